"""Print what stands before the first section as published reports print it: lines `Frame` of the list."""

from datetime import date
from random import Random
from typing import Self

from govinfo.testing.documents.kit import of_flow, replaced_lines, titled_year
from govinfo.testing.documents.layouts import AGENCY, Flow, Line, Rows


class Told(str):
    """A printed text that knows which title, or which day of publication, a reader has to take from it."""

    __slots__ = ("day", "report_title")
    report_title: str | None
    day: date | None

    def __new__(cls, text: str, *, title: str | None = None, day: date | None = None) -> Self:
        """Make a text that tells a title or a day."""
        told = super().__new__(cls, text)
        told.report_title, told.day = title, day
        return told


_AROUND = (
    "附件{n}：{t}",
    "附件：{t}",
    "标题：{t}",
    "【图解】{t}",
    "（一图读懂）{t}",
    "Page {n} - {t}",
    "www.qingshi.example{t}",
    "首页 > 政府信息公开年报 > {t}",
    "{t}（全文）",
    "{t}（文字版）",
    "{t}【公开版】",
    "{t}[图解]",
    "{t}（县政府办公室）",
    "{t}.docx",
    "附件{n}：{t}（公开版）",
)


@of_flow("Frame 1")
def titles_with_something_around(flow: Flow, chance: Random) -> Flow:
    """Print a label, a mark or a remark in the line of the title."""
    around, number = chance.choice(_AROUND), chance.randrange(1, 9)

    def titled(line: Line) -> str:
        return Told(around.format(t=line.text, n=number), title=line.text) if line.kind == "title" else line.text

    return replaced_lines(flow, titled)


_ABOUT = (
    "{a}关于{y}年度政府信息公开工作的年度报告",
    "{a}关于{y}年政府信息公开工作情况的报告",
    "关于{a}{y}年度政府信息公开工作的报告",
    "{a}\n关于{y}年度政府信息公开工作情况的年度报告",
    "{a}政府信息公开工作{y}年度报告",
    "{a}{y}年政府信息公开工作总结报告",
    "{a}{y}年依法行政暨政府信息公开工作年度报告",
    "{a}{y}年政府信息公开和政务公开工作年度报告",
    "{a}\n政府信息公开工作年度报告\n{y}年度",
    "《{a}{y}年政府信息公开工作年度报告》",
)


@of_flow("Frame 1")
def titles_about_a_year(flow: Flow, chance: Random) -> Flow:
    """Print the title as one about a year or a body, or with another topic."""
    title, year = chance.choice(_ABOUT), titled_year(flow)

    def titled(line: Line) -> str | list[str]:
        if line.kind != "title":
            return line.text
        first, *others = title.format(a=AGENCY, y=year).split("\n")
        return [Told(first, title="".join([first, *others])), *others]

    return replaced_lines(flow, titled)


@of_flow("Frame 1")
def a_heading_of_the_page_above_the_title(flow: Flow, chance: Random) -> Flow:
    """Print the names of a page's columns as headings above the title."""
    names = chance.sample(("政务公开", "政府信息公开", "政府信息公开年报", "信息公开"), chance.randrange(1, 3))
    return [*(Line(name, "heading") for name in names), *flow]


_PREFACES = (
    ("根据《中华人民共和国政府信息公开条例》要求，本机关编制了{y}", "年度政府信息公开工作年度报告，现予公布。"),
    ("本报告依照《条例》和《关于印发中华人民共和国", "政府信息公开工作年度报告", "格式的通知》的要求编制。"),
    ("按照有关规定，编制本报告。历年报告可以在本机关网站查询，包括{l}年", "政府信息公开工作年度报告", "等。"),
    ("依据《县政府信息公开办法》（以下简称《办", "法》）和政府信息公开工作年度报告", "格式要求，编制本报告。"),
)


