"""Hold the command line to its word on broken input: an error that says what is wrong, never a traceback."""

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from govinfo.cli.app import app
from tests.cli.broken import Broken, broken, changed

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


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["read", str(tmp_path), "--lang", "zh"])

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"{tmp_path}：无法读取：这是文件夹，不是文件\n"


def test_a_file_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")

    opened = open

    def refuse(name: Any, *rest: Any, **options: Any) -> Any:
        if name == str(path):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return opened(name, *rest, **options)

    # The superuser may read everything, so that the mode of the file would not do.
    monkeypatch.setattr("builtins.open", refuse)
    result = CliRunner().invoke(app, ["check", str(path), "--lang", "zh"])

    assert result.exit_code == 2
    assert result.stderr == f"{path}：无法读取：没有读取权限\n"


@pytest.mark.parametrize("name", ["a" * 300 + ".txt", "a\0b.txt", "**none**[", "", " "])
def test_a_name_that_names_nothing_is_refused(name: str) -> None:
    result = CliRunner().invoke(app, ["check", name, "--format", "json"])

    assert result.exit_code == 2
    assert [each["code"] for each in json.loads(result.stdout)["errors"]] == ["file.unreadable"]


def test_every_problem_of_a_document_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(changed(**{"requests.received.total": "12", "year": True, "surplus": 1}))

    for lang, told in (("zh", ("类型不符", "多余")), ("en", ("problems: 3", "got"))):
        (error,) = json.loads(CliRunner().invoke(app, ["check", str(path), "--format", "json", "--lang", lang]).stdout)[
            "errors"
        ]
        assert [
            each for each in ("requests.received.total", "year", "surplus", *told) if each not in error["message"]
        ] == []


def test_of_several_documents_the_others_are_checked_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"{")
    (tmp_path / "b.json").write_bytes(next(content() for name, content, _ in CASES if name == "null.json"))
    example = Path(__file__).parents[2] / "docs" / "examples" / "example-2025.txt"
    (tmp_path / "c.txt").write_bytes(example.read_bytes())

    result = CliRunner().invoke(app, ["check", str(tmp_path), "--lang", "zh"])

    assert result.exit_code == 2
    assert result.stdout.splitlines()[-1].endswith("c.txt  结论：一致")
    assert result.stderr.count("无法读取") == 2
