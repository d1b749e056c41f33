"""Model what a reader has to say about a document."""

from attrs import field, frozen

from govinfo.codes import NoteCode, Severity
from govinfo.codes.report_keys import ReportKey
from govinfo.model.fields import required, struct, value
from govinfo.model.kinds import ADDRESS, ORDINAL, RAW, coded

#: What separates several texts in a note.
BETWEEN_TEXTS = " | "


@frozen(kw_only=True)
class Place:
    """Where something stands in the document; every number counts from 1, None where it is not known."""

    page: int | None = value(ReportKey.PLACE_PAGE, ORDINAL)
    #: The table of the document, not of the form.
    table: int | None = value(ReportKey.PLACE_TABLE, ORDINAL)
    #: The row of that table; outside tables the line of the text.
    row: int | None = value(ReportKey.PLACE_ROW, ORDINAL)
    column: int | None = value(ReportKey.PLACE_COLUMN, ORDINAL)


@frozen(kw_only=True)
class Note:
    """One thing that a reader noticed. Notes travel with the report, so that no doubt is lost."""

    code: NoteCode = required(ReportKey.NOTE_CODE, coded(NoteCode))
    severity: Severity = required(ReportKey.NOTE_SEVERITY, coded(Severity))
    #: The cell, row or table that it is about: the least part of the report that contains all of it.
    address: str | None = value(ReportKey.NOTE_ADDRESS, ADDRESS)
    place: Place = struct(ReportKey.PLACE, Place)
    #: The text as it stands in the document; several are separated by " | ". For a missing column, its official label.
    raw: str = required(ReportKey.NOTE_RAW, RAW)

    @classmethod
    def of(cls, code: NoteCode, *, address: str | None = None, place: Place | None = None, raw: str = "") -> "Note":
        """Make a note of the severity that its code has."""
        return cls(code=code, severity=code.severity, address=address, place=place or Place(), raw=raw)


@frozen(kw_only=True)
class Provenance:
    """Where a cell was read from, and the text that stood there."""

    place: Place = field()
    raw: str = field()
