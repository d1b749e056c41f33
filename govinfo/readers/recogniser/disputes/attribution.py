"""
Give the numbers of a row of table 4 to the places of the form.

By place: each number stands under a column of the header, and every cell of
the row under one. Then the printed numbers stand, whatever their sums. If the
row is blank at its end it may have lost a cell and been filled up: only what
cannot be otherwise stays. If the header lacks a column, no block may speak
against it.

By count: where the header has an order and no places, as many cells, or
numbers, as it has labels. Where the numbers do not fit the header, or there is
none, the sums of all blocks must prove it.
"""

from collections.abc import Sequence
from enum import Enum, auto

from attrs import frozen

from govinfo.readers.recogniser.disputes.form import BLOCKS, OFFICIAL, SIZE, is_printed
from govinfo.readers.recogniser.disputes.header import Header
from govinfo.readers.recogniser.disputes.strips import Line
from govinfo.readers.recogniser.disputes.sums import (
    Placed,
    by_sums,
    cut_blocks,
    filled_up,
    has_whole_blocks,
    is_possible,
    is_proved,
    lacking_one,
    may_be_cut,
    may_be_split,
    may_end_in_totals,
)


class Doubt(Enum):
    """What is doubtful about a row."""

    #: It prints fewer numbers than there are columns.
    SHORT = auto()
    #: It prints more.
    LONG = auto()
    #: As many, but they do not stand under the header, or there is none.
    HEADER = auto()
    #: As many, but one may be lost, and another cut in two.
    VALUES = auto()


@frozen(kw_only=True, eq=False)
class Attribution:
    """The cells of a row at the places of the form, and what is doubtful about them."""

    placed: Placed
    #: The places whose cells are printed, and blank.
    blank: frozenset[int] = frozenset()
    doubt: Doubt | None = None
    #: Whether the numbers were counted off although there is no header for all of them.
    is_without_header: bool = False


def attribute(line: Line, header: Header) -> Attribution:
    """Give the numbers of a row to the places that its header shows."""
    if not line.numbers:
        return Attribution(placed={}, blank=frozenset(header.order))
    found = _by_place(line, header) if _has_places(line, header) else _in_turn(line, header)
    return found or _by_count(line, header)


def _has_places(line: Line, header: Header) -> bool:
    if not header.slots or not header.has_places or line.row.width > header.width:
        return False
    return line.label_end < min(column for slot in header.slots for column in slot.columns)


def _by_place(line: Line, header: Header) -> Attribution | None:
    at = {column: slot.place for slot in header.slots for column in slot.columns}
    placed: Placed = {}
    for cell in line.numbers:
        places = {at[column] for column in cell.columns if column in at}
        if not places and not header.extra_columns.isdisjoint(cell.columns):
            continue
        if len(places) != 1 or not placed.keys().isdisjoint(places):
            return None
        placed[places.pop()] = cell
    if not placed:
        return None
    if header.missing and line.numbers[-1].columns[-1] < header.width:
        return Attribution(placed={}, doubt=Doubt.HEADER)
    return _checked(placed, header, line)


def _in_turn(line: Line, header: Header) -> Attribution | None:
    """
    Take the cells of a row one after the other, if the header has an order alone, and the row a cell for each.

    A blank cell before them may be that of a label, where there is one more; blocks must not speak against it.
    """
    own, beyond = line.values[: len(header.order)], line.values[len(header.order) :]
    if header.has_places or header.missing or header.extra or len(own) < len(header.order):
        return None
    if beyond and (any(map(is_printed, beyond)) or not is_printed(own[0])):
        return None
    placed = {place: cell for place, cell in zip(header.order, own, strict=True) if is_printed(cell)}
    is_sound = len(placed) == len(own) or (bool(placed) and is_possible(placed))
    return _checked(placed, header, line) if is_sound else None


