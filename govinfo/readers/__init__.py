"""
Read the documents in which reports are published.

An adapter turns bytes into a `Document`, the recogniser turns a `Document`
into a `Reading`: a report, what was doubtful about it, and where each cell
stood.
"""

from os import PathLike, fsdecode
from pathlib import Path

from govinfo.exceptions import UnreadableFile
from govinfo.model.reading import Reading
from govinfo.readers.document import Document, Grid, GridCell, Picture, TextBlock
from govinfo.readers.formats import document_of
from govinfo.readers.limits import DEFAULT_LIMITS, Limits
from govinfo.readers.recognise import recognise

__all__ = [
    "DEFAULT_LIMITS",
    "Document",
    "Grid",
    "GridCell",
    "Limits",
    "Picture",
    "TextBlock",
    "read",
    "read_document",
    "recognise",
]

_EMPTY = "it is empty"
_NO_PATH = "its name is not a path"


def read(source: str | PathLike[str] | bytes, *, name: str | None = None, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """
    Read a report from a file, given by its path, or from the bytes of one.

    `name` is the name of a file whose bytes are given; its suffix helps to
    tell the format. Raises `UnreadableFile`, `UnsupportedFormat` (a JSON
    report document, too: `govinfo.loads` is for those), `MissingExtra` if the
    extra that reads the format is not installed, `LimitExceeded`, `NoText` for
    a scan, and `NotAReport` for a document that has neither the title of an
    annual report, nor its headings, nor any of its three tables.
    """
    return recognise(read_document(source, name=name, limits=limits))


def read_document(
    source: str | PathLike[str] | bytes, *, name: str | None = None, limits: Limits = DEFAULT_LIMITS
) -> Document:
    """Read a file as a document without looking for a report in it: no `NotAReport` and no `NoText` is raised."""
    content = source if isinstance(source, bytes) else _content(source, limits)
    limits.hold("bytes", len(content))
    if not content.strip():
        raise UnreadableFile(_EMPTY)
    if name is None:
        name = "" if isinstance(source, bytes) else fsdecode(source)
    return document_of(content, _suffix(name), limits)


def _content(path: str | PathLike[str], limits: Limits) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return file.read(limits.bytes + 1)
    except OSError as error:
        raise UnreadableFile(error.strerror or type(error).__name__) from None
    except ValueError:
        raise UnreadableFile(_NO_PATH) from None


def _suffix(name: str) -> str:
    return Path(name).suffix.lower()
