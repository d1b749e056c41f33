"""
Read what stands before the first section: title, agency, year, day, preface, and what the page tells of all this.

Where no title tells them, a sentence that announces the report may, a page's
own name, and for the year the period of the figures, which a report tells at
its beginning. Every line is of the title, of the preface, or outside.
"""

import re
from collections.abc import Sequence
from datetime import date

from attrs import evolve, frozen

from govinfo.codes import NoteCode
from govinfo.model.agency import Agency
from govinfo.model.kinds import CREDIT_CODE, Refusal
from govinfo.model.narrative import Paragraph
from govinfo.model.notes import BETWEEN_TEXTS
from govinfo.model.origin import Origin
from govinfo.readers.document import TextBlock
from govinfo.readers.page.agency import is_name, is_same_body, level_of
from govinfo.readers.page.front import Front, front_of
from govinfo.readers.page.narrative import paragraphs
from govinfo.readers.page.particulars import Kind
from govinfo.readers.page.period import Period, period_in
from govinfo.readers.page.preface import Announced, announced_in, joined
from govinfo.readers.page.published import day_told
from govinfo.readers.page.title import Title, title_in
from govinfo.readers.recogniser.tables import PlacedPiece
from govinfo.readers.remarks import Remarks
from govinfo.readers.words.labels import normalise
from govinfo.readers.words.lines import as_line

_FIGURE = re.compile(r"\d")
#: The period of the figures is told in one of the first paragraphs.
_FIRST_PARAGRAPHS = 5
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
    origin: Origin
    preface: tuple[Paragraph, ...]
    #: Lines that are not of the report.
    outside: tuple[TextBlock, ...]


def frame_of(
    blocks: Sequence[TextBlock],
    remarks: Remarks,
    name: str = "",
    overview: Sequence[TextBlock] = (),
    pieces: Sequence[PlacedPiece] = (),
) -> Frame:
    """
    Read the blocks before the first section, and note what is missing.

    `name` is what a page calls itself, `overview` what stands in the first section: its beginning may be the preface.
    `pieces` are the tables before the first section: those that tell of the report are read, too.
    """
    front = front_of(blocks, pieces)
    sentences = [*joined([block.text for block in front.inside])]
    period = period_in([*sentences, *joined([block.text for block in overview[:_FIRST_PARAGRAPHS]])])
    told = _told(front, sentences, name, period)
    _note(told, period, remarks)
    agency = Agency(
        name=told.agency and as_line(told.agency),
        level=level_of(told.agency),
        credit_code=_credit_code(front, told.agency),
    )
    return Frame(
        title=as_line(told.title) if told.title else None,
        agency=agency,
        year=told.year,
        titled_year=front.title.year if front.title else None,
        published=day_told(front.particulars_of_the_report(), front.below_the_title()),
        origin=_origin(front),
        preface=tuple(paragraphs(block.text for block in front.inside)),
        outside=front.outside,
    )


