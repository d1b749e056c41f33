"""
Find tables that a text gives with one cell a line and a bar behind each.

So do programs that take the text of a page whose cells hold paragraphs. A bar
alone is a blank cell; a row that has fewer cells than its table is broad ends in
a line of bars alone, one for each that is lacking. Where a row has all its
cells, nothing tells its end: as where there are no bars, a label starts one.
"""

import re
from collections.abc import Iterable, Sequence

from govinfo.readers.tokens import belongs_to_row

_BAR = r"[|\uff5c\u2502]"
#: A text and the bar behind it, and the bars of the cells that its row lacks.
_CELL = re.compile(rf"([^|\uff5c\u2502]*){_BAR}((?:\s*{_BAR})*)")
_LONGEST_CELL = 200

#: The first line of a table, the one behind its last, and its rows.
Found = tuple[int, int, list[list[str]]]


def broken_tables(lines: Sequence[str]) -> list[Found]:
    """Find the tables whose rows are broken behind each bar."""
    found: list[Found] = []
    start = 0
    for place in range(len(lines) + 1):
        if place < len(lines) and _cell(lines[place]):
            continue
        rows = _rows(cell.groups() for cell in map(_cell, lines[start:place]) if cell)
        # A menu and a title have no row of two cells.
        if any(len(row) > 1 for row in rows):
            found.append((start, place, rows))
        start = place + 1
    return found


def _cell(line: str) -> re.Match[str] | None:
    """Take a line as one cell, or none: there are bars behind its text, and none in it."""
    text = line.strip()
    return _CELL.fullmatch(text) if len(text) <= _LONGEST_CELL else None


def _rows(cells: Iterable[Sequence[str]]) -> list[list[str]]:
    """Put cells, each with the bars of those that its row lacks, into rows."""
    rows: list[list[str]] = []
    is_open = False
    for text, padding in cells:
        cell = text.strip()
        if not cell and padding:
            is_open = False
            continue
        if rows and (not cell or (is_open and belongs_to_row(cell))):
            rows[-1].append(cell)
        else:
            rows.append([cell])
        is_open = not padding
    # A blank cell behind a label alone is one that the row lacks, as in the header of a block.
    return [row if any(map(belongs_to_row, filter(None, row))) else row[:1] for row in rows]
