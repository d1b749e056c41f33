"""Laws of the check, over generated reports of both editions."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo.cells import Cell, cells_of, get, replace, values_of
from govinfo.codes import Edition, Severity
from govinfo.findings import Finding, Outcome, Verdict
from govinfo.model import AnnualReport
from govinfo.rules import LinearRule, equations, position, rule, total_addresses
from govinfo.testing import WrongReport, cells_of_tables, deltas, reports, unruly_reports, wrong_reports
from govinfo.validation import check

Written = tuple[str, list[str], list[str]]


@given(reports())
def test_a_right_report_is_consistent_and_without_findings(report: AnnualReport) -> None:
    findings = check(report)

    assert findings.items == ()
    assert findings.verdict is Verdict.CONSISTENT


@pytest.mark.parametrize("edition", Edition)
def test_every_equation_holds_in_a_right_report(edition: Edition, written_equations: list[Written]) -> None:
    @given(reports(edition=edition))
    def holds(report: AnnualReport) -> None:
        values = values_of(report)
        for id_, left, right in written_equations:
            sums = [sum(values.get(address, 0) for address in side) for side in (left, right)]
            assert sums[0] == sums[1], id_

    holds()


@given(reports(blanks=True))
def test_blanks_in_a_right_report_violate_no_equation(report: AnnualReport) -> None:
    findings = check(report)
    open_ones = [finding for finding in findings if finding.rule != "cells.blank"]

    assert {finding.outcome for finding in open_ones} <= {Outcome.UNDECIDED}
    assert all(isinstance(rule(finding.rule), LinearRule) for finding in open_ones)
    blank_total = any(
        get(report, cell.address) is None for cell in cells_of(report) if cell.address in total_addresses()
    )
    assert findings.verdict is (Verdict.INCOMPLETE if open_ones or blank_total else Verdict.CONSISTENT)


@given(reports(), cells_of_tables(3, 4), deltas())
def test_one_changed_cell_breaks_exactly_the_equations_that_contain_it(
    report: AnnualReport, cell: Cell, delta: int
) -> None:
    wrong = replace(report, cell.address, get(report, cell.address) + delta)

    found = {finding.rule: finding for finding in check(wrong)}

    negative = {"counts.non_negative"} if get(wrong, cell.address) < 0 else set()
    assert set(found) == negative | {each.id for each in equations() if cell.address in each.addresses()}
    for each in map(rule, found):
        if isinstance(each, LinearRule):
            is_left = cell.address in {term.address for term in each.left}
            assert found[each.id].difference == (delta if is_left else -delta)
            assert found[each.id].outcome is Outcome.VIOLATED


@given(wrong_reports())
def test_planted_errors_are_found(drawn: WrongReport) -> None:
    findings = check(drawn.report)
    planted = {each.address: each.wrong - each.right for each in drawn.planted}

    off = {}
    for each in equations():
        sides = [sum(planted.get(term.address, 0) for term in side) for side in (each.left, each.right)]
        if sides[0] != sides[1]:
            off[each.id] = sides[0] - sides[1]
    assert {finding.rule: finding.difference for finding in findings} == off
    assert findings.verdict is Verdict.INCONSISTENT


@given(unruly_reports())
def test_a_check_never_changes_the_report_and_says_the_same_again(report: AnnualReport) -> None:
    before = attrs.asdict(report)
    first, second = check(report), check(report)

    assert attrs.asdict(report) == before
    assert first == second


@given(unruly_reports())
def test_findings_come_in_rule_order_with_the_cells_that_they_name(report: AnnualReport) -> None:
    findings = check(report).items
    places = [position(finding.rule) for finding in findings]

    assert places == sorted(places)
    for finding in findings:
        assert len(finding.cells) == len(finding.values) > 0
        for address, value in zip(finding.cells, finding.values, strict=True):
            stands = get(report, address)
            assert value == stands or (value is None and isinstance(stands, tuple) | attrs.has(type(stands)))


@given(unruly_reports())
def test_the_blank_cells_are_told_each_once(report: AnnualReport) -> None:
    told = [address for finding in check(report) if finding.rule == "cells.blank" for address in finding.cells]

    assert sorted(told) == sorted(address for address, value in values_of(report).items() if value is None)


@given(unruly_reports())
def test_the_verdict_follows_from_the_findings(report: AnnualReport) -> None:
    findings = check(report)
    tables = (report.proactive_disclosure or report.proactive_disclosure_2019, report.requests, report.disputes)
    values: dict[str, list[object]] = {}
    for cell in cells_of(report):
        values.setdefault(cell.table_address, []).append(get(report, cell.address))

    if None in tables or any(set(each) == {None} for each in values.values()):
        assert findings.verdict is Verdict.UNREAD
    elif any(finding.severity is Severity.ERROR and finding.outcome is Outcome.VIOLATED for finding in findings):
        assert findings.verdict is Verdict.INCONSISTENT
    else:
        assert findings.verdict in {Verdict.INCOMPLETE, Verdict.CONSISTENT}


def violated_or_open(findings: tuple[Finding, ...]) -> dict[str, Outcome]:
    return {finding.rule: finding.outcome for finding in findings if isinstance(rule(finding.rule), LinearRule)}


@given(wrong_reports(), st.data())
def test_a_further_blank_never_turns_a_doubt_into_an_error(drawn: WrongReport, data: st.DataObject) -> None:
    cell = data.draw(st.sampled_from([cell.address for cell in cells_of(drawn.report) if cell.table in {3, 4}]))
    printed = replace(drawn.report, cell, 0)
    blank = replace(drawn.report, cell, None)

    before, after = violated_or_open(check(printed).items), violated_or_open(check(blank).items)

    assert set(before) == set(after)
    assert all(before[each] is Outcome.VIOLATED for each, outcome in after.items() if outcome is Outcome.VIOLATED)
