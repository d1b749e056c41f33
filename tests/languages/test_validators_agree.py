"""Beyond the vectors: on 300 documents with random mistakes all implementations give one verdict."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from govinfo import schema_errors
from tests.languages.validators import VALIDATORS
from tests.test_schema import mutated_documents

DOCUMENTS = 300
OTHERS = [name for name in VALIDATORS if not name.startswith("govinfo.")]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, set[str]]:
    """Give files with documents, each with the addresses at which our own check finds problems."""
    folder = tmp_path_factory.mktemp("documents")
    drawn: dict[Path, set[str]] = {}

    @settings(max_examples=DOCUMENTS, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(mutated_documents())
    def write(document: Any) -> None:
        file = folder / f"{len(drawn)}.json"
        file.write_text(json.dumps(document), encoding="utf-8")
        drawn[file] = {each.address for each in schema_errors(document)}

    write()
    return drawn


@pytest.mark.parametrize("name", OTHERS)
def test_an_implementation_finds_mistakes_in_the_same_documents_at_the_same_places(
    name: str, files: dict[Path, set[str]]
) -> None:
    for file, faults in VALIDATORS[name](list(files)).items():
        # One error can be of several unknown keys, and then names one of them.
        places = {
            fault.address if fault.key is None else f"{fault.address}.{fault.key}".lstrip(".") for fault in faults
        }
        assert places <= files[file], file.read_text(encoding="utf-8")
        assert bool(places) == bool(files[file]), file.read_text(encoding="utf-8")


def test_the_documents_are_right_and_wrong(files: dict[Path, set[str]]) -> None:
    right = sum(not addresses for addresses in files.values())

    assert right >= DOCUMENTS // 20
    assert len(files) - right >= DOCUMENTS // 2
