"""Draw whole reports: right ones, and such as the model can hold."""

from collections.abc import Iterator
from functools import cache, partial
from typing import Any

import attrs
from hypothesis import strategies as st

from govinfo.cells import Cell, cells_of, get, groups
from govinfo.codes import AmountUnit, DisclosureMeasure, Edition, Section
from govinfo.model import Agency, AnnualReport, DocumentCounts, ProcessingFee
from govinfo.model.kinds import MAX_AMOUNT, MAX_COUNT, YEAR
from govinfo.testing.forms import Form, forms, with_values
from govinfo.testing.moves import Move
from govinfo.testing.parts import SOBER, words
from govinfo.testing.values import LARGEST, amounts, counts

Figure = tuple[str, Any]

#: Reports are sparse, as real ones are: at most so many ways of a case, and so many figures of table 2.
_MOST_MOVES = 3
_MOST_FIGURES = 2
_MOST_BLANKS = 3


def reports(*, edition: Edition | str | None = None, blanks: bool = False) -> st.SearchStrategy[AnnualReport]:
    """
    Draw reports that satisfy every rule.

    Both editions, or the one that `edition` names; table 3 with one or three
    rows of 其他处理 in either. Few cells are not 0; the totals follow from the
    rule list. Counts go up to 10^12, totals to a few times that.

    With `blanks`, some cells, rows, blocks or columns are blank, never a whole
    table: no equation is violated, but some may be undecided. Raises ValueError
    for an edition that does not exist.
    """
    return reports_of(forms(None if edition is None else Edition(edition)), blanks=blanks)


@st.composite
def reports_of(draw: st.DrawFn, shapes: tuple[Form, ...], *, blanks: bool) -> AnnualReport:
    """Draw reports of some shapes, as `reports` does."""
    form = draw(st.sampled_from(shapes))
    said = {"year": form.zeros.edition.first_year, **SOBER, **draw(words(form.zeros.edition))}
    values = _raised(draw(_cases(form)))
    values |= _disclosed(draw(_figures(form)), said["agency"])
    if blanks:
        values |= dict.fromkeys(_without_whole_tables(form, draw(_blanks(form))))
    return attrs.evolve(with_values(form.zeros, values), **said)


@st.composite
def unruly_reports(draw: st.DrawFn) -> AnnualReport:
    """
    Draw whatever the model can hold, right or wrong.

    Tables absent, wholly blank or of both editions, any choice of the four rows
    of 其他处理, negative numbers and the largest, no agency, no year, no text.
    """
    report = draw(reports(blanks=True))
    for group in (each for each in groups() if each.optional):
        if "." not in group.address or report.requests is not None:
            states = (get(report, group.address), None, group.holds())
            report = with_values(report, {group.address: draw(st.sampled_from(states))})
    present = cells_of(report)
    if present:
        report = with_values(report, dict(draw(st.lists(st.sampled_from(present).flatmap(_any_figure), max_size=3))))
    return attrs.evolve(
        report,
        edition=draw(st.sampled_from(Edition)),
        agency=draw(st.sampled_from((report.agency, Agency()))),
        year=draw(st.none() | st.integers(YEAR.least, YEAR.most)),
        improvement=draw(st.sampled_from((report.improvement, ()))),
        processing_fee=draw(st.sampled_from((report.processing_fee, ProcessingFee(), ProcessingFee(notices=-1)))),
    )


@cache
def _cases(form: Form) -> st.SearchStrategy[list[tuple[Move, int]]]:
    return st.lists(st.tuples(st.sampled_from(form.moves), counts()), max_size=_MOST_MOVES)


def _raised(cases: list[tuple[Move, int]]) -> dict[str, Any]:
    """Let cases pass through tables 3 and 4, and add up what they raise."""
    raised: dict[str, Any] = {}
    for move, number in cases:
        for address, times in move:
            raised[address] = raised.get(address, 0) + times * number
    return raised


@cache
def _figures(form: Form) -> st.SearchStrategy[list[Figure]]:
    """Draw some figures of table 2."""
    figures = st.one_of([_figure(cell) for cell in form.free])
    if form.zeros.proactive_disclosure_2019 is not None:
        figures |= st.sampled_from(AmountUnit).map(partial(_at, _AMOUNT_UNIT))
    return st.lists(figures, max_size=_MOST_FIGURES)


#: No cell, but printed with one.
_AMOUNT_UNIT = "proactive_disclosure_2019.procurement.amount_unit"


@cache
def _figure(cell: Cell) -> st.SearchStrategy[Figure]:
    kinds = {"decimal": amounts(), "count": counts(), "signed": st.integers(-LARGEST, LARGEST)}
    return kinds[cell.kind].map(partial(_at, cell.address))


@cache
def _any_figure(cell: Cell) -> st.SearchStrategy[Figure]:
    if cell.kind == "decimal":
        return (st.sampled_from((None, MAX_AMOUNT, -MAX_AMOUNT)) | amounts()).map(partial(_at, cell.address))
    return (st.none() | st.integers(-MAX_COUNT, MAX_COUNT)).map(partial(_at, cell.address))


def _at(address: str, value: Any) -> Figure:
    return address, value


def _disclosed(figures: list[Figure], agency: Agency) -> dict[str, Any]:
    """Fill table 2: no 规章 by a body that cannot make them, and in force what was issued and not repealed."""
    makes_rules = agency.level is None or agency.level.can_make_rules
    filled = {address: figure for address, figure in figures if makes_rules or ".government_rules." not in address}
    for row in (group.address for group in groups() if group.holds is DocumentCounts):
        issued, repealed, in_force = (f"{row}.{each.value}" for each in _DOCUMENTS)
        least = filled.get(issued, 0) - filled.get(repealed, 0)
        if filled.get(in_force, 0) < least:
            filled[in_force] = least
    return filled


_DOCUMENTS = (DisclosureMeasure.ISSUED, DisclosureMeasure.REPEALED, DisclosureMeasure.IN_FORCE)


@cache
def _blanks(form: Form) -> st.SearchStrategy[list[tuple[str, ...]]]:
    """Draw what is blank: single cells, rows and blocks, columns of table 3."""
    kinds: dict[str, dict[object, list[str]]] = {"cell": {}, "row": {}, "column": {}}
    for cell in form.cells:
        kinds["cell"][cell] = [cell.address]
        kinds["row"].setdefault(cell.row_address, []).append(cell.address)
        if cell.section is Section.REQUESTS:
            kinds["column"].setdefault(cell.column_codes, []).append(cell.address)
    choices = [st.sampled_from([tuple(each) for each in groups.values()]) for groups in kinds.values()]
    return st.lists(st.one_of(choices), max_size=_MOST_BLANKS)


def _without_whole_tables(form: Form, chosen: list[tuple[str, ...]]) -> Iterator[str]:
    """Give the addresses chosen, except those of a table that would lose its last figure."""
    blank = {address for each in chosen for address in each}
    kept = {cell.table for cell in form.cells if cell.address not in blank}
    return (cell.address for cell in form.cells if cell.address in blank and cell.table in kept)
