"""Change bytes as broken and hostile files are changed: at random, and inside the parts of a package."""

import io
import zipfile
import zlib
from collections.abc import Callable
from random import Random

#: What is put into a file: ends of structures, large numbers, marks of other formats.
_TOKENS = (
    b"\0",
    b"\xff\xfe",
    b"<table>",
    b"</td>",
    b'colspan="1000000"',
    b'rowspan="0"',
    b"<!ENTITY a '&a;'>",
    b"<w:tbl>",
    b'<w:gridSpan w:val="99999"/>',
    b'r="XFD1048576"',
    b"99999999999999999999",
    b"-1",
    b"PK\x03\x04",
    b"%PDF-",
    b"endstream",
    b"/Length 0",
    b"&#x10ffff;",
    b"\xe6\x80\xbb\xe8\xae\xa1",
    b"\t|\n",
)
_MOST_COPIES = 200

Mutation = Callable[[bytes, Random], bytes]


def mutated(content: bytes, chance: Random) -> bytes:
    """Change a file in some ways, one after the other; a package now and then inside one of its parts."""
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        if content.startswith(b"PK\x03\x04") and chance.random() < 0.7:
            content = _inside(content, chance)
        else:
            content = chance.choice(_MUTATIONS)(content, chance)
    return content


def _inside(content: bytes, chance: Random) -> bytes:
    """Change one part of a package and pack it again; a package that cannot be opened stays as it is."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, EOFError, zlib.error):
        return content
    if not parts:
        return content
    name = chance.choice(sorted(parts))
    parts[name] = chance.choice(_MUTATIONS)(parts[name], chance)
    if chance.random() < 0.1:
        del parts[name]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for each, data in parts.items():
            package.writestr(each, data)
    return packed.getvalue()


def _flipped(content: bytes, chance: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 2, 8, 64))):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(content: bytes, chance: Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _without(content: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(content) + 1)
    return content[:start] + content[start + chance.choice((1, 10, 100, 1000)) :]


def _repeated(content: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(content) + 1)
    piece = content[start : start + chance.choice((1, 20, 300))]
    return content[:start] + piece * chance.randrange(1, _MOST_COPIES) + content[start:]


def _with_token(content: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(content) + 1)
    return content[:start] + chance.choice(_TOKENS) * chance.choice((1, 1, 3, 500)) + content[start:]


def _exchanged(content: bytes, chance: Random) -> bytes:
    """Exchange all occurrences of a piece by another piece of the same file."""
    if not content:
        return content
    one, other = (chance.randrange(len(content)) for _ in range(2))
    length = chance.choice((2, 5, 9))
    old = content[one : one + length]
    return content.replace(old, content[other : other + length], 50) if old else content


_MUTATIONS: tuple[Mutation, ...] = (_flipped, _cut, _without, _repeated, _with_token, _exchanged)
