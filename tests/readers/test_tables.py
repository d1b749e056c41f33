"""Tables as published reports print them: right, or blank with a note."""

from decimal import Decimal
from typing import Any

import attrs
import pytest

from govinfo.cells import replace, values_of
from govinfo.codes import AmountUnit, Edition, NoteCode, Section
from govinfo.model import AnnualReport
from govinfo.readers import read
from govinfo.testing.documents.layouts import Rows, official, tabs, text_of
from tests.readers.values import figures, zeros

TWO, THREE, FOUR = Section.PROACTIVE_DISCLOSURE, Section.REQUESTS, Section.DISPUTES
OTHER = "requests.outcomes.other_processing"


#: Two requests of a person, one of a company, granted; two disputes.
REPORT = zeros(
    "2021",
    requests__received__natural_person=2,
    requests__received__commercial_enterprise=1,
    requests__received__total=3,
    requests__outcomes__granted__natural_person=2,
    requests__outcomes__granted__commercial_enterprise=1,
    requests__outcomes__granted__total=3,
    requests__concluded__natural_person=2,
    requests__concluded__commercial_enterprise=1,
    requests__concluded__total=3,
    proactive_disclosure__normative_documents__issued=5,
    proactive_disclosure__normative_documents__in_force=20,
    proactive_disclosure__licensing__decisions=3361,
    proactive_disclosure__fees__amount_10k_yuan=Decimal("7730.28"),
    disputes__reconsideration__upheld=1,
    disputes__reconsideration__total=1,
    disputes__litigation__after_reconsideration__pending=1,
    disputes__litigation__after_reconsideration__total=1,
)


def _read(
    tables: dict[Section, list[Rows]], report: AnnualReport = REPORT, form: Any = tabs
) -> tuple[dict[str, Any], list[tuple[str, str | None]]]:
    reading = read(text_of(report, form, tables).encode())
    return figures(reading.report), [(note.code.value, note.address) for note in reading.report.notes]


def _with(section: Section, *grids: Rows, report: AnnualReport = REPORT) -> dict[Section, list[Rows]]:
    return {**official(report), section: list(grids)}


def _printed(old: str, new: str, section: Section, report: AnnualReport = REPORT) -> dict[Section, list[Rows]]:
    """Print something else in each cell that reads `old`."""
    grids = official(report)[section]
    return _with(
        section, *[[[new if cell == old else cell for cell in row] for row in g] for g in grids], report=report
    )


@pytest.mark.parametrize(
    ("old", "new", "section", "address"),
    [
        ("规章", "规章（设区的市、自治州人民政府应提供相关数据）", TWO, "proactive_disclosure.government_rules"),
        ("行政规范性文件", "规范性文件", TWO, "proactive_disclosure.normative_documents"),
        ("行政许可", "政许可", TWO, "proactive_disclosure.licensing"),
        ("本年制发件数", "本年度制发数", TWO, "proactive_disclosure"),
        ("现行有效件数", "现行有效件", TWO, "proactive_disclosure"),
        ("本年处理决定数量", "处理决定数量（2023年办件量）", TWO, "proactive_disclosure"),
        ("总计", "合计", THREE, "requests"),
        ("2.其他法律行政法规禁止公开", "2.其他法律行政止公开", THREE, "requests.outcomes.denied.prohibited_by_law"),
        ("（一）予以公开", "（一）予以公(gong)开", THREE, "requests.outcomes.granted"),
        ("结果维持", "维持", FOUR, "disputes"),
    ],
)
def test_a_variant_of_a_label_is_read_and_noted(old: str, new: str, section: Section, address: str) -> None:
    values, notes = _read(_printed(old, new, section))

    assert values == figures(REPORT)
    assert set(notes) == {("label.variant", address)}


@pytest.mark.parametrize("new", ["商业\u3000企业", "商 业 企 业", "⾃然⼈", "商業企業"])
def test_a_spaced_or_traditional_label_is_read_without_a_note(new: str) -> None:
    old = "自然人" if "⼈" in new else "商业企业"

    assert _read(_printed(old, new, THREE)) == (figures(REPORT), [])


@pytest.mark.parametrize(
    ("new", "value", "note"),
    [
        ("3,361", 3361, None),
        ("3361件", 3361, None),
        ("３３６１", 3361, None),
        ("3361（其中网上办理16件）", 3361, "value.annotated"),
        ("33 61", None, "value.spaced"),
        ("3361/0", None, "value.unreadable"),
        ("本单位未办理", None, "value.unreadable"),
        ("/", None, None),
        ("无", None, None),
    ],
)
def test_a_value_is_right_or_blank_with_a_note(new: str, value: int | None, note: str | None) -> None:
    values, notes = _read(_printed("3361", new, TWO))
    address = "proactive_disclosure.licensing.decisions"

    assert values == {**figures(REPORT), address: value}
    assert notes == ([(note, address)] if note else [])


