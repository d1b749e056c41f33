"""
Print any report in the official layout, as the forms in which texts give tables.

The grids are derived by walking the cells of the report, independently of
readers and writers: nothing here knows a label.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from random import Random
from typing import Any, Self

from attrs import frozen

from govinfo.cells import Cell, cells_of, get
from govinfo.codes import Caption, NarrativePart, Section
from govinfo.model import AnnualReport, ApplicantCounts
from govinfo.model.fields import form_fields
from govinfo.rules import equations
from govinfo.testing.forms import with_values

Rows = list[list[str]]


class Covered(str):
    """A place that no cell begins at: blank in a text; elsewhere a cell beside it or above it covers it."""

    __slots__ = ()


class Figure(str):
    """The printed value of a cell: a text that knows which cell it is of; a blank one is the empty text."""

    __slots__ = ("cell",)
    cell: Cell

    def __new__(cls, text: str, cell: Cell) -> Self:
        """Make the printed text of a cell."""
        figure = super().__new__(cls, text)
        figure.cell = cell
        return figure


#: Covered by the cell at its left, and by the one above it.
LEFT, ABOVE = Covered(), Covered()
#: What prints the tables of a text: rows to lines.
Form = Callable[[Rows], str]

#: The agency, the years and the texts of a printed report, none of them a cell.
AGENCY = "青石县柳河镇人民政府"
TEXTS = {
    Section.OVERVIEW: (
        "本年度，本机关认真落实各项要求。",
        f"{NarrativePart.PROACTIVE_DISCLOSURE.printed}。及时发布信息，方便群众查询。",
        f"{NarrativePart.SUPERVISION.printed}。接受社会监督。",
    ),
    Section.IMPROVEMENT: (
        NarrativePart.PROBLEMS.printed,
        "更新不够及时。",
        NarrativePart.MEASURES.printed,
        "加强培训。",
    ),
    Section.OTHER_MATTERS: ("本年度收取信息处理费0元。",),
}


def with_many_figures(report: AnnualReport, seed: int, share: float | None = None) -> AnnualReport:
    """
    Give a report figures in a share of its cells, most of them if None, such that every equation holds.

    Values in wrong places are seen.
    """
    chance = Random(seed)  # noqa: S311 - chance that a failing example can repeat, not a secret
    share = share or chance.choice((0.2, 0.7, 1))
    values: dict[str, Any] = {}
    for cell in cells_of(report):
        figure = chance.choice((chance.randrange(3), chance.randrange(10), chance.randrange(2000)))
        values[cell.address] = figure if chance.random() < share else 0
    for name in (field.name for field in form_fields(ApplicantCounts)):
        came, carried, concluded, forward = (f"requests.{line}.{name}" for line in _LINES)
        values[concluded] = sum(v for a, v in values.items() if a.startswith(_OUTCOMES) and a.endswith(f".{name}"))
        values[came] = values[concluded] + values[forward]
        values[carried] = 0
    for rule in equations():
        if len(rule.right) == 1 and rule.right[0].address in values and rule.family != "requests.concluded":
            values[rule.right[0].address] = sum(values.get(term.address, 0) for term in rule.left)
    decimals = {cell.address for cell in cells_of(report) if cell.kind == "decimal"}
    return with_values(report, {a: Decimal(v) / 100 if a in decimals else v for a, v in values.items()})


_LINES = ("received", "carried_over", "concluded", "carried_forward")
_OUTCOMES = "requests.outcomes."


@frozen
class Line:
    """A line of a printed report: its text, and what it is (`title`, `heading` or `text`)."""

    text: str
    kind: str = "text"


#: A report as it is printed: its lines and its grids, in order.
Flow = list[Line | Rows]


class Tables(dict[Section, list[Rows]]):
    """The grids of each section, and what is to become of the whole report once they stand in it."""

    def __init__(self, grids: Mapping[Section, list[Rows]], reshape: Callable[[Flow], Flow] | None = None) -> None:
        """Take grids by section; `reshape` is that of the grids where none is given."""
        super().__init__(grids)
        self.reshape = reshape or getattr(grids, "reshape", None)


def flow(report: AnnualReport, tables: dict[Section, list[Rows]] | None = None) -> Iterator[Line | Rows]:
    """
    Print a report as lines and grids.

    `tables` are its grids, where they are not to be the official ones; `Tables`
    may change the lines, too.
    """
    reshape = getattr(tables, "reshape", None)
    plain = _flow(report, tables)
    return iter(reshape([*plain])) if reshape else plain


def _flow(report: AnnualReport, tables: dict[Section, list[Rows]] | None) -> Iterator[Line | Rows]:
    grids = official(report) if tables is None else tables
    yield Line(f"{AGENCY}{report.year}年政府信息公开工作年度报告", "title")
    yield Line("根据有关规定，编制本报告。")
    for section in Section:
        yield Line(section.printed, "heading")
        yield from map(Line, TEXTS.get(section, ()))
        yield from grids.get(section, ())


#: Prints a report, other grids in place of the official ones if there are any.
Printer = Callable[[AnnualReport, dict[Section, list[Rows]] | None], bytes]


def text_of(report: AnnualReport, form: Form, tables: dict[Section, list[Rows]] | None = None) -> str:
    """Print a report as a text."""
    lines = (each.text if isinstance(each, Line) else form(each) for each in flow(report, tables))
    return "\n\n".join(lines) + "\n"


def official(report: AnnualReport) -> dict[Section, list[Rows]]:
    """Lay the tables of a report out as the form does."""
    cells: dict[Section, list[Cell]] = {}
    for cell in cells_of(report):
        cells.setdefault(cell.section, []).append(cell)
    layouts = {Section.PROACTIVE_DISCLOSURE: table_2, Section.REQUESTS: table_3, Section.DISPUTES: table_4}
    return {section: [layouts[section](report, inner)] for section, inner in cells.items()}


def table_2(report: AnnualReport, cells: Sequence[Cell]) -> Rows:
    """Lay table 2 out: for each block its caption, a header where the columns change, and a line for each item."""
    width = 1 + max(len(inner) for inner in _by_row(cells).values())
    rows: Rows = []
    block, header = None, None
    for inner in _by_row(cells).values():
        codes, columns = inner[0].row_codes, [cell.column[-1] for cell in inner]
        if codes[0] is not block:
            block, header = codes[0], None
            rows.append([block.printed, *[LEFT] * (width - 1)])
        if columns != header:
            header = columns
            rows.append([Caption.CONTENT.zh, *columns])
        rows.append([codes[-1].printed, *(printed(report, cell) for cell in inner)])
    return [[*row, *[LEFT] * (width - len(row))] for row in rows]


def table_3(report: AnnualReport, cells: Sequence[Cell]) -> Rows:
    """Lay table 3 out: three columns of labels, a group's label on its first line only."""
    by_row = list(_by_row(cells).values())
    depth = max(len(inner[0].row_codes) for inner in by_row)
    rows = [[Caption.BALANCE.zh, *[LEFT] * (depth - 1), Caption.APPLICANTS.zh, *[LEFT] * (len(by_row[0]) - 1)]]
    rows += ([*[ABOVE] * depth, *line] for line in _headers([cell.column for cell in by_row[0]]))
    above: tuple[Any, ...] = ()
    for inner in by_row:
        codes = inner[0].row_codes
        shown = [
            code.printed if above[: place + 1] != codes[: place + 1] else ABOVE for place, code in enumerate(codes)
        ]
        rows.append([*shown, *[LEFT] * (depth - len(codes)), *(printed(report, cell) for cell in inner)])
        above = codes
    return rows


