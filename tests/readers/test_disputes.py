"""Table 4, in all the shapes in which it is printed."""

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo.cells import cells_of
from govinfo.codes import Section, Severity
from govinfo.model import AnnualReport
from govinfo.readers import read
from govinfo.readers.recognise import recognise
from govinfo.testing.documents.layouts import Form, Rows, official, tabs, text_of, tokens, with_many_figures
from tests.readers.dispute_shapes import NAMES, RESULTS, SHAPES, blocks_of_table_4, document_with, numbers_of, rows_of
from tests.readers.values import figures, zeros

FOUR = Section.DISPUTES
SEEDS = st.integers(0, 2**32)

#: Two disputes.
REPORT = zeros(
    "2021",
    disputes__reconsideration__upheld=1,
    disputes__reconsideration__total=1,
    disputes__litigation__after_reconsideration__pending=1,
    disputes__litigation__after_reconsideration__total=1,
)
#: Figures in every block.
MANY = zeros(
    "2021",
    disputes__reconsideration__upheld=10,
    disputes__reconsideration__corrected=3,
    disputes__reconsideration__total=13,
    disputes__litigation__direct__other=7,
    disputes__litigation__direct__pending=5,
    disputes__litigation__direct__total=12,
    disputes__litigation__after_reconsideration__upheld=2,
    disputes__litigation__after_reconsideration__total=2,
)


def _read(*grids: Rows, form: Form = tabs) -> tuple[dict[str, Any], list[tuple[str, str | None]]]:
    report = read(text_of(REPORT, form, {**official(REPORT), FOUR: list(grids)}).encode()).report
    return figures(report), [(note.code, note.address) for note in report.notes]


def _of_table_4(report: AnnualReport) -> list[Any]:
    return [value for address, value in figures(report).items() if address.startswith("disputes")]


def _recognised(*printed: Rows | str) -> tuple[list[Any], set[str]]:
    """Give the fifteen values, and the codes of the notes about them that are graver than remarks."""
    report = recognise(document_with(*printed)).report
    notes = [note for note in report.notes if (note.address or "").startswith("disputes")]
    return _of_table_4(report), {note.code for note in notes if note.severity is not Severity.INFO}


@pytest.mark.parametrize("name", SHAPES)
@given(seed=SEEDS)
def test_every_shape_is_read_exactly(name: str, seed: int) -> None:
    report = with_many_figures(zeros("2021"), seed)
    printed = SHAPES[name](report, Random(seed))  # noqa: S311 - repeatable chance, not a secret

    assert _recognised(*printed) == (_of_table_4(report), set())


@pytest.mark.parametrize("name", SHAPES)
def test_sums_that_are_wrong_at_the_source_are_read_as_printed(name: str) -> None:
    report = REPORT
    for cell in cells_of(report):
        if cell.address in {"disputes.reconsideration.upheld", "disputes.litigation.direct.pending"}:
            report = zeros("2021", **{cell.address.replace(".", "__"): 11})

    assert _recognised(*SHAPES[name](report, Random(0)))[0] == _of_table_4(report)  # noqa: S311 - not a secret


def test_three_blocks_below_each_other_are_read() -> None:
    for form in (tabs, tokens):
        assert _read(*blocks_of_table_4(REPORT), form=form) == (figures(REPORT), [])
        stacked = [row for block in blocks_of_table_4(REPORT) for row in block]
        assert _read(stacked, form=form) == (figures(REPORT), [])


def test_a_row_for_each_block_is_read() -> None:
    [rows] = SHAPES["a_row_for_each_block"](REPORT, Random(0))  # noqa: S311 - not a secret
    assert not isinstance(rows, str)

    for form in (tabs, tokens):
        assert _read(rows, form=form) == (figures(REPORT), [])


def test_a_number_too_few_leaves_what_the_sums_prove() -> None:
    *header, numbers = official(REPORT)[FOUR][0]
    values, notes = _read([*header, numbers[:-1]])

    assert values == {k: None if ".litigation." in k else v for k, v in figures(REPORT).items()}
    assert notes == [("row.short", "disputes")]


def test_a_row_of_zeros_that_ends_in_a_blank_is_blank_with_a_note() -> None:
    """It may have lost a blank cell: any of the zeros may stand in its place."""
    *header, numbers = official(zeros("2021"))[FOUR][0]
    values, notes = _read([*header, [*numbers[:-1], ""]])

    assert [value for address, value in values.items() if address.startswith("disputes")] == [None] * 15
    assert ("row.short", "disputes") in notes


