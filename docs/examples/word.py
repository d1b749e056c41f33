"""Write the example documents as Word files, paragraph for paragraph and table for table: `make generate`."""

from pathlib import Path

import docx
from docx.document import Document as WordFile

from govinfo.readers import Document, Grid, TextBlock, read_document

HERE = Path(__file__).parent


def main() -> None:
    """Write each example beside its text, if it would say something else than the one that is there."""
    for text in sorted(HERE.glob("*.txt")):
        word = text.with_suffix(".docx")
        document = read_document(text)
        if not word.exists() or _shown(read_document(word)) != _shown(document):
            word_file(document).save(str(word))


def word_file(document: Document) -> WordFile:
    """Make a Word file of a document that has no merged cells."""
    made = docx.Document()
    for block in document.blocks:
        if isinstance(block, TextBlock):
            made.add_paragraph(block.text)
        elif isinstance(block, Grid):
            rows, columns = (max(places) for places in zip(*((c.row, c.column) for c in block.cells), strict=True))
            table = made.add_table(rows, columns, style="Table Grid")
            cells = [row.cells for row in table.rows]
            for cell in block.cells:
                cells[cell.row - 1][cell.column - 1].text = cell.text
    return made


def _shown(document: Document) -> list[object]:
    """Give what a person sees of a document; blank cells at the end of a row show nothing."""
    return [
        block.text if isinstance(block, TextBlock) else [(c.row, c.column, c.text) for c in block.cells if c.text]
        for block in document.blocks
        if isinstance(block, TextBlock | Grid)
    ]


if __name__ == "__main__":
    main()
