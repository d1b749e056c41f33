"""Hold the rule list: its equations against the contract, and what they can tell."""

from collections.abc import Iterable
from fractions import Fraction

import pytest

from govinfo.cells import cells_of, replace, shape_of
from govinfo.codes import Edition, Severity
from govinfo.model import AnnualReport
from govinfo.rules import LinearRule, Rule, Term, equations, position, rule, rules, total_addresses
from govinfo.validation.equations import plan

Contract = dict[str, list[dict[str, str]]]
Written = tuple[str, list[str], list[str]]

OTHER = "requests.outcomes.other_processing"

#: Id, severity, scope; every one of them for both editions but `documents.in_force`.
STATEMENTS = [
    ("agency.missing", "warning", "agency.name"),
    ("year.missing", "warning", "year"),
    ("edition.year", "warning", "edition"),
    ("edition.tables", "warning", "edition"),
    ("table.missing", "error", ""),
    ("counts.non_negative", "error", ""),
    ("government_rules.competence", "warning", ""),
    ("documents.in_force", "warning", "proactive_disclosure"),
    ("requests.other_processing.double", "error", OTHER),
    ("improvement.empty", "warning", "improvement"),
    ("other_matters.fee", "warning", "processing_fee"),
    ("cells.blank", "info", ""),
]


def test_the_equations_are_those_that_the_form_states(written_equations: list[Written]) -> None:
    ours = [
        (each.id, [term.address for term in each.left], [term.address for term in each.right]) for each in equations()
    ]

    assert ours == written_equations


def test_there_are_43_equations_in_four_families() -> None:
    families = [each.family for each in equations()]

    assert [(family, families.count(family)) for family in dict.fromkeys(families)] == [
        ("requests.balance", 7),
        ("requests.concluded", 7),
        ("requests.total", 26),
        ("disputes.total", 3),
    ]
    assert {each.severity for each in equations()} == {Severity.ERROR}


def test_42_equations_belong_to_the_form_of_2021_and_40_to_that_of_2019() -> None:
    lacking = {
        edition: {each.id for each in equations()} - {each.id for each in equations(edition)} for edition in Edition
    }

    assert lacking == {
        Edition.E2021: {"requests.total.outcomes.other_processing.undivided"},
        Edition.E2019: {
            "requests.total.outcomes.other_processing.correction_overdue",
            "requests.total.outcomes.other_processing.fee_overdue",
            "requests.total.outcomes.other_processing.miscellaneous",
        },
    }
    assert [len(equations(edition)) for edition in ("2021", "2019")] == [42, 40]


def applicable(report: AnnualReport) -> list[str]:
    return [each.rule.id for each in plan(shape_of(report)).rules]


def test_what_applies_depends_on_the_rows_and_tables_that_a_report_has() -> None:
    of_2021, of_2019 = AnnualReport.blank("2021"), AnnualReport.blank("2019")
    undivided = replace(of_2021, "requests", of_2019.requests)
    all_four = replace(of_2021, f"{OTHER}.undivided", undivided.requests and undivided.requests.received)

    assert applicable(of_2021) == [each.id for each in equations("2021")]
    assert applicable(of_2019) == [each.id for each in equations("2019")]
    assert applicable(undivided) == [each.id for each in equations("2019")]
    assert len(cells_of(undivided)) == 186
    assert applicable(all_four) == [each.id for each in equations()]
    assert applicable(replace(of_2021, "requests", None)) == [each.id for each in equations("2021")[-3:]]
    assert applicable(replace(of_2021, "disputes", None)) == [each.id for each in equations("2021")[:-3]]
    assert applicable(AnnualReport(edition=Edition.E2021)) == []


def test_an_absent_row_takes_no_part_in_a_sum() -> None:
    report = AnnualReport.blank("2019")
    concluded = next(each for each in plan(shape_of(report)).rules if each.rule.id == "requests.concluded.total")

    assert [address for address in concluded.addresses if address.startswith(OTHER)] == [f"{OTHER}.undivided.total"]


