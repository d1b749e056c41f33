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
    "line",
    [
        "政府信息公开",
        "某县2023年政府工作报告",
        "根据《条例》规定，现公布2023年政府信息公开工作年度报告。",
        "某县2022年、2023年政府信息公开工作年度报告",
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
