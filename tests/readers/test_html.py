"""From the bytes of a page to a document, and to a report."""

import attrs
import pytest
from hypothesis import given, settings

from govinfo.codes import NoteCode
from govinfo.exceptions import NotAReport
from govinfo.model import AnnualReport, Place
from govinfo.readers import read
from govinfo.readers.document import Grid, Picture, TextBlock
from govinfo.readers.html import document_of
from govinfo.testing.documents.layouts import Printer, text_of, tokens, with_many_figures
from govinfo.testing.documents.printers.html import PRINTERS
from tests.readers.shown import blocks_of, notes_of, shown_of
from tests.readers.test_generated import printable_reports
from tests.readers.values import figures

# A report in a page


@pytest.mark.parametrize("printer", PRINTERS.values(), ids=PRINTERS)
@settings(max_examples=15)
@given(report=printable_reports())
def test_a_report_is_read_exactly_from_any_kind_of_page(printer: Printer, report: AnnualReport) -> None:
    reading = read(printer(report, None), name="page.html")

    assert figures(reading.report) == figures(report)
    assert {note.code for note in reading.report.notes} <= {
        NoteCode.ENCODING_WRONG,
        NoteCode.TEXT_OUTSIDE,
        NoteCode.ROW_UNDIVIDED,
        NoteCode.CONTENT_HIDDEN,
    }


@pytest.mark.parametrize("printer", PRINTERS.values(), ids=PRINTERS)
@settings(max_examples=10)
@given(report=printable_reports(blanks=True))
def test_a_blank_cell_of_a_page_stays_blank(printer: Printer, report: AnnualReport) -> None:
    """A row whose last cell is blank may be one that was shifted: it may be blank, and a note says so."""
    read_back = read(printer(report, None), name="page.html").report
    values = figures(read_back)
    doubtful = tuple(f"{note.address}." for note in read_back.notes if note.code is NoteCode.ROW_SHORT)

    for address, value in figures(report).items():
        assert values[address] == value or (values[address] is None and address.startswith(doubtful))


_BEFORE_2019 = """<h1>甲县2017年政府信息公开工作年度报告</h1><p>一、概述</p><p>主动公开258条。</p>
<table><tr><td>统计指标<td>单位<td>统计数<tr><td>一、主动公开情况<td>——<td>——
<tr><td>（一）主动公开政府信息数<td>条<td>258<tr><td>其中：主动公开规范性文件数<td>条<td>3</table>"""


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<ul><li><a href=1>政府信息公开工作年度报告</a><li><a href=2>规章</a></ul><table><tr><td>1<td>2</table>",
        "<ul><li><a href=1>甲县2023年政府信息公开工作年度报告</a><li>乙县2023年政府信息公开工作年度报告</ul>",
        "<form><table><tr><td>用户名<td><input name=a><tr><td>密码<td><input type=password></table></form>",
        "<div id=app></div><script>var page='<table><tr><td>自然人<td>0</table>'</script><noscript>请启用</noscript>",
        _BEFORE_2019,
    ],
)
def test_a_page_without_a_report_of_this_form_gives_no_figures(body: str) -> None:
    page = f"<html><head><title>甲县2023年政府信息公开工作年度报告</title></head><body>{body}</body></html>"
    try:
        values = figures(read(page.encode()).report)
    except NotAReport:
        return
    assert set(values.values()) == {None}


# Text


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("甲<p>乙<div>丙 <b>丁</b>\n 戊</div>己", ["甲", "乙", "丙 丁 戊", "己"]),
        ("<p>甲<br>乙<br/><br>丙", ["甲", "乙", "丙"]),
        ("<div><div>甲</div>乙<span>丙</span></div>", ["甲", "乙丙"]),
        ("<ul><li>甲<li>乙<ul><li>丙</ul></ul><dl><dt>丁<dd>戊</dl>", ["甲", "乙", "丙", "丁", "戊"]),
        ("<pre>甲\n乙  丙</pre>", ["甲", "乙 丙"]),
        ("<pre>甲  乙\n丙\t7\t\n丁\t\t8</pre>9\t9", ["甲 乙", [["丙", "7", ""], ["丁", "", "8"]], "9 9"]),
        ("<pre>丙\t7</pre><table><tr><td>甲<td>乙</table>", ["丙\t7", [["甲", "乙"]]]),
        ("<p>&nbsp;&nbsp;甲&#x3000;</p><p>&nbsp;</p>", ["甲"]),
        ("<p>1<sup>2</sup></p>", ["1²"]),
        ("<p><ruby>公<rp>(<rt>gong<rp>)</ruby>开", ["公开"]),
        ("<p><span style='display: BLOCK'>甲</span>乙", ["甲", "乙"]),
        ("<p>甲<o:p>乙</o:p><![if !vml]>丙<![endif]><!--[if mso]>丁<![endif]-->", ["甲乙丙"]),
        ("<input value=5><input type=hidden value=6><textarea>7</textarea>", ["57"]),
        ("<select><option>1<option selected>2</select>", ["2"]),
        ("<script>1</script><style>2</style><noscript>3</noscript><template>4</template><title>5</title>6", ["6"]),
        ("<svg><text>1</text></svg><iframe>2</iframe><object>3</object>4", ["4"]),
    ],
)
def test_lines_are_those_that_a_browser_shows(page: str, shown: list[str]) -> None:
    assert blocks_of(page) == shown


