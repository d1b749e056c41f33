"""Define the kinds of rule that are no equation, each with the data that any engine needs to evaluate it."""

from typing import ClassVar

from attrs import frozen

from govinfo.codes import AgencyLevel
from govinfo.rules.linear import Absence, Blankness, Rule


@frozen(kw_only=True)
class PresentRule(Rule):
    """The value at `scope` is not null."""

    kind: ClassVar[str] = "present"
    absence: ClassVar[Absence] = Absence.VIOLATED
    blankness: ClassVar[Blankness] = Blankness.VIOLATED


@frozen(kw_only=True)
class EditionOfYearRule(Rule):
    """The edition is the one for the year, if there is a year. Tells `edition` and `year`."""

    kind: ClassVar[str] = "edition_of_year"


@frozen(kw_only=True)
class OwnTable2Rule(Rule):
    """The report has not the table 2 of another edition. Tells `edition`, its own table 2 if it is there, the other."""

    kind: ClassVar[str] = "own_table_2"


@frozen(kw_only=True)
class TablesPresentRule(Rule):
    """Of each of the `alternatives` one table is there. Tells, where none is, the edition's own, else the first."""

    kind: ClassVar[str] = "tables_present"
    absence: ClassVar[Absence] = Absence.VIOLATED

    alternatives: tuple[tuple[str, ...], ...]


@frozen(kw_only=True)
class NonNegativeRule(Rule):
    """No value is negative. Each one that is, is a finding of its own."""

    kind: ClassVar[str] = "non_negative"

    cells: tuple[str, ...]


@frozen(kw_only=True)
class ZeroForLevelsRule(Rule):
    """Bodies of some levels report 0 in all these cells. Tells those that are not 0 together."""

    kind: ClassVar[str] = "zero_for_levels"

    levels: tuple[AgencyLevel, ...]
    cells: tuple[str, ...]


@frozen(kw_only=True)
class AtLeastDifferenceRule(Rule):
    """In each row, if all three are printed, the first cell is at least the second less the third."""

    kind: ClassVar[str] = "at_least_difference"

    rows: tuple[tuple[str, ...], ...]


@frozen(kw_only=True)
class UndividedOrDividedRule(Rule):
    """If the last row is there, none of the others is. Tells the total of each row that is."""

    kind: ClassVar[str] = "undivided_or_divided"

    #: The totals of the rows, that of the undivided row last.
    cells: tuple[str, ...]


@frozen(kw_only=True)
class Heading:
    """The heading of a part of a section: its code and the words that it contains."""

    part: str
    words: str


@frozen(kw_only=True)
class StatementRule(Rule):
    """
    A paragraph of the section at `scope` says something: it is no heading, and not too short.

    A heading ends as a lead-in does; or it bears a part, contains the words of
    the part's heading, is at most `heading_margin` characters longer than
    these, and does not end as a sentence does.
    """

    kind: ClassVar[str] = "statement"
    absence: ClassVar[Absence] = Absence.VIOLATED

    #: So many characters (code points) say something.
    shortest: int
    lead_in_ends: tuple[str, ...]
    sentence_ends: tuple[str, ...]
    heading_margin: int
    headings: tuple[Heading, ...]


@frozen(kw_only=True)
class AnyPresentRule(Rule):
    """
    From report year `first_year` on, at least one of these values is not null. Tells `scope`.

    Where the report has no year, the last year of its edition stands for it; an
    edition that is in force has none, and is held to the rule.
    """

    kind: ClassVar[str] = "any_present"
    absence: ClassVar[Absence] = Absence.VIOLATED
    blankness: ClassVar[Blankness] = Blankness.VIOLATED

    first_year: int
    cells: tuple[str, ...]


@frozen(kw_only=True)
class CellGroup:
    """Cells that a reader of the form would name together: a column, a block, a row."""

    #: Its address; of a column with `*` for the rows; empty for a block that has none.
    scope: str
    cells: tuple[str, ...]


@frozen(kw_only=True)
class TableOfGroups:
    """A table: its cells; its columns that cross every row, then its blocks from the outermost, then its rows."""

    address: str
    cells: tuple[str, ...]
    groups: tuple[CellGroup, ...]


@frozen(kw_only=True)
class FilledRule(Rule):
    """
    No cell that is there is blank.

    A table without a single value is one finding, an error. Else each group of
    more than one cell that is wholly blank is one, if a cell of it is not told
    yet, with those of its cells that are not; what is left of a table is one
    together. One with a total among its cells is a warning.
    """

    kind: ClassVar[str] = "filled"
    blankness: ClassVar[Blankness] = Blankness.VIOLATED

    totals: tuple[str, ...]
    tables: tuple[TableOfGroups, ...]
