"""
Say what values a field of a report can hold, once for all uses.

A kind checks a Python value, reads a JSON value and describes itself as JSON
Schema, so that constructors, `loads` and the schema cannot disagree. Null is
not a kind's business: whether a field may be null is said by the field.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from attrs import field, frozen

#: A number of cases or items as printed; None is a blank cell, never 0.
Count = int | None
#: An amount of money as printed; None is a blank cell, never 0.
Amount = Decimal | None

#: The largest |count|: sums over a whole table stay exact in every language.
MAX_COUNT = 10**14
#: The largest |amount|; with 6 decimals its digits still fit a double.
MAX_AMOUNT = Decimal("999999999.999999")
#: One fen (分) in 10,000 yuan (万元) has six decimals.
AMOUNT_DECIMALS = 6

#: White space and control characters, for the set of a regular expression in any language.
SPACES = r"\t-\r\x1c-\x20\x85\xa0" "\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
CONTROLS = r"\x00-\x1f\x7f-\x9f" "\u2028\u2029\ufffe\uffff"

#: Beside a pattern that ends in `$`: in some languages that also matches before a last line break.
_NO_LAST_BREAK = {"not": {"type": "string", "pattern": r"[\n\r\x85" "\u2028\u2029]$"}}

_NOT_A_LINE = re.compile(f"[{CONTROLS}\ud800-\udfff]|^[{SPACES}]|[{SPACES}]$|^$")
_SURROGATE = re.compile("[\ud800-\udfff]")


@frozen
class Refusal(Exception):
    """A kind refuses a value: the problem's code, and what would be right."""

    code: str
    expected: str


@frozen(kw_only=True)
class Kind:
    """A set of values; the base of all kinds."""

    #: What is expected, in words, for errors.
    expected: str
    #: The JSON type that holds it.
    json_type: str
    #: The other keywords of its JSON Schema.
    keywords: Mapping[str, Any] = field(factory=dict, eq=False)

    def check(self, value: Any) -> None:
        """Raise `Refusal` if a Python value does not belong to the kind."""
        raise NotImplementedError

    def load(self, value: Any) -> Any:
        """Return the Python value of a JSON value; raise `Refusal` if it does not belong to the kind."""
        self.check(value)
        return value

    def dump(self, value: Any) -> Any:
        """Return the JSON value of a Python value."""
        return value


@frozen(kw_only=True)
class Whole(Kind):
    """Whole numbers between two bounds. `12.0` is 12, as in JSON Schema; `true` and `"12"` are not numbers."""

    least: int
    most: int

    def check(self, value: Any) -> None:
        """Accept an int, but no bool, within the bounds."""
        if type(value) is not int:
            raise Refusal("type", self.expected)
        if not self.least <= value <= self.most:
            raise Refusal("range", self.expected)

    def load(self, value: Any) -> int:
        """Accept a JSON number without a fraction."""
        if type(value) is float and value.is_integer():
            value = int(value)
        self.check(value)
        return int(value)


def whole(least: int, most: int) -> Whole:
    """Make the kind of the whole numbers from `least` to `most`."""
    return Whole(
        expected=f"a whole number from {least} to {most}",
        json_type="integer",
        keywords={"minimum": least, "maximum": most},
        least=least,
        most=most,
    )


@frozen(kw_only=True)
class Money(Kind):
    """Decimal amounts with at most six decimals; in JSON a number."""

    def check(self, value: Any) -> None:
        """Accept a finite Decimal within the bounds."""
        if not isinstance(value, Decimal):
            raise Refusal("type", self.expected)
        if not value.is_finite() or abs(value) > MAX_AMOUNT:
            raise Refusal("range", self.expected)
        if value != round(value, AMOUNT_DECIMALS):
            raise Refusal("precision", self.expected)

    def load(self, value: Any) -> Decimal:
        """Accept a JSON number, read by the shortest text of the double."""
        if type(value) not in {int, float}:
            raise Refusal("type", self.expected)
        amount = Decimal(value) if type(value) is int else Decimal(repr(value))
        self.check(amount)
        return amount

    def dump(self, value: Decimal) -> int | float:
        """Give a JSON number: an integer where the amount is whole."""
        return int(value) if value == value.to_integral_value() else float(value)


@frozen(kw_only=True)
class Text(Kind):
    """Texts; `refuses` says what is wrong with one, as a problem's code, or None."""

    refuses: Callable[[str], str | None] = field(eq=False)

    def check(self, value: Any) -> None:
        """Accept a str that is not refused."""
        if type(value) is not str:
            raise Refusal("type", self.expected)
        problem = self.refuses(value)
        if problem:
            raise Refusal(problem, self.expected)


