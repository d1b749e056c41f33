"""Print values as published reports print them: lines `Cells` of the list."""

from collections.abc import Callable
from decimal import Decimal
from random import Random

import attrs

from govinfo.cells import Cell, cells_of, get
from govinfo.codes import AmountUnit
from govinfo.model import AnnualReport
from govinfo.testing.documents.kit import (
    CUTTING,
    TABLE_2,
    TABLE_3,
    body_of,
    numbers_changed,
    of_report,
    of_table,
)
from govinfo.testing.documents.layouts import Figure, Rows
from govinfo.testing.forms import with_values

_TOKENS = (("text/tokens", "the places of blank cells"),)
#: In other texts a blank at the end of a row may be a lost cell.
_END = "whether a row ends in a blank or has lost a cell"
_ENDS = (*_TOKENS, ("text/", _END), ("xls", _END))
#: A cell of a printed page may be too narrow for a number with something beside it.
_NARROW = (("pdf", "whether the lines of a narrow cell are one number or two"),)


def blanked(report: AnnualReport, which: Callable[[Cell], bool]) -> AnnualReport:
    """Make cells of a report blank."""
    return with_values(report, {cell.address: None for cell in cells_of(report) if which(cell)})


def _some_blank(report: AnnualReport, chance: Random) -> AnnualReport:
    share = chance.choice((0.02, 0.3, 0.9))
    return blanked(report, lambda _: chance.random() < share)


def _marked(marks: tuple[str, ...]) -> Callable[[Rows, Random], list[Rows]]:
    def change(rows: Rows, chance: Random) -> list[Rows]:
        own = chance.choice((marks, (chance.choice(marks),)))
        return numbers_changed(rows, lambda _: chance.choice(own), where=lambda cell: not cell)

    return change


def _marks(name: str, marks: tuple[str, ...], description: str) -> None:
    change = _marked(marks)
    change.__name__, change.__doc__ = name, description
    of_table("Cells 1", rewriting=_some_blank)(change)


_marks("blanks_as_dashes", ("-", "—", "--", "——"), "Print blank cells as dashes.")
_marks("blanks_as_strokes", ("/", "／"), "Print blank cells as strokes.")
_marks("blanks_as_words", ("无", "空", "不适用"), "Print blank cells as words that say so.")


@of_report("Cells 1", loses_in=_ENDS)
def blanks_as_nothing(report: AnnualReport, chance: Random) -> AnnualReport:
    """Print blank cells as nothing."""
    return _some_blank(report, chance)


@of_table("Cells 1", rewriting=_some_blank, loses_in=_ENDS)
def blanks_as_spaces(rows: Rows, chance: Random) -> list[Rows]:
    """Print blank cells as spaces, no-break or ideographic ones among them."""
    return numbers_changed(rows, lambda _: chance.choice((" ", "\u00a0", "\u3000")), where=lambda cell: not cell)


@of_table("Cells 1", rewriting=_some_blank, loses_in=_ENDS, is_noted=True)
def blanks_as_residue_of_word_processors(rows: Rows, chance: Random) -> list[Rows]:
    """Print blank cells as the empty tags that word processors leave in pages."""
    del chance
    return numbers_changed(rows, lambda _: "<o:p></o:p>", where=lambda cell: not cell)


@of_table("Cells 1", is_noted=True)
def zeros_as_letters(rows: Rows, chance: Random) -> list[Rows]:
    """Print some zeros as the letter O."""
    return numbers_changed(rows, lambda text: chance.choice("Oo0") if text == "0" else text)


@of_report("Cells 2", loses_in=_ENDS, is_noted=True)
def totals_blank(report: AnnualReport, chance: Random) -> AnnualReport:
    """Leave all totals of tables 3 and 4 blank."""
    del chance
    return blanked(report, lambda cell: cell.address.endswith(".total"))


@of_report("Cells 2", loses_in=_TOKENS)
def five_of_seven_columns_blank(report: AnnualReport, chance: Random) -> AnnualReport:
    """Leave the five columns of organisations blank through table 3."""
    del chance
    return blanked(report, lambda cell: cell.section is TABLE_3 and len(cell.column_codes) == 3)


@of_report("Cells 2", loses_in=_TOKENS)
def a_block_of_table_4_blank(report: AnnualReport, chance: Random) -> AnnualReport:
    """Leave one block of table 4 blank, its total too."""
    rows = sorted({cell.row_address for cell in cells_of(report) if cell.table == 4})
    row = chance.choice(rows)
    return blanked(report, lambda cell: cell.row_address == row)


@of_table("Cells 1")
def wide_digits(rows: Rows, chance: Random) -> list[Rows]:
    """Print numbers in full-width digits."""
    del chance
    table = {ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)}
    return numbers_changed(rows, lambda number: number.translate(table))


@of_table("Cells 3")
def padded_numbers(rows: Rows, chance: Random) -> list[Rows]:
    """Print spaces around numbers."""
    return numbers_changed(rows, lambda number: " " * chance.randrange(4) + number + "\u00a0" * chance.randrange(3))