def test_a_heading_has_its_level_and_a_line_its_number() -> None:
    assert document_of("<h2>甲<br>乙</h2>丙".encode()).blocks == (
        TextBlock(text="甲", place=Place(row=1), level=2),
        TextBlock(text="乙", place=Place(row=2), level=2),
        TextBlock(text="丙", place=Place(row=3)),
    )


def test_a_picture_that_can_be_a_table_is_seen_and_an_icon_is_not() -> None:
    page = "<p>甲<img src=a><img src=b width=16><img src=c height=30px><img style='width:500px;height:300px'>"

    assert document_of(page.encode()).blocks == (
        TextBlock(text="甲", place=Place(row=1)),
        Picture(place=Place(row=2)),
        Picture(place=Place(row=3)),
    )


def test_a_picture_beside_short_texts_is_an_icon() -> None:
    row = "<tr><td>甲<img src=a><td>1<td>2<tr><td>乙<td>3<td>4<img src=b>"

    assert blocks_of(f"<table>{row}</table>") == [[["甲", "1", "2"], ["乙", "3", "4"]]]
    assert len(document_of(f"<table>{row}<tr><td><img src=c><td>5<td>6</table>".encode()).blocks) == 4


@pytest.mark.parametrize("cell", ["<p>{}</p>", "<div><span>{}</span></div>", "<li>{}</li>"])
def test_a_page_that_marks_no_table_is_read_line_by_line(cell: str) -> None:
    report = with_many_figures(attrs.evolve(AnnualReport.blank("2021"), year=2024), 5)
    lines = [line.strip() for line in text_of(report, tokens).splitlines() if line.strip()]

    assert figures(read(f"<ul>{''.join(map(cell.format, lines))}</ul>".encode()).report) == figures(report)


# What is not shown


@pytest.mark.parametrize(
    "page",
    [
        "<p hidden>9</p>",
        "<p style='color:red;display:none'>9</p>",
        "<p style='DISPLAY : None !important'>9</p>",
        "<div style='visibility:hidden'><p>9</p></div>",
        "<div style='font-size:0px'>9</div>",
        "<div style='color:#fff;font-size:1px'>9</div>",
        "<div style='font-size:.5pt'>9</div>",
        "<div style='opacity:0.0'>9</div>",
        "<span style='display:none;mso-hide:all'>9</span>",
        "<dialog>9</dialog>",
        "<!-- 9 -->",
        "<del>9</del>",
        "<s>9</s>",
        "<span style='text-decoration: line-through'>9</span>",
    ],
)
def test_what_is_hidden_or_struck_through_is_not_read(page: str) -> None:
    assert blocks_of(f"<p>甲</p>{page}<p>乙</p>") == ["甲", "乙"]


@pytest.mark.parametrize(
    "page",
    [
        "<p aria-hidden=true>9</p>",
        "<div style='visibility:hidden'><p style='visibility:visible'>9</p></div>",
        "<div style='font-size:0'><p style='font-size:14px'>9</p></div>",
        "<p style='display:block'>9</p>",
        "<dialog open>9</dialog>",
    ],
)
def test_what_is_shown_is_read(page: str) -> None:
    assert blocks_of(page) == ["9"]


def test_hidden_text_is_noted_once_where_it_is_much_or_in_a_table() -> None:
    much = "<p hidden>甲</p><p hidden>" + "乙" * 300

    assert notes_of(b"<p hidden>1") == []
    assert notes_of(much.encode()) == [(NoteCode.CONTENT_HIDDEN, "甲")]
    assert notes_of(b"<table><tr><td>1<td style='visibility:hidden'>2") == [(NoteCode.CONTENT_HIDDEN, "2")]
    assert notes_of(b"<table><tr><td>1<td><s>2</s>3") == [(NoteCode.TEXT_REVISED, "2")]