@of_flow("Frame 2")
def wrapped_prefaces_like_titles(flow: Flow, chance: Random) -> Flow:
    """Break the preface into lines, of which one resembles a title."""
    year = titled_year(flow)
    if not year:
        return flow
    place = next(number for number, item in enumerate(flow) if isinstance(item, Line) and item.kind == "title")
    lines = [Line(text.format(y=year, l=int(year) - 2)) for text in chance.choice(_PREFACES)]
    return [*flow[: place + 1], *lines, *flow[place + 2 :]]


_ANNOUNCED = (
    "根据有关规定，现公布{a}{y}年政府信息公开工作年度报告。",
    "现将{a}{y}年度政府信息公开工作情况报告如下：",
    "按照要求，特向社会公布{a}{y}年政府信息公开工作年度报告。",
)


@of_flow("Frame 2")
def announced_without_a_title(flow: Flow, chance: Random) -> Flow:
    """Print a sentence that announces the report in place of its title."""
    sentence = chance.choice(_ANNOUNCED).format(a=AGENCY, y=titled_year(flow))
    changed: Flow = []
    for item in flow:
        if isinstance(item, Line) and item.kind == "title":
            changed.append(Line(sentence))
        else:
            changed.append(item)
    return changed


_DAYS = ("{d:%Y-%m-%d}", "{d.year}年{d.month}月{d.day}日", "{d.year}/{d.month}/{d.day}", "{d:%Y-%m-%d} 09:05:33")
_BEHIND_LABELS = (
    "发布日期：{d}",
    "发布时间：{d}  来源：县政府办公室",
    "来源：县政府办公室    时间：{d}",
    "日期：{d}  浏览次数：16",
    "文章来源：办公室  添加时间：{d}",
    "公开日期：{d}",
    "发文日期：{d}",
    "更新时间：2031-01-01  发布日期：{d}",
    "（{d}）",
    "{d}",
)


def _day(chance: Random, year: str) -> date:
    return date(int(year) + 1, chance.randrange(1, 4), chance.randrange(1, 29))


@of_flow("Frame 3")
def days_below_the_title(flow: Flow, chance: Random) -> Flow:
    """Print the day of publication below the title, behind one of its labels or none."""
    label, form, year = chance.choice(_BEHIND_LABELS), chance.choice(_DAYS), titled_year(flow)
    if not year:
        return flow
    changed: Flow = []
    for item in flow:
        changed.append(item)
        if isinstance(item, Line) and item.kind == "title":
            day = _day(chance, year)
            changed.append(Line(Told(label.format(d=form.format(d=day)), day=day)))
    return changed


@of_flow("Frame 3")
def a_signature_at_the_end(flow: Flow, chance: Random) -> Flow:
    """Print who signs, and a day, below the last section."""
    day = date(2026, chance.randrange(1, 4), chance.randrange(1, 29))
    form = chance.choice(_DAYS[:2])
    return [*flow, Line(AGENCY), Line(form.format(d=day))]


@of_flow("Frame 4")
def a_table_of_particulars_in_front(flow: Flow, chance: Random) -> Flow:
    """Print a table of what the page tells of the report above its title."""
    title = next((item for item in flow if isinstance(item, Line) and item.kind == "title"), None)
    year = titled_year(flow)
    if title is None or not year:
        return flow
    day = _day(chance, year)
    dated = Told(chance.choice(_DAYS).format(d=day), day=day)
    rows: Rows = [
        ["索引号", "0143490/2024-00012", "主题分类", "其他/年报"],
        ["发布机构", AGENCY, chance.choice(("发布日期", "公开日期", "成文日期")), dated],
    ]
    more: Rows = [
        ["名称", title.text, "", ""],
        ["文号", "", "时效性", "有效"],
        ["主题词", "年报", "公开方式", "主动公开"],
    ]
    rows += chance.sample(more, chance.randrange(len(more) + 1))
    chance.shuffle(rows)
    return [rows, *flow]
