"""List the words that the title of a report and the name of an agency are made of. Data only."""

from govinfo.codes import AgencyLevel
from govinfo.readers.words.characters import NUMERALS

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
#: What every title has.
TITLE_KIND = "报"
TITLE_MARKS = "《》〈〉“”\"'"
TITLE_PREFIXES = ("关于",)
#: What stands between an agency and the rest; and what is no agency, though it stands there.
AGENCY_SUFFIX = "关于"
NO_AGENCY = "首页|名称|大小|打印|报告|年报|公开$|目录|列表"
#: Words of a sentence that names a report.
OF_A_PREFACE = "公布|发布|根据|按照|现将|本报告"
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
