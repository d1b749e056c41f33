"""
Define what a deviation is, and collect all of them.

A deviation changes what is printed: the rows of one table, or the lines and
grids of the whole report, or the report itself where another content is meant
(a blank column), or what section 6 says of the fee. What is then to be read is always `Printed.report`.
"""

import inspect
from collections.abc import Callable, Sequence
from decimal import Decimal
from random import Random
from typing import Any

import attrs
from attrs import frozen

from govinfo.codes import Section
from govinfo.model import AnnualReport, ProcessingFee
from govinfo.testing.documents.layouts import TEXTS, Covered, Figure, Flow, Line, Rows, Tables, official

TABLES = tuple(section for section in Section if section.is_table)
TABLE_2, TABLE_3, TABLE_4 = TABLES

#: Gives the grids that are printed instead of the rows of one table.
Change = Callable[[Rows, Random], list[Rows]]
#: Gives the lines and grids that are printed instead of those of a report.
Reshaping = Callable[[Flow, Random], Flow]
#: Gives the report that is printed instead.
Rewriting = Callable[[AnnualReport, Random], AnnualReport]


@frozen
class Telling:
    """What section 6 says of the fee, and what that means."""

    text: str
    fee: ProcessingFee


#: What the official layout says of it.
OFFICIAL_TELLING = Telling(TEXTS[Section.OTHER_MATTERS][0], ProcessingFee(collected_yuan=Decimal(0)))


@frozen(kw_only=True, eq=False)
class Printed:
    """A report, how its tables are printed, and what its print says of the fee."""

    report: AnnualReport
    tables: Tables
    telling: Telling = OFFICIAL_TELLING


@frozen(kw_only=True, eq=False)
class Deviation:
    """One way in which published reports deviate from the official layout."""

    name: str
    #: What is printed otherwise, in one sentence.
    description: str
    #: The line of the list of deviations that it stands for, such as `Cells 3`.
    line: str
    change: Change | None = None
    reshaping: Reshaping | None = None
    rewriting: Rewriting | None = None
    telling: Callable[[Random], Telling] | None = None
    #: The tables that can deviate so.
    sections: tuple[Section, ...] = TABLES
    #: What it destroys; nothing if empty.
    loses: str = ""
    #: What it destroys in some formats only, by the beginning of their names.
    loses_in: tuple[tuple[str, str], ...] = ()
    #: The formats that it can be printed in, by the beginning of their names; all if empty.
    only: tuple[str, ...] = ()
    #: Whether a reader has to say something about it.
    is_noted: bool = False
    #: Which reports can be printed so.
    fits: Callable[[AnnualReport], bool] = lambda _: True
    #: Deviations are applied in this order: what is meant, how it is spelt, how the grid is cut.
    rank: int = 0

    def __call__(self, rows: Rows, chance: Random) -> list[Rows]:
        """Print one table; one that cannot deviate so stays as it is."""
        return self.change(rows, chance) if self.change else [rows]

    def applied(self, printed: Printed, chance: Random, sections: Sequence[Section]) -> Printed:
        """Print a report so, its tables in some sections only."""
        if self.rewriting:
            report = self.rewriting(printed.report, chance)
            printed = attrs.evolve(printed, report=report, tables=Tables(official(report)))
        if self.telling:
            return _telling(printed, self.telling(chance), chance)
        tables = printed.tables
        for section in sections if self.change else ():
            if section in tables and section in self.sections:
                tables = Tables(deviated_by(self, tables, section, chance))
        if self.reshaping:
            tables = Tables(tables, _then(tables.reshape, self.reshaping, chance))
        return attrs.evolve(printed, tables=tables)

    def destroys(self, format_: str) -> str:
        """Tell what it destroys in a format; nothing if empty."""
        return self.loses or next((what for name, what in self.loses_in if format_.startswith(name)), "")

    def can_be_printed(self, format_: str) -> bool:
        """Tell whether a format can show it."""
        return not self.only or format_.startswith(self.only)


def _telling(printed: Printed, telling: Telling, chance: Random) -> Printed:
    """Print a sentence on the fee in place of the one that a report has."""
    above = printed.telling.text

    def told(flow: Flow, _chance: Random) -> Flow:
        return replaced_lines(flow, lambda line: telling.text if line.text == above else line.text)

    tables = Tables(printed.tables, _then(printed.tables.reshape, told, chance))
    return attrs.evolve(printed, tables=tables, telling=telling)


