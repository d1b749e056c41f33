"""Sections, their parts, and what is not of the report."""

from datetime import date

import pytest

from govinfo.codes import NarrativePart, NoteCode, Section
from govinfo.exceptions import NotAReport
from govinfo.model import Paragraph
from govinfo.readers import read
from govinfo.readers.words.headings import part_heading_of, section_of
from govinfo.testing.documents.layouts import AGENCY, TEXTS, tabs, text_of
from tests.readers.values import zeros

REPORT = zeros("2021")
TITLE = f"{AGENCY}2023年政府信息公开工作年度报告"


def _notes(text: str) -> list[NoteCode]:
    return [note.code for note in read(text.encode()).report.notes]


@pytest.mark.parametrize(
    ("text", "section"),
    [
        *((section.printed, section) for section in Section),
        ("总体情况", Section.OVERVIEW),
        ("二、行政机关主动公开政府信息情况", Section.PROACTIVE_DISCLOSURE),
        ("第三部分 行政机关收到和处理政府信息公开申请情况", Section.REQUESTS),
        ("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", Section.DISPUTES),
        ("三、行政复议和行政诉讼情况", Section.DISPUTES),
        ("五、存在问题及改进情况：", Section.IMPROVEMENT),
        ("⼀、总体情况", Section.OVERVIEW),
        ("六、其他事项", Section.OTHER_MATTERS),
        ("六、其他需要报告的事项：无", Section.OTHER_MATTERS),
    ],
)
def test_a_heading_is_known_whatever_its_number(text: str, section: Section) -> None:
    heading = section_of(text)

    assert heading is not None
    assert heading.section is section


@pytest.mark.parametrize(
    "text",
    ["（一）主动公开情况", "本年度主动公开政府信息情况如下。", "其他", "存在的主要问题", "一、" * 5_000, "：" * 100],
)
def test_what_is_no_heading_of_a_section_is_none(text: str) -> None:
    assert section_of(text) is None


@pytest.mark.parametrize(
    ("text", "part"),
    [
        *((part.printed, part) for part in NarrativePart),
        ("（一）主动公开方面：", NarrativePart.PROACTIVE_DISCLOSURE),
        ("2.依申请公开情况。全年收到2件。", NarrativePart.DISCLOSURE_ON_REQUEST),
        ("一、政府信息管理工作", NarrativePart.INFORMATION_MANAGEMENT),
        ("平台建设情况：", NarrativePart.PLATFORM),
        ("（五）监督保障机制", NarrativePart.SUPERVISION),
        ("（一）存在问题", NarrativePart.PROBLEMS),
        ("（二）下一步工作打算", NarrativePart.MEASURES),
    ],
)
def test_a_part_is_opened_by_its_heading_alone_or_with_text_behind(text: str, part: NarrativePart) -> None:
    assert part.parent is not None
    opened = part_heading_of(text, Section.of(part.parent))

    assert opened is not None
    assert opened.part is part


@pytest.mark.parametrize("text", ["主动公开政府信息100条。", "改进", "1、加强培训：", "：", ""])
def test_what_opens_no_part_opens_none(text: str) -> None:
    for section in (Section.OVERVIEW, Section.IMPROVEMENT):
        opened = part_heading_of(text, section)
        assert opened is None or opened.part is None


def test_paragraphs_are_kept_in_order_with_their_part() -> None:
    report = read(text_of(REPORT, tabs).encode()).report
    topics = (None, NarrativePart.PROACTIVE_DISCLOSURE, NarrativePart.SUPERVISION)
    parts = (NarrativePart.PROBLEMS,) * 2 + (NarrativePart.MEASURES,) * 2

    assert report.overview == tuple(
        Paragraph(text=text, part=part) for text, part in zip(TEXTS[Section.OVERVIEW], topics, strict=True)
    )
    assert report.improvement == tuple(
        Paragraph(text=text, part=part) for text, part in zip(TEXTS[Section.IMPROVEMENT], parts, strict=True)
    )
    assert report.preface == (Paragraph(text="根据有关规定，编制本报告。"),)


@pytest.mark.parametrize(
    "lines",
    [
        "乙县2023年政府信息公开工作年度报告|丙镇2022年政府信息公开工作年度报告|# TITLE",
        "# TITLE|乙县2023年政府信息公开工作年度报告|丙镇2022年政府信息公开工作年度报告",
        "乙县2023年政府信息公开工作年度报告|丙镇2022年政府信息公开工作年度报告|说明|TITLE",
        "TITLE|现公布丙镇2024年政府信息公开工作年度报告",
    ],
)
def test_a_title_among_links_is_the_marked_one_or_the_one_that_is_in_no_list(lines: str) -> None:
    text = "\n\n".join(lines.split("|")).replace("TITLE", TITLE)
    report = read(text_of(REPORT, tabs).replace(TITLE, text, 1).encode()).report

    assert (report.title, report.year, report.agency.name) == (TITLE, REPORT.year, AGENCY)


