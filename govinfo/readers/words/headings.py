"""
Take a line as a heading: the kind of its number, and how far its words are from those of a section's heading.

Nothing is decided here: which line opens a section depends on all others, and
is decided in `page.outline`.
"""

import re
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cache, lru_cache

from attrs import frozen

from govinfo.codes import NarrativePart, Section
from govinfo.readers.words.characters import NUMERALS
from govinfo.readers.words.labels import label_of, normalise
from govinfo.readers.words.page_lines import YEAR_ALONE
from govinfo.readers.words.pinyin import without_pinyin
from govinfo.readers.words.sections import (
    FRAME,
    LIST_SIGN,
    PART_ENDINGS,
    PART_HEADINGS,
    PART_WORDS,
    SECTION_COUNTERS,
    SECTION_WORDS,
)

#: No heading is longer, whatever stands around it: the longest of the form has 17 characters.
LONGEST_HEADING = 60
#: What divides a heading from the text that follows it in the same paragraph.
_HEAD_ENDS = re.compile(r"[:\uff1a\u3002;\uff1b]")
_LONGEST_HEAD = 40
_SENTENCE = re.compile(r"[,\uff0c\u3002\uff1b;!\uff01?\uff1f]")
#: Marks that a site or a program leaves before a heading; brackets are part of a number.
_STRAY = re.compile(r"^[^\w()]+")
#: What leads to the number of a page behind a heading, as in a table of contents; two dots are no full stop.
_LEADERS = ".\u2026\u00b7"
_FEWEST_LEADERS = 2
_NO_LETTER = re.compile(r"[\W_]+")
_YEAR = re.compile(YEAR_ALONE)


class Numbering(StrEnum):
    """The kinds of numbers that documents put before headings, from the highest level to the lowest."""

    #: 第一部分
    COUNTED = "counted"
    #: 一、
    LINE = "line"
    #: （一）
    ITEM = "item"
    #: 1.
    LEAF = "leaf"
    #: （1）
    BRACKETED = "bracketed"
    #: 一是
    LISTED = "listed"
    NONE = "none"


#: The kinds that number sections where nothing else is known of a document.
OF_SECTIONS = frozenset({Numbering.COUNTED, Numbering.LINE})

_NUMBERS = (
    (Numbering.COUNTED, re.compile(rf"\u7b2c([{NUMERALS}]|\d)(?:{SECTION_COUNTERS})[\u3001.,:\u3002]*")),
    (Numbering.LISTED, re.compile(rf"([{NUMERALS}]){LIST_SIGN}[\u3001.,:\u3002]*")),
    (Numbering.ITEM, re.compile(rf"\(([{NUMERALS}]{{1,3}})\)?[\u3001.,:\u3002]*")),
    (Numbering.LINE, re.compile(rf"([{NUMERALS}]{{1,3}})[\u3001.,:\u3002]+")),
    (Numbering.BRACKETED, re.compile(r"\((\d{1,2})\)[\u3001.,:\u3002]*")),
    (Numbering.LEAF, re.compile(r"(\d{1,2})(?!\d)\)?[\u3001.,:\u3002]*(?=\D)")),
)
_NUMERAL = re.compile(rf"[{NUMERALS}]")

#: A character that no word of the section has: two are a misprint, more another heading.
_COST_OF_A_CHARACTER = 2.0
_MOST_WORDING = 2 * _COST_OF_A_CHARACTER
#: So alike is the form's heading with one character of four wrong, as 总体情况 can be at the worst.
_ALIKE = 0.75
#: A name that is less than half as long as the form's, as that of a part is.
_COST_OF_BREVITY = 1.0


@frozen
class HeadingText:
    """A line, or what stands before the first stop in it, taken as a heading."""

    numbering: Numbering
    #: The value of its number; 0 for none.
    value: int
    #: What stands behind the number, without spaces and punctuation.
    key: str
    #: Whether it ends as a line of a table of contents does.
    has_leader: bool = False