@pytest.mark.parametrize(
    ("header", "value", "unit", "kept"),
    [
        ("采购总金额（万元）", "160.5964", AmountUnit.TEN_THOUSAND_YUAN, Decimal("160.5964")),
        ("采购总金额", "251000元", AmountUnit.YUAN, Decimal(251000)),
        ("采购总金额", "2601.953875万", AmountUnit.TEN_THOUSAND_YUAN, Decimal("2601.953875")),
        ("采购总金额", "12.5", None, Decimal("12.5")),
    ],
)
def test_the_unit_of_procurement_is_that_of_the_document(
    header: str, value: str, unit: AmountUnit | None, kept: Decimal
) -> None:
    report = zeros("2019", proactive_disclosure_2019__procurement__amount=Decimal("999.5"))
    tables = _printed("999.5", value, TWO, report)
    tables[TWO] = [[[header if cell == "采购总金额" else cell for cell in row] for row in grid] for grid in tables[TWO]]
    values, _ = _read(tables, report)

    assert (values["proactive_disclosure_2019.procurement.amount"], values["unit"]) == (kept, unit)


def test_fees_in_another_unit_stay_blank() -> None:
    address = "proactive_disclosure.fees.amount_10k_yuan"
    for old, new in (("7730.28", "77302800元"), ("本年收费金额（单位：万元）", "本年收费金额（单位：元）")):
        values, notes = _read(_printed(old, new, TWO))

        assert values == {**figures(REPORT), address: None}
        assert ("value.unit", address) in notes


def test_changes_are_read_with_signs_in_figures_and_in_words() -> None:
    address = "proactive_disclosure_2019.licensing.change"
    report = zeros("2019", proactive_disclosure_2019__licensing__change=77)
    read_as = {new: _read(_printed("77", new, TWO, report), report)[0][address] for new in ("+5", "-8", "减1", "增加5")}

    assert read_as == {"+5": 5, "-8": -8, "减1": -1, "增加5": 5}


def test_blank_totals_are_blank_and_blank_columns_too() -> None:
    rows = official(REPORT)[THREE][0]
    blank = [[*row[:-1], ""] if row[-1].isdigit() else row for row in rows]
    values, notes = _read(_with(THREE, blank))

    assert values == {
        k: None if k.startswith("requests") and k.endswith(".total") else v for k, v in figures(REPORT).items()
    }
    assert {code for code, _ in notes} == {NoteCode.ROW_SHORT}


def test_an_undivided_row_is_read_and_noted_in_edition_2021() -> None:
    rows = AnnualReport.blank("2019").requests
    report = replace(REPORT, "requests", rows)
    report = replace(report, f"{OTHER}.undivided.total", 4)
    report = replace(report, f"{OTHER}.undivided.natural_person", 4)

    assert _read(official(report), report) == (figures(report), [("row.undivided", f"{OTHER}.undivided")])


def test_a_group_label_whose_first_row_lost_its_own_is_no_undivided_row() -> None:
    rows = [["" if cell.startswith("1.申请人") else cell for cell in row] for row in official(REPORT)[THREE][0]]
    values, notes = _read(_with(THREE, rows))

    assert not any(".undivided." in address or ".correction_overdue." in address for address in values)
    assert {("row.missing", f"{OTHER}.correction_overdue"), ("row.extra", "requests")} <= set(notes)


@pytest.mark.parametrize("two", Edition)
@pytest.mark.parametrize("three", Edition)
def test_either_edition_of_table_2_is_read_beside_either_of_table_3(two: Edition, three: Edition) -> None:
    report = attrs.evolve(zeros(two.value), requests=zeros(three.value).requests)
    reading = read(text_of(report, tabs).encode())

    assert values_of(reading.report) == values_of(report)
    assert reading.report.edition is two


def test_a_lost_row_is_a_row_of_blanks_with_a_note() -> None:
    rows = [row for row in official(REPORT)[THREE][0] if "2.重复申请" not in row]
    values, notes = _read(_with(THREE, rows))
    lost = "requests.outcomes.not_processed.duplicate"

    assert values == {k: None if k.startswith(lost) else v for k, v in figures(REPORT).items()}
    assert notes == [("row.missing", lost)]


def test_a_variant_out_of_place_is_no_row_of_the_form() -> None:
    rows = official(REPORT)[THREE][0]
    place = next(n for n, row in enumerate(rows) if "4.保护第三方合法权益" in row)
    moved = ["4.保护第三方合法" if cell == "4.保护第三方合法权益" else cell for cell in rows[place]]
    values, notes = _read(_with(THREE, [*rows[:place], *rows[place + 1 : -1], moved, rows[-1]]))
    lost = "requests.outcomes.denied.third_party_rights"

    assert values == {k: None if k.startswith(lost) else v for k, v in figures(REPORT).items()}
    assert notes == [("row.extra", "requests"), ("row.missing", lost)]


