"""Name the sections, captions and units of the form."""

from enum import StrEnum
from functools import cache

from govinfo.codes.code import Code, entry


class Section(Code):
    """The six sections of a report. Sections 2, 3 and 4 are tables."""

    OVERVIEW = entry("overview", "总体情况", "Overview", number="一、")
    PROACTIVE_DISCLOSURE = entry(
        "proactive_disclosure", "主动公开政府信息情况", "Information disclosed proactively", number="二、"
    )
    REQUESTS = entry(
        "requests",
        "收到和处理政府信息公开申请情况",
        "Requests for information received and processed",
        number="三、",
    )
    DISPUTES = entry(
        "disputes",
        "政府信息公开行政复议、行政诉讼情况",
        "Administrative reconsideration and litigation",
        number="四、",
    )
    IMPROVEMENT = entry("improvement", "存在的主要问题及改进情况", "Main problems and improvements", number="五、")
    OTHER_MATTERS = entry("other_matters", "其他需要报告的事项", "Other matters to be reported", number="六、")

    @property
    def ordinal(self) -> int:
        """The section's place in the report, from 1; the number by which a table is known (表三: table 3)."""
        return _ordinals()[self]

    @property
    def is_table(self) -> bool:
        """Whether the section is a table; the others are told in words."""
        return self in {Section.PROACTIVE_DISCLOSURE, Section.REQUESTS, Section.DISPUTES}


@cache
def _ordinals() -> dict[Section, int]:
    return {section: number for number, section in enumerate(Section, 1)}


class RequestLine(Code):
    """The numbered lines of table 3: how many requests came, went and stayed."""

    RECEIVED = entry("received", "本年新收政府信息公开申请数量", "Requests newly received this year", number="一、")
    CARRIED_OVER = entry(
        "carried_over", "上年结转政府信息公开申请数量", "Requests carried over from last year", number="二、"
    )
    OUTCOMES = entry("outcomes", "本年度办理结果", "Outcomes of this year", number="三、")
    CONCLUDED = entry("concluded", "总计", "Total concluded", number="（七）", parent=OUTCOMES)
    CARRIED_FORWARD = entry("carried_forward", "结转下年度继续办理", "Carried forward to next year", number="四、")


class Caption(Code):
    """Texts that the form prints in its tables and that are no row and no column."""

    BALANCE = entry(
        "balance",
        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
        "(In each column, the first line plus the second equals the third plus the fourth)",
    )
    APPLICANTS = entry("applicants", "申请人情况", "Applicants")
    CONTENT = entry("content", "信息内容", "Kind of information")


class Unit(StrEnum):
    """What a number counts, as the form says it."""

    CASES = "件"
    PROJECTS = "项"
    TEN_THOUSAND_YUAN = "万元"
    YUAN = "元"
    AS_PRINTED = "as printed"


class AmountUnit(Code):
    """The unit that a document gives to an amount for which the form fixes none."""

    YUAN = entry("yuan", "元", "yuan")
    TEN_THOUSAND_YUAN = entry("10k_yuan", "万元", "10,000 yuan")
