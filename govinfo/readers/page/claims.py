"""Define what a sentence claims: a figure with its role, where it stands, and whom it speaks of."""

from decimal import Decimal
from enum import StrEnum

from attrs import frozen


class Scope(StrEnum):
    """How much of the thing a figure counts."""

    WHOLE = "whole"
    #: A part of a figure that is told beside it (其中).
    PART = "part"


@frozen(kw_only=True)
class Claim:
    """A figure that a sentence tells."""

    #: What it counts.
    kind: str
    #: Its bounds, equal where it is told exactly; None where there is none.
    least: Decimal | None
    most: Decimal | None
    scope: Scope = Scope.WHOLE
    #: The year that the sentence names; None where it names none, and means the report's.
    year: int | None = None
    #: The other body that it is told of, as printed; None where none is named.
    body: str | None = None
    #: Where it stands in the normalised sentence: start and end.
    span: tuple[int, int]
    #: The sentence as printed.
    text: str
    #: Whether it is called a total (共计).
    is_total: bool = False
    #: Whether a word beside it names its role, which it otherwise has from the figure before it.
    is_named: bool = True
    #: Whether it is told in words (未收取) and not as a figure.
    is_in_words: bool = False
    #: Whether it is told in another unit than the report has: then there are no bounds.
    is_in_other_unit: bool = False

    @property
    def value(self) -> Decimal | None:
        """The figure; None if it is told as an interval."""
        return self.least if self.least == self.most else None
