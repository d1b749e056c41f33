"""Read days as documents write them."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from govinfo.readers.words.days import CHARACTERS, DAY_IN_CHARACTERS, DAY_IN_FIGURES, LASTS, TIME_OF_DAY

#: A day at some place of a text, and the time behind it.
DAY = re.compile(rf"(?:{DAY_IN_FIGURES}|{DAY_IN_CHARACTERS}){TIME_OF_DAY}")
#: A day from which on something lasts is the day of nothing.
_GOES_ON = re.compile(LASTS)
_LONGEST = 60
_TEN = 10


def day_at_the_start(text: str) -> date | None:
    """Return the day that a text begins with; None for none, and for one that the calendar does not have."""
    found = DAY.match(unicodedata.normalize("NFKC", text[:_LONGEST]).strip())
    if found is None or _GOES_ON.match(found.string, found.end()):
        return None
    parts = found.group("year", "month", "day")
    if parts[0] is None:
        return _day([_number(part) for part in found.group("year_", "month_", "day_")])
    return _day([int(part) for part in parts])


def _day(parts: Sequence[int]) -> date | None:
    year, month, day = parts
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _number(characters: str) -> int:
    """Return a number in characters: digit by digit, or with tens."""
    ten = CHARACTERS[_TEN]
    if ten not in characters:
        digits = [str(CHARACTERS.index(each) % (_TEN + 1)) for each in _with_one_zero(characters)]
        return int("".join(digits))
    tens, _, ones = characters.partition(ten)
    return _TEN * (CHARACTERS.index(tens) if tens else 1) + (CHARACTERS.index(ones) if ones else 0)


def _with_one_zero(characters: str) -> str:
    """Write every sign for nothing in the same way."""
    return "".join(CHARACTERS[0] if each not in CHARACTERS else each for each in characters)
