"""
See what a table as a whole says against the reading of its rows.

A row alone can hide two losses that cancel out: a number lost and another
split, a column lost and one too many. It then prints as many values as there
are columns, and even its sum may hold by chance. The other rows tell:

1. Rows that were attributed since they sum to their total count only if they
   are more than those of the same table that print as many values and do not
   sum. Rows of zeros are certain in any case.
2. Rows that were counted off without a proof, or whose places fit, may fail to
   sum: the document's own errors are few. If most of them fail, and in each the
   total is not less than the others without one and the same column, that
   column may be none of the form, and another be lost.
3. A row that does not sum, among rows of its shape that lost a value, may have
   lost one, too, and have another split.
4. Where nothing has a place, a row with twice as many numbers as columns prints
   those of another row, too. If a row further down has none, labels stand below
   their numbers, and those between the two have the numbers of the next. So do all
   rows, if numbers without a label stand before the first and the last has none.
5. Rows of a piece that continues a table under a header that lacks a column
   may lack another column, unless the columns sum up.
6. A cell that holds several numbers, in a row with as many blank ones as that
   is too many, holds those of its neighbours: its columns are not the header's.
7. Where several rows print more cells than there are columns, the table has a
   column more: a row counted off with a blank cell may have that in it.

What is taken back is blank, and noted as a row that is too short.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from govinfo.codes import NoteCode, RequestLine
from govinfo.readers.printed import PrintedRow
from govinfo.readers.recogniser.alignment import Alignment, Fit, taken_back, trimmed
from govinfo.readers.recogniser.column_sums import borne_out
from govinfo.readers.recogniser.rows import DataRow, FormRow, is_above
from govinfo.readers.words.numbers import is_value, number_of

#: More wrong sums in one table are not the document's errors.
_MOST_WRONG_SUMS = 2
#: Where the document tells a lost cell from a blank one, more are needed.
_MOST_WRONG_SUMS_WHERE_EXACT = 5


def trusted(aligned: Sequence[Alignment], forms: Sequence[FormRow], extra: Sequence[PrintedRow]) -> list[Alignment]:
    """Take back what other rows speak against; `forms` are the rows that the form has, `extra` those it has not."""
    printed = [each for each in aligned if each.fit is not Fit.BLANK]
    doubts = (_by_chance, _counted_off, _shifted, _among_short, _continued, _run_together, _beside_long)
    doubtful = [each for doubted in doubts for each in doubted(printed)]
    below = [*_below_doubled(aligned, forms), *_below_nameless(aligned, forms, extra)]
    return taken_back(aligned, [*doubtful, *below])


def counted_in_vain(
    aligned: Sequence[Alignment], forms: Sequence[FormRow], extra: Sequence[PrintedRow]
) -> Iterator[Alignment]:
    """
    Give the rows of a table without totals that were counted off, and for which other rows do not speak.

    Where several rows are too long there is a column more, and a row that fits lost a cell. So it did where some
    header has a column more and other rows lost cells, or where these did and it ends in a blank as they do. Where
    cells are lost, or `extra` rows have numbers but no label of the form, some label may be lost: numbers before a row
    that is missing may be its own. Where a column is lost, one without a label may be none of the form.
    """
    whole = _whole(aligned)
    short = [each for each in aligned if each.fit is Fit.SHORT and not each.row.printed.grid.is_exact]
    loses_cells = bool(short)
    is_broader = _is_broader(aligned) or any(map(_lacks_one_of_more, short))
    may_lack_labels = loses_cells or any(is_value(text) for row in extra for text in row.texts)
    printed = {each.row.form.index for each in aligned}
    for each in whole:
        if each.row.fits_header:
            continue
        below = next((form.index for form in forms[each.row.form.index + 1 :] if not form.optional), None)
        is_before_missing = below is not None and below not in printed
        is_open = loses_cells and each.row.columns.official > 1 and not each.row.values[-1].text.strip()
        if is_broader or is_open or (may_lack_labels and is_before_missing):
            yield each
    if any(each.row.columns.missing for each in aligned):
        yield from (each for each in whole if each.row.columns.has_nameless or _continues_a_header(each))


def _lacks_one_of_more(each: Alignment) -> bool:
    """Tell whether a row prints as many values as the form has columns, under a header that has more."""
    columns = each.row.columns
    last = columns.header.number if columns.header else 0
    # A label with digits is one of a row, joined to its numbers; the last one may be that of remarks.
    is_between = all(cell.row < last and not any(map(str.isdecimal, cell.text)) for cell in columns.others)
    return columns.has_extra and is_between and 1 < columns.official == len(trimmed(each.row))


def _is_broader(aligned: Iterable[Alignment]) -> bool:
    return sum(each.fit is Fit.LONG for each in aligned) > 1


def _whole(aligned: Iterable[Alignment]) -> list[Alignment]:
    return [each for each in aligned if each.fit is Fit.WHOLE and not each.is_zero]


def _by_chance(aligned: Sequence[Alignment]) -> list[Alignment]:
    proved = [each for each in _whole(aligned) if each.by_sum]
    refuted = [
        each for each in aligned if each.fit is Fit.SHORT and len(trimmed(each.row)) == each.row.columns.official
    ]
    return proved if len(refuted) > len(proved) or len(refuted) > _MOST_WRONG_SUMS else []


def _counted_off(aligned: Sequence[Alignment]) -> list[Alignment]:
    counted = [each for each in _whole(aligned) if not (each.row.columns.has_places or each.in_turn)]
    failing = [each for each in counted if each.total and _fails(each)]
    if any(each.fit is Fit.SHORT and not each.row.columns.has_places for each in aligned):
        # Cells are lost without a trace: a row may have lost one, and a number that is none of it be counted with it.
        return failing
    return failing if _most(failing, counted) and _can_be_shifted(failing) else []


def _shifted(aligned: Sequence[Alignment]) -> list[Alignment]:
    placed = [each for each in aligned if each.fit is Fit.WHOLE and each.is_full]
    failing = [each for each in placed if _fails(each)]
    if all(each.row.printed.grid.is_exact and each.counts and each.counts[-1] == 0 for each in placed):
        # Nobody filled in the totals.
        return []
    return placed if _most(failing, placed) and _can_be_shifted(placed) else []


def _most(failing: Sequence[Alignment], rows: Sequence[Alignment]) -> bool:
    is_exact = all(each.row.printed.grid.is_exact for each in rows)
    most = _MOST_WRONG_SUMS_WHERE_EXACT if is_exact else _MOST_WRONG_SUMS
    return len(failing) > most and 2 * len(failing) > len(rows)


def _can_be_shifted(rows: Sequence[Alignment]) -> bool:
    """Tell whether in each row the total is not less than the others without one and the same column."""
    figures = [counts for each in rows if (counts := each.counts)]
    width = min(map(len, figures), default=0)
    return any(all(row[-1] >= sum(row[:-1]) - row[column] for row in figures) for column in range(width - 1))


def _among_short(aligned: Sequence[Alignment]) -> list[Alignment]:
    short = {each.row.label_end for each in aligned if each.fit is Fit.SHORT and _lacks_values(each)}
    return [each for each in _whole(aligned) if each.row.label_end in short and each.is_full and _fails(each)]


def _below_doubled(aligned: Sequence[Alignment], forms: Sequence[FormRow]) -> Iterator[Alignment]:
    """Give the rows behind one with the numbers of two, up to one that has none, which belongs to them."""
    printed = {each.row.form.index: each for each in aligned if not each.row.columns.has_places}
    for index, doubled in printed.items():
        if len(trimmed(doubled.row)) < 2 * doubled.row.columns.official:
            continue
        below: list[Alignment] = []
        for form in forms[index + 1 :]:
            found = printed.get(form.index)
            if found is not None and found.fit is not Fit.BLANK:
                below.append(found)
            elif found is not None or not form.optional:
                yield from below
                if found is not None:
                    yield found
                break


def _below_nameless(
    aligned: Sequence[Alignment], forms: Sequence[FormRow], extra: Sequence[PrintedRow]
) -> list[Alignment]:
    """Give all rows without places, if one that is not the form's has numbers before them, and the last none."""
    printed = [each for each in aligned if each.fit is not Fit.BLANK]
    counted = [each for each in printed if not _has_places(each.row)]
    if not counted or any(each.row.form.index == forms[-1].index for each in printed):
        return []
    first = min((each.row for each in counted), key=lambda row: row.printed.position)
    above = (list(filter(is_value, row.texts)) for row in extra if is_above(row, first.printed))
    return counted if any(len(texts) >= first.columns.official and not _are_ordinals(texts) for texts in above) else []


