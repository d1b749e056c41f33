"""Two numbers are never one, and a number of which a part is missing is unknown."""

from collections.abc import Callable

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from govinfo.codes import NoteCode
from govinfo.readers.document import Grid
from govinfo.readers.pdf import document_of
from tests.readers.drawn_pdfs import drawn, texts
from tests.readers.printers.pdf_fonts import EMBEDDED
from tests.readers.printers.pdf_pages import FONT

UNKNOWN = "\ufffd"


@pytest.mark.parametrize("font", [FONT, EMBEDDED])
@pytest.mark.parametrize("gap", [0.12, 0.18, 0.25, 0.27, 0.5])
def test_digits_that_a_gap_divides_are_two_numbers(font: str, gap: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(font, 10)
        canvas.drawString(100, 600, "21000")
        canvas.drawString(100 + pdfmetrics.stringWidth("21000", font, 10) + 10 * gap, 600, "2002")

    assert texts(drawn(draw)) == ["21000 2002"]


@pytest.mark.parametrize("font", [FONT, EMBEDDED])
@pytest.mark.parametrize("gap", [-0.03, 0.0, 0.03, 0.05])
def test_digits_that_touch_are_one_number(font: str, gap: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(font, 10)
        canvas.drawString(100, 600, "21")
        canvas.drawString(100 + pdfmetrics.stringWidth("21", font, 10) + 10 * gap, 600, "02")

    assert texts(drawn(draw)) == ["2102"]


@pytest.mark.parametrize(
    ("operators", "text"),
    [
        ("BT /F1 10 Tf 100 600 Td [(1) 60 (0) -30 (3) 20 (6)] TJ ET", "1036"),
        ("BT /F1 10 Tf 100 600 Td [(12) -300 (34)] TJ ET", "12 34"),
        ("BT /F1 10 Tf 60 Tz 100 600 Td (1036) Tj ET", "1036"),
        ("BT /F1 1 Tf 10 0 0 10 100 600 Tm (1036.5) Tj ET", "1036.5"),
        ("q 0.1 0 0 0.1 0 0 cm BT /F1 100 Tf 1000 6000 Td (1036.5 -8) Tj ET Q", "1036.5 -8"),
        ("q 1 0 0 -1 0 842 cm BT /F1 10 Tf 1 0 0 -1 100 200 Tm (1036.5 -8) Tj ET Q", "1036.5 -8"),
    ],
)
def test_however_a_program_sets_a_number_it_is_one(operators: str, text: str) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.addLiteral(operators)

    assert texts(drawn(draw)) == [text]


def test_a_number_whose_letters_are_all_set_apart_is_one() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 600, "2023", charSpace=2)

    assert texts(drawn(draw)) == ["2023"]


def test_two_digits_are_set_apart_as_the_other_letters_of_their_page() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 700, "收到申请12件", charSpace=2)
        canvas.drawString(100, 600, "12", charSpace=2)
        canvas.drawString(100, 500, "1")
        canvas.drawString(100 + pdfmetrics.stringWidth("1", FONT, 12) + 4.5, 500, "2")

    assert texts(drawn(draw)) == ["收到申请12件", "12", "1 2"]


def test_numbers_close_to_each_other_in_a_table_without_lines_are_in_two_columns() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(FONT, 10)
        for place, (label, one, other) in enumerate(
            (("新收", "21000", "2002"), ("结转", "1", "3"), ("总计", "5", "7"))
        ):
            canvas.drawString(100, 600 - 20 * place, label)
            canvas.drawRightString(202, 600 - 20 * place, one)
            canvas.drawString(204.5, 600 - 20 * place, other)

    (grid,) = (block for block in document_of(drawn(draw)).blocks if isinstance(block, Grid))

    assert [cell.text for cell in grid.cells if cell.text] == [
        "新收",
        "21000",
        "2002",
        "结转",
        "1",
        "3",
        "总计",
        "5",
        "7",
    ]


@pytest.mark.parametrize("x", [183, 189, 196])
def test_a_number_that_runs_over_the_edge_of_its_table_is_whole(x: float) -> None:
    def draw(canvas: Canvas) -> None:
        for edge in (100, 150, 200):
            canvas.line(edge, 600, edge, 640)
        for edge in (600, 620, 640):
            canvas.line(100, edge, 200, edge)
        canvas.drawString(110, 625, "甲")
        canvas.drawString(160, 625, "乙")
        canvas.drawString(x, 605, "1258")

    (grid,) = (block for block in document_of(drawn(draw)).blocks if isinstance(block, Grid))

    assert [(cell.text, cell.row, cell.column) for cell in grid.cells if cell.text] == [
        ("甲", 1, 1),
        ("乙", 1, 2),
        ("1258", 2, 2),
    ]


def test_a_mark_for_none_is_no_sign_of_the_number_beside_it() -> None:
    def draw(canvas: Canvas) -> None:
        for place, (label, one, other) in enumerate((("新收", "-", "12"), ("结转", "4", "13"), ("总计", "5", "14"))):
            canvas.drawString(100, 600 - 20 * place, label)
            canvas.drawRightString(200, 600 - 20 * place, one)
            canvas.drawString(203, 600 - 20 * place, other)

    (grid,) = (block for block in document_of(drawn(draw)).blocks if isinstance(block, Grid))

    assert [cell.text for cell in grid.cells if cell.row == 1 and cell.text] == ["新收", "-", "12"]


Draw = Callable[[Canvas, float, float, str], None]


