"""Title, agency, level and year."""

import pytest

from govinfo.codes import AgencyLevel, NoteCode
from govinfo.model import AnnualReport
from govinfo.readers import read
from govinfo.readers.page.agency import level_of
from govinfo.readers.page.title import title_in
from tests.readers.example import EXAMPLE, warnings_of


@pytest.mark.parametrize(
    ("lines", "agency", "year"),
    [
        (["西坪镇人民政府 2025 年政府信息公开工作年度报告"], "西坪镇人民政府", 2025),
        (["洪泽区2024年政府信息公开工作年度报告"], "洪泽区", 2024),
        (["某县2023年度政府信息公开年报"], "某县", 2023),
        (["某县财政局2023年政府信息公开工作报告"], "某县财政局", 2023),
        (["某县财政局2019年政务信息公开年度报告"], "某县财政局", 2019),
        (["某县2022年政府信息公开工作告年度报"], "某县", 2022),
        (["2023年某县教育局政府信息公开工作年度报告"], "某县教育局", 2023),
        (["某县人民政府信息公开工作年度报告（2023年）"], "某县人民政府", 2023),
        (["《某县教育局2021年政府信息公开工作年度报告》"], "某县教育局", 2021),
        (["某市二〇二二年政府信息公开工作年度报告"], "某市", 2022),
        (["柳河镇人民政府", "2025年", "政府信息公开工作年度报告"], "柳河镇人民政府", 2025),
        (["柳河镇人民政府", "2025", "年政府信息公开工作年度报告"], "柳河镇人民政府", 2025),
        (["首页 > 政府信息公开年报", "柳河镇2024年政府信息公开工作年度报告", "发布机构：县政府办"], "柳河镇", 2024),
        (["2024年政府信息公开工作年度报告"], None, 2024),
        (["柳河镇政府信息公开工作年度报告"], "柳河镇", None),
    ],
)
def test_a_title_tells_agency_and_year(lines: list[str], agency: str | None, year: int | None) -> None:
    title = title_in(lines)

    assert title is not None
    assert (title.agency, title.year) == (agency, year)


@pytest.mark.parametrize(
    ("line", "title", "agency"),
    [
        (
            "附件2：白石县审计局2024年政府信息公开工作年度报告",
            "白石县审计局2024年政府信息公开工作年度报告",
            "白石县审计局",
        ),
        ("【图解】白石县审计局2024年政府信息公开年报【定稿】", "白石县审计局2024年政府信息公开年报", "白石县审计局"),
        ("标 题：白石县审计局2024年政府信息公开年报（文字版）", "白石县审计局2024年政府信息公开年报", "白石县审计局"),
        ("P.3 白石县审计局2024年政府信息公开年报.docx", "白石县审计局2024年政府信息公开年报", "白石县审计局"),
        (
            "www.bs.example白石县审计局2024年政府信息公开年报_白石县政府",
            "白石县审计局2024年政府信息公开年报",
            "白石县审计局",
        ),
        ("首页 > 年报 > 白石县审计局2024年政府信息公开年报", "白石县审计局2024年政府信息公开年报", "白石县审计局"),
        ("白石县审计局关于2024年度政府信息公开工作情况的报告", None, "白石县审计局"),
        ("关于白石县审计局2024年度政府信息公开工作的年度报告", None, "白石县审计局"),
        ("白石县审计局2024年依法行政和政务公开工作报告", None, "白石县审计局"),
        ("白石县审计局政府信息公开2024年度工作报告", None, "白石县审计局"),
        ("白石县档案局（白石县地方志办公室）2024年政府信息公开年报", None, "白石县档案局（白石县地方志办公室）"),
        ("白石县供销（合作）社2024年政府信息公开年报", None, "白石县供销（合作）社"),
        ("白石县机构编制委员会办公室2024年政府信息公开年报", None, "白石县机构编制委员会办公室"),
        ("臨海鎮(zhèn)人民政府2024年度政府信息公開工作年度報告", None, "臨海鎮人民政府"),
        ("【白石县】2024年政府信息公开年报", "2024年政府信息公开年报", "白石县"),
        ("白石县2024年审计局政府信息公开年报", None, "白石县审计局"),
        ("2024年全县政府信息公开工作年度报告", None, None),
        ("白石县政府办公室关于白石县2024年政府信息公开工作情况的报告", None, None),
        ("2024年法治政府建设暨政府信息公开工作年度报告", None, None),
    ],
)
def test_what_stands_around_a_title_is_no_part_of_it_and_names_stay_as_printed(
    line: str, title: str | None, agency: str | None
) -> None:
    found = title_in([line])

    assert found is not None
    assert (found.text, found.agency, found.year) == (title or line, agency, 2024)
    assert "".join((found.before + found.text + found.behind).split()) == "".join(line.split())


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["政务公开", "白石县审计局2024年政府信息公开年报"], "白石县审计局2024年政府信息公开年报"),
        (["菜单", "信息公开", "白石县审计局2024年政府信息公开年报"], "白石县审计局2024年政府信息公开年报"),
        (["白石县审计局", "关于2024年度政府信息公开工作的报告"], "白石县审计局关于2024年度政府信息公开工作的报告"),
        (["白石县审计局", "政府信息公开年度报告", "2024年度"], "白石县审计局政府信息公开年度报告2024年度"),
        (["白石县审计局2024年政府信息公", "开工作年度报告"], "白石县审计局2024年政府信息公开工作年度报告"),
        (
            ["白石县审计局2024年政府信息公开年报", "（图解）白石县审计局2024年政府信息公开年报"],
            "白石县审计局2024年政府信息公开年报",
        ),
        (
            [
                "白石县审计局2024年政府信息公开年报",
                "根据要求，我局编制了2023年",
                "度政府信息公开工作年度报告，现予公布。",
            ],
            "白石县审计局2024年政府信息公开年报",
        ),
        (
            [
                "白石县审计局2024年政府信息公开年报",
                "按照《某部关于印发",
                "政府信息公开工作年度报告",
                "格式的通知》编制。",
            ],
            "白石县审计局2024年政府信息公开年报",
        ),
    ],
)
def test_a_title_is_told_from_lines_that_look_like_one(lines: list[str], text: str) -> None:
    title = title_in(lines)

    assert title is not None
    assert (title.text, title.agency, title.year) == (text, "白石县审计局", 2024)


