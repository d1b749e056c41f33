"""Lines of wrapped paragraphs are joined as a reader joins them, and no others."""

from collections.abc import Callable, Sequence
from pathlib import Path
from unicodedata import east_asian_width

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govinfo.model import AnnualReport
from govinfo.readers.document import TextBlock
from govinfo.readers.text import document_of
from govinfo.readers.text.pages import TextLine
from govinfo.readers.text.wrapped import joined
from govinfo.testing import reports
from govinfo.testing.documents.printers.text import PRINTERS

PARAGRAPHS = (
    (
        "根据《中华人民共和国政府信息公开条例》第五十条规定，现将丁县水务局2022年政府信息公开工作年度报告公布如下，"
        "所列数据的统计期限为2022年1月1日至2022年12月31日，如有疑问，请与丁县水务局办公室联系。"
    ),
    "一、总体情况",
    (
        "2022年，丁县水务局坚持以公开为常态、不公开为例外，围绕供水保障、河湖治理、防汛抗旱等重点工作，"
        "全年通过县政府门户网站公开信息318条，其中动态信息204条，政策文件12件，回应群众关切41次，办结率100%。"
    ),
    (
        "（一）主动公开情况。及时公开水价调整、停水通知、水质检测结果等群众关心的信息，并在各乡镇设立公开栏27处，"
        "发放办事指南1600余份，利用微信公众号推送信息96条，阅读量超过5.3万次。"
    ),
    "（二）存在的问题",
    (
        "公开的内容还不够全面，部分栏目更新不够及时，工作人员的业务能力有待提高，政策解读的形式仍然比较单一。"
        "下一步，将加强培训，完善制度，丰富解读形式，切实提高公开工作的质量和水平。"
    ),
)
INDENT = "\u3000\u3000"


