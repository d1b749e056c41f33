"""Word each family of rules: what must hold, how a broken rule is told, an example and a counter-example."""

from attrs import frozen

from govinfo.codes import cite
from govinfo.messages.lang import Lang, Wording
from govinfo.rules import Rule


@frozen(kw_only=True)
class RuleWording:
    """The wording of one family of rules."""

    statement: Wording
    #: Parameters: `where`, `cells`, `count`, `value_1` and so on for what stands at the cells; of an equation the sums
    #: `left`, `right`, their terms `left_sum`, `right_sum`, and the `difference`.
    violated: Wording
    undecided: Wording | None = None
    example: Wording
    counter_example: Wording


def wording_of(rule: Rule) -> RuleWording:
    """Return the wording of a rule's family."""
    return _WORDINGS[rule.family]


def statement(rule: Rule, lang: Lang = "zh") -> str:
    """Say what must or should hold."""
    return wording_of(rule).statement.in_(lang)


def basis_of(rule: Rule, lang: Lang = "zh") -> str:
    """Cite what a rule rests on."""
    return cite(*rule.basis, zh=lang == "zh")


def example_of(rule: Rule, lang: Lang = "zh") -> tuple[str, str]:
    """Give an example that keeps a rule, and one that breaks it."""
    wording = wording_of(rule)
    return wording.example.in_(lang), wording.counter_example.in_(lang)


