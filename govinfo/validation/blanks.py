"""Find the blanks of a report, grouped as a reader of the form would name them."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import compress

from attrs import frozen

from govinfo.cells import Cell, addresses_present, cells_present, groups
from govinfo.codes import Code, Section, Severity
from govinfo.findings import Finding, Outcome
from govinfo.rules import total_addresses

#: The rule that they are findings of.
RULE = "cells.blank"


@frozen(kw_only=True)
class TableOfBlanks:
    """
    A table, ready to be searched for blanks.

    Sets of cells are whole numbers with a byte for each cell of the report, 1
    if it belongs to the set.
    """

    whole: int
    #: Its address.
    address: str
    #: Its columns, then its blocks from the outermost, then its rows, each of more than one cell; with their scopes.
    groups: tuple[tuple[int, str], ...]


def blank_cells(shape: tuple[bool, ...], values: tuple[object, ...]) -> Iterator[Finding]:
    """
    Give one finding for a wholly blank table, else for each wholly blank column, block and row, and one for the rest.

    A wholly blank table is an error (the table is unread), a group with a
    total among its blanks a warning, any other a remark.
    """
    if None not in values:
        return
    blanks = _set_of([value is None for value in values])
    for table in _tables(shape):
        left = blanks & table.whole
        if left == table.whole:
            yield _finding(shape, left, table.address, is_whole_table=True)
            continue
        for group, scope in table.groups:
            if blanks & group == group and left & group:
                yield _finding(shape, left & group, scope)
                left &= ~group
        if left:
            yield _finding(shape, left, "")


def _set_of(belongs: Iterable[bool]) -> int:
    return int.from_bytes(bytes(belongs), "little")


@cache
def _tables(shape: tuple[bool, ...]) -> tuple[TableOfBlanks, ...]:
    present = cells_present(shape)
    numbered: dict[str, list[Cell]] = {}
    for cell in present:
        numbered.setdefault(cell.table_address, []).append(cell)
    return tuple(
        TableOfBlanks(
            whole=_set_of(cell in cells for cell in present),
            address=address,
            groups=tuple(
                (_set_of(cell in members for cell in present), scope)
                for scope, members in (*_columns(cells), *_blocks_and_rows(cells))
            ),
        )
        for address, cells in numbered.items()
    )


def _columns(cells: list[Cell]) -> Iterator[tuple[str, list[Cell]]]:
    """Give the columns that cross every row; table 4's blocks stand side by side, so nothing crosses them."""
    rows = {cell.row_address for cell in cells}
    if cells[0].section is Section.DISPUTES:
        return
    by_column: dict[object, list[Cell]] = {}
    for cell in cells:
        by_column.setdefault(cell.column_codes, []).append(cell)
    for column in by_column.values():
        if len(column) == len(rows) > 1:
            name = column[0].address.rpartition(".")[2]
            yield f"{column[0].table_address}.*.{name}", column


def _blocks_and_rows(cells: list[Cell]) -> Iterator[tuple[str, list[Cell]]]:
    """Give the blocks and rows; a block that has no address of its own (an article of table 2) has no scope."""
    addresses = {each.codes: each.address for each in groups() if each.address.startswith(cells[0].table_address + ".")}
    by_labels: dict[tuple[Code, ...], list[Cell]] = {}
    for depth in range(max(len(cell.row_codes) for cell in cells)):
        for cell in cells:
            if depth < len(cell.row_codes):
                by_labels.setdefault(cell.row_codes[: depth + 1], []).append(cell)
    yield from ((addresses.get(codes, ""), block) for codes, block in by_labels.items() if len(block) > 1)


def _finding(shape: tuple[bool, ...], cells: int, scope: str, *, is_whole_table: bool = False) -> Finding:
    every = addresses_present(shape)
    addresses = tuple(compress(every, cells.to_bytes(len(every), "little")))
    has_total = not total_addresses().isdisjoint(addresses)
    return Finding(
        rule=RULE,
        severity=Severity.ERROR if is_whole_table else Severity.WARNING if has_total else Severity.INFO,
        outcome=Outcome.VIOLATED,
        cells=addresses,
        values=(None,) * len(addresses),
        scope=scope,
    )
