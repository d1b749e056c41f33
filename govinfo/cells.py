"""
Give every cell of the form one address, and read and replace cells by it.

The dotted address is the attribute path in Python, the path in JSON, the
struct field path in Arrow and Parquet, and the column expression in SQL.
"""

from collections.abc import Callable, Container, Iterator
from functools import cache
from operator import attrgetter
from typing import Any

import attrs
from attrs import frozen

from govinfo.codes import ALL_EDITIONS, Code, Edition, Section, Unit
from govinfo.exceptions import UnknownAddress
from govinfo.model.fields import FormField, Shape, form_fields
from govinfo.model.kinds import AMOUNT
from govinfo.model.report import AnnualReport

#: Between the levels of a label, as the published cell lists have it.
LEVEL = " > "


@frozen(kw_only=True)
class Cell:
    """One cell of the official form."""

    #: Its dotted address.
    address: str
    #: The section, and so the table, that it stands in.
    section: Section
    #: The codes that label its row, outermost first.
    row_codes: tuple[Code, ...]
    #: The codes that label its column, outermost first.
    column_codes: tuple[Code, ...]
    #: `count`, `signed` (a count that may be negative) or `decimal`.
    kind: str
    #: What it counts.
    unit: Unit
    #: The editions whose official form has it.
    editions: frozenset[Edition]

    @property
    def table(self) -> int:
        """The number of its table: 2, 3 or 4."""
        return self.section.ordinal

    @property
    def row(self) -> tuple[str, ...]:
        """The official row label, level by level."""
        return tuple(code.printed for code in self.row_codes)

    @property
    def column(self) -> tuple[str, ...]:
        """The official column label, level by level."""
        return tuple(code.printed for code in self.column_codes)

    @property
    def pointer(self) -> str:
        """Its JSON Pointer (RFC 6901)."""
        return "/" + self.address.replace(".", "/")

    @property
    def row_address(self) -> str:
        """The address of its row, or of its block in tables 2 and 4."""
        return self.address.rpartition(".")[0]

    @property
    def table_address(self) -> str:
        """The address of its table."""
        return self.address.partition(".")[0]


@frozen(kw_only=True)
class Group:
    """A row, block, group of rows or table: what an address short of a cell names."""

    address: str
    section: Section
    codes: tuple[Code, ...]
    holds: type[Any]
    #: Whether a document may lack it.
    optional: bool
    editions: frozenset[Edition]


def cells(edition: Edition | str | None = None) -> tuple[Cell, ...]:
    """
    List the official cells of an edition in reading order; of both editions if None.

    Raises ValueError for an edition that does not exist.
    """
    return _cells_of_edition(None if edition is None else Edition(edition))


def cell(address: str) -> Cell:
    """Return the cell at an address; raise `UnknownAddress` if the form has none there."""
    found = _by_address().get(address)
    if found is None:
        raise UnknownAddress(address)
    return found


def groups() -> tuple[Group, ...]:
    """List the rows, blocks and tables of the form in reading order, a table before what it holds."""
    return tuple(each for each in _walked() if isinstance(each, Group))


def group(address: str) -> Group:
    """Return the row, block or table at an address; raise `UnknownAddress` if there is none."""
    for each in groups():
        if each.address == address:
            return each
    raise UnknownAddress(address)


def cells_of(report: AnnualReport) -> tuple[Cell, ...]:
    """List the cells that a report has, in reading order: those of the tables and rows that are not absent."""
    return cells_present(shape_of(report))


def get(report: AnnualReport, address: str) -> Any:
    """
    Return what stands at an address of a report: a cell's value, None if blank.

    Raises `UnknownAddress` if there is no such address, or if the report lacks
    the row or table it stands in.
    """
    found: Any = report
    for name in address.split("."):
        if found is None:
            raise UnknownAddress(address, absent=address in _addresses())
        if name not in _field_names(type(found)):
            raise UnknownAddress(address)
        found = getattr(found, name)
    return found


def replace(report: AnnualReport, address: str, value: Any) -> AnnualReport:
    """
    Return a report with another value at an address.

    Raises `UnknownAddress` as `get` does, `InvalidValue` if the cell cannot
    hold the value.
    """
    get(report, address)
    changed: AnnualReport = _replaced(report, address.split("."), value)
    return changed