@pytest.mark.parametrize("blank", [[0], [1], [2], [0, 1], [1, 2]])
def test_blank_blocks_stay_blank(blank: list[int]) -> None:
    *header, numbers = official(REPORT)[FOUR][0]
    printed = ["" if place // 5 in blank else number for place, number in enumerate(numbers)]
    values, notes = _read([*header, printed])
    expected = [None if place // 5 in blank else int(number) for place, number in enumerate(numbers)]

    assert [value for address, value in values.items() if address.startswith("disputes")] == expected
    assert notes == []


@pytest.mark.parametrize("mark", ["-", "/", "——", "无"])
def test_marks_for_blanks_are_blank(mark: str) -> None:
    *header, numbers = rows_of(MANY)
    values, notes = _recognised([*header, [mark, *numbers[1:-1], mark]])

    assert values == [None, *_of_table_4(MANY)[1:-1], None]
    assert notes == set()


def test_blank_totals_stay_blank() -> None:
    *header, numbers = rows_of(MANY)
    values, notes = _recognised([*header, ["" if place % 5 == 4 else n for place, n in enumerate(numbers)]])

    assert values == [None if place % 5 == 4 else value for place, value in enumerate(_of_table_4(MANY))]
    assert notes == set()


def test_numbers_without_a_header_are_read_if_their_sums_prove_them() -> None:
    numbers = rows_of(MANY)[-1]
    assert _recognised([numbers]) == (_of_table_4(MANY), {"header.unreadable"})

    values, notes = _recognised([["99", *numbers[1:]]])
    assert values == [None] * 15
    assert notes == {"header.unreadable", "table.unreadable"}


def test_a_number_in_two_cells_is_joined_where_the_sums_leave_no_choice() -> None:
    *header, numbers = rows_of(MANY)
    split = ["1", "0", *numbers[1:]]

    assert _recognised([*header, split]) == (_of_table_4(MANY), {"row.long"})
    assert _recognised([*header, [*split[:2], "3", "1", "3", *split[3:]]])[0] == [None] * 15


def test_a_number_alone_below_without_a_place_leaves_the_block_blank_that_does_not_sum_up() -> None:
    *header, numbers = rows_of(MANY)
    values, notes = _recognised([*header, [*numbers[:14], "1"], ["2"]])

    assert values == [*_of_table_4(MANY)[:10], *[None] * 5]
    assert notes == {"value.unreadable"}


def test_a_column_lost_with_its_header_leaves_the_others() -> None:
    rows = SHAPES["without_spans"](MANY, Random(0))[0]  # noqa: S311 - not a secret
    assert not isinstance(rows, str)
    for column in (1, 7, 13):
        values, notes = _recognised([[*row[:column], *row[column + 1 :]] for row in rows])
        assert values == [None if place == column else value for place, value in enumerate(_of_table_4(MANY))]
        assert notes == {"column.missing"}


def test_a_header_that_has_slipped_is_read_in_order_if_it_is_whole() -> None:
    first, second, third, numbers = ([str(cell) for cell in row] for row in rows_of(MANY))
    wrong = [*numbers[:-1], "9"]
    lost = next(place for place, text in enumerate(third) if text)

    assert _recognised([first, second, third[1:], numbers]) == (_of_table_4(MANY), set())
    assert _recognised([first, second, third[1:], wrong]) == ([*_of_table_4(MANY)[:-1], 9], set())
    assert _recognised([first, second, third[1:lost] + third[lost + 1 :], wrong])[0] == [None] * 15


def test_labels_of_blocks_that_name_one_twice_are_not_trusted() -> None:
    names = [cell for name in (NAMES[0], NAMES[2], NAMES[2]) for cell in (name, *[""] * 4)]
    values, _ = _recognised([names, RESULTS * 3, [number for row in numbers_of(REPORT) for number in row]])

    assert values == [None] * 15


def test_a_block_printed_again_with_other_numbers_is_blank() -> None:
    *header, numbers = rows_of(MANY)
    values, notes = _recognised([*header, numbers, ["9", *numbers[1:]]])

    assert values == [*[None] * 5, *_of_table_4(MANY)[5:]]
    assert notes == {"row.repeated"}


def test_fewer_numbers_without_places_are_blank() -> None:
    *header, numbers = official(REPORT)[FOUR][0]
    values, notes = _read([*header, numbers[:9]], form=tokens)

    assert {values[address] for address in values if address.startswith("disputes.litigation")} == {None}
    assert ("row.short", "disputes") in notes


def test_a_cell_over_many_columns_is_of_none_of_them() -> None:
    *header, numbers = rows_of(zeros("2021"))
    assert numbers[0] == "0"
    values, notes = _recognised([*header, ["0", *header[0][1:5], *numbers[5:]]])

    assert values[:5] == [None] * 5
    assert notes


def test_more_rows_than_any_table_4_has_are_not_tried_one_by_one() -> None:
    *header, numbers = rows_of(MANY)

    assert _recognised([*header, *[numbers[:7]] * 41]) == ([None] * 15, {"table.unreadable"})


def test_a_block_that_is_not_printed_is_noted_and_so_is_the_one_before_it() -> None:
    first, second, _third = blocks_of_table_4(REPORT)
    values, notes = _read(first, second)

    assert [address for address in figures(REPORT) if values[address] != figures(REPORT)[address]] == [
        address for address in figures(REPORT) if ".after_reconsideration." in address
    ]
    assert notes == [
        ("row.missing", "disputes.litigation.after_reconsideration"),
        ("header.unreadable", "disputes.litigation.direct"),
    ]


@pytest.mark.parametrize("blank", range(3))
def test_a_block_of_its_own_header_and_blank_cells_is_blank_and_not_missing(blank: int) -> None:
    blocks = blocks_of_table_4(REPORT)
    blocks[blank][-1] = [""] * 5
    stacked = [row for block in blocks for row in block]
    values = _of_table_4(REPORT)
    values[blank * 5 : blank * 5 + 5] = [None] * 5

    assert _recognised(stacked) == (values, set())
    assert _recognised(*blocks) == (values, set())


def test_blank_cells_inside_a_header_end_no_block() -> None:
    first, second, *rest = official(REPORT)[FOUR][0]
    assert _recognised([first, [""] * len(first), second, *rest]) == (_of_table_4(REPORT), set())


def test_a_block_whose_label_stands_without_numbers_is_not_missing() -> None:
    first, second, third = blocks_of_table_4(REPORT)
    for form in (tabs, tokens):
        _, notes = _read(first, second, third[:-1], form=form)

        assert ("row.missing", "disputes.litigation.after_reconsideration") not in notes


def test_rows_of_a_header_in_another_order_have_the_places_of_their_labels() -> None:
    first, second, third, numbers = ([str(cell) for cell in row] for row in rows_of(MANY))

    assert _recognised([first, third, second, numbers])[0] in (_of_table_4(MANY), [None] * 15)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        # 357 is cut, and the totals, which are blank, have moved on.
        ("3 2 2 1 . 65 0 3 57 1 . 0 0 0 1516", None),
        # A total is wrong, but no row is regular with two numbers joined.
        ("3 2 2 1 8 65 0 3 57 9 . 0 0 0 1516", 65),
        ("3 2 2 1 . 65 0 357 1 . 0 0 0 1516 .", 65),
        ("3 2 2 1 . 65 0 357 1 . 0 0 0 0 .", 65),
    ],
)
def test_a_number_may_be_cut_where_the_row_is_regular_if_it_is_joined(row: str, expected: int | None) -> None:
    *header, _ = official(REPORT)[FOUR][0]
    values, notes = _read([*header, [cell.strip(".") for cell in row.split()]])

    assert values["disputes.litigation.direct.upheld"] == expected
    assert (("value.unreadable", "disputes") in notes) == (expected is None)


def test_a_row_of_two_numbers_in_each_cell_is_unreadable_where_it_is_a_table_of_its_own() -> None:
    blocks = [[row] for rows in blocks_of_table_4(MANY) for row in rows]
    blocks[-1] = [["0", "0/3", "0/3", "0/3", "0"]]
    values, notes = _recognised(*blocks)

    assert values[:10] == _of_table_4(MANY)[:10]
    assert values[10:] == [0, None, None, None, 0]
    assert notes == {"value.unreadable"}


def test_numbers_with_blank_cells_between_are_not_counted_off_under_a_header_that_shows_as_many() -> None:
    """The label of one block cannot be read: the header shows ten results, and the row ten zeros in fifteen cells."""
    header = ["行政复议\t行政诉讼", "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t直接\t复议后起诉"]
    results = "\t".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 2)
    rows = [line.split("\t") for line in (*header, results)]
    values, notes = _read([*rows, ["", "", "", "0", "0", "0", "", "0", "0", "0", "0", "0", "0", "0", ""]])

    assert [value for address, value in values.items() if address.startswith("disputes") and value is not None] == []
    assert notes != []
