"""What the other rows of a table, or its other headers, tell of a row that lost something."""

import re
from decimal import Decimal

import pytest

from govinfo import AnnualReport, NoteCode, get, replace
from govinfo.testing.documents.layouts import tabs, text_of
from tests.readers.example import EXAMPLE, OWN, changed, read_changed, report_of, warnings_of

RULES, NORMATIVE = "proactive_disclosure.government_rules", "proactive_disclosure.normative_documents"
LICENSING, PENALTIES = "proactive_disclosure.licensing.decisions", "proactive_disclosure.penalties.decisions"
#: A row of table 3 with seven numbers.
_ROW = re.compile(r"^((?:[^\t]*\t){3}(?:\d+\t){6})\d+$")
PROCUREMENT = "proactive_disclosure_2019.procurement"
CONCLUDED = "requests.concluded"
GRANTED, INTERNAL = "requests.outcomes.granted", "requests.outcomes.denied.internal_affairs"


def _in_lines(text: str) -> str:
    """Write one cell a line, as a text copied from a page has them."""
    return "\n".join(cell for line in text.splitlines() for cell in line.split("\t") if cell)


def _with_ends(end: str, *changes: tuple[str, str]) -> str:
    """Change the example, and give all rows of table 3 with seven numbers another last cell."""
    lines = changed(*changes).splitlines()
    return "\n".join(_ROW.sub(rf"\1{end}", line) for line in lines)


def _page_of_table_2(*rows: str) -> str:
    """Print rows of table 2 as the table of a page, their cells divided by bars."""
    texts, _, _ = EXAMPLE.partition("第二十条第（一）项\n")
    cells = (f"<td>{row.replace('|', '</td><td>')}</td>" for row in rows)
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    return f"<html><body>{texts}<table>{table}</table></body></html>"


def _page_of_table_3(last: str) -> str:
    """Print rows of table 3 as the table of a page, the labels over two columns."""
    labels = "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计"
    rows = (f"{label}|0|0|0|0|0|0|0" for label in ("（一）予以公开", "1.属于国家秘密", "2.重复申请"))
    page = _page_of_table_2(f"||{labels}", *rows, last)
    return re.sub(r"<tr><td>(?=[^<])", '<tr><td colspan="2">', page)


def test_a_row_with_a_cell_more_than_all_others_is_not_counted_off() -> None:
    header = "信息内容|本年制发件数|本年废止件数|现行有效件数"
    whole, cut = (
        report_of(_page_of_table_2(header, "规章|0|0|0", row, "行政许可|12||"))
        for row in ("规范性文件|1158||", "规范性文件|1|158||")
    )

    assert get(whole, f"{NORMATIVE}.issued") == 1158
    assert get(cut, f"{NORMATIVE}.issued") is None
    assert get(cut, f"{NORMATIVE}.repealed") is None
    assert get(cut, f"{RULES}.issued") == 0
    assert NoteCode.ROW_SHORT in warnings_of(cut)


def test_a_number_is_none_of_a_row_where_a_column_is_too_many_and_cells_are_lost() -> None:
    spare = ("信息内容\t本年制发件数\t本年废止件数\t现行", "信息内容\t本年制发件数\t本年废止件数\t小计\t现行")
    lossy = report_of(_in_lines(changed(spare)))

    assert get(report_of(_in_lines(EXAMPLE)), LICENSING) == 12
    assert get(lossy, LICENSING) is None
    assert NoteCode.ROW_SHORT in warnings_of(lossy)


def test_a_number_before_a_row_that_is_missing_may_be_its_own_where_cells_are_lost() -> None:
    missing = ("行政处罚\t2\n行政强制\t0", "行政处罚\t7")
    short = ("规范性文件\t3\t1\t8", "规范性文件\t3\t8")
    sound, lossy = report_of(_in_lines(changed(missing))), report_of(_in_lines(changed(missing, short)))

    assert get(sound, PENALTIES) == 7
    assert get(lossy, PENALTIES) is None
    assert get(lossy, LICENSING) == 12


def test_a_row_reaches_beyond_a_header_that_lost_a_cell() -> None:
    header = ("信息内容\t本年制发件数\t本年废止件数\t现行有效件数", "信息内容\t本年制发件数\t现行有效件数")
    report = read_changed(header, ("规章\t0\t0\t0", "规章\t4\t5\t"))

    assert get(report, f"{RULES}.in_force") is None
    assert {NoteCode.COLUMN_MISSING, NoteCode.ROW_SHORT} <= warnings_of(report).keys()