def _has_places(row: DataRow) -> bool:
    return row.columns.has_places and row.columns.has_room_beyond(row.label_end)


def _are_ordinals(texts: Sequence[str]) -> bool:
    """Tell whether numbers are those of the columns (栏次), which count on by one."""
    counts = [number_of(text).value for text in texts]
    return all(one is not None and other == one + 1 for one, other in pairwise(counts))


def _continued(aligned: Sequence[Alignment]) -> list[Alignment]:
    continued = [each for each in _whole(aligned) if _continues_a_header(each)]
    # The first line stands in the first piece: its columns balance only with those of the others.
    is_proved = bool(continued) and any(each.row.form.code is RequestLine.RECEIVED for each in borne_out(aligned))
    return [] if is_proved else continued


def _continues_a_header(each: Alignment) -> bool:
    """Tell whether a row stands in another grid than its header, which lacks a column: it may lack another."""
    columns = each.row.columns
    header = columns.header
    return bool(columns.missing) and header is not None and header.grid is not each.row.printed.grid


def _run_together(aligned: Sequence[Alignment]) -> list[Alignment]:
    return [each for each in _whole(aligned) if 0 < _too_many(each) <= _blank(each)]


def _beside_long(aligned: Sequence[Alignment]) -> list[Alignment]:
    counted = [each for each in aligned if each.fit is Fit.WHOLE and not each.row.fits_header and _blank(each)]
    return counted if _is_broader(aligned) else []


def _too_many(each: Alignment) -> int:
    """Count the numbers that stand in a cell beside another."""
    spaced = (cell.text for cell in each.cells.values() if number_of(cell.text).note is NoteCode.VALUE_SPACED)
    return sum(len(text.split()) - 1 for text in spaced)


def _blank(each: Alignment) -> int:
    return sum(not cell.text.strip() for cell in each.row.values)


def _lacks_values(each: Alignment) -> bool:
    values = trimmed(each.row)
    return len(values) < each.row.columns.official and all(cell.text.strip() for cell in values)


def _fails(each: Alignment) -> bool:
    """Tell whether a row does not sum to its total; one with a blank cell fails only if it exceeds it."""
    counts = each.counts
    if counts is None or min(counts) < 0:
        return False
    return not each.sums_up if each.is_full else sum(counts[:-1]) > counts[-1]
