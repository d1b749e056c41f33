"""Put a row together that the end of a page cuts: a part of its label on each of two pages."""

import re
from collections.abc import Sequence

from attrs import evolve

from govinfo.readers.document import GridCell
from govinfo.readers.pdf.cells import PageGrid
from govinfo.readers.words.characters import NUMERALS

#: What a label of the form begins with: 一、, （一）, 1.
_NUMBERED = re.compile(rf"\s*(?:[(\uff08]\s*)?[\d{NUMERALS}]{{1,2}}\s*[)\uff09.\uff0e\u3001]")


def rejoined(above: PageGrid, below: PageGrid) -> tuple[PageGrid, PageGrid]:
    """
    Give the last grid of a page and the first of the next, what is cut between them put together.

    A numbered label is cut that goes on at the same place without a number.
    One that covers several rows is given whole on both pages. A row is cut if
    its label is; it is then in the first grid alone.
    """
    last = max((cell.row + cell.row_span - 1 for cell in above.cells), default=0)
    upper = {cell.column: cell for cell in above.cells if cell.row + cell.row_span - 1 == last}
    first = 1 + _repeated(above, below)
    lower = {cell.column: cell for cell in below.cells if cell.row == first}
    both = {
        column: (upper[column], cell)
        for column, cell in lower.items()
        if cell.text and column in upper and upper[column].column_span == cell.column_span
    }
    labels = {column for column, (one, other) in both.items() if _goes_on(one.text, other.text)}
    rows = {column for column, pair in both.items() if all(cell.row_span == 1 for cell in pair)}
    is_cut = _is_cut(lower, both, labels & rows)
    joined = both.keys() if is_cut else labels - rows
    texts = {column: "\n".join(cell.text for cell in both[column] if cell.text) for column in joined}
    below = evolve(below, cells=_with_texts(below.cells, lower, {c: t for c, t in texts.items() if c not in rows}))
    if is_cut:
        below = evolve(below, cells=_without(below.cells, first))
    return evolve(above, cells=_with_texts(above.cells, upper, texts)), below


def _repeated(above: PageGrid, below: PageGrid) -> int:
    """Count the rows at the beginning of a grid that repeat those of the one before: its header."""
    count = 0
    while _row(below, count + 1) and _row(below, count + 1) == _row(above, count + 1):
        count += 1
    return count


def _row(grid: PageGrid, number: int) -> list[tuple[int, str]]:
    return [(cell.column, cell.text) for cell in grid.cells if cell.row == number]


def _is_cut(lower: dict[int, GridCell], both: dict[int, tuple[GridCell, GridCell]], labels: set[int]) -> bool:
    """Tell whether the row of the cells `lower` is the rest of the one above: nothing in it has a place of its own."""
    fits = all(column in both for column, cell in lower.items() if cell.text)
    return bool(labels) and fits and all(not one.text or _goes_on(one.text, other.text) for one, other in both.values())


def _with_texts(cells: Sequence[GridCell], places: dict[int, GridCell], texts: dict[int, str]) -> tuple[GridCell, ...]:
    return tuple(
        evolve(cell, text=texts[cell.column]) if cell.column in texts and places[cell.column] is cell else cell
        for cell in cells
    )


def _goes_on(upper: str, lower: str) -> bool:
    """Tell whether a label goes on in another text; numbers never do."""
    return bool(_NUMBERED.match(upper)) and not _NUMBERED.match(lower) and any(map(str.isalpha, lower))


def _without(cells: Sequence[GridCell], row: int) -> tuple[GridCell, ...]:
    """Drop a row; a cell that reaches further down begins in the next."""
    return tuple(
        cell if cell.row != row else evolve(cell, row=row + 1, row_span=cell.row_span - 1)
        for cell in cells
        if cell.row != row or cell.row_span > 1
    )
