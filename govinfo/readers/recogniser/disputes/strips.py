"""
Divide a printed table 4 into strips: rows of numbers that share a header.

A row with labels and no number belongs to a header; with the first one below a
row of numbers a new header begins. Lines of text that are nothing but the label
of a block stand over a table as a row of its header does. A header that comes
again, as after a page break, replaces itself.
"""

from collections.abc import Iterable, Iterator, Sequence

from attrs import field, frozen, mutable

from govinfo.readers.document import Grid, GridCell, TextBlock
from govinfo.readers.printed import PrintedRow
from govinfo.readers.recogniser.disputes.form import SIZE, form, is_block_label, is_number, is_printed
from govinfo.readers.recogniser.disputes.header import Header, header_of
from govinfo.readers.recogniser.tables import PlacedPiece
from govinfo.readers.words.numbers import is_mark


@frozen(kw_only=True, eq=False)
class Line:
    """A printed row: the labels in front of its numbers, and the cells behind them."""

    row: PrintedRow
    labels: tuple[GridCell, ...]
    values: tuple[GridCell, ...]

    @property
    def numbers(self) -> tuple[GridCell, ...]:
        """The values that are not blank cells."""
        return tuple(filter(is_printed, self.values))

    @property
    def label_end(self) -> int:
        """The last column of its labels."""
        return max((cell.columns[-1] for cell in self.labels), default=0)

    @property
    def block(self) -> int | None:
        """The block that its last label names."""
        blocks = [block for cell in self.labels if (block := form().block_of(cell.text)) is not None]
        return blocks[-1] if blocks else None

    @property
    def results(self) -> list[int]:
        """The results that its labels name."""
        return [result for cell in self.labels if (result := form().result_of(cell.text)) is not None]

    @property
    def is_foreign(self) -> bool:
        """Whether one of its labels is not the form's."""
        matched = (is_block_label(cell.text) or form().result_of(cell.text) is not None for cell in self.labels)
        return not all(matched)


@mutable(eq=False)
class Strip:
    """A header and the rows of numbers below it."""

    header_rows: list[tuple[GridCell, ...]] = field(factory=list)
    #: The last column of the rows of the header.
    width: int = 0
    rows: list[Line] = field(factory=list)
    #: Rows of numbers with a label that is not the form's.
    foreign: list[Line] = field(factory=list)
    #: The grid of the last row of its header.
    header_grid: Grid | None = None
    #: Whether the grid of its numbers has a header of its own, but below them.
    is_upside_down: bool = False
    #: Whether a row of blank cells stands below results in its header: its numbers, if the next block begins there.
    is_blank: bool = False
    #: The strip above.
    before: "Strip | None" = None
    _headers: dict[int | None, Header] = field(factory=dict)

    @property
    def is_list(self) -> bool:
        """Whether its labels stand below each other."""
        return all(len(row) == 1 for row in self.header_rows)

    @property
    def own_block(self) -> int | None:
        """The one block that its header names."""
        blocks = {form().block_of(cell.text) for row in self.header_rows for cell in row} - {None}
        return blocks.pop() if len(blocks) == 1 else None

    @property
    def rivals(self) -> list[Line]:
        """
        Give its rows of numbers if nothing tells which of them is the report's.

        They are several, and one that is not the form's by its label was taken for the only one: parts of the
        body and their sum, or years.
        """
        rows = [line for line in (*self.rows, *self.foreign) if len(line.numbers) >= SIZE]
        is_open = any(line.is_foreign for line in self.rows)
        return rows if is_open and len(rows) > 1 else []

    def take(self, line: Line) -> None:
        """Add a row to the header."""
        texts = [tuple(cell.text for cell in row) for row in self.header_rows]
        blocks = {form().block_of(text) for row in texts for text in row} - {None}
        if line.block in blocks or (len(line.labels) > 1 and tuple(cell.text for cell in line.labels) in texts):
            self.header_rows.clear()
            self._headers.clear()
        self.header_rows.append(line.labels)
        self.header_grid = line.row.grid
        self.width = max(self.width, line.row.width)

    def shows_results(self, below: PrintedRow) -> bool:
        """Tell whether its header has results, and a row of blank cells below it can be that of their numbers."""
        results = (form().result_of(cell.text) for row in self.header_rows for cell in row)
        return below.grid.is_exact and len(below.cells) >= SIZE and any(result is not None for result in results)

    def header(self, line: Line) -> Header:
        """See what the header tells for a row of numbers."""
        own = line.block
        if own not in self._headers:
            self._headers[own] = self._header(line, own)
        return self._headers[own]

    def _header(self, line: Line, own: int | None) -> Header:
        start = line.label_end + 1
        header = header_of(self.header_rows, self.width, own, start)
        if own is not None and header.blocks not in {0, 1}:
            rows = [*self.header_rows, *([cell] for cell in line.labels)]
            return header_of(rows, self.width)
        if header.blocks == 0 and self.before:
            above = self.before.results_alone()
            return header_of(above, self.before.width, self.own_block if own is None else own, start)
        return header

    def lines(self) -> list[Line]:
        """
        Give its rows of numbers.

        Where its labels stand below each other the numbers do, too, and rows
        without a label are one; or two, if there are twice as many numbers as
        labels of results.
        """
        rows = self.rows
        if len(self.header_rows) < SIZE or not self.is_list or any(line.labels for line in rows):
            return rows
        values = tuple(cell for line in rows for cell in line.values)
        results = sum(form().result_of(row[0].text) is not None for row in self.header_rows)
        parts = [values[:results], values[results:]] if len(values) == 2 * results else [values]
        return [Line(row=rows[0].row, labels=(), values=part) for part in parts if part]

    def results_alone(self) -> list[list[GridCell]]:
        """Give the rows of its header, or of that of the strip above, without the labels of blocks."""
        rows = [[cell for cell in row if not is_block_label(cell.text)] for row in self.header_rows]
        shown = [row for row in rows if row]
        if not shown and self.before:
            return self.before.results_alone()
        return shown


