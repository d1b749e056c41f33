"""Tell what running heads and feet of a Word document say; the reader leaves them out."""

from collections.abc import Iterator, Sequence

from govinfo.readers.docx.tables import Drawn, Item, Said, Table
from govinfo.readers.words.lines import is_running_number


def texts_in(items: Sequence[Item]) -> Iterator[str]:
    """Yield the lines of running heads and feet that say more than the number of a page."""
    for item in items:
        if isinstance(item, Table):
            for cell in item.cells:
                yield from texts_in(cell.items)
        elif isinstance(item, Said):
            lines = (" ".join(line.split()) for line in item.text.split("\n"))
            yield from (line for line in lines if line and not is_running_number(line))


def pictures_in(items: Sequence[Item]) -> Iterator[Drawn]:
    """Yield the pictures of running heads and feet."""
    for item in items:
        if isinstance(item, Table):
            for cell in item.cells:
                yield from pictures_in(cell.items)
        elif isinstance(item, Drawn):
            yield item
