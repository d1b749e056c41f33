"""Texts that programs take of PDFs: labels beside the numbers, broken over lines, with a space between cells."""

from collections.abc import Callable
from io import BytesIO

import pdfplumber
import pypdfium2
import pytest

from govinfo import get
from govinfo.readers.pdf.fonts import no_system_fonts
from govinfo.testing.documents.layouts import with_many_figures
from tests.readers.example import read_changed, report_of
from tests.readers.printers.pdf import PRINTERS
from tests.readers.values import figures, zeros


def _by_pdfium(content: bytes) -> str:
    with no_system_fonts():
        return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))


def _by_pdfplumber(content: bytes) -> str:
    with pdfplumber.open(BytesIO(content)) as document:
        return "\n".join(page.extract_text() for page in document.pages)


@pytest.mark.parametrize("edition", ["2019", "2021"])
@pytest.mark.parametrize("text_of", [_by_pdfium, _by_pdfplumber])
def test_nearly_all_cells_of_such_a_text_are_read_and_none_wrong(text_of: Callable[[bytes], str], edition: str) -> None:
    """Blank, and noted, is a row whose label stands in lines above its numbers alone, as another row's might."""
    report = with_many_figures(zeros(edition), 3)
    values = figures(report_of(text_of(PRINTERS["pdf"](report, None))))
    expected = figures(report)

    assert all(value in {expected.get(address), None} for address, value in values.items())
    assert sum(values.get(address) == value for address, value in expected.items()) > 0.9 * len(expected)


def test_a_label_and_one_number_are_a_row_below_one_of_several() -> None:
    """As in table 2, whose first block has three numbers in a row."""
    head = "某镇2023年政府信息公开工作年度报告", "一、总体情况", "本镇依法公开。", "二、主动公开政府信息情况"
    several = "信息内容 本年制发件数 本年废止件数 现行有效件数", "规章 0 0 0", "行政规范性文件 3 1 8"
    one = "第二十条第（五）项", "信息内容 本年处理决定数量", "行政许可 12"
    other = "第二十条第（六）项", "信息内容 本年处理决定数量", "行政处罚 2"
    values = figures(
        report_of("\n".join((*head, *several, *one, *other, "三、收到和处理政府信息公开申请情况", "无。")))
    )

    assert values["proactive_disclosure.normative_documents.in_force"] == 8
    assert values["proactive_disclosure.licensing.decisions"] == 12
    assert values["proactive_disclosure.penalties.decisions"] == 2


@pytest.mark.parametrize(
    "lines",
    [
        ("2.其他法律行政法规禁止公 1 0 0 0 0 0 1", "开"),
        ("2.其他法律行政法规", "禁止公开 1 0 0 0 0 0 1"),
        ("2.其他法律行政法规禁止公", "1 0 0 0 0 0 1", "开"),
        # A piece of a vertical label stands beside the numbers.
        ("2.其他法律行政法规禁止公", "不予 1 0 0 0 0 0 1", "开"),
        ("（三）不予公开", "2.其他法律行", "政法规禁止 1 0 0 0 0 0 1", "公开"),
    ],
)
def test_a_label_that_is_broken_around_its_numbers_is_put_together(lines: tuple[str, ...]) -> None:
    row = "\t\t2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0"
    report = read_changed((row, "\n".join(line.replace(" ", "\t") for line in lines)))

    assert get(report, "requests.outcomes.denied.prohibited_by_law.natural_person") == 1
