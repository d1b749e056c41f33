"""Build the shapes in which documents print the form, with zeros and with values."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from itertools import product
from typing import Any

import attrs
from attrs import frozen

from govinfo.cells import Cell, cells_of
from govinfo.codes import Edition
from govinfo.model import AnnualReport
from govinfo.rules import equations
from govinfo.testing.moves import Move, moves


@frozen(kw_only=True, eq=False)
class Form:
    """One shape of a whole report: an edition's table 2 with one or three rows of 其他处理."""

    #: The shape with 0 in every cell.
    zeros: AnnualReport
    cells: tuple[Cell, ...]
    moves: tuple[Move, ...]
    #: The cells that no equation contains.
    free: tuple[Cell, ...]


@cache
def forms(edition: Edition | None) -> tuple[Form, ...]:
    """
    List the shapes of an edition, the official one first; of both if None.

    The edition is that of table 2; table 3 may be the other edition's.
    """
    own = tuple(Edition) if edition is None else (edition,)
    pairs = [(two, three) for two, three in product(own, Edition) if two is three]
    pairs += [(two, three) for two, three in product(own, Edition) if two is not three]
    return tuple(_form(two, three) for two, three in pairs)


def with_values(report: AnnualReport, values: Mapping[str, Any]) -> AnnualReport:
    """Return a report with other values at several addresses."""
    tree: dict[str, Any] = {}
    for address, value in values.items():
        *above, name = _steps(address)
        part = tree
        for step in above:
            part = part.setdefault(step, {})
        part[name] = value
    changed: AnnualReport = _evolved(report, tree)
    return changed


def _form(table_2: Edition, table_3: Edition) -> Form:
    blank = AnnualReport.blank(table_2, requests=AnnualReport.blank(table_3).requests)
    present = cells_of(blank)
    in_equations = {address for rule in equations() for address in rule.addresses()}
    return Form(
        zeros=with_values(blank, {cell.address: Decimal(0) if cell.kind == "decimal" else 0 for cell in present}),
        cells=present,
        moves=moves(frozenset(cell.address for cell in present)),
        free=tuple(cell for cell in present if cell.address not in in_equations),
    )


def _evolved(part: Any, tree: dict[str, Any]) -> Any:
    changes = {name: _evolved(getattr(part, name), new) if type(new) is dict else new for name, new in tree.items()}
    return attrs.evolve(part, **changes)


@cache
def _steps(address: str) -> tuple[str, ...]:
    return tuple(address.split("."))
