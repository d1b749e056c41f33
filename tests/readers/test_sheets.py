"""From the bytes of a workbook to a document, and to a report."""

import resource
import sys
from datetime import date, datetime, time, timedelta
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
import xlwt
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from govinfo.codes import NoteCode
from govinfo.exceptions import GovinfoError, LimitExceeded, UnreadableFile
from govinfo.model import AnnualReport, Place
from govinfo.readers import read
from govinfo.readers.document import Document, Grid, GridCell, Picture, TextBlock
from govinfo.readers.limits import Limits
from govinfo.readers.sheets import document_of
from govinfo.readers.sheets.formats import number_text, text_of
from govinfo.testing.documents.layouts import Line, flow
from tests.readers.packages_of_sheets import drawing_of, formats, package, workbook
from tests.readers.printers import xls, xlsx
from tests.readers.test_generated import printable_reports
from tests.readers.values import figures, zeros

PRINTERS = xlsx.PRINTERS | xls.PRINTERS


def rows(*lines: str) -> str:
    """Write rows that follow each other, each the XML of its cells."""
    return f"<sheetData>{''.join(f'<row>{line}</row>' for line in lines)}</sheetData>"


def words(*texts: str) -> str:
    """Write cells of text."""
    return "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' if text else "<c/>" for text in texts)


def shown(document: Document) -> list[str | list[list[str]]]:
    """Show the blocks of a document: a text as itself, a grid as the texts of its cells by row."""
    blocks: list[str | list[list[str]]] = []
    for block in document.blocks:
        if isinstance(block, Grid):
            lines: dict[int, list[GridCell]] = {}
            for cell in block.cells:
                lines.setdefault(cell.row, []).append(cell)
            blocks.append([[c.text for c in sorted(line, key=lambda c: c.column)] for _, line in sorted(lines.items())])
        else:
            blocks.append(block.text if isinstance(block, TextBlock) else "(picture)")
    return blocks


def values(cells: str, *, texts: str = "", styles: str = "") -> list[str]:
    """Read one row of cells, a word before them, and give their texts."""
    grid = document_of(workbook(rows(words("甲") + cells), texts=texts, styles=styles)).blocks[0]
    assert isinstance(grid, Grid)
    return [cell.text for cell in sorted(grid.cells, key=lambda cell: cell.column)][1:]


def codes(document: Document) -> list[NoteCode]:
    return [note.code for note in document.notes]


def saved(book: "openpyxl.Workbook | xlwt.Workbook") -> bytes:
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def first(book: openpyxl.Workbook) -> Worksheet:
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return sheet


# Reports


@pytest.mark.parametrize("printer", PRINTERS.values(), ids=PRINTERS)
@settings(max_examples=12)
@given(report=printable_reports())
def test_an_official_report_is_read_exactly_and_without_a_note(printer: xlsx.Printer, report: AnnualReport) -> None:
    got = read(printer(report, None)).report

    assert figures(got) == figures(report)
    assert [note for note in got.notes if note.code is not NoteCode.ROW_UNDIVIDED] == []


@pytest.mark.parametrize("printer", PRINTERS.values(), ids=PRINTERS)
@settings(max_examples=8)
@given(report=printable_reports(blanks=True))
def test_a_blank_stays_blank_and_is_never_filled(printer: xlsx.Printer, report: AnnualReport) -> None:
    got = figures(read(printer(report, None)).report)

    assert all(got[address] in {value, None} for address, value in figures(report).items())


# Values


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (12.0, "12"),
        (0.0, "0"),
        (-3.0, "-3"),
        (4068.208, "4068.208"),
        (4068.2079999999996, "4068.208"),
        (0.1 + 0.2, "0.3"),
        (11.999999999999998, "12"),
        (1e15, "1000000000000000"),
        (1e14, "100000000000000"),
        (1e-7, "0.0000001"),
        (float("nan"), "nan"),
        (float("inf"), "inf"),
    ],
)
def test_a_number_is_written_as_a_spreadsheet_shows_it_without_an_exponent(value: float, text: str) -> None:
    assert number_text(value) == text


