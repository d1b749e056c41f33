"""Draw reports with planted errors, and say what was planted."""

from functools import cache

from attrs import frozen
from hypothesis import strategies as st

from govinfo.cells import cells_of, get
from govinfo.codes import Edition
from govinfo.model import AnnualReport
from govinfo.rules import equations
from govinfo.testing.forms import with_values
from govinfo.testing.reports import reports
from govinfo.testing.values import counts

#: So many errors in cells of different equations cannot make up for each other.
MOST_ERRORS = 3


@frozen(kw_only=True)
class Planted:
    """One cell whose number was made wrong."""

    address: str
    #: The number that satisfies the rules.
    right: int
    #: The number that stands in the wrong report.
    wrong: int


@frozen(kw_only=True)
class WrongReport:
    """A report with planted errors, beside the report that it was made from."""

    report: AnnualReport
    #: The same report without the errors; it satisfies every rule.
    original: AnnualReport
    #: The errors, in reading order.
    planted: tuple[Planted, ...]


def wrong_reports(*, edition: Edition | str | None = None, most: int = MOST_ERRORS) -> st.SearchStrategy[WrongReport]:
    """
    Draw reports in which 1 to `most` cells of tables 3 and 4 are wrong.

    No cell is blank and none is negative. The errors stand in cells of
    different equations and are at most three, so that they cannot make up for
    each other: at least one equation is violated. Raises ValueError for a
    `most` that is not 1, 2 or 3, and for an edition that does not exist.
    """
    if not 1 <= most <= MOST_ERRORS:
        message = f"1 to {MOST_ERRORS} errors can be planted, not {most}"
        raise ValueError(message)
    return _wrong_reports(reports(edition=edition), most)


@st.composite
def _wrong_reports(draw: st.DrawFn, originals: st.SearchStrategy[AnnualReport], most: int) -> WrongReport:
    original = draw(originals)
    candidates = [cell.address for cell in cells_of(original) if _equations_of(cell.address)]
    chosen = draw(st.lists(st.sampled_from(candidates), min_size=1, max_size=most, unique_by=_equations_of))
    planted = tuple(_planted(draw, original, address) for address in sorted(chosen, key=candidates.index))
    report = with_values(original, {each.address: each.wrong for each in planted})
    return WrongReport(report=report, original=original, planted=planted)


def _planted(draw: st.DrawFn, report: AnnualReport, address: str) -> Planted:
    right = get(report, address)
    other = draw(counts())
    return Planted(address=address, right=right, wrong=other + 1 if other >= right else other)


@cache
def _equations_of(address: str) -> frozenset[str]:
    return frozenset(rule.id for rule in equations() if address in rule.addresses())
