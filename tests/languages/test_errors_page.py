"""The page of first errors: it shows what is said now, and every line points at the right place."""

import re
from typing import Any

import pytest

from tests.languages.errors_page import PAGE, SHOWN, first_faults, head, page, typical, versions
from tests.languages.invalid_documents import Mistake
from tests.languages.write_vectors import VECTORS
from tests.programs import node_module

LEAST_LINES = 30


def rows() -> list[list[str]]:
    """Give the cells of the lines of the page's tables."""
    lines = re.findall(r"^\| (.*) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return [re.split(r"(?<!\\) \| ", line) for line in lines if not line.startswith("mistake |")]


def test_the_page_has_a_line_for_each_typical_mistake() -> None:
    assert [" | ".join(row[:2]) for row in rows()] == [head(mistake) for mistake in typical()]
    assert len(typical()) >= LEAST_LINES


def test_every_line_has_what_each_implementation_says() -> None:
    for row in rows():
        assert len(row) == 2 + len(SHOWN)
        assert all(len(cell) > len("``") for cell in row)


def test_the_page_is_not_stale() -> None:
    node_module("ajv", "package.json")
    text = PAGE.read_text(encoding="utf-8")
    if versions() not in text:
        # Other versions word their errors otherwise; places are held below, whatever the version.
        return
    assert text == page(), "stale: run `make errors`"


@pytest.mark.parametrize("name", SHOWN)
@pytest.mark.parametrize("mistake", typical(), ids=lambda mistake: mistake.file)
def test_the_first_error_points_at_the_place_of_the_line(mistake: Mistake, name: str) -> None:
    first: Any = first_faults(name)[VECTORS / "invalid" / mistake.file]
    # Of a misspelt key it names the right one.
    address = mistake.instead_of or mistake.address

    if mistake.code.startswith("key."):
        holder, _, key = address.rpartition(".")
        assert (first.address, first.key) == (holder, key)
    else:
        assert (first.address, first.key) == (address, None)
