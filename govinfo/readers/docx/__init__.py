"""
Adapt Word documents (DOCX, DOCM): bytes to a document.

The body is walked once, element by element. Headers and footers are left out
with a note of what they say; so are embedded files, with their names.
Footnotes and comments stand in other parts, which are not opened; nor are
macros, and nothing that is linked.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve

from govinfo.codes import NoteCode
from govinfo.model.notes import BETWEEN_TEXTS, Note, Place
from govinfo.readers.document import Block, Document, Grid, GridCell, Picture, TextBlock
from govinfo.readers.docx.names import (
    ALT_CHUNK,
    ALTERNATES,
    DELETED,
    INSERTED,
    SDT,
    SDT_CONTENT,
    TBL,
    WRAPPERS,
    Element,
    P,
    child_of,
)
from govinfo.readers.docx.parts import Parts, parts_of
from govinfo.readers.docx.running import pictures_in, texts_in
from govinfo.readers.docx.shapes import Shape, chosen
from govinfo.readers.docx.tables import Cell, Drawn, Item, Said, Table, TableCell, TableRow, rows_of
from govinfo.readers.docx.text import Paragraph, Texts, deleted_in, is_placeholder, placeholder_in
from govinfo.readers.limits import DEFAULT_LIMITS, Limits
from govinfo.readers.packages import checked
from govinfo.readers.remarks import shortened


def document_of(content: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """
    Read a Word document.

    Raises `UnreadableFile` for bytes that are none, or a damaged or protected
    one, and `LimitExceeded` for one beyond the limits.
    """
    parts = parts_of(checked(content, limits), limits)
    document = _Blocks(limits).document(_Body(parts, limits).items())
    return evolve(document, notes=(*document.notes, *_notes_beside(parts, limits)))


def _notes_beside(parts: Parts, limits: Limits) -> Iterator[Note]:
    """Yield notes of what stands beside the body: running heads and feet, and files that are embedded."""
    items: list[Item] = []
    for element in parts.running:
        items += _Body(evolve(parts, body=element), limits).items()
    said = list(dict.fromkeys(texts_in(items)))
    if said:
        yield Note.of(NoteCode.RUNNING_TEXT, raw=BETWEEN_TEXTS.join(said))
    for drawn in pictures_in(items):
        if drawn.is_wide:
            yield Note.of(NoteCode.PICTURE_OUTSIDE)
    for name in parts.attached:
        yield Note.of(NoteCode.CONTENT_ATTACHED, raw=name)


class _Body:
    """Walks the body of a document and gives what stands in it."""

    def __init__(self, parts: Parts, limits: Limits) -> None:
        self._element = parts.body
        self._texts = Texts(parts)
        self._limits = limits
        self._cells = 0

    def items(self) -> list[Item]:
        return self._items(self._element, 0)

    def _items(self, container: Element, depth: int) -> list[Item]:
        """Give what stands in the body, a cell or a text box; `depth` counts what it stands in."""
        self._limits.hold("depth", depth)
        items: list[Item] = []
        rest: Paragraph | None = None
        for element in _blocks_in(container):
            if element.tag == P:
                said = self._texts.paragraph(element, rest)
                rest = said if said.is_open else None
                if rest is None:
                    items += self._of_paragraph(said, depth)
            elif element.tag == TBL:
                items.append(self._table(element, depth))
            elif element.tag == ALT_CHUNK:
                items.append(Said(hidden=("altChunk",)))
            elif element.tag in DELETED:
                items.append(Said(changed=(deleted_in(element),)))
            else:
                items.append(Said(hidden=tuple(placeholder_in(element))))
        return items if rest is None else [*items, *self._of_paragraph(rest, depth)]

    def _of_paragraph(self, said: Paragraph, depth: int) -> list[Item]:
        text = Said(text=said.text, level=said.level, changed=tuple(said.changed), hidden=tuple(said.hidden))
        self._limits.hold("characters_of_a_line", len(text.text))
        if not said.shapes:
            return [text]
        above = [item for shape in said.shapes if shape.is_above for item in self._shape(shape, depth)]
        below = [item for shape in said.shapes if not shape.is_above for item in self._shape(shape, depth)]
        return [*above, text, *below]

    def _shape(self, shape: Shape, depth: int) -> list[Item]:
        if shape.is_hidden:
            text = shape.text if shape.box is None else deleted_in(shape.box)
            return [Said(hidden=(text,))]
        if shape.is_picture:
            return [Drawn(is_wide=shape.is_wide)]
        return [Said(text=shape.text)] if shape.box is None else self._items(shape.box, depth + 1)

    def _table(self, element: Element, depth: int) -> Table:
        table = Table()
        above: dict[int, Cell] = {}
        number = 0
        for row in rows_of(element):
            if row.is_deleted:
                table.beside.append(Said(changed=(deleted_in(row.element),)))
                continue
            cells, below = self._row(row, number + 1, above, table, depth)
            if row.is_hidden and not any(cell.text.strip() for cell in cells):
                continue
            number, above = number + 1, below
            table.cells += cells
            if row.is_inserted and cells:
                cells[0].items.append(Said(changed=(deleted_in(row.element),)))
        return table

    def _row(
        self, row: TableRow, number: int, above: dict[int, Cell], table: Table, depth: int
    ) -> tuple[list[Cell], dict[int, Cell]]:
        """Give the cells that begin in a row, and those that a cell in the next may continue, by their columns."""
        cells: list[Cell] = []
        below: dict[int, Cell] = {}
        column = row.before + 1
        last: Cell | None = None
        for written in row.cells:
            items = self._cell(written, depth)
            if written.is_deleted:
                table.beside.append(Said(changed=(deleted_in(written.element),)))
                continue
            upper = above.get(column) if written.continues_above else None
            if upper is not None and upper.column_span == written.column_span:
                upper.row_span += 1
                self._limits.hold("columns", upper.row_span)
                upper.items += _covered(items)
                below[column] = upper
                last = None
            elif written.continues_left and last is not None:
                last.column_span += written.column_span
                last.items += _covered(items)
            else:
                last = Cell(number, column, written.column_span, items)
                cells.append(last)
                if written.is_merged:
                    below[column] = last
            column += written.column_span
            self._limits.hold("columns", column - 1)
        self._cells += len(cells)
        self._limits.hold("cells", self._cells)
        return cells, below

    def _cell(self, written: TableCell, depth: int) -> list[Item]:
        if written.is_placeholder:
            return [Said(hidden=tuple(placeholder_in(written.element)))]
        items = self._items(written.element, depth + 1)
        if written.is_inserted:
            items.append(Said(changed=(deleted_in(written.element),)))
        return items


def _blocks_in(container: Element) -> Iterator[Element]:
    """Give the paragraphs and tables of a container and of what wraps them, and what is not read."""
    for child in container:
        tag = child.tag
        if tag in {P, TBL, ALT_CHUNK} or tag in DELETED:
            yield child
        elif tag == SDT:
            content = child_of(child, SDT_CONTENT)
            if content is not None and is_placeholder(child):
                yield content
            elif content is not None:
                yield from _blocks_in(content)
        elif tag == ALTERNATES:
            branch = chosen(child)
            if branch is not None:
                yield from _blocks_in(branch)
        elif tag in WRAPPERS or tag in INSERTED:
            yield from _blocks_in(child)


def _covered(items: Sequence[Item]) -> Iterator[Said]:
    """Tell the texts of a place that another cell covers as hidden."""
    for item in items:
        if isinstance(item, Said):
            text = (item.text,) if item.text.strip() else ()
            yield Said(changed=item.changed, hidden=(*item.hidden, *text))


class _Blocks:
    """Makes blocks of what stands in a document, and notes of what was left out."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._blocks: list[Block] = []
        self._notes: list[Note] = []
        self._tables = 0

    def document(self, items: Sequence[Item]) -> Document:
        self._add(items)
        return Document(blocks=tuple(self._blocks), notes=tuple(self._notes))

    def _add(self, items: Sequence[Item]) -> None:
        for item in items:
            if isinstance(item, Table):
                self._add_table(item)
            elif isinstance(item, Drawn):
                if item.is_wide:
                    self._blocks.append(Picture())
            else:
                self._note([item], Place())
                lines = (line for line in item.text.split("\n") if line.strip())
                self._blocks += (TextBlock(text=line, level=item.level) for line in lines)
                self._limits.hold("lines", len(self._blocks))

    def _add_table(self, table: Table) -> None:
        if table.is_layout():
            self._note(table.beside, Place())
            for cell in table.cells:
                self._add(cell.items)
            return
        texts = [cell.text for cell in table.cells]
        has_text = any(map(str.strip, texts))
        grid = Grid(
            cells=tuple(
                GridCell(
                    text=text, row=cell.row, column=cell.column, row_span=cell.row_span, column_span=cell.column_span
                )
                for cell, text in zip(table.cells, texts, strict=True)
            ),
            table=self._tables + 1,
        )
        if has_text:
            self._tables += 1
            self._blocks.append(grid)
            self._note(table.beside, Place(table=grid.table))
        for cell, shown in zip(table.cells, grid.cells, strict=True):
            if not cell.is_plain:
                self._beside(cell, shown, grid.place_of(shown) if has_text else Place(), is_data=has_text)

    def _beside(self, cell: Cell, shown: GridCell, place: Place, *, is_data: bool) -> None:
        """Give the pictures of a cell, and note what was left out of it."""
        self._note([item for item in cell.items if isinstance(item, Said)], place)
        drawn = [item for item in cell.items if isinstance(item, Drawn)]
        self._blocks += (Picture(place=place) for item in drawn if item.is_wide)
        if drawn and is_data and not shown.text.strip():
            self._noted(NoteCode.VALUE_UNREADABLE, place, "")

    def _note(self, said: Sequence[Said], place: Place) -> None:
        for code, texts in (
            (NoteCode.TEXT_REVISED, [text for item in said for text in item.changed]),
            (NoteCode.CONTENT_HIDDEN, [text for item in said for text in item.hidden if text.strip()]),
        ):
            if texts:
                self._noted(code, place, BETWEEN_TEXTS.join(text for text in texts if text.strip()))

    def _noted(self, code: NoteCode, place: Place, raw: str) -> None:
        self._notes.append(Note.of(code, place=place, raw=shortened(raw)))
