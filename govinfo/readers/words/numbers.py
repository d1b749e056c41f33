"""
Read the number in a cell.

A cell is blank, a number, or unreadable; nothing is guessed. A number may be
padded, in full-width digits, with separators of thousands, with its unit or a
remark in brackets behind it. Two numbers, a number with a space inside,
a fraction where the form counts, a sentence: all unreadable.
"""

import re
from decimal import Decimal
from functools import lru_cache

from attrs import frozen

from govinfo.codes import AmountUnit, NoteCode
from govinfo.model.kinds import AMOUNT_DECIMALS, MAX_AMOUNT, MAX_COUNT
from govinfo.readers.words.figures import (
    BLANK_WORDS,
    COUNT_UNITS,
    LOSS_WORDS,
    MINUS_WORDS,
    MONEY_UNIT,
    OTHER_UNITS,
    PLUS_WORDS,
    TEN_THOUSAND_YUAN_UNITS,
    YUAN_SIGNS,
    YUAN_UNITS,
    ZERO_WORDS,
)
from govinfo.readers.words.labels import TO_SIMPLIFIED

#: What kind of number a cell holds: `count`, `signed` or `decimal`, as `govinfo.cells.Cell.kind` has it.
Kind = str

#: No number with its remark is longer.
_LONGEST = 120
_NARROW = str.maketrans({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0xA0: " "})
_NOT_SHOWN = re.compile(r"[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|</?o:p>|&nbsp;")
_SIGNS_FOR_BLANK = frozenset(
    {
        "",
        "-",
        "--",
        "---",
        "/",
        "//",
        "\\",
        "*",
        "N/A",
        "nan",
        "NaN",
        "<NA>",
        "None",
        "null",
        "\u2014",
        "\u2014\u2014",
        "\u2013",
        "\u2015",
    }
)
_LOST_SPACE = re.compile(r"^(?:\?\s*)+(?=\S)|(?<=[^\s?])(?:\s*\?)+$")
_NUMBER = re.compile(r"([+\-\u2212\u2013]?)\s*(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(\.\d+)?", re.ASCII)
_SPACED = re.compile(r"\d+(?: +\d+)+", re.ASCII)
_SEVERAL = re.compile(r"\d+(?:[/\s]+\d+)+", re.ASCII)
_LETTER_O = re.compile(r"(?=.*[Oo])[\dOo,]+", re.ASCII)
_MONEY = re.compile(MONEY_UNIT)
_ZEROS_IN_WORDS = dict.fromkeys(ZERO_WORDS, "0")
_OTHER_UNITS = re.compile(OTHER_UNITS)
_LOSS = re.compile(LOSS_WORDS)
_WORDS_IN_ORDER = sorted((*PLUS_WORDS, *MINUS_WORDS), key=len, reverse=True)
_UNIT_OF_MONEY = {
    **dict.fromkeys(TEN_THOUSAND_YUAN_UNITS, AmountUnit.TEN_THOUSAND_YUAN),
    **dict.fromkeys(YUAN_UNITS, AmountUnit.YUAN),
}


@frozen
class Number:
    """What a cell says: its value (None if blank or unreadable), its unit of money, and what is to be noted."""

    value: int | Decimal | None = None
    unit: AmountUnit | None = None
    note: NoteCode | None = None

    @property
    def is_blank(self) -> bool:
        """Whether the cell says nothing."""
        return self.value is None and self.note is None


BLANK = Number()
UNREADABLE = Number(note=NoteCode.VALUE_UNREADABLE)


@lru_cache(maxsize=4_096)
def number_of(text: str, kind: Kind = "count") -> Number:
    """Read a cell of a kind."""
    if len(text) > _LONGEST:
        return UNREADABLE if text.strip() else BLANK
    text = _NOT_SHOWN.sub("", text).translate(_NARROW).strip()
    if not text.isascii():
        text = text.translate(TO_SIMPLIFIED)
    # A narrow cell breaks a word, and what word processors leave behind.
    word = _NOT_SHOWN.sub("", "".join(text.split()))
    if word in _SIGNS_FOR_BLANK or word in BLANK_WORDS:
        return BLANK
    found = _read(text, kind)
    if found.note is NoteCode.VALUE_UNREADABLE:
        clean = _LOST_SPACE.sub("", text)
        if clean != text and not _read(clean, kind).note:
            return Number(_read(clean, kind).value, _read(clean, kind).unit, NoteCode.VALUE_ANNOTATED)
        if "\n" in text:
            return _over_lines(text, kind)
    return found


@lru_cache(maxsize=4_096)
def is_mark(text: str) -> bool:
    """Tell whether a text is a word or a sign that stands for a blank."""
    return bool(text.strip()) and number_of(text).is_blank


