"""Take a number for unknown of which a part is cut off or hidden: what is seen of it is another number."""

from collections.abc import Sequence

from govinfo.readers.limits import Limits
from govinfo.readers.pdf.glyphs import UNKNOWN, Glyph
from govinfo.readers.pdf.shapes import POINTS_AND_SIGNS, Letter, hold_pairs, is_part_of_a_number
from govinfo.readers.pdf.sight import Sight

#: In heights of the font: a part of a number is no further from the next one.
_NEXT = 0.2
#: A letter over which another is seen, by so much of it, is not missing there.
_COVERED = 0.5
#: Points: letters in squares of this size that touch are compared; no number of a report has larger digits.
_SQUARE = 24.0


def seen_letters(glyphs: Sequence[Glyph], sight: Sight, limits: Limits) -> tuple[list[Letter], bool]:
    """
    Return the letters that a person sees, and whether some are hidden.

    A digit stands as unknown where it is cut, or touches what is missing of
    its number: a digit that is cut off, or a sign, a point or a comma that is
    cut off or hidden.
    """
    seen: list[Letter] = []
    missing: list[Letter] = []
    for glyph in glyphs:
        letter = glyph.letter
        is_cut = is_part_of_a_number(letter.text) and sight.cuts(glyph)
        if sight.sees(glyph):
            seen.append(letter._replace(text=UNKNOWN) if is_cut else letter)
        elif is_cut or letter.text in POINTS_AND_SIGNS:
            missing.append(letter)
    unknown = _beside_missing(seen, missing, limits) if missing else set()
    letters = [letter._replace(text=UNKNOWN) if letter in unknown else letter for letter in seen]
    return letters, len(seen) < len(glyphs)


def _beside_missing(seen: Sequence[Letter], missing: Sequence[Letter], limits: Limits) -> set[Letter]:
    """Return the digits that touch what is missing of their number."""
    squares: dict[tuple[int, int], list[Letter]] = {}
    for letter in seen:
        squares.setdefault(_square(letter.x, letter.y), []).append(letter)
    unknown: set[Letter] = set()
    compared = 0
    for letter in missing:
        near = _near(letter, squares)
        compared += len(near)
        hold_pairs(limits, compared, 1)
        if not any(_covers(other, letter) for other in near):
            unknown.update(other for other in near if other.text.isdigit() and _touch(other, letter))
    return unknown


def _square(x: float, y: float) -> tuple[int, int]:
    return int(x // _SQUARE), int(y // _SQUARE)


def _near(letter: Letter, squares: dict[tuple[int, int], list[Letter]]) -> list[Letter]:
    """Return the letters in the squares around the one that a letter stands in."""
    column, row = _square(letter.x, letter.y)
    around = [(column + right, row + down) for right in (-1, 0, 1) for down in (-1, 0, 1)]
    return [other for square in around for other in squares.get(square, ())]


def _covers(over: Letter, under: Letter) -> bool:
    """Return whether a letter stands where another one would."""
    width = min(over.x1, under.x1) - max(over.x0, under.x0)
    height = min(over.y1, under.y1) - max(over.y0, under.y0)
    return width > _COVERED * (under.x1 - under.x0) and height > _COVERED * (under.y1 - under.y0)


def _touch(one: Letter, other: Letter) -> bool:
    """Return whether two letters stand beside each other, in the direction of their line."""
    if one.turns != other.turns:
        return False
    apart = max(one.x0, other.x0) - min(one.x1, other.x1)
    above = max(one.y0, other.y0) - min(one.y1, other.y1)
    along, across = (above, apart) if one.turns % 2 else (apart, above)
    return along <= _NEXT * one.size + one.spacing and across < 0