@given(st.integers(-(10**14), 10**14))
def test_every_count_comes_back_exactly(count: int) -> None:
    assert number_text(float(count)) == str(count)


@given(st.integers(-(10**14), 10**14), st.integers(1, 6))
def test_every_amount_comes_back_exactly(digits: int, decimals: int) -> None:
    text = f"{digits / 10**decimals:.{decimals}f}"

    assert float(number_text(float(text))) == float(text)
    assert "e" not in number_text(float(text)).lower()


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (12.0, "0.00", "12"),
        (7730.28, "0", "7730.28"),
        (1234.0, "#,##0", "1234"),
        (-5.0, "#,##0_);[Red](#,##0)", "-5"),
        (0.5, "0%", "50%"),
        (0.125, "0.00%", "12.5%"),
        (0.0, "0%", "0"),
        (12345.0, "0.0,", "12345 [0.0,]"),
        (125.0, "0!.0", "125 [0!.0]"),
        (12.0, '0"件"', "12件"),
        (160.5, "0.0\\万\\元", "160.5万元"),
        (160.5, '#,##0.0"万元"', "160.5万元"),
        (3.0, '"增"0;"减"0', "增3"),
        (-3.0, '"增"0;"减"0', "减3"),
        (0.0, '"增"0;"减"0;0', "0"),
        (12.0, "[$¥-804]#,##0.00", "¥12"),
        (12.0, ";;;", ""),
        (0.0, '0;-0;"无"', "无"),
        (12.0, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', "12"),
        (0.0, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', "0"),
        (12.0, 'General"人"', "12人"),
        (12.0, "@", "12"),
        ("0.50", "0%", "0.50"),
        (True, "General", "TRUE"),
        (date(2024, 1, 2), "General", "2024-01-02"),
        (datetime(2024, 1, 2, 3, 4), "General", "2024-01-02 03:04:00"),  # noqa: DTZ001 - a spreadsheet has no time zones
        (time(1, 2), "General", "01:02:00"),
        (timedelta(days=12), "General", "12 days, 0:00:00"),
    ],
)
def test_a_format_changes_a_number_only_where_it_says_another_one(value: float, code: str, text: str) -> None:
    assert text_of(value, code) == text


def test_texts_are_as_they_are_shown() -> None:
    shared = (
        '<si><t xml:space="preserve"> a </t></si>'
        '<si><r><t>总</t></r><r><t>计</t></r><rPh sb="0" eb="1"><t>zong</t></rPh></si>'
        "<si><t>甲_x000A_乙</t></si>"
    )
    cells = "".join(f'<c t="s"><v>{number}</v></c>' for number in range(3))
    inline = '<c t="inlineStr"><is><r><t>商业</t></r><rPh sb="0" eb="1"><t>shang</t></rPh><r><t>企业</t></r></is></c>'

    assert values(cells + inline, texts=shared) == ["a", "总计", "甲\n乙", "商业企业"]


def test_numbers_truth_days_and_errors_are_told_apart() -> None:
    cells = (
        '<c><v>12</v></c><c><v>4068.2080000000001</v></c><c t="str"><f>A1</f><v>12</v></c><c t="b"><v>1</v></c>'
        '<c t="e"><f>A1/0</f><v>#DIV/0!</v></c><c t="e"><v>#REF!</v></c>'
        '<c s="1"><v>45293</v></c><c s="2"><v>0.5</v></c>'
    )

    assert values(cells, styles=formats("yyyy-mm-dd", "0%")) == [
        "12",
        "4068.208",
        "12",
        "TRUE",
        "#DIV/0!",
        "#REF!",
        "2024-01-02",
        "50%",
    ]


def test_a_style_of_another_list_is_not_a_cells_own() -> None:
    # The list of named styles stands before that of the cells.
    assert values("<c><v>0.5</v></c>", styles=formats("0%")) == ["0.5"]


