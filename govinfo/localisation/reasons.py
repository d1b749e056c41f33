"""
Tell how wrong figures may have come about, and how likely that is.

The costs are an order of likelihood, no more: what people do when they copy
figures by hand (Scholtus 2009 lists signs, exchanged cells and typing errors).
A total is blamed before parts that show no mistake of their own, but not before
parts that changed places: there are six of them for each total.
"""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from attrs import frozen

from govinfo.cells import Cell
from govinfo.codes import Mistake
from govinfo.rules import total_addresses

#: The higher, the less likely.
COSTS = {
    Mistake.CELLS_EXCHANGED: 2,
    Mistake.CELL_BESIDE: 2,
    Mistake.NUMBER_SPLIT: 2,
    Mistake.DIGITS_EXCHANGED: 2,
    Mistake.SIGN_WRONG: 2,
    Mistake.LINES_EXCHANGED: 3,
    Mistake.LINE_SHIFTED: 3,
    Mistake.TOTAL_COPIED: 3,
    Mistake.DIGIT_LOST: 3,
    Mistake.DIGIT_DOUBLED: 3,
    Mistake.DIGIT_ADDED: 4,
    Mistake.DIGIT_WRONG: 5,
    Mistake.TOTAL_STALE: 6,
    Mistake.ZERO_FOR_FIGURE: 7,
    Mistake.OTHER: 8,
}
#: What explains several cells at once is farther off where they do not stand beside each other.
_APART = 1


@frozen(kw_only=True, eq=False)
class Neighbours:
    """Where the cells of a report stand to each other: each line is a row or column, cell by cell."""

    lines: tuple[tuple[str, ...], ...]
    beside: frozenset[tuple[str, str]]


@cache
def neighbours_of(cells: tuple[Cell, ...]) -> Neighbours:
    """Find the rows of tables 3 and 4, and the columns of table 3."""
    lines: dict[object, list[str]] = {}
    for cell in cells:
        lines.setdefault(cell.row_address, []).append(cell.address)
    for cell in cells:
        if cell.table == _TABLE_3:
            lines.setdefault(cell.column_codes, []).append(cell.address)
    whole = tuple(tuple(line) for line in lines.values())
    return Neighbours(lines=whole, beside=frozenset(pair for line in whole for pair in pairwise(line)))


_TABLE_3 = 3
_TWO = 2

#: By address, what is printed and what it should be.
Values = dict[str, tuple[int, int]]


def explained(changes: Values, printed: dict[str, int | None], around: Neighbours) -> tuple[tuple[Mistake, ...], int]:
    """Give the likeliest explanation of some changes, and its cost."""
    single = tuple(_mistake(address, printed, around, *change) for address, change in changes.items())
    best = single, sum(COSTS[each] for each in single)
    for mistake, is_apart in _together(changes, printed, around):
        cost = COSTS[mistake] + (_APART if is_apart else 0)
        if cost < best[1]:
            best = (mistake,), cost
    return best


def _mistake(address: str, printed: dict[str, int | None], around: Neighbours, old: int, new: int) -> Mistake:
    if old == -new:
        return Mistake.SIGN_WRONG
    if old == 0:
        return Mistake.TOTAL_STALE if address in total_addresses() else Mistake.ZERO_FOR_FIGURE
    found = _of_digits(str(old), str(new))
    is_total = address in total_addresses()
    if is_total and COSTS[found] > COSTS[Mistake.TOTAL_COPIED] and _is_copied(address, old, printed, around):
        return Mistake.TOTAL_COPIED
    return Mistake.TOTAL_STALE if is_total and COSTS[found] > COSTS[Mistake.TOTAL_STALE] else found


def _of_digits(old: str, new: str) -> Mistake:
    if len(old) == len(new):
        wrong = [place for place, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
        part = slice(wrong[0], wrong[0] + _TWO)
        if wrong == [wrong[0], wrong[0] + 1] and old[part] == new[part][::-1]:
            return Mistake.DIGITS_EXCHANGED
        return Mistake.DIGIT_WRONG if len(wrong) == 1 and len(old) > 1 else Mistake.OTHER
    if len(new) == len(old) + 1 and old in _with_one_less(new):
        return Mistake.DIGIT_LOST
    if len(old) == len(new) + 1 and new in _with_one_less(old):
        place = next(place for place in range(len(old)) if old[:place] + old[place + 1 :] == new)
        is_double = old[place] in {old[place - 1 : place], old[place + 1 : place + 2]}
        return Mistake.DIGIT_DOUBLED if is_double else Mistake.DIGIT_ADDED
    return Mistake.OTHER


def _with_one_less(digits: str) -> set[str]:
    return {digits[:place] + digits[place + 1 :] for place in range(len(digits))}


def _is_copied(address: str, old: int, printed: dict[str, int | None], around: Neighbours) -> bool:
    others = {one if other == address else other for one, other in around.beside if address in {one, other}}
    return any(printed.get(other) == old for other in others)


def _together(changes: Values, printed: dict[str, int | None], around: Neighbours) -> Iterator[tuple[Mistake, bool]]:
    """Give what explains all changes at once, and whether their cells stand apart."""
    addresses = tuple(changes)
    if len(addresses) == _TWO:
        (old, new), (other_old, other_new) = changes.values()
        is_apart = addresses not in around.beside
        if (new, other_new) == (other_old, old):
            yield Mistake.CELLS_EXCHANGED if is_apart or (old and new) else Mistake.CELL_BESIDE, is_apart
        if not is_apart and str(old) + str(other_old) in {str(new), str(other_new)} and old:
            yield Mistake.NUMBER_SPLIT, False
    if len(addresses) > 1 and any(_is_shifted(line, changes, printed) for line in around.lines):
        yield Mistake.LINE_SHIFTED, False


def _is_shifted(line: tuple[str, ...], changes: Values, printed: dict[str, int | None]) -> bool:
    """Tell whether the changes move a part of a line on by one cell; equal neighbours need no change."""
    places = [place for place, address in enumerate(line) if address in changes]
    if len(places) < len(changes):
        return False
    part = line[places[0] : places[-1] + 1]
    old = [printed[address] for address in part]
    new = [changes[address][1] if address in changes else printed[address] for address in part]
    return bool(new[:-1] == old[1:] or new[1:] == old[:-1]) and any(new)
