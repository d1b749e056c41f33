"""Distort tables such that information is destroyed: each cell must be right, or blank with a note."""

from random import Random

from govinfo.testing.documents.kit import (
    CUTTING,
    MEANING,
    TABLE_3,
    TABLE_4,
    Deviation,
    body_of,
    first_value_column,
    is_number,
    labels_changed,
    of_table,
)
from govinfo.testing.documents.layouts import Figure, Rows

#: Formats in which a row can end early. A drawn page cannot: it would draw a blank cell.
_SHORT_ROWS = ("text/", "html/", "docx/")
#: In others a row is filled up at its end; texts do it, too. A table that has totals shows it; one that has none would
#: simply print other numbers.
FILLED_UP = ("text/tabs", "text/markdown", "text/bars", "xls")


@of_table("Labels 9", rank=CUTTING, loses="how many blank cells end a row")
def stripped_lines(rows: Rows, chance: Random) -> list[Rows]:
    """Lose the blank cells at the end of each row."""
    del chance
    return [[_stripped(row) for row in rows]]


def _stripped(row: list[str]) -> list[str]:
    row = [*row]
    while len(row) > 1 and not row[-1]:
        row.pop()
    return row


@of_table("Labels 9", rank=CUTTING, loses="a column and its values")
def a_column_lost(rows: Rows, chance: Random) -> list[Rows]:
    """Lose a column, header and values."""
    wide = max(map(len, rows))
    if wide < 2:
        return [rows]
    column = chance.randrange(1, wide)
    lost = []
    for number, row in enumerate(rows):
        kept = [cell for place, cell in enumerate(row) if place != column]
        group = row[column] if column < len(row) else ""
        if group and column < len(kept) and not kept[column] and not is_number(group) and number == 1:
            kept[column] = group
        lost.append(kept)
    return [lost]


@of_table(
    "Labels 9", rank=CUTTING, only=_SHORT_ROWS, loses="the values of a column, and under which header the others stand"
)
def a_column_lost_below_its_header(rows: Rows, chance: Random) -> list[Rows]:
    """Lose the values of a column, and keep its header."""
    body = body_of(rows)
    if not body:
        return [rows]
    column = chance.randrange(first_value_column(rows), max(map(len, rows)))
    return [[_without(row, column) if number in body else row for number, row in enumerate(rows)]]


@of_table(
    "Labels 9", rank=CUTTING, only=_SHORT_ROWS, loses="a cell of the header, and under which header the values stand"
)
def a_header_cell_lost(rows: Rows, chance: Random) -> list[Rows]:
    """Lose a cell of a header, so that the others move."""
    header = chance.randrange(max(_first(rows), 1))
    return [
        [_without(row, chance.randrange(len(row) or 1)) if number == header else row for number, row in enumerate(rows)]
    ]


@of_table("Labels 9", rank=CUTTING, loses="the text of a header")
def a_header_text_lost(rows: Rows, chance: Random) -> list[Rows]:
    """Lose the text of a cell of a header."""
    header = chance.randrange(max(_first(rows), 1))
    filled = [place for place, cell in enumerate(rows[header]) if cell]
    lost = chance.choice(filled) if filled else -1
    return [
        [
            ["" if number == header and place == lost else cell for place, cell in enumerate(row)]
            for number, row in enumerate(rows)
        ]
    ]


@of_table(
    "Labels 9", rank=CUTTING, only=_SHORT_ROWS, loses="cells, and under which header the others of their rows stand"
)
def cells_lost(rows: Rows, chance: Random) -> list[Rows]:
    """Lose a cell in some rows, so that the others move."""
    hit = {chance.choice(body_of(rows)) for _ in range(chance.randrange(1, 4))} if body_of(rows) else set()
    return [[_without(row, chance.randrange(len(row))) if number in hit else row for number, row in enumerate(rows)]]


@of_table(
    "Labels 9", rank=CUTTING, only=_SHORT_ROWS, loses="a cell of each row, and under which header the others stand"
)
def the_same_cell_lost_in_all_rows(rows: Rows, chance: Random) -> list[Rows]:
    """Lose a cell in all rows with values, so that the others move."""
    body = body_of(rows)
    column = chance.randrange(max(map(len, rows)))
    return [[_without(row, column) if number in body else row for number, row in enumerate(rows)]]


@of_table("Labels 9", rank=CUTTING, only=_SHORT_ROWS, loses="as many values of a row as its labels are deep")
def values_lost_by_depth(rows: Rows, chance: Random) -> list[Rows]:
    """Lose a value of a row for each level of its labels."""
    base = chance.choice((0, 1))
    lossy = []
    for number, row in enumerate(rows):
        values = [place for place, cell in enumerate(row) if is_number(cell)]
        if number not in body_of(rows) or len(values) < 5:
            lossy.append(row)
            continue
        depth = sum(not is_number(cell) and bool(cell) for cell in row) - 1 + base
        lost = set(chance.sample(values, max(0, min(depth, 4))))
        lossy.append([cell for place, cell in enumerate(row) if place not in lost])
    return [lossy]


