"""Define rules as data."""

from collections.abc import Iterator
from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from govinfo.codes import ALL_EDITIONS, Basis, Edition, Severity


class Absence(StrEnum):
    """What a table or row that a report lacks does to a rule."""

    #: It takes no part; without its `scope` the rule is not applicable.
    LEFT_OUT = "left_out"
    VIOLATED = "violated"


class Blankness(StrEnum):
    """What a blank cell does to a rule."""

    #: It says nothing against the rule.
    IGNORED = "ignored"
    #: It may hide any number that is not negative: the side that is short can be completed only by a blank of its own.
    HIDES_NON_NEGATIVE = "hides_non_negative"
    VIOLATED = "violated"


@frozen(kw_only=True)
class Rule:
    """
    Something that must or should hold of a report; each kind has the data that it needs.

    Statements and messages are worded in `govinfo.messages`, by family.
    """

    #: How it is evaluated.
    kind: ClassVar[str]
    absence: ClassVar[Absence] = Absence.LEFT_OUT
    blankness: ClassVar[Blankness] = Blankness.IGNORED

    #: Published, and never given to another rule.
    id: str
    #: The group of rules that share a statement.
    family: str
    severity: Severity
    #: What it rests on.
    basis: tuple[Basis, ...]
    #: The address of the part of a report that it speaks of; empty for the report as a whole.
    scope: str = ""
    #: The editions on whose official form it applies.
    editions: frozenset[Edition] = ALL_EDITIONS


@frozen(kw_only=True)
class Term:
    """A cell in an equation, taken `coefficient` times (at least once)."""

    address: str
    coefficient: int = field(default=1)

    @coefficient.validator
    def _at_least_once(self, _attribute: object, value: int) -> None:
        if value < 1:
            message = f"a coefficient is at least 1, got {value}"
            raise ValueError(message)


@frozen(kw_only=True)
class LinearRule(Rule):
    """
    An equation between two sums of cells, tolerance 0.

    It is not applicable where the report lacks its `scope` (a table or a row);
    any other absent row takes no part in a sum.
    """

    kind: ClassVar[str] = "linear"
    blankness: ClassVar[Blankness] = Blankness.HIDES_NON_NEGATIVE

    left: tuple[Term, ...]
    right: tuple[Term, ...]

    def addresses(self) -> Iterator[str]:
        """Give the addresses of its cells, left then right."""
        return (term.address for side in (self.left, self.right) for term in side)
