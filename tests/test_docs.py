"""Hold the documentation to the code: generated pages, links, examples that run."""

import importlib.util
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")), *sorted((ROOT / "schema").rglob("*.md"))]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def generator() -> Any:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "reference" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GENERATED: dict[str, Callable[[], Iterator[str]]] = generator().PAGES


@pytest.mark.parametrize("name", sorted(GENERATED))
def test_a_generated_page_is_not_stale(name: str) -> None:
    written = (ROOT / "docs" / "reference" / name).read_text(encoding="utf-8")

    assert written == "".join(GENERATED[name]()), "stale: run `make generate`"


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md", "docs/tutorial.md"])
def test_the_python_of_a_page_runs(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (program,) = re.findall(r"```python\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.chdir(ROOT)

    known: dict[str, Any] = {}
    exec(compile(program, page, "exec"), known)  # noqa: S102 - it is our own page

    assert known["findings"].verdict == "inconsistent"
    assert known["govinfo"].get(known["reading"].report, "requests.received.total") == 75


def test_the_tutorial_shows_what_the_check_says() -> None:
    import govinfo

    told = govinfo.check(govinfo.read(ROOT / "docs" / "examples" / "example-2025-with-errors.txt")).render()
    tutorial = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")

    assert (
        "表三 · 三（四）1.本机关不掌握相关政府信息：各类申请人之和为 8（6 + 2 + 0 + 0 + 0 + 0），总计为 11，相差 -3"
        in told
    )
    lines = re.findall(r"^    (表三 .*)$", tutorial, re.MULTILINE)
    assert len(lines) == 2
    for line in lines:
        assert line.partition("（…）")[0] in told


def test_the_picture_shows_the_faulty_tables_and_fetches_nothing() -> None:
    picture = (ROOT / "docs" / "images" / "check.svg").read_text(encoding="utf-8")

    assert "8≠11" in picture
    assert set(re.findall(r"https?://[^\"' )<]+", picture)) == {"http://www.w3.org/2000/svg"}


def test_both_readmes_show_the_two_commands_and_the_picture() -> None:
    for name in ("README.md", "README.zh-CN.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "make demo" in text
        assert "make test" in text
        assert "docs/images/check.svg" in text
