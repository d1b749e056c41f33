"""Define what every code list of the form shares."""

from enum import StrEnum
from typing import Self

from attrs import frozen

from govinfo.codes.edition import Edition
from govinfo.codes.law import Basis

#: Both editions of the form.
ALL_EDITIONS = frozenset(Edition)


@frozen(kw_only=True)
class Entry:
    """What a code list says about one code, before the code exists."""

    code: str
    zh: str
    en: str
    number: str
    parent: "Entry | Code | None"
    basis: tuple[Basis, ...]
    editions: frozenset[Edition]


def entry(  # noqa: PLR0913 - the columns of a code list
    code: str,
    zh: str,
    en: str,
    *,
    number: str = "",
    parent: "Entry | Code | None" = None,
    basis: tuple[Basis, ...] = (),
    editions: frozenset[Edition] = ALL_EDITIONS,
) -> Entry:
    """Write down one line of a code list: the code, its labels, and where it stands."""
    return Entry(code=code, zh=zh, en=en, number=number, parent=parent, basis=basis, editions=editions)


class Code(StrEnum):
    """
    One code of a published list.

    The value is the code itself, as it stands in JSON, CSV and SQL.
    """

    _value_: str
    entry: Entry

    def __new__(cls, line: Entry) -> Self:
        """Make the member whose value is the code of `line`."""
        member = str.__new__(cls, line.code)
        member._value_ = line.code
        member.entry = line
        return member

    @classmethod
    def of(cls, code: str) -> Self:
        """Return the member with a code; raise ValueError if the list has none."""
        for member in cls:
            if member.value == code:
                return member
        message = f"{code!r} is not a code of {cls.__name__}"
        raise ValueError(message)

    @property
    def zh(self) -> str:
        """The official label (Chinese), without its number."""
        return self.entry.zh

    @property
    def en(self) -> str:
        """The English label."""
        return self.entry.en

    @property
    def number(self) -> str:
        """The official number on the form, with its punctuation; empty where it has none."""
        return self.entry.number

    @property
    def printed(self) -> str:
        """The label as the form prints it: number and Chinese label."""
        return self.entry.number + self.entry.zh

    @property
    def parent(self) -> "Code | None":
        """The code under which the form prints this one."""
        above = self.entry.parent
        return type(self).of(above.code) if isinstance(above, Entry) else above

    @property
    def basis(self) -> tuple[Basis, ...]:
        """The articles that it rests on, its own or its parent's; empty where no sentence regulates it."""
        if self.entry.basis or self.parent is None:
            return self.entry.basis
        return self.parent.basis

    @property
    def editions(self) -> frozenset[Edition]:
        """The editions of the form that print it."""
        return self.entry.editions

    @property
    def is_group(self) -> bool:
        """Whether other codes of the same list stand under this one."""
        return any(member.parent is self for member in type(self))
