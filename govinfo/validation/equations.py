"""Evaluate the equations: the reference engine."""

from collections.abc import Iterator
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
    """Prepare the equations that apply to reports of a shape, absent rows left out of the sums."""
    position = {cell.address: index for index, cell in enumerate(cells_present(shape))}
    planned = []
    for rule in equations():
        if not any(address.startswith(rule.scope + ".") for address in position):
            continue
        left, right = (tuple(term for term in side if term.address in position) for side in (rule.left, rule.right))
        addresses = tuple(term.address for term in (*left, *right))
        planned.append(
            PlannedRule(
                rule=rule,
                addresses=addresses,
                left=_picker(left, position),
                right=_picker(right, position),
                all=itemgetter(*(position[address] for address in addresses)),
            )
        )
    return tuple(planned)


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
    printed = (*[value or 0 for value in values], 0)
    nullable = (*values, 0)
    for planned in plan(shape):
        left = sum(planned.left(printed))
        right = sum(planned.right(printed))
        if left != right:
            yield Finding(
                rule=planned.rule.id,
                severity=planned.rule.severity,
                outcome=outcome(
                    left,
                    right,
                    left_has_blank=None in planned.left(nullable),
                    right_has_blank=None in planned.right(nullable),
                ),
                cells=planned.addresses,
                values=planned.all(values),
                left=left,
                right=right,
                difference=left - right,
            )
