"""
Adapt spreadsheets (XLSX, XLSM, XLS, ET): bytes to a document.

The visible sheets follow each other in their order. How the cells of a sheet
become texts and tables is told in `layout`. The name of a sheet is a
heading only if it is that of a section and the sheet does not print it: then
it is the only one. Hidden sheets, rows, columns and cells under merged ones
are left out and noted. So is a sheet that prints a report below another sheet that
does: of the year before, or the same one again.

A value is the one that is stored, not the digits that its format shows of it
(see `formats`). A formula is its last result; one that has none, or
one that the workbook wants calculated anew when it is opened, is a blank cell
with a note. An error such as #REF! is its text, which is no number.
"""

import re
from collections.abc import Iterator, Sequence

from attrs import define, field

from govinfo.codes import NoteCode, Section
from govinfo.model.notes import BETWEEN_TEXTS, Note, Place
from govinfo.readers.document import Block, Document, Grid, GridCell, Picture, TextBlock
from govinfo.readers.limits import DEFAULT_LIMITS, Limits
from govinfo.readers.sheets.layout import Shown, Table, View, view_of
from govinfo.readers.sheets.model import Sheet, Workbook
from govinfo.readers.words.headings import section_of

_PACKAGE = b"PK"
#: A sheet of one table repeats one heading of a section; one with so many of them is a report.
_HEADINGS_OF_A_REPORT = 3
_MOST_TOLD = 20
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def document_of(content: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """
    Read a workbook.

    Raises `UnreadableFile` for bytes that are no workbook, a damaged or a
    protected one, `LimitExceeded` for one beyond the limits.
    """
    book = _workbook(content, limits)
    adapted = _Adapted(limits=limits, is_alone=len(book.sheets) == 1)
    for sheet in book.sheets:
        adapted.add(sheet)
    hidden = [Note.of(NoteCode.CONTENT_HIDDEN, raw=name) for name in book.hidden]
    return Document(blocks=tuple(adapted.blocks), notes=(*hidden, *adapted.notes))


def _workbook(content: bytes, limits: Limits) -> Workbook:
    # Each kind has its own library, loaded when the first workbook of the kind comes.
    if content.startswith(_PACKAGE):
        from govinfo.readers.sheets.xlsx import workbook_of  # noqa: PLC0415 - see above
    else:
        from govinfo.readers.sheets.xls import workbook_of  # noqa: PLC0415 - see above
    return workbook_of(content, limits)


@define(kw_only=True)
class _Adapted:
    """What has become of the sheets so far."""

    limits: Limits
    #: Whether there is one sheet; else a name that tells a year stands over its sheet.
    is_alone: bool
    blocks: list[Block] = field(factory=list)
    notes: list[Note] = field(factory=list)
    tables: int = 0
    cells: int = 0
    #: The sections that the first report among the sheets prints headings of, tables below them.
    report: frozenset[Section] = frozenset()

    def add(self, sheet: Sheet) -> None:
        """Add what a sheet shows."""
        view = view_of(sheet, self.limits)
        if view.hidden:
            self.notes.append(Note.of(NoteCode.CONTENT_HIDDEN, raw=BETWEEN_TEXTS.join(view.hidden[:_MOST_TOLD])))
        if self._is_another_report(view):
            self.notes.append(Note.of(NoteCode.CONTENT_FOREIGN, raw=sheet.name))
            return
        if not self.is_alone and _YEAR.search(sheet.name):
            self.blocks.append(TextBlock(text=sheet.name))
        self.blocks.extend(_heading(sheet, view))
        pictures = list(sheet.pictures)
        tables = [piece for piece in view.pieces if isinstance(piece, Table)]
        # Tables below each other share their columns: a header row that is cut off stays over its numbers.
        columns = sorted({column for table in tables for column in table.columns})
        for piece in view.pieces:
            while pictures and pictures[0] < _first_row(piece):
                self.blocks.append(Picture(place=Place(row=pictures.pop(0))))
            if isinstance(piece, Table):
                self._add_table(piece, columns)
            else:
                self._add_text(piece)
        self.blocks.extend(Picture(place=Place(row=row)) for row in pictures)

    def _is_another_report(self, view: View) -> bool:
        """Whether a sheet has tables below headings of which a sheet before it has most, with tables below them."""
        if self.is_alone or not any(isinstance(piece, Table) for piece in view.pieces):
            return False
        sections = frozenset(_sections(view))
        if len(sections & self.report) >= _HEADINGS_OF_A_REPORT:
            return True
        if len(sections) >= _HEADINGS_OF_A_REPORT and not self.report:
            self.report = sections
        return False

    def _add_text(self, cell: Shown) -> None:
        place = Place(row=cell.top)
        lines = (line.strip() for line in cell.text.splitlines())
        self.blocks.extend(TextBlock(text=line, place=place) for line in lines if line)
        if cell.is_uncomputed:
            self.notes.append(Note.of(NoteCode.VALUE_UNCOMPUTED, place=place))

    def _add_table(self, table: Table, columns: Sequence[int]) -> None:
        self.tables += 1
        self.cells += len(table.rows) * len(columns)
        self.limits.hold("columns", len(columns))
        self.limits.hold("cells", self.cells)
        self.blocks.append(Grid(cells=tuple(self._cells(table, columns)), table=self.tables, is_exact=False))

    def _cells(self, table: Table, sheet_columns: Sequence[int]) -> Iterator[GridCell]:
        rows = {row: place for place, row in enumerate(table.rows, 1)}
        columns = {column: place for place, column in enumerate(sheet_columns, 1)}
        taken: set[tuple[int, int]] = set()
        for cell in table.cells:
            inner_rows = [rows[row] for row in range(cell.top, cell.bottom + 1) if row in rows]
            inner = [columns[column] for column in range(cell.left, cell.right + 1) if column in columns]
            taken.update((row, column) for row in inner_rows for column in inner)
            if cell.is_uncomputed:
                place = Place(table=self.tables, row=inner_rows[0], column=inner[0])
                self.notes.append(Note.of(NoteCode.VALUE_UNCOMPUTED, place=place))
            yield GridCell(
                text=cell.text,
                row=inner_rows[0],
                column=inner[0],
                row_span=len(inner_rows),
                column_span=len(inner),
            )
        for row in rows.values():
            for column in columns.values():
                if (row, column) not in taken:
                    yield GridCell(text="", row=row, column=column)


def _first_row(piece: Shown | Table) -> int:
    return piece.rows[0] if isinstance(piece, Table) else piece.top


def _heading(sheet: Sheet, view: View) -> Iterator[TextBlock]:
    named = section_of(sheet.name)
    if named is None:
        return
    if named.section not in _sections(view):
        yield TextBlock(text=sheet.name, level=1)


def _sections(view: View) -> Iterator[Section]:
    """Yield the sections that a sheet prints the headings of."""
    for piece in view.pieces:
        for found in map(section_of, _texts(piece)):
            if found is not None:
                yield found.section


def _texts(piece: Shown | Table) -> Iterator[str]:
    for cell in piece.cells if isinstance(piece, Table) else (piece,):
        yield from cell.text.splitlines()
