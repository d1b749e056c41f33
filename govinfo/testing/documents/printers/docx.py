"""
Print a report as Word documents: a plain one, and one for each way in which Word can hold the same.

A package has the few parts that a program needs to open it, written as
markup. The same report gives the same bytes: no part has a date.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from attrs import field, frozen

from govinfo.codes import Section
from govinfo.model import AnnualReport
from govinfo.testing.documents.layouts import Covered, Figure, Line, Printer, Rows, flow
from govinfo.testing.documents.spans import Span, spanned

Tables = dict[Section, list[Rows]] | None

NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "v": "urn:schemas-microsoft-com:vml",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in NAMES.items())
_ROOT = f"<w:document {_DECLARED}>"
_RUN = '<w:rPr><w:rFonts w:eastAsia="宋体" w:hint="eastAsia"/><w:sz w:val="21"/></w:rPr>'
_CHANGE = 'w:id="1" w:author="甲" w:date="2025-01-01T00:00:00Z"'
#: The list that the printed headings are numbered in.
_LIST = 90
_NUMBERED = re.compile(r"([一二三四五六七八九十])、(?=.)", re.DOTALL)


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
#: The parts beside the text, by their names: the root of each without its name space, the styles, and no list.
_STYLES = "".join(
    f'<w:style w:type="{kind}" w:styleId="{named}"{default}><w:name w:val="{name}"/></w:style>'
    for kind, named, name, default in (
        ("paragraph", "Normal", "Normal", ' w:default="1"'),
        ("paragraph", "Title", "Title", ""),
        ("paragraph", "Heading1", "heading 1", ""),
        ("table", "TableGrid", "Table Grid", ""),
    )
)
_PARTS = {
    "[Content_Types].xml": (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_TYPES}.styles+xml"/>'
        f'<Override PartName="/word/numbering.xml" ContentType="{_TYPES}.numbering+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{NAMES["r"]}/officeDocument" Target="word/document.xml"/></Relationships>'
    ),
    "word/_rels/document.xml.rels": (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{NAMES["r"]}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId2" Type="{NAMES["r"]}/numbering" Target="numbering.xml"/></Relationships>'
    ),
    "word/styles.xml": f"{_XML}<w:styles {_DECLARED}>{_STYLES}</w:styles>",
    "word/numbering.xml": f"{_XML}<w:numbering {_DECLARED}></w:numbering>",
}


def package(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """Put the markup of a body into a package, and other parts in place of its own."""
    text = f"{_XML}{_ROOT}<w:body>{body}</w:body></w:document>"
    return _zipped({**_PARTS, "word/document.xml": text, **(parts or {})})


def _zipped(members: Mapping[str, str]) -> bytes:
    """Pack the parts, each with the earliest date that an archive can hold."""
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name, member in members.items():
            archive.writestr(ZipInfo(name), member, ZIP_DEFLATED, compresslevel=1)
    return content.getvalue()


def runs(text: str, tag: str = "w:t") -> str:
    """Write a text as runs: cut in two, as Word cuts what was typed at two times."""
    place = len(text) // 2
    return "".join(_run(part, tag) for part in (text[:place], text[place:]) if part)


def _run(text: str, tag: str) -> str:
    inner = "<w:br/>".join(
        f'<{tag} xml:space="preserve">{escape(line)}</{tag}>' if line else "" for line in text.split("\n")
    )
    return f"<w:r>{_RUN}{inner}</w:r>"


def paragraph(inner: str, properties: str = "") -> str:
    """Write a paragraph around runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def _of_line(line: Line) -> str:
    style = {"title": '<w:pStyle w:val="Title"/>', "heading": '<w:pStyle w:val="Heading1"/>'}.get(line.kind, "")
    return paragraph(runs(line.text), style)


def _of_text(_span: Span, text: str) -> str:
    return paragraph(runs(text), '<w:jc w:val="center"/>')


def _cell(properties: str, inner: str, _text: str) -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def _whole(row: str) -> str:
    return row


