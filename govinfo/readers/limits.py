"""Bound what a reader accepts, so that no file costs more than its size is worth."""

from attrs import frozen

from govinfo.exceptions import LimitExceeded


@frozen(kw_only=True)
class Limits:
    """The most that a reader accepts of a file. A report has some 60 KB, 400 lines and 400 cells."""

    #: Bytes of the file.
    bytes: int = 50_000_000
    #: Lines of a text.
    lines: int = 200_000
    #: Characters of one line.
    characters_of_a_line: int = 200_000
    #: Cells of all tables together.
    cells: int = 50_000
    #: Cells of one row, and rows or columns that one cell covers.
    columns: int = 1_000
    #: Elements within each other, and tables within tables.
    depth: int = 256
    #: Elements of a page, those that its repair adds among them.
    elements: int = 500_000
    #: Attributes of one element.
    attributes: int = 1_000
    #: Files inside a package (DOCX, XLSX).
    members: int = 5_000
    #: Bytes of a package when it is unpacked, all its files together.
    unpacked_bytes: int = 200_000_000
    #: Elements and attributes of one part of a Word document.
    elements_of_a_part: int = 3_000_000
    #: Pages of a PDF.
    pages: int = 500
    #: Characters, lines and pictures of one page of a PDF, together.
    objects_of_a_page: int = 100_000

    def hold(self, limit: str, count: int) -> None:
        """Raise `LimitExceeded` if there are more of something than the limit of that name says."""
        most: int = getattr(self, limit)
        if count > most:
            raise LimitExceeded(limit.replace("_", " "), most)


DEFAULT_LIMITS = Limits()
