"""Hold the strategies: what they draw is valid, varied, and made of the form's own rules."""

import subprocess
import sys
from decimal import Decimal

import pytest
from hypothesis import Phase, find, given, settings

from govinfo.cells import Cell, cells, cells_of, get, values_of
from govinfo.codes import AgencyLevel, Edition
from govinfo.model import AnnualReport
from govinfo.model.kinds import AMOUNT, COUNT, LINE
from govinfo.rules import rule, rules
from govinfo.testing import (
    WrongReport,
    amounts,
    cells_of_tables,
    counts,
    deltas,
    lines,
    reports,
    unruly_reports,
    wrong_reports,
)
from govinfo.testing.forms import forms
from govinfo.testing.moves import moves
from govinfo.testing.reports import _without_whole_tables
from govinfo.testing.values import common_cells
from govinfo.validation import check

OTHER = "requests.outcomes.other_processing"

#: To look for one example needs no shrinking and no luck.
LOOKING = settings(max_examples=5000, database=None, derandomize=True, phases=[Phase.generate])


@given(counts(), amounts(), deltas(), lines())
def test_values_fit_the_model(count: int, amount: Decimal, delta: int, line: str) -> None:
    COUNT.check(count)
    AMOUNT.check(amount)
    LINE.check(line)
    assert 0 <= count <= 10**12
    assert amount >= 0
    assert 0 < abs(delta) <= 10**12


@pytest.mark.parametrize("edition", ["2021", Edition.E2019])
def test_an_edition_that_is_asked_for_is_drawn(edition: Edition | str) -> None:
    @given(reports(edition=edition, blanks=True))
    def drawn(report: AnnualReport) -> None:
        assert report.edition is Edition(edition)
        assert (report.proactive_disclosure is None) == (report.edition is Edition.E2019)
        assert (report.proactive_disclosure_2019 is None) == (report.edition is Edition.E2021)

    drawn()


def test_an_edition_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="2020"):
        reports(edition="2020")


@given(reports())
def test_a_report_without_blanks_has_a_number_in_every_cell(report: AnnualReport) -> None:
    assert None not in values_of(report).values()
    assert len(cells_of(report)) in {200, 186, 198, 212}


@pytest.mark.parametrize(
    "wanted",
    [
        lambda report: len(cells_of(report)) == 200,
        lambda report: len(cells_of(report)) == 186,
        lambda report: len(cells_of(report)) == 198,
        lambda report: len(cells_of(report)) == 212,
        lambda report: get(report, "requests.received.total") > 10**11,
        lambda report: get(report, "requests.carried_over.total") > 0,
        lambda report: get(report, "requests.outcomes.denied.state_secret.total") > 0,
        lambda report: get(report, "disputes.litigation.direct.total") > 0,
        lambda report: report.agency.level is AgencyLevel.TOWNSHIP,
        lambda report: report.agency.credit_code is not None,
        lambda report: any(cell.kind == "signed" and get(report, cell.address) < 0 for cell in cells_of(report)),
        lambda report: report.proactive_disclosure and report.proactive_disclosure.fees.amount_10k_yuan % 1,
        lambda report: report.proactive_disclosure and report.proactive_disclosure.government_rules.issued,
        lambda report: report.proactive_disclosure_2019 and report.proactive_disclosure_2019.procurement.amount_unit,
        lambda report: report.overview and report.overview[0].part,
        lambda report: report.preface,
        lambda report: report.other_matters,
        lambda report: report.published,
        lambda report: report.title,
        lambda report: report.notes,
        lambda report: report.processing_fee.notices,
        lambda report: report.problems,
    ],
)
def test_reports_vary_in_all_their_parts(wanted: object) -> None:
    assert callable(wanted)
    find(reports(), lambda report: bool(wanted(report)), settings=LOOKING)


@pytest.mark.parametrize(
    "addresses",
    [
        ["requests.received.natural_person"],
        [f"requests.received.{column}" for column in ("natural_person", "total")],
        ["requests.received.total", "requests.concluded.total"],
        ["disputes.reconsideration.upheld", "disputes.reconsideration.total"],
    ],
)
def test_blanks_are_cells_rows_and_columns(addresses: list[str]) -> None:
    find(
        reports(blanks=True), lambda report: {get(report, address) for address in addresses} == {None}, settings=LOOKING
    )


@given(reports(blanks=True))
def test_blanks_leave_every_table_a_number(report: AnnualReport) -> None:
    printed = {cell.table for cell in cells_of(report) if get(report, cell.address) is not None}

    assert printed == {2, 3, 4}


def test_a_table_whose_every_block_is_chosen_is_not_blanked() -> None:
    form = forms(Edition.E2021)[0]
    blocks = [tuple(cell.address for cell in form.cells if cell.table == 4)[start : start + 5] for start in (0, 5, 10)]

    assert list(_without_whole_tables(form, blocks[:2])) == [*blocks[0], *blocks[1]]
    assert list(_without_whole_tables(form, [*blocks, ("requests.received.total",)])) == ["requests.received.total"]