def is_value(text: str) -> bool:
    """Tell whether a cell holds a number, whatever its kind and unit."""
    return number_of(text, "decimal").value is not None or number_of(text, "signed").value is not None


@lru_cache(maxsize=4_096)
def holds_numbers(text: str) -> bool:
    """Tell whether a cell holds a number, or several."""
    return is_value(text) or _SEVERAL.fullmatch(text.translate(_NARROW).strip()) is not None


def money_unit_in(text: str) -> AmountUnit | None:
    """Return the unit of money that a header names; None if it names none, or another."""
    units = {_UNIT_OF_MONEY.get(found) for found in _MONEY.findall(text)}
    return units.pop() if len(units) == 1 else None


def names_other_unit(text: str) -> bool:
    """Tell whether a text names a unit that no number of the form is in: 亿元, 万件."""
    return _OTHER_UNITS.search(text) is not None


def _over_lines(text: str, kind: Kind) -> Number:
    """Join a number that is broken over lines, if its separators prove that: `3,43` over `8` can be nothing else."""
    parts = text.split()
    whole = _read("".join(parts), kind)
    if "," not in text or whole.note or not any(_read(part, kind).note for part in parts):
        return UNREADABLE
    return Number(whole.value, whole.unit, NoteCode.VALUE_UNSURE)


def _read(text: str, kind: Kind) -> Number:
    head, bracket, remark = text.partition("(")
    note = NoteCode.VALUE_ANNOTATED if bracket and text.endswith(")") and head.strip() else None
    if bracket and (note is None or ")" in remark[:-1] or (kind == "signed" and _LOSS.search(remark))):
        return UNREADABLE
    body, unit, unit_fits = _without_unit(head.strip() if bracket else text, kind)
    if bracket and _changes_unit(remark, kind):
        return Number(note=NoteCode.VALUE_UNIT)
    if not unit_fits:
        return Number(note=NoteCode.VALUE_UNIT) if _NUMBER.fullmatch(body) else UNREADABLE
    body = _ZEROS_IN_WORDS.get(body, body)
    body, in_words = _sign_in_words(body, kind)
    if _LETTER_O.fullmatch(body):
        body, note = body.replace("O", "0").replace("o", "0"), NoteCode.VALUE_UNSURE
    found = _NUMBER.fullmatch(body)
    if not found:
        return Number(note=NoteCode.VALUE_SPACED) if _SPACED.fullmatch(body) else UNREADABLE
    value = _value(found, kind)
    if value is None:
        return UNREADABLE
    return Number(value, unit, NoteCode.VALUE_ANNOTATED if in_words else note)


def _without_unit(text: str, kind: Kind) -> tuple[str, AmountUnit | None, bool]:
    """Take the unit off; tell which unit of money it is, and whether it is one that the kind can have."""
    if text[:1] in YUAN_SIGNS and len(text) > 1:
        return text[1:].lstrip(), AmountUnit.YUAN, kind == "decimal"
    for unit, meaning in _UNIT_OF_MONEY.items():
        if text.endswith(unit):
            return text[: -len(unit)].rstrip(), meaning, kind == "decimal"
    for unit in COUNT_UNITS:
        if text.endswith(unit):
            return text[: -len(unit)].rstrip(), None, kind != "decimal"
    return text, None, True


def _changes_unit(remark: str, kind: Kind) -> bool:
    """Tell whether a remark in brackets says that the number is in another unit than the form's."""
    return names_other_unit(remark) or (kind == "decimal" and money_unit_in(remark) is AmountUnit.YUAN)


def _sign_in_words(text: str, kind: Kind) -> tuple[str, bool]:
    if kind == "signed":
        for word in _WORDS_IN_ORDER:
            if text.startswith(word) and text[len(word) :].strip()[:1].isdigit():
                return ("-" if word in MINUS_WORDS else "") + text[len(word) :].strip(), True
    return text, False


def _value(found: "re.Match[str]", kind: Kind) -> int | Decimal | None:
    digits = found[2].replace(",", "")
    sign = "-" if found[1] not in {"", "+"} else ""
    if kind == "decimal":
        if len(digits) > len(str(MAX_COUNT)) or len(found[3] or "") > AMOUNT_DECIMALS + 1:
            return None
        amount = Decimal(sign + digits + (found[3] or ""))
        return amount if abs(amount) <= MAX_AMOUNT else None
    if found[3] or len(digits) > len(str(MAX_COUNT)):
        return None
    count = int(sign + digits)
    return count if abs(count) <= MAX_COUNT else None
