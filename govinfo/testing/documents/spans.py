"""See printed rows as cells with spans, as HTML, word processors and spreadsheets have them."""

from collections.abc import Iterator

from attrs import frozen

from govinfo.testing.documents.layouts import ABOVE, LEFT, Covered, Rows


@frozen(kw_only=True)
class Span:
    """A cell that covers rows and columns; row and column count from 0."""

    text: str
    row: int
    column: int
    rows: int
    columns: int


def spanned(rows: Rows) -> list[list[Span]]:
    """
    Give the cells that begin in each row.

    A place that should be covered, but by nothing (its cell was lost), is a blank cell of its own.
    """
    covered: set[tuple[int, int]] = set()
    lines: list[list[Span]] = []
    for number, row in enumerate(rows):
        line = list(_line(rows, number, row, covered))
        lines.append(line)
    return lines


def _line(rows: Rows, number: int, row: list[str], covered: set[tuple[int, int]]) -> Iterator[Span]:
    for column, text in enumerate(row):
        if (number, column) in covered:
            continue
        columns = height = 1
        if not isinstance(text, Covered):
            while column + columns < len(row) and row[column + columns] is LEFT:
                columns += 1
            while number + height < len(rows) and _continues(rows[number + height], column, columns):
                height += 1
        covered.update((number + y, column + x) for y in range(height) for x in range(columns))
        yield Span(text=str(text), row=number, column=column, rows=height, columns=columns)


def _continues(row: list[str], column: int, columns: int) -> bool:
    return len(row) >= column + columns and all(cell is ABOVE for cell in row[column : column + columns])
