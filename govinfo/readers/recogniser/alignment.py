"""
Attribute the values of a printed row to the columns of the form.

By place: the header tells where each column stands, the row is as wide as the
table, its labels end before the first column, and each of its values stands
under a column; where the header lacks a column, the last column must be
printed, since otherwise the header may have slipped and not lost.

By count: where places do not tell, a row that prints exactly
as many values as the form has columns prints them in the form's order; if the
header shows fewer columns, then as many as the header shows, if all rows do.

A row that is blank at its end may be one that lost a cell and was filled up.
Its places are trusted if the values themselves refuse that reading: were the
last value the total, it could not be smaller than the sum of the others. One
row speaks for all of its shape if no row of the table prints a total. In a
table without totals nothing can refuse it; the places stand, with a note.

A row with one value too many is read with two neighbours joined (`2` `0` for
20) if in exactly one way the row then sums to its total. All else stays
blank, and is noted by the caller.
"""

from collections.abc import Sequence
from enum import Enum, auto

from attrs import frozen

from govinfo.readers.document import GridCell
from govinfo.readers.recogniser.columns import Columns
from govinfo.readers.recogniser.numbers import number_of
from govinfo.readers.recogniser.rows import DataRow

#: The cell of each column of the form that is printed.
Attributed = dict[int, GridCell]


class Fit(Enum):
    """How the values of a row fit the columns of the form."""

    #: All values are attributed.
    WHOLE = auto()
    #: It prints nothing.
    BLANK = auto()
    #: There are fewer values than columns.
    SHORT = auto()
    #: All are attributed, but the row ends in a blank, and nothing proves that it did not lose a cell before.
    OPEN = auto()
    #: There are more.
    LONG = auto()
    #: There are more, of which two were joined.
    JOINED = auto()


@frozen(kw_only=True, eq=False)
class Alignment:
    """What became of the values of one row."""

    row: DataRow
    fit: Fit
    cells: Attributed


def align(rows: Sequence[DataRow], *, has_total: bool) -> list[Alignment]:
    """
    Attribute the values of rows that share their columns.

    `has_total` says that the last column of the form is the sum of the others.
    """
    counts = {len(_trimmed(row)) for row in rows if row.printed_values}
    aligned = [_align(row, counts, has_total=has_total) for row in rows]
    return _without_filled_up(aligned) if has_total else [_opened(each) for each in aligned]


def _opened(each: Alignment) -> Alignment:
    printed = tuple(sorted(index for index, cell in each.cells.items() if cell.text.strip()))
    last = each.row.columns.official - 1
    is_open = each.fit is Fit.WHOLE and printed and last not in printed and _is_unbroken(printed, each.row.columns)
    return Alignment(row=each.row, fit=Fit.OPEN, cells=each.cells) if is_open else each


def _align(row: DataRow, counts: set[int], *, has_total: bool) -> Alignment:
    if not row.printed_values:
        return Alignment(row=row, fit=Fit.BLANK, cells={})
    cells = _by_place(row) or _by_count(row, counts, has_total=has_total)
    if cells is not None:
        return Alignment(row=row, fit=Fit.WHOLE, cells=cells)
    if len(_trimmed(row)) <= row.columns.official:
        return Alignment(row=row, fit=Fit.SHORT, cells={})
    joined = _joined(row) if has_total else None
    return Alignment(row=row, fit=Fit.JOINED if joined else Fit.LONG, cells=joined or {})


def _by_place(row: DataRow) -> Attributed | None:
    columns = row.columns
    if not columns.has_places or row.printed.width != columns.width or row.label_end >= min(columns.at):
        return None
    attributed: Attributed = {}
    for cell in row.values:
        indexes = {columns.at[column] for column in cell.columns if column in columns.at}
        if not indexes:
            if cell.text.strip() and columns.extra.isdisjoint(cell.columns):
                return None
            continue
        if len(indexes) > 1:
            if cell.text.strip():
                return None
            continue
        index = indexes.pop()
        before = attributed.get(index)
        if before is None or not before.text.strip():
            attributed[index] = cell
        elif cell.text.strip():
            return None
    last = attributed.get(columns.official - 1)
    if columns.missing and not (last and last.text.strip()):
        return None
    return attributed


