"""Hold a document against the published schema, by the jsonschema library."""

import json
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from govinfo.convert.problems import FORMAT_KEY, json_shown
from govinfo.exceptions import Problem, shown
from govinfo.model.kinds import LINE
from govinfo.schema.published import REPORT_SCHEMA, published

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, ValidationError

#: The problem's code for each keyword; `required` and `additionalProperties` tell of keys.
_CODES = {
    "type": "type",
    "enum": "enum",
    "const": "format",
    "minimum": "range",
    "maximum": "range",
    "minLength": "pattern",
    "maxLength": "pattern",
    "pattern": "pattern",
    "not": "pattern",
}


def schema_errors(document: Any) -> tuple[Problem, ...]:
    """
    Say what the published schema refuses in a parsed JSON document; nothing where it accepts it.

    Never raises on what the document says.
    """
    if not isinstance(document, dict | list | str | int | float | bool | None):
        message = f"a parsed JSON document is expected, got {type(document).__name__}"
        raise TypeError(message)
    errors = list(_validator().iter_errors(document))
    of_wrong_type = {tuple(error.absolute_path) for error in errors if error.validator == "type"}
    # Of what has the wrong type it says nothing that it is not in a list.
    telling = (each for each in errors if each.validator != "enum" or tuple(each.absolute_path) not in of_wrong_type)
    found = (problem for error in telling for problem in _problems(error))
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: _path_key(problem.address)))


@cache
def _validator() -> "Draft202012Validator":
    # Imported here: reading and checking reports does without it.
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - see above

    return Draft202012Validator(json.loads(published(REPORT_SCHEMA)))


def _problems(error: "ValidationError") -> Iterator[Problem]:
    path = [str(step) for step in error.absolute_path]
    value: Any = error.validator_value
    instance: Any = error.instance
    if error.validator == "required":
        missing = [name for name in value if name not in instance]
        yield from (
            Problem(code="key.missing", address=_joined(*path, name), expected="this key", got=None) for name in missing
        )
    elif error.validator == "additionalProperties":
        known: Any = error.schema
        for name in instance:
            if name not in known["properties"]:
                address = _joined(*path, shown(name)[1:-1])
                yield Problem(
                    code="key.unknown", address=address, expected="no such key", got=json_shown(instance[name])
                )
    else:
        yield Problem(
            code=_code(error, path), address=_joined(*path), expected=_expected(error), got=json_shown(instance)
        )


def _code(error: "ValidationError", path: list[str]) -> str:
    if path == [FORMAT_KEY]:
        return "format"
    code = _CODES[str(error.validator)]
    schema: Any = error.schema
    is_line = schema.get("pattern") == LINE.keywords["pattern"]
    return "text" if is_line and code == "pattern" else code


def _expected(error: "ValidationError") -> str:
    value: Any = error.validator_value
    words = (
        " or ".join(value)
        if isinstance(value, list) and error.validator == "type"
        else json.dumps(value, ensure_ascii=True)
    )
    return f"{error.validator}: {words}"


def _joined(*steps: str) -> str:
    return ".".join(steps)


def _path_key(address: str) -> list[tuple[int, str]]:
    return [(int(step), "") if step.isdecimal() else (-1, step) for step in address.split(".")]
