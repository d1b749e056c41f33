"""
Write a number of a spreadsheet as a text, as far as its number format changes what it says.

The number itself is exact, however many of its digits the format shows. But a
percent sign, a scale (`0.0,` shows thousands) and a unit of the format change
what a person reads: a percent and a scale leave nothing that could be taken
for a count, a unit stands behind the number.
"""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from math import isfinite

from attrs import frozen

from govinfo.readers.words.figures import YUAN_SIGNS

#: What a cell can hold as libraries give it.
Value = float | str | bool | date | datetime | time | timedelta

#: Spreadsheets calculate and show 15 digits; what stands behind them is noise of the binary number.
_DIGITS = ".15g"
_TOKEN = re.compile(r'"(?P<quoted>[^"]*)"|[\\!](?P<escaped>.)|[_*].|\[[^\]]*\]|(?P<plain>.)', re.DOTALL)
_SCALE = re.compile(r"[0#?],+(?![0#?,])")
_WORD = re.compile(r"[^\W\d_]|[\u3001-\uffee]")
_MOST_OF_A_FORMAT = 255
_GENERAL = "General"


@frozen
class _Format:
    """One section of a number format: the words around the number, and whether it shows another number."""

    before: str
    behind: str
    is_percent: bool
    is_scaled: bool
    #: Whether it shows the number at all, or a sign for it, and not only words or nothing.
    has_number: bool


def text_of(value: Value, code: str = _GENERAL) -> str:
    """Write a value as a text; `code` is the number format that it is shown by."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime):
        return value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return _shown(value, code)


def number_text(value: float) -> str:
    """Write a number without an exponent: a whole one exactly, another one with the 15 digits that are its own."""
    if not isfinite(value):
        return str(value)
    if float(value).is_integer():
        return str(int(value))
    digits = format(Decimal(format(value, _DIGITS)), "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _shown(value: float, code: str) -> str:
    number = number_text(value)
    if code in {_GENERAL, "", "@"}:
        return number
    sections = _sections(code[:_MOST_OF_A_FORMAT])
    place = 0 if len(sections) == 1 or value > 0 else 1 if value < 0 else min(2, len(sections) - 1)
    section = sections[place if value or len(sections) > place else 0]
    if not value and len(sections) < 3:  # noqa: PLR2004 - the third section is the one for zeros
        section = sections[0]
    if not section.has_number:
        return section.before + section.behind
    if section.is_percent and value:
        return number_text(float(Decimal(format(value, _DIGITS)) * 100)) + "%"
    if section.is_scaled and value:
        return f"{number} [{code}]"
    if section.before and value < 0 and place == 1:
        number = number.removeprefix("-")
    return section.before + number + section.behind


@lru_cache(maxsize=1_024)
def _sections(code: str) -> tuple[_Format, ...]:
    """Take a format apart: what is shown of positive numbers, negative ones, zeros and texts."""
    sections: list[list[tuple[str, bool]]] = [[]]
    for token in _TOKEN.finditer(code):
        if token[0].startswith("[$") and token[0][2:3] in YUAN_SIGNS:
            sections[-1].append((token[0][2], True))
            continue
        literal = token["quoted"] or token["escaped"]
        if literal:
            sections[-1].append((literal, True))
        elif token["plain"] == ";":
            sections.append([])
        elif token["plain"]:
            sections[-1].append((token["plain"], False))
    return tuple(map(_section, sections[:3]))


def _section(tokens: list[tuple[str, bool]]) -> _Format:
    plain = "".join(text for text, is_literal in tokens if not is_literal)
    numbers = [place for place, (text, is_literal) in enumerate(tokens) if not is_literal and text in "0#?"]
    first = numbers[0] if numbers else len(tokens)
    general = _GENERAL.lower() in plain.lower()
    words = [
        (place, text)
        for place, (text, is_literal) in enumerate(tokens)
        if text in YUAN_SIGNS or (_WORD.search(text) and (is_literal or not text.isascii()))
    ]
    if general:
        first = next((place for place, (text, is_literal) in enumerate(tokens) if not is_literal and text == "G"), 0)
    return _Format(
        before="".join(text for place, text in words if place < first),
        behind="".join(text for place, text in words if place > first),
        has_number=bool(numbers) or general or (not words and any(text.strip() for text, _ in tokens)),
        is_percent="%" in plain,
        is_scaled=bool(_SCALE.search(plain)) or _inserts(tokens, numbers),
    )


def _inserts(tokens: list[tuple[str, bool]], numbers: list[int]) -> bool:
    """Tell whether a literal stands between the digits: `0!.0` shows 125 as 12.5."""
    if not numbers:
        return False
    return any(is_literal and text.strip() for text, is_literal in tokens[numbers[0] : numbers[-1]])
