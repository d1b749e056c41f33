"""Draw the parts of a report that are no tables: agency, paragraphs, fee, notes."""

from datetime import date
from decimal import Decimal
from functools import cache, partial
from typing import Any

from hypothesis import strategies as st

from govinfo.cells import cells
from govinfo.codes import AgencyLevel, Edition, NarrativePart, NoteCode, Section, Severity, TableSide
from govinfo.model import Agency, Note, Origin, Paragraph, Place, ProcessingFee, TableText
from govinfo.model.kinds import ORDINAL, YEAR, credit_code_is_valid
from govinfo.testing.values import amounts, counts, lines

#: Few fields at a time: a report with all of them takes five times as long to draw.
_MOST_FIELDS = 2

_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@cache
def words(edition: Edition) -> st.SearchStrategy[dict[str, Any]]:
    """
    Draw some fields of a report that are no tables, by name.

    `SOBER` gives the fields that a report must have; whatever is drawn keeps
    the rules.
    """
    drawn = (
        ("agency", _agencies()),
        ("year", st.integers(edition.first_year, edition.last_year or YEAR.most)),
        ("title", lines()),
        ("published", st.dates(min_value=date(1000, 1, 1))),
        ("origin", _origins()),
        ("preface", _paragraphs(None)),
        ("overview", _paragraphs(Section.OVERVIEW)),
        ("table_texts", _table_texts()),
        ("improvement", _paragraphs(Section.IMPROVEMENT).map(lambda drawn: (*drawn, _STATEMENT))),
        ("other_matters", _paragraphs(Section.OTHER_MATTERS)),
        ("processing_fee", _processing_fees()),
        ("notes", _notes()),
    )
    one = st.one_of([values.map(partial(_named, name)) for name, values in drawn])
    return st.lists(one, max_size=_MOST_FIELDS).map(dict)


_STATEMENT = Paragraph(text=f"{NarrativePart.MEASURES.zh} ...", part=NarrativePart.MEASURES)

#: What a report must say in words, so that no rule finds it wanting.
SOBER = {
    "agency": Agency(name=AgencyLevel.COUNTY.zh),
    "improvement": (_STATEMENT,),
    "processing_fee": ProcessingFee(collected_yuan=Decimal(0)),
}


def _named(name: str, value: Any) -> tuple[str, Any]:
    return name, value


def _agencies() -> st.SearchStrategy[Agency]:
    """Draw bodies that have a name, at any level or none."""
    sizes = st.sampled_from((6, 9, 12))
    division_codes = sizes.flatmap(lambda size: st.text("0123456789", min_size=size, max_size=size))
    credit_codes = st.text(_CREDIT_ALPHABET, min_size=17, max_size=17).map(_with_check_character)
    return st.builds(
        Agency,
        name=lines(),
        level=st.sampled_from((None, *AgencyLevel)),
        division_code=st.none() | division_codes,
        credit_code=st.none() | credit_codes,
    )


def _paragraphs(section: Section | None) -> st.SearchStrategy[tuple[Paragraph, ...]]:
    """Draw paragraphs of a section: headings of its parts, and texts with or without a part."""
    parts = [part for part in NarrativePart if part.parent is section]
    texts = st.builds(Paragraph, text=lines(), part=st.sampled_from((None, *parts)))
    headings = [Paragraph(text=part.printed, part=part) for part in parts]
    return st.lists(texts | st.sampled_from(headings) if headings else texts, min_size=1, max_size=2).map(tuple)


def _origins() -> st.SearchStrategy[Origin]:
    """Draw what a page tells of where a report comes from."""
    some = st.none() | lines()
    return st.builds(Origin, index_number=some, publisher=some, document_number=some)


def _table_texts() -> st.SearchStrategy[tuple[TableText, ...]]:
    """Draw texts beside tables, in reading order."""
    order = [(section, side) for section in Section if section.is_table for side in TableSide]
    drawn = st.lists(st.tuples(st.sampled_from(order), lines()), min_size=1, max_size=2)
    return drawn.map(lambda texts: sorted(texts, key=lambda each: order.index(each[0]))).map(_as_table_texts)


def _as_table_texts(texts: list[tuple[tuple[Section, TableSide], str]]) -> tuple[TableText, ...]:
    return tuple(TableText(section=section, side=side, text=text) for (section, side), text in texts)


def _processing_fees() -> st.SearchStrategy[ProcessingFee]:
    """Draw what section 6 says of the fee: at least what was collected."""
    return st.builds(
        ProcessingFee, notices=st.none() | counts(), charged_yuan=st.none() | amounts(), collected_yuan=amounts()
    )


def _notes() -> st.SearchStrategy[tuple[Note, ...]]:
    """Draw what a reader may have noted."""
    ordinals = st.integers(1, ORDINAL.most)
    of_text = st.builds(Place, row=ordinals)
    of_table = st.builds(Place, page=st.none() | ordinals, table=ordinals, row=ordinals, column=ordinals)
    one = st.builds(
        Note,
        code=st.sampled_from(NoteCode),
        severity=st.sampled_from(Severity),
        address=st.none() | st.sampled_from([cell.address for cell in cells()]),
        place=of_text | of_table,
        raw=st.just("") | lines(),
    )
    return st.lists(one, min_size=1, max_size=2).map(tuple)


def _with_check_character(digits: str) -> str:
    return next(digits + last for last in _CREDIT_ALPHABET if credit_code_is_valid(digits + last))
