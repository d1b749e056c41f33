"""Take a sentence on the fee apart into words of known kinds, figures, and what is neither."""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum, auto

from attrs import frozen

from govinfo.readers.words import fees as words
from govinfo.readers.words.figures import TEN_THOUSAND_YUAN_UNITS


class Kind(StrEnum):
    """What a word of a sentence says."""

    AMOUNT = auto()
    COUNT = auto()
    NUMBER = auto()
    YEAR = auto()
    FEE = auto()
    COST = auto()
    SUM = auto()
    NOTICE = auto()
    COLLECT = auto()
    ACTUAL = auto()
    REMIT = auto()
    DUE = auto()
    WAIVE = auto()
    FOREIGN = auto()
    SPENT = auto()
    NONE = auto()
    NOTHING = auto()
    NOT_NONE = auto()
    OCCUR = auto()
    PART = auto()
    GRAND_TOTAL = auto()
    #: That all things named before it have the figure behind it, or each its own.
    ALL = auto()
    EACH = auto()
    AND = auto()
    RANGE = auto()
    BOUND_BEFORE = auto()
    BOUND_AFTER = auto()
    UNDONE = auto()
    LIMITED = auto()
    UNTIL = auto()
    CUMULATIVE = auto()
    THIS_YEAR = auto()
    ELSEWHERE = auto()
    AREA = auto()
    LEVEL = auto()
    UNIT_LABEL = auto()
    COUNT_LABEL = auto()
    BREAK = auto()
    FILLER = auto()
    MANNER = auto()
    #: The name of a body.
    BODY = auto()
    #: A word that is not known.
    OTHER = auto()


@frozen
class Token:
    """A word or figure, and where it stands in the normalised sentence."""

    kind: Kind
    text: str
    start: int
    end: int
    #: The figure; None where there is none, or where it is not well written.
    value: Decimal | None = None
    #: Whether a few more are meant (300余元).
    is_rounded: bool = False
    #: Whether an amount is told in 万元.
    is_ten_thousand: bool = False

    @property
    def is_zero(self) -> bool:
        """Whether it is the figure 0."""
        return self.value == 0


#: The words of each kind; of a word that is listed twice the first kind counts.
_LISTS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (Kind.UNDONE, words.FEE_UNDONE),
    (Kind.LIMITED, words.FEE_LIMITED),
    (Kind.DUE, words.FEE_DUE),
    (Kind.WAIVE, words.FEE_WAIVE),
    (Kind.FOREIGN, words.FEE_FOREIGN),
    (Kind.SPENT, words.FEE_SPENT),
    (Kind.FILLER, words.FEE_COMPARISON),
    (Kind.ELSEWHERE, words.FEE_ELSEWHERE),
    (Kind.COST, words.FEE_COST),
    (Kind.SUM, words.FEE_SUM),
    (Kind.NOTICE, words.FEE_NOTICE),
    (Kind.ACTUAL, words.FEE_ACTUAL),
    (Kind.COLLECT, words.FEE_COLLECT),
    (Kind.REMIT, words.FEE_REMIT),
    (Kind.NOTHING, words.FEE_NOTHING),
    (Kind.NOT_NONE, words.FEE_NOT_NONE),
    (Kind.NONE, words.FEE_NONE),
    (Kind.OCCUR, words.FEE_OCCUR),
    (Kind.PART, words.FEE_PART),
    (Kind.GRAND_TOTAL, words.FEE_GRAND_TOTAL),
    (Kind.ALL, words.FEE_ALL),
    (Kind.EACH, words.FEE_EACH),
    (Kind.AND, words.FEE_AND),
    (Kind.RANGE, words.FEE_RANGE),
    (Kind.BOUND_BEFORE, words.FEE_BOUND_BEFORE),
    (Kind.BOUND_AFTER, words.FEE_BOUND_AFTER),
    (Kind.UNTIL, words.FEE_UNTIL),
    (Kind.CUMULATIVE, words.FEE_CUMULATIVE),
    (Kind.THIS_YEAR, words.FEE_THIS_YEAR),
    (Kind.AREA, words.FEE_AREA),
    (Kind.LEVEL, words.FEE_LEVEL),
    (Kind.UNIT_LABEL, words.FEE_UNIT_LABELS),
    (Kind.COUNT_LABEL, words.FEE_COUNT_LABELS),
    (Kind.BREAK, words.FEE_BREAKS),
    (Kind.MANNER, words.FEE_MANNER),
    (Kind.FILLER, (*words.FEE_FILLERS, *words.FEE_APPLICANTS, *words.FEE_SIGNS, *words.FEE_COLONS)),
)
_KINDS = {word: kind for kind, listed in reversed(_LISTS) for word in listed}
_WORDS = "|".join(map(re.escape, sorted(_KINDS, key=len, reverse=True)))
_MONEY_OR_COUNT = (
    rf"(?P<rounded>[{words.FEE_ROUNDED}])?(?:(?P<money>{words.FEE_MONEY})|(?P<count>{words.FEE_COUNTERS}))"
)
_TOKEN = re.compile(
    rf"(?P<title>{words.FEE_TITLES})|(?P<year>{words.FEE_YEAR})|(?P<date>{words.FEE_DATE})|(?P<fee>{words.FEE})"
    rf"|(?P<word>{_WORDS})|(?P<sign>\u00a5)?(?P<number>{words.FEE_NUMBER})(?:{_MONEY_OR_COUNT})?"
)
_BODY = re.compile(words.FEE_BODIES)
_WELL_WRITTEN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", re.ASCII)
_ONE_SIGN = str.maketrans(dict(words.OTHER_NUMERALS))
_NUMERALS = re.compile(words.CHINESE_NUMBER)
_SHORTENED = re.compile(words.CHINESE_SHORTENED)