def test_a_formula_without_a_result_is_a_blank_cell_with_a_note_at_its_place() -> None:
    cells = "<c><f>1+1</f></c><c><f>1+1</f><v/></c><c><f>1+1</f><v>2</v></c><c t='str'><f>B1</f><v></v></c>"
    document = document_of(workbook(rows(words("甲", "乙"), words("丙") + cells)))

    assert shown(document) == [[["甲", "乙", "", ""], ["丙", "", "", "2"]]]
    assert [(note.code, note.place) for note in document.notes] == [
        (NoteCode.VALUE_UNCOMPUTED, Place(table=1, row=2, column=2)),
        (NoteCode.VALUE_UNCOMPUTED, Place(table=1, row=2, column=3)),
    ]


def test_a_result_that_is_to_be_calculated_anew_is_not_relied_on() -> None:
    content = workbook(
        rows(words("甲") + "<c><f>1+1</f><v>0</v></c><c><v>3</v></c>"), settings='<calcPr fullCalcOnLoad="1"/>'
    )
    document = document_of(content)

    assert shown(document) == [[["甲", "", "3"]]]
    assert codes(document) == [NoteCode.VALUE_UNCOMPUTED]


def test_openpyxl_writes_formulas_without_results() -> None:
    book = openpyxl.Workbook()
    sheet = first(book)
    sheet.append(["甲", 1, 2, "=B1+C1"])
    document = document_of(saved(book))

    assert shown(document) == [[["甲", "1", "2", ""]]]
    assert codes(document) == [NoteCode.VALUE_UNCOMPUTED]


# Layout


def test_titles_paragraphs_and_tables_of_one_sheet_are_told_apart() -> None:
    sheet = rows(
        words("某镇2024年政府信息公开工作年度报告"),
        words("根据规定，编制本报告。"),
        words("一、总体情况"),
        words("本年度开展了工作。"),
        words("二、主动公开政府信息情况"),
        words("第二十条第（一）项"),
        words("信息内容", "本年制发件数"),
        words("规章", "") + "<c/>",
        words("行政规范性文件", "3"),
        words("三、收到和处理"),
        words("甲", "乙"),
    )

    assert shown(document_of(workbook(sheet))) == [
        "某镇2024年政府信息公开工作年度报告",
        "根据规定，编制本报告。",
        "一、总体情况",
        "本年度开展了工作。",
        "二、主动公开政府信息情况",
        [
            ["第二十条第（一）项", ""],
            ["信息内容", "本年制发件数"],
            ["规章", ""],
            ["行政规范性文件", "3"],
            ["三、收到和处理", ""],
            ["甲", "乙"],
        ],
    ]


def test_a_report_without_any_blank_row_is_read() -> None:
    report = printed_without_blank_rows()

    assert read(report).report.year == 2023
    assert NoteCode.TABLE_MISSING not in [note.code for note in read(report).report.notes]


def printed_without_blank_rows() -> bytes:
    book = openpyxl.Workbook()
    sheet = first(book)
    for item in flow(zeros("2021")):
        for line in [[item.text]] if isinstance(item, Line) else item:
            sheet.append([str(text) or None for text in line])
    return saved(book)


def test_a_blank_row_ends_a_table_unless_a_cell_covers_it() -> None:
    sheet = rows(words("甲", "乙"), "", words("", "丙"), "", words("丁", "戊"))
    merged = '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>'

    assert shown(document_of(workbook(sheet))) == [[["甲", "乙"]], "丙", [["丁", "戊"]]]
    assert shown(document_of(workbook(sheet + merged))) == [[["甲", "乙"], [""], ["丙"]], [["丁", "戊"]]]


def test_merged_cells_are_cells_with_spans() -> None:
    sheet = rows(words("甲", "", "乙"), words("", "", "丙"), words("丁", "戊", "己"))
    grid = document_of(workbook(sheet + '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>')).blocks[0]

    assert isinstance(grid, Grid)
    assert grid.cells[0] == GridCell(text="甲", row=1, column=1, row_span=2, column_span=2)
    assert len(grid.cells) == 6


