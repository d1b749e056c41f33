"""Hold the loader of the vectors: it gives each published vector once, and what they say is true of this package."""

import subprocess
import sys

import orjson
import pytest

from govinfo import InvalidReport, check, loads, schema_errors
from govinfo.convert.syntax import duplicate_keys
from govinfo.schema import published_names
from govinfo.testing import InvalidVector, invalid_vectors, rule_vectors, valid_vectors

REFUSED = [*invalid_vectors(), *invalid_vectors(strict=True)]


def test_each_published_vector_is_given_once() -> None:
    names = [each.name for group in (valid_vectors(), REFUSED, rule_vectors()) for each in group]
    published = {name.removeprefix("vectors/") for name in published_names() if name.startswith("vectors/")}

    assert len(names) == len(set(names))
    assert set(names) == {name for name in published if not name.endswith(("README.md", "index.json"))}


def test_valid_documents_are_read() -> None:
    for vector in valid_vectors():
        assert schema_errors(vector.document) == (), vector.name
        loads(orjson.dumps(vector.document))


@pytest.mark.parametrize("vector", REFUSED, ids=[each.name for each in REFUSED])
def test_an_invalid_document_is_refused_for_its_mistake(vector: InvalidVector) -> None:
    if vector.code == "key.duplicate":
        assert [(each.code, each.address) for each in duplicate_keys(vector.content)] == [(vector.code, vector.address)]
        return
    with pytest.raises(InvalidReport) as refused:
        loads(vector.content)

    assert (vector.code, vector.address) in {(each.code, each.address) for each in refused.value.problems}
    assert bool(schema_errors(vector.document)) == vector.name.startswith("invalid/")


def test_what_a_rule_vector_expects_is_found() -> None:
    for vector in rule_vectors():
        found = check(loads(orjson.dumps(vector.report)))
        assert (str(found.verdict), [each.rule for each in found]) == (
            vector.verdict,
            [each["rule"] for each in vector.findings],
        ), vector.name


def test_the_loader_needs_no_test_framework() -> None:
    program = (
        "import sys; from govinfo.testing import rule_vectors; next(rule_vectors()); print('pytest' in sys.modules)"
    )

    assert subprocess.check_output([sys.executable, "-c", program], text=True).strip() == "False"
