"""A number that was cut, or that stands under another header than the form's, is never taken as it is."""

import pytest

from govinfo import NoteCode, get
from tests.readers.example import EXAMPLE, read_changed, report_of

LICENSING = "proactive_disclosure.licensing.decisions"
FEES = "proactive_disclosure.fees.amount_10k_yuan"


@pytest.mark.parametrize(
    ("printed", "instead", "address"),
    [
        ("行政事业性收费\t4.068", "行政事业性收费\t40\n68", FEES),
        ("行政事业性收费\t4.068", "行政事业性收费\t4\n.068", FEES),
        ("行政许可\t12", "行政许可\t1\n\t2", LICENSING),
        ("\t3\t1\t8", "\t3\t1\t1\n\t\t\t8", "proactive_disclosure.normative_documents.in_force"),
        ("\t2\t0\t0\t0\t1\t0\t3\n", "\t2\t0\t0\t0\t1\t0\t1\n3\n", "requests.carried_forward.total"),
    ],
)
def test_a_number_whose_rest_stands_below_it_stays_blank(printed: str, instead: str, address: str) -> None:
    report = read_changed((printed, instead))

    assert get(report, address) is None
    assert NoteCode.VALUE_UNREADABLE in {note.code for note in report.notes}


def test_a_number_is_cut_from_the_row_above_it_though_another_row_has_lost_its_label() -> None:
    report = read_changed(("规章\t0\t0\t0\n", "\t4\t5\t6\n"), ("行政许可\t12\n", "行政许可\t1\n\t2\n"))

    assert get(report, LICENSING) is None
    assert get(report, "proactive_disclosure.government_rules.in_force") == 6
    assert [note.raw for note in report.notes if note.code is NoteCode.VALUE_UNREADABLE] == ["行政许可 | 1 | 2"]


@pytest.mark.parametrize("header", ["上年处理决定数量", "同比增长", "2024年撤销数量", "累计件数"])
def test_a_number_under_another_header_stays_blank(header: str) -> None:
    report = report_of(EXAMPLE.replace("本年处理决定数量", header, 1))

    assert get(report, LICENSING) is None
    assert get(report, "proactive_disclosure.penalties.decisions") == 2
    assert [(note.code, note.raw) for note in report.notes] == [(NoteCode.HEADER_UNREADABLE, header)]


@pytest.mark.parametrize("printed", ["0/0", "12,34", "12-15", "12%", "(12)", "12.", "4.0.68"])
def test_what_is_no_number_is_quoted_and_stays_blank(printed: str) -> None:
    report = read_changed(("行政强制\t0", f"行政强制\t{printed}"))

    assert get(report, "proactive_disclosure.coercion.decisions") is None
    assert [(note.code, note.raw) for note in report.notes] == [(NoteCode.VALUE_UNREADABLE, printed)]
