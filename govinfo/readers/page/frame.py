"""
Read what stands before the first section: title, agency, year, day, preface.

Where no title tells them, a page's own name may, and for the year the period
of the figures, which a report tells at its beginning.
"""

import re
from collections.abc import Sequence
from datetime import date

from attrs import evolve, frozen

from govinfo.codes import NoteCode
from govinfo.model.agency import Agency
from govinfo.model.narrative import Paragraph
from govinfo.model.notes import BETWEEN_TEXTS
from govinfo.readers.document import TextBlock
from govinfo.readers.page.narrative import paragraphs
from govinfo.readers.page.title import Title, level_of, title_in
from govinfo.readers.remarks import Remarks
from govinfo.readers.words.labels import normalise
from govinfo.readers.words.lines import as_line, is_page_number, is_page_text
from govinfo.readers.words.page_lines import AGENCY_LINES, DAY_LINES, PERIOD

#: The level of the least heading that can be a title.
_LEAST_HEADING = 3
_LONGEST_LINE = 120
#: The period of the figures is told in one of the first paragraphs.
_FIRST_PARAGRAPHS = 5
_LONGEST_PARAGRAPH = 2_000
_AGENCY = re.compile(rf"(?:{'|'.join(AGENCY_LINES)}):?(\w{{2,40}})")
_DAY = re.compile(rf"(?:{'|'.join(DAY_LINES)}):?(\d{{4}})\D(\d{{1,2}})\D(\d{{1,2}})")
_PERIOD = re.compile(PERIOD)
#: What divides the title of a report from the name of the site, in the name of a page.
_BETWEEN_NAMES = re.compile(r"[_|\u2013\u2014]+| - |(?<!\d)-(?!\d)")


@frozen(kw_only=True)
class Frame:
    """What stands before the first section."""

    title: str | None
    agency: Agency
    year: int | None
    #: The year that its title tells: no other decides what belongs to the report.
    titled_year: int | None
    published: date | None
    preface: tuple[Paragraph, ...]
    #: Lines that are not of the report.
    outside: tuple[TextBlock, ...]


def frame_of(
    blocks: Sequence[TextBlock], remarks: Remarks, name: str = "", overview: Sequence[TextBlock] = ()
) -> Frame:
    """
    Read the blocks before the first section, and note what is missing.

    `name` is what a page calls itself, `overview` what stands in the first section: its beginning may be the preface.
    """
    headings = {place for place, block in enumerate(blocks) if 0 < block.level <= _LEAST_HEADING}
    found = title_in([block.text for block in blocks], headings)
    start, end = (found.start, found.end) if found else (0, 0)
    around, inside = _parted(blocks[end:])
    short = [normalise(block.text) for block in blocks if len(block.text) <= _LONGEST_LINE]
    printed = _Told.of(found) if found else _Told()
    printed = evolve(printed, agency=printed.agency or _agency(short))
    told = printed
    if None in {printed.title, printed.agency, printed.year}:
        period = _period([*blocks, *overview[:_FIRST_PARAGRAPHS]])
        told = _with_period(_with_name(printed, name, int(period["year"]) if period else None), period)
    _note(told, remarks)
    return Frame(
        title=as_line(told.title) if told.title else None,
        agency=Agency(name=told.agency, level=level_of(told.agency)),
        year=told.year,
        titled_year=printed.year,
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


@frozen(kw_only=True)
class _Told:
    """What is told of a report, and the texts beside its title that some of it was taken from."""

    title: str | None = None
    agency: str | None = None
    year: int | None = None
    inferred: tuple[str, ...] = ()

    @classmethod
    def of(cls, title: Title) -> "_Told":
        return cls(title=title.text, agency=title.agency, year=title.year)


def _with_name(told: _Told, name: str, period: int | None) -> _Told:
    """
    Take what is missing from a title in the name of a page.

    It must tell a year, that of the figures if they tell one; where the page has a title, be that with the agency
    before it; and where the page names its agency, name no other.
    """
    pieces = (title_in([piece]) for piece in _BETWEEN_NAMES.split(name))
    named = next((title for title in pieces if title and title.year), None)
    if named is None or (period or named.year) != named.year:
        return told
    is_other = None not in {told.agency, named.agency} and told.agency != named.agency
    if is_other or (told.title is not None and not normalise(named.text).endswith(normalise(told.title))):
        return told
    whole = evolve(
        told, title=told.title or named.text, agency=told.agency or named.agency, year=told.year or named.year
    )
    return told if whole == told else evolve(whole, inferred=(name,))


def _with_period(told: _Told, period: re.Match[str] | None) -> _Told:
    """Take the year, if it is missing, from the period of the figures."""
    if told.year is not None or period is None:
        return told
    return evolve(told, year=int(period["year"]), inferred=(*told.inferred, period[0]))


def _period(blocks: Sequence[TextBlock]) -> re.Match[str] | None:
    """Find the period of the figures; None if several are told."""
    texts = ("".join(block.text[:_LONGEST_PARAGRAPH].split()) for block in blocks)
    found = [match for text in texts for match in _PERIOD.finditer(text)]
    years = {year for match in found for year in match.group("year", "until") if year}
    return found[0] if len(years) == 1 else None


def _note(told: _Told, remarks: Remarks) -> None:
    if told.inferred:
        remarks.add(NoteCode.TITLE_INFERRED, raw=BETWEEN_TEXTS.join(told.inferred))
    if told.title is None:
        remarks.add(NoteCode.TITLE_MISSING)
    if told.agency is None:
        remarks.add(NoteCode.AGENCY_UNKNOWN)
    if told.year is None:
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
    """Note the texts that were left out, all together and each whole."""
    if outside:
        raw = BETWEEN_TEXTS.join(block.text for block in outside)
        remarks.add_whole(NoteCode.TEXT_OUTSIDE, place=outside[0].place, raw=raw)
