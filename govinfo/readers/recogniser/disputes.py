"""
Read table 4: 政府信息公开行政复议、行政诉讼情况.

Three blocks of five columns, printed as one row of fifteen, or block by block
with a header each or one for all. The labels of the five results tell the
blocks apart: they follow each other in the form's order, and where the order
starts anew, the next block starts. The labels of blocks that are printed with
them must agree; where they are not, there must be three blocks.
"""

from collections.abc import Sequence
from functools import cache

from attrs import field, frozen, mutable

from govinfo.cells import Cell
from govinfo.codes import Code, NoteCode, Section
from govinfo.model.disputes import Disputes
from govinfo.readers.document import GridCell
from govinfo.readers.recogniser.labels import Labels
from govinfo.readers.recogniser.ledger import Ledger, build
from govinfo.readers.recogniser.numbers import is_value, number_of
from govinfo.readers.recogniser.printed import Piece, PrintedRow
from govinfo.readers.recogniser.rows import FormRow, form_rows

_ADDRESS = "disputes"


@frozen(kw_only=True, eq=False)
class _Form:
    """The blocks of the form, with the labels to find them by."""

    blocks: tuple[FormRow, ...]
    block_labels: Labels
    result_labels: Labels

    def block_of(self, text: str) -> FormRow | None:
        """Return the block that a label names; None if it names none, or a group of blocks."""
        match = self.block_labels.match(text)
        return next((block for block in self.blocks if match and block.code is match.code), None)

    def result_of(self, text: str) -> int | None:
        """Return which of the five results a label names, from 0."""
        match = self.result_labels.match(text)
        codes: tuple[Code, ...] = self.blocks[0].columns
        return next((index for index, code in enumerate(codes) if match and code is match.code), None)


@cache
def _form() -> _Form:
    blocks = form_rows(Section.DISPUTES)
    groups = {id(code): code for block in blocks for code in (*block.above, block.code)}
    return _Form(blocks=blocks, block_labels=Labels(groups.values()), result_labels=Labels(blocks[0].columns))


@mutable(eq=False)
class _Header:
    """What stands above a row of numbers."""

    #: The labels of results, in reading order, with their cells.
    results: list[tuple[GridCell, int]] = field(factory=list)
    #: The labels of blocks, in the same way.
    blocks: list[tuple[GridCell, FormRow]] = field(factory=list)
    is_used: bool = False
    is_noted: bool = False

    def take(self, cells: Sequence[GridCell], form: _Form) -> None:
        """Collect the labels of a row."""
        for cell in cells:
            block, result = form.block_of(cell.text), form.result_of(cell.text)
            if block is not None:
                self.blocks.append((cell, block))
            elif result is not None:
                self.results.append((cell, result))

    @property
    def places(self) -> dict[int, int]:
        """The result at each column of the document; nothing if they stand below each other."""
        at: dict[int, int] = {}
        for cell, result in self.results:
            if any(at.get(column, result) != result for column in cell.columns):
                return {}
            at.update(dict.fromkeys(cell.columns, result))
        return at if len({cell.column for cell, _ in self.results}) == len(self.results) else {}

    def columns(self, form: _Form, own: FormRow | None) -> tuple[Cell, ...]:
        """Give the cells of the form under the labels of results, in order; nothing if that is not certain."""
        ordered = [result for _, result in sorted(self.results, key=lambda each: each[0].column)]
        in_order = ordered if self.places else [result for _, result in self.results]
        starts = [place for place, result in enumerate(in_order) if not place or result <= in_order[place - 1]]
        blocks = [own] if own else self._blocks(form, len(starts))
        if len(blocks) != len(starts):
            return ()
        ends = [*starts[1:], len(in_order)]
        return tuple(
            block.cells[result]
            for block, start, end in zip(blocks, starts, ends, strict=True)
            for result in in_order[start:end]
        )

    def _blocks(self, form: _Form, count: int) -> list[FormRow]:
        named = [block for _, block in self.blocks]
        indexes = [block.index for block in named]
        if indexes != sorted(set(indexes)):
            return []
        return list(form.blocks) if count == len(form.blocks) else named


