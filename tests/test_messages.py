"""Hold the wording: it names the cell as a clerk knows it, with the figures, in both languages."""

import re

import pytest
from hypothesis import given

from govinfo import AnnualReport, Edition, Note, NoteCode, Place, Severity, Verdict, cells, check, replace
from govinfo.cells import groups
from govinfo.codes import Section
from govinfo.messages import (
    LANGS,
    Lang,
    basis_of,
    cell_name,
    column_name,
    example_of,
    finding_message,
    note_message,
    place_name,
    row_name,
    statement,
    table_name,
    verdict_line,
)
from govinfo.messages.note_examples import EXAMPLES
from govinfo.rules import rules
from govinfo.testing import unruly_reports

MISCELLANEOUS = "requests.outcomes.other_processing.miscellaneous"


def filled_with_zeros() -> AnnualReport:
    report = AnnualReport.blank(Edition.E2021, year=2025)
    for cell in cells(Edition.E2021):
        report = replace(report, cell.address, 0) if cell.kind == "count" else report
    return report


@pytest.mark.parametrize(
    ("address", "zh", "en"),
    [
        (f"{MISCELLANEOUS}.natural_person", "表三 · 三（六）3.其他 · 自然人", None),
        ("requests.received.total", "表三 · 一、本年新收政府信息公开申请数量 · 总计", None),
        ("requests.outcomes.granted.total", "表三 · 三（一）予以公开 · 总计", "Table 3 / 3(1). Granted / Total"),
        ("requests.concluded.total", "表三 · 三（七）总计 · 总计", "Table 3 / 3(7). Total concluded / Total"),
        ("requests.concluded.other_organization", "表三 · 三（七）总计 · 其他（法人或其他组织）", None),
        ("requests.outcomes.partially_granted.total", "表三 · 三（二）部分公开 · 总计", None),
        ("disputes.litigation.direct.upheld", "表四 · 行政诉讼 · 未经复议直接起诉 · 结果维持", None),
        ("proactive_disclosure.fees.amount_10k_yuan", "表二 · 行政事业性收费 · 本年收费金额", None),
        ("requests", "表三", "Table 3"),
        (MISCELLANEOUS, "表三 · 三（六）3.其他", None),
        ("agency.name", "机关名称", "Name of the body"),
        ("improvement", "存在的主要问题及改进情况", "Main problems and improvements"),
    ],
)  # fmt: skip
def test_an_address_is_named_as_a_clerk_knows_it(address: str, zh: str, en: str | None) -> None:
    assert cell_name(address) == zh
    assert en is None or cell_name(address, "en") == en


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("edition", list(Edition))
def test_no_two_cells_of_an_edition_have_one_name(edition: Edition, lang: Lang) -> None:
    names = [cell_name(cell.address, lang) for cell in cells(edition)]

    assert len(set(names)) == len(names)


def test_an_english_name_is_plain_so_that_any_console_can_show_it() -> None:
    assert all(cell_name(cell.address, "en").isascii() for cell in cells())


def test_every_row_and_column_has_a_name() -> None:
    assert all(row_name(cell.row_codes) and column_name(cell.column_codes) for cell in cells())
    assert [table_name(section) for section in Section] == ["表一", "表二", "表三", "表四", "表五", "表六"]
    assert all(cell_name(group.address) for group in groups())


def test_a_broken_row_is_told_with_both_sides_and_the_difference() -> None:
    wrong = replace(filled_with_zeros(), f"{MISCELLANEOUS}.total", 3)
    told = {finding.rule: finding for finding in check(wrong)}
    row = told["requests.total.outcomes.other_processing.miscellaneous"]
    column = told["requests.concluded.total"]

    assert (
        finding_message(row) == "表三 · 三（六）3.其他：各类申请人之和为 0（0 + 0 + 0 + 0 + 0 + 0），总计为 3，相差 -3"
    )
    assert finding_message(column) == "表三 · 总计：各项办理结果之和为 3（3，其余为 0），（七）总计为 0，相差 3"
    assert finding_message(row, "en").startswith("Table 3 / 3(6)3. Miscellaneous: the kinds of applicant sum to 0")


