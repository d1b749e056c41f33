"""A scan, an older form and a report whose tables are lost are told from what is no report."""

import zlib
from collections.abc import Sequence
from io import BytesIO
from struct import pack

import docx
import openpyxl
import pytest
from docx.shared import Cm

from govinfo import NoteCode, Verdict, check
from govinfo.cells import values_of
from govinfo.codes import Section
from govinfo.exceptions import NotAReport, NoText
from govinfo.messages.command_line import error_message
from govinfo.model import AnnualReport
from govinfo.readers import Document, Picture, TextBlock, read, recognise
from tests.readers.example import EXAMPLE, OWN, report_of

TITLE = "戊县交通运输局2023年政府信息公开工作年度报告"


def _chunk(kind: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(kind + content))


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress(b"\0\0"))
    + _chunk(b"IEND", b"")
)


def _word(*paragraphs: str, pictures: int) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    for _ in range(pictures):
        document.add_picture(BytesIO(PNG), width=Cm(15))
    content = BytesIO()
    document.save(content)
    return content.getvalue()


@pytest.mark.parametrize("paragraphs", [(), ("- 1 -", "第2页"), (TITLE,), (TITLE, "发布日期：2024-01-12")])
def test_a_word_file_of_pictures_is_refused_as_one(paragraphs: Sequence[str]) -> None:
    with pytest.raises(NoText) as refused:
        read(_word(*paragraphs, pictures=2))

    assert refused.value.code == "report.scanned"
    assert error_message(refused.value, "zh") == "扫描件或图片，没有可读取的文字"


@pytest.mark.parametrize(
    "content",
    [
        _word("戊县客运站改造工程开工。", pictures=2),
        _word(TITLE, *(f"戊县{place}号公路养护情况介绍" for place in range(20)), pictures=1),
        _word(pictures=0),
    ],
    ids=["a story with pictures", "a page of other things below a title", "nothing at all"],
)
def test_what_can_be_read_and_is_no_report_is_none(content: bytes) -> None:
    with pytest.raises(NotAReport):
        read(content)


def test_a_report_with_a_picture_is_read() -> None:
    assert read(_word(TITLE, "一、总体情况", "2023年，工作平稳。", pictures=1)).report.title == TITLE


def test_a_scan_of_any_format_is_told_by_its_blocks() -> None:
    pages = Document(blocks=(Picture(), TextBlock(text=" 1 / 2 "), Picture(), TextBlock(text="—2—")))

    with pytest.raises(NoText):
        recognise(pages)


STATISTICS = """统计指标\t单位\t统计数
一、主动公开情况\t——\t——
（一）主动公开政府信息数\t条\t807
其中：主动公开规范性文件数\t条\t9
制发规范性文件总数\t件\t9
三、依申请公开情况\t——\t——
（一）收到申请数\t件\t4
1．当面申请数\t件\t1
（二）申请办结数\t件\t4
（三）申请答复数\t件\t4
2．同意公开答复数\t件\t3
四、行政复议数量\t件\t0
（一）维持具体行政行为数\t件\t0
（二）被依法纠错数\t件\t0
（三）其他情形数\t件\t0
"""


def _older(title: str, *sections: str, statistics: str = STATISTICS) -> AnnualReport:
    return report_of("\n\n".join([title, "现公布如下。", *sections, statistics]))


@pytest.mark.parametrize(
    ("title", "statistics"),
    [
        (TITLE.replace("2023", "2017"), STATISTICS),
        (TITLE.replace("2023", "2012"), STATISTICS.replace("收到申请数", "收到申请总数")),
        (TITLE.replace("2023", "2009"), "全年受理申请4件。"),
        (TITLE.replace("2023年", ""), STATISTICS),
    ],
    ids=["2017", "2012", "in words", "a year that is not told"],
)
def test_an_older_form_is_one_note_and_no_table(title: str, statistics: str) -> None:
    report = _older(title, "一、概述", "总体平稳。", "二、主动公开政府信息情况", "公开807条。", statistics=statistics)
    codes = [note.code for note in report.notes]

    assert codes.count(NoteCode.FORM_OLDER) == 1
    assert NoteCode.TABLE_MISSING not in codes
    assert set(values_of(report).values()) <= {None}
    assert check(report).verdict is Verdict.UNREAD


def test_the_rows_of_an_older_form_are_kept_in_the_note() -> None:
    report = _older(TITLE.replace("2023", "2016"), "一、概述", "总体平稳。")

    assert "收到申请数 件 4" in next(note.raw for note in report.notes if note.code is NoteCode.FORM_OLDER)


def test_a_newer_form_that_lost_its_tables_is_no_older_one() -> None:
    report = _older(TITLE, "一、总体情况", "总体平稳。", "三、收到和处理政府信息公开申请情况", statistics="见附件。")
    codes = [note.code for note in report.notes]

    assert NoteCode.FORM_OLDER not in codes
    assert codes.count(NoteCode.TABLE_MISSING) == len((Section.PROACTIVE_DISCLOSURE, *"34"))


def test_headings_without_a_title_and_without_tables_are_an_unread_report() -> None:
    lines = [section.printed for section in Section]
    lines.insert(1, "全年工作平稳。")
    report = report_of("\n".join(lines))

    assert [each.text for each in report.overview] == ["全年工作平稳。"]
    assert check(report).verdict is Verdict.UNREAD


@pytest.mark.parametrize(
    "lines",
    [
        ("一、总体情况", "平稳。", "二、存在的主要问题及改进情况", "无。", "三、其他需要报告的事项", "无。"),
        ("一、总体情况", "平稳。", "三、收到和处理政府信息公开申请情况", "无。"),
    ],
)
def test_headings_that_other_documents_have_are_no_report(lines: Sequence[str]) -> None:
    with pytest.raises(NotAReport):
        report_of("\n".join(lines))


def _workbook(*sheets: tuple[str, str]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, text in sheets:
        sheet = book.create_sheet(name)
        for line in text.split("\n"):
            sheet.append([int(cell) if cell.isdigit() else cell for cell in line.split("\t")])
    content = BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.mark.parametrize("names", [("2025", "2024"), ("Sheet1", "Sheet2"), ("定稿", "初稿"), ("全区", "本级")])
def test_the_second_of_two_sheets_with_reports_is_left_out_and_named(names: tuple[str, str]) -> None:
    own, other = EXAMPLE, EXAMPLE.replace("行政许可\t12", "行政许可\t13")
    report = read(_workbook((names[0], own), (names[1], other))).report
    alone = read(_workbook((names[0], own), ("备注", "无"))).report

    assert report.other_matters[: len(OWN.other_matters)] == OWN.other_matters
    assert len(report.other_matters) < len(alone.other_matters) + 1
    assert values_of(report) == values_of(OWN)
    assert [note.raw for note in report.notes if note.code is NoteCode.CONTENT_FOREIGN] == [names[1]]


def test_sheets_of_one_table_each_are_one_report() -> None:
    start = EXAMPLE.index("三、收到")
    end = EXAMPLE.index("四、政府信息")
    report = read(_workbook(("一", EXAMPLE[:start]), ("二", EXAMPLE[start:end]), ("三", EXAMPLE[end:]))).report

    assert values_of(report) == values_of(OWN)


def test_the_title_of_the_same_report_below_itself_is_of_the_second() -> None:
    report = report_of(f"{EXAMPLE}\n\n{EXAMPLE}")

    assert report.other_matters == OWN.other_matters
