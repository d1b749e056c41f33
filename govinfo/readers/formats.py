"""
Tell the format of bytes: by content first, by the name's suffix second.

This is the registry of formats. An adapter makes a format readable by being
named here. Each is a module beside this one, imported when its first document
comes: what it needs is an extra, and may not be installed.
"""

import re
from collections.abc import Callable

from attrs import evolve, frozen

from govinfo.codes import NoteCode
from govinfo.exceptions import UnreadableFile, UnsupportedFormat
from govinfo.extras import lazily
from govinfo.model.notes import Note
from govinfo.readers.document import Document
from govinfo.readers.limits import Limits
from govinfo.readers.packages import PROTECTED

Adapter = Callable[[bytes, Limits], Document]

_HEAD = 4_096
_PACKAGE = b"PK\x03\x04"
_DIRECTORY_END = b"PK\x05\x06"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
#: A page in UTF-16 with a mark or without; its tags are of ASCII characters, each beside a null.
_UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
_MARKUP = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|table|div|section|article|h[1-6]|[uo]l|p)[\s>]", re.IGNORECASE
)
#: What a page has, and a text with a few tags in it, as Markdown may have them, has not.
_PAGE = re.compile(rb"<(?:!doctype|html|body|table)[\s>]", re.IGNORECASE)
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


def adapter(module: str, extra: str = "") -> Adapter:
    """Give the adapter of a module; raise `MissingExtra` when it is called and what it imports is not installed."""
    return lazily(f"govinfo.readers.{module}", "document_of", extra)


def _refuse(_content: bytes, _limits: Limits) -> Document:
    """Refuse what is encrypted: DOCX and XLSX become compound files when a password is set."""
    raise UnreadableFile(PROTECTED)


def _starts(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda content: content.startswith(marks)


def _compound(*streams: str) -> Callable[[bytes], bool]:
    """Tell a compound file (OLE) that has a stream of one of these names."""
    names = [name.encode("utf-16-le") + b"\0\0" for name in streams]
    return lambda content: content.startswith(_COMPOUND) and any(name in content for name in names)


def _is_pdf(content: bytes) -> bool:
    """Tell a PDF: its mark may stand behind some bytes that do not belong to it."""
    return b"%PDF-" in content[:1024] and not content.startswith(b"PK")


def _package(*members: bytes) -> Callable[[bytes], bool]:
    return lambda content: content.startswith(_PACKAGE) and any(member in _directory(content) for member in members)


def _of_kind(kind: bytes) -> Callable[[bytes], bool]:
    """Tell a package that says at its beginning of which kind it is."""
    return lambda content: content.startswith(_PACKAGE) and kind in content[:_HEAD]


def _directory(content: bytes) -> bytes:
    """Give the directory of a zip package, where its names stand: a member may be a package, too, not packed again."""
    end = content.rfind(_DIRECTORY_END)
    start = int.from_bytes(content[end + 16 : end + 20], "little") if end >= 0 else 0
    return content[start:] if start < end else content


def _is_markup(content: bytes) -> bool:
    head = content[:_HEAD]
    if head.startswith(_UTF_16):
        head = head.strip(b"\xff\xfe").replace(b"\0", b"")
    head = _head(head)
    return head.startswith(b"<") and bool(_MARKUP.search(head))


def _is_json(content: bytes) -> bool:
    head = _head(content)
    return head.startswith(b"{") and bool(_REPORT_KEY.search(head))


def _head(content: bytes) -> bytes:
    return content[:_HEAD].removeprefix(_BYTE_ORDER_MARK).lstrip()


#: In the order in which they are tried. The text comes last: all else is told by its first bytes.
FORMATS = (
    Format(name="PDF", suffixes=(".pdf",), recognises=_is_pdf, adapter=adapter("pdf", "pdf")),
    Format(
        name="DOCX",
        suffixes=(".docx", ".docm"),
        recognises=_package(b"word/document"),
        adapter=adapter("docx", "docx"),
    ),
    Format(
        name="XLSX",
        suffixes=(".xlsx", ".xlsm"),
        recognises=_package(b"xl/workbook.xml"),
        adapter=adapter("sheets", "xlsx"),
    ),
    Format(
        name="ODT",
        suffixes=(".odt",),
        recognises=_of_kind(b"application/vnd.oasis.opendocument.text"),
        adapter=adapter("office"),
    ),
    Format(
        name="ODS",
        suffixes=(".ods",),
        recognises=_of_kind(b"application/vnd.oasis.opendocument.spreadsheet"),
        adapter=adapter("office"),
    ),
    Format(name="ZIP", suffixes=(".zip",), recognises=_starts(_PACKAGE, _DIRECTORY_END)),
    Format(name="protected", recognises=_compound("EncryptedPackage"), adapter=_refuse),
    Format(
        name="XLS",
        suffixes=(".xls", ".et"),
        recognises=_compound("Workbook", "Book"),
        adapter=adapter("sheets", "xlsx"),
    ),
    Format(
        name="DOC or WPS",
        suffixes=(".doc", ".wps"),
        recognises=_starts(_COMPOUND),
        adapter=adapter("office"),
    ),
    Format(name="RTF", suffixes=(".rtf",), recognises=_starts(b"{\\rtf"), adapter=adapter("office")),
    Format(
        name="image",
        suffixes=(".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".bmp"),
        recognises=_starts(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*"),
    ),
    Format(
        name="HTML",
        suffixes=(".html", ".htm", ".shtml", ".xhtml"),
        recognises=_is_markup,
        adapter=adapter("html", "html"),
    ),
    Format(name="JSON", suffixes=(".json",), recognises=_is_json),
    Format(
        name="text",
        suffixes=(".txt", ".md", ".markdown", ".text", ".tsv", ".csv"),
        recognises=lambda _content: True,
        adapter=adapter("text"),
    ),
)


def format_of(content: bytes, suffix: str = "") -> Format:
    """
    Return the format of bytes.

    The suffix decides only where the bytes leave it open: among texts, and
    among packages where the rest is lost that would have told which it is.
    """
    found = next(known for known in FORMATS if known.recognises(content))
    if found.name == "HTML" and suffix in FORMATS[-1].suffixes and not _PAGE.search(content):
        found = FORMATS[-1]
    possible = frozenset[str]()
    if found is FORMATS[-1]:
        possible = _TEXTUAL
    elif found.name == "ZIP" and _DIRECTORY_END not in content:
        possible = _PACKAGED
    return next((known for known in FORMATS if suffix in known.suffixes and known.name in possible), found)


_TEXTUAL = frozenset({"HTML", "JSON"})
_PACKAGED = frozenset({"DOCX", "XLSX"})


def document_of(content: bytes, suffix: str, limits: Limits) -> Document:
    """
    Read bytes as a document of the format that they are of; a suffix that says otherwise is noted.

    Raises `UnsupportedFormat`, naming the format, if nothing reads it, and what the adapters raise.
    """
    found = format_of(content, suffix)
    if found.adapter is None:
        raise UnsupportedFormat(found.name, tuple(known.name for known in FORMATS if known.adapter and known.suffixes))
    document = found.adapter(content, limits)
    claimed = next((known for known in FORMATS if suffix in known.suffixes), found)
    if claimed is found:
        return document
    wrong = Note.of(NoteCode.SUFFIX_WRONG, raw=f"{suffix} | {found.name}")
    return evolve(document, notes=(wrong, *document.notes))
