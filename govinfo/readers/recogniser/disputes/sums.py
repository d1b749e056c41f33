"""
Tell what the sums of the blocks say for and against a reading of some printed values.

A reading gives printed cells to places of the form. It is possible if every
block that is whole sums to its total, and no block exceeds it. Where several
readings of the same cells are possible, only what they agree in is certain.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from govinfo.readers.document import GridCell
from govinfo.readers.recogniser.disputes.form import BLOCKS, SIZE, count_of

#: The cell at each place of the form.
Placed = dict[int, GridCell]

#: More cells than these are not supposed lost from a row that was filled up.
_MOST_LOST = 2
#: So many places of blocks with figures prove which of the cells is one too many.
_FEWEST_PROOFS = 2 * SIZE
_TOTAL = SIZE - 1


def is_possible(placed: Mapping[int, GridCell]) -> bool:
    """Tell whether no block speaks against a reading."""
    return all(_is_possible(block) for block in _blocks(placed).values())


def is_proved(placed: Mapping[int, GridCell]) -> bool:
    """Tell whether all blocks of a reading are whole, and sum up."""
    return all(map(_sums_up, _blocks(placed).values()))


def summing_blocks(placed: Mapping[int, GridCell]) -> set[int]:
    """Give the blocks that are whole and sum up."""
    return {number for number, block in _blocks(placed).items() if _sums_up(block)}


def _sums_up(block: Sequence[int | None]) -> bool:
    return None not in block and sum(count or 0 for count in block[:-1]) == block[-1]


def _blocks(placed: Mapping[int, GridCell]) -> dict[int, list[int | None]]:
    blocks: dict[int, list[int | None]] = {}
    for place, cell in placed.items():
        blocks.setdefault(place // SIZE, [None] * SIZE)[place % SIZE] = count_of(cell)
    return blocks


def _is_possible(block: Sequence[int | None]) -> bool:
    total = block[_TOTAL]
    if total is None:
        return True
    known = sum(count or 0 for count in block[:-1])
    return total >= known if None in block else total == known


def by_sums(cells: Sequence[GridCell], order: Sequence[int]) -> Placed:
    """
    Give cells to the places of `order`, of which some may be missing, or two cells one number, or one too many.

    Only what is certain is given.
    """
    if len(cells) == len(order):
        placed = dict(zip(order, cells, strict=True))
        return placed if is_proved(placed) else {}
    if len(cells) == len(order) + 1:
        return _with_one_too_many(cells, order)
    return {} if len(cells) > len(order) else _certain(list(_with_gaps(cells, order)))


def _with_one_too_many(cells: Sequence[GridCell], order: Sequence[int]) -> Placed:
    """Leave one out, if two blocks with figures prove that; or join two neighbours, if one does."""
    without = [dict(zip(order, each, strict=True)) for each in _without_one(cells)]
    with_joined = [dict(zip(order, each, strict=True)) for each in _joined(cells)]
    proved = [each for each in (*without, *with_joined) if is_proved(each)]
    if not proved or (len(_strong(proved)) < _FEWEST_PROOFS and any(each in without for each in proved)):
        return _agreed([*without, *with_joined])
    return _agreed(proved)


def _without_one(cells: Sequence[GridCell]) -> Iterator[list[GridCell]]:
    for place in range(len(cells)):
        yield [*cells[:place], *cells[place + 1 :]]


def _joined(cells: Sequence[GridCell]) -> Iterator[list[GridCell]]:
    for place, (left, right) in enumerate(pairwise(cells)):
        text = left.text.strip() + right.text.strip()
        if text.isascii() and text.isdigit() and not text.startswith("0"):
            whole = GridCell(text=text, row=left.row, column=left.column)
            yield [*cells[:place], whole, *cells[place + 2 :]]


def _with_gaps(cells: Sequence[GridCell], order: Sequence[int]) -> Iterator[Placed]:
    for chosen in combinations(order, len(cells)):
        yield dict(zip(chosen, cells, strict=True))


def _certain(readings: Sequence[Placed]) -> Placed:
    """
    Keep what all readings agree in that leave a block as it is that proves itself.

    The others need not be possible: the document's own sums may be wrong. So one in which as many blocks bear
    themselves out speaks as those that are.
    """
    judged = [(each, is_possible(each), _borne_out(each)) for each in readings]
    most = max((borne_out for _, possible, borne_out in judged if possible), default=0)
    strong = _strong([each for each, possible, borne_out in judged if possible or (most and borne_out >= most)])
    return _agreed([each for each in readings if all(each.get(place) is cell for place, cell in strong.items())])


def _strong(readings: Sequence[Placed]) -> Placed:
    """Give the blocks that are the same in all readings, whole, sum up, and are not all 0."""
    if not readings:
        return {}
    same = {place: cell for place, cell in readings[0].items() if all(each.get(place) is cell for each in readings)}
    sound = summing_blocks(same)
    figures = {place // SIZE for place, cell in same.items() if place % SIZE == _TOTAL and count_of(cell)}
    return {place: cell for place, cell in same.items() if place // SIZE in sound & figures}


def _agreed(readings: Sequence[Placed]) -> Placed:
    """Keep the places at which every reading has a cell, with the same value."""
    if not readings:
        return {}
    return {
        place: cell
        for place, cell in readings[0].items()
        if all(place in each and count_of(each[place]) == count_of(cell) for each in readings)
    }


def filled_up(placed: Placed, order: Sequence[int]) -> Placed:
    """
    Take back from a row that is blank at its end, and has no gap before, what may be of another place.

    It may have lost a cell and been filled up.
    """
    cells = [placed[place] for place in order if place in placed]
    blank = len(order) - len(cells)
    readings = [placed]
    for lost in range(1, min(blank, _MOST_LOST) + 1):
        readings += _with_gaps(cells, order[: len(cells) + lost])
    return _certain(readings)


def has_whole_blocks(placed: Mapping[int, GridCell], order: Sequence[int]) -> bool:
    """Tell whether what is blank of some places is whole blocks, or the same result of each block."""
    shown: dict[int, set[int]] = {place // SIZE: set() for place in order}
    for place in placed:
        shown[place // SIZE].add(place % SIZE)
    kinds = {frozenset(results) for results in shown.values()}
    lack_the_same = len(kinds) == 1 < len(shown) and len(*kinds) == SIZE - 1
    return lack_the_same or kinds - {frozenset()} == {frozenset(range(SIZE))}


def may_end_in_totals(placed: Mapping[int, GridCell]) -> tuple[int, int]:
    """Count the blocks whose total is blank: those whose last value could be it, and those whose is too small."""
    counts = [0, 0]
    for *parts, last, total in _blocks(placed).values():
        others = sum(count or 0 for count in parts)
        if total is None and (last or others):
            counts[(last or 0) < others] += 1
    return counts[0], counts[1]


def lacking_one(placed: Placed, order: Sequence[int]) -> Placed:
    """
    Keep of a row with gaps, one cell of which may be lost, what stands wherever that was.

    Where blocks bear themselves out, a loss did not make that: of the readings with one those count in which most do,
    and those that are regular.
    """
    moved = list(_moved(placed, order))
    most = max(map(_borne_out, [placed, *(each for _, each in moved)]))
    speak = [each for lost, each in moved if _borne_out(each) == most or _is_regular(each, lost, order)]
    return _agreed([placed, *speak])


def _is_regular(moved: Placed, lost: int, order: Sequence[int]) -> bool:
    """Tell whether a reading is blank in whole blocks or in the same result of each, with the lost cell or without."""
    with_lost = {**moved, lost: next(iter(moved.values()))}
    return has_whole_blocks(moved, order) or has_whole_blocks(with_lost, order)


def _borne_out(placed: Mapping[int, GridCell]) -> int:
    """Count the blocks with figures whose total is the sum of what else is printed of them."""
    blocks = _blocks(placed).values()
    return sum(bool(block[_TOTAL]) and sum(count or 0 for count in block[:-1]) == block[_TOTAL] for block in blocks)


def _moved(placed: Placed, order: Sequence[int]) -> Iterator[tuple[int, Placed]]:
    """Put a cell into a row, at each place, and move those behind it on: the place, and the reading."""
    for lost in range(len(order) - 1):
        moves = dict(zip(order, (*order[:lost], *order[lost + 1 :]), strict=False))
        moved = {moves[place]: cell for place, cell in placed.items() if place in moves}
        if len(moved) == len(placed):
            yield order[lost], moved


def may_be_split(placed: Placed, order: Sequence[int]) -> bool:
    """
    Tell whether a number of a row with gaps may be cut in two, and those behind it have moved on.

    It may if a block speaks against the row as it stands, and none does once two neighbours are joined and those
    behind them moved back, which then is regular.
    """
    if is_possible(placed):
        return False
    for cut, (left, right) in enumerate(pairwise(order)):
        if left not in placed or right not in placed:
            continue
        text = placed[left].text.strip() + placed[right].text.strip()
        if not (text.isascii() and text.isdigit()) or text.startswith("0"):
            continue
        whole = GridCell(text=text, row=placed[left].row, column=placed[left].column)
        moves = dict(zip(order[cut + 2 :], order[cut + 1 :], strict=False))
        joined = {place: cell for place, cell in placed.items() if place in order[:cut]} | {left: whole}
        joined |= {moves[place]: cell for place, cell in placed.items() if place in moves}
        if is_possible(joined) and has_whole_blocks(joined, order):
            return True
    return False


def may_be_cut(placed: Placed, order: Sequence[int]) -> bool:
    """
    Tell whether a whole row that does not sum up does once two neighbours are joined, and a lost cell is put in.

    Two blocks with figures must then prove that, which do not now; one, if two blocks speak against the row as it is.
    """
    sound = summing_blocks(placed)
    if len(order) != BLOCKS * SIZE or len(sound) > 1:
        return False
    failing = sum(not _is_possible(block) for block in _blocks(placed).values())
    fewest = 1 if failing > 1 else 2
    starts = range(0, len(order), SIZE)
    slots = [[order.index(place) for place in range(start, start + SIZE)] for start in starts]
    for cells in _joined([placed[place] for place in order]):
        counts = [count_of(cell) for cell in cells]
        for lost in range(len(order)):
            reading = [*counts[:lost], None, *counts[lost:]]
            blocks = [[reading[slot] for slot in block] for block in slots]
            proved = sum(bool(block[_TOTAL]) and _sums_up(block) for block in blocks)
            if proved >= fewest and all(map(_is_possible, blocks)):
                return True
    return False


def cut_blocks(placed: Placed) -> set[int]:
    """Give the whole blocks that do not sum up, but would with two neighbours joined, and one cell lost."""
    cut = set()
    for number in {place // SIZE for place in placed} - summing_blocks(placed):
        cells = [placed[place] for place in range(number * SIZE, (number + 1) * SIZE) if place in placed]
        for joined in _joined(cells) if len(cells) == SIZE else ():
            *parts, total = [count_of(cell) or 0 for cell in joined]
            if total and sum(parts) == total:
                cut.add(number)
    return cut
