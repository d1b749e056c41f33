"""Find the name of the agency in the words before a topic, and tell its level."""

import re

from govinfo.codes import AgencyLevel
from govinfo.readers.page.printed_text import PrintedText
from govinfo.readers.words.labels import normalise
from govinfo.readers.words.titles import (
    ABOUT,
    AGENCY_REST,
    AGENCY_STEM,
    AROUND_THE_YEAR,
    BODY_ENDINGS,
    LEVEL_ENDINGS,
    NO_AGENCY,
    OTHER_TOPICS,
    PINYIN,
    TITLE_TOPICS,
    TOPIC_JOINTS,
)

#: The longest names of bodies, with a second name in brackets, have some 35 characters.
_LONGEST_AGENCY = 40
_FEWEST_CHARACTERS = 2

_NO_AGENCY = re.compile(NO_AGENCY)
_NO_NAME = re.compile(r"[,.:;!?\u3002\uff0c\u3001>/|]")
_PINYIN = re.compile(PINYIN)
_AROUND = re.compile(AROUND_THE_YEAR)
_JOINTS = "|".join(TOPIC_JOINTS)
_OTHER_TOPIC = re.compile(
    rf"(?:{'|'.join(sorted({*OTHER_TOPICS, *TITLE_TOPICS}, key=len, reverse=True))})\w{{0,4}}(?:{_JOINTS})"
)
_JOINT_AT_END = re.compile(rf"(?:{_JOINTS})\Z")
_BODY = re.compile(rf"\w\S*(?:[{BODY_ENDINGS[0]}]|{BODY_ENDINGS[1]})\)?")


def agency_before(head: PrintedText, year: tuple[int, int] | None) -> str | None:
    """
    Return the agency that the words before a topic name, as printed.

    `year` is where among them the year stands: an agency stands before or
    behind it, and what stands on the other side names another topic, or nobody.
    """
    whole = head.part(0, year[0] if year else len(head.plain))
    if year:
        whole = _with_middle(whole, head.part(year[1], len(head.plain)))
    name = _without_topic(whole)
    return name.name() if name is not None and is_name(name.plain) else None


def _with_middle(before: PrintedText, middle: PrintedText) -> PrintedText:
    """Put together what stands before the year and what stands between year and topic."""
    topic = _OTHER_TOPIC.match(middle.plain)
    if topic or _JOINT_AT_END.search(middle.plain):
        return before
    if not before.plain or before.plain == ABOUT:
        return middle
    named = middle.without(_AROUND)
    if not is_body(named.plain):
        return before
    return named if named.plain.startswith(before.plain) else before + named


def _without_topic(name: PrintedText) -> PrintedText | None:
    """Leave out another topic, what only joins words, pinyin; None where two bodies are named."""
    topic = _OTHER_TOPIC.search(name.plain)
    if topic:
        name = name.part(0, topic.start())
    name = name.without(_PINYIN)
    first, about, second = name.plain.partition(ABOUT)
    if first and second and first != second:
        return None
    if about:
        name = name.part(0, len(first)) if first else name.part(len(about), len(name.plain))
    return _trimmed(name)


def _trimmed(name: PrintedText) -> PrintedText:
    """Leave out brackets that only one side of a name has, and a word for the year that is lost."""
    start, end = 0, len(name.plain)
    while start < end and (name.plain[start] in "<>{})" or _opens_alone(name.plain[start:end])):
        start += 1
    while start < end and (name.plain[end - 1] in "<>{}(" or _closes_alone(name.plain[start:end])):
        end -= 1
    return name.part(start, end)


def _opens_alone(text: str) -> bool:
    return text.startswith("(") and ")" not in text


def _closes_alone(text: str) -> bool:
    return text.endswith(")") and "(" not in text


def is_name(plain: str) -> bool:
    """Whether a text can be the name of an agency."""
    return (
        _FEWEST_CHARACTERS <= len(plain) <= _LONGEST_AGENCY
        and not _NO_NAME.search(plain)
        and not _NO_AGENCY.search(plain)
        and not _JOINT_AT_END.search(plain)
        and plain.count("(") == plain.count(")")
    )


def is_body(plain: str) -> bool:
    """Whether a text is the name of a body by its ending, too."""
    return is_name(plain) and bool(_BODY.fullmatch(plain))


def is_same_body(one: str, other: str) -> bool:
    """Whether two names can be of one body: the same, or one without the place before it."""
    first, second = sorted((normalise(one), normalise(other)), key=len)
    for ending in (AGENCY_STEM + AGENCY_REST, AGENCY_REST):
        first, second = first.removesuffix(ending) or first, second.removesuffix(ending) or second
    return second.endswith(first) or first.endswith(second)


def level_of(agency: str | None) -> AgencyLevel | None:
    """Tell an agency's level by how its name ends; None where the name leaves it open."""
    name = normalise(agency or "")
    fitting = {len(ending): level for level, endings in LEVEL_ENDINGS for ending in endings if name.endswith(ending)}
    return fitting[max(fitting)] if fitting else None
