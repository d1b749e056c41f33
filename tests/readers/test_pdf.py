"""A real report as a PDF, and what of a PDF is read and what is not."""

import csv
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from govinfo import check, read
from govinfo.cells import values_of
from govinfo.codes import NoteCode
from govinfo.exceptions import GovinfoError, LimitExceeded, UnreadableFile
from govinfo.model import AnnualReport, Reading
from govinfo.readers.document import Document, Grid, Picture
from govinfo.readers.limits import Limits
from govinfo.readers.pdf import document_of
from govinfo.testing.documents.layouts import with_many_figures
from tests.readers.drawn_pdfs import drawn, texts
from tests.readers.printers.pdf import PRINTERS
from tests.readers.printers.pdf_pages import FONT
from tests.readers.values import figures

EXPECTED = Path(__file__).parent / "hongze-2023.tsv"
REPORT = with_many_figures(attrs.evolve(AnnualReport.blank("2021"), year=2024), 5)


@pytest.fixture(scope="module")
def sample(shared: Path) -> bytes:
    return (shared / "samples" / "hongze-2023.pdf").read_bytes()


@pytest.fixture(scope="module")
def reading(sample: bytes) -> Reading:
    return read(sample)


def test_all_186_cells_are_as_printed(reading: Reading) -> None:
    with EXPECTED.open(encoding="utf-8", newline="") as file:
        expected = {line["address"]: Decimal(line["value"]) for line in csv.DictReader(file, delimiter="\t")}
    read_values = {address: value for address, value in values_of(reading.report).items() if value is not None}

    assert len(expected) == 186
    assert read_values == expected
    assert reading.report.processing_fee.collected_yuan == 0


def test_exactly_four_things_are_noted(reading: Reading) -> None:
    assert sorted((note.code.value, note.address) for note in reading.report.notes) == [
        ("label.variant", "requests.outcomes.denied.prohibited_by_law"),
        ("row.undivided", "requests.outcomes.other_processing.undivided"),
        ("table.joined", "proactive_disclosure"),
        ("table.joined", "requests"),
    ]


def test_the_two_errors_of_table_4_are_found(reading: Reading) -> None:
    findings = check(reading.report)

    assert findings.verdict == "inconsistent"
    assert [finding.rule for finding in findings] == [
        "disputes.total.reconsideration",
        "disputes.total.litigation.after_reconsideration",
    ]


def test_lines_are_joined_to_paragraphs_over_pages(reading: Reading) -> None:
    report = reading.report
    openings = [paragraph.text[:7] for paragraph in report.overview]

    assert openings == ["2023年，洪", "（一）主动公开", "（二）依申请公", "（三）政府信息", "加强区政府门户", *_LAST]
    assert report.overview[4].text.endswith("未经审核的信息一律不准发布。")
    assert [len(section) for section in (report.preface, report.improvement, report.other_matters)] == [1, 1, 1]
    assert report.improvement[0].text.endswith("思想认识和业务工作水平。")


_LAST = ["（四）政府信息", "（五）政府信息"]


def test_no_page_number_and_no_table_is_left_among_the_texts(sample: bytes) -> None:
    assert not any(text.startswith("-") or "信息内容" in text for text in texts(sample))


def test_each_cell_has_its_page(reading: Reading) -> None:
    pages = {address: provenance.place.page for address, provenance in reading.cells.items()}

    assert pages["proactive_disclosure.licensing.decisions"] == 2
    assert pages["proactive_disclosure.fees.amount_10k_yuan"] == 3
    assert pages["requests.carried_forward.total"] == 4


def _codes(document: Document) -> list[NoteCode]:
    return [note.code for note in document.notes]


def _picture() -> ImageReader:
    from PIL import Image

    return ImageReader(Image.new("RGB", (40, 40), (200, 200, 200)))


def _invisible(canvas: Canvas, x: float, y: float, text: str) -> None:
    line = canvas.beginText(x, y)
    line.setTextRenderMode(3)
    line.textOut(text)
    canvas.drawText(line)


def _white(canvas: Canvas, x: float, y: float, text: str) -> None:
    canvas.setFillGray(1)
    canvas.drawString(x, y, text)


def _painted_over(canvas: Canvas, x: float, y: float, text: str) -> None:
    canvas.drawString(x, y, text)
    canvas.setFillGray(1)
    canvas.rect(x - 5, y - 5, 200, 30, stroke=0, fill=1)


