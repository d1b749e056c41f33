"""
Read table 2: 主动公开政府信息情况, in either edition.

The two editions share labels of rows and mean other things by their columns,
so the edition is told by the labels that only one of them has, by those of the
columns first. A table that could be of both is not read.
"""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from govinfo.codes import Code, Edition, NoteCode, Section
from govinfo.model.disclosure import ProactiveDisclosure
from govinfo.model.disclosure_2019 import ProactiveDisclosure2019
from govinfo.readers.printed import Piece
from govinfo.readers.recogniser.entering import read_grid
from govinfo.readers.recogniser.grid_headers import GridForm
from govinfo.readers.recogniser.ledger import Ledger, build
from govinfo.readers.recogniser.rows import FormRow, form_rows
from govinfo.readers.recogniser.tables import PlacedPiece
from govinfo.readers.words.labels import LONGEST_LABEL, label_of, variants_of

#: No line that tells the unit of a table is longer.
_LONGEST_CAPTION = 20
#: The labels of so many years, of both editions, are kept: documents come in runs of few.
_MOST_YEARS = 12
#: The address of table 2 in each edition.
ADDRESSES = {Edition.E2019: "proactive_disclosure_2019", Edition.E2021: "proactive_disclosure"}


@lru_cache(maxsize=_MOST_YEARS)
def _form(edition: Edition, year: int | None) -> GridForm:
    return GridForm.of(Section.PROACTIVE_DISCLOSURE, edition, year=year)


def read_disclosure(
    placed: Sequence[PlacedPiece], ledger: Ledger, year: int | None = None
) -> ProactiveDisclosure | ProactiveDisclosure2019 | None:
    """Read table 2 of a year's report from the pieces that were printed of it; None if it has no row, or no edition."""
    pieces = [each.piece for each in placed]
    edition = edition_of(pieces)
    if edition is None:
        if pieces:
            raw = next((text.strip() for row in pieces[0] for text in row.texts), "")
            ledger.remarks.add(NoteCode.TABLE_UNREADABLE, place=pieces[0][0].place, raw=raw)
        return None
    captions = [block.text for each in placed for block in each.above if len(block.text) <= _LONGEST_CAPTION]
    printed = read_grid(_form(edition, year), pieces, ledger, captions)
    if not printed:
        return None
    cls = ProactiveDisclosure if edition is Edition.E2021 else ProactiveDisclosure2019
    table: ProactiveDisclosure | ProactiveDisclosure2019 = build(cls, ADDRESSES[edition], ledger, printed)
    return table


def edition_of(pieces: Sequence[Piece]) -> Edition | None:
    """Tell the edition of table 2 by the labels that only one edition has; None if they do not tell."""
    texts = {text for piece in pieces for row in piece for text in row.texts if len(text) <= LONGEST_LABEL}
    keys = {label_of(text).key for text in texts}
    for own in (_own_columns(), _own_rows()):
        counts = {edition: len(keys & labels) for edition, labels in own.items()}
        most = max(counts, key=lambda edition: counts[edition])
        if list(counts.values()).count(counts[most]) == 1:
            return most
    return None


@cache
def _own_columns() -> dict[Edition, frozenset[str]]:
    return _own({edition: (code for row in _rows(edition) for code in row.columns) for edition in Edition})


@cache
def _own_rows() -> dict[Edition, frozenset[str]]:
    return _own({edition: (row.code for row in _rows(edition)) for edition in Edition})


def _rows(edition: Edition) -> tuple[FormRow, ...]:
    return form_rows(Section.PROACTIVE_DISCLOSURE, edition)


def _own(codes: dict[Edition, Iterable[Code]]) -> dict[Edition, frozenset[str]]:
    keys = {
        edition: {label_of(text).key for code in listed for text in (code.printed, *variants_of(code))}
        for edition, listed in codes.items()
    }
    return {
        edition: frozenset(own.difference(*(other for each, other in keys.items() if each is not edition)))
        for edition, own in keys.items()
    }
