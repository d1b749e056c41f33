"""Tables that a text gives with spaces between their cells, as programs give that take the text of a page or a PDF."""

import pytest

from govinfo import NoteCode, get, read
from govinfo.model import AnnualReport
from govinfo.readers.text.spaced import comma_tables, spaced_tables
from tests.readers.example import EXAMPLE, OWN, changed, report_of


def _spaced(gap: str, *changes: tuple[str, str]) -> AnnualReport:
    lines = changed(*changes).splitlines()
    return report_of("\n".join(gap.join(filter(None, line.split("\t"))) if "\t" in line else line for line in lines))


@pytest.mark.parametrize("gap", ["  ", "      ", "\u3000\u3000"])
def test_a_report_with_wide_gaps_between_its_cells_is_read(gap: str) -> None:
    report = _spaced(gap)

    assert (report.proactive_disclosure, report.requests, report.disputes) == (
        OWN.proactive_disclosure,
        OWN.requests,
        OWN.disputes,
    )
    assert report.overview == OWN.overview


def test_rows_of_several_numbers_need_no_wide_gap() -> None:
    assert _spaced(" ").requests == OWN.requests


def test_a_row_that_lost_its_blanks_is_blank_with_a_note() -> None:
    report = _spaced(
        "  ", ("\t\t4.保护第三方合法权益\t2\t0\t0\t0\t0\t0\t2", "\t\t4.保护第三方合法权益\t2\t\t\t0\t0\t0\t2")
    )

    assert get(report, "requests.outcomes.denied.third_party_rights.total") is None
    assert NoteCode.ROW_SHORT in {note.code for note in report.notes}


@pytest.mark.parametrize(
    "lines",
    [
        ["发布机构：某某局  发布日期：2024-01-02", "索引号：1  字号：2"],
        ["全年公开信息3条。  办结申请2件。", "较上年增长 12 3"],
        ["首页  政务公开  机构职能", "法规公文  解读回应"],
        ["2023年  政府信息公开  工作年度报告"],
        ["行政许可  12"],
    ],
)
def test_what_stands_around_a_report_is_no_table(lines: list[str]) -> None:
    assert not spaced_tables(lines)
    assert not comma_tables([line.replace("  ", ",") for line in lines])


def test_a_report_with_commas_between_its_cells_is_read() -> None:
    commas = [line.replace("\t", ",") if "\t" in line else line for line in EXAMPLE.splitlines()]

    report = read("\n".join(commas).encode(), name="report.csv").report

    assert (report.proactive_disclosure, report.requests, report.disputes) == (
        OWN.proactive_disclosure,
        OWN.requests,
        OWN.disputes,
    )


def test_labels_above_numbers_belong_to_their_table() -> None:
    assert spaced_tables(["说明", "信息内容  件数", "规章  1", "其他文件  2 3", "见附件"]) == [
        (1, 4, [["信息内容", "件数"], ["规章", "1"], ["其他文件", "2", "3"]])
    ]


def test_what_stands_far_from_a_table_or_behind_a_sentence_is_none_of_it() -> None:
    table = ["规章,1", "其他文件,2"]
    prose = ["全年公开信息3条。", "一、总体情况"]

    assert [found[:2] for found in comma_tables(["浏览次数,123", *prose, *table, *prose, "邮编,317000"])] == [(3, 5)]
    assert [found[:2] for found in comma_tables([*table, *["甲"] * 9, *table])] == [(0, 2), (11, 13)]


def test_a_number_with_separators_alone_on_its_line_is_no_row() -> None:
    assert not comma_tables(["规章", "1,234", "0", "2,345"])


def test_quotes_around_cells_are_not_of_them() -> None:
    quoted = [
        "\t".join(f'"{cell}"' for cell in line.split("\t")) if "\t" in line else line for line in EXAMPLE.splitlines()
    ]

    assert report_of("\n".join(quoted)).requests == OWN.requests


def test_a_long_line_with_commas_is_text() -> None:
    assert not comma_tables(["a," * 100_000 + "1", "b,2"])
