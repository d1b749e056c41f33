"""
Print a report in a format: as text, as a page, as a Word file.

Each module has `PRINTERS`: all ways in which it prints, by name.
"""

from collections.abc import Mapping

from govinfo.testing.documents.layouts import Printer
from govinfo.testing.documents.printers import docx, html, text

__all__ = ["PRINTERS", "named"]


def named(kind: str, printers: Mapping[str, Printer]) -> dict[str, Printer]:
    """Give the printers of a kind, each named by what it prints: `text/tabs`, `html/html`."""
    return {f"{kind}/{name.removeprefix(kind + '_')}": printer for name, printer in printers.items()}


#: All that print a report without a library, by the name of what they print.
PRINTERS: dict[str, Printer] = {
    **named("text", text.PRINTERS),
    **named("html", html.PRINTERS),
    **named("docx", docx.PRINTERS),
}
