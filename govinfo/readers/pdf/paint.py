"""Walk the objects of a page in the order in which they are painted: rules, filled areas, pictures, texts."""

import ctypes
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from math import isfinite
from typing import Any

import pypdfium2.raw as pdfium
from attrs import field, frozen

from govinfo.readers.limits import Limits
from govinfo.readers.pdf.shapes import Box, Rule, hold_pairs

#: a, b, c, d, e, f: x' = a x + c y + e, y' = b x + d y + f.
Matrix = tuple[float, float, float, float, float, float]

#: A filled area that is thinner is a rule.
_THICKEST_RULE = 3.0
#: A rule that leans more is none.
_MOST_LEANING = 1.0
_SEEN_THROUGH = 128
_DEEPEST_FORM = 8
_FEWEST_POINTS_OF_AREA = 4

Color = tuple[int, int, int, int]


@frozen(kw_only=True)
class Fill:
    """A filled area, or a picture, and when it is painted."""

    box: Box
    order: int
    color: Color | None
    is_opaque: bool = True


@frozen(kw_only=True)
class TextRun:
    """What all letters of a text object have in common."""

    order: int
    matrix: Matrix
    #: The matrix of what the object stands in: the page, or a form object on it.
    outer: Matrix
    clip: Box
    is_invisible: bool
    color: Color
    #: What it covers, as far as pdfium knows that.
    bounds: Box
    #: The address of the mark whose /ActualText stands for the object's own characters; 0 for none.
    actual_text: int = 0


@frozen(kw_only=True)
class Painted:
    """All that a page paints."""

    across: list[tuple[Rule, int, Color]] = field(factory=list)
    down: list[tuple[Rule, int, Color]] = field(factory=list)
    fills: list[Fill] = field(factory=list)
    pictures: list[Fill] = field(factory=list)
    #: By the address of the object.
    texts: dict[int, TextRun] = field(factory=dict)