def test_a_text_over_several_rows_or_lines_is_told_once_line_by_line() -> None:
    sheet = rows(words("某镇&#10;年度报告"), "", "", words("此处结束。"))
    merged = '<mergeCells><mergeCell ref="A1:C3"/></mergeCells>'

    assert shown(document_of(workbook(sheet + merged))) == ["某镇", "年度报告", "此处结束。"]


def test_merged_areas_that_overlap_or_reach_beyond_the_sheet_do_no_harm() -> None:
    sheet = rows(words("甲", "乙"), words("丙", "丁"))
    merged = (
        '<mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref="A1:XFD1"/><mergeCell ref="B2"/>'
        '<mergeCell ref="B1:XFD1"/></mergeCells>'
    )
    grid = document_of(workbook(sheet + merged)).blocks[0]

    assert isinstance(grid, Grid)
    assert [(c.text, c.row_span, c.column_span) for c in grid.cells] == [("甲", 2, 1), ("乙", 1, 1), ("丁", 1, 1)]


def test_rows_and_cells_without_references_follow_each_other() -> None:
    sheet = (
        '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c><v>3</v></c><c r="D3"><v>4</v></c>'
        "<c><v>5</v></c></row><row><c><v>6</v></c><c><v>7</v></c></row></sheetData>"
    )

    assert shown(document_of(workbook(sheet))) == [
        [["1", "2", "", "", ""]],
        [["3", "", "", "4", "5"], ["6", "7", "", "", ""]],
    ]


# What is not seen


def test_hidden_rows_columns_and_cells_below_merged_ones_are_left_out_and_noted() -> None:
    sheet = (
        '<cols><col min="2" max="2" hidden="1" width="9"/><col min="4" max="4" width="0"/></cols><sheetData>'
        f'<row>{words("甲", "藏一", "乙", "藏二", "丙")}</row><row hidden="1">{words("藏三", "", "9")}</row>'
        f'<row ht="0">{words("藏四")}</row><row>{words("丁", "", "1", "", "2")}</row></sheetData>'
    )
    document = document_of(workbook(sheet))

    assert shown(document) == [[["甲", "乙", "丙"], ["丁", "1", "2"]]]
    assert [(note.code, note.raw) for note in document.notes] == [
        (NoteCode.CONTENT_HIDDEN, "藏一 | 藏二 | 藏三 | 9 | 藏四")
    ]
    covered = document_of(
        workbook(rows(words("甲", "藏"), words("乙", "丙")) + '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>')
    )
    assert shown(covered) == [[["甲"], ["乙", "丙"]]]
    assert codes(covered) == [NoteCode.CONTENT_HIDDEN]


def test_a_hidden_row_inside_a_merged_cell_divides_nothing() -> None:
    sheet = (
        f'<sheetData><row>{words("甲", "乙")}</row><row hidden="1">{words("", "9")}</row><row>{words("", "丙")}</row>'
        f'<row>{words("丁", "戊")}</row></sheetData><mergeCells><mergeCell ref="A1:A3"/></mergeCells>'
    )

    assert shown(document_of(workbook(sheet))) == [[["甲", "乙"], ["丙"], ["丁", "戊"]]]


def test_hidden_rows_without_content_are_no_matter() -> None:
    sheet = f'<sheetData><row>{words("甲", "乙")}</row><row hidden="1"/><row>{words("丙", "丁")}</row></sheetData>'
    document = document_of(workbook(sheet))

    assert shown(document) == [[["甲", "乙"], ["丙", "丁"]]]
    assert document.notes == ()


def test_hidden_sheets_are_left_out_and_noted() -> None:
    book = openpyxl.Workbook()
    first(book).append(["甲", "乙"])
    for name, state in (("底稿", "hidden"), ("旧表", "veryHidden")):
        sheet = book.create_sheet(name)
        sheet.append(["丙", "丁"])
        sheet.sheet_state = state
    book.create_chartsheet("图")
    document = document_of(saved(book))

    assert shown(document) == [[["甲", "乙"]]]
    assert [note.raw for note in document.notes] == ["底稿", "旧表"]


