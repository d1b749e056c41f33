"""
Draw reports, print them with deviations, and judge what is read.

A case is known by its format, its deviations and a seed, and can be repeated
from these three.
"""

import importlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from random import Random
from typing import Any

import attrs
from attrs import field, frozen

from govinfo.cells import cells_of
from govinfo.codes import Section, Severity
from govinfo.exceptions import GovinfoError
from govinfo.model import AnnualReport, Note, ProcessingFee
from govinfo.readers import read
from govinfo.readers.words.labels import normalise
from govinfo.testing.documents.deviations import DEVIATIONS, TABLES, Printed
from govinfo.testing.documents.drawing import drawn, laid_out, shapes_for
from govinfo.testing.documents.layouts import AGENCY, TEXTS, Figure, Line, Printer, flow
from govinfo.testing.documents.outlines import Kept
from govinfo.testing.documents.printers import PRINTERS, named
from govinfo.testing.documents.titles import Told
from tests.readers.conservation import lost_texts, section_of_text
from tests.readers.values import figures

#: The modules that print other formats by a library, where they are there.
_PRINTERS = ("xlsx", "xls", "pdf", "office")


def printers() -> dict[str, Printer]:
    """Give all that print a report, by the name of what they print: `text/tabs`, `html/plain`."""
    found = dict(PRINTERS)
    for kind in _PRINTERS:
        try:
            module = importlib.import_module(f"tests.readers.printers.{kind}")
        except ModuleNotFoundError:
            continue
        found |= named(kind, module.PRINTERS)
    return found


@frozen
class Case:
    """What is printed: a format, deviations, and the seed of all chance in it."""

    format: str
    deviations: tuple[str, ...]
    seed: int

    @property
    def chance(self) -> Random:
        """Chance that depends on the case alone."""
        return Random(f"{self.format} {self.deviations} {self.seed}")  # noqa: S311 - repeatable chance, not a secret

    def printed(self) -> Printed:
        """Draw a report, and lay it out."""
        chance = self.chance
        chosen = [DEVIATIONS[name] for name in self.deviations]
        return laid_out(drawn(chance, shapes_for(chosen)), chosen, chance)


@frozen(kw_only=True)
class Failure:
    """A cell that is not as the law wants it."""

    case: Case
    kind: str
    address: str
    expected: Any
    got: Any
    notes: tuple[str, ...] = ()


#: What can become of a cell.
RIGHT, NOTED, SILENT, WRONG_NOTED, WRONG = "right", "blank, noted", "blank, silent", "wrong, noted", "wrong"
KINDS = (RIGHT, NOTED, SILENT, WRONG_NOTED, WRONG)
#: A cell that is not printed any more, and is read as blank.
LOST = "lost"


@frozen(kw_only=True)
class Verdict:
    """How many cells of a case are right, blank and wrong, and which are not right."""

    case: Case
    counts: Counter[str] = field(factory=Counter)
    #: The lines of the print that were found nowhere.
    lost_lines: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()


def fit_together(*names: str) -> bool:
    """Tell whether a report can deviate in all these ways."""
    return bool(shapes_for(DEVIATIONS[name] for name in names))


def judged(case: Case, printer: Printer) -> Verdict:
    """Print a case, read it, and compare."""
    printed = case.printed()
    content = printer(printed.report, printed.tables)
    try:
        report = read(content).report
    except GovinfoError as error:
        return _refused(case, printed.report, error)
    except Exception as error:  # noqa: BLE001 - any other exception is what is looked for
        failure = Failure(case=case, kind=WRONG, address="", expected="a reading", got=repr(error))
        return Verdict(case=case, counts=Counter({WRONG: 1}), failures=(failure,))
    return compared(case, printed, report)


def _refused(case: Case, report: AnnualReport, error: GovinfoError) -> Verdict:
    failure = Failure(case=case, kind=NOTED, address="", expected="a reading", got=repr(error))
    return Verdict(case=case, counts=Counter({NOTED: len(cells_of(report))}), failures=(failure,))


def compared(case: Case, printed_report: Printed, got: AnnualReport) -> Verdict:
    """
    Judge every cell: of the tables that deviate all, of the others those that are not right.

    The year, the agency, the fee and one paragraph of each section of text are
    judged as cells, too.
    """
    expected = printed_report.report
    own = {section for name in case.deviations for section in DEVIATIONS[name].sections} or {*TABLES}
    sections = {cell.address: cell.section for cell in (*cells_of(got), *cells_of(expected))}
    values, printed = figures(got), figures(expected)
    counts: Counter[str] = Counter()
    failures = []
    shown = _shown(printed_report)
    for address in {**sections, "unit": None}:
        cell = _AMOUNT if address == "unit" else address
        kind = kind_of(cell, printed.get(address), values.get(address), got.notes)
        if kind in {NOTED, SILENT} and cell in sections and cell not in shown:
            counts[LOST] += 1
            continue
        if kind != RIGHT or sections.get(address) in own:
            counts[kind] += 1
        if kind != RIGHT:
            failures.append(_failure(case, kind, address, (printed, values), got.notes))
    for address, right, value in _frame(printed_report, got):
        if value != right:
            kind = NOTED if value is None else WRONG
            counts[kind] += 1
            failures.append(_failure(case, kind, address, ({address: right}, {address: value}), got.notes))
    lost = tuple(lost_texts(printed_report, got))
    return Verdict(case=case, counts=counts, lost_lines=lost, failures=tuple(failures))


