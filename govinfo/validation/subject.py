"""Lay a report open for checking: its cells and their values, read once for all rules."""

from functools import cached_property
from typing import Any

from attrs import define

from govinfo.cells import Cell, cells_present, reader_of, shape_of
from govinfo.model import AnnualReport


@define(kw_only=True, slots=False)
class Subject:
    """A report under check."""

    report: AnnualReport
    #: Which tables and rows it has; see `govinfo.cells.shape_of`.
    shape: tuple[bool, ...]
    #: The values of its cells in reading order, None if blank.
    values: tuple[Any, ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Its cells, in the order of `values`."""
        return cells_present(self.shape)

    @cached_property
    def value_at(self) -> dict[str, Any]:
        """The value at each address that it has."""
        return dict(zip((cell.address for cell in self.cells), self.values, strict=True))


def subject(report: AnnualReport) -> Subject:
    """Lay a report open for checking."""
    shape = shape_of(report)
    return Subject(report=report, shape=shape, values=reader_of(shape)(report))
