"""
Take the visible sheets of a workbook in the binary format (XLS, and ET of WPS).

xlrd reads it: unlike python-calamine it tells hidden rows and columns and the
text of an error, and keeps a row as short as it is. Before it does, the
records of the workbook are counted, since a few bytes can stand for thousands
of cells.
"""

from collections.abc import Iterator
from io import StringIO
from struct import unpack_from
from typing import Any

import xlrd
from attrs import field, frozen
from xlrd.compdoc import CompDoc

from govinfo.exceptions import GovinfoError, UnreadableFile
from govinfo.readers.limits import Limits
from govinfo.readers.packages import DAMAGED, PROTECTED
from govinfo.readers.sheets.formats import text_of
from govinfo.readers.sheets.model import Area, Position, Sheet, Workbook

_STREAMS = ("Workbook", "Book")

#: The kind of a record and the length of what it holds come first.
_HEAD = 4
_BOF, _BOUNDSHEET, _POSITION_SIZE = 0x0809, 0x0085, 4
_MULRK, _SIZE_OF_VALUE = 0x00BD, 6
_MULBLANK, _SIZE_OF_BLANK = 0x00BE, 2
_FORMULAS, _FORMULA_SIZE = frozenset({0x0006, 0x0206, 0x0406}), 16
#: Records that are one cell: label, number, error, RK, text of the shared ones, rich text, formulas.
_CELLS = _FORMULAS | {0x0204, 0x0203, 0x0205, 0x027E, 0x00FD, 0x00D6}
#: A cell that is only formatted costs so much less than one with a value.
_BLANKS_FOR_A_CELL = 16
#: The flag of a formula that is to be calculated when the file is opened.
_CALCULATE_ON_LOAD = 0x2


@frozen(kw_only=True)
class _Records:
    """What the records of a workbook tell that xlrd does not."""

    #: Where each sheet begins in the stream, in order.
    starts: list[int] = field(factory=list)
    #: The formulas without a result, by where their sheet begins.
    uncomputed: dict[int, set[Position]] = field(factory=dict)


def workbook_of(content: bytes, limits: Limits) -> Workbook:
    """
    Read a workbook.

    Raises `UnreadableFile` for one that is damaged or protected, and
    `LimitExceeded` for more cells than the limits allow.
    """
    try:
        records = _counted(content, limits)
        book: Any = xlrd.open_workbook(
            file_contents=content, formatting_info=True, on_demand=True, ragged_rows=True, logfile=StringIO()
        )
        return _workbook(book, records, limits)
    except (GovinfoError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 - xlrd raises whatever its reading of damaged bytes ends in
        reason = PROTECTED if isinstance(error, xlrd.XLRDError) and "encrypted" in str(error) else DAMAGED
        raise UnreadableFile(reason) from None


def _counted(content: bytes, limits: Limits) -> _Records:
    compound = CompDoc(content, logfile=StringIO())
    located = (compound.locate_named_stream(name) for name in _STREAMS)
    memory, base, size = next((found for found in located if found[0] is not None), (b"", 0, 0))
    records = _Records()
    values = blanks = start = 0
    for place, kind, length in _records(memory, base, base + size):
        if kind == _BOF:
            start = place - base
        elif kind == _BOUNDSHEET and length >= _POSITION_SIZE:
            records.starts.append(unpack_from("<I", memory, place + _HEAD)[0])
        elif kind in _FORMULAS and length >= _FORMULA_SIZE:
            row, column, flags = unpack_from("<HH10xH", memory, place + _HEAD)
            if flags & _CALCULATE_ON_LOAD:
                records.uncomputed.setdefault(start, set()).add((row + 1, column + 1))
        values += length // _SIZE_OF_VALUE if kind == _MULRK else kind in _CELLS
        blanks += length // _SIZE_OF_BLANK if kind == _MULBLANK else 0
        limits.hold("cells", values + blanks // _BLANKS_FOR_A_CELL)
    if len(set(records.starts)) < len(records.starts):
        # One sheet under many names is read as often as it is named.
        raise UnreadableFile(DAMAGED)
    return records


def _records(memory: bytes, place: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Give where each record begins, its kind, and the length of what it holds."""
    while place + _HEAD <= end:
        kind, length = unpack_from("<HH", memory, place)
        if place + _HEAD + length > end:
            return
        yield place, kind, length
        place += _HEAD + length


def _workbook(book: Any, records: _Records, limits: Limits) -> Workbook:
    sheets: list[Sheet] = []
    hidden: list[str] = []
    cells = 0
    for start, (index, name) in zip(records.starts, enumerate(book.sheet_names()), strict=True):
        sheet = book.sheet_by_index(index)
        cells += sum(map(sheet.row_len, range(sheet.nrows)))
        limits.hold("cells", cells // _BLANKS_FOR_A_CELL)
        if sheet.visibility:
            hidden.append(name)
        else:
            sheets.append(_sheet(book, sheet, frozenset(records.uncomputed.get(start, ()))))
        book.unload_sheet(index)
    return Workbook(sheets=tuple(sheets), hidden=tuple(hidden))


def _sheet(book: Any, sheet: Any, uncomputed: frozenset[Position]) -> Sheet:
    texts: dict[Position, str] = {}
    for row in range(sheet.nrows):
        for column in range(sheet.row_len(row)):
            if sheet.cell_type(row, column) not in {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK}:
                texts[row + 1, column + 1] = _text(book, sheet.cell(row, column))
    texts |= dict.fromkeys(uncomputed, "")
    return Sheet(
        name=sheet.name,
        texts=texts,
        merged=tuple(_area(merged) for merged in sheet.merged_cells),
        hidden_rows=frozenset(row + 1 for row, about in sheet.rowinfo_map.items() if about.hidden or not about.height),
        hidden_columns=frozenset(
            column + 1 for column, about in sheet.colinfo_map.items() if about.hidden or not about.width
        ),
        uncomputed=uncomputed,
    )


def _area(merged: tuple[int, int, int, int]) -> Area:
    top, bottom, left, right = merged
    return top + 1, left + 1, bottom, right


def _text(book: Any, cell: Any) -> str:
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, "#ERROR!"))
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return text_of(bool(cell.value))
    if cell.ctype == xlrd.XL_CELL_DATE:
        return _date(cell.value, book.datemode)
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return str(cell.value)
    code = book.format_map[book.xf_list[cell.xf_index].format_key].format_str
    return text_of(float(cell.value), code)


def _date(value: float, mode: int) -> str:
    """Write a day; a number that is none, shown as signs that fill the cell, is not given as a number."""
    try:
        moment = xlrd.xldate_as_datetime(value, mode)
    except (ValueError, OverflowError, xlrd.xldate.XLDateError):
        return "####"
    return text_of(moment if moment.time().isoformat() != "00:00:00" else moment.date())