def test_every_cell_of_tables_3_and_4_is_in_an_equation_and_no_other_cell_is() -> None:
    for edition in Edition:
        report = AnnualReport.blank(edition)
        covered = {address for planned in plan(shape_of(report)).rules for address in planned.addresses}

        assert covered == {each.address for each in cells_of(report) if each.table in {3, 4}}


def test_every_coefficient_is_one() -> None:
    assert {term.coefficient for each in equations() for term in (*each.left, *each.right)} == {1}


@pytest.mark.parametrize("coefficient", [0, -1])
def test_a_coefficient_is_at_least_one(coefficient: int) -> None:
    with pytest.raises(ValueError, match=f"a coefficient is at least 1, got {coefficient}"):
        Term(address="requests.received.total", coefficient=coefficient)


def rank(rows: Iterable[dict[str, int]]) -> int:
    """Eliminate, in exact arithmetic."""
    pivots: dict[str, dict[str, Fraction]] = {}
    for row in rows:
        left = {name: Fraction(value) for name, value in row.items()}
        while left:
            lead = min(left)
            if lead not in pivots:
                pivots[lead] = left
                break
            factor = left[lead] / pivots[lead][lead]
            for name, value in pivots[lead].items():
                left[name] = left.get(name, Fraction(0)) - factor * value
            left = {name: value for name, value in left.items() if value}
    return len(pivots)


def equations_of_the_grid() -> list[dict[str, int]]:
    of_table_3 = [each for each in equations("2021") if each.family.startswith("requests.")]
    return [
        {
            **{term.address: 1 for term in each.left if ".undivided." not in term.address},
            **{term.address: -1 for term in each.right},
        }
        for each in of_table_3
    ]


def test_the_39_equations_of_table_3_have_rank_37() -> None:
    grid = equations_of_the_grid()

    assert len({address for equation in grid for address in equation}) == 25 * 7
    assert len(grid) == 39
    assert rank(grid) == 37
    assert rank([{"a": 1, "b": 1}, {"a": 2, "b": 2}, {"b": 1}]) == 2


def test_every_cell_of_table_3_has_its_own_set_of_equations() -> None:
    grid = equations_of_the_grid()
    signatures = {
        address: frozenset(index for index, equation in enumerate(grid) if address in equation)
        for equation in grid
        for address in equation
    }

    assert len(signatures) == 175
    assert len(set(signatures.values())) == 175


def test_ids_are_unique_and_find_their_rule() -> None:
    ids = [each.id for each in rules()]

    assert len(ids) == len(set(ids)) == 43 + len(STATEMENTS)
    assert [rule(each) for each in ids] == list(rules())
    assert [position(each) for each in ids] == list(range(len(ids)))


@pytest.mark.parametrize("lookup", [rule, position])
def test_an_id_that_no_rule_has_is_refused(lookup: object) -> None:
    assert callable(lookup)
    with pytest.raises(KeyError):
        lookup("requests.balance")


def test_the_other_rules_are_twelve() -> None:
    others = [each for each in rules() if not isinstance(each, LinearRule)]

    assert [(each.id, each.severity.value, each.scope) for each in others] == STATEMENTS
    assert [each.id for each in others if each.editions != {*Edition}] == ["documents.in_force"]
    assert rule("documents.in_force").editions == {Edition.E2021}


@pytest.mark.parametrize("each", rules(), ids=lambda each: each.id)
def test_every_rule_has_a_basis(each: Rule) -> None:
    assert each.basis
    assert all(basis.zh and basis.en for basis in each.basis)


def test_the_rules_of_an_edition_are_those_that_name_it() -> None:
    for edition in Edition:
        assert rules(edition) == tuple(each for each in rules() if edition in each.editions)
    with pytest.raises(ValueError, match="2020"):
        rules("2020")


def test_the_totals_are_a_column_a_line_and_three_cells(contract: Contract, written_equations: list[Written]) -> None:
    column = {right[0] for id_, _, right in written_equations if ".total." in id_}
    line = {line["address"] for line in contract["2021"] if line["address"].startswith("requests.concluded.")}

    assert total_addresses() == column | line
    assert len(total_addresses()) == 26 + 6 + 3
