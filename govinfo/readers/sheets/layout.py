"""
See the cells of a sheet as lines of text and tables.

A sheet has no tables of its own: it is one grid, in which titles, paragraphs
and tables stand below each other. Here it is cut: at rows without any text,
and at paragraphs, a cell alone in its row that is long or ends as a sentence
does. Between the cuts is a table if any row has two texts. What stands above
the first such row, each cell alone in its row, is text, but for a caption
right above it. Headings may stay inside a table: the recogniser cuts there.

A cell in the table's frame is blank, if it has no text; the frame is what its
rows of two texts and more reach. Rows and columns are counted from 1 in the
table; a text's row is that of the sheet.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attrs import frozen

from govinfo.readers.limits import Limits
from govinfo.readers.sheets.model import Area, Position, Sheet

#: The cells that are seen in each row, those that reach into it from above among them.
_Lines = dict[int, list["Shown"]]

#: No caption or label that stands alone in its row is longer.
_LONGEST_CAPTION = 60
_SENTENCE = re.compile(r"[\u3002\uff1b;\uff1a:\uff01!\uff1f?][\s\u201d\u2019\"')\uff09]*\Z")
_NO_CAPTION = re.compile(r"\d{4}|[\u3002\uff1b;\uff1a:\uff0c,]")


@frozen(kw_only=True)
class Shown:
    """A cell that is seen: its text, and the rows and columns that it covers; all of the sheet's numbers."""

    text: str
    top: int
    left: int
    bottom: int
    right: int
    is_uncomputed: bool = False


@frozen(kw_only=True)
class Table:
    """Rows of a sheet that are a table: their numbers, the columns of the frame, and the cells that begin there."""

    rows: tuple[int, ...]
    columns: tuple[int, ...]
    cells: tuple[Shown, ...]


@frozen(kw_only=True)
class View:
    """What a sheet shows, and the texts that it hides."""

    pieces: tuple[Shown | Table, ...]
    hidden: tuple[str, ...]


def view_of(sheet: Sheet, limits: Limits) -> View:
    """Cut a sheet into texts and tables; raises `LimitExceeded` for merged cells that are too many to lay out."""
    shown, hidden = _shown(sheet, limits)
    lines: _Lines = {}
    for cell in shown:
        for row in range(cell.top, cell.bottom + 1):
            if row not in sheet.hidden_rows:
                lines.setdefault(row, []).append(cell)
    pieces = tuple(piece for rows in _regions(shown, sheet) for piece in _pieces(rows, lines, sheet))
    return View(pieces=pieces, hidden=tuple(hidden))


def _shown(sheet: Sheet, limits: Limits) -> tuple[list[Shown], list[str]]:
    """Give the cells with a text that are seen, from the top, and the texts of the hidden ones."""
    merged, covered = _merged(sheet, limits)
    shown: list[Shown] = []
    hidden: list[str] = []
    for place in sorted(sheet.texts):
        text = sheet.texts[place].strip()
        is_uncomputed = place in sheet.uncomputed
        if not text and not is_uncomputed:
            continue
        top, left, bottom, right = merged.get(place, (*place, *place))
        rows = [row for row in range(top, bottom + 1) if row not in sheet.hidden_rows]
        columns = [column for column in range(left, right + 1) if column not in sheet.hidden_columns]
        if place in covered or not rows or not columns:
            hidden.append(text)
            continue
        shown.append(
            Shown(
                text=text,
                top=rows[0],
                left=columns[0],
                bottom=rows[-1],
                right=columns[-1],
                is_uncomputed=is_uncomputed,
            )
        )
    return sorted(shown, key=lambda cell: (cell.top, cell.left)), hidden


def _merged(sheet: Sheet, limits: Limits) -> tuple[dict[Position, Area], set[Position]]:
    """
    Give the merged cells by their upper left corners, cut to where the sheet has texts, and what they cover.

    Of two that overlap the first one counts.
    """
    last_row = max((row for row, _ in sheet.texts), default=0)
    last_column = max((column for _, column in sheet.texts), default=0)
    merged: dict[Position, Area] = {}
    covered: set[Position] = set()
    work = 0
    for top, left, end, side in sheet.merged:
        bottom, right = min(end, last_row), min(side, last_column)
        work += max(bottom - top + 1, 0) * max(right - left + 1, 0)
        limits.hold("cells", work)
        places = [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]
        if len(places) > 1 and not any(place in covered or place in merged for place in places):
            merged[top, left] = top, left, bottom, right
            covered.update(places[1:])
    return merged, covered


def _regions(shown: Sequence[Shown], sheet: Sheet) -> Iterator[list[int]]:
    """Give the rows that stand together without a blank row, that no cell covers, between them; hidden rows not."""
    hidden = sorted(sheet.hidden_rows)
    start = reach = 0
    for cell in shown:
        between = range(reach + 1, cell.top)
        if reach and between and bisect_left(hidden, cell.top) - bisect_left(hidden, reach + 1) < len(between):
            yield [row for row in range(start, reach + 1) if row not in sheet.hidden_rows]
            start = 0
        start = start or cell.top
        reach = max(reach, cell.bottom)
    if start:
        yield [row for row in range(start, reach + 1) if row not in sheet.hidden_rows]


def _pieces(rows: Sequence[int], lines: _Lines, sheet: Sheet) -> Iterator[Shown | Table]:
    """Tell the paragraphs of some rows from their tables."""
    run: list[int] = []
    for row in rows:
        if _is_sentence(lines.get(row, [])):
            yield from _run(run, lines, sheet)
            run = []
            yield from _beginning(row, lines)
        else:
            run.append(row)
    yield from _run(run, lines, sheet)


def _run(rows: Sequence[int], lines: _Lines, sheet: Sheet) -> Iterator[Shown | Table]:
    full = [place for place, row in enumerate(rows) if len(lines.get(row, [])) > 1]
    start = full[0] if full else len(rows)
    if full and start and _is_caption(lines[rows[start - 1]][0]):
        start -= 1
    for row in rows[:start]:
        yield from _beginning(row, lines)
    if full:
        yield _table(rows[start:], lines, sheet)


def _beginning(row: int, lines: _Lines) -> Iterator[Shown]:
    """Give the cells that begin in a row: a text that covers several rows is one text."""
    return (cell for cell in lines.get(row, []) if cell.top == row)


def _is_sentence(line: Sequence[Shown]) -> bool:
    return len(line) == 1 and (len(line[0].text) > _LONGEST_CAPTION or bool(_SENTENCE.search(line[0].text)))


def _is_caption(cell: Shown) -> bool:
    """Tell whether a text right above a table may be its first row: a title bears a year, a remark a comma or colon."""
    return not _NO_CAPTION.search(cell.text)


def _table(rows: Sequence[int], lines: _Lines, sheet: Sheet) -> Table:
    right = max(cell.right if len(lines[row]) > 1 else cell.left for row in rows if row in lines for cell in lines[row])
    cells = {id(cell): cell for row in rows for cell in lines.get(row, [])}
    return Table(
        rows=tuple(rows),
        columns=tuple(column for column in range(1, right + 1) if column not in sheet.hidden_columns),
        cells=tuple(cells.values()),
    )
