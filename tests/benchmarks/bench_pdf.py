"""Time reading and checking a report as a PDF beside pdfplumber finding its tables in the same run."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from govinfo import check, read

SAMPLE = Path(__file__).parents[3] / "shared" / "samples" / "hongze-2023.pdf"

pytestmark = pytest.mark.benchmark(warmup=True, min_rounds=10)


@pytest.fixture(scope="module", params=["PDF"])
def pdf() -> bytes:
    if not SAMPLE.exists():
        pytest.skip(f"{SAMPLE.name} is not beside the project")
    return SAMPLE.read_bytes()


def _checked(content: bytes) -> Any:
    return check(read(content).report)


def _tables(content: bytes) -> list[Any]:
    with pdfplumber.open(BytesIO(content)) as document:
        return [table for page in document.pages for table in page.extract_tables()]


@pytest.mark.benchmark(group="pdf")
def bench_pdf(benchmark: Any, pdf: bytes) -> None:
    assert benchmark(_checked, pdf)


@pytest.mark.benchmark(group="pdf")
def bench_pdf_peer_pdfplumber(benchmark: Any, pdf: bytes) -> None:
    assert benchmark(_tables, pdf)
