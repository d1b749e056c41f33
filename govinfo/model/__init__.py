"""
Model the report, section by section, as frozen attrs classes.

The classes are the form: rows, columns, labels and units are declared here,
with the code lists, and nowhere else.
"""

from govinfo.model.agency import Agency
from govinfo.model.disclosure import DecisionCount, DocumentCounts, FeeAmount, ProactiveDisclosure
from govinfo.model.disclosure_2019 import (
    DocumentCounts2019,
    FeeItems2019,
    ProactiveDisclosure2019,
    Procurement2019,
    ServiceCounts2019,
)
from govinfo.model.disputes import DisputeCounts, Disputes, Litigation
from govinfo.model.narrative import Paragraph, TableText
from govinfo.model.notes import Note, Place, Provenance
from govinfo.model.origin import Origin
from govinfo.model.processing_fee import ProcessingFee
from govinfo.model.reading import Reading
from govinfo.model.report import AnnualReport
from govinfo.model.requests import (
    ApplicantCounts,
    Denied,
    NotProcessed,
    OtherProcessing,
    Outcomes,
    Requests,
    Unavailable,
)

__all__ = [
    "Agency",
    "AnnualReport",
    "ApplicantCounts",
    "DecisionCount",
    "Denied",
    "DisputeCounts",
    "Disputes",
    "DocumentCounts",
    "DocumentCounts2019",
    "FeeAmount",
    "FeeItems2019",
    "Litigation",
    "NotProcessed",
    "Note",
    "Origin",
    "OtherProcessing",
    "Outcomes",
    "Paragraph",
    "Place",
    "ProactiveDisclosure",
    "ProactiveDisclosure2019",
    "ProcessingFee",
    "Procurement2019",
    "Provenance",
    "Reading",
    "Requests",
    "ServiceCounts2019",
    "TableText",
    "Unavailable",
]
