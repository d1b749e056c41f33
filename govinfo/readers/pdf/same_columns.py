"""
Number the columns of a table alike on all its pages.

A page on which no label is divided has fewer columns than the next, though the
table is one: its rules stand at the same places.
"""

from bisect import bisect_left
from collections.abc import Sequence

from attrs import evolve

from govinfo.readers.document import GridCell
from govinfo.readers.pdf.cells import PageGrid

#: Rules that are no further apart stand at one place.
_SAME_PLACE = 2.0


def with_same_columns(above: PageGrid, below: PageGrid) -> tuple[PageGrid, PageGrid]:
    """
    Give the last grid of a page and the first of the next with the columns of that which has more.

    All rules of the other must stand where this one has one, its first and last
    at the same places; else both stay as they are.
    """
    if len(above.edges) < len(below.edges):
        return _divided(above, below.edges), below
    return above, _divided(below, above.edges)


def _divided(grid: PageGrid, edges: Sequence[float]) -> PageGrid:
    places = [place for edge in grid.edges if (place := _place(edge, edges)) is not None]
    is_same = bool(places) and len(places) == len(grid.edges) == len(set(places))
    if not is_same or places[0] != 0 or places[-1] != len(edges) - 1 or len(places) == len(edges):
        return grid
    return evolve(grid, edges=tuple(edges), cells=tuple(_moved(cell, places) for cell in grid.cells))


def _place(edge: float, edges: Sequence[float]) -> int | None:
    """Find the one of sorted edges that stands where another does."""
    found = bisect_left(edges, edge - _SAME_PLACE)
    return found if found < len(edges) and edges[found] <= edge + _SAME_PLACE else None


def _moved(cell: GridCell, places: Sequence[int]) -> GridCell:
    first, last = places[cell.column - 1], places[cell.column - 1 + cell.column_span]
    return evolve(cell, column=first + 1, column_span=last - first)
