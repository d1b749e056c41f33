"""
Find where the columns of the form stand in a printed table.

A column is found by its label. A column whose label is blank, cut, or
overwritten by a number is found by its place, where that leaves no choice:
between two columns that were found there are as many such columns as the form
has there. Headers that stand below each other, as in a text with one cell a
line, tell which columns there are but not where.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from attrs import frozen

from govinfo.codes import AmountUnit, Code
from govinfo.readers.document import GridCell
from govinfo.readers.printed import PrintedRow
from govinfo.readers.words.labels import Labels, normalise
from govinfo.readers.words.numbers import is_value, money_unit_in, names_other_unit


@frozen(kw_only=True, eq=False)
class Columns:
    """The columns of a printed table; those of the form are numbered from 0, those of the document from 1."""

    #: The form's column at each of the document's.
    at: dict[int, int]
    #: The form's columns whose label is printed, or that were found by their place.
    seen: frozenset[int]
    #: The document's columns with a label that the form does not have.
    extra: frozenset[int] = frozenset()
    #: Header cells with such a label, or with none.
    others: tuple[GridCell, ...] = ()
    #: The form's columns in the order in which their labels are read.
    order: tuple[int, ...] = ()
    #: How many columns the form has here.
    official: int
    #: The last column of the printed table.
    width: int
    #: The last row of the header; None without a header.
    header: PrintedRow | None
    #: Header cells with another label than the form's, and the form's column of each.
    variants: tuple[tuple[GridCell, int], ...] = ()
    #: The same for those found by their place.
    inferred: tuple[tuple[GridCell, int], ...] = ()
    #: The unit of money that a header names, by the form's column.
    units: dict[int, AmountUnit]
    #: The form's columns whose header names a unit that the form does not have.
    in_other_units: frozenset[int] = frozenset()

    @property
    def has_places(self) -> bool:
        """Whether the header tells where its columns stand."""
        return bool(self.at)

    @property
    def is_in_order(self) -> bool:
        """Whether its columns stand as the form has them."""
        indexes = [index for _, index in sorted(self.at.items())]
        return indexes == sorted(indexes)

    def is_listed_in_order(self, *, has_total: bool) -> bool:
        """
        Whether labels that have no places are read in the form's order.

        The total's, which reaches down over two rows, may be read before those that stand in the second. Where one is
        missing, no order is told: then rows must sum up.
        """
        if self.missing and has_total:
            return True
        is_early = has_total and self.order[:1] != (self.official - 1,)
        order = [index for index in self.order if not is_early or index != self.official - 1]
        return order == sorted(order)

    def has_room_beyond(self, column: int) -> bool:
        """Whether every column of the form has a place to the right of a column of the document."""
        return column < min(self._ends, default=column + 1)

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        """The last place of each column of the form that has one."""
        return tuple({index: place for place, index in sorted(self.at.items())}.values())

    @property
    def missing(self) -> tuple[int, ...]:
        """The form's columns that a header does not show; none without a header."""
        if not self.seen or len(self.seen) == self.official:
            return ()
        return tuple(index for index in range(self.official) if index not in self.seen)

    @property
    def has_extra(self) -> bool:
        """Whether it shows a label that is not the form's, beyond those that may stand for a missing column."""
        labelled = [cell for cell in self.others if not is_value(cell.text)]
        return bool(self.extra) or len(labelled) > len(self.missing)

    @property
    def is_torn(self) -> bool:
        """Whether it has labels of which less than half of the form's can be read: as good as none."""
        return bool(self.others) and 2 * len(self.seen) < self.official

    @property
    def has_spare(self) -> bool:
        """Whether the document has more columns, from its first to its last of the form's, than the form."""
        return bool(self.at) and max(self.at) - min(self.at) + 1 > self.official

    @property
    def has_nameless(self) -> bool:
        """Whether one of the form's columns stands under a blank label."""
        return any(not cell.text.strip() for cell, _ in self.inferred)

    @property
    def is_unknown(self) -> bool:
        """Whether the one column has a header of its own, with a label that is not the form's."""
        return self.official == 1 and self.header is not None and not self.seen and bool(self.others)

    def printed_at(self, index: int) -> tuple[int, ...]:
        """The document's columns at which a column of the form stands."""
        return tuple(column for column, found in self.at.items() if found == index)