@of_table("Cells 3", is_noted=True, loses_in=_NARROW)
def question_marks_for_lost_spaces(rows: Rows, chance: Random) -> list[Rows]:
    """Print a question mark and a space before some numbers, where a no-break space was lost."""
    return numbers_changed(rows, lambda number: f"? {number}" if chance.random() < 0.3 else number)


@of_table("Cells 3")
def separated_thousands(rows: Rows, chance: Random) -> list[Rows]:
    """Separate thousands by commas."""
    del chance
    return numbers_changed(rows, lambda number: f"{int(number):,}" if number.isdigit() else number)


@of_table("Cells 3", loses_in=_NARROW)
def wide_separators_of_thousands(rows: Rows, chance: Random) -> list[Rows]:
    """Separate thousands by full-width commas."""
    del chance
    return numbers_changed(rows, lambda number: f"{int(number):,}".replace(",", "，") if number.isdigit() else number)


@of_table("Cells 3", loses_in=_NARROW)
def counts_with_their_unit(rows: Rows, chance: Random) -> list[Rows]:
    """Print a unit behind some or all counts."""
    before = chance.choice(("", " "))
    share = chance.choice((0.1, 1))
    return numbers_changed(
        rows,
        lambda number: f"{number}{before}件" if chance.random() < share else number,
        where=lambda cell: bool(cell) and cell.cell.kind == "count",
    )


_AMOUNT = "proactive_disclosure_2019.procurement.amount"


def _of_2019(report: AnnualReport) -> bool:
    return report.proactive_disclosure_2019 is not None


def _amount(report: AnnualReport, chance: Random, *units: AmountUnit) -> AnnualReport:
    amount = Decimal(chance.randrange(1, 9_999_999)) / chance.choice((1, 100, 10_000))
    return with_values(report, {_AMOUNT: amount, f"{_AMOUNT}_unit": chance.choice(units)})


@of_report("Cells 3", sections=(TABLE_2,), fits=_of_2019)
def an_amount_with_its_unit(report: AnnualReport, chance: Random) -> AnnualReport:
    """Print a unit behind the amount of procurement."""
    return _amount(report, chance, *AmountUnit)


@of_table(
    "Cells 5",
    sections=(TABLE_2,),
    fits=_of_2019,
    rewriting=lambda report, chance: _amount(report, chance, AmountUnit.TEN_THOUSAND_YUAN),
)
def an_amount_with_its_unit_in_the_header(rows: Rows, chance: Random) -> list[Rows]:
    """Print the unit of the amount of procurement in its header."""
    del chance
    header = {"采购总金额": "采购总金额（万元）"}
    [changed] = numbers_changed(rows, lambda text: text.removesuffix("万元"))
    return [[[header.get(cell, cell) if not isinstance(cell, Figure) else cell for cell in row] for row in changed]]


@of_table("Cells 5", sections=(TABLE_2,), is_noted=True)
def fees_with_their_unit(rows: Rows, chance: Random) -> list[Rows]:
    """Print a unit behind the fees, though the header names it."""
    unit = chance.choice(("万元", "万", " 万元"))
    return numbers_changed(
        rows, lambda text: text + unit, where=lambda cell: bool(cell) and cell.cell.address.endswith("_10k_yuan")
    )


def _changes(report: AnnualReport, chance: Random) -> AnnualReport:
    signed = [cell for cell in cells_of(report) if cell.kind == "signed"]
    return with_values(report, {cell.address: chance.choice((-8, -1, 0, 5, 1036)) for cell in signed})


def _has_change(text: Figure) -> bool:
    return bool(text) and text.cell.kind == "signed"


@of_table("Cells 3", sections=(TABLE_2,), fits=_of_2019, rewriting=_changes)
def changes_with_a_sign(rows: Rows, chance: Random) -> list[Rows]:
    """Print a sign before changes, also before increases."""
    plus, minus = chance.choice("+＋"), chance.choice("-－−")
    return numbers_changed(
        rows,
        lambda text: minus + text[1:] if text.startswith("-") else text if text == "0" else plus + text,
        where=_has_change,
    )


@of_table("Cells 5", sections=(TABLE_2,), fits=_of_2019, rewriting=_changes, is_noted=True)
def changes_with_a_sign_in_words(rows: Rows, chance: Random) -> list[Rows]:
    """Print the sign of changes in words."""
    plus, minus = chance.choice(("增", "增加")), chance.choice(("减", "减少"))
    return numbers_changed(
        rows,
        lambda text: minus + text[1:] if text.startswith("-") else text if text == "0" else plus + text,
        where=_has_change,
    )


@of_table("Cells 4", is_noted=True)
def remarks_in_cells(rows: Rows, chance: Random) -> list[Rows]:
    """Print remarks in brackets behind some numbers."""
    return numbers_changed(
        rows,
        lambda text: text + chance.choice(("（其中修订16件）", "(其中转办2件)")) if chance.random() < 0.2 else text,
    )


def _at_some_values(rows: Rows, chance: Random, change: Callable[[str], str]) -> list[Rows]:
    share = chance.choice((0.02, 0.2))
    return numbers_changed(rows, lambda text: change(text) if chance.random() < share else text)


