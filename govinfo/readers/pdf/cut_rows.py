"""Put a row together that the end of a page cuts: a part of its label on each of two pages."""

import re
from collections.abc import Sequence

from attrs import evolve

from govinfo.readers.document import GridCell
from govinfo.readers.pdf.cells import PageGrid

#: What a label of the form begins with: 一、, （一）, 1.
_NUMBERED = re.compile(
    r"\s*[(\uff08]?[\d\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,2}\s*[)\uff09.\uff0e\u3001]"
)


def rejoined(above: PageGrid, below: PageGrid) -> tuple[PageGrid, PageGrid]:
    """
    Give the last grid of a page and the first of the next, a row that is cut between them in the first alone.

    A row is cut where a numbered label at the end goes on at the beginning
    without a number, in the same column, and only one of the two parts has values.
    """
    last = max((cell.row + cell.row_span - 1 for cell in above.cells), default=0)
    upper = {cell.column: cell for cell in above.cells if cell.row + cell.row_span - 1 == last}
    lower = {cell.column: cell for cell in below.cells if cell.row == 1}
    shared = [column for column, cell in lower.items() if cell.text and cell.row_span == 1]
    if not shared or not all(_matches(lower[column], upper.get(column)) for column in shared):
        return above, below
    labels = [column for column in shared if upper[column].text]
    if not any(_goes_on(upper[column].text, lower[column].text) for column in labels):
        return above, below
    if any(not _goes_on(upper[column].text, lower[column].text) for column in labels):
        return above, below
    texts = {column: "\n".join(filter(None, (upper[column].text, lower[column].text))) for column in shared}
    cells = [
        evolve(cell, text=texts[cell.column]) if upper.get(cell.column) is cell and cell.column in texts else cell
        for cell in above.cells
    ]
    return evolve(above, cells=tuple(cells)), evolve(below, cells=tuple(_without_first(below.cells)))


def _matches(lower: GridCell, upper: GridCell | None) -> bool:
    return upper is not None and upper.column_span == lower.column_span


def _goes_on(upper: str, lower: str) -> bool:
    """Tell whether a label goes on in another text; numbers never do."""
    return bool(_NUMBERED.match(upper)) and not _NUMBERED.match(lower) and any(map(str.isalpha, lower))


def _without_first(cells: Sequence[GridCell]) -> list[GridCell]:
    """Drop the first row; a cell that reaches further down begins in the second."""
    return [
        cell if cell.row > 1 else evolve(cell, row=2, row_span=cell.row_span - 1)
        for cell in cells
        if cell.row > 1 or cell.row_span > 1
    ]
