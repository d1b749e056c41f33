"""Find the documents that a command names, and read each."""

import sys
from collections.abc import Callable, Iterator
from glob import glob
from pathlib import Path

from attrs import frozen

from govinfo.convert import duplicate_keys, loads
from govinfo.exceptions import GovinfoError, UnreadableFile
from govinfo.messages import Lang, Text, text
from govinfo.messages.command_line import error_message, problems_told
from govinfo.model import Reading
from govinfo.readers import DEFAULT_LIMITS, read
from govinfo.readers.formats import FORMATS, format_of
from govinfo.schema.findings_document import Failure

STANDARD = "-"
_JSON = "JSON"
_NO_PATH = "its name is not a path"
_PATTERN = frozenset("*?[")

#: Looked for in folders.
SUFFIXES = tuple(
    suffix for known in FORMATS if known.adapter is not None or known.name == _JSON for suffix in known.suffixes
)


@frozen(kw_only=True)
class Source:
    """A document that was read."""

    source: str
    reading: Reading


def sources(names: tuple[str, ...], lang: Lang) -> Iterator[Source | Failure]:
    """Read every document that is named, one after the other, whatever becomes of any of them."""
    for name in names:
        for found in _expanded(name, lang):
            yield found if isinstance(found, Failure) else read_one(found, lang)


def _expanded(name: str, lang: Lang) -> Iterator[str | Failure]:
    """Give the files of a folder, those that match a pattern (consoles of Windows leave that to us), or the file."""
    path = Path(name)
    if name not in {"", STANDARD} and _is(Path.is_dir, path):
        files = [
            file for file in sorted(path.rglob("*")) if file.suffix.lower() in SUFFIXES and _is(Path.is_file, file)
        ]
        yield from map(str, files)
        if not files:
            words = text(Text.NO_FILES, lang, suffixes=" ".join(SUFFIXES))
            yield Failure(source=name, code=UnreadableFile.code, message=words)
    elif name != STANDARD and _PATTERN & set(name) and not _is(Path.exists, path):
        matching = sorted(glob(name, recursive=True))  # noqa: PTH207 - no pattern is invalid for it
        for each in matching:
            yield from _expanded(each, lang)
        if not matching:
            yield Failure(source=name, code=UnreadableFile.code, message=text(Text.NO_MATCH, lang))
    else:
        yield name


def _is(question: Callable[[Path], bool], path: Path) -> bool:
    """Ask something about a path; what cannot be asked, as of a name that is too long, shows when it is opened."""
    try:
        return question(path)
    except OSError:
        return False


def read_one(name: str, lang: Lang) -> Source | Failure:
    """Read the one document that is named."""
    # A name that is no Unicode can be opened, but not be written into JSON.
    source = name.encode(errors="backslashreplace").decode()
    try:
        content = _content(name)
        suffix = "" if name == STANDARD else Path(name).suffix.lower()
        if content and format_of(content, suffix).name == _JSON:
            return _read_json(source, content, lang)
        return Source(source=source, reading=read(content, name=name))
    except GovinfoError as error:
        return Failure(source=source, code=error.code, message=error_message(error, lang))


def _read_json(source: str, content: bytes, lang: Lang) -> Source | Failure:
    report = loads(content)
    twice = duplicate_keys(content)
    if twice:
        words = text(Text.DUPLICATE_KEYS, lang, problems=problems_told(twice, lang))
        return Failure(source=source, code=twice[0].code, message=words)
    return Source(source=source, reading=Reading(report=report))


def _content(name: str) -> bytes:
    most = DEFAULT_LIMITS.bytes + 1
    try:
        if name == STANDARD:
            # A process may be started without standard input.
            return b"" if sys.stdin is None else sys.stdin.buffer.read(most)
        with open(name, "rb") as file:  # noqa: PTH123 - the empty name is a path to pathlib
            return file.read(most)
    except OSError as error:
        raise UnreadableFile(error.strerror or type(error).__name__) from None
    except ValueError:
        raise UnreadableFile(_NO_PATH) from None
