"""The published folder as a package for Node: it packs, installs, type-checks, gives the verdict of a document."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from govinfo.testing import rule_vectors
from tests.programs import NODE, ROOT, node_module

PACKAGE = ROOT / "schema" / "1.0"
PAGE = ROOT / "docs" / "how-to" / "use-from-javascript.md"
MOST_LINES = 150
CONFIGURATION = {
    "compilerOptions": {
        "strict": True,
        "noUncheckedIndexedAccess": True,
        "module": "nodenext",
        "target": "es2023",
        "resolveJsonModule": True,
        "types": ["node"],
        "typeRoots": [str(NODE / "node_modules" / "@types")],
    },
    "files": ["consumer.ts"],
}


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(list(map(str, command)), cwd=folder, timeout=120, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a fresh project that has the packed folder installed, and the compiled example of the page."""
    compiler = node_module("typescript", "bin", "tsc")
    folder = tmp_path_factory.mktemp("consumer")
    packed = run("npm", "pack", PACKAGE, "--silent", folder=folder)
    assert packed.returncode == 0, packed.stderr
    (folder / "package.json").write_text(json.dumps({"name": "consumer", "private": True, "type": "module"}))
    file = packed.stdout.strip()
    installed = run("npm", "install", "--offline", "--no-audit", "--no-fund", f"./{file}", folder=folder)
    assert installed.returncode == 0, installed.stderr
    (example,) = re.findall(r"```ts\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    (folder / "consumer.ts").write_text(example, encoding="utf-8")
    (folder / "tsconfig.json").write_text(json.dumps(CONFIGURATION))
    compiled = run("node", compiler, "--project", ".", folder=folder)
    assert compiled.returncode == 0, compiled.stdout
    return folder


@pytest.mark.parametrize(
    ("name", "verdict", "code"),
    [
        ("rules/requests.total.received/printed_satisfied.json", "consistent", 0),
        ("rules/requests.total.received/sum_too_large_violated.json", "inconsistent", 1),
        ("rules/requests.total.received/blank_on_the_short_side_undecided.json", "incomplete", 0),
        ("rules/table.missing/without_requests_2021_violated.json", "unread", 1),
    ],
)
def test_a_fresh_project_prints_the_verdict_of_a_document(project: Path, name: str, verdict: str, code: int) -> None:
    vector = next(each for each in rule_vectors() if each.name == name)
    (project / "report.json").write_text(json.dumps(vector.report), encoding="utf-8")

    done = run("node", "consumer.js", "report.json", folder=project)

    assert (done.stdout.splitlines()[-1], done.returncode) == (f"某省人民政府, 2021: {verdict}", code)
    assert done.stdout.count("\n") > len(vector.findings)


def test_a_wrong_use_does_not_compile(project: Path) -> None:
    wrong = (
        "import { check } from 'govinfo-schema';",
        "import rules from 'govinfo-schema/rules.json' with { type: 'json' };",
        "check({ edition: '2020' }, rules);",
    )
    (project / "wrong.ts").write_text("\n".join(wrong))
    (project / "wrong.json").write_text(json.dumps({**CONFIGURATION, "files": ["wrong.ts"]}))

    done = run("node", node_module("typescript", "bin", "tsc"), "--project", "wrong.json", "--noEmit", folder=project)

    assert done.returncode != 0
    assert "2020" in done.stdout


def test_the_declarations_are_not_stale(tmp_path: Path) -> None:
    node_module("json-schema-to-typescript")
    done = run("node", NODE / "declarations.mjs", tmp_path, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    written = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.glob("*.d.ts")}

    assert written
    for name, text in written.items():
        assert (PACKAGE / "js" / name).read_text(encoding="utf-8") == text, "stale: run `make declarations`"


def test_what_is_exported_is_declared() -> None:
    if shutil.which("node") is None:
        pytest.skip("Node is not installed: make programs")
    module = json.dumps((PACKAGE / "js" / "evaluator.js").as_uri())
    program = f"import * as all from {module}; console.log(Object.keys(all).join())"
    names = run("node", "--input-type=module", "--eval", program, folder=PACKAGE).stdout.strip().split(",")
    declared = re.findall(r"export function (\w+)", (PACKAGE / "js" / "evaluator.d.ts").read_text(encoding="utf-8"))

    assert sorted(names) == sorted(declared) == ["balance", "check", "valueAt"]


def test_the_evaluator_is_short_and_needs_nothing() -> None:
    text = (PACKAGE / "js" / "evaluator.js").read_text(encoding="utf-8")
    package: dict[str, Any] = json.loads((PACKAGE / "package.json").read_text(encoding="utf-8"))

    assert len(text.splitlines()) <= MOST_LINES
    assert max(map(len, text.splitlines())) <= 120
    code = re.sub(r"//.*|/\*.*?\*/", "", text)
    assert not re.search(r"\b(import|require|eval|Function|process|document|window)\b", code)
    assert "dependencies" not in package
