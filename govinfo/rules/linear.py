"""Define rules as data."""

from collections.abc import Iterator

from attrs import field, frozen

from govinfo.codes import ALL_EDITIONS, Basis, Edition, Severity


@frozen(kw_only=True)
class Rule:
    """
    Something that must or should hold of a report.

    Statements and messages are worded in `govinfo.messages`, by family.
    """

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

    left: tuple[Term, ...]
    right: tuple[Term, ...]

    def addresses(self) -> Iterator[str]:
        """Give the addresses of its cells, left then right."""
        return (term.address for side in (self.left, self.right) for term in side)
