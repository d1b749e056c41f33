"""
Divide a document into what stands before the first section, and the six sections.

The outline is one decision over the whole document: the cheapest way to give
the sections, in the order of the form, each a place where it begins, or none.
What counts is how a line is worded and numbered (`candidates`), that the
sections of one document have one kind of number, and what a section then
holds: its own table, or text. A line that opens no section is text.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from attrs import evolve, field, frozen

from govinfo.codes import NarrativePart, NoteCode, Section
from govinfo.model.notes import Place
from govinfo.readers.document import Picture, TextBlock
from govinfo.readers.page.candidates import Candidate, Printed, candidates_of, is_above_a_table
from govinfo.readers.page.other_reports import other_report
from govinfo.readers.recogniser.tables import TABLES, PlacedPiece, placed_of
from govinfo.readers.remarks import Remarks
from govinfo.readers.words.headings import OF_SECTIONS, Heading, Numbering, part_heading_of

#: A section that has no beginning: more than any single candidate costs, but for a list's line of a lower level.
_MISSING = 10.0
#: A table outside its section. All pieces of a table together weigh as much as two of its headings' doubts.
_TABLE_ELSEWHERE = 4.0
#: A paragraph in a section that is a table, or before the first section.
_TEXT_BESIDE_A_TABLE = 0.3
_TEXT_BEFORE = 0.02
#: One in the last section, which is short: of two headings of it, equal word by word, the second one opens it.
_TEXT_AT_THE_END = 0.01
#: What a number of another kind than the document's sections have costs, and one that is not the section's.
_OTHER_KIND = {Numbering.COUNTED: 1.0, Numbering.LINE: 2.0, Numbering.NONE: 2.0}
_LOWER_KIND = 4.5
_SHIFTED = 1.5
#: The kinds of numbers that sections have, and what a document costs whose sections have this one.
_KINDS = {
    Numbering.LINE: 0.0,
    Numbering.COUNTED: 0.0,
    Numbering.NONE: 0.5,
    Numbering.ITEM: 3.0,
    Numbering.LEAF: 3.0,
    Numbering.BRACKETED: 4.0,
}
#: A heading as certain as this is one wherever it stands: it may be another report's.
_CERTAIN = 2.0
#: The state before the first section.
_START = 0


@frozen(kw_only=True, eq=False)
class Outline:
    """A document by sections; `None` stands for what is before the first one."""

    texts: dict[Section | None, list[TextBlock]] = field(factory=dict)
    pieces: list[PlacedPiece] = field(factory=list)
    #: Where pictures stand.
    pictures: dict[Section | None, list[Place]] = field(factory=dict)
    #: Of the sections that are tables, how many of their texts stand before the first piece of a table.
    before: dict[Section, int] = field(factory=dict)
    #: The sections whose heading was found, by its words.
    sections: frozenset[Section]

    def by_side(self, section: Section) -> Iterator[tuple[bool, TextBlock]]:
        """Yield the texts of a section, each with whether a piece of a table stands before it."""
        texts = self.texts.get(section, [])
        behind = self.before.get(section, len(texts))
        for number, block in enumerate(texts):
            yield number >= behind, block

    def lines(self, section: Section | None) -> list[str]:
        """Return the texts of a section."""
        return [block.text for block in self.texts.get(section, [])]


def outline_of(blocks: Sequence[Printed], remarks: Remarks) -> Outline:
    """
    Divide a document at the beginnings of its sections.

    A heading that comes again is text, and noted; so is a beginning that was
    inferred. Of several reports below each other the first is taken.
    """
    tables = _tables_in(blocks)
    candidates = candidates_of(blocks, tables)
    other = other_report(blocks, _certain_headings(candidates))
    if other is not None:
        start, first_line = other
        remarks.add(NoteCode.CONTENT_FOREIGN, place=first_line.place, raw=first_line.text.strip())
        return outline_of(blocks[:start], remarks)
    chosen = {each.place: each for each in _cheapest(candidates, _costs(blocks, tables))}
    chosen |= {each.place: each for each in _out_of_order(candidates, chosen)}
    chosen |= {each.place: each for each in _parts_as_headings(blocks, chosen)}
    outline = _divided(blocks, chosen)
    _note_repeated(blocks, candidates, chosen, remarks)
    _note_inferred(blocks, chosen, remarks)
    _note_missing(outline, chosen.values(), remarks)
    return outline


def _tables_in(blocks: Sequence[Printed]) -> list[tuple[int, Section]]:
    """List the places of the pieces of tables, each with the section of the one table that it can be of."""
    found = []
    for place, block in enumerate(blocks):
        if isinstance(block, tuple):
            piece = PlacedPiece(piece=block, section=None)
            of_tables = [table for table in TABLES if placed_of(table, [piece])]
            found += [(place, of_tables[0])] if len(of_tables) == 1 else []
    return found


def _certain_headings(candidates: Sequence[Candidate]) -> dict[int, tuple[Heading, Numbering]]:
    """Return the lines that are headings of sections by themselves, each with the kind of its number."""
    high = OF_SECTIONS | {Numbering.NONE}
    return {
        each.place: (each.heading, each.numbering)
        for each in candidates
        if each.is_heading and each.is_named and each.cost <= _CERTAIN and each.numbering in high
    }


#: What a text or table costs in each section, added up from the first block: by the section's ordinal, 0 before all.
_Costs = list[list[float]]


def _costs(blocks: Sequence[Printed], tables: Sequence[tuple[int, Section]]) -> _Costs:
    pieces = {section: sum(each is section for _, each in tables) for _, section in tables}
    of_place = dict(tables)
    sums = [[0.0] * (len(Section) + 1)]
    for place, block in enumerate(blocks):
        costs = [*sums[-1]]
        table = of_place.get(place)
        if table is not None:
            share = _TABLE_ELSEWHERE / pieces[table]
            costs = [cost + share * (ordinal != table.ordinal) for ordinal, cost in enumerate(costs)]
        elif isinstance(block, TextBlock) and not is_above_a_table(block):
            costs[_START] += _TEXT_BEFORE
            costs[Section.OTHER_MATTERS.ordinal] += _TEXT_AT_THE_END
            for each in TABLES:
                costs[each.ordinal] += _TEXT_BESIDE_A_TABLE
        sums.append(costs)
    return sums


@frozen
class _Way:
    """A way to begin some sections, the last one `section`; its cost lacks what that section holds."""

    cost: float
    ordinal: int
    chosen: tuple[Candidate, ...]


def _cheapest(candidates: Sequence[Candidate], costs: _Costs) -> tuple[Candidate, ...]:
    """Choose the beginnings of the sections: the cheapest way under the cheapest kind of number."""
    kinds = {each.numbering for each in candidates if each.is_heading} & set(_KINDS)
    ways = [_way(candidates, costs, kind) for kind in _KINDS if kind in kinds or kind is Numbering.LINE]
    return min(ways, key=lambda way: way.cost).chosen


def _way(candidates: Sequence[Candidate], costs: _Costs, kind: Numbering) -> _Way:
    """
    Choose under one kind of number.

    For each section the cheapest way is kept that ends in it; its cost lacks what the section holds from its
    beginning on, which is added when the next one begins. So each candidate is looked at once.
    """
    ways = {_START: _Way(_KINDS[kind], _START, ())}
    for _, together in groupby(candidates, key=lambda each: each.place):
        begun = [_begun(ways, candidate, costs, kind) for candidate in together]
        for way in begun:
            if way.ordinal not in ways or way.cost < ways[way.ordinal].cost:
                ways[way.ordinal] = way
    ended = [
        _Way(way.cost + costs[-1][way.ordinal] + _MISSING * (len(Section) - way.ordinal), way.ordinal, way.chosen)
        for way in ways.values()
    ]
    return min(ended, key=lambda way: way.cost)


def _begun(ways: Mapping[int, _Way], candidate: Candidate, costs: _Costs, kind: Numbering) -> _Way:
    """Begin a section behind the cheapest of the ways that end before it."""
    here, ordinal = costs[candidate.place], candidate.section.ordinal
    earlier = [way for way in ways.values() if way.ordinal < ordinal]
    before = min(earlier, key=lambda way: way.cost + here[way.ordinal] + _MISSING * (ordinal - 1 - way.ordinal))
    skipped = _MISSING * (ordinal - 1 - before.ordinal)
    # A heading is no text of the section that it opens.
    held = costs[candidate.place + candidate.is_heading][ordinal]
    cost = before.cost + here[before.ordinal] + skipped + candidate.cost + _of_number(candidate, kind) - held
    return _Way(cost, ordinal, (*before.chosen, candidate))


def _of_number(candidate: Candidate, kind: Numbering) -> float:
    if not candidate.is_heading:
        return 0.0
    is_shifted = candidate.numbering is not Numbering.NONE and candidate.value != candidate.section.ordinal
    cost = 0.0 if candidate.numbering is kind else _OTHER_KIND.get(candidate.numbering, _LOWER_KIND)
    return cost + _SHIFTED * is_shifted


def _out_of_order(candidates: Sequence[Candidate], chosen: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """
    Yield the headings of sections that a document prints in another order than the form's.

    Such a section has no heading in its place, and one elsewhere behind the first section: the form's own words and
    number, once in the document. What a list names is none.
    """
    headed = {each.section: each for each in chosen.values() if each.is_heading}
    kinds = {each.numbering for each in headed.values()} & OF_SECTIONS
    first = min(chosen, default=0)
    for section in Section:
        named = [each for each in candidates if each.section is section and each.numbering in kinds]
        own = [each for each in named if each.is_named and each.value == section.ordinal and each.cost <= 0]
        if section not in headed and len(own) == 1 and own[0].place > first and own[0].place not in chosen:
            yield own[0]


def _parts_as_headings(blocks: Sequence[Printed], chosen: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """
    Yield the heading of section 5 where it is only that of its first part.

    It names the problems alone, and one of the same level names the measures: the section begins with its part.
    """
    places = [*sorted(chosen), len(blocks)]
    for place, end in pairwise(places):
        each = chosen[place]
        if each.section is not Section.IMPROVEMENT or not each.is_heading:
            continue
        first, *others = (
            part_heading_of(block.text.strip(), each.section)
            for block in blocks[place:end]
            if isinstance(block, TextBlock)
        )
        levels = {other.numbering for other in others if other and other.part is NarrativePart.MEASURES}
        if first and first.part is NarrativePart.PROBLEMS and first.numbering in levels:
            yield evolve(each, is_heading=False, is_named=False)


def _divided(blocks: Sequence[Printed], chosen: Mapping[int, Candidate]) -> Outline:
    outline = Outline(sections=frozenset(each.section for each in chosen.values() if each.is_named))
    section: Section | None = None
    above: list[TextBlock] = []
    for place, block in enumerate(blocks):
        begun = chosen.get(place)
        if begun is not None:
            section = begun.section
            above = above if not begun.is_heading else []
        if isinstance(block, Picture):
            outline.pictures.setdefault(section, []).append(block.place)
        elif not isinstance(block, TextBlock):
            outline.pieces.append(PlacedPiece(piece=block, section=section, above=tuple(above)))
            above = []
            if section is not None:
                outline.before.setdefault(section, len(outline.texts.get(section, [])))
        else:
            text = _behind_heading(block, begun)
            outline.texts.setdefault(section, []).extend(text)
            above.extend(text if begun is None or not begun.is_heading else ())
    return outline


def _behind_heading(block: TextBlock, begun: Candidate | None) -> list[TextBlock]:
    """Return the text that a line is, or that stands behind the heading in it."""
    if begun is None or not begun.is_heading:
        return [block]
    return [TextBlock(text=begun.rest, place=block.place)] if begun.rest else []


def _note_repeated(
    blocks: Sequence[Printed], candidates: Sequence[Candidate], chosen: Mapping[int, Candidate], remarks: Remarks
) -> None:
    """Note the headings that come again, word by word and number by number; what a list names is none."""
    kinds = {each.numbering for each in chosen.values() if each.is_heading}
    begun = {each.section for each in chosen.values() if each.is_heading}
    for each in candidates:
        block = blocks[each.place]
        is_again = each.is_heading and each.section in begun and each.place not in chosen and each.cost <= 0
        is_numbered = each.numbering is not Numbering.NONE and each.value == each.section.ordinal
        if is_again and is_numbered and each.numbering in kinds and isinstance(block, TextBlock):
            remarks.add(NoteCode.SECTION_REPEATED, address=each.section, place=block.place, raw=block.text)


def _note_inferred(blocks: Sequence[Printed], chosen: Mapping[int, Candidate], remarks: Remarks) -> None:
    """Note where a section begins without a heading that names it; a table that stands there tells by itself."""
    for place, each in sorted(chosen.items()):
        block = blocks[place]
        is_told = each.is_named or (each.section in TABLES and not each.is_heading)
        if not is_told and isinstance(block, TextBlock):
            remarks.add(NoteCode.SECTION_INFERRED, address=each.section, place=block.place, raw=block.text)


def _note_missing(outline: Outline, begun: Iterable[Candidate], remarks: Remarks) -> None:
    """Note the sections that have no heading, but for those whose beginning was inferred: these are noted."""
    told = outline.sections | {each.section for each in begun if each.is_heading or each.section not in TABLES}
    missing = [section for section in Section if section not in told]
    if missing and told:
        address = missing[0] if len(missing) == 1 else None
        remarks.add(NoteCode.SECTION_MISSING, address=address, raw=" | ".join(section.printed for section in missing))
    elif missing:
        remarks.add(NoteCode.SECTION_MISSING)
