"""Make fonts as programs write them into PDFs: subsets that are embedded or not, without names, or drawn by the PDF."""

from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from struct import pack
from typing import Any

from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, makeToUnicodeCMap

from govinfo.readers.pdf.blank_font import blank_font

_HALF, _FULL = 462, 1000
_FIRST_WIDE = 0x2000
_DESCRIPTOR = {
    "Type": "FontDescriptor",
    "Ascent": 880,
    "Descent": -120,
    "CapHeight": 700,
    "ItalicAngle": 0,
    "StemV": 80,
}


def _tables_of(font: bytes) -> Iterator[tuple[bytes, bytes]]:
    for number in range(int.from_bytes(font[4:6])):
        entry = font[12 + 16 * number : 28 + 16 * number]
        start, length = int.from_bytes(entry[8:12]), int.from_bytes(entry[12:])
        yield entry[:4], font[start : start + length]


@cache
def _font_file(name: str) -> bytes:
    """Return a font of boxes for two-byte characters: narrow ones for Latin letters, wide ones for the rest."""
    tables = dict(_tables_of(blank_font()))
    groups = (0x20, _FIRST_WIDE - 1, 1), (_FIRST_WIDE, 0xFFFD, 2)
    tables[b"cmap"] = pack(">HHHHI", 0, 1, 3, 10, 12) + pack(">HHIII", 13, 0, 16 + 12 * len(groups), 0, len(groups))
    tables[b"cmap"] += b"".join(pack(">III", *group) for group in groups)
    glyph = tables[b"glyf"][: len(tables[b"glyf"]) // 2]
    tables[b"glyf"] = glyph * 3
    tables[b"loca"] = pack(">4H", *(number * len(glyph) // 2 for number in range(4)))
    tables[b"hmtx"] = pack(">HhHhHh", _HALF, 100, _HALF, 100, _FULL, 100)
    tables[b"hhea"] = tables[b"hhea"][:-2] + pack(">H", 3)
    tables[b"maxp"] = tables[b"maxp"][:4] + pack(">H", 3) + tables[b"maxp"][6:]
    tables[b"name"] = _names(name)
    tables[b"post"] = pack(">IIhhIIIII", 0x30000, 0, 0, 0, 0, 0, 0, 0, 0)
    directory, body = pack(">IHHHH", 0x10000, len(tables), 0, 0, 0), b""
    start = 12 + 16 * len(tables)
    for tag, table in sorted(tables.items()):
        directory += pack(">4sIII", tag, 0, start + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return directory + body


def _width(letter: int) -> int:
    return _HALF if letter < _FIRST_WIDE else _FULL


def _names(name: str) -> bytes:
    numbers = (1, 2, 3, 4, 6)
    text = name.encode("utf-16-be")
    records = b"".join(pack(">6H", 3, 1, 0x409, number, len(text), 0) for number in numbers)
    return pack(">3H", 0, len(numbers), 6 + len(records)) + records + text


class Embedded(TTFont):
    """A font of which the PDF has the letters that it prints, as most programs do."""

    def __init__(self, name: str, *, keeps_ascii: bool = True) -> None:
        super().__init__(name, BytesIO(_font_file(name)), asciiReadable=keeps_ascii)

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab's name
        """Add a font for each 256 letters."""
        for number, letters in enumerate(self.state[doc].subsets):
            internal = self.getSubsetInternalName(number, doc)[1:]
            name = f"{'ABCDEFGH'[number]}AAAAA+{self.fontName}"
            font = pdfdoc.PDFDictionary(self._entries(doc, name, letters))
            doc.idToObject["BasicFonts"].dict[internal] = doc.Reference(font, f"font:{name}")
        del self.state[doc]

    def _entries(self, doc: Any, name: str, letters: Sequence[int]) -> dict[str, Any]:
        return self._common(name, letters) | {
            "Subtype": pdfdoc.PDFName("TrueType"),
            "ToUnicode": _to_unicode(doc, name, letters),
            "FontDescriptor": self.face.addSubsetObjects(doc, name, letters),  # type: ignore[no-untyped-call] # has no types
        }

    def _common(self, name: str, letters: Sequence[int]) -> dict[str, Any]:
        return {
            "Type": pdfdoc.PDFName("Font"),
            "BaseFont": pdfdoc.PDFName(name),
            "FirstChar": 0,
            "LastChar": len(letters) - 1,
            "Widths": pdfdoc.PDFArray([_width(letter) for letter in letters]),
        }


def _to_unicode(doc: Any, name: str, letters: Sequence[int]) -> Any:
    stream = pdfdoc.PDFStream()
    stream.content = makeToUnicodeCMap(name, letters)
    return doc.Reference(stream, f"to-unicode:{name}")


class Unnamed(Embedded):
    """A font that does not say which characters its letters are."""

    def _entries(self, doc: Any, name: str, letters: Sequence[int]) -> dict[str, Any]:
        entries = super()._entries(doc, name, letters)
        del entries["ToUnicode"]
        return entries


class NotEmbedded(Embedded):
    """A font of which the PDF has the widths alone, and its name on the machine that printed."""

    def _entries(self, doc: Any, name: str, letters: Sequence[int]) -> dict[str, Any]:
        descriptor = {key: value if key != "Type" else pdfdoc.PDFName(str(value)) for key, value in _DESCRIPTOR.items()}
        descriptor |= {"FontName": pdfdoc.PDFName("SimSun"), "Flags": 4}
        return self._common("SimSun", letters) | {
            "Subtype": pdfdoc.PDFName("TrueType"),
            "ToUnicode": _to_unicode(doc, name, letters),
            "FontDescriptor": doc.Reference(pdfdoc.PDFDictionary(descriptor), f"descriptor:{name}"),
        }


class Drawn(Embedded):
    """A font whose letters are drawings (Type 3), as of programs that print what they have no font file of."""

    def _entries(self, doc: Any, name: str, letters: Sequence[int]) -> dict[str, Any]:
        drawings = {}
        for number, letter in enumerate(letters):
            stream = pdfdoc.PDFStream()
            stream.content = f"{_width(letter)} 0 100 0 200 700 d1 100 0 100 700 re f".encode()
            drawings[f"g{number}"] = doc.Reference(stream, f"drawing:{name}:{number}")
        names = pdfdoc.PDFArray([0, *(pdfdoc.PDFName(drawing) for drawing in drawings)])
        encoding = {"Type": pdfdoc.PDFName("Encoding"), "Differences": names}
        entries = self._common(name, letters) | {
            "Subtype": pdfdoc.PDFName("Type3"),
            "FontBBox": pdfdoc.PDFArray([0, -120, 1000, 880]),
            "FontMatrix": pdfdoc.PDFArray([0.001, 0, 0, 0.001, 0, 0]),
            "CharProcs": pdfdoc.PDFDictionary(drawings),
            "Encoding": pdfdoc.PDFDictionary(encoding),
            "ToUnicode": _to_unicode(doc, name, letters),
        }
        del entries["BaseFont"]
        return entries


EMBEDDED, NOT_EMBEDDED, DRAWN = "Boxes", "BoxesNotEmbedded", "BoxesDrawn"
UNNAMED, UNNAMED_SHIFTED = "BoxesUnnamed", "BoxesUnnamedShifted"
for font in (
    Embedded(EMBEDDED),
    NotEmbedded(NOT_EMBEDDED),
    Drawn(DRAWN),
    Unnamed(UNNAMED),
    Unnamed(UNNAMED_SHIFTED, keeps_ascii=False),
):
    pdfmetrics.registerFont(font)
