"""
Find rows that may have lost a cell and been filled up at their end, as texts are.

Where the document itself gives each cell its place, a blank cell is a blank.
Elsewhere a row that ends in a blank may have lost a cell: its last value is then
the total. It stands where that cannot be: with one blank at its end, if the
last value is smaller than the sum of the others, and the totals that the table
prints are sums; with more, one may be filled in and another blank, and nothing
refuses that. Zeros stand with one blank at their end, where no other cell is
blank: each may stand for each; and where the columns bear out all that is not 0.

If no row of the table prints a total, the column is blank, or lost in all rows
alike: then the rows that refuse it speak for all, if they are twice as many as
those that could end in a total. Nor are places doubted that the columns prove, by
adding up to a row of sums that itself sums to its total. In a table without
totals nothing can refuse it; the places stand, with a note. Where blanks have a
sign of their own, a row among those with totals that ends in an empty cell did
lose one.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve

from govinfo.codes import RequestLine
from govinfo.readers.recogniser.alignment import Alignment, Fit, counts_in, taken_back
from govinfo.readers.recogniser.column_sums import borne_out
from govinfo.readers.words.numbers import is_mark

#: Of rows that end in a blank, so many refuse a total for each that does not, where the totals are blank.
_MOST_FOR_ONE = 2


def opened(aligned: Sequence[Alignment], *, has_total: bool) -> list[Alignment]:
    """
    Mark the rows that may have lost a cell: they end in a blank, or hold a number too many. Their cells stay.

    Where no total could speak for them, and the table did lose some cell, they are taken back; so are those whose label
    is lost, since its cell may be, and the others have moved up.
    """
    aligned = taken_back(aligned, [each for each in aligned if each.row.label is None and _ends_in_blank(each)])
    ending = [each for each in aligned if _ends_in_blank(each)]
    if not has_total and any(each.fit is Fit.SHORT or each.row.columns.missing for each in aligned):
        return taken_back(aligned, ending)
    doubtful = [*ending, *filter(_holds_another_number, aligned)] if has_total else ending
    ids = set(map(id, doubtful))
    return [evolve(each, fit=Fit.OPEN) if id(each) in ids else each for each in aligned]


def _ends_in_blank(each: Alignment) -> bool:
    """Tell whether a row prints values and then a blank, in a grid that may have lost one of its cells."""
    if each.row.printed.grid.is_exact:
        return False
    return each.fit is Fit.WHOLE and bool(_printed(each)) and not _has_total(each)


def _holds_another_number(each: Alignment) -> bool:
    """
    Tell whether a row that was counted off sums up only without one of its numbers.

    That may be the number of a page in the place of a lost cell, in a text with one cell a line.
    """
    if each.fit is not Fit.WHOLE or each.row.columns.has_places or not each.is_full:
        return False
    counts = each.counts
    if counts is None:
        return False
    *others, total = counts
    if sum(others) == total or not any(others):
        return False
    without_last = sum(others[:-1]) == others[-1]
    return without_last or any(sum(others) - count == total for count in others)


def _printed(each: Alignment) -> tuple[int, ...]:
    """Give the columns of the form that a row prints."""
    return tuple(sorted(index for index, cell in each.cells.items() if cell.text.strip()))


def without_filled_up(aligned: Sequence[Alignment]) -> list[Alignment]:
    """Take back the attribution of rows that may have lost a cell and been filled up at the end, or have one more."""
    ending = [each for each in aligned if _ends_in_blank(each)]
    if not ending:
        return [*aligned]
    figures = [each for each in ending if not each.is_zero]
    cut = _cut_in_two(aligned, len(figures))
    cut_ids = set(map(id, cut))
    others = [each for each in aligned if id(each) not in cut_ids]
    few = figures if len(figures) < sum(map(_has_total, aligned)) and _marks_blanks(aligned) else []
    unmarked = [each for each in few if not _refuses_total(each)]
    return taken_back(aligned, [*cut, *_filled_up(others, ending), *unmarked])


def _cut_in_two(aligned: Sequence[Alignment], ending: int) -> list[Alignment]:
    """Give the rows that print every cell and do not sum up, where more end in a blank: a number may be cut in two."""
    full = [each for each in aligned if each.is_full and not each.is_zero]
    cut = [each for each in full if _fails(each)]
    return cut if ending > len(full) else []


def _marks_blanks(aligned: Sequence[Alignment]) -> bool:
    """Tell whether most blank cells before the total hold a word or a sign for it: then an empty one was filled in."""
    inner = [
        cell.text for each in aligned for index, cell in each.cells.items() if index < each.row.columns.official - 1
    ]
    marks = sum(map(is_mark, inner))
    return marks > sum(not text.strip() for text in inner)


def _filled_up(aligned: Sequence[Alignment], ending: Sequence[Alignment]) -> Iterator[Alignment]:
    """Give, of the rows that end in a blank, those that may have lost a cell and been filled up."""
    ending = [each for each in ending if each.row.columns.official - 1 in each.row.columns.seen]
    # A few totals beside many blanks may be other columns'.
    has_totals = sum(map(_has_total, aligned)) >= len(ending)
    # A sum tells no blank from a 0.
    proven = borne_out(aligned) if ending and _is_anchored(aligned) else []
    proven_ids = {id(each) for each in proven if any(each.counts or ())}
    has_gaps = any(_blanks(each)[0] or _has_signs(each) for each in aligned if _printed(each))
    sums_speak = has_totals and not any(map(_fails, aligned))
    zeros = [each for each in ending if each.is_zero and (proven or (not has_gaps and _blanks(each)[1] == 1))]
    once = [each for each in ending if _blanks(each)[1] == 1 and not each.is_zero]
    all_refuse = not has_totals and _refuse_total(once)
    refusing = [each for each in once if all_refuse or (sums_speak and _refuses_total(each))]
    certain = proven_ids.union(map(id, (*zeros, *refusing)))
    return (each for each in ending if id(each) not in certain)


def _is_anchored(aligned: Sequence[Alignment]) -> bool:
    """
    Tell whether the row of the columns' sums stands where it was read, since it sums to its own total.

    Where all rows lost the same cell, it too, the columns still add up.
    """
    return any(each.row.form.code is RequestLine.CONCLUDED and _has_total(each) and each.sums_up for each in aligned)


def _blanks(each: Alignment) -> tuple[int, int]:
    """Count the blanks between the values of a row and behind them, as far as its header shows columns."""
    printed = _printed(each)
    behind = sum(index > printed[-1] for index in each.row.columns.seen)
    return len(each.row.columns.seen) - behind - len(printed), behind


def _has_signs(each: Alignment) -> bool:
    """Tell whether a row holds a word or a sign for a blank."""
    return any(is_mark(cell.text) for cell in each.cells.values())


def _fails(each: Alignment) -> bool:
    """Tell whether a row that prints every cell does not sum up."""
    return each.is_full and each.counts is not None and not each.sums_up


def _has_total(each: Alignment) -> bool:
    return each.total is not None and bool(each.total.text.strip())


def _refuse_total(alike: Sequence[Alignment]) -> bool:
    """Tell whether rows refuse a total at their end, most of those that have figures and end in a number."""
    telling = [each for each in alike if any(each.counts or ()) and not _ends_in_a_sign(each)]
    refusing = sum(map(_refuses_total, telling))
    return refusing > _MOST_FOR_ONE * (len(telling) - refusing)


def _refuses_total(each: Alignment) -> bool:
    """Tell whether the last value of a row cannot be its total: it is less than the others, and no sign for a blank."""
    counts = counts_in([cell for _, cell in sorted(each.cells.items()) if cell.text.strip()])
    is_less = counts is not None and min(counts) >= 0 and counts[-1] < sum(counts[:-1])
    return is_less and not _ends_in_a_sign(each)


def _ends_in_a_sign(each: Alignment) -> bool:
    return is_mark(each.cells[_printed(each)[-1]].text)
