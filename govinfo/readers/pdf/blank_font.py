"""
Make a font in which every character is one small box.

It stands in for the fonts that a PDF names and does not embed. pdfium leaves
out a text of which its font has no glyph, and forgets an area around a text
that fits into it; here is a glyph for each character, as wide as a digit's, so
that it is within the width that the PDF gives a character.
"""

from struct import pack

_EM = 1000
_ADVANCE = 500
_ASCENT, _DESCENT = 880, -120
#: The corners of the box: left, bottom, right, top.
_BOX = (40, 0, 460, 700)
_LAST_CHARACTER = 0x10FFFF
_ON_CURVE = 1
#: Glyph 0 is what stands for no character; it is the same box.
_GLYPHS = 2


def blank_font() -> bytes:
    """Return the font, as a TrueType file."""
    glyph = _glyph()
    tables = {
        b"cmap": _cmap(),
        b"glyf": glyph * _GLYPHS,
        b"head": _head(),
        b"hhea": pack(">IhhhHhhhhhhhhhhhH", 0x10000, _ASCENT, _DESCENT, 0, _ADVANCE, 0, 0, _BOX[2], *[0] * 8, _GLYPHS),
        b"hmtx": pack(">Hh", _ADVANCE, _BOX[0]) * _GLYPHS,
        b"loca": pack(">3H", 0, len(glyph) // 2, len(glyph)),
        b"maxp": pack(">IHHHHHHHHHHHHHH", 0x10000, _GLYPHS, 4, 1, *[0] * 11),
    }
    return _file(tables)


def _file(tables: dict[bytes, bytes]) -> bytes:
    """Put tables together behind their directory; each begins at a multiple of four bytes."""
    start = 12 + 16 * len(tables)
    directory = pack(">IHHHH", 0x10000, len(tables), 64, 2, 16 * len(tables) - 64)
    body = b""
    for tag, table in sorted(tables.items()):
        directory += pack(">4sIII", tag, 0, start + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return directory + body


def _glyph() -> bytes:
    """Return one outline of four points, padded to a multiple of four bytes."""
    left, bottom, right, top = _BOX
    across = (left, 0, right - left, 0)
    upward = (bottom, top - bottom, 0, bottom - top)
    outline = pack(">hhhhh", 1, *_BOX) + pack(">HH4B", 3, 0, *[_ON_CURVE] * 4) + pack(">4h4h", *across, *upward)
    return outline + bytes(-len(outline) % 4)


def _cmap() -> bytes:
    """Return a table of format 13: one glyph for a whole range of characters."""
    format_13 = pack(">HHIII", 13, 0, 28, 0, 1) + pack(">III", 0, _LAST_CHARACTER, 1)
    return pack(">HHHHI", 0, 1, 3, 10, 12) + format_13


def _head() -> bytes:
    """Return the table of what holds for all glyphs; offsets in `loca` are halved."""
    return pack(">IIIIHHqqhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, _EM, 0, 0, *_BOX, 0, 8, 2, 0, 0)
