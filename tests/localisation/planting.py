"""Make reports that hold, and plant the mistakes that people make in them."""

from collections.abc import Iterator
from itertools import pairwise
from random import Random

from attrs import frozen

from govinfo import AnnualReport, Mistake, cells_of, check, get, values_of
from govinfo.codes import Section
from govinfo.model.kinds import MAX_COUNT
from govinfo.testing.forms import with_values

#: What a planted mistake prints, by address.
Wrong = dict[str, int]


def report(edition: str, chance: Random, *, dense: bool, largest: int = 1_000) -> AnnualReport:
    """Fill tables 3 and 4 so that all rules hold; dense: a figure in every cell, else in few."""
    blank = AnnualReport.blank(edition, year=2025 if edition == "2021" else 2020)
    values = {cell.address: 0 for cell in cells_of(blank) if cell.kind != "decimal"}
    rows = table_rows(blank)
    (*columns, _) = (address.rpartition(".")[2] for address in rows["requests.received"])
    outcomes = [row for row in rows if ".outcomes." in row]

    def figure(share: float) -> int:
        return chance.randrange(1, largest) if dense or chance.random() < share else 0

    for column in columns:
        for row in outcomes:
            values[f"{row}.{column}"] = figure(0.06)
        concluded = sum(values[f"{row}.{column}"] for row in outcomes)
        left = figure(0.1)
        before = chance.randrange(concluded + left + 1) if dense else 0
        values |= {
            f"requests.concluded.{column}": concluded,
            f"requests.carried_forward.{column}": left,
            f"requests.carried_over.{column}": before,
            f"requests.received.{column}": concluded + left - before,
        }
    for row, cells in rows.items():
        if row.startswith("disputes"):
            values |= {cell: figure(0.3) for cell in cells[:-1]}
        values[cells[-1]] = sum(values[cell] for cell in cells[:-1])
    return with_values(blank, values)


def table_rows(of: AnnualReport) -> dict[str, list[str]]:
    """Give the cells of tables 3 and 4 by rows."""
    rows: dict[str, list[str]] = {}
    for cell in cells_of(of):
        if cell.section in {Section.REQUESTS, Section.DISPUTES}:
            rows.setdefault(cell.row_address, []).append(cell.address)
    return rows


def requests_of(of: AnnualReport) -> list[str]:
    """Give the cells of table 3."""
    return [cell.address for cell in cells_of(of) if cell.section is Section.REQUESTS]


def other_figures(right: int) -> list[int]:
    """Give figures that stand in the place of another: off by little, two digits exchanged, ten times as much."""
    digits = str(right)
    crossed = {
        int(digits[:place] + other + one + digits[place + 2 :]) for place, (one, other) in enumerate(pairwise(digits))
    }
    near = {right + by for by in (1, -1, 9, -9, 10, -10)}
    return sorted(wrong for wrong in {*near, *crossed, right * 10} if 0 <= wrong <= MAX_COUNT and wrong != right)


@frozen
class Planted:
    """A report with a mistake, what is right in it, and how the mistake is called."""

    report: AnnualReport
    right: dict[str, int]
    mistakes: tuple[Mistake, ...]


def planted(original: AnnualReport, wrong: Wrong, *mistakes: Mistake) -> Planted | None:
    """Plant figures; None if they change nothing that a rule sees."""
    values = values_of(original)
    wrong = {address: value for address, value in wrong.items() if value != values[address]}
    changed = with_values(original, wrong)
    if not check(changed).errors:
        return None
    return Planted(changed, {address: values[address] for address in wrong}, mistakes)


def exchanged_cells(original: AnnualReport, chance: Random) -> Planted | None:
    one, other = chance.choice([pair for line in _lines(original) for pair in pairwise(line)])
    values = get(original, one), get(original, other)
    mistake = Mistake.CELLS_EXCHANGED if all(values) else Mistake.CELL_BESIDE
    return planted(original, {one: values[1], other: values[0]}, mistake)


def exchanged_digits(original: AnnualReport, chance: Random) -> Planted | None:
    address = chance.choice(requests_of(original))
    digits = str(get(original, address))
    if len(digits) < 2:
        return None
    place = chance.randrange(len(digits) - 1)
    crossed = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    return None if crossed.startswith("0") else planted(original, {address: int(crossed)}, Mistake.DIGITS_EXCHANGED)


def split_number(original: AnnualReport, chance: Random) -> Planted | None:
    one, other = chance.choice([pair for line in table_3(original) for pair in pairwise(line)])
    digits = str(get(original, one))
    place = chance.randrange(1, len(digits)) if len(digits) > 1 else 0
    rest = digits[place:]
    if not place or rest != str(int(rest)) or int(rest) == get(original, other):
        return None
    return planted(original, {one: int(digits[:place]), other: int(rest)}, Mistake.NUMBER_SPLIT)


def shifted_row(original: AnnualReport, chance: Random) -> Planted | None:
    row = chance.choice(table_3(original))
    cells = row[:-1] if chance.random() < 0.5 else row
    values = [get(original, cell) for cell in cells]
    moved = [0, *values[:-1]] if chance.random() < 0.5 else [*values[1:], 0]
    wrong = {cell: value for cell, value in zip(cells, moved, strict=True) if value != get(original, cell)}
    # One figure that is not 0 in the row only changes its place, and of one cell alone nothing tells that it moved.
    mistakes = (Mistake.LINE_SHIFTED, Mistake.CELL_BESIDE, Mistake.NUMBER_SPLIT)
    return planted(original, wrong, *mistakes) if len(wrong) > 1 else None


def exchanged_rows(original: AnnualReport, chance: Random) -> Planted | None:
    one, other = chance.choice(list(pairwise(table_3(original))))
    wrong = {cell: get(original, source) for cell, source in zip((*one, *other), (*other, *one), strict=True)}
    return planted(original, wrong, Mistake.LINES_EXCHANGED, Mistake.CELLS_EXCHANGED, Mistake.CELL_BESIDE)


def table_3(of: AnnualReport) -> list[list[str]]:
    """Give the rows of table 3."""
    return [cells for row, cells in table_rows(of).items() if row.startswith("requests")]


def _lines(of: AnnualReport) -> Iterator[list[str]]:
    rows = table_3(of)
    yield from rows
    yield from ([*column] for column in zip(*rows, strict=True))
