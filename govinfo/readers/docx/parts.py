"""Take the parts that are read out of the package of a Word document: the text, its styles, its numbering."""

from collections.abc import Callable, Iterator, Sequence
from posixpath import basename
from typing import TYPE_CHECKING
from zipfile import ZipFile

from attrs import frozen
from docx.opc.packuri import PACKAGE_URI, PackURI
from lxml import etree  # type: ignore[import-untyped]  # lxml declares no types

from govinfo.exceptions import LimitExceeded, UnreadableFile
from govinfo.readers.docx.names import (
    BODY,
    EVEN_PAGES,
    FIRST_PAGE,
    RELATIONSHIP,
    RUNNING_REFERENCES,
    SECTION,
    TYPE,
    Element,
    child_of,
    is_on,
)
from govinfo.readers.packages import check_xml, is_xml_name, part_of

if TYPE_CHECKING:
    from govinfo.readers.limits import Limits

_NO_TEXT = "it is not a Word document: its text is missing"
_NO_XML = "a part of it is no well-formed XML"

#: The pages that a running head or foot may be of alone.
_FIRST, _EVEN = "first", "even"
#: The kinds of relationships that name running heads and feet, and files that are embedded.
_RUNNING = frozenset({"header", "footer"})
_ATTACHED = frozenset({"oleObject", "package"})
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
#: The names of ISO 29500's strict form, and those of the transitional form that all others are written in.
_STRICT = b"http://purl.oclc.org/ooxml/"
_NAMES = {
    b"wordprocessingml/main": b"wordprocessingml/2006/main",
    b"officeDocument/relationships": b"officeDocument/2006/relationships",
    b"officeDocument/math": b"officeDocument/2006/math",
    b"drawingml/wordprocessingDrawing": b"drawingml/2006/wordprocessingDrawing",
    b"drawingml/main": b"drawingml/2006/main",
    b"drawingml/chart": b"drawingml/2006/chart",
    b"drawingml/diagram": b"drawingml/2006/diagram",
    b"drawingml/picture": b"drawingml/2006/picture",
}
#: A word of each property that sets a text apart, as it stands in UTF-8; in UTF-16 any document may have them.
_LOOKS = (b"vanish", b"trike", b"vertAlign", b"rStyle", b"\0")
#: How a format of a table style begins and ends, with the prefix that all write.
_TABLE_FORMAT, _TABLE_FORMAT_END = b"<w:tblStylePr ", b"</w:tblStylePr>"
#: No declaration at the beginning of XML is longer.
_DECLARATION = 128
_TRANSITIONAL = b"http://schemas.openxmlformats.org/"


@frozen(kw_only=True)
class Parts:
    """The parts of a Word document that are read, each as its root element."""

    body: Element
    styles: Element | None
    numbering: Element | None
    #: Whether any text by itself may be hidden, struck through, raised, or of a style of its own.
    has_looks: bool
    #: The running heads and feet that the sections of the document show.
    running: tuple[Element, ...] = ()
    #: The names of the files that are embedded in it.
    attached: tuple[str, ...] = ()


def parts_of(archive: ZipFile, limits: "Limits") -> Parts:
    """
    Take the parts of a package that was checked.

    A part that is named but missing is left out, as word processors do, unless
    it is the text. Raises `UnreadableFile` if that is missing or a part is no
    XML, and `LimitExceeded` for elements too deep within each other or too
    many of them.
    """
    text = _first_of_each(_relationships(archive, PACKAGE_URI, limits)).get("officeDocument")
    written = None if text is None else _read(archive, text)
    root = None if written is None else _parsed(written, limits)
    body = None if root is None else child_of(root, BODY)
    if text is None or written is None or body is None:
        raise UnreadableFile(_NO_TEXT)
    named = _relationships(archive, text, limits)
    beside = _first_of_each(named)
    running = _running(archive, root, named, limits)
    has_looks = any(word in written for word in _LOOKS)
    return Parts(
        body=body,
        styles=_part(archive, beside.get("styles"), limits, _without_table_formats),
        numbering=_part(archive, beside.get("numbering"), limits),
        has_looks=has_looks,
        running=tuple(running),
        attached=tuple(basename(each.part) for each in named if each.kind in _ATTACHED),
    )


