"""Hold what `check --format json` writes to the schema of findings, in both drafts and both languages."""

import copy
import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

from govinfo import AnnualReport, Reading, check
from govinfo.cli.app import app
from govinfo.cli.as_json import Checked, findings_document, findings_of
from govinfo.cli.sources import Source
from govinfo.localisation import localise
from govinfo.messages import LANGS, Lang
from govinfo.schema import published
from govinfo.testing import reports, unruly_reports, wrong_reports
from tests.cli.broken import broken

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
DOCUMENTS = sorted(path for path in EXAMPLES.iterdir() if path.suffix in {".txt", ".docx"})
FAULTY = EXAMPLES / "example-2025-with-errors.txt"
VALIDATORS = [
    Draft202012Validator(json.loads(published("findings.schema.json"))),
    Draft7Validator(json.loads(published("findings.draft-07.schema.json"))),
]
#: The keys that may be null, by the objects that have them; every other key may not.
NULLABLE = {
    "agency", "year", "left", "right", "difference", "old", "address", "page", "table", "row", "column",
}  # fmt: skip
#: A value of every JSON type; a whole number is also a number.
OF_EVERY_TYPE: dict[str, Any] = {
    "null": None, "boolean": True, "whole": 1, "fraction": 1.5, "text": "a", "list": [1], "object": {"a": 1},
}  # fmt: skip


def refusals(document: Any) -> list[list[str]]:
    """Give what each draft's schema says against a document."""
    return [[error.message for error in validator.iter_errors(document)] for validator in VALIDATORS]


def written(paths: Sequence[Path], lang: str) -> Any:
    arguments = ["check", *map(str, paths), "--format", "json", "--lang", lang]
    return json.loads(CliRunner().invoke(app, arguments).stdout)


@pytest.mark.parametrize("lang", LANGS)
def test_findings_of_every_example_are_accepted(lang: str) -> None:
    document = written(DOCUMENTS, lang)

    assert len(document["reports"]) == len(DOCUMENTS) >= 4
    assert refusals(document) == [[], []]


@pytest.mark.parametrize("lang", LANGS)
def test_findings_of_every_sample_are_accepted(shared: Path, lang: str) -> None:
    document = written(sorted((shared / "samples").iterdir()), lang)

    assert len(document["reports"]) >= 2
    assert refusals(document) == [[], []]


@pytest.mark.parametrize("lang", LANGS)
def test_errors_of_every_broken_input_are_accepted(lang: str, tmp_path: Path) -> None:
    paths = []
    for name, content, _ in broken():
        paths.append(tmp_path / name)
        paths[-1].write_bytes(content())

    document = written(paths, lang)

    assert len(document["errors"]) == len(paths) >= 40
    assert refusals(document) == [[], []]


def of_reports(found: Sequence[AnnualReport], lang: Lang) -> Any:
    """Write the findings of some reports."""
    checked = [
        Checked(
            source=Source(source="a.json", reading=Reading(report=report)),
            findings=check(report),
            localisation=localise(report),
        )
        for report in found
    ]
    return json.loads(findings_document(findings_of(checked, [], lang)))


@given(
    reports(blanks=True) | unruly_reports() | wrong_reports().map(lambda wrong: wrong.report), st.sampled_from(LANGS)
)
def test_findings_of_any_report_are_accepted(report: AnnualReport, lang: Lang) -> None:
    assert refusals(of_reports([report], lang)) == [[], []]


def test_a_document_of_another_format_is_refused() -> None:
    assert all(refusals({**rich(), "format": "govinfo.findings/2.0"}))


def places(document: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Give the path of every value in a document."""
    yield path
    inner = (
        document.items() if isinstance(document, dict) else enumerate(document) if isinstance(document, list) else ()
    )
    for step, value in inner:
        yield from places(value, (*path, step))


def at(document: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        document = document[step]
    return document


def type_of(value: Any) -> str:
    kinds = {type(None): "null", bool: "boolean", int: "whole", float: "fraction", str: "text", list: "list"}
    return kinds.get(type(value), "object")


@cache
def rich() -> Any:
    """Write a document that has every key, with a value other than null where it can have one."""
    document = written([FAULTY, EXAMPLES / "none.txt"], "en")
    place = {"page": 1, "table": 2, "row": 3, "column": 4}
    note = {"code": "row.missing", "severity": "warning", "address": "requests.received", "place": place, "raw": "x"}
    report = document["reports"][0]
    report["notes"] = [note]
    report["impossible"] = ["requests.balance.total"]
    report["findings"][0]["suggestions"][0]["rules"] = ["requests.balance.total"]
    assert refusals(document) == [[], []]
    return document


#: One place of each key is enough: the rest have the same definition.
PLACES = list(
    {tuple("#" if isinstance(step, int) else step for step in path): path for path in places(rich())}.values()
)


@pytest.mark.parametrize("path", PLACES, ids=lambda path: ".".join(map(str, path)) or "document")
def test_a_value_of_another_type_is_refused_everywhere(path: tuple[Any, ...]) -> None:
    right = {type_of(at(rich(), path))} | ({"null"} if path and path[-1] in NULLABLE else set())
    for kind, value in OF_EVERY_TYPE.items():
        if kind not in right:
            document = copy.deepcopy(rich())
            if path:
                at(document, path[:-1])[path[-1]] = value
            assert all(refusals(document if path else value)), (path, kind)


@pytest.mark.parametrize("path", [path for path in PLACES if type_of(at(rich(), path)) == "object"], ids=str)
def test_a_missing_or_unknown_key_is_refused_in_every_object(path: tuple[Any, ...]) -> None:
    for key in at(rich(), path):
        document = copy.deepcopy(rich())
        del at(document, path)[key]
        assert all(refusals(document)), key
    document = copy.deepcopy(rich())
    at(document, path)["surplus"] = None
    assert all(refusals(document))


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("sha256", "0" * 63), ("sha256", "0" * 64 + "\n"), ("sha256", "G" * 64), ("version", ""), ("year", 999),
        ("edition", "2020"), ("verdict", "right"), ("severity", "fatal"), ("outcome", "satisfied"), ("rule", "A b"),
        ("cell", "a-b"), ("row", 0), ("mistakes", ["typo"]), ("cells", ["a b"]), ("agency", "a\nb"),
    ],
)  # fmt: skip
def test_a_value_that_is_not_in_its_list_or_form_is_refused(key: str, wrong: Any) -> None:
    document = copy.deepcopy(rich())
    path = next(path for path in places(document) if path and path[-1] == key)

    at(document, path[:-1])[key] = wrong

    assert all(refusals(document))
