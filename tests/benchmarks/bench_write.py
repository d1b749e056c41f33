"""Time writing a report: a page beside JSON by the standard library, a DOCX beside python-docx building its tables."""

import json
from io import BytesIO
from typing import Any

import docx
import pytest

from govinfo import AnnualReport
from govinfo.convert import unstructure
from govinfo.readers.document import Grid
from govinfo.writers.docx import docx_of
from govinfo.writers.html import html_of
from govinfo.writers.layout import layout


@pytest.mark.benchmark(group="write_html", warmup=True, min_rounds=100)
def bench_write_html(benchmark: Any, report: AnnualReport) -> None:
    benchmark(html_of, report)


@pytest.mark.benchmark(group="write_html", warmup=True, min_rounds=100)
def bench_write_html_peer_json(benchmark: Any, report: AnnualReport) -> None:
    benchmark(lambda: json.dumps(unstructure(report), default=str))


@pytest.mark.benchmark(group="write_docx", min_rounds=10)
def bench_write_docx(benchmark: Any, report: AnnualReport) -> None:
    benchmark(docx_of, report)


@pytest.mark.benchmark(group="write_docx", min_rounds=3)
def bench_write_docx_peer_python_docx(benchmark: Any, report: AnnualReport) -> None:
    grids = [block for block in layout(report).blocks if isinstance(block, Grid)]

    def build() -> bytes:
        document = docx.Document()
        for grid in grids:
            rows = max(cell.row + cell.row_span - 1 for cell in grid.cells)
            table = document.add_table(rows, max(cell.columns[-1] for cell in grid.cells))
            for row in table.rows:
                for cell in row.cells:
                    cell.text = "0"
        content = BytesIO()
        document.save(content)
        return content.getvalue()

    benchmark(build)
