"""
Name the places of table 4.

They are numbered from 0 to 14 in the form's order: five results of each of
three blocks.
"""

import re
from collections.abc import Sequence
from functools import cache

from attrs import frozen

from govinfo.cells import Cell
from govinfo.codes import Code, Section
from govinfo.readers.document import GridCell
from govinfo.readers.recogniser.rows import form_rows
from govinfo.readers.words.labels import Labels
from govinfo.readers.words.numbers import is_value, number_of

#: The results of a block, its total the last.
SIZE = 5
BLOCKS = 3
#: All places in the form's order.
OFFICIAL = tuple(range(SIZE * BLOCKS))

#: Digits and what stands between them.
_FIGURES = re.compile(r"\d[\d\s.,/\uff0c\uff0e\uff0f-]*")


@frozen(kw_only=True, eq=False)
class Form:
    """The cells of the form at their places, and the labels to find them by."""

    cells: tuple[Cell, ...]
    #: The address of each block.
    addresses: tuple[str, ...]
    block_codes: tuple[Code, ...]
    result_codes: tuple[Code, ...]
    block_labels: Labels
    result_labels: Labels

    def block_of(self, text: str) -> int | None:
        """Return the block that a label names, from 0; None if it names none, or a group of blocks."""
        return _place_of(text, self.block_labels, self.block_codes)

    def is_group(self, text: str) -> bool:
        """Tell whether a label names a group of blocks."""
        return self.block_labels.match(text) is not None and self.block_of(text) is None

    def result_of(self, text: str) -> int | None:
        """Return the result that a label names, from 0."""
        return _place_of(text, self.result_labels, self.result_codes)

    def can_be_cut(self, text: str, result: int) -> bool:
        """Tell whether a text can be what is left of the label of a result."""
        return any(code is self.result_codes[result] for code in self.result_labels.parts(text))


def _place_of(text: str, labels: Labels, codes: Sequence[Code]) -> int | None:
    match = labels.match(text)
    if match is None:
        return None
    return next((place for place, code in enumerate(codes) if code is match.code), None)


@cache
def form() -> Form:
    """Take table 4 from the classes of the form."""
    rows = form_rows(Section.DISPUTES)
    named = {id(code): code for row in rows for code in (*row.above, row.code)}
    return Form(
        cells=tuple(cell for row in rows for cell in row.cells),
        addresses=tuple(row.address for row in rows),
        block_codes=tuple(row.code for row in rows),
        result_codes=rows[0].columns,
        block_labels=Labels(named.values()),
        result_labels=Labels(rows[0].columns),
    )


def is_block_label(text: str) -> bool:
    """Tell whether a text is nothing but the label of a block or of a group of blocks."""
    return form().block_labels.match(text) is not None


def is_printed(cell: GridCell) -> bool:
    """Tell whether a cell stands for one value: a number, a mark for a blank, or what cannot be read."""
    return bool(cell.text.strip())


def is_number(cell: GridCell) -> bool:
    """Tell whether a cell holds a number, or what cannot be read of one or more."""
    return is_value(cell.text) or bool(_FIGURES.fullmatch(cell.text.strip()))


def count_of(cell: GridCell) -> int | None:
    """Read a cell as a count; None if it is blank or cannot be read."""
    value = number_of(cell.text).value
    return None if value is None else int(value)
