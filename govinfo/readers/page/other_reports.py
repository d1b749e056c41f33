"""
Find what a document prints of another report, or of another year.

A page may hold a report below another: of the year before, or of another body.
It begins with a title of its own, and headings of sections come again behind
it. A table of another year has that year in the line over it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeGuard

from govinfo.codes import NoteCode, Section
from govinfo.readers.document import Picture, TextBlock
from govinfo.readers.page.title import LONGEST_TITLE, MOST_LINES, Title, differ, title_from, title_in
from govinfo.readers.printed import Piece
from govinfo.readers.recogniser.tables import PlacedPiece, is_of_a_table
from govinfo.readers.remarks import Remarks
from govinfo.readers.words.headings import Heading, Numbering
from govinfo.readers.words.labels import normalise
from govinfo.readers.words.lines import is_caption, is_instruction
from govinfo.readers.words.page_lines import LAST_YEAR_STARTS, NO_OWN_TABLE, OF_A_DOCUMENT, YEAR_ALONE, YEAR_IN_FIGURES
from govinfo.readers.words.titles import TITLE_KIND

#: The headings of sections by their places, each with the kind of its number.
_Headings = Mapping[int, tuple[Heading, Numbering]]
#: So many headings of sections that come again are another report.
_HEADINGS_OF_A_REPORT = 3
_LONGEST_CAPTION = 40
_SENTENCE = re.compile(r"[,;\u3002\uff0c\uff1b]")
_YEAR = re.compile(YEAR_IN_FIGURES)
_YEAR_ALONE = re.compile(YEAR_ALONE)
_OF_A_DOCUMENT = re.compile(OF_A_DOCUMENT)


def other_report(blocks: Sequence[TextBlock | Picture | Piece], headings: _Headings) -> tuple[int, TextBlock] | None:
    """
    Tell where in a document another report begins, and the line there; None if there is none.

    That is the title of another year or body with a heading or a table behind
    it, or, without one, where the headings of three sections come again.
    """
    if not headings:
        return None
    return _titled(blocks, headings) or _untitled(blocks, headings)


def _untitled(blocks: Sequence[TextBlock | Picture | Piece], headings: _Headings) -> tuple[int, TextBlock] | None:
    """
    Find where headings of several sections come again, one after the other; a table repeats fewer in its header.

    A report of its own has tables before and behind: paragraphs of one section may be headed like sections, too.
    """
    seen: set[tuple[Section, Numbering]] = set()
    again: dict[Section, int] = {}
    for place in sorted(headings):
        heading, numbering = headings[place]
        # The parts of section 1 may be named like sections, with another kind of number or none.
        again = {heading.section: place, **again} if (heading.section, numbering) in seen else {}
        seen.add((heading.section, numbering))
        if len(again) == _HEADINGS_OF_A_REPORT:
            start = _title_above(blocks, headings, min(again.values()))
            line = blocks[start]
            is_report = _last_table(blocks[:start]) >= 0 and _last_table(blocks[start:]) >= 0
            return (start, line) if is_report and isinstance(line, TextBlock) else None
    return None


def _title_above(blocks: Sequence[TextBlock | Picture | Piece], headings: _Headings, start: int) -> int:
    """Return where the title begins that stands above a heading, below what comes before it; else the heading."""
    above = max((place for place in headings if place < start), default=-1)
    titles = (place for place, _, _ in _titles(blocks, headings) if above < place < start)
    return min(titles, default=start)


def _last_table(blocks: Sequence[TextBlock | Picture | Piece]) -> int:
    """Return the place of the last table of a report in a document; -1 if it has none."""
    for place in range(len(blocks) - 1, -1, -1):
        block = blocks[place]
        if isinstance(block, tuple) and is_of_a_table(PlacedPiece(piece=block, section=None)):
            return place
    return -1


def _titled(blocks: Sequence[TextBlock | Picture | Piece], headings: _Headings) -> tuple[int, TextBlock] | None:
    """Find the title of another report behind the first heading of a section, before the last heading or table."""
    first = min(headings)
    titles = list(_titles(blocks, headings))
    if not titles:
        return None
    last = max(*headings, _last_table(blocks))
    own = title_in([block.text for block in blocks[:first] if isinstance(block, TextBlock)])
    return next(((place, line) for place, line, title in titles if own and place < last and differ(title, own)), None)


def _titles(
    blocks: Sequence[TextBlock | Picture | Piece], headings: _Headings
) -> Iterator[tuple[int, TextBlock, Title]]:
    first = min(headings)
    kinds = [
        place
        for place, block in enumerate(blocks)
        if place > first and place not in headings and _can_be_of_a_title(block) and TITLE_KIND in block.text
    ]
    for place in kinds:
        for start in range(max(place + 1 - MOST_LINES, first), place + 1):
            lines: list[TextBlock] = []
            for block in blocks[start : start + MOST_LINES]:
                if not _can_be_of_a_title(block):
                    break
                lines.append(block)
            title = title_from([line.text for line in lines], place + 1 - start)
            if title is not None:
                yield start, lines[0], title


def _can_be_of_a_title(block: TextBlock | Picture | Piece) -> TypeGuard[TextBlock]:
    return isinstance(block, TextBlock) and len(block.text) <= LONGEST_TITLE and not _SENTENCE.search(block.text)


def without_other_years(placed: Sequence[PlacedPiece], year: int | None, remarks: Remarks) -> list[PlacedPiece]:
    """Give the pieces of grids but those of a table of another year; these are noted."""
    kept: list[PlacedPiece] = []
    before: PlacedPiece | None = None
    caption: str | None = None
    for each in placed:
        if each.above or before is None or before.section is not each.section:
            caption = _of_another_year(each, year)
            if caption and is_of_a_table(each):
                remarks.add(NoteCode.CONTENT_FOREIGN, place=each.piece[0].place, raw=caption)
        if caption is None:
            kept.append(each)
        before = each
    return kept


def _of_another_year(piece: PlacedPiece, year: int | None) -> str | None:
    """Return the line over a table, or its first row or corner, if it says that the table is of another year."""
    if year is None:
        return None
    for line in _captions(piece):
        caption = _SENTENCE.split(line)[-1]
        text = normalise(caption) if len(caption) <= _LONGEST_CAPTION else ""
        years = [] if _OF_A_DOCUMENT.search(text) else _YEAR.findall(text)
        if years:
            return line if str(year) not in text else None
        if text.startswith(LAST_YEAR_STARTS) or any(word in text for word in NO_OWN_TABLE):
            return line
        if not is_caption(line) and not is_instruction(line):
            return None
    return None


def _captions(piece: PlacedPiece) -> Iterator[str]:
    """Give the texts that may tell the year of a table, the closest first."""
    first = piece.piece[0]
    if first.texts and (len(first.texts) == 1 or _YEAR_ALONE.fullmatch(normalise(first.texts[0]))):
        yield first.texts[0].strip()
    yield from (block.text.strip() for block in reversed(piece.above))
