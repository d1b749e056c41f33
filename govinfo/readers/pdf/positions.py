"""
Find the tables that are not drawn, by the places of their texts.

Numbers on one line are a row; numbers above each other are a column, and so
is a label of a header that no number stands below. Texts left of the numbers
are labels, and go to the row nearest to them that no rule parts them from. The
rows below one header are one grid.
"""

import re
from collections.abc import Sequence
from itertools import groupby

from attrs import evolve, frozen

from govinfo.readers.limits import Limits
from govinfo.readers.pdf.cells import PageGrid
from govinfo.readers.pdf.lines import Line, letters_apart
from govinfo.readers.pdf.placed_cells import grid_of
from govinfo.readers.pdf.segments import Columns, Row, Segment, column_at, is_a_number
from govinfo.readers.pdf.shapes import Rule, hold_pairs
from govinfo.readers.words.characters import NUMERALS
from govinfo.readers.words.headings import is_section_heading

#: In heights of the font: what stands further apart is in two cells.
_GAP = 0.6
#: Parts of one label are no further apart.
_GAP_IN_A_LABEL = 1.2
#: A shorter text may be a part of a label that runs down.
_SHORTEST_LABEL = 4
#: Numbers of one row are no further above or below each other.
_SAME_ROW = 0.35
#: Lines of one cell are no further apart.
_LEADING = 1.65
_SAME_LEVEL = 0.7
#: A line of a label stands half a line, or one, above or below the number beside it; those of a header stand further.
_BESIDE = 1.5
#: A table has so many rows with numbers, or one with so many numbers.
_FEWEST_ROWS = 2
_FEWEST_NUMBERS = 4
#: What a label begins with that is not the rest of the one before it.
_BEGINS = re.compile(rf"[(\uff08]?[\d{NUMERALS}\u2460-\u2473]")


@frozen(kw_only=True)
class Positioned:
    """The tables of a page that are not drawn, the lines that are of none, and the columns of the last table."""

    grids: list[PageGrid]
    lines: list[Line]
    columns: Columns | None


def positioned(lines: Sequence[Line], rules: Sequence[Rule], before: Columns | None, limits: Limits) -> Positioned:
    """Find the tables in the lines of a page; `before` are the columns of a table that may go on from the last page."""
    grids: list[PageGrid] = []
    rest: list[Line] = []
    for is_heading, together in groupby(lines, key=lambda line: is_section_heading(line.text)):
        part = list(together)
        start, end = (0, 0) if is_heading else _table_in(part)
        if is_heading:
            before = None
        rest += [*part[:start], *part[end:]]
        if end > start:
            letters = sum(len(line.letters) for line in part[start:end])
            hold_pairs(limits, end - start + len(rules), letters)
            found, before = _grids(part[start:end], rules, before)
            grids += found
    return Positioned(grids=grids, lines=rest, columns=before)


def _table_in(lines: list[Line]) -> tuple[int, int]:
    """Tell from which line to which a table reaches; nothing if there is none."""
    apart = [letters_apart(line, _GAP) for line in lines]
    wide = [place for place, parts in enumerate(apart) if len(parts) > 1]
    numbers = [sum(is_a_number(part.text) for part in parts) for parts in apart]
    rows = [place for place in wide if numbers[place]]
    if len(rows) < _FEWEST_ROWS and not any(numbers[place] >= _FEWEST_NUMBERS for place in rows):
        return 0, 0
    start, end = wide[0], wide[-1] + 1
    width = max(line.box.x1 for line in lines[start:end]) - min(line.box.x0 for line in lines[start:end])
    while start and _is_beside(lines[start - 1], lines[start], width):
        start -= 1
    while end < len(lines) and _is_beside(lines[end], lines[end - 1], width):
        end += 1
    return start, end


def _is_beside(line: Line, inner: Line, width: float) -> bool:
    """Tell whether a line above or below a table is a part of it: a short one, close to it."""
    gap = abs(line.box.y0 - inner.box.y0)
    return line.box.width < width / 2 and gap < 2.2 * line.size and abs(line.size - inner.size) < 0.2 * line.size


def _grids(lines: list[Line], rules: Sequence[Rule], before: Columns | None) -> tuple[list[PageGrid], Columns | None]:
    pieces = [Segment(lines=(part,), box=part.box) for line in lines for part in letters_apart(line, _GAP)]
    numbers = [piece for piece in pieces if piece.is_number]
    edge = _label_edge(pieces, numbers)
    rows = _levels([number for number in numbers if number.x > edge], _SAME_ROW, is_header=False)
    heights = [row.y for row in rows]
    texts = [piece for piece in pieces if not piece.is_number or piece.x <= edge]
    labels = [text for text in texts if text.x <= edge]
    heads = _without_texts_in_rows([text for text in texts if text.x > edge], rows)
    rows += _levels(heads, _SAME_LEVEL, is_header=True)
    rows = _labelled(rows, _merged(_whole(labels), rows=heights), rules)
    grids = []
    for band in _bands(rows):
        columns = _columns(band, before)
        before = columns or before
        if columns:
            grids.append(grid_of(band, columns))
    return grids, before


def _without_texts_in_rows(texts: Sequence[Segment], rows: Sequence[Row]) -> list[Segment]:
    """
    Put texts that stand at the height of numbers into their row, and return the others: the labels of a header.

    Some are broken into lines; one row alone then runs through them.
    """
    alone: list[Segment] = []
    for text in texts:
        row = min(rows, key=lambda row: abs(row.y - text.y))
        if abs(text.y - row.y) < _SAME_LEVEL * text.size / 2:
            row.values.append(text)
        else:
            alone.append(text)
    heads: list[Segment] = []
    for text in _merged(alone):
        through = [row for row in rows if text.box.y0 <= row.y <= text.box.y1]
        if len(through) == 1:
            through[0].values.append(text)
        else:
            heads.append(text)
    return heads


