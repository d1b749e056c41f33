"""Print the outline of a report otherwise: headings, parts, lists of section names, texts beside tables."""

from collections.abc import Sequence
from random import Random
from typing import Self

from govinfo.codes import Section, chinese_numeral
from govinfo.testing.documents.kit import TABLES, of_flow, replaced_lines
from govinfo.testing.documents.layouts import Flow, Line


class Kept(str):
    """A text that a reader has to find again as a paragraph of one section."""

    __slots__ = ("section",)
    section: Section | None

    def __new__(cls, text: str, section: Section | None) -> Self:
        """Mark a text with its section; None for the preface."""
        made = super().__new__(cls, text)
        made.section = section
        return made


_NAMES = {
    Section.OVERVIEW: ("基本情况", "总体情况"),
    Section.PROACTIVE_DISCLOSURE: ("主动公开政府信息情况", "行政机关主动公开政府信息的情况", "主动公开工作情况"),
    Section.REQUESTS: ("收到和处理政府信息公开申请情况", "依申请公开政府信息办理情况", "受理政府信息公开申请的情况"),
    Section.DISPUTES: ("政府信息公开行政复议、行政诉讼情况", "被申请行政复议和提起行政诉讼情况", "复议诉讼情况"),
    Section.IMPROVEMENT: ("存在的主要问题及改进情况", "存在问题和改进措施"),
    Section.OTHER_MATTERS: ("其他需要报告的事项", "其他事项"),
}
_BELOW = (
    "全年发布各类信息214条，内容涵盖财政预决算、民生保障等方面。",
    "申请均在法定期限内答复，未出现超期情形。",
    "未收到不服答复的投诉，工作平稳有序。",
)
#: How a part, or an item of a list, is numbered.
_NUMBERED = ("（{zh}）", "{n}、", "{n}.", "（{n}）", "{zh}是", "")


def _numbered(pattern: str, number: int) -> str:
    return pattern.format(zh=chinese_numeral(number), n=number)


def _behind_first_text(flow: Flow, section: Section, lines: Sequence[Line]) -> Flow:
    """Put lines behind the first text of a section."""
    place = next(n for n, item in enumerate(flow) if isinstance(item, Line) and item.text == section.printed)
    return [*flow[: place + 2], *lines, *flow[place + 2 :]]


def _has_heading(flow: Flow, section: Section) -> bool:
    return any(isinstance(item, Line) and item.text == section.printed for item in flow)


@of_flow("Outline 1")
def parts_named_like_sections(flow: Flow, chance: Random) -> Flow:
    """Name parts of the first section like sections."""
    if not _has_heading(flow, Section.OVERVIEW):
        return flow
    names = chance.choice(([*TABLES], [*TABLES][:1], [Section.OVERVIEW, *TABLES], [Section.IMPROVEMENT]))
    pattern, is_run_in = chance.choice(_NUMBERED), chance.random() < 0.3
    lines: list[Line] = []
    for number, (section, below) in enumerate(zip(names, chance.sample(_BELOW, len(_BELOW)), strict=False), 1):
        heading = _numbered(pattern, number) + chance.choice(_NAMES[section])
        texts = [f"{heading}。{below}"] if is_run_in and pattern else [heading, below]
        lines += [Line(Kept(text, Section.OVERVIEW)) for text in texts]
    return _behind_first_text(flow, Section.OVERVIEW, lines)


@of_flow("Outline 1")
def other_matters_as_a_part(flow: Flow, chance: Random) -> Flow:
    """Name a part of the first section like the last one."""
    if not _has_heading(flow, Section.OVERVIEW):
        return flow
    heading = _numbered(chance.choice(_NUMBERED[:4]), 6) + chance.choice(_NAMES[Section.OTHER_MATTERS])
    lines = [Line(Kept(text, Section.OVERVIEW)) for text in (heading, chance.choice(_BELOW))]
    return _behind_first_text(flow, Section.OVERVIEW, lines)


@of_flow("Outline 2")
def lists_of_section_names(flow: Flow, chance: Random) -> Flow:
    """List what a report has to tell, item by item, in the first section or the last."""
    section = chance.choice((Section.OVERVIEW, Section.OTHER_MATTERS))
    if not _has_heading(flow, section):
        return flow
    pattern, end = chance.choice(_NUMBERED[:4]), chance.choice(("；", ""))
    names = [*TABLES, Section.IMPROVEMENT, Section.OTHER_MATTERS]
    items = [_numbered(pattern, n) + chance.choice(_NAMES[name]) + end for n, name in enumerate(names, 1)]
    lines = [Line(Kept(text, section)) for text in ("年度报告应当包括下列内容：", *items)]
    return _behind_first_text(flow, section, lines)