@frozen(kw_only=True)
class Coded(Kind):
    """The codes of one list, or some of them."""

    #: By code.
    members: Mapping[str, StrEnum]

    def check(self, value: Any) -> None:
        """Accept a member of the list."""
        member = self.members.get(value) if isinstance(value, str) else None
        if type(value) is not type(member):
            raise Refusal("enum" if isinstance(value, str) else "type", self.expected)

    def load(self, value: Any) -> Any:
        """Accept a JSON string that is a code of the list."""
        if type(value) is not str:
            raise Refusal("type", self.expected)
        member = self.members.get(value)
        if member is None:
            raise Refusal("enum", self.expected)
        return member

    def dump(self, value: Any) -> str:
        """Give the code as a string."""
        return str(value.value)


@frozen(kw_only=True)
class Day(Kind):
    """Calendar dates; in JSON `YYYY-MM-DD`."""

    def check(self, value: Any) -> None:
        """Accept a date that is not a datetime."""
        if type(value) is not date:
            raise Refusal("type", self.expected)
        if value.year < 1000:  # noqa: PLR2004 - four digits, as the schema's pattern has it
            raise Refusal("date", self.expected)

    def load(self, value: Any) -> date:
        """Accept a JSON string that is a day of the calendar."""
        if type(value) is not str:
            raise Refusal("type", self.expected)
        if not _DAY.fullmatch(value):
            raise Refusal("pattern", self.expected)
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise Refusal("date", self.expected) from None

    def dump(self, value: date) -> str:
        """Give the date in ISO 8601."""
        return value.isoformat()


def coded(codes: Iterable[StrEnum]) -> Coded:
    """Make the kind of the codes of one list, or of some of them."""
    members = {str(member.value): member for member in codes}
    return Coded(
        expected="one of " + ", ".join(members), json_type="string", keywords={"enum": list(members)}, members=members
    )


def is_line(text: str) -> bool:
    """Tell whether a text is one line: not empty, stripped, without line breaks or control characters."""
    return not _NOT_A_LINE.search(text) and not text.endswith("\n")


def credit_code_is_valid(code: str) -> bool:
    """Verify the check character of a unified social credit identifier (GB 32100-2015)."""
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    weighted = sum(alphabet.index(character) * pow(3, place, 31) for place, character in enumerate(code[:17]))
    return alphabet[-weighted % 31] == code[17]


def _line_problem(text: str) -> str | None:
    return None if is_line(text) else "text"


def _raw_problem(text: str) -> str | None:
    return "text" if not text.isprintable() and _SURROGATE.search(text) else None


def _division_problem(text: str) -> str | None:
    return None if _DIVISION.fullmatch(text) else "pattern"


def _credit_problem(text: str) -> str | None:
    if not _CREDIT.fullmatch(text):
        return "pattern"
    return None if credit_code_is_valid(text) else "check_digit"


def _address_problem(text: str) -> str | None:
    return None if _ADDRESS.fullmatch(text) else "pattern"


_DAY = re.compile(r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")
_DIVISION = re.compile(r"[0-9]{6}(?:[0-9]{3}(?:[0-9]{3})?)?")
_CREDIT = re.compile(r"[0-9A-HJ-NPQRTUWXY]{18}")
_ADDRESS = re.compile(r"[a-z0-9_.]+")

COUNT = whole(-MAX_COUNT, MAX_COUNT)
YEAR = whole(1000, 9999)
ORDINAL = whole(1, 2**31 - 1)
AMOUNT = Money(
    expected=f"a number between -{MAX_AMOUNT} and {MAX_AMOUNT} with at most {AMOUNT_DECIMALS} decimals",
    json_type="number",
    keywords={"minimum": -float(MAX_AMOUNT), "maximum": float(MAX_AMOUNT)},
)
LINE = Text(
    expected="a text that is not empty, without space at its ends, line breaks or control characters",
    json_type="string",
    keywords={
        "minLength": 1,
        # One pattern says it all, so that one plain error tells what is wrong.
        "pattern": f"^[^{SPACES}{CONTROLS}]([^{CONTROLS}]*[^{SPACES}{CONTROLS}])?$",
        **_NO_LAST_BREAK,
    },
    refuses=_line_problem,
)
RAW = Text(expected="a text", json_type="string", refuses=_raw_problem)
DAY = Day(
    expected="a date as YYYY-MM-DD",
    json_type="string",
    keywords={"maxLength": 10, "pattern": "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$"},
)
DIVISION_CODE = Text(
    expected="6, 9 or 12 digits (GB/T 2260)",
    json_type="string",
    keywords={"pattern": "^[0-9]{6}([0-9]{3}([0-9]{3})?)?$", **_NO_LAST_BREAK},
    refuses=_division_problem,
)
CREDIT_CODE = Text(
    expected="18 characters of GB 32100 with a right check character",
    json_type="string",
    keywords={"maxLength": 18, "pattern": "^[0-9A-HJ-NPQRTUWXY]{18}$"},
    refuses=_credit_problem,
)
ADDRESS = Text(
    expected="a dotted address",
    json_type="string",
    keywords={"pattern": "^[a-z0-9_.]+$", **_NO_LAST_BREAK},
    refuses=_address_problem,
)
