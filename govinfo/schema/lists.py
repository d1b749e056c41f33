"""
Write the code lists, the crosswalk and the cell list.

As CSV: RFC 4180, UTF-8, the first line the names of the columns. The code
lists once more as one JSON document, with the same content.
"""

from collections.abc import Iterable
from typing import Any

from govinfo.cells import LEVEL, cells
from govinfo.codes import (
    CROSSWALK,
    CROSSWALK_STATUS,
    TARGETS,
    AgencyLevel,
    AmountUnit,
    Applicant,
    Code,
    DisclosureBlock,
    DisclosureItem,
    DisclosureItem2019,
    DisclosureMeasure,
    DisclosureMeasure2019,
    Disposition,
    DisputeChannel,
    DisputeOutcome,
    Edition,
    Mistake,
    NarrativePart,
    NoteCode,
    RequestLine,
    Section,
    TableSide,
    cite,
)
from govinfo.codes.edition import report_years
from govinfo.convert import FORMAT_VERSION
from govinfo.convert.table import csv_bytes

CODES_FORMAT = f"govinfo.codes/{FORMAT_VERSION}"

#: The published code lists, by the name of their file.
CODE_LISTS: dict[str, type[Code]] = {
    "agency_levels": AgencyLevel,
    "amount_units": AmountUnit,
    "applicants": Applicant,
    "disclosure_blocks": DisclosureBlock,
    "disclosure_items": DisclosureItem,
    "disclosure_items_2019": DisclosureItem2019,
    "disclosure_measures": DisclosureMeasure,
    "disclosure_measures_2019": DisclosureMeasure2019,
    "dispositions": Disposition,
    "dispute_channels": DisputeChannel,
    "dispute_outcomes": DisputeOutcome,
    "mistakes": Mistake,
    "narrative_parts": NarrativePart,
    "note_codes": NoteCode,
    "request_lines": RequestLine,
    "sections": Section,
    "table_sides": TableSide,
}

_CELL_COLUMNS = (
    "address",
    "pointer",
    "table",
    "row_zh",
    "column_zh",
    "row_en",
    "column_en",
    "kind",
    "unit",
    "since",
    "until",
)


def code_list(codes: type[Code]) -> bytes:
    """Write one code list."""
    return _csv(_code(code) for code in codes)


def edition_list() -> bytes:
    """Write the list of editions."""
    return _csv(_edition(each) for each in Edition)


def all_codes() -> dict[str, Any]:
    """Give every code list in one document: what the CSV files say, with numbers, truth values and nulls."""
    lists = {name: [_code(code) for code in codes] for name, codes in CODE_LISTS.items()}
    return {"format": CODES_FORMAT, "editions": [_edition(each) for each in Edition], "lists": lists}


def crosswalk_list() -> bytes:
    """Write how each disposition relates to the outcomes that other countries count."""
    return _csv(
        {
            "disposition": match.disposition,
            "label_zh": match.disposition.zh,
            "label_en": match.disposition.en,
            "vocabulary": match.vocabulary,
            "target": match.target,
            "target_label": match.target and match.target.label,
            "target_kind": match.target and match.target.kind,
            "relation": match.relation,
            "note": match.note,
            "status": CROSSWALK_STATUS,
        }
        for match in CROSSWALK
    )


def target_list() -> bytes:
    """Write the outcomes and reasons that other countries count, whether the crosswalk leads to them or not."""
    return _csv(
        {
            "vocabulary": each.vocabulary,
            "target": each,
            "label": each.label,
            "kind": each.kind,
            "meaning": each.meaning,
            "source": each.vocabulary.source,
        }
        for each in TARGETS
    )


def cell_list() -> bytes:
    """Write the list of all cells of both editions."""
    return csv_bytes(
        _CELL_COLUMNS,
        (
            (
                cell.address,
                cell.pointer,
                str(cell.table),
                LEVEL.join(cell.row),
                LEVEL.join(cell.column),
                LEVEL.join(code.en for code in cell.row_codes),
                LEVEL.join(code.en for code in cell.column_codes),
                cell.kind,
                cell.unit.value,
                *map(_field, report_years(cell.editions)),
            )
            for cell in cells()
        ),
    )


def _code(code: Code) -> dict[str, Any]:
    return {
        "code": str(code.value),
        "number": code.number or None,
        "label_zh": code.zh,
        "label_en": code.en,
        "parent": None if code.parent is None else str(code.parent.value),
        "basis_zh": cite(*code.basis, zh=True),
        "basis_en": cite(*code.basis, zh=False),
        **_in_force(code.editions),
    }


def _edition(edition: Edition) -> dict[str, Any]:
    return {"code": str(edition), "issued_as": edition.issued_as, **_in_force(frozenset({edition}))}


def _in_force(editions: frozenset[Edition]) -> dict[str, int | bool | None]:
    """Say since when and until when, and whether that is over: what has a last year is in no edition in force."""
    since, until = report_years(editions)
    return {"since": since, "until": until, "deprecated": until is not None}


def _csv(records: Iterable[dict[str, Any]]) -> bytes:
    """Write records of the same keys, which become the names of the columns."""
    lines = list(records)
    return csv_bytes(tuple(lines[0]), map(_line, lines))


def _line(record: dict[str, Any]) -> tuple[str, ...]:
    """Write a record as fields: a null is empty, truth values are spelled as in JSON."""
    return tuple(_field(value) for value in record.values())


def _field(value: str | int | bool | None) -> str:  # noqa: FBT001 - a value of a record, no switch
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
