"""Print lines around the tables as published reports print them: lines `Sections` of the list."""

from collections.abc import Sequence
from random import Random

from govinfo.codes import Section
from govinfo.testing.documents.kit import TABLES, of_flow, replaced_lines, titled_year
from govinfo.testing.documents.layouts import AGENCY, Flow, Line, Rows

_TITLES = (
    "{a}{y}年政府信息公开工作年度报告",
    "{a} {y} 年政府信息公开工作年度报告",
    "{a}{y}年度政府信息公开工作年度报告",
    "{a}{y}年政府信息公开年报",
    "{a}{y}年政府信息公开工作报告",
    "{a}{y}年政务信息公开年度报告",
    "{a}{y}年政府信息公开工作告年度报",
    "{a}{y}年政府信息公开年度报告",
    "{y}年{a}政府信息公开工作年度报告",
    "{a}\n{y}年\n政府信息公开工作年度报告",
    "{a}\n政府信息公开工作年度报告\n（{y}年）",
    "{a}\n{y}年政府信息公开工作年度报告",
)


@of_flow("Sections 1")
def other_titles(flow: Flow, chance: Random) -> Flow:
    """Print the title in other words, in another order, or on several lines."""
    title, year = chance.choice(_TITLES), titled_year(flow)

    def titled(line: Line) -> str | list[str]:
        return title.format(a=AGENCY, y=year).split("\n") if line.kind == "title" else line.text

    return replaced_lines(flow, titled)


_HEADINGS = {
    Section.OVERVIEW: ("一、总体情况", "一、基本情况", "一、 总体情况", "一、总体工作情况"),
    Section.PROACTIVE_DISCLOSURE: ("二、行政机关主动公开政府信息情况", "二、主动公开政府信息的情况"),
    Section.REQUESTS: (
        "三、行政机关收到和处理政府信息公开申请情况",
        "三、收到和处理政府信息公开申请的情况",
        "三．收到和处理政府信息公开申请情况",
    ),
    Section.DISPUTES: (
        "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "四、行政复议和行政诉讼情况",
        "四、政府信息公开行政复议和行政诉讼情况",
    ),
    Section.IMPROVEMENT: ("五、存在问题及改进情况", "五、存在的主要问题及改进措施", "五、存在的主要问题和改进情况"),
    Section.OTHER_MATTERS: ("六、其他事项", "六、其他需要报告事项", "六、需要报告的其他事项"),
}
_HEADINGS_OF = {section.printed: headings for section, headings in _HEADINGS.items()}


@of_flow("Sections 2")
def other_headings(flow: Flow, chance: Random) -> Flow:
    """Print the headings in other words."""
    return replaced_lines(
        flow,
        lambda line: chance.choice(_HEADINGS_OF.get(line.text, (line.text,))) if line.kind == "heading" else line.text,
    )


@of_flow("Sections 2")
def headings_without_numbers(flow: Flow, chance: Random) -> Flow:
    """Lose the numbers of some or all headings."""
    share = chance.choice((0.3, 1))
    return replaced_lines(
        flow,
        lambda line: (
            line.text.partition("、")[2] or line.text
            if line.kind == "heading" and chance.random() < share
            else line.text
        ),
    )


@of_flow("Sections 2")
def headings_with_shifted_numbers(flow: Flow, chance: Random) -> Flow:
    """Count the headings wrongly, one too many or too few."""
    first = chance.randrange(1, 6)
    step = chance.choice((-1, 1))

    def shifted(line: Line) -> str:
        place = "一二三四五六七".find(line.text[0]) if line.kind == "heading" else -1
        return "一二三四五六七"[place + step] + line.text[1:] if place >= first else line.text

    return replaced_lines(flow, shifted)


@of_flow("Sections 2")
def numbering_restarted_inside_a_section(flow: Flow, chance: Random) -> Flow:
    """Begin to count anew inside a section."""
    inner = ("一、加强组织领导。健全工作机制。", "二、规范公开流程。", "三、强化平台建设。")[: chance.randrange(1, 4)]
    after = chance.choice(("监督保障", "更新不够及时"))
    return replaced_lines(flow, lambda line: [line.text, *inner] if after in line.text else line.text)


@of_flow("Sections 2")
def a_preface_inside_the_first_section(flow: Flow, chance: Random) -> Flow:
    """Print the preface below the first heading."""
    del chance
    place = next(number for number, item in enumerate(flow) if isinstance(item, Line) and item.kind == "heading")
    return [*flow[: place - 1], flow[place], flow[place - 1], *flow[place + 1 :]]


@of_flow("Sections 3")
def instructions_of_the_form(flow: Flow, chance: Random) -> Flow:
    """Print the form's own instructions above its tables."""
    instruction = chance.choice(
        (
            ["该部分以表格形式报告。表格如下："],
            ["该部分以表格形式报告。", "表格如下："],
            ["（单位：件）"],
            ["具体情况如下表："],
        )
    )
    tables = [section.printed for section in TABLES]
    changed: Flow = []
    for item in flow:
        changed.append(item)
        if isinstance(item, Line) and item.text in tables:
            changed += map(Line, instruction)
    return changed


def _without_texts(flow: Flow, sections: Sequence[Section], text: str) -> Flow:
    changed: Flow = []
    inside = False
    for item in flow:
        if isinstance(item, Line) and item.kind == "heading":
            inside = item.text in {section.printed for section in sections}
            changed += [item, Line(text)] if inside else [item]
        elif not inside:
            changed.append(item)
    return changed


