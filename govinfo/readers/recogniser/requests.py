"""Read table 3: 收到和处理政府信息公开申请情况."""

from collections.abc import Sequence
from functools import cache, lru_cache

from govinfo.codes import NoteCode, Section
from govinfo.model.notes import Place
from govinfo.model.requests import Requests
from govinfo.readers.printed import Piece
from govinfo.readers.recogniser.entering import read_grid
from govinfo.readers.recogniser.grid_headers import GridForm
from govinfo.readers.recogniser.ledger import Ledger, build
from govinfo.readers.recogniser.rows import FormRow, form_rows

_ADDRESS = "requests"
#: The labels of so many years are kept: documents come in runs of few.
_MOST_YEARS = 6


@lru_cache(maxsize=_MOST_YEARS)
def _form(year: int | None) -> GridForm:
    return GridForm.of(Section.REQUESTS, year=year, has_total=True)


@cache
def _other_processing() -> tuple[FormRow, ...]:
    """Give the rows of 其他处理: its three, and behind them the one that is not divided."""
    return tuple(row for row in form_rows(Section.REQUESTS) if row.optional)


def read_requests(pieces: Sequence[Piece], ledger: Ledger, year: int | None = None) -> Requests | None:
    """
    Read table 3 of a year's report from the pieces of grids that were printed of it; None if it has no row of the form.

    Of the four rows of 其他处理 those that are not printed are absent, not
    blank. Which of them a document should have is for its edition to say: see
    `note_other_processing`.
    """
    printed = read_grid(_form(year), pieces, ledger)
    if not printed:
        return None
    requests: Requests = build(Requests, _ADDRESS, ledger, printed - _subtotals(printed, ledger))
    return requests


def _subtotals(printed: frozenset[str], ledger: Ledger) -> frozenset[str]:
    """Give the row 其他处理, and note it, if its three rows are printed, too, and it is their sum in every column."""
    rows = _other_processing()
    undivided = rows[-1]
    if not printed.issuperset(row.address for row in rows):
        return frozenset()
    for cells in zip(*(row.cells for row in rows), strict=True):
        *counts, whole = (ledger.values.get(cell.address) for cell in cells)
        if whole != (None if None in counts else sum(count or 0 for count in counts)):
            return frozenset()
    place = next((ledger.places[cell.address].place for cell in undivided.cells if cell.address in ledger.places), None)
    ledger.remarks.add(NoteCode.ROW_EXTRA, address=_ADDRESS, place=place, raw=undivided.code.printed)
    for cell in undivided.cells:
        ledger.places.pop(cell.address, None)
    return frozenset({undivided.address})


def note_other_processing(requests: Requests, ledger: Ledger, *, divided: bool) -> None:
    """
    Note what the document prints of 其他处理 otherwise than its edition.

    `divided` says that the edition has three rows, else it has one.
    """
    rows = requests.outcomes.other_processing
    address = f"{_ADDRESS}.outcomes.other_processing"
    three = [row.address for row in _other_processing()[:-1]]
    printed = [name for name in three if getattr(rows, name.rpartition(".")[2]) is not None]
    if divided and rows.undivided is not None and not printed:
        undivided = f"{address}.undivided"
        places = (read.place for cell, read in ledger.places.items() if cell.startswith(f"{undivided}."))
        place = next((Place(page=each.page, table=each.table, row=each.row) for each in places), None)
        ledger.remarks.add(NoteCode.ROW_UNDIVIDED, address=undivided, place=place)
    elif rows.undivided is None and not printed:
        ledger.remarks.add(NoteCode.ROW_MISSING, address=address)
    elif rows.undivided is None:
        for name in three:
            if name not in printed:
                ledger.remarks.add(NoteCode.ROW_MISSING, address=name)
