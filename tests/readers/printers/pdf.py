"""Print reports as PDFs."""

from collections.abc import Callable
from functools import partial

from govinfo.codes import Section
from govinfo.model import AnnualReport
from govinfo.testing.documents.layouts import Rows, flow
from tests.readers.printers.pdf_pages import Style, drawn, styles

Printer = Callable[[AnnualReport, dict[Section, list[Rows]] | None], bytes]


def _printed(report: AnnualReport, tables: dict[Section, list[Rows]] | None = None, *, style: Style) -> bytes:
    return drawn(flow(report, tables), style)


PRINTERS: dict[str, Printer] = {name: partial(_printed, style=style) for name, style in styles()}
