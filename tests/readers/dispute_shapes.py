"""Print table 4 in the shapes that published reports give it, without a loss."""

from collections.abc import Callable
from random import Random

from govinfo.cells import Cell, cells_of
from govinfo.codes import Section
from govinfo.model import AnnualReport
from govinfo.readers.document import Block, Document, Grid, GridCell, TextBlock
from govinfo.testing.documents.layouts import AGENCY, LEFT, Rows, official, printed
from govinfo.testing.documents.spans import spanned

SECTION = "政府信息公开行政复议、行政诉讼情况"
RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
#: What is printed of a table: grids, and lines of text between them.
Printed = list[Rows | str]
Shape = Callable[[AnnualReport, Random], Printed]

SHAPES: dict[str, Shape] = {}


def _shape(function: Shape) -> Shape:
    SHAPES[function.__name__] = function
    return function


def document_with(*printed: Rows | str) -> Document:
    """Make a document with table 4 alone; in grids, covered places are spans."""
    blocks: list[Block] = [TextBlock(text=f"{AGENCY}2023年政府信息公开工作年度报告"), TextBlock(text=f"四、{SECTION}")]
    for number, item in enumerate(printed, 1):
        blocks.append(TextBlock(text=item) if isinstance(item, str) else _grid(item, number))
    return Document(blocks=tuple(blocks))


def _grid(rows: Rows, table: int) -> Grid:
    cells = (
        GridCell(text=c.text, row=c.row + 1, column=c.column + 1, row_span=c.rows, column_span=c.columns)
        for line in spanned(rows)
        for c in line
    )
    return Grid(cells=tuple(cells), table=table)


def blocks_of_table_4(report: AnnualReport) -> list[Rows]:
    """Lay table 4 out as three tables below each other."""
    by_row: dict[str, list[Cell]] = {}
    for cell in cells_of(report):
        if cell.section is Section.DISPUTES:
            by_row.setdefault(cell.row_address, []).append(cell)
    return [
        [
            [inner[0].row[-1], *[LEFT] * (len(inner) - 1)],
            [cell.column[-1] for cell in inner],
            [printed(report, cell) for cell in inner],
        ]
        for inner in by_row.values()
    ]


def numbers_of(report: AnnualReport) -> Rows:
    """Give the five numbers of each block."""
    return [block[2] for block in blocks_of_table_4(report)]


def rows_of(report: AnnualReport) -> Rows:
    """Give the rows of the official layout."""
    [rows] = [grids[0] for section, grids in official(report).items() if str(section) == "disputes"]
    return rows


NAMES = ["行政复议", "未经复议直接起诉", "复议后起诉"]


@_shape
def one_row_below_three(report: AnnualReport, chance: Random) -> Printed:
    del chance
    return [rows_of(report)]


@_shape
def without_spans(report: AnnualReport, chance: Random) -> Printed:
    del chance
    return [[["" if not cell else str(cell) for cell in row] for row in rows_of(report)]]


@_shape
def labels_repeated_in_every_column_and_row(report: AnnualReport, chance: Random) -> Printed:
    del chance
    results = RESULTS * len(NAMES)
    groups = ["行政复议"] * 5 + ["行政诉讼"] * 10
    blocks = [*RESULTS, *(name for name in NAMES[1:] for _ in RESULTS)]
    return [[groups, blocks, results, [str(cell) for cell in rows_of(report)[-1]]]]


@_shape
def three_tables(report: AnnualReport, chance: Random) -> Printed:
    del chance
    return [*blocks_of_table_4(report)]


@_shape
def three_blocks_in_one_table(report: AnnualReport, chance: Random) -> Printed:
    del chance
    return [[row for block in blocks_of_table_4(report) for row in block]]


@_shape
def three_blocks_in_another_order(report: AnnualReport, chance: Random) -> Printed:
    blocks = blocks_of_table_4(report)
    chance.shuffle(blocks)
    return [*blocks]


@_shape
def three_tables_under_lines(report: AnnualReport, chance: Random) -> Printed:
    r, d, a = ([RESULTS, numbers] for numbers in numbers_of(report))
    number = chance.choice(("", "（一）"))
    return [f"{number}行政复议", r, "（二）行政诉讼", NAMES[1], d, f"2.{NAMES[2]}", a]


@_shape
def a_row_for_each_block(report: AnnualReport, chance: Random) -> Printed:
    del chance
    return [[["", *RESULTS], *([name, *row] for name, row in zip(NAMES, numbers_of(report), strict=True))]]


@_shape
def results_as_rows(report: AnnualReport, chance: Random) -> Printed:
    del chance
    rows = [["", *NAMES], *([name, *row] for name, *row in zip(RESULTS, *numbers_of(report), strict=True))]
    return [rows]


@_shape
def one_number_in_each_row(report: AnnualReport, chance: Random) -> Printed:
    del chance
    rows = []
    for name, numbers in zip(NAMES, numbers_of(report), strict=True):
        rows += [[name if not place else "", *each] for place, each in enumerate(zip(RESULTS, numbers, strict=True))]
    return [rows]


@_shape
def columns_in_another_order(report: AnnualReport, chance: Random) -> Printed:
    order = chance.sample(range(5), 5)
    columns = [5 * block + result for block in range(3) for result in order]
    header = [[NAMES[0], *[LEFT] * 4, NAMES[1], *[LEFT] * 4, NAMES[2], *[LEFT] * 4], [RESULTS[c % 5] for c in columns]]
    flat = [number for numbers in numbers_of(report) for number in numbers]
    return [[*header, [flat[column] for column in columns]]]


@_shape
def blocks_in_another_order(report: AnnualReport, chance: Random) -> Printed:
    order = chance.sample(range(3), 3)
    numbers = numbers_of(report)
    names = [cell for block in order for cell in (NAMES[block], *[LEFT] * 4)]
    return [[names, RESULTS * 3, [number for block in order for number in numbers[block]]]]


@_shape
def headers_in_single_characters(report: AnnualReport, chance: Random) -> Printed:
    between = chance.choice(("\n", " ", "\u3000"))
    *header, numbers = rows_of(report)
    apart = [[between.join(cell) if cell else cell for cell in row] for row in header]
    return [[*apart, numbers]]


@_shape
def a_character_in_each_row(report: AnnualReport, chance: Random) -> Printed:
    del chance
    names = [cell for name in NAMES for cell in (name, *[""] * 4)]
    stacked = [[label[depth : depth + 1] for label in RESULTS * 3] for depth in range(4)]
    return [[names, *stacked, [number for numbers in numbers_of(report) for number in numbers]]]


@_shape
def the_header_twice(report: AnnualReport, chance: Random) -> Printed:
    del chance
    *header, numbers = rows_of(report)
    return [header, [*header, numbers]]


@_shape
def a_column_of_subtotals(report: AnnualReport, chance: Random) -> Printed:
    column = chance.randrange(1, 15)
    added = ["", "", "小计", str(chance.randrange(9))]
    return [[[*row[:column], each, *row[column:]] for row, each in zip(rows_of(report), added, strict=True)]]


@_shape
def a_row_of_sums_below(report: AnnualReport, chance: Random) -> Printed:
    [rows] = a_row_for_each_block(report, chance)
    assert not isinstance(rows, str)
    return [[*rows, ["合计", *[str(chance.randrange(9)) for _ in range(5)]]]]


@_shape
def traditional_characters(report: AnnualReport, chance: Random) -> Printed:
    del chance
    table = str.maketrans("复议诉讼结维纠审总计经后", "復議訴訟結維糾審總計經後")
    return [[[cell.translate(table) if cell else cell for cell in row] for row in rows_of(report)]]
