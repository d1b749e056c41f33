"""Define, as values, which cells explain the violated rules of a report, and which blanks are forced."""

from collections.abc import Iterable
from enum import StrEnum

from attrs import frozen

from govinfo.cells import replace
from govinfo.codes import Mistake
from govinfo.model import AnnualReport


class Located(StrEnum):
    """How far a fault could be located."""

    #: One set of cells of the least size explains it.
    UNIQUE = "unique"
    #: Several do, or what was found is not proved to be of the least size.
    AMBIGUOUS = "ambiguous"
    #: Nothing is wrong, or no set of up to three cells explains what is.
    NONE = "none"


@frozen(kw_only=True)
class Change:
    """One cell that takes another value."""

    address: str
    #: What is printed; None if blank.
    old: int | None
    #: What it must take for all rules to hold.
    new: int
    #: Whether `new` is only the nearest value of many: blanks beside it leave open how far it is off.
    is_nearest: bool = False


@frozen(kw_only=True)
class Candidate:
    """Cells whose change makes every rule of a fault hold, in reading order."""

    changes: tuple[Change, ...]
    #: How it may have come about: one explanation for all changes, or one for each.
    mistakes: tuple[Mistake, ...]

    @property
    def addresses(self) -> tuple[str, ...]:
        """The cells that change."""
        return tuple(change.address for change in self.changes)

    def applied_to(self, report: AnnualReport) -> AnnualReport:
        """Give a report with the changes made; no other cell changes."""
        return with_changes(report, self.changes)


@frozen(kw_only=True)
class Fault:
    """Rules that are violated and belong together: no other part of the report bears on them."""

    #: The table, or of table 4 the block.
    scope: str
    #: The ids of the violated rules.
    rules: tuple[str, ...]
    verdict: Located
    #: So many cells at least are wrong.
    at_least: int
    #: The sets of cells of the least size, and moved or exchanged lines if it has none alone; the likeliest first.
    candidates: tuple[Candidate, ...] = ()
    #: How many there are, of which `candidates` are the likeliest.
    found: int = 0
    #: Cells that no rule tells apart, if the wrong one is among such: any of them may be it.
    alike: tuple[str, ...] = ()

    @property
    def unique(self) -> Candidate | None:
        """The only correction of the least size; None if there are others, or none."""
        return self.candidates[0] if self.verdict is Located.UNIQUE else None


@frozen(kw_only=True)
class Completion:
    """A blank whose value the rules leave no choice for."""

    address: str
    value: int
    #: The ids of the rules that force it, together with that no count is negative.
    rules: tuple[str, ...]

    @property
    def change(self) -> Change:
        """What it changes."""
        return Change(address=self.address, old=None, new=self.value)


@frozen(kw_only=True)
class Localisation:
    """Which cells explain the violated rules of a report, and which blanks are forced."""

    faults: tuple[Fault, ...] = ()
    completions: tuple[Completion, ...] = ()
    #: The ids of rules that hold each by itself, but that no values for the blanks fulfil together.
    impossible: tuple[str, ...] = ()

    @property
    def verdict(self) -> Located:
        """How far the faults could be located, all together: as far as the worst of them."""
        verdicts = {fault.verdict for fault in self.faults}
        if Located.NONE in verdicts or not verdicts:
            return Located.NONE
        return Located.AMBIGUOUS if Located.AMBIGUOUS in verdicts else Located.UNIQUE

    @property
    def located(self) -> tuple[Change, ...]:
        """The changes of the corrections that are unique."""
        return tuple(change for fault in self.faults if fault.unique for change in fault.unique.changes)

    def corrected(self, report: AnnualReport) -> AnnualReport:
        """Give a report with the corrections that are unique; no other cell changes."""
        return with_changes(report, self.located)

    def completed(self, report: AnnualReport) -> AnnualReport:
        """Give a report with the blanks filled that are forced; no other cell changes."""
        return with_changes(report, (completion.change for completion in self.completions))


def with_changes(report: AnnualReport, changes: Iterable[Change]) -> AnnualReport:
    """Give a report with some cells changed; no other cell changes."""
    for change in changes:
        report = replace(report, change.address, change.new)
    return report
