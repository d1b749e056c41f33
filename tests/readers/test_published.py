"""The day of publication: behind labels, in tables, below the title, in the signature; and a page's origin."""

from datetime import date

import pytest

from govinfo import NoteCode
from govinfo.model import AnnualReport
from govinfo.readers import read
from govinfo.readers.document import TextBlock
from govinfo.readers.page.days import day_at_the_start
from govinfo.readers.page.published import signature_in
from tests.readers.example import EXAMPLE, OWN

TITLE, BODY = EXAMPLE.split("\n", 1)
DAY = date(2026, 1, 9)


def report_with(*lines: str, above: bool = False) -> AnnualReport:
    """Read the example with lines below its title, or above it."""
    front = [*lines, TITLE] if above else [TITLE, *lines]
    return read("\n\n".join([*front, BODY]).encode()).report


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-01-09", DAY),
        ("2026/1/9 08:15", DAY),
        ("2026.1.9", DAY),
        ("2026年1月9日", DAY),
        ("2026 年 01 月 09 日", DAY),
        ("二〇二六年一月九日", DAY),
        ("二○二六年十二月二十一日", date(2026, 12, 21)),
        ("二零二六年十月三十日", date(2026, 10, 30)),
        ("2026-02-30", None),
        ("2026-13-01", None),
        ("2026年1月", None),
        ("2026年1月1日至12月31日", None),
        ("202601091", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_written_and_an_impossible_one_is_none(text: str, day: date | None) -> None:
    assert day_at_the_start(text) == day


@pytest.mark.parametrize(
    "line",
    [
        "发布日期：2026-01-09",
        "[发布时间：2026-01-09 17:05:33]",
        "公开日期:2026年1月9日  浏览次数：12",
        "来源：县局    时间：2026/1/9 9:05",
        "日 期：2026.1.9",
        "信息来源：县局 | 添加时间：2026-01-09 |",
        "发表日期 ：2026-01-09 作者：县局",
        "发文日期：二〇二六年一月九日",
        "2026-01-09",
        "（2026年1月9日）",
        "2026-01-09 08:00 作者：佚名",
        "青溪县数据局 2026年1月9日",
        "成文日期：2026-01-05 发布日期：2026-01-09",
        "更新时间：2026-02-01 发布日期：2026-01-09",
        "发布日期：2026-01-39 成文日期：2026-01-09",
    ],
)
def test_the_day_is_read_from_lines_below_the_title_that_are_no_preface(line: str) -> None:
    report = report_with(line)

    assert report.published == DAY
    assert report.preface == OWN.preface
    assert [note.raw for note in report.notes if note.code is NoteCode.TEXT_OUTSIDE] == [line.rstrip(" |")]


@pytest.mark.parametrize(
    "line",
    [
        "更新时间：2026-01-09",
        "浏览时间：2026-01-09 12:00",
        "发布日期：",
        "2026年1月9日 星期五",
        "统计时间：2026年1月1日至12月31日",
    ],
)
def test_a_day_of_something_else_is_none(line: str) -> None:
    assert report_with(line).published is None


def test_above_the_title_only_a_label_tells_what_a_day_is_of() -> None:
    assert report_with("2026年1月9日", above=True).published is None
    assert report_with("时间：2026年1月9日 10:20:30", above=True).published is None
    assert report_with("发布时间：2026年1月9日", above=True).published == DAY


def test_labels_and_values_on_lines_of_their_own_tell_day_and_origin() -> None:
    lines = (
        "索引号",
        "BS0001/2026-003",
        "发布机构",
        "青溪县数据管理局",
        "发文字号",
        "青数〔2026〕2号",
        "发布日期",
        "2026-01-09",
    )
    report = report_with(*lines, above=True)
    origin = report.origin

    assert (origin.index_number, origin.publisher, origin.document_number) == (lines[1], lines[3], lines[5])
    assert report.published == DAY
    assert report.preface == OWN.preface


def test_a_table_of_the_page_tells_day_origin_and_title_and_swallows_nothing() -> None:
    rows = (
        f"标 题 | {TITLE} | ||",
        "索引号 | BS0001/2026-003 | 文 号 | 无 |",
        "发布机构 | 青溪县数据管理局 | 公开日期 | 2026-01-09 |",
    )
    report = read("\n".join([*rows, TITLE, BODY]).encode()).report

    assert (report.title, report.published, report.preface) == (OWN.title, DAY, OWN.preface)
    assert (report.origin.index_number, report.origin.document_number) == ("BS0001/2026-003", None)
    outside = next(note.raw for note in report.notes if note.code is NoteCode.TEXT_OUTSIDE)
    assert "BS0001/2026-003" in outside


@pytest.mark.parametrize(
    ("code", "publisher", "is_taken"),
    [
        ("11100000000013338W", OWN.agency.name, True),
        ("11100000000013339W", OWN.agency.name, False),
        ("11100000000013338W", "白石县审计局", False),
    ],
)
def test_a_credit_code_is_taken_only_with_its_check_character_and_beside_the_right_body(
    code: str, publisher: str, *, is_taken: bool
) -> None:
    report = report_with(f"发布机构：{publisher}  统一社会信用代码：{code}")

    assert report.agency.credit_code == (code if is_taken else None)
    assert code in next(note.raw for note in report.notes if note.code is NoteCode.TEXT_OUTSIDE)


@pytest.mark.parametrize(
    ("lines", "rest", "day"),
    [
        (("文本。", "白石县审计局", "2026年1月9日"), 1, DAY),
        (("文本。", "白石县审计局 2026年1月9日"), 1, DAY),
        (("文本。", "白石县审计局（盖章）", "二〇二六年一月九日", ""), 1, DAY),
        (("文本。", "2026年1月9日", "白石县审计局"), 1, DAY),
        (("文本。", "2026年1月39日"), 1, None),
        (("文本。", "截至2026年1月9日"), 2, None),
        (("文本。", "白石县审计局"), 2, None),
        (("文本。", "统计至2026年1月9日。"), 2, None),
        ((), 0, None),
    ],
)
def test_a_signature_is_bodies_and_a_day_at_the_end(lines: tuple[str, ...], rest: int, day: date | None) -> None:
    blocks = [TextBlock(text=line) for line in lines]
    signature = signature_in(blocks)

    assert signature.published == day
    assert [*signature.rest, *signature.lines] == blocks
    assert len(signature.rest) == rest
