"""The headers of the tables that are rows and columns, 2 and 3, and what they tell of the rows below."""

from collections.abc import Iterable

from attrs import field, frozen

from govinfo.codes import Caption, Code, Edition, Section
from govinfo.readers.printed import Piece, PrintedRow, width_of
from govinfo.readers.recogniser.columns import Columns, columns_in
from govinfo.readers.recogniser.rows import FormRow, Found, form_rows
from govinfo.readers.words.labels import Labels
from govinfo.readers.words.numbers import holds_numbers, is_value, number_of

#: So many labels of columns in a row make it a header, whatever else it prints.
_LABELS_OF_A_HEADER = 2


@frozen(kw_only=True, eq=False)
class GridForm:
    """A table of the form, as far as it is rows and columns, with the labels to find them by."""

    rows: tuple[FormRow, ...]
    row_labels: Labels
    column_labels: Labels
    #: Those that stand over several columns, and the caption over all.
    over_labels: Labels
    #: All its labels that are no columns.
    known: Labels
    #: Whether its last column is the sum of the others.
    has_total: bool

    @classmethod
    def of(
        cls, section: Section, edition: Edition | None = None, *, year: int | None = None, has_total: bool = False
    ) -> "GridForm":
        """Take a table of the form from its classes; of one edition, or of both; `year` may stand in its labels."""
        rows = form_rows(section, edition)
        own = _distinct(code for row in rows for code in (*row.above, row.code))
        over = _distinct(code for row in rows for cell in row.cells for code in cell.column_codes[:-1])
        return cls(
            rows=rows,
            row_labels=Labels(own, year),
            column_labels=Labels(_distinct(code for row in rows for code in row.columns), year),
            over_labels=Labels((*over, Caption.APPLICANTS)),
            known=Labels((*own, *over, *Caption)),
            has_total=has_total,
        )

    def row_of(self, code: Code) -> FormRow | None:
        """Return the row that a code labels; None if it labels a group."""
        return next((row for row in self.rows if row.code is code), None)


@frozen(kw_only=True, eq=False)
class GridHeader:
    """The header in effect for some rows, and the columns that it gives to a row of the form."""

    form: GridForm
    rows: list[PrintedRow] = field(factory=list)
    width: int
    #: Rows that print one label of a column and numbers: labels may stand below their numbers.
    with_numbers: list[PrintedRow] = field(factory=list)
    _columns: dict[tuple[Code, ...], Columns] = field(factory=dict)

    @property
    def is_list(self) -> bool:
        """Whether its labels stand below each other."""
        return all(len(row.texts) == 1 for row in self.rows)

    def columns(self, row: FormRow) -> Columns:
        """Find the columns of a row of the form, once for all rows that have the same."""
        codes = row.columns
        if codes not in self._columns:
            is_ragged = bool(self.rows) and not self.rows[0].grid.is_exact
            width = max(header.width for header in self.rows) if is_ragged else self.width
            self._columns[codes] = columns_in(self.rows, codes, self.form.column_labels, self.form.known, width)
        return self._columns[codes]


def _distinct(codes: Iterable[Code]) -> tuple[Code, ...]:
    return tuple({id(code): code for code in codes}.values())


def continued(header: GridHeader, piece: Piece) -> GridHeader:
    """
    Keep the header of the piece before for one of the same width; where it has its own, that replaces it.

    In a text whose rows differ in width a header without places holds for any.
    """
    width = width_of(piece)
    is_ragged = bool(header.rows) and not (piece[0].grid.is_exact or header.columns(header.form.rows[0]).has_places)
    return header if header.width == width or is_ragged else GridHeader(form=header.form, width=width)


def is_header(printed: PrintedRow, found: Found, form: GridForm) -> bool:
    """Tell whether a row is one of a header."""
    matches = [form.column_labels.match(text) for text in printed.texts]
    labels = {id(match.code) for match in matches if match}
    if len(labels) >= _LABELS_OF_A_HEADER:
        return True
    if not found.has_values and any(map(form.over_labels.match, printed.texts)):
        return True
    caption = form.known.match(printed.texts[0]) if len(printed.texts) > 1 and not found.has_values else None
    if caption and caption.code is Caption.CONTENT:
        return True
    return bool(labels) and not found.has_values and not (found.match and found.match.is_official)


def has_other_header(piece: Piece, form: GridForm) -> bool:
    """Tell whether a piece begins with labels that are all not the form's."""
    texts = piece[0].texts
    if len(texts) < _LABELS_OF_A_HEADER or any(map(holds_numbers, texts)):
        return False
    return not any(labels.match(text) for text in texts for labels in (form.column_labels, form.known))


def is_column_and_numbers(printed: PrintedRow, form: GridForm) -> bool:
    """Tell whether a row is the label of a column, and numbers behind it."""
    label, numbers = printed.texts[:1], printed.texts[1:]
    are_values = all(holds_numbers(text) or number_of(text).is_blank for text in numbers)
    return any(map(form.column_labels.match, label)) and any(map(is_value, numbers)) and are_values
