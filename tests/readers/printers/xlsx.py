"""Print a report as workbooks: one sheet, one for each table, merged or not, numbers as numbers or as texts."""

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from govinfo.codes import Section
from govinfo.model import AnnualReport
from govinfo.testing.documents.layouts import Figure, Line, Rows, flow
from govinfo.testing.documents.spans import spanned

Printer = Callable[[AnnualReport, dict[Section, list[Rows]] | None], bytes]

#: The columns that a text is merged over.
WIDTH = 10


def xlsx(
    report: AnnualReport, tables: dict[Section, list[Rows]] | None, *, texts: bool = False, merged: bool = True
) -> bytes:
    """Print all on one sheet, a blank row before and behind each table."""
    book = Workbook()
    sheet = _first(book)
    _write(sheet, flow(report, tables), texts=texts, merged=merged)
    return _saved(book)


def sheets(report: AnnualReport, tables: dict[Section, list[Rows]] | None) -> bytes:
    """Print the texts that follow each other on a sheet, and each table on one of its own."""
    book = Workbook()
    sheet: Worksheet | None = _first(book)
    for item in flow(report, tables):
        if isinstance(item, Line):
            sheet = sheet or book.create_sheet()
            _write(sheet, [item], texts=False, merged=True)
        else:
            _write(book.create_sheet(), [item], texts=False, merged=True)
            sheet = None
    return _saved(book)


def _first(book: Workbook) -> Worksheet:
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return sheet


def _write(sheet: Worksheet, items: Iterable[Line | Rows], *, texts: bool, merged: bool) -> None:
    for item in items:
        top = sheet.max_row + 1 if sheet.max_row > 1 or sheet["A1"].value is not None else 1
        if isinstance(item, Line):
            _set(sheet, top, 1, item.text)
            if merged:
                sheet.merge_cells(start_row=top, start_column=1, end_row=top, end_column=WIDTH)
        else:
            _write_table(sheet, item, top + 1, texts=texts, merged=merged)


def _write_table(sheet: Worksheet, rows: Rows, top: int, *, texts: bool, merged: bool) -> None:
    for line in spanned(rows):
        for cell in line:
            text = rows[cell.row][cell.column]
            value = cell.text if texts or not isinstance(text, Figure) else number_of(cell.text)
            row, column = top + cell.row, 1 + cell.column
            _set(sheet, row, column, value)
            if merged and (cell.rows > 1 or cell.columns > 1):
                sheet.merge_cells(
                    start_row=row,
                    start_column=column,
                    end_row=row + cell.rows - 1,
                    end_column=column + cell.columns - 1,
                )
    # What stands below is kept apart by a blank row.
    sheet.cell(top + len(rows), 1).value = ""


def _set(sheet: Worksheet, row: int, column: int, value: str | float | None) -> None:
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = value or None
        cell.data_type = "s" if value else "n"
    else:
        cell.value = value


def number_of(text: str) -> str | float:
    """Give a printed number as a number, if that is all that is printed."""
    try:
        number = float(text)
    except ValueError:
        return text
    return number if text.isascii() and format(number, ".15g") == text else text


def _saved(book: Workbook) -> bytes:
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _with(**options: Any) -> Printer:
    return lambda report, tables: xlsx(report, tables, **options)


PRINTERS: dict[str, Printer] = {
    "xlsx": xlsx,
    "xlsx_sheets": sheets,
    "xlsx_texts": _with(texts=True),
    "xlsx_unmerged": _with(merged=False),
}
