"""Read what stands before the first section: title, agency, year, day, preface."""

import re
from collections.abc import Sequence
from datetime import date

from attrs import frozen

from govinfo.codes import NoteCode
from govinfo.model.agency import Agency
from govinfo.model.narrative import Paragraph
from govinfo.readers.document import TextBlock
from govinfo.readers.recogniser.labels import normalise
from govinfo.readers.recogniser.narrative import as_line, is_page_number, is_page_text, paragraphs
from govinfo.readers.recogniser.remarks import Remarks
from govinfo.readers.recogniser.title import Title, level_of, title_in
from govinfo.readers.recogniser.variants import AGENCY_LINES, DAY_LINES

#: The level of the least heading that can be a title.
_LEAST_HEADING = 3
_LONGEST_LINE = 120
_AGENCY = re.compile(rf"(?:{'|'.join(AGENCY_LINES)}):?(\w{{2,40}})")
_DAY = re.compile(rf"(?:{'|'.join(DAY_LINES)}):?(\d{{4}})\D(\d{{1,2}})\D(\d{{1,2}})")


@frozen(kw_only=True)
class Frame:
    """What stands before the first section."""

    title: str | None
    agency: Agency
    year: int | None
    published: date | None
    preface: tuple[Paragraph, ...]
    #: Lines that are not of the report.
    outside: tuple[TextBlock, ...]


def frame_of(blocks: Sequence[TextBlock], remarks: Remarks) -> Frame:
    """Read the blocks before the first section, and note what is missing."""
    headings = {place for place, block in enumerate(blocks) if 0 < block.level <= _LEAST_HEADING}
    found = title_in([block.text for block in blocks], headings)
    start, end = (found.start, found.end) if found else (0, 0)
    around, inside = _parted(blocks[end:])
    short = [normalise(block.text) for block in blocks if len(block.text) <= _LONGEST_LINE]
    agency = (found and found.agency) or _agency(short)
    _note(found, agency, remarks)
    return Frame(
        title=as_line(found.text) if found else None,
        agency=Agency(name=agency, level=level_of(agency)),
        year=found.year if found else None,
        published=_published(short),
        preface=tuple(paragraphs(block.text for block in inside)),
        outside=(*blocks[:start], *around),
    )


def _parted(blocks: Sequence[TextBlock]) -> tuple[list[TextBlock], list[TextBlock]]:
    """Part what a page prints around a report from what the report says."""
    around: list[TextBlock] = []
    inside: list[TextBlock] = []
    for block in blocks:
        of_the_page = is_page_text(block.text) or is_page_number(block.text)
        (around if of_the_page else inside).append(block)
    return around, inside


def _note(found: Title | None, agency: str | None, remarks: Remarks) -> None:
    if found is None:
        remarks.add(NoteCode.TITLE_MISSING)
    if agency is None:
        remarks.add(NoteCode.AGENCY_UNKNOWN)
    if found is None or found.year is None:
        remarks.add(NoteCode.YEAR_UNKNOWN)


def _agency(lines: Sequence[str]) -> str | None:
    found = filter(None, map(_AGENCY.fullmatch, lines))
    return next((match[1] for match in found), None)


def _published(lines: Sequence[str]) -> date | None:
    for line in lines:
        match = _DAY.search(line)
        if match:
            try:
                return date(int(match[1]), int(match[2]), int(match[3]))
            except ValueError:
                continue
    return None


def note_outside(outside: Sequence[TextBlock], remarks: Remarks) -> None:
    """Note the texts that were left out, all together."""
    if outside:
        raw = " | ".join(block.text for block in outside[:20])
        remarks.add(NoteCode.TEXT_OUTSIDE, place=outside[0].place, raw=raw)
