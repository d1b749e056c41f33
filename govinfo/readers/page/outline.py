"""Divide a document into what stands before the first section, and the six sections."""

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from govinfo.codes import NoteCode, Section
from govinfo.model.notes import Place
from govinfo.readers.document import Picture, TextBlock
from govinfo.readers.page.other_reports import other_report
from govinfo.readers.printed import Piece
from govinfo.readers.recogniser.tables import PlacedPiece
from govinfo.readers.remarks import Remarks
from govinfo.readers.words.headings import Heading, section_of

_Printed = TextBlock | Picture | Piece

#: So many headings in a row, which all come again, are a table of contents.
_HEADINGS_OF_CONTENTS = 3


@frozen(kw_only=True, eq=False)
class Outline:
    """A document by sections; `None` stands for what is before the first one."""

    texts: dict[Section | None, list[TextBlock]] = field(factory=dict)
    pieces: list[PlacedPiece] = field(factory=list)
    #: Where pictures stand.
    pictures: dict[Section | None, list[Place]] = field(factory=dict)
    #: The sections whose heading was found.
    sections: frozenset[Section]

    def lines(self, section: Section | None) -> list[str]:
        """Give the texts of a section."""
        return [block.text for block in self.texts.get(section, [])]


def outline_of(blocks: Sequence[_Printed], remarks: Remarks) -> Outline:
    """
    Divide a document at the headings of its sections; a heading that comes again is text, and noted.

    Of several reports below each other the first is taken.
    """
    headings = _without_contents(blocks, dict(_headings(blocks)))
    other = other_report(blocks, headings)
    if other is not None:
        start, first_line = other
        remarks.add(NoteCode.CONTENT_FOREIGN, place=first_line.place, raw=first_line.text.strip())
        return outline_of(blocks[:start], remarks)
    first = {heading.section: place for place, heading in reversed(headings.items())}
    chosen = {place: headings[place] for place in first.values()}
    outline = Outline(sections=frozenset(heading.section for heading in chosen.values()))
    section: Section | None = None
    above: list[TextBlock] = []
    for place, block in enumerate(blocks):
        if isinstance(block, Picture):
            outline.pictures.setdefault(section, []).append(block.place)
            continue
        if not isinstance(block, TextBlock):
            outline.pieces.append(PlacedPiece(piece=block, section=section, above=tuple(above)))
            above = []
            continue
        heading = chosen.get(place)
        if heading is None:
            if place in headings:
                remarks.add(
                    NoteCode.SECTION_REPEATED, address=headings[place].section, place=block.place, raw=block.text
                )
            outline.texts.setdefault(section, []).append(block)
            above.append(block)
            continue
        section, above = heading.section, []
        if heading.rest:
            outline.texts.setdefault(section, []).append(TextBlock(text=heading.rest, place=block.place))
    _note_missing(outline, remarks)
    return outline


def _headings(blocks: Sequence[_Printed]) -> Iterator[tuple[int, Heading]]:
    for place, block in enumerate(blocks):
        heading = section_of(block.text) if isinstance(block, TextBlock) else None
        if heading is not None:
            yield place, heading


def _without_contents(blocks: Sequence[_Printed], headings: dict[int, Heading]) -> dict[int, Heading]:
    """Leave out a table of contents: headings in a row, each of which comes again below."""
    start = next(iter(headings), len(blocks))
    end, contents = start, set[Section]()
    while end in headings and headings[end].section not in contents:
        contents.add(headings[end].section)
        end += 1
    below = {heading.section for place, heading in headings.items() if place >= end}
    if end - start < _HEADINGS_OF_CONTENTS or not contents <= below:
        return headings
    return {place: heading for place, heading in headings.items() if place >= end}


def _note_missing(outline: Outline, remarks: Remarks) -> None:
    missing = [section for section in Section if section not in outline.sections]
    if missing and outline.sections:
        address = missing[0] if len(missing) == 1 else None
        remarks.add(NoteCode.SECTION_MISSING, address=address, raw=" | ".join(section.printed for section in missing))
    elif missing:
        remarks.add(NoteCode.SECTION_MISSING)
