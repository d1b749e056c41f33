"""Time reading, writing and checking one report, each beside its peer in the same run."""

from typing import Any

import orjson
import pytest

from govinfo import AnnualReport, check, dumps, loads
from govinfo.cells import reader_of, shape_of
from govinfo.convert import unstructure
from tests.benchmarks.peer import peer_of

pytestmark = pytest.mark.benchmark(warmup=True, min_rounds=200)


@pytest.mark.benchmark(group="loads")
def bench_loads(benchmark: Any, report: AnnualReport) -> None:
    data = dumps(report)
    benchmark.extra_info["bytes"] = len(data)
    assert benchmark(loads, data) == report


@pytest.mark.benchmark(group="loads")
def bench_loads_peer_orjson(benchmark: Any, report: AnnualReport) -> None:
    benchmark(orjson.loads, dumps(report))


@pytest.mark.benchmark(group="loads")
def bench_loads_peer_pydantic(benchmark: Any, report: AnnualReport) -> None:
    benchmark(peer_of("AnnualReport").model_validate_json, dumps(report))


@pytest.mark.benchmark(group="dumps")
def bench_dumps(benchmark: Any, report: AnnualReport) -> None:
    benchmark(dumps, report)


@pytest.mark.benchmark(group="dumps")
def bench_dumps_peer_orjson(benchmark: Any, report: AnnualReport) -> None:
    benchmark(orjson.dumps, unstructure(report))


@pytest.mark.benchmark(group="check")
def bench_check(benchmark: Any, report: AnnualReport) -> None:
    benchmark(check, report)


@pytest.mark.benchmark(group="check")
def bench_check_peer_attrgetter(benchmark: Any, report: AnnualReport) -> None:
    benchmark(reader_of(shape_of(report)), report)
