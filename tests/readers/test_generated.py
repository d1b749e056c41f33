"""Laws: what is printed is read; what is distorted is right, or blank with a note, never wrong."""

from collections import Counter
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from govinfo.cells import cells_of
from govinfo.codes import NoteCode, Section
from govinfo.model import AnnualReport, Note
from govinfo.readers import read
from govinfo.testing import reports
from govinfo.testing.documents.deviations import DEVIATIONS, TABLES, Deviation, deviated_by
from govinfo.testing.documents.layouts import FORMS, Form, Rows, official, text_of, with_many_figures
from tests.readers.values import figures
from tests.readers.wide_cases import RIGHT, SILENT, WRONG, Case, fit_together, judged, printers

PRINTERS = printers()
TEXT_FORMATS = [name for name in PRINTERS if name.startswith("text/")]
OTHER_FORMATS = [name for name in PRINTERS if not name.startswith("text/")]
SEEDS = st.integers(0, 2**32)
FORM_NAMES = st.sampled_from(sorted(FORMS))


def _is_of_texts(each: Deviation) -> bool:
    return each.change is not None and each.rewriting is None and each.can_be_printed("text/")


#: Those that change the spelling or the cut of one table alone: read exactly and without a note; destroying.
_OF_TABLES = {name: each for name, each in DEVIATIONS.items() if _is_of_texts(each)}
SAME = {name: each for name, each in _OF_TABLES.items() if not each.loses and not each.is_noted}
LOSSY = {name: each for name, each in _OF_TABLES.items() if each.loses}


def deviated(
    tables: dict[Section, list[Rows]], deviation: Deviation, section: Section, seed: int
) -> dict[Section, list[Rows]]:
    """Print one table otherwise, the others as they are; one that cannot deviate so stays, too."""
    if section not in deviation.sections:
        return tables
    chance = Random(seed)  # noqa: S311 - chance that a failing example can repeat, not a secret
    return deviated_by(deviation, tables, section, chance)


def _read(
    report: AnnualReport, form: Form, tables: dict[Section, list[Rows]] | None = None
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
@settings(max_examples=6)
@given(report=printable_reports(), name=FORM_NAMES, section=st.sampled_from(TABLES), seed=SEEDS)
def test_another_spelling_is_read_exactly(
    deviation: Deviation, report: AnnualReport, name: str, section: Section, seed: int
) -> None:
    values, notes = _read(report, FORMS[name], deviated(official(report), deviation, section, seed))

    assert values == figures(report)
    assert {note.code for note in notes} <= {NoteCode.TABLE_JOINED}


@pytest.mark.parametrize(
    "deviation",
    list(LOSSY.values()),
    ids=lambda each: each.name,
)
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


@pytest.mark.parametrize("format_", OTHER_FORMATS)
@settings(max_examples=3, derandomize=True)
@given(seed=SEEDS)
def test_an_official_report_in_another_format_is_read_exactly(format_: str, seed: int) -> None:
    verdict = judged(Case(format_, (), seed), PRINTERS[format_])

    assert verdict.failures == ()


@pytest.mark.parametrize("name", sorted(DEVIATIONS))
@settings(max_examples=12, derandomize=True)
@given(data=st.data(), seed=SEEDS)
def test_any_deviation_leaves_each_cell_right_or_blank_with_a_note(name: str, data: st.DataObject, seed: int) -> None:
    formats = [format_ for format_ in TEXT_FORMATS if DEVIATIONS[name].can_be_printed(format_)] or TEXT_FORMATS[:1]
    format_ = data.draw(st.sampled_from(formats))
    verdict = judged(Case(format_, (name,), seed), PRINTERS[format_])

    assert (verdict.counts[WRONG], verdict.counts[SILENT]) == (0, 0), verdict.failures[:3]
    assert verdict.lost_lines == ()


@settings(max_examples=120, derandomize=True)
@given(
    names=st.lists(st.sampled_from(sorted(DEVIATIONS)), min_size=2, max_size=2, unique=True),
    format_=st.sampled_from(TEXT_FORMATS),
    seed=SEEDS,
)
def test_any_pair_of_deviations_makes_no_number_wrong(names: list[str], format_: str, seed: int) -> None:
    assume(fit_together(*names))
    verdict = judged(Case(format_, tuple(names), seed), PRINTERS[format_])

    assert verdict.counts[WRONG] == 0, verdict.failures[:3]
    assert verdict.lost_lines == ()


@pytest.mark.skipif(not OTHER_FORMATS, reason="there is no printer of another format")
@settings(max_examples=15, derandomize=True)
@given(
    format_=st.sampled_from(OTHER_FORMATS or TEXT_FORMATS),
    name=st.sampled_from(sorted(DEVIATIONS)),
    seed=SEEDS,
)
def test_a_deviation_in_another_format_makes_no_number_wrong_and_loses_no_line(
    format_: str, name: str, seed: int
) -> None:
    verdict = judged(Case(format_, (name,), seed), PRINTERS[format_])

    assert verdict.counts[WRONG] == 0, verdict.failures[:3]
    # Without rules a line that stands close to a table may be a row of it: then it is in a note of the table.
    assert verdict.lost_lines == () or format_ in {"pdf/without_lines", "pdf/horizontal_rules"}


@pytest.mark.parametrize("format_", [name for name in TEXT_FORMATS if name != "text/tokens"])
def test_nearly_all_cells_are_right_where_nothing_is_destroyed(format_: str) -> None:
    """A reader that blanks everything would keep the laws above. The wide run holds each deviation to this alone."""
    counts: Counter[str] = Counter()
    for name, deviation in DEVIATIONS.items():
        if deviation.can_be_printed(format_) and not deviation.destroys(format_):
            counts += judged(Case(format_, (name,), 1), PRINTERS[format_]).counts

    assert counts[RIGHT] > 0.99 * counts.total()
