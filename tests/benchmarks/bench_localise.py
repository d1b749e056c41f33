"""Time the localisation of one and of two wrong cells, beside a mixed-integer solver on the same reports."""

from collections.abc import Callable
from itertools import cycle
from random import Random
from typing import Any

import pytest

from govinfo import AnnualReport, Localisation, get, localise
from govinfo.testing.forms import with_values
from tests.benchmarks.solver import Corrections, solved
from tests.localisation import planting

pytestmark = pytest.mark.benchmark(group="localise", warmup=False, min_rounds=50)

#: A report, and the right values of its wrong cells.
Case = tuple[AnnualReport, Corrections]


def cases(size: int, number: int = 50) -> list[Case]:
    """Plant errors of up to 50 in dense reports of edition 2021."""
    chance = Random(20261124 + size)  # noqa: S311 - figures for a benchmark
    made = []
    for _ in range(number):
        right = planting.report("2021", chance, dense=True)
        truth = {address: get(right, address) for address in chance.sample(planting.requests_of(right), size)}
        wrong = {
            address: value + chance.choice([by for by in range(-50, 51) if by and value + by >= 0])
            for address, value in truth.items()
        }
        made.append((with_values(right, wrong), truth))
    return made


@pytest.fixture(scope="session", params=["one wrong cell", "two wrong cells"])
def wrong(request: pytest.FixtureRequest) -> list[Case]:
    return cases(1 if request.param == "one wrong cell" else 2)


def bench_localise(benchmark: Any, wrong: list[Case]) -> None:
    _over(benchmark, wrong, localise, corrections_of)


def bench_localise_peer_highs(benchmark: Any, wrong: list[Case]) -> None:
    _over(benchmark, wrong, solved, lambda found: found)


def _over(
    benchmark: Any, wrong: list[Case], find: Callable[[AnnualReport], Any], told: Callable[[Any], Corrections]
) -> None:
    """Time one report after the other; keep the share of right answers."""
    benchmark.extra_info["right"] = sum(told(find(report)) == truth for report, truth in wrong) / len(wrong)
    reports = cycle(report for report, _ in wrong)
    benchmark.pedantic(lambda: find(next(reports)), rounds=len(wrong), iterations=1)


def corrections_of(found: Localisation) -> Corrections:
    """Give the corrections that stand first."""
    return {
        change.address: change.new
        for fault in found.faults
        if fault.candidates
        for change in fault.candidates[0].changes
    }
