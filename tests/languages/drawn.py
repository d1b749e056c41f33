"""Draw the reports over which engines are compared: once for all tests of a process."""

from functools import cache
from random import Random

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from govinfo import AnnualReport, cells_of
from govinfo.model.kinds import MAX_COUNT
from govinfo.testing import reports, unruly_reports, wrong_reports
from govinfo.testing.forms import forms, with_values

#: How many of the reports, at the end, are dense.
DENSE = 600
_DRAWING = settings(database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))


@cache
def several() -> tuple[AnnualReport, ...]:
    """Give thousands of reports: right, incomplete, wrong and unruly ones, of both editions and mixed."""
    return (
        *_drawn(reports(blanks=True), 700),
        *_drawn(unruly_reports(), 600),
        *_drawn(wrong_reports().map(lambda wrong: wrong.report), 300),
        *dense(DENSE),
    )


def _drawn(strategy: st.SearchStrategy[AnnualReport], number: int) -> list[AnnualReport]:
    """Collect what a strategy draws, so that one query runs over all of it."""
    found: list[AnnualReport] = []

    @settings(_DRAWING, max_examples=number)
    @given(strategy)
    def collect(report: AnnualReport) -> None:
        found.append(report)

    collect()
    return found


def dense(number: int) -> list[AnnualReport]:
    """Make reports with something in every cell of tables 3 and 4: blanks, small, largest and negative numbers."""
    chance = Random(number)  # noqa: S311 - repeatable draws
    choices = ((0, 0, 0, 1, 2), (None, 0, 1), (MAX_COUNT, -MAX_COUNT, None, 3), (MAX_COUNT - 1, MAX_COUNT))
    shapes = [form.zeros for form in forms(None)]
    return [
        with_values(zeros, {cell.address: chance.choice(of) for cell in cells_of(zeros) if cell.table > 2})
        for zeros, of in ((chance.choice(shapes), chance.choice(choices)) for _ in range(number))
    ]
