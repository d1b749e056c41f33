"""Draw small PDFs, and read their texts."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from govinfo.readers.document import TextBlock
from govinfo.readers.pdf import document_of
from tests.readers.printers.pdf_pages import FONT


def drawn(draw: Callable[[Canvas], None], **options: Any) -> bytes:
    """Return a page on which something is drawn."""
    content = BytesIO()
    canvas = Canvas(content, pagesize=(595, 842), invariant=1, **options)
    canvas.setFont(FONT, 12)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return content.getvalue()


def texts(content: bytes) -> list[str]:
    """Return the texts that are read outside of tables."""
    return [block.text for block in document_of(content).blocks if isinstance(block, TextBlock)]
