"""
Lay the equations of a report open for the search: what each is off by, and which cells bear on it.

Cells and equations are numbered as in `govinfo.validation.equations.plan`. An
equation is off by its left side minus its right side, over the printed cells.
A blank on one side can only add to that side, since no count is negative.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache

from attrs import frozen

from govinfo.cells import Cell, cells_present
from govinfo.model.kinds import MAX_COUNT
from govinfo.validation.equations import Plan, plan

#: Which sides of an equation have a blank.
LEFT, RIGHT = 1, 2


@frozen(kw_only=True, eq=False)
class Component:
    """Equations that share cells with each other, and the cells of them."""

    equations: tuple[int, ...]
    cells: tuple[int, ...]


@frozen(kw_only=True, eq=False)
class Form:
    """What the equations are for all reports of one shape."""

    plan: Plan
    cells: tuple[Cell, ...]
    components: tuple[Component, ...]
    #: For each equation the set of its cells, a bit for each.
    members: tuple[int, ...]


@cache
def form_of(shape: tuple[bool, ...]) -> Form:
    """Prepare the equations of a shape; see `govinfo.cells.shape_of`."""
    prepared = plan(shape)
    members = tuple(
        sum(1 << index for index in {place for place, _ in (*each.left, *each.right)}) for each in prepared.rules
    )
    return Form(
        plan=prepared,
        cells=cells_present(shape),
        components=tuple(sorted(_components(members), key=lambda each: each.cells)),
        members=members,
    )


def _components(members: tuple[int, ...]) -> Iterator[Component]:
    left = dict(enumerate(members))
    while left:
        number, reach = left.popitem()
        own = [number]
        grown = True
        while grown:
            joined = [other for other, cells in left.items() if cells & reach]
            grown = bool(joined)
            for other in joined:
                reach |= left.pop(other)
            own += joined
        yield Component(equations=tuple(sorted(own)), cells=tuple(bits(reach)))


def bits(numbers: int) -> Iterator[int]:
    """Give the members of a set of numbers, a bit for each."""
    while numbers:
        lowest = numbers & -numbers
        yield lowest.bit_length() - 1
        numbers ^= lowest


class System:
    """The equations over the values of one report; changes can be tried and taken back."""

    def __init__(self, form: Form, values: tuple[int | None, ...]) -> None:
        """Take a report's values, in the order of the form's cells."""
        self.form = form
        self.values = values
        self.incidence = form.plan.incidence
        #: What each equation is off by.
        self.off = [0] * len(form.plan.rules)
        #: The sides of each equation that have a blank.
        self.open = [0] * len(form.plan.rules)
        for value, equations in zip(values, self.incidence, strict=True):
            if value is None:
                for number, coefficient in equations:
                    self.open[number] |= LEFT if coefficient > 0 else RIGHT
            elif value:
                for number, coefficient in equations:
                    self.off[number] += coefficient * value
        self.violated = {number for number in range(len(self.off)) if self.is_violated(number)}

    def is_violated(self, number: int) -> bool:
        """Tell whether an equation cannot hold, whatever stands behind its blanks."""
        off = self.off[number]
        return off != 0 and not self.open[number] & (RIGHT if off > 0 else LEFT)

    def change(self, cell: int, by: int) -> None:
        """Change a cell's value."""
        for number, coefficient in self.incidence[cell]:
            self.off[number] += coefficient * by
            if self.is_violated(number):
                self.violated.add(number)
            else:
                self.violated.discard(number)

    @contextmanager
    def changed(self, changes: Mapping[int, int]) -> Iterator[None]:
        """Change some cells for a while."""
        for cell, by in changes.items():
            self.change(cell, by)
        try:
            yield
        finally:
            for cell, by in changes.items():
                self.change(cell, -by)

    @contextmanager
    def only(self, component: Component) -> Iterator[None]:
        """Leave the violated equations of other components out of sight for a while."""
        others = self.violated.difference(component.equations)
        self.violated -= others
        try:
            yield
        finally:
            self.violated |= others

    def settles(self, cell: int, by: int) -> bool:
        """Tell whether a change of one more cell leaves no equation violated."""
        self.change(cell, by)
        settled = not self.violated
        self.change(cell, -by)
        return settled

    def negative_in(self, component: Component) -> set[int]:
        """Give the cells of a component with a negative value."""
        return {cell for cell in component.cells if (self.values[cell] or 0) < 0}

    def needed(self, cell: int, number: int) -> int | None:
        """Give the change of a cell that sets an equation right, or as near as it must; None if none can."""
        coefficient = next(times for equation, times in self.incidence[cell] if equation == number)
        by, rest = divmod(-self.off[number], coefficient)
        value = self.values[cell]
        return by if not rest and value is not None and 0 <= value + by <= MAX_COUNT and by else None


def signature(system: System, cell: int) -> frozenset[int]:
    """Give the equations without blanks that a cell bears on: those that break when it alone is wrong."""
    return frozenset(number for number, _ in system.incidence[cell] if not system.open[number])
