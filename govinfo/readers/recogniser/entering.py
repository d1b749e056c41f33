"""Enter the rows of a printed table into the ledger, and note what differs from the form."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from govinfo.cells import Cell
from govinfo.codes import AmountUnit, NoteCode
from govinfo.model.notes import BETWEEN_TEXTS, Place
from govinfo.readers.document import GridCell
from govinfo.readers.printed import Piece, PrintedRow
from govinfo.readers.recogniser.alignment import Alignment, Fit, align, taken_back
from govinfo.readers.recogniser.filled_up import opened, without_filled_up
from govinfo.readers.recogniser.grid_headers import GridForm
from govinfo.readers.recogniser.grid_tables import PrintedTable, is_rest, printed_table
from govinfo.readers.recogniser.ledger import Ledger
from govinfo.readers.recogniser.rows import DataRow
from govinfo.readers.recogniser.short_rows import attribute_short
from govinfo.readers.recogniser.trust import counted_in_vain, trusted
from govinfo.readers.words.labels import LONGEST_LABEL, label_of, normalise
from govinfo.readers.words.numbers import is_value, money_unit_in, names_other_unit, number_of

_NOTE_OF_FIT = {
    Fit.SHORT: NoteCode.ROW_SHORT,
    Fit.OPEN: NoteCode.ROW_SHORT,
    Fit.BEYOND: NoteCode.ROW_LONG,
    Fit.LONG: NoteCode.ROW_LONG,
    Fit.JOINED: NoteCode.ROW_LONG,
}
#: A table that is printed again repeats at least this share of its rows.
_MOST_ROWS = 0.5
#: The header of a block, its clause, and a line for the unit.
_CLOSE_ABOVE = 3


def read_grid(form: GridForm, pieces: Sequence[Piece], ledger: Ledger, captions: Sequence[str] = ()) -> frozenset[str]:
    """Read a table of rows and columns; return the addresses of the rows of the form that are printed."""
    table = printed_table(form, pieces, captions)
    if not table.rows:
        return frozenset()
    address = form.rows[0].address.partition(".")[0]
    aligned = _aligned(form, table)
    _note_joined(table, ledger, address)
    _note_columns(table.rows, ledger, address)
    _note_rows(aligned, table, ledger, address)
    _enter(aligned, table, ledger, address)
    _withdraw_cut(table, ledger)
    _withdraw_beside(table, ledger, has_total=form.has_total)
    _withdraw_divided(table, ledger)
    _note_strays(aligned, table, ledger)
    printed = frozenset(row.form.address for row in table.rows)
    for row in form.rows:
        if row.address not in printed and not row.optional:
            ledger.remarks.add(NoteCode.ROW_MISSING, address=row.address)
    if any(each.fit is not Fit.BLANK for each in aligned) and not any(each.cells for each in aligned):
        ledger.remarks.add(NoteCode.TABLE_UNREADABLE, address=address, place=table.rows[0].printed.place)
    return printed


def _aligned(form: GridForm, table: PrintedTable) -> list[Alignment]:
    alike: dict[int, list[DataRow]] = {}
    for row in table.rows:
        alike.setdefault(id(row.columns), []).append(row)
    aligned = [
        each
        for group in alike.values()
        for each in (_unattributed(group) if group[0].columns.is_unknown else align(group, has_total=form.has_total))
    ]
    if form.has_total:
        aligned = attribute_short(without_filled_up(trusted(aligned, form.rows, table.extra)))
    else:
        aligned = taken_back(aligned, counted_in_vain(aligned, form.rows, table.extra))
    return opened(aligned, has_total=form.has_total)


def _unattributed(rows: Sequence[DataRow]) -> list[Alignment]:
    return [Alignment(row=row, fit=Fit.BLANK, cells={}) for row in rows]


def _note_joined(table: PrintedTable, ledger: Ledger, address: str) -> None:
    """Note rows that continue a table in a grid without a header of its own, or under a repeated one."""
    grids: dict[int, list[DataRow]] = {}
    for row in table.rows:
        grids.setdefault(row.printed.grid.table, []).append(row)
    starts = [rows[0] for rows in grids.values()]
    headings = {id(start.form.above[0]) for start in starts if start.form.above}
    if table.cut:
        ledger.remarks.add(NoteCode.TABLE_JOINED, address=address, place=table.cut[0].place)
    elif len(starts) > 1 and not (len(headings) == len(starts) and all(start.columns.header for start in starts)):
        ledger.remarks.add(NoteCode.TABLE_JOINED, address=address, place=starts[1].printed.place)


def _note_columns(rows: Sequence[DataRow], ledger: Ledger, address: str) -> None:
    noted = {note: place for row in {id(row.columns): row for row in rows}.values() for note, place in _of_columns(row)}
    for (code, raw), place in noted.items():
        ledger.remarks.add(code, address=address, place=place, raw=raw)


def _of_columns(row: DataRow) -> Iterator[tuple[tuple[NoteCode, str], Place]]:
    """Give what is to be noted of the columns of a row, each with its text, and where it stands."""
    columns = row.columns
    if columns.official > 1 and not columns.seen:
        yield (NoteCode.HEADER_UNREADABLE, ""), row.printed.place
    if columns.header is None:
        return
    grid = columns.header.grid
    if columns.is_unknown:
        for cell in columns.others:
            yield (NoteCode.HEADER_UNREADABLE, cell.text.strip()), grid.place_of(cell)
    for index in columns.missing:
        yield (NoteCode.COLUMN_MISSING, row.form.cells[index].column[-1]), columns.header.place
    extra = [
        cell
        for cell in columns.others
        if not columns.extra.isdisjoint(cell.columns) and cell.columns[-1] > row.label_end
    ]
    for code, cells in (
        (NoteCode.COLUMN_EXTRA, extra),
        (NoteCode.LABEL_VARIANT, [cell for cell, _ in columns.variants]),
        (NoteCode.HEADER_UNREADABLE, [cell for cell, _ in columns.inferred]),
    ):
        for cell in cells:
            yield (code, cell.text.strip()), grid.place_of(cell)


def _note_rows(aligned: Sequence[Alignment], table: PrintedTable, ledger: Ledger, address: str) -> None:
    for each in aligned:
        if each.fit in _NOTE_OF_FIT:
            note = _NOTE_OF_FIT[each.fit]
            ledger.remarks.add(note, address=each.row.form.address, place=_place(each.row), raw=each.row.raw)
        if any(_is_beside_a_blank(cell, each) for cell in each.row.printed_values):
            ledger.remarks.add(
                NoteCode.VALUE_UNREADABLE, address=each.row.form.address, place=_place(each.row), raw=each.row.raw
            )
    for row in table.rows:
        if not row.is_official and _holds_a_number(row):
            ledger.remarks.add(NoteCode.VALUE_UNREADABLE, address=row.form.address, place=_place(row), raw=row.raw)
        elif not row.is_official:
            ledger.remarks.add(NoteCode.LABEL_VARIANT, address=row.form.address, place=_place(row), raw=row.raw)
    for printed in table.extra:
        ledger.remarks.add(NoteCode.ROW_EXTRA, address=address, place=printed.place, raw=printed.texts[0].strip())


def _is_beside_a_blank(cell: GridCell, each: Alignment) -> bool:
    """Tell whether a number under a label that is not the form's stands right beside a blank one: it may be that."""
    if each.row.columns.extra.isdisjoint(cell.columns) or not is_value(cell.text):
        return False
    blank = {column for own in each.cells.values() if not own.text.strip() for column in own.columns}
    return not blank.isdisjoint({cell.column - 1, cell.columns[-1] + 1})


