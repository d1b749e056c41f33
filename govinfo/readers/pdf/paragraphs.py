"""Put lines together to paragraphs: by what ends before the margin, and by what begins behind it."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from attrs import frozen

from govinfo.readers.pdf.lines import Line

#: In heights of the font: a line that begins so far behind the margin opens a paragraph.
_INDENTED = 0.8
#: One that ends so far before the other margin closes one.
_ENDED = 2.2
#: How much another font may differ in height within a paragraph.
_SAME_SIZE = 0.12
#: A gap to the line above that is so much larger than the usual one.
_WIDE_GAP = 1.5
#: In heights of the font: the next line of a text is no further below, though its lines may be double spaced.
_NEXT_LINE = 2.5
_FEWEST_LINES = 3
_WESTERN = 0x2E80


@frozen(kw_only=True)
class PlacedLine:
    """A line, its page, and the margins of the text there."""

    line: Line
    page: int
    left: float
    right: float


@frozen(kw_only=True)
class Paragraph:
    """A paragraph, and the page that it begins on."""

    text: str
    page: int


def placed(pages: Sequence[tuple[int, float, Sequence[Line]]]) -> list[list[PlacedLine]]:
    """
    Find the margins of the lines of each page; each page is its number, its width and its lines.

    Pages of one width have a text of one width: that of their longest lines.
    One long line alone is no margin; the text then reaches as far from the
    right edge of the page as from the left. A page of indented lines alone has
    the left margin of the others.
    """
    reaches: dict[float, list[tuple[float, float]]] = {}
    lefts: dict[float, list[float]] = {}
    for _, width, lines in pages:
        if len(lines) >= _FEWEST_LINES:
            left = min(line.box.x0 for line in lines)
            lefts.setdefault(width, []).append(left)
            reaches.setdefault(width, []).extend((line.box.x1 - left, line.size) for line in lines)
    found = []
    for number, width, lines in pages:
        own = min((line.box.x0 for line in lines), default=0.0)
        left = own if _has_margin(lines, own) else min([*lefts.get(width, []), own])
        right = left + _reach(reaches.get(width, []), width - 2 * left)
        right = max([right, *(line.box.x1 for line in lines)])
        found.append([PlacedLine(line=line, page=number, left=left, right=right) for line in lines])
    return found


def _has_margin(lines: Sequence[Line], left: float) -> bool:
    """Return whether a text goes on at the left of the lines of its page: a line begins there below a full one."""
    most = max((line.box.x1 for line in lines), default=0.0)
    for above, below in pairwise(sorted(lines, key=lambda line: line.box.y0)):
        size = max(above.size, below.size)
        is_full = most - above.box.x1 <= _ENDED * size
        is_next = below.box.y1 - above.box.y1 <= _NEXT_LINE * size
        if is_full and is_next and below.box.x0 - left <= _INDENTED * size:
            return True
    return False


def _reach(lines: Sequence[tuple[float, float]], between_margins: float) -> float:
    """Tell how wide a text is by how far its lines reach, each with the height of its font."""
    most = max((reach for reach, _ in lines), default=0.0)
    full = sum(reach >= most - size for reach, size in lines)
    return most if full > 1 else max(most, between_margins)


def paragraphs_of(lines: Sequence[PlacedLine]) -> Iterable[Paragraph]:
    """Give the paragraphs of lines with no table between them."""
    gaps = [below.line.box.y1 - above.line.box.y1 for above, below in pairwise(lines) if above.page == below.page]
    usual = median(gaps) if gaps else 0.0
    together: list[PlacedLine] = []
    for line in lines:
        if together and not _goes_on(together[-1], line, usual):
            yield _paragraph(together)
            together = []
        together.append(line)
    if together:
        yield _paragraph(together)


def _goes_on(above: PlacedLine, below: PlacedLine, usual: float) -> bool:
    """Tell whether a line is of the same paragraph as the one above it."""
    size = max(above.line.size, below.line.size)
    if abs(above.line.size - below.line.size) > _SAME_SIZE * size:
        return False
    if above.page == below.page:
        gap = below.line.box.y1 - above.line.box.y1
        if gap > _WIDE_GAP * max(usual, size):
            return False
    if below.line.box.x0 - below.left > _INDENTED * size:
        return False
    return above.right - above.line.box.x1 <= _ENDED * size


def _paragraph(lines: Sequence[PlacedLine]) -> Paragraph:
    text = ""
    for each in lines:
        added = each.line.text
        is_western = text and added and ord(text[-1]) < _WESTERN and ord(added[0]) < _WESTERN
        text += (" " if is_western and text[-1].isalpha() and added[0].isalpha() else "") + added
    return Paragraph(text=text, page=lines[0].page)