@frozen(kw_only=True)
class Word:
    """One way to write a report: how each part of it becomes markup."""

    line: Callable[[Line], str] = _of_line
    #: The paragraphs of a cell, by the cell and the text that is printed in it.
    text: Callable[[Span, str], str] = _of_text
    #: A cell by its properties, its paragraphs and its text.
    cell: Callable[[str, str, str], str] = _cell
    row: Callable[[str], str] = _whole
    table: Callable[[str], str] = _whole
    body: Callable[[str], str] = _whole
    #: The tables that the rows of one are written as.
    tables: Callable[[Rows], Iterable[Rows]] = field(default=lambda rows: [rows])
    parts: Callable[[], dict[str, str]] = dict

    def __call__(self, report: AnnualReport, tables: Tables) -> bytes:
        """Print a report."""
        inner = "".join(
            self.line(each)
            if isinstance(each, Line)
            else "".join(self.table(self.grid(rows)) + "<w:p/>" for rows in self.tables(each))
            for each in flow(report, tables)
        )
        return package(self.body(inner), self.parts())

    def grid(self, rows: Rows) -> str:
        """Write one table: a cell that covers rows is continued in each of them."""
        width = max(map(len, rows))
        lines: list[list[tuple[Span, bool]]] = [[] for _ in rows]
        for span in (span for line in spanned(rows) for span in line):
            for number in range(span.row, span.row + span.rows):
                lines[number].append((span, number > span.row))
        columns = '<w:gridCol w:w="900"/>' * width
        body = "".join(
            self.row(f"<w:tr>{''.join(self._written(span, below, rows) for span, below in _in_order(line))}</w:tr>")
            for line in lines
        )
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{body}</w:tbl>'
        )

    def _written(self, span: Span, is_below: bool, rows: Rows) -> str:  # noqa: FBT001 - one of a pair
        properties = f'<w:tcW w:w="{900 * span.columns}" w:type="dxa"/>'
        if span.columns > 1:
            properties += f'<w:gridSpan w:val="{span.columns}"/>'
        if span.rows > 1:
            properties += "<w:vMerge/>" if is_below else '<w:vMerge w:val="restart"/>'
        text = "" if is_below else rows[span.row][span.column]
        return self.cell(properties, self.text(span, text), text)


def _in_order(line: list[tuple[Span, bool]]) -> list[tuple[Span, bool]]:
    return sorted(line, key=lambda each: each[0].column)


def _numbered(report: AnnualReport, tables: Tables) -> bytes:
    """Let Word number the headings, as long as their numbers follow each other."""
    expected = iter("一二三四五六七八九十")
    following = next(expected)

    def line(line: Line) -> str:
        nonlocal following
        number = _NUMBERED.match(line.text) if line.kind == "heading" else None
        if number is None or number[1] != following:
            return _of_line(line)
        following = next(expected, "")
        properties = f'<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{_LIST}"/></w:numPr>'
        return paragraph(runs(line.text[number.end() :]), properties)

    kind = (
        f'<w:abstractNum w:abstractNumId="{_LIST}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
    )
    named = f'<w:num w:numId="{_LIST}"><w:abstractNumId w:val="{_LIST}"/></w:num>'
    numbering = f"{_XML}<w:numbering {_DECLARED}>{kind}{named}</w:numbering>"
    return Word(line=line, parts=lambda: {"word/numbering.xml": numbering})(report, tables)


