"""
List what documents print where the form says something else.

Data only, and the one place for it: labels, headings, titles and phrases met
in published reports. What the form itself prints is in `govinfo.codes`.
"""

from govinfo.codes import (
    AgencyLevel,
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
    NarrativePart,
    RequestLine,
    Section,
)

#: The numerals by which the form numbers its lines, in order.
NUMERALS = "一二三四五六七八九十"

#: Brackets of other shapes, and the round ones at the same place.
BRACKETS = "[]【】〔〕"
ROUND_BRACKETS = "()()()"

#: Traditional characters of labels, headings and titles, and the simplified ones at the same place.
TRADITIONAL = (
    "開務機關數製發廢現規範處許罰強業費額單萬項總計請聯無據補資訊結轉復訴訟糾審維歸屬"
    "於國進護黨應準則類內過環執檢詢舉報複繳納認獲給與動體鎮縣鄉區辦號條對來較運營團組"
    "織學術構檔還餘舊個數問題監督導為從領導網際傳統實權後確訪當覆經會決採購穩減況臺標議繼續"
    "佈祕劃點擊設閱讀這時間瀏覽別掃該閉沒見閲專釋夠訓編眾選體"
)
SIMPLIFIED = (
    "开务机关数制发废现规范处许罚强业费额单万项总计请联无据补资讯结转复诉讼纠审维归属"
    "于国进护党应准则类内过环执检询举报复缴纳认获给与动体镇县乡区办号条对来较运营团组"
    "织学术构档还余旧个数问题监督导为从领导网际传统实权后确访当复经会决采购稳减况台标议继续"
    "布秘划点击设阅读这时间浏览别扫该闭没见阅专释够训编众选体"
)
#: Words that are used with traditional characters.
TRADITIONAL_WORDS = (
    ("资讯", "信息"),
    ("专案", "项目"),
    ("释出", "发布"),
    ("列印", "打印"),
    ("点选数", "点击数"),
    ("字型", "字体"),
    ("档案卷", "案卷"),
    ("性档案", "性文件"),
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

#: A title: what comes after the agency and the year.
TITLE_TOPICS = ("政府信息公开", "政务信息公开", "政务公开", "政府信息", "信息公开")
TITLE_KINDS = (
    "工作年度报告",
    "年度工作报告",
    "工作告年度报",
    "年度报告",
    "工作报告",
    "工作年报",
    "年度总结报告",
    "年报",
    "工作情况年度报告",
    "情况年度报告",
    "情况报告",
    "报告",
)
#: Where the name of an agency ends and a topic begins with the same characters: 人民政府信息公开.
AGENCY_STEM, AGENCY_REST = "人民", "政府"
TITLE_YEAR = r"(?P<year>(?:19|20)[0-9]{2}|二[〇零○O0][一二][〇零○O0一二三四五六七八九])(?:年度|年)?"
#: A year that a label or a line names, and a line that is nothing else.
YEAR_IN_FIGURES = r"(?<!\d)(?:19|20)\d\d(?=年|\Z)"
YEAR_ALONE = r"(?:19|20)\d\d年?度?"
#: What every title has.
TITLE_KIND = "报"
#: How the line over a table begins that is of the year before, what a line says of one that is nobody's, and of which
#: a year tells nothing: what a document is named by, or an application came over from.
LAST_YEAR_STARTS = ("上年度", "上一年度", "去年", "上年同期", "同期")
NO_OWN_TABLE = ("样表", "模板", "填表说明")
OF_A_DOCUMENT = "条例|修订|规定|办法|施行|印发|通知|结转|文件|报告"
TITLE_MARKS = "《》〈〉“”\"'"
TITLE_PREFIXES = ("关于",)
#: What stands between an agency and the rest; and what is no agency, though it stands there.
AGENCY_SUFFIX = "关于"
NO_AGENCY = "首页|名称|大小|打印|报告|年报|公开$|目录|列表"
#: Words of a sentence that names a report.
OF_A_PREFACE = "公布|发布|根据|按照|现将|本报告"
#: A unit of money that the form does not have, and numbers told in thousands or more.
OTHER_UNITS = "亿元|千元|百元|[万千百亿](?:件|项|个|条|宗|次|份)"
#: What a remark in brackets says of a part of what a label names; and of more, if the label of another stands in it.
PART_OF_A_LABEL = "其中"
MORE_THAN_A_LABEL = "含|包括"
EXCEPT_FOR = "以外|除"
LOSS_WORDS = "减|降|少"
YUAN_SIGNS = "¥￥"
TITLE_ENDINGS = ("（全文）", "(全文)", "的报告")
YEAR_DIGITS = (("〇", "0"), ("零", "0"), ("○", "0"), ("O", "0"), *((n, str(d)) for d, n in enumerate(NUMERALS[:9], 1)))

#: How an agency's name ends where it alone tells the level. 市 and 区 do not: they are of several levels.
LEVEL_ENDINGS: tuple[tuple[AgencyLevel, tuple[str, ...]], ...] = (
    (
        AgencyLevel.TOWNSHIP,
        (
            "镇人民政府",
            "乡人民政府",
            "民族乡人民政府",
            "苏木人民政府",
            "镇政府",
            "乡政府",
            "街道办事处",
            "街道",
            "街道办",
        ),
    ),
    (AgencyLevel.COUNTY, ("县人民政府", "县政府", "旗人民政府", "县人民政府办公室", "旗人民政府办公室")),
    (AgencyLevel.PREFECTURAL, ("自治州人民政府", "自治州人民政府办公室", "地区行政公署", "盟行政公署")),
    (
        AgencyLevel.PROVINCIAL,
        (
            "省人民政府",
            "省人民政府办公厅",
            "自治区人民政府",
            "自治区人民政府办公厅",
            "北京市人民政府",
            "天津市人民政府",
            "上海市人民政府",
            "重庆市人民政府",
        ),
    ),
    (AgencyLevel.NATIONAL, ("国务院办公厅",)),
)

#: Lines around a report that name its agency and its day.
AGENCY_LINES = ("发布机构", "发文机关", "发布单位", "公开机构", "制发机关", "发文单位")
DAY_LINES = ("发布日期", "发布时间", "公开日期", "成文日期", "发文日期", "生成日期")
#: How a report tells the period of its figures: all of a year.
PERIOD = (
    r"(?:所列|使用)的?(?:统计)?数据的?(?:统计)?(?:期限|时限|时间|周期|区间)\D{0,6}(?P<year>(?:19|20)\d\d)年0?1月0?1日"
    r"起?[,，、]?[至到—－~～-]{1,2}(?:(?P<until>(?:19|20)\d\d)年)?12月31日"
)
#: Lines of a page that are no part of a report: what they start with, and what they contain.
PAGE_STARTS = (
    "索引号",
    "文号",
    "字号",
    "字体",
    "浏览次数",
    "点击数",
    "阅读次数",
    "信息来源",
    "来源：",
    "打印",
    "关闭",
    "上一篇",
    "下一篇",
    "上一条",
    "下一条",
    "分享到",
    "扫一扫",
    "当前位置",
    "您的位置",
    "您当前",
    "附件：",
    *AGENCY_LINES,
    *DAY_LINES,
)
PAGE_CONTAINS = ("版权所有", "ICP备", "公网安备", "网站标识码", "主办单位：", "承办单位：", "网站地图", "技术支持")

#: The number of a page, as the page prints it.
PAGE_NUMBER = r"[-–—\s]*\d{1,3}[-–—\s]*|第\d+页.*"

#: The same where it cannot be anything else: between dashes, or in words.
MARKED_PAGE_NUMBER = r"[-–—]+\s*\d{1,3}\s*[-–—]+|第\s*\d+\s*页.*"

#: The same as a PDF prints it at the edge of a page: with all kinds of dashes, and of how many pages it is.
#: Nothing here can be shared out in two ways: a line may be as long as somebody likes.
_DASHES = r"-\u2010-\u2015\u2500\u00b7\u2022\u2219~～\s"
PRINTED_PAGE_NUMBER = (
    rf"[{_DASHES}]*(?:第\s*)?\d{{1,3}}(?:\s*页)?"
    rf"(?:[{_DASHES}/,，]*(?:(?:共|of)\s*)?\d{{1,3}}(?:\s*页)?)?[{_DASHES}]*"
)

#: The form's own instructions, which some print in place of a text.
INSTRUCTIONS = ("该部分以表格形式报告", "表格如下", "本部分以表格形式报告", "具体情况如下", "见下表", "单位：件")

#: Words for a blank cell. Signs are in `numbers`.
BLANK_WORDS = ("无", "空", "不适用")
#: Words for 0.
ZERO_WORDS = ("零", "〇")
#: A sign in words, before the number of a change.
PLUS_WORDS = ("增加", "增", "新增")
MINUS_WORDS = ("减少", "减")
#: Units beside a number, and what each is: of counts, or of money (in 元).
COUNT_UNITS = ("件", "项", "个", "件次", "条")
TEN_THOUSAND_YUAN_UNITS = ("万元", "万")
YUAN_UNITS = ("元",)
#: The units that may stand behind a number on a page on which nothing is drawn.
PRINTED_UNITS = "万?元|件"
#: A unit of money, wherever it stands.
MONEY_UNIT = r"亿元|万元|元"

#: What section 6 says of the processing fee.
FEE = "信息处理费"
#: A sentence with one of these speaks of another year, another body, or the tariff.
FEE_ELSEWHERE = (
    r"去年|上年|上一年|往年|标准(?:为|是|:)|每件|每页|全[省市县区镇乡].{0,60}本级|本级.{0,60}全[省市县区镇乡]"
)
FEE_YEAR = r"(?<!\d)((?:19|20)\d\d)年"
#: An amount beside one of these was not collected, or not by this body in this year, or is the tariff.
FEE_NOT_COLLECTED = (
    r"应收|应缴|应当|拟收|拟向|免收|免除|减免|豁免|退还|退回|撤销|累计|历年|所属|下属|其中|未能|元/|元每|"
    r"未(?:实际)?收取[^。；;，,0-9]{0,20}[0-9]|(?:增加|减少|下降|增长)[^。；;，,0-9]{0,6}[0-9]"
)
#: What is denied is another thing than the fee.
FEE_OTHERWISE_DENIED = r"违规|违法|超标准|乱收|引发|争议|投诉"
FEE_NONE = (
    r"(?:未(?![来成能经必])|没有|从未|并未|均未|无|不存在|不涉及)[^。；;！，,]{0,60}?"
    r"(?:收取|收到|产生|征收|收费)[^。；;！，,]{0,40}?信息处理费"
)
FEE_NONE_AFTER = (
    r"信息处理费[^。；;！，,0-9]{0,16}(?:未收取|未产生|没有收取|未发生|未涉及|(?:情况)?[:：]?无(?=$|[。；;，,]))"
)
FEE_NONE_COLLECTED = r"(?:未(?![来成能经必])|没有|无)[^。；;！，,0-9]{0,20}?(?:收取|产生)[^。；;！，,0-9]{0,10}?费用"
FEE_NUMBER = r"(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)"
FEE_NOTICES = rf"(?:发出|出具|下达)[^。；;，,0-9]{{0,12}}收费通知[^。；;，,0-9]{{0,12}}?{FEE_NUMBER}(?:件|份|次)"
FEE_CHARGED = (
    r"(?:收费通知[^。；;，,0-9]{0,8}?总?金额|通知[^。；;，,0-9]{0,4}总金额)"
    rf"[^。；;，,0-9]{{0,6}}?{FEE_NUMBER}(?P<unit>万元|元)"
)
FEE_COLLECTED = (
    rf"(?:实际收取|收取|实收)[^。；;，,0-9]{{0,24}}?{FEE_NUMBER}(?P<unit>万元|元)",
    rf"信息处理费[^。；;，,0-9]{{0,16}}?{FEE_NUMBER}(?P<unit>万元|元)",
)
