"""Apply corrections that a person accepted, and log every one of them."""

import csv
import io
from collections.abc import Callable, Sequence

from attrs import frozen

from govinfo.cells import replace
from govinfo.localisation import Localisation
from govinfo.messages import Lang, candidate_message, cell_name, completion_messages
from govinfo.model import AnnualReport
from govinfo.suggestions import Candidate, Completion, Fault, Located

#: What can be accepted without being asked.
ACCEPTS = ("unique", "blanks")
_COLUMNS = ("address", "cell", "old", "new", "reason")

#: Gives the candidate of a fault that is accepted, if any.
Choose = Callable[[Fault], Candidate | None]
#: Tells whether some completions are accepted.
Confirm = Callable[[Sequence[Completion]], bool]


@frozen(kw_only=True)
class Accepted:
    """One cell that is to take another value, and why."""

    address: str
    old: int | None
    new: int
    reason: str


def unique_candidate(fault: Fault) -> Candidate | None:
    """Accept what is the only correction of a fault."""
    return fault.candidates[0] if fault.verdict is Located.UNIQUE else None


def accepted(localisation: Localisation, choose: Choose, confirm: Confirm, lang: Lang) -> list[Accepted]:
    """Gather what is accepted of the corrections and of the completions."""
    taken: list[Accepted] = []
    for fault in localisation.faults:
        candidate = choose(fault) if fault.candidates else None
        if candidate is not None:
            reason = candidate_message(candidate, lang)
            taken += (
                Accepted(address=change.address, old=change.old, new=change.new, reason=reason)
                for change in candidate.changes
            )
    if localisation.completions and confirm(localisation.completions):
        taken += (
            Accepted(address=each.address, old=None, new=each.value, reason=next(completion_messages([each], lang)))
            for each in localisation.completions
        )
    return taken


def fixed(report: AnnualReport, changes: Sequence[Accepted]) -> AnnualReport:
    """Apply what was accepted, and nothing else."""
    for change in changes:
        report = replace(report, change.address, change.new)
    return report


def log_of(changes: Sequence[Accepted], lang: Lang) -> bytes:
    """Write down every change as CSV (UTF-8 with a mark, as spreadsheets expect it); a blank is an empty field."""
    written = io.StringIO()
    lines = csv.writer(written)
    lines.writerow(_COLUMNS)
    for change in changes:
        old = "" if change.old is None else change.old
        lines.writerow((change.address, cell_name(change.address, lang), old, change.new, change.reason))
    return written.getvalue().encode("utf-8-sig")
