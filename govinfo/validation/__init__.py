"""Hold the rules of the form against a report: the reference engine."""

from govinfo.findings import Finding
from govinfo.model import AnnualReport, Reading
from govinfo.rules import position
from govinfo.validation.blanks import blank_cells
from govinfo.validation.equations import outcome, unbalanced
from govinfo.validation.result import Findings
from govinfo.validation.statements import broken_statements
from govinfo.validation.subject import subject

__all__ = ["Findings", "check", "outcome"]


def check(report: AnnualReport | Reading) -> Findings:
    """
    Hold every rule of the form against a report.

    Never changes the report, never raises on what the report says. An
    equation whose row or table the report lacks is not applicable. Raises
    TypeError for what is neither a report nor a reading.
    """
    if isinstance(report, Reading):
        report = report.report
    if not isinstance(report, AnnualReport):
        message = f"a report or a reading is expected, got {type(report).__name__}"  # type: ignore[unreachable] # not every caller is type-checked
        raise TypeError(message)
    under_check = subject(report)
    found = [
        *broken_statements(under_check),
        *unbalanced(under_check.shape, under_check.values),
        *blank_cells(under_check.shape, under_check.values),
    ]
    return Findings(items=tuple(sorted(found, key=_position)), notes=report.notes)


def _position(finding: Finding) -> int:
    return position(finding.rule)
