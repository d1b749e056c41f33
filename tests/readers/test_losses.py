"""Two losses in one document may cancel out: what they could have left is never taken for printed."""

import pytest

from govinfo import NoteCode, get
from govinfo.model import AnnualReport
from tests.readers.example import read_changed

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
