"""Title, agency, level and year."""

import pytest

from govinfo.codes import AgencyLevel
from govinfo.readers.recogniser.title import level_of, title_in


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