def test_titles_that_disagree_leave_year_and_agency_open() -> None:
    text = f"{TITLE}\n\n相关链接\n\n丙镇2022年政府信息公开工作年度报告"
    report = read(text_of(REPORT, tabs).replace(TITLE, text, 1).encode()).report

    assert (report.year, report.agency.name) == (None, None)
    assert {NoteCode.YEAR_UNKNOWN, NoteCode.AGENCY_UNKNOWN} <= {note.code for note in report.notes}


def test_the_page_around_a_report_is_left_out_with_a_note() -> None:
    text = f"索引号：001\n\n发布日期：2024-01-26\n\n{text_of(REPORT, tabs)}\n\n主办单位：某某\n\n版权所有"
    report = read(text.encode()).report

    assert (report.title, report.published) == (TITLE, date(2024, 1, 26))
    assert [note.code for note in report.notes] == [NoteCode.TEXT_OUTSIDE]
    assert len(report.other_matters) == 1


def test_an_agency_is_taken_from_the_page_where_the_title_lacks_it() -> None:
    text = text_of(REPORT, tabs).replace(AGENCY, "", 1)

    assert read(f"发布机构：柳河镇\n\n{text}".encode()).report.agency.name == "柳河镇"
    assert NoteCode.AGENCY_UNKNOWN in _notes(text)


def test_a_missing_title_and_a_missing_heading_are_noted() -> None:
    text = text_of(REPORT, tabs)

    assert _notes(text.replace(TITLE, "")) == [
        NoteCode.TITLE_MISSING,
        NoteCode.AGENCY_UNKNOWN,
        NoteCode.YEAR_UNKNOWN,
        *_notes(text),
    ]
    assert NoteCode.SECTION_MISSING in _notes(text.replace(Section.DISPUTES.printed, ""))
    assert NoteCode.SECTION_INFERRED in _notes(text.replace(Section.IMPROVEMENT.printed, ""))


def test_a_repeated_heading_is_text_and_noted_but_contents_are_not() -> None:
    text = text_of(REPORT, tabs)
    contents = "\n\n".join(section.printed for section in Section)

    assert NoteCode.SECTION_REPEATED in _notes(f"{text}\n\n{Section.OVERVIEW.printed}")
    assert _notes(text.replace(Section.OVERVIEW.printed, f"{contents}\n\n{Section.OVERVIEW.printed}", 1)) == _notes(
        text
    )


def test_text_beside_a_table_is_kept_with_a_note_but_for_the_forms_instruction() -> None:
    text = text_of(REPORT, tabs)
    heading = Section.REQUESTS.printed

    assert _notes(text.replace(heading, f"{heading}\n\n该部分以表格形式报告。表格如下：")) == _notes(text)
    assert NoteCode.TEXT_BESIDE_TABLE in _notes(text.replace(heading, f"{heading}\n\n全年收到申请3件。"))


def test_the_header_of_a_table_alone_on_its_page_is_no_text_beside_it() -> None:
    text = text_of(REPORT, tabs)
    heading = Section.DISPUTES.printed

    assert _notes(text.replace(heading, f"{heading}\n\n行政复议 行政诉讼\n\n结果 其他 尚未 总计")) == _notes(text)
    assert NoteCode.TEXT_BESIDE_TABLE in _notes(text.replace(heading, f"{heading}\n\n行政复议 3"))


def test_bare_headings_are_a_report_without_tables() -> None:
    text = "\n\n".join([TITLE, *(section.printed for section in Section)])
    report = read(text.encode()).report

    assert (report.proactive_disclosure, report.requests, report.disputes) == (None, None, None)
    assert [note.address for note in report.notes if note.code is NoteCode.TABLE_MISSING] == [
        "proactive_disclosure",
        "requests",
        "disputes",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "欢迎登录\n\n用户名\n\n密码",
        f"{TITLE}\n\n{TITLE.replace('2023', '2022')}\n\n{TITLE.replace('2023', '2021')}",
        "某县2023年政府工作报告\n\n一、总体情况\n\n很好。",
        "行政许可\t行政处罚\t12",
    ],
)
def test_what_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(NotAReport):
        read(text.encode())
