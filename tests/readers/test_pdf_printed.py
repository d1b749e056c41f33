"""Laws: however a report is printed as a PDF, its cells are read."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govinfo.codes import NoteCode
from govinfo.model import AnnualReport
from govinfo.readers import read
from govinfo.testing.documents.layouts import with_many_figures
from tests.programs import browser, office
from tests.readers.printers.pdf import PRINTERS
from tests.readers.printers.pdf_programs import BROWSER, OFFICE
from tests.readers.test_generated import printable_reports
from tests.readers.values import figures, zeros

#: What a table that a page cuts is noted with, and what stands at the edge of pages.
_OF_PAGES = {
    NoteCode.RUNNING_TEXT,
    NoteCode.TABLE_JOINED,
    NoteCode.HEADER_UNREADABLE,
    NoteCode.ROW_UNDIVIDED,
    NoteCode.LABEL_VARIANT,  # of a header that a page cuts between the lines of its labels
}


@pytest.mark.parametrize("name", PRINTERS)
@settings(max_examples=4)
@given(report=printable_reports())
def test_a_printed_report_is_read_exactly(name: str, report: AnnualReport) -> None:
    read_report = read(PRINTERS[name](report, None)).report

    assert figures(read_report) == figures(report)
    assert {note.code for note in read_report.notes} <= _OF_PAGES


@pytest.mark.parametrize("name", ["pdf_horizontal_rules", "pdf_without_lines"])
def test_a_column_that_a_long_number_makes_wide_stays_below_its_header(name: str) -> None:
    values = {"corrected": 10_000_000, "total": 10_000_000}
    report = zeros("2021", **{f"disputes__litigation__direct__{column}": value for column, value in values.items()})

    assert figures(read(PRINTERS[name](report, None)).report) == figures(report)


@settings(max_examples=20)
@given(report=printable_reports(blanks=True), name=st.sampled_from(sorted(PRINTERS)))
def test_a_blank_is_never_filled(report: AnnualReport, name: str) -> None:
    values = figures(read(PRINTERS[name](report, None)).report)

    assert all(values[address] in {value, None} for address, value in figures(report).items())


@pytest.mark.parametrize("edition", ["2019", "2021"])
@pytest.mark.parametrize("name", BROWSER)
def test_what_a_browser_prints_is_read_exactly(name: str, edition: str, tmp_path: Path) -> None:
    if browser() is None:
        pytest.skip("no browser is installed")
    report = with_many_figures(zeros(edition), 11)

    assert figures(read(BROWSER[name](report, tmp_path)).report) == figures(report)


@pytest.mark.parametrize("edition", ["2019", "2021"])
@pytest.mark.parametrize("name", OFFICE)
def test_what_a_word_processor_prints_is_read_but_for_numbers_on_two_lines(
    name: str, edition: str, tmp_path: Path
) -> None:
    """Columns of one width are too narrow for some numbers: those are blank, and noted."""
    if office() is None:
        pytest.skip("no word processor is installed")
    report = with_many_figures(zeros(edition), 11)
    reading = read(OFFICE[name](report, tmp_path))
    values = figures(reading.report)
    blank = {address for address, value in figures(report).items() if values[address] != value}

    assert all(values[address] is None for address in blank)
    assert len(blank) < 9
    assert blank <= {note.address for note in reading.report.notes if note.code is NoteCode.VALUE_UNREADABLE}
