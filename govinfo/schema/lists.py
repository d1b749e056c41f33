"""Write the code lists and the cell list as CSV (RFC 4180, UTF-8, first line the names of the columns)."""

from govinfo.cells import LEVEL, cells
from govinfo.codes import (
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
    cite,
)
from govinfo.convert.table import csv_bytes

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
}

_CODE_COLUMNS = ("code", "number", "label_zh", "label_en", "parent", "basis_zh", "basis_en", "since", "until")
_EDITION_COLUMNS = ("code", "issued_as", "since", "until")
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
    return csv_bytes(_CODE_COLUMNS, map(_code_line, codes))


def edition_list() -> bytes:
    """Write the list of editions."""
    return csv_bytes(_EDITION_COLUMNS, ((str(each), each.issued_as, *_years(frozenset({each}))) for each in Edition))


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
                *_years(cell.editions),
            )
            for cell in cells()
        ),
    )


def _code_line(code: Code) -> tuple[str, ...]:
    parent = "" if code.parent is None else str(code.parent.value)
    basis = (cite(*code.basis, zh=True), cite(*code.basis, zh=False))
    return (str(code.value), code.number, code.zh, code.en, parent, *basis, *_years(code.editions))


def _years(editions: frozenset[Edition]) -> tuple[str, str]:
    """Give the first and the last report year of some editions; the last is empty while one is in force."""
    ends = [edition.last_year for edition in editions]
    last = "" if None in ends else str(max(end for end in ends if end is not None))
    return str(min(edition.first_year for edition in editions)), last
