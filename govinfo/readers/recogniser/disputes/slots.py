"""
Find the labels of results in a header of table 4.

A label stands in one cell, or its characters stand below each other in the
rows of the header. A column whose label is lost or cut is found by those around
it, where all columns of the table are there. In a text with one cell a line the
labels have an order, but no places.
"""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from govinfo.readers.document import GridCell
from govinfo.readers.recogniser.disputes.form import OFFICIAL, SIZE, form

#: The labels of each row of a header.
HeaderRows = Sequence[Sequence[GridCell]]

#: No label is cut over more rows of a header, with the labels of its blocks above.
_DEEPEST = 12
#: So many labels of results may be lost, where their columns stand between others.
_MOST_LOST = 2


@frozen(kw_only=True, eq=False)
class Slot:
    """A column of a header: the result that it is for, and its place in the form once its block is known."""

    result: int
    #: The document's columns; none where labels have no places.
    columns: tuple[int, ...]
    label: GridCell
    place: int = -1
    #: Whether its label is lost, and its neighbours tell what it is.
    is_inferred: bool = False


@frozen(kw_only=True, eq=False)
class Row:
    """The columns of a header in order: those of results, and others."""

    slots: tuple[Slot, ...]
    #: Labels of columns that are no results of the form.
    others: tuple[GridCell, ...] = ()
    #: Whether each result stands where the form has it, other columns in place of those that are lacking.
    is_aligned: bool = False
    #: Whether the labels have an order and no places.
    is_listed: bool = False


def is_list(rows: HeaderRows) -> bool:
    """Tell whether labels stand below each other."""
    return all(len(row) == 1 for row in rows)


def row_of(rows: HeaderRows, width: int, start: int) -> Row:
    """Find the columns of a header; `start` is the first that can hold numbers, `width` the last."""
    if is_list(rows):
        return _in_list(rows)
    slots, others = _placed(rows, start)
    slipped = _slipped(rows) if len(slots) < len(OFFICIAL) else None
    if not slots or slipped:
        return slipped or Row(slots=(), others=tuple(others))
    taken = {column for slot in slots for column in slot.columns}
    lost = {cell.column: cell for cell in others if cell.column not in taken}
    blank = dict.fromkeys(range(min(taken), width + 1)) | {min(taken) - 1: None}
    labelled = {column for column, cell in lost.items() if cell.text.strip() and cell.column_span == 1}
    blank = {column: None for column in blank if column not in taken | labelled and column >= start}
    found = [(slot.columns[0], slot) for slot in slots]
    inside = {column: None for column in blank if column > min(taken)}
    possible = [_units(found, each) for each in (inside, blank, {**inside, **lost}, {**blank, **lost})]
    return _completed(possible[2], slots, others, possible)


def _in_list(rows: HeaderRows) -> Row:
    slots, others = _listed(rows)
    order = [cell for row in rows for cell in row]
    at = {id(cell): place for place, cell in enumerate(order, 1)}
    units = _units([(at[id(slot.label)], slot) for slot in slots], {at[id(cell)]: cell for cell in others})
    return evolve(_completed(units, slots, others, [units]), is_listed=True)


def _slipped(rows: HeaderRows) -> Row | None:
    """
    Take the labels of rows that have slipped, if they are all and in the form's order.

    Where each has a column of its own they stand in the order of these, else in that in which they are read.
    """
    slots, others = _listed(rows)
    have_places = len({slot.label.column for slot in slots}) == len(OFFICIAL)
    if have_places:
        slots = sorted(
            (evolve(slot, columns=tuple(slot.label.columns)) for slot in slots), key=lambda slot: slot.columns
        )
    is_whole = [slot.result for slot in slots] == [place % SIZE for place in OFFICIAL]
    return Row(slots=tuple(slots), is_listed=not have_places) if is_whole and not others else None


_Units = list[tuple[int, Slot | None, GridCell | None]]


def _units(found: Sequence[tuple[int, Slot]], other: Mapping[int, GridCell | None]) -> _Units:
    units: _Units = [(place, slot, None) for place, slot in found]
    units += ((place, None, cell) for place, cell in other.items())
    return sorted(units, key=lambda unit: unit[0])


