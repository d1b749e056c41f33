"""Word what written documents say beside the report's own texts."""

from enum import Enum

from govinfo.messages.lang import Wording


class Words(Enum):
    """A sentence or word of a written document, in each language."""

    TITLE = Wording("{agency}{year}年政府信息公开工作年度报告", "{agency}: annual report {year}")
    NO_AGENCY = Wording("（机关不详）", "(body unknown)")
    NO_YEAR = Wording("（年度不详）", "(year unknown) ")
    RESULT = Wording("核对结果", "Result of the check")
    FOUND = Wording("发现的问题（{count} 条）", "Findings ({count})")
    SUGGESTED = Wording("建议核对（{count} 条）", "To be checked ({count})")
    NOTED = Wording("读取说明（{count} 条）", "Notes of the reader ({count})")
    RIGHT = Wording("应为 {value}", "should be {value}")
    GO_TO = Wording("查看", "go to")
