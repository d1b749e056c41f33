"""Hold the check against examples: every rule once kept and once broken, blanks, verdicts."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import attrs
import pytest

from govinfo.cells import cells_of, replace
from govinfo.codes import AgencyLevel, NarrativePart, NoteCode, Severity
from govinfo.findings import Finding, Outcome, Verdict
from govinfo.model import Agency, AnnualReport, ApplicantCounts, Note, Paragraph, ProcessingFee, Reading
from govinfo.validation import check

Written = tuple[str, list[str], list[str]]
Clean = Mapping[str, AnnualReport]

OTHER = "requests.outcomes.other_processing"
ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
APPLICANTS = [
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_welfare_organization",
    "legal_service_agency",
    "other_organization",
]


def violated(rule: str, severity: Severity, **values: Any) -> Finding:
    """Write a finding down, its cells with `__` for a dot."""
    cells = tuple(address.replace("__", ".") for address in values)
    return Finding(rule=rule, severity=severity, outcome=Outcome.VIOLATED, cells=cells, values=tuple(values.values()))


def with_cells(report: AnnualReport, values: Mapping[str, Any]) -> AnnualReport:
    for address, value in values.items():
        report = replace(report, address, value)
    return report


def findings_of(rule: str, report: AnnualReport) -> list[Finding]:
    return [finding for finding in check(report) if finding.rule == rule]


@pytest.fixture(params=["2021", "2019"])
def report(request: pytest.FixtureRequest, clean: Clean) -> AnnualReport:
    return clean[request.param]


def test_a_clean_report_has_no_findings_and_is_consistent(report: AnnualReport) -> None:
    findings = check(report)

    assert findings.items == ()
    assert findings.errors == ()
    assert findings.verdict is Verdict.CONSISTENT


def test_a_reading_is_checked_as_its_report_is(report: AnnualReport) -> None:
    wrong = replace(report, "requests.received.total", 1)

    assert check(Reading(report=wrong)) == check(wrong)


def test_the_notes_of_a_report_are_handed_on(report: AnnualReport) -> None:
    note = Note(code=NoteCode.LABEL_VARIANT, severity=INFO, raw="x")

    assert check(report.with_notes(note)).notes == (note,)


# The equations, each on its own.


@pytest.mark.parametrize("side", [0, 1])
def test_every_equation_is_broken_by_one_case_too_many(equation: Written, side: int, clean: Clean) -> None:
    rule, left, right = equation
    report = clean["2019" if ".undivided" in rule else "2021"]
    addresses = [address for address in (*left, *right) if address in {cell.address for cell in cells_of(report)}]
    raised = (left, right)[side][0]

    found = findings_of(rule, replace(report, raised, 1))

    assert found == [
        Finding(
            rule=rule,
            severity=ERROR,
            outcome=Outcome.VIOLATED,
            cells=tuple(addresses),
            values=tuple(int(address == raised) for address in addresses),
            left=1 - side,
            right=side,
            difference=1 - 2 * side,
        )
    ]


def test_every_equation_holds_where_both_sides_are_raised_alike(equation: Written, clean: Clean) -> None:
    rule, left, right = equation
    report = clean["2019" if ".undivided" in rule else "2021"]

    assert (
        findings_of(rule, with_cells(report, {left[-1] if rule.startswith("requests.t") else left[0]: 7, right[0]: 7}))
        == []
    )


def test_an_equation_says_what_is_printed_and_what_is_missing(clean: Clean) -> None:
    values = {"upheld": 10, "corrected": 1, "other": 0, "pending": 0, "total": 0}
    block = "disputes.reconsideration"
    report = with_cells(clean["2021"], {f"{block}.{name}": value for name, value in values.items()})

    assert check(report).items == (
        Finding(
            rule="disputes.total.reconsideration",
            severity=ERROR,
            outcome=Outcome.VIOLATED,
            cells=tuple(f"{block}.{name}" for name in values),
            values=(10, 1, 0, 0, 0),
            left=11,
            right=0,
            difference=11,
        ),
    )


def test_a_negative_number_does_not_make_up_for_its_total(clean: Clean) -> None:
    report = with_cells(clean["2021"], {"disputes.reconsideration.upheld": -1, "disputes.reconsideration.total": 1})

    assert [(finding.rule, finding.difference) for finding in check(report)] == [
        ("counts.non_negative", None),
        ("disputes.total.reconsideration", -2),
    ]


@pytest.mark.parametrize(
    ("parts", "total", "outcome"),
    [
        ((1, 2, 0, 0), 3, None),
        ((1, 2, 0, None), 3, None),  # holds with the blank read as 0
        ((None, None, None, None), None, None),
        ((1, 2, 0, None), 4, Outcome.UNDECIDED),
        ((1, 2, 0, None), 2, Outcome.VIOLATED),  # a blank cannot be negative
        ((1, 2, 0, 0), None, Outcome.UNDECIDED),
        ((1, 2, 0, 0), 4, Outcome.VIOLATED),
        ((None, None, None, None), 4, Outcome.UNDECIDED),
        ((1, None, None, None), None, Outcome.UNDECIDED),
    ],
)
def test_blanks_leave_three_outcomes(
    parts: tuple[int | None, ...], total: int | None, outcome: Outcome | None, clean: Clean
) -> None:
    names = ("upheld", "corrected", "other", "pending", "total")
    block = {f"disputes.litigation.direct.{name}": value for name, value in zip(names, (*parts, total), strict=True)}

    found = findings_of("disputes.total.litigation.direct", with_cells(clean["2021"], block))

    assert [finding.outcome for finding in found] == ([outcome] if outcome else [])


def test_the_undivided_row_counts_in_the_sum_of_the_outcomes(clean: Clean) -> None:
    raised = {
        f"{row}.{column}": 1
        for row in ("requests.received", f"{OTHER}.undivided", "requests.concluded")
        for column in ("natural_person", "total")
    }
    report = with_cells(clean["2019"], raised)

    assert check(report).items == ()
    assert [finding.rule for finding in check(replace(report, f"{OTHER}.undivided.total", 0))] == [
        "requests.concluded.total",
        "requests.total.outcomes.other_processing.undivided",
    ]


def test_an_equation_whose_table_is_absent_does_not_apply(clean: Clean) -> None:
    assert [finding.rule for finding in check(replace(clean["2021"], "disputes", None))] == ["table.missing"]
    assert [finding.rule for finding in check(replace(clean["2021"], "requests", None))] == ["table.missing"]


# The other rules, each kept and broken at its edges.


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"agency": Agency()}, [violated("agency.missing", WARNING, agency__name=None)]),
        ({"agency": Agency(name="x")}, []),
        ({"year": None}, [violated("year.missing", WARNING, year=None)]),
        ({"year": 2020}, [violated("edition.year", WARNING, edition="2021", year=2020)]),
        ({"year": 1999}, [violated("edition.year", WARNING, edition="2021", year=1999)]),
        ({"year": 9999}, []),
        (
            {"proactive_disclosure": None},
            [violated("table.missing", ERROR, proactive_disclosure=None)],
        ),
        ({"requests": None}, [violated("table.missing", ERROR, requests=None)]),
        ({"disputes": None}, [violated("table.missing", ERROR, disputes=None)]),
        (
            {"requests": None, "disputes": None},
            [violated("table.missing", ERROR, requests=None), violated("table.missing", ERROR, disputes=None)],
        ),
        ({"improvement": ()}, [violated("improvement.empty", WARNING, improvement=None)]),
        (
            {
                "improvement": (
                    Paragraph(text="无。"),
                    Paragraph(text="（一）存在的主要问题", part=NarrativePart.PROBLEMS),
                )
            },
            [violated("improvement.empty", WARNING, improvement=None)],
        ),
        ({"improvement": (Paragraph(text="无问题"),)}, []),
        ({"processing_fee": ProcessingFee()}, [violated("other_matters.fee", WARNING, processing_fee=None)]),
        ({"processing_fee": ProcessingFee(notices=0)}, []),
        (
            {"processing_fee": ProcessingFee(notices=-1, charged_yuan=Decimal(-2), collected_yuan=Decimal(0))},
            [
                violated("counts.non_negative", ERROR, processing_fee__notices=-1),
                violated("counts.non_negative", ERROR, processing_fee__charged_yuan=Decimal(-2)),
            ],
        ),
    ],
)
def test_what_is_said_in_words_is_held_against_its_rule(
    changes: dict[str, Any], expected: list[Finding], clean: Clean
) -> None:
    assert list(check(attrs.evolve(clean["2021"], **changes))) == expected


@pytest.mark.parametrize(
    ("edition", "year", "is_asked"),
    [
        ("2019", 2019, False),
        ("2019", 2020, False),
        ("2021", 2020, False),
        ("2019", 2021, True),
        ("2021", 2021, True),
        ("2021", None, True),
        ("2019", None, False),
    ],
)
def test_the_fee_is_asked_for_from_report_year_2021_on(
    edition: str, year: int | None, clean: Clean, *, is_asked: bool
) -> None:
    report = attrs.evolve(clean[edition], year=year, processing_fee=ProcessingFee())

    assert ("other_matters.fee" in {finding.rule for finding in check(report)}) is is_asked


@pytest.mark.parametrize(("year", "is_right"), [(2018, False), (2019, True), (2020, True), (2021, False)])
def test_the_edition_of_2019_belongs_to_two_years(year: int, clean: Clean, *, is_right: bool) -> None:
    found = list(check(attrs.evolve(clean["2019"], year=year)))

    assert found == ([] if is_right else [violated("edition.year", WARNING, edition="2019", year=year)])


def test_a_table_2_of_another_edition_is_no_missing_table(clean: Clean) -> None:
    own, foreign = clean["2021"].proactive_disclosure, clean["2019"].proactive_disclosure_2019
    instead = attrs.evolve(clean["2021"], proactive_disclosure=None, proactive_disclosure_2019=foreign)
    beside = attrs.evolve(clean["2019"], proactive_disclosure=own)

    assert list(check(instead)) == [violated("edition.tables", WARNING, edition="2021", proactive_disclosure_2019=None)]
    assert [finding.rule for finding in check(beside)] == ["edition.tables"]
    assert check(instead).verdict is Verdict.CONSISTENT


def test_the_missing_table_2_is_that_of_the_edition(clean: Clean) -> None:
    assert list(check(replace(clean["2019"], "proactive_disclosure_2019", None))) == [
        violated("table.missing", ERROR, proactive_disclosure_2019=None)
    ]


@pytest.mark.parametrize(
    ("edition", "address", "value", "is_wrong"),
    [
        ("2021", "requests.received.natural_person", -1, True),
        ("2021", "disputes.reconsideration.upheld", -1, True),
        ("2021", "proactive_disclosure.licensing.decisions", -1, True),
        ("2021", "proactive_disclosure.fees.amount_10k_yuan", Decimal("-0.01"), True),
        ("2021", "proactive_disclosure.fees.amount_10k_yuan", Decimal("-0.0"), False),
        ("2019", "proactive_disclosure_2019.procurement.amount", Decimal(-1), True),
        ("2019", "proactive_disclosure_2019.licensing.previous_items", -1, True),
        ("2019", "proactive_disclosure_2019.licensing.change", -1, False),
        ("2019", "proactive_disclosure_2019.fees.change", -8, False),
    ],
)
def test_only_a_change_may_be_negative(
    edition: str, address: str, value: int | Decimal, clean: Clean, *, is_wrong: bool
) -> None:
    found = findings_of("counts.non_negative", replace(clean[edition], address, value))

    assert found == ([violated("counts.non_negative", ERROR, **{address: value})] if is_wrong else [])


@pytest.mark.parametrize(
    ("level", "may"),
    [
        (None, True),
        (AgencyLevel.NATIONAL, True),
        (AgencyLevel.PROVINCIAL, True),
        (AgencyLevel.PREFECTURAL, True),
        (AgencyLevel.COUNTY, False),
        (AgencyLevel.TOWNSHIP, False),
    ],
)
def test_only_some_levels_have_rules_to_report(level: AgencyLevel | None, report: AnnualReport, *, may: bool) -> None:
    report = attrs.evolve(report, agency=Agency(name="x", level=level))
    cell = next(cell.address for cell in cells_of(report) if cell.address.endswith(("in_force", "disclosed_total")))
    expected = [] if may else [violated("government_rules.competence", WARNING, **{cell: 2})]

    assert list(check(report)) == []
    assert list(check(replace(report, cell, 2))) == expected


@pytest.mark.parametrize(
    ("issued", "repealed", "in_force", "is_wrong"),
    [
        (4, 1, 3, False),
        (4, 1, 2, True),
        (0, 3, 0, False),
        (4, None, 0, False),
        (None, 0, 0, False),
        (4, 0, None, False),
    ],
)
@pytest.mark.parametrize("row", ["government_rules", "normative_documents"])
def test_what_was_issued_and_not_repealed_is_in_force(  # noqa: PLR0913 - a table of cases
    row: str, issued: int | None, repealed: int | None, in_force: int | None, clean: Clean, *, is_wrong: bool
) -> None:
    address = f"proactive_disclosure.{row}"
    values = {f"{address}.in_force": in_force, f"{address}.issued": issued, f"{address}.repealed": repealed}

    found = findings_of("documents.in_force", with_cells(clean["2021"], values))

    assert found == ([violated("documents.in_force", WARNING, **values)] if is_wrong else [])


@pytest.mark.parametrize("divided", [("correction_overdue",), ("fee_overdue", "miscellaneous")])
def test_the_one_row_beside_any_of_the_three_counts_twice(divided: tuple[str, ...], clean: Clean) -> None:
    nought = ApplicantCounts(**dict.fromkeys([*APPLICANTS, "total"], 0))
    report = with_cells(clean["2019"], {f"{OTHER}.{row}": nought for row in divided})
    cells = [f"{OTHER}.{row}.total" for row in (*divided, "undivided")]

    assert list(check(report)) == [violated("requests.other_processing.double", ERROR, **dict.fromkeys(cells, 0))]
    assert check(report).verdict is Verdict.INCONSISTENT


def test_a_blank_row_counts_twice_no_less(clean: Clean) -> None:
    report = replace(clean["2021"], f"{OTHER}.undivided", ApplicantCounts())

    assert [finding.rule for finding in check(report)] == ["requests.other_processing.double", "cells.blank"]


# Blanks.


def blanks(cells: list[str], severity: Severity) -> Finding:
    return violated("cells.blank", severity, **dict.fromkeys(cells))


def blanked(report: AnnualReport, *starts: str) -> tuple[AnnualReport, list[str]]:
    """Blank the cells whose address starts so, and list them."""
    cells = [cell.address for cell in cells_of(report) if cell.address.startswith(starts)]
    return with_cells(report, dict.fromkeys(cells)), cells


@pytest.mark.parametrize("table", ["requests", "disputes", "proactive_disclosure"])
def test_a_wholly_blank_table_is_one_error_and_unread(table: str, clean: Clean) -> None:
    report, cells = blanked(clean["2021"], f"{table}.")

    assert list(check(report)) == [blanks(cells, ERROR)]
    assert check(report).verdict is Verdict.UNREAD


def test_a_table_with_one_number_left_is_not_wholly_blank(clean: Clean) -> None:
    report, _ = blanked(clean["2021"], "disputes.")
    report = replace(report, "disputes.reconsideration.upheld", 0)

    assert ERROR not in {finding.severity for finding in check(report)}
    assert check(report).verdict is Verdict.INCOMPLETE


def test_a_wholly_blank_column_is_one_finding(report: AnnualReport) -> None:
    cells = [cell.address for cell in cells_of(report) if cell.address.endswith(".research_institution")]

    assert list(check(with_cells(report, dict.fromkeys(cells)))) == [blanks(cells, WARNING)]


def test_each_wholly_blank_column_is_a_finding_of_its_own(clean: Clean) -> None:
    columns = [
        [
            cell.address
            for cell in cells_of(clean["2021"])
            if cell.address.startswith("requests.") and cell.address.endswith(name)
        ]
        for name in (".natural_person", ".total")
    ]
    report = with_cells(clean["2021"], dict.fromkeys(columns[0] + columns[1]))

    assert list(check(report)) == [blanks(columns[0], WARNING), blanks(columns[1], WARNING)]


@pytest.mark.parametrize(
    ("starts", "severity"),
    [
        (("requests.outcomes.denied.",), WARNING),  # a group of rows
        (("requests.outcomes.", "requests.concluded."), WARNING),  # line 三 as a whole
        (("requests.received.",), WARNING),  # a row
        (("disputes.reconsideration.",), WARNING),
        (("disputes.litigation.",), WARNING),  # two blocks under one heading
        (("disputes.litigation.direct.",), WARNING),
        (("proactive_disclosure.government_rules.", "proactive_disclosure.normative_documents."), INFO),  # Art. 20(1)
        (("proactive_disclosure.penalties.", "proactive_disclosure.coercion."), INFO),  # Art. 20(6)
        (("proactive_disclosure.government_rules.",), INFO),
    ],
)
def test_a_wholly_blank_block_or_row_is_one_finding(starts: tuple[str, ...], severity: Severity, clean: Clean) -> None:
    report, cells = blanked(clean["2021"], *starts)

    assert list(check(report)) == [blanks(cells, severity)]


def test_the_rows_of_different_blocks_are_findings_of_their_own(clean: Clean) -> None:
    report, _ = blanked(clean["2021"], "requests.received.", "requests.carried_over.")

    assert list(check(report)) == [
        blanks([f"requests.received.{column}" for column in [*APPLICANTS, "total"]], WARNING),
        blanks([f"requests.carried_over.{column}" for column in [*APPLICANTS, "total"]], WARNING),
    ]


def test_what_a_column_has_told_a_row_does_not_tell_again(clean: Clean) -> None:
    column = [cell.address for cell in cells_of(clean["2021"]) if cell.address.endswith(".other_organization")]
    report, row = blanked(with_cells(clean["2021"], dict.fromkeys(column)), "requests.received.")

    assert list(check(report)) == [
        blanks(column, WARNING),
        blanks([cell for cell in row if cell not in column], WARNING),
    ]


def test_what_is_no_column_block_or_row_is_told_together_for_each_table(clean: Clean) -> None:
    scattered = [
        "proactive_disclosure.licensing.decisions",
        "proactive_disclosure.fees.amount_10k_yuan",
        "requests.received.natural_person",
        "requests.outcomes.granted.commercial_enterprise",
        "disputes.reconsideration.upheld",
        "disputes.reconsideration.corrected",
        "disputes.litigation.direct.upheld",
        "disputes.litigation.after_reconsideration.upheld",
    ]

    assert list(check(with_cells(clean["2021"], dict.fromkeys(scattered)))) == [
        blanks(scattered[:2], INFO),
        blanks(scattered[2:4], INFO),
        blanks(scattered[4:], INFO),
    ]


def test_a_total_among_scattered_blanks_makes_a_warning(clean: Clean) -> None:
    scattered = ["requests.received.natural_person", "requests.outcomes.granted.total"]

    assert list(check(with_cells(clean["2021"], dict.fromkeys(scattered)))) == [blanks(scattered, WARNING)]


def test_a_row_that_prints_its_total_alone_is_a_remark(clean: Clean) -> None:
    cells = [f"requests.received.{column}" for column in APPLICANTS]

    assert list(check(with_cells(clean["2021"], dict.fromkeys(cells)))) == [blanks(cells, INFO)]


def test_an_absent_row_is_not_blank(clean: Clean) -> None:
    report = replace(clean["2021"], "requests", clean["2019"].requests)

    assert list(check(report)) == []


# Verdicts: the first that applies.

UNREAD = {"disputes": None}
VIOLATED = {"requests.received.total": 1}
TOTAL_BLANK = {"requests.received.total": None}
PART_BLANK = {"requests.received.natural_person": None}
WARNED = {"year": None}


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, Verdict.CONSISTENT),
        (WARNED, Verdict.CONSISTENT),
        (PART_BLANK, Verdict.CONSISTENT),
        (TOTAL_BLANK, Verdict.INCOMPLETE),
        ({"disputes.litigation.direct.upheld": 2, "disputes.litigation.direct.total": None}, Verdict.INCOMPLETE),
        ({"disputes.litigation.direct.upheld": None, "disputes.litigation.direct.total": 2}, Verdict.INCOMPLETE),
        (VIOLATED, Verdict.INCONSISTENT),
        ({"proactive_disclosure.licensing.decisions": -1}, Verdict.INCONSISTENT),
        (VIOLATED | {"requests.carried_over.total": None}, Verdict.INCONSISTENT),
        (UNREAD, Verdict.UNREAD),
        (UNREAD | VIOLATED | TOTAL_BLANK, Verdict.UNREAD),
        ({"requests": None}, Verdict.UNREAD),
        ({"proactive_disclosure": None}, Verdict.UNREAD),
    ],
)
def test_the_verdict_is_the_first_that_applies(changes: dict[str, Any], verdict: Verdict, clean: Clean) -> None:
    assert check(with_cells(clean["2021"], changes)).verdict is verdict


def test_the_blank_form_is_unread(report: AnnualReport) -> None:
    assert check(AnnualReport.blank(report.edition)).verdict is Verdict.UNREAD


def test_errors_are_the_violated_rules_of_severity_error(clean: Clean) -> None:
    changes = {
        "year": None,
        "requests.received.total": 1,
        "disputes.reconsideration.total": None,
        "disputes.reconsideration.upheld": 1,
    }
    findings = check(with_cells(clean["2021"], changes))

    assert [finding.rule for finding in findings] == [
        "year.missing",
        "requests.balance.total",
        "requests.total.received",
        "disputes.total.reconsideration",
        "cells.blank",
    ]
    assert [finding.rule for finding in findings.errors] == ["requests.balance.total", "requests.total.received"]
    assert len(findings) == 5