def columns_in(rows: Sequence[PrintedRow], codes: Sequence[Code], labels: Labels, known: Labels, width: int) -> Columns:
    """
    Find the columns `codes` in the rows of a header.

    `labels` are those of the columns; `known` are other labels of the table,
    which are no columns. A label that stands twice beside each other is a
    column without a place: one of the two is another's.
    """
    found: dict[int, list[GridCell]] = {}
    variants, units, others, labelled, in_other_units = [], {}, [], [], set()
    for cell in _header_cells(rows):
        match = labels.match(cell.text)
        index = next((place for place, code in enumerate(codes) if match and code is match.code), None)
        if index is None:
            if match is None and not known.match(cell.text):
                others.append(cell)
            elif match is None:
                labelled.append(cell.columns[-1])
            continue
        found.setdefault(index, []).append(cell)
        if match and not match.is_official:
            variants.append((cell, index))
        unit = money_unit_in(normalise(cell.text))
        if unit:
            units[index] = unit
        if names_other_unit(normalise(cell.text)):
            in_other_units.add(index)
    at = _places(found, len(codes))
    start = max((column for column in labelled if not at or column < min(at)), default=0)
    inferred = _fill(at, start, others, codes, labels) if at else []
    # One whose label stands twice is not seen, where others have a place.
    seen = frozenset(at.values() if at else found)
    return Columns(
        at=at,
        seen=seen,
        order=tuple(found),
        extra=_extra(at, others, is_complete=len(seen) == len(codes)),
        others=tuple(cell for cell in others if cell.text.strip()),
        official=len(codes),
        width=width,
        header=rows[-1] if rows else None,
        variants=tuple(variants),
        inferred=tuple(inferred),
        units=units,
        in_other_units=frozenset(in_other_units),
    )


def _extra(at: dict[int, int], others: Sequence[GridCell], *, is_complete: bool) -> frozenset[int]:
    """
    Give the document's columns with another label than the form's: those between the form's columns.

    Where none of these is missing, also those behind them (备注), and the one before them (行次), but not the first.
    """
    if not at:
        return frozenset()
    first, last = min(at), max(at)
    columns = {column for cell in others if cell.text.strip() for column in cell.columns if column not in at}
    return frozenset(c for c in columns if first < c < last or (is_complete and (c > last or c == first - 1 > 1)))


def _header_cells(rows: Sequence[PrintedRow]) -> list[GridCell]:
    """Give the cells of a header, each once, whether its rows stand in one grid or in several."""
    return list({(row.grid.table, cell.row, cell.column): cell for row in rows for cell in row.cells}.values())


def _places(found: dict[int, list[GridCell]], official: int) -> dict[int, int]:
    """
    Tell the form's column at each place; nothing if two stand at one place, or one stands at two.

    One whose label a row of the header prints twice has no place, unless there is no other column.
    """
    at: dict[int, int] = {}
    for index, cells in found.items():
        if len({cell.row for cell in cells}) < len(cells) and official > 1:
            continue
        columns = {column for cell in cells for column in cell.columns}
        if len(columns) != max(columns) - min(columns) + 1 or not columns.isdisjoint(at):
            return {}
        at.update(dict.fromkeys(columns, index))
    return at


def _fill(
    at: dict[int, int], start: int, others: list[GridCell], codes: Sequence[Code], labels: Labels
) -> list[tuple[GridCell, int]]:
    """
    Give the columns between two found ones to the form's columns between them, where there are as many.

    `start` is the last column before the first of them all.
    """
    inferred: list[tuple[GridCell, int]] = []
    by_column: dict[int, GridCell] = {}
    for cell in sorted(others, key=lambda cell: bool(cell.text.strip())):
        by_column.update((column, cell) for column in cell.columns if column not in at)
    placed = [(start, -1), *sorted(at.items())]
    for (left, below), (right, above) in pairwise(placed):
        columns, indexes = range(left + 1, right), range(below + 1, above)
        if not columns or len(columns) != len(indexes) or not all(column in by_column for column in columns):
            continue
        cells = [by_column[column] for column in columns]
        fits = (
            cell.column_span == 1 and (is_value(cell.text) or any(c is codes[i] for c in labels.parts(cell.text)))
            for cell, i in zip(cells, indexes, strict=True)
        )
        if all(fits):
            inferred += zip(cells, indexes, strict=True)
    at.update((cell.column, index) for cell, index in inferred)
    return inferred
