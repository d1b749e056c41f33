"""
Find the smallest sets of cells whose change makes every violated equation hold.

Each cell has a set of equations that it bears on. Of two or three wrong cells
one is alone in some equation (their sets differ, and those of the form's cells
are such that three never share all of theirs), and that equation tells by how
much it is wrong. So one cell is tried for each violated equation, which leaves
a smaller problem; the last cell must stand in all equations that are left.
Exact, over integers, without a solver.
"""

from collections.abc import Callable, Iterator

from govinfo.localisation.system import Component, System, bits

#: More cells than these are not located.
MOST_CELLS = 3
#: So many equations bear on one cell, at most.
_MOST_EQUATIONS = 3

#: The changes of some cells, by cell.
Changes = dict[int, int]


def smallest(system: System, component: Component, is_possible: Callable[[Changes], bool]) -> list[Changes]:
    """
    Give all sets of the least size, up to three cells, that explain the violated equations of a component.

    In reading order, as are the cells of each set. Of a size only those sets
    count that `is_possible` says can be.
    """
    negative = system.negative_in(component)
    for size in range(max(1, len(negative)), MOST_CELLS + 1):
        found: dict[frozenset[tuple[int, int]], Changes] = {}
        with system.only(component):
            for changes in _sets(system, size, {}):
                if negative <= changes.keys():
                    found.setdefault(frozenset(changes.items()), dict(sorted(changes.items())))
        possible = sorted(filter(is_possible, found.values()), key=list)
        if possible:
            return possible
    return []


def _sets(system: System, size: int, chosen: Changes) -> Iterator[Changes]:
    if size == 1:
        yield from _last(system, chosen)
        return
    for number in sorted(system.violated):
        for cell in bits(system.form.members[number]):
            by = None if cell in chosen else system.needed(cell, number)
            if by is None:
                continue
            system.change(cell, by)
            if 0 < len(system.violated) <= _MOST_EQUATIONS * (size - 1):
                yield from _sets(system, size - 1, {**chosen, cell: by})
            system.change(cell, -by)


def _last(system: System, chosen: Changes) -> Iterator[Changes]:
    """Give the cells that explain alone what is left: each bears on all of it."""
    common = -1
    for number in system.violated:
        common &= system.form.members[number]
    if common <= 0:
        return
    # An equation without blanks tells the value; of others the one that is furthest off.
    telling = min(system.violated, key=lambda number: (bool(system.open[number]), -abs(system.off[number])))
    for cell in bits(common):
        by = None if cell in chosen else system.needed(cell, telling)
        if by is not None and system.settles(cell, by):
            yield {**chosen, cell: by}
