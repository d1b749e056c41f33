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

from attrs import evolve, field, frozen

from govinfo.readers.document import GridCell
from govinfo.readers.limits import Limits
from govinfo.readers.pdf.cells import PageGrid
from govinfo.readers.pdf.lines import Line, around, letters_apart
from govinfo.readers.pdf.shapes import Box, Rule, hold_pairs
from govinfo.readers.recogniser.headings import is_section_heading
from govinfo.readers.recogniser.variants import NUMERALS, PRINTED_UNITS

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
#: A table has so many rows with numbers, or one with so many numbers.
_FEWEST_ROWS = 2
_FEWEST_NUMBERS = 4
#: A label so near to the middle of a column is the column's.
_NEAR = 1.5
#: Of fewer columns none is merged over all.
_FEWEST_MERGED = 3
#: A row has up to so many labels beside each other.
_LABELS = 3
#: What a label begins with that is not the rest of the one before it.
_BEGINS = re.compile(rf"[(\uff08]?[\d{NUMERALS}\u2460-\u2473]")
_NUMBER = re.compile(rf"[-+\u2212]?\d(?:[\d,.\uff0c\uff0e]*\d)?(?:{PRINTED_UNITS})?|[-\u2014/\uff0f]{{1,2}}")


@frozen(kw_only=True, eq=False)
class _Segment:
    """A text of one cell, on one line or on several."""

    lines: tuple[Line, ...]
    box: Box

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    @property
    def size(self) -> float:
        return self.lines[0].size

    @property
    def x(self) -> float:
        return (self.box.x0 + self.box.x1) / 2

    @property
    def y(self) -> float:
        return (self.box.y0 + self.box.y1) / 2

    @property
    def is_number(self) -> bool:
        return len(self.lines) == 1 and bool(_NUMBER.fullmatch(self.lines[0].text))

    def with_line(self, line: Line) -> "_Segment":
        """Give the same text with one more line below."""
        box = Box(
            min(self.box.x0, line.box.x0), self.box.y0, max(self.box.x1, line.box.x1), max(self.box.y1, line.box.y1)
        )
        return _Segment(lines=(*self.lines, line), box=box)


@frozen(kw_only=True, eq=False)
class _Row:
    """A row of a table, at its height: of numbers, or of a header."""

    y: float
    is_header: bool
    labels: list[_Segment] = field(factory=list)
    values: list[_Segment] = field(factory=list)


#: Where the columns of numbers begin and end.
Columns = list[tuple[float, float]]


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
    numbers = [sum(bool(_NUMBER.fullmatch(part.text)) for part in parts) for parts in apart]
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
    pieces = [_Segment(lines=(part,), box=part.box) for line in lines for part in letters_apart(line, _GAP)]
    numbers = [piece for piece in pieces if piece.is_number]
    edge = _label_edge(pieces, numbers)
    rows = _levels([number for number in numbers if number.x > edge], _SAME_ROW, is_header=False)
    heights = [row.y for row in rows]
    texts = [piece for piece in pieces if not piece.is_number or piece.x <= edge]
    in_rows, heads, labels = [], [], []
    for text in texts:
        if text.x <= edge:
            labels.append(text)
        elif any(abs(text.y - y) < _SAME_LEVEL * text.size / 2 for y in heights):
            in_rows.append(text)
        else:
            heads.append(text)
    for text in in_rows:
        min(rows, key=lambda row: abs(row.y - text.y)).values.append(text)
    rows += _levels(_merged(heads), _SAME_LEVEL, is_header=True)
    rows = _labelled(rows, _merged(_whole(labels), rows=heights), rules)
    grids = []
    for band in _bands(rows):
        columns = _columns(band, before)
        before = columns or before
        if columns:
            grids.append(_grid(band, columns))
    return grids, before


def _label_edge(pieces: list[_Segment], numbers: list[_Segment]) -> float:
    """Tell where the labels of rows end: left of all numbers that have a text left of them, or none at all."""
    labelled = []
    for number in numbers:
        left = [
            piece.box.x1
            for piece in pieces
            if not piece.is_number and piece.box.x1 < number.box.x0 and abs(piece.y - number.y) < 2 * piece.size
        ]
        if left:
            labelled.append(number.box.x0)
    return min(labelled) - 1 if 2 * len(labelled) > len(numbers) else min(n.box.x0 for n in numbers) - 1000


