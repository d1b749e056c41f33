"""
Write reports as Markdown, plain text, and a list of cells (CSV).

In Markdown and plain text a blank cell is written as a stroke: in a text
nothing else tells a blank at the end of a row from a cell that was lost.
"""

from collections.abc import Sequence

from govinfo.cells import LEVEL, cells_of, values_of
from govinfo.convert.table import csv_bytes
from govinfo.model import AnnualReport
from govinfo.readers.document import Grid, TextBlock
from govinfo.writers.layout import FormCell, layout, shown

_BLANK = "-"
_COLUMNS = ("agency", "year", "edition", "address", "row", "column", "value")
#: What begins a heading, a list, a quotation or a table in Markdown.
_MARKS = ("#", "-", "*", "+", ">", "\\")


def markdown_of(report: AnnualReport) -> bytes:
    """Write a report as Markdown, in UTF-8: a heading for each section, a table for each table."""
    parts = []
    for block in layout(report).blocks:
        if isinstance(block, TextBlock):
            parts.append("#" * block.level + " " * bool(block.level) + _escaped(block))
        elif isinstance(block, Grid):
            first, *others = [" | ".join(text.replace("|", "\\|") for text in row) for row in _rows(block)]
            ruler = " | ".join(["---"] * (first.count(" | ") + 1))
            parts.append("\n".join(f"| {row} |" for row in (first, ruler, *others)))
    return ("\n\n".join(parts) + "\n").encode()


def text_of(report: AnnualReport) -> bytes:
    """Write a report as plain text, in UTF-8: a line for each paragraph, the cells of tables separated by tabs."""
    parts = []
    for block in layout(report).blocks:
        if isinstance(block, TextBlock):
            parts.append(_escaped(block))
        elif isinstance(block, Grid):
            parts.append("\n".join("\t".join(row) for row in _rows(block)))
    return ("\n\n".join(parts) + "\n").encode()


def csv_of(report: AnnualReport) -> bytes:
    """
    List all cells of a report as CSV (UTF-8 with a mark, as spreadsheets expect it), a line each; a blank is empty.

    A name that a spreadsheet would take for a formula has an apostrophe before it.
    """
    agency = report.agency.name or ""
    agency = "'" * agency.startswith(("=", "+", "-", "@")) + agency
    lines = (
        (
            agency,
            report.year,
            report.edition,
            cell.address,
            LEVEL.join(cell.row),
            LEVEL.join(cell.column),
            shown(value),
        )
        for cell, value in zip(cells_of(report), values_of(report).values(), strict=True)
    )
    return csv_bytes(_COLUMNS, lines, is_for_spreadsheets=True)


def _escaped(block: TextBlock) -> str:
    """Keep a paragraph from being taken for a heading, a list or a row of a table, in plain text as in Markdown."""
    mark = "\\" if not block.level and block.text.startswith(_MARKS) else ""
    return mark + block.text.replace("|", "\\|")


def _rows(grid: Grid) -> Sequence[Sequence[str]]:
    """Give the rows of a table; a merged cell stands at its first place."""
    height = max(cell.row + cell.row_span - 1 for cell in grid.cells)
    width = max(cell.columns[-1] for cell in grid.cells)
    rows = [[""] * width for _ in range(height)]
    for cell in grid.cells:
        is_blank = isinstance(cell, FormCell) and not cell.is_label and not cell.text
        rows[cell.row - 1][cell.column - 1] = _BLANK if is_blank else cell.text
    return rows
