"""Hold the command line to its word on broken input: an error that says what is wrong, never a traceback."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from govinfo.cli.app import app
from tests.cli.broken import Broken, broken

CASES = list(broken())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_a_broken_input_is_refused_with_its_code(case: Broken, tmp_path: Path) -> None:
    name, content, code = case
    path = tmp_path / name
    path.write_bytes(content())

    result = CliRunner().invoke(app, ["check", str(path), "--format", "json", "--lang", "en"])

    assert result.exit_code == 2, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    document = json.loads(result.stdout)
    assert [(each["source"], each["code"]) for each in document["errors"]] == [(str(path), code)]
    assert document["reports"] == []
    assert name in result.stderr
    assert 10 < len(document["errors"][0]["message"]) < 10_000


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 40
    assert len({name for name, _, _ in CASES}) == len(CASES)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    arguments = ["check", str(tmp_path / "none.txt"), str(empty), str(tmp_path / "*.md"), "--format", "json"]

    result = CliRunner().invoke(app, arguments)

    assert result.exit_code == 2
    assert [each["code"] for each in json.loads(result.stdout)["errors"]] == ["file.unreadable"] * 3


def test_of_several_documents_the_others_are_checked_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"{")
    (tmp_path / "b.json").write_bytes(next(content() for name, content, _ in CASES if name == "null.json"))
    example = Path(__file__).parents[2] / "docs" / "examples" / "example-2025.txt"
    (tmp_path / "c.txt").write_bytes(example.read_bytes())

    result = CliRunner().invoke(app, ["check", str(tmp_path), "--lang", "zh"])

    assert result.exit_code == 2
    assert result.stdout.splitlines()[-1].endswith("c.txt  结论：一致")
    assert result.stderr.count("无法读取") == 2
