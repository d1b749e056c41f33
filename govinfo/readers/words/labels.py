"""
Match printed labels to the codes of the form.

A label is compared by its key: compatibility forms resolved (full-width
characters, Kangxi radicals, circled numbers), spaces, line breaks, brackets
and punctuation left out, traditional characters made simplified, pinyin in
brackets left out, the number in front set apart. A label with the key of the official one is the official
one: spacing and punctuation are no variants.

What differs more is a variant, and noted. It matches if pinyin alone makes it
differ, if it is listed in `variants`, if it is the official label with a remark in brackets behind it or
inside it, or if it is a part of exactly one official label: with the same
number, or, where the form gives no number, with at least half its characters.
A text that could be part of two labels matches neither.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from attrs import frozen

from govinfo.codes import Code, Disposition, RequestLine
from govinfo.readers.words.characters import (
    BRACKETS,
    NUMERALS,
    ROUND_BRACKETS,
    SIMPLIFIED,
    TRADITIONAL,
    TRADITIONAL_WORDS,
)
from govinfo.readers.words.page_lines import YEAR_IN_FIGURES
from govinfo.readers.words.pinyin import without_pinyin
from govinfo.readers.words.variants import (
    EXCEPT_FOR,
    LABELS,
    MORE_THAN_A_LABEL,
    PART_OF_A_LABEL,
    YEAR_SIGNS,
    YEAR_WORDS,
)

#: No label is longer, with a remark behind it.
LONGEST_LABEL = 150
_FEWEST_CHARACTERS = 2
#: So many texts are remembered with what they match.
_MOST_KNOWN = 4_096
#: An injected text is told from a label by what stands around it.
_FEWEST_AROUND = 4

#: Makes traditional characters simplified.
TO_SIMPLIFIED = str.maketrans(TRADITIONAL, SIMPLIFIED)
_SQUARE = str.maketrans(BRACKETS, ROUND_BRACKETS)
_NOT_SHOWN = re.compile(r"[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\x00-\x1f\x7f-\x9f]+")
_PART, _MORE, _EXCEPT = map(re.compile, (PART_OF_A_LABEL, MORE_THAN_A_LABEL, EXCEPT_FOR))
_YEAR = re.compile(YEAR_IN_FIGURES)
#: What most texts do not have, and each with pinyin has.
_LATIN_IN_BRACKETS = re.compile(r"\([^\W\d_\u3400-\u9fff]")
_PATH = re.compile(r"[ >/:\uff1e\uff0f\uff1a\u2192\u2014\n-]")
_BRACKETED = re.compile(r"\([^()]*\)")
_NO_LETTER = re.compile(r"[\W_]+")
_NUMBERED = (
    ("item", re.compile(rf"(?:\(([{NUMERALS}]{{1,3}})\)?|([{NUMERALS}]{{1,3}})\))[\u3001.,:\u3002]*")),
    ("line", re.compile(rf"([{NUMERALS}]{{1,3}})[\u3001.,:\u3002]+")),
    ("leaf", re.compile(r"\(?(\d{1,2})(?!\d)\)?[\u3001.,:\u3002)]*(?=\D)")),
)

#: The number of a line whose comma is lost stands directly before the label.
_BARE_NUMERAL = re.compile(rf"[{NUMERALS}]{{1,3}}")

#: The kind of a number (一、 a line, （一） an item, 1. a leaf) and its value.
Number = tuple[str, str]


@frozen
class Label:
    """A printed label, taken apart."""

    number: Number | None
    #: The label without number, spaces and punctuation.
    key: str
    #: The same without what stands in brackets.
    bare: str


@frozen
class Match:
    """The code that a printed label stands for."""

    code: Code
    #: Whether the label is the official one, spacing and punctuation apart.
    is_official: bool


@lru_cache(maxsize=8_192)
def normalise(text: str) -> str:
    """Bring a short text into the form in which it is compared; spaces and invisible characters are left out."""
    text = _NOT_SHOWN.sub("", unicodedata.normalize("NFKC", text))
    if not text.isascii():
        text = text.translate(_SQUARE)
        simple = text.translate(TO_SIMPLIFIED)
        if simple != text:
            for traditional, word in TRADITIONAL_WORDS:
                simple = simple.replace(traditional, word)
        text = simple
        if _LATIN_IN_BRACKETS.search(text):
            text = without_pinyin(text)
    return text


@lru_cache(maxsize=8_192)
def label_of(text: str) -> Label:
    """Take a printed label apart."""
    text = normalise(text)
    number = None
    for kind, pattern in _NUMBERED:
        found = pattern.match(text)
        if found:
            number = (kind, next(filter(None, found.groups())))
            text = text[found.end() :]
            break
    return Label(number, _NO_LETTER.sub("", text), _NO_LETTER.sub("", _BRACKETED.sub("", text)))


@lru_cache(maxsize=8_192)
def keys_of(text: str) -> tuple[str, ...]:
    """Give the keys that a printed label may be found by: its own, without remarks, without a number and its comma."""
    label = label_of(text)
    keys = (label.key,) if label.bare in {"", label.key} else (label.key, label.bare)
    numeral = None if label.number else _BARE_NUMERAL.match(label.key)
    return (*keys, label.key[numeral.end() :]) if numeral else keys


class Labels:
    """The labels of some codes, to match printed ones against; the report's year, if given, may be written out."""

    def __init__(self, codes: Iterable[Code], year: int | None = None) -> None:
        """Take the official labels and the listed variants of codes."""
        self._official = [(code, label_of(code.printed)) for code in codes]
        self._by_key: dict[str, list[tuple[Code, Label]]] = {}
        for code, label in self._official:
            self._by_key.setdefault(label.key, []).append((code, label))
        self._variants = {
            label_of(text).key: (code, label)
            for code, label in reversed(self._official)
            for text in (*variants_of(code), *_with_year(code, year))
            if label_of(text).key not in self._by_key
        }
        self._year = year
        self._known = lru_cache(maxsize=_MOST_KNOWN)(self._match)

    def match(self, text: str) -> Match | None:
        """Return the code that a printed label stands for; None if none, or if it could be two."""
        if len(text) > LONGEST_LABEL:
            text = without_pinyin(text)
        if not text or len(text) > LONGEST_LABEL:
            return None
        return self._known(text)

    def _at_end_of_path(self, text: str) -> Match | None:
        """Match the last of several labels that are printed as one: those of its groups stand before it, or pieces."""
        parts = [part for part in _PATH.split(text) if part.strip()]
        last = self._known(parts[-1]) if len(parts) > 1 else None
        if last is None:
            return None
        groups = [(self._known(part), part) for part in parts[:-1]]
        are_above = (
            (group is not None and _is_group_of(group.code, last.code))
            or (last.is_official and _is_piece_of_a_group(part, last.code))
            for group, part in groups
        )
        return last if all(are_above) else None

    def _match(self, text: str) -> Match | None:
        plain = without_pinyin(text)
        found = self._alone(plain) or self._at_end_of_path(plain)
        if found is None or plain == text:
            return found
        return Match(found.code, is_official=False)

    def _alone(self, text: str) -> Match | None:
        label = label_of(text)
        if not label.key:
            return None
        exact = self._by_key.get(label.key)
        if exact:
            code, official = next((each for each in exact if each[1].number == label.number), exact[0])
            if self._is_another_clipped(label, official):
                return None
            return Match(code, official.number == label.number)
        match = self._without_comma(label) or self._inexact(label)
        return None if match and self._is_of_another(match.code, label, text) else match

    def _is_of_another(self, code: Code, label: Label, text: str) -> bool:
        """Tell whether a remark in brackets makes a label another one's: a part of it, more than it, another year."""
        if label.bare == label.key:
            return False
        remarks = _BRACKETED.findall(normalise(text))
        years = {int(year) for remark in remarks for year in _YEAR.findall(remark)}
        if any(_PART.search(remark) or self._is_more(code, remark) for remark in remarks):
            return True
        if self._year is None or not years:
            return False
        own = {self._year - back for words, back in YEAR_WORDS if any(word in code.printed for word in words)}
        return years.isdisjoint({self._year, *own})

    def _is_more(self, code: Code, remark: str) -> bool:
        """Tell whether a remark counts another row in; what it excepts that does not."""
        return bool(_MORE.search(remark)) and not _EXCEPT.search(remark) and self._names_another(code, remark)

    def _names_another(self, code: Code, remark: str) -> bool:
        return any(each is not code and official.key in remark for each, official in self._official)

    def _without_comma(self, label: Label) -> Match | None:
        """Match a line's official label whose number is printed without the comma behind it."""
        numeral = _BARE_NUMERAL.match(label.key) if label.number is None else None
        named = self._by_key.get(label.key[numeral.end() :], []) if numeral else []
        found = [code for code, official in named if numeral and official.number == ("line", numeral[0])]
        return Match(found[0], is_official=True) if found else None

    def _is_another_clipped(self, label: Label, official: Label) -> bool:
        """Tell whether the printed number, which is not this label's, belongs to a longer label that begins so."""
        if label.number is None or label.number == official.number:
            return False
        return any(each.number == label.number and each.key.startswith(label.key) for _, each in self._official)

    def _inexact(self, label: Label) -> Match | None:
        for key in (label.key, label.bare):
            listed = self._variants.get(key) or next(iter(self._by_key.get(key, [])), None)
            if listed and (listed[1].number == label.number or None in {label.number, listed[1].number}):
                return Match(listed[0], is_official=False)
        for test in (_is_part, _is_around):
            found = [code for code, official in self._official if test(label, official)]
            if found:
                return Match(found[0], is_official=False) if len(found) == 1 else None
        return None

    def parts(self, text: str) -> Iterator[Code]:
        """Give each code whose official label the text could be a part of; all for no text."""
        key = label_of(text).key if len(text) <= LONGEST_LABEL else text
        return (code for code, official in self._official if _is_subsequence(key, official.key))


