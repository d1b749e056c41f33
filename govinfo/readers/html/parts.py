"""Model what a page shows, before it is known which of its tables are tables: lines, pictures, and tables of cells."""

import re

from attrs import define, field, frozen

from govinfo.readers.document import GridCell

_SPACES = re.compile(r"[ \t\n\r\f]+")


@frozen
class Line:
    """A line of text, and the level of the heading that it is; 0 for others."""

    text: str
    level: int = 0


@frozen
class Image:
    """A picture that is large enough to show a table."""


@frozen(eq=False)
class Rows:
    """Rows of a table that follow each other and are no layout."""

    #: The first of their table; itself where it is that.
    first: "Rows | None"
    cells: tuple[GridCell, ...]


#: What stands in a place of a page, in reading order.
Item = Line | Image | Rows


@define(eq=False)
class Flow:
    """A place of a page that lines are gathered for: the page itself, the captions of a table, or a cell."""

    items: list[Item] = field(factory=list)
    #: What stands in the line that is not ended yet.
    words: list[str] = field(factory=list)
    #: Whether the words are of a text whose tabs are shown.
    has_tabs: bool = False

    def end_line(self, level: int) -> None:
        """Make a line of the words since the last one, a heading of a level; nothing if they are blank."""
        if not self.words:
            return
        text = "".join(self.words).strip(" \n\r\f" if self.has_tabs else None)
        self.words.clear()
        if not text.isalnum() and not self.has_tabs:
            text = _SPACES.sub(" ", text)
        self.has_tabs = False
        if text:
            self.items.append(Line(text, level))

    def close(self) -> None:
        """Be told that nothing more comes."""


@define(eq=False)
class Cell(Flow):
    """A cell of a table as it is written, with all that stands in it."""

    row_span: int = field(kw_only=True)
    column_span: int = field(kw_only=True)
    #: All its lines as one text, once it is closed; and whether nothing else stands in it.
    text: str = ""
    is_text: bool = True

    @property
    def lines(self) -> list[str]:
        """The texts of its lines."""
        return [item.text for item in self.items if isinstance(item, Line)]

    def close(self) -> None:
        """Make one text of its lines."""
        lines = self.lines
        self.text = lines[0] if len(lines) == 1 else "\n".join(lines)
        self.is_text = len(lines) == len(self.items)


@define(eq=False)
class Row:
    """A row of a table as it is written."""

    #: Whether it claims to have no height: office programs write the widths of the columns so.
    is_flat: bool = False
    cells: list[Cell] = field(factory=list)


@define(eq=False)
class Table:
    """A table of a page: its captions, and its rows by head, bodies and foot."""

    captions: Flow = field(factory=Flow)
    _head: list[Row] | None = None
    _bodies: list[list[Row]] = field(factory=list)
    _foot: list[Row] | None = None
    _last: list[Row] = field(factory=list)

    @property
    def groups(self) -> list[list[Row]]:
        """All rows by groups as a browser shows them: the first head above all others, the first foot below."""
        return [group for group in (self._head, *self._bodies, self._foot) if group]

    def open_group(self, tag: str) -> None:
        """Begin a head (`thead`), a foot (`tfoot`) or a body."""
        self._last = []
        if tag == "thead" and self._head is None:
            self._head = self._last
        elif tag == "tfoot" and self._foot is None:
            self._foot = self._last
        else:
            self._bodies.append(self._last)

    def open_row(self, *, is_flat: bool) -> None:
        """Begin a row of the group that was begun last."""
        self._last.append(Row(is_flat=is_flat))

    def open_cell(self, row_span: int, column_span: int) -> Cell:
        """Begin a cell of the row that was begun last, and give it."""
        cell = Cell(row_span=row_span, column_span=column_span)
        self._last[-1].cells.append(cell)
        return cell