def _levels(segments: Sequence[_Segment], most: float, *, is_header: bool) -> list[_Row]:
    """Put what stands at one height into one row; `most` is in heights of the font."""
    rows: list[_Row] = []
    for segment in sorted(segments, key=lambda segment: segment.y):
        if rows and segment.y - rows[-1].y <= most * segment.size:
            rows[-1].values.append(segment)
        else:
            rows.append(_Row(y=segment.y, is_header=is_header, values=[segment]))
    return rows


def _merged(segments: Sequence[_Segment], rows: Sequence[float] = ()) -> list[_Segment]:
    """Put the lines of one cell together: below each other, with their middles or their beginnings in one line."""
    merged: list[_Segment] = []
    for segment in sorted(segments, key=lambda segment: segment.y):
        above = next((each for each in reversed(merged) if _is_below(segment, each, rows)), None)
        if above is None:
            merged.append(segment)
        else:
            merged[merged.index(above)] = above.with_line(segment.lines[0])
    return merged


def _is_below(segment: _Segment, above: _Segment, rows: Sequence[float]) -> bool:
    size = segment.size
    last = above.lines[-1].box
    gap = (segment.box.y0 + segment.box.y1 - last.y0 - last.y1) / 2
    if gap <= _SAME_LEVEL * size / 2 or gap > _LEADING * size:
        return False
    if rows and sum(last.y0 - 1 <= y <= segment.box.y1 + 1 for y in rows) > 1:
        return False
    return abs(segment.x - above.x) < size / 2 or abs(segment.box.x0 - above.box.x0) < size / 2


def _whole(labels: Sequence[_Segment]) -> list[_Segment]:
    """Put the parts of labels together that stand on one line, with gaps in them."""
    whole: list[_Segment] = []
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
            whole[-1] = _Segment(lines=(line,), box=line.box)
        else:
            whole.append(label)
    return whole


def _labelled(rows: list[_Row], labels: Sequence[_Segment], rules: Sequence[Rule]) -> list[_Row]:
    """
    Give the rows with their labels, from the top.

    A label is of the row that it stands beside. One that stands beside none
    has a row of its own: of blanks, or of a group.
    """
    alone: list[_Row] = []
    for label in labels:
        row = _beside(rows, label, rules)
        if row is None:
            alone.append(_Row(y=label.y, is_header=False, labels=[label]))
        else:
            row.labels.append(label)
    found: list[_Row] = []
    for row in sorted([*rows, *alone], key=lambda row: -row.y):
        is_in_header = not row.values and bool(found) and found[-1].is_header
        found.append(evolve(row, is_header=True) if is_in_header else row)
    return found[::-1]


def _beside(rows: Sequence[_Row], label: _Segment, rules: Sequence[Rule]) -> _Row | None:
    def is_parted(row: _Row) -> bool:
        low, high = sorted((row.y, label.y))
        return any(low < rule.at < high and rule.start <= label.x <= rule.end for rule in rules)

    slack = _SAME_ROW * label.size
    beside = [row for row in rows if label.box.y0 - slack <= row.y <= label.box.y1 + slack and not is_parted(row)]
    return min(beside, key=lambda row: abs(row.y - label.y), default=None)


def _bands(rows: list[_Row]) -> list[list[_Row]]:
    """Part rows where a header follows on numbers."""
    bands: list[list[_Row]] = []
    for row in rows:
        if not bands or (row.is_header and not bands[-1][-1].is_header):
            bands.append([])
        bands[-1].append(row)
    return bands


def _columns(band: list[_Row], before: Columns | None) -> Columns | None:
    """Find the columns of the rows below one header."""
    numbers = [value for row in band if not row.is_header for value in row.values]
    heads = [value for row in band if row.is_header for value in row.values]
    columns: Columns = []
    for number in sorted(numbers, key=lambda number: number.box.x0):
        if columns and number.box.x0 < columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], number.box.x1)
        else:
            columns.append((number.box.x0, number.box.x1))
    if not heads and before and all(_column_at(before, number) is not None for number in numbers):
        return before
    for head in heads:
        if not any(start < head.box.x1 and head.box.x0 < end for start, end in columns):
            columns.append((head.box.x0, head.box.x1))
    return sorted(columns) or None


