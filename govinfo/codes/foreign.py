"""
Name how other countries' yearly statistics on access to information count what became of a request.

The codes of the United States are those of the XML in which the annual FOIA
report is exchanged; Canada's form has labels only, so its codes are ours,
spelled after the labels.
"""

from enum import StrEnum
from typing import Self

from attrs import frozen


class Vocabulary(StrEnum):
    """One country's way of counting, by the code of the country (ISO 3166-1)."""

    US = "us"
    CA = "ca"

    @property
    def source(self) -> str:
        """The form or format that has the labels."""
        return _SOURCES[self]


_SOURCES = {
    Vocabulary.US: "United States: annual FOIA report, sections V.B(1) and V.B(3); NIEM exchange 1.03",
    Vocabulary.CA: "Canada: Statistical Report on the Access to Information Act, form TBS/SCT 350-62, disposition",
}


class TargetKind(StrEnum):
    """
    What a target counts.

    An outcome counts requests, each once. A reason counts how often a ground
    was relied on: several for one request, granted in part or not at all.
    """

    OUTCOME = "outcome"
    REASON = "reason"


@frozen(kw_only=True)
class TargetEntry:
    """What a vocabulary says about one target, before the target exists."""

    code: str
    label: str
    meaning: str
    vocabulary: Vocabulary
    kind: TargetKind


class Target(StrEnum):
    """One line of another country's statistics; the value is its code."""

    _value_: str
    entry: TargetEntry

    def __new__(cls, line: TargetEntry) -> Self:
        """Make the member whose value is the code of `line`."""
        member = str.__new__(cls, line.code)
        member._value_ = line.code
        member.entry = line
        return member

    @property
    def label(self) -> str:
        """The label as the other country prints it."""
        return self.entry.label

    @property
    def meaning(self) -> str:
        """What is counted there, in our words."""
        return self.entry.meaning

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary that it belongs to."""
        return self.entry.vocabulary

    @property
    def kind(self) -> TargetKind:
        """Whether it counts requests or grounds."""
        return self.entry.kind


def _us(code: str, label: str, meaning: str, kind: TargetKind = TargetKind.OUTCOME) -> TargetEntry:
    return TargetEntry(code=code, label=label, meaning=meaning, vocabulary=Vocabulary.US, kind=kind)


def _exemption(number: int, meaning: str) -> TargetEntry:
    """Write down one exemption of 5 U.S.C. § 552(b)."""
    return _us(f"Ex{number}", f"Exemption {number}", meaning, TargetKind.REASON)


def _ca(code: str, label: str, meaning: str) -> TargetEntry:
    return TargetEntry(code=code, label=label, meaning=meaning, vocabulary=Vocabulary.CA, kind=TargetKind.OUTCOME)


class UsTarget(Target):
    """An outcome of the annual FOIA report of the United States, or an exemption that it counts."""

    FULL_GRANT = _us("FullGrant", "Full grants", "all responsive records released in full")
    PARTIAL_GRANT = _us(
        "PartialGrant", "Partial grants/partial denials", "some released, some withheld under an exemption"
    )
    FULL_EXEMPTION_DENIAL = _us(
        "FullExemptionDenial", "Full denials based on exemptions", "all withheld under one or more exemptions"
    )
    NO_RECORDS = _us("NoRecords", "No records", "no responsive record found or held by the agency")
    REFERRED = _us(
        "Referred",
        "All records referred to another component or agency",
        "all responsive records passed on to the body that they came from",
    )
    WITHDRAWN = _us("Withdrawn", "Request withdrawn", "given up by the requester")
    FEE_RELATED = _us("FeeRelated", "Fee-related reason", "fees not paid, or no agreement to pay them")
    NOT_DESCRIBED = _us(
        "NotDescribed", "Records not reasonably described", "the agency cannot tell which records are meant"
    )
    IMPROPER_REQUEST = _us(
        "ImproperRequest",
        "Improper FOIA request for other reason",
        "no proper request, for a reason that is neither fees nor the description",
    )
    NOT_AGENCY = _us("NotAgency", "Not agency record", "what is asked for is no record of the agency under the law")
    DUPLICATE = _us("Duplicate", "Duplicate request", "the same request by the same requester")
    OTHER = _us("Other", "Other", "a reason without a column of its own, to be explained in the report")
    EX_1 = _exemption(1, "classified in the interest of national defense or foreign policy")
    EX_2 = _exemption(2, "internal personnel rules and practices alone")
    EX_3 = _exemption(3, "withheld by another statute")
    EX_4 = _exemption(4, "trade secrets, and commercial or financial information given in confidence")
    EX_5 = _exemption(5, "privileged memoranda or letters between or within agencies")
    EX_6 = _exemption(6, "personal privacy: personnel, medical and similar files")
    EX_7 = _exemption(7, "records compiled for law enforcement, on six grounds: printed as 7(A) to 7(F)")
    EX_8 = _exemption(8, "supervision of financial institutions")
    EX_9 = _exemption(9, "geological and geophysical information on wells")


class CaTarget(Target):
    """An outcome ("disposition") of Canada's Statistical Report on the Access to Information Act."""

    ALL_DISCLOSED = _ca("AllDisclosed", "All disclosed", "all records disclosed in full")
    DISCLOSED_IN_PART = _ca("DisclosedInPart", "Disclosed in part", "some disclosed, some exempted or excluded")
    ALL_EXEMPTED = _ca("AllExempted", "All exempted", "all withheld under an exemption of the Act (s. 13 to 26)")
    ALL_EXCLUDED = _ca(
        "AllExcluded",
        "All excluded",
        "the Act does not apply to any of it (s. 68 and following: published material, Cabinet confidences)",
    )
    NO_RECORDS_EXIST = _ca("NoRecordsExist", "No records exist", "no such record under the institution's control")
    REQUEST_TRANSFERRED = _ca(
        "RequestTransferred", "Request transferred", "passed on to an institution with a greater interest (s. 8)"
    )
    REQUEST_ABANDONED = _ca(
        "RequestAbandoned", "Request abandoned", "withdrawn, or no answer from the applicant to a letter"
    )
    NEITHER_CONFIRMED_NOR_DENIED = _ca(
        "NeitherConfirmedNorDenied",
        "Neither confirmed nor denied",
        "whether a record exists is not said (s. 10(2))",
    )
    DECLINED_TO_ACT = _ca(
        "DeclinedToAct",
        "Decline to act with the approval of the Information Commissioner",
        "vexatious, in bad faith, or otherwise an abuse of the right to ask (s. 6.1)",
    )


#: All targets, vocabulary by vocabulary.
TARGETS: tuple[Target, ...] = (*UsTarget, *CaTarget)
