"""
Turn a published schema into its twin in Draft 7, where many validators stop.

Our schemas use only keywords that mean the same in both drafts, so that a twin
differs in three things: its `$schema`, its `$id`, and the name of the place
where its definitions stand.
"""

from typing import Any, Final

SCHEMA_SUFFIX: Final = ".schema.json"
TWIN_SUFFIX: Final = ".draft-07.schema.json"

_DRAFT_7: Final = "http://json-schema.org/draft-07/schema#"
_DEFS, _DEFINITIONS = "$defs", "definitions"
#: Keywords whose value is a schema, and those whose value has schemas by name.
_ONE: Final = ("items", "additionalProperties", "not")
_BY_NAME: Final = ("properties", _DEFS)


def draft_07(schema: dict[str, Any]) -> dict[str, Any]:
    """
    Give the Draft 7 twin of a schema of Draft 2020-12: the same verdict on every document, under an `$id` of its own.

    Raises ValueError where something stands beside a `$ref`: Draft 7 would not look at it.
    """
    return {**_twin(schema), "$schema": _DRAFT_7, "$id": f"{schema['$id']}:draft-07"}


def twin_name(name: str) -> str:
    """Give the name of the twin's file."""
    return f"{name.removesuffix(SCHEMA_SUFFIX)}{TWIN_SUFFIX}"


def _twin(schema: Any) -> Any:
    if not isinstance(schema, dict):
        return schema  # true or false
    if "$ref" in schema and len(schema) > 1:
        message = f"something stands beside a reference: {sorted(schema)}"
        raise ValueError(message)
    return {_DEFINITIONS if keyword == _DEFS else keyword: _value(keyword, schema[keyword]) for keyword in schema}


def _value(keyword: str, value: Any) -> Any:
    if keyword == "$ref":
        return value.replace(f"#/{_DEFS}/", f"#/{_DEFINITIONS}/")
    if keyword in _ONE:
        return _twin(value)
    return {name: _twin(each) for name, each in value.items()} if keyword in _BY_NAME else value