def shape_of(report: AnnualReport) -> tuple[bool, ...]:
    """Tell which of the tables and rows that a document may lack a report has."""
    requests = report.requests
    tables = (report.proactive_disclosure, report.proactive_disclosure_2019, requests, report.disputes)
    if requests is None:
        return (*(table is not None for table in tables), False, False, False, False)
    rows = requests.outcomes.other_processing
    return (
        tables[0] is not None,
        tables[1] is not None,
        True,
        tables[3] is not None,
        rows.correction_overdue is not None,
        rows.fee_overdue is not None,
        rows.miscellaneous is not None,
        rows.undivided is not None,
    )


@cache
def cells_present(shape: tuple[bool, ...]) -> tuple[Cell, ...]:
    """List the cells of all reports of one shape (see `shape_of`)."""
    optional = sorted((each for each in groups() if each.optional), key=lambda each: each.address.count("."))
    missing = tuple(each.address + "." for each, present in zip(optional, shape, strict=True) if not present)
    return tuple(each for each in cells() if not each.address.startswith(missing))


@cache
def addresses_present(shape: tuple[bool, ...]) -> tuple[str, ...]:
    """List the addresses of the cells of all reports of one shape."""
    return tuple(each.address for each in cells_present(shape))


@cache
def reader_of(shape: tuple[bool, ...]) -> Callable[[AnnualReport], tuple[Any, ...]]:
    """Make the function that reads all cells of a report of a shape at once, in the order of `cells_present`."""
    addresses = addresses_present(shape)
    return attrgetter(*addresses) if addresses else lambda _: ()


def values_of(report: AnnualReport) -> dict[str, Any]:
    """Map the address of each cell that a report has to its value, None if blank."""
    shape = shape_of(report)
    return dict(zip(addresses_present(shape), reader_of(shape)(report), strict=True))


@cache
def _cells_of_edition(edition: Edition | None) -> tuple[Cell, ...]:
    every = (each for each in _walked() if isinstance(each, Cell))
    return tuple(each for each in every if edition is None or edition in each.editions)


@cache
def _by_address() -> dict[str, Cell]:
    return {each.address: each for each in cells()}


@cache
def _addresses() -> frozenset[str]:
    """Give the addresses of cells and of groups."""
    return frozenset(each.address for each in _walked())


@cache
def _walked() -> tuple[Cell | Group, ...]:
    walked: list[Cell | Group] = []
    for declared in form_fields(AnnualReport):
        if isinstance(declared.code, Section) and declared.shape is Shape.OPTIONAL:
            walked += _walk(declared, declared.name, declared.code, (), declared.editions)
    return tuple(walked)


def _walk(
    declared: FormField, address: str, section: Section, above: tuple[Code, ...], editions: frozenset[Edition]
) -> Iterator[Cell | Group]:
    cls = declared.struct
    if cls is None:
        return
    yield Group(
        address=address,
        section=section,
        codes=above,
        holds=cls,
        optional=declared.shape is Shape.OPTIONAL,
        editions=editions,
    )
    for inner in form_fields(cls):
        inner_address = f"{address}.{inner.name}"
        inner_editions = editions & inner.editions if inner.editions != ALL_EDITIONS else editions
        if inner.is_cell:
            yield Cell(
                address=inner_address,
                section=section,
                row_codes=above,
                column_codes=_under((), inner.code),
                kind=_kind_name(inner),
                unit=inner.unit or Unit.CASES,
                editions=inner_editions,
            )
        else:
            yield from _walk(inner, inner_address, section, _under(above, inner.code), inner_editions)


def _under(above: tuple[Code, ...], code: Code) -> tuple[Code, ...]:
    """Append a code to the labels above it, with its parent unless that stands there; no label twice in a row."""
    if code.parent is not None and code.parent not in above:
        above = _under(above, code.parent)
    if above and above[-1].printed == code.printed:
        return above
    return (*above, code)


def _kind_name(declared: FormField) -> str:
    if declared.holds is AMOUNT:
        return "decimal"
    return "signed" if declared.signed else "count"


def _field_names(cls: type[Any]) -> Container[str]:
    return attrs.fields_dict(cls) if attrs.has(cls) else ()


def _replaced(part: Any, path: list[str], value: Any) -> Any:
    name, *rest = path
    return attrs.evolve(part, **{name: _replaced(getattr(part, name), rest, value) if rest else value})
