"""Table 4, in all the shapes in which it is printed."""

from govinfo.codes import Section
from govinfo.readers import read
from tests.readers.layouts import Form, Rows, blocks_of_table_4, figures, official, tabs, text_of, tokens, zeros

FOUR = Section.DISPUTES

#: Two disputes.
REPORT = zeros(
    "2021",
    disputes__reconsideration__upheld=1,
    disputes__reconsideration__total=1,
    disputes__litigation__after_reconsideration__pending=1,
    disputes__litigation__after_reconsideration__total=1,
)


def _read(*grids: Rows, form: Form = tabs) -> tuple[dict[str, object], list[tuple[str, str | None]]]:
    report = read(text_of(REPORT, form, {**official(REPORT), FOUR: list(grids)}).encode()).report
    return figures(report), [(note.code, note.address) for note in report.notes]


def test_three_blocks_below_each_other_are_read() -> None:
    for form in (tabs, tokens):
        assert _read(*blocks_of_table_4(REPORT), form=form) == (figures(REPORT), [])
        stacked = [row for block in blocks_of_table_4(REPORT) for row in block]
        assert _read(stacked, form=form) == (figures(REPORT), [])


def test_a_row_for_each_block_is_read() -> None:
    blocks = blocks_of_table_4(REPORT)
    rows = [["", *blocks[0][1]], *([block[0][0], *block[2]] for block in blocks)]

    assert _read(rows) == (figures(REPORT), [])


def test_a_number_too_few_leaves_what_the_sums_prove() -> None:
    *header, numbers = official(REPORT)[FOUR][0]
    values, notes = _read([*header, numbers[:-1]])

    assert values == {k: None if ".litigation." in k else v for k, v in figures(REPORT).items()}
    assert notes == [("row.short", "disputes")]


def test_a_blank_block_stays_blank() -> None:
    *header, numbers = official(REPORT)[FOUR][0]
    values, notes = _read([*header, [*numbers[:5], *[""] * 5, *numbers[10:]]])

    assert values == {k: None if ".direct." in k else v for k, v in figures(REPORT).items()}
    assert notes == []
