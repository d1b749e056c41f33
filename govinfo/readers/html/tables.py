"""
Tell the tables of a page from its layout.

A page is laid out in tables, too. Rows in which a cell holds a table, a
picture or much text are such: their cells are read one after the other. What
stands between them are rows of a table, or single lines.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from govinfo.readers.document import GridCell
from govinfo.readers.html.parts import Cell, Item, Line, Row, Rows, Table
from govinfo.readers.limits import Limits
from govinfo.readers.spans import compressed, placed

#: More characters in one cell than any label, or number with its remark, has.
_MUCH_TEXT = 300
#: A cell that is alone in its row is a text if it is longer, or longer and at the edge of the table: a title.
_LONG_LINE = 80
_LONG_LINE_AT_EDGE = 14
_LONGEST_LABEL = 30
#: So many cells with a text are a row, whatever pictures stand in it.
_FEWEST_BESIDE_AN_ICON = 3
#: How a heading of a section begins, and how a sentence ends.
_IN_TEXTS = re.compile(r"^.\u3001|[\u3002\uff1b\uff1a;:]$")


def items_of_table(table: Table, limits: Limits) -> list[Item]:
    """Give what a table shows, in reading order; raises `LimitExceeded` for too many columns."""
    groups = [[row for row in group if not (row.is_flat and _is_blank(row))] for group in table.groups]
    rows = [row for group in groups for row in group]
    grid = placed([[row.cells for row in group] for group in groups], limits)
    return [*table.captions.items, *_items(rows, grid)]


def _is_blank(row: Row) -> bool:
    return not any(cell.items for cell in row.cells)


def _items(rows: Sequence[Row], grid: Sequence[Sequence[GridCell]]) -> Iterator[Item]:
    first: Rows | None = None
    number = 1
    for is_text, places in groupby(range(len(rows)), _texts_among(rows, grid).__getitem__):
        part = list(places)
        cells = compressed([grid[place] for place in part], number)
        written = (cell for place in part for cell in rows[place].cells)
        if is_text:
            yield from (item for cell in written for item in cell.items)
        elif all(cell.column == 1 for cell in cells):
            yield from (item for cell in written for item in _read_as_line(cell))
        else:
            found = Rows(first, cells)
            first = first or found
            yield found
        number += sum(bool(grid[place]) for place in part)


def _read_as_line(cell: Cell) -> list[Item]:
    """Give the lines of a cell that is alone; few short ones are a label with a break in it."""
    is_label = len(cell.text) <= _LONGEST_LABEL and not any(map(_IN_TEXTS.search, cell.lines))
    return [Line(cell.text)] if is_label and len(cell.items) > 1 else cell.items


def _texts_among(rows: Sequence[Row], grid: Sequence[Sequence[GridCell]]) -> list[bool]:
    """Tell the rows that are to be read as texts from those of a table."""
    alone = [len(row.cells) < 2 for row in rows]  # noqa: PLR2004 - one cell alone
    reach = 0
    for place, cells in enumerate(grid):
        alone[place] = alone[place] and reach <= place + 1
        reach = max([reach, *(cell.row + cell.row_span for cell in cells)])
    texts = [
        any(_is_layout(cell, row) for cell in row.cells) or (single and _is_long(row, _LONG_LINE))
        for row, single in zip(rows, alone, strict=True)
    ]
    for order in (range(len(rows)), range(len(rows) - 1, -1, -1)):
        for place in order:
            if not texts[place] and not (alone[place] and _is_long(rows[place], _LONG_LINE_AT_EDGE)):
                break
            texts[place] = True
    return texts


def _is_layout(cell: Cell, row: Row) -> bool:
    """Tell whether a cell is there for the place of what stands in it; a picture beside short texts is an icon."""
    if len(cell.text) > _MUCH_TEXT:
        return True
    if cell.is_text:
        return False
    if any(isinstance(item, Rows) for item in cell.items):
        return True
    return not cell.text or sum(bool(other.text) for other in row.cells) < _FEWEST_BESIDE_AN_ICON


def _is_long(row: Row, most: int) -> bool:
    return any(len(line) > most for cell in row.cells for line in cell.lines)
