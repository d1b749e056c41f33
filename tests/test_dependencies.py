"""The lists of versions that the wheel is tested with say what pyproject.toml says."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
_LINE = re.compile(r"([a-z0-9-]+)(==|>=)([\d.]+)")


def _listed(name: str) -> dict[str, tuple[int, ...]]:
    lines = (ROOT / "tests" / "dependencies" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    found = (_LINE.fullmatch(line) for line in lines if not line.startswith("#"))
    return {match[1]: _version(match[3]) for match in found if match}


def _version(text: str) -> tuple[int, ...]:
    return (*map(int, text.split(".")), 0, 0)[:3]


@pytest.fixture(scope="module")
def bounds() -> dict[str, tuple[int, ...]]:
    """Return the lowest version of each dependency that pyproject.toml allows."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = project["optional-dependencies"]
    parts = ("cli", "testing", "html", "docx", "pdf", "xlsx", "bulk")
    lines = [*project["dependencies"], *(line for part in parts for line in optional[part])]
    found = (_LINE.fullmatch(line) for line in lines)
    return {match[1]: _version(match[3]) for match in found if match}


def test_the_list_of_the_lowest_versions_has_the_bounds(bounds: dict[str, tuple[int, ...]]) -> None:
    assert len(bounds) > 10
    assert _listed("lowest") == bounds


def test_the_list_of_the_newest_versions_has_the_same_names_and_none_lower(bounds: dict[str, tuple[int, ...]]) -> None:
    newest = _listed("newest")

    assert newest.keys() == bounds.keys()
    assert all(newest[name] >= bound for name, bound in bounds.items())
