"""Take a line apart that may be a title: what stands before it, agency, year, topic, and what stands behind it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from govinfo.readers.page.agency import agency_before, is_body
from govinfo.readers.page.printed_text import PrintedText, printed_text
from govinfo.readers.words.labels import normalise
from govinfo.readers.words.titles import (
    AGENCY_REST,
    AGENCY_STEM,
    OF_A_PREFACE,
    OTHER_TOPICS,
    PREFACE_BEHIND,
    TITLE_FILLERS,
    TITLE_KINDS,
    TITLE_MARKS,
    TITLE_PREFIXES,
    TITLE_SUFFIX,
    TITLE_TOPICS,
    TITLE_YEAR,
    TOPIC_JOINTS,
    YEAR_DIGITS,
)

#: No title is longer.
LONGEST_TITLE = 100
#: A preface that stands in the line of its title has so many characters at least.
_SHORTEST_PREFACE = 10
_QUOTES = ("\u300a", "\u300b")
_MARKS_AND_SPACE = f"{TITLE_MARKS} \t\u3000\xa0"


def _any_of(*words: str) -> str:
    return "|".join(sorted(set(words), key=len, reverse=True))


_PREFIX = re.compile(_any_of(*TITLE_PREFIXES))
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_TOPIC = re.compile(_any_of(*TITLE_TOPICS))
#: A topic and all behind it up to the last word of a title, which has no more other topics, nor small words.
BEHIND_TOPIC = re.compile(
    rf"(?:{_any_of(*TITLE_TOPICS)})(?:(?:{_any_of(*TOPIC_JOINTS)})(?:{_any_of(*OTHER_TOPICS, *TITLE_TOPICS)})){{0,2}}"
    rf"(?:{_any_of(*TITLE_FILLERS)}|{TITLE_YEAR.replace('(?P<year>', '(?:')}){{0,8}}(?:{_any_of(*TITLE_KINDS)})"
)
_SUFFIX = re.compile(TITLE_SUFFIX)
_YEAR_BEHIND = re.compile(rf"\({TITLE_YEAR}\)|{TITLE_YEAR.replace('?P<year>', '')}")
_YEAR = re.compile(rf"\({TITLE_YEAR.replace('?P<year>', '')}\)|{TITLE_YEAR}")
_FIGURES = re.compile(TITLE_YEAR)
_PREFACE = re.compile(PREFACE_BEHIND)
_SENTENCE = re.compile(r"[,;!?\u3002\uff0c\uff1b]")
_OF_A_PREFACE = re.compile(OF_A_PREFACE)


@frozen(kw_only=True)
class TitleLine:
    """A title in its line, as printed: what stands before it, the title, what stands behind it."""

    before: str
    text: str
    behind: str
    #: Whether what stands behind it is the preface.
    has_preface: bool
    agency: str | None
    year: int | None


@lru_cache(maxsize=8_192)
def title_line(printed: str) -> TitleLine | None:
    """Take apart the line of a title; None for what is none."""
    if not any(topic in normalise(printed) for topic in TITLE_TOPICS):
        return None
    if printed.count(_QUOTES[0]) != printed.count(_QUOTES[1]):
        return None
    line = printed_text(printed, TITLE_MARKS)
    return next(_readings(line), None)


def _readings(line: PrintedText) -> Iterator[TitleLine]:
    """Yield the ways to take a line for a title, the one with the earliest topic first."""
    start = _start(line.plain)
    for topic in _TOPIC.finditer(line.plain, start):
        behind = BEHIND_TOPIC.match(line.plain, topic.start())
        read = _read(line, (start, topic.start(), behind.end())) if behind else None
        if read is not None:
            yield read


def _start(plain: str) -> int:
    """Return where a title begins: behind all that may stand before it."""
    start = 0
    while start < len(plain):
        found = _PREFIX.match(plain, start)
        if found is None or found.end() == start:
            break
        start = found.end()
    return start


def _read(line: PrintedText, places: tuple[int, int, int]) -> TitleLine | None:
    """Read a title of which it is known where it begins, and where its topic begins and its last word ends."""
    start, topic, end = places
    preface = _preface_behind(line.plain, end)
    year_behind = _YEAR_BEHIND.match(line.plain, end)
    end = year_behind.end() if year_behind else end
    if preface is None and not _SUFFIX.fullmatch(line.plain, end):
        return None
    head = line.plain[start:topic]
    if _OF_A_PREFACE.search(head) or _SENTENCE.search(head):
        return None
    agency, year = head_of(line, (start, topic, end))
    if year is None and _YEAR.search(line.plain, start, end):
        return None
    agency = agency or (None if _head_words(head) else _agency_in_brackets(line.part(0, start)))
    return _cut(line, (start, preface or end), agency, year, has_preface=preface is not None)


def head_of(line: PrintedText, places: tuple[int, int, int]) -> tuple[str | None, int | None]:
    """Return agency and year of a title; `places` are where it begins, where its topic begins, where it ends."""
    start, topic, end = places
    years = list(_YEAR.finditer(line.plain, start, end))
    told = {year_of(found["year"]) for each in years for found in _FIGURES.finditer(each[0])}
    head = line.part(start, topic)
    if head.plain.endswith(AGENCY_STEM) and line.plain.startswith(AGENCY_REST, topic):
        head = line.part(start, topic + len(AGENCY_REST))
    first = next((each for each in years if each.end() <= topic), None)
    agency = agency_before(head, (first.start() - start, first.end() - start) if first else None)
    return agency, told.pop() if len(told) == 1 else None


def _head_words(head: str) -> str:
    """Return the words before a topic without the year."""
    return _YEAR.sub("", head)


def _preface_behind(plain: str, end: int) -> int | None:
    """Return where the preface begins that stands behind a title; None if none does."""
    found = _PREFACE.match(plain, end)
    if found is None or not _SENTENCE.search(plain, found.start("preface") + _SHORTEST_PREFACE):
        return None
    return found.start("preface")


def year_of(text: str) -> int:
    """Return a year in figures or in characters as a number."""
    for character, digit in YEAR_DIGITS:
        text = text.replace(character, digit)
    return int(text)


def _agency_in_brackets(before: PrintedText) -> str | None:
    """Return the body that a title names in brackets before it."""
    for found in _IN_BRACKETS.finditer(before.plain):
        if is_body(found[1]):
            return before.part(*found.span(1)).name()
    return None


def _cut(
    line: PrintedText, places: tuple[int, int], agency: str | None, year: int | None, *, has_preface: bool
) -> TitleLine:
    """Cut a title out of its line; what encloses a title is of it."""
    before, text, behind = line.cut(*places)
    if before.endswith(_QUOTES[0]) and behind.startswith(_QUOTES[1]):
        before, text, behind = before[:-1], f"{_QUOTES[0]}{text}{_QUOTES[1]}", behind[1:]
    return TitleLine(
        before=before.strip(_MARKS_AND_SPACE),
        text=text.strip(),
        behind=behind.strip() if has_preface else behind.strip(_MARKS_AND_SPACE),
        has_preface=has_preface,
        agency=agency,
        year=year,
    )