@of_flow("Sections 3")
def sections_of_texts_say_none(flow: Flow, chance: Random) -> Flow:
    """Print one word for the last sections: none."""
    sections = chance.choice(([Section.OTHER_MATTERS], [Section.IMPROVEMENT, Section.OTHER_MATTERS]))
    return _without_texts(flow, sections, chance.choice(("无。", "无")))


_BEFORE = (
    "您当前的位置：首页 > 政府信息公开 > 政府信息公开年报",
    "索引号：000014349/2024-00012",
    "发布机构：青石县柳河镇人民政府",
    "发布日期：2025-01-20",
    "字号：[大 中 小]",
    "打印本页",
    "浏览次数：128",
)
_AFTER = (
    "上一篇：柳河镇2021年政府信息公开工作年度报告",
    "【打印】 【关闭】",
    "主办单位：青石县人民政府办公室",
    "版权所有：青石县人民政府  苏ICP备05000000号-1",
    "扫一扫在手机打开当前页",
)


@of_flow("Sections 4")
def lines_of_a_page_around(flow: Flow, chance: Random) -> Flow:
    """Print lines of a web page before and after the report."""
    before = sorted(chance.sample(_BEFORE, chance.randrange(len(_BEFORE) + 1)), key=_BEFORE.index)
    after = sorted(chance.sample(_AFTER, chance.randrange(len(_AFTER) + 1)), key=_AFTER.index)
    return [*map(Line, before), *flow, *map(Line, after)]


def grids_of(flow: Flow) -> list[int]:
    """Give the places of the grids."""
    return [number for number, item in enumerate(flow) if not isinstance(item, Line)]


_PAGE_TABLES: tuple[Rows, ...] = (
    [
        ["索引号", "000014349/2024-00012", "主题分类", "政府信息公开年报"],
        ["发布机构", "青石县柳河镇人民政府", "发布日期", "2025-01-20"],
    ],
    [["首页", "政务公开", "政务服务", "互动交流"], ["行政许可", "行政处罚", "行政强制", "行政事业性收费"]],
    [["2025-01-20", "政府信息公开指南", "12"], ["2025-01-18", "规章", "3"], ["2025-01-16", "行政规范性文件", "5"]],
)


@of_flow("Table shape 1")
def tables_of_a_page_around(flow: Flow, chance: Random) -> Flow:
    """Print tables of a web page before and after the report."""
    before = chance.sample(_PAGE_TABLES, chance.randrange(3))
    after = chance.sample(_PAGE_TABLES, chance.randrange(3))
    return [*map(_copy, before), *flow, *map(_copy, after)]


def _copy(rows: Rows) -> Rows:
    return [[*row] for row in rows]


@of_flow("Table shape 5")
def prose_as_tables(flow: Flow, chance: Random) -> Flow:
    """Print prose in columns that it does not have, as programs do that look for tables in pages."""
    changed: Flow = []
    for item in flow:
        if isinstance(item, Line) and item.kind == "text" and len(item.text) > 6:
            place = chance.randrange(2, len(item.text) - 2)
            changed.append([[item.text[:place], item.text[place:]]])
        else:
            changed.append(item)
    return changed


@of_flow("Table shape 5")
def prose_glued_to_the_table_below(flow: Flow, chance: Random) -> Flow:
    """Print a line above a table as its first row."""
    heading_too = chance.random() < 0.5
    changed: Flow = []
    for item in flow:
        above = changed[-1] if changed else None
        if isinstance(item, Line) or not isinstance(above, Line):
            changed.append(item)
            continue
        width = max(map(len, item))
        if heading_too:
            changed.pop()
        text = above.text if heading_too else "该部分以表格形式报告，表格如下："
        changed.append([[text, *[""] * (width - 1)], *item])
    return changed


@of_flow("Table shape 7", loses="a table")
def tables_missing_below_their_headings(flow: Flow, chance: Random) -> Flow:
    """Leave out tables, as happens where they are pictures."""
    grids = grids_of(flow)
    lost = chance.sample(grids, chance.randrange(1, len(grids) + 1)) if grids else []
    return [item for number, item in enumerate(flow) if number not in lost]


@of_flow("Table shape 8", loses="table 2")
def prose_instead_of_table_2(flow: Flow, chance: Random) -> Flow:
    """Print a sentence instead of table 2."""
    del chance
    place = next(iter(grids_of(flow)), None)
    if place is None:
        return flow
    prose = Line("2023年，办理行政许可办件量3361件，行政处罚12件，制发规范性文件3件，现行有效件数7件。")
    return [*flow[:place], prose, *flow[place + 1 :]]


@of_flow("Table shape 8")
def prose_before_a_table_in_other_units(flow: Flow, chance: Random) -> Flow:
    """Print sentences before the tables, with other figures in other units."""
    sentences = (
        "本年度制发规范性文件31份，办理行政许可4210起。",
        "本年新收政府信息公开申请977条，上年结转35条，其中自然人申请900起。",
        "行政复议18起，行政诉讼9起。",
        "总计：行政许可\u3000412件；行政处罚\u300033件。",
    )
    changed: Flow = []
    for item in flow:
        if not isinstance(item, Line) and chance.random() < 0.8:
            changed.append(Line(chance.choice(sentences)))
        changed.append(item)
    return changed
