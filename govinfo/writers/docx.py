"""
Write reports as Word documents (python-docx): A4, the fonts of official documents, tables that fit the page.

Tables are written as XML at once; python-docx's own access cell by cell is
quadratic. Header rows repeat on every page. With marks a cell of a broken rule
is shaded, in brackets, and commented.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

import docx
from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from govinfo.messages.documents import Words
from govinfo.model import AnnualReport
from govinfo.readers.document import TextBlock
from govinfo.writers.layout import FormCell, FormTable, outline, texts_of
from govinfo.writers.marks import Marks

#: Width and margins of the page, and the room between them in twentieths of a point.
_PAGE, _MARGINS = (Mm(210), Mm(297)), (Mm(25), Mm(22))
_ROOM = round((210 - 2 * 22) / 25.4 * 1440)
#: Font, size and East Asian font of a style, by its name.
_STYLES = {"Normal": ("FangSong", 14), "Heading 1": ("SimSun", 18), "Heading 2": ("SimHei", 15)}
#: How wide the columns of labels are beside those of values.
_LABELS = {1: (2.0,), 3: (0.9, 1.4, 3.6)}
_AUTHOR = "govinfo"


def docx_of(report: AnnualReport) -> bytes:
    """Write one report as a Word document."""
    return _written([(report, None)])


def checked_docx(reports: Sequence[tuple[AnnualReport, Marks]]) -> bytes:
    """Write reports with what a check found marked in them, each on a page of its own."""
    return _written(reports)


def _written(reports: Sequence[tuple[AnnualReport, Marks | None]]) -> bytes:
    document = docx.Document()
    _set_up(document)
    for number, (report, marks) in enumerate(reports):
        if number:
            document.add_page_break()  # type: ignore[no-untyped-call]  # python-docx leaves it untyped
        if marks is not None:
            _add_summary(document, marks)
        texts = texts_of(report)
        for part in outline(report):
            if isinstance(part, FormTable):
                _add_table(document, part.filled(texts), part.repeated_rows, marks)
            else:
                _add_text(document, part)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def _set_up(document: WordFile) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = _PAGE
    section.top_margin = section.bottom_margin = _MARGINS[0]
    section.left_margin = section.right_margin = _MARGINS[1]
    for name, (font, size) in _STYLES.items():
        style = document.styles[name]
        style.font.name, style.font.size = font, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:eastAsia"), font)
    document.styles["Normal"].paragraph_format.space_after = Pt(0)


def _add_text(document: WordFile, block: TextBlock) -> None:
    if block.level:
        heading = document.add_heading(block.text, level=block.level)
        if block.level == 1:
            heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return
    paragraph = document.add_paragraph(block.text)
    paragraph.paragraph_format.first_line_indent = Pt(2 * _STYLES["Normal"][1])
    paragraph.paragraph_format.line_spacing = 1.5


def _add_summary(document: WordFile, marks: Marks) -> None:
    """Add the verdict and what was found before the report, in a frame of one cell."""
    table = document.add_table(1, 1, style="Table Grid")
    cell = table.cell(0, 0)
    cell.paragraphs[0].add_run(marks.verdict).bold = True
    for heading, lines in marks.summary():
        cell.add_paragraph().add_run(heading).bold = True
        for line in lines:
            cell.add_paragraph(line).runs[0].font.size = Pt(10)
    document.add_paragraph()


def _add_table(document: WordFile, cells: Sequence[FormCell], header: int, marks: Marks | None) -> None:
    table = parse_xml("".join(_table(cells, header, marks)))
    document.element.body.insert_element_before(table, "w:sectPr")
    document.add_paragraph()
    if marks is None:
        return
    written = [element for element in table.iter(qn("w:tc")) if element.find(f".//{qn('w:r')}") is not None]
    shown = [cell for cell in sorted(cells, key=_place) if cell.text or _is_marked(cell, marks)]
    for element, cell in zip(written, shown, strict=True):
        told = marks.told_of(cell.address) if cell.address else ""
        if told:
            paragraph = Paragraph(element.find(qn("w:p")), document._body)  # noqa: SLF001 - the parent of what stands in it
            document.add_comment(paragraph.runs, told, author=_AUTHOR, initials=_AUTHOR)


def _place(cell: FormCell) -> tuple[int, int]:
    return cell.row, cell.column


def _is_marked(cell: FormCell, marks: Marks | None) -> bool:
    return marks is not None and marks.has(cell.address)


def _table(cells: Sequence[FormCell], header: int, marks: Marks | None) -> Iterator[str]:
    """Write a table as XML: each row with its cells, and for those that reach into it from above their continuation."""
    widths = _widths(cells)
    yield f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{_ROOM}" w:type="dxa"/>'
    yield '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
    yield from (f'<w:gridCol w:w="{width}"/>' for width in widths)
    yield "</w:tblGrid>"
    places: dict[int, list[FormCell]] = {}
    for cell in cells:
        for row in range(cell.row, cell.row + cell.row_span):
            places.setdefault(row, []).append(cell)
    for row in sorted(places):
        yield "<w:tr><w:trPr><w:cantSplit/>"
        yield "<w:tblHeader/></w:trPr>" if row <= header else "</w:trPr>"
        for cell in sorted(places[row], key=lambda each: each.column):
            width = sum(widths[column - 1] for column in cell.columns)
            yield _cell(cell, width, marks, goes_on=row > cell.row)
        yield "</w:tr>"
    yield "</w:tbl>"


def _widths(cells: Sequence[FormCell]) -> list[int]:
    count = max(cell.columns[-1] for cell in cells)
    labels = len({cell.column for cell in cells if cell.is_label and not cell.heads_columns})
    weights = [*_LABELS.get(labels, ()), *([1.0] * (count - len(_LABELS.get(labels, ()))))]
    return [int(_ROOM * weight / sum(weights)) for weight in weights]


def _cell(cell: FormCell, width: int, marks: Marks | None, *, goes_on: bool) -> str:
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    if cell.column_span > 1:
        properties += f'<w:gridSpan w:val="{cell.column_span}"/>'
    if cell.row_span > 1:
        properties += "<w:vMerge/>" if goes_on else '<w:vMerge w:val="restart"/>'
    if _is_marked(cell, marks):
        properties += '<w:shd w:val="clear" w:color="auto" w:fill="FFF3C4"/>'
    properties += '<w:vAlign w:val="center"/>'
    runs = "" if goes_on else "".join(_runs(cell, marks))
    return f'<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{runs}</w:p></w:tc>'


def _runs(cell: FormCell, marks: Marks | None) -> Iterator[str]:
    if marks is None or not _is_marked(cell, marks):
        if cell.text:
            yield _run(cell.text)
        return
    yield _run(f"[{cell.text}]", "<w:b/>")
    numbers = marks.numbers.get(cell.address, ())
    if numbers:
        yield _run(",".join(map(str, numbers)), '<w:vertAlign w:val="superscript"/>')
    if cell.address in marks.right:
        yield _run(" " + Words.RIGHT.value.fill(marks.lang, value=marks.right[cell.address]), "<w:b/>")


def _run(text: str, properties: str = "") -> str:
    size = '<w:sz w:val="18"/>'
    if properties.startswith("<w:vertAlign"):
        size, properties = size + properties, ""
    return f'<w:r><w:rPr>{properties}{size}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