@frozen(kw_only=True)
class _Told:
    """What is told of a report, and the texts beside its title that some of it was taken from."""

    title: str | None = None
    agency: str | None = None
    year: int | None = None
    inferred: tuple[str, ...] = ()

    @classmethod
    def of(cls, title: Title | None) -> "_Told":
        return cls(title=title.text, agency=title.agency, year=title.year) if title else cls()

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing."""
        return None not in {self.title, self.agency, self.year}


def _told(front: Front, sentences: Sequence[str], name: str, period: Period | None) -> _Told:
    """Take what is missing from each place that may tell it, the surest first."""
    told = _Told.of(front.title)
    if told.is_whole:
        return told
    told = _with_titled_row(told, front)
    below = front.body_below_the_title()
    if told.agency is None and below is not None:
        told = evolve(told, agency=below, inferred=(*told.inferred, below))
    told = _with_announced(told, announced_in(sentences))
    publisher = front.value_of(Kind.AGENCY)
    if told.agency is None and publisher and is_name(normalise(publisher)):
        told = evolve(told, agency=publisher)
    return _with_period(_with_name(told, name, period), period)


def _with_titled_row(told: _Told, front: Front) -> _Told:
    """Take the title that the page gives behind its label, where no line is one."""
    value = front.value_of(Kind.TITLE) if told.title is None else None
    title = title_in([value]) if value else None
    if title is None or title.year is None:
        return told
    return _Told(title=title.text, agency=title.agency, year=title.year, inferred=(title.text,))


def _with_announced(told: _Told, announced: Announced | None) -> _Told:
    """Take the agency and the year that are missing from a sentence that announces the report, and no other one."""
    if announced is None or (told.year or announced.year) != announced.year:
        return told
    if told.agency and announced.agency and not is_same_body(told.agency, announced.agency):
        return told
    whole = evolve(told, agency=told.agency or announced.agency, year=told.year or announced.year)
    return told if whole == told else evolve(whole, inferred=(*told.inferred, announced.sentence))


def _with_name(told: _Told, name: str, period: Period | None) -> _Told:
    """
    Take what is missing from a title in the name of a page.

    It must tell a year, that of the figures if they tell one; where the page has a title, be that with the agency
    before it; and where the page names its agency, name no other.
    """
    if told.is_whole:
        return told
    pieces = (title_in([piece]) for piece in _BETWEEN_NAMES.split(name))
    named = next((title for title in pieces if title and title.year), None)
    if named is None or not _fits(told, named, period):
        return told
    whole = evolve(
        told, title=told.title or named.text, agency=told.agency or named.agency, year=told.year or named.year
    )
    return told if whole == told else evolve(whole, inferred=(*told.inferred, name))


def _fits(told: _Told, named: Title, period: Period | None) -> bool:
    """Whether the title in the name of a page can be that of the report on it."""
    if period is not None and period.year != named.year:
        return False
    if told.agency and named.agency and not is_same_body(told.agency, named.agency):
        return False
    if told.year is not None and told.year != named.year:
        return False
    return told.title is None or normalise(named.text).endswith(normalise(told.title))


def _with_period(told: _Told, period: Period | None) -> _Told:
    """Take the year, if it is missing, from the period of the figures."""
    if told.year is not None or period is None:
        return told
    return evolve(told, year=period.year, inferred=(*told.inferred, period.text))


def _note(told: _Told, period: Period | None, remarks: Remarks) -> None:
    if told.inferred:
        remarks.add(NoteCode.TITLE_INFERRED, raw=BETWEEN_TEXTS.join(told.inferred))
    if told.title is None:
        remarks.add(NoteCode.TITLE_MISSING)
    if told.agency is None:
        remarks.add(NoteCode.AGENCY_UNKNOWN)
    if told.year is None:
        remarks.add(NoteCode.YEAR_UNKNOWN)
    elif period is not None and period.year != told.year:
        # The year stays the title's: it names the report, while the sentence on the period is often last year's.
        texts = filter(None, (told.title or next(iter(told.inferred), None), period.text))
        remarks.add(NoteCode.YEAR_CONTRADICTION, raw=BETWEEN_TEXTS.join(texts))


def _origin(front: Front) -> Origin:
    """Return what labels tell of the origin; a number has a figure, else its place is left blank."""
    index, publisher, document = map(front.value_of, (Kind.INDEX_NUMBER, Kind.AGENCY, Kind.DOCUMENT_NUMBER))
    return Origin(
        index_number=_line(index) if index and _FIGURE.search(index) else None,
        publisher=_line(publisher) if publisher and is_name(normalise(publisher)) else None,
        document_number=_line(document) if document and _FIGURE.search(document) else None,
    )


def _line(text: str) -> str | None:
    return as_line(text) or None


def _credit_code(front: Front, agency: str | None) -> str | None:
    """Return the credit code that the page tells, if it is a right one, beside the name of the body that reports."""
    code, publisher = front.value_of(Kind.CREDIT_CODE), front.value_of(Kind.AGENCY)
    if code is None or publisher is None or agency is None or not is_same_body(publisher, agency):
        return None
    try:
        CREDIT_CODE.check(code)
    except Refusal:
        return None
    return code