def test_the_name_of_a_sheet_is_a_heading_only_where_it_is_that_of_a_section_and_the_sheet_has_none() -> None:
    table = rows(words("甲", "乙"))
    headed = rows(words("四、结论"), words("二、主动公开政府信息情况"), words("甲", "乙"))
    names = ("二、主动公开政府信息情况", "Sheet2", "表三", "主动公开政府信息情况")
    document = document_of(workbook(table, table, table, headed, names=names))

    assert [block.text for block in document.blocks if isinstance(block, TextBlock)] == [
        "二、主动公开政府信息情况",
        "四、结论",
    ]


def test_a_picture_stands_where_it_begins() -> None:
    sheet = rows(words("三、收到"), "", "", "", words("四、结果"), words("甲", "乙")) + '<drawing r:id="d1"/>'

    assert shown(document_of(workbook(sheet, more=drawing_of(1, 3)))) == [
        "三、收到",
        "(picture)",
        [["四、结果", ""], ["甲", "乙"]],
    ]
    assert document_of(workbook(rows() + '<drawing r:id="d1"/>', more=drawing_of(1, 3))).blocks == (
        Picture(place=Place(row=3)),
    )


# XLS


def test_xls_shows_what_xlsx_would() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet1")
    for column, value in enumerate(["甲", 12, 4068.208, True, "12", "a\nb"]):
        sheet.write(0, column, value)
    sheet.write(1, 0, "乙")
    sheet.write(1, 1, 0.5, xlwt.easyxf(num_format_str="0%"))
    sheet.write(1, 2, date(2024, 1, 2), xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    sheet.write(1, 3, 160.5, xlwt.easyxf(num_format_str='0.0"万元"'))
    sheet.write(1, 4, "藏")
    sheet.col(6).hidden = True
    sheet.write(0, 6, "藏列")
    sheet.write(2, 0, "藏行")
    sheet.row(2).hidden = True
    sheet.write_merge(3, 3, 0, 5, "合并")
    hidden = book.add_sheet("底稿")
    hidden.write(0, 0, "丙")
    hidden.visibility = 1
    document = document_of(saved(book))

    assert shown(document) == [
        [
            ["甲", "12", "4068.208", "TRUE", "12", "a\nb"],
            ["乙", "50%", "2024-01-02", "160.5万元", "藏", ""],
            ["合并"],
        ]
    ]
    assert [note.raw for note in document.notes] == ["底稿", "藏列 | 藏行"]


@pytest.mark.parametrize(
    ("result", "flags", "is_computed"),
    [
        # An empty text, a number that is to be calculated when the file is opened, and one that is not.
        ("030000000000ffff", "0000", True),
        ("000000000000f03f", "0200", False),
        ("000000000000f03f", "0000", True),
    ],
)
def test_an_xls_formula_without_a_result_is_a_blank_cell_with_a_note(
    result: str, flags: str, *, is_computed: bool
) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet1")
    for column, value in enumerate(["甲", xlwt.Formula("1+1"), "乙"]):
        sheet.write(0, column, value)
    written = bytes.fromhex("030000000000ffff" + "0000")
    content = saved(book)
    assert content.count(written) == 1
    document = document_of(content.replace(written, bytes.fromhex(result + flags)))

    assert shown(document) == [[["甲", "1" if is_computed and result.endswith("3f") else "", "乙"]]]
    assert [(note.code, note.place) for note in document.notes] == (
        [] if is_computed else [(NoteCode.VALUE_UNCOMPUTED, Place(table=1, row=1, column=2))]
    )


# Limits and damage


@pytest.mark.parametrize(
    "sheet",
    [
        rows('<c r="A1"><v>1</v></c>', '<c r="XFD1048576"><v>1</v></c>'),
        rows("<c><v>1</v></c>" * 1_001),
        rows(*["<c><v>1</v></c>" * 60] * 1_000),
        "<mergeCells>" + '<mergeCell ref="A1:B2"/>' * 50_001 + "</mergeCells>",
    ],
    ids=["corners", "columns", "cells", "merged"],
)
def test_a_sheet_beyond_the_limits_is_refused(sheet: str) -> None:
    with pytest.raises(LimitExceeded):
        document_of(workbook(sheet))


def test_a_claimed_size_costs_nothing() -> None:
    sheet = '<dimension ref="A1:XFD1048576"/>' + rows(words("甲", "乙"))

    assert shown(document_of(workbook(sheet))) == [[["甲", "乙"]]]


def test_one_long_text_that_many_cells_use_is_refused_before_it_is_copied() -> None:
    content = workbook(rows(*['<c t="s"><v>0</v></c>' * 20] * 2_000), texts=f"<si><t>{'甲' * 100_000}</t></si>")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss if sys.platform == "linux" else 0

    with pytest.raises(LimitExceeded):
        document_of(content)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss if sys.platform == "linux" else 0
    assert after - before < 200_000


@pytest.mark.parametrize("limit", ["cells", "columns", "members", "unpacked_bytes"])
def test_each_limit_is_held(limit: str) -> None:
    with pytest.raises(LimitExceeded):
        document_of(workbook(rows(words("甲", "乙"))), Limits(**{limit: 1}))


def test_an_xls_of_more_cells_than_the_limits_allow_is_refused() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet1")
    for row in range(20):
        for column in range(20):
            sheet.write(row, column, 1)

    with pytest.raises(LimitExceeded):
        document_of(saved(book), Limits(cells=300))


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        package({"xl/workbook.xml": "<workbook"}),
        package({"xl/workbook.xml": "<workbook/>"}),
        workbook("<sheetData><row r='1'><c r='ZZZZZ1'><v>1</v></c></row></sheetData>"),
        workbook("<sheetData><row r='0'><c r='A0'><v>1</v></c></row></sheetData>"),
        workbook("<sheetData><row r='1'><c"),
        workbook(rows('<c t="s"><v>7</v></c>')),
        workbook(rows(), more={"XL/Worksheets/sheet1.xml": "<worksheet/>"}),
        workbook(rows(), more={"xl/styles.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><styleSheet/>"}),
    ],
)
def test_damaged_workbooks_are_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile):
        document_of(content)


