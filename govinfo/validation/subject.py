"""Lay a report open for checking: its cells and their values, read once for all rules."""

from typing import Any

from attrs import frozen

from govinfo.cells import Cell, cells_present, reader_of, shape_of
from govinfo.model import AnnualReport


@frozen(kw_only=True)
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


def subject(report: AnnualReport) -> Subject:
    """Lay a report open for checking."""
    shape = shape_of(report)
    return Subject(report=report, shape=shape, values=reader_of(shape)(report))