def _off_the_page(canvas: Canvas, x: float, y: float, text: str) -> None:
    canvas.drawString(x + 700, y, text)


def _cut_off(canvas: Canvas, x: float, y: float, text: str) -> None:
    path = canvas.beginPath()
    path.rect(300, 300, 20, 20)
    canvas.clipPath(path, stroke=0)
    canvas.drawString(x, y, text)


@pytest.mark.parametrize("hide", [_invisible, _white, _painted_over, _off_the_page, _cut_off])
def test_a_text_that_no_person_sees_is_not_read(hide: Callable[[Canvas, float, float, str], None]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 700, "看得见")
        canvas.saveState()
        hide(canvas, 100, 600, "看不见")
        canvas.restoreState()

    content = drawn(draw)

    assert texts(content) == ["看得见"]
    assert _codes(document_of(content)) == [NoteCode.CONTENT_HIDDEN]


def test_a_white_text_on_a_dark_ground_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.2)
        canvas.rect(90, 590, 200, 40, stroke=0, fill=1)
        _white(canvas, 100, 600, "看得见")

    assert texts(drawn(draw)) == ["看得见"]


def test_a_text_painted_twice_is_read_once() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 600, "重复11")
        canvas.drawString(100.4, 600, "重复11")

    assert texts(drawn(draw)) == ["重复11"]


def test_digits_over_each_other_are_no_number() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 600, "1")
        canvas.drawString(102.6, 600, "2")

    assert texts(drawn(draw)) == ["1 2"]


def test_a_number_across_a_rule_is_of_the_cells_at_both_sides() -> None:
    def draw(canvas: Canvas) -> None:
        for x in (100, 150, 200):
            canvas.line(x, 600, x, 640)
        for y in (600, 620, 640):
            canvas.line(100, y, 200, y)
        canvas.drawString(110, 625, "甲")
        canvas.drawString(160, 625, "乙")
        canvas.drawString(138, 605, "12345")

    (grid,) = (block for block in document_of(drawn(draw)).blocks if isinstance(block, Grid))

    assert [(cell.text, cell.row, cell.column, cell.column_span) for cell in grid.cells] == [
        ("甲", 1, 1, 1),
        ("乙", 1, 2, 1),
        ("12345", 2, 1, 2),
    ]