def _label_edge(pieces: list[Segment], numbers: list[Segment]) -> float:
    """Return where the labels of rows end: left of all numbers that have a text left of them, or none at all."""
    labelled = []
    for number in numbers:
        left = [
            piece.box.x1
            for piece in pieces
            if not piece.is_number and piece.box.x1 < number.box.x0 and abs(piece.y - number.y) < _BESIDE * piece.size
        ]
        if left:
            labelled.append(number.box.x0)
    return min(labelled) - 1 if 2 * len(labelled) > len(numbers) else min(n.box.x0 for n in numbers) - 1000


def _levels(segments: Sequence[Segment], most: float, *, is_header: bool) -> list[Row]:
    """Put what stands at one height into one row; `most` is in heights of the font."""
    rows: list[Row] = []
    for segment in sorted(segments, key=lambda segment: segment.y):
        if rows and segment.y - rows[-1].y <= most * segment.size:
            rows[-1].values.append(segment)
        else:
            rows.append(Row(y=segment.y, is_header=is_header, values=[segment]))
    return rows


def _merged(segments: Sequence[Segment], rows: Sequence[float] = ()) -> list[Segment]:
    """Put the lines of one cell together: below each other, with their middles or their beginnings in one line."""
    merged: list[Segment] = []
    for segment in sorted(segments, key=lambda segment: segment.y):
        above = next((each for each in reversed(merged) if _is_below(segment, each, rows)), None)
        if above is None:
            merged.append(segment)
        else:
            merged[merged.index(above)] = above.with_line(segment.lines[0])
    return merged


def _is_below(segment: Segment, above: Segment, rows: Sequence[float]) -> bool:
    size = segment.size
    last = above.lines[-1].box
    gap = (segment.box.y0 + segment.box.y1 - last.y0 - last.y1) / 2
    if gap <= _SAME_LEVEL * size / 2 or gap > _LEADING * size:
        return False
    if rows and sum(last.y0 - 1 <= y <= segment.box.y1 + 1 for y in rows) > 1:
        return False
    return abs(segment.x - above.x) < size / 2 or abs(segment.box.x0 - above.box.x0) < size / 2


def _whole(labels: Sequence[Segment]) -> list[Segment]:
    """Put the parts of labels together that stand on one line, with gaps in them."""
    whole: list[Segment] = []
    for label in sorted(labels, key=lambda label: (round(label.y / 2), label.box.x0)):
        last = whole[-1] if whole else None
        if (
            last
            and abs(last.y - label.y) < _SAME_ROW * label.size
            and 0 <= label.box.x0 - last.box.x1 <= _GAP_IN_A_LABEL * label.size
            and len(last.text) >= _SHORTEST_LABEL
            and not _BEGINS.match(label.text)
        ):
            line = Line(letters=(*last.lines[0].letters, *label.lines[0].letters))
            whole[-1] = Segment(lines=(line,), box=line.box)
        else:
            whole.append(label)
    return whole


def _labelled(rows: list[Row], labels: Sequence[Segment], rules: Sequence[Rule]) -> list[Row]:
    """
    Give the rows with their labels, from the top.

    A label is of the row that it stands beside. One that stands beside none
    has a row of its own: of blanks, or of a group.
    """
    alone: list[Row] = []
    for label in labels:
        row = _beside(rows, label, rules)
        if row is None:
            alone.append(Row(y=label.y, is_header=False, labels=[label]))
        else:
            row.labels.append(label)
    found: list[Row] = []
    for row in sorted([*rows, *alone], key=lambda row: -row.y):
        is_in_header = not row.values and bool(found) and found[-1].is_header
        found.append(evolve(row, is_header=True) if is_in_header else row)
    return found[::-1]


def _beside(rows: Sequence[Row], label: Segment, rules: Sequence[Rule]) -> Row | None:
    def is_parted(row: Row) -> bool:
        low, high = sorted((row.y, label.y))
        return any(low < rule.at < high and rule.start <= label.x <= rule.end for rule in rules)

    slack = _SAME_ROW * label.size
    beside = [row for row in rows if label.box.y0 - slack <= row.y <= label.box.y1 + slack and not is_parted(row)]
    return min(beside, key=lambda row: abs(row.y - label.y), default=None)


def _bands(rows: list[Row]) -> list[list[Row]]:
    """Part rows where a header follows on numbers."""
    bands: list[list[Row]] = []
    for row in rows:
        if not bands or (row.is_header and not bands[-1][-1].is_header):
            bands.append([])
        bands[-1].append(row)
    return bands


def _columns(band: list[Row], before: Columns | None) -> Columns | None:
    """Find the columns of the rows below one header."""
    numbers = [value for row in band if not row.is_header for value in row.values]
    heads = [value for row in band if row.is_header for value in row.values]
    columns: Columns = []
    for number in sorted(numbers, key=lambda number: number.box.x0):
        if columns and number.box.x0 < columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], number.box.x1)
        else:
            columns.append((number.box.x0, number.box.x1))
    if not heads and before and all(column_at(before, number) is not None for number in numbers):
        return before
    for head in heads:
        if not any(start < head.box.x1 and head.box.x0 < end for start, end in columns):
            columns.append((head.box.x0, head.box.x1))
    return sorted(columns) or None
