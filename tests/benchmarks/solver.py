"""Locate wrong cells as statistical offices do: a mixed-integer program (Fellegi and Holt), solved by HiGHS."""

from typing import Any

from highspy import Highs, HighsVarType

from govinfo import AnnualReport, LinearRule, rules, values_of

#: New values, by address.
Corrections = dict[str, int]

#: No change is larger: the bound that ties a change to its indicator.
_LARGEST = 10**6


def solved(report: AnnualReport) -> Corrections:
    """Change as few cells as possible so that all equations hold."""
    values = values_of(report)
    equations = [rule for rule in rules(report.edition) if isinstance(rule, LinearRule)]
    cells = sorted({address for rule in equations for address in rule.addresses() if address in values})
    solver: Any = Highs()  # type: ignore[no-untyped-call]  # the solver declares no types
    solver.setOptionValue("output_flag", False)  # noqa: FBT003 - the solver's own signature
    solver.setOptionValue("threads", 1)
    new = [solver.addVariable(lb=0, ub=_LARGEST, type=HighsVarType.kInteger, name=cell) for cell in cells]
    is_changed = [solver.addBinary() for _ in cells]
    index = {cell: place for place, cell in enumerate(cells)}
    for cell, place in index.items():
        solver.addConstr(new[place] - values[cell] <= _LARGEST * is_changed[place])
        solver.addConstr(values[cell] - new[place] <= _LARGEST * is_changed[place])
    for rule in equations:
        sides = [[term for term in side if term.address in index] for side in (rule.left, rule.right)]
        left, right = (sum(new[index[term.address]] * term.coefficient for term in side) for side in sides)
        solver.addConstr(left == right)
    solver.minimize(sum(is_changed))
    found = {cell: round(solver.val(new[place])) for cell, place in index.items()}
    return {cell: value for cell, value in found.items() if value != values[cell]}