def test_a_sheet_that_bears_many_names_is_refused() -> None:
    content = workbook(rows(words("甲", "乙")))
    with ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    main = parts["xl/workbook.xml"]
    sheet = main[main.index("<sheet ") : main.index("</sheets>")]
    parts["xl/workbook.xml"] = main.replace(sheet, sheet + sheet.replace("Sheet1", "Sheet2"))

    with pytest.raises(UnreadableFile):
        document_of(package(parts))


@given(st.data())
def test_parts_changed_anywhere_raise_nothing_but_our_own(data: st.DataObject) -> None:
    part = rows(words("甲", "乙"), '<c r="A2" s="1"><f>1</f><v>1</v></c><c t="s"><v>0</v></c>')
    part += '<mergeCells><mergeCell ref="A1:B1"/></mergeCells><drawing r:id="d1"/>'
    start = data.draw(st.integers(0, len(part)))
    change = data.draw(st.text('<>/"=:AZ01-rcvf &', max_size=6))
    part = part[:start] + change + part[start + data.draw(st.integers(0, 8)) :]
    try:
        document_of(workbook(part, texts="<si><t>a</t></si>", styles=formats("0%"), more=drawing_of(1, 2)))
    except GovinfoError:
        return


@given(st.data())
def test_bytes_changed_anywhere_raise_nothing_but_our_own(data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from(_GOOD)))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        document_of(bytes(content))
    except GovinfoError:
        return


def _good() -> list[bytes]:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet1")
    sheet.write_merge(0, 1, 0, 1, "甲")
    sheet.write(2, 0, 12)
    sheet.write(2, 1, xlwt.Formula("1+1"))
    return [workbook(rows(words("甲", "乙"), "<c><v>1</v></c>"), texts="<si><t>a</t></si>"), saved(book)]


_GOOD = _good()
