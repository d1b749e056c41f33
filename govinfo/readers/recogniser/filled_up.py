"""
Find rows that may have lost a cell and been filled up at their end, as texts are.

Where the document itself gives each cell its place, a blank cell is a blank.
Elsewhere such a row is blank at its end and has no gap before. Its places are trusted
if the values themselves refuse that reading: were the last value the total, it
could not be smaller than the sum of the others. If no row of the table prints a
total, the column is blank, or lost in all rows alike: then the rows of a shape
that refuse it speak for all, if they are more than those that could end in a
total. Nor are places doubted if all columns add up. In a table without totals
nothing can refuse it; the places stand, with a note.
"""

from collections.abc import Sequence

from govinfo.readers.recogniser.alignment import Alignment, Fit, counts_in
from govinfo.readers.recogniser.column_sums import columns_bear_out
from govinfo.readers.recogniser.columns import Columns


def opened(aligned: Sequence[Alignment]) -> list[Alignment]:
    """Mark the rows that end in a blank, and may have lost a cell; their cells stay."""
    return [_opened(each) for each in aligned]


def _opened(each: Alignment) -> Alignment:
    printed = tuple(sorted(index for index, cell in each.cells.items() if cell.text.strip()))
    last = each.row.columns.official - 1
    is_exact = each.row.printed.grid.is_exact
    is_open = each.fit is Fit.WHOLE and not is_exact and printed and last not in printed
    return Alignment(row=each.row, fit=Fit.OPEN, cells=each.cells) if is_open else each


def without_filled_up(aligned: Sequence[Alignment]) -> list[Alignment]:
    """Take back the attribution of rows that may have lost a cell and been filled up at the end."""
    shapes: dict[tuple[int, tuple[int, ...]], list[Alignment]] = {}
    for each in aligned:
        printed = tuple(sorted(index for index, cell in each.cells.items() if cell.text.strip()))
        last = each.row.columns.official - 1
        is_exact = each.row.printed.grid.is_exact
        if each.fit is Fit.WHOLE and not is_exact and last in each.row.columns.seen and printed and last not in printed:
            shapes.setdefault((id(each.row.columns), printed), []).append(each)
    has_totals = any(map(_has_total, aligned))
    if has_totals and columns_bear_out(aligned):
        return list(aligned)
    doubtful = {
        id(each)
        for (_, printed), alike in shapes.items()
        if _is_unbroken(printed, alike[0].row.columns)
        if has_totals or not _refuse_total(alike)
        for each in alike
        if not _is_all_zero(each) and not (has_totals and _refuses_total(each))
    }
    return [Alignment(row=each.row, fit=Fit.SHORT, cells={}) if id(each) in doubtful else each for each in aligned]


def _has_total(each: Alignment) -> bool:
    total = each.cells.get(each.row.columns.official - 1)
    return total is not None and bool(total.text.strip())


def _is_unbroken(printed: tuple[int, ...], columns: Columns) -> bool:
    shown = sorted(columns.seen)
    return printed == tuple(shown[: len(printed)])


def _refuse_total(alike: Sequence[Alignment]) -> bool:
    refusing = sum(map(_refuses_total, alike))
    return refusing > sum(not _is_all_zero(each) for each in alike) - refusing


def _refuses_total(each: Alignment) -> bool:
    cells = [cell for _, cell in sorted(each.cells.items()) if cell.text.strip()]
    counts = counts_in(cells)
    return counts is not None and min(counts) >= 0 and counts[-1] < sum(counts[:-1])


def _is_all_zero(each: Alignment) -> bool:
    counts = counts_in([cell for cell in each.cells.values() if cell.text.strip()])
    return counts is not None and not any(counts)
