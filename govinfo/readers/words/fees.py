"""
List the words in which section 6 tells the information-processing fee (信息处理费). Data only.

They are compared with a normalised text: half-width, simplified, without
spaces. Of words that begin at one place the longest counts, so that a word of
another kind is told from one that it contains (应收取 is not 收取).
"""

#: The fee by its names.
FEE = (
    r"(?:(?:政府)?信息公开|依?申请公开|公开)?(?:政府)?信息处理费用?"
    r"|(?:(?:政府)?信息|依?申请)公开(?:信息)?(?:处理)?费用?|公开处理费用?"
)
#: Titles of regulations name the fee without telling anything of it.
FEE_TITLES = r"《[^《》]{0,80}》|\([^()]{0,30}号\)"
FEE_YEAR = r"(?<!\d)((?:19|20)\d\d)(?:年度|年)"
FEE_DATE = r"\d{1,2}月(?:\d{1,2}日)?"

CHINESE_DIGITS = "零一二三四五六七八九"
#: Signs of the same digits and powers of ten, each with the one that the patterns below know.
OTHER_NUMERALS = (
    *(("〇", "零"), ("两", "二"), ("仟", "千"), ("佰", "百"), ("拾", "十")),
    *zip("壹贰叁肆伍陆柒捌玖", "一二三四五六七八九", strict=True),
)
CHINESE_NUMBER = (
    r"(?:(?P<thousands>[一二三四五六七八九])千)?零?(?:(?P<hundreds>[一二三四五六七八九])百)?零?"
    r"(?:(?P<tens>[一二三四五六七八九])?(?P<ten>十))?零?(?P<ones>[一二三四五六七八九])?"
)
#: So written, the last digit may be of the power below (一百五).
CHINESE_SHORTENED = r"[千百][一二三四五六七八九]$"
FEE_NUMBER = r"\d+(?:[,.]\d+)*|[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]+"
#: Between a number and its unit: a few more.
FEE_ROUNDED = "余多来几"
FEE_MONEY = "万元|元|圆"
FEE_COUNTERS = "件次|件|份|次|张|笔|例|宗|起|个"

#: What gives an amount its role, by the word that stands before it.
FEE_COST = ("费用", "款项")
FEE_SUM = ("收费总金额", "收费总额", "收费金额", "通知总金额", "通知金额", "总金额", "总额", "金额")
FEE_NOTICE = ("收费通知书", "收费通知单", "收费通知", "缴费通知书", "缴费通知单", "缴费通知")
FEE_COLLECT = ("收取", "收缴", "征收", "收费", "收款", "已缴纳", "收入")
FEE_ACTUAL = ("实际收取", "实际收到", "实际收缴", "实际征收", "实际收费", "实际缴纳", "实收")
FEE_REMIT = ("上缴", "上交", "缴入", "缴库", "缴至", "入库", "划转")
FEE_DUE = (
    *("应收取", "应当收取", "应收", "应缴", "应当", "应付", "拟收取", "拟收", "拟向", "拟", "需收取", "须收取"),
    *("可收取",),
    *("计划收取", "预计收取", "准备收取", "将收取", "代收", "预收", "暂收", "待收", "追缴", "补缴", "尚欠", "欠缴"),
)
FEE_WAIVE = ("免收取", "免收", "免缴", "免除", "减免", "豁免", "免费", "少收", "不予收取", "不得收取")
#: Another fee or payment than the one of section 6.
FEE_FOREIGN = (
    *("行政事业性收费", "行政事业收费", "事业性收费", "涉企收费", "行政性收费", "政府性基金", "罚没收入", "罚款"),
    *("非税收入",),
    *("停车费", "物业费", "水费", "电费", "学费", "诉讼费", "邮寄费", "快递费", "复印费", "复制费", "检索费", "材料费"),
)
#: Money that goes out.
FEE_SPENT = ("支出", "经费", "预算", "花费", "投入", "会议费", "拨付", "支付")

#: That there was none.
FEE_NONE = (
    *("从未", "并未", "均未", "尚未", "暂未", "未曾", "还未", "未", "没有", "并无", "均无", "暂无", "无", "不存在"),
    *("不涉及", "无涉及"),
)
#: None as one word.
FEE_NOTHING = ("零收费", "零收取")
#: What is denied: that it took place.
FEE_OCCUR = ("产生", "发生", "涉及", "存在", "出现")
#: What begins as a word for none does and says another thing.
FEE_NOT_NONE = (
    *("未来", "未成年", "未能", "未经", "未必", "未及时", "未全部", "未足额", "未完全", "未按", "未依法", "未依规"),
    *("无法", "无论"),
    *("无误", "无条件", "无偿", "无正当", "并非", "不是", "不收取", "不收费", "不再收取"),
)

#: Amounts that are parts of another, and totals of parts.
FEE_PART = ("其中包括", "其中", "包括", "包含", "含")
FEE_GRAND_TOTAL = ("共计", "合计", "总计", "总共", "共")
#: That each of the things named before has the value, or its own.
FEE_ALL = ("均为", "都为", "皆为", "均是", "都是")
FEE_EACH = ("分别为", "分别是")
#: What joins the things that are named before it.
FEE_AND = ("以及", "和", "及", "与", "并")
FEE_RANGE = ("至", "到", "-", "~", "—", "–", "～")
FEE_BOUND_BEFORE = (
    *("约为", "约", "大约", "近", "将近", "接近", "逾", "超过", "超", "不足", "不到", "不满", "未满", "未超过"),
    *("未达到",),
    *("至少", "最多", "不超过", "不低于", "不少于", "不多于", "不高于", "估计", "大概", "上限", "最高", "最低"),
)
FEE_BOUND_AFTER = ("左右", "上下", "以上", "以下", "以内", "有余", "余元", "之内")

