"""Hold the house style where a program can: homes of Chinese, lazy extras, size, reasons for exemptions."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "govinfo").rglob("*.py"))
SOURCES = [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))]

#: Where Chinese may be written: official labels, wording, variants met in documents, and such that are printed.
CHINESE_HOMES = ("codes/", "messages/", "messages.py", "readers/words/", "testing/documents/")
#: Ideographs with their extensions and radicals; punctuation says nothing by itself.
CHINESE = re.compile(
    "[\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]"
)

MOST_LINES = 400
#: Either mark, and whether a reason follows it.
EXEMPTION = re.compile(r"#\s*(noqa|type:\s*ignore)(?P<rest>[^#]*)(?P<comment>#.*)?")
REASON = re.compile(r"[-–:#]?\s*\S+\s+\S+")

EXTRAS = {
    "jsonschema",
    "click",
    "rich",
    "hypothesis",
    "selectolax",
    "charset_normalizer",
    "docx",
    "lxml",
    "pypdfium2",
    "python_calamine",
    "xlrd",
}


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def docstrings(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                yield first.value


def chinese_literals(source: str) -> list[tuple[int, str]]:
    """Give line and text of each Chinese literal that is no docstring; f-strings and bytes included."""
    tree = ast.parse(source)
    free = set(docstrings(tree))
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node not in free:
            text = node.value.decode("utf-8", "replace") if isinstance(node.value, bytes) else node.value
            if isinstance(text, str) and CHINESE.search(text):
                found.append((node.lineno, text))
    return sorted(found)


def unexplained(source: str) -> list[int]:
    """Give the lines with an exemption that has no reason after it."""
    found = []
    for number, line in enumerate(source.splitlines(), start=1):
        mark = EXEMPTION.search(line)
        if mark is None or '"' in line[: mark.start()].rpartition("#")[0]:
            continue
        after_codes = re.sub(r"^\s*(\[[\w, -]*\]|:\s*[A-Z]+\d+(\s*,\s*[A-Z]+\d+)*)", "", mark["rest"])
        if not REASON.search(after_codes + (mark["comment"] or "")):
            found.append(number)
    return found


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_chinese_is_written_in_its_homes_alone(path: Path) -> None:
    if path.relative_to(ROOT / "govinfo").as_posix().startswith(CHINESE_HOMES):
        return
    assert chinese_literals(path.read_text(encoding="utf-8")) == []


def test_chinese_is_recognised_wherever_a_literal_can_hide() -> None:
    source = '''
"""文档"""
def f(x, y="表"):
    """说明"""
    return f"第{x}行", b"\\xe8\\xa1\\xa8", {"列": "a"}, "\\u8868"
'''

    assert chinese_literals(source) == [(3, "表"), (5, "列"), (5, "第"), (5, "行"), (5, "表"), (5, "表")]


@pytest.mark.parametrize("module", ["govinfo", "govinfo.validation", "govinfo.rules", "govinfo.cells"])
def test_an_import_loads_no_extra(module: str) -> None:
    program = f"import sys, {module}; print(*sorted({EXTRAS!r} & sys.modules.keys()))"

    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert ran.stdout == "\n"


def test_no_module_is_longer_than_four_hundred_lines() -> None:
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}

    assert {path: length for path, length in lengths.items() if length > MOST_LINES} == {}


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_every_exemption_has_its_reason_on_its_line(path: Path) -> None:
    assert unexplained(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("line", "is_explained"),
    [
        ("x = 1  # noqa: E501 - a table of cases", True),
        ("x = 1  # noqa: E501, F401 - a table", True),
        ("x = 1  # noqa: E501", False),
        ("x = 1  # noqa", False),
        ("x = f()  # type: ignore[arg-type]", False),
        ("x = f()  # type: ignore", False),
        ("x = f()  # type: ignore[arg-type]  # what the test is about", True),
        ("x = f()  # type: ignore[arg-type, misc] # attrs knows better", True),
        ("x = 1  # a comment", True),
    ],
)
def test_an_exemption_without_a_reason_is_seen(line: str, *, is_explained: bool) -> None:
    assert unexplained(line) == ([] if is_explained else [1])
