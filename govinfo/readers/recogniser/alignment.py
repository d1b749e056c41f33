"""
Attribute the values of a printed row to the columns of the form.

By place: the header tells where each column stands, the row is as wide as the
table, its labels end before the first column, and each of its values stands
under a column. Where the header lacks a column, the last column must be
printed, since otherwise the header may have slipped and not lost; where labels
of other rows cover a column, the first must be, and where other rows have numbers
before the first column, the last must be, since otherwise the row may have slipped.

In turn: where the rows of a text have no places, but each a cell for each
column of a whole header, blank or not, these are taken one after the other.

By count: where places do not tell, a row that prints exactly as many values as
the form has columns prints them in the form's order. If the header has places
and they do not fit, or if it shows fewer columns, the row must also sum to its
total. What a table as a whole says against it is for `trust` to see. Where the
header and the row divide the same breadth into as many cells, only not at the
same places, the cells count whether they are blank or not.

A row with one value too many is read with two neighbours joined (`2` `0` for
20) if in exactly one way the row then sums to its total. All else stays
blank, and is noted by the caller.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import Enum, auto
from functools import cached_property

from attrs import evolve, frozen

from govinfo.readers.document import GridCell
from govinfo.readers.recogniser.rows import DataRow
from govinfo.readers.words.numbers import is_value, number_of

#: So many rows with a cell for each column are no chance.
_FEWEST_EVEN = 5
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
    #: All are attributed, but the row ends in a blank or sums up without one, and nothing proves that it lost no cell.
    OPEN = auto()
    #: All are attributed, but there is a blank cell more, and one of them may be the part of another.
    BEYOND = auto()
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
    #: Whether its values were attributed by their count alone, since the row then sums to its total.
    by_sum: bool = False
    #: Whether it has a cell for each column, as all rows have, and these were taken one after the other.
    in_turn: bool = False

    @property
    def total(self) -> GridCell | None:
        """The cell of its last column."""
        return self.cells.get(self.row.columns.official - 1)

    @cached_property
    def is_full(self) -> bool:
        """Whether every column of the form is printed."""
        numbers = [number_of(cell.text) for cell in self.cells.values()]
        return len(numbers) == self.row.columns.official and not any(number.is_blank for number in numbers)

    @cached_property
    def is_zero(self) -> bool:
        """Whether it prints 0 in every cell that is not empty, no word or sign for a blank: each may stand for each."""
        printed = [number_of(cell.text).value for cell in self.cells.values() if cell.text.strip()]
        return printed == [0] * len(printed)

    @cached_property
    def counts(self) -> list[int] | None:
        """Its cells as counts, in the order of the form; None if one is no number."""
        return counts_in([cell for _, cell in sorted(self.cells.items())])

    @cached_property
    def sums_up(self) -> bool:
        """Whether its last cell is the sum of the others, blanks as 0."""
        return self.counts is not None and sum(self.counts[:-1]) == self.counts[-1]


def align(rows: Sequence[DataRow], *, has_total: bool) -> list[Alignment]:
    """
    Attribute the values of rows that share their columns.

    `has_total` says that the last column of the form is the sum of the others.
    """
    proofs = frozenset(_proofs(rows))
    even = has_total and _are_even(rows)
    aligned = [_align(row, has_total=has_total, proofs=proofs, even=even) for row in rows]
    return aligned if has_total else taken_back(aligned, _longer(aligned))


def taken_back(aligned: Sequence[Alignment], doubtful: Iterable[Alignment]) -> list[Alignment]:
    """Leave the cells of doubtful rows blank, as of rows that are too short."""
    ids = set(map(id, doubtful))
    return [Alignment(row=each.row, fit=Fit.SHORT, cells={}) if id(each) in ids else each for each in aligned]


def _proofs(rows: Sequence[DataRow]) -> Iterator[int]:
    """Give the columns that each row with places must print, since other rows may have slipped to one side."""
    first = min(rows[0].columns.at, default=0)
    for row in rows:
        columns = row.columns
        if columns.has_places and not columns.has_room_beyond(row.label_end):
            yield 0
        if row.label_end + 1 < first and any(cell.columns[-1] < first and is_value(cell.text) for cell in row.values):
            yield columns.official - 1


def _longer(aligned: Sequence[Alignment]) -> list[Alignment]:
    """Give the counted rows that have a cell more than columns and begin in a blank, where others do not."""
    counted = [each for each in aligned if each.fit is Fit.WHOLE and not each.row.columns.has_places]
    longer = [each for each in counted if len(each.row.values) > each.row.columns.official]
    blank = [each for each in longer if not each.row.values[0].text.strip()]
    return blank if len(blank) < len(counted) else []


def _are_even(rows: Sequence[DataRow]) -> bool:
    """
    Tell whether all rows of a text have a cell for each column of the form, printed or blank: then cells have places.

    The header must show them all, in the form's order, and most totals that are printed be sums. Where rows have blank
    cells more, these must stand at their ends: in some row the first cell is a number, and those before are no labels'.
    """
    printed = [row for row in rows if row.printed_values]
    columns = rows[0].columns
    is_whole = len(columns.seen) == columns.official and _counts_columns(rows[0], (), has_total=True)
    if len(printed) < _FEWEST_EVEN or columns.has_places or not is_whole or rows[0].printed.grid.is_exact:
        return False
    longer = [row for row in printed if len(row.values) > columns.official]
    if longer and not any(row.values[0].text.strip() for row in longer):
        return False
    beyond = (cell for row in longer for cell in row.values[columns.official :])
    if any(len(row.values) < columns.official for row in printed) or any(cell.text.strip() for cell in beyond):
        return False
    own = [row.values[: columns.official] for row in printed]
    sums = [_sums(cells) for cells in own if cells[-1].text.strip()]
    return 2 * sum(sums) >= len(sums)


def _align(row: DataRow, *, has_total: bool, proofs: Collection[int], even: bool) -> Alignment:
    if not row.printed_values and not row.is_doubtful:
        return Alignment(row=row, fit=Fit.BLANK, cells={})
    by_place = _by_place(row, proofs=proofs, has_total=has_total)
    if row.is_doubtful or (by_place and _is_divided_otherwise(row, by_place)):
        return Alignment(row=row, fit=Fit.SHORT, cells={})
    if even or by_place:
        cells = by_place or dict(enumerate(row.values[: row.columns.official]))
        return Alignment(row=row, fit=Fit.WHOLE, cells=cells, in_turn=not by_place)
    divided = _divided_otherwise(row)
    values = divided or trimmed(row)
    if len(values) == row.columns.official and (divided or _counts_columns(row, values, has_total=has_total)):
        by_sum = not divided and _needs_sum(row, has_total=has_total)
        if not by_sum or (has_total and _sums(values)):
            found = Alignment(row=row, fit=Fit.WHOLE, cells=dict(enumerate(values)), by_sum=by_sum)
            may_be_long = not has_total and (row.is_broader or row.outgrows_header)
            is_certain = not may_be_long or len(values) == 1 or found.is_zero
            return found if is_certain else evolve(found, fit=Fit.BEYOND)
    if len(values) <= row.columns.official:
        return Alignment(row=row, fit=Fit.SHORT, cells={})
    joined = _joined(row) if has_total else None
    return Alignment(row=row, fit=Fit.JOINED if joined else Fit.LONG, cells=joined or {})


def _needs_sum(row: DataRow, *, has_total: bool) -> bool:
    """Tell whether values that are counted off must sum up: places do not fit them, or a column may be another."""
    columns = row.columns
    return (
        bool(columns.missing)
        or columns.is_torn
        or columns.has_spare
        or (columns.has_places and (has_total or row.fits_header))
    )


def _counts_columns(row: DataRow, values: Sequence[GridCell], *, has_total: bool) -> bool:
    """Tell whether the values of a row can be counted off against the columns of the form."""
    columns = row.columns
    if columns.is_torn and has_total and not row.printed.grid.is_exact:
        return True
    if not columns.has_places:
        return not columns.has_extra and columns.is_listed_in_order(has_total=has_total)
    # A blank cell between them may stand in a column that the table has beyond the form's.
    is_broad = columns.has_spare or (bool(columns.missing) and len(row.values) > columns.official)
    may_be_spare = is_broad and not all(cell.text.strip() for cell in values)
    return not (columns.has_extra or may_be_spare or any(cell.column_span > 1 for cell in values))


def _divided_otherwise(row: DataRow) -> list[GridCell]:
    """
    Give all values of a row if they are as many as the columns of its header, and lie side by side as these do.

    They begin behind the label and end where the header ends; nothing is printed further right. Where nothing
    covers two columns, nothing is divided otherwise, and a cell may be lost.
    """
    at, columns = row.columns.at, row.columns
    if not at or row.is_broader or columns.missing or columns.extra:
        return []
    if all(cell.column_span == 1 for cell in row.printed.cells):
        return []
    last = max(at)
    cells = [cell for cell in row.values if cell.column <= last or cell.text.strip()]
    covered = [column for cell in cells for column in cell.columns]
    is_whole = covered == [*range(row.label_end + 1, last + 1)] and sorted(at) == [*range(min(at), last + 1)]
    return cells if is_whole and len(cells) == row.columns.official else []


def _is_divided_otherwise(row: DataRow, by_place: Attributed) -> bool:
    """Tell whether a blank cell is as wide as several columns, and the row, counted off, has other numbers in them."""
    if not any(cell.column_span > 1 and not cell.text.strip() for cell in row.values):
        return False
    counted = dict(enumerate(_divided_otherwise(row)))
    return bool(counted) and any(counted[index].text.strip() != cell.text.strip() for index, cell in by_place.items())


def _by_place(row: DataRow, *, proofs: Collection[int], has_total: bool) -> Attributed | None:
    columns, at = row.columns, row.columns.at
    # Of one column alone nothing can be the part of another.
    has_own_place = row.fits_header or (row.is_broader and columns.official == 1 and columns.has_places)
    if not has_own_place or not columns.has_room_beyond(row.label_end):
        return None
    attributed: Attributed = {}
    for cell in row.values:
        covered = cell.columns if cell.column_span > 1 else (cell.column,)
        indexes = {at[column] for column in covered if column in at}
        if not cell.text.strip():
            attributed.update((index, cell) for index in indexes if index not in attributed)
        elif indexes:
            index = indexes.pop()
            before = attributed[index].text.strip() if index in attributed else ""
            is_inside = row.fits_header and set(cell.columns) <= at.keys()
            is_repeated = columns.official == 1 and is_inside and before == cell.text.strip()
            if indexes or (before and not is_repeated):
                return None
            attributed[index] = cell
        elif columns.extra.isdisjoint(cell.columns):
            return None
    return attributed if _is_held(row, attributed, proofs=proofs, has_total=has_total) else None


def _is_held(row: DataRow, attributed: Attributed, *, proofs: Collection[int], has_total: bool) -> bool:
    """
    Tell whether the first and the last column are printed where that is needed as a proof.

    Where one column is lost and the label of another stands in a wrong place, it may be the total's, over the numbers
    of another: then the row must sum up. A header that lacks a column and ends before the row may have lost a cell,
    and the others moved up; where the last column is no total, nothing would show it.
    """
    printed = {index for index, cell in attributed.items() if cell.text.strip()}
    columns = row.columns
    if columns.missing and columns.official - 1 not in printed:
        return False
    if columns.missing and has_total and not columns.is_in_order:
        return _sums([cell for _, cell in sorted(attributed.items())])
    header, is_exact = columns.header, row.printed.grid.is_exact
    if columns.missing and not has_total and not is_exact and header and header.width < row.printed.width:
        return False
    return printed.issuperset(proofs)


def trimmed(row: DataRow) -> list[GridCell]:
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


def _joined(row: DataRow) -> Attributed | None:
    values = trimmed(row)
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
