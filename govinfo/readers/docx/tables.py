"""
Read the tables of a Word document, cell by cell in one walk.

A cell that continues the one above it, or the one at its left, is a part of
that; what stands in it is seen by nobody. A table that holds larger ones is
there for their places alone: what stands in its cells is read in order.
"""

from collections.abc import Iterable, Iterator

from attrs import Factory, define, frozen

from govinfo.readers.docx.names import (
    ALTERNATES,
    CELL_DELETED,
    CELL_INSERTED,
    GRID_BEFORE,
    GRID_SPAN,
    H_MERGE,
    INSERTED,
    ROW_DELETED,
    ROW_HIDDEN,
    ROW_INSERTED,
    SDT,
    SDT_CONTENT,
    TC,
    TC_PR,
    TR,
    TR_PR,
    V_MERGE,
    VAL,
    WRAPPERS,
    Element,
    child_of,
    children_of,
    is_on,
    number_in,
)
from govinfo.readers.docx.shapes import chosen
from govinfo.readers.docx.text import is_placeholder

#: Between the cells of a table that stands in a cell: no number goes over it.
_BETWEEN = " | "


@frozen(kw_only=True)
class Said:
    """A text of the document, and what was left out of it."""

    text: str = ""
    level: int = 0
    changed: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


@frozen(kw_only=True)
class Drawn:
    """A picture of the document; whether it is as wide as a table can be."""

    is_wide: bool


@define
class Cell:
    """A cell: its upper left corner, from 1, what it covers, and what stands in it."""

    row: int
    column: int
    column_span: int
    items: list["Item"]
    row_span: int = 1

    @property
    def text(self) -> str:
        """Its text: one line for each paragraph, and for each row of a table in it."""
        return "\n".join(_lines(self.items)).strip("\n")

    @property
    def is_plain(self) -> bool:
        """Whether texts alone stand in it, of which nothing was left out."""
        return all(isinstance(item, Said) and not (item.changed or item.hidden) for item in self.items)


@define
class Table:
    """A table: its cells by rows, and what was left out of it between them."""

    cells: list[Cell] = Factory(list)
    beside: list[Said] = Factory(list)

    @property
    def size(self) -> int:
        """How many cells it has, those of the tables in them among them."""
        return len(self.cells) + sum(table.size for table in self.inner())

    def inner(self) -> Iterator["Table"]:
        """Give the tables that stand in its cells."""
        return (item for cell in self.cells for item in cell.items if isinstance(item, Table))

    def is_layout(self) -> bool:
        """Tell whether it is there for the places of what stands in it: it holds more cells than it has."""
        held = sum(table.size for table in self.inner())
        return held > 0 and held >= sum(bool(_own(cell)) for cell in self.cells)


Item = Said | Drawn | Table


def _own(cell: Cell) -> str:
    return "".join(item.text for item in cell.items if isinstance(item, Said)).strip()


def _lines(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Said):
            yield item.text
        elif isinstance(item, Table):
            rows: dict[int, list[str]] = {}
            for cell in item.cells:
                rows.setdefault(cell.row, []).append(cell.text)
            yield from (_BETWEEN.join(filter(str.strip, row)) for row in rows.values())


@frozen(kw_only=True)
class TableRow:
    """A row as it is written."""

    cells: tuple["TableCell", ...]
    #: How many places are left out before its first cell.
    before: int
    is_deleted: bool
    is_inserted: bool
    is_hidden: bool
    element: Element


@frozen(kw_only=True)
class TableCell:
    """A cell as it is written."""

    element: Element
    column_span: int
    #: Whether it continues the cell above, or the one at its left.
    continues_above: bool
    continues_left: bool
    #: Whether a cell below may continue it.
    is_merged: bool
    is_deleted: bool
    is_inserted: bool
    is_placeholder: bool


def rows_of(table: Element) -> Iterator[TableRow]:
    """Give the rows of a table as they are written."""
    for element, _ in _within(table, TR, is_unfilled=False):
        has = children_of(child_of(element, TR_PR)).get
        yield TableRow(
            cells=tuple(
                _cell(each, is_unfilled=unfilled) for each, unfilled in _within(element, TC, is_unfilled=False)
            ),
            before=number_in(has(GRID_BEFORE), 0),
            is_deleted=has(ROW_DELETED) is not None,
            is_inserted=has(ROW_INSERTED) is not None,
            is_hidden=is_on(has(ROW_HIDDEN)),
            element=element,
        )


def _cell(element: Element, *, is_unfilled: bool) -> TableCell:
    has = children_of(child_of(element, TC_PR)).get
    above, left = has(V_MERGE), has(H_MERGE)
    return TableCell(
        element=element,
        column_span=max(number_in(has(GRID_SPAN), 1), 1),
        continues_above=above is not None and above.get(VAL, "continue") == "continue",
        continues_left=left is not None and left.get(VAL, "continue") == "continue",
        is_merged=above is not None,
        is_deleted=has(CELL_DELETED) is not None,
        is_inserted=has(CELL_INSERTED) is not None,
        is_placeholder=is_unfilled,
    )


def _within(parent: Element, tag: str, *, is_unfilled: bool) -> Iterator[tuple[Element, bool]]:
    """Give the elements of a kind in a parent and in what wraps them, and whether a control around is not filled in."""
    for child in parent:
        if child.tag == tag:
            yield child, is_unfilled
        elif child.tag == SDT:
            content = child_of(child, SDT_CONTENT)
            if content is not None:
                yield from _within(content, tag, is_unfilled=is_unfilled or is_placeholder(child))
        elif child.tag == ALTERNATES:
            branch = chosen(child)
            if branch is not None:
                yield from _within(branch, tag, is_unfilled=is_unfilled)
        elif child.tag in WRAPPERS or child.tag in INSERTED:
            yield from _within(child, tag, is_unfilled=is_unfilled)
