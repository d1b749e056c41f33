"""
Lay a report out as the official form has it: title, preface, six sections, the tables with their merged headers.

Everything is derived from the cells of the report and the codes that label
them. What a report lacks is not printed: an absent row is no row, a blank cell
an empty one.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import groupby

from attrs import evolve, field, frozen

from govinfo.cells import Cell, addresses_present, cells_present, reader_of, shape_of
from govinfo.codes import AmountUnit, Caption, Code, Section, TableSide
from govinfo.messages.documents import Words
from govinfo.model import AnnualReport
from govinfo.model.narrative import Paragraph
from govinfo.readers.document import Document, Grid, GridCell, TextBlock

#: Columns of table 2, and of the labels of a row in table 3.
_WIDTH_OF_TABLE_2 = 4
_LABELS_OF_TABLE_3 = 3

#: The labels above a column, or to the left of a row, from the outermost.
_Path = tuple[Code, ...]


@frozen(kw_only=True)
class FormCell(GridCell):
    """A cell of the official layout: a label, or a cell of the form with its address."""

    #: The address of the cell of the form; empty for labels.
    address: str = ""
    #: Of a label, whether it heads columns; else it heads a row.
    heads_columns: bool = False

    @property
    def is_label(self) -> bool:
        """Whether it is a label."""
        return not self.address


@frozen(kw_only=True, eq=False)
class FormTable:
    """A table of the official layout with its labels, and empty cells: the same for all reports that have its rows."""

    #: Its number in the document, from 1.
    number: int
    cells: tuple[FormCell, ...]

    #: The addresses of its cells in reading order.
    addresses: tuple[str, ...] = field(init=False)

    @addresses.default
    def _addresses_of_cells(self) -> tuple[str, ...]:
        return tuple(cell.address for cell in self.cells if cell.address)

    @property
    def repeated_rows(self) -> int:
        """How many rows stand again on each page: its header, if no value stands above the end of it."""
        header = max((cell.row for cell in self.cells if cell.heads_columns), default=0)
        return header if header < min(cell.row for cell in self.cells if cell.address) else 0

    def filled(self, texts: Mapping[str, str]) -> tuple[FormCell, ...]:
        """Give its cells with their texts, which are given by address."""
        return tuple(evolve(cell, text=texts[cell.address]) if cell.address else cell for cell in self.cells)


def layout(report: AnnualReport) -> Document:
    """Lay a report out. Headings have level 1 (title) and 2 (sections); cells of grids are `FormCell`."""
    texts = texts_of(report)
    return Document(
        blocks=tuple(
            Grid(cells=each.filled(texts), table=each.number) if isinstance(each, FormTable) else each
            for each in outline(report)
        )
    )


def outline(report: AnnualReport) -> Iterator[TextBlock | FormTable]:
    """Give the parts of the layout in reading order, the tables without their values (see `texts_of`)."""
    yield TextBlock(text=title_of(report), level=1)
    yield from _texts(report.preface)
    tables = _tables_of(shape_of(report))
    for section, heading in _headings():
        yield heading
        if section not in _TABLES:
            yield from _texts(getattr(report, section.value))
            continue
        yield from _texts(report.texts_beside(section, TableSide.BEFORE))
        if section in tables:
            yield tables[section]
        yield from _texts(report.texts_beside(section, TableSide.AFTER))


def texts_of(report: AnnualReport) -> dict[str, str]:
    """Map the address of each cell that a report has to what is printed there: digits, and the unit of an amount."""
    shape = shape_of(report)
    values = zip(addresses_present(shape), reader_of(shape)(report), strict=True)
    texts = {address: str(value) if value.__class__ is int else shown(value) for address, value in values}
    procurement = getattr(report.proactive_disclosure_2019, "procurement", None)
    if procurement is not None and procurement.amount is not None and procurement.amount_unit is not None:
        unit: AmountUnit = procurement.amount_unit
        texts[_AMOUNT] += unit.zh
    return texts


def title_of(report: AnnualReport) -> str:
    """Give the title as printed, or the official one if the report has none."""
    if report.title:
        return report.title
    agency = report.agency.name or Words.NO_AGENCY.value.zh
    year = str(report.year) if report.year is not None else Words.NO_YEAR.value.zh
    return Words.TITLE.value.fill("zh", agency=agency, year=year)


@cache
def _headings() -> tuple[tuple[Section, TextBlock], ...]:
    return tuple((section, TextBlock(text=section.printed, level=2)) for section in Section)


@cache
def _tables_of(shape: tuple[bool, ...]) -> dict[Section, FormTable]:
    """Lay out the tables of all reports of one shape."""
    present = {section: [cell for cell in cells_present(shape) if cell.section is section] for section in _TABLES}
    laid_out = ((section, tuple(_TABLES[section](cells))) for section, cells in present.items() if cells)
    return {section: FormTable(number=number, cells=cells) for number, (section, cells) in enumerate(laid_out, 1)}


def _texts(paragraphs: Sequence[Paragraph | str]) -> Iterator[TextBlock]:
    for each in paragraphs:
        yield TextBlock(text=each if isinstance(each, str) else each.text)


_AMOUNT = "proactive_disclosure_2019.procurement.amount"


def shown(value: int | Decimal | None) -> str:
    """Write a value as it is printed: plain digits, nothing for a blank."""
    if value is None:
        return ""
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _label(text: str, row: int, column: int, spans: tuple[int, int] = (1, 1), *, heads: bool) -> FormCell:
    """Make a label; `spans` are the rows and columns that it covers."""
    return FormCell(text=text, row=row, column=column, row_span=spans[0], column_span=spans[1], heads_columns=heads)


def _table_2(cells: Sequence[Cell]) -> Iterator[FormCell]:
    """Give blocks of rows under each article, each with its own columns; the last one is as wide as is left."""
    row = 1
    for above, block in groupby(cells, key=lambda cell: cell.row_codes[:-1]):
        rows = [list(each) for _, each in groupby(block, key=lambda cell: cell.row_address)]
        yield _label(above[-1].printed, row, 1, (1, _WIDTH_OF_TABLE_2), heads=True)
        yield _label(Caption.CONTENT.printed, row + 1, 1, heads=True)
        spans = [*([1] * (len(rows[0]) - 1)), _WIDTH_OF_TABLE_2 - len(rows[0])]
        for column, (cell, span) in enumerate(zip(rows[0], spans, strict=True), 2):
            yield _label(cell.column[-1], row + 1, column, (1, span), heads=True)
        row += 2
        for own in rows:
            yield _label(own[0].row[-1], row, 1, heads=False)
            for column, (cell, span) in enumerate(zip(own, spans, strict=True), 2):
                yield FormCell(text="", row=row, column=column, column_span=span, address=cell.address)
            row += 1


def _table_3(cells: Sequence[Cell]) -> Iterator[FormCell]:
    """Give rows under their groups, columns under theirs, and the equation of the columns in the corner."""
    rows = [list(each) for _, each in groupby(cells, key=lambda cell: cell.row_address)]
    paths: list[_Path] = [(Caption.APPLICANTS, *cell.column_codes) for cell in rows[0]]
    depth = max(map(len, paths))
    yield _label(Caption.BALANCE.printed, 1, 1, (depth, _LABELS_OF_TABLE_3), heads=False)
    yield from (
        _label(text, row, _LABELS_OF_TABLE_3 + column, (height, width), heads=True)
        for text, row, column, height, width in _nested(paths, depth)
    )
    # The labels of rows nest from the left as those of columns do from above.
    for text, column, row, width, height in _nested([own[0].row_codes for own in rows], _LABELS_OF_TABLE_3):
        yield _label(text, depth + row, column, (height, width), heads=False)
    for row, own in enumerate(rows, depth + 1):
        for column, cell in enumerate(own, _LABELS_OF_TABLE_3 + 1):
            yield FormCell(text="", row=row, column=column, address=cell.address)


def _table_4(cells: Sequence[Cell]) -> Iterator[FormCell]:
    """Give one row of values under the channels of dispute and their results."""
    paths: list[_Path] = [(*cell.row_codes, *cell.column_codes) for cell in cells]
    depth = max(map(len, paths))
    for text, row, column, height, width in _nested(paths, depth):
        yield _label(text, row, column, (height, width), heads=True)
    for column, cell in enumerate(cells, 1):
        yield FormCell(text="", row=depth + 1, column=column, address=cell.address)


def _nested(paths: Sequence[_Path], depth: int) -> Iterator[tuple[str, int, int, int, int]]:
    """
    Nest labels: those that neighbours share are one; the last of a path reaches down to the values.

    Gives text, level, place, and how many levels and places it covers, from 1.
    """
    for level in range(depth):
        place = 0
        for prefix, own in groupby(paths, key=lambda path: path[: level + 1]):
            count = len(list(own))
            if len(prefix) > level:
                is_last = all(len(path) == level + 1 for path in paths[place : place + count])
                yield prefix[-1].printed, level + 1, place + 1, depth - level if is_last else 1, count
            place += count


_TABLES = {
    Section.PROACTIVE_DISCLOSURE: _table_2,
    Section.REQUESTS: _table_3,
    Section.DISPUTES: _table_4,
}


def printed(report: AnnualReport) -> tuple[str, ...]:
    """
    Give all that the layout shows of a report, as texts in reading order: what every format must keep.

    A cell of the form is `address: text`; that of a blank one is empty.
    """
    texts = texts_of(report)
    everything: list[str] = []
    for each in outline(report):
        if isinstance(each, FormTable):
            everything += (f"{address}: {texts[address]}" for address in each.addresses)
        else:
            everything.append(each.text)
    return tuple(everything)
