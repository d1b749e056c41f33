"""List the words that the title of a report and the name of an agency are made of. Data only."""

from govinfo.codes import AgencyLevel
from govinfo.readers.words.characters import NUMERALS

#: A title: what comes after the agency and the year.
TITLE_TOPICS = (
    "政府信息公开",
    "政务信息公开",
    "政府信息和政务公开",
    "政府信息与政务公开",
    "政务公开",
    "政府信息",
    "信息公开",
)
#: Other topics that a title may have beside its own, and what joins the two.
OTHER_TOPICS = (
    "法治政府建设",
    "法治建设",
    "依法行政",
    "政务服务",
    "政府网站建设",
    "政府网站",
    "网站建设",
    "政务新媒体",
    "电子政务",
    "行政执法",
    "党务公开",
    "权力公开",
    "数字政府建设",
    "优化营商环境",
    "政务信息",
    "建议提案办理",
    "新闻宣传",
    "普法",
    "保密",
)
TOPIC_JOINTS = ("暨", "和", "以及", "及", "与", "、")
#: What may stand between the topic and the last word; the year may stand among it.
TITLE_FILLERS = ("工作", "情况", "年度", "总结", "自查", "的")
TITLE_KINDS = ("报告", "年报", "告年度报")
#: Where the name of an agency ends and a topic begins with the same characters: 人民政府信息公开.
AGENCY_STEM, AGENCY_REST = "人民", "政府"
#: Years in figures, and in characters.
YEAR = r"(?:19|20)[0-9]{2}|二[〇零○O0][一二][〇零○O0一二三四五六七八九]"
TITLE_YEAR = rf"(?<![0-9])(?P<year>{YEAR})(?![0-9])(?:年度|年)?"
#: What every title has.
TITLE_KIND = "报"
TITLE_MARKS = "《》〈〉“”\"'"
ABOUT = "关于"
#: What may stand before a title in its line: an annex's number, a label, a remark in brackets or behind a mark, a
#: page's mark, the name of a host or of a site, the path to the page.
TITLE_PREFIXES = (
    r"附件[0-9一二三四五六七八九十]{0,2}[:.、-]?",
    r"附[0-9一二三四五六七八九十]{0,2}[:、]",
    r"(?:文件|信息)?(?:标题|名称|题名|主题)[:|]",
    r"\((?:[^()0-9]{1,20}|[0-9]{1,3})\)",
    r"(?:图解|一图读懂|一图看懂)[:|丨·-]*",
    r"(?:图文|公告|公示|全文|原文|置顶|最新)[:|丨·-]+",
    r"(?:[Pp]age|PAGE|[Pp])\.?[0-9]{1,4}[:.–—-]*",
    r"第[0-9]{1,4}页[:.–—-]*",
    r"[–—-]{1,2}[0-9]{1,3}[–—-]{1,2}",
    r"(?:https?://)?(?:[A-Za-z0-9-]{1,40}\.){1,5}[A-Za-z]{2,12}(?:/[!-~]{0,100})?",
    r"[^>,。;]{1,40}>+",
    r"[^>,。;]{0,25}?(?:门户网站|政府网站|官方网站|官网|政府网|信息网|网站)[_|:·–—-]*",
    r"[_|:·•●■◆★*#–—-]+",
)
#: What may stand behind it: remarks in brackets or bare, the suffix of a file, the name of a site.
TITLE_SUFFIX = (
    r"(?:\([^()]*\)|全文|图片版|文字版|公开版|图解|定稿|正文|\.(?:pdf|docx?|wps|ofd|xlsx?|html?))*"
    r"(?:[_|–—-][^,。;]{0,40})?"
)
#: How the preface begins that stands behind a title in the same line.
PREFACE_BEHIND = (
    r"(?:\([^()]*\))?(?P<preface>本报告|本年度报告|本年报|根据|按照|依据|依照|遵照|为了?[^,。]{2,40},|现将|现公布|现予)"
)

#: Words of a sentence that names a report, or of the name of the form: none of them is in the name of an agency.
OF_A_PREFACE = (
    "公布|发布|根据|按照|依据|依照|现将|本报告|我们|下载|(?<!机构)编制|条例|印发|格式|通知|年各|"
    "中华人民共和国(?!.{2})|^度"
)
#: What is no agency, though it stands where one does.
NO_AGENCY = (
    r"首页|名称|大小|打印|报告|年报|公开$|目录|列表|网站|门户|栏目|浏览|点击|年度|"
    r"^(?:全[省市区县镇乡州旗盟国系统]{1,2}|本(?:级|局|办|委|单位|机关|部门|[镇乡县市区]|街道|年)|我.{0,4}|各.*|该.*)$"
)
#: Words between year and topic that name nobody.
AROUND_THE_YEAR = "年度|全年|开展|推进|落实|实施|贯彻|履行|加强|做好|全面|关于|的|在"
#: How the name of a body ends, where only a name with such an ending is taken for one.
BODY_ENDINGS = (
    "局办委会厅部院站所处镇乡县区市省州盟旗署队馆社场团校",
    "政府|街道|中心|苏木|公司|集团|大学|医院|银行|机关|办公室|兵团|社区",
)
#: Pinyin that a page prints behind a character.
PINYIN = r"\([A-Za-z\u00c0-\u024f]{1,8}\)"

#: How a sentence announces a report: before it, or anywhere.
ANNOUNCED_BY = (
    "现将|现公布|现发布|特公布|予以公布|向社会公布|公布|发布|(?<!机构)编制(?:了|完成|形成)?|形成|撰写了?|"
    "制定了?|报告(?:为|是|系)?"
)
ANNOUNCING = r"现将|公布|发布|(?<!机构)编制|形成|撰写|(?:报告|公告|通报|汇报)如下|报告为"
#: A sentence that is of another report, too.
OF_ANOTHER_REPORT = "上一?年|去年|往年|历年|相比|同比|较20|比20|下载|查阅|查询"
#: How lines of the preface are told that a text breaks: by what stands in its first, and what in the line after.
PREFACE_WORDS = r"本报告|本年报|根据|按照|依据|依照|遵照|现将|现公布|(?<!机构)编制|《[^《》]*$"
GOES_ON = r"[,，。、;；)）》”]|格式|的(?:通知|要求|规定)|度政"
#: What ends a line that no other goes on.
SENTENCE_ENDS = "。！？：；!?:;…"

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
