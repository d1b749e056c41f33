"""Evaluate the equations: the reference engine."""

from collections.abc import Iterable, Iterator
from functools import cache
from operator import itemgetter
from typing import Any

from attrs import frozen

from govinfo.cells import cells_present
from govinfo.findings import Finding, Outcome
from govinfo.rules import LinearRule, Term, equations


@frozen(kw_only=True)
class PlannedRule:
    """
    An equation, ready for all reports of one shape.

    `left` and `right` pick the values of a side out of all values of a report
    and one further 0, so that a side of one cell is a tuple, too. A cell with
    coefficient n is picked n times.
    """

    rule: LinearRule
    addresses: tuple[str, ...]
    left: "itemgetter[Any]"
    right: "itemgetter[Any]"
    all: "itemgetter[Any]"


@cache
def plan(shape: tuple[bool, ...]) -> tuple[PlannedRule, ...]:
    """Prepare the equations that apply to reports of a shape."""
    position = {cell.address: index for index, cell in enumerate(cells_present(shape))}
    applicable = (rule for rule in equations() if any(address.startswith(rule.scope + ".") for address in position))
    return tuple(planned(rule, position) for rule in applicable)


def planned(rule: LinearRule, position: dict[str, int]) -> PlannedRule:
    """Prepare an equation for reports whose values stand in the order of `position`, absent rows left out."""
    left, right = (tuple(term for term in side if term.address in position) for side in (rule.left, rule.right))
    addresses = tuple(term.address for term in (*left, *right))
    return PlannedRule(
        rule=rule,
        addresses=addresses,
        left=_picker(left, position),
        right=_picker(right, position),
        all=itemgetter(*(position[address] for address in addresses)),
    )


def _picker(side: tuple[Term, ...], position: dict[str, int]) -> "itemgetter[Any]":
    picked = [position[term.address] for term in side for _ in range(term.coefficient)]
    zero = len(position)
    return itemgetter(*picked, zero, zero)


def outcome(left: int, right: int, *, left_has_blank: bool, right_has_blank: bool) -> Outcome:
    """
    Decide an equation whose printed cells sum to `left` and `right`.

    Exact, since the value behind a blank cannot be negative: the side that is
    short can only be completed if it has a blank.
    """
    if left == right:
        return Outcome.SATISFIED
    short_side_has_blank = right_has_blank if left > right else left_has_blank
    return Outcome.UNDECIDED if short_side_has_blank else Outcome.VIOLATED


def unbalanced(shape: tuple[bool, ...], values: tuple[Any, ...]) -> Iterator[Finding]:
    """Give a finding for each equation that is violated or undecided; `values` are those of `reader_of`."""
    return broken(plan(shape), values)


def broken(rules: Iterable[PlannedRule], values: tuple[Any, ...]) -> Iterator[Finding]:
    """Give a finding for each of the prepared equations that is violated or undecided."""
    printed = (*[value or 0 for value in values], 0)
    nullable = (*values, 0)
    for each in rules:
        left = sum(each.left(printed))
        right = sum(each.right(printed))
        if left != right:
            yield Finding(
                rule=each.rule.id,
                severity=each.rule.severity,
                outcome=outcome(
                    left,
                    right,
                    left_has_blank=None in each.left(nullable),
                    right_has_blank=None in each.right(nullable),
                ),
                cells=each.addresses,
                values=each.all(values),
                left=left,
                right=right,
                difference=left - right,
            )
