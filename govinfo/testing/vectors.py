"""
Load the published vectors: documents with the verdict that every implementation must give.

They need no test framework:

    from govinfo.testing import rule_vectors

    for vector in rule_vectors():
        assert my_check(vector.report) == vector.findings, vector.name
"""

import json
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from govinfo.schema import published, published_names

_VALID, _INVALID, _STRICT, _RULES = (f"vectors/{name}/" for name in ("valid", "invalid", "strict", "rules"))
_INDEX = "index.json"


@frozen(kw_only=True)
class ValidVector:
    """A document that the schema accepts."""

    #: Its path below `vectors/`.
    name: str
    document: Any


@frozen(kw_only=True)
class InvalidVector:
    """A document that is refused for one mistake."""

    #: Its path below `vectors/`.
    name: str
    #: The document as it stands in the file; one with a duplicate key shows it only here.
    content: bytes
    document: Any
    #: The code of the problem, and the dotted address of the offending place.
    code: str
    address: str


@frozen(kw_only=True)
class RuleVector:
    """A report with what a check must find in it."""

    #: Its path below `vectors/`.
    name: str
    #: The rule that it is about, and what becomes of it: `satisfied`, `violated` or `undecided`.
    rule: str
    outcome: str
    #: The report document.
    report: dict[str, Any]
    #: The verdict on the report as a whole.
    verdict: str
    #: All findings in rule order, of this rule and of others; each with rule, severity, outcome, cells, left, right
    #: and difference. Their wording is no part of a vector.
    findings: tuple[dict[str, Any], ...]


def valid_vectors() -> Iterator[ValidVector]:
    """Give the documents that the schema accepts, in the order of their names."""
    for path in _paths(_VALID):
        yield ValidVector(name=_name(path), document=_loaded(path))


def invalid_vectors(*, strict: bool = False) -> Iterator[InvalidVector]:
    """
    Give the documents that the schema refuses, each with one mistake, in the order of their index.

    With `strict` those that the schema accepts, and a strict reader refuses.
    """
    folder = _STRICT if strict else _INVALID
    for line in _loaded(folder + _INDEX):
        path = folder + line["file"]
        yield InvalidVector(
            name=_name(path),
            content=published(path),
            document=_loaded(path),
            code=line["code"],
            address=line["address"],
        )


def rule_vectors() -> Iterator[RuleVector]:
    """Give the reports with their findings, in the order of their names."""
    for path in _paths(_RULES):
        told = _loaded(path)
        yield RuleVector(
            name=_name(path),
            rule=told["rule"],
            outcome=told["outcome"],
            report=told["report"],
            verdict=told["expected"]["verdict"],
            findings=tuple(told["expected"]["findings"]),
        )


def _paths(folder: str) -> Iterator[str]:
    return (name for name in published_names() if name.startswith(folder) and name.endswith(".json"))


def _name(path: str) -> str:
    return path.removeprefix("vectors/")


def _loaded(path: str) -> Any:
    return json.loads(published(path))
