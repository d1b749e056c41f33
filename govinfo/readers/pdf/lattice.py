"""
Find the grids that are drawn with lines.

Rules that touch make one drawing. Its cells are the places between its rules;
places with no rule between them are one cell. Rules that are drawn twice, in
pieces or as dashes are one.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import field, frozen

from govinfo.readers.limits import Limits
from govinfo.readers.pdf.shapes import Box, Page, Rule, hold_pairs

#: Rules that are no further apart are one, drawn twice.
_SAME_RULE = 3.5
#: Pieces of a rule with no more between them are one: dashes, corners.
_SAME_PIECE = 4.0
#: Rules whose ends are no further from each other touch.
_TOUCHING = 3.5
#: The part of a cell's side that must be drawn.
_SIDE = 0.6
_FEWEST_CELLS = 2
_FEWEST_RULES = 2


@frozen(kw_only=True)
class Cell:
    """A cell that is drawn: its rows and columns count from 0."""

    row: int
    column: int
    rows: int
    columns: int


@frozen(kw_only=True, eq=False)
class Lattice:
    """The cells of one drawing."""

    #: Where its columns begin and end.
    xs: tuple[float, ...]
    #: Where its rows begin and end.
    ys: tuple[float, ...]
    cells: tuple[Cell, ...]
    _at: dict[tuple[int, int], Cell] = field(init=False)

    @_at.default
    def _places(self) -> dict[tuple[int, int], Cell]:
        return {
            (row, column): cell
            for cell in self.cells
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(cell.column, cell.column + cell.columns)
        }

    @property
    def box(self) -> Box:
        """What it covers."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def cell_at(self, x: float, y: float) -> Cell | None:
        """Return the cell at a point; None outside."""
        return self._at.get((bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1))


def lattices_of(page: Page, limits: Limits) -> list[Lattice]:
    """
    Give the grids of a page; a frame around a text or around a grid is none.

    Raises `LimitExceeded` for more rules or cells than a table can have.
    """
    across, down = _whole(page.across), _whole(page.down)
    hold_pairs(limits, len(across), len(down))
    found = [_lattice(*drawing, limits) for drawing in _drawings(across, down)]
    hold_pairs(limits, len(found), len(found) + len(page.letters))
    grids = [lattice for lattice in found if lattice and len(lattice.cells) >= _FEWEST_CELLS]
    return [grid for grid in grids if not any(grid is not other and _is_inside(other, grid) for other in grids)]


def _is_inside(inner: Lattice, outer: Lattice) -> bool:
    common = inner.box.common(outer.box)
    return common == inner.box


def _whole(rules: Iterable[Rule]) -> list[Rule]:
    """Put the pieces of rules together."""
    whole: list[Rule] = []
    for together in _near(sorted(rules), _SAME_RULE / 2):
        pieces = sorted(together, key=lambda rule: rule.start)
        at, start, end = pieces[0]
        for piece in pieces[1:]:
            if piece.start <= end + _SAME_PIECE and abs(piece.at - at) <= _SAME_RULE / 2:
                end = max(end, piece.end)
            else:
                whole.append(Rule(at, start, end))
                at, start, end = piece
        whole.append(Rule(at, start, end))
    return [rule for rule in whole if rule.end - rule.start > _SAME_PIECE]


def _near(rules: Sequence[Rule], most: float) -> list[list[Rule]]:
    groups: list[list[Rule]] = []
    for rule in rules:
        if groups and rule.at - groups[-1][-1].at <= most:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return groups


