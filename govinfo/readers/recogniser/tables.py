"""
Find the three tables among all grids of a document, by what they contain.

A piece of a grid belongs to a table if it prints a column's label that only
this table has, and numbers or other labels with it. Where the section of its
table stands, any label of the table will do with a number: rows that were cut
off from their header. Elsewhere not, since navigation bars name licences and
penalties, too. There, a row of labels alone belongs to the table if it has two
of them: a row of a header that was cut off.
"""

from collections.abc import Sequence
from functools import cache, cached_property

from attrs import frozen

from govinfo.cells import cells
from govinfo.codes import Applicant, Code, DisputeOutcome, Section
from govinfo.readers.document import TextBlock
from govinfo.readers.printed import Piece, PrintedRow
from govinfo.readers.words.labels import LONGEST_LABEL, keys_of, label_of, variants_of
from govinfo.readers.words.numbers import holds_numbers, is_value

#: The sections that are tables.
TABLES = tuple(section for section in Section if section.is_table)
#: So many labels are a table even without a number.
_LABELS_OF_A_TABLE = 4
#: So many are a row of a table that stands in its section.
_LABELS_OF_A_ROW = 2
#: So many numbers without a label are a row of table 3: one of its columns may be lost, and `ORGANIZATIONS` is none.
_FEWEST_NUMBERS = len(Applicant) - 2


@frozen(kw_only=True, eq=False)
class PlacedPiece:
    """A piece of a grid, and the section that it stands in; None before the first one."""

    piece: Piece
    section: Section | None
    #: The texts between it and the piece before in its section.
    above: tuple[TextBlock, ...] = ()

    @cached_property
    def has_numbers(self) -> bool:
        """Whether any number is printed in it."""
        return any(map(is_value, self._short_texts))

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of its texts that can be labels."""
        return frozenset(key for text in self._short_texts if not is_value(text) for key in keys_of(text))

    @cached_property
    def _short_texts(self) -> set[str]:
        return {text for row in self.piece for text in row.texts if len(text) <= LONGEST_LABEL}


def placed_of(table: Section, placed: Sequence[PlacedPiece]) -> tuple[PlacedPiece, ...]:
    """Give the pieces of grids that belong to a table, with what stands around them."""
    return tuple(each for each in placed if _belongs(each, table))


def pieces_of(table: Section, placed: Sequence[PlacedPiece]) -> tuple[Piece, ...]:
    """Give the pieces of grids that belong to a table, in reading order."""
    return tuple(each.piece for each in placed_of(table, placed))


def is_of_a_table(placed: PlacedPiece) -> bool:
    """Tell whether a piece of a grid belongs to any table of the form."""
    return any(_belongs(placed, table) for table in TABLES)


def _belongs(placed: PlacedPiece, table: Section) -> bool:
    rows, columns, every = _keys_of_tables()[table]
    keys = placed.keys
    if placed.section is table and len(keys & every) >= (1 if placed.has_numbers else _LABELS_OF_A_ROW):
        return True
    if placed.section is table and table is Section.DISPUTES and any(map(_is_row_of_numbers, placed.piece)):
        return True
    if placed.section is table and table is Section.REQUESTS and all(map(_is_row_without_label, placed.piece)):
        return True
    own_columns = len(keys & columns)
    return own_columns > 0 and (placed.has_numbers or len(keys & rows) + own_columns >= _LABELS_OF_A_TABLE)


def _is_row_of_numbers(row: PrintedRow) -> bool:
    """
    Tell whether a row is as many numbers as a row of table 4 or one of its blocks has; labels may be lost.

    Where each cell has its own place, some may be blank, or hold what is no number.
    """
    sizes = {each * len(DisputeOutcome) for each in (1, 3)}
    values = sum(map(holds_numbers, row.texts))
    return values in sizes or (row.grid.is_exact and row.width in sizes and 2 * values > len(row.texts))


def _is_row_without_label(row: PrintedRow) -> bool:
    """Tell whether a row is nothing but the numbers of a row of table 3, of which one may be lost."""
    return len(row.texts) >= _FEWEST_NUMBERS and all(map(is_value, row.texts))


@cache
def _keys_of_tables() -> dict[Section, tuple[frozenset[str], frozenset[str], frozenset[str]]]:
    """Tell the labels of rows and of columns that one table has and no other, and all that it has."""
    rows: dict[Section, set[str]] = {table: set() for table in TABLES}
    columns: dict[Section, set[str]] = {table: set() for table in TABLES}
    for cell in cells():
        rows[cell.section].update(key for code in cell.row_codes for key in _keys(code))
        columns[cell.section].update(key for code in cell.column_codes for key in _keys(code))
    every = {table: rows[table] | columns[table] for table in TABLES}
    found: dict[Section, tuple[frozenset[str], frozenset[str], frozenset[str]]] = {}
    for table in TABLES:
        others = set().union(*(every[other] for other in TABLES if other is not table))
        own_rows, own_columns = rows[table] - others, columns[table] - others
        found[table] = frozenset(own_rows), frozenset(own_columns), frozenset(every[table])
    return found


def _keys(code: Code) -> set[str]:
    return {label_of(text).key for text in (code.printed, *variants_of(code))}