def _holds_a_number(row: DataRow) -> bool:
    """Tell whether a figure stands in the label of a row whose first number is not printed: it may be that one."""
    in_label = any(map(str.isdecimal, label_of(row.raw).key))
    return in_label and not any(cell.text.strip() for cell in row.values[:1])


def _place(row: DataRow) -> Place:
    return row.printed.grid.place_of(row.label) if row.label else row.printed.place


def _unit_of(row: DataRow, index: int, table: PrintedTable) -> AmountUnit | None:
    """Tell the unit of money that stands beside an amount: in the label of its row, close above, or in its header."""
    label = money_unit_in(normalise(row.raw))
    above = AmountUnit.YUAN if _is_below_yuan(row, table) else None
    return label or above or row.columns.units.get(index)


def _is_below_yuan(row: DataRow, table: PrintedTable) -> bool:
    """Tell whether a row right above, or a line over the table, says that amounts are in yuan."""
    numbers = range(row.printed.number - _CLOSE_ABOVE, row.printed.number)
    beside = (text for number in numbers for text in table.texts.get((id(row.printed.grid), number), ()))
    texts = (*beside, *table.captions)
    return any(money_unit_in(normalise(text)) is AmountUnit.YUAN for text in texts if len(text) <= LONGEST_LABEL)