def test_a_header_of_values_is_noted() -> None:
    report = replace(AnnualReport.blank("2019", year=2020), f"{PROCUREMENT}.projects", 3)
    text = text_of(replace(report, f"{PROCUREMENT}.amount", Decimal("16.25")), tabs)
    report = report_of(text.replace("信息内容\t采购项目数量\t采购总金额", "信息内容\t3\t16.25"))

    assert get(report, f"{PROCUREMENT}.projects") == 3
    assert NoteCode.HEADER_UNREADABLE in warnings_of(report)


@pytest.mark.parametrize("last", ["2 ", "40 "])
def test_a_row_that_prints_a_total_among_many_without_may_have_a_number_cut_in_two(last: str) -> None:
    whole = "5.属于三类内部事务信息\t1\t0\t0\t0\t0\t0\t1"
    report = report_of(_with_ends("", (whole, f"5.属于三类内部事务信息\t3\t14\t0\t0\t0\t0\t{last}")))

    assert get(report_of(_with_ends("")), f"{INTERNAL}.natural_person") == 1
    assert get(report, f"{INTERNAL}.natural_person") is None
    assert get(report, f"{GRANTED}.natural_person") == 31
    assert NoteCode.ROW_SHORT in warnings_of(report)


def test_a_row_that_ends_in_an_empty_cell_lost_one_where_blanks_have_a_sign() -> None:
    dashes = EXAMPLE.replace("\t0", "\t-")
    row = "（一）予以公开\t\t31\t6\t1\t-\t2\t1\t41"
    assert row in dashes
    sound = report_of(dashes.replace(row, "（一）予以公开\t\t31\t6\t1\t-\t2\t1\t"))
    lossy = report_of(dashes.replace(row, "（一）予以公开\t\t31\t6\t1\t-\t2\t41\t"))

    assert get(sound, f"{GRANTED}.natural_person") == 31
    assert get(lossy, f"{GRANTED}.natural_person") is None
    assert NoteCode.ROW_SHORT in warnings_of(lossy)


def test_the_label_of_the_total_over_other_numbers_is_not_believed() -> None:
    lines = EXAMPLE.replace("\t自然人\t", "\t总计\t", 1).replace("\t\t\t\t总计\n\t\t\t\t商业", "\n\t\t\t\t商业", 1)
    report = report_of("\n".join(_ROW.sub(r"\1", line).removesuffix("\t") for line in lines.split("\n")))

    assert get(OWN, f"{GRANTED}.total") == 41
    assert get(report, f"{GRANTED}.total") is None
    assert NoteCode.ROW_SHORT in warnings_of(report)


def test_a_row_divided_otherwise_with_a_cell_more_must_sum_up() -> None:
    table = _page_of_table_3("（七）总计|0|1|330|0|0|0|0|")

    assert get(report_of(_page_of_table_3("（七）总计|0|330|0|0|0|0|330")), f"{CONCLUDED}.commercial_enterprise") == 330
    assert get(report_of(table), f"{CONCLUDED}.commercial_enterprise") is None
    assert NoteCode.ROW_SHORT in warnings_of(report_of(table))


def test_numbers_before_the_first_label_and_none_behind_the_last_tell_of_labels_below_their_numbers() -> None:
    text = _in_lines(EXAMPLE)
    head, labels = text.split("一、本年新收政府信息公开申请数量\n")
    rows, rest = labels.split("四、结转下年度继续办理\n2\n0\n0\n0\n1\n0\n3\n")
    below = f"{head}小计\n5\n5\n5\n5\n5\n5\n5\n一、本年新收政府信息公开申请数量\n{rows}四、结转下年度继续办理\n{rest}"

    assert get(report_of(text), "requests.received.natural_person") == 58
    assert get(report_of(below), "requests.received.natural_person") is None


