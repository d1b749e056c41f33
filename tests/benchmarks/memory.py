"""Measure how much a process grows by reading 1,000 documents in a row."""

import resource
import subprocess
import sys
from pathlib import Path

from govinfo.readers import read
from govinfo.testing.documents.layouts import official, with_many_figures
from tests.readers.values import zeros
from tests.readers.wide_cases import printers

DOCUMENTS = 1_000
_WARM = 100
ROOT = Path(__file__).parents[2]
#: One way to print a report for each adapter.
FORMATS = ("text/tabs", "html/", "docx/", "xlsx/", "pdf/")


def document_for(adapter: str) -> bytes:
    """Print a report for an adapter."""
    printer = next(each for name, each in printers().items() if name.startswith(adapter))
    report = with_many_figures(zeros("2021"), 7)
    return printer(report, official(report))


def growth(adapter: str) -> float:
    """Give the megabytes by which the peak of a process of its own grows after the first hundred documents."""
    command = [sys.executable, "-m", "tests.benchmarks.memory", adapter]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout)


def _grown(adapter: str) -> float:
    content = document_for(adapter)
    for _ in range(_WARM):
        read(content)
    before = _peak()
    for _ in range(DOCUMENTS):
        read(content)
    return _peak() - before


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print(_grown(sys.argv[1]))  # noqa: T201 - read by the process that asked
