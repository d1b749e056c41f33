"""Draw the values that a report is made of."""

from decimal import Decimal
from functools import cache, reduce

from hypothesis import strategies as st

from govinfo.cells import Cell, cells, groups
from govinfo.codes import Edition
from govinfo.model.kinds import AMOUNT_DECIMALS, MAX_AMOUNT

#: The largest count drawn: sums of some tens of them stay within the largest count of the model.
LARGEST = 10**12

_PRINTED = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff")
_MOST_UNITS = int(MAX_AMOUNT.scaleb(AMOUNT_DECIMALS))


@cache
def counts() -> st.SearchStrategy[int]:
    """Draw numbers of cases, from 0 to 10^12."""
    return st.integers(0, LARGEST)


@cache
def amounts() -> st.SearchStrategy[Decimal]:
    """Draw amounts of money ≥ 0 that the model can hold: up to nine digits and six decimals."""
    return st.integers(0, _MOST_UNITS).map(lambda units: Decimal(units).scaleb(-AMOUNT_DECIMALS))


@cache
def deltas() -> st.SearchStrategy[int]:
    """Draw what a wrong number may be off by: from −10^12 to 10^12, never 0."""
    return st.integers(1, LARGEST) | st.integers(-LARGEST, -1)


@cache
def lines() -> st.SearchStrategy[str]:
    """Draw texts of one line: not empty, no space at the ends, no line breaks or control characters."""
    return st.text(_PRINTED, min_size=1, max_size=20).map(lambda text: text.strip() or "-")


def cells_of_tables(*tables: int, edition: Edition | str | None = None) -> st.SearchStrategy[Cell]:
    """
    Draw cells that every report has that has the tables `tables` (2, 3, 4; all if none is given).

    `edition` draws from the form of one edition; without it, from what both
    have in common, so that no cell of table 2 is among them. The rows of
    其他处理, which a document may lack, are left out. Raises ValueError if no
    cell is left.
    """
    chosen = common_cells(*tables, edition=edition)
    if not chosen:
        message = f"no report of edition {edition} need have a cell in the tables {tables}"
        raise ValueError(message)
    return st.sampled_from(chosen)


def common_cells(*tables: int, edition: Edition | str | None) -> list[Cell]:
    """List what `cells_of_tables` draws from."""
    editions = Edition if edition is None else (Edition(edition),)
    common = reduce(frozenset.__and__, (frozenset(cells(each)) for each in editions))
    rows = tuple(group.address + "." for group in groups() if group.optional and "." in group.address)
    return [
        cell
        for cell in cells()
        if cell in common and (not tables or cell.table in tables) and not cell.address.startswith(rows)
    ]