@of_table("Cells 5", loses="which of two numbers in a cell is meant")
def two_numbers_in_a_cell(rows: Rows, chance: Random) -> list[Rows]:
    """Print two numbers in some cells."""
    return _at_some_values(rows, chance, lambda text: f"{text}/{chance.choice((text, '0', '3'))}")


@of_table("Cells 5", loses="whether the digits are one number or two")
def a_space_inside_a_number(rows: Rows, chance: Random) -> list[Rows]:
    """Print a space inside some numbers."""

    def spaced(text: str) -> str:
        place = chance.randrange(1, len(text))
        return f"{text[:place]} {text[place:]}"

    return _at_some_values(rows, chance, lambda text: spaced(text) if text.isdigit() and len(text) > 1 else text)


@of_table("Cells 5", rank=CUTTING, sections=(TABLE_2,), loses="where a label and its numbers end")
def a_label_joined_to_its_numbers(rows: Rows, chance: Random) -> list[Rows]:
    """Print the label of a row of table 2 and its numbers as one word."""
    hit = chance.choice(body_of(rows)) if body_of(rows) else -1
    return [[["".join(row), *[""] * (len(row) - 1)] if number == hit else row for number, row in enumerate(rows)]]


def _some_blank_in_table_2(report: AnnualReport, chance: Random) -> AnnualReport:
    return blanked(report, lambda cell: cell.section is TABLE_2 and chance.random() < 0.4)


@of_table(
    "Cells 5",
    sections=(TABLE_2,),
    rewriting=_some_blank_in_table_2,
    is_noted=True,
    loses_in=(
        *_TOKENS,
        *(
            (form, "whether a sentence stands for a value or is a label")
            for form in ("text/broken_bars", "text/bars_below")
        ),
    ),
)
def a_sentence_for_a_value(rows: Rows, chance: Random) -> list[Rows]:
    """Print a sentence in the blank cells of table 2."""
    sentence = chance.choice(("本单位未制作规章", "详见附件", "未统计"))
    return numbers_changed(rows, lambda _: sentence, where=lambda cell: not cell)


@of_table("Cells 6", rank=CUTTING, loses="which row the last number is of", sections=(TABLE_3,))
def the_last_number_on_a_later_line(rows: Rows, chance: Random) -> list[Rows]:
    """Print the last number of some rows on a line below."""
    hit = {chance.choice(body_of(rows)) for _ in range(chance.choice((1, 3)))} if body_of(rows) else set()
    changed: Rows = []
    for number, row in enumerate(rows):
        changed += [row[:-1], [row[-1]]] if number in hit else [row]
    return [changed]


@of_table("Cells 6", loses="whether the digits are one number or two", only=("html", "docx", "xlsx", "pdf"))
def a_number_on_two_lines(rows: Rows, chance: Random) -> list[Rows]:
    """Break some numbers over two lines of their cell."""
    return _at_some_values(
        rows, chance, lambda text: f"{text[:1]}\n{text[1:]}" if text.isdigit() and len(text) > 1 else text
    )


@of_report("Wrong at the source")
def figures_wrong_at_the_source(report: AnnualReport, chance: Random) -> AnnualReport:
    """Print figures that contradict each other; they are to be read as printed."""
    counts = [cell for cell in cells_of(report) if cell.kind == "count"]
    hit = chance.sample(counts, chance.choice((1, 5, 40)))
    return with_values(report, {cell.address: chance.choice((0, 1, 7, 320)) for cell in hit})


@of_report("Wrong at the source", sections=(TABLE_3,))
def a_negative_count(report: AnnualReport, chance: Random) -> AnnualReport:
    """Print a count below zero; it is to be read as printed."""
    counts = [cell for cell in cells_of(report) if cell.section is TABLE_3]
    hit = chance.choice(counts)
    value = get(report, hit.address)
    return with_values(report, {hit.address: -1 if value is not None else None})


def _has_undivided(report: AnnualReport) -> bool:
    """Tell whether a report prints one row of other processing."""
    return report.requests is not None and report.requests.outcomes.other_processing.undivided is not None


def _with_year(report: AnnualReport, year: int) -> AnnualReport:
    """Give a report another year."""
    return attrs.evolve(report, year=year)


@of_report("Labels 8", fits=lambda report: _has_undivided(report) and report.edition == "2021")
def one_row_of_other_processing(report: AnnualReport, chance: Random) -> AnnualReport:
    """Print one row of other processing in the form of 2021, which has three."""
    del chance
    return report


@of_report("Labels 8", fits=lambda report: _of_2019(report) and not _has_undivided(report))
def table_2_of_2019_beside_table_3_of_2021(report: AnnualReport, chance: Random) -> AnnualReport:
    """Print the old table 2 beside the new table 3."""
    del chance
    return report


@of_report("Labels 8", fits=_of_2019)
def the_old_form_in_a_later_year(report: AnnualReport, chance: Random) -> AnnualReport:
    """Print the form of 2019 for a year of the form of 2021."""
    return _with_year(report, chance.choice((2022, 2023)))
