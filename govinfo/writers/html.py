"""
Write reports as one page, complete in itself: readable on a phone, printable, with headers for screen readers.

Every text is escaped; the page has no script and fetches nothing. With marks
it shows what a check found: a summary with links, each cell that is concerned
in brackets with the numbers of its findings, and its right value where that is
located.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import escape
from itertools import chain, groupby

from govinfo.messages.documents import Words
from govinfo.model import AnnualReport
from govinfo.writers.layout import FormCell, FormTable, outline, texts_of, title_of
from govinfo.writers.marks import Marks, Remark

#: How many tables are kept without their values.
_TEMPLATES = 64
_STYLE = """
body { margin: 0 auto; max-width: 62rem; padding: 1rem; color: #1a1a1a; background: #fff; line-height: 1.7;
  font-family: "FangSong", "FangSong_GB2312", "Noto Serif CJK SC", "Songti SC", serif; }
h1 { text-align: center; font-family: "SimSun", "Songti SC", "Noto Serif CJK SC", serif; font-size: 1.5rem; }
h2 { font-family: "SimHei", "Heiti SC", "Noto Sans CJK SC", sans-serif; font-size: 1.15rem; }
p { margin: 0.3rem 0; text-indent: 2em; overflow-wrap: anywhere; }
.table { overflow-x: auto; }
table { border-collapse: collapse; margin: 0.5rem 0; width: 100%; font-size: 0.85rem; line-height: 1.35; }
th, td { border: 1px solid #555; padding: 0.2rem 0.3rem; text-align: center; }
th { font-weight: normal; }
td { min-width: 2rem; font-variant-numeric: tabular-nums; }
.check { border: 2px solid #555; padding: 0.5rem 1rem; margin-bottom: 1.5rem; font-family: sans-serif; }
.check h2 { margin: 0.5rem 0; font-size: 1rem; }
.check p { text-indent: 0; font-weight: bold; }
.check li { overflow-wrap: anywhere; }
.wrong { color: #a30000; }
td.marked { background: #fff3c4; outline: 2px solid #a30000; outline-offset: -2px; font-weight: bold; }
td:target { background: #ffd166; }
.right { color: #00543c; white-space: nowrap; }
@media print {
  body { max-width: none; padding: 0; }
  .table { overflow: visible; padding-right: 1px; }
  tr { break-inside: avoid; }
  h1, h2 { break-after: avoid; }
}
"""


def html_of(report: AnnualReport) -> bytes:
    """Write one report as a page, in UTF-8."""
    return _page(title_of(report), [_article(report, None, "")])


def checked_html(reports: Sequence[tuple[AnnualReport, Marks]]) -> bytes:
    """Write reports with what a check found marked in them, one below the other, as a page in UTF-8."""
    title = title_of(reports[0][0]) if len(reports) == 1 else Words.RESULT.value.in_(reports[0][1].lang)
    articles = (_article(report, marks, f"r{number}-") for number, (report, marks) in enumerate(reports, 1))
    return _page(title, articles)


def _page(title: str, articles: Iterable[str]) -> bytes:
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        + "".join(articles)
        + "</main>\n</body>\n</html>\n"
    ).encode()


def _article(report: AnnualReport, marks: Marks | None, prefix: str) -> str:
    parts = ["<article>\n"]
    if marks is not None:
        parts += _summary(marks, prefix)
    texts = texts_of(report)
    for part in outline(report):
        if isinstance(part, FormTable):
            parts.append(_filled(part, texts, marks, prefix))
        else:
            tag = f"h{part.level}" if part.level else "p"
            parts.append(f"<{tag}>{escape(part.text)}</{tag}>\n")
    parts.append("</article>\n")
    return "".join(parts)


def _summary(marks: Marks, prefix: str) -> Iterator[str]:
    lang = f' lang="{marks.lang}"' if marks.lang != "zh" else ""
    yield f'<section class="check"{lang} aria-label="{Words.RESULT.value.in_(marks.lang)}">\n'
    yield f"<p{_class('wrong' if marks.is_wrong else '')}>{escape(marks.verdict)}</p>\n"
    for words, remarks in ((Words.FOUND, marks.findings), (Words.NOTED, marks.notes)):
        if remarks:
            yield f"<h2>{words.value.fill(marks.lang, count=len(remarks))}</h2>\n<ol>\n"
            yield from (_remark(each, marks, prefix) for each in remarks)
            yield "</ol>\n"
        if words is Words.FOUND and marks.suggestions:
            yield f"<h2>{Words.SUGGESTED.value.fill(marks.lang, count=len(marks.suggestions))}</h2>\n<ul>\n"
            yield from (f"<li>{escape(line)}</li>\n" for line in marks.suggestions)
            yield "</ul>\n"
    yield "</section>\n"


def _remark(remark: Remark, marks: Marks, prefix: str) -> str:
    """Write one line of the summary; it leads to the first cell that it is about."""
    first = next((address for address in remark.cells if remark.number in marks.numbers.get(address, ())), None)
    link = "" if first is None else f' <a href="#{prefix}{first}">{Words.GO_TO.value.in_(marks.lang)}</a>'
    return f"<li>{escape(remark.text)}{link}</li>\n"


def _filled(table: FormTable, texts: Mapping[str, str], marks: Marks | None, prefix: str) -> str:
    """Write a table with its values. Their texts are digits and units, which need no escape."""
    if marks is None:
        return _template(table) % tuple(map(texts.__getitem__, table.addresses))
    cells = (_marked(address, texts[address], marks, prefix) for address in table.addresses)
    return _template(table, prefix, attributes="%s") % tuple(chain.from_iterable(cells))


@lru_cache(maxsize=_TEMPLATES)
def _template(table: FormTable, prefix: str = "", attributes: str = "") -> str:
    """Write a table once for all reports that have its rows: each cell leaves its value open, as `%` fills it."""
    labels = [cell for cell in table.cells if cell.is_label]
    names = {id(cell): f"{prefix}t{table.number}-{cell.row}-{cell.column}" for cell in labels}
    parts = ['<div class="table" tabindex="0" role="group">\n<table>\n', "<thead>\n" * (table.repeated_rows > 0)]
    for number, row in groupby(
        sorted(table.cells, key=lambda cell: (cell.row, cell.column)), key=lambda cell: cell.row
    ):
        written = (
            _label(cell, names[id(cell)]) if cell.is_label else _cell(cell, _headers(cell, labels, names), attributes)
            for cell in row
        )
        parts.append(f"<tr>{''.join(written)}</tr>\n" + "</thead>\n<tbody>\n" * (number == table.repeated_rows))
    parts += ["</tbody>\n" * (table.repeated_rows > 0), "</table>\n</div>\n"]
    return "".join(parts)


def _label(cell: FormCell, name: str) -> str:
    scope = ("colgroup" if cell.column_span > 1 else "col") if cell.heads_columns else _scope_of_row(cell)
    return f'<th id="{name}" scope="{scope}"{_spans(cell)}>{escape(cell.text).replace("%", "%%")}</th>'


def _scope_of_row(cell: FormCell) -> str:
    return "rowgroup" if cell.row_span > 1 else "row"


def _headers(cell: FormCell, labels: Sequence[FormCell], names: dict[int, str]) -> str:
    """Name the labels above a cell and beside it; of blocks that stand below each other only its own."""
    beside = [each for each in labels if not each.heads_columns and _covers(each.row, each.row_span, cell.row)]
    above = [
        each
        for each in labels
        if each.heads_columns and each.row < cell.row and _covers(each.column, each.column_span, cell.column)
    ]
    top = max((each.row for each in above if each.column == 1 and each.column_span > cell.column), default=0)
    return " ".join(names[id(each)] for each in (*(each for each in above if each.row >= top), *beside))


def _covers(first: int, span: int, place: int) -> bool:
    return first <= place < first + span


def _cell(cell: FormCell, headers: str, attributes: str) -> str:
    return f'<td{attributes} data-address="{cell.address}" headers="{headers}"{_spans(cell)}>%s</td>'


def _marked(address: str, text: str, marks: Marks, prefix: str) -> tuple[str, str]:
    """Give the attributes of a cell and what stands in it, with the marks that it has."""
    attributes = f' id="{prefix}{address}"' + _class("marked" if marks.has(address) else "")
    numbers = marks.numbers.get(address, ())
    if numbers:
        text = f"[{text}]<sup>{','.join(map(str, numbers))}</sup>"
        attributes += f' title="{escape(marks.told_of(address))}"'
    if address in marks.right:
        right = Words.RIGHT.value.fill(marks.lang, value=marks.right[address])
        text += f'<br><span class="right">{escape(right)}</span>'
    return attributes, text


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""


def _spans(cell: FormCell) -> str:
    rows = f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
    return rows + (f' colspan="{cell.column_span}"' if cell.column_span > 1 else "")
