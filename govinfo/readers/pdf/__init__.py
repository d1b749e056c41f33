"""
Adapt PDFs with a text: bytes to a document.

What a page shows as a picture cannot be read, and is noted. A text behind the
picture of a page is a machine's guess at it, and is not read either.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from govinfo.codes import NoteCode
from govinfo.model.notes import BETWEEN_TEXTS, Note, Place
from govinfo.readers.document import Block, Document, Grid, Picture, TextBlock
from govinfo.readers.limits import DEFAULT_LIMITS, Limits
from govinfo.readers.pdf.cells import PageGrid, filled, placed_in
from govinfo.readers.pdf.cut_rows import rejoined
from govinfo.readers.pdf.lattice import lattices_of
from govinfo.readers.pdf.lines import Line, lines_of
from govinfo.readers.pdf.pages import pages_of
from govinfo.readers.pdf.paragraphs import PlacedLine, paragraphs_of, placed
from govinfo.readers.pdf.positions import positioned
from govinfo.readers.pdf.repeated import running_texts, without_furniture
from govinfo.readers.pdf.same_columns import with_same_columns
from govinfo.readers.pdf.shapes import Box, Page

if TYPE_CHECKING:
    from govinfo.readers.pdf.segments import Columns

#: A smaller picture is an ornament.
_SMALLEST_PICTURE = 60.0
#: A drawing around less is no table.
_FEWEST_TEXTS = 2

_Item = PlacedLine | PageGrid | Box


@frozen(kw_only=True)
class _Layout:
    """A page as grids, and lines outside of them."""

    page: Page
    grids: list[PageGrid]
    lines: list[Line]


def document_of(content: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """
    Read a PDF.

    Raises `UnreadableFile` for what is no PDF, is damaged or needs a password,
    `LimitExceeded` for one beyond the limits.
    """
    pages = pages_of(content, limits)
    layouts = list(_layouts(pages, limits))
    _rejoin(layouts)
    limits.hold("cells", sum(len(grid.cells) for layout in layouts for grid in layout.grids))
    blocks = tuple(_blocks(layouts))
    return Document(blocks=blocks, notes=(*_notes(pages), *_running(layouts)))


def _layouts(pages: Sequence[Page], limits: Limits) -> Iterator[_Layout]:
    """Find the tables of each page: those that are drawn, then those that are not."""
    columns: Columns | None = None
    for page in pages:
        drawn = _layout(page, limits)
        found = positioned(sorted(drawn.lines, key=lambda line: line.box.y0), page.across, columns, limits)
        columns = found.columns
        yield _Layout(page=page, grids=[*drawn.grids, *found.grids], lines=found.lines)


def _rejoin(layouts: Sequence[_Layout]) -> None:
    """Number the columns of tables that the end of a page cuts alike, and put their cut rows together."""
    borders = [(one, other) for one, other in pairwise(layouts) if one.grids and other.grids]
    for layout, following in (*borders, *reversed(borders)):
        _join(layout, following, with_same_columns)
    for layout, following in borders:
        _join(layout, following, rejoined)


def _join(layout: _Layout, following: _Layout, join: Callable[[PageGrid, PageGrid], tuple[PageGrid, PageGrid]]) -> None:
    """Replace the last grid of a page and the first of the next."""
    last = max(range(len(layout.grids)), key=lambda place: layout.grids[place].box.y1)
    first = min(range(len(following.grids)), key=lambda place: following.grids[place].box.y0)
    layout.grids[last], following.grids[first] = join(layout.grids[last], following.grids[first])


def _layout(page: Page, limits: Limits) -> _Layout:
    grids = []
    letters = page.letters
    for lattice in lattices_of(page, limits):
        inside = placed_in(lattice, letters)
        grid = filled(lattice, inside, limits)
        if sum(bool(cell.text) for cell in grid.cells) < _FEWEST_TEXTS:
            continue
        letters = [letter for letter in letters if letter not in inside]
        grids.append(grid)
    return _Layout(page=page, grids=grids, lines=[line for line in lines_of(letters) if line.text])


def _blocks(layouts: Sequence[_Layout]) -> Iterator[Block]:
    lines = without_furniture([(layout.page, layout.lines) for layout in layouts])
    margins = placed([(layout.page.number, layout.page.width, own) for layout, own in zip(layouts, lines, strict=True)])
    items: list[tuple[int, _Item]] = []
    for layout, own in zip(layouts, margins, strict=True):
        number = layout.page.number
        pictures = [box for box in layout.page.pictures if min(box.width, box.height) >= _SMALLEST_PICTURE]
        of_page: list[_Item] = [*own, *layout.grids, *pictures]
        items += [(number, item) for item in sorted(of_page, key=_top)]
    table = 0
    for is_line, together in groupby(items, key=lambda item: isinstance(item[1], PlacedLine)):
        if is_line:
            found = paragraphs_of([item for _, item in together if isinstance(item, PlacedLine)])
            yield from (TextBlock(text=each.text, place=Place(page=each.page)) for each in found)
            continue
        for number, item in together:
            if isinstance(item, PageGrid):
                table += 1
                yield Grid(cells=item.cells, table=table, page=number)
            else:
                yield Picture(place=Place(page=number))


def _top(item: _Item) -> float:
    match item:
        case PlacedLine():
            return item.line.box.y0
        case PageGrid():
            return item.box.y0
        case _:
            return item.y0


def _running(layouts: Sequence[_Layout]) -> Iterator[Note]:
    texts = running_texts([(layout.page, layout.lines) for layout in layouts])
    if texts:
        yield Note.of(NoteCode.RUNNING_TEXT, raw=BETWEEN_TEXTS.join(texts))


def _notes(pages: Sequence[Page]) -> Iterator[Note]:
    for page in pages:
        told = {
            NoteCode.PAGE_IMAGE: page.is_scan or (not page.letters and bool(page.pictures)),
            NoteCode.CONTENT_HIDDEN: page.has_hidden,
            NoteCode.TEXT_UNDECODABLE: page.has_undecoded,
        }
        yield from (Note.of(code, place=Place(page=page.number)) for code, is_so in told.items() if is_so)
