"""Find the day on which a report was published: as its page tells it, below its title, or in the signature."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from attrs import frozen

from govinfo.readers.document import TextBlock
from govinfo.readers.page.agency import is_body
from govinfo.readers.page.days import DAY, day_at_the_start
from govinfo.readers.page.particulars import Kind, Particular, is_day_line, is_of_the_page
from govinfo.readers.words.days import SEAL, TODAY
from govinfo.readers.words.labels import normalise

#: The kinds of labels of a day, the one that counts most first.
_BY_WEIGHT = (Kind.PUBLISHED, Kind.WRITTEN, Kind.DAY)
_TODAY, _SEAL = re.compile(TODAY), re.compile(SEAL)
_BRACKETS = "()[]\uff08\uff09\u3010\u3011 \u3000"
_LONGEST_LINE = 60
#: A signature has the names of so many bodies at most.
_MOST_BODIES = 3


def day_told(particulars: Iterable[Particular], below: Sequence[str] = ()) -> date | None:
    """Return the day that labels tell, those of the publication first; else a bare one in the lines `below` a title."""
    told = [*particulars]
    for kind in _BY_WEIGHT:
        days = (day_at_the_start(each.value.strip(_BRACKETS)) for each in told if each.kind is kind and _is_past(each))
        day = next(filter(None, days), None)
        if day is not None:
            return day
    return next(filter(None, (bare_day(line) for line in below)), None)


def _is_past(particular: Particular) -> bool:
    """Whether a day is no day of today, which the head of a page shows beside its weekday."""
    return particular.kind is not Kind.DAY or not _TODAY.search(normalise(particular.value))


def bare_day(line: str) -> date | None:
    """Return the day that a line has without a label: alone, with others' labels behind it, behind who signs."""
    if len(line) > _LONGEST_LINE or _TODAY.search(normalise(line)):
        return None
    if is_day_line(line):
        return day_at_the_start(line.strip(_BRACKETS))
    return _day_in(line) if is_day_of_a_signature(line) else None


@frozen(kw_only=True)
class Signature:
    """The end of a report: its day, who signs, and what of the lines is the text and what the signature."""

    published: date | None
    bodies: tuple[str, ...]
    rest: tuple[TextBlock, ...]
    lines: tuple[TextBlock, ...]


def signature_in(blocks: Sequence[TextBlock]) -> Signature:
    """
    Part the lines of a section from the signature at their end: bodies, and a day below them or beside them.

    Without a day there is no signature: a name alone may be the end of a text.
    """
    end = len(blocks)
    while end and not blocks[end - 1].text.strip():
        end -= 1
    place, published = _day_at(blocks, end)
    if place is None:
        return Signature(published=None, bodies=(), rest=tuple(blocks), lines=())
    start = place
    while start and place - start < _MOST_BODIES and _signs(blocks[start - 1].text):
        start -= 1
    signed = [_without_day(block.text) for block in blocks[start:end]]
    bodies = tuple(name for name in signed if _signs(name))
    return Signature(published=published, bodies=bodies, rest=tuple(blocks[:start]), lines=tuple(blocks[start:]))


def _day_at(blocks: Sequence[TextBlock], end: int) -> tuple[int | None, date | None]:
    """Return the place of the line with the day of a signature among the last two, and the day."""
    for place in range(end - 1, max(end - 3, -1), -1):
        text = blocks[place].text
        if len(text) <= _LONGEST_LINE and is_day_of_a_signature(text):
            return place, _day_in(text)
        if not _signs(text):
            break
    return None, None


def is_day_of_a_signature(text: str) -> bool:
    """Whether a line is a day, alone or behind the name of a body."""
    found = _last_day(text)
    if found is None or found.string[found.end() :].strip(_BRACKETS):
        return False
    before = found.string[: found.start()].strip(_BRACKETS)
    return not before or _signs(before)


def _last_day(text: str) -> re.Match[str] | None:
    """Find the day in a line without a seal."""
    return DAY.search(_SEAL.sub("", text).replace("\u3000", " "))


def _day_in(text: str) -> date | None:
    found = _last_day(text)
    return day_at_the_start(found[0]) if found else None


def _without_day(text: str) -> str:
    found = _last_day(text)
    return (found.string[: found.start()] if found else _SEAL.sub("", text)).strip(_BRACKETS)


def _signs(text: str) -> bool:
    """Whether a line is the name of a body that signs."""
    name = normalise(_SEAL.sub("", text)) if len(text) <= _LONGEST_LINE else ""
    return is_body(name) and not is_of_the_page(text)