#: Amounts beside one of these were not kept, or not paid.
FEE_UNDONE = (
    *("退还", "退回", "退费", "退款", "退缴", "返还", "逾期", "未缴纳", "未缴费", "未缴", "未支付", "未付", "未到账"),
    *("拒缴", "拒绝缴纳", "撤销", "撤回", "放弃", "不服", "争议", "法院", "误收", "未能", "未果", "未完成", "作废"),
)
#: What was not paid, or not kept, is a payment.
FEE_PAYMENT = "费|款|缴|元"
#: What is told does not hold of all.
FEE_LIMITED = (
    *("部分", "个别", "多数", "少数", "一般", "原则上", "除", "并非", "不是", "增加", "减少", "增长", "下降"),
)
#: Up to a day: counted from one that is not told.
FEE_UNTIL = ("截至", "截止")
#: Counted over years, if no year is named beside it.
FEE_CUMULATIVE = ("累计",)
FEE_THIS_YEAR = ("本年度", "今年", "本年", "全年", "年度内", "年内")
#: Of another year or another body, or the tariff.
FEE_ELSEWHERE = (
    *("去年", "上年", "上一年", "往年", "历年", "近年", "近三年", "近两年", "近几年", "近五年", "明年", "下年", "来年"),
    *("收费标准", "收取标准", "标准为", "标准是", "标准:", "每件", "每页", "每份", "每条", "每次"),
    *("/件", "/页", "/份", "/条", "/次", "元每", "所属", "下属", "下级", "辖区内", "基层"),
)
#: Comparisons that change nothing.
FEE_COMPARISON = (
    *("与上年度持平", "与上年持平", "与去年持平", "同上年持平", "同去年持平", "较上年持平", "较去年持平"),
    *("与上年相同", "与去年相同", "与上年一致", "与去年一致"),
)
#: A whole area, and the body at its head alone: which of both is meant is not sure.
FEE_AREA = ("全省", "全市", "全县", "全区", "全州", "全旗", "全镇", "全乡", "全街道")
FEE_LEVEL = ("本级", "省级", "市级", "县级", "区级", "镇级", "乡级")

#: What a body's name ends with.
FEE_BODIES = r"[局委办厅院部站所队镇乡]$|(?:政府|街道|中心|大队|支队|公司|管委会|开发区|大学|学院|医院|银行|集团)$"

#: Words that change nothing.
FEE_FILLERS = (
    *("本机关", "本单位", "本部门", "本局", "本委", "本厅", "本办", "本县", "本市", "本区", "本镇", "本乡"),
    *("本街道", "本院"),
    *("我机关", "我单位", "我部门", "我局", "我委", "我厅", "我办", "我县", "我市", "我区", "我镇", "我乡"),
    *("我街道", "我院"),
    *("本行政机关", "全局", "全系统", "行政机关", "各级", "镇政府", "县政府", "区政府", "市政府", "街道办事处"),
    *("政府信息公开工作", "政府信息公开", "依申请公开政府信息", "依申请公开信息", "依申请公开"),
    *("公开政府信息", "信息公开", "主动公开", "公开信息", "政府信息", "申请公开", "提供信息", "提供政府信息"),
    *("政府信息公开申请", "信息公开申请", "依申请公开件", "申请", "申请人", "任何", "相关", "有关", "各类"),
    *("其他任何", "一切", "任何形式", "形式", "方面", "工作", "情况", "事项"),
    *("情形", "现象", "行为", "问题", "信息", "政府", "收到", "发出", "出具", "下达", "作出", "制发", "送达"),
    *("开具", "发放"),
    *("件数", "数量", "份数", "总数", "次数", "人民币", "整", "实际", "最终"),
    *("国库", "财政", "专户", "均已", "已", "到位", "入账"),
    *("检索", "复制", "邮寄", "寄送", "递送", "快递", "成本", "因政府信息公开申请", "因信息公开申请", "因依申请公开"),
    *("因", "向", "对", "就", "为", "是", "的", "了", "过", "到", "等", "由", "在", "于", "按"),
    *("也", "且", "均", "都", "予", "予以", "有", "应", "所", "该", "此", "而", "计", "达", "达到", "其", "关于"),
    *("根据", "依据", "依照", "按照", "参照"),
    *("年", "度", "期间", "报告期内", "统计期内", "12个月", "以来", "同时", "此外", "另", "另外", "一是", "二是"),
)
#: How it was collected: to deny this is not to deny the fee.
FEE_MANNER = (
    "已全部",
    "已全额",
    "全部",
    "全额",
    "足额",
    "及时",
    "按时",
    "依法",
    "依规",
    "按规定",
    "统一",
    "单独",
    "另行",
)
#: Whom a fee may be collected from.
FEE_APPLICANTS = (
    *("公民、法人或其他组织", "公民、法人或者其他组织", "公民、法人及其他组织", "公民、法人和其他组织"),
    *("公民", "法人", "其他组织", "企业", "个人", "群众", "单位和个人"),
)
#: Signs that change nothing, and those that part clauses.
FEE_SIGNS = ("“", "”", '"', "'", "*", "·", "。", ".")
FEE_BREAKS = (",", "、", ";", "(", ")", "\n")
FEE_COLONS = (":",)
#: Units that stand in a label, before a bare number.
FEE_UNIT_LABELS = ("(元)", "(单位:元)", "(人民币元)")
FEE_COUNT_LABELS = ("(件)", "(份)", "(次)", "(单位:件)")