@of_table("Labels 9", rank=CUTTING, sections=(TABLE_3,), loses="the last column of organisations, header and values")
def the_last_organisation_lost_with_its_header(rows: Rows, chance: Random) -> list[Rows]:
    """Lose the last column of organisations in table 3, header and values."""
    del chance
    last = max(map(len, rows)) - 2
    return [[_without(row, last) for row in rows]]


@of_table("Labels 9", rank=CUTTING, loses="whole rows")
def rows_lost(rows: Rows, chance: Random) -> list[Rows]:
    """Lose some rows."""
    hit = {chance.randrange(len(rows)) for _ in range(chance.randrange(1, 4))}
    return [[row for number, row in enumerate(rows) if number not in hit]]


@of_table("Labels 9", rank=CUTTING, loses="the order of the rows, and which group a row is of")
def rows_exchanged(rows: Rows, chance: Random) -> list[Rows]:
    """Exchange two rows."""
    if len(rows) < 2:
        return [rows]
    one, other = chance.sample(range(len(rows)), 2)
    changed = [*rows]
    changed[one], changed[other] = changed[other], changed[one]
    return [changed]


@of_table("Labels 9", rank=CUTTING, loses="which of two rows with one label is meant")
def a_row_repeated(rows: Rows, chance: Random) -> list[Rows]:
    """Print a row twice."""
    if not body_of(rows):
        return [rows]
    place = chance.choice(body_of(rows))
    return [[*rows[: place + 1], *rows[place:]]]


@of_table("Labels 3", loses="characters of labels, at random places")
def labels_clipped(rows: Rows, chance: Random) -> list[Rows]:
    """Lose characters of labels at random places."""

    def clipped(label: str) -> str:
        if len(label) < 3 or chance.random() < 0.7:
            return label
        start = chance.randrange(len(label))
        return label[:start] + label[start + chance.randrange(1, 3) :]

    return labels_changed(rows, clipped)


@of_table("Cells 6", rank=CUTTING, loses="where a number ends")
def a_number_split(rows: Rows, chance: Random) -> list[Rows]:
    """Split a number over two cells."""
    long = [(n, p) for n in body_of(rows) for p, cell in enumerate(rows[n]) if cell.isdigit() and len(cell) > 1]
    if not long:
        return [rows]
    number, place = chance.choice(long)
    row, cell = rows[number], rows[number][place]
    where = chance.randrange(1, len(cell))
    parts = [Figure(part, cell.cell) if isinstance(cell, Figure) else part for part in (cell[:where], cell[where:])]
    return [[*rows[:number], [*row[:place], *parts, *row[place + 1 :]], *rows[number + 1 :]]]


@of_table("Labels 6", rank=MEANING, loses="which column is not on the form, where it has a number and no header")
def a_column_too_many(rows: Rows, chance: Random) -> list[Rows]:
    """Print a column of numbers that is not on the form."""
    body = body_of(rows)
    if not body:
        return [rows]
    column = chance.randrange(first_value_column(rows), max(map(len, rows)))
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


def _first(rows: Rows) -> int:
    return next(iter(body_of(rows)), len(rows))


def _without(row: list[str], place: int) -> list[str]:
    return [cell for number, cell in enumerate(row) if number != place]


def _filling_up(name: str, deviation: Deviation, description: str) -> None:
    """Add a deviation that fills the rows of another up at their end."""

    def change(rows: Rows, chance: Random) -> list[Rows]:
        (changed,) = deviation(rows, chance)
        return [_filled_up(changed, rows)]

    change.__name__, change.__doc__ = name, description
    what = f"{deviation.loses}, since the rows are filled up at their end"
    of_table("Labels 9", rank=CUTTING, only=FILLED_UP, sections=(TABLE_3, TABLE_4), loses=what)(change)


def _filled_up(changed: Rows, rows: Rows) -> Rows:
    return [row + [""] * (len(whole) - len(row)) for row, whole in zip(changed, rows, strict=True)]


_filling_up(
    "cells_lost_and_rows_filled_up",
    cells_lost,
    "Lose a cell in some rows, and fill them up with blanks at their end.",
)
_filling_up(
    "the_same_cell_lost_and_rows_filled_up",
    the_same_cell_lost_in_all_rows,
    "Lose a cell in all rows with values, and fill them up with blanks at their end.",
)
