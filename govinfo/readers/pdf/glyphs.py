"""
Place the letters of a page.

The place of a letter is where its text object puts it, as wide as its font in
the PDF says. Its ink is within; a person sees a letter where its ink is.
"""

import ctypes
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import hypot, isfinite
from statistics import median

import pypdfium2.raw as pdfium
from attrs import evolve, field, frozen

from govinfo.readers.limits import Limits
from govinfo.readers.pdf.fonts import Font
from govinfo.readers.pdf.paint import Matrix, Painted, TextRun, address_of, are_finite, moved, point
from govinfo.readers.pdf.shapes import Box, Letter, around

_NO_CHARACTERS = frozenset({0, 0xFFFE, 0xFFFF})
#: What stands for a character that its font does not name.
UNKNOWN = "\ufffd"
#: Text that leans is a watermark.
_MOST_LEANING = 0.02
#: What the font says of a width is not of this letter if pdfium's own box is narrower by more, in heights of the font.
_SAME_WIDTH = 0.02
_NARROWEST = 0.05
#: Points: places that are no further apart are one.
_SAME_POINT = 0.01
#: A run tells how far its letters are set apart if it has so many; in heights of the font, no further than a space.
_FEWEST_LETTERS = 3
_MOST_SPACING = 0.25

#: Where the ink of a letter is that its PDF does not draw: left, bottom, right, top, as parts of its width and of
#: the height of its font. They are the outlines that common fonts share.
_INK_OF_LETTER = (0.1, -0.05, 0.9, 0.8)
_INK = {
    **dict.fromkeys("0123456789", (0.1, 0.0, 0.9, 0.7)),
    **dict.fromkeys(".\uff0e", (0.3, 0.0, 0.7, 0.1)),
    **dict.fromkeys(",\uff0c", (0.3, -0.12, 0.7, 0.1)),
    **dict.fromkeys("-\u2212\u2014\uff0d", (0.1, 0.2, 0.9, 0.4)),
}


@frozen(kw_only=True)
class Glyph:
    """A letter as it is painted: where its ink is, and its text object."""

    letter: Letter
    ink: Box
    run: TextRun


@frozen(kw_only=True)
class _Char:
    """A character as pdfium has it: in the coordinates of the page, or of the form object that it stands in."""

    index: int
    code: int
    is_unknown: bool
    x: float
    y: float

    @property
    def text(self) -> str:
        return UNKNOWN if self.is_unknown else chr(self.code)


@frozen(kw_only=True, eq=False)
class _Run:
    """The characters of one text object, and how it sets them."""

    painted: TextRun
    font: Font
    #: The height of the font before the object's matrix, and on the page.
    height: float
    size: float
    turns: int
    chars: list[_Char] = field(factory=list)


def glyphs_of(page: pdfium.FPDF_PAGE, display: Matrix, painted: Painted, limits: Limits) -> list[Glyph]:
    """Return each letter with the text object that it is of; those of texts that lean are left out."""
    text = pdfium.FPDFText_LoadPage(page)
    if not text:
        return []
    try:
        count = pdfium.FPDFText_CountChars(text)
        limits.hold("objects_of_a_page", count)
        glyphs = []
        replaced = _replaced_boxes(painted)
        for run in _runs(text, count, painted):
            placed = _replaced(run, replaced) if _is_replaced(run) else _set(run, text, display)
            glyphs.append([glyph for glyph in placed if are_finite(glyph.letter[1:5]) and are_finite(glyph.ink)])
        return _spaced(glyphs)
    finally:
        pdfium.FPDFText_ClosePage(text)


def _runs(text: pdfium.FPDF_TEXTPAGE, count: int, painted: Painted) -> Iterator[_Run]:
    """Yield the text objects that do not lean, with their characters."""
    runs: dict[int, _Run | None] = {}
    fonts: dict[int, Font] = {}
    for index in range(count):
        if pdfium.FPDFText_IsGenerated(text, index):
            continue
        owner = pdfium.FPDFText_GetTextObject(text, index)
        address = address_of(owner) if owner else 0
        if address not in runs:
            run = painted.texts.get(address)
            runs[address] = _run(owner, run, pdfium.FPDFText_GetFontSize(text, index), fonts) if run else None
        own = runs[address]
        if own is not None:
            own.chars.append(_char(text, index))
    again = {_place(run.bounds): run for address, run in painted.texts.items() if address not in runs}
    known = [evolve(run, painted=_painted_again(run.painted, again)) for run in runs.values() if run is not None]
    _distrust(known)
    yield from known


