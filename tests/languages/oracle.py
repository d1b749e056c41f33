"""Say what a check must find, from the published cell lists alone: plainly, and independent of the engines."""

from collections.abc import Sequence
from typing import Any

from tests.contract.written import Written, equations

Finding = dict[str, Any]

#: The rules before, between and after the equations, in the order in which findings are told.
BEFORE = (
    "agency.missing",
    "year.missing",
    "edition.year",
    "edition.tables",
    "table.missing",
    "counts.non_negative",
    "government_rules.competence",
    "documents.in_force",
)
DOUBLE = "requests.other_processing.double"
AFTER = ("improvement.empty", "other_matters.fee", "cells.blank")
_UNREAD = {"table.missing", "cells.blank"}


def rule_order() -> list[str]:
    """Give the ids of all rules in order."""
    ids = [id_ for id_, _, _ in equations()]
    of_table_3 = [id_ for id_ in ids if id_.startswith("requests.")]
    of_table_4 = [id_ for id_ in ids if id_.startswith("disputes.")]
    return [*BEFORE, *of_table_3, DOUBLE, *of_table_4, *AFTER]


def value_at(report: dict[str, Any], address: str) -> Any:
    """Give what stands at an address; raise KeyError in a row or table that the report lacks."""
    part: Any = report
    for name in address.split("."):
        if part is None:
            raise KeyError(address)
        part = part[name]
    return part


def expected(report: dict[str, Any], others: Sequence[Finding] = ()) -> dict[str, Any]:
    """
    Give verdict and findings of a report document.

    `others` are the findings of rules that are no equation, which the writer of
    a vector knows.
    """
    order = rule_order()
    broken = (found for each in equations() for found in [_balance(report, each)] if found is not None)
    findings = sorted([*others, *broken], key=lambda finding: order.index(finding["rule"]))
    return {"verdict": _verdict(findings), "findings": findings}


def other(rule: str, severity: str, cells: Sequence[str]) -> Finding:
    """Write a finding of a rule that is no equation."""
    return _finding(rule, severity, "violated", cells, (None, None, None))


def blank(*cells: str, severity: str | None = None) -> Finding:
    """Write the finding of blank cells that are told together."""
    return other("cells.blank", severity or ("warning" if _has_total(cells) else "info"), cells)


def _balance(report: dict[str, Any], equation: Written) -> Finding | None:
    id_, *sides = equation
    present = [[cell for cell in side if is_there(report, cell)] for side in sides]
    if not present[1] or (".total." in id_ and not present[0]):
        return None
    values = [[value_at(report, cell) for cell in side] for side in present]
    left, right = (sum(value for value in side if value is not None) for side in values)
    if left == right:
        return None
    short = values[1] if left > right else values[0]
    outcome = "undecided" if None in short else "violated"
    return _finding(id_, "error", outcome, [*present[0], *present[1]], (left, right, left - right))


def is_there(report: dict[str, Any], cell: str) -> bool:
    """Tell whether a report has a cell, blank or not: not in a row or table that it lacks."""
    try:
        value_at(report, cell)
    except KeyError:
        return False
    return True


def _finding(
    rule: str, severity: str, outcome: str, cells: Sequence[str], sums: tuple[int | None, int | None, int | None]
) -> Finding:
    left, right, difference = sums
    return {
        "rule": rule,
        "severity": severity,
        "outcome": outcome,
        "cells": list(cells),
        "left": left,
        "right": right,
        "difference": difference,
    }


def _verdict(findings: Sequence[Finding]) -> str:
    errors = [each for each in findings if each["severity"] == "error" and each["outcome"] == "violated"]
    if any(each["rule"] in _UNREAD for each in errors):
        return "unread"
    if errors:
        return "inconsistent"
    blanks = any(each["rule"] == "cells.blank" and _has_total(each["cells"]) for each in findings)
    is_open = blanks or any(each["outcome"] == "undecided" for each in findings)
    return "incomplete" if is_open else "consistent"


def _has_total(cells: Sequence[str]) -> bool:
    """Tell whether a sum is among some cells: 总计 of a row or block, or the outcomes concluded."""
    return any(cell.endswith(".total") or cell.startswith("requests.concluded.") for cell in cells)
