"""Model table 4: 政府信息公开行政复议、行政诉讼情况."""

from attrs import frozen

from govinfo.codes import DisputeChannel, DisputeOutcome
from govinfo.model.fields import count, struct
from govinfo.model.kinds import Count


@frozen(kw_only=True)
class DisputeCounts:
    """One block of table 4: cases (件) by result. The total is as printed, not computed."""

    upheld: Count = count(DisputeOutcome.UPHELD)
    corrected: Count = count(DisputeOutcome.CORRECTED)
    other: Count = count(DisputeOutcome.OTHER)
    pending: Count = count(DisputeOutcome.PENDING)
    total: Count = count(DisputeOutcome.TOTAL)


@frozen(kw_only=True)
class Litigation:
    """行政诉讼: taken to court directly, or after reconsideration."""

    direct: DisputeCounts = struct(DisputeChannel.DIRECT, DisputeCounts)
    after_reconsideration: DisputeCounts = struct(DisputeChannel.AFTER_RECONSIDERATION, DisputeCounts)


@frozen(kw_only=True)
class Disputes:
    """Table 4: three blocks of five cells."""

    reconsideration: DisputeCounts = struct(DisputeChannel.RECONSIDERATION, DisputeCounts)
    litigation: Litigation = struct(DisputeChannel.LITIGATION, Litigation)
