"""Put letters together to lines of text, as a person reads them."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from statistics import median

from attrs import frozen

from govinfo.readers.pdf.glyphs import UNKNOWN
from govinfo.readers.pdf.shapes import Box, Letter, around, is_part_of_a_number

#: In heights of the font.
_GAP_OF_A_SPACE = 0.28
_SAME_PLACE = 0.2
_SAME_LINE = 0.45
_OVERPRINTED = 0.5
#: In widths of a digit: a gap between two that a person sees. Kerning and rounding stay below it.
_GAP_OF_DIGITS = 0.2
_CONTROL = 0x20


@frozen(kw_only=True, slots=False)
class Line:
    """Letters that stand on one line, from the left; those that are turned as if they were not."""

    letters: tuple[Letter, ...]

    @cached_property
    def box(self) -> Box:
        """What it covers on its page."""
        turns = self.letters[0].turns
        return _back(around(self.letters), turns)

    @cached_property
    def size(self) -> float:
        """The height of its font."""
        return median(letter.size for letter in self.letters)

    @cached_property
    def text(self) -> str:
        """Its text: a space where a person sees a gap."""
        return text_of(self.letters)


def lines_of(letters: Iterable[Letter]) -> list[Line]:
    """
    Give the lines from the top.

    Letters that are not turned as the page is are read in their own direction.
    A letter painted twice at one place counts once.
    """
    by_turns: dict[int, list[Letter]] = {}
    for letter in letters:
        if ord(letter.text[0]) >= _CONTROL:
            by_turns.setdefault(letter.turns, []).append(letter)
    lines = []
    for turns, together in sorted(by_turns.items()):
        level = together if not turns else [_level(letter) for letter in together]
        lines += [Line(letters=tuple(line)) for line in _in_lines(_once(level))]
    return lines


def _level(letter: Letter) -> Letter:
    """Turn a letter's place so that its line runs to the right."""
    match letter.turns:
        case 1:
            box = letter.y0, -letter.x1, letter.y1, -letter.x0
        case 2:
            box = -letter.x1, -letter.y1, -letter.x0, -letter.y0
        case _:
            box = -letter.y1, letter.x0, -letter.y0, letter.x1
    return Letter(letter.text, *box, letter.size, letter.turns)


def _back(box: Box, turns: int) -> Box:
    """Turn a box back to where it stands on its page."""
    match turns:
        case 0:
            return box
        case 1:
            return Box(-box.y1, box.x0, -box.y0, box.x1)
        case 2:
            return Box(-box.x1, -box.y1, -box.x0, -box.y0)
        case _:
            return Box(box.y0, -box.x1, box.y1, -box.x0)


def _once(letters: list[Letter]) -> list[Letter]:
    """Drop what is painted again at the same place, as some do for bold type."""
    seen: dict[tuple[str, int, int], list[Letter]] = {}
    kept = []
    for letter in letters:
        cell = max(letter.size, 1) / 2
        column, row = int(letter.x // cell), int(letter.y // cell)
        near = (
            other
            for right in (-1, 0, 1)
            for down in (-1, 0, 1)
            for other in seen.get((letter.text, column + right, row + down), ())
        )
        if not any(_is_same(letter, other) for other in near):
            seen.setdefault((letter.text, column, row), []).append(letter)
            kept.append(letter)
    return kept


def _is_same(one: Letter, other: Letter) -> bool:
    most = _SAME_PLACE * min(one.size, other.size)
    return abs(one.x - other.x) <= most and abs(one.y - other.y) <= most


def _in_lines(letters: list[Letter]) -> list[list[Letter]]:
    lines: list[list[Letter]] = []
    centres: list[float] = []
    for letter in sorted(letters, key=lambda letter: letter.y):
        if lines and letter.y - centres[-1] <= _SAME_LINE * min(letter.size, lines[-1][-1].size):
            lines[-1].append(letter)
            centres[-1] += (letter.y - centres[-1]) / len(lines[-1])
        else:
            lines.append([letter])
            centres.append(letter.y)
    return [sorted(line, key=lambda letter: letter.x) for line in lines]


def text_of(letters: Sequence[Letter]) -> str:
    """
    Give the text of the letters of a line, with a space at each gap.

    Digits painted over each other are no number: a space stands between them, too.
    """
    parts: list[str] = []
    before: Letter | None = None
    for letter in letters:
        if before is not None:
            is_over = before.x1 - letter.x0 > _OVERPRINTED * min(letter.width, before.width)
            if is_apart(before, letter, _GAP_OF_A_SPACE) or (is_over and _are_digits(before, letter)):
                parts.append(" ")
        parts.append(letter.text)
        before = letter
    return " ".join("".join(parts).replace("\u00a0", " ").split()).replace("\ufffe", UNKNOWN)


def is_apart(left: Letter, right: Letter, most: float) -> bool:
    """
    Return whether letters beside each other are of two texts.

    They are if more than `most` heights of the font are between them; parts of
    numbers are if a person sees a gap at all, for two numbers must not be one.
    """
    gap = right.x0 - left.x1 - min(left.spacing, right.spacing)
    widest = most * min(left.size, right.size)
    if is_part_of_a_number(left.text) and is_part_of_a_number(right.text):
        widest = min(widest, _GAP_OF_DIGITS * _width_of_digits(left, right))
    return gap > widest


def _are_digits(*letters: Letter) -> bool:
    return all(letter.text.isdigit() for letter in letters)


def _width_of_digits(*letters: Letter) -> float:
    """Return how wide the digits among letters are; points and signs are narrower, or wider."""
    return min([letter.width for letter in letters if letter.text.isdigit()] or [letters[0].size / 2])


def letters_apart(line: Line, gap: float) -> list[Line]:
    """Cut a line where a gap is wider than so many heights of its font, and in numbers at each gap that is seen."""
    parts: list[list[Letter]] = []
    for letter in line.letters:
        if letter.text.isspace():
            continue
        if parts and not is_apart(parts[-1][-1], letter, gap):
            parts[-1].append(letter)
        else:
            parts.append([letter])
    return [Line(letters=tuple(part)) for part in parts]
