"""
Read the pages of a PDF as a person sees them.

Scripts, attachments and links are never looked at. pdfium is not safe for
threads: one document is read at a time, whatever the threads.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import pypdfium2.raw as pdfium
from attrs import evolve

from govinfo.exceptions import UnreadableFile
from govinfo.readers.limits import Limits
from govinfo.readers.pdf.cut_numbers import seen_letters
from govinfo.readers.pdf.fonts import no_system_fonts
from govinfo.readers.pdf.glyphs import UNKNOWN, glyphs_of
from govinfo.readers.pdf.paint import Matrix, Painter
from govinfo.readers.pdf.shapes import Box, Letter, Page, Rule, hold_pairs, turned
from govinfo.readers.pdf.sight import Sight

_PDFIUM = Lock()
_FLATTENED = frozenset({pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP})
#: So many pages may have as many objects as a page can have.
_FULL_PAGES = 10


def pages_of(content: bytes, limits: Limits) -> list[Page]:
    """
    Read all pages.

    Raises `UnreadableFile` for what is no PDF, is damaged or needs a password,
    `LimitExceeded` for too many pages or a page of too many objects.
    """
    limits.hold("bytes", len(content))
    with _PDFIUM, no_system_fonts(), _opened(content) as document:
        count = pdfium.FPDF_GetPageCount(document)
        if count < 1:
            raise UnreadableFile(_DAMAGED)
        limits.hold("pages", count)
        pages: list[Page] = []
        for index in range(count):
            pages.append(_page(document, index, limits))
            objects = sum(len(page.letters) + len(page.across) + len(page.down) for page in pages)
            limits.hold("objects_of_a_page", objects // _FULL_PAGES)
        return pages


_DAMAGED = "it is a damaged PDF"
_LOCKED = "it is a PDF with a password"


@contextmanager
def _opened(content: bytes) -> Iterator[pdfium.FPDF_DOCUMENT]:
    document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    if not document:
        is_locked = pdfium.FPDF_GetLastError() in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        raise UnreadableFile(_LOCKED if is_locked else _DAMAGED)
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


@contextmanager
def _page_opened(document: pdfium.FPDF_DOCUMENT, index: int) -> Iterator[pdfium.FPDF_PAGE]:
    page = pdfium.FPDF_LoadPage(document, index)
    if page and _is_filled_in(page):
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
        pdfium.FPDF_ClosePage(page)
        page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        raise UnreadableFile(_DAMAGED)
    try:
        yield page
    finally:
        pdfium.FPDF_ClosePage(page)


def _is_filled_in(page: pdfium.FPDF_PAGE) -> bool:
    """Tell whether something is written over the page: into its fields, on a stamp."""
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        if kind in _FLATTENED:
            return True
    return False


def _page(document: pdfium.FPDF_DOCUMENT, index: int, limits: Limits) -> Page:
    with _page_opened(document, index) as page:
        display, width, height = _display(page)
        painter = Painter(page, display, Box(0, 0, width, height), limits)
        painted = painter.paint()
        glyphs = glyphs_of(page, display, painted, limits)
    hold_pairs(limits, len(painted.fills) + len(painted.pictures), len(glyphs) + len(painted.across + painted.down))
    sight = Sight(painted, width * height)
    letters, has_hidden = seen_letters(glyphs, sight, limits)
    found = Page(
        number=index + 1,
        width=width,
        height=height,
        letters=letters,
        across=[rule for rule, order, color in painted.across if sight.shows(rule, order, color, is_across=True)],
        down=[rule for rule, order, color in painted.down if sight.shows(rule, order, color, is_across=False)],
        pictures=[picture.box for picture in painted.pictures],
        is_scan=sight.is_scan,
        has_hidden=has_hidden,
        has_undecoded=any(glyph.letter.text == UNKNOWN for glyph in glyphs),
    )
    return _upright(found)


def _display(page: pdfium.FPDF_PAGE) -> tuple[Matrix, float, float]:
    """Give the matrix from the page's points to those that a person sees, and the size of what is seen."""
    seen = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, seen)
    left, bottom, right, top = seen.left, seen.bottom, seen.right, seen.top
    width, height = right - left, top - bottom
    match pdfium.FPDFPage_GetRotation(page) % 4:
        case 1:
            return (0, 1, 1, 0, -bottom, -left), height, width
        case 2:
            return (-1, 0, 0, 1, right, -bottom), width, height
        case 3:
            return (0, -1, -1, 0, top, right), height, width
        case _:
            return (1, 0, 0, -1, -left, top), width, height


def _upright(page: Page) -> Page:
    """Turn a page on which most letters are turned."""
    counts = [0, 0, 0, 0]
    for letter in page.letters:
        counts[letter.turns] += 1
    most = max(range(4), key=counts.__getitem__)
    if most == 0:
        return page
    back = 4 - most

    def place(box: Box) -> Box:
        return turned(box, page.width, page.height, back)

    def rules(across: list[Rule], down: list[Rule]) -> tuple[list[Rule], list[Rule]]:
        boxes = [
            *(place(Box(rule.start, rule.at, rule.end, rule.at)) for rule in across),
            *(place(Box(rule.at, rule.start, rule.at, rule.end)) for rule in down),
        ]
        return (
            [Rule(box.y0, box.x0, box.x1) for box in boxes if box.height <= box.width],
            [Rule(box.x0, box.y0, box.y1) for box in boxes if box.height > box.width],
        )

    across, down = rules(page.across, page.down)
    width, height = (page.height, page.width) if back % 2 else (page.width, page.height)
    letters = [_turned(letter, place(Box(*letter[1:5])), back) for letter in page.letters]
    pictures = [place(picture) for picture in page.pictures]
    return evolve(page, width=width, height=height, letters=letters, across=across, down=down, pictures=pictures)


def _turned(letter: Letter, box: Box, back: int) -> Letter:
    return letter._replace(x0=box.x0, y0=box.y0, x1=box.x1, y1=box.y1, turns=(letter.turns + back) % 4)
