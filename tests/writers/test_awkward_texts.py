"""Texts that could be taken for something else are written and read back, in every format, and none is lost."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import govinfo
from govinfo.codes import NarrativePart, Section, TableSide
from govinfo.model import Agency, AnnualReport, Paragraph, TableText
from govinfo.readers.words.labels import normalise
from tests.readers.values import zeros

SUFFIXES = (".docx", ".html", ".xlsx", ".md", ".txt")
BASE = attrs.evolve(
    zeros("2021"),
    year=2025,
    title="安平县水务局2025年政府信息公开工作年度报告",
    agency=Agency(name="安平县水务局"),
    preface=(Paragraph(text="根据条例编制本报告。"),),
)
NAMES = tuple(Paragraph(text=section.printed) for section in Section)


def _said(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text=text) for text in texts)


#: Fields of a report by what they try; all come back word by word in their own section.
KEPT: dict[str, dict[str, Any]] = {
    "parts named like sections": {
        "overview": _said(
            "全年工作平稳有序。",
            "（一）主动公开政府信息情况",
            "发布信息46条。",
            "（二）收到和处理政府信息公开申请情况",
            "均已按期答复。",
            "（三）政府信息公开行政复议、行政诉讼情况",
            "没有发生。",
        )
    },
    "headings of other sections as paragraphs": {
        "overview": _said(
            "二、主动公开政府信息情况", "发布信息46条。", "三、收到和处理政府信息公开申请情况", "均已答复。"
        )
    },
    "the next heading as the last paragraph": {"overview": _said("发布信息46条。", "二、主动公开政府信息情况")},
    "later headings in the first section": {
        "overview": _said("发布信息46条。", "五、存在的主要问题及改进情况", "六、其他需要报告的事项")
    },
    "a list of sections in the preface": {"preface": (*_said("本报告分为下列部分："), *NAMES, *_said("欢迎监督。"))},
    "a list of sections in the last one": {
        "other_matters": (*_said("本年度未收取信息处理费。", "报告应当包括："), *NAMES)
    },
    "the last heading within section 5": {
        "improvement": _said(
            "（一）存在的主要问题", "不够及时。", "六、其他需要报告的事项", "（二）改进情况", "加强培训。"
        )
    },
    "texts beside all tables": {
        "table_texts": tuple(
            TableText(section=section, side=side, text=f"{section.zh}的有关情况（{side.zh}）已经核对。")
            for section in Section
            if section.is_table
            for side in TableSide
        )
    },
    "an annex within the last section": {"other_matters": _said("附件：收费标准一份", "本年度未收取信息处理费。")},
}
#: What is read as what it looks like, in another place than a paragraph: a signature, a day, the number of a page.
TOLD: dict[str, dict[str, Any]] = {
    "a signature": {"other_matters": _said("本年度未收取信息处理费。", "安平县水务局", "2026年1月20日")},
    "a day in the preface": {"preface": _said("2026年1月20日", "根据条例编制本报告。")},
    "numbers alone": {"overview": _said("发布信息条数：", "46", "其中本级：", "12")},
}
_KEYS = ("preface", "overview", "table_texts", "improvement", "other_matters")


def _texts(report: AnnualReport) -> dict[str, list[str]]:
    return {key: [each.text for each in getattr(report, key)] for key in _KEYS}


def _everything(report: AnnualReport) -> Iterator[str]:
    for texts in _texts(report).values():
        yield from texts
    yield from (note.raw for note in report.notes)


def _read_back(report: AnnualReport, path: Path) -> AnnualReport:
    govinfo.write(report, path)
    return govinfo.read(path).report


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("fields", KEPT.values(), ids=KEPT)
def test_a_text_that_looks_like_a_heading_comes_back_in_its_section(
    fields: dict[str, Any], suffix: str, tmp_path: Path
) -> None:
    report = attrs.evolve(BASE, **fields)
    got = _read_back(report, tmp_path / f"report{suffix}")

    assert _texts(got) == _texts(report)
    assert got.table_texts == report.table_texts
    assert (got.requests, got.disputes) == (report.requests, report.disputes)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("fields", TOLD.values(), ids=TOLD)
def test_what_is_taken_for_something_else_is_found_in_a_note(
    fields: dict[str, Any], suffix: str, tmp_path: Path
) -> None:
    report = attrs.evolve(BASE, **fields)
    got = _read_back(report, tmp_path / f"report{suffix}")
    found = normalise("\n".join(_everything(got)))

    assert [text for texts in _texts(report).values() for text in texts if normalise(text) not in found] == []


def test_a_part_named_in_other_words_is_inferred_and_one_of_the_forms_words_is_not(tmp_path: Path) -> None:
    said = _said(
        "（一）主动公开",
        "发布信息46条。",
        "（二）用心做好依申请公开答复",
        "均已答复。",
        "（三）党建引领",
        "支部活动3次。",
    )
    got = _read_back(attrs.evolve(BASE, overview=said), tmp_path / "report.docx")
    first, second = NarrativePart.PROACTIVE_DISCLOSURE, NarrativePart.DISCLOSURE_ON_REQUEST

    assert [each.part for each in got.overview] == [first, first, second, second, None, None]
    assert [note.raw for note in got.notes if note.code.value == "part.inferred"] == ["（二）用心做好依申请公开答复"]
