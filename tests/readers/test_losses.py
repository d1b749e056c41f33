"""Two losses in one document may cancel out: what they could have left is never taken for printed."""

import pytest

from govinfo import NoteCode, get
from govinfo.model import AnnualReport
from tests.readers.example import EXAMPLE, read_changed, report_of

RULES, NORMATIVE = "proactive_disclosure.government_rules", "proactive_disclosure.normative_documents"


def _codes(report: AnnualReport) -> set[NoteCode]:
    return {note.code for note in report.notes}


def test_a_block_that_fails_is_blank_in_a_text_that_cuts_numbers_and_stands_in_another() -> None:
    fails = ("3\t1\t0\t1\t5\t1\t0\t0\t0\t1", "9\t1\t0\t1\t5\t1\t0\t0\t0\t1")
    cut = ("\t2.没有现成信息需要另行制作\t2\t0\t1\t", "\t2.没有现成信息需要另行制作\t2\t0\t1\t7\t")

    whole, with_losses = read_changed(fails), read_changed(fails, cut)

    assert get(whole, "disputes.reconsideration.upheld") == 9
    assert get(with_losses, "disputes.reconsideration.upheld") is None
    assert get(with_losses, "disputes.litigation.direct.upheld") is not None
    assert {NoteCode.ROW_LONG, NoteCode.VALUE_UNREADABLE} <= _codes(with_losses)


def test_a_blank_between_numbers_under_a_header_with_a_spare_column_may_be_that_column() -> None:
    header = ("信息内容\t本年制发件数\t本年废止件数\t", "信息内容\t本年制发件数\t\t本年废止件数\t")

    report = read_changed(header, ("规章\t0\t0\t0", "规章\t4\t\t5"), ("规范性文件\t3\t1\t8", "规范性文件\t3\t\t1\t8"))

    assert [get(report, f"{RULES}.{name}") for name in ("issued", "repealed", "in_force")] == [None] * 3
    assert get(report, f"{NORMATIVE}.in_force") == 8
    assert NoteCode.ROW_SHORT in _codes(report)


def test_a_row_that_ends_in_a_blank_stands_only_if_no_other_lost_a_cell() -> None:
    ends_in_blank = ("规章\t0\t0\t0", "规章\t4\t5\t")
    short = ("规范性文件\t3\t1\t8", "规范性文件\t3\t8")

    assert get(read_changed(ends_in_blank), f"{RULES}.issued") == 4
    assert get(read_changed(ends_in_blank, short), f"{RULES}.issued") is None


def test_zeros_beside_words_for_a_blank_may_have_moved() -> None:
    row = ("7.属于行政执法案卷\t0\t0\t0\t0\t0\t0\t0", "7.属于行政执法案卷\t0\t无\t0\t0\t无\t0\t")
    zeros = ("7.属于行政执法案卷\t0\t0\t0\t0\t0\t0\t0", "7.属于行政执法案卷\t0\t0\t0\t0\t0\t0\t")
    address = "requests.outcomes.denied.enforcement_file.research_institution"

    assert get(read_changed(row), address) is None
    assert get(read_changed(zeros), address) == 0


@pytest.mark.parametrize("first", ["-", "/", "无", "<o:p></o:p>"])
def test_a_sign_for_a_blank_is_no_label(first: str) -> None:
    row = "\t\t4.保护第三方合法权益\t2\t0\t0\t0\t0\t0\t2\n"

    report = read_changed((row, f"\t\t4.保护第三方合法权益\n\t\t\t{first}\t2\t0\t0\t0\t0\t2\n"))

    assert get(report, "requests.outcomes.denied.third_party_rights.natural_person") is None
    assert get(report, "requests.outcomes.denied.third_party_rights.commercial_enterprise") == 2
    assert not report.notes


def test_several_numbers_in_a_cell_are_no_label() -> None:
    row = "\t\t4.保护第三方合法权益\t2\t0\t0\t0\t0\t0\t2\n"

    report = read_changed((row, "\t\t4.保护第三方合法权益\n\t\t\t0/2\t2\t0\t0\t0\t0\t2\n"))

    assert get(report, "requests.outcomes.denied.third_party_rights.natural_person") is None
    assert get(report, "requests.outcomes.denied.third_party_rights.commercial_enterprise") == 2
    assert _codes(report) == {NoteCode.VALUE_UNREADABLE}


@pytest.mark.parametrize("place", ["below", "above"])
def test_numbers_of_a_cut_row_are_none_of_it(place: str) -> None:
    row = "\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t4\t1\t0\t0\t0\t0\t5\n"
    rest = "\t\t\t\t7\t\t\t\t\t8\n"

    report = read_changed((row, row + rest if place == "below" else rest + row))

    assert get(report, "requests.outcomes.partially_granted.commercial_enterprise") is None
    assert get(report, "requests.outcomes.partially_granted.total") is None
    assert NoteCode.VALUE_UNREADABLE in _codes(report)


def test_three_numbers_without_a_label_below_a_row_of_three_may_be_its_rest() -> None:
    report = read_changed(("规范性文件\t3\t1\t8\n", "规范性文件\t3\t1\t8\n\t5\t4\t5\n"))

    assert get(report, f"{NORMATIVE}.in_force") is None
    assert NoteCode.VALUE_UNREADABLE in _codes(report)


