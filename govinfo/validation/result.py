"""Define what a check returns: the findings of one report, and the verdict that follows from them."""

from collections.abc import Iterator
from functools import cached_property

from attrs import frozen

from govinfo.codes import Severity
from govinfo.findings import Finding, Outcome, Verdict
from govinfo.messages import Lang, finding_message, verdict_line
from govinfo.model import Note
from govinfo.rules import total_addresses
from govinfo.validation.blanks import RULE as BLANK


@frozen(kw_only=True, slots=False)
class Findings:
    """The findings of one report in rule order; none where every rule is satisfied."""

    items: tuple[Finding, ...]
    #: What the reader had noted: part of what a check has to say.
    notes: tuple[Note, ...] = ()

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @cached_property
    def verdict(self) -> Verdict:
        """What they say of the report as a whole."""
        if any(_leaves_a_table_unread(finding) for finding in self.items):
            return Verdict.UNREAD
        if self.errors:
            return Verdict.INCONSISTENT
        if any(_leaves_something_open(finding) for finding in self.items):
            return Verdict.INCOMPLETE
        return Verdict.CONSISTENT

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The violated rules of severity error."""
        return tuple(
            finding
            for finding in self.items
            if finding.outcome is Outcome.VIOLATED and finding.severity is Severity.ERROR
        )

    @property
    def broken_rules(self) -> int:
        """How many rules of severity error are violated; one rule may be so in several places."""
        return len({finding.rule for finding in self.errors})

    def render(self, lang: Lang = "zh") -> str:
        """Word them, a line each, the verdict last; `lang` is `zh` or `en`."""
        lines = [finding_message(finding, lang) for finding in self.items]
        return "\n".join([*lines, verdict_line(self.verdict, self.broken_rules, lang)])


def _leaves_a_table_unread(finding: Finding) -> bool:
    return finding.rule == "table.missing" or (finding.rule == BLANK and finding.severity is Severity.ERROR)


def _leaves_something_open(finding: Finding) -> bool:
    if finding.outcome is Outcome.UNDECIDED:
        return True
    return finding.rule == BLANK and not total_addresses().isdisjoint(finding.cells)
