"""Print a report as pages of web sites: a clean one, and one for each way in which such pages are made."""

from collections.abc import Callable, Iterable, Iterator
from html import escape

from govinfo.codes import Section
from govinfo.model import AnnualReport
from govinfo.testing.documents.layouts import Line, Printer, Rows, flow
from govinfo.testing.documents.spans import Span, spanned

#: Simplified characters, and the traditional ones at the same place.
_SIMPLIFIED = (
    "办废万业为举义于会体关决况减务动区单县发后国处够实审对属开强当总执护报据条构权规范计认训讼访诉询请购"
    "费转过这进释门问项题额时机没现稳类纠纳组织经结继续维编缴罚获补议许监数无录该镇内众证责质负两复"
)
_TRADITIONAL = (
    "辦廢萬業為舉義於會體關決況減務動區單縣發後國處夠實審對屬開強當總執護報據條構權規範計認訓訟訪訴詢請購"
    "費轉過這進釋門問項題額時機沒現穩類糾納組織經結繼續維編繳罰獲補議許監數無錄該鎮內眾證責質負兩復"
)

Tables = dict[Section, list[Rows]] | None

_STYLE = (
    "table{border-collapse:collapse;margin:1em auto}td{border:1px solid;padding:3px 6px;text-align:center}"
    "h1,h2{text-align:center}body{font-family:serif;max-width:60em;margin:auto}"
)
_PAGE_INFO = """<table class="xxgk"><tr><td>索引号：</td><td>11/2024-00012</td>
<td>发布机构：</td><td>政府办公室</td></tr>
<tr><td>发文字号：</td><td></td><td>主题分类：</td><td>行政许可</td></tr></table>"""
_TOP = f"""<div class="top"><a href="/">设为首页</a> | <a href="/">加入收藏</a><img src="logo.png" width="60"></div>
<ul class="nav"><li><a href="#">首页</a></li><li><a href="#">政务公开</a></li><li><a href="#">互动交流</a></li></ul>
<table class="menu"><tr><td>规章</td><td>行政规范性文件</td></tr><tr><td>行政许可</td><td>行政处罚</td></tr></table>
{_PAGE_INFO}<div style="display:none"><table><tr><td>自然人</td><td>7</td></tr></table></div>
<p>字号：[大 中 小] <a href="javascript:window.print()">打印</a></p><script>var a = "<td>9</td>";</script>"""
_BOTTOM = """<div class="foot"><p>上一篇：通知</p><p>版权所有：政府办公室</p><p>备案号：10000000</p></div>
<table><tr><td>网站地图</td><td>联系我们</td></tr></table><noscript>8</noscript>"""


def _text(text: str) -> str:
    return escape(str(text)).replace("\n", "<br>")


def _attributes(span: Span) -> str:
    return "".join(
        f' {name}="{count}"' for name, count in (("rowspan", span.rows), ("colspan", span.columns)) if count != 1
    )


def _td(span: Span) -> str:
    return f"<td{_attributes(span)}>{_text(span.text)}</td>"


def _tr(row: Iterable[Span]) -> str:
    return f"<tr>{''.join(map(_td, row))}</tr>\n"


def _table(rows: Rows) -> str:
    return f'<table border="1"><tbody>\n{"".join(map(_tr, spanned(rows)))}</tbody></table>'


def _line(line: Line) -> str:
    tag = {"title": "h1", "heading": "h2"}.get(line.kind, "p")
    return f"<{tag}>{_text(line.text)}</{tag}>"


def _body(
    report: AnnualReport,
    tables: Tables,
    table: Callable[[Rows], str] = _table,
    line: Callable[[Line], str] = _line,
) -> str:
    return "\n".join(line(each) if isinstance(each, Line) else table(each) for each in flow(report, tables))


