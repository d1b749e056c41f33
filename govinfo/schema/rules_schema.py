"""Build the JSON Schema of the rule list by walking the classes of rules."""

from collections.abc import Iterator
from enum import StrEnum
from types import GenericAlias
from typing import Any, get_args, get_origin, get_type_hints

import attrs

from govinfo.codes import Edition, Severity
from govinfo.messages import LANGS
from govinfo.messages.lang import Words
from govinfo.rules import RULESET_VERSION, Rule, rules
from govinfo.rules.linear import Absence, Blankness
from govinfo.schema.documents import head_of, summary_of
from govinfo.schema.rules import RULES_FORMAT, TOLD

_TEXT: dict[str, Any] = {"type": "string"}
_YEAR: dict[str, Any] = {"type": ["integer", "null"]}


def rules_schema() -> dict[str, Any]:
    """Build the schema of `rules.json`, complete in itself."""
    wording = {"$ref": "#/$defs/Wording"}
    return {
        **head_of("rules"),
        "title": "Rules of the form",
        "description": "The rules of the form as data: what each demands, how its findings are worded, names of cells.",
        **_closed(
            {
                "format": {**_TEXT, "const": RULES_FORMAT},
                "version": {
                    "description": f"Changes whenever what a rule demands does; now {RULESET_VERSION}.",
                    **_TEXT,
                },
                "editions": _list({"$ref": "#/$defs/Edition"}),
                "rules": _list({"$ref": "#/$defs/Rule"}),
                "words": _closed({each.name.lower(): wording for each in Words}),
                "names": {
                    "description": "What a finding calls a cell, row, table or column (`*` for its rows), by address.",
                    "type": "object",
                    "additionalProperties": wording,
                },
            }
        ),
        "$defs": dict(sorted(_definitions(wording).items())),
    }


def _definitions(wording: dict[str, Any]) -> dict[str, Any]:
    nested: dict[str, Any] = {}
    kinds = list(dict.fromkeys(type(rule) for rule in rules()))
    data = {name: schema for kind in kinds for name, schema in _data_of(kind, nested)}
    base = {
        "id": {"description": "Published, and never given to another rule.", **_TEXT},
        "kind": {"description": _kinds_told(kinds), **_TEXT, "enum": [kind.kind for kind in kinds]},
        "family": {"description": "Rules of a family share statement and messages.", **_TEXT},
        "severity": _one_of(Severity),
        "scope": {"description": "The address it speaks of; empty for the report.", **_TEXT},
        "editions": _list(_one_of(Edition)),
        "since": {"description": "The first report year.", "type": "integer"},
        "until": {"description": "The last report year; null while it applies.", **_YEAR},
        "absent": {"description": "What an absent row or table does.", **_one_of(Absence)},
        "blank": {"description": "What a blank cell does.", **_one_of(Blankness)},
        "statement": wording,
        "messages": {"$ref": "#/$defs/Messages"},
        "where": {"$ref": "#/$defs/WordingOrNull"},
        "basis": _list(wording),
    }
    texts = _closed({str(lang): _TEXT for lang in LANGS})
    return {
        **nested,
        "Edition": _closed({"code": _TEXT, "since": {"type": "integer"}, "until": _YEAR, "table_2": _TEXT}),
        "Messages": _closed({"violated": wording, "undecided": {"$ref": "#/$defs/WordingOrNull"}}),
        "Rule": {**_closed({**base, **data}), "required": list(base)},
        "Wording": {"description": "A text in each language; `{…}` are named parameters.", **texts},
        "WordingOrNull": {
            "description": "A text in each language, or none.",
            **texts,
            "type": ["object", "null"],
        },
    }


def _data_of(kind: type[Rule], nested: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the schema of each field that a kind of rule has beside what all have."""
    hints = get_type_hints(kind)
    for field in attrs.fields(kind):
        if field.name not in TOLD:
            yield field.name, _of_type(hints[field.name], nested)


def _of_type(hint: Any, nested: dict[str, Any]) -> dict[str, Any]:
    if isinstance(hint, GenericAlias) and get_origin(hint) is tuple:
        return _list(_of_type(get_args(hint)[0], nested))
    if attrs.has(hint):
        hints = get_type_hints(hint)
        closed = _closed({field.name: _of_type(hints[field.name], nested) for field in attrs.fields(hint)})
        nested[hint.__name__] = {"description": summary_of(hint), **closed}
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return {"type": "integer", "minimum": 1} if hint is int else dict(_TEXT)


def _kinds_told(kinds: list[type[Rule]]) -> str:
    told = (f"{kind.kind}: {' '.join((kind.__doc__ or '').split())}" for kind in kinds)
    return "How it is evaluated.\n" + "\n".join(told)


def _one_of(codes: type[StrEnum]) -> dict[str, Any]:
    return {**_TEXT, "enum": [str(each) for each in codes]}


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}
