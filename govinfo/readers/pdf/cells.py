"""Put the letters of a page into the cells of its grids."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from govinfo.readers.document import GridCell
from govinfo.readers.limits import Limits
from govinfo.readers.pdf.lattice import Cell, Lattice
from govinfo.readers.pdf.lines import is_apart, lines_of
from govinfo.readers.pdf.shapes import Box, Letter, hold_pairs, is_part_of_a_number

#: Digits that are no further apart, in heights of their font, are of one number.
_ONE_NUMBER = 0.1
_SAME_LINE = 0.3
#: Letters that are so much larger than those of their grid are a watermark.
_WATERMARK = 2.6


@frozen(kw_only=True)
class PageGrid:
    """A grid of a page, without what it is in the document."""

    box: Box
    cells: tuple[GridCell, ...]
    #: Where its columns begin and end; none where no rules tell that.
    edges: tuple[float, ...] = ()


def placed_in(lattice: Lattice, letters: Sequence[Letter]) -> dict[Letter, Cell]:
    """Return the letters in the cells of a grid; a number that runs over its edge is in the cell that it begins in."""
    placed: dict[Letter, Cell] = {}
    has_parts_outside = False
    for letter in letters:
        cell = lattice.cell_at(letter.x, letter.y)
        if cell is not None:
            placed[letter] = cell
        elif is_part_of_a_number(letter.text) and lattice.box.y0 <= letter.y <= lattice.box.y1:
            has_parts_outside = True
    if has_parts_outside:
        pairs = list(_touching(letters))
        for left, right in pairs:
            if left in placed:
                placed.setdefault(right, placed[left])
        for left, right in reversed(pairs):
            if right in placed:
                placed.setdefault(left, placed[right])
    return placed


def filled(lattice: Lattice, placed: Mapping[Letter, Cell], limits: Limits) -> PageGrid:
    """Give a grid with the texts of its cells; a number that stands across a rule is of the cells at both its sides."""
    letters = _without_watermark(list(placed))
    by_cell: dict[Cell, list[Letter]] = {cell: [] for cell in lattice.cells}
    for letter in letters:
        by_cell[placed[letter]].append(letter)
    crossed = list(_crossed(placed, letters))
    hold_pairs(limits, len(crossed), len(by_cell))
    for one, other in crossed:
        _merge(by_cell, one, other)
    return PageGrid(
        box=lattice.box,
        edges=lattice.xs,
        cells=tuple(
            GridCell(
                text=text_in(inner),
                row=cell.row + 1,
                column=cell.column + 1,
                row_span=cell.rows,
                column_span=cell.columns,
            )
            for cell, inner in sorted(by_cell.items(), key=lambda pair: (pair[0].row, pair[0].column))
        ),
    )


def text_in(letters: Iterable[Letter]) -> str:
    """Give the text of a cell, its lines below each other."""
    return "\n".join(filter(None, (line.text for line in lines_of(letters))))


def _without_watermark(letters: Sequence[Letter]) -> Sequence[Letter]:
    if not letters:
        return letters
    sizes = sorted(letter.size for letter in letters)
    largest = _WATERMARK * sizes[len(sizes) // 2]
    return [letter for letter in letters if letter.size <= largest]


def _crossed(placed: Mapping[Letter, Cell], letters: Sequence[Letter]) -> Iterable[tuple[Cell, Cell]]:
    """Give the cells beside each other whose digits touch: a number that is wider than its cell."""
    for left, right in _touching(letters):
        if placed[left] != placed[right]:
            yield placed[left], placed[right]


def _touching(letters: Sequence[Letter]) -> Iterable[tuple[Letter, Letter]]:
    """Yield the parts of numbers that stand beside each other, line by line from the left."""
    for line in lines_of(letter for letter in letters if not letter.turns and not letter.text.isspace()):
        for left, right in pairwise(line.letters):
            size = min(left.size, right.size)
            if is_apart(left, right, _ONE_NUMBER) or abs(left.y - right.y) > _SAME_LINE * size:
                continue
            if all(is_part_of_a_number(letter.text) for letter in (left, right)):
                yield left, right


def _merge(by_cell: dict[Cell, list[Letter]], one: Cell, other: Cell) -> None:
    """Make one cell of two beside each other, or of what they have become."""
    left = next((cell for cell in by_cell if _holds(cell, one)), one)
    right = next((cell for cell in by_cell if _holds(cell, other)), other)
    if left == right or (left.row, left.rows) != (right.row, right.rows):
        return
    both = Cell(row=left.row, column=left.column, rows=left.rows, columns=left.columns + right.columns)
    by_cell[both] = [*by_cell.pop(left), *by_cell.pop(right)]


def _holds(outer: Cell, inner: Cell) -> bool:
    return (
        outer.row <= inner.row < outer.row + outer.rows and outer.column <= inner.column < outer.column + outer.columns
    )
