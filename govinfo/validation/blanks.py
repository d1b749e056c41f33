"""Find the blanks of a report, grouped as a reader of the form would name them."""

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from govinfo.cells import Cell, cells_present
from govinfo.codes import Severity
from govinfo.findings import Finding, Outcome
from govinfo.rules import total_addresses

#: The rule that they are findings of.
RULE = "cells.blank"


@frozen(kw_only=True)
class TableOfBlanks:
    """A table, ready to be searched for blanks: sets of its cells, each as the bits of a whole number."""

    whole: int
    #: Its columns, then its blocks from the outermost, then its rows; each of more than one cell.
    groups: tuple[int, ...]


def blank_cells(shape: tuple[bool, ...], values: tuple[object, ...]) -> Iterator[Finding]:
    """
    Give one finding for a wholly blank table, else for each wholly blank column, block and row, and one for the rest.

    A wholly blank table is an error (the table is unread), a group with a
    total among its blanks a warning, any other a remark.
    """
    if None not in values:
        return
    blanks = sum(1 << index for index, value in enumerate(values) if value is None)
    for table in _tables(shape):
        left = blanks & table.whole
        if left == table.whole:
            yield _finding(shape, left, Severity.ERROR)
            continue
        for group in table.groups:
            if blanks & group == group and left & group:
                yield _finding(shape, left & group)
                left &= ~group
        if left:
            yield _finding(shape, left)


@cache
def _tables(shape: tuple[bool, ...]) -> tuple[TableOfBlanks, ...]:
    numbered: dict[str, list[tuple[int, Cell]]] = {}
    for index, cell in enumerate(cells_present(shape)):
        numbered.setdefault(cell.table_address, []).append((index, cell))
    return tuple(
        TableOfBlanks(whole=_bits(cells), groups=tuple(map(_bits, (*_columns(cells), *_blocks_and_rows(cells)))))
        for cells in numbered.values()
    )


def _columns(cells: list[tuple[int, Cell]]) -> Iterator[list[tuple[int, Cell]]]:
    """Give the columns that cross every row; table 4's blocks stand side by side, so nothing crosses them."""
    rows = {cell.row_address for _, cell in cells}
    if any(cell.table_address == "disputes" for _, cell in cells):
        return
    by_column: dict[object, list[tuple[int, Cell]]] = {}
    for index, cell in cells:
        by_column.setdefault(cell.column_codes, []).append((index, cell))
    yield from (column for column in by_column.values() if len(column) == len(rows) > 1)


def _blocks_and_rows(cells: list[tuple[int, Cell]]) -> Iterator[list[tuple[int, Cell]]]:
    by_labels: dict[object, list[tuple[int, Cell]]] = {}
    for depth in range(max(len(cell.row_codes) for _, cell in cells)):
        for index, cell in cells:
            if depth < len(cell.row_codes):
                by_labels.setdefault(cell.row_codes[: depth + 1], []).append((index, cell))
    yield from (group for group in by_labels.values() if len(group) > 1)


def _bits(cells: list[tuple[int, Cell]]) -> int:
    return sum(1 << index for index, _ in cells)


def _finding(shape: tuple[bool, ...], bits: int, severity: Severity | None = None) -> Finding:
    addresses = tuple(cell.address for index, cell in enumerate(cells_present(shape)) if bits >> index & 1)
    if severity is None:
        severity = Severity.INFO if total_addresses().isdisjoint(addresses) else Severity.WARNING
    return Finding(
        rule=RULE,
        severity=severity,
        outcome=Outcome.VIOLATED,
        cells=addresses,
        values=(None,) * len(addresses),
    )
