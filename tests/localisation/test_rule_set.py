"""The equations themselves: feasible, covering every cell, of the expected rank, and what they tell apart."""

import pytest

from govinfo import AnnualReport, cells_of, check
from govinfo.codes import Edition, Section
from govinfo.localisation.lint import dependent_equations, signature_classes, system_of, uncovered_cells
from govinfo.testing.forms import with_values

EDITIONS = pytest.mark.parametrize("edition", Edition)
TABLES = pytest.mark.parametrize("table", [Section.REQUESTS, Section.DISPUTES])


@EDITIONS
def test_the_rules_can_all_be_fulfilled(edition: Edition) -> None:
    blank = AnnualReport.blank(edition)
    zeros = with_values(blank, {cell.address: 0 for cell in cells_of(blank) if cell.kind != "decimal"})

    assert not check(zeros).errors


@TABLES
@EDITIONS
def test_every_cell_of_tables_3_and_4_is_covered(edition: Edition, table: Section) -> None:
    assert list(uncovered_cells(system_of(edition), table)) == []


@EDITIONS
def test_two_equations_of_table_3_follow_from_the_others(edition: Edition) -> None:
    assert dependent_equations(system_of(edition), Section.REQUESTS) == (
        "requests.total.concluded",
        "requests.total.carried_forward",
    )
    assert dependent_equations(system_of(edition), Section.DISPUTES) == ()


@pytest.mark.parametrize(("edition", "cells"), [(Edition.E2019, 161), (Edition.E2021, 175)])
def test_every_cell_of_a_full_table_3_is_told_apart_from_all_others(edition: Edition, cells: int) -> None:
    classes = signature_classes(system_of(edition), Section.REQUESTS)

    assert [len(each) for each in classes] == [1] * cells


def test_with_the_totals_alone_the_25_cells_fall_into_3_classes() -> None:
    columns = {cell.address.rpartition(".")[2] for cell in cells_of(AnnualReport.blank("2021")) if cell.table == 3}
    classes = signature_classes(system_of(Edition.E2021, columns - {"total"}), Section.REQUESTS)

    assert sorted(map(len, classes)) == [1, 3, 21]