def _completed(units: _Units, slots: Sequence[Slot], others: Sequence[GridCell], possible: Sequence[_Units]) -> Row:
    """Find the columns whose label is lost; else leave out a label that stands twice; else leave it as it is."""
    for each in possible:
        filled = _filled(each)
        if filled is not None:
            used = {id(slot.label) for slot in filled}
            return Row(slots=tuple(filled), others=tuple(cell for cell in others if id(cell) not in used))
    if len(units) not in {SIZE, len(OFFICIAL)}:
        return Row(slots=tuple(slots), others=tuple(others))
    astray = [number for number, (_, slot, _) in enumerate(units) if slot and slot.result != number % SIZE]
    if not astray:
        return Row(slots=tuple(slots), others=tuple(others), is_aligned=True)
    twin = _twin(units, astray[0])
    if len(astray) > 1 or twin is None:
        return Row(slots=tuple(slots), others=tuple(others))
    out = [slot for number in (astray[0], twin) if (slot := units[number][1])]
    return Row(
        slots=tuple(slot for slot in slots if slot not in out),
        others=(*others, *(slot.label for slot in out)),
        is_aligned=True,
    )


def _twin(units: _Units, astray: int) -> int | None:
    """Return the column of the same block that has the same label."""
    start = astray - astray % SIZE
    own = units[astray][1]
    alike = [n for n in range(start, start + SIZE) if (slot := units[n][1]) and own and slot.result == own.result]
    return next((number for number in alike if number != astray), None)


def _filled(units: _Units) -> list[Slot] | None:
    lost = sum(slot is None for _, slot, _ in units)
    if len(units) not in {SIZE, len(OFFICIAL)} or not 0 < lost <= _MOST_LOST:
        return None
    filled = []
    for number, (column, found, cell) in enumerate(units):
        result, slot = number % SIZE, found
        if slot is None:
            if cell is not None and not form().can_be_cut(cell.text, result):
                return None
            label = cell or GridCell(text="", row=0, column=column)
            slot = Slot(result=result, columns=(column,), label=label, is_inferred=True)
        if slot.result != result:
            return None
        filled.append(slot)
    return filled


def _listed(rows: HeaderRows) -> tuple[list[Slot], list[GridCell]]:
    slots, others = [], []
    for row in rows:
        for cell in row:
            result = form().result_of(cell.text)
            if result is not None:
                slots.append(Slot(result=result, columns=(), label=cell))
            elif form().block_labels.match(cell.text) is None:
                others.append(cell)
    return slots, others


def stacks(rows: HeaderRows, start: int) -> dict[int, list[GridCell]]:
    """Give the labels over each column, from the top."""
    stacks: dict[int, list[GridCell]] = {}
    for row in rows:
        for cell in row:
            for column in cell.columns:
                if column >= start:
                    stacks.setdefault(column, []).append(cell)
    return {column: stack[-_DEEPEST:] for column, stack in sorted(stacks.items())}


def runs(stack: Sequence[GridCell]) -> Iterator[Sequence[GridCell]]:
    """Give the runs of labels that may be one, the longest first."""
    for length in range(len(stack), 1, -1):
        for first in range(len(stack) - length + 1):
            yield stack[first : first + length]


def _placed(rows: HeaderRows, start: int) -> tuple[list[Slot], list[GridCell]]:
    """Find the results over the columns; none if two stand over one column: a row of the header has slipped."""
    slots: list[Slot] = []
    others: dict[tuple[int, int], GridCell] = {}
    for column, stack in stacks(rows, start).items():
        if len({form().result_of(cell.text) for cell in stack} - {None}) > 1:
            return [], []
        result = _result_in(stack)
        if result is None:
            last = stack[-1]
            if form().block_labels.match(last.text) is None and not is_shred(last):
                others[last.row, last.column] = last
            continue
        if slots and slots[-1].label is stack[-1] and slots[-1].columns[-1] == column - 1:
            slots[-1] = evolve(slots[-1], columns=(*slots[-1].columns, column))
        else:
            slots.append(Slot(result=result, columns=(column,), label=stack[-1]))
    return slots, list(others.values())


def is_shred(cell: GridCell) -> bool:
    """Tell whether a cell holds one character."""
    return len(cell.text.strip()) == 1


def _result_in(stack: Sequence[GridCell]) -> int | None:
    """Return the result whose label is cut over some of the cells, or else stands in one of them."""
    labels = form().result_labels
    for cells in runs(stack):
        match = labels.match("".join(cell.text for cell in cells))
        if match and match.is_official:
            return form().result_of("".join(cell.text for cell in cells))
    found = (form().result_of(cell.text) for cell in reversed(stack))
    return next((result for result in found if result is not None), None)