def _page(body: str, charset: str = "utf-8") -> str:
    meta = f'<meta charset="{charset}">' if charset else ""
    head = f"<head>{meta}<title>政务公开</title><style>{_STYLE}</style></head>"
    return f"<!DOCTYPE html><html>{head}<body>{body}</body></html>"


def _clean(report: AnnualReport, tables: Tables) -> bytes:
    return _page(_body(report, tables)).encode()


def _chrome(report: AnnualReport, tables: Tables) -> bytes:
    return _page(f'{_TOP}<div class="article">{_body(report, tables)}</div>{_BOTTOM}').encode()


def _layout(report: AnnualReport, tables: Tables) -> bytes:
    """Put the report into a cell, beside a menu, and each of its tables into a table of its own."""
    body = _body(report, tables, lambda rows: f"<table><tr><td>{_table(rows)}</td></tr></table>")
    return _page(
        f"<table><tr><td colspan=2><table><tr><td>首页</td><td>公开</td></tr></table></td></tr>"
        f"<tr><td>栏目<br>导航</td><td><table><tr><td>{body}</td></tr></table></td></tr>"
        f"<tr><td colspan=2>版权所有</td></tr></table>"
    ).encode()


def _unclosed(report: AnnualReport, tables: Tables) -> bytes:
    def table(rows: Rows) -> str:
        cells = ("".join(_td(span).removesuffix("</td>") for span in row) for row in spanned(rows))
        return f"<table border=1><tr>{'<tr>'.join(cells)}</table>"

    body = _body(report, tables, table, lambda line: f"<p><font face=宋体>{_text(line.text)}")
    return f"<meta charset=utf-8><title>公开</title><body><div class=a><div>{body}".encode()


def _lying(report: AnnualReport, tables: Tables) -> bytes:
    """Let the last cell of a row reach past the table, and those of the last rows past its end."""

    def row(spans: list[Span], height: int, width: int) -> Iterator[str]:
        for span in spans:
            rows, columns = span.rows, span.columns
            if span.row + rows == height:
                rows = 0 if rows > 2 else rows + 3
            if span.column + columns == width:
                columns = 1_000_000 if columns == width else columns + 2
            yield f"<td rowspan={rows} colspan={columns}>{_text(span.text)}</td>"

    def table(rows: Rows) -> str:
        width = max(map(len, rows))
        lines = ("".join(row(each, len(rows), width)) for each in spanned(rows))
        return f"<table><tr>{'</tr><tr>'.join(lines)}</tr></table>"

    return _page(_body(report, tables, table)).encode()


def _five_for_four(report: AnnualReport, tables: Tables) -> bytes:
    """Give tables of four columns a fifth: in one block the labels are wider, in the next the first values."""

    def widened(span: Span, place: int) -> Span:
        columns = span.columns + (span.column <= place < span.column + span.columns)
        return Span(text=span.text, row=span.row, column=span.column, rows=span.rows, columns=columns)

    def table(rows: Rows) -> str:
        if max(map(len, rows)) != 4:
            return _table(rows)
        lines, block = [], 0
        for row in spanned(rows):
            block += len(row) == 1
            lines.append(_tr(widened(span, block % 2) for span in row))
        return f"<table>{''.join(lines)}</table>"

    return _page(_body(report, tables, table)).encode()


