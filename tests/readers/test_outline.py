"""Where the sections of a document begin, however its headings are worded, numbered, ordered or lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo import NoteCode, cells, get
from govinfo.codes import NarrativePart, Section
from govinfo.model import AnnualReport
from govinfo.readers import read
from govinfo.testing.documents.deviations import DEVIATIONS
from tests.readers.conservation import lost_texts
from tests.readers.example import EXAMPLE, OWN, changed, read_changed, report_of
from tests.readers.wide_cases import Case, printers

OVERVIEW, DISCLOSURE, REQUESTS = "一、总体情况\n", "二、主动公开政府信息情况\n", "三、收到和处理政府信息公开申请情况\n"
DISPUTES, IMPROVEMENT = "四、政府信息公开行政复议、行政诉讼情况\n", "五、存在的主要问题及改进情况\n"
OTHER_MATTERS = "六、其他需要报告的事项\n"
OUTLINE = (NoteCode.SECTION_MISSING, NoteCode.SECTION_INFERRED, NoteCode.SECTION_REPEATED, NoteCode.CONTENT_FOREIGN)


def _narrative(report: AnnualReport) -> list[list[str]]:
    sections = (report.preface, report.overview, report.table_texts, report.improvement, report.other_matters)
    return [[paragraph.text for paragraph in section] for section in sections]


def _outline_notes(report: AnnualReport) -> list[tuple[NoteCode, str]]:
    return [(note.code, note.raw) for note in report.notes if note.code in OUTLINE]


def _section(heading: str) -> str:
    """Return a section of the example with its heading."""
    starts = [EXAMPLE.index(each) for each in (DISCLOSURE, REQUESTS, DISPUTES, IMPROVEMENT, OTHER_MATTERS)]
    start = EXAMPLE.index(heading)
    return EXAMPLE[start : min((each for each in starts if each > start), default=len(EXAMPLE))]


def _cells(report: AnnualReport) -> list[object]:
    return [get(report, cell.address) for cell in cells("2021")]


@pytest.mark.parametrize(
    ("heading", "printed"),
    [
        (OVERVIEW, "一、本年度工作总体情况"),
        (OVERVIEW, "一、总体工作开展情况"),
        (DISCLOSURE, "二、主动公开政府信息统计情况"),
        (DISCLOSURE, "二、主动公开政府信息情况统计表"),
        (DISCLOSURE, "2、主动公开政府信息情况"),
        (DISCLOSURE, "（二）主动公开政府信息情况"),
        (DISCLOSURE, "主动公开政府信息情况"),
        (REQUESTS, "三、收到和办理政府信息公开申请数量情况"),
        (REQUESTS, "三、公众申请公开政府信息情况"),
        (REQUESTS, "3.收到和处理政府信息公开申请情况"),
        (REQUESTS, "（三）收到和处理政府信息公开申请情况"),
        (DISPUTES, "（四）政府信息公开行政复议、行政诉讼情况"),
        (DISPUTES, "4.政府信息公开行政复议、行政诉讼情况"),
        (IMPROVEMENT, "五、存在的主要困难、问题及改进情况"),
        (IMPROVEMENT, "五、工作中存在的短板及下步打算"),
        (OTHER_MATTERS, "六、需要报告的其它事项"),
    ],
)
def test_a_heading_in_other_words_or_with_the_number_of_a_part_opens_its_section(heading: str, printed: str) -> None:
    report = read_changed((heading, printed + "\n"))

    assert _narrative(report) == _narrative(OWN)
    assert _cells(report) == _cells(OWN)
    assert _outline_notes(report) == []


def test_a_heading_above_its_table_that_only_its_number_tells_is_inferred() -> None:
    report = read_changed((DISCLOSURE, "二、政府信息公开情况\n"))

    assert _narrative(report) == _narrative(OWN)
    assert _outline_notes(report) == [(NoteCode.SECTION_INFERRED, "二、政府信息公开情况")]


@pytest.mark.parametrize("order", [[OTHER_MATTERS, IMPROVEMENT], [IMPROVEMENT, OTHER_MATTERS]])
@pytest.mark.parametrize("tables_are_last", [False, True])
def test_sections_in_another_order_are_read_as_they_are_headed(order: list[str], *, tables_are_last: bool) -> None:
    start = EXAMPLE[: EXAMPLE.index(DISCLOSURE)]
    tables = "".join(map(_section, (DISCLOSURE, REQUESTS, DISPUTES)))
    narrative = "\n".join(map(_section, order)) + "\n"

    report = report_of(start + (narrative + tables if tables_are_last else tables + narrative))

    assert _narrative(report) == _narrative(OWN)
    assert _cells(report) == _cells(OWN)
    assert _outline_notes(report) == []


@pytest.mark.parametrize(
    ("section", "above"),
    [("overview", DISCLOSURE), ("improvement", OTHER_MATTERS), ("other_matters", None)],
)
def test_a_section_may_be_divided_like_the_form_with_its_numbers_begun_anew(section: str, above: str | None) -> None:
    names = ("主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况")
    lines = [
        line
        for number, name in zip("一二三", names, strict=True)
        for line in (f"{number}、{name}", f"{name}方面，各科室按职责完成了任务。")
    ]
    added = "\n\n".join(lines) + "\n\n"
    text = changed((above, added + above)) if above else f"{EXAMPLE}\n\n{added}"

    report = report_of(text)

    own = [paragraph.text for paragraph in getattr(OWN, section)]
    assert [paragraph.text for paragraph in getattr(report, section)] == [*own, *lines]
    assert _cells(report) == _cells(OWN)
    assert NoteCode.CONTENT_FOREIGN not in {note.code for note in report.notes}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("（一）工作中的困难和问题", "（二）下一步打算"),
        ("一、存在的问题", "二、改进措施"),
        ("五、存在的主要问题", "六、改进情况"),
    ],
)
def test_where_the_heading_of_section_5_is_lost_its_parts_open_it(first: str, second: str) -> None:
    report = read_changed((IMPROVEMENT, ""), ("（一）存在的主要问题", first), ("（二）改进情况", second))

    parts = [paragraph.part for paragraph in report.improvement]
    assert [report.improvement[0].text, report.improvement[3].text] == [first, second]
    assert parts == [NarrativePart.PROBLEMS] * 3 + [NarrativePart.MEASURES] * 3
    assert report.other_matters == OWN.other_matters
    assert _outline_notes(report) == [(NoteCode.SECTION_INFERRED, first)]


def test_where_the_last_heading_is_lost_section_6_begins_with_the_fee() -> None:
    report = read_changed((OTHER_MATTERS, ""))

    assert _narrative(report) == _narrative(OWN)
    assert _outline_notes(report) == [(NoteCode.SECTION_INFERRED, OWN.other_matters[0].text)]


def test_a_measure_about_the_fee_does_not_begin_section_6() -> None:
    measure = "3.规范信息处理费的收取，本年收取信息处理费120元。"
    end = EXAMPLE.index(OTHER_MATTERS)

    report = report_of(f"{EXAMPLE[:end]}{measure}\n")

    assert report.other_matters == ()
    assert report.improvement[-1].text == measure
    assert report.improvement[-1].part is NarrativePart.MEASURES


@pytest.mark.parametrize("first", ["附件：公开流程图", "附件1：公开流程图", "附件一：公开流程图"])
def test_the_annexes_named_behind_a_signature_are_left_out_with_it(first: str) -> None:
    behind = ["青溪县数据管理局", "2026年1月20日", first, "附件2：公开目录"]

    report = report_of("\n\n".join([EXAMPLE, *behind]))

    outside = next(note.raw for note in report.notes if note.code is NoteCode.TEXT_OUTSIDE)
    assert report.other_matters == OWN.other_matters
    assert all(text in outside for text in behind)
    assert str(report.published) == "2026-01-20"


def test_prose_between_the_blocks_of_table_2_is_kept_beside_it() -> None:
    told = "行政许可的数量由政务服务科统计，不含下放事项。"

    report = read_changed(("第二十条第（六）项\n", f"{told}\n\n第二十条第（六）项\n"))

    assert [(text.section, text.text) for text in report.table_texts] == [(Section.PROACTIVE_DISCLOSURE, told)]
    assert _cells(report) == _cells(OWN)


OUTLINES = sorted(name for name, deviation in DEVIATIONS.items() if deviation.line.startswith("Outline"))
TEXT_FORMATS = sorted(name for name in printers() if name.startswith("text/"))


@given(st.sampled_from(TEXT_FORMATS), st.sampled_from(OUTLINES), st.integers(0, 999))
def test_no_text_of_a_document_is_lost_whatever_its_outline(text_format: str, deviation: str, seed: int) -> None:
    case = Case(text_format, (deviation,), seed)
    printed = case.printed()

    report = read(printers()[text_format](printed.report, printed.tables)).report

    assert lost_texts(printed, report) == []
