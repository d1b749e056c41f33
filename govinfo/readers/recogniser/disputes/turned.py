"""
Read a table 4 that is turned about: its results are rows, its blocks columns, or all stand in one column.

The rows are named by results. The block of a number is told by the label over
its column, or by the last label of a block in front of it or over it. Without
such labels the three blocks must come in the form's order, and sum up.
"""

from collections.abc import Iterator, Sequence

from attrs import field, frozen, mutable

from govinfo.readers.document import GridCell
from govinfo.readers.recogniser.disputes.form import BLOCKS, OFFICIAL, SIZE, form, is_printed
from govinfo.readers.recogniser.disputes.strips import Line
from govinfo.readers.recogniser.disputes.sums import Placed, is_proved

#: So many rows that are named by different results are a turned table.
_FEWEST_ROWS = 3


@frozen(kw_only=True, eq=False)
class Turned:
    """A row of a turned table: its numbers at the places of the form, and whether some could not be given one."""

    line: Line
    placed: Placed
    is_doubtful: bool = False
    #: Whether there is no label of its block.
    is_without_header: bool = False


def is_turned(lines: Sequence[Line]) -> bool:
    """Tell whether the rows of numbers are named by results."""
    named = [line.results[0] for line in lines if line.numbers and len(line.results) == 1]
    rows = sum(bool(line.numbers) for line in lines)
    return len(set(named)) >= _FEWEST_ROWS and 2 * len(named) > rows


@mutable(eq=False)
class _Blocks:
    """The labels of blocks that are in effect for a row."""

    #: The columns of the blocks, as the header has them; in a text with one cell a line only their order.
    over: dict[int, int] = field(factory=dict)
    order: list[int] = field(factory=list)
    has_places: bool = True
    #: The block in front of the rows.
    beside: int | None = None
    is_used: bool = False

    def take(self, line: Line) -> None:
        """Learn the labels of blocks that stand in a row."""
        found = [(cell, block) for cell in line.labels if (block := form().block_of(cell.text)) is not None]
        if self.is_used and found:
            self.over, self.order, self.has_places, self.is_used = {}, [], True, False
        self.has_places = self.has_places and (not found or len(line.labels) > 1)
        for cell, block in found:
            if block not in self.order:
                self.order.append(block)
            self.over.update(dict.fromkeys(cell.columns, block))


def turned(lines: Sequence[Line]) -> list[Turned]:
    """Give the numbers of the rows of a turned table to the places of the form."""
    blocks = _Blocks()
    rows: list[Turned] = []
    nameless: list[Line] = []
    for line in lines:
        if not line.numbers:
            blocks.take(line)
            continue
        if len(line.results) != 1:
            rows.append(Turned(line=line, placed={}, is_doubtful=True))
            continue
        if line.block is not None:
            blocks.beside = line.block
        if not blocks.order and blocks.beside is None:
            nameless.append(line)
            continue
        blocks.is_used = True
        rows.append(_row(line, blocks))
    return [*rows, *_nameless(nameless)]


def _row(line: Line, blocks: _Blocks) -> Turned:
    [result] = line.results
    numbers = line.numbers
    if blocks.beside is not None and len(numbers) == 1:
        return Turned(line=line, placed={blocks.beside * SIZE + result: numbers[0]})
    if len(blocks.order) == 1 and len(numbers) == 1:
        return Turned(line=line, placed={blocks.order[0] * SIZE + result: numbers[0]})
    named = dict(_under(line, blocks)) if blocks.has_places else {}
    if len(named) < len(numbers):
        order = blocks.order if not blocks.has_places and set(blocks.order) == set(range(BLOCKS)) else []
        named = dict(zip(order, numbers, strict=True)) if len(order) == len(numbers) else {}
    placed = {block * SIZE + result: cell for block, cell in named.items()}
    may_be_filled_up = bool(placed) and _ends_in_a_blank(line)
    return Turned(line=line, placed={} if may_be_filled_up else placed, is_doubtful=may_be_filled_up or not placed)


def _under(line: Line, blocks: _Blocks) -> Iterator[tuple[int, GridCell]]:
    """Give each number with the one block that stands over it; all must have one, and another."""
    if blocks.over and line.label_end >= min(blocks.over):
        return
    found = [({blocks.over[column] for column in cell.columns if column in blocks.over}, cell) for cell in line.numbers]
    if all(len(over) == 1 for over, _ in found) and len(set().union(*(over for over, _ in found))) == len(found):
        yield from ((over.pop(), cell) for over, cell in found)


def _ends_in_a_blank(line: Line) -> bool:
    """Tell whether a row has a blank at its end and none before: it may have lost a cell and been filled up."""
    shown = [is_printed(cell) for cell in line.values]
    return False in shown and shown == sorted(shown, reverse=True) and len(line.numbers) > 1


def _nameless(lines: Sequence[Line]) -> list[Turned]:
    """Read rows without any label of a block: all fifteen numbers in the form's order, if they sum up."""
    cells = [cell for line in lines for cell in line.numbers]
    results = [line.results[0] for line in lines]
    across = len(cells) // max(len(lines), 1)
    placed: Placed = {}
    if len(cells) == len(OFFICIAL) and all(len(line.numbers) == across for line in lines):
        if across == BLOCKS and results == [*range(SIZE)]:
            placed = {n % BLOCKS * SIZE + n // BLOCKS: cell for n, cell in enumerate(cells)}
        elif across == 1 and results == [*range(SIZE)] * BLOCKS:
            placed = dict(enumerate(cells))
    if not is_proved(placed):
        placed = {}
    return [_part(line, placed) for line in lines]


def _part(line: Line, placed: Placed) -> Turned:
    own = {id(cell) for cell in line.numbers}
    part = {place: cell for place, cell in placed.items() if id(cell) in own}
    return Turned(line=line, placed=part, is_doubtful=not part, is_without_header=bool(part))
