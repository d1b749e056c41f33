"""Hold the converter to its contract: strict at the edge, every problem told, within limits."""

from decimal import Decimal
from typing import Any

import orjson
import pytest
from hypothesis import given

from govinfo import (
    FORMAT,
    AnnualReport,
    Edition,
    InvalidJSON,
    InvalidReport,
    LimitExceeded,
    Problem,
    check,
    dumps,
    duplicate_keys,
    loads,
    replace,
)
from govinfo.convert import structure, unstructure
from govinfo.convert.syntax import MAX_BYTES, MAX_DEPTH, MAX_VALUES
from govinfo.testing import reports, unruly_reports

TOTAL = "requests.received.total"
FEES = "proactive_disclosure.fees.amount_10k_yuan"


def document(**changes: Any) -> dict[str, Any]:
    """Give the document of a blank report, values at dotted addresses changed."""
    made: dict[str, Any] = orjson.loads(dumps(AnnualReport.blank("2021", year=2025)))
    for address, value in changes.items():
        *path, last = address.split(".")
        part: Any = made
        for step in path:
            part = part[int(step)] if step.isdigit() else part[step]
        part[last] = value
    return made


def problems(given: Any) -> tuple[Problem, ...]:
    with pytest.raises(InvalidReport) as caught:
        structure(given)
    return caught.value.problems


@given(unruly_reports())
def test_what_is_dumped_is_loaded_as_it_was(report: AnnualReport) -> None:
    assert loads(dumps(report)) == report
    assert loads(dumps(report, indent=True)) == report


@given(reports(blanks=True))
def test_the_order_of_keys_changes_nothing(report: AnnualReport) -> None:
    def reversed_keys(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: reversed_keys(value[key]) for key in reversed(value)}
        return [reversed_keys(item) for item in value] if isinstance(value, list) else value

    shuffled = loads(orjson.dumps(reversed_keys(orjson.loads(dumps(report)))))

    assert shuffled == report
    assert check(shuffled) == check(report)
    assert dumps(shuffled) == dumps(report)


def test_the_keys_stand_in_the_order_of_the_form() -> None:
    written = document()

    assert list(written)[:3] == ["format", "edition", "agency"]
    assert written["format"] == FORMAT
    assert list(written["requests"]) == ["received", "carried_over", "outcomes", "concluded", "carried_forward"]


@pytest.mark.parametrize("given", ["12", 1.9, True, False, [1], {"a": 1}, "", 1e300])
def test_what_is_no_whole_number_is_refused(given: Any) -> None:
    (problem,) = problems(document(**{TOTAL: given}))

    assert (problem.address, problem.expected) == (
        TOTAL,
        "a whole number from -100000000000000 to 100000000000000, or null",
    )
    assert problem.code == ("range" if given == 1e300 else "type")


def test_a_float_without_a_fraction_is_a_whole_number() -> None:
    report = structure(document(**{TOTAL: 12.0}))

    assert report.requests is not None
    assert (report.requests.received.total, type(report.requests.received.total)) == (12, int)


def test_false_is_not_taken_for_a_0_met_before() -> None:
    structure(document(**{TOTAL: 0}))

    assert [problem.code for problem in problems(document(**{TOTAL: False}))] == ["type"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [(0, "0"), (4068.208, "4068.208"), (59237.2449, "59237.2449"), (999999999.999999, "999999999.999999"), (7, "7")],
)
def test_an_amount_is_read_by_its_shortest_text(given: float, expected: str) -> None:
    report = structure(document(**{FEES: given}))

    assert report.proactive_disclosure is not None
    assert report.proactive_disclosure.fees.amount_10k_yuan == Decimal(expected)
    assert loads(dumps(report)) == report


@pytest.mark.parametrize(
    ("given", "code"),
    [("7", "type"), (True, "type"), (0.1234567, "precision"), (1e9, "range"), (-1e9, "range")],
)
def test_what_is_no_amount_is_refused(given: Any, code: str) -> None:
    assert [(problem.code, problem.address) for problem in problems(document(**{FEES: given}))] == [(code, FEES)]


def test_every_problem_is_told_at_once_each_with_its_address() -> None:
    wrong = document(edition="2020", **{TOTAL: "3", "disputes.reconsideration": None, "agency.division_code": "12"})
    wrong["surplus"] = []
    del wrong["year"]

    assert [(each.code, each.address, each.got) for each in problems(wrong)] == [
        ("enum", "edition", "'2020'"),
        ("pattern", "agency.division_code", "'12'"),
        ("key.missing", "year", None),
        ("type", TOTAL, "'3'"),
        ("type", "disputes.reconsideration", "null"),
        ("key.unknown", "surplus", "an array"),
    ]


@pytest.mark.parametrize("given", [None, 1, "x", [], True, 1.5])
def test_what_is_no_object_is_no_report(given: Any) -> None:
    assert [(each.code, each.address) for each in problems(given)] == [("type", "")]


