"""Laws: what is printed is read; what is distorted is right, or blank with a note, never wrong."""

from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govinfo.cells import cells_of
from govinfo.codes import NoteCode, Section
from govinfo.model import AnnualReport, Note
from govinfo.readers import read
from govinfo.testing import reports
from tests.readers.deviations import LOSSY, SAME, Deviation, deviated
from tests.readers.layouts import FORMS, Form, figures, official, text_of, with_many_figures

TABLES = (Section.PROACTIVE_DISCLOSURE, Section.REQUESTS, Section.DISPUTES)
SEEDS = st.integers(0, 2**32)
FORM_NAMES = st.sampled_from(sorted(FORMS))


def _read(
    report: AnnualReport, form: Form, tables: dict[Section, list[list[list[str]]]] | None = None
) -> tuple[dict[str, Any], list[Note]]:
    reading = read(text_of(report, form, tables).encode())
    notes = [note for note in reading.report.notes if note.code is not NoteCode.ROW_UNDIVIDED]
    return figures(reading.report), notes


@st.composite
def printable_reports(draw: st.DrawFn, *, blanks: bool = False) -> AnnualReport:
    """Draw reports of a year that a title can bear, sparse ones and such with figures everywhere."""
    report = draw(reports(blanks=blanks))
    report = attrs.evolve(report, year=report.edition.last_year or 2024)
    seed = draw(st.none() | SEEDS)
    return report if seed is None or blanks else with_many_figures(report, seed)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@settings(max_examples=25)
@given(report=printable_reports())
def test_an_official_report_is_read_exactly_and_without_a_note(form: Form, report: AnnualReport) -> None:
    assert _read(report, form) == (figures(report), [])


@settings(max_examples=40)
@given(report=printable_reports(blanks=True), name=FORM_NAMES)
def test_a_blank_stays_blank_and_is_never_filled(report: AnnualReport, name: str) -> None:
    values, _ = _read(report, FORMS[name])

    assert all(values[address] in {value, None} for address, value in figures(report).items())


@pytest.mark.parametrize("deviation", SAME.values(), ids=SAME)
@settings(max_examples=12)
@given(report=printable_reports(), name=FORM_NAMES, section=st.sampled_from(TABLES), seed=SEEDS)
def test_another_spelling_is_read_exactly(
    deviation: Deviation, report: AnnualReport, name: str, section: Section, seed: int
) -> None:
    values, notes = _read(report, FORMS[name], deviated(official(report), deviation, section, seed))

    assert values == figures(report)
    assert {note.code for note in notes} <= {NoteCode.TABLE_JOINED}


@pytest.mark.parametrize("deviation", LOSSY.values(), ids=LOSSY)
@settings(max_examples=25)
@given(report=printable_reports(), name=FORM_NAMES, section=st.sampled_from(TABLES), seed=SEEDS)
def test_a_loss_leaves_each_cell_right_or_blank_with_a_note(
    deviation: Deviation, report: AnnualReport, name: str, section: Section, seed: int
) -> None:
    """A row of table 2 that ends in a blank cell may have lost another: nothing can tell, and a note says so."""
    values, notes = _read(report, FORMS[name], deviated(official(report), deviation, section, seed))
    open_rows = tuple(f"{note.address}." for note in notes if note.code is NoteCode.ROW_SHORT)

    for cell in cells_of(report):
        value = values.get(cell.address)
        is_open = cell.table == 2 and cell.address.startswith(open_rows)
        assert value is None or value == figures(report)[cell.address] or is_open


def test_most_cells_are_read_in_spite_of_a_loss() -> None:
    """A reader that blanks everything would keep the law above."""
    report = with_many_figures(attrs.evolve(AnnualReport.blank("2021"), year=2024), 7)
    kept = [
        _read(report, FORMS["tabs"], deviated(official(report), LOSSY[name], Section.REQUESTS, seed))[0]
        for name in ("cells_lost", "rows_lost", "a_header_text_lost", "labels_clipped", "a_number_split")
        for seed in range(5)
    ]
    right = sum(values.get(address) == value for values in kept for address, value in figures(report).items())

    assert right > 0.95 * len(kept) * len(figures(report))
