"""Say what is to be marked in a written report: per cell what is wrong with it, and what it should be."""

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from govinfo.codes import Severity
from govinfo.findings import Finding, Outcome
from govinfo.messages import (
    Lang,
    completion_messages,
    fault_messages,
    finding_message,
    impossible_message,
    note_message,
    verdict_line,
)
from govinfo.messages.documents import Words
from govinfo.model import Note
from govinfo.suggestions import Localisation
from govinfo.validation import Findings


@frozen(kw_only=True)
class Remark:
    """One thing that was found: its number in the list, its words, and the cells that it is about."""

    number: int
    text: str
    cells: tuple[str, ...]


@frozen(kw_only=True)
class Marks:
    """What a check has to say of a report, as a document shows it."""

    lang: Lang
    verdict: str
    is_wrong: bool
    findings: tuple[Remark, ...]
    #: What should be looked at, a line each.
    suggestions: tuple[str, ...]
    notes: tuple[Remark, ...]
    #: By address of a cell, the numbers of its findings.
    numbers: dict[str, tuple[int, ...]] = field(factory=dict)
    #: By address of a cell that is located beyond doubt, its right value.
    right: dict[str, int] = field(factory=dict)

    def has(self, address: str) -> bool:
        """Tell whether a cell is marked."""
        return address in self.numbers or address in self.right

    def summary(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Give what is told before the report: headings, each with its lines."""
        for words, lines in (
            (Words.FOUND, tuple(f"{each.number}. {each.text}" for each in self.findings)),
            (Words.SUGGESTED, self.suggestions),
            (Words.NOTED, tuple(each.text for each in self.notes)),
        ):
            if lines:
                yield words.value.fill(self.lang, count=len(lines)), lines

    def told_of(self, address: str) -> str:
        """Give all that is said of a cell, a line each."""
        return "\n".join(each.text for each in self.findings if each.number in self.numbers.get(address, ()))


def marks_of(findings: Findings, localisation: Localisation, lang: Lang = "zh") -> Marks:
    """Gather what is to be marked: every cell of a broken rule, except parts that are 0; and the reader's notes."""
    remarks = tuple(
        Remark(number=number, text=finding_message(finding, lang), cells=_marked(finding))
        for number, finding in enumerate(findings, 1)
    )
    numbers: dict[str, tuple[int, ...]] = {}
    for remark, finding in zip(remarks, findings, strict=True):
        if finding.outcome is Outcome.VIOLATED and finding.severity is not Severity.INFO:
            for address in remark.cells:
                numbers[address] = (*numbers.get(address, ()), remark.number)
    impossible = [impossible_message(localisation.impossible, lang)] if localisation.impossible else []
    return Marks(
        lang=lang,
        verdict=verdict_line(findings.verdict, findings.broken_rules, lang),
        is_wrong=bool(findings.errors),
        findings=remarks,
        suggestions=(
            *(line for fault in localisation.faults for line in fault_messages(fault, lang)),
            *impossible,
            *completion_messages(localisation.completions, lang),
        ),
        notes=_noted(findings.notes, lang),
        numbers=numbers,
        right={change.address: change.new for change in localisation.located},
    )


def _marked(finding: Finding) -> tuple[str, ...]:
    """Give the cells to look at: those with a figure, and totals, which may lack theirs."""
    if finding.left is None:
        return finding.cells
    pairs = list(zip(finding.cells, finding.values, strict=True))
    return tuple(address for place, (address, value) in enumerate(pairs) if value != 0 or place == len(pairs) - 1)


def _noted(notes: Sequence[Note], lang: Lang) -> tuple[Remark, ...]:
    return tuple(
        Remark(number=number, text=note_message(note, lang), cells=(note.address,) if note.address else ())
        for number, note in enumerate(notes, 1)
    )