def test_a_lost_label_is_told_by_its_place() -> None:
    values, notes = _read(_printed("规章", "", TWO))

    assert values == figures(REPORT)
    assert notes == [("label.variant", "proactive_disclosure.government_rules")]


def test_rows_that_are_not_on_the_form_are_left_out_with_a_note() -> None:
    rows = [[*row] for row in official(REPORT)[TWO][0]]
    rows.insert(5, ["行政检查", "9", "", ""])
    rows.append(["其他主动公开文件", "8", "8", "8"])

    assert _read(_with(TWO, rows)) == (figures(REPORT), [("row.extra", "proactive_disclosure")] * 2)


def test_a_column_that_is_not_on_the_form_is_left_out_with_a_note() -> None:
    rows = official(REPORT)[THREE][0]
    wider = [
        [*r[:9], "法人或其他组织小计" if n == 2 else "7" if r[-1].isdigit() else "", *r[9:]] for n, r in enumerate(rows)
    ]

    assert _read(_with(THREE, wider)) == (figures(REPORT), [("column.extra", "requests")])


def test_two_headers_cut_to_the_same_text_are_told_by_their_place() -> None:
    report = zeros("2019", proactive_disclosure_2019__government_rules__made=3)
    rows = [
        ["本年新" if cell in {"本年新制作数量", "本年新公开数量"} else cell for cell in row]
        for row in official(report)[TWO][0]
    ]

    assert _read(_with(TWO, rows, report=report), report) == (
        figures(report),
        [("header.unreadable", "proactive_disclosure_2019")],
    )


def test_a_table_cut_in_pieces_is_joined() -> None:
    rows = official(REPORT)[THREE][0]
    for pieces in ((rows[:10], rows[10:]), (rows[:10], [*rows[:3], *rows[10:]]), ([r] for r in rows)):
        values, notes = _read(_with(THREE, *pieces))

        assert values == figures(REPORT)
        assert ("table.joined", "requests") in notes


def test_table_2_by_blocks_is_no_cut_table() -> None:
    rows = official(REPORT)[TWO][0]
    starts = [place for place, row in enumerate(rows) if row[0].startswith("第二十条")]
    blocks = [rows[start:end] for start, end in zip(starts, [*starts[1:], len(rows)], strict=True)]

    assert _read(_with(TWO, *blocks)) == (figures(REPORT), [])
    assert _read(_with(TWO, *reversed(blocks)))[0] == figures(REPORT)


def test_one_number_in_two_cells_is_joined_where_only_that_sums_up() -> None:
    report = REPORT
    for address in ("received", "outcomes.granted", "concluded"):
        report = replace(report, f"requests.{address}.natural_person", 20)
        report = replace(report, f"requests.{address}.total", 21)
    rows = official(report)[THREE][0]
    rows = [
        [part for cell in row for part in (("2", "0") if cell == "20" and n == 3 else (cell,))]
        for n, row in enumerate(rows)
    ]

    assert _read(_with(THREE, rows, report=report), report) == (figures(report), [("row.long", "requests.received")])


def test_a_repeated_row_with_other_values_is_blank_where_they_differ() -> None:
    rows = official(REPORT)[THREE][0]
    place = next(n for n, row in enumerate(rows) if "2.重复申请" in row)
    again = [*rows[place][:3], "4", *rows[place][4:]]
    values, notes = _read(_with(THREE, [*rows[: place + 1], again, *rows[place + 1 :]]))
    address = "requests.outcomes.not_processed.duplicate"

    assert values == {**figures(REPORT), f"{address}.natural_person": None}
    assert notes == [("row.repeated", address)]


def test_a_table_of_labels_alone_is_missing() -> None:
    without = {**official(REPORT), THREE: []}
    values, notes = _read(without)

    assert not any(address.startswith("requests") for address in values)
    assert notes == [("table.missing", "requests")]


def test_a_row_of_one_merged_value_is_blank() -> None:
    rows = [[*row[:3], "0"] if row[-1] == "0" else row for row in official(REPORT)[THREE][0]]
    values, notes = _read(_with(THREE, rows))

    assert values["requests.outcomes.denied.state_secret.total"] is None
    assert ("row.short", "requests") in notes or ("row.short", "requests.outcomes") in notes


def test_negative_counts_are_read_as_printed() -> None:
    report = replace(REPORT, "requests.outcomes.granted.natural_person", -1)

    assert _read(official(report), report) == (figures(report), [])


def test_navigation_that_names_the_items_of_table_2_is_no_table() -> None:
    text = text_of(REPORT, tabs)
    reading = read(("行政许可\t12\t行政处罚\t9\n\n" + text).encode())

    assert figures(reading.report) == figures(REPORT)
    assert [(note.code, note.raw) for note in reading.report.notes] == [
        (NoteCode.TEXT_OUTSIDE, "行政许可 | 12 | 行政处罚 | 9")
    ]
    assert NoteCode.ROW_REPEATED not in {note.code for note in reading.report.notes}
