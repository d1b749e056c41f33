"""Split the rows of a table of a text into cells: at tabs, or at bars."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from govinfo.readers.words.headings import is_section_heading
from govinfo.readers.words.numbers import is_value
from govinfo.readers.words.openings import is_title

#: A table of a text: its first line, the one behind its last, and its rows.
Found = tuple[int, int, list[list[str]]]

BAR = r"[|\uff5c\u2502]"
_BARS = re.compile(rf"(?<!\\){BAR}")
_MARKS = ("**", "__", "*", "`", "$")
_BREAK_MARK = re.compile(r"<br ?/?>", re.IGNORECASE)
#: A line that only draws: Markdown's line under the header, or a frame.
_DRAWN = re.compile(r"[\s:\-=+|\uff5c\u2500-\u257f]+")
#: A line that is indented with a tab is a row only if it is as short as a label can be.
_LONGEST_LABEL = 60
#: The longest label of the form has 40 characters, and a remark behind it as many; a sentence in a cell is short.
_LONGEST_IN_A_ROW = 80
_SHORTEST_SENTENCE = 10
_FULL_STOP = "\u3002"
_OWN_BAR = re.compile(rf"\s*(?:{BAR}\s*)+")


def is_row(line: str) -> bool:
    """Tell whether a line can be a row of a table by itself."""
    if "\t" in line:
        return "\t" in line.strip(" ").lstrip("\t") or len(line.strip()) <= _LONGEST_LABEL
    return bool(_BARS.search(line))


def spans_of_rows(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """
    Yield the start and the end of each run of rows.

    Lines that are no rows may stand between two of them: a label alone, a part
    of one, a number that is pushed down. Text divides two runs: a title, a
    paragraph, the heading of a section; what stands behind it, up to the next
    row, is of that row's table, and values before it are of the table above.
    """
    rows = [place for place, line in enumerate(lines) if is_row(line)]
    if not rows:
        return
    start = rows[0]
    for row, following in pairwise(rows):
        texts = [place for place in range(row + 1, following) if _is_text(lines[place], lines[place + 1])]
        if texts:
            yield start, row + 1 + _values_at_start(lines[row + 1 : texts[0]])
            start = texts[-1] + 1
    yield start, rows[-1] + 1


def _is_text(line: str, below: str) -> bool:
    """Whether a line between two rows is text: not a cell whose bar has the line below for itself."""
    text = line.strip()
    if len(text) > _LONGEST_IN_A_ROW or is_section_heading(text):
        return True
    is_sentence = text.endswith(_FULL_STOP) and len(text) >= _SHORTEST_SENTENCE
    return (is_sentence and not _OWN_BAR.fullmatch(below)) or is_title(text)


def _values_at_start(lines: Sequence[str]) -> int:
    """Count the values that a run of lines begins with."""
    return next((place for place, line in enumerate(lines) if not is_value(line)), len(lines))


def cells_of_rows(lines: Sequence[str]) -> list[list[str]] | None:
    """Split lines into the cells of a table; None if they are none, since no line holds two cells."""
    if any("\t" in line for line in lines):
        rows = [[_without_quotes(cell) for cell in line.split("\t")] for line in lines]
    elif sum(bool(_BARS.search(line)) for line in lines) > 1 or any(len(_BARS.findall(line)) > 1 for line in lines):
        rows = _split_at_bars(lines)
    else:
        return None
    if not any(sum(bool(cell.strip()) for cell in row) > 1 for row in rows):
        return None
    return rows


def _split_at_bars(lines: Sequence[str]) -> list[list[str]]:
    """Split at bars; a bar that begins (or ends) every row is the frame, else it is beside a blank cell."""
    drawn = [line.strip() for line in lines if not _DRAWN.fullmatch(line) or ("-" not in line and "\u2500" not in line)]
    rows = [_BARS.split(line) for line in drawn]
    barred = [row for row in rows if len(row) > 1]
    if all(not row[0] for row in barred):
        rows = [row[1:] if len(row) > 1 else row for row in rows]
    if all(not row[-1] for row in barred):
        rows = [row[:-1] if len(row) > 1 else row for row in rows]
    return [[_without_marks(_BREAK_MARK.sub("\n", cell).replace("\\|", "|").strip()) for cell in row] for row in rows]


def _without_quotes(cell: str) -> str:
    """Leave out the quotes that spreadsheets put around a cell."""
    return cell[1:-1] if len(cell) > 1 and cell[0] == cell[-1] == '"' else cell


def _without_marks(cell: str) -> str:
    """Leave out what Markdown puts around a text to make it strong, or to show it as it is."""
    for mark in _MARKS:
        if len(cell) > 2 * len(mark) and cell.startswith(mark) and cell.endswith(mark):
            cell = cell[len(mark) : -len(mark)].strip()
    return cell
