"""
Write reports: as JSON, and as documents in the official layout.

A writer that needs a library which is not installed raises `MissingExtra`.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from govinfo.convert import dumps
from govinfo.exceptions import UnsupportedFormat
from govinfo.extras import lazily
from govinfo.model import AnnualReport
from govinfo.writers.marks import Marks

Writer = Callable[[AnnualReport], bytes]


def _json_of(report: AnnualReport) -> bytes:
    return dumps(report, indent=True) + b"\n"


def _of(module: str, function: str, extra: str = "") -> Callable[[Any], bytes]:
    return lazily(f"govinfo.writers.{module}", function, extra)


#: What writes a report, by the suffix of the file.
WRITERS: Mapping[str, Writer] = {
    ".json": _json_of,
    ".html": _of("html", "html_of"),
    ".docx": _of("docx", "docx_of", "docx"),
    ".xlsx": _of("xlsx", "xlsx_of", "xlsx"),
    ".md": _of("text", "markdown_of"),
    ".txt": _of("text", "text_of"),
    ".csv": _of("text", "csv_of"),
}

#: What writes reports with what a check found marked in them, by the name of the format.
MARKERS: Mapping[str, Callable[[Sequence[tuple[AnnualReport, Marks]]], bytes]] = {
    "html": _of("html", "checked_html"),
    "docx": _of("docx", "checked_docx", "docx"),
    "xlsx": _of("xlsx", "checked_xlsx", "xlsx"),
}
#: What writes a report whose totals are formulas, by the suffix of the file.
LIVE: Mapping[str, Writer] = {".xlsx": _of("xlsx", "live_xlsx_of", "xlsx")}
#: What writes a form to be filled in, by the suffix of the file.
FORMS: Mapping[str, Writer] = {".docx": WRITERS[".docx"], **LIVE}


def write(report: AnnualReport, path: str | Path, *, formulas: bool = False) -> None:
    """
    Write a report to a file, in the format of its suffix.

    `.json` is the whole report; `.html`, `.docx`, `.xlsx`, `.md` and `.txt` are
    the official layout; `.csv` lists the cells. With `formulas`, for `.xlsx`
    alone, totals are formulas where they are the sums of their parts. Raises
    `UnsupportedFormat` for another suffix, `MissingExtra` if a library is
    missing, and OSError if the file cannot be written.
    """
    path = Path(path)
    writers = LIVE if formulas else WRITERS
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise UnsupportedFormat(path.suffix or path.name, tuple(writers))
    path.write_bytes(writer(report))
