"""
Find tables that a text gives with one cell a line and a bar behind each.

So do programs that take the text of a page whose cells hold paragraphs. A bar
alone is a blank cell; a row that has fewer cells than its table is broad ends in
a line of bars alone, one for each that is lacking. Where a row has all its
cells, nothing tells its end: as where there are no bars, a label starts one.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from govinfo.readers.rows import BAR, Found
from govinfo.readers.tokens import belongs_to_row

#: A text and the bar behind it, and the bars of the cells that its row lacks.
_CELL = re.compile(rf"([^|\uff5c\u2502]*){BAR}((?:\s*{BAR})*)")
_LONGEST_CELL = 200


def broken_tables(lines: Sequence[str]) -> list[Found]:
    """Find the tables whose rows are broken behind each bar."""
    found: list[Found] = []
    cells = enumerate(map(_cell, lines))
    for is_cell, together in groupby(cells, key=lambda each: each[1] is not None):
        run = [(place, cell.groups()) for place, cell in together if cell]
        rows = _rows(groups for _, groups in run)
        # A menu and a title have no row of two cells.
        if is_cell and any(len(row) > 1 for row in rows):
            found.append((run[0][0], run[-1][0] + 1, rows))
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
