"""Turn the bytes of a text into characters, in the encodings that Chinese texts are saved in."""

import codecs

from govinfo.exceptions import UnreadableFile

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: UTF-8 first: a text in GB18030 is hardly ever valid UTF-8, while the reverse is common.
_UNMARKED = ("utf-8", "gb18030")

_NULLS = "it is not a text: it contains null characters"
_UNKNOWN = "its bytes are no text in UTF-8, UTF-16 with a byte order mark, or GB18030"


def decoded(content: bytes) -> str:
    """
    Decode a text: by its byte order mark, else as UTF-8, else as GB18030.

    Raises `UnreadableFile` for bytes that are none of these, or no text.
    """
    candidates = [name for mark, name in _MARKED if content.startswith(mark)] or _UNMARKED
    for encoding in candidates:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            raise UnreadableFile(_NULLS)
        if any("\ud800" <= character <= "\udfff" for character in set(text)):
            continue
        return text
    raise UnreadableFile(_UNKNOWN)
