"""Give the table of reports that the published SQL reads: the keys of the document as columns, objects as structs."""

from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from govinfo.model import AnnualReport
from govinfo.model.fields import FormField, Shape, form_fields
from govinfo.model.kinds import AMOUNT_DECIMALS, MAX_AMOUNT, Day, Kind, Money, Whole

#: The column that names the report.
SOURCE = "source"
_DIGITS = len(str(int(MAX_AMOUNT))) + AMOUNT_DECIMALS


def arrow_schema() -> pa.Schema:
    """Derive the columns from the classes: counts as int64, amounts as decimals, codes as strings."""
    return pa.schema([pa.field(SOURCE, pa.string(), nullable=False), *map(_arrow_field, form_fields(AnnualReport))])


def arrow_table(reports: Iterable[AnnualReport]) -> pa.Table:
    """Make the table of some reports; the source of each is its place among them, from 0, as text."""
    rows = [{SOURCE: str(place), **_row(report)} for place, report in enumerate(reports)]
    return pa.Table.from_pylist(rows, schema=arrow_schema())


def _arrow_field(declared: FormField) -> pa.Field:
    held = _arrow_type(declared.holds)
    many = declared.shape is Shape.MANY
    return pa.field(declared.name, pa.list_(held) if many else held, nullable=declared.shape is Shape.OPTIONAL)


def _arrow_type(holds: Kind | type[Any]) -> pa.DataType:
    if isinstance(holds, type):
        return pa.struct([_arrow_field(each) for each in form_fields(holds)])
    if isinstance(holds, Whole):
        return pa.int64()
    if isinstance(holds, Money):
        return pa.decimal128(_DIGITS, AMOUNT_DECIMALS)
    return pa.date32() if isinstance(holds, Day) else pa.string()


def _row(part: Any) -> dict[str, Any]:
    """Take an object apart, field by field."""
    return {each.name: _value(each, getattr(part, each.name)) for each in form_fields(type(part))}


def _value(declared: FormField, value: Any) -> Any:
    if declared.shape is Shape.MANY:
        return [_one(declared, each) for each in value]
    return None if value is None else _one(declared, value)


def _one(declared: FormField, value: Any) -> Any:
    if declared.struct is not None:
        return _row(value)
    return str(value.value) if hasattr(value, "value") else value
