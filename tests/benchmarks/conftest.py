"""Give the benchmarks their reports: the seed's, its tables alone, and a dense one."""

import random
from pathlib import Path

import attrs
import pytest

from govinfo import AnnualReport, cells, read, replace

SEED = Path(__file__).parents[3] / "shared" / "samples" / "xiping-2025.txt"


def dense() -> AnnualReport:
    """Give a report in which no two rows are equal; its sums need not hold."""
    drawn = random.Random(20260101)  # noqa: S311 - figures for a benchmark
    report = AnnualReport.blank("2021", year=2025)
    for cell in cells("2021"):
        if cell.kind == "count":
            report = replace(report, cell.address, drawn.randrange(1, 10**6))
    return report


@pytest.fixture(scope="session", params=["seed", "tables of the seed", "dense tables"])
def report(request: pytest.FixtureRequest) -> AnnualReport:
    if request.param == "dense tables":
        return dense()
    if not SEED.exists():
        pytest.skip(f"{SEED.name} is not beside the project")
    seed = read(SEED).report
    return (
        seed if request.param == "seed" else attrs.evolve(seed, overview=(), improvement=(), other_matters=(), notes=())
    )
