"""No font of the machine changes what is read of a PDF, nor does a reading change what others draw with them."""

import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
import reportlab
from reportlab.pdfgen.canvas import Canvas

from govinfo.codes import NoteCode
from govinfo.readers import read
from govinfo.readers.document import TextBlock
from govinfo.readers.pdf import document_of
from govinfo.testing.documents.layouts import with_many_figures
from tests.readers.drawn_pdfs import drawn, texts
from tests.readers.printers.pdf import PRINTERS
from tests.readers.printers.pdf_fonts import DRAWN, EMBEDDED, NOT_EMBEDDED, UNNAMED, UNNAMED_SHIFTED
from tests.readers.printers.pdf_pages import FONT
from tests.readers.values import figures, zeros

REPORT = with_many_figures(zeros("2021"), 7)
#: Sets what fonts a machine has, then says what pdfium makes of a PDF, and what is read of it.
_PROGRAM = """
import ctypes, sys
import pypdfium2, pypdfium2.raw as pdfium

font = open(sys.argv[1], "rb").read() if len(sys.argv) > 1 else None
def data(info, handle, table, buffer, size):
    if table:
        return 0
    if buffer and size >= len(font):
        ctypes.memmove(buffer, font, len(font))
    return len(font)
info = pdfium.FPDF_SYSFONTINFO(version=1)
calls = {"MapFont": lambda *_: 1, "GetFont": lambda *_: 1, "GetFontData": data}
for name, call in calls.items():
    setattr(info, name, type(getattr(info, name))(call))
pdfium.FPDF_SetSystemFontInfo(info if font else None)

content = sys.stdin.buffer.read()
page = pypdfium2.PdfDocument(content)[0].get_textpage()
print([page.get_charbox(index) for index in range(page.count_chars())])
print("--")
from govinfo.readers.pdf import document_of
print(document_of(content))
"""
_FONT_OF_A_MACHINE = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"


def _on_a_machine_with(content: bytes, *fonts: Path) -> tuple[bytes, bytes]:
    """Return what pdfium makes of a PDF, and the document that is read."""
    command = [sys.executable, "-c", _PROGRAM, *map(str, fonts)]
    done = subprocess.run(command, input=content, check=True, capture_output=True, timeout=60)
    boxes, _, document = done.stdout.partition(b"--")
    return boxes, document


@pytest.mark.parametrize("name", ["pdf", "pdf_without_lines", "pdf_not_embedded", "pdf_backwards"])
def test_a_machine_with_fonts_and_one_without_read_the_same(name: str) -> None:
    content = PRINTERS[name](REPORT, None)
    boxes, document = _on_a_machine_with(content)
    other_boxes, other_document = _on_a_machine_with(content, _FONT_OF_A_MACHINE)

    assert boxes != other_boxes
    assert document == other_document
    assert b"TextBlock" in document


def test_a_letter_alone_is_read_though_no_font_has_it() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 600, "甲")
        canvas.drawString(100, 500, "乙")

    assert texts(drawn(draw)) == ["甲", "乙"]


@pytest.mark.parametrize("font", [FONT, EMBEDDED, NOT_EMBEDDED, DRAWN])
def test_a_text_is_read_in_a_font_of_each_kind(font: str) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(font, 12)
        canvas.drawString(100, 600, "一、总体情况 12,345.6 件-8")

    document = document_of(drawn(draw))

    assert [block.text for block in document.blocks if isinstance(block, TextBlock)] == ["一、总体情况 12,345.6 件-8"]
    assert document.notes == ()


@pytest.mark.parametrize("font", [UNNAMED, UNNAMED_SHIFTED])
def test_a_text_whose_font_names_no_characters_is_noted(font: str) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 700, "看得见")
        canvas.setFont(font, 12)
        canvas.drawString(100, 600, "依申请公开情况如下：收到12件")

    document = document_of(drawn(draw))
    first, second = (block.text for block in document.blocks if isinstance(block, TextBlock))

    assert first == "看得见"
    assert set(second) <= {"\ufffd", "1", "2"}
    assert [note.code for note in document.notes] == [NoteCode.TEXT_UNDECODABLE]


def test_no_digit_of_a_font_that_names_hardly_any_character_is_taken() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(UNNAMED, 12)
        canvas.drawString(100, 600, "收到申请件数共计12")

    assert texts(drawn(draw)) == ["\ufffd" * 10]


def _picture(content: bytes) -> bytes:
    document = pypdfium2.PdfDocument(content)
    return bytes(document[0].render(scale=1).buffer)


def test_what_others_draw_is_the_same_before_and_after_a_reading() -> None:
    content = PRINTERS["pdf"](REPORT, None)
    before = _picture(content)
    opened = pypdfium2.PdfDocument(content)
    read(content)

    assert _picture(content) == before
    assert bytes(opened[0].render(scale=1).buffer) == before


def test_the_fonts_that_another_has_set_are_set_after_a_reading() -> None:
    base = getattr(pypdfium2, "PdfSysfontBase", None)
    if base is None:
        pytest.skip("this pypdfium2 has no such class")
    asked = []

    class Handler(base):  # type: ignore[misc, valid-type] # not every version has it
        def MapFont(self, *arguments: object) -> object:  # noqa: N802 - pdfium's name
            asked.append(arguments)
            return super().MapFont(*arguments)

    handler = Handler()
    handler.setup()
    try:
        content = PRINTERS["pdf_not_embedded"](REPORT, None)
        values = figures(read(content).report)
        assert asked == []
        _picture(content)
        assert asked != []
        assert values == figures(read(content).report) == figures(REPORT)
    finally:
        handler.close()
