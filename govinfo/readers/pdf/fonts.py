"""
Measure letters by what their PDF says of its fonts, never by a font of the machine.

For a font that a PDF does not embed, pdfium takes one of the machine's, and
its letters have other widths and heights than those that the PDF means. So
the fonts of the machine are out of its sight while it reads, and one font of
our own stands for them.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from attrs import field, frozen

from govinfo.readers.pdf.blank_font import blank_font

#: What pdfium calls the blank font; no other font has that name, so that it is never taken for one.
_NAME = b"govinfo blank\0"
#: Any number but 0 stands for a font.
_HANDLE = 1
#: Lengths in fonts are thousandths of the height of the font.
_EM = 1000.0
#: What a CJK font reaches above and below its baseline, for fonts that do not say it.
_ASCENT, _DESCENT = 0.88, -0.12
#: No font says more, or less, unless it says nothing of use.
_LEAST_ASCENT, _MOST_ASCENT = 0.3, 2.0
_MOST_DESCENT = -1.0


class _SystemFonts:
    """pdfium's way to the fonts of the machine; while it is hidden, one blank font stands for all."""

    def __init__(self) -> None:
        self._font = blank_font()
        #: What pdfium has been given back; its memory is ours to free, but not before pdfium lets it go.
        self._default: Any = None
        self._blank = pdfium.FPDF_SYSFONTINFO(version=1)
        callbacks = {
            "MapFont": lambda *_: _HANDLE,
            "GetFont": lambda *_: _HANDLE,
            "GetFontData": self._data,
            "GetFaceName": self._name,
            "GetFontCharset": lambda *_: pdfium.FXFONT_DEFAULT_CHARSET,
        }
        for name, callback in callbacks.items():
            setattr(self._blank, name, type(getattr(self._blank, name))(callback))

    def _data(self, _info: Any, _font: Any, table: int, buffer: Any, size: int) -> int:
        """Copy the font's file; its tables are not asked for one by one."""
        if table:
            return 0
        return _copied(self._font, buffer, size)

    def _name(self, _info: Any, _font: Any, buffer: Any, size: int) -> int:
        return _copied(_NAME, buffer, size)

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """Hide the fonts, then show them again: another user of pdfium may draw with them."""
        # What another user has set; pdfium does not tell it, pypdfium2 does.
        handler = getattr(getattr(pypdfium2, "PdfSysfontBase", None), "SINGLETON", None)
        self._hide(handler)
        try:
            yield
        finally:
            self._show(handler)

    def _hide(self, handler: Any) -> None:
        if handler is None:
            pdfium.FPDF_SetSystemFontInfo(self._blank)
        else:
            # pdfium would end it, but it is used again.
            release = handler.raw.Release
            handler.raw.Release = type(release)()
            pdfium.FPDF_SetSystemFontInfo(self._blank)
            handler.raw.Release = release
        if self._default is not None:
            pdfium.FPDF_FreeDefaultSystemFontInfo(self._default)
            self._default = None

    def _show(self, handler: Any) -> None:
        if handler is not None:
            pdfium.FPDF_SetSystemFontInfo(handler.raw)
            return
        self._default = pdfium.FPDF_GetDefaultSystemFontInfo() or None
        pdfium.FPDF_SetSystemFontInfo(self._default)


def _copied(content: bytes, buffer: Any, size: int) -> int:
    """Copy bytes into a buffer that is large enough, and return how many there are."""
    if buffer and size >= len(content):
        ctypes.memmove(buffer, content, len(content))
    return len(content)


_SYSTEM_FONTS = _SystemFonts()
#: Hide the fonts of the machine from pdfium, in a `with` statement; no other thread may use pdfium in it.
no_system_fonts = _SYSTEM_FONTS.hidden


@frozen(kw_only=True, eq=False)
class Font:
    """The measures of a font, as parts of its height."""

    _handle: pdfium.FPDF_FONT
    ascent: float
    descent: float
    #: Whether its letters are drawn in the PDF itself: only then is known where their ink is.
    is_embedded: bool
    _widths: dict[int, float] = field(factory=dict)

    @classmethod
    def of(cls, handle: pdfium.FPDF_FONT) -> "Font":
        """Measure a font of pdfium."""
        ascent, descent = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFFont_GetAscent(handle, ctypes.c_float(_EM), ascent)
        pdfium.FPDFFont_GetDescent(handle, ctypes.c_float(_EM), descent)
        up, down = ascent.value / _EM, descent.value / _EM
        if not (_LEAST_ASCENT <= up <= _MOST_ASCENT and _MOST_DESCENT <= down <= 0):
            up, down = _ASCENT, _DESCENT
        is_embedded = pdfium.FPDFFont_GetIsEmbedded(handle) == 1
        return cls(handle=handle, ascent=up, descent=down, is_embedded=is_embedded)

    def width(self, code: int) -> float:
        """Return the advance of a character: negative in a line that runs down, 0 where the font does not say it."""
        if code not in self._widths:
            width = ctypes.c_float()
            pdfium.FPDFFont_GetGlyphWidth(self._handle, code, ctypes.c_float(_EM), width)
            self._widths[code] = width.value / _EM
        return self._widths[code]
