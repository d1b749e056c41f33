"""Model what section 6 says of the information-processing fee."""

from attrs import frozen

from govinfo.codes.report_keys import ReportKey
from govinfo.model.fields import value
from govinfo.model.kinds import AMOUNT, COUNT, Amount, Count


@frozen(kw_only=True)
class ProcessingFee:
    """
    The 信息处理费 of section 6, in 元 (Regulation, Art. 42; 国办函〔2020〕109号).

    It is not the 行政事业性收费 of table 2, but one of the fees that the latter contains.
    """

    #: Fee notices sent (件).
    notices: Count = value(ReportKey.FEE_NOTICES, COUNT)
    #: The total of those notices (元).
    charged_yuan: Amount = value(ReportKey.FEE_CHARGED, AMOUNT)
    #: The total collected (元).
    collected_yuan: Amount = value(ReportKey.FEE_COLLECTED, AMOUNT)

    @property
    def is_stated(self) -> bool:
        """Whether the report says anything of the fee."""
        return (self.notices, self.charged_yuan, self.collected_yuan) != (None, None, None)