def _in_an_area(left: float, bottom: float, right: float, top: float) -> Draw:
    """Draw a text of which an area is seen, told in heights of the font from where it begins."""

    def draw(canvas: Canvas, x: float, y: float, text: str) -> None:
        canvas.saveState()
        path = canvas.beginPath()
        path.rect(x + 12 * left, y + 12 * bottom, 12 * (right - left), 12 * (top - bottom))
        canvas.clipPath(path, stroke=0)
        canvas.drawString(x, y, text)
        canvas.restoreState()

    return draw


def _white(canvas: Canvas, x: float, y: float, text: str) -> None:
    canvas.saveState()
    canvas.setFillGray(1)
    canvas.drawString(x, y, text)
    canvas.restoreState()


def _invisible(canvas: Canvas, x: float, y: float, text: str) -> None:
    canvas.saveState()
    line = canvas.beginText(x, y)
    line.setTextRenderMode(3)
    line.textOut(text)
    canvas.drawText(line)
    canvas.restoreState()


def _with(part: str, draw_part: Draw, text: str) -> Callable[[Canvas], None]:
    """Draw a text, one part of it in a way of its own."""

    def draw(canvas: Canvas) -> None:
        before, _, after = text.partition(part)
        x = 100.0
        for piece, way in ((before, Canvas.drawString), (part, draw_part), (after, Canvas.drawString)):
            if piece:
                way(canvas, x, 600, piece)
            x += pdfmetrics.stringWidth(piece, FONT, 12)

    return draw


@pytest.mark.parametrize("hide", [_white, _invisible, _in_an_area(2, 0, 3, 1)])
@pytest.mark.parametrize(
    ("text", "part", "seen"), [("592.2449", ".", "59?  ?449"), ("1,234", ",", "?  ?34"), ("-118", "-", "?18")]
)
def test_a_number_whose_point_or_sign_is_not_seen_is_unknown(hide: Draw, text: str, part: str, seen: str) -> None:
    content = drawn(_with(part, hide, text))
    (found,) = texts(content)

    assert found.replace(" ", "") == seen.replace("?", UNKNOWN).replace(" ", "")
    assert NoteCode.CONTENT_HIDDEN in {note.code for note in document_of(content).notes}


@pytest.mark.parametrize("area", [(0.0, -0.02, 0.3, 0.12), (0.04, -0.01, 0.2, 0.11), (-0.1, -0.3, 0.4, 0.9)])
def test_a_point_in_an_area_as_small_as_itself_is_seen(area: tuple[float, float, float, float]) -> None:
    content = drawn(_with(".", _in_an_area(*area), "592.2449"))

    assert texts(content) == ["592.2449"]
    assert document_of(content).notes == ()


def test_a_digit_of_which_half_is_cut_off_is_unknown() -> None:
    content = drawn(_with("8", _in_an_area(-0.1, -0.1, 0.25, 1), "38"))

    assert texts(content) == [UNKNOWN * 2] or texts(content) == ["3" + UNKNOWN]


def test_a_hidden_text_below_the_same_text_takes_nothing_from_it() -> None:
    def draw(canvas: Canvas) -> None:
        _invisible(canvas, 100.5, 600.5, "-592.2449")
        canvas.drawString(100, 600, "-592.2449")

    assert texts(drawn(draw)) == ["-592.2449"]


def test_a_number_over_another_that_is_hidden_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        _invisible(canvas, 100, 600, "48")
        canvas.drawString(100, 600, "51")

    assert texts(drawn(draw)) == ["51"]


def test_a_number_that_is_cut_keeps_its_column() -> None:
    def draw(canvas: Canvas) -> None:
        for place, (label, *numbers) in enumerate((("新收", "12", "8", "31"), ("结转", "4", "5", "9"))):
            canvas.drawString(100, 600 - 20 * place, label)
            for column, number in enumerate(numbers):
                way = _in_an_area(-0.1, -0.1, 0.5, 1) if number == "12" else Canvas.drawString
                way(canvas, 200 + 50 * column, 600 - 20 * place, number)

    (grid,) = (block for block in document_of(drawn(draw)).blocks if isinstance(block, Grid))
    first = [cell.text for cell in grid.cells if cell.row == 1 and cell.column > 3]

    assert first[1:] == ["8", "31"]
    assert set(first[0]) == {UNKNOWN}


def _with_actual_text(canvas: Canvas, text: str, *pieces: tuple[float, str]) -> None:
    canvas.addLiteral(f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex()}>>> BDC")
    for x, piece in pieces:
        canvas.drawString(x, 600, piece)
    canvas.addLiteral("EMC")


@pytest.mark.parametrize("text", ["11", "2022", "1.11", "总计"])
def test_a_text_that_stands_for_what_is_drawn_keeps_all_its_characters(text: str) -> None:
    def draw(canvas: Canvas) -> None:
        _with_actual_text(canvas, text, (100, text))

    assert texts(drawn(draw)) == [text]


def test_a_text_that_stands_for_several_pieces_is_as_long_as_they_are() -> None:
    def draw(canvas: Canvas) -> None:
        _with_actual_text(canvas, "1036", (100, "10"), (100 + pdfmetrics.stringWidth("10", FONT, 12), "36"))
        canvas.drawString(160, 600, "9")

    assert texts(drawn(draw)) == ["1036 9"]


def test_what_a_form_object_has_stands_where_the_form_object_does() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("page", -1000, -1000, 2000, 2000)
        canvas.setFont(EMBEDDED, 24)
        canvas.scale(2, 2)
        _with_actual_text(canvas, "一", (300, "一"))
        canvas.drawString(324, 600, "件")
        canvas.endForm()
        canvas.saveState()
        canvas.transform(0.25, 0, 0, 0.25, 10, 20)
        canvas.doForm("page")
        canvas.restoreState()
        canvas.drawString(240, 321, "上")

    content = drawn(draw)

    assert texts(content) == ["一件 上"]
    assert document_of(content).notes == ()
