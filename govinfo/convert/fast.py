"""
Structure documents fast: a converter that accepts what is right and refuses the rest without saying why.

Each value is checked as it is read, so that the objects are put together slot
by slot, as unpickling does it, without a second check. A row of numbers is made
once and shared after that: most rows of most reports are zeros, and the values
are frozen.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache, partial
from operator import itemgetter
from typing import Any

import attrs
from cattrs.fns import identity
from cattrs.gen import make_dict_unstructure_fn, override
from cattrs.preconf.orjson import OrjsonConverter, make_converter

from govinfo.model.fields import FormField, Shape, form_fields
from govinfo.model.kinds import AMOUNT, DAY, LINE, MAX_AMOUNT, Coded, Kind, Money, Refusal, Text, Whole

Read = Callable[[Any], Any]

_PAIR = 2
#: How many different rows are kept for sharing, per class.
_SHARED_ROWS = 4096


@cache
def converter() -> OrjsonConverter:
    """Make the converter, once."""
    made = make_converter(detailed_validation=False)
    made.register_structure_hook_factory(_is_of_the_model, _structure_of)
    made.register_unstructure_hook_factory(_is_of_the_model, lambda cls: _writer_of(cls, made))
    made.register_unstructure_hook(Decimal, AMOUNT.dump)
    made.register_unstructure_hook(date, DAY.dump)
    return made


def _structure_of(cls: type[Any]) -> Callable[[Any, Any], Any]:
    read = _reader_of(cls)
    return lambda document, _: read(document)


def _is_of_the_model(cls: Any) -> bool:
    return isinstance(cls, type) and attrs.has(cls) and bool(form_fields(cls))


def _writer_of(cls: type[Any], made: OrjsonConverter) -> Callable[[Any], dict[str, Any]]:
    """Make what turns an object into a dict; numbers, texts and codes stay as they are: orjson writes them."""
    plain = {
        declared.name: override(unstruct_hook=identity)
        for declared in form_fields(cls)
        if isinstance(declared.holds, Kind) and not isinstance(declared.holds, Money) and declared.holds is not DAY
    }
    return make_dict_unstructure_fn(cls, made, **plain)  # type: ignore[arg-type] # a name is none of its options


# Keyed by the class, as attrs caches its own.
_READERS: dict[type[Any], Read] = {}


def _reader_of(cls: type[Any]) -> Read:
    if cls not in _READERS:
        fields = form_fields(cls)
        is_row = len(fields) > 1 and all(isinstance(declared.holds, Whole) for declared in fields)
        if is_row:
            _READERS[cls] = _shared_row(cls, fields)
        else:
            _READERS[cls] = _restored_pair(cls, fields) if len(fields) == _PAIR else _restored(cls, fields)
    return _READERS[cls]


def _shared_row(cls: type[Any], fields: tuple[FormField, ...]) -> Read:
    names = [declared.name for declared in fields]
    pick = itemgetter(*names)
    size = len(names)

    # Typed: 0, 0.0 and False are equal, and only the first is a count.
    @lru_cache(maxsize=_SHARED_ROWS, typed=True)
    def row(*values: int | None) -> Any:
        return cls(**dict(zip(names, values, strict=True)))

    def read(document: Any) -> Any:
        if len(document) != size:
            raise _refusal(cls)
        return row(*pick(document))

    return read


def _restored(cls: type[Any], fields: tuple[FormField, ...]) -> Read:
    steps = _steps(cls, fields)
    size = len(steps)
    new: Callable[[type[Any]], Any] = object.__new__

    def read(document: Any) -> Any:
        if len(document) != size:
            raise _refusal(cls)
        made = new(cls)
        for name, read_field, set_field in steps:
            set_field(made, read_field(document[name]))
        return made

    return read


def _restored_pair(cls: type[Any], fields: tuple[FormField, ...]) -> Read:
    """Do the same for a class of two fields, spelt out: a report is mostly paragraphs."""
    (first, read_first, set_first), (second, read_second, set_second) = _steps(cls, fields)
    new: Callable[[type[Any]], Any] = object.__new__

    def read(document: Any) -> Any:
        if len(document) != _PAIR:
            raise _refusal(cls)
        made = new(cls)
        set_first(made, read_first(document[first]))
        set_second(made, read_second(document[second]))
        return made

    return read


def _steps(cls: type[Any], fields: tuple[FormField, ...]) -> list[tuple[str, Read, Callable[[Any, Any], None]]]:
    """Give, for each field, its key, the reader of its values, and its slot: a frozen class has no quicker way in."""
    return [(declared.name, _field_reader(declared), getattr(cls, declared.name).__set__) for declared in fields]


def _field_reader(declared: FormField) -> Read:
    holds, shape = declared.holds, declared.shape
    if shape is Shape.OPTIONAL and isinstance(holds, Coded):
        members: dict[Any, Any] = {None: None, **holds.members}
        return members.__getitem__
    read = _value_reader(holds) if isinstance(holds, Kind) else _reader_of(holds)
    if shape is Shape.MANY:
        return partial(_read_many, read)
    return read if shape is Shape.ONE else lambda value: None if value is None else read(value)


def _read_many(read: Read, items: Any) -> tuple[Any, ...]:
    if items.__class__ is not list:
        raise _refusal(list)
    return tuple(map(read, items))


def _value_reader(kind: Kind) -> Read:
    """Read what is quick to see to be right; the kind itself knows the rest."""
    load = kind.load
    if isinstance(kind, Coded):
        return kind.members.__getitem__
    if isinstance(kind, Whole):
        least, most = kind.least, kind.most
        return lambda value: value if value.__class__ is int and least <= value <= most else load(value)
    if isinstance(kind, Money):
        whole = int(MAX_AMOUNT)
        return lambda value: Decimal(value) if value.__class__ is int and -whole <= value <= whole else load(value)
    if kind is LINE:
        return _read_line
    if isinstance(kind, Text):
        refuses = kind.refuses
        return lambda value: value if value.__class__ is str and not refuses(value) else load(value)
    return load


def _read_line(value: Any) -> Any:
    if value.__class__ is str and value and value.isprintable() and value.strip() is value:
        return value
    return LINE.load(value)


def _refusal(expected: type[Any]) -> Refusal:
    return Refusal("type", expected.__name__)
