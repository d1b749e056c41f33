"""
Tell what the sums of the blocks say for and against a reading of some printed values.

A reading gives printed cells to places of the form. It is possible if every
block that is whole sums to its total, and no block exceeds it. Where several
readings of the same cells are possible, only what they agree in is certain.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from govinfo.readers.document import GridCell
from govinfo.readers.recogniser.disputes.form import SIZE, count_of, is_mark

#: The cell at each place of the form.
Placed = dict[int, GridCell]

#: More cells than these are not supposed lost from a row that was filled up.
_MOST_LOST = 2
_TOTAL = SIZE - 1


def is_possible(placed: Mapping[int, GridCell]) -> bool:
    """Tell whether no block speaks against a reading."""
    return all(_is_possible(block) for block in _blocks(placed).values())


def is_proved(placed: Mapping[int, GridCell]) -> bool:
    """Tell whether all blocks of a reading are whole, and sum up."""
    return all(None not in block and sum(block[:-1]) == block[-1] for block in _blocks(placed).values())  # type: ignore[arg-type]  # no None in it


def summing_blocks(placed: Mapping[int, GridCell]) -> set[int]:
    """Give the blocks that are whole and sum up."""
    return {
        number
        for number, block in _blocks(placed).items()
        if None not in block and sum(block[:-1]) == block[-1]  # type: ignore[arg-type]  # no None in it
    }


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

    Only what all possible readings agree in is given.
    """
    if len(cells) == len(order):
        placed = dict(zip(order, cells, strict=True))
        return placed if is_proved(placed) else {}
    if len(cells) == len(order) + 1:
        readings = [dict(zip(order, each, strict=True)) for each in _shorter(cells)]
        return agreed([each for each in readings if is_proved(each)])
    if len(cells) > len(order):
        return {}
    return agreed([each for each in _with_gaps(cells, order) if is_possible(each)])


def _shorter(cells: Sequence[GridCell]) -> Iterator[list[GridCell]]:
    """Join two neighbours, or leave one out."""
    for place in range(len(cells)):
        yield [*cells[:place], *cells[place + 1 :]]
    for place, (left, right) in enumerate(pairwise(cells)):
        text = left.text.strip() + right.text.strip()
        if text.isascii() and text.isdigit() and not text.startswith("0"):
            whole = GridCell(text=text, row=left.row, column=left.column)
            yield [*cells[:place], whole, *cells[place + 2 :]]


def _with_gaps(cells: Sequence[GridCell], order: Sequence[int]) -> Iterator[Placed]:
    for chosen in combinations(order, len(cells)):
        yield dict(zip(chosen, cells, strict=True))


def agreed(readings: Sequence[Placed]) -> Placed:
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

    It may have lost a cell and been filled up. What all possible readings agree
    in stays, also where a lost cell could only have had the same value.
    """
    if not any(count_of(cell) for cell in placed.values()):
        return placed
    cells = [placed[place] for place in order if place in placed]
    blank = len(order) - len(cells)
    readings = [placed] if is_possible(placed) else []
    for lost in range(1, min(blank, _MOST_LOST) + 1):
        shown = order[: len(cells) + lost]
        readings += [each for each in _with_gaps(cells, shown) if is_possible(each)]
    values = [_implied(each, order) for each in readings]
    return {
        place: cell
        for each in reversed(readings)
        for place, cell in each.items()
        if values and all(value.get(place, -1) == count_of(cell) for value in values)
    }


def _implied(placed: Placed, order: Iterable[int]) -> dict[int, int | None]:
    """Give the values of a reading, and those that a block's sum leaves for the one cell that it lacks."""
    values: dict[int, int | None] = {place: count_of(cell) for place, cell in placed.items()}
    last = max(placed)
    for start in {place - place % SIZE for place in order}:
        block = range(start, start + SIZE)
        lacking = [place for place in block if place not in placed]
        if len(lacking) != 1 or lacking[0] > last or any(values.get(place, 0) is None for place in block):
            continue
        parts = sum(values.get(place) or 0 for place in block[:-1])
        values[lacking[0]] = parts if lacking[0] == block[-1] else (values[block[-1]] or 0) - parts
    return values


def has_whole_blocks(placed: Mapping[int, GridCell], order: Sequence[int]) -> bool:
    """Tell whether what is blank of some places is whole blocks, or the same results of each block."""
    shown: dict[int, set[int]] = {place // SIZE: set() for place in order}
    for place, cell in placed.items():
        if not is_mark(cell):
            shown[place // SIZE].add(place % SIZE)
    kinds = {frozenset(results) for results in shown.values() if results}
    return kinds == {frozenset(range(SIZE))} or (len(kinds) == 1 and sum(map(bool, shown.values())) > 1)