def _cells(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


def _wrapped(text: str, width: int, measure: Callable[[str], int], *, keeps_punctuation: bool = False) -> list[str]:
    lines = [""]
    for place, character in enumerate(text):
        following = text[place + 1 : place + 2]
        moved = (
            character + following if keeps_punctuation and following in {"，", "。", "、", "》", "；"} else character
        )
        if measure(lines[-1] + moved) > width:
            lines.append("")
        lines[-1] += character
    return lines


def _texts(lines: Sequence[str]) -> list[str]:
    return [block.text for block in document_of("\n".join(lines).encode()).blocks if isinstance(block, TextBlock)]


@pytest.mark.parametrize("width", [30, 36, 40, 52, 60, 66, 70, 72, 76, 80])
@pytest.mark.parametrize("measure", [_cells, len], ids=["cells", "characters"])
@pytest.mark.parametrize("keeps_punctuation", [False, True])
@pytest.mark.parametrize("shape", ["indented", "blank", "indented and blank"])
def test_wrapped_paragraphs_are_joined(
    width: int, measure: Callable[[str], int], shape: str, *, keeps_punctuation: bool
) -> None:
    lines: list[str] = []
    for text in PARAGRAPHS:
        indent = INDENT if "indented" in shape else ""
        lines += _wrapped(indent + text, width, measure, keeps_punctuation=keeps_punctuation)
        lines += [""] if "blank" in shape else []

    assert _texts(lines) == list(PARAGRAPHS)


@pytest.mark.parametrize("width", [34, 40, 60, 64, 72])
def test_paragraphs_are_told_apart_where_only_their_last_lines_are_short(width: int) -> None:
    lines = [line for text in PARAGRAPHS for line in _wrapped(text, width, _cells)]

    assert _texts(lines) == list(PARAGRAPHS)


def test_a_paragraph_that_alone_is_wrapped_is_joined() -> None:
    preface = _wrapped(PARAGRAPHS[0], 70, _cells)
    others = [text.replace("，", "，并且") for text in PARAGRAPHS[1:]]

    assert _texts([*preface, *others]) == [PARAGRAPHS[0], *others]


def test_two_lines_are_one_paragraph_if_the_first_breaks_off_within_brackets() -> None:
    lines = [
        "本报告按照县人民政府办公室印发的《关于做好政府信",
        "息公开工作年度报告编制工作的通知》编制。",
        "一、总体情况",
    ]

    assert _texts(lines) == [lines[0] + lines[1], lines[2]]


def test_western_words_are_joined_with_a_space_and_numbers_without() -> None:
    lines = [
        "全县各单位通过政务新媒体账号和客户端 Android App",
        "Store 等渠道发布信息，全年浏览量达到了合计共有1205",
        "33次，",
    ]
    lines[-1] += "较上年增长。"

    assert _texts(lines) == [lines[0] + " " + lines[1] + lines[2]]


def test_the_place_of_a_paragraph_is_that_of_its_first_line() -> None:
    lines = ["", *_wrapped(PARAGRAPHS[0], 60, _cells), "", *_wrapped(PARAGRAPHS[2], 60, _cells)]
    blocks = [block for block in document_of("\n".join(lines).encode()).blocks if isinstance(block, TextBlock)]

    assert [block.place.row for block in blocks] == [2, 2 + len(_wrapped(PARAGRAPHS[0], 60, _cells)) + 1]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(PARAGRAPHS, id="paragraphs"),
        pytest.param(
            ["丁县水务局2022年政府信息公开工作年度报告", "根据条例规定，现公布如下。", "一、总体情况", "工作平稳。"],
            id="a title above a preface",
        ),
        pytest.param(
            [
                "（一）持续推进重点领域政府信息主动公开",
                "全年公开12条。",
                "（二）依法依规办理政府信息公开申请工作",
                "无申请。",
            ],
            id="headings of parts",
        ),
        pytest.param(
            [
                "关于调整县城公共供水价格的公告发布时间",
                "关于公布河湖长名单的公告以及联系方式",
                "关于开展节水宣传周活动的通知及其附件",
            ],
            id="titles of other pages",
        ),
        pytest.param(
            [
                "一是加强组织领导，健全工作机制。",
                "二是加强业务培训，提高工作能力。",
                "三是加强监督检查，压实工作责任。",
            ],
            id="items of the same length",
        ),
        pytest.param(
            [
                "- 全年公开水价、水质和停水信息共计二百余条次",
                "- 全年公开防汛抗旱预警信息三十余条次并且及时",
                "- 全年无申请。",
            ],
            id="bullets",
        ),
        pytest.param(
            ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况", "自然人"],
            id="labels of the form",
        ),
        pytest.param(
            [
                "上级文件要求各单位在规定的期限内完成报告编制，",
                "> 引用的文字不属于上面的一段，另起一行。",
                "其余从略。",
            ],
            id="a quotation",
        ),
        pytest.param(
            ["本单位2022年度未收取任何政府信息公开信息处理费", "丁县水务局", "2023年1月18日"],
            id="a signature and a day",
        ),
    ],
)
def test_lines_that_are_paragraphs_stay_apart(lines: Sequence[str]) -> None:
    numbered = [TextLine(number, line) for number, line in enumerate(lines, 1)]

    assert joined(numbered) == numbered


def test_labels_and_numbers_below_wrapped_paragraphs_are_not_joined() -> None:
    table = ["规章", "0", "行政规范性文件", "12", "行政许可", "33"]
    blocks = document_of("\n".join([*_wrapped(PARAGRAPHS[0], 40, _cells), *table]).encode()).blocks

    assert [type(block).__name__ for block in blocks] == ["TextBlock", "Grid"]


@given(report=reports(), name=st.sampled_from(sorted(PRINTERS)))
@settings(max_examples=60)
def test_no_line_of_a_printed_report_is_joined(report: AnnualReport, name: str) -> None:
    lines = PRINTERS[name](report, None).decode("gb18030" if "gb18030" in name else "utf-8").split("\n")
    together = [line for line in lines if line]

    for each in (lines, together):
        numbered = [TextLine(number, line) for number, line in enumerate(each, 1)]
        assert joined(numbered) == numbered


def test_no_line_of_a_sample_is_joined(shared: Path) -> None:
    for path in (shared / "samples").glob("*.txt"):
        lines = [TextLine(number, line) for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)]

        assert joined(lines) == lines
