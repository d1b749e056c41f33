"""List the lines that a page prints around a report and around its tables. Data only."""

#: A year that a label or a line names, and a line that is nothing else.
YEAR_IN_FIGURES = r"(?<!\d)(?:19|20)\d\d(?=年|\Z)"
YEAR_ALONE = r"(?:19|20)\d\d年?度?"
#: How the line over a table begins that is of the year before, what a line says of one that is nobody's, and of which
#: a year tells nothing: what a document is named by, or an application came over from.
LAST_YEAR_STARTS = ("上年度", "上一年度", "去年", "上年同期", "同期")
NO_OWN_TABLE = ("样表", "模板", "填表说明")
OF_A_DOCUMENT = "条例|修订|规定|办法|施行|印发|通知|结转|文件|报告"

#: How a report tells the period of its figures: the words of a clause that tell nothing else, one of those that it has,
#: and all of a year behind it, or its last day.
PERIOD_WORDS = (
    "本年度报告书中内里所列涉及使用反映披露公布包含的各项类有关相统计数据字信息情况指标资料口径"
    "期限时间周区范围段起止讫截日为是均自从由即一公开政府工作:至到"
)
#: Words that may stand before such a clause without a comma.
PERIOD_AFTER = ("编制", "要求", "规定")
PERIOD_SUBJECTS = "统计|数据|期限|报告期|起止|周期"
PERIOD_NAMES = "期限|时限|报告期|周期|时段|期间|起止|时间|范围"
_TIME = r"(?:[0零]时|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
_TO = r"(?:起|开始)?[,，、]?(?:至|到|截至|截止|[—－~～–-]){1,2}(?:当年|同年|本年)?"
_YEAR_OF_A_PERIOD = r"(?:19|20)\d\d|二[〇零○O0][一二][〇零○O0一二三四五六七八九]"
PERIOD_RANGE = (
    rf"(?P<year>{_YEAR_OF_A_PERIOD})(?:年(?:0?1|一)月(?:(?:0?1|一)日)?|[-./]0?1[-./]0?1){_TIME}{_TO}"
    rf"(?:(?P<until>{_YEAR_OF_A_PERIOD})[年./-])?(?:(?:12|十二)月(?:(?:31|三十一)日|底|份)?|12[-./]31)"
)
PERIOD_WHOLE_YEAR = r"(?P<year>(?:19|20)\d\d)(?:年度|年全年|全年)"
PERIOD_UNTIL = r"(?:截至|截止(?:到|至|于)?|止于)(?P<year>(?:19|20)\d\d)(?:年12月31日|年底|[-./]12[-./]31)"
#: Labels of what a page tells about a report, by what they are the labels of: it is told as 索引号：…, or in a table.
AGENCY_LINES = (
    "发布机构",
    "发文机关",
    "发布单位",
    "公开机构",
    "制发机关",
    "发文单位",
    "公开主体",
    "发布机关",
    "发布部门",
    "公开单位",
    "发文机构",
    "制发单位",
)
INDEX_LABELS = ("索引号", "信息索引号", "索引码", "索引编号", "公开索引号")
DOCUMENT_LABELS = ("文号", "发文字号", "发文号", "文件编号", "公文文号", "发文文号", "文件字号")
CREDIT_LABELS = ("统一社会信用代码", "社会信用代码")
TITLE_LABELS = ("标题", "名称", "信息名称", "文件名称", "信息标题", "题名")
#: Days: of the publication, of the document, and such that are neither.
DAY_LINES = (
    "发布日期",
    "发布时间",
    "公开日期",
    "公开时间",
    "发表日期",
    "发表时间",
    "添加日期",
    "添加时间",
    "公布日期",
    "公布时间",
    "上传日期",
    "上传时间",
    "录入时间",
    "录入日期",
    "信息日期",
    "发布于",
)
DOCUMENT_DAYS = (
    "成文日期",
    "成文时间",
    "发文日期",
    "发文时间",
    "生成日期",
    "生成时间",
    "印发日期",
    "制发日期",
    "落款日期",
)
#: They stand alone, else they are a part of another word.
PLAIN_DAYS = ("日期", "时间")
OTHER_DAYS = (
    "更新时间",
    "更新日期",
    "修改时间",
    "浏览时间",
    "访问时间",
    "打印时间",
    "打印日期",
    "当前时间",
    "系统时间",
    "截止日期",
    "截止时间",
    "生效日期",
    "实施日期",
    "失效日期",
    "废止日期",
    "有效期",
)
#: Labels of what tells nothing of the report.
OTHER_LABELS = (
    "来源",
    "信息来源",
    "文章来源",
    "稿件来源",
    "作者",
    "编辑",
    "责任编辑",
    "审核",
    "信息审核",
    "浏览",
    "浏览量",
    "浏览次数",
    "阅读",
    "阅读量",
    "阅读次数",
    "点击",
    "点击数",
    "点击量",
    "点击次数",
    "访问量",
    "访问次数",
    "字体",
    "字号",
    "字体大小",
    "分享",
    "分享到",
    "分类",
    "主题分类",
    "信息分类",
    "体裁分类",
    "组配分类",
    "服务对象分类",
    "主题词",
    "关键词",
    "关键字",
    "内容概述",
    "内容概要",
    "信息概况",
    "时效",
    "时效性",
    "有效性",
    "效力状态",
    "公开方式",
    "公开形式",
    "公开范围",
    "公开类别",
    "公开时限",
    "公开程序",
    "信息格式",
    "信息类别",
    "生命周期",
    "语种",
    "栏目",
    "所属栏目",
    "当前位置",
    "您的位置",
    "您当前的位置",
    "当前栏目",
    "所在位置",
    "打印",
    "收藏",
    "视力保护色",
    "扫码阅读",
)
#: A sentence may stand behind these: what a page tells about a report in its own words.
LABELS_OF_SENTENCES = ("内容概述", "内容概要", "信息概况")
#: Lines of a page that have no label: what their words are, where they have no others.
PAGE_WORDS = (
    r"打印(?:本页|此页|文章|页面)?|关闭(?:本页|窗口|页面)?|收藏(?:本页|页面)?|分享(?:到)?|微信|微博|朋友圈|QQ(?:空间)?|字体|字号|大|中|小|默认|超大|"
    r"正常|特大|无障碍(?:浏览|阅读|模式|版)?|长者(?:版|模式|助手)?|关怀(?:版|模式)|适老(?:版|模式)?|繁体(?:版)?|简体(?:版)?|首页|网站首页|返回(?:上一页|列表|顶部)?|"
    r"登录|注册|退出|搜索|检索|智能问答|网站支持IPv6|本网站已支持IPv6|IPv6|English|EN|政务公开|政务服务|互动交流|走进|新闻动态|"
    r"扫一扫(?:在手机打开当前页)?|手机(?:版|扫码|打开|阅读)?|语音(?:播报)?|朗读|下载(?:附件|PDF)?|文字版|图片版|公开版|全文|图解|定稿|PDF版|复制链接|"
    r"您好|欢迎(?:您|访问)|今天是|星期[一二三四五六日天]|上午|下午"
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
    "附件1：",
    "附件一：",
    *AGENCY_LINES,
    *DAY_LINES,
)
PAGE_CONTAINS = ("版权所有", "ICP备", "公网安备", "网站标识码", "主办单位：", "承办单位：", "网站地图", "技术支持")

