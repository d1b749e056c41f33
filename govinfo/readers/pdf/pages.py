"""
Read the pages of a PDF as a person sees them.

Scripts, attachments and links are never looked at. pdfium is not safe for
threads: one document is read at a time, whatever the threads.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from math import hypot
from threading import Lock

import pypdfium2.raw as pdfium
from attrs import evolve

from govinfo.exceptions import UnreadableFile
from govinfo.readers.limits import Limits
from govinfo.readers.pdf.paint import Matrix, Painted, Painter, TextRun, address_of, are_finite, moved
from govinfo.readers.pdf.shapes import Box, Letter, Page, Rule, hold_pairs, turned
from govinfo.readers.pdf.sight import Sight

_PDFIUM = Lock()
_FLATTENED = frozenset({pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP})
_NO_CHARACTERS = frozenset({0, 0xFFFE, 0xFFFF})
#: What stands for a character that its font does not name.
UNKNOWN = "\ufffd"
#: Text that leans is a watermark.
_MOST_LEANING = 0.02
#: So many pages may have as many objects as a page can have.
_FULL_PAGES = 10
#: In heights of its font; a larger box is none.
_LARGEST_BOX = 4


def pages_of(content: bytes, limits: Limits) -> list[Page]:
    """
    Read all pages.

    Raises `UnreadableFile` for what is no PDF, is damaged or needs a password,
    `LimitExceeded` for too many pages or a page of too many objects.
    """
    limits.hold("bytes", len(content))
    with _PDFIUM, _opened(content) as document:
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
        letters = _letters(page, display, painted, limits)
    hold_pairs(limits, len(painted.fills) + len(painted.pictures), len(letters) + len(painted.across + painted.down))
    sight = Sight(painted, width * height)
    seen = [letter for letter, run in letters if sight.sees(letter, run)]
    found = Page(
        number=index + 1,
        width=width,
        height=height,
        letters=_without_cut_numbers(seen, [letter for letter, run in letters if sight.cuts(letter, run)]),
        across=[rule for rule, order, color in painted.across if sight.shows(rule, order, color, is_across=True)],
        down=[rule for rule, order, color in painted.down if sight.shows(rule, order, color, is_across=False)],
        pictures=[picture.box for picture in painted.pictures],
        is_scan=sight.is_scan,
        has_hidden=len(seen) < len(letters),
    )
    return _upright(found)


def _without_cut_numbers(seen: list[Letter], cut: list[Letter]) -> list[Letter]:
    """Take the digits that touch one that is cut off for unknown: what is seen of a number is another number."""
    digits = [letter for letter in cut if letter.text.isdigit()]
    if not digits:
        return seen
    ends = {(round(x), round(letter.y)) for letter in digits for x in (letter.x0, letter.x1)}
    return [
        letter._replace(text=UNKNOWN) if letter.text.isdigit() and _touches(letter, ends) else letter for letter in seen
    ]


def _touches(letter: Letter, ends: set[tuple[int, int]]) -> bool:
    near = [
        (x + dx, round(letter.y) + dy)
        for x in (round(letter.x0), round(letter.x1))
        for dx in (-1, 0, 1)
        for dy in (-1, 0, 1)
    ]
    return not ends.isdisjoint(near)


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


def _letters(page: pdfium.FPDF_PAGE, display: Matrix, painted: Painted, limits: Limits) -> list[tuple[Letter, TextRun]]:
    """Give each letter with the text object that it is of; those of texts that lean are left out."""
    text = pdfium.FPDFText_LoadPage(page)
    if not text:
        return []
    try:
        count = pdfium.FPDFText_CountChars(text)
        limits.hold("objects_of_a_page", count)
        return list(_each_letter(text, count, display, painted))
    finally:
        pdfium.FPDFText_ClosePage(text)


def _each_letter(
    text: pdfium.FPDF_TEXTPAGE, count: int, display: Matrix, painted: Painted
) -> Iterator[tuple[Letter, TextRun]]:
    box = pdfium.FS_RECTF()
    turns: dict[int, tuple[int | None, float]] = {}
    for index in range(count):
        if pdfium.FPDFText_IsGenerated(text, index):
            continue
        code = pdfium.FPDFText_GetUnicode(text, index)
        owner = pdfium.FPDFText_GetTextObject(text, index)
        address = address_of(owner) if owner else 0
        run = painted.texts.get(address)
        if run is None:
            continue
        if address not in turns:
            turns[address] = _direction(run.matrix, pdfium.FPDFText_GetFontSize(text, index))
        turn, size = turns[address]
        if turn is None or not pdfium.FPDFText_GetLooseCharBox(text, index, box):
            continue
        place = moved(display, box.left, box.bottom, box.right, box.top)
        if max(place.width, place.height) > _LARGEST_BOX * size or min(place.width, place.height) <= 0:
            place = _inked(text, index, display)
        if not are_finite(place):
            continue
        is_unknown = code in _NO_CHARACTERS or pdfium.FPDFText_HasUnicodeMapError(text, index) == 1
        yield Letter(UNKNOWN if is_unknown else chr(code), *place, size, turn), run


def _inked(text: pdfium.FPDF_TEXTPAGE, index: int, display: Matrix) -> Box:
    """Give the place of a letter's ink, where pdfium does not know that of its box (as in vertical fonts)."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
    return moved(display, left.value, bottom.value, right.value, top.value)


def _direction(matrix: Matrix, size: float) -> tuple[int | None, float]:
    """Tell by how many quarters, clockwise, a text is turned (None if it leans), and how large it is."""
    a, b, c, d, _, _ = matrix
    across, upward = hypot(a, b), hypot(c, d)
    if not across or not upward:
        return None, 0
    if abs(b) <= _MOST_LEANING * across:
        turn = 0 if a > 0 else 2
    elif abs(a) <= _MOST_LEANING * across:
        turn = 1 if b > 0 else 3
    else:
        return None, 0
    return turn, size * upward


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
    letters = [Letter(each.text, *place(Box(*each[1:5])), each.size, (each.turns + back) % 4) for each in page.letters]
    pictures = [place(picture) for picture in page.pictures]
    return evolve(page, width=width, height=height, letters=letters, across=across, down=down, pictures=pictures)
