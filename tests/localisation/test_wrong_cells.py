"""One, two and three wrong cells: what is located, over all cells and over thousands of draws."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given

from govinfo import AnnualReport, Fault, Located, cells_of, check, get, localise, replace, values_of
from govinfo.testing import WrongReport, wrong_reports
from govinfo.testing.forms import with_values
from tests.localisation import planting
from tests.localisation.planting import Planted

BOTH = pytest.mark.parametrize("edition", ["2019", "2021"])
DENSE = pytest.mark.parametrize("dense", [True, False], ids=["dense", "sparse"])
LARGEST = pytest.mark.parametrize("largest", [1_000, 10**12])


def chance(*seed: object) -> Random:
    return Random(f"{seed}")  # noqa: S311 - repeatable draws


def only_fault(report: AnnualReport) -> Fault:
    (fault,) = localise(report).faults
    return fault


def sets(fault: Fault) -> list[dict[str, int]]:
    return [{change.address: change.new for change in candidate.changes} for candidate in fault.candidates]


@LARGEST
@DENSE
@BOTH
def test_every_single_wrong_cell_of_table_3_is_named_with_its_right_value(
    edition: str, *, dense: bool, largest: int
) -> None:
    right = planting.report(edition, chance(edition, dense, largest), dense=dense, largest=largest)
    tried = 0
    for address in planting.requests_of(right):
        for wrong in planting.other_figures(get(right, address)):
            fault = only_fault(replace(right, address, wrong))
            assert (fault.verdict, sets(fault)) == (Located.UNIQUE, [{address: get(right, address)}])
            tried += 1
    assert tried > 600


@DENSE
@BOTH
def test_of_a_wrong_cell_of_table_4_the_block_is_named_and_the_cell_among_the_candidates(
    edition: str, *, dense: bool
) -> None:
    right = planting.report(edition, chance(edition, dense), dense=dense)
    for cell in (each for each in cells_of(right) if each.table == 4):
        for wrong in planting.other_figures(get(right, cell.address)):
            fault = only_fault(replace(right, cell.address, wrong))
            assert fault.scope == cell.row_address
            assert fault.at_least == 1
            assert {cell.address: get(right, cell.address)} in sets(fault)


@DENSE
@BOTH
def test_two_wrong_cells_are_always_among_the_smallest_sets_and_nearly_always_the_only_one(
    edition: str, *, dense: bool
) -> None:
    drawn = chance(edition, dense)
    right = planting.report(edition, drawn, dense=dense)
    unique = 0
    cases = 2_500
    for _ in range(cases):
        truth, wrong = _with_wrong_cells(right, 2, drawn)
        fault = only_fault(wrong)
        assert truth in sets(fault)
        unique += fault.verdict is Located.UNIQUE
    assert unique >= 0.98 * cases


@DENSE
def test_three_wrong_cells_are_always_detected(*, dense: bool) -> None:
    drawn = chance(dense)
    right = planting.report("2021", drawn, dense=dense)
    found = 0
    for _ in range(100):
        truth, wrong = _with_wrong_cells(right, 3, drawn)
        fault = only_fault(wrong)
        found += sets(fault)[:1] == [truth]
    assert found >= 90


def _with_wrong_cells(right: AnnualReport, size: int, drawn: Random) -> tuple[dict[str, int], AnnualReport]:
    truth: dict[str, int] = {}
    wrong: dict[str, int] = {}
    for address in drawn.sample(planting.requests_of(right), size):
        truth[address] = get(right, address)
        deltas = [by for by in range(-50, 51) if by and truth[address] + by >= 0]
        wrong[address] = truth[address] + drawn.choice(deltas)
    return truth, with_values(right, wrong)


@pytest.mark.parametrize(
    "plant",
    [
        planting.exchanged_cells,
        planting.exchanged_digits,
        planting.split_number,
        planting.shifted_row,
        planting.exchanged_rows,
    ],
    ids=lambda plant: plant.__name__,
)
@DENSE
def test_the_right_explanation_stands_first(
    plant: Callable[[AnnualReport, Random], Planted | None], *, dense: bool
) -> None:
    drawn = chance(plant.__name__, dense)
    cases = first = 0
    while cases < 100:
        mistaken = plant(planting.report(drawn.choice(("2019", "2021")), drawn, dense=dense), drawn)
        if mistaken is None:
            continue
        cases += 1
        fault = only_fault(mistaken.report)
        # Where a row has a single figure, nothing tells an exchange of its part from one of its total: both come first.
        leading = [each for each in fault.candidates if each.mistakes == fault.candidates[0].mistakes]
        first += any(
            {change.address: change.new for change in each.changes} == mistaken.right
            and {*each.mistakes} <= {*mistaken.mistakes}
            for each in leading
        )
    assert first >= 95


@given(wrong_reports())
def test_a_unique_localisation_makes_the_check_pass_and_touches_no_other_cell(wrong: WrongReport) -> None:
    found = localise(wrong.report)
    corrected = found.corrected(wrong.report)

    named = {
        address
        for fault in found.faults
        if fault.verdict is Located.UNIQUE
        for address in fault.candidates[0].addresses
    }
    before, after = values_of(wrong.report), values_of(corrected)
    assert {address for address in before if before[address] != after[address]} == named
    if found.verdict is Located.UNIQUE:
        assert not check(corrected).errors


@given(wrong_reports())
def test_every_candidate_makes_all_rules_of_its_fault_hold(wrong: WrongReport) -> None:
    for fault in localise(wrong.report).faults:
        for candidate in fault.candidates:
            broken = {finding.rule for finding in check(candidate.applied_to(wrong.report)).errors}
            assert broken.isdisjoint(fault.rules)
            assert all(change.new >= 0 for change in candidate.changes)


@given(wrong_reports())
def test_no_more_cells_are_blamed_than_were_wrong(wrong: WrongReport) -> None:
    assert sum(fault.at_least for fault in localise(wrong.report).faults) <= len(wrong.planted)


def test_a_right_report_has_no_fault() -> None:
    found = localise(planting.report("2021", chance(), dense=True))

    assert (found.faults, found.completions, found.impossible) == ((), (), ())
    assert found.verdict is Located.NONE


def test_more_than_three_wrong_cells_are_counted_and_not_guessed() -> None:
    drawn = chance("four")
    right = planting.report("2021", drawn, dense=True)
    four = [
        f"requests.outcomes.denied.{row}.{column}"
        for row, column in zip(
            ("state_secret", "third_party_rights", "internal_affairs", "enforcement_file"),
            ("natural_person", "commercial_enterprise", "research_institution", "other_organization"),
            strict=True,
        )
    ]
    fault = only_fault(with_values(right, {address: get(right, address) + 7 for address in four}))

    assert (fault.verdict, fault.at_least, fault.candidates) == (Located.NONE, 4, ())


def test_a_negative_figure_is_corrected() -> None:
    right = planting.report("2021", chance("sign"), dense=True)
    address = "requests.outcomes.granted.natural_person"
    fault = only_fault(replace(right, address, -get(right, address)))

    assert sets(fault) == [{address: get(right, address)}]
    assert [str(each) for each in fault.candidates[0].mistakes] == ["sign.wrong"]


@pytest.mark.parametrize("blank", [("total",), ("other_organization",), ("natural_person", "total")], ids="+".join)
def test_with_blank_columns_the_wrong_cell_is_among_the_candidates_of_its_class(blank: tuple[str, ...]) -> None:
    right = planting.report("2021", chance(blank), dense=True)
    gone = [address for address in planting.requests_of(right) if address.rpartition(".")[2] in blank]
    right = with_values(right, dict.fromkeys(gone))
    located = 0
    for address in (each for each in planting.requests_of(right) if each not in gone):
        for by in (1, -1, 10):
            fault = only_fault(replace(right, address, get(right, address) + by))
            assert {address: get(right, address)} in sets(fault)
            located += fault.verdict is Located.UNIQUE
    assert located


def test_absent_rows_change_nothing_in_what_is_located() -> None:
    right = planting.report("2021", chance("absent"), dense=True)
    other = "requests.outcomes.other_processing"
    rows = {cell.row_address for cell in cells_of(right) if cell.address.startswith(other)}
    zeros = {cell.address: 0 for cell in cells_of(right) if cell.row_address in rows}
    lost = {
        column: sum(get(right, f"{row}.{column}") for row in rows)
        for column in {address.rpartition(".")[2] for address in zeros}
    }
    moved = {
        f"requests.{line}.{column}": get(right, f"requests.{line}.{column}") + sign * number
        for column, number in lost.items()
        for line, sign in (("concluded", -1), ("carried_forward", 1))
    }
    right = with_values(with_values(right, {**zeros, **moved}), dict.fromkeys(rows))
    assert not [finding for finding in check(right).errors if finding.left is not None]

    for address in planting.requests_of(right):
        fault = only_fault(replace(right, address, get(right, address) + 9))
        assert sets(fault) == [{address: get(right, address)}]
