"""Find the labels of blocks in a header of table 4."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from govinfo.readers.document import GridCell
from govinfo.readers.recogniser.disputes.form import BLOCKS, form, is_block_label
from govinfo.readers.recogniser.disputes.slots import HeaderRows, Slot, is_shred, runs, stacks


@frozen(kw_only=True, eq=False)
class Names:
    """The labels of blocks in a header."""

    #: Of single blocks, in the order in which their columns stand.
    leaves: tuple[tuple[GridCell, int], ...]
    cells: tuple[GridCell, ...]
    #: Whether the group of the last two stands before the first one.
    is_turned: bool
    has_places: bool

    @classmethod
    def of(cls, rows: HeaderRows, *, has_places: bool) -> "Names":
        """Find the labels of blocks in the rows of a header."""
        cells = [cell for row in rows for cell in (_merged(row) if has_places else row)]
        if has_places:
            # One that the rows of a header repeat below itself is one.
            cells = list({(cell.column, cell.text): cell for cell in cells}.values())
        leaves = [(cell, block) for cell in cells if (block := form().block_of(cell.text)) is not None]
        leaves += _shredded_blocks(rows) if has_places else []
        groups = [cell for cell in cells if form().is_group(cell.text)]
        is_turned = (
            not has_places and bool(groups and leaves) and leaves[0][1] == 0 and groups[0].row < leaves[0][0].row
        )
        if is_turned:
            leaves.sort(key=lambda each: each[1] == 0)
        elif has_places:
            leaves.sort(key=lambda each: each[0].column)
        return cls(
            leaves=tuple(leaves),
            cells=(*(cell for cell, _ in leaves), *groups),
            is_turned=is_turned,
            has_places=has_places,
        )

    @property
    def is_official(self) -> bool:
        """Whether they come in the form's order."""
        named = [block for _, block in self.leaves]
        return named == sorted(set(named))

    def label_of(self, block: int) -> GridCell | None:
        """Return the label of a block, if it has a place."""
        return next((cell for cell, named in self.leaves if named == block and self.has_places), None)

    def blocks_of(self, chunks: Sequence[Sequence[Slot]]) -> list[int]:
        """Give the block of each run of results; nothing if the labels do not tell."""
        named = [block for _, block in self.leaves]
        if len(set(named)) < len(named):
            return []
        if len(named) == len(chunks):
            alike = len({tuple(slot.result for slot in chunk) for chunk in chunks}) == 1
            return named if self.has_places or (alike and self.is_turned) or self.is_official else []
        if len(chunks) != BLOCKS:
            return []
        if self.has_places and len(named) == BLOCKS - 1:
            at = {cell.column: block for cell, block in self.leaves}
            blocks = [at.get(chunk[0].columns[0]) for chunk in chunks]
            rest = next(block for block in range(BLOCKS) if block not in named)
            alone = all(sum(chunk[0].columns[0] in cell.columns for chunk in chunks) == 1 for cell, _ in self.leaves)
            if alone and sum(block is None for block in blocks) == 1:
                return [rest if block is None else block for block in blocks]
        return [*range(BLOCKS)] if self.is_official else []

    def stand_over(self, chunks: Sequence[Sequence[Slot]]) -> bool:
        """Tell whether each label stands over a run of results of its own, and not behind its first."""
        if not self.has_places:
            return False
        ends = [0, *(chunk[-1].columns[-1] for chunk in chunks)]
        starts = [range(end + 1, chunk[0].columns[0] + 1) for end, chunk in zip(ends, chunks, strict=False)]
        over = [sum(cell.column in start for cell, _ in self.leaves) for start in starts]
        return sum(over) == len(self.leaves) and max(over, default=0) <= 1


def _merged(row: Sequence[GridCell]) -> Iterator[GridCell]:
    """Give the labels of a row; one that each column of its block repeats is one."""
    last: GridCell | None = None
    for cell in row:
        if last and cell.text == last.text and cell.column == last.columns[-1] + 1 and is_block_label(cell.text):
            last = evolve(last, column_span=last.column_span + cell.column_span)
            continue
        if last:
            yield last
        last = cell
    if last:
        yield last


def _shredded_blocks(rows: HeaderRows) -> list[tuple[GridCell, int]]:
    """Find labels of blocks whose characters stand below each other."""
    return [found for stack in stacks(rows, 1).values() for found in _blocks_in(stack)]


def _blocks_in(stack: Sequence[GridCell]) -> Iterator[tuple[GridCell, int]]:
    for cells in runs([cell for cell in stack if is_shred(cell)]):
        text = "".join(cell.text for cell in cells)
        match, block = form().block_labels.match(text), form().block_of(text)
        if match and match.is_official and block is not None:
            yield cells[0], block
            return
