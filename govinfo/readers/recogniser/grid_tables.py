"""Read the tables that are rows and columns, 2 and 3: find their rows, and give each its columns."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby, pairwise

from attrs import field, frozen

from govinfo.codes import Caption, Code, Edition, Section
from govinfo.readers.recogniser.columns import Columns, columns_in
from govinfo.readers.recogniser.labels import Labels, label_of
from govinfo.readers.recogniser.labels_apart import Entry, LabelsApart
from govinfo.readers.recogniser.narrative import is_page_number_row
from govinfo.readers.recogniser.numbers import holds_numbers, is_value, number_of
from govinfo.readers.recogniser.printed import Piece, PrintedRow, width_of
from govinfo.readers.recogniser.rows import (
    DataRow,
    FormRow,
    Found,
    form_rows,
    found_in,
    in_order,
    is_above,
    lost_labels,
    may_be_rest,
    right_above,
)

#: Digits with what can stand between them.
_REST = re.compile(r"[^\w]*\d[\d\W]*")
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
class PrintedTable:
    """The rows of a table as printed."""

    #: One for each row of the form that was found, in the order of the document; a repeated row is there again.
    rows: tuple[DataRow, ...]
    #: Rows with values that are not the form's.
    extra: tuple[PrintedRow, ...]
    #: The first row of each piece that goes on where another ended in a heading, its rows cut off.
    cut: tuple[PrintedRow, ...] = ()
    #: The texts of all rows in the grids that it is printed in, by grid and number.
    texts: Mapping[tuple[int, int], Sequence[str]]
    #: The lines over it.
    captions: Sequence[str] = ()

    def beside(self, row: DataRow) -> list[PrintedRow]:
        """Give the rows that are not the form's right above and right below one."""
        places = ((id(row.printed.grid), row.printed.number + step) for step in (-1, 1))
        return [self._extra_at[place] for place in places if place in self._extra_at]

    def above(self, printed: PrintedRow) -> DataRow | None:
        """Return the last row of the form over one that is not, in the same grid."""
        rows = self._rows_of.get(id(printed.grid), [])
        place = bisect_left(rows, printed.number, key=lambda row: row.printed.number)
        return rows[place - 1] if place else None

    @cached_property
    def _extra_at(self) -> dict[tuple[int, int], PrintedRow]:
        return {(id(each.grid), each.number): each for each in self.extra}

    @cached_property
    def _rows_of(self) -> dict[int, list[DataRow]]:
        rows: dict[int, list[DataRow]] = {}
        for row in self.rows:
            rows.setdefault(id(row.printed.grid), []).append(row)
        return rows


@frozen(kw_only=True, eq=False)
class _Header:
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
            self._columns[codes] = columns_in(self.rows, codes, self.form.column_labels, self.form.known, self.width)
        return self._columns[codes]


@frozen(kw_only=True, eq=False)
class _Unnamed:
    """A row with values and no label, or with one that is not the form's but is numbered."""

    found: Found
    header: _Header


def _distinct(codes: Iterable[Code]) -> tuple[Code, ...]:
    return tuple({id(code): code for code in codes}.values())


def printed_table(form: GridForm, pieces: Sequence[Piece], captions: Sequence[str] = ()) -> PrintedTable:
    """Find the rows of a table of the form in the pieces that were printed of it, below some lines."""
    headers = dict(_entries(form, pieces))
    rows, unnamed, extra = _sorted(headers, form)
    indexes = {row.form.index for row in rows}
    # The label of a group of which another row is printed.
    rows = [row for row in rows if row.printed_values or _members(row, form).isdisjoint(indexes)]
    lists = {id(row.grid) for piece in pieces if _has_other_header(piece, form) for row in piece}
    others = {**_beside_one_label_of_a_group(rows, form), **_without_header(rows, lists)}
    rows = [row for row in rows if row.printed not in others]
    extra += others
    nameless = list(unnamed)
    ordered = [row for row in in_order(rows) if not _may_be_first_of_group(row, rows, nameless, form)]
    kept = {id(row) for row in ordered}
    extra += [row.printed for row in rows if id(row) not in kept and row.printed_values]
    for printed, line in lost_labels(ordered, nameless, form.rows):
        lost = unnamed[printed]
        if _can_be_named(lost, line) and not any(may_be_rest(lost.found, row) for row in right_above(printed, rows)):
            ordered.append(_data_row(printed, lost.found, line, lost.header))
            del unnamed[printed]
    order = {entry.printed: place for place, entry in enumerate(headers)}
    ordered.sort(key=lambda row: order[row.printed])
    cut = tuple(below[0] for above, below in pairwise(pieces) if _ends_in_heading(above, form))
    texts = {(id(row.grid), row.number): row.texts for piece in pieces for row in piece}
    return PrintedTable(rows=tuple(ordered), extra=(*extra, *unnamed), cut=cut, texts=texts, captions=captions)


