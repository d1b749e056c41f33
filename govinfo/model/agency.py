"""Model the body that reports."""

from attrs import frozen

from govinfo.codes import AgencyLevel
from govinfo.codes.report_keys import ReportKey
from govinfo.model.fields import value
from govinfo.model.kinds import CREDIT_CODE, DIVISION_CODE, LINE, coded


@frozen(kw_only=True)
class Agency:
    """
    The body that reports (报告机关).

    Every field may be None: lost in the document, or not known.
    """

    #: Its name as printed.
    name: str | None = value(ReportKey.AGENCY_NAME, LINE)
    #: The level of administration, where its name or the caller says it.
    level: AgencyLevel | None = value(ReportKey.AGENCY_LEVEL, coded(AgencyLevel))
    #: 6, 9 or 12 digits (GB/T 2260).
    division_code: str | None = value(ReportKey.DIVISION_CODE, DIVISION_CODE)
    #: 18 characters with a check character (GB 32100).
    credit_code: str | None = value(ReportKey.CREDIT_CODE, CREDIT_CODE)