@frozen
class Heading:
    """The heading of a section, and the text behind it in the same line."""

    section: Section
    rest: str


@lru_cache(maxsize=8_192)
def heading_text(text: str) -> HeadingText:
    """Take a short text apart."""
    plain = _STRAY.sub("", normalise(text))
    shown = _without_leader(plain)
    numbering, value, rest = _number(shown)
    return HeadingText(numbering, value, _NO_LETTER.sub("", rest), shown != plain)


def _without_leader(text: str) -> str:
    led = text.rstrip("0123456789")
    shown = led.rstrip(_LEADERS)
    return shown if len(led) - len(shown) >= _FEWEST_LEADERS else text


def _number(text: str) -> tuple[Numbering, int, str]:
    for kind, pattern in _NUMBERS:
        found = pattern.match(text)
        if found:
            return kind, _value(found[1]), text[found.end() :]
    return Numbering.NONE, 0, text


def _value(text: str) -> int:
    if text.isdigit():
        return int(text)
    return NUMERALS.find(text) + 1 if len(text) == 1 else len(NUMERALS) + NUMERALS.find(text[-1]) + 1


def head_of(text: str) -> tuple[str, str]:
    """Return what stands before the first stop of a text, if that is short, and the text behind it; else ''."""
    end = _HEAD_ENDS.search(text, 0, _LONGEST_HEAD)
    return (text[: end.start()], text[end.end() :].strip()) if end else ("", "")


def is_sentence(text: str) -> bool:
    """Tell whether a text has punctuation that no heading has."""
    return _SENTENCE.search(text) is not None


@lru_cache(maxsize=8_192)
def wording_of(key: str) -> tuple[tuple[Section, float], ...]:
    """Return the sections that the key of a heading may name, each with what its wording costs: 0 for the form's."""
    if len(key) > LONGEST_HEADING or _characters().isdisjoint(key):
        return ()
    key = _YEAR.sub("", key)
    costs = ((section, _wording(key, section)) for section in Section)
    return tuple((section, cost) for section, cost in costs if cost <= _MOST_WORDING)


def _wording(key: str, section: Section) -> float:
    official, core, words = _patterns()[section]
    if key == official:
        return 0.0
    if not core.search(key):
        return _COST_OF_A_CHARACTER if _is_misprint(key, official) else _MOST_WORDING + 1
    strange = len(words.sub("", key))
    is_brief = 2 * len(key) < len(official)
    return strange * _COST_OF_A_CHARACTER + is_brief * _COST_OF_BREVITY


@cache
def _characters() -> frozenset[str]:
    """Return all characters of the form's headings and of the words that a section is known by."""
    words = [word for _, core, _ in SECTION_WORDS for word in core]
    return frozenset("".join([*words, *(section.zh for section in Section)]))


def _is_misprint(key: str, official: str) -> bool:
    """Whether a name is the form's with a character wrong: first by how many characters they can share at most."""
    shared = 2 * min(sum(character in official for character in key), len(official))
    if shared < _ALIKE * (len(key) + len(official)):
        return False
    return SequenceMatcher(None, key, official, autojunk=False).ratio() >= _ALIKE


@cache
def _patterns() -> dict[Section, tuple[str, re.Pattern[str], re.Pattern[str]]]:
    return {
        section: (
            label_of(section.zh).key,
            re.compile("|".join(core)),
            re.compile("|".join(sorted({*core, *words, *FRAME}, key=len, reverse=True))),
        )
        for section, core, words in SECTION_WORDS
    }


def section_of(text: str) -> Heading | None:
    """Return the section that a line by itself is the heading of, with the text behind it; None where that is open."""
    text = without_pinyin(text.strip())
    if len(text) <= LONGEST_HEADING:
        section = _certain(heading_text(text))
        if section is not None:
            return Heading(section, "")
    head, rest = head_of(text)
    section = _certain(heading_text(head)) if head and heading_text(head).numbering is not Numbering.NONE else None
    return None if section is None else Heading(section, rest)


