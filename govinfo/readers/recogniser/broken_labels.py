"""
Put labels together that a text has broken over the lines around their numbers.

Programs that take the text of a PDF write a row at the height of its numbers:
the lines of a label that is higher stand above and below, and a piece of a
vertical label may stand beside the numbers instead. Only what is then the whole
label of a row, to the letter, is put together.
"""

from collections.abc import Iterator, Sequence
from itertools import product, takewhile

from attrs import evolve

from govinfo.codes import Code
from govinfo.readers.document import GridCell
from govinfo.readers.printed import Piece, PrintedRow
from govinfo.readers.words.labels import Labels
from govinfo.readers.words.numbers import is_value, number_of

#: No label of the form is broken over more lines above its numbers, or below.
_MOST_LINES = 3
#: No table of the form has more rows, however they are broken.
_MOST_ROWS = 400


#: A label, how many lines above and below its numbers it was put together of, and its code.
_Whole = tuple[str, int, int, Code]


def with_whole_labels(piece: Piece, labels: Labels) -> Piece:
    """Give the rows of a text with their whole labels, without the lines that these were broken over."""
    if piece[0].grid.is_exact or len(piece) > _MOST_ROWS:
        return piece
    rows: list[PrintedRow] = []
    done = 0
    for place, row in enumerate(piece):
        if place < done:
            continue
        above, below = _lines(rows[: -_MOST_LINES - 1 : -1]), _lines(piece[place + 1 : place + 1 + _MOST_LINES])
        found = list(_whole(row, above, below, labels)) if above or below else []
        if len({id(code) for _, _, _, code in found}) == 1:
            text, taken, behind, _ = found[0]
            rows = rows[: len(rows) - taken]
            done = place + 1 + behind
            rows.append(_labelled(row, text))
        else:
            rows.append(row)
    return tuple(rows)


def _lines(rows: Sequence[PrintedRow]) -> list[str]:
    """Give the texts of the first rows that hold one each, and no number."""
    alone = takewhile(lambda row: len(row.texts) == 1 and not is_value(row.texts[0]), rows)
    return [row.texts[0].strip() for row in alone]


def _whole(row: PrintedRow, above: Sequence[str], below: Sequence[str], labels: Labels) -> Iterator[_Whole]:
    """
    Give each whole label that a row of numbers can have with some of the lines around, the closest first.

    Lines on one side alone are its label only with a part of it beside the numbers: else they may be another row's.
    """
    if not any(map(is_value, row.texts)):
        return
    own = "".join(cell.text for cell in _label_cells(row))
    match = labels.match(own)
    if match and match.is_official:
        return
    beside = dict.fromkeys((own, own.split()[-1] if own.strip() else "", ""))
    for over, under in product(range(len(above) + 1), range(len(below) + 1)):
        for part in beside:
            text = "".join((*above[:over][::-1], part, *below[:under]))
            if bool(over) + bool(under) + bool(part) > 1:
                match = labels.match(text)
                if match and match.is_official:
                    yield text, over, under, match.code


def _labelled(row: PrintedRow, text: str) -> PrintedRow:
    """Give a row with another label."""
    own = _label_cells(row)
    end = own[-1].columns[-1] if own else 1
    shift = 1 if not own and row.cells[0].text.strip() else 0
    label = GridCell(text=text, row=row.number, column=1, column_span=end)
    others = [evolve(cell, column=cell.column + shift) for cell in row.cells if cell.column + shift > end]
    return evolve(row, cells=(label, *others))


def _label_cells(row: PrintedRow) -> list[GridCell]:
    """Give the cells with a text before the first number, or sign for a blank."""
    printed = (cell for cell in row.cells if cell.text.strip())
    return list(takewhile(lambda cell: not (is_value(cell.text) or number_of(cell.text).is_blank), printed))
