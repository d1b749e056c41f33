"""Find and run the programs beside Python that tests use; a test skips, with a reason, where one is not there."""

import os
import shutil
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import orjson
import pytest

ROOT = Path(__file__).parent.parent
NODE = ROOT / "tests" / "node"
_SECONDS = 120
_GO_PACKAGES = Path("/usr/share/gocode")
GO_VALIDATOR = _GO_PACKAGES / "src" / "github.com" / "xeipuuv" / "gojsonschema"
#: Nothing of a page is fetched, and the browser does not call home.
_BROWSER = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@cache
def _has_chinese_fonts() -> bool:
    """Return whether a program can print Chinese here at all."""
    lister = shutil.which("fc-list")
    if lister is None:
        return False
    return bool(subprocess.run([lister, ":lang=zh-cn"], check=False, timeout=_SECONDS, capture_output=True).stdout)


def browser() -> str | None:
    """Return the browser, if there is one, and fonts for it."""
    return (shutil.which("chromium") or shutil.which("google-chrome")) if _has_chinese_fonts() else None


def office() -> str | None:
    """Return the office program, if there is one, and fonts for it."""
    return shutil.which("soffice") if _has_chinese_fonts() else None


def in_browser(page: Path, folder: Path, *options: str) -> str:
    """Open a page in the browser, with its profile in a folder; give what it prints."""
    program = browser()
    assert program
    return _run(program, *_BROWSER, f"--user-data-dir={folder}/profile", *options, page.as_uri())


def converted(source: Path, suffix: str, folder: Path) -> Path:
    """Have the office program write a document in another format, into a folder."""
    program = office()
    assert program
    profile = f"-env:UserInstallation=file://{source.parent}/profile"
    _run(program, profile, "--headless", "--convert-to", suffix, "--outdir", str(folder), str(source))
    return folder / f"{source.stem}.{suffix}"


def to_pdf(source: Path) -> Path:
    """Have the office program print a document beside it."""
    return converted(source, "pdf", source.parent)


def node_module(*path: str) -> Path:
    """Give a file of a Node package that the tests use; skip where they are not installed."""
    found = NODE.joinpath("node_modules", *path)
    if shutil.which("node") is None or not found.exists():
        pytest.skip("Node, or a package of tests/node, is not installed: make programs")
    return found


def answers_of_node(program: Path, requests: Iterable[object]) -> list[Any]:
    """Run a Node program: a line of JSON in for each request, out for each answer. Skips where there is no Node."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is not installed: make programs")
    lines = b"\n".join(map(orjson.dumps, requests))
    done = subprocess.run([node, str(program)], input=lines, check=True, timeout=_SECONDS, capture_output=True)
    return [orjson.loads(line) for line in done.stdout.splitlines()]


def built_by_go(folder: Path, *sources: Path) -> Path:
    """Compile a Go program into a folder, with Debian's Go packages alone; skip where there is no Go."""
    compiler = shutil.which("go")
    if compiler is None or not GO_VALIDATOR.exists():
        pytest.skip("Go, or its package gojsonschema, is not installed: make programs")
    settings = {
        "GO111MODULE": "off",
        "GOPATH": str(_GO_PACKAGES),
        "GOFLAGS": "",
        "GOCACHE": str(folder / "cache"),
        "HOME": str(folder),
    }
    program = folder / sources[0].stem
    subprocess.run(
        [compiler, "build", "-o", str(program), *map(str, sources)],
        env={**os.environ, **settings},
        cwd=folder,
        check=True,
        timeout=_SECONDS,
    )
    return program


def _run(*command: str) -> str:
    done = subprocess.run(command, check=True, timeout=_SECONDS, capture_output=True)
    return done.stdout.decode()