#: The cell whose unit is read with it.
_AMOUNT = "proactive_disclosure_2019.procurement.amount"


def _shown(printed: Printed) -> set[str]:
    """Give the cells whose values are still printed somewhere."""
    grids = (item for item in flow(printed.report, printed.tables) if not isinstance(item, Line))
    return {cell.cell.address for rows in grids for row in rows for cell in row if isinstance(cell, Figure) and cell}


def _frame(printed: Printed, got: AnnualReport) -> Iterator[tuple[str, Any, Any]]:
    """Give what is printed around the tables, and what was read of it: address, expected, got."""
    yield "year", printed.report.year, got.year
    yield "agency", AGENCY, normalise(got.agency.name) if got.agency.name else None
    for told in _told(printed):
        if told.report_title is not None:
            yield "title", normalise(told.report_title), normalise(got.title or "") or None
        if told.day is not None:
            yield "published", told.day, got.published
    lines = [item.text for item in flow(printed.report, printed.tables) if isinstance(item, Line)]
    shown = {"".join(line.split()) for line in lines}
    is_whole = "".join(printed.telling.text.split()) in shown
    yield from _fee(printed.telling.fee, got.processing_fee, is_whole=is_whole)
    yield from _texts_by_section(printed, got)


def _texts_by_section(printed: Printed, got: AnnualReport) -> Iterator[tuple[str, Any, Any]]:
    """Give the section of each text that tells its own, and of one paragraph of each section; where it was read."""
    lines = [item.text for item in flow(printed.report, printed.tables) if isinstance(item, Line)]
    for number, line in enumerate(lines):
        if isinstance(line, Kept):
            place = "preface" if line.section is None else "table_texts" if line.section.is_table else str(line.section)
            yield f"line {number}", place, section_of_text(line, got)
    shown = ["".join(line.split()) for line in lines]
    for section, text in _TEXTS:
        if any(text in line for line in shown):
            yield f"text of {section}", str(section), section_of_text(text, got)


def _told(printed: Printed) -> Iterator[Told]:
    """Give what is printed before the first section and tells a title or a day."""
    for item in flow(printed.report, printed.tables):
        texts = [item.text] if isinstance(item, Line) else [cell for row in item for cell in row]
        yield from (text for text in texts if isinstance(text, Told))


def _fee(expected: ProcessingFee, got: ProcessingFee, *, is_whole: bool) -> Iterator[tuple[str, Any, Any]]:
    """Give what is printed of the fee; where its sentence is not printed as a whole, it may be blank."""
    for name in attrs.asdict(expected):
        right, value = getattr(expected, name), getattr(got, name)
        yield f"fee: {name}", right, right if value is None and not is_whole else value


#: A paragraph of each section of text.
_TEXTS = (
    (Section.OVERVIEW, TEXTS[Section.OVERVIEW][0]),
    (Section.IMPROVEMENT, TEXTS[Section.IMPROVEMENT][-1]),
    (Section.OTHER_MATTERS, TEXTS[Section.OTHER_MATTERS][-1]),
)


def kind_of(address: str, expected: Any, got: Any, notes: Iterable[Note]) -> str:
    """Tell what became of a cell."""
    if got == expected:
        return RIGHT
    is_noted = any(_doubts(note, address) for note in notes)
    if got is None:
        return NOTED if is_noted else SILENT
    return WRONG_NOTED if is_noted else WRONG


def _doubts(note: Note, address: str) -> bool:
    """Whether a note, graver than a remark, is about a cell, its row, its block or its table."""
    if note.severity is Severity.INFO:
        return False
    if address.startswith("proactive_disclosure") and note.severity is Severity.ERROR:
        return note.address is None or note.address.startswith("proactive_disclosure")
    if note.address is None:
        return False
    return f"{address}.".startswith(f"{note.address}.")


def _failure(
    case: Case, kind: str, address: str, values: tuple[Mapping[str, Any], Mapping[str, Any]], notes: Iterable[Note]
) -> Failure:
    said = tuple(f"{note.code}@{note.address}: {note.raw[:40]}" for note in notes if note.severity is not Severity.INFO)
    expected, got = values
    return Failure(
        case=case,
        kind=kind,
        address=address,
        expected=expected.get(address),
        got=got.get(address),
        notes=said[:6],
    )


def main(format_: str, seed: str, *deviations: str) -> None:
    """Repeat a case: show what is printed, and every cell that is not right."""
    case = Case(format_, deviations, int(seed))
    printer = printers()[format_]
    printed = case.printed()
    content = printer(printed.report, printed.tables)
    sys.stdout.write(content.decode("utf-8", "replace"))
    for failure in judged(case, printer).failures:
        sys.stdout.write(f"{failure.kind}: {failure.address}: {failure.expected!r}, got {failure.got!r}\n")
    for note in read(content).report.notes:
        sys.stdout.write(f"{note}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
