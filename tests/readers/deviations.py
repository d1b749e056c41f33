"""
Distort printed tables as published reports are distorted.

Each deviation takes the rows of a table in the official layout, and a source
of chance, and gives the grids that are printed instead.
"""

from collections.abc import Callable
from random import Random

from govinfo.codes import Section
from tests.readers.layouts import Covered, Rows

#: What is printed instead of a table.
Deviation = Callable[[Rows, Random], list[Rows]]

SAME: dict[str, Deviation] = {}
LOSSY: dict[str, Deviation] = {}


def _keeps_all(function: Deviation) -> Deviation:
    SAME[function.__name__] = function
    return function


def _loses(function: Deviation) -> Deviation:
    LOSSY[function.__name__] = function
    return function


def deviated(
    tables: dict[Section, list[Rows]], deviation: Deviation, section: Section, seed: int
) -> dict[Section, list[Rows]]:
    """Print one table otherwise, the others as they are."""
    chance = Random(seed)  # noqa: S311 - chance that a failing example can repeat, not a secret
    grids = [[[*row] for row in rows] for rows in tables[section]]
    return {**tables, section: [grid for rows in grids for grid in deviation(rows, chance)]}


_NO_DIGIT = str.maketrans("", "", ".元万")


def is_number(cell: str) -> bool:
    """Tell a printed number from a label."""
    return (cell[:1].isdigit() and cell.replace(".", "").replace("元", "").replace("万", "").isdigit()) or cell[
        :1
    ] == "-"


def _labels(rows: Rows, change: Callable[[str], str]) -> list[Rows]:
    return [[[cell if is_number(cell) or isinstance(cell, Covered) else change(cell) for cell in row] for row in rows]]


def _numbers(rows: Rows, change: Callable[[str], str]) -> list[Rows]:
    return [[[change(cell) if is_number(cell) else cell for cell in row] for row in rows]]


def _body(rows: Rows) -> list[int]:
    return [place for place, row in enumerate(rows) if any(map(is_number, row))]


@_keeps_all
def spaces_in_labels(rows: Rows, chance: Random) -> list[Rows]:
    def spaced(label: str) -> str:
        place = chance.randrange(len(label) + 1)
        return label[:place] + chance.choice((" ", "  ", "\u3000", "\u00a0")) + label[place:] if label else label

    return _labels(rows, spaced)


@_keeps_all
def narrow_brackets(rows: Rows, chance: Random) -> list[Rows]:
    table = str.maketrans(
        {"（": "(", "）": chance.choice(")）"), "，": ",", "：": ":", "“": '"', "”": '"', "、": chance.choice("、,")}
    )
    return _labels(rows, lambda label: label.translate(table))


@_keeps_all
def other_numbering(rows: Rows, chance: Random) -> list[Rows]:
    after = chance.choice(("、", "．", " ", ""))

    def renumbered(label: str) -> str:
        if label[:1].isdigit() and label[1:2] == ".":
            circled = chr(0x2460 + int(label[0]) - 1)
            return (circled if chance.random() < 0.5 else label[0] + after) + label[2:]
        return label

    return _labels(rows, renumbered)


@_keeps_all
def radicals(rows: Rows, chance: Random) -> list[Rows]:
    table = str.maketrans("一二八十人工行用自", "⼀⼆⼋⼗⼈⼯⾏⽤⾃")
    del chance
    return _labels(rows, lambda label: label.translate(table))


@_keeps_all
def wide_digits(rows: Rows, chance: Random) -> list[Rows]:
    del chance
    return _numbers(
        rows, lambda number: number.translate({ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)})
    )


@_keeps_all
def padded_numbers(rows: Rows, chance: Random) -> list[Rows]:
    return _numbers(rows, lambda number: " " * chance.randrange(4) + number + "\u00a0" * chance.randrange(3))


@_keeps_all
def separated_thousands(rows: Rows, chance: Random) -> list[Rows]:
    del chance

    def separated(number: str) -> str:
        return f"{int(number):,}" if number.isdigit() else number

    return _numbers(rows, separated)


@_keeps_all
def cut_in_two(rows: Rows, chance: Random) -> list[Rows]:
    body = _body(rows)
    place = chance.choice(body[1:]) if len(body) > 1 else len(rows)
    return [part for part in (rows[:place], rows[place:]) if part]


@_keeps_all
def cut_with_the_header_repeated(rows: Rows, chance: Random) -> list[Rows]:
    body = _body(rows)
    if len(body) < 10:
        return [rows]
    place = chance.choice(body[1:])
    return [rows[:place], [*rows[: body[0]], *rows[place:]]]


@_loses
def stripped_lines(rows: Rows, chance: Random) -> list[Rows]:
    del chance
    return [[_stripped(row) for row in rows]]


def _stripped(row: list[str]) -> list[str]:
    row = [*row]
    while len(row) > 1 and not row[-1]:
        row.pop()
    return row


