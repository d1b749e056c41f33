"""Draw printed reports on pages: a small typesetter of our own, so that each way of drawing a table can be tried."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO

from attrs import field, frozen
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from govinfo.testing.documents.layouts import Line, Rows
from govinfo.testing.documents.spans import Span, spanned
from tests.readers.printers.pdf_fonts import DRAWN, EMBEDDED, NOT_EMBEDDED

FONT = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))

_MARGIN = 72.0
_TEXT, _CELL = 14.0, 9.0
_LEADING = 1.3
_PADDING = 3.0
#: Where a page that is a form object stands on the sheet, and how large.
_FORM_SCALE, _FORM_X, _FORM_Y = 0.75, 20.0, 100.0
_NUMBER = re.compile(r"[-+]?\d[\d,.]*\d?(?:万?元)?|\d")


@frozen(kw_only=True)
class Style:
    """How a report is drawn; lengths are points."""

    width: float = 595.0
    height: float = 842.0
    #: What stands around cells: `strokes`, `rectangles`, `dashed`, `double`, `boxes`, `across` or `none`.
    rules: str = "strokes"
    #: Whether rows of labels have a ground.
    has_grounds: bool = False
    #: Whether the rows above the first number are printed again on each page that a table goes on to.
    repeats_header: bool = False
    has_page_numbers: bool = False
    running_head: str = ""
    watermark: str = ""
    #: How far each letter is painted again, as some do for bold type; 0 for once.
    bold: float = 0.0
    #: How the page is turned, in degrees.
    rotation: int = 0
    #: Whether the letters of a text are painted one by one, from the last.
    is_backwards: bool = False
    #: The font: STSong-Light, which is not embedded, or one of `pdf_fonts`.
    font: str = FONT
    #: Whether each page is a form object that is drawn smaller and elsewhere, as Chrome does for what is transparent.
    is_form: bool = False
    #: Whether a text has its characters from an /ActualText, as Chrome writes of glyphs that stand for several.
    has_actual_text: bool = False
    #: Whether each text is drawn in an area as large as its line, as Quartz does.
    is_clipped: bool = False


def drawn(lines: Iterator[Line | Rows], style: Style) -> bytes:
    """Draw a report."""
    sheet = _Sheet(style)
    for each in lines:
        if isinstance(each, Line):
            sheet.paragraph(each)
        else:
            sheet.table(each)
    return sheet.finished()


@frozen(kw_only=True)
class _Table:
    """A table with its measures; rows and columns count from 0."""

    cells: list[Span]
    columns: list[float]
    rows: list[float]
    #: The rows above the first number.
    header: int
    #: The lines of the text of each cell, as far as they are not drawn yet.
    left: dict[int, list[str]] = field(factory=dict)

    def x(self, column: int) -> float:
        """Tell where a column begins."""
        return _MARGIN + sum(self.columns[:column])


class _Sheet:
    """The pages that are being drawn."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._bytes = BytesIO()
        # Canvas gives a turned page the size that it has when turned.
        size = (style.height, style.width) if style.rotation % 180 else (style.width, style.height)
        self._canvas = Canvas(self._bytes, pagesize=size, pageCompression=0, invariant=1)
        self._number = 0
        self._new_page()

    def _new_page(self) -> None:
        style = self._style
        if self._number:
            self._end_page()
        self._number += 1
        self._y = _MARGIN
        if style.is_form:
            corners = -_FORM_X, -_FORM_Y, style.width - _FORM_X, style.height - _FORM_Y
            self._canvas.beginForm(f"page-{self._number}", *(round(corner / _FORM_SCALE) for corner in corners))
            self._canvas.scale(1 / _FORM_SCALE, 1 / _FORM_SCALE)
            self._canvas.translate(-_FORM_X, -_FORM_Y)
        if style.rotation:
            self._canvas.setPageRotation(style.rotation)
        if style.has_page_numbers:
            self._text(style.width / 2 - 12, style.height - 40, f"- {self._number} -", 10)
        if style.running_head:
            self._text(_MARGIN, 40, style.running_head, 9)
        if style.watermark:
            self._canvas.saveState()
            self._canvas.translate(style.width / 3, style.height / 3)
            self._canvas.rotate(40)
            self._canvas.setFillGray(0.8)
            self._canvas.setFont(FONT, 60)
            self._canvas.drawString(0, 0, style.watermark)
            self._canvas.restoreState()

    def _end_page(self) -> None:
        if self._style.is_form:
            self._canvas.endForm()
            self._canvas.transform(_FORM_SCALE, 0, 0, _FORM_SCALE, _FORM_X, _FORM_Y)
            self._canvas.doForm(f"page-{self._number}")
        self._canvas.showPage()

    def finished(self) -> bytes:
        """Give the bytes of all pages."""
        self._end_page()
        self._canvas.save()
        return self._bytes.getvalue()

    @property
    def _room(self) -> float:
        return self._style.height - _MARGIN - self._y

    def _text(self, x: float, y: float, text: str, size: float) -> None:
        """Write a text whose line ends at y, from the top."""
        self._canvas.setFont(self._style.font, size)
        base = self._style.height - y + 0.2 * size
        pieces = [(x, text)]
        if self._style.is_backwards:
            pieces = [(x + pdfmetrics.stringWidth(text[:i], FONT, size), text[i]) for i in range(len(text))][::-1]
        for at, piece in pieces:
            self._piece(at, base, piece, size)
            if self._style.bold:
                self._piece(at + self._style.bold, base, piece, size)

    def _piece(self, x: float, base: float, text: str, size: float) -> None:
        """Write a piece of a text from one place on, as the style has it."""
        canvas, style = self._canvas, self._style
        canvas.saveState()
        if style.is_clipped:
            area = canvas.beginPath()
            width = pdfmetrics.stringWidth(text, style.font, size)
            area.rect(x, base - 0.12 * size, width, size)
            canvas.clipPath(area, stroke=0)
        if style.has_actual_text:
            canvas.addLiteral(f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex()}>>> BDC")
        canvas.drawString(x, base, text)
        if style.has_actual_text:
            canvas.addLiteral("EMC")
        canvas.restoreState()

    def paragraph(self, line: Line) -> None:
        """Write a line of the report: a title in the middle, all else indented by two letters."""
        width = self._style.width - 2 * _MARGIN
        size = _TEXT + 4 if line.kind == "title" else _TEXT
        if line.kind == "title":
            wrapped = wrap(line.text, width, size)
        else:
            wrapped = wrap("\u3000\u3000" + line.text, width, size)
        for piece in wrapped:
            if self._room < size * _LEADING:
                self._new_page()
            self._y += size * _LEADING
            shift = (width - pdfmetrics.stringWidth(piece, FONT, size)) / 2 if line.kind == "title" else 0
            lead = len(piece) - len(piece.lstrip("\u3000"))
            self._text(_MARGIN + shift + lead * size, self._y, piece[lead:], size)
        self._y += 6

    def table(self, rows: Rows) -> None:
        """Draw a table, over as many pages as it needs."""
        table = _measured(rows, self._style.width - 2 * _MARGIN)
        done = 0
        is_continued = False
        while done < len(table.rows):
            again = table.header if is_continued and self._style.repeats_header and done >= table.header else 0
            room = self._room - sum(table.rows[:again])
            end = done
            while end < len(table.rows) and sum(table.rows[done : end + 1]) <= room:
                end += 1
            if end == done and self._y > _MARGIN:
                self._new_page()
                is_continued = is_continued or done > 0
                continue
            end = max(end, done + 1)
            if again:
                header = _measured(rows, self._style.width - 2 * _MARGIN)
                self._rows(header, 0, again)
            self._rows(table, done, end)
            done, is_continued = end, True
            if done < len(table.rows):
                self._new_page()
        self._y += 10

    def _rows(self, table: _Table, first: int, end: int) -> None:
        top = self._y
        for number, cell in enumerate(table.cells):
            begin, last = max(cell.row, first), min(cell.row + cell.rows, end)
            if begin >= last:
                continue
            x0, x1 = table.x(cell.column), table.x(cell.column + cell.columns)
            y0, y1 = top + sum(table.rows[first:begin]), top + sum(table.rows[first:last])
            self._frame(x0, y0, x1, y1, is_label=cell.row < table.header)
            left = table.left[number]
            leading = _CELL * _LEADING
            goes_on = cell.row + cell.rows > last
            fit = max(1, int((y1 - y0 - 2) / leading)) if goes_on else len(left)
            now, table.left[number] = left[:fit], left[fit:]
            y = (y0 + y1 - leading * len(now)) / 2
            for piece in now:
                y += leading
                size = min(_CELL, _CELL * (x1 - x0 - 2) / max(pdfmetrics.stringWidth(piece, FONT, _CELL), 1))
                width = pdfmetrics.stringWidth(piece, FONT, size)
                self._text((x0 + x1 - width) / 2, y - 0.15 * _CELL, piece, size)
        self._y = top + sum(table.rows[first:end])

    def _frame(self, x0: float, y0: float, x1: float, y1: float, *, is_label: bool) -> None:
        """Draw what stands around a cell."""
        canvas, height = self._canvas, self._style.height
        if self._style.has_grounds and is_label:
            canvas.setFillColorRGB(0.8, 0.85, 0.95)
            canvas.rect(x0, height - y1, x1 - x0, y1 - y0, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.setLineWidth(0.5)
        if self._style.rules == "boxes":
            canvas.rect(x0 + 1, height - y1 + 1, x1 - x0 - 2, y1 - y0 - 2, stroke=1, fill=0)
            return
        sides = ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1))
        for side in sides:
            self._side(*side)

    def _side(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw one side of a cell."""
        canvas, height = self._canvas, self._style.height
        is_across = y0 == y1
        match self._style.rules:
            case "strokes":
                canvas.line(x0, height - y0, x1, height - y1)
            case "dashed":
                canvas.setDash([2, 2])
                canvas.line(x0, height - y0, x1, height - y1)
            case "across" if is_across:
                canvas.line(x0, height - y0, x1, height - y1)
            case "double":
                for shift in (-0.75, 0.75):
                    dx, dy = (0, shift) if is_across else (shift, 0)
                    canvas.line(x0 + dx, height - y0 + dy, x1 + dx, height - y1 + dy)
            case "rectangles":
                canvas.rect(x0 - 0.4, height - y1 - 0.4, x1 - x0 + 0.8, y1 - y0 + 0.8, stroke=0, fill=1)


def _measured(rows: Rows, width: float) -> _Table:
    """Measure a table so that each number fits on one line of its column."""
    cells = [span for line in spanned(rows) for span in line]
    count = max(cell.column + cell.columns for cell in cells)
    need = [24.0] * count
    wanted = [0.0] * count
    for cell in cells:
        if cell.columns == 1:
            letters = pdfmetrics.stringWidth(cell.text, FONT, _CELL) + 2 * _PADDING
            if is_number(cell.text):
                need[cell.column] = max(need[cell.column], letters)
            elif cell.rows < 7:
                wanted[cell.column] = max(wanted[cell.column], min(letters, 150.0) - need[cell.column])
    wanted = [max(each, 0.1) for each in wanted]
    spare = max(width - sum(need), 0.0)
    columns = [each + spare * share / sum(wanted) for each, share in zip(need, wanted, strict=True)]
    left: dict[int, list[str]] = {}
    heights = [16.0] * len(rows)
    for number, cell in enumerate(cells):
        room = sum(columns[cell.column : cell.column + cell.columns]) - 2 * _PADDING
        left[number] = [cell.text] if is_number(cell.text) else wrap(cell.text, room, _CELL)
    for number, cell in sorted(enumerate(cells), key=lambda each: each[1].rows):
        height = len(left[number]) * _CELL * _LEADING + 2 * _PADDING
        missing = height - sum(heights[cell.row : cell.row + cell.rows])
        if missing > 0:
            heights[cell.row + cell.rows - 1] += missing
    header = next((cell.row for cell in cells if is_number(cell.text)), 0)
    return _Table(cells=cells, columns=columns, rows=heights, header=header, left=left)


def is_number(text: str) -> bool:
    """Tell a number, with its unit."""
    return bool(_NUMBER.fullmatch(text.strip()))


def wrap(text: str, width: float, size: float) -> list[str]:
    """Cut a text into lines, anywhere, as Chinese is set."""
    if "\n" in text:
        return [line for part in text.split("\n") for line in wrap(part, width, size)]
    lines: list[str] = []
    for letter in text:
        if lines and pdfmetrics.stringWidth(lines[-1] + letter, FONT, size) <= width:
            lines[-1] += letter
        else:
            lines.append(letter)
    return lines


def styles() -> Sequence[tuple[str, Style]]:
    """Give each way to draw, by its name."""
    return (
        ("pdf", Style()),
        ("pdf_rectangles", Style(rules="rectangles", has_grounds=True)),
        ("pdf_dashed", Style(rules="dashed")),
        ("pdf_double", Style(rules="double")),
        ("pdf_boxes", Style(rules="boxes")),
        ("pdf_grounds", Style(has_grounds=True)),
        ("pdf_small_pages", Style(height=420.0)),
        ("pdf_header_repeated", Style(height=520.0, repeats_header=True)),
        ("pdf_page_numbers", Style(has_page_numbers=True, running_head="青石县柳河镇 政府信息公开年报")),
        ("pdf_watermark", Style(watermark="内部资料")),
        ("pdf_bold_twice", Style(bold=0.4)),
        ("pdf_backwards", Style(is_backwards=True)),
        ("pdf_landscape", Style(width=842.0, height=595.0)),
        ("pdf_rotated", Style(width=842.0, height=595.0, rotation=90)),
        ("pdf_form_objects", Style(is_form=True)),
        ("pdf_actual_text", Style(has_actual_text=True)),
        ("pdf_actual_text_in_forms", Style(is_form=True, has_actual_text=True, font=EMBEDDED)),
        ("pdf_embedded_subsets", Style(font=EMBEDDED)),
        ("pdf_not_embedded", Style(font=NOT_EMBEDDED)),
        ("pdf_type_3", Style(font=DRAWN)),
        ("pdf_clipped_lines", Style(font=EMBEDDED, is_clipped=True)),
        ("pdf_horizontal_rules", Style(rules="across")),
        ("pdf_without_lines", Style(rules="none")),
    )
