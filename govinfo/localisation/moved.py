"""
Try whole rows and columns that were moved or exchanged: more cells than are located one by one.

A moved line loses a figure at one end, which the rules give back. What is found
here explains everything, but is not proved to be the smallest explanation.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from govinfo.codes import Mistake
from govinfo.localisation.search import Changes
from govinfo.localisation.system import Component, System
from govinfo.rules import total_addresses


def moved_lines(system: System, component: Component) -> list[tuple[Mistake, Changes]]:
    """Give the changes that put one moved line, or two exchanged ones, of a component right."""
    others = system.violated.difference(component.equations)
    system.violated -= others
    own = set(component.cells)
    lines = [line for line in _lines(system) if own.issuperset(line)]
    found = [
        (Mistake.LINE_SHIFTED, changes)
        for line in lines
        for cells in {line, line[:-1], _without_totals(system, line)}
        for step in (1, -1)
        for changes in _moved(system, cells[::step])
    ]
    for one, other in pairwise(lines):
        if len(one) == len(other):
            found += ((Mistake.LINES_EXCHANGED, changes) for changes in _exchanged(system, one, other))
    system.violated |= others
    distinct = {frozenset(changes.items()): (mistake, changes) for mistake, changes in found}
    return list(distinct.values())


def _lines(system: System) -> Iterator[tuple[int, ...]]:
    """Give the rows, then the columns of table 3, as numbers of cells."""
    rows: dict[str, list[int]] = {}
    columns: dict[object, list[int]] = {}
    for number, cell in enumerate(system.form.cells):
        if system.incidence[number]:
            rows.setdefault(cell.row_address, []).append(number)
            columns.setdefault((cell.section, cell.column_codes), []).append(number)
    for line in (*rows.values(), *columns.values()):
        if len(line) > 1:
            yield tuple(line)


def _without_totals(system: System, line: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(cell for cell in line if system.form.cells[cell].address not in total_addresses())


def _moved(system: System, line: Sequence[int]) -> Iterator[Changes]:
    """Move the figures of a line on by one cell towards its beginning; the last one is left to the rules."""
    if len(line) < 2 or any(system.values[cell] is None for cell in line):  # noqa: PLR2004 - one cell does not move
        return
    *_, last = line
    with _tried(system, {cell: _value(system, other) for cell, other in pairwise(line)}) as changes:
        if not system.violated:
            yield changes
            return
        for number in sorted(system.violated):
            by = system.needed(last, number) if system.form.members[number] >> last & 1 else None
            if by is not None:
                system.change(last, by)
                settled = not system.violated
                system.change(last, -by)
                if settled:
                    yield {**changes, last: by}
                return


def _exchanged(system: System, one: Sequence[int], other: Sequence[int]) -> Iterator[Changes]:
    cells = (*one, *other)
    if any(system.values[cell] is None for cell in cells):
        return
    with _tried(
        system, {cell: _value(system, source) for cell, source in zip(cells, (*other, *one), strict=True)}
    ) as changes:
        if not system.violated:
            yield changes


def _value(system: System, cell: int) -> int:
    return system.values[cell] or 0


class _tried:  # noqa: N801 - reads as a statement
    """Give cells other values for a while."""

    def __init__(self, system: System, values: dict[int, int]) -> None:
        self._system = system
        self._changes = {cell: value - _value(system, cell) for cell, value in values.items()}

    def __enter__(self) -> Changes:
        for cell, by in self._changes.items():
            self._system.change(cell, by)
        return {cell: by for cell, by in self._changes.items() if by}

    def __exit__(self, *_: object) -> None:
        for cell, by in self._changes.items():
            self._system.change(cell, -by)
