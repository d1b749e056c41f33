"""Give the cells of a table that is not drawn, by the places of its texts and of its columns."""

from collections.abc import Sequence
from itertools import pairwise

from govinfo.readers.document import GridCell
from govinfo.readers.pdf.cells import PageGrid
from govinfo.readers.pdf.segments import Columns, Row, Segment, column_at
from govinfo.readers.pdf.shapes import around

#: A label so near to the middle of a column is the column's.
_NEAR = 1.5
#: Of fewer columns none is merged over all.
_FEWEST_MERGED = 3
#: A row has up to so many labels beside each other.
_LABELS = 3


def grid_of(band: list[Row], columns: Columns) -> PageGrid:
    """Give the rows below one header as a grid: up to three columns of labels, then those of the numbers."""
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


def _label_cells(row: Row, number: int) -> list[GridCell]:
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


def _value_cells(row: Row, number: int, columns: Columns) -> list[GridCell]:
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


def _may_be_for_all(row: Row, columns: Columns) -> bool:
    """Tell whether the one number of a row stands in the middle of all columns: it may be merged over them."""
    if len(row.values) > 1 or len(columns) < _FEWEST_MERGED:
        return False
    value = row.values[0]
    return abs((columns[0][0] + columns[-1][1]) / 2 - value.x) < _NEAR * value.size


def _header_cells(row: Row, number: int, columns: Columns, below: Sequence[Segment]) -> list[GridCell]:
    """
    Give the labels of a row of a header; `below` are those of the rows under it.

    A label with others below it stands over several columns, in their middle:
    the last of them is the last that none covers yet, seen from the right.
    """
    cells: list[GridCell] = []
    free = len(columns)
    middles = [(start + end) / 2 for start, end in columns]
    edges = _edges(columns, [*row.values, *below])
    for head in sorted(row.values, key=lambda value: -value.x):
        over = [
            place for place, (start, end) in enumerate(columns[:free]) if start < head.box.x1 and head.box.x0 < end
        ] or [place for place in range(free) if abs(middles[place] - head.x) < _NEAR * head.size][:1]
        if not over:
            continue
        first, last = over[0], over[-1]
        if any(abs(other.x - middles[place]) < _NEAR * other.size for other in below for place in over):
            last = free - 1
            first = min(range(free), key=lambda place: abs((edges[place] + edges[last + 1]) / 2 - head.x))
        cells.append(GridCell(text=head.text, row=number, column=first + _LABELS + 1, column_span=last - first + 1))
        free = first
    return cells[::-1]


def _edges(columns: Columns, heads: Sequence[Segment]) -> list[float]:
    """Tell where the columns meet: in the middle between what stands in one, its own label, too, and in the next."""
    reach = list(columns)
    for head in heads:
        place = column_at(columns, head)
        if place is not None:
            reach[place] = min(reach[place][0], head.box.x0), max(reach[place][1], head.box.x1)
    between = [(left[1] + right[0]) / 2 for left, right in pairwise(reach)]
    first = reach[0][0] - (between[0] - reach[0][1] if between else 0)
    last = reach[-1][1] + (reach[-1][0] - between[-1] if between else 0)
    return [first, *between, last]
