"""Print the text of a report otherwise, line by line: lines `Met since` of the list."""

from collections.abc import Callable
from random import Random
from unicodedata import east_asian_width

from govinfo.testing.documents.kit import is_label, of_flow
from govinfo.testing.documents.layouts import Flow, Line

#: What makes a paragraph long enough to be wrapped.
_SENTENCES = (
    "全年通过门户网站、政务新媒体和便民服务中心公开栏等渠道发布各类信息316条，较上年增长12.5%，",
    "按照《中华人民共和国政府信息公开条例》和上级关于政务公开工作的部署，健全了信息发布审查制度，",
    "围绕乡村振兴、民生保障和生态环境治理等重点领域，做到应公开尽公开，",
    "组织业务培训3次，参加人员达到120余人次，群众的满意程度持续提升，",
)
_INDENT = "\u3000\u3000"
_WIDTHS = (36, 40, 50, 60, 64, 70, 72, 76, 80)
#: What a line does not begin with, where a program wraps that knows punctuation.
_NOT_FIRST = "，。、；：》）”%"


def _cells(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


def _wrapped(text: str, width: int, measure: Callable[[str], int]) -> str:
    lines = [""]
    for place, character in enumerate(text):
        moved = character
        while text[place + len(moved) : place + len(moved) + 1] in _NOT_FIRST and place + len(moved) < len(text):
            moved += text[place + len(moved)]
        if measure(lines[-1] + moved) > width and character not in _NOT_FIRST:
            lines.append("")
        lines[-1] += character
    return "\n".join(lines)


def _lengthened(text: str, chance: Random) -> str:
    return "".join(chance.sample(_SENTENCES, chance.choice((1, 2, 3)))) + text


@of_flow("Met since 4", only=("text/",))
def wrapped_paragraphs(flow: Flow, chance: Random) -> Flow:
    """Wrap all paragraphs at one width, told apart by indents or blank lines."""
    width, measure = chance.choice(_WIDTHS), chance.choice((_cells, len))
    has_blank_lines = chance.random() < 0.5
    indent = _INDENT if not has_blank_lines or chance.random() < 0.5 else ""
    printed: Flow = []
    for item in flow:
        if not isinstance(item, Line):
            printed.append(item)
            continue
        is_text = item.kind == "text"
        text = _wrapped(indent + _lengthened(item.text, chance), width, measure) if is_text else item.text
        above = printed[-1] if printed else None
        if is_text and not has_blank_lines and isinstance(above, Line) and above.kind == "text":
            printed[-1] = Line(f"{above.text}\n{text}")
        else:
            printed.append(Line(text, item.kind))
    return printed


@of_flow("Met since 6", only=("text/",))
def a_wrapped_preface(flow: Flow, chance: Random) -> Flow:
    """Wrap the preface alone, below the title or a blank line below it."""
    width, measure = chance.choice(_WIDTHS), chance.choice((_cells, len))
    text = _wrapped("".join(_SENTENCES[1:3]) + "现将有关情况公布如下。", width, measure)
    printed: Flow = []
    for item in flow:
        is_title = isinstance(item, Line) and item.kind == "title"
        if is_title and isinstance(item, Line) and chance.random() < 0.5:
            printed.append(Line(f"{item.text}\n{text}", "title"))
        else:
            printed += [item, Line(text)] if is_title else [item]
    return printed


_PINYIN = {
    "公": "gōng",
    "开": "kāi",
    "机": "jī",
    "处": "chǔ",
    "数": "shù",
    "项": "xiàng",
    "结": "jié",
    "申": "shēn",
    "总": "zǒng",
    "律": "lǜ",
    "企": "qǐ",
    "维": "wéi",
}
_PLAIN = str.maketrans("ōāīǔùàéēǒǜǐ", "oaiuuaeeovi")


@of_flow("Met since 5", only=("text/", "html/", "docx/"), is_noted=True)
def pinyin_in_all_labels(flow: Flow, chance: Random) -> Flow:
    """Print the pinyin of characters behind them, in all labels and headings."""
    opening, closing = chance.choice((("(", ")"), ("（", "）")))
    has_tones = chance.random() < 0.7
    sounds = {each: sound if has_tones else sound.translate(_PLAIN) for each, sound in _PINYIN.items()}
    table = str.maketrans({each: f"{each}{opening}{sound}{closing}" for each, sound in sounds.items()})
    printed: Flow = []
    for item in flow:
        if isinstance(item, Line):
            is_heading = item.kind == "heading"
            printed.append(Line(item.text.translate(table), item.kind) if is_heading else item)
            continue
        printed.append([[_with_pinyin(cell, table) for cell in row] for row in item])
    return printed


def _with_pinyin(cell: str, table: dict[int, str]) -> str:
    return cell.translate(table) if is_label(cell) else cell
