"""
Attribute the values of rows of table 3 that print fewer values than there are columns.

Some documents place a row's values directly behind its label, whatever the
label covers: a label one column deeper leaves one value less
(`samples/xiping-2025.txt`). Read by place, the first value of such a row
stands under another column than its own. What can be proved of them?

Take the rows of one shape: labels that end at the same column, at or beyond
the place of the first column of the form; values without a gap from there to
the place of the last column, the total; nothing further right. One shape was
made in one way, so all these rows lost the same columns, and their values,
being in the form's order, are some increasing choice of its columns.

1. The last value is the total. It stands where the header and the rows that
   are whole have their total, and it was not pushed there from the left: the
   table has a column further right, where pushed values would stand, and it
   is blank in these rows. Without such a column this is not assumed.
2. A choice is impossible if it gives some column more than that column can
   hold: the outcomes of a column, in the rows that are read already and these
   together, cannot exceed the column's printed sum (row （七）), no number
   being negative. The printed sum counts only if the column balances, so that
   four rows speak for it (first and second line = third and fourth). A column
   that is not printed at all is bounded by what the total leaves for it.
3. A value is attributed if all choices that remain give it to the same column.
4. Where the first value could only be the first column's or another's whose
   loss left the first column blank, and the row's total is 0, then the first
   column's value is 0 in each case: it is attributed, if it is 0.

The arithmetic decides between readings of the same characters and changes
none of them. With a wrong figure in the document it can only fail to refuse a
choice, and the value then stays blank; to attribute a value wrongly, the four
rows of a column would have to agree on a wrong sum.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from attrs import frozen

from govinfo.codes import Disposition, RequestLine
from govinfo.readers.document import GridCell
from govinfo.readers.recogniser.alignment import Alignment, Attributed, Fit
from govinfo.readers.words.numbers import number_of

#: Columns of the form, in order, for the values of a row, in order.
Choice = tuple[int, ...]
#: The value of each column of one row.
Counts = dict[int, int]


@frozen(kw_only=True, eq=False)
class _Shape:
    """Rows of one shape."""

    rows: tuple[Alignment, ...]
    values: tuple[tuple[int, ...], ...]
    #: Whether pushed values would have had a place.
    has_room: bool
    official: int

    @property
    def sums(self) -> tuple[int, ...]:
        """The sums of the values at each place of the outcomes among the rows."""
        outcomes = [
            values
            for row, values in zip(self.rows, self.values, strict=True)
            if isinstance(row.row.form.code, Disposition)
        ]
        return tuple(map(sum, zip(*outcomes, strict=True))) if outcomes else ()


def attribute_short(aligned: Sequence[Alignment]) -> list[Alignment]:
    """Attribute the values of short rows that can be; the rest stays as it is."""
    bounds = _bounds([each for each in aligned if each.fit is Fit.WHOLE])
    attributed = {id(row): cells for shape in _shapes(aligned) for row, cells in _attributed(shape, bounds)}
    return [Alignment(row=each.row, fit=each.fit, cells=attributed.get(id(each), each.cells)) for each in aligned]


def _shapes(aligned: Sequence[Alignment]) -> Iterator[_Shape]:
    alike: dict[tuple[object, ...], list[Alignment]] = {}
    for each in aligned:
        if each.fit is Fit.SHORT and _is_pushed(each):
            row = each.row
            places = tuple(cell.column for cell in row.printed_values)
            alike.setdefault((id(row.columns.at), row.label_end, places, row.printed.width), []).append(each)
    for rows in alike.values():
        values = [_counts(each.row.printed_values) for each in rows]
        known = [counts for counts in values if counts is not None]
        if len(known) == len(values):
            first = rows[0].row
            yield _Shape(
                rows=tuple(rows),
                values=tuple(known),
                has_room=first.printed.width == first.columns.width > max(first.columns.at),
                official=first.columns.official,
            )


def _is_pushed(each: Alignment) -> bool:
    row = each.row
    columns = row.columns
    printed = row.printed_values
    if not columns.has_places or row.label_end < min(columns.at) or not printed or len(printed) >= columns.official:
        return False
    total = columns.printed_at(columns.official - 1)
    places = [cell.column for cell in printed]
    return len(total) == 1 and places == list(range(row.label_end + 1, total[0] + 1))


def _counts(cells: Iterable[GridCell]) -> tuple[int, ...] | None:
    """Read cells as counts; None if one is no number or negative."""
    values = [number_of(cell.text).value for cell in cells]
    counts = [int(value) for value in values if value is not None and value >= 0]
    return tuple(counts) if len(counts) == len(values) else None


def _attributed(shape: _Shape, bounds: Mapping[int, int]) -> Iterator[tuple[Alignment, Attributed]]:
    choices = list(_possible(shape, bounds))
    width = len(shape.values[0])
    certain = {
        place: choices[0][place]
        for place in range(width)
        if choices and len({choice[place] for choice in choices}) == 1
    }
    for row, values in zip(shape.rows, shape.values, strict=True):
        cells = row.row.printed_values
        attributed = {column: cells[place] for place, column in certain.items()}
        total_is_certain = certain.get(width - 1) == shape.official - 1
        if 0 not in certain and total_is_certain and not any(values):
            attributed[0] = cells[0]
        yield row, attributed


def _possible(shape: _Shape, bounds: Mapping[int, int]) -> Iterator[Choice]:
    sums, last = shape.sums, shape.official - 1
    if shape.has_room:
        bounds = {column: most for column, most in bounds.items() if column != last}
    for choice in combinations(range(shape.official), len(shape.values[0])):
        if shape.has_room and choice[-1] != last:
            continue
        if all(total <= bounds.get(column, total) for column, total in zip(choice, sums, strict=False)):
            yield choice


def _bounds(whole: Sequence[Alignment]) -> Counts:
    """Tell how much each column can still hold."""
    by_line: dict[RequestLine, Counts] = {}
    used: Counts = {}
    for each in whole:
        counts = _row_counts(each)
        code = each.row.form.code
        if isinstance(code, RequestLine):
            by_line[code] = counts
        else:
            for column, value in counts.items():
                used[column] = used.get(column, 0) + value
    lines = [by_line.get(line, {}) for line in RequestLine if line is not RequestLine.OUTCOMES]
    received, carried_over, concluded, carried_forward = lines
    balanced = {
        column
        for column in concluded
        if column in received and column in carried_over and column in carried_forward
        if received[column] + carried_over[column] == concluded[column] + carried_forward[column]
    }
    sums = {column: concluded[column] for column in balanced}
    sums.update(_lost_column(whole, sums))
    return {column: most - used.get(column, 0) for column, most in sums.items()}


def _lost_column(whole: Sequence[Alignment], sums: Counts) -> Counts:
    """Tell what the total leaves for the one column that is not printed."""
    official = whole[0].row.columns.official if whole else 0
    lost = [column for column in range(official) if column not in sums]
    if len(lost) != 1 or lost[0] == official - 1:
        return {}
    return {lost[0]: sums[official - 1] - sum(sums[column] for column in range(official - 1) if column in sums)}


def _row_counts(each: Alignment) -> Counts:
    counts: Counts = {}
    for column, cell in each.cells.items():
        value = number_of(cell.text).value
        if value is not None:
            counts[column] = int(value)
    return counts
