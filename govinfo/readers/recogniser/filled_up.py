"""
Find rows that may have lost a cell and been filled up at their end, as texts are.

Where the document itself gives each cell its place, a blank cell is a blank.
Elsewhere such a row is blank at its end and has no gap before. Its places are trusted
if the values themselves refuse that reading: were the last value the total, it
could not be smaller than the sum of the others. If no row of the table prints a
total, the column is blank, or lost in all rows alike: then the rows of a shape
that refuse it speak for all, if they are more than those that could end in a
total. Nor are places doubted that the columns prove, by adding up. In a table without totals
nothing can refuse it; the places stand, with a note.
"""

from collections.abc import Sequence

from govinfo.readers.recogniser.alignment import Alignment, Fit, counts_in, taken_back
from govinfo.readers.recogniser.column_sums import borne_out
from govinfo.readers.recogniser.columns import Columns


def opened(aligned: Sequence[Alignment], *, has_total: bool) -> list[Alignment]:
    """
    Mark the rows that end in a blank, and may have lost a cell; their cells stay.

    Where no total could speak for them, and the table did lose some cell, they are taken back.
    """
    ending = [each for each in aligned if _ends_in_blank(each)]
    if not has_total and any(each.fit is Fit.SHORT or each.row.columns.missing for each in aligned):
        return taken_back(aligned, ending)
    ids = set(map(id, ending))
    return [Alignment(row=each.row, fit=Fit.OPEN, cells=each.cells) if id(each) in ids else each for each in aligned]


def _ends_in_blank(each: Alignment) -> bool:
    """Tell whether a row prints values and then a blank, in a grid that may have lost one of its cells."""
    is_exact = each.row.printed.grid.is_exact
    return each.fit is Fit.WHOLE and not is_exact and bool(_printed(each)) and not _has_total(each)


def _printed(each: Alignment) -> tuple[int, ...]:
    """Give the columns of the form that a row prints."""
    return tuple(sorted(index for index, cell in each.cells.items() if cell.text.strip()))


def without_filled_up(aligned: Sequence[Alignment]) -> list[Alignment]:
    """Take back the attribution of rows that may have lost a cell and been filled up at the end."""
    shapes: dict[tuple[int, tuple[int, ...]], list[Alignment]] = {}
    for each in aligned:
        columns, printed = each.row.columns, _printed(each)
        if columns.official - 1 in columns.seen and _ends_in_blank(each) and _is_unbroken(printed, columns):
            shapes.setdefault((id(columns), printed), []).append(each)
    if not shapes:
        return [*aligned]
    has_totals = any(map(_has_total, aligned))
    # A sum tells no blank from a 0.
    proven = {id(each) for each in borne_out(aligned) if any(each.counts or ())} if has_totals else set[int]()
    doubtful = (
        each
        for alike in shapes.values()
        if has_totals or not _refuse_total(alike)
        for each in alike
        if not each.is_zero and id(each) not in proven and not (has_totals and _refuses_total(each))
    )
    return taken_back(aligned, doubtful)


def _has_total(each: Alignment) -> bool:
    return each.total is not None and bool(each.total.text.strip())


def _is_unbroken(printed: tuple[int, ...], columns: Columns) -> bool:
    shown = sorted(columns.seen)
    return printed == tuple(shown[: len(printed)])


def _refuse_total(alike: Sequence[Alignment]) -> bool:
    refusing = sum(map(_refuses_total, alike))
    return refusing > sum(not each.is_zero for each in alike) - refusing


def _refuses_total(each: Alignment) -> bool:
    cells = [cell for _, cell in sorted(each.cells.items()) if cell.text.strip()]
    counts = counts_in(cells)
    return counts is not None and min(counts) >= 0 and counts[-1] < sum(counts[:-1])
