"""
Find tables that a text gives with one cell a line and a bar behind each.

So do programs that take the text of a page whose cells hold paragraphs. A row
that has fewer cells than its table is broad ends in a line of bars alone, one
for each that is lacking, which tells how broad the table is; a bar alone on its
line is a blank cell.
"""

import re
from collections.abc import Sequence

from attrs import define, field

#: A cell and the bar behind it, or bars alone.
_CELL = re.compile(r"([^|\uff5c\u2502]*?)\s*[|\uff5c\u2502]")
_PADDING = re.compile(r"(?:\s*[|\uff5c\u2502]){2,}\s*")
_LONGEST_CELL = 200
#: No table of the form is broader.
_MOST_CELLS = 40

#: The first line of a table, the one behind its last, and its rows.
Found = tuple[int, int, list[list[str]]]


@define
class _Table:
    """A table in the making: its first line, how broad it is, its rows, and the cells of the row that is open."""

    start: int
    width: int = 0
    rows: list[list[str]] = field(factory=list)
    row: list[str] = field(factory=list)
    #: The first line of the row that is open.
    row_start: int = 0
    #: The lines of a cell whose bar is still to come.
    lines: list[str] = field(factory=list)

    def add(self, place: int, text: str) -> None:
        """Add a cell; the row ends when it is as broad as the table."""
        if not self.row:
            self.row_start = place
        self.row.append("\n".join([*self.lines, text]).strip())
        self.lines = []
        if len(self.row) == self.width:
            self.end_row()

    def end_row(self) -> None:
        self.rows.append(self.row)
        self.row = []

    def found(self, end: int) -> list[Found]:
        """Give the table up to a line, if it is one: its first row told how broad it is."""
        if not self.width or not self.rows:
            return []
        rows = [*self.rows, self.row] if self.row else self.rows
        return [(self.start, end, rows)]


def broken_tables(lines: Sequence[str]) -> list[Found]:
    """Find the tables whose rows are broken behind each bar."""
    found: list[Found] = []
    table = _Table(0)
    for place, line in enumerate(lines):
        text = line.strip()
        is_short = len(text) <= _LONGEST_CELL
        cell = _CELL.fullmatch(text) if is_short else None
        if is_short and _PADDING.fullmatch(text):
            width = len(table.row) + len(_CELL.findall(text))
            if table.row and width != table.width:
                # The first row of a table, or of the next one.
                found += _Table(table.start, table.width, table.rows).found(table.row_start)
                table = _Table(table.row_start, width, row=table.row)
            if table.row:
                table.end_row()
        elif cell and len(table.row) < _MOST_CELLS:
            table.add(place, cell[1])
        elif table.width and table.row and text and not cell and is_short:
            table.lines.append(text)
        else:
            found += table.found(place - len(table.lines))
            table = _Table(place + 1)
    return [*found, *table.found(len(lines) - len(table.lines))]