def test_a_blank_column_and_blank_cells_are_named() -> None:
    report = filled_with_zeros()
    for cell in cells("2021"):
        if cell.address.startswith("requests") and cell.address.endswith("research_institution"):
            report = replace(report, cell.address, None)
    report = replace(report, "disputes.reconsideration.upheld", None)
    report = replace(report, "proactive_disclosure.fees.amount_10k_yuan", None)

    told = [finding_message(finding) for finding in check(report) if finding.rule == "cells.blank"]

    assert told == [
        "表二 · 行政事业性收费 · 本年收费金额：空白 1 格",
        "表三 · 科研机构（整列）：空白 25 格",
        "表四 · 行政复议 · 结果维持：空白 1 格",
    ]


def test_blanks_are_named_by_the_block_that_they_fill_and_by_no_column_that_they_do_not() -> None:
    denied = filled_with_zeros()
    for cell in cells("2021"):
        if cell.address.startswith("requests.outcomes.denied"):
            denied = replace(denied, cell.address, None)
    two = replace(filled_with_zeros(), "requests.outcomes.granted.natural_person", None)
    two = replace(two, "requests.carried_over.natural_person", None)

    told = [
        [finding_message(finding) for finding in check(report) if finding.rule == "cells.blank"]
        for report in (denied, two)
    ]

    fees = "表二 · 行政事业性收费 · 本年收费金额：空白 1 格"
    both = "表三 · 二、上年结转政府信息公开申请数量 · 自然人、表三 · 三（一）予以公开 · 自然人"
    assert told == [[fees, "表三 · 三（三）不予公开：空白 56 格"], [fees, f"{both}：空白 2 格"]]


def test_an_unknown_language_is_a_wrong_call() -> None:
    with pytest.raises(ValueError, match="'fr' is none of the languages"):
        check(filled_with_zeros()).render("fr")  # type: ignore[arg-type] # the wrong call under test


@pytest.mark.parametrize("lang", LANGS)
@given(report=unruly_reports())
def test_whatever_is_found_can_be_told(lang: Lang, report: AnnualReport) -> None:
    found = check(report)
    lines = found.render(lang).split("\n")

    assert len(lines) == len(found) + 1
    assert not any(re.search(r"[{}]|None", line) for line in lines)
    assert lines[-1] == verdict_line(found.verdict, found.broken_rules, lang)


@pytest.mark.parametrize("lang", LANGS)
def test_every_rule_has_statement_basis_and_examples(lang: Lang) -> None:
    for rule in rules():
        texts = [statement(rule, lang), basis_of(rule, lang), *example_of(rule, lang)]
        assert all(texts)
        assert len(set(texts[2:])) == 2


def test_only_a_consistent_report_is_told_to_be_so() -> None:
    lines = {verdict: verdict_line(verdict, 0) for verdict in Verdict}

    assert [verdict for verdict, line in lines.items() if line == "结论：一致"] == [Verdict.CONSISTENT]


def test_a_note_is_told_with_its_place_and_what_stands_there() -> None:
    note = Note(
        code=NoteCode.COLUMN_MISSING,
        severity=Severity.WARNING,
        address="requests",
        place=Place(page=3, table=2, row=14),
        raw="其他",
    )

    assert note_message(note) == "表三：缺少某一列（第3页第2个表格第14行）：“其他”"
    assert note_message(note, "en") == 'Table 3: A column is missing (page 3, table 2, row 14): "其他"'
    assert place_name(Place()) == ""


def test_of_many_texts_a_note_shows_the_first_and_how_many() -> None:
    note = Note(code=NoteCode.ROW_SHORT, severity=Severity.WARNING, raw=" | ".join("甲乙丙丁"))

    assert note_message(note) == "某行数值少于列数：“甲 | 乙 | 丙 等 4 处”"
    assert len(note_message(Note(code=NoteCode.FEE_IN_WORDS, severity=Severity.INFO, raw="长" * 5000))) < 150


def test_every_note_has_an_example() -> None:
    assert [note.code for note in EXAMPLES] == [*NoteCode]
    assert all(note_message(note, lang) for note in EXAMPLES for lang in LANGS)
