"""Define what a check finds, as values."""

from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from govinfo.codes import Severity


class Outcome(StrEnum):
    """What became of a rule. Satisfied rules give no finding."""

    SATISFIED = "satisfied"
    VIOLATED = "violated"
    #: Blanks leave it open.
    UNDECIDED = "undecided"


class Verdict(StrEnum):
    """What a check says of a report as a whole; the first that applies."""

    #: A table is missing, unrecognised or wholly blank.
    UNREAD = "unread"
    #: A rule of severity error is violated.
    INCONSISTENT = "inconsistent"
    #: A rule is undecided or a total is blank.
    INCOMPLETE = "incomplete"
    #: All rules of severity error hold, and nothing that they need is blank.
    CONSISTENT = "consistent"


#: What stands at an address of a finding: a cell's value, a year, a name, a code; None if blank or no single value.
Value = int | Decimal | str | None


@frozen(kw_only=True)
class Finding:
    """One rule that a report violates or leaves undecided."""

    #: The id of the rule.
    rule: str
    severity: Severity
    outcome: Outcome
    #: The addresses concerned; of an equation, left then right.
    cells: tuple[str, ...] = ()
    #: What stands at these addresses, in the same order.
    values: tuple[Value, ...] = ()
    #: The sums of the printed cells, and left − right; None for rules that are no equation.
    left: int | None = None
    right: int | None = None
    difference: int | None = None
    #: Of blanks the table, block or row that is wholly blank; of a column its cells' addresses with `*` for the row.
    scope: str = field(default="", eq=False)
