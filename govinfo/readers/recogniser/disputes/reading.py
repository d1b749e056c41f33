"""Enter what was read of table 4 into the ledger, and note what differs from the form."""

from collections.abc import Container, Iterable, Sequence

from attrs import frozen

from govinfo.codes import NoteCode
from govinfo.model.disputes import Disputes
from govinfo.model.notes import BETWEEN_TEXTS
from govinfo.readers.document import GridCell
from govinfo.readers.printed import is_page_number_row
from govinfo.readers.recogniser.disputes.attribution import (
    Attribution,
    Doubt,
    attribute,
    broken,
    of_three_rows,
)
from govinfo.readers.recogniser.disputes.form import SIZE, count_of, form
from govinfo.readers.recogniser.disputes.header import Header
from govinfo.readers.recogniser.disputes.strips import Line, Strip, lines_of, strips_of
from govinfo.readers.recogniser.disputes.sums import Placed, summing_blocks
from govinfo.readers.recogniser.disputes.turned import is_turned, turned
from govinfo.readers.recogniser.ledger import Ledger, build
from govinfo.readers.recogniser.tables import PlacedPiece

_ADDRESS = "disputes"
#: A table 4 has fifteen numbers: more rows with numbers are none, and each would have to be tried in many ways.
_MOST_ROWS = 40
_NOTES = {
    Doubt.SHORT: NoteCode.ROW_SHORT,
    Doubt.LONG: NoteCode.ROW_LONG,
    Doubt.HEADER: NoteCode.HEADER_UNREADABLE,
    Doubt.VALUES: NoteCode.VALUE_UNREADABLE,
}


#: What the tables above it may show of the document: that it lost cells, or cut numbers in two.
_SHOW_LOSSES = frozenset({NoteCode.ROW_LONG, NoteCode.COLUMN_MISSING, NoteCode.TABLE_UNREADABLE})


@frozen(kw_only=True, eq=False)
class _Read:
    """A row of numbers, its header, and what its numbers were given to."""

    line: Line
    header: Header
    found: Attribution


def read_disputes(placed: Sequence[PlacedPiece], ledger: Ledger, beside: Iterable[str] = ()) -> Disputes | None:
    """Read table 4 from the pieces of grids that were printed of it, `beside` texts; None if there are none."""
    lines = lines_of(placed)
    if not lines:
        return None
    numbered = [line for line in lines if line.numbers]
    if len(numbered) > _MOST_ROWS:
        ledger.remarks.add(NoteCode.TABLE_UNREADABLE, address=_ADDRESS, place=numbered[0].row.place)
        return Disputes()
    if is_turned(lines):
        _read_turned(lines, ledger)
    else:
        rows = [read for strip in strips_of(lines) for read in _read_strip(strip, ledger)]
        labels = (cell.text for line in lines for cell in line.labels)
        _note_missing(rows, {form().block_of(text) for text in (*labels, *beside)}, ledger)
    if not lines[0].row.grid.is_exact and ledger.remarks.tell_of(_SHOW_LOSSES):
        _withdraw_failing(ledger)
    if not any(address.startswith(_ADDRESS) for address in ledger.places) and (lines[-1].row.texts or numbered):
        place = (numbered or lines[-1:])[0].row.place
        ledger.remarks.add(NoteCode.TABLE_UNREADABLE, address=_ADDRESS, place=place)
    disputes: Disputes = build(Disputes, _ADDRESS, ledger, frozenset())
    return disputes


def _read_turned(lines: Sequence[Line], ledger: Ledger) -> None:
    for row in turned(lines):
        if row.is_doubtful or row.is_without_header:
            note = NoteCode.HEADER_UNREADABLE if row.line.results else NoteCode.ROW_EXTRA
            ledger.remarks.add(note, address=_ADDRESS, place=row.line.row.place, raw=_raw(row.line))
        _enter(row.line, row.placed, ledger)
    _note_variants((cell for line in lines for cell in line.labels), lines[0], ledger)