def test_a_number_with_a_space_is_no_label_of_a_row_whose_label_stands_below() -> None:
    text = _in_lines(EXAMPLE)
    label, numbers = "一、本年新收政府信息公开申请数量\n", "58\n10\n2\n0\n4\n1\n75\n"
    assert f"{label}{numbers}二、" in text
    zeros = "0\n" * 7
    spaced = report_of(text.replace(f"{label}{numbers}", f"5 8\n{numbers[3:]}{label}{zeros}"))

    assert get(spaced, "requests.received.natural_person") is None
    assert NoteCode.ROW_SHORT in warnings_of(spaced)


def test_few_wrong_sums_among_many_rows_of_zeros_are_the_documents_own() -> None:
    zeros = re.sub(r"(?m)^((?:[^\t\n]*\t){3})(?:\d+\t){6}\d+$", r"\g<1>0\t0\t0\t0\t0\t0\t0", EXAMPLE)
    wrong = zeros
    for label in ("2.重复申请", "3.要求提供公开出版物", "8.属于行政查询事项"):
        wrong = wrong.replace(f"{label}\t0", f"{label}\t7")
    report = report_of(wrong)

    assert get(report, "requests.outcomes.not_processed.duplicate.natural_person") == 7
    assert not warnings_of(report)


def test_the_number_of_a_page_in_the_place_of_a_lost_cell_is_noted_where_the_sum_tells() -> None:
    row, lost = ("\n58\n10\n2\n0\n4\n1\n75\n", "\n58\n10\n7\n2\n4\n1\n75\n")
    text = _in_lines(EXAMPLE)
    assert text.count(row) == 1
    report = report_of(text.replace(row, lost))

    assert not warnings_of(report_of(text))
    assert [note.address for note in report.notes if note.code is NoteCode.ROW_SHORT] == ["requests.received"]


@pytest.mark.parametrize(("rules", "expected"), [("规章|4|2|9", 4), ("规章||2|9", None)])
def test_a_header_wider_than_all_rows_gives_them_no_places(rules: str, expected: int | None) -> None:
    page = _page_of_table_2("|信息内容|本年制发件数|本年废止件数|现行有效件数", rules, "规范性文件|3|1|8")

    assert get(report_of(page), f"{RULES}.issued") == expected
    assert (NoteCode.ROW_SHORT in warnings_of(report_of(page))) == (expected is None)


def test_an_empty_cell_more_than_the_table_has_is_noted_where_all_columns_are_printed() -> None:
    header = "信息内容|本年制发件数|本年废止件数|现行有效件数"
    report = report_of(_page_of_table_2(header, "规章|4|2|9|", "规范性文件|3|1|8"))

    assert get(report, f"{RULES}.issued") == 4
    assert warnings_of(report)[NoteCode.ROW_LONG] == "规章"


def test_totals_that_are_all_empty_are_a_blank_column_where_other_blanks_have_a_sign() -> None:
    report = report_of(_with_ends("").replace("\t0", "\t-"))

    assert get(report, f"{GRANTED}.natural_person") == 31


def test_numbers_of_the_columns_above_the_first_row_are_no_row() -> None:
    numbered = (
        "一、本年新收政府信息公开申请数量\t",
        "栏次\t\t\t1\t2\t3\t4\t5\t6\t7\n一、本年新收政府信息公开申请数量\t",
    )
    last = ("四、结转下年度继续办理\t\t\t2\t0\t0\t0\t1\t0\t3", "四、结转下年度继续办理")
    report = report_of(_in_lines(changed(numbered, last)))

    assert get(report, "requests.received.natural_person") == 58


@pytest.mark.parametrize(
    "header", ["现行有效件数\t本年制发件数\t本年废止件数", "本年废止件数\t本年制发件数\t现行有效件数"]
)
def test_labels_in_another_order_than_the_form_and_without_places_name_no_numbers(header: str) -> None:
    disordered = report_of(_in_lines(changed(("本年制发件数\t本年废止件数\t现行有效件数", header))))

    assert get(report_of(_in_lines(EXAMPLE)), f"{NORMATIVE}.issued") == 3
    assert get(disordered, f"{NORMATIVE}.issued") is None
    assert NoteCode.ROW_SHORT in warnings_of(disordered)


def test_a_last_column_for_remarks_is_none_too_many() -> None:
    remarks = ("现行有效件数\n", "现行有效件数\t备注\n")

    assert get(report_of(_in_lines(changed(remarks))), LICENSING) == 12
    assert get(read_changed(remarks), LICENSING) == 12


