"""
Number the paragraphs of a Word document as Word does when it shows them.

The number of a paragraph in a list stands nowhere in the text: the numbering
part says how each level of each list is written, and where it starts.
"""

import re
from collections.abc import Callable

from attrs import define, field, frozen

from govinfo.codes.law import chinese_numeral
from govinfo.readers.docx.names import (
    ABSTRACT_NUM,
    ABSTRACT_NUM_ID,
    ILVL,
    IS_LEGAL,
    LVL,
    LVL_OVERRIDE,
    LVL_RESTART,
    LVL_TEXT,
    NUM,
    NUM_FORMAT,
    NUM_ID,
    NUMBERING_STYLE_LINK,
    P_STYLE,
    START,
    START_OVERRIDE,
    STYLE_LINK,
    VAL,
    Element,
    child_of,
    is_on,
    number_in,
)

_LEVELS = 9
#: The largest numbers that are written in Chinese, and in Roman letters.
_LAST_IN_CHINESE = 99
_LAST_IN_ROMAN = 3_999
#: A list may name another for its levels, by a style: no further than this.
_LINKS = 4
#: Writes a number in a format; None for one that is too large for it.
_Writer = Callable[[int], str | None]
_PLACEHOLDER = re.compile(r"%([1-9])")


@frozen(kw_only=True)
class _Level:
    """One level of a list."""

    start: int
    format: str
    #: What is shown, with `%1` where the number of the first level stands.
    text: str
    #: After which level, from 1, it starts again; None for every higher one, 0 for none.
    restart: int | None
    #: Whether all numbers in it are shown as decimals.
    is_legal: bool
    #: The style of paragraphs whose level it is.
    style: str | None


@define
class _List:
    """One list: its levels, its counters, shared with the lists of the same kind, and what starts it again."""

    levels: dict[int, _Level]
    counters: dict[int, int]
    #: The number at which a level starts when this list comes to it first.
    starts: dict[int, int] = field(factory=dict)


class Numbering:
    """The lists of a document, counted as its paragraphs come."""

    def __init__(self, root: Element | None) -> None:
        """Take the numbering part, None if the document has none."""
        self._lists: dict[str, _List] = {}
        if root is None:
            return
        kinds = {kind.get(ABSTRACT_NUM_ID): kind for kind in root.iterchildren(ABSTRACT_NUM)}
        counters: dict[str, dict[int, int]] = {}
        for each in root.iterchildren(NUM):
            named = child_of(each, ABSTRACT_NUM_ID)
            name = "" if named is None else named.get(VAL)
            kind = _kind_of(kinds, name)
            if kind is not None:
                self._lists[each.get(NUM_ID)] = _list_of(each, kind, counters.setdefault(name, {}))

    def level_of(self, number: str, style: str | None) -> int:
        """Give the level of a list that a style belongs to; the first if it names none."""
        levels = self._lists[number].levels if number in self._lists else {}
        return next((place for place, level in levels.items() if style and level.style == style), 0)

    def next_of(self, number: str, place: int) -> str:
        """Count a paragraph at a level of a list, from 0, and give what is shown before it; nothing for a bullet."""
        found = self._lists.get(number)
        level = found.levels.get(place) if found else None
        if found is None or level is None:
            return ""
        counters = found.counters
        if place in found.starts:
            counters[place] = found.starts.pop(place)
        else:
            counters[place] = counters[place] + 1 if place in counters else level.start
        for deeper in [each for each in counters if each > place]:
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or place < restart:
                del counters[deeper]
        if level.format == "bullet":
            return ""

        def shown(match: re.Match[str]) -> str:
            named = found.levels.get(int(match[1]) - 1)
            if named is None:
                return ""
            return _written(counters.get(int(match[1]) - 1, named.start), "decimal" if level.is_legal else named.format)

        return _PLACEHOLDER.sub(shown, level.text)


def _kind_of(kinds: dict[str, Element], name: str) -> Element | None:
    """Give the kind of a list, or that which it names by a style."""
    kind = kinds.get(name)
    for _ in range(_LINKS):
        link = None if kind is None else child_of(kind, NUMBERING_STYLE_LINK)
        if link is None:
            break
        kind = next((each for each in kinds.values() if _links(each) == link.get(VAL)), None)
    return kind