def _by_count(row: DataRow, counts: set[int], *, has_total: bool) -> Attributed | None:
    columns, values = row.columns, _trimmed(row)
    if columns.extra or any(cell.column_span > 1 and columns.has_places for cell in values):
        return None
    if len(values) == columns.official:
        if columns.missing and not (has_total and _sums(values)):
            return None
        return dict(enumerate(values))
    shown = sorted(columns.seen)
    if columns.has_places or len(shown) != len(values) or counts != {len(shown)}:
        return None
    return dict(zip(shown, values, strict=True))


def _trimmed(row: DataRow) -> list[GridCell]:
    """Give the values without the blank cells at both ends."""
    values = list(row.values)
    while values and not values[-1].text.strip():
        values.pop()
    while values and not values[0].text.strip():
        values.pop(0)
    return values


def _counts_in(cells: Sequence[GridCell]) -> list[int] | None:
    """Read cells as whole numbers, blanks as 0; None if one is no number."""
    numbers = [number_of(cell.text) for cell in cells]
    if any(number.note and number.value is None for number in numbers):
        return None
    return [int(number.value or 0) for number in numbers]


def _sums(cells: Sequence[GridCell]) -> bool:
    counts = _counts_in(cells)
    return counts is not None and sum(counts[:-1]) == counts[-1]


def _joined(row: DataRow) -> Attributed | None:
    values = _trimmed(row)
    if len(values) != row.columns.official + 1 or not all(cell.text.strip().isascii() for cell in values):
        return None
    fitting: list[list[GridCell]] = []
    for place in range(len(values) - 1):
        left, right = values[place], values[place + 1]
        whole = GridCell(text=left.text.strip() + right.text.strip(), row=left.row, column=left.column)
        candidate = [*values[:place], whole, *values[place + 2 :]]
        if whole.text.isdigit() and _sums(candidate):
            fitting.append(candidate)
    return dict(enumerate(fitting[0])) if len(fitting) == 1 else None


def _without_filled_up(aligned: list[Alignment]) -> list[Alignment]:
    """Take back the attribution of rows that may have lost a cell and been filled up at the end."""
    shapes: dict[tuple[int, ...], list[Alignment]] = {}
    for each in aligned:
        printed = tuple(sorted(index for index, cell in each.cells.items() if cell.text.strip()))
        last = each.row.columns.official - 1
        if each.fit is Fit.WHOLE and printed and last in each.row.columns.seen and last not in printed:
            shapes.setdefault(printed, []).append(each)
    has_totals = any(_has_total(each) for each in aligned)
    doubtful = {
        id(each)
        for printed, alike in shapes.items()
        if _is_unbroken(printed, alike[0].row.columns)
        if has_totals or not any(_refuses_total(each) for each in alike)
        for each in alike
        if not _is_all_zero(each) and not _refuses_total(each)
    }
    return [Alignment(row=each.row, fit=Fit.SHORT, cells={}) if id(each) in doubtful else each for each in aligned]


def _has_total(each: Alignment) -> bool:
    total = each.cells.get(each.row.columns.official - 1)
    return total is not None and bool(total.text.strip())


def _is_unbroken(printed: tuple[int, ...], columns: Columns) -> bool:
    shown = sorted(columns.seen)
    return printed == tuple(shown[: len(printed)])


def _refuses_total(each: Alignment) -> bool:
    cells = [cell for _, cell in sorted(each.cells.items()) if cell.text.strip()]
    counts = _counts_in(cells)
    return counts is not None and min(counts) >= 0 and counts[-1] < sum(counts[:-1])


def _is_all_zero(each: Alignment) -> bool:
    counts = _counts_in([cell for cell in each.cells.values() if cell.text.strip()])
    return counts is not None and not any(counts)
