"""Model table 3: 收到和处理政府信息公开申请情况, the same classes for both editions."""

from typing import ClassVar

from attrs import frozen

from govinfo.codes import Applicant, Caption, Disposition, RequestLine
from govinfo.model.fields import absent_struct, count, struct
from govinfo.model.kinds import Count


@frozen(kw_only=True)
class ApplicantCounts:
    """
    One row of table 3: requests (件) by kind of applicant.

    A blank cell is None, never 0. The total is as printed, not computed.
    """

    #: What the form prints above its columns.
    CAPTION: ClassVar = Caption.APPLICANTS

    #: 自然人
    natural_person: Count = count(Applicant.NATURAL_PERSON)
    #: 商业企业
    commercial_enterprise: Count = count(Applicant.COMMERCIAL_ENTERPRISE)
    #: 科研机构
    research_institution: Count = count(Applicant.RESEARCH_INSTITUTION)
    #: 社会公益组织
    public_welfare_organization: Count = count(Applicant.PUBLIC_WELFARE_ORGANIZATION)
    #: 法律服务机构
    legal_service_agency: Count = count(Applicant.LEGAL_SERVICE_AGENCY)
    #: 其他
    other_organization: Count = count(Applicant.OTHER_ORGANIZATION)
    #: 总计
    total: Count = count(Applicant.TOTAL)


@frozen(kw_only=True)
class Denied:
    """（三）不予公开: eight reasons, Art. 14 to 16, 32 and 36(7) of the Regulation."""

    state_secret: ApplicantCounts = struct(Disposition.STATE_SECRET, ApplicantCounts)
    prohibited_by_law: ApplicantCounts = struct(Disposition.PROHIBITED_BY_LAW, ApplicantCounts)
    security_and_stability: ApplicantCounts = struct(Disposition.SECURITY_AND_STABILITY, ApplicantCounts)
    third_party_rights: ApplicantCounts = struct(Disposition.THIRD_PARTY_RIGHTS, ApplicantCounts)
    internal_affairs: ApplicantCounts = struct(Disposition.INTERNAL_AFFAIRS, ApplicantCounts)
    deliberative_process: ApplicantCounts = struct(Disposition.DELIBERATIVE_PROCESS, ApplicantCounts)
    enforcement_file: ApplicantCounts = struct(Disposition.ENFORCEMENT_FILE, ApplicantCounts)
    administrative_inquiry: ApplicantCounts = struct(Disposition.ADMINISTRATIVE_INQUIRY, ApplicantCounts)


@frozen(kw_only=True)
class Unavailable:
    """（四）无法提供: three reasons, Art. 29, 30, 36(4), 36(5) and 38 of the Regulation."""

    not_held: ApplicantCounts = struct(Disposition.NOT_HELD, ApplicantCounts)
    needs_creation: ApplicantCounts = struct(Disposition.NEEDS_CREATION, ApplicantCounts)
    still_unclear: ApplicantCounts = struct(Disposition.STILL_UNCLEAR, ApplicantCounts)


@frozen(kw_only=True)
class NotProcessed:
    """（五）不予处理: five reasons, Art. 35, 36(6) and 39 of the Regulation."""

    petition_or_complaint: ApplicantCounts = struct(Disposition.PETITION_OR_COMPLAINT, ApplicantCounts)
    duplicate: ApplicantCounts = struct(Disposition.DUPLICATE, ApplicantCounts)
    published_material: ApplicantCounts = struct(Disposition.PUBLISHED_MATERIAL, ApplicantCounts)
    excessive_repetition: ApplicantCounts = struct(Disposition.EXCESSIVE_REPETITION, ApplicantCounts)
    confirmation_or_reissue: ApplicantCounts = struct(Disposition.CONFIRMATION_OR_REISSUE, ApplicantCounts)


@frozen(kw_only=True)
class OtherProcessing:
    """
    （六）其他处理: three rows in edition 2021, one (`undivided`) in edition 2019.

    A row that the document does not print is None: absent, not blank. Reports
    of 2021 and later that print the one row exist.
    """

    correction_overdue: ApplicantCounts | None = absent_struct(Disposition.CORRECTION_OVERDUE, ApplicantCounts)
    fee_overdue: ApplicantCounts | None = absent_struct(Disposition.FEE_OVERDUE, ApplicantCounts)
    miscellaneous: ApplicantCounts | None = absent_struct(Disposition.MISCELLANEOUS, ApplicantCounts)
    undivided: ApplicantCounts | None = absent_struct(Disposition.UNDIVIDED, ApplicantCounts)


@frozen(kw_only=True)
class Outcomes:
    """三、本年度办理结果, （一） to （六）: each request counts in one row only."""

    granted: ApplicantCounts = struct(Disposition.GRANTED, ApplicantCounts)
    partially_granted: ApplicantCounts = struct(Disposition.PARTIALLY_GRANTED, ApplicantCounts)
    denied: Denied = struct(Disposition.DENIED, Denied)
    unavailable: Unavailable = struct(Disposition.UNAVAILABLE, Unavailable)
    not_processed: NotProcessed = struct(Disposition.NOT_PROCESSED, NotProcessed)
    other_processing: OtherProcessing = struct(Disposition.OTHER_PROCESSING, OtherProcessing)


@frozen(kw_only=True)
class Requests:
    """Table 3: received + carried over = concluded + carried forward, in each column."""

    received: ApplicantCounts = struct(RequestLine.RECEIVED, ApplicantCounts)
    carried_over: ApplicantCounts = struct(RequestLine.CARRIED_OVER, ApplicantCounts)
    outcomes: Outcomes = struct(RequestLine.OUTCOMES, Outcomes)
    #: （七）总计, the sum of the outcomes as printed.
    concluded: ApplicantCounts = struct(RequestLine.CONCLUDED, ApplicantCounts)
    carried_forward: ApplicantCounts = struct(RequestLine.CARRIED_FORWARD, ApplicantCounts)
