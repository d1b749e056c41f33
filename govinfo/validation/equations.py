"""Evaluate the equations: the reference engine."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from attrs import frozen

from govinfo.cells import cells_present
from govinfo.findings import Finding, Outcome
from govinfo.rules import LinearRule, Term, equations


@frozen(kw_only=True)
class PlannedRule:
    """An equation, ready for all reports of one shape: each cell by its place among their values, with its times."""

    rule: LinearRule
    addresses: tuple[str, ...]
    left: tuple[tuple[int, int], ...]
    right: tuple[tuple[int, int], ...]


@frozen(kw_only=True)
class Plan:
    """The equations that apply to reports of one shape."""

    rules: tuple[PlannedRule, ...]
    #: For each cell the equations that contain it, with its signed coefficient: positive on the left.
    incidence: tuple[tuple[tuple[int, int], ...], ...]


@cache
def plan(shape: tuple[bool, ...]) -> Plan:
    """Prepare the equations that apply to reports of a shape, absent rows left out of the sums."""
    cells = cells_present(shape)
    position = {cell.address: index for index, cell in enumerate(cells)}
    rules = tuple(
        planned(rule, position)
        for rule in equations()
        if any(address.startswith(rule.scope + ".") for address in position)
    )
    incidence: list[list[tuple[int, int]]] = [[] for _ in cells]
    for number, each in enumerate(rules):
        for sign, side in ((1, each.left), (-1, each.right)):
            for index, coefficient in side:
                incidence[index].append((number, sign * coefficient))
    return Plan(rules=rules, incidence=tuple(map(tuple, incidence)))


def planned(rule: LinearRule, position: dict[str, int]) -> PlannedRule:
    """Prepare one equation for reports whose cells stand at these places; other cells take no part."""
    left, right = (tuple(term for term in side if term.address in position) for side in (rule.left, rule.right))
    return PlannedRule(
        rule=rule,
        addresses=tuple(term.address for term in (*left, *right)),
        left=_side(left, position),
        right=_side(right, position),
    )


def _side(terms: Iterable[Term], position: dict[str, int]) -> tuple[tuple[int, int], ...]:
    return tuple((position[term.address], term.coefficient) for term in terms)


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
    """
    Give a finding for each equation that is violated or undecided; `values` are those of `reader_of`.

    Zeros and blanks add nothing, so that only the other cells are looked at.
    """
    prepared = plan(shape)
    differences = [0] * len(prepared.rules)
    for value, rules in zip(values, prepared.incidence, strict=True):
        if value:
            for number, coefficient in rules:
                differences[number] += coefficient * value
    rules_to_tell = (rule for rule, difference in zip(prepared.rules, differences, strict=True) if difference)
    yield from broken(rules_to_tell, values)


def broken(rules: Iterable[PlannedRule], values: tuple[Any, ...]) -> Iterator[Finding]:
    """Give a finding for each of some equations that is violated or undecided."""
    for each in rules:
        left, right = (sum(times * (values[index] or 0) for index, times in side) for side in (each.left, each.right))
        if left != right:
            yield Finding(
                rule=each.rule.id,
                severity=each.rule.severity,
                outcome=outcome(
                    left,
                    right,
                    left_has_blank=any(values[index] is None for index, _ in each.left),
                    right_has_blank=any(values[index] is None for index, _ in each.right),
                ),
                cells=each.addresses,
                values=tuple(values[index] for index, _ in (*each.left, *each.right)),
                left=left,
                right=right,
                difference=left - right,
            )
