"""A number in another unit than the form's, or of something else, is never taken for the form's."""

from decimal import Decimal

import pytest

from govinfo import NoteCode, get
from govinfo.readers.words.numbers import UNREADABLE, Number, number_of
from tests.readers.example import read_changed, warnings_of

FEES, LICENSING = "proactive_disclosure.fees.amount_10k_yuan", "proactive_disclosure.licensing.decisions"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("行政事业性收费\t4.068", "行政事业性收费（元）\t40680"),
        ("行政事业性收费\t4.068", "行政事业性收费\t40680（元）"),
        ("行政事业性收费\t4.068", "行政事业性收费\t¥40,680"),
        ("第二十条第（八）项", "第二十条第（八）项（单位：元）"),
        ("本年收费金额（单位：万元）", "本年收费金额（单位：元）"),
        ("本年收费金额（单位：万元）", "本年收费金额（单位：亿元）"),
        ("第二十条第（一）项", "单位：元\n\n第二十条第（一）项"),
    ],
)
def test_an_amount_in_another_unit_stays_blank(old: str, new: str) -> None:
    report = read_changed((old, new))

    assert get(report, FEES) is None
    assert [note.code for note in report.notes if note.severity != "info"] == [NoteCode.VALUE_UNIT]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("行政许可\t12", "行政许可（万件）\t12"),
        ("行政许可\t12", "行政许可\t12（万件）"),
        ("\n行政许可\t12", "（单位：千件）\n行政许可\t12"),
    ],
)
def test_a_count_in_another_unit_stays_blank(old: str, new: str) -> None:
    report = read_changed((old, new))

    assert get(report, LICENSING) is None
    assert warnings_of(report)
    assert set(warnings_of(report)) <= {NoteCode.VALUE_UNIT, NoteCode.ROW_MISSING}


@pytest.mark.parametrize("new", ["行政事业性收费（万元）\t4.068", "行政事业性收费\t4.068（万元）"])
def test_the_forms_own_unit_may_be_told_again(new: str) -> None:
    assert get(read_changed(("行政事业性收费\t4.068", new)), FEES) == Decimal("4.068")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("5（2022年）8（2023年）", "count"),
        ("12（办件）30（备案）", "count"),
        ("12（县本级），45（乡镇）", "count"),
        ("2（减少）", "signed"),
        ("2（降）", "signed"),
    ],
)
def test_a_remark_that_changes_the_number_leaves_none(text: str, kind: str) -> None:
    assert number_of(text, kind) == UNREADABLE


def test_a_remark_that_changes_nothing_is_a_remark() -> None:
    assert number_of("2（新增1项）", "signed") == Number(2, note=NoteCode.VALUE_ANNOTATED)


@pytest.mark.parametrize(
    ("old", "new", "address"),
    [
        ("行政许可\t", "行政许可（其中：不予许可）\t", LICENSING),
        ("行政许可\t", "行政许可（含行政处罚）\t", LICENSING),
        ("行政许可\t", "行政许可（2024年）\t", LICENSING),
        ("本年制发件数", "本年制发件数（2024年）", "proactive_disclosure.normative_documents.issued"),
    ],
)
def test_a_label_of_a_part_or_of_another_year_is_not_the_forms(old: str, new: str, address: str) -> None:
    report = read_changed((old, new))

    assert get(report, address) is None
    assert warnings_of(report)


@pytest.mark.parametrize("remark", ["（2025年办件量）", "（件）", "（2025年度）"])
def test_a_label_with_another_remark_is_the_forms(remark: str) -> None:
    assert get(read_changed(("行政许可\t", f"行政许可{remark}\t")), LICENSING) == 12