def _note_missing(rows: Sequence[_Read], named: Container[int | None], ledger: Ledger) -> None:
    """
    Note each block that no row and no label is of, if others are printed and nothing about them is doubtful.

    Where each block has a header of its own, rows may be lost below it, if the document does not tell them from blank
    ones: then the numbers below the label of the block before may be of the missing one.
    """
    shown = {place // SIZE: read for read in rows for place in (*read.header.order, *read.found.placed)}
    if not shown or any(read.found.doubt for read in rows):
        return
    for block, address in enumerate(form().addresses):
        if block in shown or block in named:
            continue
        ledger.remarks.add(NoteCode.ROW_MISSING, address=address)
        before = shown.get(block - 1)
        if before is None or before.line.row.grid.is_exact:
            continue
        if before.header.blocks == 1 and before.line.block is None:
            raw = form().block_codes[block - 1].printed
            place = before.line.row.place
            ledger.remarks.add(NoteCode.HEADER_UNREADABLE, address=form().addresses[block - 1], place=place, raw=raw)


def _read_strip(strip: Strip, ledger: Ledger) -> list[_Read]:
    """Enter the rows of a strip, and give them."""
    for line in strip.foreign:
        ledger.remarks.add(NoteCode.ROW_EXTRA, address=_ADDRESS, place=line.row.place, raw=line.labels[0].text.strip())
    if strip.foreign and not strip.rows:
        ledger.remarks.add(NoteCode.HEADER_UNREADABLE, address=_ADDRESS, place=strip.foreign[0].row.place)
    rows = _rows_of(strip)
    if _note_doubts(strip, rows, ledger):
        return rows
    last: _Read | None = None
    noted: list[Header] = []
    for read in rows:
        if last and _is_rest(read.line, last.line):
            _withdraw_cut(last, read.line, ledger)
            continue
        if read.found.doubt:
            note = _NOTES[read.found.doubt]
            ledger.remarks.add(note, address=_address(read), place=read.line.row.place, raw=_raw(read.line))
        elif read.found.is_without_header:
            ledger.remarks.add(NoteCode.HEADER_UNREADABLE, address=_ADDRESS, place=read.line.row.place)
        _enter(read.line, read.found.placed, ledger)
        if read.line.numbers and read.header not in noted:
            _note_header(read, ledger)
            noted.append(read.header)
        last = read
    return rows


def _note_doubts(strip: Strip, rows: Sequence[_Read], ledger: Ledger) -> bool:
    """Note that nothing tells which row is the report's, which header a row's, or what is left of one; tell if so."""
    rivals = strip.rivals
    doubt = NoteCode.HEADER_UNREADABLE if strip.is_upside_down else NoteCode.VALUE_UNREADABLE
    if rivals:
        raw = BETWEEN_TEXTS.join(line.labels[-1].text.strip() for line in rivals if line.labels)
        ledger.remarks.add(NoteCode.ROW_REPEATED, address=_ADDRESS, place=rivals[0].row.place, raw=raw)
    elif strip.is_upside_down or _begins_with_a_rest(rows):
        for line in strip.rows:
            ledger.remarks.add(doubt, address=_ADDRESS, place=line.row.place, raw=_raw(line))
    else:
        return False
    return True


def _rows_of(strip: Strip) -> list[_Read]:
    lines = [line for line in strip.lines() if not is_page_number_row(line.row)]
    headed = [(line, strip.header(line)) for line in lines]
    read = [_Read(line=line, header=header, found=attribute(line, header)) for line, header in headed]
    if len(read) > 1 and all(not each.line.labels for each in read):
        parts = [each.line for each in read]
        by_row = of_three_rows(parts, read[0].header) or broken(parts, read[0].header)
        for place, placed in enumerate(by_row):
            found = Attribution(placed=placed, is_without_header=True)
            read[place] = _Read(line=read[place].line, header=read[place].header, found=found)
    return read


def _begins_with_a_rest(rows: Sequence[_Read]) -> bool:
    """Tell whether rows of numbers alone begin with one that has fewer: it may be cut from the one below."""
    numbers = [len(read.line.numbers) for read in rows if not read.line.labels and not read.found.is_without_header]
    return len(numbers) > 1 and 0 < numbers[0] < max(numbers)


def _address(read: _Read) -> str:
    """Give the address of the one block that a row is of; else that of the table."""
    blocks = {place // SIZE for place in read.header.order}
    return form().addresses[blocks.pop()] if len(blocks) == 1 else _ADDRESS


def _raw(line: Line) -> str:
    return " ".join(cell.text.strip() for cell in line.numbers)


def _enter(line: Line, placed: Placed, ledger: Ledger) -> None:
    """Enter a row; where one of a block is printed again with other values, the block is left blank."""
    differing: set[int] = set()
    repeated = False
    for place, printed in placed.items():
        cell = form().cells[place]
        if cell.address not in ledger.places:
            ledger.enter(cell, printed, line.row)
            continue
        repeated = True
        if ledger.values[cell.address] != count_of(printed):
            differing.add(place // SIZE)
    for cell in form().cells:
        if form().addresses.index(cell.row_address) in differing:
            ledger.withdraw(cell.address)
    if repeated:
        ledger.remarks.add(NoteCode.ROW_REPEATED, address=_ADDRESS, place=line.row.place, raw=_raw(line))


def _is_rest(line: Line, above: Line) -> bool:
    """Tell whether a row is numbers alone, and fewer than those above it, of which they may be the rest."""
    return not line.labels and 0 < len(line.numbers) < len(above.numbers)


def _withdraw_cut(read: _Read, rest: Line, ledger: Ledger) -> None:
    """
    Leave blank what numbers alone below a row may be the rest of: `1` over `2` for 12.

    That is the cell over a single one, or, where it has no place, any of a
    block that does not sum up; of several, each.
    """
    placed = read.found.placed
    cell = rest.numbers[0]
    columns = {column: slot.place for slot in read.header.slots for column in slot.columns}
    is_placed = len(rest.numbers) == 1 < len(rest.values)
    over = {columns[column] for column in cell.columns if column in columns} if is_placed else set()
    sound = summing_blocks(placed)
    cut = over or {place for place in placed if place // SIZE not in sound or len(rest.numbers) > 1}
    for place in cut:
        ledger.withdraw(form().cells[place].address)
    note = NoteCode.VALUE_UNREADABLE if cut else NoteCode.ROW_EXTRA
    raw = f"{_raw(read.line)} | {_raw(rest)}"
    ledger.remarks.add(note, address=_ADDRESS, place=rest.row.place, raw=raw if cut else _raw(rest))


def _withdraw_failing(ledger: Ledger) -> None:
    """Leave each whole block blank that does not sum up: in a document with losses, two of them may cancel out."""
    for block, address in enumerate(form().addresses):
        cells = form().cells[block * SIZE : (block + 1) * SIZE]
        counts = [count for cell in cells if (count := ledger.values.get(cell.address)) is not None]
        if len(counts) < SIZE or sum(counts[:-1]) == counts[-1]:
            continue
        printed = [ledger.places[cell.address] for cell in cells]
        raw = " ".join(each.raw.strip() for each in printed)
        ledger.remarks.add(NoteCode.VALUE_UNREADABLE, address=address, place=printed[0].place, raw=raw)
        for cell in cells:
            ledger.withdraw(cell.address)


def _note_header(read: _Read, ledger: Ledger) -> None:
    header, row = read.header, read.line.row
    for block in sorted({place // SIZE for place in header.missing}):
        labels = [form().result_codes[place % SIZE].printed for place in header.missing if place // SIZE == block]
        ledger.remarks.add(
            NoteCode.COLUMN_MISSING, address=form().addresses[block], place=row.place, raw=" | ".join(labels)
        )
    for slot in header.slots:
        if slot.is_inferred:
            ledger.remarks.add(
                NoteCode.HEADER_UNREADABLE,
                address=form().cells[slot.place].address,
                place=row.place,
                raw=slot.label.text.strip(),
            )
    for block in header.lost_blocks:
        raw = form().block_codes[block].printed
        ledger.remarks.add(NoteCode.HEADER_UNREADABLE, address=form().addresses[block], place=row.place, raw=raw)
    for cell in header.extra if header.slots else ():
        ledger.remarks.add(NoteCode.COLUMN_EXTRA, address=_ADDRESS, place=row.place, raw=cell.text.strip())
    _note_variants(
        [*header.block_labels, *(slot.label for slot in header.slots if not slot.is_inferred)], read.line, ledger
    )


def _note_variants(labels: Iterable[GridCell], line: Line, ledger: Ledger) -> None:
    for label in labels:
        match = form().block_labels.match(label.text) or form().result_labels.match(label.text)
        if match is None or not match.is_official:
            place = line.row.grid.place_of(label)
            ledger.remarks.add(NoteCode.LABEL_VARIANT, address=_ADDRESS, place=place, raw=label.text.strip())
