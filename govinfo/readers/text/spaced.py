"""
Find tables that a text gives with spaces or commas between their cells.

So do programs that take the text of a page, and of a PDF, with spaces, and
spreadsheets with commas. A row ends in numbers: several, or one behind a wider
gap or a comma. What a blank cell leaves is more space, so the numbers of a row
have an order but no columns; between commas it keeps its place. Below such a row
a label and one number are a row, too.
"""

import csv
import re
from collections.abc import Callable, Collection, Iterator, Sequence

from govinfo.readers.text.rows import Found
from govinfo.readers.text.tokens import SENTENCE
from govinfo.readers.words.numbers import is_value

_GAP = re.compile(r"[ \u3000\u00a0]{2,}")
#: A number, with what may stand behind it: a remark, a sign, a unit of money.
_DIGIT_ENDS = re.compile(r"[\d)\uff09%\u5143]\Z")
_LABEL_AND_VALUE = re.compile(r"[:\uff1a]")
#: A label and one number.
_SINGLE = re.compile(r"\s*([^\s:\uff1a,;\u3002\uff0c\uff1b]{2,30})[ \u3000\u00a0](\d[\d.,]{0,15})\s*")
#: The label of a column, without numbers and marks; a unit may stand behind it.
_COLUMN = re.compile(r"[\u4e00-\u9fff/\uff0f]{2,12}(?:[(\uff08][^)\uff09]{1,10}[)\uff09])?")
_LONGEST_CELL = 60
_LONGEST_ROW = 4_000
#: So many rows are a table, or one of so many numbers, as table 4 is.
_FEWEST_ROWS = 2
_NUMBERS_OF_A_TABLE = 5
#: The header of the next block, or a label over several lines.
_MOST_BETWEEN = 8


def spaced_tables(lines: Sequence[str]) -> list[Found]:
    """Find the tables with spaces between their cells."""
    return list(_tables(lines, _at_gaps, lambda line: bool(_GAP.search(line.strip()))))


def comma_tables(lines: Sequence[str]) -> list[Found]:
    """Find the tables with commas between their cells."""
    if not any("," in line for line in lines):
        return []
    return list(_tables(lines, _at_commas, lambda line: "," in line))


def _at_commas(line: str) -> list[str]:
    return next(csv.reader([line])) if len(line) <= _LONGEST_ROW and not is_value(line) else [line]


def _tables(
    lines: Sequence[str], cells_of: Callable[[str], list[str]], is_divided: Callable[[str], bool]
) -> Iterator[Found]:
    rows = [cells_of(line) for line in lines]
    shown = [[cell for cell in row if cell.strip()] for row in rows]
    numbered = {place for place, line in enumerate(lines) if _is_numbered(shown[place], is_divided=is_divided(line))}
    single = {
        place: found.groups()
        for place, line in enumerate(lines)
        if place not in numbered and (found := _SINGLE.fullmatch(line))
    }
    before = 0
    for run in _runs(numbered, single, shown):
        for place in run:
            rows[place] = [*single.get(place, rows[place])]
        is_long = any(sum(map(is_value, shown[place])) >= _NUMBERS_OF_A_TABLE for place in run)
        if len(numbered.intersection(run)) < _FEWEST_ROWS and not is_long:
            continue
        start, end = run[0], run[-1] + 1
        while start > before and _is_header(_labels(shown[start - 1])):
            start -= 1
        yield start, end, [_labels(row) for row in rows[start:end]]
        before = end


def _runs(numbered: Collection[int], single: Collection[int], shown: Sequence[Sequence[str]]) -> Iterator[list[int]]:
    """
    Give the rows of numbers that are of one table: few lines stand between them, and none is a sentence.

    No table begins with a single number.
    """
    run: list[int] = []
    for place in sorted({*numbered, *single}):
        between = shown[run[-1] + 1 : place] if run else []
        if len(between) > _MOST_BETWEEN or any(_is_sentence(cell) for cells in between for cell in cells):
            yield run
            run = []
        if run or place in numbered:
            run.append(place)
    if run:
        yield run


def _at_gaps(line: str) -> list[str]:
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


def _labels(cells: list[str]) -> list[str]:
    """Divide a text that is no row at each gap, if all its parts can be labels of columns."""
    words = cells[0].split() if len(cells) == 1 else []
    return words if len(words) > 1 and all(map(_COLUMN.fullmatch, words)) else cells


def _is_sentence(text: str) -> bool:
    return len(text) > _LONGEST_CELL or SENTENCE.search(text) is not None


def _is_numbered(cells: Sequence[str], *, is_divided: bool) -> bool:
    """Tell whether a line is a row: it ends in several numbers, or is divided and ends in one."""
    if not cells[1:] or not is_value(cells[-1]) or any(map(_is_sentence, cells)):
        return False
    return not _LABEL_AND_VALUE.search(cells[0]) and (is_value(cells[-2]) or is_divided)


def _is_header(cells: Sequence[str]) -> bool:
    """Tell whether a line is labels with wide gaps between them."""
    return len(cells) > 1 and not any(
        _is_sentence(cell) or _LABEL_AND_VALUE.search(cell) or any(map(str.isdigit, cell)) for cell in cells
    )