def joined(inner: Matrix, outer: Matrix) -> Matrix:
    """Give the matrix that applies one after the other."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def point(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Move a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def are_finite(numbers: Iterable[float]) -> bool:
    """Tell whether numbers that stand in a document are numbers: there may be any bits in their place."""
    return all(map(isfinite, numbers))


def moved(matrix: Matrix, left: float, bottom: float, right: float, top: float) -> Box:
    """Move a rectangle."""
    (x0, y0), (x1, y1) = point(matrix, left, bottom), point(matrix, right, top)
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


class Painter:
    """Walk the objects of one page."""

    def __init__(self, page: pdfium.FPDF_PAGE, display: Matrix, seen: Box, limits: Limits) -> None:
        """Take an open page, the matrix to what a person sees, and the part that is seen."""
        self._page = page
        self._display = display
        self._seen = seen
        self._limits = limits
        self._count = self._clipped = 0
        self.painted = Painted()

    def paint(self) -> Painted:
        """Walk them all; raises `LimitExceeded` if there are too many."""
        objects = (pdfium.FPDFPage_GetObject(self._page, i) for i in range(pdfium.FPDFPage_CountObjects(self._page)))
        self._walk(objects, self._display, self._seen, 0)
        return self.painted

    def _walk(self, objects: Iterator[pdfium.FPDF_PAGEOBJECT], outer: Matrix, seen: Box, depth: int) -> None:
        for each in objects:
            self._count += 1
            self._limits.hold("objects_of_a_page", self._count)
            kind = pdfium.FPDFPageObj_GetType(each)
            matrix = joined(_matrix(each), outer)
            if not are_finite(matrix):
                # It stands nowhere.
                continue
            clip = self._clip(each, outer, seen)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                self._text(each, matrix, outer, clip)
            elif kind == pdfium.FPDF_PAGEOBJ_PATH:
                self._path(each, matrix, clip)
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                self._image(each, matrix, clip)
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
                number = pdfium.FPDFFormObj_CountObjects(each)
                inner = (pdfium.FPDFFormObj_GetObject(each, i) for i in range(number))
                self._walk(inner, matrix, clip, depth + 1)

    def _clip(self, each: pdfium.FPDF_PAGEOBJECT, outer: Matrix, seen: Box) -> Box:
        path = pdfium.FPDFPageObj_GetClipPath(each)
        for number in range(pdfium.FPDFClipPath_CountPaths(path) if path else 0):
            self._clipped += pdfium.FPDFClipPath_CountPathSegments(path, number)
            hold_pairs(self._limits, self._clipped, 1)
            points = [
                _end(pdfium.FPDFClipPath_GetPathSegment(path, number, i))
                for i in range(pdfium.FPDFClipPath_CountPathSegments(path, number))
            ]
            if points and all(map(are_finite, points)):
                xs, ys = zip(*(point(outer, x, y) for x, y in points), strict=True)
                seen = seen.common(Box(min(xs), min(ys), max(xs), max(ys)))
        return seen

    def _text(self, each: pdfium.FPDF_PAGEOBJECT, matrix: Matrix, outer: Matrix, clip: Box) -> None:
        mode = pdfium.FPDFTextObj_GetTextRenderMode(each)
        is_outline = mode in {pdfium.FPDF_TEXTRENDERMODE_STROKE, pdfium.FPDF_TEXTRENDERMODE_STROKE_CLIP}
        self.painted.texts[address_of(each)] = TextRun(
            order=self._count,
            matrix=matrix,
            outer=outer,
            clip=clip,
            bounds=_bounds(each, outer),
            actual_text=_actual_text(each),
            is_invisible=mode in {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP},
            color=_color(each, pdfium.FPDFPageObj_GetStrokeColor if is_outline else pdfium.FPDFPageObj_GetFillColor),
        )

    def _image(self, each: pdfium.FPDF_PAGEOBJECT, matrix: Matrix, clip: Box) -> None:
        box = moved(matrix, 0, 0, 1, 1).common(clip)
        if min(box.width, box.height) <= _THICKEST_RULE:
            self._thin(box, (0, 0, 0, 255))
        else:
            is_opaque = not pdfium.FPDFPageObj_HasTransparency(each)
            self.painted.pictures.append(Fill(box=box, order=self._count, color=None, is_opaque=is_opaque))

    def _path(self, each: pdfium.FPDF_PAGEOBJECT, matrix: Matrix, clip: Box) -> None:
        mode, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(each, mode, stroke)
        if not mode.value and not stroke.value:
            return
        number = pdfium.FPDFPath_CountSegments(each)
        self._count += number
        self._limits.hold("objects_of_a_page", self._count)
        for outline in _outlines(each, number, matrix):
            if not all(map(are_finite, outline)):
                continue
            if mode.value:
                self._area(each, outline, clip)
            if stroke.value:
                color = _color(each, pdfium.FPDFPageObj_GetStrokeColor)
                for (x0, y0), (x1, y1) in pairwise(outline):
                    self._line(Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)), clip, color)

    def _area(self, each: pdfium.FPDF_PAGEOBJECT, outline: list[tuple[float, float]], clip: Box) -> None:
        """Take a filled outline: a thin one is a rule, one that is no rectangle covers nothing for certain."""
        xs, ys = zip(*outline, strict=True)
        box = Box(min(xs), min(ys), max(xs), max(ys)).common(clip)
        if box.width < 0 or box.height < 0:
            return
        color = _color(each, pdfium.FPDFPageObj_GetFillColor)
        if min(box.width, box.height) <= _THICKEST_RULE:
            self._thin(box, color)
            return
        corners = {(round(x), round(y)) for x, y in outline}
        if len(outline) >= _FEWEST_POINTS_OF_AREA and len(corners) <= _FEWEST_POINTS_OF_AREA:
            is_opaque = color[3] > _SEEN_THROUGH and not pdfium.FPDFPageObj_HasTransparency(each)
            self.painted.fills.append(Fill(box=box, order=self._count, color=color, is_opaque=is_opaque))

    def _thin(self, box: Box, color: Color) -> None:
        if box.width < 0 or box.height < 0:
            return
        if box.width > box.height:
            self.painted.across.append((Rule((box.y0 + box.y1) / 2, box.x0, box.x1), self._count, color))
        else:
            self.painted.down.append((Rule((box.x0 + box.x1) / 2, box.y0, box.y1), self._count, color))

    def _line(self, box: Box, clip: Box, color: Color) -> None:
        if min(box.width, box.height) <= _MOST_LEANING:
            slack = clip.x0 - 1, clip.y0 - 1, clip.x1 + 1, clip.y1 + 1
            self._thin(box.common(Box(*slack)), color)


def _outlines(each: pdfium.FPDF_PAGEOBJECT, number: int, matrix: Matrix) -> Iterator[list[tuple[float, float]]]:
    """Give the outlines of a path, each as its points; a curve is left out with all of its outline."""
    outline: list[tuple[float, float]] = []
    is_curved = False
    for i in range(number):
        segment = pdfium.FPDFPath_GetPathSegment(each, i)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(outline) > 1 and not is_curved:
                yield outline
            outline, is_curved = [], False
        is_curved = is_curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        outline.append(point(matrix, *_end(segment)))
        if pdfium.FPDFPathSegment_GetClose(segment):
            outline.append(outline[0])
    if len(outline) > 1 and not is_curved:
        yield outline


def _end(segment: pdfium.FPDF_PATHSEGMENT) -> tuple[float, float]:
    x, y = ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, x, y)
    return x.value, y.value


def _matrix(each: pdfium.FPDF_PAGEOBJECT) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(each, found):
        return (1, 0, 0, 1, 0, 0)
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _bounds(each: pdfium.FPDF_PAGEOBJECT, outer: Matrix) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(each, left, bottom, right, top)
    return moved(outer, left.value, bottom.value, right.value, top.value)


def _actual_text(each: pdfium.FPDF_PAGEOBJECT) -> int:
    """Return the address of the mark around an object that has an /ActualText; 0 for none."""
    for number in range(pdfium.FPDFPageObj_CountMarks(each)):
        mark = pdfium.FPDFPageObj_GetMark(each, number)
        if pdfium.FPDFPageObjMark_GetParamValueType(mark, b"ActualText") == pdfium.FPDF_OBJECT_STRING:
            return address_of(mark)
    return 0


def _color(each: pdfium.FPDF_PAGEOBJECT, getter: Callable[..., Any]) -> Color:
    """Give red, green, blue and how opaque it is, each from 0 to 255; black where nothing is said."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not getter(each, *parts):
        return (0, 0, 0, 255)
    red, green, blue, alpha = (part.value for part in parts)
    return (red, green, blue, alpha)


def address_of(each: Any) -> int:
    """Return what tells an object, a mark or a font of pdfium from all others."""
    return ctypes.cast(each, ctypes.c_void_p).value or 0
