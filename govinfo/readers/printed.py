"""See a document as lines of text and printed rows of tables."""

from collections.abc import Callable, Iterator
from functools import cached_property
from operator import attrgetter

from attrs import frozen

from govinfo.model.notes import Place
from govinfo.readers.document import Document, Grid, GridCell, Picture, TextBlock
from govinfo.readers.words.lines import is_marked_page_number, is_statement
from govinfo.readers.words.numbers import is_value


@frozen(kw_only=True, eq=False)
class PrintedRow:
    """One row of a grid: the cells that stand in it, those that reach into it from above among them."""

    grid: Grid
    number: int
    cells: tuple[GridCell, ...]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The texts of its cells that are not blank."""
        return tuple(cell.text for cell in self.cells if cell.text.strip())

    @property
    def width(self) -> int:
        """The last column that it reaches."""
        return self.cells[-1].columns[-1] if self.cells else 0

    @property
    def position(self) -> tuple[int, int]:
        """Where it stands among all rows of a document: its table, and its number in it."""
        return self.grid.table, self.number

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(page=self.grid.page, table=self.grid.table, row=self.number)


_COLUMN, _WIDTH = attrgetter("column"), attrgetter("width")

#: Rows of one grid that follow each other.
Piece = tuple[PrintedRow, ...]


def unwrapped(document: Document, is_heading: Callable[[str], bool]) -> Iterator[TextBlock | Picture | Piece]:
    """
    Give the texts, the pictures and the tables of a document in reading order.

    A grid is cut at the headings of sections that stand in it, each alone in
    its row; what is no table, since none of its rows has two texts, is text.
    """
    for block in document.blocks:
        if not isinstance(block, Grid):
            yield block
            continue
        piece: list[PrintedRow] = []
        for row in printed_rows(block):
            if len(row.texts) == 1 and is_heading(row.texts[0]):
                yield from _piece_or_texts(piece)
                yield _as_text(row)
                piece = []
            else:
                piece.append(row)
        yield from _piece_or_texts(piece)


def printed_rows(grid: Grid) -> list[PrintedRow]:
    """Give the rows of a grid from the top, with the cells of each from the left."""
    rows: dict[int, list[GridCell]] = {}
    for cell in grid.cells:
        for number in range(cell.row, cell.row + cell.row_span):
            rows.setdefault(number, []).append(cell)
    return [
        PrintedRow(grid=grid, number=number, cells=tuple(sorted(cells, key=_COLUMN)))
        for number, cells in sorted(rows.items())
    ]


def is_page_number_row(row: PrintedRow) -> bool:
    """Tell whether a row of a table is nothing but the number of a page, and cannot be a figure."""
    return len(row.texts) == 1 and is_marked_page_number(row.texts[0])


def width_of(piece: Piece) -> int:
    """Tell how wide a table is: where its cells have places, one row of numbers wider than all others is not of it."""
    widest, *others = sorted(piece, key=_WIDTH, reverse=True)
    is_odd = piece[0].grid.is_exact and len(others) > 1 and any(map(is_value, widest.texts))
    return others[0].width if is_odd else widest.width


def _piece_or_texts(rows: list[PrintedRow]) -> Iterator[TextBlock | Piece]:
    """Yield rows as a table without the statements above and below it, or as texts if none of them has two cells."""
    tabular = [place for place, row in enumerate(rows) if not _is_statement(row)]
    start, end = (tabular[0], tabular[-1] + 1) if tabular else (0, 0)
    table = rows[start:end]
    if not any(len(row.texts) > 1 for row in table):
        yield from (_as_text(row) for row in rows if row.texts)
        return
    yield from map(_as_text, rows[:start])
    yield tuple(table)
    yield from map(_as_text, rows[end:])


def _is_statement(row: PrintedRow) -> bool:
    return len(row.texts) == 1 and is_statement(row.texts[0])


def _as_text(row: PrintedRow) -> TextBlock:
    return TextBlock(text=row.texts[0], place=row.place)