def _entries(form: GridForm, pieces: Sequence[Piece]) -> Iterator[tuple[Entry, _Header]]:
    """Give the rows of a table but those of its headers, each with the header over it."""
    leaves = {id(row.code) for row in form.rows}
    header = _Header(form=form, width=0)
    in_header = False
    for piece in pieces:
        continued = _continued(header, piece)
        in_header, header = in_header and continued is header, continued
        for printed in piece:
            if is_page_number_row(printed):
                continue
            found = found_in(printed, form.row_labels, leaves)
            if _is_header(printed, found, form):
                header = header if in_header else _Header(form=form, width=header.width)
                header.rows.append(printed)
                in_header = True
                continue
            if in_header and not found.has_values and found.match is None and header.is_list:
                # A label that is not the form's, among those that stand below each other.
                header.rows.append(printed)
                continue
            is_row = found.match is not None and found.match.is_official
            if in_header and not is_row and _is_column_and_numbers(printed, form):
                header.with_numbers.append(printed)
            line = form.row_of(found.match.code) if found.match else None
            yield Entry(printed=printed, found=found, line=line), header
            in_header = in_header and not found.has_values


def _sorted(
    headers: Mapping[Entry, _Header], form: GridForm
) -> tuple[list[DataRow], dict[PrintedRow, _Unnamed], list[PrintedRow]]:
    """Tell rows of the form, rows of numbers without a label, and other rows with values."""
    rows: list[DataRow] = []
    unnamed: dict[PrintedRow, _Unnamed] = {}
    extra: list[PrintedRow] = []
    apart = LabelsApart.of([*headers], form.rows)
    taken = {label.printed for label in apart.label_of.values()}
    for entry, header in headers.items():
        printed, found = entry.printed, entry.found
        label = apart.label_of.get(printed)
        if label is not None and label.line is not None:
            rows.append(_data_row(printed, _with_label(found, label, printed), label.line, header))
        elif printed in taken:
            continue
        elif entry.line and _is_filled(found, entry.line):
            rows.append(_data_row(printed, found, entry.line, header, is_doubtful=printed in apart.doubtful))
        elif printed not in apart.doubtful and (entry.is_numbers or _has_other_label(entry)):
            unnamed[printed] = _Unnamed(found=found, header=header)
        elif found.has_values or is_rest(printed):
            extra.append(printed)
    return rows, unnamed, extra


def _has_other_label(entry: Entry) -> bool:
    """Tell whether a row of numbers has a label that is not the form's, with a number as the form's labels have."""
    label = entry.found.label
    is_numbered = label is not None and label_of(label.text).number is not None
    return entry.line is None and entry.found.match is None and entry.found.has_values and is_numbered


def _can_be_named(unnamed: _Unnamed, line: FormRow) -> bool:
    """
    Tell whether the label of a row, if it has one, is another wording of that of the form in whose place it is.

    It must bear the same number, and share its characters: at least half of the form's, or all its own.
    """
    label = unnamed.found.label
    if label is None:
        return not unnamed.found.is_fragment_of(line)
    own, official = label_of(label.text), label_of(line.code.printed)
    shared, own_characters = set(own.key) & set(official.key), set(own.key)
    is_alike = 2 * len(shared) >= len(set(official.key)) or shared == own_characters
    return own.number == official.number and is_alike


def _with_label(found: Found, label: Entry, printed: PrintedRow) -> Found:
    """Give a row of numbers the label that stands above or below it."""
    first = next(cell.column for cell in found.values if cell.text.strip())
    end = label.found.label_end if label.printed.grid is printed.grid and label.found.label_end < first else 0
    return Found(
        match=label.found.match,
        label=label.found.label,
        label_end=end,
        values=tuple(cell for cell in found.values if cell.column > end),
    )


def _is_column_and_numbers(printed: PrintedRow, form: GridForm) -> bool:
    """Tell whether a row is the label of a column, and numbers behind it."""
    label, numbers = printed.texts[:1], printed.texts[1:]
    are_values = all(is_value(text) or number_of(text).is_blank for text in numbers)
    return any(map(form.column_labels.match, label)) and any(map(is_value, numbers)) and are_values


