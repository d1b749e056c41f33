"""Grids with spans, as formats other than text have them."""

from collections.abc import Iterator

import pytest
from attrs import astuple

from govinfo.codes import NoteCode, Section
from govinfo.model import ApplicantCounts
from govinfo.readers import read
from govinfo.readers.document import Document, Grid, GridCell, TextBlock
from govinfo.readers.recognise import recognise
from govinfo.testing.documents.layouts import Rows, official, with_many_figures
from tests.readers.values import figures, zeros

REPORT = with_many_figures(zeros("2021"), 3)


def _spanned(rows: Rows, labels: int) -> Iterator[GridCell]:
    """Let each label cover the blank cells right of it, then those below: `labels` columns are labels."""
    header = next(place for place, row in enumerate(rows) if row[-1].isdigit())
    covered: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        for place, text in enumerate(row):
            if (number, place) in covered or (not text and number < header):
                continue
            is_label = number < header or place < labels
            width = 1
            end = labels if place < labels else len(row)
            while (
                is_label and place + width < end and not row[place + width] and (number, place + width) not in covered
            ):
                width += 1
            height = 1
            while is_label and number + height < (header if number < header else len(rows)):
                below = rows[number + height]
                if any(below[place : place + width]) or (number >= header and not any(below[place + width : labels])):
                    break
                height += 1
            covered |= {(number + down, place + right) for down in range(height) for right in range(width)}
            yield GridCell(text=text, row=number + 1, column=place + 1, row_span=height, column_span=width)


def _document(*grids: Grid) -> Document:
    headings = {Section.PROACTIVE_DISCLOSURE: 0, Section.REQUESTS: 1, Section.DISPUTES: 2}
    blocks = [block for section, n in headings.items() for block in (TextBlock(text=section.printed), grids[n])]
    return Document(blocks=(TextBlock(text="某镇2023年政府信息公开工作年度报告"), *blocks))


def _grids(labels: int = 3) -> list[Grid]:
    widths = {Section.PROACTIVE_DISCLOSURE: 1, Section.REQUESTS: labels, Section.DISPUTES: 0}
    tables = official(REPORT)
    grids = []
    for number, (section, width) in enumerate(widths.items(), 1):
        rows = tables[section][0]
        cells = _plain(rows) if section is Section.PROACTIVE_DISCLOSURE else _spanned(rows, width)
        grids.append(Grid(cells=tuple(cells), table=number))
    return grids


def _plain(rows: Rows) -> Iterator[GridCell]:
    return (
        GridCell(text=text, row=number, column=column)
        for number, row in enumerate(rows, 1)
        for column, text in enumerate(row, 1)
    )


def test_labels_that_span_rows_and_columns_are_understood() -> None:
    report = recognise(_document(*_grids())).report

    assert figures(report) == figures(REPORT)
    assert {note.code for note in report.notes} == {NoteCode.SECTION_MISSING}


def test_a_value_that_covers_several_columns_is_attributed_to_none() -> None:
    two, three, four = _grids()
    last = max(cell.row for cell in three.cells)
    merged = [cell for cell in three.cells if cell.row != last or cell.column < 4]
    wide = GridCell(text="0", row=last, column=4, column_span=7)
    report = recognise(_document(two, Grid(cells=(*merged, wide), table=2), four)).report

    assert report.requests is not None
    assert report.requests.carried_forward == ApplicantCounts()
    assert NoteCode.ROW_SHORT in {note.code for note in report.notes}


def test_five_physical_columns_for_four_are_understood() -> None:
    """Header and values that cover two columns each are one column."""
    two, three, four = _grids()
    doubled = tuple(
        GridCell(
            text=cell.text,
            row=cell.row,
            row_span=cell.row_span,
            column=2 * cell.column - 1,
            column_span=2 * cell.column_span,
        )
        for cell in three.cells
    )
    report = recognise(_document(two, Grid(cells=doubled, table=2), four)).report

    assert figures(report) == figures(REPORT)


def _of_html(*cells: str) -> str:
    return "".join(f"<td colspan={cell[-1]}>{cell[:-1].strip()}</td>" for cell in cells)


#: The widths of three cells stand behind their texts; the header has 1, 2 and 1.
HEADER = ("信息内容 1", "本年制发件数 1", "本年废止件数 2", "现行有效件数 1")


@pytest.mark.parametrize(
    ("row", "right"),
    [
        (("规章 1", "13 2", "4 1", "524 1"), (13, 4, 524)),
        (("规章 1", "13 1", "4 1", "524 2"), (13, 4, 524)),
        (("规章 1", " 2", "4 1", " 1"), (None, 4, None)),
        (("规章 2", "13 1", "4 1", "524 1"), (13, 4, 524)),
        (("规章 1", "13 2", "4 2"), (None, None, None)),
        (("规章 1", "13 1", "4 1", "524 1", "7 1"), (None, None, None)),
        (("规章 1", "13 2", "4 1", "524 2"), (13, 4, 524)),
    ],
)
def test_cells_that_are_as_many_as_the_columns_count_wherever_they_are_divided(
    row: tuple[str, ...], right: tuple[int | None, ...]
) -> None:
    rows = "".join(f"<tr>{_of_html(*cells)}</tr>" for cells in (("第二十条第（一）项 5",), HEADER, row))
    table = f"<p>某镇2023年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p><table>{rows}</table>"
    report = read(table.encode()).report

    assert report.proactive_disclosure is not None
    assert astuple(report.proactive_disclosure.government_rules) == right
    assert (NoteCode.ROW_SHORT in {note.code for note in report.notes}) == (len(row) == 3)
    assert (NoteCode.ROW_LONG in {note.code for note in report.notes}) == (right == (None,) * 3 and len(row) > 3)