@frozen(kw_only=True, eq=False)
class _Numbers:
    """A row of numbers, what it was attributed to, and its header."""

    row: PrintedRow
    values: tuple[GridCell, ...]
    columns: tuple[Cell, ...]
    cells: dict[str, tuple[Cell, GridCell]]
    header: _Header


def read_disputes(pieces: Sequence[Piece], ledger: Ledger) -> Disputes | None:
    """Read table 4 from the pieces of grids that were printed of it; None if it has no header and no numbers."""
    form = _form()
    rows = [numbers for piece in pieces for numbers in _rows_of_numbers(piece, form)]
    if not rows:
        return _without_numbers(pieces, ledger)
    for numbers in rows:
        _enter(numbers, ledger)
    if not _is_read(ledger):
        ledger.remarks.add(NoteCode.TABLE_UNREADABLE, address=_ADDRESS, place=rows[0].row.place)
    disputes: Disputes = build(Disputes, _ADDRESS, ledger, frozenset())
    return disputes


def _without_numbers(pieces: Sequence[Piece], ledger: Ledger) -> Disputes | None:
    """Give a table of blanks for a header with a blank row below it, or with none, which is noted."""
    if not pieces:
        return None
    if pieces[-1][-1].texts:
        ledger.remarks.add(NoteCode.TABLE_UNREADABLE, address=_ADDRESS, place=pieces[-1][-1].place)
    return Disputes()


def _is_read(ledger: Ledger) -> bool:
    """Tell whether any cell of table 4 was read."""
    return any(address.startswith(_ADDRESS) for address in ledger.places)


def _rows_of_numbers(piece: Piece, form: _Form) -> list[_Numbers]:
    header = _Header()
    found: list[_Numbers] = []
    width = max(row.width for row in piece)
    for row in piece:
        own_cells = [cell for cell in row.cells if cell.row == row.number and cell.text.strip()]
        first = next((place for place, cell in enumerate(own_cells) if is_value(cell.text)), None)
        labels = own_cells[:first]
        blocks = [block for cell in labels if (block := form.block_of(cell.text))]
        results = [cell for cell in labels if form.result_of(cell.text) is not None]
        if header.is_used and (results or (blocks and first is None)):
            header = _Header()
        if first is None or results:
            header.take(labels, form)
        is_foreign = len(labels) > len(blocks) + len(results) and (header.is_used or not header.results)
        if first is not None and not is_foreign:
            found.append(_numbers(row, labels, blocks[-1] if blocks and not results else None, header, width))
            header.is_used = True
    return found


def _numbers(row: PrintedRow, labels: Sequence[GridCell], own: FormRow | None, header: _Header, width: int) -> _Numbers:
    form, end = _form(), max((cell.columns[-1] for cell in labels), default=0)
    values = tuple(cell for cell in row.cells if cell.column > end)
    columns = header.columns(form, own) if header.results else _without_header(own, form)
    has_places = row.width == width and len(columns) == len(header.results)
    cells = (has_places and _by_place(values, columns, header, end)) or _by_count(values, columns, header)
    attributed = {cell.address: (cell, printed) for cell, printed in cells}
    return _Numbers(
        row=row, values=values, columns=columns, cells={} if _is_doubtful(cells) else attributed, header=header
    )


def _without_header(own: FormRow | None, form: _Form) -> tuple[Cell, ...]:
    return own.cells if own else tuple(cell for block in form.blocks for cell in block.cells)


_Pairs = list[tuple[Cell, GridCell]]


def _by_place(values: Sequence[GridCell], columns: tuple[Cell, ...], header: _Header, end: int) -> _Pairs:
    places = sorted(cell.column for cell, _ in header.results)
    if not header.places or end >= places[0]:
        return []
    at = dict(zip(places, columns, strict=True))
    spanned = {column: cell.column for cell, _ in header.results for column in cell.columns}
    pairs: _Pairs = []
    for cell in values:
        under = {spanned[column] for column in cell.columns if column in spanned}
        if len(under) == 1:
            pairs.append((at[under.pop()], cell))
        elif cell.text.strip():
            return []
    return pairs if len({cell.address for cell, _ in pairs}) == len(pairs) else []


