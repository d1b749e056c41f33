"""Run the benchmarks and write docs/benchmarks.md: `make bench`."""

import json
import platform
import statistics
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import Any

import orjson
import pytest

from govinfo import GovinfoError, loads, read
from govinfo.cli.sources import read_one
from govinfo.schema.findings_document import Failure
from tests.cli.broken import broken

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "benchmarks.md"

#: What is measured, against which peer, and the ratio aimed at (on the seed's report).
RATIOS = (
    ("bench_loads", "bench_loads_peer_orjson", "`loads` ÷ `orjson.loads` of the same bytes", 3.5),
    ("bench_loads", "bench_loads_peer_pydantic", "`loads` ÷ pydantic v2 (strict, equal model)", 1.3),
    ("bench_dumps", "bench_dumps_peer_orjson", "`dumps` ÷ `orjson.dumps` of the same values", 4),
    ("bench_check", "bench_check_peer_attrgetter", "`check` ÷ reading its cells by one attrgetter", 6),
    ("bench_html", "bench_html_peer_pandas", "a page of 32 KB, `read` and `check` ÷ `pandas.read_html` alone", 1),
    ("bench_docx", "bench_docx_peer_python_docx", "a DOCX, `read` and `check` ÷ python-docx walking its grid once", 3),
    ("bench_write_html", "bench_write_html_peer_json", "a page written ÷ `json.dumps` of the same values", 2),
    (
        "bench_write_docx",
        "bench_write_docx_peer_python_docx",
        "a DOCX written ÷ python-docx building the same tables bare",
        1.5,
    ),
    (
        "bench_localise",
        "bench_localise_peer_highs",
        "`localise` ÷ a mixed-integer solver (HiGHS) on the same report",
        1,
    ),
    ("bench_pdf", "bench_pdf_peer_pdfplumber", "a PDF, `read` and `check` ÷ pdfplumber's `extract_tables`", 1.5),
)

#: Benchmarks are no tests: they have names of their own, so that `make test` does not time anything.
ARGUMENTS = [
    str(ROOT / "tests" / "benchmarks"),
    "-q",
    "--override-ini=addopts=--import-mode=importlib",
    "--override-ini=python_files=bench_*.py",
    "--override-ini=python_functions=bench_*",
    "--benchmark-disable-gc",
]

HEAD = """# Benchmarks

<!-- Written by `make bench`. -->

Each figure is a ratio of two times of the same run on the same data, so that the machine cancels out. A time is the
fastest of all rounds, the one that other work on the machine disturbed least; of `localise`, the median. “Seed” is
the report `xiping-2025.txt` as a document of {size:,} bytes; “tables” the same without narrative and notes; “dense”
a report in which no two rows are equal, so that no row can be shared.

"""

#: Texts made to hurt, and what reads them.
HOSTILE: dict[str, tuple[Any, bytes]] = {
    "10 MB in one line, as JSON": (loads, b'{"a":"' + b"x" * 10_000_000 + b'"}'),
    "100,000 nested brackets": (loads, b"[" * 100_000),
    "16 MB of empty lists": (loads, b"[" + b"[]," * 5_000_000 + b"[]]"),
    "100,000 unknown keys": (loads, orjson.dumps({str(number): number for number in range(100_000)})),
    "10 MB in one line, as text": (read, "表".encode() * 3_333_333),
    "a table of 1,000,000 tabs": (read, b"a" + b"\t" * 1_000_000),
    "1,000,000 empty lines": (read, b"\n" * 1_000_000 + b"a"),
    "1,000,000 pipes": (read, b"|a" * 1_000_000),
    "100,000 nested elements": (read, b"<div>" * 100_000),
    "formatting that is never closed": (read, b"".join(b"<font size=%d>" % n for n in range(200)) + b"<p>x" * 100_000),
    "cells of 65,534 rows": (read, b"<table><tr>" + b"<td rowspan=65534>1" * 1_000 + b"<tr><td>2" * 20_000),
}