def _drawings(across: list[Rule], down: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Give the rules that touch each other."""
    parents = list(range(len(across) + len(down)))

    def root(place: int) -> int:
        while parents[place] != place:
            parents[place] = parents[parents[place]]
            place = parents[place]
        return place

    order = sorted(range(len(down)), key=lambda number: down[number].at)
    ats = [down[number].at for number in order]
    for number, rule in enumerate(across):
        first, last = bisect_right(ats, rule.start - _TOUCHING), bisect_right(ats, rule.end + _TOUCHING)
        for other in order[first:last]:
            crossing = down[other]
            if crossing.start - _TOUCHING <= rule.at <= crossing.end + _TOUCHING:
                parents[root(len(across) + other)] = root(number)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for number, rule in enumerate(across):
        groups.setdefault(root(number), ([], []))[0].append(rule)
    for number, rule in enumerate(down):
        groups.setdefault(root(len(across) + number), ([], []))[1].append(rule)
    return [drawing for drawing in groups.values() if all(drawing)]


def _lattice(across: list[Rule], down: list[Rule], limits: Limits) -> Lattice | None:
    xs = _positions([*(rule.at for rule in down), *(end for rule in across for end in rule[1:])], down)
    ys = _positions([*(rule.at for rule in across), *(end for rule in down for end in rule[1:])], across)
    if min(len(xs), len(ys)) < _FEWEST_RULES:
        return None
    limits.hold("columns", len(xs) - 1)
    limits.hold("cells", (len(xs) - 1) * (len(ys) - 1))
    hold_pairs(limits, len(across) + len(down), len(xs) + len(ys))
    sides_down = _sides(down, xs, ys)
    sides_across = _sides(across, ys, xs)
    return Lattice(xs=tuple(xs), ys=tuple(ys), cells=tuple(_cells(sides_across, sides_down, len(ys) - 1, len(xs) - 1)))


def _positions(ats: list[float], rules: list[Rule]) -> list[float]:
    """Give where rules stand, and the outer ends of those that cross them."""
    inner = [group[0].at for group in _near(sorted(rules), _SAME_RULE)]
    ends = [min(ats), max(ats)]
    for end in ends:
        if all(abs(end - at) > _SAME_RULE for at in inner):
            inner.append(end)
    return sorted(inner)


def _sides(rules: list[Rule], ats: list[float], crossings: list[float]) -> set[tuple[int, int]]:
    """Tell which sides are drawn: at which position, along which place between two crossings."""
    pieces: dict[int, list[Rule]] = {}
    for rule in rules:
        number = min(range(len(ats)), key=lambda place: abs(ats[place] - rule.at))
        pieces.setdefault(number, []).append(rule)
    return {
        (number, place)
        for number, together in pieces.items()
        for place, (start, end) in enumerate(pairwise(crossings))
        if _drawn(together, start, end) >= _SIDE * (end - start)
    }


def _drawn(rules: list[Rule], start: float, end: float) -> float:
    """Measure how much of a way is drawn."""
    drawn, reached = 0.0, start
    for rule in sorted(rules, key=lambda rule: rule.start):
        drawn += max(0.0, min(rule.end, end) - max(rule.start, reached))
        reached = max(reached, min(rule.end, end))
    return drawn


def _cells(across: set[tuple[int, int]], down: set[tuple[int, int]], rows: int, columns: int) -> list[Cell]:
    """Put the places together that have no rule between them, to rectangles."""
    taken: set[tuple[int, int]] = set()
    cells = []
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            end = column + 1
            while end < columns and (end, row) not in down and (row, end) not in taken:
                end += 1
            wide = range(column, end)
            last = row + 1
            while last < rows and _goes_on(last, wide, columns, across, down):
                last += 1
            cells.append(Cell(row=row, column=column, rows=last - row, columns=len(wide)))
            taken.update((below, place) for below in range(row, last) for place in wide)
    return cells


def _goes_on(row: int, wide: range, columns: int, across: set[tuple[int, int]], down: set[tuple[int, int]]) -> bool:
    """Tell whether a cell reaches into a row: no rule above it or inside it, and rules at both its sides."""
    if any((row, place) in across for place in wide) or any((place, row) in down for place in wide[1:]):
        return False
    is_open_left = wide.start > 0 and (wide.start, row) not in down
    is_open_right = wide.stop < columns and (wide.stop, row) not in down
    return not is_open_left and not is_open_right