def test_of_two_titles_the_one_that_the_document_marks_counts_if_it_tells_as_much() -> None:
    lines = ["政府信息公开年报", "白石县2024年政府信息公开年报", "说明", "白石县2023年政府信息公开年报"]

    marked, unmarked = title_in(lines, {3}), title_in(lines, {0})

    assert marked is not None
    assert marked.year == 2023
    assert unmarked is not None
    assert (unmarked.agency, unmarked.year) == ("白石县", None)


@pytest.mark.parametrize(
    "line",
    [
        "政府信息公开",
        "某县2023年政府工作报告",
        "根据《条例》规定，现公布2023年政府信息公开工作年度报告。",
        "某县2022年、2023年政府信息公开工作年度报告",
        "《关于印发某县2023年政府信息公开工作年度报告",
        "关于印发某县2023年政府信息公开工作年度报告的通知",
        "中华人民共和国政府信息公开工作年度报告",
        "度政府信息公开工作年度报告",
        "首页 > 政府信息公开年报",
        "报" * 10_000,
        "",
    ],
)
def test_what_is_no_title_is_none(line: str) -> None:
    assert title_in([line]) is None


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("西坪镇人民政府", AgencyLevel.TOWNSHIP),
        ("某县某街道办事处", AgencyLevel.TOWNSHIP),
        ("某族乡人民政府", AgencyLevel.TOWNSHIP),
        ("某县人民政府", AgencyLevel.COUNTY),
        ("某族自治州人民政府", AgencyLevel.PREFECTURAL),
        ("某族自治区人民政府", AgencyLevel.PROVINCIAL),
        ("上海市人民政府", AgencyLevel.PROVINCIAL),
        ("景德镇市人民政府", None),
        ("某市人民政府", None),
        ("洪泽区人民政府", None),
        ("臨海鎮人民政府", AgencyLevel.TOWNSHIP),
        ("某县财政局", None),
        (None, None),
    ],
)
def test_a_level_is_told_only_by_an_ending_that_has_one(name: str | None, level: AgencyLevel | None) -> None:
    assert level_of(name) is level


_SITE = "某县2024年政府信息公开工作年度报告_某县人民政府"
_PERIOD = "本报告所列数据的统计期限为2024年1月1日至12月31日。"


def read_page(name: str, *lines: str) -> AnnualReport:
    """Read the example as a page of this name, its title and preface replaced by these lines."""
    _, heading, rest = EXAMPLE.partition("一、总体情况")
    table = "".join(f"<p>{line}" for line in f"{heading}{rest}".splitlines())
    page = (
        f"<html><head><title>{name}</title></head><body>{''.join(f'<p>{line}' for line in lines)}{table}</body></html>"
    )
    return read(page.encode()).report


@pytest.mark.parametrize(
    ("name", "lines", "title", "agency", "year"),
    [
        (_SITE, (), "某县2024年政府信息公开工作年度报告", "某县", 2024),
        (_SITE, ("2024年政府信息公开工作年度报告",), "2024年政府信息公开工作年度报告", "某县", 2024),
        ("某县人民政府", (_PERIOD,), None, None, 2024),
        ("", ("所列统计数据的期限自 2024 年 1 月 1 日起，至 2024 年 12 月 31 日止",), None, None, 2024),
    ],
)
def test_what_no_title_tells_is_taken_from_elsewhere_with_a_note(
    name: str, lines: tuple[str, ...], title: str | None, agency: str | None, year: int | None
) -> None:
    report = read_page(name, *lines)

    assert (report.title, report.agency.name, report.year) == (title, agency, year)
    assert NoteCode.TITLE_INFERRED in warnings_of(report)


