"""Print a report as a workbook in the binary format: one sheet, merged cells, numbers as numbers."""

from io import BytesIO

import xlwt

from govinfo.codes import Section
from govinfo.model import AnnualReport
from govinfo.testing.documents.layouts import Figure, Line, Rows, flow
from govinfo.testing.documents.spans import spanned
from tests.readers.printers.xlsx import WIDTH, Printer, number_of


def xls(report: AnnualReport, tables: dict[Section, list[Rows]] | None) -> bytes:
    """Print all on one sheet, a blank row before and behind each table."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Sheet1")
    top = 0
    for item in flow(report, tables):
        if isinstance(item, Line):
            sheet.write_merge(top, top, 0, WIDTH - 1, item.text)
            top += 1
            continue
        top += 1
        for line in spanned(item):
            for cell in line:
                text = item[cell.row][cell.column]
                value = number_of(cell.text) if isinstance(text, Figure) else cell.text
                row, column = top + cell.row, cell.column
                if value != "":
                    sheet.write_merge(row, row + cell.rows - 1, column, column + cell.columns - 1, value)
        top += len(item) + 1
    content = BytesIO()
    book.save(content)
    return content.getvalue()


PRINTERS: dict[str, Printer] = {"xls": xls}
