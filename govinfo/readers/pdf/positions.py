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

from attrs import field, frozen

from govinfo.readers.document import GridCell
from govinfo.readers.pdf.cells import PageGrid
from govinfo.readers.pdf.lines import Line, letters_apart
from govinfo.readers.pdf.shapes import Box, Rule
from govinfo.readers.recogniser.headings import is_section_heading

#: In heights of the font: what stands further apart is in two cells.
_GAP = 0.6
#: Lines of one cell are no further apart.
_LEADING = 1.65
_SAME_LEVEL = 0.7
#: A table has so many rows with numbers, or one with so many numbers.
_FEWEST_ROWS = 2
_FEWEST_NUMBERS = 4
#: A label so near to the middle of a column is the column's.
_NEAR = 1.5
#: A row has up to so many labels beside each other.
_LABELS = 3
_NUMBER = re.compile(r"[-+\u2212]?\d(?:[\d,.\uff0c\uff0e]*\d)?(?:\u4e07?\u5143|\u4ef6)?|[-\u2014/\uff0f]{1,2}")


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


def positioned(lines: Sequence[Line], rules: Sequence[Rule], before: Columns | None) -> Positioned:
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
    rows = _levels([number for number in numbers if number.x > edge], is_header=False)
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
    rows = sorted([*rows, *_levels(_merged(heads), is_header=True)], key=lambda row: row.y)
    for label in _merged(labels, rows=heights):
        _nearest(rows, label, rules).labels.append(label)
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


def _levels(segments: Sequence[_Segment], *, is_header: bool) -> list[_Row]:
    """Put what stands at one height into one row."""
    rows: list[_Row] = []
    for segment in sorted(segments, key=lambda segment: segment.y):
        if rows and segment.y - rows[-1].y <= _SAME_LEVEL * segment.size:
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


def _nearest(rows: Sequence[_Row], label: _Segment, rules: Sequence[Rule]) -> _Row:
    def is_parted(row: _Row) -> bool:
        low, high = sorted((row.y, label.y))
        return any(low < rule.at < high and rule.start <= label.x <= rule.end for rule in rules)

    open_to = [row for row in rows if not is_parted(row)] or rows
    return min(open_to, key=lambda row: abs(row.y - label.y))


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
    box = Box(
        min(each.x0 for each in boxes),
        min(each.y0 for each in boxes),
        max(each.x1 for each in boxes),
        max(each.y1 for each in boxes),
    )
    return PageGrid(box=box, cells=tuple(cells))


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
