"""
Find tables that a text gives with one cell a line and a bar behind each.

So do programs that take the text of a page whose cells hold paragraphs. A bar
alone is a blank cell; a row that has fewer cells than its table is broad ends in
a line of bars alone, one for each that is lacking. Where a row has all its
cells, nothing tells its end: as where there are no bars, a label starts one.
"""

import re
from collections.abc import Sequence

from govinfo.readers.tokens import belongs_to_row

_BAR = r"[|\uff5c\u2502]"
_CELL = re.compile(rf"[^|\uff5c\u2502]*{_BAR}(?:\s*{_BAR})*")
_LONGEST_CELL = 200

#: The first line of a table, the one behind its last, and its rows.
Found = tuple[int, int, list[list[str]]]


def broken_tables(lines: Sequence[str]) -> list[Found]:
    """Find the tables whose rows are broken behind each bar."""
    found: list[Found] = []
    start = 0
    for place in range(len(lines) + 1):
        if place < len(lines) and _is_cell(lines[place]):
            continue
        # Where no row has two cells, the recogniser takes them as text: a menu, a title.
        if place - start > 1:
            found.append((start, place, _rows(lines[start:place])))
        start = place + 1
    return found


def _is_cell(line: str) -> bool:
    """Tell whether a line is one cell, or none: there are bars behind its text, and none in it."""
    text = line.strip()
    return len(text) <= _LONGEST_CELL and bool(_CELL.fullmatch(text))


def _rows(lines: Sequence[str]) -> list[list[str]]:
    rows: list[list[str]] = []
    is_open = False
    for line in lines:
        cell, _bar, padding = re.split(rf"({_BAR})", line.strip(), maxsplit=1)
        cell = cell.strip()
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
