"""
Resolve the spans of cells to a grid, as a browser does.

Spans may lie: reach past the table, past the end of its rows, or over another
cell. None of the cells that come out covers a place of another. Rows and
columns in which no cell begins cannot be seen, and are not counted.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Protocol

from attrs import evolve

from govinfo.readers.document import GridCell
from govinfo.readers.limits import Limits

#: Browsers take no more rows for one cell.
_MOST_ROWS = 65_534


class WrittenCell(Protocol):
    """A cell as it is written: its text, and how many rows and columns it claims to cover."""

    text: str
    #: 0 for all rows to the end of its group.
    row_span: int
    column_span: int


#: Rows of a table over whose end no cell reaches: a head, a body or a foot.
Group = Sequence[Sequence[WrittenCell]]


def placed(groups: Sequence[Group], limits: Limits) -> list[list[GridCell]]:
    """
    Place the cells of a table, a list for each row; rows count from 1 through all groups.

    A cell stands at the first place of its row that none from above covers. It
    ends where its group ends, and before a place that another covers. Raises
    `LimitExceeded` for a cell that begins beyond the columns that the limits
    allow; a span that only reaches beyond them is cut.
    """
    rows: list[list[GridCell]] = []
    for group in groups:
        rows += _placed_group(group, len(rows), limits)
    return rows


def _placed_group(group: Group, above: int, limits: Limits) -> Iterator[list[GridCell]]:
    covered = 0  # a bit for each column that a cell from above covers
    ending: dict[int, int] = {}  # the columns that become free at a row
    for number, row in enumerate(group):
        covered &= ~ending.pop(number, 0)
        cells: list[GridCell] = []
        column = 0
        for cell in row:
            if covered:
                column += _zeros_of(~(covered >> column))
            if column >= limits.columns:
                limits.hold("columns", column + 1)
            width = height = 1
            if cell.column_span > 1:
                width = min(cell.column_span, limits.columns - column)
                free = _zeros_of(covered >> column)
                width = min(width, free) if free else width
            if cell.row_span != 1:
                height = min(cell.row_span or _MOST_ROWS, _MOST_ROWS, len(group) - number)
            if height > 1:
                bits = ((1 << width) - 1) << column
                covered |= bits
                ending[number + height] = ending.get(number + height, 0) | bits
            cells.append(
                GridCell(text=cell.text, row=above + number + 1, column=column + 1, row_span=height, column_span=width)
            )
            column += width
        yield cells


def _zeros_of(bits: int) -> int:
    """Count the zeros at the right end of bits; 0 if there is no one."""
    return (bits & -bits).bit_length() - 1 if bits else 0


def compressed(rows: Sequence[Sequence[GridCell]], start: int = 1) -> tuple[GridCell, ...]:
    """
    Leave out the rows and columns in which no cell begins; rows are numbered from `start`.

    `rows` follow each other, and cells that reach below the last one end there.
    """
    numbers = [row[0].row for row in rows if row]
    columns = sorted({cell.column for row in rows for cell in row})
    row_end, column_end = start + len(numbers), len(columns) + 1
    if numbers == [*range(start, row_end)] and columns == [*range(1, column_end)]:
        cells = [cell for row in rows for cell in row]
        if all(cell.row + cell.row_span <= row_end and cell.column + cell.column_span <= column_end for cell in cells):
            return tuple(cells)
    index = {column: place for place, column in enumerate(columns, 1)}
    return tuple(
        evolve(
            cell,
            row=start + place,
            column=index[cell.column],
            row_span=bisect_left(numbers, cell.row + cell.row_span) - place,
            column_span=bisect_left(columns, cell.column + cell.column_span) + 1 - index[cell.column],
        )
        for place, row in enumerate(filter(None, rows))
        for cell in row
    )