def tokens_of(text: str) -> list[Token]:
    """Take a normalised sentence apart, every character of it."""
    found: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        found += _unknown(text, end, match.start())
        found += _known(match)
        end = match.end()
    return [*found, *_unknown(text, end, len(text))]


def _unknown(text: str, start: int, end: int) -> Iterator[Token]:
    if start < end:
        run = text[start:end]
        yield Token(Kind.BODY if _BODY.search(run) else Kind.OTHER, run, start, end)


def _known(match: "re.Match[str]") -> Iterator[Token]:
    place = (match[0], match.start(), match.end())
    if match["number"]:
        yield _figure(match)
    elif match["word"]:
        yield Token(_KINDS[match["word"]], *place)
    elif match["year"]:
        yield Token(Kind.YEAR, *place, Decimal(match["year"][:4]))
    else:
        yield Token(Kind.FEE if match["fee"] else Kind.FILLER, *place)


def _figure(match: "re.Match[str]") -> Token:
    kind = Kind.AMOUNT if match["money"] or match["sign"] else Kind.COUNT if match["count"] else Kind.NUMBER
    return Token(
        kind,
        match[0],
        match.start(),
        match.end(),
        value=value_of(match["number"]),
        is_rounded=bool(match["rounded"]),
        is_ten_thousand=match["money"] in TEN_THOUSAND_YUAN_UNITS,
    )


def value_of(number: str) -> Decimal | None:
    """Return the value of digits or Chinese numerals; None if they are not well written."""
    if number.isascii():
        return Decimal(number.replace(",", "")) if _WELL_WRITTEN.fullmatch(number) else None
    return _of_numerals(number.translate(_ONE_SIGN))


def _of_numerals(number: str) -> Decimal | None:
    found = _NUMERALS.fullmatch(number)
    if found is None or _SHORTENED.search(number):
        return None
    thousands, hundreds, tens, ones = (
        words.CHINESE_DIGITS.index(found[name]) if found[name] else 0
        for name in ("thousands", "hundreds", "tens", "ones")
    )
    if found["ten"] and not tens:
        tens = 1
    return Decimal(1000 * thousands + 100 * hundreds + 10 * tens + ones)