def _word(report: AnnualReport, tables: Tables) -> bytes:
    """Write what a word processor saves as a page."""

    def paragraph(text: str) -> str:
        inner = _text(text) if text else "<o:p>&nbsp;</o:p>"
        return (
            f"<p class=MsoNormal align=center style='text-align:center;\nmso-pagination:widow-orphan'><span\n"
            f"lang=EN-US style='font-size:12.0pt;color:black'>{inner}<o:p></o:p></span></p>\n"
        )

    def cell(span: Span) -> str:
        return f'<td width=60{_attributes(span)} style="border:solid">{paragraph(span.text)}</td>'

    def table(rows: Rows) -> str:
        lines = (
            f" <tr style='mso-yfti-irow:0;height:20.0pt'>{''.join(map(cell, row))}</tr>\n" for row in spanned(rows)
        )
        widths = "".join("<td width=57 style='border:none'></td>" for _ in range(max(map(len, rows))))
        return (
            f"<table class=MsoNormalTable border=1>{''.join(lines)}<![if !supportMisalignedColumns]>"
            f"<tr height=0>{widths}</tr><![endif]></table>"
        )

    body = _body(report, tables, table, lambda line: paragraph(line.text))
    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type '
        'content="text/html; charset=gb2312"><!--[if gte mso 9]><xml><o:Pages>3</o:Pages></xml><![endif]-->'
        f"<style><!-- p.MsoNormal {{margin:0}} --></style></head><body lang=ZH-CN><div class=WordSection1>{body}"
        "</div></body></html>"
    ).encode("gb18030")


def _gbk_as_utf_8(report: AnnualReport, tables: Tables) -> bytes:
    return _page(_body(report, tables)).encode("gb18030")


def _undeclared(report: AnnualReport, tables: Tables) -> bytes:
    return _page(_body(report, tables), charset="").encode("gb18030")


def _big5(report: AnnualReport, tables: Tables) -> bytes:
    """Write traditional characters; GB18030 where Big5 lacks one."""
    page = _page(_body(report, tables), charset="big5").translate(str.maketrans(_SIMPLIFIED, _TRADITIONAL))
    try:
        return page.encode("big5hkscs")
    except UnicodeEncodeError:
        return page.encode("gb18030")


def _utf_16(report: AnnualReport, tables: Tables) -> bytes:
    return _page(_body(report, tables), charset="utf-16").encode("utf-16")


def _one_table(report: AnnualReport, tables: Tables) -> bytes:
    """Write everything as the rows of one table; the last cell of a shorter row is wider."""
    parts = list(flow(report, tables))
    width = max((len(row) for part in parts if not isinstance(part, Line) for row in part), default=1)

    def rows(part: Line | Rows) -> Iterator[str]:
        if isinstance(part, Line):
            yield f"<tr><td colspan={width}>{_text(part.text)}</td></tr>"
            return
        own = max(map(len, part))
        for row in spanned(part):
            yield _tr(
                Span(
                    text=span.text,
                    row=span.row,
                    column=span.column,
                    rows=span.rows,
                    columns=span.columns + (width - own if span.column + span.columns == own else 0),
                )
                for span in row
            )

    return _page(f"<table>{''.join(row for part in parts for row in rows(part))}</table>").encode()


def _soup(report: AnnualReport, tables: Tables) -> bytes:
    """Write texts into nested elements and bare, divided by line breaks, and the cells' into paragraphs and spans."""

    def table(rows: Rows) -> str:
        def cell(span: Span) -> str:
            inner = "".join(f"<p><span>{escape(part)}</span></p>" for part in span.text.split("\n"))
            return f"<td{_attributes(span)}><div>{inner}</div></td>"

        lines = ("".join(map(cell, row)) for row in spanned(rows))
        return f"<div><table><tr>{'<tr>'.join(lines)}</table></div>"

    def line(line: Line) -> str:
        return (
            f"{_text(line.text)}<br>" if line.kind == "text" else f"<div><span><b>{_text(line.text)}</b></span></div>"
        )

    return _page(f"<div><div>{_body(report, tables, table, line)}</div></div>").encode()


PRINTERS: dict[str, Printer] = {
    "html": _clean,
    "html_chrome": _chrome,
    "html_layout": _layout,
    "html_unclosed": _unclosed,
    "html_lying_spans": _lying,
    "html_five_for_four": _five_for_four,
    "html_word": _word,
    "html_gbk_as_utf_8": _gbk_as_utf_8,
    "html_undeclared": _undeclared,
    "html_big5": _big5,
    "html_utf_16": _utf_16,
    "html_one_table": _one_table,
    "html_soup": _soup,
}
