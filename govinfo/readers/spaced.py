"""
Find tables that a text gives with spaces between their cells.

So do programs that take the text of a page, and of a PDF. A row ends in
numbers: several, or one behind a wider gap. What a blank cell leaves is more
space, so the numbers of a row have an order but no columns.
"""

import re
from collections.abc import Sequence

from govinfo.readers.recogniser.numbers import is_value

_GAP = re.compile(r"[ \u3000\u00a0]{2,}")
_DIGIT_ENDS = re.compile(r"[\d)\uff09%]\Z")
_SENTENCE = re.compile(r"[\u3002\uff1b;!\uff01?\uff1f]")
_LABEL_AND_VALUE = re.compile(r"[:\uff1a]")
_LONGEST_CELL = 60
#: So many rows are a table, or one of so many numbers, as table 4 is.
_FEWEST_ROWS = 2
_NUMBERS_OF_A_TABLE = 5


def spaced_table(lines: Sequence[str]) -> tuple[int, int, list[list[str]]] | None:
    """Give the first line of a table, the one behind its last, and its rows; None if there is none."""
    rows = [_cells(line) for line in lines]
    numbered = [place for place, cells in enumerate(rows) if _is_numbered(cells, lines[place])]
    is_long = any(sum(map(is_value, rows[place])) >= _NUMBERS_OF_A_TABLE for place in numbered)
    if len(numbered) < _FEWEST_ROWS and not is_long:
        return None
    start, end = numbered[0], numbered[-1] + 1
    while start and _is_header(rows[start - 1]):
        start -= 1
    return start, end, rows[start:end]


def _cells(line: str) -> list[str]:
    """Divide a line at wide gaps, and its last part also before each of the numbers that it ends in."""
    parts = [part for part in _GAP.split(line.strip()) if part]
    if not parts or not _DIGIT_ENDS.search(parts[-1]) or any(map(_is_sentence, parts)):
        return parts
    words = parts[-1].split()
    numbers: list[str] = []
    while words and is_value(words[-1]):
        numbers.insert(0, words.pop())
    label = [" ".join(words)] if words else []
    return [*parts[:-1], *label, *numbers] if len(numbers) > 1 or len(parts) > 1 or not label else parts


def _is_sentence(text: str) -> bool:
    return len(text) > _LONGEST_CELL or _SENTENCE.search(text) is not None


def _is_numbered(cells: Sequence[str], line: str) -> bool:
    """Tell whether a line is a row: it ends in several numbers, or in one behind a wide gap."""
    if len(cells) < 2 or not is_value(cells[-1]) or any(map(_is_sentence, cells)):  # noqa: PLR2004 - a label and a number
        return False
    return not _LABEL_AND_VALUE.search(cells[0]) and (is_value(cells[-2]) or bool(_GAP.search(line.strip())))


def _is_header(cells: Sequence[str]) -> bool:
    """Tell whether a line is labels with wide gaps between them."""
    return len(cells) > 1 and not any(
        _is_sentence(cell) or _LABEL_AND_VALUE.search(cell) or any(map(str.isdigit, cell)) for cell in cells
    )
