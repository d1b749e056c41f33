"""
Declare the fields of the report's classes.

A field carries the code that labels it and the kind of its values. The cell
list, the schema, the converter and the rules are derived by walking these
declarations; nothing repeats them.
"""

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Any, Final

import attrs
from attrs import frozen

from govinfo.codes import ALL_EDITIONS, Code, Edition, Unit
from govinfo.exceptions import InvalidValue
from govinfo.model.kinds import AMOUNT, COUNT, Kind, Refusal, Whole

_KEY: Final = "govinfo"


class Shape(Enum):
    """How many values a field holds."""

    ONE = "one"
    OPTIONAL = "optional"
    MANY = "many"


@frozen(kw_only=True)
class FormField:
    """What the library knows of one field of a class."""

    #: Its key in JSON, its attribute in Python.
    name: str
    #: Its label.
    code: Code
    #: What it holds: values of a kind, or objects of a class.
    holds: Kind | type[Any]
    shape: Shape
    #: Set for cells only.
    unit: Unit | None
    #: Whether the cell is a change, so that a negative number is in order.
    signed: bool
    #: The editions whose official form has it.
    editions: frozenset[Edition]

    @property
    def is_cell(self) -> bool:
        """Whether it is a cell of one of the form's tables."""
        return self.unit is not None

    @property
    def struct(self) -> type[Any] | None:
        """The class of the objects that it holds, if it holds objects."""
        return self.holds if isinstance(self.holds, type) else None

    def refusal(self, value: Any) -> Refusal | None:
        """Say why a Python value does not fit, or None if it fits."""
        if value is None and self.shape is Shape.OPTIONAL:
            return None
        if self.shape is Shape.MANY:
            if type(value) is not tuple:
                return Refusal("type", "a sequence")
            return next(filter(None, map(self._refusal_of_one, value)), None)
        return self._refusal_of_one(value)

    def _refusal_of_one(self, value: Any) -> Refusal | None:
        if isinstance(self.holds, type):
            return None if isinstance(value, self.holds) else Refusal("type", self.holds.__name__)
        try:
            self.holds.check(value)
        except Refusal as refusal:
            return refusal
        return None


#: By class; a class is complete once it is declared.
_FIELDS: dict[type[Any], tuple[FormField, ...]] = {}


def form_fields(cls: type[Any]) -> tuple[FormField, ...]:
    """Return the declared fields of a class of the model, in the order of the form."""
    if cls not in _FIELDS:
        _FIELDS[cls] = tuple(
            attrs.evolve(attribute.metadata[_KEY], name=attribute.name)
            for attribute in attrs.fields(cls)
            if _KEY in attribute.metadata
        )
    return _FIELDS[cls]


def cell(code: Code, kind: Kind, unit: Unit, *, signed: bool = False) -> Any:
    """Declare a cell of a table; blank (None) unless given."""
    return _field(code, kind, Shape.OPTIONAL, default=None, unit=unit, signed=signed)


def count(code: Code, unit: Unit = Unit.CASES, *, signed: bool = False) -> Any:
    """Declare a cell that holds a whole number."""
    return cell(code, COUNT, unit, signed=signed)


def amount(code: Code, unit: Unit) -> Any:
    """Declare a cell that holds an amount of money."""
    return cell(code, AMOUNT, unit)


def struct(code: Code, cls: type[Any]) -> Any:
    """Declare a row, block or group that every report has; blank unless given."""
    return _field(code, cls, Shape.ONE, default=attrs.Factory(cls))


def absent_struct(code: Code, cls: type[Any], editions: frozenset[Edition] | None = None) -> Any:
    """Declare a row or table that a document may lack; absent (None) unless given."""
    return _field(code, cls, Shape.OPTIONAL, default=None, editions=editions)


def value(code: Code, kind: Kind) -> Any:
    """Declare a value that is no cell; None unless given."""
    return _field(code, kind, Shape.OPTIONAL, default=None)


def required(code: Code, holds: Kind | type[Any]) -> Any:
    """Declare a value or object that must be given."""
    return _field(code, holds, Shape.ONE, default=attrs.NOTHING)


def many(code: Code, holds: Kind | type[Any]) -> Any:
    """Declare a sequence; empty unless given."""
    return _field(code, holds, Shape.MANY, default=(), converter=_as_tuple)


def _field(  # noqa: PLR0913 - what can be said of a field
    code: Code,
    holds: Kind | type[Any],
    shape: Shape,
    *,
    unit: Unit | None = None,
    signed: bool = False,
    editions: frozenset[Edition] | None = None,
    **options: Any,
) -> Any:
    declared = FormField(
        name="",
        code=code,
        holds=holds,
        shape=shape,
        unit=unit,
        signed=signed,
        editions=code.editions if editions is None else editions & ALL_EDITIONS,
    )
    return attrs.field(metadata={_KEY: declared}, validator=_validator(declared), **options)


def _as_tuple(given: Any) -> Any:
    """Make a tuple of any sequence but a text; what is no sequence is left for the validator to refuse."""
    return tuple(given) if isinstance(given, Iterable) and not isinstance(given, str) else given


def _validator(declared: FormField) -> "Callable[[object, attrs.Attribute[Any], Any], None]":
    """Make the check of a field; that of a whole number, of which a report has hundreds, is spelt out."""

    def validate(_instance: object, attribute: "attrs.Attribute[Any]", given: Any) -> None:
        refusal = declared.refusal(given)
        if refusal is not None:
            raise InvalidValue(attribute.name, refusal.expected, given)

    kind = declared.holds
    if not isinstance(kind, Whole) or declared.shape is not Shape.OPTIONAL:
        return validate
    least, most = kind.least, kind.most

    def validate_whole(instance: object, attribute: "attrs.Attribute[Any]", given: Any) -> None:
        if given is not None and not (given.__class__ is int and least <= given <= most):
            validate(instance, attribute, given)

    return validate_whole