def _ends_in_heading(piece: Piece, form: GridForm) -> bool:
    """Tell whether the last row of a piece is the label of a group of rows, whose rows must come elsewhere."""
    texts = piece[-1].texts
    match = form.row_labels.match(texts[0]) if len(texts) == 1 else None
    return match is not None and form.row_of(match.code) is None


def is_rest(printed: PrintedRow, labels: str = "") -> bool:
    """
    Tell whether a row is numbers alone, whole or cut: they may be the rest of a row above or below.

    Texts of characters that all stand in `labels` may be pieces of these; signs for a blank stand among the numbers.
    """
    texts = ["".join(text.split()) for text in printed.texts]
    numbers = [text for text in texts if _REST.fullmatch(text) or is_value(text)]
    others = [text for text in texts if text not in numbers and not number_of(text).is_blank]
    return bool(numbers) and all(set(text) <= set(labels) for text in others)


def _may_be_first_of_group(
    row: DataRow, rows: Sequence[DataRow], unnamed: Sequence[PrintedRow], form: GridForm
) -> bool:
    """
    Tell whether a row that bears the label of a whole group may be the group's first row, its own label lost.

    It may if some but not all rows of the group are printed, or if rows
    without a label follow it. Without values it is only the group's label, if
    any row of the group is printed.
    """
    members = _members(row, form)
    if not members:
        return False
    printed = members & {other.form.index for other in rows}
    after = [other for other in unnamed if is_above(row.printed, other)]
    below = [other for other in rows if is_above(row.printed, other.printed)]
    follows = any(all(is_above(other, labelled.printed) for labelled in below) for other in after[:1])
    return bool(printed and (printed != members or not row.printed_values)) or follows


def _beside_one_label_of_a_group(rows: Sequence[DataRow], form: GridForm) -> dict[PrintedRow, None]:
    """Give rows that follow each other and bear the label of one group alone: they are its rows, their own lost."""
    alike = (list(inner) for _, inner in groupby(rows, key=lambda row: row.form.index))
    of_groups = (inner for inner in alike if len(inner) > 1 and _members(inner[0], form))
    return {row.printed: None for inner in of_groups for row in inner}


def _without_header(rows: Sequence[DataRow], lists: Container[int]) -> dict[PrintedRow, None]:
    """
    Give rows that stand under no column of the form, and come again under one: they are of another list.

    So are all rows of one of the grids `lists`, which have another header, if one of them comes again, or it stands
    before the table's own header.
    """
    first = next((row.printed for row in rows if row.columns.seen), None)
    headed = {row.form.index for row in rows if row.columns.seen and id(row.printed.grid) not in lists}
    of_lists = {
        id(row.printed.grid)
        for row in rows
        if id(row.printed.grid) in lists
        if row.form.index in headed or (first is not None and is_above(row.printed, first))
    }
    return {
        row.printed: None
        for row in rows
        if id(row.printed.grid) in of_lists or (not row.columns.seen and row.form.index in headed)
    }


def _has_other_header(piece: Piece, form: GridForm) -> bool:
    """Tell whether a piece begins with labels that are all not the form's."""
    texts = piece[0].texts
    if len(texts) < _LABELS_OF_A_HEADER or any(map(holds_numbers, texts)):
        return False
    return not any(labels.match(text) for text in texts for labels in (form.column_labels, form.known))


def _members(row: DataRow, form: GridForm) -> set[int]:
    """Give the rows of the group that a row's label may stand for."""
    return {line.index for line in form.rows if row.form.code in line.above}


def _continued(header: _Header, piece: Piece) -> _Header:
    """Keep the header of the piece before for one of the same width; where it has its own, that replaces it."""
    width = width_of(piece)
    return header if header.width == width else _Header(form=header.form, width=width)


def _is_header(printed: PrintedRow, found: Found, form: GridForm) -> bool:
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


def _is_filled(found: Found, line: FormRow) -> bool:
    """
    Tell whether a row is more than a label.

    Blank cells make a row where the label is the official one. So does the
    label alone of a row that the document could also lack: it has it.
    """
    if found.has_values:
        return True
    return bool(found.match and found.match.is_official and (found.values or line.optional))


def _data_row(
    printed: PrintedRow, found: Found, line: FormRow, header: _Header, *, is_doubtful: bool = False
) -> DataRow:
    columns = header.columns(line)
    return DataRow(
        form=line,
        printed=printed,
        label=found.label,
        is_official=bool(found.match and found.match.is_official),
        label_end=found.label_end,
        values=found.values,
        columns=columns,
        is_doubtful=is_doubtful or (bool(header.with_numbers) and not columns.has_places),
    )
