"""Time reading and checking a Word document, beside what python-docx takes to open it and walk its tables once."""

from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from govinfo import AnnualReport, check, read
from govinfo.writers.docx import docx_of
from tests.readers.values import figures

pytestmark = pytest.mark.benchmark(group="docx", warmup=True, min_rounds=20)

_CELL, _TEXT = qn("w:tc"), qn("w:t")


@pytest.fixture(scope="session")
def document(report: AnnualReport) -> bytes:
    return docx_of(report)


def bench_docx(benchmark: Any, document: bytes, report: AnnualReport) -> None:
    reading = read(document)
    assert set(figures(report).items()) >= {each for each in figures(reading.report).items() if each[1] is not None}
    benchmark(lambda: check(read(document).report))


def bench_docx_peer_python_docx(benchmark: Any, document: bytes) -> None:
    def walk() -> list[list[list[str]]]:
        return [
            [
                ["".join(text.text or "" for text in cell.iter(_TEXT)) for cell in row.iter(_CELL)]
                for row in table._tbl.tr_lst
            ]
            for table in docx.Document(BytesIO(document)).tables
        ]

    assert sum(map(len, walk())) > 20
    benchmark(walk)
