"""Show documents as plain values, to compare them."""

from govinfo.codes import NoteCode
from govinfo.readers.document import Document, Grid, TextBlock
from govinfo.readers.html import document_of


def shown_of(document: Document) -> list[object]:
    """Show the blocks of a document: a text as itself, a picture as None, a grid as its rows with spans."""
    shown: list[object] = []
    for block in document.blocks:
        if isinstance(block, TextBlock):
            shown.append(block.text)
        elif isinstance(block, Grid):
            rows: dict[int, list[str]] = {}
            for cell in block.cells:
                spans = (cell.row_span, cell.column_span)
                rows.setdefault(cell.row, []).append(
                    cell.text + ("" if spans == (1, 1) else f"[{spans[0]}x{spans[1]}]")
                )
            shown.append(list(rows.values()))
        else:
            shown.append(None)
    return shown


def blocks_of(page: str) -> list[object]:
    return shown_of(document_of(page.encode()))


def notes_of(content: bytes) -> list[tuple[NoteCode, str]]:
    return [(note.code, note.raw) for note in document_of(content).notes]
