"""
Model what every adapter makes of its bytes: one neutral document.

An adapter turns a format into a `Document`, the recogniser turns a `Document`
into a report. A document holds what a person can see, in reading order: texts
and grids of cells. Pages, tables, rows and columns count from 1.
"""

from attrs import field, frozen

from govinfo.model.notes import Note, Place


@frozen(kw_only=True)
class TextBlock:
    """One heading or paragraph."""

    text: str
    place: Place = field(factory=Place)
    #: The level of a heading as the format marks it, from 1; 0 for a paragraph and where the format marks none.
    level: int = 0


@frozen(kw_only=True)
class GridCell:
    """One cell of a grid: its text, its upper left corner, and how many rows and columns it covers."""

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1

    @property
    def columns(self) -> range:
        """The columns that it covers."""
        return range(self.column, self.column + self.column_span)


@frozen(kw_only=True)
class Grid:
    """
    One table of a document, or the part of it that stands on one page.

    No two cells cover the same place. A row may end before the grid does:
    what a text leaves out at its end is not a blank cell.
    """

    cells: tuple[GridCell, ...]
    #: The table of the document that it is, from 1.
    table: int
    #: The page that it stands on; None where the format has no pages.
    page: int | None = None
    #: Whether the document itself tells a lost cell from a blank one. Texts and sheets do not: the others move up.
    is_exact: bool = True

    def place_of(self, cell: GridCell) -> Place:
        """Tell where a cell stands in the document."""
        return Place(page=self.page, table=self.table, row=cell.row, column=cell.column)


@frozen(kw_only=True)
class Picture:
    """A picture that a person sees in the document; what it shows cannot be read."""

    place: Place = field(factory=Place)


Block = TextBlock | Grid | Picture


@frozen(kw_only=True)
class Document:
    """A document as a person sees it: its blocks in reading order."""

    blocks: tuple[Block, ...] = ()
    #: What the format calls the document, beside what a person sees in it: the title in the head of a page.
    name: str = ""
    #: What its adapter noticed that the recogniser cannot see: a wrong suffix, a change that is only proposed.
    notes: tuple[Note, ...] = ()