def test_what_is_neither_bytes_nor_text_is_a_wrong_call() -> None:
    with pytest.raises(TypeError, match="NoneType"):
        loads(None)  # type: ignore[arg-type] # the wrong call under test
    with pytest.raises(TypeError, match="dict"):
        check({})  # type: ignore[arg-type] # the wrong call under test


def test_pairs_of_keys_and_values_are_no_object() -> None:
    pairs = [[key, value] for key, value in document().items()]

    assert [(each.code, each.address) for each in problems(pairs)] == [("type", "")]


@pytest.mark.parametrize("given", ["govinfo.report/2.0", None, 1])
def test_another_format_is_refused_by_name(given: Any) -> None:
    assert [(each.code, each.address, each.expected) for each in problems(document(format=given))] == [
        ("format", "format", repr(FORMAT))
    ]


@pytest.mark.parametrize(
    "text",
    ["", " a", "a ", "a\nb", "a\u2028b", "\u3000a", "a\x85", "a\x00b", "a\u00a0", "\x1fa", "a\x7f"],
)
def test_a_paragraph_is_one_stripped_line(text: str) -> None:
    wrong = document(preface=[{"text": text, "part": None}])

    assert [(each.code, each.address) for each in problems(wrong)] == [("text", "preface.0.text")]


def test_a_paragraph_may_hold_any_other_character() -> None:
    text = "“甲”\u00a0😀 <b> & \\ a\u200db"

    assert structure(document(preface=[{"text": text, "part": None}])).preface[0].text == text


@pytest.mark.parametrize(("given", "code"), [("2026-02-30", "date"), ("2026-2-3", "pattern"), (20260203, "type")])
def test_a_date_is_a_day_of_the_calendar(given: Any, code: str) -> None:
    assert [(each.code, each.address) for each in problems(document(published=given))] == [(code, "published")]


def test_the_check_character_of_a_credit_code_is_verified() -> None:
    right = "91350100M000100Y43"

    assert structure(document(**{"agency.credit_code": right})).agency.credit_code == right
    wrong = problems(document(**{"agency.credit_code": right[:-1] + "4"}))
    assert [(each.code, each.address) for each in wrong] == [("check_digit", "agency.credit_code")]


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b'{"a":1,', 1, 8),
        (b'{"a":NaN}', 1, 6),
        (b"[1,\n 2,]", 2, 3),
        (b'{"a":Infinity}', 1, 6),
        (b"", 1, 1),
        (b"\xff", 1, 1),
        ('{"a":\n"\ud800"}', 2, 2),
        (b'"\\ud800"', 1, 2),
    ],
)
def test_what_is_not_json_is_told_with_line_and_column(data: bytes | str, line: int, column: int) -> None:
    with pytest.raises(InvalidJSON) as caught:
        loads(data)

    assert (caught.value.line, caught.value.column) == (line, column)


def test_a_byte_order_mark_is_passed_over() -> None:
    report = AnnualReport.blank("2019")

    assert loads(b"\xef\xbb\xbf" + dumps(report)) == report
    assert loads(dumps(report).decode()) == report


@pytest.mark.parametrize(
    ("data", "limit", "most"),
    [
        (b"[" * 100_000, "nesting depth", MAX_DEPTH),
        (b'{"a":' * 100_000, "nesting depth", MAX_DEPTH),
        (b" " * (MAX_BYTES + 1), "bytes", MAX_BYTES),
        (b"[" + b"0," * (MAX_VALUES + 1) + b"0]", "values", MAX_VALUES),
    ],
    ids=["brackets", "braces", "bytes", "values"],
)
def test_work_is_bounded_by_counted_limits(data: bytes, limit: str, most: int) -> None:
    with pytest.raises(LimitExceeded) as caught:
        loads(data)

    assert (caught.value.limit, caught.value.most) == (limit, most)


def test_a_key_that_stands_twice_is_found_wherever_it_is() -> None:
    data = b'{"a":1,"b":{"c":[{"d":1,"d":2}]},"a":3}'

    assert {(each.code, each.address, each.got) for each in duplicate_keys(data)} == {
        ("key.duplicate", "a", "2 times"),
        ("key.duplicate", "b.c.0.d", "2 times"),
    }
    assert duplicate_keys(dumps(AnnualReport.blank("2021"))) == ()


def test_equal_rows_are_shared_and_change_alone() -> None:
    report = structure(document())
    assert report.requests is not None
    assert report.requests.received is report.requests.concluded

    changed = replace(report, TOTAL, 1)

    assert changed.requests is not None
    assert (changed.requests.received.total, changed.requests.concluded.total) == (1, None)


@pytest.mark.parametrize("edition", list(Edition))
def test_a_document_of_plain_values_is_the_report_again(edition: Edition) -> None:
    report = AnnualReport.blank(edition, year=2020)

    assert structure(unstructure(report)) == report
