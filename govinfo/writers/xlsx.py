"""
Write reports as workbooks (XlsxWriter): the official layout on one sheet, numbers as numbers.

No text becomes a formula or a link. The blank form has live totals, which show
nothing while their parts are blank, and marks sums that do not hold.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from io import BytesIO
from itertools import accumulate
from typing import Any

from attrs import frozen
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell

from govinfo.cells import values_of
from govinfo.messages.documents import Words
from govinfo.model import AnnualReport
from govinfo.rules import equations
from govinfo.writers.layout import FormCell, FormTable, outline, texts_of
from govinfo.writers.marks import Marks

#: How wide the columns of the sheet are, in characters: as many as the widest table has.
_WIDTHS = (8, 12, 10, 10, 10, *(9,) * 10)
#: How many of them each column of a table takes, by how many columns it has.
_SPANS = {4: (5, 2, 2, 3), 10: (1, 1, 3, *(1,) * 7), 15: (1,) * 15}
#: The columns of a paragraph, and points of a line.
_TEXT_COLUMNS, _POINTS = 12, 17
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@frozen
class _Formats:
    title: Any
    heading: Any
    text: Any
    cell: Any
    marked: Any
    broken: Any


def xlsx_of(report: AnnualReport) -> bytes:
    """Write one report as a workbook."""
    return _written([(report, None)], live=False)


def live_xlsx_of(report: AnnualReport) -> bytes:
    """
    Write one report, or a form to fill in, with live totals: they are formulas, sums that do not hold are marked.

    A total that is not the sum of its parts stays the number that it is.
    """
    return _written([(report, None)], live=True)


def checked_xlsx(reports: Sequence[tuple[AnnualReport, Marks]]) -> bytes:
    """Write reports with what a check found marked in them, each on a sheet of its own."""
    return _written(reports, live=False)


def _written(reports: Sequence[tuple[AnnualReport, Marks | None]], *, live: bool) -> bytes:
    content = BytesIO()
    book = Workbook(content, _OPTIONS)
    base = {"text_wrap": True, "valign": "vcenter", "font_name": "SimSun", "font_size": 11}
    grid = {**base, "border": 1, "align": "center"}
    formats = _Formats(
        title=book.add_format({**base, "bold": True, "font_size": 16, "align": "center"}),
        heading=book.add_format({**base, "font_name": "SimHei", "font_size": 13}),
        text=book.add_format({**base, "font_name": "FangSong", "font_size": 12, "num_format": "@"}),
        cell=book.add_format(grid),
        marked=book.add_format({**grid, "bold": True, "bg_color": "#FFF3C4", "border": 2}),
        broken=book.add_format({"bold": True, "bg_color": "#FFF3C4", "font_color": "#A30000"}),
    )
    sheets = [_Sheet(book, formats, report, marks) for report, marks in reports]
    for sheet in sheets:
        sheet.write(live=live)
    # A program need not calculate anew on opening what stands there in full.
    book.calc_on_load = any(sheet.is_open for sheet in sheets)
    book.close()
    return content.getvalue()


def _lines(text: str, left: int, right: int) -> int:
    """Count the lines that a Chinese text takes over some columns."""
    return max(1, -(-2 * len(text) // sum(_WIDTHS[left:right])))


class _Sheet:
    """One report on one sheet, written from the top."""

    def __init__(self, book: Workbook, formats: _Formats, report: AnnualReport, marks: Marks | None) -> None:
        self._sheet: Any = book.add_worksheet()
        self._formats, self._report, self._marks = formats, report, marks
        self._values = values_of(report)
        self._row = 0
        #: Where the cells of the form stand, by address.
        self._places: dict[str, str] = {}
        #: Whether a formula has no result yet.
        self.is_open = False

    def write(self, *, live: bool) -> None:
        self._sheet.set_paper(9)  # A4
        self._sheet.fit_to_pages(1, 0)
        for column, width in enumerate(_WIDTHS):
            self._sheet.set_column(column, column, width)
        if self._marks is not None:
            self._write_summary(self._marks)
        texts = texts_of(self._report)
        for part in outline(self._report):
            if isinstance(part, FormTable):
                self._write_table(part.filled(texts), live=live)
            else:
                formats = (self._formats.text, self._formats.title, self._formats.heading)
                self._write_text(part.text, formats[part.level])
        if live:
            self._mark_broken_sums()

    def _write_text(self, text: str, form: Any) -> None:
        self._sheet.set_row(self._row, _lines(text, 0, _TEXT_COLUMNS) * (_POINTS + 1))
        self._sheet.merge_range(self._row, 0, self._row, _TEXT_COLUMNS - 1, "", form)
        self._sheet.write_string(self._row, 0, text, form)
        self._row += 1

    def _write_summary(self, marks: Marks) -> None:
        self._write_text(marks.verdict, self._formats.heading)
        for heading, lines in marks.summary():
            self._write_text(heading, self._formats.heading)
            for line in lines:
                self._write_text(line, self._formats.text)
        self._row += 1

    def _write_table(self, cells: Sequence[FormCell], *, live: bool) -> None:
        top = self._row
        starts = [0, *accumulate(_SPANS[max(cell.columns[-1] for cell in cells)])]
        heights: dict[int, int] = {}
        for cell in cells:
            row, left, right = top + cell.row - 1, starts[cell.column - 1], starts[cell.columns[-1]]
            if cell.address:
                self._places[cell.address] = xl_rowcol_to_cell(row, left)
            if cell.row_span == 1:
                heights[row] = max(heights.get(row, 1), _lines(cell.text, left, right))
        for row, lines in heights.items():
            self._sheet.set_row(row, lines * _POINTS)
        for cell in cells:
            row, left, right = top + cell.row - 1, starts[cell.column - 1], starts[cell.columns[-1]]
            form = self._formats.marked if self._is_marked(cell) else self._formats.cell
            if cell.row_span > 1 or right - left > 1:
                self._sheet.merge_range(row, left, row + cell.row_span - 1, right - 1, "", form)
            self._write_cell(cell, row, left, form, live=live)
        self._row = top + max(cell.row + cell.row_span - 1 for cell in cells) + 1

    def _write_cell(self, cell: FormCell, row: int, column: int, form: Any, *, live: bool) -> None:
        value = self._values.get(cell.address) if cell.address else None
        formula = self._formula(cell.address) if live and cell.address else ""
        if formula:
            self._sheet.write_formula(row, column, formula, form, cell.text and value)
            self.is_open |= not cell.text
        elif isinstance(value, int | Decimal) and str(value) == cell.text:
            self._sheet.write_number(row, column, value, form)
        elif cell.text:
            self._sheet.write_string(row, column, cell.text, form)
        else:
            self._sheet.write_blank(row, column, None, form)
        if self._marks is not None and self._is_marked(cell):
            self._sheet.write_comment(row, column, "\n".join(self._told(cell.address, self._marks)))

    def _is_marked(self, cell: FormCell) -> bool:
        return self._marks is not None and self._marks.has(cell.address)

    def _told(self, address: str, marks: Marks) -> Iterator[str]:
        told = marks.told_of(address)
        if told:
            yield told
        if address in marks.right:
            yield Words.RIGHT.value.fill(marks.lang, value=marks.right[address])

    def _formula(self, address: str) -> str:
        """Give the sum that a total is, if it is that, as a formula; it shows nothing while all its parts are blank."""
        rule = next((each for each in equations() if [term.address for term in each.right] == [address]), None)
        if rule is None:
            return ""
        parts = [term.address for term in rule.left if term.address in self._places]
        values = [self._values[part] for part in parts if self._values[part] is not None]
        if self._values[address] != (sum(values) if values else None):
            return ""
        places = ",".join(self._places[part] for part in parts)
        return f'=IF(COUNT({places})=0,"",SUM({places}))'

    def _mark_broken_sums(self) -> None:
        """Mark what stands on the right of an equation whose cells are all filled and that does not hold."""
        for rule in equations():
            sides = [
                [self._places[term.address] for term in side if term.address in self._places]
                for side in (rule.left, rule.right)
            ]
            if not all(sides):
                continue
            left, right = (",".join("$" + cell[0] + "$" + cell[1:] for cell in side) for side in sides)
            count = len(sides[0]) + len(sides[1])
            broken = f"=AND(COUNT({left},{right})={count},SUM({left})<>SUM({right}))"
            for cell in sides[1]:
                self._sheet.conditional_format(
                    cell, {"type": "formula", "criteria": broken, "format": self._formats.broken}
                )
