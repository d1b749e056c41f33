"""Tell what of a page a person sees: not what is unpainted, painted over, cut off, or white on white."""

from govinfo.readers.pdf.glyphs import Glyph
from govinfo.readers.pdf.paint import Color, Painted
from govinfo.readers.pdf.shapes import Box, Rule

#: A text of which less can be seen is a watermark.
_LEAST_OPAQUE = 90
#: Colours that differ by no more look the same.
_LEAST_CONTRAST = 24
#: A picture that covers such a part of its page is the page.
_SHARE_OF_A_SCAN = 0.6
_PAPER = (255, 255, 255, 255)
#: In heights of the font: an area that a text may fill is often drawn so close that it takes this of the ink's edge.
_EDGE_OF_INK = 0.06


class Sight:
    """What hides what on one page."""

    def __init__(self, painted: Painted, area: float) -> None:
        """Take what the page paints, and its area."""
        self._fills = painted.fills
        self._pictures = [picture for picture in painted.pictures if picture.is_opaque]
        scans = [each for each in self._pictures if each.box.width * each.box.height > _SHARE_OF_A_SCAN * area]
        texts = painted.texts.values()
        first_scan = min((scan.order for scan in scans), default=0)
        hidden = [text for text in texts if text.is_invisible or text.order < first_scan]
        #: Whether the page is a picture, with a text behind it that no person sees.
        self.is_scan = bool(scans) and 2 * len(hidden) > len(texts)

    def sees(self, glyph: Glyph) -> bool:
        """Return whether a person sees a letter: the middle of its ink."""
        run = glyph.run
        x, y = _middle(glyph.ink)
        if run.is_invisible or run.color[3] < _LEAST_OPAQUE or not run.clip.holds(x, y):
            return False
        return not self._is_lost(x, y, run.order, run.color)

    def cuts(self, glyph: Glyph) -> bool:
        """Return whether a letter is painted, but some of it beyond the page or the area that its text may fill."""
        run, ink = glyph.run, glyph.ink
        if run.is_invisible or run.color[3] < _LEAST_OPAQUE:
            return False
        (x, y), edge = _middle(ink), _EDGE_OF_INK * glyph.letter.size
        corners = (min(ink.x0 + edge, x), min(ink.y0 + edge, y)), (max(ink.x1 - edge, x), max(ink.y1 - edge, y))
        return not all(run.clip.holds(*corner) for corner in corners)

    def shows(self, rule: Rule, order: int, color: Color, *, is_across: bool) -> bool:
        """Tell whether a person sees a rule."""
        if color[3] < _LEAST_CONTRAST or rule.end < rule.start:
            return False
        if max(abs(color[i] - _PAPER[i]) for i in range(3)) > _LEAST_CONTRAST and not self._fills:
            return True
        middle = (rule.start + rule.end) / 2
        x, y = (middle, rule.at) if is_across else (rule.at, middle)
        return not self._is_lost(x, y, order, color, is_rule=True)

    def _is_lost(self, x: float, y: float, order: int, color: Color, *, is_rule: bool = False) -> bool:
        """Tell whether what stands at a point has the colour of its ground, or is painted over."""
        ground: Color = _PAPER
        for fill in self._fills:
            if fill.is_opaque and _covers(fill.box, x, y, is_rule=is_rule):
                if fill.order > order:
                    return True
                ground = fill.color or _PAPER
        for picture in self._pictures:
            if picture.box.holds(x, y):
                return picture.order > order
        return max(abs(color[i] - ground[i]) for i in range(3)) <= _LEAST_CONTRAST


def _middle(box: Box) -> tuple[float, float]:
    return (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2


def _covers(box: Box, x: float, y: float, *, is_rule: bool) -> bool:
    """Tell whether an area covers a point; a rule at its edge is beside it."""
    edge = 1.5 if is_rule else 0
    return box.x0 + edge < x < box.x1 - edge and box.y0 + edge < y < box.y1 - edge
