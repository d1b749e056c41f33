"""Lines are put together to paragraphs, also over the end of a page."""

from collections.abc import Callable, Sequence

from reportlab.pdfgen.canvas import Canvas

from tests.readers.drawn_pdfs import drawn, texts
from tests.readers.printers.pdf_pages import FONT

_LEFT, _SIZE, _LINE = 72.0, 12.0, 20.0
_FULL = 37
_INDENTED = 2 * _SIZE


def _pages(*pages: Sequence[tuple[float, str]]) -> Callable[[Canvas], None]:
    """Draw lines, each with how far it is indented."""

    def draw(canvas: Canvas) -> None:
        for number, lines in enumerate(pages):
            if number:
                canvas.showPage()
            canvas.setFont(FONT, _SIZE)
            for place, (indent, line) in enumerate(lines):
                canvas.drawString(_LEFT + indent, 760 - place * _LINE, line)

    return draw


def _filled(beginning: str, letters: int) -> str:
    return beginning + "公" * (letters - len(beginning))


#: A page on which a text goes on at the margin.
_ORDINARY = [(_INDENTED, _filled("起", _FULL - 2)), (0.0, _filled("续", _FULL)), (0.0, "完。")]


def test_a_paragraph_goes_on_over_the_end_of_a_page_of_indented_lines_alone() -> None:
    page = [(_INDENTED, "（一）完善制度。"), (_INDENTED, "（二）补齐短板。"), (_INDENTED, _filled("三", _FULL - 2))]
    rest = [(0.0, "末尾。"), (_INDENTED, _filled("另", _FULL - 2)), (0.0, "止。")]

    found = texts(drawn(_pages(_ORDINARY, page, rest)))

    assert [(text[0], text[-3:]) for text in found[1:]] == [
        ("（", "制度。"),
        ("（", "短板。"),
        ("三", "末尾。"),
        ("另", "公止。"),
    ]


def test_each_line_of_a_page_of_headings_is_a_paragraph() -> None:
    headings = [(_INDENTED, f"（{number}）加强学习培训。") for number in "一二三四五"]

    assert len(texts(drawn(_pages(_ORDINARY, headings)))) == 1 + len(headings)


def test_a_page_with_another_margin_keeps_its_own() -> None:
    """As of pages that are bound: on every second one the text stands further right."""
    shifted = [(indent + _INDENTED, line) for indent, line in _ORDINARY]

    first, second = texts(drawn(_pages(_ORDINARY, shifted)))

    assert first == second
