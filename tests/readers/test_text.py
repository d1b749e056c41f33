"""From bytes to a document."""

import codecs

import pytest

from govinfo.exceptions import UnreadableFile
from govinfo.model import Place
from govinfo.readers.document import Grid, TextBlock
from govinfo.readers.text import document_of


def _blocks(text: str) -> list[str | list[list[str]]]:
    """Show the blocks of a document: a text as itself, a grid as its rows."""
    shown: list[str | list[list[str]]] = []
    for block in document_of(text.encode()).blocks:
        if isinstance(block, TextBlock):
            shown.append(block.text)
            continue
        assert isinstance(block, Grid)
        rows: dict[int, list[str]] = {}
        for cell in block.cells:
            rows.setdefault(cell.row, []).append(cell.text)
        shown.append(list(rows.values()))
    return shown


@pytest.mark.parametrize(
    "content",
    [
        "标题".encode(),
        codecs.BOM_UTF8 + "标题".encode(),
        codecs.BOM_UTF16_LE + "标题".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "标题".encode("utf-16-be"),
        "标题".encode("gb18030"),
        "标题".encode("gbk"),
    ],
)
def test_a_text_is_decoded_whatever_chinese_editors_save(content: bytes) -> None:
    assert [block.text for block in document_of(content).blocks if isinstance(block, TextBlock)] == ["标题"]


@pytest.mark.parametrize("content", [b"\xff\xff\xff\xff", b"\0\0\0a", b"\xfe\xff\xd8\x00", bytes(range(256))])
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile):
        document_of(content)


def test_lines_are_paragraphs_at_their_line() -> None:
    document = document_of("\n一\r\n\r\n  二  \n三".encode())

    assert document.blocks == tuple(
        TextBlock(text=text, place=Place(row=row)) for text, row in (("一", 2), ("二", 4), ("三", 5))
    )


def test_marks_of_markdown_are_not_part_of_the_text() -> None:
    assert _blocks("# 标题 #\n\n- 1、甲\n\n* 乙\n\n**丙**\n\n- 2 -\n\n-1") == [
        "标题",
        "1、甲",
        "乙",
        "丙",
        "- 2 -",
        "-1",
    ]
    assert document_of("## 标题".encode()).blocks[0] == TextBlock(text="标题", place=Place(row=1), level=2)


@pytest.mark.parametrize(
    "text",
    [
        "甲\t乙\n丙\t0",
        "| 甲 | 乙 |\n| --- | --- |\n| 丙 | 0 |",
        "|甲|乙|\n|:-:|---|\n|丙|0|",
        "|甲|乙\n|丙|0",
        "甲|乙\n丙|0",
        "甲 ｜ 乙\n丙 ｜ 0",
        "+---+---+\n| 甲 | 乙 |\n+---+---+\n| 丙 | 0 |\n+---+---+",
    ],
)
def test_a_table_is_found_by_tabs_or_bars(text: str) -> None:
    assert _blocks(f"前\n\n{text}\n\n后") == ["前", [["甲", "乙"], ["丙", "0"]], "后"]


def test_a_bar_beside_a_blank_cell_is_no_frame() -> None:
    assert _blocks("甲||0\n|乙|0\n||1") == [[["甲", "", "0"], ["", "乙", "0"], ["", "", "1"]]]


def test_a_line_between_two_rows_is_a_row_of_one_cell() -> None:
    assert _blocks("甲\t0\n乙\n丙\t1\n丁") == [[["甲", "0"], ["乙"], ["丙", "1"]], "丁"]


def test_a_line_break_mark_in_a_cell_is_a_line_break() -> None:
    assert _blocks("|商业<br>企业|0|\n|甲|1|") == [[["商业\n企业", "0"], ["甲", "1"]]]


def test_an_indented_line_and_a_bar_in_prose_are_text() -> None:
    assert _blocks("\t本年度工作开展顺利。\n\n首页|新闻") == ["本年度工作开展顺利。", "首页|新闻"]


def test_one_cell_a_line_is_a_row_for_each_label() -> None:
    text = "前面的一句话。\n\n规章\n\n0\n\n1\n\n２件\n\n行政许可\n\n-\n\n行政处罚\n\n减1\n\n3\n\n后面的一句话。"

    assert _blocks(text) == [
        "前面的一句话。",
        [["规章", "0", "1", "２件"], ["行政许可", "-"], ["行政处罚", "减1", "3"]],
        "后面的一句话。",
    ]


def test_a_year_on_a_line_of_its_own_is_no_table() -> None:
    assert _blocks("某镇人民政府\n2025\n年政府信息公开工作年度报告") == [
        "某镇人民政府",
        "2025",
        "年政府信息公开工作年度报告",
    ]


def test_tables_rows_and_columns_count_from_one() -> None:
    document = document_of("甲\t0\n\n乙\n\n丙\t1\n丁\t2".encode())
    second = document.blocks[2]

    assert isinstance(second, Grid)
    assert second.place_of(second.cells[3]) == Place(table=2, row=2, column=2)


def test_the_ruler_of_a_single_row_is_no_text_and_strokes_for_blanks_are() -> None:
    assert _blocks("二、主动公开政府信息情况\n\n| 第二十条第（一）项 | | |\n| --- | :---: | --- |\n\n正文。")[-2:] == [
        "| 第二十条第（一）项 | | |",
        "正文。",
    ]
    assert _blocks("正文。\n\n| - | - |\n\n正文。") == ["正文。", "| - | - |", "正文。"]


@pytest.mark.parametrize(
    "between", ["三、收到和处理政府信息公开申请情况", "今年各项工作稳步推进，成效明显。", "长" * 81]
)
def test_text_between_rows_divides_two_tables(between: str) -> None:
    assert _blocks(f"甲|乙\n丙|0\n{between}\n丁|戊\n己|1") == [
        [["甲", "乙"], ["丙", "0"]],
        between,
        [["丁", "戊"], ["己", "1"]],
    ]


def test_a_number_before_the_text_between_rows_is_of_the_row_above() -> None:
    text = "甲\t乙\n丙\t0\n12\n今年各项工作稳步推进，成效明显。\n表头\n丁\t戊\n己\t1"

    assert _blocks(text) == [
        [["甲", "乙"], ["丙", "0"], ["12"]],
        "今年各项工作稳步推进，成效明显。",
        [["表头"], ["丁", "戊"], ["己", "1"]],
    ]


def test_a_sentence_with_a_bar_below_it_is_a_cell() -> None:
    assert len(_blocks("甲\n|\n本单位本年度未制定规章。\n|\n丙\n|\n0\n|\n1\n|")) == 1


def test_the_data_of_a_page_swallow_no_title() -> None:
    title = "丁县水务局2022年政府信息公开工作年度报告"
    data = "主题分类 | 其他 | 文号 | \n公开机构 | 丁县水务局 | 体裁 | 报告"
    text = f"{data}\n{title}\n一、总体情况\n二、主动公开政府信息情况\n乙 | 1 | 2\n丙 | 3 | 4"

    assert _blocks(text)[1:] == [
        title,
        "一、总体情况",
        "二、主动公开政府信息情况",
        [["乙", "1", "2"], ["丙", "3", "4"]],
    ]
