"""Find the blanks of a report, grouped as a reader of the form would name them."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import compress

from attrs import frozen

from govinfo.cells import addresses_present
from govinfo.codes import Severity
from govinfo.findings import Finding, Outcome
from govinfo.rules import rules, total_addresses
from govinfo.rules.conditions import FilledRule

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
    present = addresses_present(shape)
    tables = []
    for table in _rule().tables:
        whole = _set_of(map(frozenset(table.cells).__contains__, present))
        groups = ((_set_of(map(frozenset(each.cells).__contains__, present)), each.scope) for each in table.groups)
        several = tuple((cells, scope) for cells, scope in groups if cells.bit_count() > 1)
        if whole:
            tables.append(TableOfBlanks(whole=whole, address=table.address, groups=several))
    return tuple(tables)


@cache
def _rule() -> FilledRule:
    return next(each for each in rules() if isinstance(each, FilledRule))


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
