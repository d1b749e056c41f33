"""The texts of a table that is not drawn, and its rows, at their places on the page."""

import re

from attrs import field, frozen

from govinfo.readers.pdf.glyphs import UNKNOWN
from govinfo.readers.pdf.lines import Line
from govinfo.readers.pdf.shapes import Box
from govinfo.readers.words.figures import PRINTED_UNITS

_NUMBER = re.compile(rf"[-+\u2212]?\d(?:[\d,.\uff0c\uff0e]*\d)?(?:{PRINTED_UNITS})?|[-\u2014/\uff0f]{{1,2}}")
#: Where the columns of numbers begin and end.
Columns = list[tuple[float, float]]


@frozen(kw_only=True, eq=False)
class Segment:
    """A text of one cell, on one line or on several."""

    lines: tuple[Line, ...]
    box: Box

    @property
    def text(self) -> str:
        """Its lines, below each other."""
        return "\n".join(line.text for line in self.lines)

    @property
    def size(self) -> float:
        """The height of its font, in points."""
        return self.lines[0].size

    @property
    def x(self) -> float:
        """Its middle, from the left, in points."""
        return (self.box.x0 + self.box.x1) / 2

    @property
    def y(self) -> float:
        """Its middle, from the top, in points."""
        return (self.box.y0 + self.box.y1) / 2

    @property
    def is_number(self) -> bool:
        """Whether it is a number, or a mark for none."""
        return len(self.lines) == 1 and is_a_number(self.lines[0].text)

    def with_line(self, line: Line) -> "Segment":
        """Give the same text with one more line below."""
        box = Box(
            min(self.box.x0, line.box.x0), self.box.y0, max(self.box.x1, line.box.x1), max(self.box.y1, line.box.y1)
        )
        return Segment(lines=(*self.lines, line), box=box)


@frozen(kw_only=True, eq=False)
class Row:
    """A row of a table, at its height: of numbers, or of a header."""

    y: float
    is_header: bool
    labels: list[Segment] = field(factory=list)
    values: list[Segment] = field(factory=list)


def column_at(columns: Columns, segment: Segment) -> int | None:
    """Return the only column that a text stands over; None for none or several."""
    found = [place for place, (start, end) in enumerate(columns) if start < segment.box.x1 and segment.box.x0 < end]
    return found[0] if len(found) == 1 else None


def is_a_number(text: str) -> bool:
    """Return whether a text is a number, though some of its digits are unknown, or a mark for none."""
    return bool(_NUMBER.fullmatch(text.replace(UNKNOWN, "0")))
