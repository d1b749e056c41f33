"""List the lines that a page prints around a report and around its tables. Data only."""

#: A year that a label or a line names, and a line that is nothing else.
YEAR_IN_FIGURES = r"(?<!\d)(?:19|20)\d\d(?=年|\Z)"
YEAR_ALONE = r"(?:19|20)\d\d年?度?"
#: How the line over a table begins that is of the year before, what a line says of one that is nobody's, and of which
#: a year tells nothing: what a document is named by, or an application came over from.
LAST_YEAR_STARTS = ("上年度", "上一年度", "去年", "上年同期", "同期")
NO_OWN_TABLE = ("样表", "模板", "填表说明")
OF_A_DOCUMENT = "条例|修订|规定|办法|施行|印发|通知|结转|文件|报告"

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

#: How a remark below a table begins.
REMARK_STARTS = ("注：", "注:", "备注：", "备注:", "说明：", "说明:")
#: The form's own instructions, which some print in place of a text.
INSTRUCTIONS = ("该部分以表格形式报告", "表格如下", "本部分以表格形式报告", "具体情况如下", "见下表", "单位：件")