_WORDINGS = {
    "agency.missing": RuleWording(
        statement=Wording("报告应写明报告机关的名称。", "A report names the body that reports."),
        violated=Wording("未见报告机关的名称", "the name of the reporting body is missing"),
        example=Wording("西坪镇人民政府2025年政府信息公开工作年度报告", "a title that names the body"),
        counter_example=Wording("政府信息公开工作年度报告", "a title without a name"),
    ),
    "year.missing": RuleWording(
        statement=Wording("报告应写明报告年度。", "A report names the year that it reports on."),
        violated=Wording("未见报告年度", "the report year is missing"),
        example=Wording("2025年政府信息公开工作年度报告", "a title with the year 2025"),
        counter_example=Wording("政府信息公开工作年度报告", "a title without a year"),
    ),
    "edition.year": RuleWording(
        statement=Wording(
            "表式应与报告年度相符：2019、2020年度用2019年表式，2021年度起用2021年表式。",
            "The form fits the year: edition 2019 for 2019 and 2020, edition 2021 from 2021 on.",
        ),
        violated=Wording(
            "表式版本（{value_1}）与报告年度（{value_2}）不符",
            "edition {value_1} of the form is not the one for the year {value_2}",
        ),
        example=Wording("2025年度报告用2021年表式", "a report on 2025 on the form of 2021"),
        counter_example=Wording("2022年度报告仍用2019年表式", "a report on 2022 on the form of 2019"),
    ),
    "edition.tables": RuleWording(
        statement=Wording(
            "表二应为报告所用表式的表二，且只有一个。", "A report has one table 2, that of the edition it follows."
        ),
        violated=Wording(
            "报告按{value_1}年表式，但含有另一版本的表二",
            "the report follows edition {value_1}, but has the other edition's table 2",
        ),
        example=Wording("2021年表式，表二为“本年制发件数”等列", "edition 2021 with its own table 2"),
        counter_example=Wording(
            "表三为2021年表式，表二却为2019年表式", "edition 2021 with the table 2 of edition 2019"
        ),
    ),
    "table.missing": RuleWording(
        statement=Wording("表二、表三、表四均应填报。", "Tables 2, 3 and 4 are all there."),
        violated=Wording("缺少{where}", "{where} is missing"),
        example=Wording("三个表格齐全", "all three tables are there"),
        counter_example=Wording("表四以图片发布，无法读取", "table 4 is an image and cannot be read"),
    ),
    "counts.non_negative": RuleWording(
        statement=Wording(
            "件数和金额不得为负数；2019年表式的“本年增/减”除外。",
            "No count and no amount is negative, but for the changes in table 2 of edition 2019.",
        ),
        violated=Wording("{where}为负数：{value_1}", "{where} is negative: {value_1}"),
        example=Wording("自然人 0", "natural person 0"),
        counter_example=Wording("自然人 -1，其他 1", "natural person -1, other 1"),
    ),
    "government_rules.competence": RuleWording(
        statement=Wording(
            "只有国务院部门、省级和设区的市、自治州可以制定规章；其他机关的规章件数应为 0。",
            "Only State Council departments, provinces and cities with districts or autonomous prefectures make 规章; "
            "all other bodies report 0.",
        ),
        violated=Wording(
            "本级机关无权制定规章，但规章件数不为 0：{cells}",
            "a body of this level cannot make government rules (规章), yet reports some: {cells}",
        ),
        example=Wording("乡镇：规章 0、0、0", "a township: 规章 0, 0, 0"),
        counter_example=Wording("乡镇：规章 现行有效件数 3", "a township: 规章 in force 3"),
    ),
    "documents.in_force": RuleWording(
        statement=Wording(
            "现行有效件数一般不少于本年制发件数减去本年废止件数。",
            "In force is at least issued this year − repealed this year.",
        ),
        violated=Wording(
            "{where}：现行有效 {value_1} 件，少于本年制发 {value_2} 件减去本年废止 {value_3} 件",
            "{where}: {value_1} in force, fewer than {value_2} issued − {value_3} repealed",
        ),
        example=Wording("制发 4，废止 1，现行有效 18", "issued 4, repealed 1, in force 18"),
        counter_example=Wording("制发 4，废止 1，现行有效 2", "issued 4, repealed 1, in force 2"),
    ),
    "requests.balance": RuleWording(
        statement=Wording(
            "表三每一列：第一项加第二项之和，等于第三项（总计）加第四项之和。",
            "In each column of table 3: received + carried over = concluded + carried forward.",
        ),
        violated=Wording(
            "{where}：第一项加第二项之和为 {left}（{left_sum}），第三项总计加第四项之和为 {right}（{right_sum}），"
            "相差 {difference}",
            "{where}: received + carried over is {left} ({left_sum}), concluded + carried forward is {right} "
            "({right_sum}); the difference is {difference}",
        ),
        undecided=Wording(
            "{where}：勾稽关系无法判断，有空白：第一项加第二项之和现为 {left}（{left_sum}），"
            "第三项总计加第四项之和现为 {right}（{right_sum}）",
            "{where}: the balance cannot be decided over blanks: received + carried over is {left} ({left_sum}), "
            "concluded + carried forward is {right} ({right_sum})",
        ),
        example=Wording("5 + 1 = 4 + 2", "5 + 1 = 4 + 2"),
        counter_example=Wording("5 + 1 ≠ 4 + 1", "5 + 1 ≠ 4 + 1"),
    ),
    "requests.concluded": RuleWording(
        statement=Wording(
            "表三每一列：各项办理结果之和，等于（七）总计。",
            "In each column of table 3: the outcomes sum to the total concluded.",
        ),
        violated=Wording(
            "{where}：各项办理结果之和为 {left}（{left_sum}），（七）总计为 {right}，相差 {difference}",
            "{where}: the outcomes sum to {left} ({left_sum}), the total concluded is {right}; "
            "the difference is {difference}",
        ),
        undecided=Wording(
            "{where}：有空白，无法判断：各项办理结果之和现为 {left}（{left_sum}），（七）总计为 {right_sum}",
            "{where}: cannot be decided over blanks: the outcomes sum to {left} ({left_sum}), "
            "the total concluded is {right_sum}",
        ),
        example=Wording("（一）3、（四）1. 1，（七）总计 4", "granted 3, not held 1, concluded 4"),
        counter_example=Wording("（一）3、（四）1. 1，（七）总计 3", "granted 3, not held 1, concluded 3"),
    ),
    "requests.total": RuleWording(
        statement=Wording(
            "表三每一行：六类申请人之和，等于总计。",
            "In each row of table 3: the six kinds of applicant sum to the total.",
        ),
        violated=Wording(
            "{where}：各类申请人之和为 {left}（{left_sum}），总计为 {right}，相差 {difference}",
            "{where}: the kinds of applicant sum to {left} ({left_sum}), the total is {right}; "
            "the difference is {difference}",
        ),
        undecided=Wording(
            "{where}：有空白，无法判断：各类申请人之和现为 {left}（{left_sum}），总计为 {right_sum}",
            "{where}: cannot be decided over blanks: the kinds of applicant sum to {left} ({left_sum}), "
            "the total is {right_sum}",
        ),
        example=Wording("自然人 2、商业企业 1，总计 3", "natural person 2, commercial enterprise 1, total 3"),
        counter_example=Wording("自然人 2、商业企业 1，总计 2", "natural person 2, commercial enterprise 1, total 2"),
    ),
    "requests.other_processing.double": RuleWording(
        statement=Wording(
            "“（六）其他处理”或印为一行，或分为三行，不得两者都有。",
            "Other processing is printed as one row or as its three rows, never as both.",
        ),
        violated=Wording(
            "“（六）其他处理”既印为一行又分行填报，会重复计算：{cells}",
            "other processing is printed undivided and divided, which counts twice: {cells}",
        ),
        example=Wording("1、2、3 三行", "the three rows of edition 2021"),
        counter_example=Wording("“其他处理”一行，另有“3.其他”一行", "one row 其他处理, and a row 3.其他 too"),
    ),
    "disputes.total": RuleWording(
        statement=Wording(
            "表四每一组：四种结果之和，等于总计。", "In each block of table 4: the four results sum to the total."
        ),
        violated=Wording(
            "{where}：四种结果之和为 {left}（{left_sum}），总计为 {right}，相差 {difference}",
            "{where}: the four results sum to {left} ({left_sum}), the total is {right}; "
            "the difference is {difference}",
        ),
        undecided=Wording(
            "{where}：有空白，无法判断：四种结果之和现为 {left}（{left_sum}），总计为 {right_sum}",
            "{where}: cannot be decided over blanks: the four results sum to {left} ({left_sum}), "
            "the total is {right_sum}",
        ),
        example=Wording("10 + 1 + 0 + 0 = 11", "10 + 1 + 0 + 0 = 11"),
        counter_example=Wording("10 + 1 + 0 + 0，总计 0", "10 + 1 + 0 + 0 with total 0"),
    ),
    "improvement.empty": RuleWording(
        statement=Wording(
            "第五部分应写明存在的主要问题及改进情况。", "Section 5 says what the main problems and improvements are."
        ),
        violated=Wording("第五部分没有内容", "section 5 says nothing"),
        example=Wording("政策解读的针对性有待提升。", "a sentence on a problem"),
        counter_example=Wording("无", "无 (none)"),
    ),
    "other_matters.fee": RuleWording(
        statement=Wording(
            "自2021年度报告起，第六部分应写明收取信息处理费的情况（元）。",
            "From the report on 2021 on, section 6 states the information-processing fee collected (yuan).",
        ),
        violated=Wording(
            "第六部分未写明收取信息处理费的情况，或未能读出",
            "section 6 does not state the information-processing fee, or it could not be read",
        ),
        example=Wording("本年度未收取信息处理费。", "no fee was collected"),
        counter_example=Wording("无其他需要报告的事项。", "nothing else to report"),
    ),
    "cells.blank": RuleWording(
        statement=Wording(
            "每个单元格都应填写；没有的填 0，空白不等于 0。",
            "Every cell is filled in; none is written 0, a blank is not 0.",
        ),
        violated=Wording("{where}：空白 {count} 格", "{where}: blank cells: {count}"),
        example=Wording("0", "0"),
        counter_example=Wording("（空白）", "(blank)"),
    ),
}
