"""
Find the tables of pages that stand in a text, as Markdown may have them.

What makes Markdown of a PDF or a Word file writes a table with merged cells so.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from govinfo.exceptions import MissingExtra
from govinfo.extras import lazily
from govinfo.model.notes import Place
from govinfo.readers.document import Document, TextBlock
from govinfo.readers.limits import Limits

_OPENING, _CLOSING = "<table", "</table"


@frozen
class TextLine:
    """A line of a text: its number, from 1, and what stands on it."""

    number: int
    text: str


def parts_of(lines: Sequence[TextLine]) -> Iterator[tuple[bool, list[TextLine]]]:
    """Divide lines into those of tables that are marked as in a page, and those between; tell which they are."""
    part: list[TextLine] = []
    depth = 0
    closings = sum(line.text.lower().count(_CLOSING) for line in lines)
    for line in lines:
        text = line.text.lower()
        opening, closing = text.count(_OPENING), text.count(_CLOSING)
        if depth == 0 and opening and closings >= opening:
            yield False, part
            part = []
        elif depth == 0:
            opening = closing = 0
        part.append(line)
        was_open = depth > 0 or opening > 0
        depth = max(depth + opening - closing, 0)
        if was_open and depth == 0:
            yield True, part
            part = []
    yield False, part


def page_in(lines: Sequence[TextLine], limits: Limits) -> Document | None:
    """Read lines as a page, all at the place of the first; None if what reads pages is not installed."""
    read = lazily("govinfo.readers.html", "document_of", "html")
    try:
        document: Document = read("\n".join(line.text for line in lines).encode(), limits)
    except MissingExtra:
        return None
    place = Place(row=lines[0].number)
    blocks = (evolve(block, place=place) if isinstance(block, TextBlock) else block for block in document.blocks)
    return evolve(document, blocks=tuple(blocks))
