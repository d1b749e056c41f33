"""
Find where the results of the blocks stand in a header of table 4.

A label stands in one cell, or its characters stand below each other in the
rows of the header. The blocks are told apart by their results: where one comes
again, or the form's order starts anew, the next block starts. The labels of
the blocks, where printed, must agree with that. In a text with one cell a line
the labels have an order, but no places.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from govinfo.readers.document import GridCell
from govinfo.readers.recogniser.disputes.form import BLOCKS, OFFICIAL, SIZE, form

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
class Header:
    """What a header tells; no slots if nothing, or nothing certain."""

    slots: tuple[Slot, ...] = ()
    has_places: bool = False
    #: How many blocks its results show; -1 if they do not tell.
    blocks: int = 0
    #: Its results, in order, where they are of one block.
    results: tuple[int, ...] = ()
    #: Whether what it shows, slots or not, is in the form's order.
    is_in_order: bool = True
    #: The last column that it reaches.
    width: int = 0
    #: Labels of columns that are not the form's.
    extra: tuple[GridCell, ...] = ()
    block_labels: tuple[GridCell, ...] = ()
    #: The blocks whose labels are not printed, though others are.
    lost_blocks: tuple[int, ...] = ()

    @property
    def order(self) -> tuple[int, ...]:
        """The places of its columns, in reading order."""
        return tuple(slot.place for slot in self.slots)

    @property
    def missing(self) -> tuple[int, ...]:
        """The places of the blocks that it shows for which it has no column."""
        shown = set(self.order)
        blocks = {place // SIZE for place in shown}
        return tuple(place for place in OFFICIAL if place // SIZE in blocks and place not in shown)

    @property
    def full_order(self) -> tuple[int, ...]:
        """All places of its blocks; only where none is missing, or they are in the form's order."""
        if not self.missing:
            return self.order
        return tuple(sorted((*self.order, *self.missing))) if self.order == tuple(sorted(self.order)) else ()

    @property
    def extra_columns(self) -> frozenset[int]:
        """The document's columns that are not the form's."""
        return frozenset(column for cell in self.extra for column in cell.columns) if self.has_places else frozenset()


def header_of(rows: HeaderRows, width: int, own: int | None = None, start: int = 1) -> Header:
    """
    See what a header tells; `own` is the block whose label stands in front of the row of numbers.

    `start` is the first column that can hold numbers, `width` the last one.
    """
    names = _Names.of(rows)
    is_list = all(len(row) == 1 for row in rows)
    slots, others = _listed(rows) if is_list else _placed(rows, start)
    header = Header(
        has_places=not is_list,
        width=width,
        extra=tuple(others),
        block_labels=names.cells,
    )
    if not is_list:
        header, slots = _with_lost(header, slots, start)
    if not slots:
        return evolve(header, is_in_order=names.is_official)
    chunks = _chunks(slots, 1 if own is not None else len(names.leaves))
    if chunks is None:
        return evolve(header, is_in_order=_is_ascending(slots) and names.is_official, blocks=-1)
    blocks = [own] if own is not None and len(chunks) == 1 else names.blocks_of(chunks, has_places=not is_list)
    header = evolve(
        header, blocks=len(chunks), is_in_order=blocks == sorted(blocks) and all(map(_is_ascending, chunks))
    )
    if len(blocks) != len(chunks):
        return evolve(header, is_in_order=all(map(_is_ascending, chunks)) and names.is_official)
    found = tuple(
        evolve(slot, place=block * SIZE + slot.result)
        for block, chunk in zip(blocks, chunks, strict=True)
        for slot in chunk
    )
    known = {block for _, block in names.leaves}
    lost = tuple(block for block in blocks if block not in known) if known and own is None else ()
    return evolve(header, slots=found, lost_blocks=lost)


def _is_ascending(slots: Sequence[Slot]) -> bool:
    return all(one.result < other.result for one, other in pairwise(slots))


@frozen(kw_only=True, eq=False)
class _Names:
    """The labels of blocks in a header."""

    #: Of single blocks, in the order in which their columns stand.
    leaves: tuple[tuple[GridCell, int], ...]
    cells: tuple[GridCell, ...]

    @classmethod
    def of(cls, rows: HeaderRows) -> "_Names":
        is_list = all(len(row) == 1 for row in rows)
        cells = [cell for row in rows for cell in row]
        leaves = [(cell, block) for cell in cells if (block := form().block_of(cell.text)) is not None]
        leaves += [] if is_list else _shredded_blocks(rows)
        groups = [cell for cell in cells if form().is_group(cell.text)]
        if not is_list:
            leaves.sort(key=lambda each: each[0].column)
        elif groups and leaves and groups[0].row < min((c.row for c, block in leaves if block == 0), default=0):
            leaves.sort(key=lambda each: each[1] == 0)
        return cls(leaves=tuple(leaves), cells=(*(cell for cell, _ in leaves), *groups))

    @property
    def is_official(self) -> bool:
        named = [block for _, block in self.leaves]
        return named == sorted(set(named))

    def blocks_of(self, chunks: Sequence[Sequence[Slot]], *, has_places: bool) -> list[int]:
        """Give the block of each run of results; nothing if the labels do not tell."""
        named = [block for _, block in self.leaves]
        if len(set(named)) < len(named):
            return []
        if len(named) == len(chunks):
            alike = len({tuple(slot.result for slot in chunk) for chunk in chunks}) == 1
            return named if has_places or alike or self.is_official else []
        if len(chunks) != BLOCKS:
            return []
        at = [self._block_at(chunk) for chunk in chunks] if has_places else []
        if sum(block is not None for block in at) == len(named) and len(named) == BLOCKS - 1:
            rest = next(block for block in range(BLOCKS) if block not in named)
            return [rest if block is None else block for block in at]
        return list(range(BLOCKS)) if self.is_official else []

    def _block_at(self, chunk: Sequence[Slot]) -> int | None:
        first, last = chunk[0].columns[0], chunk[-1].columns[-1]
        return next((block for cell, block in self.leaves if first <= cell.column <= last), None)