def test_a_row_of_signs_for_blanks_has_no_numbers_of_the_next_which_lost_its_label() -> None:
    concluded = ("（七）总计\t\t59\t11\t2\t0\t3\t1\t76", "（七）总计\t\t/\t/\t/\t/\t/\t/\t/")
    nameless = ("四、结转下年度继续办理\t\t\t2\t0\t0\t0\t1\t0\t3", "\t\t\t2\t/\t/\t/\t1\t/\t3")

    report = read_changed(concluded, nameless)

    assert get(report, "requests.concluded.natural_person") is None
    assert get(report, "requests.concluded.total") is None


def test_a_number_behind_a_label_that_lost_its_own_is_of_the_next_whose_label_is_lost() -> None:
    report = read_changed(("行政强制\t0\n", "行政强制\n"), ("行政事业性收费\t4.068\n", "\t4\n"))

    assert get(report, "proactive_disclosure.coercion.decisions") is None


def test_numbers_behind_a_row_that_has_too_few_are_not_of_the_label_below() -> None:
    cut = (
        "2.没有现成信息需要另行制作\t2\t0\t1\t0\t0\t0\t3",
        "2.没有现成信息需要另行制作\t2\t0\t1\t0\n\t\t\t0\t0\t3\t0\t0\t0\t3",
    )
    below = ("3.补正后申请内容仍不明确\t1\t0\t0\t0\t0\t0\t1", "3.补正后申请内容仍不明确")

    report = read_changed(cut, below)

    assert get(report, "requests.outcomes.unavailable.still_unclear.natural_person") is None


def test_a_blank_cell_over_two_columns_may_have_moved_a_number_out_of_its_own() -> None:
    rows = (
        "<td colspan=5>第二十条第（六）项</td>",
        "<td>信息内容</td><td>上一年项目数量</td><td>本年增/减</td><td colspan=2>处理决定数量</td>",
        "<td>行政处罚</td><td colspan=2></td><td>0</td><td></td>",
        "<td>行政强制</td><td>1</td><td>2</td><td colspan=2>3</td>",
    )
    lines = ("某镇2020年政府信息公开工作年度报告", "一、总体情况", "无。", "二、主动公开政府信息情况")
    text = "".join(f"<p>{line}</p>" for line in lines)
    report = report_of(f"<html><body>{text}<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table></body></html>")

    assert get(report, "proactive_disclosure_2019.penalties.decisions") is None
    assert get(report, "proactive_disclosure_2019.coercion.decisions") == 3
    assert NoteCode.ROW_SHORT in _codes(report)


def test_a_row_with_a_cell_more_that_begins_in_a_blank_may_have_a_number_cut_in_two() -> None:
    head = (
        "某镇2020年政府信息公开工作年度报告",
        "一、总体情况",
        "无。",
        "二、主动公开政府信息情况",
        "第二十条第（六）项 |",
        "|||",
    )
    table = "信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 | 行政处罚 | 7 | 4 | 0 | 行政强制 |  | 163 | 6 | 0 |"
    report = report_of("\n".join((*head, *(f"{cell.strip()} |".strip() for cell in table.split("|")[:-1]))))

    assert get(report, "proactive_disclosure_2019.penalties.change") == 4
    assert get(report, "proactive_disclosure_2019.coercion.change") is None


def test_two_totals_of_table_4_that_are_none_may_be_a_number_cut_in_two_and_a_cell_lost() -> None:
    printed = "3\t1\t0\t1\t5\t1\t0\t0\t0\t1\t0\t0\t1\t0\t1"
    cut = "0\t0\t0\t7\t9\t79\t0\t0\t0\t0\t0\t0\t0\t0\t0"

    report = read_changed((printed, cut))

    assert get(report, "disputes.reconsideration.total") is None
    assert NoteCode.VALUE_UNREADABLE in _codes(report)


def test_a_piece_that_lost_another_column_than_the_header_is_not_read_though_its_columns_add_up() -> None:
    """The columns of one piece add up whatever was lost of them all; only the first line ties them to the header."""
    header = (
        "\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n"
    )
    lacking = "\t\t\t自然人\t法人或其他组织\t\t\t\t总计\n\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t\n"
    text = EXAMPLE.replace(header, lacking).replace("申请人情况\t\t\t\t\t\t\n", "申请人情况\t\t\t\t\t\n")
    start, end = text.index("一、本年新收政府信息公开申请数量\t"), text.index("\n四、政府信息公开行政复议")
    rows = [row.split("\t") for row in text[start:end].strip("\n").splitlines()]
    pieces = [
        ["\t".join([*row[:8], row[9]]) for row in rows[:2]],
        ["\t".join([*row[:3], *row[4:]]) for row in rows[2:]],
    ]
    cut = "\n".join(pieces[0]) + "\n\n列1\t列2\t列3\n" + "\n".join(pieces[1]) + "\n"

    report = report_of(text[:start] + cut + text[end:])

    assert lacking in text
    assert get(report, "requests.received.commercial_enterprise") == 10
    assert get(report, "requests.concluded.natural_person") is None
    assert NoteCode.ROW_SHORT in _codes(report)
