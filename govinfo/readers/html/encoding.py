"""
Turn the bytes of a page into characters, whatever encoding it claims.

A byte order mark is believed, then UTF-8 where the bytes are valid in it:
text in another encoding hardly ever is. Then the declared encoding, then
those of Chinese pages. The single-byte encodings of the West, which pages
declare by mistake, fit any bytes and are never believed.
"""

import codecs
import re

from attrs import frozen
from charset_normalizer import from_bytes

from govinfo.codes import NoteCode
from govinfo.exceptions import UnreadableFile
from govinfo.model.notes import Note

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    # Without a mark: the first character of a page is `<`.
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
#: What declares an encoding stands at the beginning of a page.
_HEAD = 4_096
_DECLARED = re.compile(
    rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
#: How Python names the encodings that pages declare.
_NAMES = {
    **dict.fromkeys(("utf-8", "utf8", "unicode-1-1-utf-8"), "utf-8"),
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "gb_2312", "gb_2312-80", "x-gbk", "cp936", "chinese"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5", "cn-big5", "big-5", "cp950"), "big5hkscs"),
}
#: How they are named to a person.
_SHOWN = {"big5hkscs": "big5"}
_CHINESE = ("gb18030", "big5hkscs")
#: A detector looks at so many characters to tell which of two encodings a text is in.
_SAMPLE = 50_000
#: At most one of so many characters may be undecodable, beyond the first few.
_CHARACTERS_FOR_A_BAD_ONE = 200
_FEW = 3
_BAD = "\ufffd"
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_SURROGATE = re.compile("[\ud800-\udfff]")

_UNKNOWN = "its bytes are no text in an encoding of Chinese pages"


@frozen
class Decoded:
    """A page as characters, and what there is to note about its encoding."""

    text: str
    notes: tuple[Note, ...] = ()


def decoded(content: bytes) -> Decoded:
    """
    Decode a page.

    A declared encoding that does not fit is noted, and so are bytes that fit
    no encoding: few of them become U+FFFD, which is no digit and no letter.
    Raises `UnreadableFile` where there are many.
    """
    declared = _declared(content)
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            text = content.decode(encoding, "replace").removeprefix("\ufeff")
            return Decoded(_SURROGATE.sub(_BAD, text), _notes("", encoding, text.count(_BAD)))
    if content.isascii():
        return Decoded(content.decode("ascii"))
    known = _NAMES.get(declared.lower(), "")
    text, encoding = _strictly(content, known) or _leniently(content, known)
    wrong = declared if declared and encoding != known else ""
    if encoding == "utf-8":
        return Decoded(text, _notes(wrong, encoding, text.count(_BAD) - content.count(_BAD.encode())))
    # GB18030 has bytes for half a character.
    return Decoded(_SURROGATE.sub(_BAD, text), _notes(wrong, encoding, text.count(_BAD)))


def _declared(content: bytes) -> str:
    found = _DECLARED.search(content, 0, _HEAD)
    return (found[1] or found[2]).decode("ascii", "replace") if found else ""


def _notes(declared: str, encoding: str, bad: int) -> tuple[Note, ...]:
    """Note a declared encoding that is wrong, the one that was used, and how many characters fit none."""
    if not declared and bad <= 0:
        return ()
    shown = _SHOWN.get(encoding, encoding)
    raw = f"{declared or shown} | {shown}" + (f" | {_BAD} × {bad}" if bad > 0 else "")
    return (Note.of(NoteCode.ENCODING_WRONG, raw=raw),)


def _strictly(content: bytes, declared: str) -> tuple[str, str] | None:
    """Decode without a loss: as UTF-8, else in the Chinese encoding that fits, or that a detector prefers."""
    fitting: dict[str, str] = {}
    for encoding in ("utf-8", *_CHINESE):
        try:
            fitting[encoding] = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8":
            return fitting[encoding], encoding
    if not fitting:
        return None
    encoding = next(iter(fitting)) if len(fitting) == 1 else _likelier(fitting[_CHINESE[0]], declared)
    return fitting[encoding], encoding


def _likelier(text: str, declared: str) -> str:
    """Choose between the Chinese encodings where both fit; `text` is what the first one makes of the page."""
    sample = "".join(_NOT_ASCII.findall(text, 0, _SAMPLE)).encode(_CHINESE[0])
    best = from_bytes(sample, cp_isolation=list(_CHINESE)).best()
    found = best.encoding if best else declared
    return found if found in _CHINESE else _CHINESE[0]


def _leniently(content: bytes, declared: str) -> tuple[str, str]:
    """Decode in the encoding that fits the most, the declared one before others."""
    order = sorted(("utf-8", *_CHINESE), key=lambda encoding: encoding != declared)
    texts = {encoding: content.decode(encoding, "replace") for encoding in order}
    encoding = min(order, key=lambda encoding: texts[encoding].count(_BAD))
    text = texts[encoding]
    if text.count(_BAD) > _FEW + len(text) // _CHARACTERS_FOR_A_BAD_ONE:
        raise UnreadableFile(_UNKNOWN)
    return text, encoding
