"""
Tell what kind of document it is where none of the three tables is found.

A report may have lost its tables, or have the form of before 2019, which has
statistics in other rows. What is neither is no report; pictures are neither,
as far as can be told.
"""

import re
from collections.abc import Sequence
from functools import cache

from govinfo.codes import NoteCode, Section
from govinfo.exceptions import NotAReport, NoText
from govinfo.model.notes import BETWEEN_TEXTS
from govinfo.readers.document import Document, Grid, Picture, TextBlock
from govinfo.readers.page.frame import Frame
from govinfo.readers.page.outline import Outline
from govinfo.readers.printed import PrintedRow
from govinfo.readers.recogniser.tables import PlacedPiece
from govinfo.readers.remarks import Remarks
from govinfo.readers.words.labels import LONGEST_LABEL, label_of
from govinfo.readers.words.lines import is_page_number, is_page_text
from govinfo.readers.words.older_forms import FIRST_YEAR, OLDER_ROWS

#: So many headings of sections, one of them of a table that no other document has, are a report's without a title.
_HEADINGS_OF_A_REPORT = 3
_ONLY_OF_REPORTS = frozenset({Section.REQUESTS, Section.DISPUTES})
#: So many rows of the older statistics are them, whatever year is told.
_ROWS_OF_STATISTICS = 3
_MOST_TOLD = 20
#: Beside pictures of a report's pages stand its title and a line or two of the site.
_MOST_BESIDE_PICTURES = 100
_LETTER = re.compile(r"[^\W\d_]")


def older_rows(placed: Sequence[PlacedPiece]) -> list[PrintedRow]:
    """Return the rows that only the statistics of before 2019 have."""
    rows = (row for each in placed for row in each.piece)
    return [row for row in rows if any(map(_is_of_statistics, row.texts))]


def is_before_tables(year: int | None) -> bool:
    """Whether a report's year is one before the form with three tables."""
    return year is not None and year < FIRST_YEAR


def note_older_form(year: int | None, older: Sequence[PrintedRow], remarks: Remarks) -> bool:
    """Note that a report without any of the three tables has an older form; whether it has."""
    if not is_before_tables(year) and len(older) < _ROWS_OF_STATISTICS:
        return False
    told = (" ".join(row.texts) for row in older[:_MOST_TOLD])
    remarks.add(NoteCode.FORM_OLDER, place=older[0].place if older else None, raw=BETWEEN_TEXTS.join(told))
    return True


def hold_is_report(document: Document, outline: Outline, frame: Frame, older: Sequence[PrintedRow]) -> None:
    """
    Hold that a document without any of the three tables is a report.

    Raises `NoText` for pictures, `NotAReport` for what has neither a title
    with a section or the older statistics behind it nor the headings of a report.
    """
    is_titled = frame.title is not None and (outline.sections or len(older) >= _ROWS_OF_STATISTICS)
    has_headings = len(outline.sections) >= _HEADINGS_OF_A_REPORT and not _ONLY_OF_REPORTS.isdisjoint(outline.sections)
    if is_titled or has_headings:
        return
    if _is_pictures(document, frame.title):
        raise NoText
    raise NotAReport


def _is_pictures(document: Document, title: str | None) -> bool:
    """Whether a document is pictures and nothing else that can be read; a title may stand over them."""
    if not any(isinstance(block, Picture) for block in document.blocks):
        return False
    texts = [text for text in _texts(document) if _LETTER.search(text) and not is_page_number(text)]
    if title is None:
        return not texts
    beside = sum(len(text) for text in texts if not is_page_text(text))
    return beside <= len(title) + _MOST_BESIDE_PICTURES


def _texts(document: Document) -> list[str]:
    texts = [block.text for block in document.blocks if isinstance(block, TextBlock)]
    grids = (block for block in document.blocks if isinstance(block, Grid))
    return [*texts, *(cell.text for grid in grids for cell in grid.cells)]


def _is_of_statistics(text: str) -> bool:
    return len(text) <= LONGEST_LABEL and label_of(text).key in _statistics()


@cache
def _statistics() -> frozenset[str]:
    return frozenset(label_of(text).key for text in OLDER_ROWS)