@pytest.mark.parametrize(
    ("name", "lines", "year"),
    [
        ("某县2023年政府信息公开工作年度报告", ("2024年政府信息公开工作年度报告",), 2024),
        (
            "某县2023年政府信息公开工作年度报告",
            ("甲局2024年政府信息公开年报", "。", "乙局2024年政府信息公开年报"),
            2024,
        ),
        ("2024年政府信息公开年报", ("政府信息公开工作年度报告", _PERIOD.replace("2024", "2025")), 2025),
        ("政府信息公开年报_各部门", (), None),
        ("通知公告-政府信息公开年报", (), None),
        ("某县2020-2024年政府信息公开年报", (), None),
        ("", ("所列数据的统计期限自2023年1月1日至2024年12月31日",), None),
        ("", (_PERIOD, _PERIOD.replace("2024", "2023")), None),
        ("", (_PERIOD + _PERIOD.replace("2024", "2023"),), None),
        ("", ("行政许可统计时间：2023年1月1日至12月31日，其余数据为2024年",), None),
        ("", ("上年度数据的统计期限为2023年1月1日至12月31日。",), None),
    ],
)
def test_nothing_is_taken_from_what_contradicts_or_tells_nothing(
    name: str, lines: tuple[str, ...], year: int | None
) -> None:
    report = read_page(name, *lines)

    assert (report.agency.name, report.year) == (None, year)
    assert not name or name not in warnings_of(report).get(NoteCode.TITLE_INFERRED, "")


def test_a_year_that_no_title_tells_leaves_no_table_out() -> None:
    report = read_page("某县2023年政府信息公开年报_某县", "2025年政府信息公开情况表")

    assert report.requests is not None
    assert report.year == 2023


def test_a_page_that_names_another_agency_than_its_name_does_is_left_alone() -> None:
    report = read_page("某县2024年政府信息公开年报_某县", "发布机构：青溪县数据管理局")

    assert (report.agency.name, report.year) == ("青溪县数据管理局", None)


@pytest.mark.parametrize(
    ("lines", "agency", "year"),
    [
        (("依照规定，现公布白石县审计局2022年度政府信息公开工作年度报告。",), "白石县审计局", 2022),
        (("现将白石县审计局2022年政府信息公开工作情况报告如下：",), "白石县审计局", 2022),
        (("现将我局2022年政府信息公开工作情况报告如下：",), None, 2022),
        (("根据《条例》规定，特编制2022年政府", "信息公开工作年度报告，内容如下。"), None, 2022),
        (("2022年度", "政府信息公开工作年度报告", "白石县审计局"), "白石县审计局", 2022),
    ],
)
def test_what_a_sentence_announces_is_taken_with_a_note(lines: tuple[str, ...], agency: str | None, year: int) -> None:
    report = read_page("", *lines)

    assert (report.agency.name, report.year) == (agency, year)
    assert NoteCode.TITLE_INFERRED in warnings_of(report)


@pytest.mark.parametrize(
    "line",
    [
        "与2022年政府信息公开工作年度报告相比，编制质量提高。",
        "历年发布的2022年政府信息公开工作年度报告可供参考。",
        "按照《关于做好编制政府信息公开工作年度报告的通知》执行。",
        "编制了2021年政府信息公开工作年度报告。编制了2022年政府信息公开工作年度报告。",
    ],
)
def test_a_sentence_on_other_reports_announces_none(line: str) -> None:
    assert read_page("", line).year is None


def test_a_preface_in_the_line_of_the_title_is_the_preface() -> None:
    title, preface = "白石县审计局2025年政府信息公开工作年度报告", "根据有关规定，由本局办公室编制。"
    report = read_page("", f"{title}{preface}")

    assert (report.title, report.agency.name, report.year) == (title, "白石县审计局", 2025)
    assert [paragraph.text for paragraph in report.preface] == [preface]


def test_a_year_that_the_period_contradicts_stays_the_titles_with_a_note() -> None:
    title = "白石县审计局2025年政府信息公开工作年度报告"
    report = read_page("", title, _PERIOD)

    assert report.year == 2025
    assert warnings_of(report)[NoteCode.YEAR_CONTRADICTION] == f"{title} | {_PERIOD[:-1]}"
    assert NoteCode.YEAR_CONTRADICTION not in warnings_of(read_page("", title.replace("2025", "2024"), _PERIOD))


def test_every_line_in_front_is_title_preface_or_outside() -> None:
    lines = (
        "白石县人民政府门户网站",
        "2026年3月1日 星期日",
        "附件1：白石县审计局2025年政府信息公开年报（公开版）",
        "时间：2026-01-09 来源：办公室 字体：大 中 小",
        "根据要求编制本报告。",
        "联系电话：0000-1234567",
    )
    report = read_page("", *lines)
    outside = next(note.raw for note in report.notes if note.code is NoteCode.TEXT_OUTSIDE)

    assert report.title == "白石县审计局2025年政府信息公开年报"
    assert [paragraph.text for paragraph in report.preface] == list(lines[4:])
    assert outside.startswith(" | ".join([*lines[:2], "附件1：", "（公开版）", lines[3]]))
