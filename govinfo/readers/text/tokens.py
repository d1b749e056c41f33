"""
Find tables that a text gives as one cell a line, or as one line.

The lines of such a table are short, and some are nothing but a number. A line
that is no value starts a row, and the values below it belong to it; so a
group's or a column's label is a row of its own. Blank cells leave no line:
whether a row has all its values is for the recogniser to count.
"""

import re
from collections.abc import Iterator, Sequence

from govinfo.codes import Unit
from govinfo.readers.text.rows import Found
from govinfo.readers.words.numbers import is_value, number_of

_DIGITS = "0-9\uff10-\uff19"
_UNITS = "|".join(sorted((unit.value for unit in Unit if unit is not Unit.AS_PRINTED), key=len, reverse=True))
_NUMBER = re.compile(
    rf"[+\-\u2212\uff0b\uff0d]?[{_DIGITS}Oo](?:[{_DIGITS}Oo,.\uff0c\uff0e ]*[{_DIGITS}Oo])?"
    rf"\s*(?:{_UNITS})?(?:[(\uff08].*[)\uff09])?"
)
#: What may stand for a value among the values: a mark for a blank, a sign in words.
_SIGN_FOR_BLANK = re.compile(r"[-\u2014\u2013/\uff0f]{1,2}")
_IN_PLACE_OF_A_NUMBER = re.compile(rf"{_SIGN_FOR_BLANK.pattern}|[\u4e00-\u9fff]{{1,2}}[{_DIGITS}]{{1,9}}")
_SENTENCE_ENDS = ("\u3002", "\uff1b", "\uff01", "\uff1a", ";", ":")
#: What ends a sentence, or divides it.
SENTENCE = re.compile(r"[\u3002\uff1b;!\uff01?\uff1f]")
#: So many numbers and labels in one line are a table.
_FEWEST_IN_A_LINE = 8
_FEWEST_LABELS = 4
#: The longest label of the form has 40 characters.
_LONGEST_CELL = 80
_LONGEST_VALUE = 40
#: The fewest numbers that make a table.
_FEWEST_NUMBERS = 3
#: The most labels between two numbers, as in the header of table 4.
_MOST_LABELS = 40


def token_runs(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give the start and the end of each run of lines that are the cells of tables."""
    limit = 0
    numbers: list[int] = []
    for index, line in enumerate(lines):
        if not _may_be_cell(line) or (numbers and index - numbers[-1] > _MOST_LABELS):
            yield from _run(lines, limit, numbers)
            limit, numbers = index + (not _may_be_cell(line)), []
        elif _is_number(line) or _SIGN_FOR_BLANK.fullmatch(line):
            numbers.append(index)
    yield from _run(lines, limit, numbers)


def rows_of_tokens(tokens: Sequence[str]) -> list[list[str]]:
    """Put the values that follow a label into its row."""
    rows: list[list[str]] = []
    for token in tokens:
        if rows and belongs_to_row(token):
            rows[-1].append(token)
        else:
            rows.append([token])
    return rows


def flat_tables(lines: Sequence[str]) -> list[Found]:
    """Find the tables that stand in one line each: its words are labels and many numbers, and it has no sentence."""
    found: list[Found] = []
    for place, line in enumerate(lines):
        words = line.split() if len(line) > _LONGEST_CELL and not SENTENCE.search(line) else []
        numbers = sum(map(_is_number, words))
        if numbers >= _FEWEST_IN_A_LINE and len(words) - numbers >= _FEWEST_LABELS:
            rows = rows_of_tokens(words)
            found += [(place, place + 1, rows)] if max(map(len, rows)) <= _MOST_LABELS else []
    return found


def belongs_to_row(token: str) -> bool:
    """Tell whether a token is a value, or stands in the place of one: it belongs to the row that is open."""
    return _is_number(token) or _is_in_place(token)


def _run(lines: Sequence[str], limit: int, numbers: list[int]) -> Iterator[tuple[int, int]]:
    real = [index for index in numbers if _is_number(lines[index])]
    if len(real) < _FEWEST_NUMBERS:
        return
    end = real[-1] + 1
    while end < len(lines) and _is_in_place(lines[end]):
        end += 1
    yield max(limit, numbers[0] - _MOST_LABELS), end


def _may_be_cell(line: str) -> bool:
    return len(line) <= _LONGEST_CELL and not line.endswith(_SENTENCE_ENDS)


def _is_number(line: str) -> bool:
    return len(line) <= _LONGEST_VALUE and (bool(_NUMBER.fullmatch(line)) or is_value(line))


def _is_in_place(line: str) -> bool:
    return bool(_IN_PLACE_OF_A_NUMBER.fullmatch(line)) or number_of(line).is_blank
