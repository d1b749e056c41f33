"""
Read, check and publish China's annual reports on government information disclosure.

One statutory form (政府信息公开工作年度报告), both of its editions: typed classes,
code lists, the arithmetic as data, readers that never give a wrong number
without a note, and a published JSON Schema.

    import govinfo

    reading = govinfo.read("report.txt")
    findings = govinfo.check(reading)
    print(findings.render())
    document = govinfo.dumps(reading.report)
"""

from govinfo.cells import Cell, cell, cells, cells_of, get, replace, values_of
from govinfo.codes import (
    AgencyLevel,
    AmountUnit,
    Applicant,
    Disposition,
    DisputeChannel,
    DisputeOutcome,
    Edition,
    Mistake,
    NarrativePart,
    NoteCode,
    Severity,
)
from govinfo.convert import FORMAT, dumps, duplicate_keys, loads
from govinfo.exceptions import (
    GovinfoError,
    InvalidJSON,
    InvalidReport,
    InvalidValue,
    LimitExceeded,
    MissingExtra,
    MissingProgram,
    NotAReport,
    NoText,
    Problem,
    UnknownAddress,
    UnreadableFile,
    UnsupportedFormat,
)
from govinfo.findings import Finding, Outcome, Verdict
from govinfo.localisation import localise
from govinfo.model import (
    Agency,
    AnnualReport,
    ApplicantCounts,
    DecisionCount,
    Denied,
    DisputeCounts,
    Disputes,
    DocumentCounts,
    DocumentCounts2019,
    FeeAmount,
    FeeItems2019,
    Litigation,
    Note,
    NotProcessed,
    OtherProcessing,
    Outcomes,
    Paragraph,
    Place,
    ProactiveDisclosure,
    ProactiveDisclosure2019,
    ProcessingFee,
    Procurement2019,
    Provenance,
    Reading,
    Requests,
    ServiceCounts2019,
    Unavailable,
)
from govinfo.readers import Limits, read
from govinfo.rules import LinearRule, Rule, Term, rules
from govinfo.schema import schema_errors
from govinfo.suggestions import Candidate, Change, Completion, Fault, Localisation, Located
from govinfo.validation import Findings, check
from govinfo.writers import write

__all__ = [
    "FORMAT",
    "Agency",
    "AgencyLevel",
    "AmountUnit",
    "AnnualReport",
    "Applicant",
    "ApplicantCounts",
    "Candidate",
    "Cell",
    "Change",
    "Completion",
    "DecisionCount",
    "Denied",
    "Disposition",
    "DisputeChannel",
    "DisputeCounts",
    "DisputeOutcome",
    "Disputes",
    "DocumentCounts",
    "DocumentCounts2019",
    "Edition",
    "Fault",
    "FeeAmount",
    "FeeItems2019",
    "Finding",
    "Findings",
    "GovinfoError",
    "InvalidJSON",
    "InvalidReport",
    "InvalidValue",
    "LimitExceeded",
    "Limits",
    "LinearRule",
    "Litigation",
    "Localisation",
    "Located",
    "MissingExtra",
    "MissingProgram",
    "Mistake",
    "NarrativePart",
    "NoText",
    "NotAReport",
    "NotProcessed",
    "Note",
    "NoteCode",
    "OtherProcessing",
    "Outcome",
    "Outcomes",
    "Paragraph",
    "Place",
    "ProactiveDisclosure",
    "ProactiveDisclosure2019",
    "Problem",
    "ProcessingFee",
    "Procurement2019",
    "Provenance",
    "Reading",
    "Requests",
    "Rule",
    "ServiceCounts2019",
    "Severity",
    "Term",
    "Unavailable",
    "UnknownAddress",
    "UnreadableFile",
    "UnsupportedFormat",
    "Verdict",
    "cell",
    "cells",
    "cells_of",
    "check",
    "dumps",
    "duplicate_keys",
    "get",
    "loads",
    "localise",
    "read",
    "replace",
    "rules",
    "schema_errors",
    "values_of",
    "write",
]
