"""Cut and join tables as published reports do: lines `Table shape` of the list, those of one table."""

from random import Random

from govinfo.testing.documents.kit import (
    CUTTING,
    SPELLING,
    TABLE_2,
    TABLE_3,
    TABLE_4,
    body_of,
    first_value_column,
    is_label,
    of_table,
)
from govinfo.testing.documents.layouts import ABOVE, LEFT, Covered, Figure, Rows

#: What is lost where nothing tells a header from the labels of rows.
_HEADER = "which labels are the header"

_WITH_LINES = ("html", "docx", "xls", "pdf")


def _is_caption(row: list[str]) -> bool:
    return bool(row) and row[0].startswith("第二十条")


def _blocks(rows: Rows) -> list[Rows]:
    starts = [number for number, row in enumerate(rows) if _is_caption(row)] or [0]
    return [rows[start:end] for start, end in zip(starts, [*starts[1:], len(rows)], strict=True)]


def _widened(row: list[str], column: int) -> list[str]:
    """Let the cell before a column cover one more."""
    return [*row[:column], LEFT, *row[column:]]


@of_table("Table shape 1", rank=CUTTING, sections=(TABLE_2,))
def a_physical_column_too_many(rows: Rows, chance: Random) -> list[Rows]:
    """Print a column that only wider cells of its neighbours fill."""
    column = chance.randrange(1, max(map(len, rows)) + 1)
    return [[_widened(row, column) for row in rows]]


@of_table(
    "Table shape 1",
    rank=CUTTING,
    sections=(TABLE_2,),
    only=_WITH_LINES,
    loses_in=(("xlsx", "which cells were one, where a program has parted merged cells"),),
)
def rows_divided_otherwise_than_their_header(rows: Rows, chance: Random) -> list[Rows]:
    """Print cells that are as many as those of the header above them, and do not stand below these."""
    changed: Rows = []
    for block in _blocks(rows):
        body = body_of(block)
        of_header, of_rows = chance.randrange(1, len(block[0]) + 1), chance.randrange(1, len(block[0]) + 1)
        for number, row in enumerate(block):
            changed.append(_widened(row, of_rows if number in body else of_header))
    return [changed]


@of_table("Table shape 1", rank=CUTTING, sections=(TABLE_2,))
def a_table_for_each_block(rows: Rows, chance: Random) -> list[Rows]:
    """Print each block of table 2 as a table of its own."""
    del chance
    return _blocks(rows)


@of_table("Table shape 1", rank=SPELLING, sections=(TABLE_2,))
def the_first_block_last(rows: Rows, chance: Random) -> list[Rows]:
    """Print the first block of table 2 behind the others."""
    del chance
    first, *others = _blocks(rows)
    return [[row for block in (*others, first) for row in block]]


@of_table("Table shape 2", rank=CUTTING, is_noted=True, loses_in=(("text/broken_bars", _HEADER),))
def each_row_its_own_table(rows: Rows, chance: Random) -> list[Rows]:
    """Print each row as a table of its own."""
    del chance
    return [[row] for row in rows]


@of_table("Table shape 2", rank=CUTTING)
def cut_in_two(rows: Rows, chance: Random) -> list[Rows]:
    """Cut a table in two, as at the end of a page."""
    body = body_of(rows)
    place = chance.choice(body[1:]) if len(body) > 1 else len(rows)
    return [part for part in (rows[:place], rows[place:]) if part]


@of_table("Table shape 2", rank=CUTTING)
def cut_with_the_header_repeated(rows: Rows, chance: Random) -> list[Rows]:
    """Cut a table in two, and print its header again."""
    body = body_of(rows)
    if len(body) < 10:
        return [rows]
    place = chance.choice(body[1:])
    return [rows[:place], [*rows[: body[0]], *rows[place:]]]


@of_table(
    "Table shape 2",
    rank=CUTTING,
    is_noted=True,
    loses_in=tuple((f"text/{form}", _HEADER) for form in ("tokens", "broken_bars", "bars_below")),
)
def cut_with_a_false_header(rows: Rows, chance: Random) -> list[Rows]:
    """Cut a table in two, and print a header that is none."""
    body = body_of(rows)
    if len(body) < 2:
        return [rows]
    place = chance.choice(body[1:])
    header = [f"列{column}" for column in range(1, len(rows[place]) + 1)]
    return [rows[:place], [header, *rows[place:]]]


@of_table(
    "Table shape 3",
    rank=CUTTING,
    sections=(TABLE_4,),
    loses_in=(("pdf", "whose header stands above a block, where pages repeat the first one's"),),
)
def three_blocks_of_five(rows: Rows, chance: Random) -> list[Rows]:
    """Print table 4 as three blocks below each other."""
    figures = [cell for row in rows for cell in row if isinstance(cell, Figure)]
    if len(figures) != 15:
        return [rows]
    by_row: dict[tuple[str, ...], list[Figure]] = {}
    for figure in figures:
        by_row.setdefault(figure.cell.row, []).append(figure)
    blocks: list[Rows] = []
    for row, inner in by_row.items():
        blocks.append([[row[-1], *[LEFT] * 4], [figure.cell.column[-1] for figure in inner], [*inner]])
    return blocks if chance.random() < 0.5 else [[row for block in blocks for row in block]]


@of_table("Table shape 3", sections=(TABLE_4,), only=_WITH_LINES)
def headers_of_one_character_a_line(rows: Rows, chance: Random) -> list[Rows]:
    """Print the headers of table 4 downwards, a character in each line."""
    least = chance.choice((2, 4))
    return [[["\n".join(cell) if is_label(cell) and len(cell) >= least else cell for cell in row] for row in rows]]


