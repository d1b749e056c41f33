"""
Find tables that a text gives with one cell a line and a bar behind each.

So do programs that take the text of a page whose cells hold paragraphs. A bar
alone is a blank cell; a row that has fewer cells than its table is broad ends in
a line of bars alone, one for each that is lacking. Where a row has all its
cells, nothing tells its end: as where there are no bars, a label starts one.

Others give the bar a line of its own below each cell, whose text may be broken, too.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from govinfo.readers.text.rows import BAR, Found
from govinfo.readers.text.tokens import SENTENCE, belongs_to_row
from govinfo.readers.words.headings import is_section_heading

#: A text and the bar behind it, and the bars of the cells that its row lacks.
_CELL = re.compile(rf"([^|\uff5c\u2502]*){BAR}((?:\s*{BAR})*)")
_LONGEST_CELL = 200
_HAS_BAR = re.compile(BAR)
#: A bar that has a line of its own; so many make a table.
_OWN_BAR = re.compile(rf"\s*{BAR}\s*")
_FEWEST_BARS = 3
#: The label of a narrow column is broken in so many lines, of so many characters.
_MOST_LINES = 4
_LONGEST_PART = 12


def broken_tables(lines: Sequence[str]) -> list[Found]:
    """Find the tables whose rows are broken behind each bar."""
    found: list[Found] = []
    cells = [(span, _cell("".join(map(str.strip, lines[slice(*span)])))) for span in _spans(lines)]
    for is_cell, together in groupby(cells, key=lambda each: each[1] is not None):
        run = [(span, cell.groups()) for span, cell in together if cell]
        rows = _rows(groups for _, groups in run)
        # A menu and a title have no row of two cells.
        if is_cell and any(len(row) > 1 for row in rows):
            (start, _), (_, end) = run[0][0], run[-1][0]
            found.append((start, end, rows))
    return found


def _spans(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give each line by itself; where most bars have a line of their own, each with the cell above it."""
    bars = [place for place, line in enumerate(lines) if _OWN_BAR.fullmatch(line)]
    below = sum(place > 0 and not _HAS_BAR.search(lines[place - 1]) for place in bars)
    if below < _FEWEST_BARS or 2 * below < sum(bool(_HAS_BAR.search(line)) for line in lines):
        bars = []
    done = 0
    for place in bars:
        start = done + _before_its_cell(lines[done:place], is_first=not done)
        yield from ((line, line + 1) for line in range(done, start))
        yield start, place + 1
        done = place + 1
    yield from ((line, line + 1) for line in range(done, len(lines)))


def _before_its_cell(between: Sequence[str], *, is_first: bool) -> int:
    """Count the lines between two bars that are before the cell of the second: none where all can be one label."""
    if not between or _HAS_BAR.search(between[-1]):
        return len(between)
    is_broken = not is_first and len(between) <= _MOST_LINES and all(map(_is_part, between))
    return 0 if is_broken else len(between) - 1


def _is_part(line: str) -> bool:
    """Tell whether a line can be a part of a label that is broken."""
    text = line.strip()
    is_other = text.isdecimal() or _HAS_BAR.search(text) or SENTENCE.search(text) or is_section_heading(text)
    return 0 < len(text) <= _LONGEST_PART and not is_other


def _cell(text: str) -> re.Match[str] | None:
    """Take a text as one cell, or none: there are bars behind it, and none in it."""
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
