"""What a document prints of another report, another year or another list never fills the report."""

import pytest

from govinfo import NoteCode, get
from tests.readers.example import EXAMPLE, OWN, report_of, warnings_of

TITLE, BODY = EXAMPLE.split("\n", 1)
FOUR = BODY[BODY.index("行政复议\t") : BODY.index("\n五、")]
LICENSING = "proactive_disclosure.licensing.decisions"


@pytest.mark.parametrize("title", [TITLE.replace("2025", "2024"), TITLE.replace("青溪县", "白水县")])
def test_of_two_reports_below_each_other_the_first_is_read(title: str) -> None:
    without_table = BODY.replace(FOUR, "本年度无行政复议和行政诉讼。\n")

    other = BODY.replace("行政许可\t12", "行政许可\t99")
    both = report_of(f"{TITLE}\n{BODY}\n\n{title}\n{other}")
    first_lacks_one = report_of(f"{TITLE}\n{without_table}\n\n{title}\n{BODY}")

    assert both.requests == OWN.requests
    assert get(both, LICENSING) == 12
    assert both.other_matters == OWN.other_matters
    assert warnings_of(both) == {NoteCode.CONTENT_FOREIGN: title}
    assert first_lacks_one.disputes is None
    assert set(warnings_of(first_lacks_one)) == {NoteCode.CONTENT_FOREIGN, NoteCode.TABLE_MISSING}


def test_a_report_printed_twice_is_read_once() -> None:
    twice = report_of(f"{EXAMPLE}\n\n{EXAMPLE}")

    assert twice.requests == OWN.requests
    assert set(warnings_of(twice)) == {NoteCode.CONTENT_FOREIGN}


def test_a_table_printed_twice_is_noted_as_a_whole() -> None:
    table = EXAMPLE[EXAMPLE.index("（本列数据") : EXAMPLE.index("\n四、政府信息")]
    twice = report_of(EXAMPLE.replace(table, f"{table}\n{table}"))

    assert twice.requests == OWN.requests
    assert [note.address for note in twice.notes if note.code is NoteCode.TABLE_REPEATED] == ["requests"]


def test_a_report_without_a_title_below_another_is_none_of_it() -> None:
    without_table = BODY.replace(FOUR, "本年度无行政复议和行政诉讼。\n")

    both = report_of(f"{TITLE}\n{without_table}\n\n{BODY}")

    assert both.disputes is None
    assert NoteCode.CONTENT_FOREIGN in warnings_of(both)


def test_a_link_to_another_report_ends_nothing() -> None:
    link = "白水县数据管理局2024年政府信息公开工作年度报告"

    assert report_of(f"{EXAMPLE}\n\n{link}").disputes == OWN.disputes
    assert not warnings_of(report_of(f"{EXAMPLE}\n\n{link}\n\n栏目\t数量\n公告\t7\n通知\t8\n"))


@pytest.mark.parametrize(
    "caption",
    [
        "附件：2024年度行政复议、行政诉讼情况表",
        "2024年情况：",
        "（2024年数据）",
        "上年度情况如下：",
        "本年度没有发生。2024年情况见下表：",
    ],
)
def test_a_table_of_another_year_is_left_out(caption: str) -> None:
    report = report_of(EXAMPLE.replace(FOUR, f"{caption}\n\n{FOUR}"))

    assert report.disputes is None
    assert warnings_of(report)[NoteCode.CONTENT_FOREIGN] == caption


@pytest.mark.parametrize(
    "caption",
    [
        "2025年情况：",
        "2024年和2025年对比：",
        "上年度结转1件，本年度办结。",
        "与2024年相比，持平。",
        "见2024年报告：表格如下",
    ],
)
def test_a_table_below_a_line_that_names_a_year_is_the_reports_own(caption: str) -> None:
    report = report_of(EXAMPLE.replace(FOUR, f"{caption}\n\n{FOUR}"))

    assert report.disputes == OWN.disputes
    assert not warnings_of(report)