def text_box(inner: str) -> str:
    """Write a text box as Word does: for new programs, and again for old ones."""
    return (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="5000000" '
        'cy="3000000"/><wp:docPr id="1" name="文本框"/><a:graphic><a:graphicData uri=""><wps:wsp><wps:txbx>'
        f"<w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline>"
        '</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:400pt;height:200pt"><v:textbox>'
        f"<w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )


def layout(*cells: str) -> str:
    """Put things beside each other into a table that is there for their places alone."""
    inner = "".join(f"<w:tc><w:tcPr/>{cell}<w:p/></w:tc>" for cell in cells)
    return f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{inner}</w:tr></w:tbl>"


def _boxed_line(line: Line) -> str:
    return text_box(_of_line(line)) if line.kind == "title" else _of_line(line)


def inserted(inner: str) -> str:
    """Write runs as a change that nobody has accepted."""
    return f"<w:ins {_CHANGE}>{inner}</w:ins>"


def deleted(text: str) -> str:
    """Write a text as deleted, which nobody has accepted."""
    return f"<w:del {_CHANGE}>{runs(text, 'w:delText')}</w:del>"


def _revised_text(span: Span, text: str) -> str:
    if isinstance(text, Figure):
        return paragraph(deleted("71") + inserted(runs(text)))
    return _of_text(span, text)


def _revised_line(line: Line) -> str:
    if line.kind != "heading":
        return _of_line(line)
    mark = f"<w:rPr><w:del {_CHANGE}/></w:rPr>"
    return paragraph(deleted("九、旧"), mark) + paragraph(inserted(runs(line.text)))


def _revised_row(row: str) -> str:
    gone = f"<w:tr><w:trPr><w:del {_CHANGE}/></w:trPr><w:tc>{paragraph(deleted('行政许可'))}</w:tc></w:tr>"
    return row + gone


def control(inner: str, properties: str = "") -> str:
    """Write a content control."""
    return f'<w:sdt><w:sdtPr><w:id w:val="7"/>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'


def _controlled(properties: str, inner: str, text: str) -> str:
    if isinstance(text, Covered) or text:
        return control(_cell(properties, inner, text))
    return control(_cell(properties, paragraph(runs("单击此处输入文字。")), text), "<w:showingPlcHdr/>")


def field_of(code: str, result: str) -> str:
    """Write a field with its code and its result."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{runs(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _field_text(span: Span, text: str) -> str:
    if isinstance(text, Figure) and text:
        return paragraph(field_of("=SUM(ABOVE) 9", text))
    return _of_text(span, text)


def _broken_text(span: Span, text: str) -> str:
    if isinstance(text, Figure) or "\n" in text or len(text) < 3:
        return _of_text(span, text)
    place = len(text) // 2
    if place % 2:
        return _of_text(span, f"{text[:place]}\n{text[place:]}")
    return paragraph(runs(text[:place])) + paragraph(runs(text[place:]))


def _spaced_text(span: Span, text: str) -> str:
    return paragraph(runs("\u00a0")) if isinstance(text, Figure) and not text else _of_text(span, text)


def _single_rows(rows: Rows) -> Iterable[Rows]:
    return ([row] for row in rows)


def _strict(report: AnnualReport, tables: Tables) -> bytes:
    """Write the strict form of ISO 29500: other names for the same."""
    with ZipFile(BytesIO(Word()(report, tables))) as archive:
        members = {name: archive.read(name).decode() for name in archive.namelist()}
    return _zipped({name: _STRICT.sub(r"http://purl.oclc.org/ooxml/\1/", each) for name, each in members.items()})


_STRICT = re.compile(r"http://schemas\.openxmlformats\.org/(wordprocessingml|officeDocument|drawingml)/2006/")

PRINTERS: dict[str, Printer] = {
    "docx": Word(),
    "docx_numbered": _numbered,
    "docx_boxes": Word(line=_boxed_line, table=text_box),
    "docx_nested": Word(table=layout, body=lambda inner: layout(paragraph(runs("导航")), inner)),
    "docx_revised": Word(line=_revised_line, text=_revised_text, row=_revised_row),
    "docx_controls": Word(
        line=lambda line: control(_of_line(line)), cell=_controlled, row=control, table=control, body=control
    ),
    "docx_fields": Word(text=_field_text),
    "docx_rows": Word(tables=_single_rows),
    "docx_breaks": Word(text=_broken_text),
    "docx_spaces": Word(text=_spaced_text),
    "docx_strict": _strict,
}
