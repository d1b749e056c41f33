"""
List the codes of the form, each with its official label and legal basis.

Every list is an enumeration whose members are strings: the code as it stands
in JSON, CSV and SQL.
"""

from govinfo.codes.agencies import AgencyLevel
from govinfo.codes.applicants import Applicant
from govinfo.codes.code import ALL_EDITIONS, Code
from govinfo.codes.crosswalk import CROSSWALK, CROSSWALK_STATUS, Match, Relation
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
from govinfo.codes.foreign import TARGETS, CaTarget, Target, TargetKind, UsTarget, Vocabulary
from govinfo.codes.form import AmountUnit, Caption, RequestLine, Section, Unit
from govinfo.codes.law import NO_BASIS, Basis, chinese_numeral, cite
from govinfo.codes.mistakes import Mistake
from govinfo.codes.narrative import NarrativePart, TableSide
from govinfo.codes.notes import NoteCode, Severity

__all__ = [
    "ALL_EDITIONS",
    "CROSSWALK",
    "CROSSWALK_STATUS",
    "NO_BASIS",
    "TARGETS",
    "AgencyLevel",
    "AmountUnit",
    "Applicant",
    "Basis",
    "CaTarget",
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
    "Match",
    "Mistake",
    "NarrativePart",
    "NoteCode",
    "Relation",
    "RequestLine",
    "Section",
    "Severity",
    "TableSide",
    "Target",
    "TargetKind",
    "Unit",
    "UsTarget",
    "Vocabulary",
    "chinese_numeral",
    "cite",
]
