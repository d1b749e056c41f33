"""Time reading and checking a page, beside what pandas takes to find the tables in it."""

from io import StringIO
from typing import Any

import pandas as pd  # type: ignore[import-untyped] # its stubs are a package of their own
import pytest

from govinfo import AnnualReport, check, read
from govinfo.testing.documents.printers.html import PRINTERS
from tests.readers.values import figures

pytestmark = pytest.mark.benchmark(group="html", warmup=True, min_rounds=20)

#: The page is about so large.
_BYTES = 32_000
#: Cells bear attributes, as editors of sites write them.
_CELL = b'<td width="80" style="text-align:center;border:1px solid #000;padding:2px 4px"'
_PARAGRAPH = f"<p style='text-align:justify;text-indent:2em'>{'及时公开政府信息。' * 20}</p>\n".encode()


@pytest.fixture(scope="session")
def page(report: AnnualReport) -> bytes:
    """Print the report as a page, with its menus and the table of its index number around it."""
    content = PRINTERS["html_chrome"](report, None).replace(b"<td", _CELL)
    return content.replace(b"</body>", _PARAGRAPH * ((_BYTES - len(content)) // len(_PARAGRAPH)) + b"</body>")


def bench_html(benchmark: Any, page: bytes, report: AnnualReport) -> None:
    assert _BYTES - 1_000 < len(page) < _BYTES + 5_000
    reading = read(page)
    assert set(figures(report).items()) >= {each for each in figures(reading.report).items() if each[1] is not None}
    benchmark(lambda: check(read(page).report))


def bench_html_peer_pandas(benchmark: Any, page: bytes) -> None:
    text = page.decode()
    benchmark(lambda: pd.read_html(StringIO(text)))
