"""
Tell the format of bytes: by content first, by the name's suffix second.

This is the registry of formats. An adapter makes a format readable by being
named here; until then its documents are refused by name.
"""

import re
from collections.abc import Callable

from attrs import frozen

from govinfo.exceptions import UnsupportedFormat
from govinfo.readers import text
from govinfo.readers.document import Document
from govinfo.readers.limits import Limits

Adapter = Callable[[bytes, Limits], Document]

_HEAD = 4_096
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|div|p)[\s>]", re.IGNORECASE)
_REPORT_KEY = re.compile(rb'"(?:format|edition|requests)"\s*:')


@frozen(kw_only=True)
class Format:
    """A format of documents."""

    #: How it is named to a person.
    name: str
    #: The suffixes of its files, in lower case.
    suffixes: tuple[str, ...] = ()
    #: Whether bytes are of this format, as far as they tell.
    recognises: Callable[[bytes], bool]
    #: What turns its bytes into a document; None while there is nothing that does.
    adapter: Adapter | None = None


def _starts(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda content: content.startswith(marks)


def _package(*members: bytes) -> Callable[[bytes], bool]:
    return lambda content: content.startswith(b"PK\x03\x04") and any(member in content for member in members)


def _is_markup(content: bytes) -> bool:
    head = _head(content)
    return head.startswith(b"<") and bool(_MARKUP.search(head))


def _is_json(content: bytes) -> bool:
    head = _head(content)
    return head.startswith(b"{") and bool(_REPORT_KEY.search(head))


def _head(content: bytes) -> bytes:
    return content[:_HEAD].removeprefix(_BYTE_ORDER_MARK).lstrip()


#: In the order in which they are tried. The text comes last: all else is told by its first bytes.
FORMATS = (
    Format(name="PDF", suffixes=(".pdf",), recognises=_starts(b"%PDF-")),
    Format(name="DOCX", suffixes=(".docx",), recognises=_package(b"word/document.xml")),
    Format(name="XLSX", suffixes=(".xlsx",), recognises=_package(b"xl/workbook.xml")),
    Format(name="ODT", suffixes=(".odt",), recognises=_package(b"application/vnd.oasis.opendocument")),
    Format(name="ZIP", suffixes=(".zip",), recognises=_starts(b"PK\x03\x04", b"PK\x05\x06")),
    Format(
        name="DOC, WPS or XLS (OLE)",
        suffixes=(".doc", ".wps", ".xls", ".et"),
        recognises=_starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ),
    Format(name="RTF", suffixes=(".rtf",), recognises=_starts(b"{\\rtf")),
    Format(
        name="image",
        suffixes=(".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".bmp"),
        recognises=_starts(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*"),
    ),
    Format(name="HTML", suffixes=(".html", ".htm", ".mht", ".mhtml"), recognises=_is_markup),
    Format(name="JSON", suffixes=(".json",), recognises=_is_json),
    Format(
        name="text",
        suffixes=(".txt", ".md", ".markdown", ".text", ".tsv"),
        recognises=lambda _content: True,
        adapter=text.document_of,
    ),
)


def format_of(content: bytes, suffix: str = "") -> Format:
    """Return the format of bytes; the suffix decides only where the bytes are a text and it names a text's format."""
    found = next(known for known in FORMATS if known.recognises(content))
    if found is FORMATS[-1]:
        return next((known for known in FORMATS if suffix in known.suffixes and known.name in _TEXTUAL), found)
    return found


_TEXTUAL = frozenset({"HTML", "JSON"})


def adapter_of(content: bytes, suffix: str = "") -> Adapter:
    """Return what reads bytes; raise `UnsupportedFormat`, naming the format, if nothing does."""
    found = format_of(content, suffix)
    if found.adapter is None:
        raise UnsupportedFormat(found.name, tuple(known.name for known in FORMATS if known.adapter))
    return found.adapter
