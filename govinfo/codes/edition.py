"""Name the editions of the official form."""

from collections.abc import Collection
from enum import StrEnum


class Edition(StrEnum):
    """
    An edition of the form, named by the year that it was issued for.

    国办公开办函〔2021〕30号 replaced the trial edition of 国办公开办函〔2019〕60号.
    """

    E2019 = "2019"
    E2021 = "2021"

    @property
    def issued_as(self) -> str:
        """The number of the document that issued the edition."""
        return _ISSUED_AS[self]

    @property
    def first_year(self) -> int:
        """The first report year for which the edition is the official one."""
        return int(self.value)

    @property
    def last_year(self) -> int | None:
        """The last such report year; None for the edition in force."""
        later = [edition.first_year for edition in Edition if edition.first_year > self.first_year]
        return min(later) - 1 if later else None

    @classmethod
    def of_year(cls, year: int) -> "Edition | None":
        """Return the edition that is official for a report year; None before 2019."""
        return max((edition for edition in cls if edition.first_year <= year), default=None)


def report_years(editions: Collection[Edition]) -> tuple[int, int | None]:
    """Give the first and the last report year of some editions; no last year while one is in force."""
    lasts = [edition.last_year for edition in editions]
    known = [last for last in lasts if last is not None]
    return min(edition.first_year for edition in editions), max(known) if len(known) == len(lasts) else None


_ISSUED_AS = {
    Edition.E2019: "国办公开办函〔2019〕60号",
    Edition.E2021: "国办公开办函〔2021〕30号",
}
