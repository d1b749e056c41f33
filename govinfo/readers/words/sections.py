"""List the headings of sections and of their parts, as documents word them. Data only."""

from govinfo.codes import NarrativePart, Section

#: Other headings of the sections; each is a heading whatever its number.
SECTION_HEADINGS: tuple[tuple[Section, tuple[str, ...]], ...] = (
    (Section.OVERVIEW, ("总体工作情况", "基本情况", "工作总体情况", "政府信息公开工作总体情况", "总体概况")),
    (
        Section.PROACTIVE_DISCLOSURE,
        ("行政机关主动公开政府信息情况", "行政机关主动公开政府信息的情况", "主动公开政府信息的情况"),
    ),
    (
        Section.REQUESTS,
        (
            "行政机关收到和处理政府信息公开申请情况",
            "行政机关收到和处理政府信息公开申请的情况",
            "收到和处理政府信息公开申请的情况",
            "收到及处理政府信息公开申请情况",
            "政府信息公开申请收到和处理情况",
        ),
    ),
    (
        Section.DISPUTES,
        (
            "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
            "因政府信息公开工作被申请行政复议、提起行政诉讼的情况",
            "因政府信息公开被申请行政复议、提起行政诉讼情况",
            "政府信息公开行政复议、行政诉讼的情况",
            "政府信息公开行政复议和行政诉讼情况",
            "政府信息公开行政复议及行政诉讼情况",
            "行政复议和行政诉讼情况",
            "行政复议、行政诉讼情况",
            "政府信息公开行政复议情况、行政诉讼情况",
        ),
    ),
    (
        Section.IMPROVEMENT,
        (
            "存在问题及改进情况",
            "存在的问题及改进情况",
            "存在的主要问题和改进情况",
            "存在的主要问题及改进措施",
            "存在主要问题及改进情况",
            "政府信息公开工作存在的主要问题及改进情况",
            "存在的问题及改进措施",
            "存在问题及改进措施",
            "主要问题及改进情况",
        ),
    ),
    (Section.OTHER_MATTERS, ("其他事项", "其他需要报告事项", "其它需要报告的事项", "需要报告的其他事项")),
)

#: Other headings of the topics of section 1 and the parts of section 5.
PART_HEADINGS: tuple[tuple[NarrativePart, tuple[str, ...]], ...] = (
    (NarrativePart.PROACTIVE_DISCLOSURE, ("主动公开政府信息", "主动公开信息", "政府信息主动公开")),
    (NarrativePart.DISCLOSURE_ON_REQUEST, ("依申请公开政府信息", "政府信息依申请公开", "依申请公开办理")),
    (NarrativePart.INFORMATION_MANAGEMENT, ("信息管理", "政府信息的管理", "政府信息资源管理", "政府信息规范管理")),
    (
        NarrativePart.PLATFORM,
        ("平台建设", "公开平台建设", "信息公开平台建设", "政府信息公开平台", "政务公开平台建设", "信息平台建设"),
    ),
    (NarrativePart.SUPERVISION, ("监督保障机制", "公开监督保障", "政府信息公开监督保障", "监督和保障", "监督与保障")),
    (
        NarrativePart.PROBLEMS,
        (
            "存在主要问题",
            "主要问题",
            "存在的问题",
            "存在问题",
            "工作中存在的问题",
            "工作中存在的主要问题",
            "存在的不足",
        ),
    ),
    (
        NarrativePart.MEASURES,
        (
            "改进措施",
            "改进的情况",
            "下一步改进措施",
            "下一步工作打算",
            "下一步工作",
            "下一步工作措施",
            "下一步打算",
            "下一步工作计划",
            "整改措施",
            "改进方向",
        ),
    ),
)
#: What may follow the name of a part in its heading.
PART_ENDINGS = ("方面", "情况", "工作", "工作情况", "工作方面", "方面情况", "方面工作", "方面工作情况")