def test_one_number_and_an_empty_cell_more_are_one_number() -> None:
    header, table = "信息内容|本年制发件数|本年废止件数|现行有效件数", ("信息内容|本年处理决定数量||", "行政许可|12|||")
    report = report_of(_page_of_table_2(header, "规章|0|0|0", "规范性文件|3|1|8", *table))

    assert get(report, LICENSING) == 12
    assert NoteCode.ROW_LONG not in warnings_of(report)


def test_rows_in_another_table_than_a_header_that_lost_a_column_may_have_lost_another() -> None:
    page = _page_of_table_2(
        *("信息内容|本年新制作数量|本年新公开数量|对外公开总数量", "规章|4|2|9"),
        *("信息内容|本年增/减|处理决定数量|", "行政许可|1|0|", "其他对外管理服务事项|0|0|"),
        *("信息内容|上一年项目数量|处理决定数量|", "行政处罚|3|0|", "行政强制|0|0|"),
    )
    cut = report_of(page.replace("<tr><td>行政许可", "</table><table><tr><td>行政许可"))
    change = "proactive_disclosure_2019.licensing.change"

    assert get(report_of(page), change) == 1
    assert get(cut, change) is None
    assert NoteCode.ROW_SHORT in warnings_of(cut)


def test_numbers_below_a_row_that_fill_its_blanks_are_of_no_row_whose_label_is_lost() -> None:
    granted = "（一）予以公开|0|||||||"
    rest, other = "||7|2|1213|0|0|1222", "|3|7|2|1213|0|0|1225"
    labels = "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计"
    below = ("1.属于国家秘密|0|0|0|0|0|0|0", "2.重复申请|0|0|0|0|0|0|0")
    partially = "requests.outcomes.partially_granted.commercial_enterprise"

    assert get(report_of(_page_of_table_2(f"|{labels}", granted, other, *below)), partially) == 7
    assert get(report_of(_page_of_table_2(f"|{labels}", granted, rest, *below)), partially) is None


def test_a_number_before_a_label_is_noted_where_the_row_above_ends_in_a_blank() -> None:
    labels = "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计"
    rows = (
        "（一）予以公开|0|0|0|0|0|0|0",
        "2.重复申请|2|1|8|3|637|518|",
        "4.其他||1||2|0|0|3",
        "1.属于国家秘密|0|0|0|0|0|0|0",
    )
    report = report_of(
        _page_of_table_2(f"|{labels}", *rows).replace("<td>4.其他</td><td></td>", "<td>1169</td><td>3.其他</td>")
    )
    noted = [note for note in report.notes if note.code is NoteCode.VALUE_UNREADABLE]

    assert [(note.address, note.raw) for note in noted] == [
        ("requests.outcomes.not_processed.duplicate", "2.重复申请 | 1169")
    ]


def test_a_number_under_another_label_beside_a_blank_is_noted() -> None:
    header = "信息内容|本年收费金额|单位：万元"
    blank, printed = (report_of(_page_of_table_2(header, row)) for row in ("行政事业性收费||3", "行政事业性收费|3|4"))

    assert warnings_of(blank)[NoteCode.VALUE_UNREADABLE] == "行政事业性收费"
    assert NoteCode.VALUE_UNREADABLE not in warnings_of(printed)


@pytest.mark.parametrize(("row", "expected"), [("行政强制|8|8|8", 8), ("行政强制|8|8|8|8", None)])
def test_a_number_in_each_column_of_a_block_is_one_but_not_with_a_cell_more(row: str, expected: int | None) -> None:
    rows = ("信息内容|本年制发件数|本年废止件数|现行有效件数", "规章|4|2|9", "信息内容|本年处理决定数量||", row)
    page = _page_of_table_2(*rows).replace(
        "<td>本年处理决定数量</td><td></td><td></td>", '<td colspan="3">本年处理决定数量</td>'
    )

    assert get(report_of(page), "proactive_disclosure.coercion.decisions") == expected


def test_a_row_without_label_that_ends_in_a_blank_may_have_lost_the_cell_of_its_label() -> None:
    whole, moved = (read_changed(("规章\t0\t0\t0", row)) for row in ("\t4\t2\t9", "\t2\t9\t"))

    assert get(whole, f"{RULES}.issued") == 4
    assert get(moved, f"{RULES}.issued") is None
    assert NoteCode.ROW_SHORT in warnings_of(moved)
