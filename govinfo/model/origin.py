"""Model what a page tells of where a report comes from."""

from attrs import frozen

from govinfo.codes.report_keys import ReportKey
from govinfo.model.fields import value
from govinfo.model.kinds import LINE


@frozen(kw_only=True)
class Origin:
    """
    What the page around a report tells of its origin, as printed.

    Every field may be None: most documents tell none of it.
    """

    #: 索引号
    index_number: str | None = value(ReportKey.INDEX_NUMBER, LINE)
    #: 发布机构: it may be another body than the one that reports.
    publisher: str | None = value(ReportKey.PUBLISHER, LINE)
    #: 发文字号
    document_number: str | None = value(ReportKey.DOCUMENT_NUMBER, LINE)
