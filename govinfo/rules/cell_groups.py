"""Group the cells of each table as a reader of the form would name them: columns, blocks, rows."""

from collections.abc import Iterator

from govinfo.cells import Cell, cells, groups
from govinfo.codes import Code, Section
from govinfo.rules.conditions import CellGroup, TableOfGroups

#: Stands for the rows in the scope of a column.
ANY_ROW = "*"


def tables_of_groups() -> Iterator[TableOfGroups]:
    """Give each table of both editions with its groups of more than one cell."""
    tables: dict[str, list[Cell]] = {}
    for cell in cells():
        tables.setdefault(cell.table_address, []).append(cell)
    for address, own in tables.items():
        yield TableOfGroups(
            address=address,
            cells=tuple(cell.address for cell in own),
            groups=(*_columns(own), *_blocks_and_rows(own)),
        )


def _columns(own: list[Cell]) -> Iterator[CellGroup]:
    """Give the columns that cross every row; table 4's blocks stand side by side, so nothing crosses them."""
    if own[0].section is Section.DISPUTES:
        return
    rows = {cell.row_address for cell in own}
    by_column: dict[object, list[Cell]] = {}
    for cell in own:
        by_column.setdefault(cell.column_codes, []).append(cell)
    for column in by_column.values():
        if len(column) == len(rows) > 1:
            name = column[0].address.rpartition(".")[2]
            yield _group(f"{column[0].table_address}.{ANY_ROW}.{name}", column)


def _blocks_and_rows(own: list[Cell]) -> Iterator[CellGroup]:
    """Give the blocks and rows; a block that has no address of its own (an article of table 2) has no scope."""
    addresses = {each.codes: each.address for each in groups() if each.address.startswith(own[0].table_address + ".")}
    by_labels: dict[tuple[Code, ...], list[Cell]] = {}
    for depth in range(max(len(cell.row_codes) for cell in own)):
        for cell in own:
            if depth < len(cell.row_codes):
                by_labels.setdefault(cell.row_codes[: depth + 1], []).append(cell)
    yield from (_group(addresses.get(codes, ""), block) for codes, block in by_labels.items() if len(block) > 1)


def _group(scope: str, members: list[Cell]) -> CellGroup:
    return CellGroup(scope=scope, cells=tuple(cell.address for cell in members))