def variants_of(code: Code) -> tuple[str, ...]:
    """Give the other texts that a code's label is met as."""
    return next((texts for each, texts in LABELS if each is code), ())


def _is_group_of(group: Code, code: Code) -> bool:
    """Tell whether a label stands over another one in the form."""
    return any(above is group for above in _groups_of(code))


def _groups_of(code: Code) -> Iterator[Code]:
    """Give the labels that stand over one in the form."""
    above = code.parent
    while above is not None:
        yield above
        above = above.parent
    if isinstance(code, Disposition):
        yield RequestLine.OUTCOMES


def _is_piece_of_a_group(text: str, code: Code) -> bool:
    """Tell whether a text is a piece of a label over another one, as of a vertical one that is read line by line."""
    piece = label_of(text)
    if not (piece.key or piece.number):
        return False
    official = [label_of(group.printed) for group in _groups_of(code)]
    return any(piece.key in label.key and piece.number in {None, label.number} for label in official)


def _with_year(code: Code, year: int | None) -> Iterator[str]:
    """Give a code's labels with the year in figures: the report's (本年), or the one before (上年)."""
    for text in (code.printed, *variants_of(code)):
        for words, back in YEAR_WORDS:
            word = next((word for word in words if word in text), None)
            if year is not None and word:
                yield from (text.replace(word, f"{year - back}{sign}", 1) for sign in YEAR_SIGNS)


def _is_part(label: Label, official: Label) -> bool:
    if label.number != official.number:
        return False
    long_enough = 2 * len(label.key) >= len(official.key) and len(label.key) >= _FEWEST_CHARACTERS
    return long_enough and _is_subsequence(label.key, official.key)


def _is_around(label: Label, official: Label) -> bool:
    """Tell whether a numbered label is the official one with something put into its middle."""
    if label.number is None or label.number != official.number or len(label.key) <= len(official.key):
        return False
    if len(official.key) < _FEWEST_AROUND:
        return False
    head = 0
    while head < len(official.key) and label.key[head] == official.key[head]:
        head += 1
    return head > 0 and label.key.endswith(official.key[head:]) and head < len(official.key)


def _is_subsequence(part: str, whole: str) -> bool:
    remaining = iter(whole)
    return all(character in remaining for character in part)