def main() -> int:
    """Run all benchmarks; give pytest's exit code."""
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder) / "figures.json"
        code = pytest.main([*ARGUMENTS, f"--benchmark-json={figures}"])
        if code:
            return int(code)
        measured = json.loads(figures.read_text(encoding="utf-8"))
    PAGE.write_text("".join(page(measured["benchmarks"], measured["machine_info"])), encoding="utf-8")
    return 0


def page(benchmarks: list[dict[str, Any]], machine: dict[str, Any]) -> Iterator[str]:
    """Give the text of the page."""
    times = {each["name"]: each["stats"]["median" if each["group"] == "localise" else "min"] for each in benchmarks}
    yield HEAD.format(size=next(each["extra_info"]["bytes"] for each in benchmarks if "bytes" in each["extra_info"]))
    yield "| what | aim | ratios |\n|---|---|---|\n"
    for ours, peer, words, aim in RATIOS:
        ratios = ", ".join(
            f"{kind} {times[name] / times[other]:.2f}"
            for name in times
            for own, kind in [_parts(name)]
            for other in [f"{peer}[{kind}]" if kind else peer]
            if own == ours and other in times
        )
        yield f"| {words} | ≤ {aim} | {ratios.strip()} |\n"
    yield "\nMicroseconds, for orientation only:\n\n| what | of | microseconds |\n|---|---|---|\n"
    for name, time in times.items():
        own, kind = _parts(name)
        yield f"| `{own.removeprefix('bench_')}` | {kind} | {time * 1e6:,.1f} |\n"
    yield "\nShare of reports of which the wrong cells are named with their right values:\n\n"
    yield "| what | of | share |\n|---|---|---|\n"
    for each in benchmarks:
        if "right" in each["extra_info"]:
            own, kind = _parts(each["name"])
            yield f"| `{own.removeprefix('bench_')}` | {kind} | {each['extra_info']['right']:.0%} |\n"
    yield from memory_section()
    yield from hostile_section()
    cpu = machine.get("cpu", {}).get("brand_raw", platform.machine())
    yield f"\nMachine: {cpu}, {platform.system()}, Python {platform.python_version()}, {datetime.now(UTC):%Y-%m-%d}.\n"


def _parts(name: str) -> tuple[str, str]:
    """Give the name of a benchmark, and what it was run on."""
    own, _, kind = name.partition("[")
    return own, kind.rstrip("]")


def memory_section() -> Iterator[str]:
    """Measure how much a process grows by reading many documents."""
    from tests.benchmarks import memory

    yield f"\n## Memory\n\nGrowth of the peak by {memory.DOCUMENTS:,} documents in a row, after the first hundred:\n\n"
    yield "| format | MB |\n|---|---|\n"
    for adapter in memory.FORMATS:
        yield f"| {adapter.strip('/')} | {memory.growth(adapter):.1f} |\n"


def hostile_section() -> Iterator[str]:
    """Time inputs that are made to hurt; work is bounded by counted limits, these times only show it."""
    yield "\n## Hostile input\n\nWork is bounded by counted limits, not by time; the times show that they suffice.\n\n"
    yield "| input | milliseconds | answer |\n|---|---|---|\n"
    for name, (reader, data) in HOSTILE.items():
        times = []
        answer = "read"
        for _ in range(3):
            start = perf_counter()
            try:
                reader(data)
            except GovinfoError as error:
                answer = f"`{error.code}`"
            times.append(perf_counter() - start)
        yield f"| {name} | {statistics.median(times) * 1000:.1f} | {answer} |\n"
    yield from broken_section()


def broken_section() -> Iterator[str]:
    """Time the broken inputs of the tests, as the command line reads them."""
    times = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, content, code in broken():
            path = Path(folder, name)
            path.write_bytes(content())
            start = perf_counter()
            failure = read_one(str(path), "en")
            times[name] = perf_counter() - start
            assert isinstance(failure, Failure)
            assert failure.code == code
    slowest = sorted(times, key=lambda name: -times[name])[:5]
    median = statistics.median(times.values()) * 1000
    yield f"\nThe {len(times)} broken inputs of the tests: median {median:.2f} ms, the slowest "
    yield ", ".join(f"`{name}` {times[name] * 1000:.0f} ms" for name in slowest) + ".\n"


if __name__ == "__main__":
    sys.exit(main())