def lines_of(placed: Iterable[PlacedPiece]) -> list[Line]:
    """Give the rows of the pieces of table 4, and the lines over them that name blocks."""
    lines: list[Line] = []
    for each in placed:
        first = each.piece[0]
        lines += (_line(_as_row(block, first.grid)) for block in each.above if is_block_label(block.text))
        lines += map(_line, each.piece)
    return lines


def _as_row(block: TextBlock, below: Grid) -> PrintedRow:
    number = block.place.row or 1
    cell = GridCell(text=block.text, row=number, column=1)
    grid = Grid(cells=(cell,), table=below.table, page=block.place.page)
    return PrintedRow(grid=grid, number=number, cells=(cell,))


def _line(row: PrintedRow) -> Line:
    own = [cell for cell in row.cells if cell.row == row.number and is_printed(cell)]
    first = next((place for place, cell in enumerate(own) if is_number(cell)), None)
    if first is None and own and all(is_mark(cell.text) for cell in own):
        first = 0
    if first is None:
        return Line(row=row, labels=tuple(cell for cell in own if not is_mark(cell.text)), values=())
    while first and (is_mark(own[first - 1].text) or _is_text_for_a_number(own[:first])):
        first -= 1
    start = own[first].column
    labels = tuple(cell for cell in row.cells if cell.column < start and is_printed(cell) and not is_mark(cell.text))
    end = max((cell.columns[-1] for cell in labels), default=0)
    return Line(row=row, labels=labels, values=tuple(cell for cell in row.cells if cell.column > end))


def _is_only_row(line: Line, strip: Strip) -> bool:
    """Tell whether a row that is named by a result (总计) has the numbers of a row of the table, and is its first."""
    is_whole = len(line.labels) == 1 and len(line.numbers) >= SIZE
    return is_whole and not strip.is_list and not strip.rows and not strip.foreign


def _is_text_for_a_number(before: Sequence[GridCell]) -> bool:
    """Tell whether the last cell before a number is no label, but stands right behind the label of a block."""
    *labels, last = before
    is_label = is_block_label(last.text) or form().result_of(last.text) is not None
    return bool(labels) and not is_label and form().block_of(labels[-1].text) is not None


def strips_of(lines: Sequence[Line]) -> Iterator[Strip]:
    """Divide the rows of a table; a row of one number is the last one's rest, or none of the table."""
    strip = Strip()
    for line in lines:
        if not line.values:
            if not line.labels:
                strip.is_blank = strip.is_blank or strip.shows_results(line.row)
                continue
            begins_anew = strip.is_blank and any(is_block_label(cell.text) for cell in line.labels)
            if strip.rows or strip.foreign or begins_anew:
                own = strip.rows[-1].row.grid if strip.rows else None
                strip.is_upside_down = own is line.row.grid and strip.header_grid is not own
                yield strip
                strip = Strip(before=strip)
            strip.take(line)
            continue
        if line.results and not _is_only_row(line, strip):
            if not strip.is_list or len(line.labels) > 1:
                strip.foreign.append(line)
                continue
            if strip.rows:
                yield strip
                strip = Strip(before=strip)
            strip.take(Line(row=line.row, labels=line.labels, values=()))
            strip.rows.append(Line(row=line.row, labels=(), values=line.values))
            continue
        is_known = not line.is_foreign or (strip.header_rows and not strip.rows and line.block is None)
        (strip.rows if is_known else strip.foreign).append(line)
    if strip.header_rows or strip.rows or strip.foreign:
        yield strip
