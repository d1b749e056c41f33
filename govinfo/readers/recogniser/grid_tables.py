"""Read the tables that are rows and columns, 2 and 3: find their rows, and give each its columns."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby, pairwise

from attrs import frozen

from govinfo.readers.printed import Piece, PrintedRow, is_page_number_row
from govinfo.readers.recogniser.broken_labels import with_whole_labels
from govinfo.readers.recogniser.grid_headers import (
    GridForm,
    GridHeader,
    continued,
    has_other_header,
    is_column_and_numbers,
    is_header,
)
from govinfo.readers.recogniser.labels_apart import Entry, LabelsApart
from govinfo.readers.recogniser.rows import (
    DataRow,
    FormRow,
    Found,
    found_in,
    in_order,
    is_above,
    lost_labels,
    may_be_rest,
    right_above,
)
from govinfo.readers.words.labels import label_of
from govinfo.readers.words.numbers import is_value, number_of

#: Digits with what can stand between them.
_REST = re.compile(r"[^\w]*\d[\d\W]*")


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
class _Unnamed:
    """A row with values and no label, or with one that is not the form's but is numbered."""

    found: Found
    header: GridHeader


def printed_table(form: GridForm, pieces: Sequence[Piece], captions: Sequence[str] = ()) -> PrintedTable:
    """Find the rows of a table of the form in the pieces that were printed of it, below some lines."""
    if form.has_total:
        # Those of the other tables are short.
        pieces = [with_whole_labels(piece, form.row_labels) for piece in pieces]
    headers = dict(_entries(form, pieces))
    rows, unnamed, extra = _sorted(headers, form)
    indexes = {row.form.index for row in rows}
    # The label of a group of which another row is printed.
    rows = [row for row in rows if row.printed_values or _members(row, form).isdisjoint(indexes)]
    lists = {id(row.grid) for piece in pieces if has_other_header(piece, form) for row in piece}
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


def _entries(form: GridForm, pieces: Sequence[Piece]) -> Iterator[tuple[Entry, GridHeader]]:
    """Give the rows of a table but those of its headers, each with the header over it."""
    leaves = {id(row.code) for row in form.rows}
    header = GridHeader(form=form, width=0)
    in_header = False
    for piece in pieces:
        own = continued(header, piece)
        in_header, header = in_header and own is header, own
        for printed in piece:
            if is_page_number_row(printed):
                continue
            found = found_in(printed, form.row_labels, leaves)
            if is_header(printed, found, form):
                header = header if in_header else GridHeader(form=form, width=header.width)
                header.rows.append(printed)
                in_header = True
                continue
            if in_header and not found.has_values and found.match is None and header.is_list:
                # A label that is not the form's, among those that stand below each other.
                header.rows.append(printed)
                continue
            is_row = found.match is not None and found.match.is_official
            if in_header and not is_row and is_column_and_numbers(printed, form):
                header.with_numbers.append(printed)
            line = form.row_of(found.match.code) if found.match else None
            yield Entry(printed=printed, found=found, line=line), header
            in_header = in_header and not found.has_values


def _sorted(
    headers: Mapping[Entry, GridHeader], form: GridForm
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


def _members(row: DataRow, form: GridForm) -> set[int]:
    """Give the rows of the group that a row's label may stand for."""
    return {line.index for line in form.rows if row.form.code in line.above}


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
    printed: PrintedRow, found: Found, line: FormRow, header: GridHeader, *, is_doubtful: bool = False
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
