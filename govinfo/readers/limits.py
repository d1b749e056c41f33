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
    #: Cells of one row.
    columns: int = 1_000

    def hold(self, limit: str, count: int) -> None:
        """Raise `LimitExceeded` if there are more of something than the limit of that name says."""
        most: int = getattr(self, limit)
        if count > most:
            raise LimitExceeded(limit.replace("_", " "), most)


DEFAULT_LIMITS = Limits()
