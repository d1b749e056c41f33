"""
Attribute the values of a printed row to the columns of the form.

By place: the header tells where each column stands, the row is as wide as the
table, its labels end before the first column, and each of its values stands
under a column. Where the header lacks a column, the last column must be
printed, since otherwise the header may have slipped and not lost; where labels
of other rows cover a column, the first must be, since otherwise the row may
have slipped.

By count: where places do not tell, a row that prints exactly as many values as
the form has columns prints them in the form's order. If the header has places
and they do not fit, or if it shows fewer columns, the row must also sum to its
total. If the header shows fewer columns and no places, as many values as it
shows will do, if all rows print as many. Rows whose sums fail are still the
document's errors if they are few; if they are many, the columns are others.

A row with one value too many is read with two neighbours joined (`2` `0` for
20) if in exactly one way the row then sums to its total. All else stays
blank, and is noted by the caller.
"""

from collections.abc import Sequence
from enum import Enum, auto

from attrs import frozen

from govinfo.readers.document import GridCell
from govinfo.readers.recogniser.numbers import number_of
from govinfo.readers.recogniser.rows import DataRow

#: More wrong sums in one table are not the document's errors.
_MOST_WRONG_SUMS = 2

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
    covering = any(row.columns.has_places and row.label_end >= min(row.columns.at) for row in rows)
    aligned = [_align(row, counts, has_total=has_total, covering=covering) for row in rows]
    return _without_mass_errors(aligned) if has_total else aligned


def _without_mass_errors(aligned: list[Alignment]) -> list[Alignment]:
    """Take back what was attributed by count if the sums of too many rows then fail: the columns are others."""
    failing = {
        id(each)
        for each in aligned
        if each.fit is Fit.WHOLE and not each.row.columns.has_places
        if each.row.columns.official - 1 in each.cells and not _can_sum(each)
    }
    if len(failing) <= _MOST_WRONG_SUMS:
        return aligned
    return [Alignment(row=each.row, fit=Fit.SHORT, cells={}) if id(each) in failing else each for each in aligned]


def _can_sum(each: Alignment) -> bool:
    counts = counts_in([cell for _, cell in sorted(each.cells.items())])
    if counts is None or min(counts) < 0:
        return True
    is_whole = len(counts) == each.row.columns.official and all(cell.text.strip() for cell in each.cells.values())
    return sum(counts[:-1]) == counts[-1] if is_whole else sum(counts[:-1]) <= counts[-1]


def _align(row: DataRow, counts: set[int], *, has_total: bool, covering: bool) -> Alignment:
    if not row.printed_values:
        return Alignment(row=row, fit=Fit.BLANK, cells={})
    cells = _by_place(row, covering=covering) or _by_count(row, counts, has_total=has_total)
    if cells is not None:
        return Alignment(row=row, fit=Fit.WHOLE, cells=cells)
    if len(_trimmed(row)) <= row.columns.official:
        return Alignment(row=row, fit=Fit.SHORT, cells={})
    joined = _joined(row) if has_total else None
    return Alignment(row=row, fit=Fit.JOINED if joined else Fit.LONG, cells=joined or {})


def _by_place(row: DataRow, *, covering: bool) -> Attributed | None:
    columns = row.columns
    if not columns.has_places or row.printed.width != columns.width or row.label_end >= min(columns.at):
        return None
    attributed: Attributed = {}
    for cell in row.values:
        indexes = {columns.at[column] for column in cell.columns if column in columns.at}
        if not cell.text.strip():
            attributed.update((index, cell) for index in indexes if index not in attributed)
        elif indexes:
            index = indexes.pop()
            if indexes or (index in attributed and attributed[index].text.strip()):
                return None
            attributed[index] = cell
        elif columns.extra.isdisjoint(cell.columns):
            return None
    return attributed if _is_held(row, attributed, covering=covering) else None


def _is_held(row: DataRow, attributed: Attributed, *, covering: bool) -> bool:
    """Tell whether the first and the last column are printed where that is needed as a proof."""
    printed = {index for index, cell in attributed.items() if cell.text.strip()}
    if row.columns.missing and row.columns.official - 1 not in printed:
        return False
    return not covering or 0 in printed


def _by_count(row: DataRow, counts: set[int], *, has_total: bool) -> Attributed | None:
    columns, values = row.columns, _trimmed(row)
    if columns.extra or any(cell.column_span > 1 and columns.has_places for cell in values):
        return None
    if len(values) == columns.official:
        needs_proof = columns.missing or (has_total and columns.has_places)
        return dict(enumerate(values)) if not needs_proof or (has_total and _sums(values)) else None
    shown = sorted(columns.seen)
    if columns.has_places or len(shown) != len(values) or counts != {len(shown)}:
        return None
    if has_total and shown[-1] == columns.official - 1 and _exceeds_total(values):
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


def counts_in(cells: Sequence[GridCell]) -> list[int] | None:
    """Read cells as whole numbers, blanks as 0; None if one is no number."""
    numbers = [number_of(cell.text) for cell in cells]
    if any(number.note and number.value is None for number in numbers):
        return None
    return [int(number.value or 0) for number in numbers]


def _sums(cells: Sequence[GridCell]) -> bool:
    counts = counts_in(cells)
    return counts is not None and sum(counts[:-1]) == counts[-1]


def _exceeds_total(cells: Sequence[GridCell]) -> bool:
    counts = counts_in(cells)
    return counts is not None and min(counts) >= 0 and sum(counts[:-1]) > counts[-1]


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
