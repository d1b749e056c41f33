"""List the labels of rows and columns that documents print where the form says something else. Data only."""

from govinfo.codes import (
    Applicant,
    Caption,
    Code,
    DisclosureItem,
    DisclosureItem2019,
    DisclosureMeasure,
    DisclosureMeasure2019,
    Disposition,
    DisputeChannel,
    DisputeOutcome,
    RequestLine,
)

#: Other labels of rows and columns.
LABELS: tuple[tuple[Code, tuple[str, ...]], ...] = (
    (DisclosureItem.GOVERNMENT_RULES, ("政府规章", "行政规章", "部门规章")),
    (DisclosureItem.NORMATIVE_DOCUMENTS, ("规范性文件",)),
    (DisclosureItem.LICENSING, ("行政许可事项",)),
    (DisclosureItem.PENALTIES, ("行政处罚事项",)),
    (DisclosureItem.COERCION, ("行政强制措施", "行政强制事项")),
    (DisclosureItem.FEES, ("行政事业性收费项目",)),
    (
        DisclosureMeasure.ISSUED,
        ("本年度制发数", "本年制发数", "本年度制发件数", "本年制发数量", "制发件数", "本年新制发件数"),
    ),
    (DisclosureMeasure.REPEALED, ("本年度废止数", "本年废止数", "本年度废止件数", "本年废止数量", "废止件数")),
    (DisclosureMeasure.IN_FORCE, ("现行有效数", "现行有效数量")),
    (DisclosureMeasure.DECISIONS, ("本年度处理决定数量", "处理决定数量", "本年处理决定数")),
    (
        DisclosureMeasure.AMOUNT_10K_YUAN,
        ("本年收费金额", "本年度收费金额", "本年收费金额（万元）", "本年收费总金额（单位：万元）", "收费金额"),
    ),
    (DisclosureItem2019.GOVERNMENT_RULES, ("政府规章", "行政规章", "部门规章")),
    (DisclosureItem2019.NORMATIVE_DOCUMENTS, ("行政规范性文件",)),
    (DisclosureItem2019.FEES, ("行政事业性收费项目",)),
    (DisclosureMeasure2019.MADE, ("本年度新制作数量", "本年新制作数")),
    (DisclosureMeasure2019.NEWLY_DISCLOSED, ("本年度新公开数量", "本年新公开数")),
    (DisclosureMeasure2019.DISCLOSED_TOTAL, ("对外公开总数", "对外公开数量")),
    (DisclosureMeasure2019.PREVIOUS_ITEMS, ("上年项目数量", "上一年度项目数量", "上一年项目数")),
    (DisclosureMeasure2019.CHANGE, ("本年增减", "本年度增/减", "本年增加/减少")),
    (DisclosureMeasure2019.DECISIONS, ("本年处理决定数量", "处理决定数")),
    (DisclosureMeasure2019.PROJECTS, ("采购项目数",)),
    (DisclosureMeasure2019.AMOUNT, ("采购总金额（万元）", "采购总金额（元）", "采购总金额（单位：万元）", "采购金额")),
    (Applicant.NATURAL_PERSON, ("公民",)),
    (Applicant.ORGANIZATIONS, ("法人和其他组织", "法人及其他组织", "法人、其他组织")),
    (Applicant.COMMERCIAL_ENTERPRISE, ("企业",)),
    (Applicant.RESEARCH_INSTITUTION, ("科研单位",)),
    (Applicant.PUBLIC_WELFARE_ORGANIZATION, ("公益组织",)),
    (Applicant.OTHER_ORGANIZATION, ("其他组织", "其它")),
    (Applicant.TOTAL, ("合计",)),
    (RequestLine.RECEIVED, ("本年度新收政府信息公开申请数量", "本年新收政府信息公开申请")),
    (RequestLine.CARRIED_OVER, ("上年度结转政府信息公开申请数量", "上年结转政府信息公开申请")),
    (RequestLine.OUTCOMES, ("本年办理结果",)),
    (RequestLine.CONCLUDED, ("合计", "总数")),
    (RequestLine.CARRIED_FORWARD, ("结转下年继续办理", "结转下一年度继续办理")),
    (Disposition.PARTIALLY_GRANTED, ("部分公开",)),
    (Disposition.PROHIBITED_BY_LAW, ("其他法律法规禁止公开", "其他法律、法规禁止公开", "其他法律行政止公开")),
    (Disposition.SECURITY_AND_STABILITY, ("危及三安全一稳定",)),
    (Disposition.STILL_UNCLEAR, ("补正后申请内容不明确",)),
    (
        Disposition.CORRECTION_OVERDUE,
        ("逾期不补正", "申请人无正当理由逾期不补正", "申请人无正当理由逾期不补正，行政机关不再处理"),
    ),
    (
        Disposition.FEE_OVERDUE,
        ("逾期未缴费", "申请人逾期未按收费通知要求缴纳费用", "申请人逾期未按收费通知要求缴纳费用，行政机关不再处理"),
    ),
    (Disposition.MISCELLANEOUS, ("其它",)),
    (Disposition.OTHER_PROCESSING, ("其它处理",)),
    (DisputeChannel.RECONSIDERATION, ("复议",)),
    (DisputeChannel.LITIGATION, ("诉讼",)),
    (DisputeChannel.DIRECT, ("直接起诉", "未经行政复议直接起诉")),
    (DisputeChannel.AFTER_RECONSIDERATION, ("行政复议后起诉", "经复议后起诉")),
    (DisputeOutcome.UPHELD, ("维持",)),
    (DisputeOutcome.CORRECTED, ("纠正",)),
    (DisputeOutcome.OTHER, ("其他", "其它结果", "其它")),
    (DisputeOutcome.PENDING, ("未审结", "尚未办结", "未办结")),
    (DisputeOutcome.TOTAL, ("合计",)),
    (Caption.CONTENT, ("类别",)),
)

#: Words for the report's year, and for the one before; each word stands before one that is part of it.
YEAR_WORDS = ((("本年度", "本年"), 0), (("上一年度", "上一年", "上年度", "上年"), 1))
YEAR_SIGNS = ("年", "年度")
#: What a remark in brackets says of a part of what a label names; and of more, if the label of another stands in it.
PART_OF_A_LABEL = "其中"
MORE_THAN_A_LABEL = "含|包括"
EXCEPT_FOR = "以外|除"
