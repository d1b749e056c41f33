"""Read the sentences before the first section: which lines are one sentence, and which report they announce."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from govinfo.readers.page.agency import is_body
from govinfo.readers.page.particulars import is_of_the_page
from govinfo.readers.page.printed_text import PrintedText, printed_text
from govinfo.readers.page.title_line import BEHIND_TOPIC, head_of
from govinfo.readers.words.labels import normalise
from govinfo.readers.words.titles import (
    ANNOUNCED_BY,
    ANNOUNCING,
    GOES_ON,
    OF_ANOTHER_REPORT,
    PREFACE_WORDS,
    SENTENCE_ENDS,
)

_WORDS = re.compile(PREFACE_WORDS)
_GOES_ON = re.compile(GOES_ON)
_ANNOUNCING = re.compile(ANNOUNCING)
_ANNOUNCED_BY = re.compile(ANNOUNCED_BY)
_OF_ANOTHER = re.compile(OF_ANOTHER_REPORT)
_SENTENCE = re.compile(r"[^\u3002;!?\uff1b\n]{1,300}")
_CLAUSE = re.compile(r"[,:\uff0c]")
#: A line that a text breaks has some length; only the beginning of a longer one is looked at.
_SHORTEST_LINE, _LONGEST_LINE = 8, 300


def is_of_a_preface(line: str) -> bool:
    """Whether a line has the words that a preface begins with."""
    if len(line) < _SHORTEST_LINE or is_of_the_page(line):
        return False
    return bool(_WORDS.search(normalise(line[:_LONGEST_LINE])))


def goes_on_after(line: str) -> bool:
    """Whether a line begins in the middle of a sentence: what is above it is no title."""
    return len(line.strip()) > 1 and bool(_GOES_ON.match(line.strip()))


def ends_in_the_middle(lines: Sequence[str]) -> list[bool]:
    """Tell of each line whether its sentence goes on in the next: a preface is broken there."""
    ends: list[bool] = []
    for line in lines:
        is_inside = (bool(ends) and ends[-1]) or is_of_a_preface(line)
        ends.append(is_inside and bool(line.strip()) and line.strip()[-1] not in SENTENCE_ENDS)
    return ends


def joined(lines: Sequence[str]) -> Iterator[str]:
    """Join the lines that a text breaks its sentences over."""
    together = ""
    for line, goes_on in zip(lines, ends_in_the_middle(lines), strict=True):
        together += line.strip()
        if not goes_on:
            yield together
            together = ""
    if together:
        yield together


@frozen
class Announced:
    """A report that a sentence announces: its agency and year, and the sentence as printed."""

    agency: str | None
    year: int
    sentence: str


def announced_in(texts: Sequence[str]) -> Announced | None:
    """Return the report that sentences announce, of one year; what they tell differently is not known."""
    found = [each for text in texts for each in _announced(printed_text(text[:_LONGEST_TEXT]))]
    if len({each.year for each in found}) != 1:
        return None
    agencies = {each.agency for each in found if each.agency}
    first = next((each for each in found if each.agency), found[0])
    return first if len(agencies) <= 1 else Announced(None, first.year, first.sentence)


#: No paragraph before the first section that announces a report is longer.
_LONGEST_TEXT = 2_000


def _announced(text: PrintedText) -> Iterator[Announced]:
    for found in _SENTENCE.finditer(text.plain):
        sentence = text.part(*found.span())
        if _ANNOUNCING.search(sentence.plain) and not _OF_ANOTHER.search(sentence.plain):
            yield from _reports_in(sentence)


def _reports_in(sentence: PrintedText) -> Iterator[Announced]:
    """Yield the reports that a sentence names, with the words between what announces them and their topic."""
    for named in BEHIND_TOPIC.finditer(sentence.plain):
        start = _behind_the_verb(sentence.plain, named.start())
        agency, year = head_of(sentence, (start, named.start(), named.end()))
        if year is None:
            continue
        is_named = agency is not None and is_body(normalise(agency))
        yield Announced(agency if is_named else None, year, sentence.cut(0, len(sentence.plain))[1].strip())


def _behind_the_verb(plain: str, topic: int) -> int:
    """Return where the words before a topic begin: behind the last verb or mark."""
    marks = [found.end() for pattern in (_ANNOUNCED_BY, _CLAUSE) for found in pattern.finditer(plain, 0, topic)]
    return max(marks, default=0)
