"""The vectors suffice: no keyword of a value in the schema can be changed without one of them noticing."""

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema_rs import Draft202012Validator as FastValidator

from govinfo.schema import published
from tests.languages.validators import vectors

Schema = dict[str, Any]
SCHEMA: Schema = json.loads(published("report.schema.json"))
VALID = [json.loads(path.read_bytes()) for path in vectors("valid")]
INVALID = [json.loads(path.read_bytes()) for path in vectors("invalid")]
TOLD = {"title", "description"}
#: What only makes a message plainer: a pattern says it, too.
PLAINER = {"minLength"}


def values(schema: Schema) -> Iterator[Schema]:
    """Give the schemas of all single values within a schema."""
    inner = [*schema.get("properties", {}).values(), *schema.get("$defs", {}).values()]
    for each in inner:
        yield from values(each)
    if not inner and not {"$ref", "items"} & schema.keys():
        yield schema


def kind(schema: Schema) -> str:
    """Give what a schema demands, without its labels."""
    return json.dumps({keyword: value for keyword, value in schema.items() if keyword not in TOLD})


KINDS = {kind(schema): schema for schema in values(SCHEMA)}


def changes(schema: Schema) -> Iterator[tuple[str, Schema]]:
    """Give what else a kind of values could demand: one keyword less, other bounds, null or not, a code less."""
    listed = {"enum", "const"} & schema.keys()
    for keyword in schema.keys() - TOLD - PLAINER - {"type"}:
        yield f"no {keyword}", {key: value for key, value in schema.items() if key != keyword}
    for bound in {"minimum", "maximum"} & schema.keys():
        for step in (-1, 1):
            yield f"{bound} {step:+}", {**schema, bound: schema[bound] + step}
    for code in schema.get("enum", ()):
        yield f"no {code}", {**schema, "enum": [each for each in schema["enum"] if each != code]}
    name, *null = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    if null:
        yield "not null", {**schema, "type": name}
    elif not listed:
        yield "or null", {**schema, "type": [name, "null"]}
    if not listed:
        yield "any type", {key: value for key, value in schema.items() if key != "type"}


def with_change(of: str, change: Schema) -> Schema:
    """Give the whole schema with another demand of one kind of values."""
    changed = copy.deepcopy(SCHEMA)
    for schema in values(changed):
        if kind(schema) == of:
            told = {key: value for key, value in schema.items() if key in TOLD}
            schema.clear()
            schema.update({**change, **told})
    return changed


def is_noticed(accepts: Callable[[Any], bool]) -> bool:
    return any(map(accepts, INVALID)) or not all(map(accepts, VALID))


@pytest.mark.parametrize("of", KINDS, ids=lambda of: str(KINDS[of]["description"]))
def test_every_change_of_what_is_demanded_of_a_value_is_noticed(of: str) -> None:
    unnoticed = [
        name
        for name, change in changes(KINDS[of])
        if not is_noticed(FastValidator(with_change(of, change)).is_valid)
        # Only here does `$` match before a last line break.
        if not is_noticed(Draft202012Validator(with_change(of, change)).is_valid)
    ]

    assert unnoticed == []


def test_the_schema_as_it_is_agrees_with_all() -> None:
    assert not is_noticed(FastValidator(SCHEMA).is_valid)