def _enter(aligned: Sequence[Alignment], table: PrintedTable, ledger: Ledger, address: str) -> None:
    """Enter each row once; where a row is printed again with other values, the cells that differ are left blank."""
    first: dict[str, Alignment] = {}
    repeated: list[Alignment] = []
    for each in aligned:
        if each.row.form.address in first:
            repeated.append(each)
            continue
        first[each.row.form.address] = each
        in_other_unit = names_other_unit(normalise(each.row.raw))
        for index, cell in each.cells.items():
            of_form = each.row.form.cells[index]
            unit = _unit_of(each.row, index, table) if of_form.kind == "decimal" else None
            ledger.enter(of_form, cell, each.row.printed, unit)
            if (in_other_unit or index in each.row.columns.in_other_units) and ledger.values[of_form.address]:
                _doubt(NoteCode.VALUE_UNIT, of_form, cell, each.row, ledger)
            if cell.row_span > 1 and _is_of_several_rows(cell, each.row) and ledger.values[of_form.address]:
                _doubt(NoteCode.VALUE_UNREADABLE, of_form, cell, each.row, ledger)
    for each in repeated:
        for address_of_cell in _differing(first[each.row.form.address], each):
            ledger.withdraw(address_of_cell)
    if len(repeated) >= len(first) * _MOST_ROWS and len(first) > 1:
        ledger.remarks.add(NoteCode.TABLE_REPEATED, address=address, place=repeated[0].row.printed.place)
        return
    for each in repeated:
        ledger.remarks.add(
            NoteCode.ROW_REPEATED, address=each.row.form.address, place=_place(each.row), raw=each.row.raw
        )


def _doubt(code: NoteCode, of_form: Cell, cell: GridCell, row: DataRow, ledger: Ledger) -> None:
    """Leave a cell blank after all, and note why."""
    ledger.withdraw(of_form.address)
    ledger.remarks.add(code, address=of_form.address, place=row.printed.grid.place_of(cell), raw=cell.text)


def _is_of_several_rows(cell: GridCell, row: DataRow) -> bool:
    """Tell whether a cell reaches over more rows than the label of its row: it cannot be the number of each."""
    label = row.label
    return label is None or cell.row < label.row or cell.row + cell.row_span > label.row + label.row_span


def _withdraw_cut(table: PrintedTable, ledger: Ledger) -> None:
    """
    Leave a row blank that stands over a single number without a label.

    That number may be the rest of one that was cut (`1` over `2` for 12), and
    nothing tells of which: no cell of the row is certain.
    """
    for rest in table.extra:
        cut = table.above(rest) if is_rest(rest) and len(rest.texts) == 1 else None
        if cut is not None and cut.printed_values:
            _withdraw(cut, rest, ledger)


def _withdraw_beside(table: PrintedTable, ledger: Ledger, *, has_total: bool) -> None:
    """
    Leave a row blank right above or below numbers without a label that are too few for a row, or fill its gaps.

    They may be the rest of it, set higher or lower, and a number be cut between them. Pieces of the row's labels
    may stand beside them.
    """
    for row in table.rows:
        for rest in table.beside(row):
            if not is_rest(rest, _labels_of(row)):
                continue
            # Where the last column is a sum, a whole row shows that it is one.
            is_less = 1 < len(rest.texts) < row.columns.official + (not has_total)
            if _fill_gaps(rest, row) or is_less:
                _withdraw(row, rest, ledger)


