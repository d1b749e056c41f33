"""Write reports: as JSON, and as documents in the official layout."""

from collections.abc import Callable, Mapping
from pathlib import Path

from govinfo.convert import dumps
from govinfo.exceptions import UnsupportedFormat
from govinfo.model import AnnualReport
from govinfo.writers.html import html_of


def _json_of(report: AnnualReport) -> bytes:
    return dumps(report, indent=True) + b"\n"


#: What writes a report, by the suffix of the file.
WRITERS: Mapping[str, Callable[[AnnualReport], bytes]] = {".json": _json_of, ".html": html_of}


def write(report: AnnualReport, path: str | Path) -> None:
    """
    Write a report to a file, in the format of its suffix: `.json` or `.html`.

    Raises `UnsupportedFormat` for another suffix, and OSError if the file
    cannot be written.
    """
    path = Path(path)
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise UnsupportedFormat(path.suffix or path.name, tuple(WRITERS))
    path.write_bytes(writer(report))
