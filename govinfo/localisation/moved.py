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
    own = set(component.cells)
    lines = [line for line in _lines(system) if own.issuperset(line)]
    with system.only(component):
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
    changes = _taking(system, line[:-1], line[1:])
    if not changes:
        return
    *_, last = line
    with system.changed(changes):
        if not system.violated:
            yield changes
            return
        for number in sorted(system.violated):
            by = system.needed(last, number) if system.form.members[number] >> last & 1 else None
            if by is not None:
                if system.settles(last, by):
                    yield {**changes, last: by}
                return


def _exchanged(system: System, one: Sequence[int], other: Sequence[int]) -> Iterator[Changes]:
    changes = _taking(system, (*one, *other), (*other, *one))
    with system.changed(changes):
        if changes and not system.violated:
            yield changes


def _taking(system: System, cells: Sequence[int], sources: Sequence[int]) -> Changes:
    """Give the changes by which cells take the values of others; none if any of them is blank."""
    changes: Changes = {}
    for cell, source in zip(cells, sources, strict=True):
        old, new = system.values[cell], system.values[source]
        if old is None or new is None:
            return {}
        if new != old:
            changes[cell] = new - old
    return changes
