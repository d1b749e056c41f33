"""Hold what is published to its versions: released folders never change, old codes stay known, all is offline."""

import csv
import io
import json
import shutil
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from jsonschema_specifications import REGISTRY as META_SCHEMAS  # type: ignore[import-untyped] # it has no types
from referencing import Registry, Resource
from referencing.exceptions import Unresolvable

from govinfo import rules
from govinfo.codes import Edition
from govinfo.convert import FORMAT, FORMAT_VERSION
from govinfo.schema.lists import CODE_LISTS
from govinfo.schema.published import published_folder
from tests.released import changed, folder_hash, release, released

FOLDERS = sorted(path for path in published_folder().iterdir() if path.is_dir())
SCHEMA_FILES = sorted(path for folder in FOLDERS for path in folder.rglob("*.schema.json"))


def named(path: Path) -> str:
    return path.relative_to(published_folder()).as_posix()


def loaded(path: Path) -> Any:
    return json.loads(path.read_bytes())


def test_no_released_folder_has_changed() -> None:
    assert changed(released()) == [], "a released folder never changes: start the next version"


def test_a_folder_is_released_or_the_draft_of_the_current_version() -> None:
    assert {folder.name for folder in FOLDERS} == {*released(), FORMAT_VERSION}


@pytest.fixture
def copy(tmp_path: Path) -> tuple[Path, Path]:
    """Give a copy of schema/ whose version is released, and the list that says so."""
    path, schema = tmp_path / "released.json", tmp_path / "schema"
    path.write_text("{}", encoding="utf-8")
    shutil.copytree(published_folder(), schema)
    release(FORMAT_VERSION, path, schema)
    return path, schema


def test_a_release_is_in_the_list(copy: tuple[Path, Path]) -> None:
    path, schema = copy

    assert released(path) == {FORMAT_VERSION: folder_hash(schema / FORMAT_VERSION)}
    assert changed(released(path), schema) == []


@pytest.mark.parametrize("change", ["byte", "new file", "lost file", "other name", "exchanged", "gone"])
def test_every_change_of_a_released_folder_is_noticed(change: str, copy: tuple[Path, Path]) -> None:
    path, schema = copy
    folder = schema / FORMAT_VERSION
    cells, codes = folder / "cells.csv", folder / "codes" / "sections.csv"
    if change == "byte":
        cells.write_bytes(cells.read_bytes() + b"\n")
    elif change == "new file":
        (folder / "codes" / "new.csv").write_bytes(b"")
    elif change == "lost file":
        cells.unlink()
    elif change == "other name":
        cells.rename(folder / "Cells.csv")
    elif change == "exchanged":
        ours, theirs = cells.read_bytes(), codes.read_bytes()
        cells.write_bytes(theirs)
        codes.write_bytes(ours)
    else:
        shutil.rmtree(folder)

    assert changed(released(path), schema) == [FORMAT_VERSION]


def test_a_version_is_released_once(copy: tuple[Path, Path]) -> None:
    path, schema = copy

    with pytest.raises(ValueError, match="never changes"):
        release(FORMAT_VERSION, path, schema)


def test_what_is_not_there_is_not_released(tmp_path: Path) -> None:
    path = tmp_path / "released.json"
    path.write_text("{}", encoding="utf-8")

    with pytest.raises(FileNotFoundError):
        release("9.9", path, tmp_path)

    assert released(path) == {}


def enumerations(cls: type[StrEnum] = StrEnum) -> Iterator[set[str]]:
    """Give the codes of each enumeration of the library, and the kinds of its rules."""
    for each in cls.__subclasses__():
        if each.__module__.startswith("govinfo.") and len(each):
            yield {str(member.value) for member in each}
        yield from enumerations(each)


def shipped_enums(schema: Any) -> Iterator[set[str]]:
    """Give the codes of each list of codes in a schema; null is none."""
    if isinstance(schema, dict):
        if isinstance(schema.get("enum"), list):
            yield {code for code in schema["enum"] if code is not None}
        for inner in schema.values():
            yield from shipped_enums(inner)


@pytest.mark.parametrize("path", SCHEMA_FILES, ids=named)
def test_every_code_of_a_shipped_schema_is_known(path: Path) -> None:
    known = [*enumerations(), {rule.kind for rule in rules()}]

    shipped = list(shipped_enums(loaded(path)))

    assert len(shipped) >= 4
    assert [codes for codes in shipped if not any(codes <= each for each in known)] == []


def test_a_code_that_nobody_knows_would_be_told() -> None:
    assert not any({"county", "planet"} <= each for each in enumerations())
    assert any({"county"} <= each for each in enumerations())


def known_codes(name: str) -> set[str]:
    return {str(code.value) for code in (Edition if name == "editions" else CODE_LISTS[name])}


@pytest.mark.parametrize("folder", FOLDERS, ids=named)
def test_every_code_of_a_shipped_list_is_known(folder: Path) -> None:
    lists = sorted((folder / "codes").glob("*.csv"))

    assert len(lists) >= 17
    for path in lists:
        lines = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
        assert {line["code"] for line in lines} <= known_codes(path.stem)


@pytest.mark.parametrize("folder", FOLDERS, ids=named)
def test_every_shipped_rule_is_known(folder: Path) -> None:
    shipped = {rule["id"]: rule["kind"] for rule in loaded(folder / "rules.json")["rules"]}

    assert shipped.items() <= {rule.id: rule.kind for rule in rules()}.items()


def test_each_id_is_given_once() -> None:
    ids = [loaded(path)["$id"] for path in SCHEMA_FILES]

    assert len(ids) == len(set(ids)) >= 6
    for path, id_ in zip(SCHEMA_FILES, ids, strict=True):
        assert id_.split(":")[:3] == ["urn", "govinfo", "schema"]
        assert id_.split(":")[3:5] == [path.name.partition(".")[0], path.relative_to(published_folder()).parts[0]]


def references(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("$ref"), str):
            yield schema["$ref"]
        for inner in schema.values():
            yield from references(inner)


def offline() -> "Registry[Any]":
    """Give a registry of our schemas and the meta-schemas of the drafts, which retrieves nothing else."""
    ours = [(loaded(path)["$id"], Resource.from_contents(loaded(path))) for path in SCHEMA_FILES]
    registry: Registry[Any] = META_SCHEMAS.with_resources(ours)
    return registry


@pytest.mark.parametrize("path", SCHEMA_FILES, ids=named)
def test_a_draft_and_all_references_resolve_offline(path: Path) -> None:
    schema = loaded(path)
    resolver = offline().resolver(base_uri=schema["$id"])
    found = set(references(schema))

    assert found
    assert offline().contents(schema["$schema"])["$schema"]
    for reference in found:
        assert isinstance(resolver.lookup(reference).contents, dict)


@pytest.mark.parametrize("path", SCHEMA_FILES, ids=named)
def test_a_validator_needs_nothing_but_the_file(path: Path) -> None:
    schema = loaded(path)
    validator = jsonschema.validators.validator_for(schema)

    validator.check_schema(schema)

    assert list(validator(schema, registry=Registry()).iter_errors({"format": FORMAT}))


def test_a_reference_that_leads_nowhere_would_be_told() -> None:
    with pytest.raises(Unresolvable):
        offline().resolver(base_uri="urn:govinfo:schema:report:1.0").lookup("#/$defs/None")
    with pytest.raises(Unresolvable):
        offline().resolver().lookup("https://schema.example/report.json")
