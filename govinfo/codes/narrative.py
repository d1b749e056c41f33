"""List the parts into which the form divides the narrative sections 1 and 5, and the sides of a table."""

from govinfo.codes.code import Code, entry
from govinfo.codes.form import Section
from govinfo.codes.law import Basis


class TableSide(Code):
    """Where a text of sections 2, 3 or 4 stands: before the table of its section, or after it."""

    BEFORE = entry("before", "表格之前", "Before the table")
    AFTER = entry("after", "表格之后", "After the table")


class NarrativePart(Code):
    """A topic of section 1 (总体情况) or a part of section 5 (问题及改进). `parent` is the section."""

    PROACTIVE_DISCLOSURE = entry(
        "proactive_disclosure", "主动公开", "Proactive disclosure", number="（一）", parent=Section.OVERVIEW
    )
    DISCLOSURE_ON_REQUEST = entry(
        "disclosure_on_request", "依申请公开", "Disclosure on request", number="（二）", parent=Section.OVERVIEW
    )
    INFORMATION_MANAGEMENT = entry(
        "information_management", "政府信息管理", "Information management", number="（三）", parent=Section.OVERVIEW
    )
    PLATFORM = entry(
        "platform", "政府信息公开平台建设", "Disclosure platforms", number="（四）", parent=Section.OVERVIEW
    )
    SUPERVISION = entry(
        "supervision",
        "监督保障",
        "Supervision and safeguards",
        number="（五）",
        parent=Section.OVERVIEW,
        basis=(
            Basis.article(
                50,
                item=4,
                remark=(
                    "（工作考核、社会评议、责任追究）",
                    " (appraisal, public review, accountability)",
                ),
            ),
        ),
    )
    PROBLEMS = entry("problems", "存在的主要问题", "Main problems", number="（一）", parent=Section.IMPROVEMENT)
    MEASURES = entry("measures", "改进情况", "Improvements", number="（二）", parent=Section.IMPROVEMENT)
