"""
See what the header of a table 4 tells.

The blocks are told apart by their results: where the form's order starts anew,
or one comes again, the next block starts. The labels of the blocks, where
printed, must agree with that.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from govinfo.readers.document import GridCell
from govinfo.readers.recogniser.disputes.form import BLOCKS, OFFICIAL, SIZE
from govinfo.readers.recogniser.disputes.names import Names
from govinfo.readers.recogniser.disputes.slots import HeaderRows, Slot, row_of


@frozen(kw_only=True, eq=False)
class Header:
    """What a header tells; no slots if nothing, or nothing certain."""

    slots: tuple[Slot, ...] = ()
    has_places: bool = False
    #: How many blocks its results show; -1 if they do not tell.
    blocks: int = 0
    #: Its results, in order, where they are of one block.
    results: tuple[int, ...] = ()
    #: Whether each of its results stands where the form has it, other columns in place of those that it lacks.
    is_aligned: bool = False
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
    row = row_of(rows, width, start)
    slots, has_places = row.slots, not row.is_listed
    names = Names.of(rows, has_places=has_places)
    header = Header(
        has_places=has_places,
        width=width,
        extra=row.others,
        block_labels=names.cells,
        is_aligned=row.is_aligned,
    )
    if not slots:
        return evolve(header, is_in_order=names.is_official)
    chunks = _chunks(slots, names, own)
    if chunks is None:
        is_in_order = _is_ascending(slots) or all(slot.result == n % SIZE for n, slot in enumerate(slots))
        return evolve(header, is_in_order=is_in_order and names.is_official, blocks=-1)
    blocks = [own] if own is not None and len(chunks) == 1 else names.blocks_of(chunks)
    header = evolve(
        header, blocks=len(chunks), is_in_order=blocks == sorted(blocks) and all(map(_is_ascending, chunks))
    )
    if len(blocks) != len(chunks):
        return evolve(header, is_in_order=all(map(_is_ascending, chunks)) and names.is_official)
    if any(_is_cut_off(chunk, names.label_of(block)) for block, chunk in zip(blocks, chunks, strict=True)):
        return evolve(header, blocks=-1, is_in_order=False)
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


def _chunks(slots: Sequence[Slot], names: Names, own: int | None) -> list[list[Slot]] | None:
    """Divide results into those of one block each; None if they can be divided in two ways, or in none."""
    counts = {1, BLOCKS, 1 if own is not None else len(names.leaves)}
    possible = [
        chunks
        for chunks in (list(_divided(slots, begins)) for begins in (_is_before, _is_repeated))
        if len(chunks) in counts and all(len({slot.result for slot in chunk}) == len(chunk) for chunk in chunks)
    ]
    if len({tuple(map(len, chunks)) for chunks in possible}) > 1:
        possible = [chunks for chunks in possible if names.stand_over(chunks)]
    return possible[0] if len({tuple(map(len, chunks)) for chunks in possible}) == 1 else None


def _is_cut_off(chunk: Sequence[Slot], label: GridCell | None) -> bool:
    """
    Tell whether results before the label of a block are of the block before it, whose own label is not there.

    They are not below the label, though it covers several columns; or they come before it and out of the form's order.
    """
    columns = [column for slot in chunk for column in slot.columns]
    if label is None or not columns or min(columns) >= label.column:
        return False
    return label.column_span > 1 or not _is_ascending(chunk)


def _divided(slots: Iterable[Slot], begins: Callable[[Slot, Sequence[Slot]], bool]) -> Iterator[list[Slot]]:
    """Divide results where one begins the next block, as it and those of the block before tell."""
    chunk: list[Slot] = []
    for slot in slots:
        if chunk and begins(slot, chunk):
            yield chunk
            chunk = []
        chunk.append(slot)
    yield chunk


def _is_before(slot: Slot, chunk: Sequence[Slot]) -> bool:
    return slot.result <= chunk[-1].result


def _is_repeated(slot: Slot, chunk: Sequence[Slot]) -> bool:
    return any(slot.result == other.result for other in chunk)
