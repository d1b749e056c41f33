"""Hold the official layout, cell by cell, against the form as it was issued."""

import pytest

from govinfo import AnnualReport, cells_of, get, replace
from govinfo.readers.document import Grid, TextBlock
from govinfo.writers.layout import FormCell, layout

#: A grid as expected: row, column, rows and columns covered, text; values are left out.
Expected = list[tuple[int, int, int, int, str]]

RESULTS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
TABLE_4: Expected = [
    (1, 1, 1, 5, "行政复议"),
    (1, 6, 1, 10, "行政诉讼"),
    *((2, column, 2, 1, text) for column, text in enumerate(RESULTS, 1)),
    (2, 6, 1, 5, "未经复议直接起诉"),
    (2, 11, 1, 5, "复议后起诉"),
    *((3, column, 1, 1, text) for column, text in enumerate(RESULTS * 2, 6)),
]
HEADER_OF_TABLE_3: Expected = [
    (1, 1, 3, 3, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"),
    (1, 4, 1, 7, "申请人情况"),
    (2, 4, 2, 1, "自然人"),
    (2, 5, 1, 5, "法人或其他组织"),
    (2, 10, 2, 1, "总计"),
    *(
        (3, column, 1, 1, text)
        for column, text in enumerate(("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"), 5)
    ),
]
DENIED = (
    "1.属于国家秘密",
    "2.其他法律行政法规禁止公开",
    "3.危及“三安全一稳定”",
    "4.保护第三方合法权益",
    "5.属于三类内部事务信息",
    "6.属于四类过程性信息",
    "7.属于行政执法案卷",
    "8.属于行政查询事项",
)
UNAVAILABLE = ("1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确")
NOT_PROCESSED = (
    "1.信访举报投诉类申请",
    "2.重复申请",
    "3.要求提供公开出版物",
    "4.无正当理由大量反复申请",
    "5.要求行政机关确认或重新出具已获取信息",
)
OTHER = (
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "3.其他",
)


def rows_of_table_3(*, divided: bool) -> Expected:
    rows = 22 if divided else 20
    expected: Expected = [
        (4, 1, 1, 3, "一、本年新收政府信息公开申请数量"),
        (5, 1, 1, 3, "二、上年结转政府信息公开申请数量"),
        (6, 1, rows, 1, "三、本年度办理结果"),
        (6, 2, 1, 2, "（一）予以公开"),
        (7, 2, 1, 2, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    ]
    row = 8
    for group, members in (
        ("（三）不予公开", DENIED),
        ("（四）无法提供", UNAVAILABLE),
        ("（五）不予处理", NOT_PROCESSED),
        ("（六）其他处理", OTHER if divided else ()),
    ):
        expected.append((row, 2, max(len(members), 1), 1 if members else 2, group))
        expected += [(row + place, 3, 1, 1, text) for place, text in enumerate(members)]
        row += max(len(members), 1)
    return [*expected, (row, 2, 1, 2, "（七）总计"), (row + 1, 1, 1, 3, "四、结转下年度继续办理")]


def blocks_of_table_2(*blocks: tuple[str, tuple[str, ...], tuple[str, ...]]) -> Expected:
    expected: Expected = []
    row = 1
    for article, columns, rows in blocks:
        expected.append((row, 1, 1, 4, f"第二十条第（{article}）项"))
        expected.append((row + 1, 1, 1, 1, "信息内容"))
        spans = {1: (3,), 2: (1, 2), 3: (1, 1, 1)}[len(columns)]
        column = 2
        for text, span in zip(columns, spans, strict=True):
            expected.append((row + 1, column, 1, span, text))
            column += span
        expected += [(row + 2 + place, 1, 1, 1, text) for place, text in enumerate(rows)]
        row += 2 + len(rows)
    return expected


DECISIONS = ("本年处理决定数量",)
TABLE_2_OF_2021 = blocks_of_table_2(
    ("一", ("本年制发件数", "本年废止件数", "现行有效件数"), ("规章", "行政规范性文件")),
    ("五", DECISIONS, ("行政许可",)),
    ("六", DECISIONS, ("行政处罚", "行政强制")),
    ("八", ("本年收费金额（单位：万元）",), ("行政事业性收费",)),
)
ITEMS = ("上一年项目数量", "本年增/减", "处理决定数量")
TABLE_2_OF_2019 = blocks_of_table_2(
    ("一", ("本年新制作数量", "本年新公开数量", "对外公开总数量"), ("规章", "规范性文件")),
    ("五", ITEMS, ("行政许可", "其他对外管理服务事项")),
    ("六", ITEMS, ("行政处罚", "行政强制")),
    ("八", ITEMS[:2], ("行政事业性收费",)),
    ("九", ("采购项目数量", "采购总金额"), ("政府集中采购",)),
)


def grids(report: AnnualReport) -> list[list[FormCell]]:
    return [
        [cell for cell in block.cells if isinstance(cell, FormCell)]
        for block in layout(report).blocks
        if isinstance(block, Grid)
    ]


def labels(grid: list[FormCell]) -> Expected:
    found = [(c.row, c.column, c.row_span, c.column_span, c.text) for c in grid if c.is_label]
    return sorted(found)


@pytest.mark.parametrize(
    ("edition", "table_2", "divided"), [("2021", TABLE_2_OF_2021, True), ("2019", TABLE_2_OF_2019, False)]
)
def test_the_tables_have_the_headers_and_merges_of_the_form(edition: str, table_2: Expected, *, divided: bool) -> None:
    laid_out = grids(AnnualReport.blank(edition))

    assert labels(laid_out[0]) == sorted(table_2)
    assert labels(laid_out[1]) == sorted([*HEADER_OF_TABLE_3, *rows_of_table_3(divided=divided)])
    assert labels(laid_out[2]) == sorted(TABLE_4)


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_every_cell_of_a_report_stands_in_its_layout_once_with_its_value(edition: str) -> None:
    report = AnnualReport.blank(edition)
    for number, cell in enumerate(each for each in cells_of(report) if each.kind != "decimal"):
        report = replace(report, cell.address, number)

    shown = {cell.address: cell.text for grid in grids(report) for cell in grid if not cell.is_label}

    values = {cell.address: get(report, cell.address) for cell in cells_of(report)}
    assert shown == {address: "" if value is None else str(value) for address, value in values.items()}


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_no_two_cells_cover_one_place_and_no_place_is_left(edition: str) -> None:
    for grid in grids(AnnualReport.blank(edition)):
        places = [
            (row, column)
            for cell in grid
            for row in range(cell.row, cell.row + cell.row_span)
            for column in cell.columns
        ]
        width, height = max(column for _, column in places), max(row for row, _ in places)
        assert sorted(places) == [(row, column) for row in range(1, height + 1) for column in range(1, width + 1)]


def test_an_absent_row_is_not_printed_and_an_absent_table_neither() -> None:
    report = AnnualReport.blank("2021")
    other = "requests.outcomes.other_processing.fee_overdue"
    shorter = replace(replace(report, other, None), "disputes", None)

    assert [len(grid) for grid in grids(report)][:1] == [len(grid) for grid in grids(shorter)][:1]
    assert len(grids(shorter)) == 2
    assert not [cell for grid in grids(shorter) for cell in grid if cell.address.startswith(other)]
    headings = [block.text for block in layout(shorter).blocks if isinstance(block, TextBlock) and block.level == 2]
    assert len(headings) == 6