def _certain(heading: HeadingText) -> Section | None:
    """Return the section that a heading of the highest level names without a doubt."""
    if heading.numbering not in OF_SECTIONS | {Numbering.NONE}:
        return None
    if heading.numbering is Numbering.NONE and is_part(heading.key):
        return None
    named = [section for section, cost in wording_of(heading.key) if cost <= _COST_OF_A_CHARACTER]
    is_whole = heading.numbering is not Numbering.NONE or all(_is_nearly_whole(heading.key, each) for each in named)
    return named[0] if len(named) == 1 and is_whole else None


def _is_nearly_whole(key: str, section: Section) -> bool:
    """Whether a name has two thirds of the form's length: a shorter one may be a label of the tables, or a piece."""
    return 3 * len(key) >= 2 * len(label_of(section.zh).key)


def is_section_heading(text: str) -> bool:
    """Tell whether a line by itself is the heading of a section."""
    return section_of(text) is not None


def without_lost_comma(heading: HeadingText) -> HeadingText:
    """Take the first numeral of a key for its number, whose comma was lost."""
    found = _NUMERAL.match(heading.key) if heading.numbering is Numbering.NONE else None
    if found is None:
        return heading
    return HeadingText(Numbering.LINE, _value(found[0]), heading.key[1:], heading.has_leader)


@frozen
class PartHeading:
    """What a paragraph opens by its beginning: a part of its section, or one that the form does not have."""

    numbering: Numbering
    #: None for a part that the form does not have.
    part: NarrativePart | None
    #: Whether its words are the form's, or as good as.
    is_exact: bool


def part_heading_of(text: str, section: Section) -> PartHeading | None:
    """Return what a paragraph of a section opens; None if it has neither the number nor the words of a heading."""
    head, _ = head_of(text)
    opening = head or text
    exact = _exact_part(opening, section) if len(opening) <= _LONGEST_HEAD else None
    if exact is not None:
        return exact
    heading = heading_text(opening[:_LONGEST_HEAD])
    if heading.numbering in _OF_LISTS:
        return None
    is_heading = len(opening) <= _LONGEST_HEAD and not is_sentence(opening)
    return PartHeading(heading.numbering, _named_part(heading.key, section) if is_heading else None, is_exact=False)


def is_part(key: str) -> bool:
    """Tell whether the key of a heading is the name of a part of section 1 or 5."""
    return key in _parts()


def names_part(text: str, part: NarrativePart) -> bool:
    """Whether a line is the heading of a part in the form's words, alone or with text behind it."""
    opening = head_of(text)[0] or text
    return len(opening) <= _LONGEST_HEAD and _parts().get(heading_text(opening).key) is part


#: What counts the items of a list within a text, and what has no number at all, opens no part.
_OF_LISTS = frozenset({Numbering.NONE, Numbering.LISTED, Numbering.BRACKETED})


def _exact_part(opening: str, section: Section) -> PartHeading | None:
    heading = heading_text(opening)
    part = _parts().get(heading.key) or _parts().get(label_of(opening).key)
    is_of_section = part is not None and part.parent is section
    return PartHeading(heading.numbering, part, is_exact=True) if is_of_section else None


def _named_part(key: str, section: Section) -> NarrativePart | None:
    named = [part for part, words in PART_WORDS if part.parent is section and any(word in key for word in words)]
    return named[0] if len(named) == 1 else None


@cache
def _parts() -> dict[str, NarrativePart]:
    listed = dict(PART_HEADINGS)
    names = {name: part for part in NarrativePart for name in (part.zh, *listed.get(part, ()))}
    return {label_of(name + ending).key: part for ending in (*PART_ENDINGS, "") for name, part in names.items()}
