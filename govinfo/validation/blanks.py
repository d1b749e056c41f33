"""Find the blanks of a report, grouped as a reader of the form would name them."""

from collections.abc import Iterable, Iterator

from govinfo.cells import Cell
from govinfo.codes import Severity
from govinfo.findings import Finding, Outcome
from govinfo.rules import total_addresses

#: The rule that they are findings of.
RULE = "cells.blank"


def blank_cells(present: tuple[Cell, ...], values: tuple[object, ...]) -> Iterator[Finding]:
    """
    Give one finding for a wholly blank table, else for each wholly blank column, block and row, and one for the rest.

    A wholly blank table is an error (the table is unread), a group with a
    total among its blanks a warning, any other a remark.
    """
    tables: dict[str, dict[Cell, bool]] = {}
    for cell, value in zip(present, values, strict=True):
        tables.setdefault(cell.table_address, {})[cell] = value is None
    for cells in tables.values():
        if all(cells.values()):
            yield _finding(cells, Severity.ERROR)
        elif any(cells.values()):
            yield from _grouped(cells)


def _grouped(cells: dict[Cell, bool]) -> Iterator[Finding]:
    reported: set[Cell] = set()
    for group in _candidate_groups(list(cells)):
        if all(cells[cell] for cell in group):
            fresh = [cell for cell in group if cell not in reported]
            reported.update(fresh)
            if fresh:
                yield _finding(fresh)
    rest = [cell for cell, is_blank in cells.items() if is_blank and cell not in reported]
    if rest:
        yield _finding(rest)


def _candidate_groups(cells: list[Cell]) -> Iterator[list[Cell]]:
    """Give the columns of a grid of rows, then blocks from the outermost, then rows; each of more than one cell."""
    by_column: dict[object, list[Cell]] = {}
    by_block: dict[object, list[Cell]] = {}
    for cell in cells:
        by_column.setdefault(cell.column_codes, []).append(cell)
    for depth in range(max(len(cell.row_codes) for cell in cells)):
        for cell in cells:
            if depth < len(cell.row_codes):
                by_block.setdefault(cell.row_codes[: depth + 1], []).append(cell)
    rows = len({cell.row_address for cell in cells})
    whole_columns = [group for group in by_column.values() if len(group) == rows]
    single_row_table = len(by_column) == 1
    for group in ([] if single_row_table or cells[0].table == _TABLE_OF_BLOCKS else whole_columns, by_block.values()):
        yield from (found for found in group if len(found) > 1)


#: Table 4 is printed as blocks side by side: it has no column that crosses them.
_TABLE_OF_BLOCKS = 4


def _finding(cells: Iterable[Cell], severity: Severity | None = None) -> Finding:
    addresses = tuple(cell.address for cell in cells)
    if severity is None:
        severity = Severity.INFO if total_addresses().isdisjoint(addresses) else Severity.WARNING
    return Finding(
        rule=RULE,
        severity=severity,
        outcome=Outcome.VIOLATED,
        cells=addresses,
        values=(None,) * len(addresses),
    )
