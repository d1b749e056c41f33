"""The report of docs/examples as a text, to change and to read."""

from pathlib import Path

from govinfo import NoteCode, read
from govinfo.model import AnnualReport

EXAMPLE = (Path(__file__).parents[2] / "docs" / "examples" / "example-2025.txt").read_text(encoding="utf-8")
OWN = read(EXAMPLE.encode()).report


def changed(*changes: tuple[str, str]) -> str:
    """Change pieces of the example, each of which stands in it once."""
    text = EXAMPLE
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def report_of(text: str) -> AnnualReport:
    return read(text.encode()).report


def read_changed(*changes: tuple[str, str]) -> AnnualReport:
    return report_of(changed(*changes))


def warnings_of(report: AnnualReport) -> dict[NoteCode, str]:
    return {note.code: note.raw for note in report.notes if note.severity != "info"}