@frozen(kw_only=True)
class _Relationship:
    """A part that another part names: by which name, as what kind (the last word of the kind's own name)."""

    name: str
    kind: str
    part: PackURI


def _relationships(archive: ZipFile, source: PackURI, limits: "Limits") -> list[_Relationship]:
    """Return the parts of the package that a part names."""
    root = _part(archive, source.rels_uri, limits)
    found: list[_Relationship] = []
    for each in () if root is None else root.iterchildren(_RELATIONSHIP):
        target = each.get("Target")
        if target and each.get("TargetMode") != "External":
            part = PackURI.from_rel_ref(source.baseURI, target)
            found.append(_Relationship(name=each.get("Id", ""), kind=basename(each.get("Type", "")), part=part))
    return found


def _first_of_each(named: Sequence[_Relationship]) -> dict[str, PackURI]:
    """Return the first part of each kind."""
    return {each.kind: each.part for each in reversed(named)}


def _running(archive: ZipFile, root: Element, named: Sequence[_Relationship], limits: "Limits") -> Iterator[Element]:
    """Yield the running heads and feet that sections show, each once."""
    parts = {each.name: each.part for each in named if each.kind in _RUNNING}
    shown = list(_shown_in(root)) if parts else []
    if any(each.get(TYPE) == _EVEN for each in shown):
        settings = _part(archive, _first_of_each(named).get("settings"), limits)
        has_even = settings is not None and is_on(child_of(settings, EVEN_PAGES))
        shown = [each for each in shown if has_even or each.get(TYPE) != _EVEN]
    for name in dict.fromkeys(each.get(RELATIONSHIP) for each in shown):
        element = _part(archive, parts.get(name), limits)
        if element is not None:
            yield element


def _shown_in(root: Element) -> Iterator[Element]:
    """Yield what names the heads and feet of the sections; that of a first page only where it has its own."""
    for section in root.iter(SECTION):
        has_first = is_on(child_of(section, FIRST_PAGE))
        for each in section.iterchildren(*RUNNING_REFERENCES):
            if has_first or each.get(TYPE) != _FIRST:
                yield each


def _part(
    archive: ZipFile, name: PackURI | None, limits: "Limits", cut: Callable[[bytes], bytes] = bytes
) -> Element | None:
    """Parse a part, cut down first; None if it is not named, or missing."""
    content = None if name is None else _read(archive, name)
    return None if content is None else _parsed(cut(content), limits)


def _read(archive: ZipFile, name: PackURI) -> bytes | None:
    try:
        content = part_of(archive, name.membername)
    except KeyError:
        return None
    if not is_xml_name(name):
        check_xml(content)
    return _transitional(content) if _STRICT in content else content


def _transitional(content: bytes) -> bytes:
    for strict, transitional in _NAMES.items():
        content = content.replace(_STRICT + strict, _TRANSITIONAL + transitional)
    return content


def _without_table_formats(styles: bytes) -> bytes:
    """
    Cut the formats of table styles (banded rows and the like) out of the part of the styles.

    They say nothing of paragraphs and texts, and are two thirds of the part that Word itself writes. In markup
    without comments, sections of characters and instructions, `<` begins nothing but an element. Where the
    beginnings and ends do not alternate, the part stays whole.
    """
    if b"!" in styles or styles.rfind(b"?") > _DECLARATION:
        return styles
    first, *pieces = styles.split(_TABLE_FORMAT)
    kept = [first]
    for piece in pieces:
        _format, end, rest = piece.partition(_TABLE_FORMAT_END)
        if not end or _TABLE_FORMAT_END in rest:
            return styles
        kept.append(rest)
    return b"".join(kept)


def _parsed(content: bytes, limits: "Limits") -> Element:
    # Each takes a byte at least: most parts are too small to be counted.
    if len(content) > limits.elements_of_a_part:
        limits.hold("elements_of_a_part", content.count(b"<") - content.count(b"</") + content.count(b"="))
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        if error.code == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
            raise LimitExceeded("depth", _DEEPEST) from None
        raise UnreadableFile(_NO_XML) from None


#: What the parser allows by itself.
_DEEPEST = 256