def _by_count(values: Sequence[GridCell], columns: tuple[Cell, ...], header: _Header) -> _Pairs:
    """Attribute as many values as there are columns; if the places do not fit them, only if each block sums up."""
    printed = list(values)
    while printed and not printed[-1].text.strip():
        printed.pop()
    while printed and not printed[0].text.strip():
        printed.pop(0)
    if len(printed) != len(columns):
        return []
    pairs = list(zip(columns, printed, strict=True))
    return pairs if not header.places or _blocks_sum(pairs) else []


def _blocks_sum(pairs: _Pairs) -> bool:
    blocks: dict[str, list[int]] = {}
    for cell, printed in pairs:
        value = number_of(printed.text).value
        if value is None:
            return False
        blocks.setdefault(cell.row_address, []).append(int(value))
    return all(sum(counts[:-1]) == counts[-1] for counts in blocks.values())


def _is_doubtful(pairs: _Pairs) -> bool:
    """
    Tell whether a row may have lost a cell and been filled up at its end.

    It is blank at its end, but not for whole blocks, and either a block that
    is whole does not sum to its total, or its last number could be a total.
    """
    texts = [cell.text.strip() for _, cell in pairs]
    printed = len(texts) - next((place for place, text in enumerate(reversed(texts)) if text), len(texts))
    size = len(_form().blocks[0].cells)
    if printed == 0 or (len(texts) - printed) % size == 0 or not all(texts[:printed]):
        return False
    counts = [number_of(text).value for text in texts[:printed]]
    numbers = [int(count) for count in counts if count is not None]
    if len(numbers) != len(counts) or not any(numbers):
        return False
    whole = [numbers[start : start + size] for start in range(0, printed - size + 1, size)]
    rest = numbers[len(whole) * size :]
    return any(sum(block[:-1]) != block[-1] for block in whole) or (any(rest) and rest[-1] >= sum(rest[:-1]))


def _enter(numbers: _Numbers, ledger: Ledger) -> None:
    place = numbers.row.place
    if not numbers.cells:
        _note_count(numbers, ledger)
    for cell, printed in numbers.cells.values():
        if cell.address not in ledger.places:
            ledger.enter(cell, printed, numbers.row)
            continue
        ledger.remarks.add(NoteCode.ROW_REPEATED, address=cell.row_address, place=place, raw=printed.text.strip())
        if ledger.values[cell.address] != number_of(printed.text, cell.kind).value:
            ledger.withdraw(cell.address)
    _note_columns(numbers, ledger)


def _note_count(numbers: _Numbers, ledger: Ledger) -> None:
    form = _form()
    size = len(numbers.columns) or len(form.blocks) * len(form.blocks[0].cells)
    texts = [cell.text.strip() for cell in numbers.values if cell.text.strip()]
    note = NoteCode.ROW_LONG if len(texts) > size else NoteCode.ROW_SHORT
    ledger.remarks.add(note, address=_ADDRESS, place=numbers.row.place, raw=" ".join(texts))


def _note_columns(numbers: _Numbers, ledger: Ledger) -> None:
    form, header, row = _form(), numbers.header, numbers.row
    if not header.results:
        ledger.remarks.add(NoteCode.HEADER_UNREADABLE, address=_ADDRESS, place=row.place)
    if header.is_noted:
        return
    header.is_noted = True
    shown = {cell.address for cell in numbers.columns}
    for block in form.blocks:
        missing = [cell for cell in block.cells if cell.address not in shown]
        if 0 < len(missing) < len(block.cells):
            raw = " | ".join(cell.column[-1] for cell in missing)
            ledger.remarks.add(NoteCode.COLUMN_MISSING, address=block.address, place=row.place, raw=raw)
    named = [(cell, form.block_labels) for cell, _ in header.blocks]
    for label, labels in [*named, *((cell, form.result_labels) for cell, _ in header.results)]:
        match = labels.match(label.text)
        if match and not match.is_official:
            place = row.grid.place_of(label)
            ledger.remarks.add(NoteCode.LABEL_VARIANT, address=_ADDRESS, place=place, raw=label.text.strip())
