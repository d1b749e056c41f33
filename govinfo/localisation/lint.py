"""
Examine the equations themselves: what they cover, which follow from others, and which cells they tell apart.

All of it is derived from the rule list, so that a change of a rule shows here.
"""

from collections.abc import Container, Iterator
from fractions import Fraction

from govinfo.cells import cells_of, shape_of
from govinfo.codes import Edition, Section
from govinfo.localisation.system import System, form_of, signature
from govinfo.model import AnnualReport

#: The coefficients of an equation, by cell.
_Row = dict[int, Fraction]


def system_of(edition: Edition, blank_columns: Container[str] = ()) -> System:
    """Give the equations of an official form whose cells are 0, in table 3 those of some columns blank."""
    report = AnnualReport.blank(edition)
    cells = cells_of(report)
    values = tuple(
        None if cell.section is Section.REQUESTS and cell.address.rpartition(".")[2] in blank_columns else 0
        for cell in cells
    )
    return System(form_of(shape_of(report)), values)


def dependent_equations(system: System, table: Section) -> tuple[str, ...]:
    """Name equations of a table that follow from those before them."""
    basis: dict[int, _Row] = {}
    dependent = []
    for number, equation in enumerate(system.form.plan.rules):
        if not equation.rule.scope.startswith(table):
            continue
        row: _Row = {
            cell: Fraction(times)
            for cell, equations in enumerate(system.incidence)
            for own, times in equations
            if own == number
        }
        for pivot, other in basis.items():
            if pivot in row:
                row = _less(row, other, row[pivot])
        if not row:
            dependent.append(equation.rule.id)
            continue
        pivot = min(row)
        row = {cell: times / row[pivot] for cell, times in row.items()}
        basis = {own: _less(other, row, other[pivot]) if pivot in other else other for own, other in basis.items()}
        basis[pivot] = row
    return tuple(dependent)


def _less(row: _Row, other: _Row, times: Fraction) -> _Row:
    less = {cell: row.get(cell, Fraction()) - times * other.get(cell, Fraction()) for cell in row.keys() | other.keys()}
    return {cell: value for cell, value in less.items() if value}


def signature_classes(system: System, table: Section) -> tuple[tuple[str, ...], ...]:
    """
    Group the printed cells of a table that no equation tells apart, if one of them alone is wrong.

    A class of one cell is located by itself. Cells on which only equations
    with blanks bear are no class: a wrong one may break none.
    """
    classes: dict[frozenset[int], list[str]] = {}
    for number, cell in enumerate(system.form.cells):
        own = signature(system, number)
        if cell.section is table and own and system.values[number] is not None:
            classes.setdefault(own, []).append(cell.address)
    return tuple(map(tuple, classes.values()))


def uncovered_cells(system: System, table: Section) -> Iterator[str]:
    """Give the cells of a table that no equation contains."""
    for cell, equations in zip(system.form.cells, system.incidence, strict=True):
        if cell.section is table and not equations:
            yield cell.address
