"""Model what a workbook shows of one sheet, whatever the format that it came in."""

from attrs import field, frozen

#: The row and the column of a cell, from 1.
Position = tuple[int, int]
#: Top, left, bottom and right of merged cells, from 1; the last ones belong to it.
Area = tuple[int, int, int, int]


@frozen(kw_only=True)
class Sheet:
    """One visible sheet: the texts of its cells, and what a person does not see of them."""

    name: str
    #: The cells with something in them, by row and column; a formula without a result has the empty text.
    texts: dict[Position, str]
    merged: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    #: The cells whose formula has no result.
    uncomputed: frozenset[Position] = frozenset()
    #: The rows that pictures begin in.
    pictures: tuple[int, ...] = ()


@frozen(kw_only=True)
class Workbook:
    """The visible sheets of a workbook in order, and the names of the hidden ones."""

    sheets: tuple[Sheet, ...] = field()
    hidden: tuple[str, ...] = ()
