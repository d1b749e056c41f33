"""
List what may open a section: headings, and places where a section begins without one.

Each candidate has a cost, in one unit: what it is unlikely. What kind of number
the sections of a document have is left open; it is a hypothesis about the whole
document (see `outline`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from govinfo.codes import NarrativePart, Section
from govinfo.readers.document import Picture, TextBlock
from govinfo.readers.printed import Piece
from govinfo.readers.words.fees import FEE
from govinfo.readers.words.headings import (
    LONGEST_HEADING,
    OF_SECTIONS,
    Heading,
    HeadingText,
    Numbering,
    head_of,
    heading_text,
    is_part,
    is_sentence,
    names_part,
    without_lost_comma,
    wording_of,
)
from govinfo.readers.words.labels import normalise
from govinfo.readers.words.lines import is_caption, is_instruction, is_label, is_of_header
from govinfo.readers.words.pinyin import without_pinyin

Printed = TextBlock | Picture | Piece

#: A heading that goes on with text in the same line.
_RUN_IN = 0.5
#: A heading in words that no section is known by, told by its number alone: surer than where a table or part begins.
_BY_NUMBER = 3.9
#: A section that begins where its table does.
_BY_TABLE = 4.0
#: One that begins with its first part, or, section 6, with what it says of the fee.
_BY_PART = 5.0
_BY_FEE = 7.0
#: A number whose comma is lost.
_LOST_COMMA = 0.5
#: A line that ends as an item of a list does, or as a line of a table of contents.
_IN_A_LIST = 4.0
#: So many names of sections in a row are a list of them, unless nothing else names the sections.
_NAMES_OF_A_LIST = 3
_LIST_ENDS = ("\uff1b", ";", "\u3001")
#: The name of a part with the number of one, or none: dearer than a section that begins with its part.
_NAME_OF_A_PART = 3.5
#: A document marks its headings, and hardly anything else.
_EMPHASISED = -1.0
#: What names a section right above its table is its heading, even with a number of a part: surer than the table alone.
_ABOVE_ITS_TABLE = -1.0
#: A fee is told in one of the last paragraphs, in a text of any length.
_LONGEST_TOLD = 400
_OF_A_FEE = re.compile(FEE)


@frozen(kw_only=True)
class Candidate:
    """A place that may open a section."""

    #: Which block of the document.
    place: int
    section: Section
    #: What it costs, its number apart.
    cost: float
    numbering: Numbering = Numbering.NONE
    value: int = 0
    #: The text behind the heading in the same line.
    rest: str = ""
    #: Whether the line is a heading; else the section begins with the block itself.
    is_heading: bool = True
    #: Whether its words name the section.
    is_named: bool = True
    #: Whether its cost has that of the name of a part.
    is_like_a_part: bool = False

    @property
    def heading(self) -> Heading:
        """The heading that it is."""
        return Heading(self.section, self.rest)


def candidates_of(blocks: Sequence[Printed], tables: Sequence[tuple[int, Section]]) -> list[Candidate]:
    """
    List what may open a section, in reading order.

    `tables` are the places of the pieces of the three tables, each with its table's section.
    """
    named: list[Candidate] = []
    for place, block in enumerate(blocks):
        named += _named(place, block) if isinstance(block, TextBlock) else ()
    begins = {place: section for section, place in _beginnings(blocks, tables)}
    named = [_above_its_table(each, begins) for each in _without_lists(named)]
    found = [*named, *_by_tables(begins), *_by_parts(blocks, tables)]
    return sorted(found, key=lambda each: each.place)


def _named(place: int, block: TextBlock) -> Iterator[Candidate]:
    """Yield what a line may be the heading of: as a whole, else by what stands before its first stop."""
    text = without_pinyin(block.text.strip())
    if len(text) <= LONGEST_HEADING:
        whole = list(_whole(place, text))
        if whole:
            yield from (_emphasised(each, block) for each in whole)
            return
    head, rest = head_of(text)
    if head:
        heading = heading_text(head)
        if heading.numbering is not Numbering.NONE:
            yield from (_emphasised(evolve(each, rest=rest), block) for each in _worded(place, heading, _RUN_IN))


def _whole(place: int, text: str) -> Iterator[Candidate]:
    heading = heading_text(text)
    extra = _IN_A_LIST if heading.has_leader or text.endswith(_LIST_ENDS) else 0.0
    named = [*_worded(place, heading, extra)]
    named = named or [*_worded(place, without_lost_comma(heading), extra + _LOST_COMMA)]
    yield from named or _by_number(place, text, heading)


def _worded(place: int, heading: HeadingText, extra: float) -> Iterator[Candidate]:
    is_high = heading.numbering in OF_SECTIONS
    is_like_a_part = not is_high and is_part(heading.key)
    extra += _NAME_OF_A_PART if is_like_a_part else 0.0
    for section, cost in wording_of(heading.key):
        yield Candidate(
            place=place,
            section=section,
            cost=cost + extra,
            numbering=heading.numbering,
            value=heading.value,
            is_like_a_part=is_like_a_part,
        )


def _by_number(place: int, text: str, heading: HeadingText) -> Iterator[Candidate]:
    """Yield the section that the number alone names, for a short line with no punctuation that is no label."""
    is_high = heading.numbering in OF_SECTIONS
    if not is_high or not 0 < heading.value <= len(Section) or is_sentence(text) or is_label(text):
        return
    section = list(Section)[heading.value - 1]
    yield Candidate(
        place=place,
        section=section,
        cost=_BY_NUMBER,
        numbering=heading.numbering,
        value=heading.value,
        is_named=False,
    )


def _emphasised(candidate: Candidate, block: TextBlock) -> Candidate:
    if not block.level:
        return candidate
    return evolve(candidate, cost=candidate.cost + _EMPHASISED)


def _without_lists(named: list[Candidate]) -> list[Candidate]:
    """Make names of sections that follow each other line by line dearer: they are a list, and open nothing."""
    listed: set[int] = set()
    run: list[Candidate] = []
    for each in named:
        follows = bool(run) and each.place == run[-1].place + 1 and each.section.ordinal > run[-1].section.ordinal
        is_same_line = bool(run) and each.place == run[-1].place
        if not (follows or is_same_line):
            run = []
        if not is_same_line:
            run.append(each)
        if len(run) >= _NAMES_OF_A_LIST:
            listed.update(one.place for one in run)
    return [evolve(each, cost=each.cost + _IN_A_LIST) if each.place in listed else each for each in named]


def _above_its_table(candidate: Candidate, begins: Mapping[int, Section]) -> Candidate:
    """Make a name of a section cheaper that stands right above its table: there it is no name of a part."""
    if candidate.rest or not candidate.is_named or begins.get(candidate.place + 1) is not candidate.section:
        return candidate
    of_a_part = _NAME_OF_A_PART if candidate.is_like_a_part else 0.0
    return evolve(candidate, cost=candidate.cost - of_a_part + _ABOVE_ITS_TABLE)


def _beginnings(blocks: Sequence[Printed], tables: Sequence[tuple[int, Section]]) -> Iterator[tuple[Section, int]]:
    """Yield, for each table, the place where it begins with its captions."""
    first: dict[Section, int] = {}
    for place, section in tables:
        first.setdefault(section, place)
    for section, table in first.items():
        place = table
        while place > 0 and is_above_a_table(blocks[place - 1]):
            place -= 1
        yield section, place


def is_above_a_table(block: Printed) -> bool:
    """Whether a block is a line that the form prints over a table: a caption, an instruction, or labels of columns."""
    if not isinstance(block, TextBlock):
        return False
    return is_caption(block.text) or is_instruction(block.text) or is_of_header(block.text)


def _by_tables(begins: Mapping[int, Section]) -> Iterator[Candidate]:
    for place, section in begins.items():
        yield Candidate(place=place, section=section, cost=_BY_TABLE, is_heading=False, is_named=False)


def _by_parts(blocks: Sequence[Printed], tables: Sequence[tuple[int, Section]]) -> Iterator[Candidate]:
    """Yield where section 1 may begin with its first part, 5 with its own behind the tables, and 6 with the fee."""
    first, last = (tables[0][0], tables[-1][0]) if tables else (len(blocks), -1)
    for place, block in enumerate(blocks):
        if not isinstance(block, TextBlock):
            continue
        if place < first and names_part(block.text, NarrativePart.PROACTIVE_DISCLOSURE):
            yield Candidate(place=place, section=Section.OVERVIEW, cost=_BY_PART, is_heading=False, is_named=False)
        if place > last and names_part(block.text, NarrativePart.PROBLEMS):
            yield Candidate(place=place, section=Section.IMPROVEMENT, cost=_BY_PART, is_heading=False, is_named=False)
        if place > last and _tells_of_the_fee(block.text):
            yield Candidate(place=place, section=Section.OTHER_MATTERS, cost=_BY_FEE, is_heading=False, is_named=False)


def _tells_of_the_fee(text: str) -> bool:
    """Whether a text tells of the fee, as section 6 does; an item of a list is one of section 5's measures."""
    is_item = heading_text(text[:LONGEST_HEADING]).numbering is not Numbering.NONE
    return len(text) <= _LONGEST_TOLD and not is_item and bool(_OF_A_FEE.search(normalise(text)))