def test_a_hidden_row_is_no_row_and_an_invisible_cell_is_a_blank_one() -> None:
    page = (
        "<table><tr><td rowspan=2>a<td>b<tr style='display:none'><td>c<tr><td style='visibility:hidden'>d<td>e</table>"
    )

    assert blocks_of(page) == [[["a[2x1]", "b"], ["", "e"]]]


# Tables


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("<tr><td>a<td>b<tr><td>c<td>", [["a", "b"], ["c", ""]]),
        ("<tr><td>a<br>b<td><p>c<p>d", [["a\nb", "c\nd"]]),
        ("<tr><td rowspan=2>a<td>b<tr><td>c", [["a[2x1]", "b"], ["c"]]),
        ("<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d", [["a[3x1]", "b"], ["c"], ["d"]]),
        ("<tr><td rowspan=9>a<td rowspan=9>b<tr><td>c", [["a[2x1]", "b[2x1]"], ["c"]]),
        ("<tbody><tr><td rowspan=9>a<td>b</tbody><tbody><tr><td>c<td>d", [["a", "b"], ["c", "d"]]),
        ("<tr><td colspan=1000000>a<tr><td>b<td>c", [["a[1x2]"], ["b", "c"]]),
        ("<tr><td>a<td colspan=7>b<tr><td>c<td>d", [["a", "b"], ["c", "d"]]),
        ("<tr><td>a<td rowspan=2>b<tr><td colspan=3>c<tr><td>d<td>e", [["a", "b[2x1]"], ["c"], ["d", "e"]]),
        ("<tr><td>a<td>b<tr></tr><tr><td>c<td>d", [["a", "b"], ["c", "d"]]),
        ("<tr><td colspan=x>a<td rowspan=-3>b", [["a", "b"]]),
        ("<tfoot><tr><td>e<td>f</tfoot><tr><td>c<td>d<thead><tr><th>a<th>b", [["a", "b"], ["c", "d"], ["e", "f"]]),
        ("<tr><td>a<td>b</table><table><tr><td>c<td>d", None),
        ("<tr><td>a<td>b<tr height=0><td width=9><td>", [["a", "b"]]),
        ("<tr><td>a<td><table><tr><td>5</table>", [["a", "5"]]),
    ],
)
def test_spans_are_resolved_as_browsers_do(table: str, rows: list[list[str]] | None) -> None:
    expected: list[object] = [[["a", "b"]], [["c", "d"]]] if rows is None else [rows]

    assert blocks_of(f"<table>{table}</table>") == expected


def test_a_caption_stands_before_its_table_and_stray_text_too() -> None:
    assert blocks_of("<table><tr><td>a<td>b<caption>甲</caption>乙</table>") == ["乙", "甲", [["a", "b"]]]


def test_layout_is_read_cell_by_cell_and_data_in_it_is_a_table() -> None:
    inner = "<table><tr><td>a<td>b<tr><td>c<td>d</table>"
    page = f"<table><tr><td>栏目<td>前<table><tr><td>{inner}</table>后<tr><td>e<td>f</table>"

    document = document_of(page.encode())

    assert shown_of(document) == ["栏目", "前", [["a", "b"], ["c", "d"]], "后", [["e", "f"]]]
    assert [block.table for block in document.blocks if isinstance(block, Grid)] == [1, 2]
    assert [cell.row for block in document.blocks if isinstance(block, Grid) for cell in block.cells[-2:]] == [2, 2] * 2


def test_a_cell_that_is_alone_and_long_is_text() -> None:
    title, prose = "青石县柳河镇人民政府2023年政府信息公开工作年度报告", "根据有关规定。" * 40

    assert blocks_of(
        f"<table><tr><td colspan=2>{title}<tr><td colspan=2>{prose}<tr><td>a<td>b<tr><td colspan=2>c</table>"
    ) == [title, prose, [["a", "b"], ["c[1x2]"]]]


def test_lines_of_a_cell_that_is_alone_are_a_label_or_texts() -> None:
    page = "<table><tr><td>{}</table>"

    assert blocks_of(page.format("第二十条<br>第（一）项")) == ["第二十条\n第（一）项"]
    assert blocks_of(page.format("<p>六、其他事项<p>无")) == ["六、其他事项", "无"]
    assert blocks_of(page.format("六、其他事项<br>无。")) == ["六、其他事项", "无。"]


def test_a_layout_row_ends_the_cells_that_reach_into_it() -> None:
    assert blocks_of("<table><tr><td rowspan=3>a<td>b<tr><td>c<tr><td>" + "丁" * 301 + "<tr><td>e<td>f</table>") == [
        [["a[2x1]", "b"], ["c"]],
        "丁" * 301,
        [["e", "f"]],
    ]
