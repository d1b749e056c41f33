"""Put the parts of a report together."""

from collections.abc import Sequence
from typing import TypeVar

from govinfo.codes import Edition, NoteCode, Section
from govinfo.model.disclosure import ProactiveDisclosure
from govinfo.model.disclosure_2019 import ProactiveDisclosure2019
from govinfo.model.disputes import Disputes
from govinfo.model.narrative import Paragraph
from govinfo.model.reading import Reading
from govinfo.model.report import AnnualReport
from govinfo.model.requests import Requests
from govinfo.readers.document import Document
from govinfo.readers.page.beside import (
    note_other_tables,
    note_outside,
    note_pictures,
    texts_beside_tables,
    without_end,
    without_page_numbers,
)
from govinfo.readers.page.fee import fee_of
from govinfo.readers.page.frame import Frame, frame_of
from govinfo.readers.page.kind import hold_is_report, is_before_tables, note_older_form, older_rows
from govinfo.readers.page.narrative import paragraphs
from govinfo.readers.page.other_reports import without_other_years
from govinfo.readers.page.outline import Outline, outline_of
from govinfo.readers.printed import unwrapped
from govinfo.readers.recogniser.disclosure import ADDRESSES, read_disclosure
from govinfo.readers.recogniser.disputes import read_disputes
from govinfo.readers.recogniser.edition import edition_of
from govinfo.readers.recogniser.ledger import Ledger
from govinfo.readers.recogniser.requests import note_other_processing, read_requests
from govinfo.readers.recogniser.tables import PlacedPiece, pieces_of, placed_of
from govinfo.readers.remarks import Remarks
from govinfo.readers.words.headings import is_section_heading

_Table2 = ProactiveDisclosure | ProactiveDisclosure2019 | None
_Tables = tuple[_Table2, Requests | None, Disputes | None]


def recognise(document: Document) -> Reading:
    """
    Find a report in a document.

    Raises `NotAReport` if the document has neither the title of an annual
    report nor any of its three tables, `NoText` if it is nothing but pictures.
    """
    ledger = Ledger()
    ledger.remarks.take(document.notes)
    outline = outline_of(list(unwrapped(document, is_section_heading)), ledger.remarks)
    overview = outline.texts.get(Section.OVERVIEW, [])
    front = [placed for placed in outline.pieces if placed.section is None]
    frame = frame_of(outline.texts.get(None, []), ledger.remarks, document.name, overview, front)
    pieces = without_other_years(outline.pieces, frame.titled_year, ledger.remarks)
    older = older_rows(pieces)
    is_before = is_before_tables(frame.year) and bool(older)
    tables = (None, None, None) if is_before else _tables(outline, pieces, frame, ledger)
    is_older = False
    if not any(tables):
        hold_is_report(document, outline, frame, older)
        is_older = note_older_form(frame.year, older, ledger.remarks)
    edition = edition_of(tables[0], tables[1], frame.year, ledger.remarks)
    if not is_older:
        tables = _completed(edition, outline, tables, ledger)
    report = _report(edition, outline, frame, tables, ledger)
    return Reading(report=report, cells=ledger.places, left_out=ledger.remarks.left_out())


def _tables(outline: Outline, pieces: Sequence[PlacedPiece], frame: Frame, ledger: Ledger) -> _Tables:
    table_2 = read_disclosure(placed_of(Section.PROACTIVE_DISCLOSURE, pieces), ledger, frame.titled_year)
    table_3 = read_requests(pieces_of(Section.REQUESTS, pieces), ledger, frame.titled_year)
    table_4 = read_disputes(placed_of(Section.DISPUTES, pieces), ledger, outline.lines(Section.DISPUTES))
    return table_2, table_3, table_4


def _completed(edition: Edition, outline: Outline, tables: _Tables, ledger: Ledger) -> _Tables:
    """Put blank tables where pictures of tables are, and note what is missing."""
    table_2, table_3, table_4 = tables
    table_2 = table_2 or _pictured(
        outline, Section.PROACTIVE_DISCLOSURE, _TABLES_2[edition], ADDRESSES[edition], ledger
    )
    table_3 = table_3 or _pictured(outline, Section.REQUESTS, Requests, Section.REQUESTS, ledger)
    table_4 = table_4 or _pictured(outline, Section.DISPUTES, Disputes, Section.DISPUTES, ledger)
    if table_3 is not None:
        note_other_processing(table_3, ledger, divided=edition is Edition.E2021)
    _note_missing(edition, table_2, table_3, table_4, ledger)
    return table_2, table_3, table_4


_Table = TypeVar("_Table")
_TABLES_2 = {Edition.E2021: ProactiveDisclosure, Edition.E2019: ProactiveDisclosure2019}


def _pictured(outline: Outline, section: Section, table: type[_Table], address: str, ledger: Ledger) -> _Table | None:
    """Give a table of blanks for one that is printed as a picture, which is noted; None if its section shows none."""
    places = outline.pictures.get(section)
    if not places:
        return None
    ledger.remarks.add(NoteCode.TABLE_IMAGE, address=address, place=places[0])
    return table()


def _note_missing(
    edition: Edition, table_2: _Table2, table_3: Requests | None, table_4: Disputes | None, ledger: Ledger
) -> None:
    addresses = (ADDRESSES[edition], Section.REQUESTS, Section.DISPUTES)
    for address, table in zip(addresses, (table_2, table_3, table_4), strict=True):
        if table is None:
            ledger.remarks.add(NoteCode.TABLE_MISSING, address=address)


def _report(
    edition: Edition,
    outline: Outline,
    frame: Frame,
    tables: _Tables,
    ledger: Ledger,
) -> AnnualReport:
    table_2, table_3, table_4 = tables
    numbers = without_page_numbers(outline)
    signed, behind = without_end(outline)
    other_matters = _section(outline, Section.OTHER_MATTERS, ledger.remarks)
    fee = fee_of(other_matters, ledger.remarks, frame.titled_year)
    note_outside([*frame.outside, *numbers, *behind], ledger.remarks)
    note_other_tables(outline, ledger.remarks)
    note_pictures(outline, ledger.remarks.sections_of(NoteCode.TABLE_IMAGE), ledger.remarks)
    return AnnualReport(
        edition=edition,
        agency=frame.agency,
        year=frame.year,
        title=frame.title,
        published=frame.published or signed,
        origin=frame.origin,
        preface=frame.preface,
        overview=_section(outline, Section.OVERVIEW, ledger.remarks),
        proactive_disclosure=table_2 if isinstance(table_2, ProactiveDisclosure) else None,
        proactive_disclosure_2019=table_2 if isinstance(table_2, ProactiveDisclosure2019) else None,
        requests=table_3,
        disputes=table_4,
        table_texts=tuple(texts_beside_tables(outline, ledger.remarks)),
        improvement=_section(outline, Section.IMPROVEMENT, ledger.remarks),
        other_matters=other_matters,
        processing_fee=fee,
        notes=ledger.remarks.notes(),
    )


def _section(outline: Outline, section: Section, remarks: Remarks) -> tuple[Paragraph, ...]:
    return tuple(paragraphs(outline.lines(section), section, remarks))
