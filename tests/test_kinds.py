"""Hold the kinds of values: what each reads from JSON, what it refuses and with which code."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo.codes import AgencyLevel, Edition
from govinfo.model.kinds import (
    ADDRESS,
    AMOUNT,
    COUNT,
    CREDIT_CODE,
    DAY,
    DIVISION_CODE,
    LINE,
    RAW,
    YEAR,
    Kind,
    Refusal,
    coded,
    is_line,
)
from govinfo.testing import amounts, counts, lines

LEVEL = coded(AgencyLevel)


@pytest.mark.parametrize(
    ("kind", "json", "value"),
    [
        (COUNT, 12, 12),
        (COUNT, 12.0, 12),
        (COUNT, -0.0, 0),
        (COUNT, -1, -1),
        (COUNT, 1e14, 10**14),
        (YEAR, 2025, 2025),
        (AMOUNT, 0, Decimal(0)),
        (AMOUNT, 4068.208, Decimal("4068.208")),
        (AMOUNT, 59237.2449, Decimal("59237.2449")),
        (AMOUNT, 0.000001, Decimal("0.000001")),
        (AMOUNT, 999999999.999999, Decimal("999999999.999999")),
        (AMOUNT, -7.5, Decimal("-7.5")),
        (LEVEL, "county", AgencyLevel.COUNTY),
        (coded(Edition), "2021", Edition.E2021),
        (DAY, "2026-01-31", date(2026, 1, 31)),
        (DAY, "2024-02-29", date(2024, 2, 29)),
        (LINE, "a b", "a b"),
        (LINE, "a\u3000b", "a\u3000b"),
        (RAW, "", ""),
        (RAW, "a\n\tb ", "a\n\tb "),
        (DIVISION_CODE, "411323", "411323"),
        (CREDIT_CODE, "91350100M000100Y43", "91350100M000100Y43"),
        (ADDRESS, "requests.received", "requests.received"),
    ],
)
def test_a_json_value_is_read_exactly(kind: Kind, json: Any, value: Any) -> None:
    read = kind.load(json)

    assert read == value
    assert type(read) is type(value)
    kind.check(read)


@pytest.mark.parametrize(
    ("kind", "json", "code"),
    [
        (COUNT, "12", "type"),
        (COUNT, True, "type"),
        (COUNT, False, "type"),
        (COUNT, 1.9, "type"),
        (COUNT, None, "type"),
        (COUNT, [], "type"),
        (COUNT, float("inf"), "type"),
        (COUNT, float("nan"), "type"),
        (COUNT, 10**14 + 1, "range"),
        (COUNT, 1e300, "range"),
        (YEAR, 999, "range"),
        (YEAR, 10000, "range"),
        (AMOUNT, "1.5", "type"),
        (AMOUNT, True, "type"),
        (AMOUNT, float("nan"), "range"),
        (AMOUNT, float("-inf"), "range"),
        (AMOUNT, 1000000000, "range"),
        (AMOUNT, 10**400, "range"),
        (AMOUNT, 0.0000001, "precision"),
        (AMOUNT, 1.0000001, "precision"),
        (LEVEL, "village", "enum"),
        (LEVEL, "COUNTY", "enum"),
        (LEVEL, 3, "type"),
        (LEVEL, [], "type"),
        (DAY, "2026-1-31", "pattern"),
        (DAY, "20260131", "pattern"),
        (DAY, "2026-01-31\n", "pattern"),
        (DAY, "２０２６-01-31", "pattern"),
        (DAY, "0999-01-01", "pattern"),
        (DAY, "2025-02-29", "date"),
        (DAY, "2025-13-01", "date"),
        (DAY, 20260131, "type"),
        (LINE, "", "text"),
        (LINE, " a", "text"),
        (LINE, "a ", "text"),
        (LINE, "a\u3000", "text"),
        (LINE, "a\n", "text"),
        (LINE, "a\rb", "text"),
        (LINE, "a\x00b", "text"),
        (LINE, "a\u2028b", "text"),
        (LINE, "a\x85b", "text"),
        (LINE, "\ud800", "text"),
        (LINE, 5, "type"),
        (RAW, "\udfff", "text"),
        (RAW, None, "type"),
        (DIVISION_CODE, "41132", "pattern"),
        (DIVISION_CODE, "411323\n", "pattern"),
        (DIVISION_CODE, "４11323", "pattern"),
        (CREDIT_CODE, "91350100M000100Y44", "check_digit"),
        (CREDIT_CODE, "91350100m000100Y43", "pattern"),
        (ADDRESS, "requests received", "pattern"),
        (ADDRESS, "", "pattern"),
    ],
)
def test_a_json_value_that_does_not_belong_is_refused_with_a_code(kind: Kind, json: Any, code: str) -> None:
    with pytest.raises(Refusal) as raised:
        kind.load(json)

    assert (raised.value.code, raised.value.expected) == (code, kind.expected)


@given(counts())
def test_a_count_survives_json(count: int) -> None:
    assert COUNT.load(COUNT.dump(count)) == count
    assert COUNT.load(float(count)) == count


@given(amounts())
def test_an_amount_survives_json(amount: Decimal) -> None:
    for signed in (amount, -amount):
        assert AMOUNT.load(AMOUNT.dump(signed)) == signed


@pytest.mark.parametrize(
    ("amount", "json"), [(Decimal("2.0"), 2), (Decimal(0), 0), (Decimal("1E+3"), 1000), (Decimal("7730.28"), 7730.28)]
)
def test_a_whole_amount_is_a_whole_number_in_json(amount: Decimal, json: float) -> None:
    dumped = AMOUNT.dump(amount)

    assert dumped == json
    assert type(dumped) is type(json)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_survives_json(day: date) -> None:
    assert DAY.load(DAY.dump(day)) == day


@pytest.mark.parametrize("level", AgencyLevel)
def test_a_code_survives_json_as_a_plain_text(level: AgencyLevel) -> None:
    assert type(LEVEL.dump(level)) is str
    assert LEVEL.load(LEVEL.dump(level)) is level


@given(lines())
def test_a_drawn_line_is_a_line(line: str) -> None:
    assert LINE.load(line) == line


@given(st.text(max_size=4) | st.text(" a\u3000\xa0\x85\n\x1c\u2028\u200b\ufeff", max_size=4))
def test_a_line_is_what_has_no_space_at_its_ends_and_no_break_or_control_inside(text: str) -> None:
    controls = {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), "\u2028", "\u2029"}

    assert is_line(text) == (text != "" and text == text.strip() and controls.isdisjoint(text))
