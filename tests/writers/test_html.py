"""Pages: what is written is read back, nothing in it executes, and a check is marked in it."""

import re
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings

from govinfo import (
    Agency,
    AnnualReport,
    Paragraph,
    UnsupportedFormat,
    Verdict,
    check,
    get,
    loads,
    localise,
    read,
    replace,
    values_of,
    write,
)
from govinfo.testing import reports
from govinfo.writers.html import checked_html, html_of
from govinfo.writers.marks import marks_of
from tests.writers.seen import seen

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
NOT_HELD = "requests.outcomes.unavailable.not_held.natural_person"


@settings(max_examples=40)
@given(reports(blanks=True))
def test_the_tables_of_a_page_are_read_back_as_they_are(report: AnnualReport) -> None:
    # A name that ends in a digit would run into the year of the title.
    report = attrs.evolve(report, agency=Agency(name="安平县水务局"), title=None, year=report.edition.first_year)
    again = read(seen(html_of(report))).report

    assert values_of(again) == values_of(report)
    assert (again.edition, again.year) == (report.edition, report.year)


@settings(max_examples=20)
@given(reports())
def test_what_is_written_is_checked_to_the_same_verdict(report: AnnualReport) -> None:
    assert check(read(html_of(report))).verdict is Verdict.CONSISTENT


def test_the_texts_of_a_page_are_read_back_as_they_are() -> None:
    report = read(EXAMPLES / "example-2025.docx").report
    again = read(seen(html_of(report))).report

    assert attrs.evolve(again, notes=()) == attrs.evolve(report, notes=())


HOSTILE = (
    "<script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "&lt;b&gt; &amp; &#60;",
    "{{7*7}} ${7*7} <%= 7 %>",
    '=HYPERLINK("http://example.org")',
    "]]> --> <!--",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_markup(text: str) -> None:
    report = attrs.evolve(
        read(EXAMPLES / "example-2025.docx").report,
        title=f"{text}县2025年政府信息公开工作年度报告",
        agency=Agency(name=text),
        overview=(Paragraph(text=f"本年{text}。"),),
    )
    page = html_of(report)
    marked = checked_html([(report, marks_of(check(report), localise(report)))])

    for each in (page, marked):
        assert b"<script" not in each
        assert b"<img" not in each
        assert not re.search(rb'<[^>]*\sonmouseover="', each)
    assert [paragraph.text for paragraph in read(page).report.overview] == [f"本年{text}。"]


def test_a_check_marks_the_cells_of_broken_rules_and_says_what_is_right() -> None:
    report = read(EXAMPLES / "example-2025-with-errors.docx").report
    page = checked_html([(report, marks_of(check(report), localise(report)))]).decode()

    cell = re.search(rf'<td id="r1-{re.escape(NOT_HELD)}"[^>]*>.*?</td>', page)
    assert cell is not None
    assert 'class="marked"' in cell[0]
    assert "[6]<sup>2,3</sup>" in cell[0]
    assert "应为 9" in cell[0]
    assert "各类申请人之和为 8" in cell[0]
    assert "结论：不一致（5 条规则不成立）" in page
    assert page.count('href="#r1-') == 5
    assert all(f'id="{target}"' in page for target in re.findall(r'href="#([^"]+)"', page))


def test_a_right_report_is_marked_nowhere() -> None:
    report = read(EXAMPLES / "example-2025.docx").report
    page = checked_html([(report, marks_of(check(report), localise(report)))]).decode()

    assert 'class="marked"' not in page
    assert "结论：一致" in page


def test_notes_and_english_stand_in_the_summary() -> None:
    report = replace(read(EXAMPLES / "example-2025.docx").report, "disputes.reconsideration.total", None)
    page = checked_html([(report, marks_of(check(report), localise(report), "en"))]).decode()

    assert "Verdict: incomplete" in page
    assert "blank → 5" in page


def test_every_cell_names_the_labels_that_head_it() -> None:
    page = html_of(read(EXAMPLES / "example-2025.docx").report).decode()
    names = dict(re.findall(r'<th id="([^"]+)"[^>]*>([^<]*)</th>', page))

    def heads(address: str) -> list[str]:
        found = re.search(rf'data-address="{re.escape(address)}" headers="([^"]*)"', page)
        assert found is not None
        return [names[each] for each in found[1].split()]

    assert heads(NOT_HELD) == [
        "申请人情况",
        "自然人",
        "三、本年度办理结果",
        "（四）无法提供",
        "1.本机关不掌握相关政府信息",
    ]
    assert heads("disputes.litigation.direct.upheld") == ["行政诉讼", "未经复议直接起诉", "结果维持"]
    assert heads("proactive_disclosure.coercion.decisions") == ["第二十条第（六）项", "本年处理决定数量", "行政强制"]


def test_a_report_is_written_by_the_suffix_of_the_file(tmp_path: Path) -> None:
    report = read(EXAMPLES / "example-2025.docx").report
    write(report, tmp_path / "a.json")
    write(report, tmp_path / "a.html")

    assert loads((tmp_path / "a.json").read_bytes()) == report
    assert get(read(tmp_path / "a.html").report, "requests.received.total") == 75
    with pytest.raises(UnsupportedFormat):
        write(report, tmp_path / "a.exe")