#: The number of a page, as the page prints it.
PAGE_NUMBER = r"[-–—\s]*\d{1,3}[-–—\s]*|第\d+页(?:[,，/]?共\d+页)?"

#: The same where it cannot be anything else: between dashes, or in words.
MARKED_PAGE_NUMBER = r"[-–—]+\s*\d{1,3}\s*[-–—]+|第\s*\d+\s*页(?:[,，/\s]*共\s*\d+\s*页)?"

#: The same as a PDF prints it at the edge of a page: with all kinds of dashes, and of how many pages it is.
#: Nothing here can be shared out in two ways: a line may be as long as somebody likes.
_DASHES = r"-\u2010-\u2015\u2500\u00b7\u2022\u2219~～\s"
PRINTED_PAGE_NUMBER = (
    rf"[{_DASHES}]*(?:第\s*)?\d{{1,3}}(?:\s*页)?"
    rf"(?:[{_DASHES}/,，]*(?:(?:共|of)\s*)?\d{{1,3}}(?:\s*页)?)?[{_DASHES}]*"
)

#: The same in a running head or foot, where a field that was never computed leaves out the number itself.
UNCOMPUTED_PAGE_NUMBER = rf"[{_DASHES}/,，]*(?:第\s*页[{_DASHES}/,，]*)?(?:共\s*页[{_DASHES}]*)?"

#: How a remark below a table begins.
REMARK_STARTS = ("注：", "注:", "备注：", "备注:", "说明：", "说明:")
#: The form's own instructions, which some print in place of a text.
INSTRUCTIONS = ("该部分以表格形式报告", "表格如下", "本部分以表格形式报告", "具体情况如下", "见下表", "单位：件")