@pytest.mark.parametrize("right", [595.0, 590.0, 584.0])
def test_a_number_that_the_edge_of_its_page_cuts_is_none(right: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawRightString(300, 700, "甲 51")
        canvas.drawRightString(right + 8, 600, "乙 51")

    whole, cut = (line.split() for line in texts(drawn(draw, cropBox=(0, 0, right, 842))))

    assert whole == ["甲", "51"]
    assert cut[0] == "乙"
    assert not any(map(str.isdigit, cut[1]))


def _scan(canvas: Canvas) -> None:
    canvas.drawImage(_picture(), 0, 0, 595, 842)


def test_a_picture_and_a_page_without_text_are_named() -> None:
    document = document_of(drawn(_scan))

    (picture,) = document.blocks
    assert isinstance(picture, Picture)
    assert picture.place.page == 1
    assert _codes(document) == [NoteCode.PAGE_IMAGE]


def test_the_text_behind_a_scan_is_not_trusted() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(_picture(), 0, 0, 595, 842)
        _invisible(canvas, 100, 600, "一、总体情况")

    document = document_of(drawn(draw))

    assert [type(block) for block in document.blocks] == [Picture]
    assert NoteCode.PAGE_IMAGE in _codes(document)


def test_a_pdf_without_a_password_for_its_reader_is_read() -> None:
    encryption = StandardEncryption("", ownerPassword="owner")

    assert texts(drawn(lambda canvas: canvas.drawString(100, 600, "看得见"), encrypt=encryption)) == ["看得见"]


def test_a_pdf_with_a_password_cannot_be_read() -> None:
    content = drawn(lambda canvas: canvas.drawString(100, 600, "1"), encrypt=StandardEncryption("secret"))

    with pytest.raises(UnreadableFile, match="password"):
        document_of(content)


@pytest.mark.parametrize("length", [5, 9, 200])
def test_a_damaged_pdf_cannot_be_read(length: int) -> None:
    with pytest.raises(UnreadableFile):
        document_of(PRINTERS["pdf"](REPORT, None)[:length])


def test_a_pdf_cut_off_anywhere_raises_nothing_else() -> None:
    content = PRINTERS["pdf"](REPORT, None)
    for length in range(0, len(content), len(content) // 40):
        try:
            document_of(content[:length])
        except GovinfoError as error:
            assert isinstance(error, UnreadableFile)  # noqa: PT017 - it may also be read, as far as it goes


@pytest.mark.parametrize("limits", [Limits(pages=1), Limits(objects_of_a_page=50), Limits(bytes=1000), Limits(cells=9)])
def test_what_is_beyond_a_limit_is_refused(limits: Limits) -> None:
    with pytest.raises(LimitExceeded):
        document_of(PRINTERS["pdf"](REPORT, None), limits)


def test_threads_do_not_disturb_each_other() -> None:
    content = PRINTERS["pdf"](REPORT, None)
    with ThreadPoolExecutor(4) as pool:
        documents = list(pool.map(document_of, [content] * 8))

    assert all(document == documents[0] for document in documents)


def test_a_row_that_the_end_of_a_page_cuts_is_one() -> None:
    def page(canvas: Canvas, bottom: float, *labels: str, numbers: bool) -> None:
        top = bottom + 20 * len(labels)
        for x in (100, 300, 350, 400):
            canvas.line(x, bottom, x, top)
        for place, label in enumerate(labels):
            canvas.drawString(105, top - 20 * place - 15, label)
            if numbers or place:
                canvas.drawString(310, top - 20 * place - 15, "7")
        for place in range(len(labels) + 1):
            canvas.line(100, top - 20 * place, 400, top - 20 * place)

    def draw(canvas: Canvas) -> None:
        page(canvas, 80, "1.属于国家秘密", "2.其他法律行政", numbers=True)
        canvas.showPage()
        canvas.setFont(FONT, 12)
        page(canvas, 700, "法规禁止公开", "3.危及", numbers=False)

    first, second = (block for block in document_of(drawn(draw)).blocks if isinstance(block, Grid))

    assert [cell.text for cell in first.cells if cell.row == 2] == ["2.其他法律行政\n法规禁止公开", "7", ""]
    assert {cell.row for cell in second.cells} == {2}


def test_the_columns_of_a_table_are_numbered_alike_on_all_its_pages() -> None:
    def page(canvas: Canvas, bottom: float, edges: Sequence[float], *row: str) -> None:
        for x in edges:
            canvas.line(x, bottom, x, bottom + 20)
        for y in (bottom, bottom + 20):
            canvas.line(edges[0], y, edges[-1], y)
        for x, text in zip(edges, row, strict=False):
            canvas.drawString(x + 5, bottom + 5, text)

    def draw(canvas: Canvas) -> None:
        for bottom, edges, *row in (
            (80, (100, 300, 350, 400), "一、本年新收", "7", "8"),
            (700, (100, 200, 300, 350, 400), "（三）不予公开", "1.属于国家秘密", "5", "6"),
            (700, (100, 300, 350, 400), "四、结转", "3", "4"),
            (700, (100, 250, 400), "甲", "乙"),
        ):
            canvas.setFont(FONT, 8)
            page(canvas, bottom, edges, *row)
            canvas.showPage()

    grids = [block for block in document_of(drawn(draw)).blocks if isinstance(block, Grid)]

    assert [[(cell.column, cell.column_span) for cell in grid.cells] for grid in grids] == [
        [(1, 2), (3, 1), (4, 1)],
        [(1, 1), (2, 1), (3, 1), (4, 1)],
        [(1, 2), (3, 1), (4, 1)],
        [(1, 1), (2, 1)],
    ]


def test_a_report_with_running_heads_keeps_its_title() -> None:
    assert figures(read(PRINTERS["pdf_page_numbers"](REPORT, None)).report) == figures(REPORT)
    assert read(PRINTERS["pdf_page_numbers"](REPORT, None)).report.title is not None


def test_running_heads_are_noted_once_and_page_numbers_are_not() -> None:
    notes = document_of(PRINTERS["pdf_page_numbers"](REPORT, None)).notes

    assert [(note.code, note.raw) for note in notes] == [(NoteCode.RUNNING_TEXT, "青石县柳河镇 政府信息公开年报")]


def test_what_stands_nowhere_is_not_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 700, "看得见")
        canvas.drawString(7, 600, "51")

    content = drawn(draw, pageCompression=0)
    nowhere = content.replace(b"1 0 0 1 7 600 Tm", b"1 0 0 1 %b.5 600 Tm" % (b"4" * 60))

    assert texts(content) == ["看得见", "51"]
    assert texts(nowhere) == ["看得见"]
