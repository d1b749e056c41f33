"""
List the codes of the form, each with its official label and legal basis.

Every list is an enumeration whose members are strings: the code as it stands
in JSON, CSV and SQL.
"""

from govinfo.codes.agencies import AgencyLevel
from govinfo.codes.applicants import Applicant
from govinfo.codes.code import ALL_EDITIONS, Code
from govinfo.codes.disclosure import (
    DisclosureBlock,
    DisclosureItem,
    DisclosureItem2019,
    DisclosureMeasure,
    DisclosureMeasure2019,
)
from govinfo.codes.dispositions import Disposition
from govinfo.codes.disputes import DisputeChannel, DisputeOutcome
from govinfo.codes.edition import Edition
from govinfo.codes.form import AmountUnit, Caption, RequestLine, Section, Unit
from govinfo.codes.law import NO_BASIS, Basis, chinese_numeral, cite
from govinfo.codes.mistakes import Mistake
from govinfo.codes.narrative import NarrativePart
from govinfo.codes.notes import NoteCode, Severity

__all__ = [
    "ALL_EDITIONS",
    "NO_BASIS",
    "AgencyLevel",
    "AmountUnit",
    "Applicant",
    "Basis",
    "Caption",
    "Code",
    "DisclosureBlock",
    "DisclosureItem",
    "DisclosureItem2019",
    "DisclosureMeasure",
    "DisclosureMeasure2019",
    "Disposition",
    "DisputeChannel",
    "DisputeOutcome",
    "Edition",
    "Mistake",
    "NarrativePart",
    "NoteCode",
    "RequestLine",
    "Section",
    "Severity",
    "Unit",
    "chinese_numeral",
    "cite",
]
