"""
Define the document of findings, `govinfo.findings`, as classes.

Its schema is built by walking them, and what `check --format json` writes is
made of them: neither can have a key that the other lacks.
"""

import re
from typing import Any, Final

from attrs import field, frozen

from govinfo.codes import Edition, Mistake, Severity
from govinfo.codes.finding_keys import FindingKey
from govinfo.codes.report_keys import ReportKey
from govinfo.convert import FORMAT_VERSION
from govinfo.findings import Outcome, Verdict
from govinfo.model import Note
from govinfo.model.fields import many, required, value
from govinfo.model.kinds import ADDRESS, LINE, RAW, YEAR, Kind, Refusal, Text, coded, whole
from govinfo.suggestions import Located

FINDINGS_FORMAT: Final = f"govinfo.findings/{FORMAT_VERSION}"

_DIGEST = re.compile("[0-9a-f]{64}")


@frozen(kw_only=True)
class Flag(Kind):
    """True or false."""

    expected: str = "true or false"
    json_type: str = "boolean"
    keywords: dict[str, Any] = field(factory=dict, eq=False)

    def check(self, value: Any) -> None:
        """Accept a bool."""
        if type(value) is not bool:
            raise Refusal("type", self.expected)


def _digest_problem(text: str) -> str | None:
    return None if _DIGEST.fullmatch(text) else "pattern"


#: Sums of cells: every language has these whole numbers exactly.
SUM = whole(1 - 2**53, 2**53 - 1)
SHA256 = Text(
    expected="64 hexadecimal digits",
    json_type="string",
    keywords={"maxLength": 64, "pattern": "^[0-9a-f]{64}$"},
    refuses=_digest_problem,
)


@frozen(kw_only=True)
class Ruleset:
    """The rules that were applied."""

    version: str = required(FindingKey.RULESET_VERSION, LINE)
    sha256: str = required(FindingKey.RULESET_SHA256, SHA256)


@frozen(kw_only=True)
class Change:
    """A cell that takes another value."""

    cell: str = required(FindingKey.CHANGED_CELL, ADDRESS)
    old: int | None = value(FindingKey.OLD, SUM)
    new: int = required(FindingKey.NEW, SUM)
    is_nearest: bool = required(FindingKey.IS_NEAREST, Flag())


@frozen(kw_only=True)
class Suggestion:
    """Cells whose change makes a rule hold: a correction, or a blank that is forced."""

    verdict: Located = required(FindingKey.LOCATED, coded([each for each in Located if each is not Located.NONE]))
    changes: tuple[Change, ...] = many(FindingKey.CHANGES, Change)
    mistakes: tuple[Mistake, ...] = many(FindingKey.MISTAKES, coded(Mistake))
    rules: tuple[str, ...] = many(FindingKey.FORCED_BY, ADDRESS)
    message: str = required(FindingKey.MESSAGE, RAW)


@frozen(kw_only=True)
class Finding:
    """A rule that a report violates or leaves undecided."""

    rule: str = required(FindingKey.RULE, ADDRESS)
    severity: Severity = required(FindingKey.SEVERITY, coded(Severity))
    outcome: Outcome = required(FindingKey.OUTCOME, coded([each for each in Outcome if each is not Outcome.SATISFIED]))
    cells: tuple[str, ...] = many(FindingKey.CELLS, ADDRESS)
    left: int | None = value(FindingKey.LEFT, SUM)
    right: int | None = value(FindingKey.RIGHT, SUM)
    difference: int | None = value(FindingKey.DIFFERENCE, SUM)
    message: str = required(FindingKey.MESSAGE, RAW)
    suggestions: tuple[Suggestion, ...] = many(FindingKey.SUGGESTIONS, Suggestion)


@frozen(kw_only=True)
class CheckedReport:
    """A report that was read and checked."""

    source: str = required(FindingKey.SOURCE, RAW)
    agency: str | None = value(ReportKey.AGENCY_NAME, LINE)
    year: int | None = value(ReportKey.YEAR, YEAR)
    edition: Edition = required(ReportKey.EDITION, coded(Edition))
    verdict: Verdict = required(FindingKey.VERDICT, coded(Verdict))
    notes: tuple[Note, ...] = many(ReportKey.NOTES, Note)
    findings: tuple[Finding, ...] = many(FindingKey.FINDINGS, Finding)
    impossible: tuple[str, ...] = many(FindingKey.IMPOSSIBLE, ADDRESS)


@frozen(kw_only=True)
class Failure:
    """A document that could not be read."""

    source: str = required(FindingKey.SOURCE, RAW)
    code: str = required(FindingKey.ERROR_CODE, ADDRESS)
    message: str = required(FindingKey.MESSAGE, RAW)


@frozen(kw_only=True)
class FindingsDocument:
    """The findings of one call of `check`: of each report, and the documents that could not be read."""

    ruleset: Ruleset = required(FindingKey.RULESET, Ruleset)
    reports: tuple[CheckedReport, ...] = many(FindingKey.REPORTS, CheckedReport)
    errors: tuple[Failure, ...] = many(FindingKey.ERRORS, Failure)