def _then(first: Callable[[Flow], Flow] | None, second: Reshaping, chance: Random) -> Callable[[Flow], Flow]:
    seed = chance.random()

    def reshape(flow: Flow) -> Flow:
        return second(first(flow) if first else flow, Random(seed))  # noqa: S311 - repeatable chance, not a secret

    return reshape


def deviated_by(
    change: Change, tables: dict[Section, list[Rows]], section: Section, chance: Random
) -> dict[Section, list[Rows]]:
    """Print one table otherwise, the others as they are; a grid that loses its last cell is none."""
    grids = [[[*row] for row in rows] for rows in tables[section]]
    changed = {**tables, section: [grid for rows in grids for grid in change(rows, chance) if any(grid)]}
    return Tables(changed, getattr(tables, "reshape", None))


#: All deviations by name.
DEVIATIONS: dict[str, Deviation] = {}

#: What they are applied after each other by: which columns there are, how they are spelt, how the grid is cut.
MEANING, SPELLING, CUTTING, FLOWING = 0, 1, 2, 3


def of_table(line: str, **more: object) -> Callable[[Change], Deviation]:
    """Make a function of the rows of a table a deviation."""

    def kept(function: Change) -> Deviation:
        return _kept(function, line=line, change=function, **{"rank": SPELLING, **more})

    return kept


def of_flow(line: str, **more: object) -> Callable[[Reshaping], Deviation]:
    """Make a function of the lines and grids of a report a deviation."""

    def kept(function: Reshaping) -> Deviation:
        return _kept(function, line=line, reshaping=function, rank=FLOWING, **more)

    return kept


def of_report(line: str, **more: object) -> Callable[[Rewriting], Deviation]:
    """Make a function of a report a deviation."""

    def kept(function: Rewriting) -> Deviation:
        return _kept(function, line=line, rewriting=function, **more)

    return kept


def of_fee(line: str, **more: object) -> Callable[[Callable[[Random], Telling]], Deviation]:
    """Make a function that words what section 6 says of the fee a deviation."""

    def kept(function: Callable[[Random], Telling]) -> Deviation:
        return _kept(function, line=line, telling=function, rank=FLOWING, **more)

    return kept


def _kept(function: Callable[..., object], **fields: Any) -> Deviation:
    """Make a function a deviation: its name and its docstring are those of the deviation."""
    description = inspect.getdoc(function) or ""
    deviation = Deviation(name=function.__name__, description=description.partition("\n")[0], **fields)
    DEVIATIONS[deviation.name] = deviation
    return deviation


def is_number(cell: str) -> bool:
    """Tell a printed value from a label and from a blank."""
    return isinstance(cell, Figure) and bool(cell)


def is_label(cell: str) -> bool:
    """Tell a printed label from a value and from a covered place."""
    return bool(cell) and not isinstance(cell, Figure | Covered)


def labels_changed(rows: Rows, change: Callable[[str], str]) -> list[Rows]:
    """Change every label."""
    return [[[change(cell) if is_label(cell) else cell for cell in row] for row in rows]]


def one_label_changed(rows: Rows, chance: Random, others: dict[str, str]) -> list[Rows]:
    """Print one of some labels otherwise, wherever it stands."""
    hit = chance.choice([*others])
    return labels_changed(rows, lambda label: others[label] if label == hit else label)


def numbers_changed(rows: Rows, change: Callable[[str], str], *, where: Callable[[Figure], bool] = bool) -> list[Rows]:
    """Change the print of every value, or of some; a blank one only where `where` says so."""
    return [
        [
            [Figure(change(cell), cell.cell) if isinstance(cell, Figure) and where(cell) else cell for cell in row]
            for row in rows
        ]
    ]


def body_of(rows: Rows) -> list[int]:
    """Give the rows that have values."""
    return [place for place, row in enumerate(rows) if any(map(is_number, row))]


def first_value_column(rows: Rows) -> int:
    """Give the first column that a value stands in."""
    return min(place for row in rows for place, cell in enumerate(row) if is_number(cell))


def replaced_lines(flow: Flow, change: Callable[[Line], str | list[str]]) -> Flow:
    """Give every line other texts of the same kind."""
    changed: Flow = []
    for item in flow:
        if not isinstance(item, Line):
            changed.append(item)
            continue
        texts = change(item)
        changed += [Line(text, item.kind) for text in ([texts] if isinstance(texts, str) else texts)]
    return changed


def titled_year(flow: Flow) -> str:
    """Give the year that a title prints, on whichever of its lines; nothing if no title prints one."""
    titles = "".join(item.text for item in flow if isinstance(item, Line) and item.kind == "title")
    return "".join(character for character in titles if character.isdigit())[:4]
