"""
Name what stands on a page: boxes, letters, rules.

Lengths are points, from the upper left corner as a person sees it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from attrs import field, frozen

from govinfo.readers.limits import Limits

#: What stands in a number beside its digits: points, commas, signs. Those of full width stand between words, too.
POINTS_AND_SIGNS = frozenset(".,-+\u2212")
#: So many comparisons cost what one object costs.
_COMPARISONS = 50


class Box(NamedTuple):
    """A rectangle: left, top, right, bottom; y grows downwards."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """Its width."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Its height."""
        return self.y1 - self.y0

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside."""
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1

    def common(self, other: "Box") -> "Box":
        """Give what lies in both; its width or height is negative if nothing does."""
        return Box(max(self.x0, other.x0), max(self.y0, other.y0), min(self.x1, other.x1), min(self.y1, other.y1))


class Letter(NamedTuple):
    """One character of a page."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    #: The height of its font.
    size: float
    #: The quarter turns, clockwise, by which it is turned.
    turns: int = 0
    #: How far the letters of its text are set apart, beside their own widths.
    spacing: float = 0.0

    @property
    def width(self) -> float:
        """Its width."""
        return self.x1 - self.x0

    @property
    def x(self) -> float:
        """Its centre, from the left."""
        return (self.x0 + self.x1) / 2

    @property
    def y(self) -> float:
        """Its centre, from the top."""
        return (self.y0 + self.y1) / 2


class Rule(NamedTuple):
    """A straight line: where it stands across its direction, and from where to where it reaches along it."""

    at: float
    start: float
    end: float


@frozen(kw_only=True)
class Page:
    """What a person sees on a page."""

    #: Its number, from 1.
    number: int
    width: float
    height: float
    letters: list[Letter]
    #: Rules that run across the page: `at` is y.
    across: list[Rule] = field(factory=list)
    #: Rules that run down the page: `at` is x.
    down: list[Rule] = field(factory=list)
    pictures: list[Box] = field(factory=list)
    #: Whether its text is only the guess of a machine about a picture, and was left out.
    is_scan: bool = False
    #: Whether letters that nobody sees were left out.
    has_hidden: bool = False
    #: Whether there are letters that their fonts do not name.
    has_undecoded: bool = False


def is_part_of_a_number(text: str) -> bool:
    """Return whether a letter may be a part of a number."""
    return text.isdigit() or text in POINTS_AND_SIGNS


def around(places: Sequence[Letter | Box]) -> Box:
    """Return the box around letters, or boxes."""
    return Box(
        min(place.x0 for place in places),
        min(place.y0 for place in places),
        max(place.x1 for place in places),
        max(place.y1 for place in places),
    )


def hold_pairs(limits: Limits, some: int, others: int) -> None:
    """Raise `LimitExceeded` if to compare each of some things with each of others costs more than a page may."""
    limits.hold("objects_of_a_page", some * others // _COMPARISONS)


def turned(box: Box, width: float, height: float, turns: int) -> Box:
    """Turn a box with its page, of that size, clockwise by quarters."""
    match turns % 4:
        case 1:
            return Box(height - box.y1, box.x0, height - box.y0, box.x1)
        case 2:
            return Box(width - box.x1, height - box.y1, width - box.x0, height - box.y0)
        case 3:
            return Box(box.y0, width - box.x1, box.y1, width - box.x0)
        case _:
            return box
