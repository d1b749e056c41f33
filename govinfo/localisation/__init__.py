"""
Find which cells explain the violated rules of a report, and the values that they must take.

The problem is known to statistical offices as error localisation (Fellegi and
Holt 1976): change as few cells as possible so that all rules hold. The form is
small and regular enough to solve it exactly: on the full table 3 each of the
175 cells has its own set of equations, which names it if it alone is wrong.
"""

from collections.abc import Sequence
from functools import partial
from operator import itemgetter

from govinfo.cells import reader_of, shape_of
from govinfo.codes import Mistake
from govinfo.localisation.blanks import forced_in
from govinfo.localisation.moved import moved_lines
from govinfo.localisation.reasons import COSTS, explained, neighbours_of
from govinfo.localisation.search import MOST_CELLS, Changes, smallest
from govinfo.localisation.system import Component, System, form_of, signature
from govinfo.model import AnnualReport, Reading
from govinfo.suggestions import Candidate, Change, Completion, Fault, Localisation, Located

__all__ = ["MOST_CANDIDATES", "localise"]

#: So many candidates are given of a fault, a whole class of cells; `Fault.found` says how many there are.
MOST_CANDIDATES = 25


def localise(report: AnnualReport | Reading) -> Localisation:
    """
    Find the smallest sets of cells whose change makes every equation hold, and the blanks that are forced.

    Up to three cells are located for each part of the report that the
    equations connect: table 3, and each block of table 4; beyond that, a row or
    column that was moved or exchanged, else nothing. Blanks are never read as
    0: a rule that they leave open asks for no correction. Counts stay
    non-negative. Never changes the report.
    """
    if isinstance(report, Reading):
        report = report.report
    shape = shape_of(report)
    system = System(form_of(shape), reader_of(shape)(report))
    faults: list[Fault] = []
    completions: list[Completion] = []
    impossible: list[str] = []
    for component in system.form.components:
        if not system.violated.isdisjoint(component.equations) or system.negative_in(component):
            faults.append(_fault(system, component))
        elif any(system.open[number] for number in component.equations):
            forced, contradiction = forced_in(system, component)
            impossible += _ids(system, contradiction)
            completions += (
                Completion(
                    address=system.form.cells[each.cell].address,
                    value=each.value,
                    rules=tuple(_ids(system, each.equations)),
                )
                for each in forced
            )
    return Localisation(faults=tuple(faults), completions=tuple(completions), impossible=tuple(impossible))


def _ids(system: System, equations: frozenset[int] | set[int]) -> list[str]:
    return [system.form.plan.rules[number].rule.id for number in sorted(equations)]


def _fault(system: System, component: Component) -> Fault:
    violated = system.violated.intersection(component.equations)
    sets = smallest(system, component, partial(_can_be_completed, system, component))
    printed = {cell.address: value for cell, value in zip(system.form.cells, system.values, strict=True)}
    weighed = {frozenset(changes.items()): _candidate(system, changes, printed) for changes in sets}
    if len(sets) != 1 and (not sets or len(sets[0]) > 1):
        for mistake, changes in moved_lines(system, component):
            weighed.setdefault(frozenset(changes.items()), (_as_candidate(system, changes, (mistake,)), COSTS[mistake]))
    candidates = [candidate for candidate, _ in sorted(weighed.values(), key=itemgetter(1))]
    is_certain = len(sets) == len(candidates) == 1 and not any(each.is_nearest for each in candidates[0].changes)
    unlocated = Located.AMBIGUOUS if candidates else Located.NONE
    return Fault(
        scope=_scope(system, component),
        rules=tuple(_ids(system, violated)),
        verdict=Located.UNIQUE if is_certain else unlocated,
        at_least=len(sets[0]) if sets else MOST_CELLS + 1,
        candidates=tuple(candidates[:MOST_CANDIDATES]),
        found=len(candidates),
        alike=_alike(system, sets),
    )


def _can_be_completed(system: System, component: Component, changes: Changes) -> bool:
    """Tell whether some values for the blanks fulfil all rules together once the changes are made."""
    if not any(system.open[number] for number in component.equations):
        return True
    with system.changed(changes):
        return not forced_in(system, component)[1]


def _candidate(system: System, changes: Changes, printed: dict[str, int | None]) -> tuple[Candidate, int]:
    """Give a set of changes as a candidate, explained, and how unlikely it is."""
    values = {
        system.form.cells[cell].address: (system.values[cell] or 0, (system.values[cell] or 0) + by)
        for cell, by in sorted(changes.items())
    }
    mistakes, cost = explained(values, printed, neighbours_of(system.form.cells))
    return _as_candidate(system, changes, mistakes), cost


def _as_candidate(system: System, changes: Changes, mistakes: tuple[Mistake, ...]) -> Candidate:
    return Candidate(
        changes=tuple(_change(system, cell, by) for cell, by in sorted(changes.items())), mistakes=mistakes
    )


def _change(system: System, cell: int, by: int) -> Change:
    old = system.values[cell] or 0
    return Change(
        address=system.form.cells[cell].address,
        old=old,
        new=old + by,
        is_nearest=all(system.open[number] for number, _ in system.incidence[cell]),
    )


def _scope(system: System, component: Component) -> str:
    """Name the block that all cells stand in, or the table."""
    rows = {system.form.cells[cell].row_address for cell in component.cells}
    return rows.pop() if len(rows) == 1 else system.form.cells[component.cells[0]].table_address


def _alike(system: System, sets: Sequence[Changes]) -> tuple[str, ...]:
    """Give the cells of single candidates if all bear on the same equations, so that nothing tells them apart."""
    singles = [cell for changes in sets for cell in changes if len(changes) == 1]
    if len(singles) < max(len(sets), 2) or len({signature(system, cell) for cell in singles}) > 1:
        return ()
    return tuple(system.form.cells[cell].address for cell in singles)
