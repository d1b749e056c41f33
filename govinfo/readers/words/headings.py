"""Find the headings of the six sections, and of the parts of sections 1 and 5."""

import re
from functools import cache

from attrs import frozen

from govinfo.codes import Code, NarrativePart, Section
from govinfo.readers.words.labels import label_of
from govinfo.readers.words.sections import PART_ENDINGS, PART_HEADINGS, SECTION_HEADINGS

#: No heading is longer, whatever stands around it.
LONGEST_HEADING = 80
#: What divides a heading from the text that follows it in the same paragraph.
_HEAD_ENDS = re.compile(r"[:\uff1a\u3002;\uff1b]")
_LONGEST_HEAD = 40


@frozen
class Heading:
    """The heading of a section, and the text behind it in the same line."""

    section: Section
    rest: str


def section_of(text: str) -> Heading | None:
    """Return the section that a line is the heading of, whatever number it bears; None if of none."""
    text = text.strip()
    if len(text) <= LONGEST_HEADING:
        section = _sections().get(label_of(text).key)
        if section is not None:
            return Heading(section, "")
    head = _HEAD_ENDS.search(text, 0, _LONGEST_HEAD)
    if head and label_of(text[: head.start()]).number:
        section = _sections().get(label_of(text[: head.start()]).key)
        if section is not None:
            return Heading(section, text[head.end() :].strip())
    return None


def is_section_heading(text: str) -> bool:
    """Tell whether a line is the heading of a section."""
    return section_of(text) is not None


def part_of(text: str, section: Section) -> NarrativePart | None:
    """
    Return the part of its section that a paragraph opens; None if it opens none.

    A part is opened by its heading, alone or with a text behind it.
    """
    head = _HEAD_ENDS.search(text, 0, _LONGEST_HEAD)
    opening = text[: head.start()] if head else text
    if len(opening) > _LONGEST_HEAD:
        return None
    part = _parts().get(label_of(opening).key)
    return part if part is not None and part.parent is section else None


@cache
def _sections() -> dict[str, Section]:
    return {label_of(text).key: section for section in Section for text in (section.zh, *_listed(section))}


@cache
def _parts() -> dict[str, NarrativePart]:
    names = {name: part for part in NarrativePart for name in (part.zh, *_listed(part))}
    return {label_of(name + ending).key: part for ending in (*PART_ENDINGS, "") for name, part in names.items()}


def _listed(code: Code) -> tuple[str, ...]:
    return next((texts for each, texts in (*SECTION_HEADINGS, *PART_HEADINGS) if each is code), ())
