"""
Find the rows of the form in a printed table.

A row is found by its label, in the form's order: a label that is not the
official one counts only between the neighbours that the form gives it. A row
whose label is lost altogether is found by its place, if exactly one row of
the form is missing there.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import accumulate

from attrs import field, frozen

from govinfo.cells import Cell, Group, cells, groups
from govinfo.codes import Code, Edition, Section
from govinfo.readers.document import GridCell
from govinfo.readers.printed import PrintedRow
from govinfo.readers.recogniser.columns import Columns
from govinfo.readers.words.labels import Labels, Match, label_of
from govinfo.readers.words.numbers import holds_numbers, is_value, number_of

_NUMBER_AND_LABEL = 2
#: The blocks of table 2 that have so many columns may be blank but for one.
_FEWEST_NUMBERS = 3
_ROW_NUMBER = re.compile(r"\d{1,2}", re.ASCII)
#: Beyond the last row of any table.
_END = 1_000
#: More rows without a label are no rows that lost theirs.
_MOST_NAMELESS = 25


@frozen(kw_only=True, eq=False)
class FormRow:
    """A row of the form: what a group of cells is to a printed table."""

    address: str
    #: Its place among the rows of its table.
    index: int
    #: The code of its label.
    code: Code
    #: The codes of the labels to the left of it.
    above: tuple[Code, ...]
    cells: tuple[Cell, ...]
    optional: bool
    #: The codes of its columns.
    columns: tuple[Code, ...] = field(init=False)

    @columns.default
    def _columns(self) -> tuple[Code, ...]:
        return tuple(cell.column_codes[-1] for cell in self.cells)


@frozen(kw_only=True, eq=False)
class DataRow:
    """A printed row that a row of the form was found in."""

    form: FormRow
    printed: PrintedRow
    #: The cell of its label; None if the label is lost.
    label: GridCell | None
    is_official: bool
    #: The last column of its labels.
    label_end: int
    #: The cells to the right of its labels.
    values: tuple[GridCell, ...]
    columns: Columns
    #: Whether its label may belong to other numbers, or its numbers to another label.
    is_doubtful: bool = False
    #: The values that are not blank cells.
    printed_values: tuple[GridCell, ...] = field(init=False)

    @printed_values.default
    def _printed_values(self) -> tuple[GridCell, ...]:
        return tuple(cell for cell in self.values if cell.text.strip())

    @property
    def fits_header(self) -> bool:
        """Whether its header has places, and it is as wide as this."""
        return self.columns.has_places and self.printed.width == self.columns.width

    @property
    def is_broader(self) -> bool:
        """Whether it is broader than its table, in a document that gives each cell its place: it has a cell more."""
        return self.printed.grid.is_exact and self.printed.width > self.columns.width

    @property
    def outgrows_header(self) -> bool:
        """Whether it reaches further than its header, which has places: it may have a cell more."""
        header = self.columns.header
        return self.columns.has_places and header is not None and self.printed.width > header.width

    @property
    def raw(self) -> str:
        """The text of its label."""
        return self.label.text.strip() if self.label else ""


def form_rows(section: Section, edition: Edition | None = None) -> tuple[FormRow, ...]:
    """List the rows of a table of the form; those of one edition, or all."""
    below: dict[str, list[Cell]] = {}
    for cell in cells():
        if cell.section is section and (edition is None or edition in cell.editions):
            below.setdefault(cell.row_address, []).append(cell)
    named: dict[str, Group] = {group.address: group for group in groups()}
    return tuple(
        FormRow(
            address=address,
            index=index,
            code=named[address].codes[-1],
            above=named[address].codes[:-1],
            cells=tuple(inner),
            optional=named[address].optional,
        )
        for index, (address, inner) in enumerate(below.items())
    )


@frozen(kw_only=True, eq=False)
class Found:
    """What a printed row is: its label, if one was recognised, and where its values begin."""

    match: Match | None
    label: GridCell | None
    label_end: int
    values: tuple[GridCell, ...]
    #: Whether any value is printed.
    has_values: bool = field(init=False)
    #: How many cells are not blank, whatever is printed in them.
    printed: int = field(init=False)

    @has_values.default
    def _has_values(self) -> bool:
        return any(is_value(cell.text) for cell in self.values)

    @printed.default
    def _printed(self) -> int:
        return sum(bool(cell.text.strip()) for cell in self.values)

    def is_fragment_of(self, form: FormRow) -> bool:
        """Tell whether there is one number, where the row of the form has several: it may be left of another."""
        return len(form.cells) > _FEWEST_NUMBERS and self.printed == 1


def found_in(row: PrintedRow, labels: Labels, leaves: Container[int]) -> Found:
    """
    Look for the label of a row of the form: of those before the first number the last one that is no group's.

    `leaves` are the labels that are no group's, each as the id of its code: codes of two kinds may be equal.

    A numbered label behind it that is not recognised makes the row an unknown
    one, unless it is a group's, and the official label of a row stands behind it; any
    other text there is passed over, and if no label follows it a value that cannot be read.
    """
    best: tuple[GridCell, Match] | None = None
    last_text: GridCell | None = None
    is_unknown = False
    for cell in _behind_its_number(row, labels):
        text = cell.text.strip()
        if not text:
            continue
        if holds_numbers(text):
            break
        if number_of(text).is_blank:
            continue
        match = labels.match(text)
        if match is None and best is not None:
            if label_of(text).number and any(map(str.isalpha, text)):
                best, last_text, is_unknown = None, cell, True
            continue
        if is_unknown and not (match and match.is_official and id(match.code) in leaves):
            continue
        last_text = cell
        if match and (best is None or id(match.code) in leaves):
            best = (cell, match)
    label = best[0] if best else last_text
    end = label.columns[-1] if label else 0
    values = tuple(cell for cell in row.cells if cell.column > end)
    return Found(match=best[1] if best else None, label=label, label_end=end, values=values)


def _behind_its_number(row: PrintedRow, labels: Labels) -> Sequence[GridCell]:
    """Give the cells of a row, without a number of the row (序号) that stands in front of its label."""
    if len(row.texts) < _NUMBER_AND_LABEL or not _ROW_NUMBER.fullmatch(row.texts[0].strip()):
        return row.cells
    label = row.texts[1]
    if holds_numbers(label) or not labels.match(label):
        return row.cells
    _number, second, *_others = (place for place, cell in enumerate(row.cells) if cell.text.strip())
    return row.cells[second:]


def in_order(rows: Sequence[DataRow]) -> Iterator[DataRow]:
    """Give the rows whose label is official, and of the others those that stand where the form has them."""
    before = list(accumulate((row.form.index if row.is_official else -1 for row in rows), max, initial=-1))
    after = list(accumulate((row.form.index if row.is_official else _END for row in reversed(rows)), min, initial=_END))
    for place, row in enumerate(rows):
        if row.is_official or before[place] < row.form.index < after[len(rows) - 1 - place]:
            yield row


def lost_labels(
    rows: Sequence[DataRow], nameless: Sequence[PrintedRow], forms: Sequence[FormRow]
) -> Iterator[tuple[PrintedRow, FormRow]]:
    """Give each row without a label that stands where exactly one row of the form is missing, with that row."""
    if len(nameless) > _MOST_NAMELESS:
        return
    printed = {row.form.index for row in rows}
    places = [(row.printed.position, row.form.index) for row in rows]
    gaps: dict[tuple[int, int], list[PrintedRow]] = {}
    for lost in nameless:
        before = max((index for place, index in places if place < lost.position), default=-1)
        after = min((index for place, index in places if place > lost.position), default=len(forms))
        gaps.setdefault((before, after), []).append(lost)
    for (before, after), rivals in gaps.items():
        missing = [form for form in forms[before + 1 : after] if form.index not in printed and not form.optional]
        if len(missing) == len(rivals) == 1:
            yield rivals[0], missing[0]


def right_above(printed: PrintedRow, rows: Iterable[DataRow]) -> Iterator[DataRow]:
    """Give the rows that stand right above one, in the same grid."""
    return (row for row in rows if row.printed.grid is printed.grid and row.printed.number == printed.number - 1)


def may_be_rest(numbers: Found, above: DataRow) -> bool:
    """Tell whether numbers stand in the columns that the row above leaves blank, and with its own are a whole row's."""
    own = {cell.column for cell in numbers.values if cell.text.strip()}
    others = {cell.column for cell in above.printed_values}
    return own.isdisjoint(others) and len(own) + len(others) == len(above.form.cells)


def is_above(one: PrintedRow, other: PrintedRow) -> bool:
    """Tell whether a row stands before another in the document."""
    return one.position < other.position
