"""Compare a text in one form, and quote it in another: as it is printed."""

import re
from functools import lru_cache

from attrs import frozen

from govinfo.readers.words.characters import BRACKETS, ROUND_BRACKETS, TRADITIONAL_WORDS
from govinfo.readers.words.labels import normalise

_ROUND = str.maketrans(BRACKETS, ROUND_BRACKETS)
#: Characters that only an extraction makes: nobody prints the radical of a character in its place.
_RADICAL = re.compile(r"[\u2e80-\u2fdf\uf900-\ufaff]")


@frozen
class PrintedText:
    """A text in the form in which it is compared, and where in the printed one each of its characters stands."""

    plain: str
    places: tuple[int, ...]
    printed: str

    def part(self, start: int, end: int) -> "PrintedText":
        """Return a part of the text."""
        return PrintedText(self.plain[start:end], self.places[start:end], self.printed)

    def without(self, pattern: re.Pattern[str]) -> "PrintedText":
        """Return the text without what a pattern finds in it."""
        kept: PrintedText = self.part(0, 0)
        done = 0
        for found in pattern.finditer(self.plain):
            kept += self.part(done, found.start())
            done = found.end()
        return kept + self.part(done, len(self.plain)) if done else self

    def __add__(self, other: "PrintedText") -> "PrintedText":
        """Put another part of the same printed text behind this one."""
        return PrintedText(self.plain + other.plain, self.places + other.places, self.printed)

    def name(self) -> str:
        """Return its characters as printed, without spaces: traditional ones stay so, full-width brackets too."""
        characters = (self.printed[place] for place in dict.fromkeys(self.places))
        return "".join(normalise(each) if _RADICAL.match(each) else each for each in characters)

    def cut(self, start: int, end: int) -> tuple[str, str, str]:
        """Divide the printed text at two places of the plain one."""
        if start >= end:
            return "", "", self.printed
        first, behind = self.places[start], self.places[end - 1] + 1
        return self.printed[:first], self.printed[first:behind], self.printed[behind:]


@lru_cache(maxsize=2_048)
def printed_text(printed: str, left_out: str = "") -> PrintedText:
    """Bring a printed text into the form in which it is compared, without some characters."""
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(printed):
        if character in left_out:
            continue
        for each in normalise(character):
            characters.append(each)
            places.append(place)
    plain = "".join(characters).translate(_ROUND)
    for word, simple in TRADITIONAL_WORDS:
        if len(word) == len(simple):
            plain = plain.replace(word, simple)
    return PrintedText(plain, tuple(places), printed)
