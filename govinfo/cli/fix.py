"""Apply corrections that a person accepted, and log every one of them."""

from collections.abc import Callable, Sequence

from attrs import frozen

from govinfo.convert.table import csv_bytes
from govinfo.messages import Lang, candidate_message, cell_name, completion_messages
from govinfo.model import AnnualReport
from govinfo.suggestions import Candidate, Change, Completion, Fault, Localisation, with_changes

#: What can be accepted without being asked.
ACCEPTS = ("unique", "blanks")
_COLUMNS = ("address", "cell", "old", "new", "reason")

#: Gives the candidate of a fault that is accepted, if any.
Choose = Callable[[Fault], Candidate | None]
#: Tells whether some completions are accepted.
Confirm = Callable[[Sequence[Completion]], bool]


@frozen(kw_only=True)
class Accepted:
    """A change that was accepted, and why."""

    change: Change
    reason: str


def accepted(localisation: Localisation, choose: Choose, confirm: Confirm, lang: Lang) -> list[Accepted]:
    """Gather what is accepted of the corrections and of the completions."""
    taken: list[Accepted] = []
    for fault in localisation.faults:
        candidate = choose(fault) if fault.candidates else None
        if candidate is not None:
            reason = candidate_message(candidate, lang)
            taken += (Accepted(change=change, reason=reason) for change in candidate.changes)
    if localisation.completions and confirm(localisation.completions):
        taken += (
            Accepted(change=each.change, reason=next(completion_messages([each], lang)))
            for each in localisation.completions
        )
    return taken


def fixed(report: AnnualReport, taken: Sequence[Accepted]) -> AnnualReport:
    """Apply what was accepted, and nothing else."""
    return with_changes(report, (each.change for each in taken))


def log_of(taken: Sequence[Accepted], lang: Lang) -> bytes:
    """Write down every change as CSV (UTF-8 with a mark, as spreadsheets expect it); a blank is an empty field."""
    lines = (
        (each.change.address, cell_name(each.change.address, lang), each.change.old, each.change.new, each.reason)
        for each in taken
    )
    return csv_bytes(_COLUMNS, lines, is_for_spreadsheets=True)
