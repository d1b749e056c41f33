"""Find the documents that a command names, and read each."""

import sys
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from govinfo.convert import duplicate_keys, loads
from govinfo.exceptions import GovinfoError, UnreadableFile
from govinfo.messages import Lang, Text, text
from govinfo.messages.command_line import error_message, problems_told
from govinfo.model import Reading
from govinfo.readers import DEFAULT_LIMITS, read
from govinfo.readers.formats import FORMATS, format_of

STANDARD = "-"
_JSON = "JSON"
_PATTERN = frozenset("*?[")

#: Looked for in folders.
SUFFIXES = tuple(
    suffix for known in FORMATS if known.adapter is not None or known.name == _JSON for suffix in known.suffixes
)


@frozen(kw_only=True)
class Failure:
    """A document that could not be read."""

    source: str
    code: str
    message: str


@frozen(kw_only=True)
class Source:
    """A document that was read."""

    source: str
    reading: Reading


def sources(names: tuple[str, ...], lang: Lang) -> Iterator[Source | Failure]:
    """Read every document that is named, one after the other, whatever becomes of any of them."""
    for name in names:
        for found in _expanded(name, lang):
            yield found if isinstance(found, Failure) else _read(found, lang)


def read_one(name: str, lang: Lang) -> Source | Failure:
    """Read the one document that is named."""
    return _read(name, lang)


def _expanded(name: str, lang: Lang) -> Iterator[str | Failure]:
    """Give the files of a folder, those that match a pattern (consoles of Windows leave that to us), or the file."""
    path = Path(name)
    if name == STANDARD or path.is_file():
        yield name
    elif path.is_dir():
        files = [file for file in sorted(path.rglob("*")) if file.suffix.lower() in SUFFIXES and file.is_file()]
        yield from map(str, files)
        if not files:
            words = text(Text.NO_FILES, lang, suffixes=" ".join(SUFFIXES))
            yield Failure(source=name, code=UnreadableFile.code, message=words)
    elif _PATTERN & set(path.name):
        matching = sorted(path.parent.glob(path.name)) if path.parent.is_dir() else []
        yield from map(str, matching)
        if not matching:
            yield Failure(source=name, code=UnreadableFile.code, message=text(Text.NO_MATCH, lang))
    else:
        yield Failure(source=name, code=UnreadableFile.code, message=text(Text.NOT_FOUND, lang))


def _read(name: str, lang: Lang) -> Source | Failure:
    try:
        content = _content(name)
        suffix = "" if name == STANDARD else Path(name).suffix.lower()
        if content and format_of(content, suffix).name == _JSON:
            return _read_json(name, content, lang)
        return Source(source=name, reading=read(content, name=name))
    except GovinfoError as error:
        return Failure(source=name, code=error.code, message=error_message(error, lang))


def _read_json(name: str, content: bytes, lang: Lang) -> Source | Failure:
    report = loads(content)
    twice = duplicate_keys(content)
    if twice:
        words = text(Text.DUPLICATE_KEYS, lang, problems=problems_told(twice, lang))
        return Failure(source=name, code=twice[0].code, message=words)
    return Source(source=name, reading=Reading(report=report))


def _content(name: str) -> bytes:
    most = DEFAULT_LIMITS.bytes + 1
    if name == STANDARD:
        return sys.stdin.buffer.read(most)
    try:
        with Path(name).open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise UnreadableFile(error.strerror or type(error).__name__) from None