def _place(bounds: Box) -> tuple[int, int, int, int]:
    x0, y0, x1, y1 = (value if isfinite(value) else 0.0 for value in bounds)
    return round(x0), round(y0), round(x1), round(y1)


def _painted_again(run: TextRun, again: Mapping[tuple[int, int, int, int], TextRun]) -> TextRun:
    """
    Return the last text object at the place of one; `again` are those that pdfium has no characters of.

    Of texts that are the same it has the first alone; a person sees the last,
    which may be the only one that is visible.
    """
    x0, y0, x1, y1 = _place(run.bounds)
    shifts = (-1, 0, 1)
    near = (again.get((x0 + dx, y0 + dy, x1 + dx, y1 + dy)) for dx in shifts for dy in shifts)
    last = max((other for other in near if other is not None), key=lambda other: other.order, default=run)
    return evolve(last, matrix=run.matrix, outer=run.outer, bounds=run.bounds, actual_text=run.actual_text)


def _distrust(runs: Sequence[_Run]) -> None:
    """Take all letters of a font for unknown of which most are: what pdfium has for the others is a guess."""
    by_font: dict[Font, list[_Run]] = {}
    for run in runs:
        by_font.setdefault(run.font, []).append(run)
    for together in by_font.values():
        chars = [char for run in together for char in run.chars if not char.text.isspace()]
        if 2 * sum(char.is_unknown for char in chars) > len(chars):
            for run in together:
                run.chars[:] = [evolve(char, is_unknown=True) for char in run.chars]


def _run(owner: pdfium.FPDF_PAGEOBJECT, painted: TextRun, height: float, fonts: dict[int, Font]) -> _Run | None:
    turns, size = _direction(painted.matrix, height)
    handle = pdfium.FPDFTextObj_GetFont(owner)
    if turns is None or not handle:
        return None
    address = address_of(handle)
    if address not in fonts:
        fonts[address] = Font.of(handle)
    return _Run(painted=painted, font=fonts[address], height=height, size=size, turns=turns)


def _direction(matrix: Matrix, size: float) -> tuple[int | None, float]:
    """Return by how many quarters, clockwise, a text is turned (None if it leans), and how large it is."""
    a, b, c, d, _, _ = matrix
    across, upward = hypot(a, b), hypot(c, d)
    if not across or not upward:
        return None, 0
    if abs(b) <= _MOST_LEANING * across:
        turn = 0 if a > 0 else 2
    elif abs(a) <= _MOST_LEANING * across:
        turn = 1 if b > 0 else 3
    else:
        return None, 0
    return turn, size * upward


def _char(text: pdfium.FPDF_TEXTPAGE, index: int) -> _Char:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    code = pdfium.FPDFText_GetUnicode(text, index)
    is_unknown = code in _NO_CHARACTERS or pdfium.FPDFText_HasUnicodeMapError(text, index) == 1
    return _Char(index=index, code=code, is_unknown=is_unknown, x=x.value, y=y.value)


def _is_replaced(run: _Run) -> bool:
    """
    Return whether a text object has its characters from /ActualText.

    pdfium then puts all of them where the object begins, in the coordinates of
    the form object that it stands in, as if that stood nowhere else.
    """
    if not run.painted.actual_text:
        return False
    begin = run.painted.matrix[4:]
    places = [point(run.painted.outer, char.x, char.y) for char in run.chars]
    return all(abs(x - begin[0]) + abs(y - begin[1]) <= _SAME_POINT * (1 + run.size) for x, y in places)


def _replaced_boxes(painted: Painted) -> dict[int, Box]:
    """Return the boxes around all that each /ActualText replaces, by the address of its mark."""
    boxes: dict[int, Box] = {}
    for text in painted.texts.values():
        if text.actual_text:
            before = boxes.get(text.actual_text, text.bounds)
            boxes[text.actual_text] = around([before, text.bounds])
    return boxes


