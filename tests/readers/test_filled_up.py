"""Rows of a text or a sheet that end in a blank cell: they may have lost a cell, and been filled up at their end."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from govinfo import NoteCode, get
from govinfo.testing.documents.losses import FILLED_UP
from tests.readers.example import EXAMPLE, OWN, read_changed, warnings_of
from tests.readers.test_generated import PRINTERS, SEEDS
from tests.readers.values import figures
from tests.readers.wide_cases import SILENT, WRONG, WRONG_NOTED, Case, fit_together, judged

FORMATS = [name for name in PRINTERS if name.startswith(FILLED_UP)]
BLANKS = ["blanks_as_nothing", "blanks_as_spaces", "totals_blank", "a_block_of_table_4_blank"]
LOSSES = ["cells_lost_and_rows_filled_up", "the_same_cell_lost_and_rows_filled_up"]
REPEATED = "requests.outcomes.not_processed.duplicate.natural_person"
PROHIBITED = "requests.outcomes.denied.prohibited_by_law.natural_person"
#: The labels and the numbers of rows of the example.
OF_REPEATED, OF_PROHIBITED = ("2.重复申请", "1 0 0 0 0 0 1"), ("2.其他法律行政法规禁止公开", "0 0 0 0 0 0 0")
OF_TABLE_4 = "3 1 0 1 5 1 0 0 0 1 0 0 1 0 1"


def _tabs(numbers: str) -> str:
    """Put numbers beside each other, `_` for a blank cell."""
    return numbers.replace(" ", "\t").replace("_", "")


def _other(label: str, numbers: str, others: str) -> tuple[str, str]:
    """Give a row of the example other numbers."""
    return f"{label}\t{_tabs(numbers)}\n", f"{label}\t{_tabs(others)}\n"


@settings(max_examples=60, derandomize=True)
@given(
    format_=st.sampled_from(FORMATS),
    pair=st.tuples(st.sampled_from(BLANKS), st.sampled_from(LOSSES)).flatmap(st.permutations),
    seed=SEEDS,
)
def test_blank_cells_beside_lost_ones_make_no_number_wrong_even_beside_a_note(
    format_: str, pair: list[str], seed: int
) -> None:
    """But for a 0 among zeros without totals: a table that lost a column with a blank looks as one without them."""
    assume(fit_together(*pair))
    failures = judged(Case(format_, tuple(pair), seed), PRINTERS[format_]).failures
    wrong = [each for each in failures if each.kind in {WRONG, SILENT, WRONG_NOTED}]

    assert [each for each in wrong if (each.kind, each.expected, each.got) != (WRONG_NOTED, None, 0)] == []


@pytest.mark.parametrize(
    ("numbers", "natural_person"),
    [
        ("1 0 0 0 0 0 _", 1),  # the last number is less than the others: it is no total
        ("1 _ 0 0 0 0 _", 1),  # so it is with a blank between
        ("4 _ 0 0 0 4 _", None),  # the last may be the total
        ("4 1 0 0 0 _ _", None),  # one of the blanks may be the total's, and the other be filled in
        ("1 0 0 0 0 _ _", 1),  # the columns add up
        ("4 1 0 0 0 / _", None),  # the sign may be the total's
    ],
)
def test_a_row_stands_if_its_last_number_is_no_total_or_the_columns_prove_it(
    numbers: str, natural_person: int | None
) -> None:
    report = read_changed(_other(*OF_REPEATED, numbers))

    assert get(report, REPEATED) == natural_person
    assert NoteCode.ROW_SHORT in warnings_of(report)


def _as_city_reports_have_it() -> tuple[str, str]:
    """Leave the zeros of the outcomes out, and their totals; the four lines and their sums are printed."""
    start, end = EXAMPLE.index("三、本年度办理结果\t"), EXAMPLE.index("\t（七）总计")
    rows = EXAMPLE[start:end].splitlines()
    blank = [re.sub(r"\t0(?=\t|$)", "\t", re.sub(r"\t\d+$", "\t", row)) for row in rows]
    return EXAMPLE[start:end], "\n".join(blank) + "\n"


def test_rows_without_totals_and_zeros_stand_where_the_columns_add_up_to_a_row_that_sums_up() -> None:
    report = read_changed(_as_city_reports_have_it())
    values, own = figures(report), figures(OWN)
    outcomes = [address for address in own if address.startswith("requests.outcomes.")]

    for address in outcomes:
        assert values[address] == (None if address.endswith(".total") else own[address] or None), address
    assert NoteCode.ROW_SHORT in warnings_of(report)


def test_no_sum_speaks_for_a_row_where_a_printed_total_is_none() -> None:
    ends_in_blank, fails = (
        _other(*OF_REPEATED, "4 0 0 0 0 0 _"),
        _other("2.没有现成信息需要另行制作", "2 0 1 0 0 0 3", "2 0 1 0 0 0 9"),
    )

    assert get(read_changed(ends_in_blank), REPEATED) == 4
    assert get(read_changed(ends_in_blank, fails), REPEATED) is None


@pytest.mark.parametrize(
    ("numbers", "repeated", "natural_person"),
    [
        ("0 0 0 0 0 0 _", "2 0 0 0 0 0 2", 0),  # each may stand for each
        ("0 _ 0 0 0 0 _", "1 0 0 0 0 0 1", 0),  # the columns add up
        ("0 _ 0 0 0 0 _", "2 0 0 0 0 0 2", None),
    ],
)
def test_zeros_stand_where_no_other_cell_is_blank_or_the_columns_add_up(
    numbers: str, repeated: str, natural_person: int | None
) -> None:
    report = read_changed(_other(*OF_PROHIBITED, numbers), _other(*OF_REPEATED, repeated))

    assert get(report, PROHIBITED) == natural_person
    assert NoteCode.ROW_SHORT in warnings_of(report)


def test_a_row_that_begins_before_the_first_column_tells_that_others_may_have_slipped() -> None:
    slipped = ("\t\t2.重复申请\t1\t0", "\t2.重复申请\t1\t0")
    ends_in_blank = _other("\t\t3.要求提供公开出版物", "0 0 0 0 0 0 0", "5 0 0 0 2 3 _")
    address = "requests.outcomes.not_processed.published_material.natural_person"

    assert get(read_changed(ends_in_blank), address) == 5
    assert get(read_changed(ends_in_blank, slipped), address) is None


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("3 1 0 1 _ 1 0 0 0 _ 0 0 1 0 _", [3, 1]),  # the totals are blank
        ("_ 0 1 1 _ 0 2 32 43 _ 5 6 7 18 _", [None, None]),  # they may have moved: each may be the number before it
        ("3 1 0 1 5 1 0 0 0 1 _ _ _ _ _", [3, 1]),  # a block is blank
        ("_ _ _ _ _ 3 _ _ _ _ 1 _ _ _ _", [None, None]),  # both may have moved
        ("3 1 0 1 5 1 _ 0 0 0 0 0 1 1 _", [3, None]),  # a block bears itself out
        ("1 _ _ _ 1 _ _ _ _ _ _ _ _ _ _", [1, None]),
    ],
)
def test_of_a_row_of_table_4_stands_what_no_lost_cell_could_have_moved(
    numbers: str, expected: list[int | None]
) -> None:
    report = read_changed((_tabs(OF_TABLE_4), _tabs(numbers)))

    blocks = ("disputes.reconsideration", "disputes.litigation.direct")
    assert [get(report, f"{block}.upheld") for block in blocks] == expected
