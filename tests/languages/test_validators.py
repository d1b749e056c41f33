"""One schema, one verdict: Python, Rust, JavaScript and Go accept and refuse the same, at the same places."""

import json
from pathlib import Path

import pytest

from govinfo import duplicate_keys, schema_errors
from govinfo.schema import published
from tests.languages.validators import FOLDER, VALIDATORS, faults, problems_of, vectors
from tests.languages.write_vectors import FOLDERS, VECTORS, vector_files

Told = dict[Path, list[tuple[str, str]]]
#: What a strict reader refuses and the schema accepts: see the format's README.
STRICT_CODES = {"date", "check_digit", "precision", "key.duplicate"}
BY_SCHEMA = [name for name in VALIDATORS if name != "govinfo.loads"]


def index(folder: str) -> Told:
    """Give the problems of each document as its index has them: code and address. A misspelt key is missing, too."""
    told: Told = {}
    for line in json.loads(published(f"vectors/{folder}/index.json")):
        missing = [("key.missing", line["instead_of"])] if "instead_of" in line else []
        told[VECTORS / folder / line["file"]] = [*missing, (line["code"], line["address"])]
    return told


INVALID, STRICT = index("invalid"), index("strict")


def test_the_vectors_are_not_stale() -> None:
    written = {
        path.relative_to(VECTORS).as_posix() for each in FOLDERS for path in VECTORS.joinpath(each).rglob("*.json")
    }

    assert {name: (VECTORS / name).read_text(encoding="utf-8") for name in written} == dict(vector_files()), (
        "stale: run `make vectors`"
    )


def test_every_vector_is_in_its_index() -> None:
    assert sorted(INVALID) == vectors("invalid")
    assert sorted(STRICT) == vectors("strict")


def test_a_vector_stands_in_the_folder_of_its_problem() -> None:
    for told in (INVALID, STRICT):
        for file, problems in told.items():
            assert problems[-1][0] == file.parent.name


def test_there_are_mistakes_of_every_code_that_the_format_publishes() -> None:
    codes = {code for told in (INVALID, STRICT) for problems in told.values() for code, _ in problems}

    assert codes == {
        "type", "range", "enum", "pattern", "text", "key.missing", "key.unknown", "key.duplicate", "format",
        "date", "check_digit", "precision",
    }  # fmt: skip
    assert len(INVALID) >= 100


@pytest.mark.parametrize("name", BY_SCHEMA)
def test_an_implementation_accepts_all_that_is_valid_and_refuses_all_that_is_not(name: str) -> None:
    refused = {file for file, errors in faults(name).items() if errors}

    assert refused == set(INVALID)
    assert set(faults(name)) == {*INVALID, *STRICT, *vectors("valid")}


@pytest.mark.parametrize("name", BY_SCHEMA)
def test_every_error_of_an_implementation_points_at_the_offending_place(name: str) -> None:
    astray = {
        file.relative_to(FOLDER).as_posix(): error
        for file, problems in INVALID.items()
        for error in faults(name)[file]
        if (error.address, error.key) not in map(places, problems)
    }

    assert astray == {}


def places(problem: tuple[str, str]) -> tuple[str, str | None]:
    """Give the address of the object and the key, where a key is missing or unknown; else the address alone."""
    code, address = problem
    if not code.startswith("key."):
        return address, None
    holder, _, key = address.rpartition(".")
    return holder, key


@pytest.mark.parametrize("file", INVALID, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_the_converter_and_the_schema_tell_the_same_problems(file: Path) -> None:
    assert [(each.code, each.address) for each in problems_of(file)] == INVALID[file]
    assert {(each.code, each.address) for each in schema_errors(json.loads(file.read_bytes()))} == set(INVALID[file])


@pytest.mark.parametrize("file", STRICT, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_strict_reader_refuses_more_for_the_published_reasons_alone(file: Path) -> None:
    problems = [*problems_of(file), *duplicate_keys(file.read_bytes())]

    assert [(each.code, each.address) for each in problems] == STRICT[file]
    assert {code for code, _ in STRICT[file]} <= STRICT_CODES


@pytest.mark.parametrize("file", vectors("valid"), ids=lambda file: file.stem)
def test_the_converter_accepts_what_is_valid(file: Path) -> None:
    assert problems_of(file) == ()
    assert duplicate_keys(file.read_bytes()) == ()