def _note_strays(aligned: Sequence[Alignment], table: PrintedTable, ledger: Ledger) -> None:
    """
    Note a number that is alone, before a label or one too many, where a row above ends in a blank: it may lack there.

    Where most rows have one, they are the numbers of the rows.
    """
    before_labels = [row.printed for row in table.rows if _number_before(row)]
    strays = before_labels if 2 * len(before_labels) <= len(table.rows) else []
    strays += [rest for rest in table.extra if (len(rest.texts) == 1 and is_rest(rest)) or _begins_with_a_number(rest)]
    strays += [each.row.printed for each in aligned if each.fit is Fit.LONG]
    # They are not in order: the first of them below a row is the first that reaches further down than it.
    reached = list(accumulate((stray.position for stray in strays), max))
    for row in table.rows:
        place = bisect_right(reached, row.printed.position)
        if place < len(strays) and row.printed_values and not row.values[-1].text.strip():
            below = strays[place]
            raw = BETWEEN_TEXTS.join(map(str.strip, (row.raw, below.texts[0])))
            ledger.remarks.add(NoteCode.VALUE_UNREADABLE, address=row.form.address, place=below.place, raw=raw)


def _number_before(row: DataRow) -> str:
    """Return the number in front of the label of a row, or nothing."""
    if row.label is None or row.label.column == 1:
        return ""
    before = (cell.text.strip() for cell in row.printed.cells if cell.column < row.label.column)
    return next(filter(is_value, before), "")


def _begins_with_a_number(printed: PrintedRow) -> bool:
    """Tell whether a number stands in front of a text that is none, as of a label."""
    first, *others = printed.texts
    return is_value(first) and not all(is_value(text) or number_of(text).is_blank for text in others)


def _withdraw_divided(table: PrintedTable, ledger: Ledger) -> None:
    """
    Leave a row with another label than the form's blank if one right above or below has the form's label in its own.

    Then the document divides the row of the form (行政强制措施, 行政强制执行), and neither is all of it.
    """
    for row in table.rows:
        own = label_of(row.form.code.printed).key
        if row.is_official or own not in label_of(row.raw).key:
            continue
        # What a remark in brackets names is not what a row is of.
        others = [each.texts[0].strip() for each in table.beside(row) if own in label_of(each.texts[0]).bare]
        if others:
            for cell in row.form.cells:
                ledger.withdraw(cell.address)
            raw = BETWEEN_TEXTS.join([row.raw, *others])
            ledger.remarks.add(NoteCode.ROW_REPEATED, address=row.form.address, place=_place(row), raw=raw)


def _labels_of(row: DataRow) -> str:
    return "".join(code.printed for code in (*row.form.above, row.form.code))


def _withdraw(row: DataRow, rest: PrintedRow, ledger: Ledger) -> None:
    """Leave all cells of a row blank, since some of it may stand in another."""
    for cell in row.form.cells:
        ledger.withdraw(cell.address)
    raw = BETWEEN_TEXTS.join([*row.printed.texts, *(text.strip() for text in rest.texts)])
    ledger.remarks.add(NoteCode.VALUE_UNREADABLE, address=row.form.address, place=rest.place, raw=raw)


def _fill_gaps(rest: PrintedRow, row: DataRow) -> bool:
    """Tell whether the texts of a row stand in columns in which another has none."""
    filled = {column for cell in row.printed_values for column in cell.columns}
    added = {column for cell in rest.cells if cell.text.strip() for column in cell.columns}
    return bool(added) and filled.isdisjoint(added)


def _differing(one: Alignment, other: Alignment) -> list[str]:
    def value(each: Alignment, index: int) -> object:
        cell = each.cells.get(index)
        return number_of(cell.text, each.row.form.cells[index].kind).value if cell else None

    indexes = range(len(one.row.form.cells))
    return [one.row.form.cells[index].address for index in indexes if value(one, index) != value(other, index)]