@_loses
def a_column_lost(rows: Rows, chance: Random) -> list[Rows]:
    column = chance.randrange(1, max(map(len, rows)))
    lost = []
    for row in rows:
        kept = [cell for place, cell in enumerate(row) if place != column]
        group = row[column] if column < len(row) else ""
        if group and column < len(kept) and not kept[column] and not is_number(group) and row is rows[1]:
            kept[column] = group
        lost.append(kept)
    return [lost]


@_loses
def a_column_lost_below_its_header(rows: Rows, chance: Random) -> list[Rows]:
    body = _body(rows)
    first = min(place for number in body for place, cell in enumerate(rows[number]) if is_number(cell))
    column = chance.randrange(first, max(map(len, rows)))
    fill = chance.random() < 0.5
    return [[_without(row, column, fill=fill) if number in body else row for number, row in enumerate(rows)]]


@_loses
def a_header_cell_lost(rows: Rows, chance: Random) -> list[Rows]:
    header = chance.randrange(max(_body(rows)[0], 1))
    return [
        [
            _without(row, chance.randrange(len(row)), fill=chance.random() < 0.5) if number == header else row
            for number, row in enumerate(rows)
        ]
    ]


@_loses
def a_header_text_lost(rows: Rows, chance: Random) -> list[Rows]:
    header = chance.randrange(max(_body(rows)[0], 1))
    filled = [place for place, cell in enumerate(rows[header]) if cell]
    lost = chance.choice(filled)
    return [
        [
            ["" if number == header and place == lost else cell for place, cell in enumerate(row)]
            for number, row in enumerate(rows)
        ]
    ]


@_loses
def cells_lost(rows: Rows, chance: Random) -> list[Rows]:
    fill = chance.random() < 0.5
    hit = {chance.choice(_body(rows)) for _ in range(chance.randrange(1, 4))}
    return [
        [
            _without(row, chance.randrange(len(row)), fill=fill) if number in hit else row
            for number, row in enumerate(rows)
        ]
    ]


@_loses
def the_same_cell_lost_in_all_rows(rows: Rows, chance: Random) -> list[Rows]:
    body, fill = _body(rows), chance.random() < 0.5
    column = chance.randrange(max(map(len, rows)))
    return [[_without(row, column, fill=fill) if number in body else row for number, row in enumerate(rows)]]


@_loses
def values_lost_by_depth(rows: Rows, chance: Random) -> list[Rows]:
    """Lose a cell for each level of the labels, as the sample does."""
    base = chance.choice((0, 1))
    lossy = []
    for number, row in enumerate(rows):
        values = [place for place, cell in enumerate(row) if is_number(cell)]
        if number not in _body(rows) or len(values) < 5:
            lossy.append(row)
            continue
        depth = sum(not is_number(cell) and bool(cell) for cell in row) - 1 + base
        lost = set(chance.sample(values, max(0, min(depth, 4))))
        lossy.append([cell for place, cell in enumerate(row) if place not in lost])
    return [lossy]


@_loses
def rows_lost(rows: Rows, chance: Random) -> list[Rows]:
    hit = {chance.randrange(len(rows)) for _ in range(chance.randrange(1, 4))}
    return [[row for number, row in enumerate(rows) if number not in hit]]


@_loses
def rows_exchanged(rows: Rows, chance: Random) -> list[Rows]:
    one, other = chance.sample(range(len(rows)), 2)
    changed = [*rows]
    changed[one], changed[other] = changed[other], changed[one]
    return [changed]


@_loses
def a_row_repeated(rows: Rows, chance: Random) -> list[Rows]:
    place = chance.choice(_body(rows))
    return [[*rows[: place + 1], *rows[place:]]]


@_loses
def labels_clipped(rows: Rows, chance: Random) -> list[Rows]:
    def clipped(label: str) -> str:
        if len(label) < 3 or chance.random() < 0.7:
            return label
        start = chance.randrange(len(label))
        return label[:start] + label[start + chance.randrange(1, 3) :]

    return _labels(rows, clipped)


@_loses
def a_number_split(rows: Rows, chance: Random) -> list[Rows]:
    long = [(n, p) for n in _body(rows) for p, cell in enumerate(rows[n]) if cell.isdigit() and len(cell) > 1]
    if not long:
        return [rows]
    number, place = chance.choice(long)
    row, cell = rows[number], rows[number][place]
    where = chance.randrange(1, len(cell))
    split = [*row[:place], cell[:where], cell[where:], *row[place + 1 :]]
    return [[*rows[:number], split, *rows[number + 1 :]]]


@_loses
def a_column_too_many(rows: Rows, chance: Random) -> list[Rows]:
    body = _body(rows)
    first = min(place for number in body for place, cell in enumerate(rows[number]) if is_number(cell))
    column = chance.randrange(first, max(map(len, rows)))
    named = body[0] - 1
    return [
        [
            [
                *row[:column],
                "小计" if number == named else str(chance.randrange(9)) if number in body else "",
                *row[column:],
            ]
            for number, row in enumerate(rows)
        ]
    ]


def _without(row: list[str], place: int, *, fill: bool) -> list[str]:
    return [cell for number, cell in enumerate(row) if number != place] + ([""] if fill else [])
