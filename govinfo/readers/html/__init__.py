"""
Adapt a page of a web site: bytes to a document.

A page is repaired as browsers repair it, and read as they show it: what stands
around the report is read with it, tables that are only a layout are not, and
hidden content is left out. Style sheets are not applied and scripts not run;
nothing is fetched. Outside tables, the row of a place is the line of the page
in reading order.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser

from govinfo.codes import NoteCode
from govinfo.model.notes import Note, Place
from govinfo.readers.document import Block, Document, Grid, Picture, TextBlock
from govinfo.readers.html.bounds import check_bounds
from govinfo.readers.html.encoding import decoded
from govinfo.readers.html.parts import Item, Line, Rows
from govinfo.readers.html.walk import shown_in
from govinfo.readers.limits import DEFAULT_LIMITS, Limits
from govinfo.readers.text import blocks_of, numbered_on
from govinfo.readers.text.pages import TextLine

#: Less hidden text than this is a part of the page's navigation.
_FEWEST_HIDDEN = 200
_LONGEST_RAW = 80
_LONGEST_NAME = 200


def document_of(content: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """
    Read a page.

    Raises `UnreadableFile` for bytes that are no text, `LimitExceeded` for a
    page beyond the limits.
    """
    page = decoded(content)
    check_bounds(page.text, limits)
    parsed = LexborHTMLParser(page.text, scripting=True, options=LexborDocumentOptions.WO_EVENTS)
    if parsed.body is None:
        return Document(notes=page.notes)
    shown = shown_in(parsed.body, limits)
    notes = [*page.notes]
    if sum(map(len, shown.hidden)) >= _FEWEST_HIDDEN or shown.hides_cells:
        notes.append(_note(NoteCode.CONTENT_HIDDEN, shown.hidden))
    if shown.struck:
        notes.append(_note(NoteCode.TEXT_REVISED, shown.struck))
    blocks = tuple(_blocks(shown.items, limits))
    if not any(isinstance(block, Grid) for block in blocks):
        blocks = tuple(_in_lines(blocks, limits))
    return Document(blocks=blocks, name=_name(parsed), notes=tuple(notes))


def _name(parsed: LexborHTMLParser) -> str:
    """Give the title in the head of a page, as a browser names it."""
    titles = (node for node in parsed.head.iter() if node.tag == "title") if parsed.head is not None else iter(())
    title = next(titles, None)
    return " ".join((title.text() if title is not None else "").split())[:_LONGEST_NAME]


def _in_lines(blocks: Iterable[Block], limits: Limits) -> Iterator[Block]:
    """Look for tables in the lines of a page that marks none: their cells may be paragraphs, or divided by tabs."""
    return numbered_on(
        (
            _with_tables([block for block in together if isinstance(block, TextBlock)], limits) if is_text else together
            for is_text, together in groupby(blocks, key=lambda block: isinstance(block, TextBlock))
        ),
        limits,
    )


def _with_tables(texts: Iterable[TextBlock], limits: Limits) -> Iterator[Block]:
    shown = {block.place.row or 1: block for block in texts}
    lines = (TextLine(number, block.text) for number, block in shown.items())
    runs = groupby(lines, key=lambda line: 0 if "\t" in line.text else line.number)
    for block in blocks_of((list(run) for _, run in runs), limits):
        yield shown[block.place.row or 1] if isinstance(block, TextBlock) else block


def _note(code: NoteCode, texts: Iterable[str]) -> Note:
    return Note.of(code, raw=next((text for text in texts if text), "")[:_LONGEST_RAW])


def _blocks(items: Iterable[Item], limits: Limits) -> Iterator[Block]:
    line = tables = 0
    numbers: dict[Rows, int] = {}
    for item in items:
        if isinstance(item, Rows):
            first = item.first or item
            if first not in numbers:
                tables += 1
            numbers[item] = numbers.get(first, tables)
            yield Grid(cells=item.cells, table=numbers[item])
            continue
        line += 1
        limits.hold("lines", line)
        if isinstance(item, Line):
            limits.hold("characters_of_a_line", len(item.text))
            yield TextBlock(text=item.text, place=Place(row=line), level=item.level)
        else:
            yield Picture(place=Place(row=line))
