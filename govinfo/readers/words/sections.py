"""
List the words that the headings of sections and of their parts are made of, as documents word them. Data only.

A heading is compared word by word, not as a whole: clerks put the same few
words together in ever new ways. Longer words stand before shorter ones that
they contain, since the first that fits is taken.
"""

from govinfo.codes import NarrativePart, Section

#: Words that any heading may have beside those of its section.
FRAME = (
    "政府信息公开工作", "政府信息公开", "政务信息公开", "政务公开工作", "政务公开", "信息公开", "政府信息",
    "行政机关", "机关", "单位", "部门", "全县", "全市", "全区", "全镇", "全乡", "全省", "全局", "全街道",
    "我县", "我市", "我区", "我镇", "我乡", "我省", "我局", "我办", "我街道", "我委", "我厅",
    "本县", "本市", "本区", "本镇", "本乡", "本省", "本局", "本办", "本街道", "本委", "本厅",
    "统计表", "统计", "数据", "数量",
    "有关", "相关", "具体", "开展", "工作", "情况", "方面", "年度", "本年", "全年", "以及",
    "的", "及", "和", "与", "年",
)  # fmt: skip

#: For each section, the words of which its heading has at least one, and those that it may have beside these.
SECTION_WORDS: tuple[tuple[Section, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        Section.OVERVIEW,
        ("总体", "整体", "概况", "概述", "概要", "综述", "总述", "基本"),
        ("要求", "落实", "推进", "公开"),
    ),
    (Section.PROACTIVE_DISCLOSURE, ("主动公开",), ("信息", "公开")),
    (
        Section.REQUESTS,
        ("申请公开", "公开申请", "申请"),
        ("收到", "接收", "受理", "处理", "办理", "答复", "信息", "公开", "依"),
    ),
    (
        Section.DISPUTES,
        ("行政复议", "行政诉讼", "复议", "诉讼"),
        ("被申请", "提起", "提出", "引发", "引起", "行政", "工作", "被", "因"),
    ),
    (
        Section.IMPROVEMENT,
        ("问题", "不足", "困难", "短板", "薄弱环节"),
        (
            "存在", "主要", "改进", "整改", "措施", "办法", "方向", "下一步", "下步", "打算", "思路", "计划", "对策",
            "建议", "解决", "努力", "安排", "提升", "完善", "重点", "之处", "中",
        ),
    ),
    (
        Section.OTHER_MATTERS,
        ("其他", "其它", "需要报告", "需报告", "需要说明", "需说明"),
        ("需要", "报告", "说明", "事项", "事宜", "应当", "必须", "应", "需", "须", "要", "重要", "重大"),
    ),
)  # fmt: skip

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
#: Words of which the heading of a part has one, and of no other part of its section, whatever stands around it.
PART_WORDS: tuple[tuple[NarrativePart, tuple[str, ...]], ...] = (
    (NarrativePart.PROACTIVE_DISCLOSURE, ("主动公开",)),
    (NarrativePart.DISCLOSURE_ON_REQUEST, ("依申请", "公开申请", "申请公开")),
    (
        NarrativePart.INFORMATION_MANAGEMENT,
        ("信息管理", "信息资源管理", "信息规范管理", "信息的管理", "动态管理", "信息审查", "保密审查"),
    ),
    (NarrativePart.PLATFORM, ("平台", "政府网站建设", "载体建设")),
    (NarrativePart.SUPERVISION, ("监督", "保障", "考核", "责任追究", "社会评议")),
    (NarrativePart.PROBLEMS, ("问题", "不足", "困难", "短板", "薄弱")),
    (NarrativePart.MEASURES, ("改进", "整改", "下一步", "下步", "措施", "打算", "努力方向")),
)
#: How a section is called that has its ordinal in words: 第一部分.
SECTION_COUNTERS = "部分|章|节"
#: Behind the number of a lower level: 一是.
LIST_SIGN = "是"
