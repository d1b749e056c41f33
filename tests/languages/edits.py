"""Change plain documents at addresses."""

import copy
from collections.abc import Mapping
from typing import Any


def at(document: dict[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """Give a document with other values at some addresses, or with further keys."""
    other = copy.deepcopy(document)
    for address, value in values.items():
        part, last = _part(other, address)
        part[last] = value
    return other


def without(document: dict[str, Any], address: str) -> dict[str, Any]:
    """Give a document without a key."""
    other = copy.deepcopy(document)
    part, last = _part(other, address)
    del part[last]
    return other


def renamed(document: dict[str, Any], address: str, name: str) -> dict[str, Any]:
    """Give a document with another name of a key, in its place."""
    other = copy.deepcopy(document)
    part, last = _part(other, address)
    items = [(name if key == last else key, value) for key, value in part.items()]
    part.clear()
    part.update(items)
    return other


def _part(document: Any, address: str) -> tuple[Any, Any]:
    *path, last = (int(step) if step.isdecimal() else step for step in address.split("."))
    for step in path:
        document = document[step]
    return document, last