def _replaced(run: _Run, boxes: Mapping[int, Box]) -> Iterator[Glyph]:
    """Yield the characters of an /ActualText, side by side over what it replaces."""
    width = _replaced_length(run, boxes[run.painted.actual_text]) / len(run.chars)
    font, matrix = run.font, run.painted.matrix
    for number, char in enumerate(run.chars):
        left = number * width
        box = moved(matrix, left, font.descent * run.height, left + width, font.ascent * run.height)
        yield _glyph(run, char, box, _usual_ink(run, matrix, char.text, left, width))


def _replaced_length(run: _Run, whole: Box) -> float:
    """Return how far what an /ActualText replaces reaches from where it begins, before the object's matrix."""
    if len(run.chars) == 1:
        said = run.font.width(run.chars[0].code)
        if said > _NARROWEST:
            return said * run.height
    a, b, _, _, e, f = run.painted.matrix
    ways = [(x - e) * a + (y - f) * b for x in (whole.x0, whole.x1) for y in (whole.y0, whole.y1)]
    square = a * a + b * b
    return (max(*ways, 0.0) / square if square else 0.0) or run.height * len(run.chars)


def _set(run: _Run, text: pdfium.FPDF_TEXTPAGE, display: Matrix) -> Iterator[Glyph]:
    """Yield the characters of a text object where it sets them."""
    loose = pdfium.FS_RECTF()
    for char in run.chars:
        if not pdfium.FPDFText_GetLooseCharBox(text, char.index, loose):
            continue
        width = _advance(run, char, loose.right - char.x)
        x, y = point(display, char.x, char.y)
        matrix = (*run.painted.matrix[:4], x, y)
        box = moved(matrix, 0, run.font.descent * run.height, width, run.font.ascent * run.height)
        usual = _usual_ink(run, matrix, char.text, 0, width)
        yield _glyph(run, char, box, _inked(text, char.index, display) if run.font.is_embedded else usual)


def _advance(run: _Run, char: _Char, most: float) -> float:
    """
    Return how wide a character is before its object's matrix.

    On the page it is no wider than pdfium's own box around it. In a line that
    runs down its advance is negative; it is as wide as it is high.
    """
    said = 0.0 if char.is_unknown else run.font.width(char.code) * run.height
    if run.turns or said < 0:
        return abs(said) or run.height / 2
    scale = abs(run.painted.matrix[0])
    fits = said * scale <= most + _SAME_WIDTH * run.size
    return said if fits and said > _NARROWEST * run.height else most / scale


def _inked(text: pdfium.FPDF_TEXTPAGE, index: int, display: Matrix) -> Box:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
    return moved(display, left.value, bottom.value, right.value, top.value)


def _usual_ink(run: _Run, matrix: Matrix, text: str, left: float, width: float) -> Box:
    x0, y0, x1, y1 = _INK.get(text, _INK_OF_LETTER)
    return moved(matrix, left + x0 * width, y0 * run.height, left + x1 * width, y1 * run.height)


def _glyph(run: _Run, char: _Char, box: Box, ink: Box) -> Glyph:
    return Glyph(letter=Letter(char.text, *box, run.size, run.turns), ink=ink, run=run.painted)


def _spaced(runs: Sequence[list[Glyph]]) -> list[Glyph]:
    """
    Return the letters with how far they are set apart.

    A run of letters tells it by the least of its gaps. A shorter one is set as
    the others of its page are.
    """
    own = [_spacing(run) for run in runs]
    usual = median([spacing for spacing in own if spacing is not None] or [0.0])
    found = []
    for run, spacing in zip(runs, own, strict=True):
        apart = usual if spacing is None else spacing
        found += [
            evolve(glyph, letter=glyph.letter._replace(spacing=apart * glyph.letter.size)) if apart else glyph
            for glyph in run
        ]
    return found


def _spacing(run: Sequence[Glyph]) -> float | None:
    """Return the least gap between the letters of a run, in heights of the font; None for too few letters."""
    if len(run) < _FEWEST_LETTERS or run[0].letter.turns:
        return None
    gaps = [after.letter.x0 - before.letter.x1 for before, after in pairwise(run)]
    least = min(gaps) / (run[0].letter.size or 1)
    return min(max(least, 0.0), _MOST_SPACING)
