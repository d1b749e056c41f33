"""
Look at a zip package (DOCX, XLSX) before any parser does, so that none meets a bomb.

Every member is unpacked once, piece by piece, and its bytes are counted as
they come: what its header claims is believed by nobody. Nothing is written to
disk, so names are of no danger.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from govinfo.exceptions import UnreadableFile
from govinfo.readers.limits import Limits

_ENTRY = b"PK\x01\x02"
_LOCAL_HEADER = b"PK\x03\x04"
_LOCAL_HEADER_SIZE = 30
_IS_ENCRYPTED = 0x1
_PIECE = 1 << 18

_XML_SUFFIXES = (".xml", ".rels", ".vml")
_DECLARATIONS = tuple(
    mark.encode(encoding) for mark in ("<!DOCTYPE", "<!ENTITY") for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
#: Longer than any declaration's mark, so that one cut in two by the pieces is seen.
_OVERLAP = 32
#: How an XML part may begin: in UTF-8 or a superset of ASCII, or in UTF-16.
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<[^\0]|(?:\xff\xfe)?<\0[^\0]\0|(?:\xfe\xff)?\0<\0[^\0]|\s*\Z")
_DECLARED = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([^"'>]*)""")
#: The encodings in which no other bytes than its own can mean `<`.
_ENCODINGS = frozenset({"utf-8", "utf8", "utf-16", "us-ascii", "ascii", "gb2312", "gbk", "gb18030", "iso-8859-1"})

_NO_WHOLE_PACKAGE = "it is cut short or damaged: no office program could open it"
#: What is wrong with a file of an office program, as all that read one tell it.
DAMAGED = "a part of it is damaged"
PROTECTED = "it is protected by a password"
_PACKED = "a part of it is packed in a way that no office program uses"
_DECLARES = "a part of it declares a document type or entities"
_ENCODED = "a part of it is in an encoding that no office program uses"


def checked(content: bytes, limits: Limits) -> ZipFile:
    """
    Open a package, and unpack all of it once without keeping anything.

    Raises `LimitExceeded` for more members or unpacked bytes than the limits
    allow, and `UnreadableFile` for bytes that are no package, for a member
    that is damaged or encrypted, and for XML that declares a document type or
    entities.
    """
    # Each entry of the directory is an object: count them before they are made.
    limits.hold("members", content.count(_ENTRY))
    archive = _opened(content)
    unpacked = 0
    for member in archive.infolist():
        is_xml = is_xml_name(member.filename)
        size = checksum = 0
        tail = b""
        for piece in _unpacked(content, member):
            if is_xml:
                (refuse_declarations if size else check_xml)(tail + piece)
                tail = piece[-_OVERLAP:]
            size += len(piece)
            checksum = zlib.crc32(piece, checksum)
            limits.hold("unpacked_bytes", unpacked + size)
        if size != member.file_size or checksum != member.CRC:
            raise UnreadableFile(DAMAGED)
        unpacked += size
    return archive


def part_of(archive: ZipFile, name: str) -> bytes:
    """Unpack a member of a checked package; raises `KeyError` if there is none, `UnreadableFile` if damaged."""
    try:
        return archive.read(name)
    except (BadZipFile, EOFError, OSError, ValueError, RuntimeError, zlib.error):  # encrypted is a RuntimeError
        raise UnreadableFile(DAMAGED) from None


def is_xml_name(name: str) -> bool:
    """Tell whether a member of this name is looked at as XML when the package is checked."""
    return name.lower().endswith(_XML_SUFFIXES)


def check_xml(content: bytes) -> None:
    """
    Look at XML, or its beginning, before a parser does.

    Raises `UnreadableFile` if it is in an encoding in which a declaration
    could hide, or if it declares a document type or entities.
    """
    declared = _DECLARED.search(content[:256])
    is_known = declared is None or declared[1].decode("latin-1").lower() in _ENCODINGS
    if not is_known or not _XML.match(content):
        raise UnreadableFile(_ENCODED)
    refuse_declarations(content)


def refuse_declarations(content: bytes) -> None:
    """Raise `UnreadableFile` if XML, or a piece of it, declares a document type or entities."""
    # Most parts have no exclamation mark at all, which is found six times as fast.
    if b"!" in content and any(mark in content for mark in _DECLARATIONS):
        raise UnreadableFile(_DECLARES)


def _opened(content: bytes) -> ZipFile:
    try:
        return ZipFile(BytesIO(content))
    except (BadZipFile, struct.error, NotImplementedError, ValueError, OverflowError, EOFError, OSError):
        raise UnreadableFile(_NO_WHOLE_PACKAGE) from None


def _unpacked(content: bytes, member: ZipInfo) -> Iterator[bytes]:
    """Give the bytes of a member in pieces of a bounded size, however many its header claims."""
    if member.flag_bits & _IS_ENCRYPTED:
        raise UnreadableFile(PROTECTED)
    packed = _packed(content, member)
    if member.compress_type == ZIP_STORED:
        yield from (bytes(packed[start : start + _PIECE]) for start in range(0, len(packed), _PIECE))
        return
    if member.compress_type != ZIP_DEFLATED:
        raise UnreadableFile(_PACKED)
    engine = zlib.decompressobj(-zlib.MAX_WBITS)
    rest: bytes | memoryview = packed
    try:
        while not engine.eof:
            piece = engine.decompress(rest, _PIECE)
            rest = engine.unconsumed_tail
            if not piece and not rest and not engine.eof:
                raise UnreadableFile(DAMAGED)
            yield piece
    except zlib.error:
        raise UnreadableFile(DAMAGED) from None


def _packed(content: bytes, member: ZipInfo) -> memoryview:
    start = member.header_offset
    header = content[start : start + _LOCAL_HEADER_SIZE] if start >= 0 else b""
    if len(header) < _LOCAL_HEADER_SIZE or not header.startswith(_LOCAL_HEADER):
        raise UnreadableFile(DAMAGED)
    name, extra = (int.from_bytes(header[place : place + 2], "little") for place in (26, 28))
    start += _LOCAL_HEADER_SIZE + name + extra
    packed = memoryview(content)[start : start + member.compress_size]
    if len(packed) != member.compress_size:
        raise UnreadableFile(DAMAGED)
    return packed
