"""The blank form as a workbook: filled in and recalculated by LibreOffice, it is read back without a note."""

import io
from pathlib import Path
from random import Random

import openpyxl
import pytest

from govinfo import Agency, AnnualReport, UnsupportedFormat, cells_of, get, read, replace, values_of, write
from govinfo.rules import total_addresses
from govinfo.testing.forms import with_values
from govinfo.writers import FORMS, WRITERS
from govinfo.writers.layout import FormCell, layout
from tests.localisation import planting
from tests.programs import converted, office

BLANK = AnnualReport.blank("2021", year=2025, agency=Agency(name="某县人民政府"))


def test_totals_are_live_and_show_nothing_while_their_parts_are_blank() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(FORMS[".xlsx"](BLANK))).active
    assert sheet is not None
    formulas = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]

    assert len(formulas) == len([cell for cell in cells_of(BLANK) if cell.address in total_addresses()])
    assert all(each.startswith("=IF(COUNT(") and '=0,"",SUM(' in each for each in formulas)


def test_a_form_that_was_not_calculated_is_noted_and_never_0() -> None:
    report = read(FORMS[".xlsx"](BLANK)).report

    assert set(values_of(report).values()) == {None}
    assert {str(note.code) for note in report.notes} == {"value.uncomputed"}


def test_a_form_filled_in_and_calculated_is_read_without_a_note(tmp_path: Path) -> None:
    filled = planting.report("2021", Random("form"), dense=True)  # noqa: S311 - repeatable figures
    book = openpyxl.load_workbook(io.BytesIO(FORMS[".xlsx"](BLANK)))
    sheet = book.active
    assert sheet is not None
    values = values_of(filled)
    for address, place in _places().items():
        if address not in total_addresses() and values[address] is not None:
            sheet[place] = values[address]

    report = read(_calculated(book, tmp_path)).report
    assert values_of(report) == values
    assert report.notes == ()


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_formulas_for_totals_give_the_numbers_that_stand_there(edition: str, tmp_path: Path) -> None:
    report = planting.report(edition, Random("live"), dense=True)  # noqa: S311 - repeatable figures
    wrong = replace(report, "requests.received.total", 1 + get(report, "requests.received.total"))
    path = tmp_path / "live.xlsx"
    write(wrong, path, formulas=True)
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert sheet is not None
    formulas = [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    totals = [cell for cell in cells_of(wrong) if cell.address in total_addresses()]

    assert len(formulas) == len(totals) - 1
    assert values_of(read(path).report) == values_of(wrong)
    assert values_of(read(_calculated(book, tmp_path)).report) == values_of(wrong)


def test_formulas_are_for_workbooks_alone(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedFormat):
        write(BLANK, tmp_path / "form.docx", formulas=True)


def _calculated(book: openpyxl.Workbook, folder: Path) -> Path:
    """Let LibreOffice calculate a workbook."""
    if office() is None:
        pytest.skip("LibreOffice is not on this machine")
    source = folder / "form.xlsx"
    book.save(source)
    return converted(source, "xlsx", folder / "out")


def _places() -> dict[str, str]:
    """Say where each cell of the form stands on the sheet, by a form with another number in each."""
    counts = [cell.address for cell in cells_of(BLANK) if cell.kind != "decimal"]
    numbered = with_values(BLANK, {address: 1_000 + place for place, address in enumerate(counts)})
    shown = openpyxl.load_workbook(io.BytesIO(WRITERS[".xlsx"](numbered))).active
    assert shown is not None
    places = {cell.value: cell.coordinate for row in shown.iter_rows() for cell in row if isinstance(cell.value, int)}
    return {address: places[value] for address, value in values_of(numbered).items() if value is not None}


def test_the_layout_of_a_form_is_that_of_a_report() -> None:
    addresses = [
        cell.address
        for block in layout(BLANK).blocks
        for cell in getattr(block, "cells", ())
        if isinstance(cell, FormCell) and cell.address
    ]

    assert sorted(addresses) == sorted(cell.address for cell in cells_of(BLANK))
