"""Tell what of a printed report is found nowhere in what was read of it."""

from collections.abc import Iterator

from govinfo.codes import Section
from govinfo.model import AnnualReport
from govinfo.readers.words.labels import normalise
from govinfo.readers.words.lines import is_caption, is_of_header, is_page_number
from govinfo.testing.documents.kit import Printed
from govinfo.testing.documents.layouts import Line, flow


def lost_texts(printed: Printed, report: AnnualReport) -> list[str]:
    """
    List the lines of a print that no text of a report, no note and no key holds.

    A heading of a section is held by its section; labels and captions of the form by its tables.
    """
    held = normalise("\n".join(_texts(report)))
    lines = [item for item in flow(printed.report, printed.tables) if isinstance(item, Line)]
    texts = [text for line in lines if not _is_frame(line) for text in line.text.splitlines()]
    return [text for text in texts if not _is_held(normalise(text), held, normalise(report.title or ""))]


def _is_held(text: str, held: str, title: str) -> bool:
    """Whether a line is held whole; of one that the title stands in, what is before and behind it."""
    before, found, behind = text.partition(title) if title else (text, "", "")
    parts = (before, behind) if found else (text,)
    return all(part in held for part in parts)


def _is_frame(line: Line) -> bool:
    if line.kind == "heading":
        return True
    return is_caption(line.text) or is_of_header(line.text) or is_page_number(line.text)


def _texts(report: AnnualReport) -> Iterator[str]:
    yield from filter(None, (report.title, report.agency.name))
    for section in (report.preface, report.overview, report.improvement, report.other_matters, report.table_texts):
        yield from (each.text for each in section)
    yield from (note.raw for note in report.notes)


def section_of_text(text: str, report: AnnualReport) -> str | None:
    """Return the key of the report that holds a text; None if none does."""
    keys = ("preface", Section.OVERVIEW, "table_texts", Section.IMPROVEMENT, Section.OTHER_MATTERS)
    plain = normalise(text)
    return next((str(key) for key in keys if any(plain in normalise(each.text) for each in getattr(report, key))), None)
