"""
Account for what stands beside the parts of the form: nothing that a person reads is dropped in silence.

Texts beside the tables of sections 2 to 4 are kept. The signature and the page
behind the end, tables that are not on the form, and pictures are left out, and
noted with their whole texts.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from govinfo.codes import NoteCode, Section, TableSide
from govinfo.model.narrative import TableText
from govinfo.model.notes import BETWEEN_TEXTS
from govinfo.readers.document import TextBlock
from govinfo.readers.page.outline import Outline
from govinfo.readers.page.published import signature_in
from govinfo.readers.printed import Piece
from govinfo.readers.recogniser.disputes import is_block_label
from govinfo.readers.recogniser.tables import TABLES, PlacedPiece, is_of_a_table
from govinfo.readers.remarks import Remarks
from govinfo.readers.words.lines import (
    as_line,
    is_caption,
    is_instruction,
    is_label,
    is_marked_page_number,
    is_of_header,
    is_page_number,
    split_at_page,
)

#: What tells that a line beside a table is of the table itself, or the number of a page.
_OF_A_TABLE = (is_caption, is_of_header, is_block_label)


def without_page_numbers(outline: Outline) -> list[TextBlock]:
    """Take the numbers of pages out of the sections; return those that nothing but their place tells to be such."""
    numbers: list[TextBlock] = []
    for section in Section:
        kept: list[TextBlock] = []
        before = 0
        for is_behind, block in outline.by_side(section):
            if is_page_number(block.text):
                numbers += [] if is_marked_page_number(block.text) else [block]
                continue
            kept.append(block)
            before += not is_behind
        outline.texts[section], outline.before[section] = kept, before
    return numbers


def without_end(outline: Outline) -> tuple[date | None, list[TextBlock]]:
    """
    Take what stands behind the report's last sentence out of its last section: signature, day, lines of the page.

    Return the day of the signature, and these lines.
    """
    last = next((section for section in reversed(Section) if outline.texts.get(section)), None)
    if last is None:
        return None, []
    blocks = outline.texts[last]
    end = split_at_page([block.text for block in blocks])
    signature = signature_in(blocks[:end])
    outline.texts[last] = [*signature.rest]
    # A table in the last section is one of the page behind the report, as far as can be told.
    tables = [placed.piece for placed in outline.pieces if placed.section is last and _is_other(placed)]
    behind = tables if last is Section.OTHER_MATTERS else []
    return signature.published, [*signature.lines, *blocks[end:], *map(_as_text, behind)]


def _as_text(piece: Piece) -> TextBlock:
    return TextBlock(text=_text_of(piece), place=piece[0].place)


def texts_beside_tables(outline: Outline, remarks: Remarks) -> Iterator[TableText]:
    """Yield what stands in words beside the tables of sections 2 to 4, and note it but for the form's own words."""
    for section in TABLES:
        for is_behind, block in outline.by_side(section):
            text = as_line(block.text)
            if not text or any(test(text) for test in _OF_A_TABLE):
                continue
            if not is_instruction(text):
                remarks.add_whole(NoteCode.TEXT_BESIDE_TABLE, address=section, place=block.place, raw=text)
            yield TableText(section=section, side=TableSide.AFTER if is_behind else TableSide.BEFORE, text=text)


def note_outside(outside: Sequence[TextBlock], remarks: Remarks) -> None:
    """Note the texts that were left out, all together and each whole."""
    if outside:
        raw = BETWEEN_TEXTS.join(block.text for block in outside)
        remarks.add_whole(NoteCode.TEXT_OUTSIDE, place=outside[0].place, raw=raw)


def note_other_tables(outline: Outline, remarks: Remarks) -> None:
    """Note the tables within the sections that are not on the form."""
    for placed in outline.pieces:
        if placed.section not in {None, Section.OTHER_MATTERS} and _is_other(placed):
            place = placed.piece[0].place
            remarks.add_whole(NoteCode.TABLE_OTHER, address=placed.section, place=place, raw=_text_of(placed.piece))


def _is_other(placed: PlacedPiece) -> bool:
    return not is_of_a_table(placed) and not _is_of_labels(placed.piece)


def _is_of_labels(piece: Piece) -> bool:
    """Whether a table is nothing but labels of the form, cut off from their numbers."""
    return all(is_label(text) or is_of_header(text) or is_caption(text) for row in piece for text in row.texts)


def _text_of(piece: Piece) -> str:
    texts = (as_line(text) for row in piece for text in row.texts)
    return BETWEEN_TEXTS.join(filter(None, texts))


def note_pictures(outline: Outline, pictured: frozenset[Section], remarks: Remarks) -> None:
    """Note the pictures in the sections, but for those of the tables that are `pictured`: these are noted as such."""
    for section, places in outline.pictures.items():
        if section is None or section in pictured:
            continue
        for place in places:
            remarks.add(NoteCode.PICTURE_OUTSIDE, address=section, place=place)
