"""Fit the picture of a table to the width of a console."""

from collections.abc import Sequence

from attrs import frozen
from rich.cells import cell_len

from govinfo.messages import Lang


@frozen(kw_only=True)
class Column:
    """What a column of the picture has to show."""

    heading: str
    #: Its numbers, as drawn; they are never folded or cut.
    numbers: Sequence[str]

    def width(self, heading: int) -> int:
        """Give its width when words of its heading are folded beyond some length; numbers count whole."""
        words = min(heading, max(map(cell_len, self.heading.split()), default=0))
        return max(words, *map(cell_len, self.numbers), 1)


@frozen(kw_only=True)
class Step:
    """One way to draw, from roomy to tight."""

    #: Words of headings are folded to this.
    heading: int
    #: Spaces on each side of a column.
    padding: int
    #: The labels of rows have at least this.
    label: int
    #: Whether only rows and columns with marked cells are drawn.
    telling: bool = False


#: Tried in this order, so that the whole table is drawn wherever it can be read.
_STEPS = (
    Step(heading=12, padding=1, label=32),
    Step(heading=8, padding=1, label=28),
    Step(heading=8, padding=0, label=32),
    Step(heading=12, padding=0, label=20),
    Step(heading=8, padding=0, label=20),
    Step(heading=4, padding=0, label=20),
    Step(heading=12, padding=1, label=20, telling=True),
    Step(heading=8, padding=0, label=16, telling=True),
    Step(heading=4, padding=0, label=8, telling=True),
)
#: English words folded below this cannot be read.
_LEAST_HEADING: dict[Lang, int] = {"zh": 4, "en": 8}
_MOST_LABEL = 44


@frozen(kw_only=True)
class Layout:
    """The widths of a picture."""

    label: int
    columns: tuple[int, ...]
    padding: int


def fitted(width: int, columns: Sequence[Column], labels: Sequence[str], lang: Lang, *, telling: bool) -> Layout | None:
    """Give the roomiest layout of a whole table, or of its telling part, that fits; None if none does."""
    wanted = min(_MOST_LABEL, max(map(cell_len, labels)))
    for step in _STEPS:
        widths = tuple(column.width(step.heading) for column in columns)
        frame = 2 + len(widths) + 2 * step.padding * (len(widths) + 1)
        room = width - sum(widths) - frame
        if step.telling is telling and step.heading >= _LEAST_HEADING[lang] and room >= min(step.label, wanted):
            return Layout(label=min(room, wanted), columns=widths, padding=step.padding)
    return None
