"""The published text whose table 3 lost a column (facts: ../shared/form.md)."""

import csv
import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from govinfo.cells import values_of
from govinfo.codes import AgencyLevel, NarrativePart, NoteCode
from govinfo.model import Agency, ApplicantCounts, Paragraph, Place, ProcessingFee, Provenance, Reading
from govinfo.readers import read

EXPECTED = Path(__file__).parent / "xiping-2025.tsv"


@pytest.fixture(scope="module")
def sample(shared: Path) -> bytes:
    return (shared / "samples" / "xiping-2025.txt").read_bytes()


@pytest.fixture(scope="module")
def reading(sample: bytes) -> Reading:
    return read(sample)


def _expected() -> dict[str, int | None]:
    with EXPECTED.open(encoding="utf-8", newline="") as file:
        return {
            line["address"]: int(line["value"]) if line["value"] else None
            for line in csv.DictReader(file, delimiter="\t")
        }


def _told(section: Sequence[Paragraph]) -> list[tuple[str, str | None]]:
    return [(paragraph.text, paragraph.part) for paragraph in section]


def test_every_cell_is_right_or_blank_as_the_text_has_it(reading: Reading) -> None:
    assert values_of(reading.report) == _expected()


def test_exactly_four_things_are_noted(reading: Reading) -> None:
    told = [(note.code, note.address, note.place.table, note.place.row) for note in reading.report.notes]

    assert told == [
        (NoteCode.COLUMN_MISSING, "requests", 2, 3),
        (NoteCode.ROW_SHORT, "requests.outcomes", 2, 8),
        (NoteCode.LABEL_VARIANT, "requests.outcomes.denied.prohibited_by_law", 2, 9),
        (NoteCode.FEE_IN_WORDS, "processing_fee.collected_yuan", None, None),
    ]


def test_the_note_on_short_rows_names_all_nineteen(reading: Reading) -> None:
    (note,) = (note for note in reading.report.notes if note.code is NoteCode.ROW_SHORT)

    assert len(note.raw.split(" | ")) == 19


def test_the_frame_is_read(reading: Reading) -> None:
    report = reading.report

    assert report.title == "西坪镇人民政府 2025 年政府信息公开工作年度报告"
    assert report.agency == Agency(name="西坪镇人民政府", level=AgencyLevel.TOWNSHIP)
    assert (report.year, report.edition, report.published, report.preface) == (2025, "2021", None, ())
    assert report.proactive_disclosure_2019 is None
    assert report.requests is not None
    assert report.requests.outcomes.other_processing.undivided is None
    assert report.processing_fee == ProcessingFee(notices=None, charged_yuan=None, collected_yuan=Decimal(0))


def test_every_paragraph_is_kept_in_order_with_its_part(sample: bytes, reading: Reading) -> None:
    lines = [line.strip().removeprefix("- ") for line in sample.decode().splitlines() if line.strip()]
    at = {
        name: lines.index(name) for name in lines if name[:2] in {"一、", "二、", "五、", "六、"} and "\t" not in name
    }
    one, two, five, six = at.values()
    report = reading.report

    assert [text for text, _ in _told(report.overview)] == lines[one + 1 : two]
    assert [text for text, _ in _told(report.improvement)] == lines[five + 1 : six]
    assert [text for text, _ in _told(report.other_matters)] == lines[six + 1 :]
    topics = ["proactive_disclosure"] * 4 + ["disclosure_on_request"] * 2 + ["information_management"] * 2
    assert [part for _, part in _told(report.overview)] == [None, *topics, *["platform"] * 2, *["supervision"] * 2]
    assert [part for _, part in _told(report.improvement)] == ["problems"] * 4 + ["measures"] * 5
    assert [part for _, part in _told(report.other_matters)] == [None, None]


def test_three_problems_and_three_measures_are_told(reading: Reading) -> None:
    assert [paragraph.text[:2] for paragraph in reading.report.problems] == ["1、", "2、", "3、"]
    assert [paragraph.text[:2] for paragraph in reading.report.measures] == ["1、", "2、", "3、"]
    assert all(reading.report.overview_of(part) for part in NarrativePart if part.parent == "overview")


def test_each_printed_cell_has_the_place_that_it_was_read_from(reading: Reading) -> None:
    printed = {address for address, value in _expected().items() if value is not None}

    assert set(reading.cells) == printed
    miscellaneous = "requests.outcomes.other_processing.miscellaneous"
    assert reading.cells[f"{miscellaneous}.natural_person"] == Provenance(
        place=Place(table=2, row=26, column=4), raw="2"
    )
    assert reading.cells[f"{miscellaneous}.total"] == Provenance(place=Place(table=2, row=26, column=8), raw="2")


def test_a_wrong_total_is_read_as_printed(sample: bytes) -> None:
    changed = sample.replace("3.其他\t2\t0\t0\t0\t2".encode(), "3.其他\t2\t0\t0\t0\t3".encode())

    expected = {**_expected(), "requests.outcomes.other_processing.miscellaneous.total": 3}
    assert values_of(read(changed).report) == expected


def test_without_figures_the_first_values_are_zero_in_every_reading(sample: bytes) -> None:
    changed = re.sub(rb"(?<=\t)2(?=\t)", b"0", sample)

    assert values_of(read(changed).report) == {address: value and 0 for address, value in _expected().items()}


def test_a_first_value_that_fits_two_columns_stays_blank(sample: bytes) -> None:
    """With 2 concluded by a company, too, the 2 of 3.其他 could be either's."""
    changed = sample.replace(b"2\t0\t0\t0\t0\t2\t\n", b"2\t2\t0\t0\t0\t4\t\n")
    values = values_of(read(changed).report)

    assert values["requests.outcomes.other_processing.miscellaneous.natural_person"] is None
    assert values["requests.outcomes.other_processing.miscellaneous.total"] == 2
    assert values["requests.received.commercial_enterprise"] == 2


def test_a_first_value_that_no_column_can_hold_stays_blank(sample: bytes) -> None:
    changed = sample.replace("3.其他\t2\t0".encode(), "3.其他\t3\t0".encode())
    values = values_of(read(changed).report)

    assert values["requests.outcomes.other_processing.miscellaneous.natural_person"] is None
    assert values["requests.outcomes.denied.state_secret.natural_person"] is None


def test_a_last_value_is_no_total_where_pushed_values_would_have_been_cut_off(sample: bytes) -> None:
    """Without a column right of the total nothing proves that the last value was not pushed under it."""
    lines = [
        line[:-1] if line.endswith("\t") and line.count("\t") == 8 else line for line in sample.decode().split("\n")
    ]
    zeros = re.sub(r"(?<=\t)2(?=\t|\n)", "0", "\n".join(lines))
    values = values_of(read(zeros.encode()).report)

    assert values["requests.received.total"] == 0
    assert values["requests.outcomes.denied.state_secret.total"] is None


def test_a_row_without_a_first_value_stays_blank_where_labels_cover_columns(sample: bytes) -> None:
    """The values of a row may have slipped, as those of the rows beside it have."""
    changed = sample.replace("继续办理\t\t0\t0\t0".encode(), "继续办理\t\t\t0\t0".encode())
    report = read(changed).report

    assert report.requests is not None
    assert report.requests.carried_forward == ApplicantCounts()
    assert "requests" in {note.address for note in report.notes if note.code is NoteCode.ROW_SHORT}