def _checked(placed: Placed, header: Header, line: Line) -> Attribution:
    """Take numbers by their places, as far as the blank cells of the row are its own."""
    is_narrow = line.row.width < header.width
    is_exact = line.row.grid.is_exact and not is_narrow
    order = header.order
    blank = frozenset(order) - frozenset(placed)
    is_slipped = not header.is_aligned and (bool(blank) or not is_possible(placed))
    if header.missing and is_slipped:
        return Attribution(placed={}, doubt=Doubt.HEADER)
    if not blank and not header.missing:
        return _whole(placed, order)
    if blank and may_be_split(placed, order):
        return Attribution(placed={}, blank=blank, doubt=Doubt.VALUES)
    if not blank or is_exact or order[-1] in placed:
        return Attribution(placed=placed, blank=blank)
    may_be, cannot_be = may_end_in_totals(placed)
    if has_whole_blocks(placed, order) and may_be <= cannot_be:
        return Attribution(placed=placed, blank=blank, doubt=Doubt.SHORT if may_be else None)
    return _ending_in_blanks(placed, order)


def _ending_in_blanks(placed: Placed, order: Sequence[int]) -> Attribution:
    """Keep of a row that is blank at its end what is certain: it may have lost a cell and been filled up."""
    shown = [place in placed for place in order]
    has_gaps = shown != sorted(shown, reverse=True)
    return Attribution(placed=(lacking_one if has_gaps else filled_up)(placed, order), doubt=Doubt.SHORT)


def _whole(placed: Placed, order: Sequence[int]) -> Attribution:
    """Take a row that prints every place as it is, but for what may be cut in two beside a lost cell."""
    cut = cut_blocks(placed)
    if may_be_cut(placed, order):
        return Attribution(placed={}, doubt=Doubt.VALUES)
    kept = {place: cell for place, cell in placed.items() if place // SIZE not in cut}
    return Attribution(placed=kept, doubt=Doubt.VALUES if cut else None)


def _by_count(line: Line, header: Header) -> Attribution:
    numbers, order = line.numbers, _order(header, line.block)
    has_gaps = _has_gaps(line)
    is_listed = not header.has_places and header.slots and not header.extra
    if is_listed and len(numbers) == len(header.order) and not has_gaps:
        placed = dict(zip(header.order, numbers, strict=True))
        if not header.missing:
            return _whole(placed, header.order)
        is_sound = is_possible(placed)
        return Attribution(placed=placed if is_sound else {}, doubt=None if is_sound else Doubt.HEADER)
    placed = by_sums(numbers, order) if order and not (has_gaps and len(numbers) == len(order)) else {}
    if len(numbers) == len(order):
        return Attribution(placed=placed, doubt=None if placed else Doubt.HEADER, is_without_header=True)
    is_long = len(numbers) > (len(order) or len(header.order) or len(OFFICIAL))
    return Attribution(placed=placed, doubt=Doubt.LONG if is_long else Doubt.SHORT)


def _has_gaps(line: Line) -> bool:
    """Tell whether a row has blank cells between its numbers: then it has more cells than numbers."""
    shown = "".join("x" if is_printed(cell) else " " for cell in line.values)
    return " " in shown.strip()


def _order(header: Header, own: int | None) -> tuple[int, ...]:
    """Give the places that a row can be counted off against; none if the header shows another order."""
    if header.slots:
        return header.full_order
    if not header.is_in_order:
        return ()
    if own is not None:
        return OFFICIAL[own * SIZE : (own + 1) * SIZE]
    return OFFICIAL


def of_three_rows(lines: Sequence[Line], header: Header) -> list[Placed]:
    """Read three rows below one header as the three blocks; nothing if the sums do not prove that."""
    order = header.results
    if len(lines) != BLOCKS or len(order) != SIZE or header.slots or any(len(line.numbers) != SIZE for line in lines):
        return []
    rows = [
        {block * SIZE + result: cell for result, cell in zip(order, line.numbers, strict=True)}
        for block, line in enumerate(lines)
    ]
    return rows if all(map(is_proved, rows)) else []


def broken(lines: Sequence[Line], header: Header) -> list[Placed]:
    """Read rows as one that was broken in as many as there are blocks, or less; nothing if the sums do not prove it."""
    cells = [cell for line in lines for cell in line.numbers]
    order = _order(header, None)
    if len(lines) > BLOCKS or len(cells) != len(order) or len(lines[0].numbers) == len(order):
        return []
    placed = by_sums(cells, order)
    of_line = [{id(cell) for cell in line.numbers} for line in lines]
    return [{place: cell for place, cell in placed.items() if id(cell) in own} for own in of_line] if placed else []