def _shredded_blocks(rows: HeaderRows) -> list[tuple[GridCell, int]]:
    """Find labels of blocks whose characters stand below each other."""
    return [found for stack in _stacks(rows, 1).values() for found in _blocks_in(stack)]


def _blocks_in(stack: Sequence[GridCell]) -> Iterator[tuple[GridCell, int]]:
    for cells in _runs([cell for cell in stack if _is_shred(cell)]):
        text = "".join(cell.text for cell in cells)
        match, block = form().block_labels.match(text), form().block_of(text)
        if match and match.is_official and block is not None:
            yield cells[0], block
            return


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


def _stacks(rows: HeaderRows, start: int) -> dict[int, list[GridCell]]:
    """Give the labels over each column, from the top."""
    stacks: dict[int, list[GridCell]] = {}
    for row in rows:
        for cell in row:
            for column in cell.columns:
                if column >= start:
                    stacks.setdefault(column, []).append(cell)
    return {column: stack[-_DEEPEST:] for column, stack in sorted(stacks.items())}


def _runs(stack: Sequence[GridCell]) -> Iterator[Sequence[GridCell]]:
    """Give the runs of labels that may be one, the longest first."""
    for length in range(len(stack), 1, -1):
        for first in range(len(stack) - length + 1):
            yield stack[first : first + length]


def _placed(rows: HeaderRows, start: int) -> tuple[list[Slot], list[GridCell]]:
    slots: list[Slot] = []
    others: dict[tuple[int, int], GridCell] = {}
    for column, stack in _stacks(rows, start).items():
        result = _result_in(stack)
        if result is None:
            last = stack[-1]
            if form().block_labels.match(last.text) is None and not _is_shred(last):
                others[last.row, last.column] = last
            continue
        if slots and slots[-1].label is stack[-1] and slots[-1].columns[-1] == column - 1:
            slots[-1] = evolve(slots[-1], columns=(*slots[-1].columns, column))
        else:
            slots.append(Slot(result=result, columns=(column,), label=stack[-1]))
    return slots, list(others.values())


def _is_shred(cell: GridCell) -> bool:
    return len(cell.text.strip()) == 1


def _result_in(stack: Sequence[GridCell]) -> int | None:
    """Return the result whose label is cut over some of the cells, or else stands in one of them."""
    labels = form().result_labels
    for cells in _runs(stack):
        match = labels.match("".join(cell.text for cell in cells))
        if match and match.is_official:
            return form().result_of("".join(cell.text for cell in cells))
    found = (form().result_of(cell.text) for cell in reversed(stack))
    return next((result for result in found if result is not None), None)


def _with_lost(header: Header, slots: list[Slot], start: int) -> tuple[Header, list[Slot]]:
    """Find the columns whose label is lost, where those around leave no choice."""
    if not slots:
        return header, slots
    lost = {cell.column: cell for cell in header.extra if cell.column_span == 1}
    taken = {column for slot in slots for column in slot.columns}
    for can_be_cut in (False, True):
        free = {
            column: lost.get(column)
            for column in range(min(taken), header.width + 1)
            if column not in taken and (column not in lost or can_be_cut)
        }
        for first in (min(taken), min(taken) - 1):
            both = {**free, **({first: None} if first not in taken and first >= start else {})}
            units = sorted([(slot.columns[0], slot) for slot in slots] + [(column, None) for column in both])
            filled = _filled([(column, slot, both.get(column)) for column, slot in units])
            if filled is not None:
                names = {slot.columns[0] for slot in filled if slot.is_inferred}
                return evolve(header, extra=tuple(c for c in header.extra if c.column not in names)), filled
    return header, slots


def _filled(units: Sequence[tuple[int, Slot | None, GridCell | None]]) -> list[Slot] | None:
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


def _chunks(slots: Sequence[Slot], named: int) -> list[list[Slot]] | None:
    """Divide results into those of one block each; None if they can be divided in two ways, or in none."""
    possible = [
        chunks
        for chunks in (list(_by_order(slots)), list(_by_repetition(slots)))
        if len(chunks) in {1, BLOCKS} or len(chunks) == named
        if all(len({slot.result for slot in chunk}) == len(chunk) for chunk in chunks)
    ]
    lengths = [[len(chunk) for chunk in chunks] for chunks in possible]
    return possible[0] if lengths and all(each == lengths[0] for each in lengths) else None


def _by_order(slots: Iterable[Slot]) -> Iterator[list[Slot]]:
    chunk: list[Slot] = []
    for slot in slots:
        if chunk and slot.result <= chunk[-1].result:
            yield chunk
            chunk = []
        chunk.append(slot)
    yield chunk


def _by_repetition(slots: Iterable[Slot]) -> Iterator[list[Slot]]:
    chunk: list[Slot] = []
    for slot in slots:
        if any(slot.result == other.result for other in chunk):
            yield chunk
            chunk = []
        chunk.append(slot)
    yield chunk
