"""Every format: what is written is read back as it was printed, and checks the same; nothing is lost in silence."""

import csv
import io
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import attrs
import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from govinfo import (
    Agency,
    AnnualReport,
    Paragraph,
    check,
    loads,
    localise,
    read,
    replace,
    values_of,
    write,
)
from govinfo.testing import WrongReport, reports, wrong_reports
from govinfo.writers import MARKERS, WRITERS
from govinfo.writers.layout import printed
from govinfo.writers.marks import marks_of
from tests.readers.values import zeros
from tests.writers.seen import seen

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
LAYOUTS = [".html", ".docx", ".xlsx", ".md", ".txt"]
FORMATS = pytest.mark.parametrize("suffix", LAYOUTS)


def again(report: AnnualReport, suffix: str) -> AnnualReport:
    content = WRITERS[suffix](report)
    return read(seen(content) if suffix == ".html" else content).report


def agree(read_report: AnnualReport, report: AnnualReport, suffix: str) -> bool:
    """Tell whether all cells are the same; a sheet whose rows end in blanks may be doubted, with a note."""
    read_values, values = values_of(read_report), values_of(report)
    if suffix == ".xlsx" and read_report.notes:
        return all(read_values[address] in {value, None} for address, value in values.items())
    return read_values == values


def as_printed(report: AnnualReport) -> AnnualReport:
    """Give a report the title that the layout prints, and a year that the form is of."""
    return attrs.evolve(report, title=None, year=report.edition.first_year, agency=Agency(name="某县人民政府"))


def without_trailing_zeros(report: AnnualReport) -> AnnualReport:
    for address, value in values_of(report).items():
        if isinstance(value, Decimal):
            report = replace(report, address, value.quantize(1) if value == value.to_integral() else value.normalize())
    return report


@FORMATS
@settings(max_examples=25)
@given(report=reports(blanks=True))
def test_tables_are_read_back_as_they_were_printed(suffix: str, report: AnnualReport) -> None:
    report = as_printed(report)
    read_report = again(report, suffix)

    assert agree(read_report, report, suffix)
    assert (read_report.edition, read_report.year) == (report.edition, report.year)
    assert read_report.agency.name == report.agency.name


@FORMATS
@settings(max_examples=15)
@given(wrong=wrong_reports(most=2))
def test_a_wrong_report_stays_wrong_in_the_same_way(suffix: str, wrong: WrongReport) -> None:
    report = as_printed(wrong.report)

    read_report = again(report, suffix)

    assert agree(read_report, report, suffix)
    if values_of(read_report) == values_of(report):
        assert check(read_report).errors == check(report).errors


@FORMATS
def test_the_whole_report_is_read_back_without_a_note(suffix: str) -> None:
    report = read(EXAMPLES / "example-2025.docx").report

    assert again(report, suffix) == report


AWKWARD = (
    "表中“申请人情况 | 自然人 | 总计”各列均已核对。",
    "<b>粗体</b>与 1 < 2 > 0 & 3。",
    "长" * 3_000 + "。",
    "公开工作有序推进😀👍🏽。",
    "一、二季度新收申请5件，三、四季度新收6件。",
    "{{名称}} ${值} %s {0} 均为占位符。",
    "=SUM(A1:A9) 不是公式。",
    "+86 10 12345678 为联系电话。",
    "-1 不是列表。",
    "@全体人员。",
    "# 不是标题。",
    "* 不是列表。",
    '他说："好,好"。',
    "&amp; &lt;br&gt; ]]> <!-- -->。",
)


@pytest.mark.parametrize("text", AWKWARD)
@FORMATS
def test_awkward_texts_come_back_the_same(suffix: str, text: str) -> None:
    report = read(EXAMPLES / "example-2025.docx").report
    report = attrs.evolve(report, overview=(*report.overview, Paragraph(text=text)))

    assert [each.text for each in again(report, suffix).overview] == [each.text for each in report.overview]


@FORMATS
@settings(max_examples=10)
@example(report=zeros("2019", proactive_disclosure_2019__procurement__amount=Decimal("0.000000")))
@given(report=reports(blanks=True))
def test_what_the_layout_prints_is_what_it_prints_again(suffix: str, report: AnnualReport) -> None:
    """But for zeros behind the last digit of an amount: a sheet holds a number, not its digits."""
    report = without_trailing_zeros(as_printed(report))
    read_report = again(report, suffix)

    if suffix != ".xlsx" or not read_report.notes:
        assert [each for each in printed(read_report) if each not in printed(report)] == []


@given(reports(blanks=True))
@settings(max_examples=20)
def test_json_is_the_very_same_report(report: AnnualReport) -> None:
    assert loads(WRITERS[".json"](report)) == report


@given(reports(blanks=True))
@settings(max_examples=20)
def test_csv_lists_every_cell_with_its_value(report: AnnualReport) -> None:
    lines = list(csv.DictReader(io.StringIO(WRITERS[".csv"](report).decode("utf-8-sig"))))
    values = values_of(report)

    assert {line["address"]: line["value"] for line in lines} == {
        address: "" if value is None else format(value, "f") if not isinstance(value, int) else str(value)
        for address, value in values.items()
    }


def test_a_blank_is_a_blank_in_every_format() -> None:
    report = replace(read(EXAMPLES / "example-2025.docx").report, "requests.received.natural_person", None)

    for suffix in LAYOUTS:
        assert values_of(again(report, suffix))["requests.received.natural_person"] is None


def test_numbers_of_a_workbook_are_numbers_and_texts_no_formulas() -> None:
    report = attrs.evolve(read(EXAMPLES / "example-2025.docx").report, agency=Agency(name="=1+1"), title=None)
    sheet = openpyxl.load_workbook(io.BytesIO(WRITERS[".xlsx"](report))).active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]

    assert sum(isinstance(cell.value, int | float) for cell in cells) == 200
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert next(cell for cell in cells if str(cell.value).startswith("=1+1")).data_type == "s"


@pytest.mark.parametrize("name", MARKERS)
def test_a_marked_document_shows_what_is_wrong_and_what_is_right(name: str) -> None:
    report = read(EXAMPLES / "example-2025-with-errors.docx").report
    content = MARKERS[name]([(report, marks_of(check(report), localise(report)))])
    shown = "\n".join(_texts_of(name, content))

    assert "结论：不一致（5 条规则不成立）" in shown
    assert "应为 9" in shown
    assert "各类申请人之和为 8" in shown


def _texts_of(name: str, content: bytes) -> list[str]:
    if name == "html":
        return [content.decode()]
    if name == "docx":
        import docx

        document = docx.Document(io.BytesIO(content))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return [*cells, *(comment.text for comment in document.comments)]
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows() for cell in row]
    return [str(cell.value) for cell in cells] + [cell.comment.text for cell in cells if cell.comment]


@pytest.mark.parametrize("writer", [*WRITERS.values()], ids=[*WRITERS])
def test_every_format_is_written_to_a_file(writer: Callable[[AnnualReport], bytes], tmp_path: Path) -> None:
    report = read(EXAMPLES / "example-2025.docx").report
    suffix = next(suffix for suffix, each in WRITERS.items() if each is writer)
    write(report, tmp_path / f"a{suffix}")

    assert len((tmp_path / f"a{suffix}").read_bytes()) > 1_000


@given(st.sampled_from(["\x00", "\x0b", "\ufffe", "\n", "\x1f"]))
def test_control_characters_are_refused_before_anything_is_written(text: str) -> None:
    from govinfo import InvalidValue

    with pytest.raises(InvalidValue):
        Paragraph(text=f"正文{text}正文")
