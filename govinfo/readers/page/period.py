"""Find the period of the figures, which a report tells at its beginning."""

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from govinfo.readers.page.printed_text import printed_text
from govinfo.readers.page.title_line import year_of
from govinfo.readers.words.page_lines import (
    PERIOD_AFTER,
    PERIOD_NAMES,
    PERIOD_RANGE,
    PERIOD_SUBJECTS,
    PERIOD_UNTIL,
    PERIOD_WHOLE_YEAR,
    PERIOD_WORDS,
)

_LONGEST_PARAGRAPH = 2_000
#: The words before the period in its clause are fewer.
_LONGEST_CLAUSE = 60
_RANGE, _WHOLE_YEAR, _UNTIL = map(re.compile, (PERIOD_RANGE, PERIOD_WHOLE_YEAR, PERIOD_UNTIL))
_SUBJECT, _NAME = re.compile(PERIOD_SUBJECTS), re.compile(PERIOD_NAMES)
_WORDS = frozenset(PERIOD_WORDS)
_BOUNDARIES = frozenset(",;!?()\u3001\u3002\uff0c\uff1b\u300b")


@frozen
class Period:
    """The year that the figures are of, and the words that tell it, as printed."""

    year: int
    text: str


def period_in(texts: Iterable[str]) -> Period | None:
    """Return the period of the figures; None where none is told, or several years are."""
    found = [each for text in texts for each in _periods(text[:_LONGEST_PARAGRAPH])]
    if not found or len({year for years, _ in found for year in years}) != 1:
        return None
    (year, *_), text = found[0]
    return Period(year, text)


def _periods(text: str) -> Iterator[tuple[list[int], str]]:
    """Yield the periods of a text: the years that each tells, and its words as printed."""
    line = printed_text(text)
    for pattern, names in ((_RANGE, _SUBJECT), (_WHOLE_YEAR, _NAME), (_UNTIL, _SUBJECT)):
        for found in pattern.finditer(line.plain):
            start = _start_of_clause(line.plain, found.start())
            clause = line.plain[start : found.start()]
            if names.search(clause) and _SUBJECT.search(clause):
                years = [year_of(year) for name, year in found.groupdict().items() if year]
                yield years, line.cut(start, found.end())[1]


def _start_of_clause(plain: str, end: int) -> int:
    """Return where the clause before a place begins; the place itself where it has words that tell something else."""
    start = end
    while start and end - start < _LONGEST_CLAUSE and plain[start - 1] in _WORDS:
        start -= 1
    return start if not start or plain[start - 1] in _BOUNDARIES or plain.endswith(PERIOD_AFTER, 0, start) else end
