"""
Find the three tables among all grids of a document, by what they contain.

A piece of a grid belongs to a table if it prints a label that only this table
has, and numbers or other labels with it. A piece without a column's label
counts only where the section of its table stands, since navigation bars name
licences and penalties, too.
"""

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from govinfo.cells import cells
from govinfo.codes import Code, Section
from govinfo.readers.recogniser.labels import LONGEST_LABEL, label_of
from govinfo.readers.recogniser.numbers import is_value
from govinfo.readers.recogniser.printed import Piece
from govinfo.readers.recogniser.variants import LABELS

#: The sections that are tables.
TABLES = tuple(dict.fromkeys(cell.section for cell in cells()))
#: So many labels are a table even without a number.
_LABELS_OF_A_TABLE = 4


@frozen(kw_only=True, eq=False)
class PlacedPiece:
    """A piece of a grid, and the section that it stands in; None before the first one."""

    piece: Piece
    section: Section | None


def pieces_of(table: Section, placed: Sequence[PlacedPiece]) -> tuple[Piece, ...]:
    """Give the pieces of grids that belong to a table, in reading order."""
    return tuple(each.piece for each in placed if _belongs(each, table))


def _belongs(placed: PlacedPiece, table: Section) -> bool:
    rows, columns = _own_keys()[table]
    texts = {text for row in placed.piece for text in row.texts if len(text) <= LONGEST_LABEL}
    keys = {label_of(text).key for text in texts if not is_value(text)}
    own_rows, own_columns = len(keys & rows), len(keys & columns)
    if not own_rows + own_columns:
        return False
    if not own_columns and placed.section is not table:
        return False
    has_numbers = any(is_value(text) for text in texts)
    return has_numbers or (own_columns > 0 and own_rows + own_columns >= _LABELS_OF_A_TABLE)


@cache
def _own_keys() -> dict[Section, tuple[frozenset[str], frozenset[str]]]:
    """Tell the labels of rows and of columns that one table has and no other."""
    rows: dict[Section, set[str]] = {table: set() for table in TABLES}
    columns: dict[Section, set[str]] = {table: set() for table in TABLES}
    for cell in cells():
        rows[cell.section].update(key for code in cell.row_codes for key in _keys(code))
        columns[cell.section].update(key for code in cell.column_codes for key in _keys(code))
    every = {table: rows[table] | columns[table] for table in TABLES}
    own: dict[Section, tuple[frozenset[str], frozenset[str]]] = {}
    for table in TABLES:
        others = set().union(*(every[other] for other in TABLES if other is not table))
        own[table] = frozenset(rows[table] - others), frozenset(columns[table] - others)
    return own


def _keys(code: Code) -> set[str]:
    listed = next((texts for each, texts in LABELS if each is code), ())
    return {label_of(text).key for text in (code.printed, *listed)}
