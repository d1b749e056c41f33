"""List how disputes over disclosure ran: the blocks and columns of table 4."""

from govinfo.codes.code import Code, entry


class DisputeChannel(Code):
    """Where a dispute was taken: the blocks of table 4."""

    RECONSIDERATION = entry("reconsideration", "行政复议", "Administrative reconsideration")
    LITIGATION = entry("litigation", "行政诉讼", "Administrative litigation")
    DIRECT = entry("direct", "未经复议直接起诉", "Direct, without reconsideration", parent=LITIGATION)
    AFTER_RECONSIDERATION = entry("after_reconsideration", "复议后起诉", "After reconsideration", parent=LITIGATION)


class DisputeOutcome(Code):
    """How a dispute ended: the five columns of each block of table 4."""

    UPHELD = entry("upheld", "结果维持", "Upheld")
    CORRECTED = entry("corrected", "结果纠正", "Corrected")
    OTHER = entry("other", "其他结果", "Other result")
    PENDING = entry("pending", "尚未审结", "Pending")
    TOTAL = entry("total", "总计", "Total")
