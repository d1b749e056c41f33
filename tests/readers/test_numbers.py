"""What a cell says."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo.codes import AmountUnit, NoteCode
from govinfo.readers.words.numbers import BLANK, UNREADABLE, Number, money_unit_in, number_of

TEN_THOUSAND, YUAN = AmountUnit.TEN_THOUSAND_YUAN, AmountUnit.YUAN


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\u00a0",
        "\u3000",
        "-",
        "—",
        "--",
        "——",
        "/",
        "／",
        "－",
        "无",
        "空",
        "不适用",
        "不适\n用",
        "<o:p></o:p>",
        "<o:p></o\n:p>",
        "&nbsp;",
    ],
)
def test_a_mark_for_a_blank_is_blank(text: str) -> None:
    assert number_of(text) == BLANK


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("０", 0),
        ("   12 \u00a0", 12),
        ("１２３", 123),
        ("1,234", 1234),
        ("1，234,567", 1234567),
        ("0件", 0),
        ("零", 0),
        ("零件", 0),
        ("12 件", 12),
        ("-1", -1),
        ("－1", -1),
        ("\u22121", -1),
    ],
)
def test_a_count_is_read_as_it_is_printed(text: str, value: int) -> None:
    assert number_of(text) == Number(value)


@pytest.mark.parametrize(
    "text",
    [
        *("0/0", "1.5", "2.0", "1,23", "12,3456", "007", "00", "1-2", "约5", "本单位未制作规章", "规章000", "5%"),
        *("减1", "(22)", "22（其中16", "١٢", "²", "½", "1e3", "0x10", "9" * 30, "1" * 10_000),
    ],
)
def test_what_is_no_whole_number_is_unreadable(text: str) -> None:
    assert number_of(text) == UNREADABLE


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("22（其中修订16件）", "count", Number(22, note=NoteCode.VALUE_ANNOTATED)),
        ("22件(其中修订16件)", "count", Number(22, note=NoteCode.VALUE_ANNOTATED)),
        ("? 0", "count", Number(0, note=NoteCode.VALUE_ANNOTATED)),
        ("O", "count", Number(0, note=NoteCode.VALUE_UNSURE)),
        ("1O", "count", Number(10, note=NoteCode.VALUE_UNSURE)),
        ("1 6", "count", Number(note=NoteCode.VALUE_SPACED)),
        ("5万元", "count", Number(note=NoteCode.VALUE_UNIT)),
        ("减1", "signed", Number(-1, note=NoteCode.VALUE_ANNOTATED)),
        ("增加5", "signed", Number(5, note=NoteCode.VALUE_ANNOTATED)),
        ("增1558", "signed", Number(1558, note=NoteCode.VALUE_ANNOTATED)),
        ("+1036", "signed", Number(1036)),
        ("-8", "signed", Number(-8)),
    ],
)
def test_what_is_more_than_a_number_is_noted(text: str, kind: str, number: Number) -> None:
    assert number_of(text, kind) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7730.28", Number(Decimal("7730.28"))),
        ("59,237.2449", Number(Decimal("59237.2449"))),
        ("0", Number(Decimal(0))),
        ("251000元", Number(Decimal(251000), YUAN)),
        ("160.5964万元", Number(Decimal("160.5964"), TEN_THOUSAND)),
        ("2601.953875万", Number(Decimal("2601.953875"), TEN_THOUSAND)),
        ("1.1234567", UNREADABLE),
        ("12345678901", UNREADABLE),
        ("3件", Number(note=NoteCode.VALUE_UNIT)),
    ],
)
def test_an_amount_is_read_with_its_unit(text: str, number: Number) -> None:
    assert number_of(text, "decimal") == number


def test_a_header_tells_a_unit_of_money_only_if_it_names_one() -> None:
    headers = ("采购总金额（万元）", "本年收费金额（单位：元）", "本年收费金额", "元或万元", "（亿元）")

    assert [money_unit_in(text) for text in headers] == [TEN_THOUSAND, YUAN, None, None, None]


@given(st.integers(-(10**14), 10**14))
def test_every_count_that_the_model_holds_is_read(count: int) -> None:
    assert number_of(f" {count} ") == Number(count)
    assert number_of(f"{count:,}") == Number(count)


@given(st.text(max_size=30))
def test_any_text_is_blank_a_number_or_noted(text: str) -> None:
    for kind in ("count", "signed", "decimal"):
        number = number_of(text, kind)
        assert number.value is None or set("0123456789０１２３４５６７８９Oo") & set(text)


def test_units_signs_and_blanks_in_traditional_characters_are_known() -> None:
    assert number_of("12.5萬元", "decimal").value == number_of("12.5万元", "decimal").value is not None
    assert number_of("減1", "signed").value == -1
    assert number_of("無").is_blank
