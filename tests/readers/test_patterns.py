"""No regular expression takes time that grows faster than the text: documents come from anywhere."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import govinfo
from tests.programs import answers_of_node, node_module

PROGRAM = Path(__file__).with_name("patterns.mjs")

#: How each way to use a pattern holds it to the ends of a text.
ANCHORED = {"fullmatch": "^(?:{})$", "match": "^(?:{})"}
FLAGS = {re.IGNORECASE: "i", re.MULTILINE: "m", re.DOTALL: "s"}


def _modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(govinfo.__path__, "govinfo."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def _patterns() -> Iterator[tuple[str, "re.Pattern[str]", set[str]]]:
    """Give each pattern with its name and the ways in which its module uses it."""
    for module in _modules():
        source = inspect.getsource(module)
        for name, value in vars(module).items():
            for pattern in value if isinstance(value, tuple) else (value,):
                if isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str):
                    uses = set(re.findall(rf"\b{name}\.([a-z]+)\b", source))
                    yield f"{module.__name__}.{name}", pattern, uses or {"search"}


def _uses() -> Iterator[tuple[str, dict[str, str]]]:
    """Give each pattern once for each way in which it is used, as a pattern of JavaScript."""
    for name, pattern, uses in _patterns():
        flags = "".join(letter for flag, letter in FLAGS.items() if pattern.flags & flag)
        written = pattern.pattern.replace("(?P<", "(?<").encode("utf-8", "backslashreplace").decode()
        for use in uses:
            yield f"{name}.{use}", {"source": ANCHORED.get(use, "{}").replace("{}", written), "flags": flags}


def test_no_pattern_takes_more_than_linear_time() -> None:
    node_module("recheck", "package.json")
    uses = dict(_uses())
    answers = dict(zip(uses, answers_of_node(PROGRAM, uses.values()), strict=True))

    slow = {use: answer["takes"] for use, answer in answers.items() if answer["status"] != "safe"}
    assert slow == {}


@pytest.mark.parametrize("slow", [r"\s*\|?(?:\s*-{3}\|)+", r"(?:a|a)*b", r"([a-z-]+)\s*:"])
def test_a_slow_pattern_is_told(slow: str) -> None:
    node_module("recheck", "package.json")

    assert answers_of_node(PROGRAM, [{"source": slow, "flags": ""}])[0]["status"] == "vulnerable"
