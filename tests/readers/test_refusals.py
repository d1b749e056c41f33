"""What is no annual report is refused, and a table that cannot be read is named: no report of zeros is invented."""

import pytest

from govinfo.cells import cells_of, values_of
from govinfo.codes import NarrativePart, NoteCode, Section, Severity
from govinfo.exceptions import GovinfoError, NotAReport
from govinfo.model import AnnualReport
from govinfo.readers import read
from govinfo.testing.documents.layouts import FORMS, Form, official, tabs, text_of, tokens, with_many_figures
from tests.readers.values import zeros
from tests.readers.wide_cases import Case, printers

LIST_PAGE = """政府信息公开年报

首页 > 政府信息公开 > 政府信息公开年报

青石县2024年政府信息公开工作年度报告\t2025-03-28

青石县2023年政府信息公开工作年度报告\t2024-03-29

青石县2022年政府信息公开工作年度报告\t2023-03-30

共 3 条 上一页 1 下一页
"""
LOGIN_PAGE = """政务服务网

用户登录

用户名
密码
验证码

忘记密码？ 注册 行政许可 行政处罚
"""
BEFORE_2019 = """青石县柳河镇2017年政府信息公开工作总结

指标统计表

指标名称\t单位\t统计数
一、主动公开情况\t—\t—
（一）主动公开政府信息数\t条\t1204
其中：主动公开规范性文件数\t条\t6
制发规范性文件总数\t件\t6
二、回应解读情况\t—\t—
三、依申请公开情况\t—\t—
（一）收到申请数\t件\t12
（二）申请办结数\t件\t12
四、行政复议数量\t件\t0
五、行政诉讼数量\t件\t0
"""
PLAN = """青石县2024年政务公开工作要点

一、总体要求

深入贯彻落实各项部署。

二、主动公开政府信息

加大公开力度。

三、加强组织保障

各单位要高度重视。
"""
BUDGET = """青石县财政局2023年度部门决算

一、部门概况

二、收入支出决算情况

项目\t年初预算数\t决算数
一般公共服务支出\t120.5\t118.2
行政事业性收费\t0\t0
政府采购\t35.2\t31.0
总计\t155.7\t149.2

三、其他需要说明的事项
"""
NO_REPORTS = {
    "list page": LIST_PAGE,
    "login page": LOGIN_PAGE,
    "report of before 2019": BEFORE_2019,
    "plan": PLAN,
    "budget": BUDGET,
    "empty table": "\t\t\n\t\t\n",
    "empty lines": "\n \n\u3000\n",
    "navigation": "首页\t政务公开\t行政许可\t行政处罚\n新闻\t规章\t行政强制\t行政事业性收费\n",
    "the name of a part": f"{NarrativePart.PROBLEMS.printed}\n\n没有。\n",
}


@pytest.mark.parametrize("text", NO_REPORTS.values(), ids=NO_REPORTS)
def test_what_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(GovinfoError):
        read(text.encode())


def test_the_page_of_a_login_is_no_report() -> None:
    with pytest.raises(NotAReport):
        read(LOGIN_PAGE.encode())


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_an_empty_form_is_a_report_of_blanks(form: Form) -> None:
    """Where blanks leave no place, as between tokens, nothing can be said of them."""
    report = AnnualReport.blank("2021", year=2023)
    read_values = values_of(read(text_of(report, form).encode()).report)

    assert set(read_values.values()) <= {None}


@pytest.mark.parametrize("name", ["tables_missing_below_their_headings", "prose_instead_of_table_2"])
def test_a_table_that_is_not_there_is_named_and_blank(name: str) -> None:
    format_ = "text/tabs"
    for seed in range(10):
        case = Case(format_, (name,), seed)
        printed = case.printed()
        report = read(printers()[format_](printed.report, printed.tables)).report
        missing = {note.address for note in report.notes if note.code is NoteCode.TABLE_MISSING}

        assert missing
        assert all(not value for address, value in values_of(report).items() if address.partition(".")[0] in missing)


def test_without_its_repeated_tokens_a_table_cannot_be_read_and_is_noted() -> None:
    """Each number but the first of its kind was dropped: nothing tells which cell is left."""
    report = with_many_figures(zeros("2021"), 3)
    whole = text_of(report, tokens)
    got = read("\n\n".join(dict.fromkeys(whole.split("\n\n"))).encode()).report
    doubts = {note.address for note in got.notes if note.severity is not Severity.INFO}

    assert {str(each).partition(".")[0] for each in doubts} >= {"requests", "disputes"}
    assert all(value in {None, values_of(report)[address]} for address, value in values_of(got).items())


def test_numbers_in_prose_are_not_put_into_tables() -> None:
    report = zeros("2021")
    tables = official(report)
    del tables[Section.REQUESTS]
    text = text_of(report, tabs, tables).replace(
        Section.REQUESTS.printed, f"{Section.REQUESTS.printed}\n\n本年新收政府信息公开申请17件，予以公开16件。"
    )
    read_values = values_of(read(text.encode()).report)

    assert all(read_values.get(cell.address) is None for cell in cells_of(report) if cell.section is Section.REQUESTS)
