"""Cut and join tables as published reports do: lines `Table shape` of the list."""

from random import Random

from tests.readers.deviations_kit import CUTTING, body_of, of_table
from tests.readers.layouts import Rows


@of_table("Table shape 2", rank=CUTTING)
def cut_in_two(rows: Rows, chance: Random) -> list[Rows]:
    body = body_of(rows)
    place = chance.choice(body[1:]) if len(body) > 1 else len(rows)
    return [part for part in (rows[:place], rows[place:]) if part]


@of_table("Table shape 2", rank=CUTTING)
def cut_with_the_header_repeated(rows: Rows, chance: Random) -> list[Rows]:
    body = body_of(rows)
    if len(body) < 10:
        return [rows]
    place = chance.choice(body[1:])
    return [rows[:place], [*rows[: body[0]], *rows[place:]]]
