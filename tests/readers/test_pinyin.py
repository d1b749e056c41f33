"""Pinyin in brackets is no part of a word; whatever else stands in brackets is."""

import pytest

import govinfo
from govinfo.readers.words.labels import label_of, normalise
from govinfo.readers.words.pinyin import without_pinyin


@pytest.mark.parametrize(
    ("printed", "word"),
    [
        ("行政许(xu)可", "行政许可"),
        ("行政许（xǔ）可", "行政许可"),
        ("行政处【chǔ】罚【fá】", "行政处罚"),
        ("信息(xìn xī)内容", "信息内容"),
        ("信息内容(xìn'xī nèi·róng)", "信息内容"),
        ("公(ɡōnɡ)开", "公开"),
        ("法律（Lǜ）", "法律"),
        ("法律(lv)", "法律"),
        ("总计\n（zǒng jì）", "总计"),
        ("总计(zo\u030cng ji\u0300)", "总计"),
    ],
)
def test_pinyin_is_left_out_of_what_is_compared(printed: str, word: str) -> None:
    assert normalise(printed) == word


@pytest.mark.parametrize(
    "printed",
    [
        "不涉及(N/A)",
        "里程(km)",
        "时长(min)",
        "机关(A)",
        "选项(a)",
        "生产总值(GDP)",
        "客户端(APP)",
        "平台(Beijing)",
        "收费(yuan/件)",
        "(gong)开",
        "系统(OA2.0)",
        "网站(www.gov.cn)",
    ],
)
def test_other_letters_in_brackets_stay(printed: str) -> None:
    assert without_pinyin(printed) == printed


def test_a_label_with_pinyin_at_each_character_is_its_label() -> None:
    printed = "1.申(shēn)请(qǐng)人(rén)无(wú)正(zhèng)当(dàng)理(lǐ)由(yóu)"

    assert label_of(printed) == label_of("1.申请人无正当理由")


def test_a_paragraph_keeps_the_pinyin_that_it_prints(table_text: str) -> None:
    report = govinfo.read(table_text.encode()).report

    assert report.requests is not None
    assert report.requests.carried_over.natural_person == 4
    assert [each.text for each in report.overview] == ["认真公(gōng)开信息。"]


@pytest.fixture
def table_text() -> str:
    columns = "\t".join(f"{word[0]}({sound}){word[1:]}" for word, sound in _COLUMNS)
    return "\n".join(
        [
            "丙县民政局2023年政府信息公开工作年度报告",
            "一、总(zǒng)体情(qíng)况",
            "认真公(gōng)开信息。",
            "三、收(shōu)到和处(chǔ)理政府信(xìn)息公开申请情况",
            f"\t{columns}",
            "一、本(běn)年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3",
            "二、上年结(jié)转(zhuǎn)政府信息公开申请数量\t4\t0\t0\t0\t0\t0\t4",
            "四、结(jié)转下年度继续办理\t7\t0\t0\t0\t0\t0\t7",
        ]
    )


_COLUMNS = (
    ("自然人", "zì"),
    ("商业企业", "shāng"),
    ("科研机构", "kē"),
    ("社会公益组织", "shè"),
    ("法律服务机构", "fǎ"),
    ("其他", "qí"),
    ("总计", "zǒng"),
)