def _links(kind: Element) -> str | None:
    link = child_of(kind, STYLE_LINK)
    return None if link is None else str(link.get(VAL))


def _list_of(element: Element, kind: Element, counters: dict[int, int]) -> _List:
    levels = {_place(level): _level_of(level) for level in kind.iterchildren(LVL)}
    found = _List(levels, counters)
    for override in element.iterchildren(LVL_OVERRIDE):
        level, start = child_of(override, LVL), child_of(override, START_OVERRIDE)
        if level is not None:
            found.levels[_place(override)] = _level_of(level)
        if start is not None:
            found.starts[_place(override)] = number_in(start, 0)
    return found


def _place(element: Element) -> int:
    place = element.get(ILVL, "")
    return int(place) if place in _PLACES else 0


_PLACES = frozenset(map(str, range(_LEVELS)))


def _level_of(element: Element) -> _Level:
    form, text, style = child_of(element, NUM_FORMAT), child_of(element, LVL_TEXT), child_of(element, P_STYLE)
    restart = child_of(element, LVL_RESTART)
    return _Level(
        start=number_in(child_of(element, START), 0),
        format="decimal" if form is None else form.get(VAL, "decimal"),
        text="" if text is None else text.get(VAL, ""),
        restart=None if restart is None else number_in(restart, 0),
        is_legal=is_on(child_of(element, IS_LEGAL)),
        style=None if style is None else style.get(VAL),
    )


def _written(number: int, form: str) -> str:
    """Write a number in one of Word's formats; in decimals if it is too large for it, or the format unknown."""
    written = _FORMATS.get(form, str)(number)
    return str(number) if written is None else written


def _counted(number: int) -> str | None:
    return chinese_numeral(number) if 1 <= number <= _LAST_IN_CHINESE else None


def _digits(number: int) -> str:
    return "".join(chinese_numeral(int(digit)) if digit != "0" else chr(0x3007) for digit in str(number))


def _from(first: int, most: int) -> _Writer:
    """Give the characters that stand for numbers one after the other, the first of them for 1."""
    return lambda number: chr(first + number - 1) if 1 <= number <= most else None


def _letters(first: str) -> _Writer:
    """Count with letters: after z comes aa, then bb, no further than 30 of one."""

    def write(number: int) -> str | None:
        times, place = divmod(number - 1, 26)
        return chr(ord(first) + place) * (times + 1) if 0 <= times < _MOST_LETTERS else None

    return write


_MOST_LETTERS = 30


def _roman(number: int) -> str | None:
    if not 1 <= number <= _LAST_IN_ROMAN:
        return None
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
)
_STEMS = (0x7532, 0x4E59, 0x4E19, 0x4E01, 0x620A, 0x5DF1, 0x5E9A, 0x8F9B, 0x58EC, 0x7678)
_WIDE = str.maketrans({str(digit): chr(0xFF10 + digit) for digit in range(10)})
_COUNTED = (
    "chineseCounting",
    "chineseCountingThousand",
    "chineseLegalSimplified",
    "ideographLegalTraditional",
    "japaneseCounting",
    "japaneseLegal",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
)
_FORMATS: dict[str, _Writer] = {
    **dict.fromkeys(_COUNTED, _counted),
    **dict.fromkeys(("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"), _digits),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _from(0x2460, 20)),
    "decimalEnclosedParen": _from(0x2474, 20),
    "decimalEnclosedFullstop": _from(0x2488, 20),
    "ideographEnclosedCircle": _from(0x3280, 10),
    "ideographTraditional": lambda number: chr(_STEMS[number - 1]) if 1 <= number <= len(_STEMS) else None,
    "decimalFullWidth": lambda number: str(number).translate(_WIDE),
    "decimalFullWidth2": lambda number: str(number).translate(_WIDE),
    "decimalZero": lambda number: f"{number:02}",
    "numberInDash": lambda number: f"- {number} -",
    "upperLetter": _letters("A"),
    "lowerLetter": _letters("a"),
    "upperRoman": _roman,
    "lowerRoman": lambda number: (_roman(number) or str(number)).lower(),
    "none": lambda _number: "",
}