@of_flow("Outline 2")
def tables_of_contents(flow: Flow, chance: Random) -> Flow:
    """Print a table of contents below the title."""
    leader = chance.choice(("", "……1", "...........3", "………………"))
    lines = [Line("目录"), *(Line(section.printed + leader) for section in Section)]
    place = next((n + 1 for n, item in enumerate(flow) if isinstance(item, Line) and item.kind == "title"), 0)
    return [*flow[:place], *lines, *flow[place:]]


_SUBJECTS = ("", "政府信息公开", "政府信息公开工作", "政务公开", "本机关政府信息公开", "{year}年政府信息公开")
_WORDED = {
    Section.OVERVIEW: ("总体情况", "工作总体情况", "基本情况", "工作概况", "整体情况", "概述", "总体工作情况"),
    Section.PROACTIVE_DISCLOSURE: ("主动公开情况", "主动公开工作情况", "主动公开信息的情况"),
    Section.REQUESTS: ("依申请公开情况", "收到和办理申请的情况", "公开申请受理与答复情况"),
    Section.DISPUTES: ("行政复议及诉讼情况", "复议、诉讼情况", "行政复议与行政诉讼的情况"),
    Section.IMPROVEMENT: (
        "存在的不足及下一步打算",
        "主要问题与改进方向",
        "困难、问题及整改措施",
        "问题和下步计划",
    ),
    Section.OTHER_MATTERS: ("其他需要说明的情况", "需要报告的其他情况", "其他应当报告的事项", "其他有关事项"),
}
_NUMBERS_OF_SECTIONS = ("{zh}、", "{zh}．", "{zh}. ", "第{zh}部分 ", "第{zh}部分：")


@of_flow("Outline 3")
def headings_put_together_otherwise(flow: Flow, chance: Random) -> Flow:
    """Put the words of headings together in other ways, with another sign behind the number."""
    pattern = chance.choice(_NUMBERS_OF_SECTIONS)
    sections = {section.printed: section for section in Section}

    def worded(line: Line) -> str:
        section = sections.get(line.text) if line.kind == "heading" else None
        if section is None:
            return line.text
        subject = chance.choice(_SUBJECTS).format(year=2024)
        name = subject + chance.choice(_WORDED[section]) if chance.random() < 0.6 else section.zh
        return _numbered(pattern, section.ordinal) + name

    return replaced_lines(flow, worded)


@of_flow("Outline 3")
def marks_before_headings(flow: Flow, chance: Random) -> Flow:
    """Leave marks before headings, as sites and programs do."""
    mark = chance.choice(("?", "????", "■ ", "◆", "●", "※ ", "▍"))
    return replaced_lines(flow, lambda line: mark + line.text if line.kind == "heading" else line.text)


@of_flow("Outline 4")
def a_heading_misprinted(flow: Flow, chance: Random) -> Flow:
    """Misprint one heading: a character too many, one lost, or another in its place."""
    hit: str = chance.choice([*Section]).printed

    def misprinted(line: Line) -> str:
        if line.kind != "heading" or line.text != hit:
            return line.text
        place = chance.randrange(3, len(hit))
        return hit[:place] + chance.choice(("的的", "", "法")) + hit[place + chance.randrange(2) :]

    return replaced_lines(flow, misprinted)


@of_flow("Outline 4")
def a_heading_lost(flow: Flow, chance: Random) -> Flow:
    """Lose the heading of a table, or that of section 5, whose parts tell where it begins."""
    hit = chance.choice((*TABLES, Section.IMPROVEMENT)).printed
    return [item for item in flow if not (isinstance(item, Line) and item.kind == "heading" and item.text == hit)]


@of_flow("Outline 5")
def texts_beside_tables(flow: Flow, chance: Random) -> Flow:
    """Print sentences above and below the tables."""
    above = ("以下为本年度有关数据，供社会公众查阅监督。", "相关数据均由业务科室提供，并经复核确认。")
    below = ("注：上述数据含上年结转事项。", "以上数据截至报告期末，另有部分事项仍在办理之中。")
    headings = {section.printed: section for section in TABLES}
    changed: Flow = []
    section: Section | None = None
    for item in flow:
        if isinstance(item, Line):
            section = headings.get(item.text) if item.kind == "heading" else section
            changed.append(item)
            continue
        is_first = not changed or isinstance(changed[-1], Line)
        if section is not None and is_first and chance.random() < 0.7:
            changed.append(Line(Kept(chance.choice(above), section)))
        changed.append(item)
        if section is not None and chance.random() < 0.5:
            changed.append(Line(Kept(chance.choice(below), section)))
            section = None
    return changed