def table_4(report: AnnualReport, cells: Sequence[Cell]) -> Rows:
    """Lay table 4 out: three blocks beside each other, all numbers in one line."""
    paths = [(*cell.row, *cell.column) for cell in cells]
    return [*_headers(paths), [printed(report, cell) for cell in cells]]


def printed(report: AnnualReport, cell: Cell) -> str:
    """Print the value of a cell; a blank is nothing."""
    value = get(report, cell.address)
    if value is None:
        return Figure("", cell)
    number = format(value, "f") if isinstance(value, Decimal) else str(value)
    unit = getattr(get(report, cell.row_address), "amount_unit", None) if isinstance(value, Decimal) else None
    return Figure(number + (unit.zh if unit else ""), cell)


def tabs(rows: Rows) -> str:
    """Separate cells by tabs."""
    return "\n".join("\t".join(row) for row in rows)


def markdown(rows: Rows) -> str:
    """Write a Markdown table, with a rule below its first line."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])


def bars(rows: Rows) -> str:
    """Separate cells by bars, without a frame."""
    return "\n".join("|".join(row) for row in rows)


def tokens(rows: Rows) -> str:
    """Write one cell a line, with blank lines between; blank cells leave nothing."""
    return "\n\n".join(cell for row in rows for cell in row if cell)


def own_bars(rows: Rows) -> str:
    """Write a bar behind each cell, and nothing for the places that it covers: so is the text of a page taken."""
    return "\n".join(" | ".join(_own(row)) + " |" for row in rows)


def broken_bars(rows: Rows) -> str:
    """Write a bar behind each cell, each on a line, and bars alone for the places that the cells of a row cover."""
    cells = [(_own(row), len(row)) for row in rows]
    return "\n".join(
        line
        for own, width in cells
        for line in (*(f"{cell} |".lstrip() for cell in own), "|" * (width - len(own)))
        if line
    )


def bars_below(rows: Rows) -> str:
    """Write one cell a line, and a bar on a line below each; a blank cell leaves its bar alone."""
    return "\n".join(line for row in rows for cell in _own(row) for line in (*filter(None, [cell]), "|"))


def _own(row: Sequence[str]) -> list[str]:
    """Give the cells that begin in a row."""
    return [cell for cell in row if not isinstance(cell, Covered)]


FORMS: dict[str, Form] = {
    form.__name__: form for form in (tabs, markdown, bars, tokens, own_bars, broken_bars, bars_below)
}


def _by_row(cells: Sequence[Cell]) -> dict[str, list[Cell]]:
    rows: dict[str, list[Cell]] = {}
    for cell in cells:
        rows.setdefault(cell.row_address, []).append(cell)
    return rows


def _headers(paths: Sequence[tuple[str, ...]]) -> Iterator[list[str]]:
    """Write labels of several levels below each other, each where it begins."""
    for level in range(max(map(len, paths))):
        yield [
            ABOVE
            if len(path) <= level
            else LEFT
            if place and paths[place - 1][: level + 1] == path[: level + 1]
            else path[level]
            for place, path in enumerate(paths)
        ]
