"""Texts that programs take of pages: a bar behind each cell, rows broken in lines, remarks of a site in the labels."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from govinfo import AmountUnit, NoteCode, get
from govinfo.testing.documents.layouts import (
    Figure,
    Form,
    Rows,
    bars_below,
    broken_bars,
    official,
    own_bars,
    text_of,
    with_many_figures,
)
from tests.readers.example import EXAMPLE, report_of, warnings_of
from tests.readers.values import figures, zeros

_HEAD = "某区某街2020年政府信息公开工作年度报告\n一、总体情况\n本街按照要求公开信息。\n二、主动公开政府信息情况\n"
_TAIL = "\n三、收到和处理政府信息公开申请情况\n无。\n"
_ROWS = (
    ("第二十条第(一)项",),
    ("信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"),
    ("规章(设区的市以上填写)", "0", "", "0"),
    ("规范性文件(指行政机关制发的公文)", "87", "2", "1"),
    ("其他主动公开文件(指除规范性文件以外的公文)", "3", "0", "5"),
    ("第二十条第(五)项",),
    ("信息内容", "上一年项目数量 (指2019年事项数)", "本年增/减 (减用负值表示,如 -8)", "处理决定数量"),
    ("行政许可", "2", "-1", "7"),
    ("其他对外管理服务事项(指行政许可以外的事项,含行政处罚、行政强制)", "20", "3", "4"),
    ("第二十条第(六)项",),
    ("信息内容", "上一年项目数量", "本年增/减", "处理决定数量"),
    ("行政处罚", "5", "", "0"),
    ("行政强制", "0", "4", "8"),
    ("第二十条第(八)项",),
    ("信息内容", "上一年项目数量", "本年增/减"),
    ("行政事业性收费", "6", "9"),
    ("第二十条第(九)项",),
    ("信息内容", "采购项目数量", "采购总金额(万元)"),
    ("政府集中采购", "13", "477.35"),
)
_WIDTH = 4
_FIGURES = {
    "government_rules.made": 0,
    "government_rules.disclosed_total": 0,
    "normative_documents.made": 87,
    "normative_documents.newly_disclosed": 2,
    "normative_documents.disclosed_total": 1,
    "licensing.previous_items": 2,
    "licensing.change": -1,
    "licensing.decisions": 7,
    "other_services.previous_items": 20,
    "other_services.change": 3,
    "other_services.decisions": 4,
    "penalties.previous_items": 5,
    "penalties.decisions": 0,
    "coercion.previous_items": 0,
    "coercion.change": 4,
    "coercion.decisions": 8,
    "fees.previous_items": 6,
    "fees.change": 9,
    "procurement.projects": 13,
    "procurement.amount": Decimal("477.35"),
    "unit": AmountUnit.TEN_THOUSAND_YUAN,
}


def _behind(row: tuple[str, ...]) -> str:
    return " | ".join(row) + " |"


def _padded(row: tuple[str, ...]) -> str:
    return f"| {' | '.join(row)} |{'|' * (_WIDTH - len(row))}"


def _broken(row: tuple[str, ...]) -> str:
    lines = [f"{cell} |".lstrip() for cell in row]
    return "\n".join([*lines, "|" * (_WIDTH - len(row))]).rstrip("\n")


def _broken_behind_a_bar(row: tuple[str, ...]) -> str:
    """Begin each row with a bar of its own, and pad it on its last line."""
    return "|\n" + "\n".join(f"{cell} |" for cell in row) + " |" * (_WIDTH - len(row))


def _on_lines(row: tuple[str, ...]) -> str:
    """Give each cell a line, or two, and each bar one."""
    return "\n|\n".join(cell.replace("制作", "制\n作") for cell in row).replace("\n\n", "\n") + "\n|"


@pytest.mark.parametrize("form", [_behind, _padded, _broken, _broken_behind_a_bar, _on_lines])
def test_a_table_with_bars_behind_its_cells_is_read_in_every_form(form: Callable[[tuple[str, ...]], str]) -> None:
    report = report_of(_HEAD + "\n".join(map(form, _ROWS)) + _TAIL)
    read = {address.removeprefix("proactive_disclosure_2019."): value for address, value in figures(report).items()}

    assert {address: value for address, value in read.items() if value is not None} == _FIGURES


@pytest.mark.parametrize("edition", ["2019", "2021"])
@pytest.mark.parametrize("form", [own_bars, broken_bars, bars_below])
def test_blank_cells_keep_their_places_where_all_rows_have_as_many(form: Form, edition: str) -> None:
    report = with_many_figures(zeros(edition), 7)
    tables = official(report)
    blank = {
        section: [[[_blanked(cell) for cell in row] for row in rows] for rows in each]
        for section, each in tables.items()
    }
    read = report_of(text_of(report, form, blank))

    expected = {address: value or None for address, value in figures(report).items()}
    assert {
        address: value for address, value in figures(read).items() if address.startswith(("requests", "disputes"))
    } == {address: value for address, value in expected.items() if address.startswith(("requests", "disputes"))}


def _blanked(cell: str) -> str:
    """Leave a zero out; what covers a place keeps it."""
    return type(cell)("", cell.cell) if isinstance(cell, Figure) and cell == "0" else cell


def test_a_menu_with_bars_behind_its_entries_is_text() -> None:
    report = report_of(f"首页 |\n政务公开 |\n{_HEAD}{_behind(_ROWS[2])}")

    assert report.title == "某区某街2020年政府信息公开工作年度报告"


def test_a_row_that_a_remark_names_divides_no_row() -> None:
    divided = report_of(
        _HEAD
        + "\n".join(map(_behind, (*_ROWS[:3], ("规范性文件(制定)", "1", "2", "3"), ("规范性文件修订", "4", "5", "6"))))
    )

    assert get(divided, "proactive_disclosure_2019.normative_documents.made") is None
    assert NoteCode.ROW_REPEATED in warnings_of(divided)


def _in_one_line(rows: Rows) -> str:
    return " ".join(cell for row in rows for cell in row if cell)


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_a_table_in_one_line_is_read(edition: str) -> None:
    report = with_many_figures(zeros(edition), 3)

    assert figures(report_of(text_of(report, _in_one_line))) == figures(report)


@pytest.mark.parametrize(
    "line",
    [
        f"上一页 {' '.join(map(str, range(1, 40)))} 下一页",
        f"全年公开信息 {' 3 件 '.join('甲乙丙丁戊己庚辛壬癸子丑寅卯')} 4 件。",
        f"甲 乙 丙 丁 {'1 ' * 10_000}",
    ],
)
def test_a_line_of_many_numbers_is_no_table_by_itself(line: str) -> None:
    report = report_of(f"{_HEAD}{line}\n" + "\n".join(map(_behind, _ROWS)) + _TAIL)

    assert get(report, "proactive_disclosure_2019.normative_documents.made") == 87


_HEADER_OF_TABLE_3 = (
    "申请人情况 |\n自然人 | 法人或其他组织 | 总计 |\n商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n"
)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        # The blank cells in front of the numbers are those of labels: two in each row that has one label.
        (" | | ", None),
        ("", 378),
    ],
)
def test_blank_cells_of_labels_are_no_columns(before: str, expected: int | None) -> None:
    labels = (
        "二、上年结转政府信息公开申请数量",
        "（一）予以公开",
        "2.重复申请",
        "（七）总计",
        "四、结转下年度继续办理",
    )
    rows = "\n".join(f"{label} | {before}378 | 426 | 406 | 389 | 112 | 5 | |" for label in labels)
    report = report_of(f"{_HEAD}三、收到和处理政府信息公开申请情况\n{_HEADER_OF_TABLE_3}{rows}\n")

    assert get(report, "requests.outcomes.granted.natural_person") == expected
    assert get(report, "requests.outcomes.granted.research_institution") in {406, None}


@pytest.mark.parametrize(
    "numbers", [" | 0 | 0 | 2 | 12 | 14 | 0 | 7 | 1 | 2 | 10 | 1 | 0 | 3 | 104 |", "0 | 0 | 2 | 12 | 14"]
)
def test_a_blank_cell_before_the_numbers_of_table_4_is_none_of_them(numbers: str) -> None:
    results = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计"
    header = f"行政复议 | 行政诉讼 |\n{results} | 未经复议直接起诉 | 复议后起诉 |\n{results} | {results} |\n"
    report = report_of(f"{_HEAD}四、政府信息公开行政复议、行政诉讼情况\n{header}{numbers} | |\n")

    assert get(report, "disputes.reconsideration.corrected") in {0, None}
    assert get(report, "disputes.reconsideration.other") in {2, None}
    assert get(report, "disputes.litigation.after_reconsideration.total") is None


def test_lines_that_end_in_a_bar_hide_no_table_with_spaces() -> None:
    rows = "\n".join("  ".join(row) for row in _ROWS if all(row))
    report = report_of(f"{_HEAD}{rows}\n打印 |\n关闭 |\n")

    assert get(report, "proactive_disclosure_2019.licensing.decisions") == 7


@pytest.mark.parametrize("sign", ["/", "—", "--"])
def test_a_sign_as_the_whole_text_of_a_section_is_no_cell(sign: str) -> None:
    cells = "\n".join(cell for line in EXAMPLE.splitlines() for cell in line.split("\t") if cell)
    head, heading, _ = cells.partition("六、其他需要报告的事项")
    report = report_of(f"{head}{heading}\n{sign}\n")

    assert report.improvement
    assert NoteCode.SECTION_MISSING not in {note.code for note in report.notes}


def test_the_bars_of_blank_cells_outside_a_table_are_no_text() -> None:
    report = zeros("2021")
    caption = "第二十条第（一）项 |\n|||\n"
    text = text_of(report, broken_bars)

    assert caption in text
    read_report = report_of(text.replace(caption, f"{caption}\n"))
    assert figures(read_report) == figures(report)
    assert NoteCode.TEXT_OUTSIDE not in {note.code for note in read_report.notes}
