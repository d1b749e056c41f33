"""What Markdown and its writers put around and into the cells of a table."""

from pathlib import Path

import pytest

from govinfo import get, read
from govinfo.model import AnnualReport
from tests.readers.example import EXAMPLE, OWN, report_of


def _markdown(*changes: tuple[str, str]) -> AnnualReport:
    lines = [f"| {' | '.join(line.split(chr(9)))} |" if "\t" in line else line for line in EXAMPLE.splitlines()]
    text = "\n".join(lines)
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return report_of(text)


@pytest.mark.parametrize("mark", ["**", "__", "*", "`", "$"])
def test_marks_around_a_cell_are_not_of_it(mark: str) -> None:
    report = _markdown(
        ("| 4.保护第三方合法权益 | 2 |", f"| {mark}4.保护第三方合法权益{mark} | {mark}2{mark} |"),
        ("行政许可", f"{mark}行政许可{mark}"),
    )

    assert report.requests == OWN.requests
    assert report.proactive_disclosure == OWN.proactive_disclosure


def test_a_value_that_each_column_of_its_header_repeats_is_one() -> None:
    report = _markdown(
        ("| 信息内容 | 本年处理决定数量 |", "| 信息内容 | 本年处理决定数量 | 本年处理决定数量 | 本年处理决定数量 |"),
        ("| 行政许可 | 12 |", "| 行政许可 | 12 | 12 | 12 |"),
        ("| 行政处罚 | 2 |", "| 行政处罚 | 2 | 2 | 3 |"),
    )

    assert get(report, "proactive_disclosure.licensing.decisions") == 12
    assert get(report, "proactive_disclosure.penalties.decisions") is None


@pytest.mark.parametrize("mark", [" > ", "/", " - ", "——", "："])
def test_a_label_with_those_of_its_groups_before_it_is_the_last(mark: str) -> None:
    report = _markdown(
        ("| 三、本年度办理结果 | （一）予以公开 |", f"| | 三、本年度办理结果{mark}（一）予以公开 |"),
        ("4.保护第三方合法权益", f"三、本年度办理结果{mark}（三）不予公开{mark}4.保护第三方合法权益"),
    )

    assert report.requests == OWN.requests


def test_a_label_behind_one_that_is_not_the_forms_is_not_taken() -> None:
    assert get(_markdown(("行政许可", "同比增长-行政许可")), "proactive_disclosure.licensing.decisions") is None


@pytest.mark.parametrize("tag", ['<div align="center">\n\n{}\n\n</div>', '<p align="center">\n\n{}\n\n</p>'])
def test_tags_before_a_text_do_not_make_it_a_page(tmp_path: Path, tag: str) -> None:
    title, rest = EXAMPLE.split("\n", 1)
    path = tmp_path / "报告.md"
    path.write_text(f"{tag.format(title)}\n{rest}", encoding="utf-8")

    report = read(path).report

    assert (report.title, report.requests) == (OWN.title, OWN.requests)


def test_the_spans_of_table_4_may_be_lost() -> None:
    start, end = EXAMPLE.index("行政复议\t"), EXAMPLE.index("\n五、")
    *header, numbers = EXAMPLE[start:end].strip("\n").splitlines()
    ragged = ["|".join(filter(None, line.split("\t"))) for line in header] + [numbers.replace("\t", "|")]

    report = report_of(f"{EXAMPLE[:start]}{chr(10).join(ragged)}\n{EXAMPLE[end:]}")

    assert report.disputes == OWN.disputes


def _as_page(table: str) -> str:
    rows = ["<tr>" + "".join(f"<td>{cell}</td>" for cell in line.split("\t")) + "</tr>" for line in table.splitlines()]
    return f"<table>{''.join(rows)}</table>"


@pytest.mark.parametrize("between", ["", "\n", "\n\n"])
def test_tables_of_a_page_in_a_text_are_tables(between: str) -> None:
    text = EXAMPLE
    for start, end in (
        ("第二十条第（一）项", "\n\n三、收到"),
        ("（本列数据", "\n\n四、政府"),
        ("行政复议\t", "\n\n五、"),
    ):
        table = text[text.index(start) : text.index(end)]
        text = text.replace(table, _as_page(table).replace("</tr>", f"</tr>{between}"))

    reading = read(text.encode())

    assert (reading.report.proactive_disclosure, reading.report.requests, reading.report.disputes) == (
        OWN.proactive_disclosure,
        OWN.requests,
        OWN.disputes,
    )
    assert reading.report.improvement == OWN.improvement
    assert {place.place.table for place in reading.cells.values()} == {1, 2, 3}


@pytest.mark.parametrize("tag", ["<table>", "</table>", "<table><table></table>"])
def test_tags_that_lack_their_other_half_lose_nothing(tag: str) -> None:
    report = report_of(EXAMPLE.replace("三、收到", f"{tag}\n\n三、收到", 1))

    assert report.requests == OWN.requests