@pytest.mark.parametrize("before", [True, False])
def test_a_list_of_what_was_published_is_no_table_of_the_form(*, before: bool) -> None:
    listed = "信息类别\t公开数量\n规章\t4\n行政规范性文件\t17\n行政许可\t63\n行政处罚\t5\n"
    start, end = EXAMPLE.index("第二十条第（一）项"), EXAMPLE.index("三、收到和处理")
    at = start if before else end

    report = report_of(f"{EXAMPLE[:at]}{listed}\n{EXAMPLE[at:]}")

    assert report.proactive_disclosure == OWN.proactive_disclosure
    assert not warnings_of(report)


@pytest.mark.parametrize("labels", [("行政强制措施", "行政强制执行"), ("行政强制（查封）", "其他行政强制")])
def test_a_row_that_the_document_divides_is_blank(labels: tuple[str, str]) -> None:
    first, second = labels
    report = report_of(EXAMPLE.replace("行政强制\t0", f"{first}\t5\n{second}\t3"))

    assert get(report, "proactive_disclosure.coercion.decisions") is None
    assert warnings_of(report) == {NoteCode.ROW_REPEATED: f"{first} | {second}"}


def test_the_sum_of_the_three_rows_of_other_processing_is_no_row_of_its_own() -> None:
    rows = "\t（六）其他处理\t1.申请人"
    summed = f"\t（六）其他处理\t\t1\t1\t0\t0\t0\t0\t2\n{rows}"
    other = f"\t（六）其他处理\t\t7\t0\t0\t0\t0\t0\t7\n{rows}"

    with_sum, with_another = report_of(EXAMPLE.replace(rows, summed)), report_of(EXAMPLE.replace(rows, other))

    assert with_sum.requests == OWN.requests
    assert not warnings_of(with_sum)
    assert get(with_another, "requests.outcomes.other_processing.undivided.total") == 7


def _rows_of_table_4(*labels: str) -> str:
    *header, numbers = FOUR.splitlines()
    return "\n".join([*(f"\t{line}" for line in header), *(f"{label}\t{numbers}" for label in labels), ""])


@pytest.mark.parametrize("labels", [("2024年", "2025年"), ("局机关", "下属单位", "合计"), ("同比增减", "件数")])
def test_several_rows_of_table_4_by_other_names_are_not_told_apart(labels: tuple[str, ...]) -> None:
    report = report_of(EXAMPLE.replace(FOUR, _rows_of_table_4(*labels)))

    assert get(report, "disputes.reconsideration.upheld") is None
    assert NoteCode.ROW_REPEATED in warnings_of(report)


@pytest.mark.parametrize("label", ["合计", "总计", "件数"])
def test_one_row_of_table_4_is_its_row_by_whatever_name(label: str) -> None:
    report = report_of(EXAMPLE.replace(FOUR, _rows_of_table_4(label)))

    assert report.disputes == OWN.disputes
    assert not warnings_of(report)


def _with_column(at: int, header: str, value: str) -> str:
    """Print a column more in table 3."""
    start, end = EXAMPLE.index("（本列数据"), EXAMPLE.index("\n\n四、政府信息")
    rows = [line.split("\t") for line in EXAMPLE[start:end].splitlines()]
    for number, row in enumerate(rows):
        row.insert(at, (header if number == 0 else "") if number < 3 else value)
    return EXAMPLE[:start] + "\n".join(map("\t".join, rows)) + EXAMPLE[end:]


@pytest.mark.parametrize(
    ("at", "header", "value"),
    [
        (0, "序号", "7"),
        (3, "行次", "7"),
        (10, "备注", "见附件"),
        (10, "上年总计", "41"),
        (9, "上年总计", "41"),
    ],
)
def test_a_column_that_is_not_on_the_form_is_left_out(at: int, header: str, value: str) -> None:
    report = report_of(_with_column(at, header, value))

    assert report.requests == OWN.requests
    assert not warnings_of(report)