def _column_at(columns: Columns, segment: _Segment) -> int | None:
    """Return the only column that a text stands over; None for none or several."""
    found = [place for place, (start, end) in enumerate(columns) if start < segment.box.x1 and segment.box.x0 < end]
    return found[0] if len(found) == 1 else None


def _grid(band: list[_Row], columns: Columns) -> PageGrid:
    cells: list[GridCell] = []
    for number, row in enumerate(band, 1):
        cells += _label_cells(row, number)
        if row.is_header:
            below = [value for other in band[number:] if other.is_header for value in other.values]
            cells += _header_cells(row, number, columns, below)
        else:
            cells += _value_cells(row, number, columns)
    boxes = [segment.box for row in band for segment in (*row.labels, *row.values)]
    return PageGrid(box=around(boxes), cells=tuple(cells))


def _label_cells(row: _Row, number: int) -> list[GridCell]:
    """Give the labels of a row; more than there is a place for are one text."""
    texts = [label.text for label in sorted(row.labels, key=lambda label: (label.box.x0, label.y))]
    if len(texts) > _LABELS:
        texts = [*texts[: _LABELS - 1], "\n".join(texts[_LABELS - 1 :])]
    last = len(texts)
    cells = [
        GridCell(text=text, row=number, column=place, column_span=_LABELS - place + 1 if place == last else 1)
        for place, text in enumerate(texts, 1)
    ]
    return cells or [GridCell(text="", row=number, column=1, column_span=_LABELS)]


def _value_cells(row: _Row, number: int, columns: Columns) -> list[GridCell]:
    """Give the numbers of a row; two in one column are one text, and one over several columns covers them all."""
    texts: dict[int, list[str]] = {place: [] for place in range(len(columns))}
    wide: dict[int, tuple[int, str]] = {}
    for value in sorted(row.values, key=lambda value: value.box.x0):
        over = [place for place, (start, end) in enumerate(columns) if start < value.box.x1 and value.box.x0 < end]
        if not over:
            over = [min(range(len(columns)), key=lambda place: abs(sum(columns[place]) / 2 - value.x))]
        if _may_be_for_all(row, columns):
            over = list(range(len(columns)))
        if len(over) > 1 and not any(texts.get(place) for place in over):
            wide[over[0]] = over[-1], value.text
            for place in over:
                texts.pop(place, None)
        else:
            texts.setdefault(over[0], []).append(value.text)
    cells = [GridCell(text=" ".join(found), row=number, column=place + _LABELS + 1) for place, found in texts.items()]
    cells += [
        GridCell(text=text, row=number, column=first + _LABELS + 1, column_span=last - first + 1)
        for first, (last, text) in wide.items()
    ]
    return sorted(cells, key=lambda cell: cell.column)


def _may_be_for_all(row: _Row, columns: Columns) -> bool:
    """Tell whether the one number of a row stands in the middle of all columns: it may be merged over them."""
    if len(row.values) > 1 or len(columns) < _FEWEST_MERGED:
        return False
    value = row.values[0]
    return abs((columns[0][0] + columns[-1][1]) / 2 - value.x) < _NEAR * value.size


def _header_cells(row: _Row, number: int, columns: Columns, below: Sequence[_Segment]) -> list[GridCell]:
    """
    Give the labels of a row of a header; `below` are those of the rows under it.

    A label with others below it stands over several columns, in their middle:
    the last of them is the last that none covers yet, seen from the right.
    """
    cells: list[GridCell] = []
    free = len(columns)
    middles = [(start + end) / 2 for start, end in columns]
    for head in sorted(row.values, key=lambda value: -value.x):
        over = [
            place for place, (start, end) in enumerate(columns[:free]) if start < head.box.x1 and head.box.x0 < end
        ] or [place for place in range(free) if abs(middles[place] - head.x) < _NEAR * head.size][:1]
        if not over:
            continue
        first, last = over[0], over[-1]
        if any(abs(other.x - middles[place]) < _NEAR * other.size for other in below for place in over):
            last = free - 1
            reach = 2 * head.x - middles[last] - head.size / 2
            first = min((place for place in range(free) if middles[place] >= reach), default=first)
        cells.append(GridCell(text=head.text, row=number, column=first + _LABELS + 1, column_span=last - first + 1))
        free = first
    return cells[::-1]