@pytest.mark.parametrize(("form", "number"), [(0, 252), (1, 276), (2, 276), (3, 252)])
def test_the_moves_are_all_ways_through_table_3_and_all_results_of_table_4(form: int, number: int) -> None:
    # 6 kinds of applicant, 2 sources, 19 or 21 outcomes or carried forward; 3 blocks of 4 results.
    assert len(forms(None)[form].moves) == number


def test_a_move_raises_where_a_case_came_from_where_it_ended_and_every_total() -> None:
    present = frozenset(cell.address for cell in cells("2021"))
    granted = [
        dict(move)
        for move in moves(present)
        if dict(move).keys() >= {"requests.carried_over.natural_person", "requests.outcomes.granted.natural_person"}
    ]

    assert granted == [
        dict.fromkeys(
            [
                "requests.carried_over.natural_person",
                "requests.carried_over.total",
                "requests.outcomes.granted.natural_person",
                "requests.outcomes.granted.total",
                "requests.concluded.natural_person",
                "requests.concluded.total",
            ],
            1,
        )
    ]


@given(wrong_reports())
def test_a_wrong_report_differs_from_its_original_in_the_planted_cells_alone(drawn: WrongReport) -> None:
    wrong, right = values_of(drawn.report), values_of(drawn.original)

    differing = [(address, right[address], wrong[address]) for address in right if right[address] != wrong[address]]

    assert differing == [(each.address, each.right, each.wrong) for each in drawn.planted]
    assert 1 <= len(drawn.planted) <= 3
    assert all(each.wrong >= 0 for each in drawn.planted)


@pytest.mark.parametrize("most", [1, 2, 3])
def test_as_many_errors_are_planted_as_are_asked_for(most: int) -> None:
    find(wrong_reports(most=most), lambda drawn: len(drawn.planted) == most, settings=LOOKING)

    @given(wrong_reports(edition="2019", most=most))
    def drawn(drawn: WrongReport) -> None:
        assert len(drawn.planted) <= most
        assert drawn.report.edition is Edition.E2019

    drawn()


@pytest.mark.parametrize("most", [0, 4])
def test_errors_that_might_make_up_for_each_other_are_not_planted(most: int) -> None:
    with pytest.raises(ValueError, match=f"1 to 3 errors can be planted, not {most}"):
        wrong_reports(most=most)


@pytest.mark.parametrize(
    ("tables", "edition", "number"),
    [
        ((), None, 22 * 7 + 15),
        ((3,), None, 22 * 7),
        ((4,), None, 15),
        ((3, 4), "2021", 22 * 7 + 15),
        ((2,), "2021", 10),
        ((2,), "2019", 22),
        ((), "2019", 22 + 22 * 7 + 15),
    ],
)
def test_cells_are_those_that_every_such_report_has(tables: tuple[int, ...], edition: str | None, number: int) -> None:
    @given(reports(edition=edition, blanks=True), cells_of_tables(*tables, edition=edition))
    def in_the_report(report: AnnualReport, cell: Cell) -> None:
        assert cell in cells_of(report)
        assert not tables or cell.table in tables

    in_the_report()
    assert len(common_cells(*tables, edition=edition)) == number


def test_no_cell_of_table_2_is_in_every_report() -> None:
    with pytest.raises(ValueError, match="need have a cell"):
        cells_of_tables(2)


@pytest.mark.parametrize(
    "wanted",
    [
        lambda report: report.requests is None,
        lambda report: cells_of(report) == (),
        lambda report: report.proactive_disclosure and report.proactive_disclosure_2019,
        lambda report: values_of(report).keys() >= {f"{OTHER}.undivided.total", f"{OTHER}.fee_overdue.total"},
        lambda report: -(10**14) <= min((value or 0 for value in values_of(report).values()), default=0) < -(10**12),
        lambda report: report.agency.name is None,
        lambda report: report.year is None,
        lambda report: not report.improvement and not report.processing_fee.is_stated,
    ],
)
def test_unruly_reports_reach_what_a_document_may_lack_or_have_twice(wanted: object) -> None:
    assert callable(wanted)
    find(unruly_reports(), lambda report: bool(wanted(report)), settings=LOOKING)


@pytest.mark.parametrize(
    "family", sorted({each.family for each in rules()} - {"documents.in_force", "government_rules.competence"})
)
def test_unruly_reports_break_every_kind_of_rule(family: str) -> None:
    find(
        unruly_reports(),
        lambda report: any(rule(finding.rule).family == family for finding in check(report)),
        settings=LOOKING,
    )


def test_without_hypothesis_the_missing_extra_is_named() -> None:
    program = """
import sys
sys.modules["hypothesis"] = None
from govinfo.exceptions import MissingExtra
try:
    import govinfo.testing
except MissingExtra as missing:
    print(missing.extra, isinstance(missing, ImportError))
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert ran.stdout == "testing True\n"
