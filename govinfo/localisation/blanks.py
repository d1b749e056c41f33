"""
Find the blanks that the rules leave no choice for, and contradictions between rules that blanks hide.

What stands behind a blank is a whole number, 0 or more. Each equation bounds
its blanks by the printed cells and by the bounds of the others; so do the sums
of equations in which blanks cancel out (Gaussian elimination). What is bounded
from both sides to one value is forced. Exact, over integers.
"""

from collections.abc import Iterable, Iterator, Mapping

from attrs import define, field, frozen

from govinfo.localisation.system import Component, System

#: After so many rounds bounds that still move are those of a contradiction that creeps up to infinity.
_MOST_ROUNDS = 64

_Rules = frozenset[int]
_NO_RULES: _Rules = frozenset()


@frozen(kw_only=True)
class Forced:
    """A blank with its only value, and the equations that force it."""

    cell: int
    value: int
    equations: _Rules


@frozen(kw_only=True, eq=False)
class _Row:
    """A sum of blanks, each taken some times, that has a value; and the equations that say so."""

    times: Mapping[int, int]
    value: int
    equations: _Rules


@define
class _Bounds:
    """What a blank lies between, and which equations say so; no `most` if nothing bounds it."""

    least: int = 0
    most: int | None = None
    why_least: _Rules = _NO_RULES
    why_most: _Rules = _NO_RULES


class _Contradiction(Exception):
    def __init__(self, equations: _Rules) -> None:
        self.equations = equations


@define
class _Blanks:
    """The bounds of all blanks, narrowed row by row."""

    bounds: dict[int, _Bounds] = field(factory=dict)

    def narrow(self, row: _Row) -> bool:
        """Narrow the bounds by one row; tell whether any moved."""
        moved = False
        for cell in row.times:
            # times · cell = value − the others, which lie between two sums.
            for is_most in (False, True):
                moved |= self._narrow(row, cell, is_most=is_most)
        return moved

    def _narrow(self, row: _Row, cell: int, *, is_most: bool) -> bool:
        times = row.times[cell]
        rest, why = row.value, row.equations
        for other, other_times in row.times.items():
            if other == cell:
                continue
            bounds = self.bounds[other]
            # The other is taken as small as it can be if that makes this one larger, and as large if not.
            takes_least = (other_times > 0) == (is_most == (times > 0))
            bound = bounds.least if takes_least else bounds.most
            if bound is None:
                return False
            rest -= other_times * bound
            why |= bounds.why_least if takes_least else bounds.why_most
        own = self.bounds[cell]
        bound = rest // times if is_most else -(-rest // times)
        if is_most and (own.most is None or bound < own.most):
            own.most, own.why_most = bound, why
        elif not is_most and bound > own.least:
            own.least, own.why_least = bound, why
        else:
            return False
        if own.most is not None and own.most < own.least:
            raise _Contradiction(own.why_least | own.why_most)
        return True


def forced_in(system: System, component: Component) -> tuple[tuple[Forced, ...], _Rules]:
    """
    Give the blanks of a component that are forced, and equations that no values of its blanks fulfil together.

    The equations must hold each by itself. If any contradict each other, no
    blank is forced.
    """
    rows = list(_rows(system, component))
    blanks = _Blanks({cell: _Bounds() for row in rows for cell in row.times})
    try:
        every = [*rows, *_eliminated(rows)]
        for _ in range(_MOST_ROUNDS):
            moved = [blanks.narrow(row) for row in every]
            if not any(moved):
                break
    except _Contradiction as contradiction:
        return (), contradiction.equations
    return tuple(
        Forced(cell=cell, value=bounds.least, equations=bounds.why_least | bounds.why_most)
        for cell, bounds in sorted(blanks.bounds.items())
        if bounds.least == bounds.most
    ), _NO_RULES


def _rows(system: System, component: Component) -> Iterator[_Row]:
    times: dict[int, dict[int, int]] = {number: {} for number in component.equations}
    for cell in component.cells:
        if system.values[cell] is None:
            for number, coefficient in system.incidence[cell]:
                times[number][cell] = coefficient
    for number, own in times.items():
        if own:
            yield _Row(times=own, value=-system.off[number], equations=frozenset({number}))


def _eliminated(rows: Iterable[_Row]) -> list[_Row]:
    """Give the rows that are left once each blank is eliminated from all rows but one, where possible."""
    left = list(rows)
    done: list[_Row] = []
    while left:
        pivot = left.pop()
        if not pivot.times:
            if pivot.value:
                raise _Contradiction(pivot.equations)
            continue
        cell = next(iter(pivot.times))
        left, done = ([_without(row, cell, pivot) for row in each] for each in (left, done))
        done.append(pivot)
    return [row for row in done if len(row.equations) > 1]


def _without(row: _Row, cell: int, pivot: _Row) -> _Row:
    """Eliminate a blank from a row."""
    own = row.times.get(cell)
    if own is None:
        return row
    scale = pivot.times[cell]
    times = {other: number * scale for other, number in row.times.items()}
    for other, number in pivot.times.items():
        times[other] = times.get(other, 0) - number * own
    return _Row(
        times={other: number for other, number in times.items() if number},
        value=row.value * scale - pivot.value * own,
        equations=row.equations | pivot.equations,
    )
