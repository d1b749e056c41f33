"""Blanks: what they leave open, what is forced, and what they hide."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from govinfo import AnnualReport, Located, cells_of, check, get, localise, values_of
from govinfo.testing import reports
from govinfo.testing.forms import with_values
from tests.localisation import planting


@given(reports(), st.data())
def test_what_is_forced_is_what_stood_there(report: AnnualReport, data: st.DataObject) -> None:
    addresses = [cell.address for cell in cells_of(report) if cell.table > 2]
    blank = data.draw(st.lists(st.sampled_from(addresses), max_size=40, unique=True))

    found = localise(with_values(report, dict.fromkeys(blank)))

    assert found.faults == ()
    assert found.impossible == ()
    assert all(each.address in blank and each.value == get(report, each.address) for each in found.completions)
    assert all(each.rules for each in found.completions)


@given(reports(), st.data())
def test_one_blank_is_always_forced(report: AnnualReport, data: st.DataObject) -> None:
    address = data.draw(st.sampled_from([cell.address for cell in cells_of(report) if cell.table > 2]))

    (completion,) = localise(with_values(report, {address: None})).completions

    assert (completion.address, completion.value) == (address, get(report, address))


@given(reports(blanks=True))
def test_completing_a_report_breaks_nothing(report: AnnualReport) -> None:
    completed = localise(report).completed(report)

    assert not check(completed).errors
    assert localise(completed).completions == ()


def test_a_blank_that_nothing_determines_stays_blank() -> None:
    report = planting.report("2021", _chance(), dense=True)
    two_of_a_block = ["disputes.reconsideration.upheld", "disputes.reconsideration.corrected"]

    assert localise(with_values(report, dict.fromkeys(two_of_a_block))).completions == ()


def test_a_contradiction_that_blanks_hide_is_told() -> None:
    zeros = AnnualReport.blank("2021")
    values = {cell.address: 0 for cell in cells_of(zeros) if cell.table > 2}
    # Three received and none concluded must be carried forward; but nothing is carried forward in all.
    values |= {"requests.received.natural_person": 3, "requests.received.total": 3, "requests.concluded.total": 3}
    values |= {"requests.outcomes.granted.total": 3}
    hidden = [f"requests.outcomes.granted.{cell}" for cell in ("natural_person", "commercial_enterprise")]
    blank = dict.fromkeys([*hidden, "requests.carried_forward.natural_person"])
    report = with_values(zeros, {**values, **blank, "requests.concluded.commercial_enterprise": 3})

    found = localise(report)

    assert not [finding for finding in check(report).errors if finding.rule.startswith("requests.balance.natural")]
    assert found.impossible or found.faults


def test_with_the_totals_alone_a_wrong_cell_is_one_of_a_class() -> None:
    right = planting.report("2021", _chance(), dense=True)
    parts = [address for address in planting.requests_of(right) if not address.endswith(".total")]
    wrong = {"requests.outcomes.granted.total": get(right, "requests.outcomes.granted.total") + 5}
    report = with_values(right, {**dict.fromkeys(parts), **wrong})

    (fault,) = localise(report).faults

    assert fault.verdict is Located.AMBIGUOUS
    assert "requests.outcomes.granted.total" in fault.alike
    assert all(address.startswith("requests.outcomes.") for address in fault.alike)
    assert fault.found == len(fault.alike)


def test_a_wrong_number_beside_blanks_is_not_measured_against_zeros() -> None:
    right = planting.report("2021", _chance(), dense=True)
    column = [each for each in planting.requests_of(right) if each.endswith(".other_organization")]
    address = "requests.outcomes.granted.natural_person"
    report = with_values(right, {**dict.fromkeys(column), address: get(right, address) + 5})

    (fault,) = localise(report).faults

    assert fault.rules == ("requests.concluded.natural_person",)
    assert {address: get(right, address)} in [
        {change.address: change.new for change in candidate.changes} for candidate in fault.candidates
    ]
    assert all(value is None for each, value in values_of(report).items() if each in column)


def _chance() -> Random:
    return Random("blanks")  # noqa: S311 - repeatable draws