@of_table(
    "Table shape 3",
    rank=CUTTING,
    sections=(TABLE_4,),
    is_noted=True,
    loses_in=(("text/tokens", "which characters are one label"),),
)
def headers_shredded_into_rows(rows: Rows, chance: Random) -> list[Rows]:
    """Print the lowest headers downwards, a character in each row."""
    del chance
    body = body_of(rows)
    if len(rows) < 4 or not body or body[0] < 3 or len({len(row) for row in rows[: body[0]]}) > 1:
        return [rows]
    lowest = [
        next((row[column] for row in reversed(rows[: body[0]]) if is_label(row[column])), "")
        for column in range(len(rows[0]))
    ]
    lines = [[label[depth : depth + 1] for label in lowest] for depth in range(max(map(len, lowest)))]
    above = [
        [cell if not is_label(cell) or cell != lowest[column] else "" for column, cell in enumerate(row)]
        for row in rows[: body[0] - 1]
    ]
    return [[*above, *lines, *rows[body[0] :]]]


@of_table("Table shape 4", rank=CUTTING)
def group_labels_on_every_row(rows: Rows, chance: Random) -> list[Rows]:
    """Print a label in every row that it covers, as programs do that know no spans."""
    del chance
    if not body_of(rows):
        return [rows]
    changed: Rows = []
    for number, row in enumerate(rows):
        above = changed[-1] if changed and number >= body_of(rows)[0] else row
        changed.append(
            [
                above[column] if cell is ABOVE and column < len(above) and is_label(above[column]) else cell
                for column, cell in enumerate(row)
            ]
        )
    return [changed]


@of_table("Table shape 5", rank=CUTTING, sections=(TABLE_2,))
def cut_between_a_caption_and_its_header(rows: Rows, chance: Random) -> list[Rows]:
    """Cut table 2 between the caption of a block and its header."""
    captions = [number for number, row in enumerate(rows) if _is_caption(row) and number + 1 < len(rows)]
    if not captions:
        return [rows]
    place = chance.choice(captions) + 1
    return [rows[:place], rows[place:]]


def _parted(row: list[str]) -> tuple[list[str], list[str]]:
    """Give the labels of a row, and its numbers, each at its column."""
    labels = [LEFT if isinstance(cell, Figure) else cell for cell in row]
    numbers = [cell if isinstance(cell, Figure) else "" for cell in row]
    return labels, numbers


@of_table("Table shape 6", rank=CUTTING, sections=(TABLE_3,), loses="which row a line of numbers is of")
def a_label_above_its_numbers(rows: Rows, chance: Random) -> list[Rows]:
    """Print the label of some or all rows above their numbers."""
    share = chance.choice((0.1, 1))
    changed: Rows = []
    for number, row in enumerate(rows):
        changed += _parted(row) if number in body_of(rows) and chance.random() < share else [row]
    return [changed]


@of_table("Table shape 6", rank=CUTTING, sections=(TABLE_3,), loses="which row a line of numbers is of")
def a_label_below_its_numbers(rows: Rows, chance: Random) -> list[Rows]:
    """Print the label of some or all rows below their numbers."""
    share = chance.choice((0.1, 1))
    changed: Rows = []
    for number, row in enumerate(rows):
        changed += reversed(_parted(row)) if number in body_of(rows) and chance.random() < share else [row]
    return [changed]


@of_table("Table shape 6", rank=CUTTING, sections=(TABLE_3,), is_noted=True)
def a_vertical_label_between_the_rows(rows: Rows, chance: Random) -> list[Rows]:
    """Print the label of a group in pieces beside its rows."""
    start = next((number for number, row in enumerate(rows) if row and row[0].startswith("三、本年度")), None)
    if start is None:
        return [rows]
    covered = [n for n in range(start, len(rows)) if n == start or rows[n][0] is ABOVE]
    step = chance.choice((1, 2, 3))
    label = rows[start][0]
    pieces = [label[place : place + step] for place in range(0, len(label), step)]
    first = chance.randrange(max(1, len(covered) - len(pieces)))
    at = dict(zip(covered[first:], pieces, strict=False))
    return [[[at.get(n, ""), *row[1:]] if n in covered else row for n, row in enumerate(rows)]]


@of_table("Table shape 6", rank=CUTTING)
def a_page_number_inside(rows: Rows, chance: Random) -> list[Rows]:
    """Print a page number inside a table."""
    body = body_of(rows)
    if len(body) < 2:
        return [rows]
    place = chance.choice(body[1:])
    text = chance.choice(("- 2 -", "— 3 —", "第3页", "第 3 页 共 6 页"))
    width = len(rows[place])
    return [[*rows[:place], [text, *[LEFT] * (width - 1)], *rows[place:]]]


@of_table("Table shape 8", rank=CUTTING, only=("text/tokens",), loses="all values but the first of each kind")
def repeated_tokens_dropped(rows: Rows, chance: Random) -> list[Rows]:
    """Print each word and each number once only."""
    del chance
    seen: set[str] = set()
    kept: Rows = []
    for row in rows:
        kept.append([cell for cell in row if cell not in seen and not isinstance(cell, Covered)])
        seen.update(row)
    return [[row for row in kept if row]]


@of_table("Table shape 8", rank=CUTTING, sections=(TABLE_3,), loses="all values of a row but one")
def one_value_for_a_whole_row(rows: Rows, chance: Random) -> list[Rows]:
    """Print one value in some rows, merged over all columns."""
    body = body_of(rows)
    if not body:
        return [rows]
    hit = {chance.choice(body) for _ in range(chance.choice((1, 5)))}
    first = first_value_column(rows)
    return [[[*row[: first + 1], *[LEFT] * (len(row) - first - 1)] if n in hit else row for n, row in enumerate(rows)]]
