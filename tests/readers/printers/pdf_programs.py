"""Print reports as PDFs with the programs that offices use: a word processor, a browser. Slow, and not everywhere."""

from collections.abc import Callable
from html import escape
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.shared import Pt

from govinfo.codes import Section
from govinfo.model import AnnualReport
from govinfo.testing.documents.layouts import Line, Rows, flow
from govinfo.testing.documents.spans import spanned
from tests.programs import in_browser, to_pdf

_STYLE = """
@page {{ size: {page}; margin: 20mm }}
body {{ font: 14px 'Noto Serif CJK SC', serif }} h1 {{ font-size: 22px; text-align: center }}
p {{ text-indent: 2em }} table {{ width: 100%; {table} }}
td {{ {cell} padding: 3px; font-size: 11px; text-align: center }}
"""
COLLAPSED = "border-collapse: collapse", "border: 1px solid black;"
SEPARATE = "border-collapse: separate; border-spacing: 2px", "border: 1px solid black;"
UNDERLINED = "border-collapse: collapse", "border-bottom: 1px solid black;"
#: A browser draws what is seen through, and what is turned or scaled, as an object of its own.
TRANSPARENT = "border-collapse: collapse; opacity: 0.97", "border: 1px solid black;"
SCALED = "border-collapse: collapse; transform: scale(0.9)", "border: 1px solid black; opacity: 0.99;"
BARE = "border-collapse: collapse", ""


def page_of(
    report: AnnualReport, tables: dict[Section, list[Rows]] | None, style: tuple[str, str], page: str = "A4"
) -> str:
    """Write a report as a page, its tables with spans."""
    parts = []
    for each in flow(report, tables):
        if isinstance(each, Line):
            mark = {"title": "h1", "heading": "h3"}.get(each.kind, "p")
            parts.append(f"<{mark}>{escape(each.text)}</{mark}>")
            continue
        lines = (
            "".join(
                f"<td rowspan={span.rows} colspan={span.columns}>{escape(span.text) or '&nbsp;'}</td>" for span in line
            )
            for line in spanned(each)
        )
        parts.append("<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>")
    css = _STYLE.format(table=style[0], cell=style[1], page=page)
    return f"<!doctype html><meta charset=utf-8><style>{css}</style>" + "".join(parts)


def by_browser(html: str, folder: Path) -> bytes:
    """Print a page as a browser does."""
    source, target = folder / "page.html", folder / "page.pdf"
    source.write_text(html, encoding="utf-8")
    in_browser(source, folder, "--no-pdf-header-footer", f"--print-to-pdf={target}")
    return target.read_bytes()


def by_office(name: str, content: bytes, folder: Path) -> bytes:
    """Print a document as the word processor does."""
    source = folder / name
    source.write_bytes(content)
    return to_pdf(source).read_bytes()


def document_of(report: AnnualReport) -> bytes:
    """Write a report as a document of a word processor, its cells merged."""
    document = Document()
    document.styles["Normal"].font.size = Pt(8)
    for each in flow(report, None):
        if isinstance(each, Line):
            document.add_paragraph(each.text)
            continue
        table = document.add_table(len(each), max(map(len, each)), style="Table Grid")
        for span in (span for line in spanned(each) for span in line):
            cell = table.cell(span.row, span.column)
            last = table.cell(span.row + span.rows - 1, span.column + span.columns - 1)
            cell.merge(last).text = span.text
    content = BytesIO()
    document.save(content)
    return content.getvalue()


#: Prints a report into a folder.
SlowPrinter = Callable[[AnnualReport, Path], bytes]

BROWSER: dict[str, SlowPrinter] = {
    "collapsed": lambda report, folder: by_browser(page_of(report, None, COLLAPSED), folder),
    "separate": lambda report, folder: by_browser(page_of(report, None, SEPARATE), folder),
    "underlined": lambda report, folder: by_browser(page_of(report, None, UNDERLINED), folder),
    "transparent": lambda report, folder: by_browser(page_of(report, None, TRANSPARENT), folder),
    "scaled": lambda report, folder: by_browser(page_of(report, None, SCALED), folder),
    "bare": lambda report, folder: by_browser(page_of(report, None, BARE), folder),
    "landscape": lambda report, folder: by_browser(page_of(report, None, COLLAPSED, "A4 landscape"), folder),
}
OFFICE: dict[str, SlowPrinter] = {
    "document": lambda report, folder: by_office("report.docx", document_of(report), folder),
}
