"""Hold `govinfo fix` to its contract: only what is accepted changes, all of it is logged, the input stays."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from govinfo import check, loads, read, values_of
from govinfo.cli.app import app

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
GOOD, FAULTY = EXAMPLES / "example-2025.txt", EXAMPLES / "example-2025-with-errors.txt"
NOT_HELD = "requests.outcomes.unavailable.not_held.natural_person"


def invoke(*arguments: str | Path, answers: str = "") -> Result:
    return CliRunner().invoke(app, [str(each) for each in arguments], input=answers)


def changed(written: Path, original: Path = FAULTY) -> dict[str, object]:
    source = loads(original.read_bytes()) if original.suffix == ".json" else read(original).report
    before, after = values_of(source), values_of(loads(written.read_bytes()))
    return {address: after[address] for address in before if before[address] != after[address]}


def logged(log: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(log.read_text(encoding="utf-8-sig"))))


def test_unique_corrections_are_applied_without_a_question(tmp_path: Path) -> None:
    out = tmp_path / "fixed.json"
    result = invoke("fix", FAULTY, "-o", out, "--accept", "unique")

    assert (result.exit_code, result.stdout) == (0, "")
    assert changed(out) == {NOT_HELD: 9, "requests.carried_forward.total": 3, "disputes.reconsideration.total": 5}
    assert not check(loads(out.read_bytes())).errors
    assert "改动 3 格" in result.stderr


def test_every_change_is_logged_with_its_old_and_new_value(tmp_path: Path) -> None:
    invoke("fix", FAULTY, "-o", tmp_path / "fixed.json", "--accept", "unique")
    first = logged(tmp_path / "fixed.changes.csv")[0]

    assert (first["address"], first["old"], first["new"]) == (NOT_HELD, "6", "9")
    assert first["cell"] == "表三 · 三（四）1.本机关不掌握相关政府信息 · 自然人"
    assert first["reason"]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [("y\nn\n", {NOT_HELD, "requests.carried_forward.total"}), ("n\ny\n", {"disputes.reconsideration.total"})],
)
def test_only_what_is_accepted_changes(tmp_path: Path, answers: str, expected: set[str]) -> None:
    out = tmp_path / "fixed.json"
    result = invoke("fix", FAULTY, "-o", out, answers=answers)

    assert result.exit_code == 0
    assert changed(out).keys() == expected


def test_one_of_several_candidates_is_chosen_by_its_number(tmp_path: Path) -> None:
    document = json.loads(invoke("convert", GOOD, "-o", "-").stdout)
    block = document["disputes"]["litigation"]["after_reconsideration"]
    document["disputes"]["litigation"]["after_reconsideration"] = {**dict.fromkeys(block, 0), "upheld": 5}
    source, out = tmp_path / "a.json", tmp_path / "b.json"
    source.write_text(json.dumps(document), encoding="utf-8")

    result = invoke("fix", source, "-o", out, answers="2\n")

    assert "1. 表四 · 行政诉讼 · 复议后起诉 · 总计，现为 0，应为 5（总计未随各项更新）" in result.stderr
    assert changed(out, source) == {"disputes.litigation.after_reconsideration.upheld": 0}


def test_blanks_are_filled_only_where_they_are_forced(tmp_path: Path) -> None:
    document = json.loads(invoke("convert", GOOD, "-o", "-").stdout)
    document["requests"]["received"]["natural_person"] = None
    document["disputes"]["reconsideration"]["total"] = None
    source, out = tmp_path / "a.json", tmp_path / "b.json"
    source.write_text(json.dumps(document), encoding="utf-8")

    assert invoke("fix", source, "-o", out, "--accept", "unique").exit_code == 0
    assert not out.exists()
    invoke("fix", source, "-o", out, "--accept", "blanks")

    assert changed(out, source).keys() == {"requests.received.natural_person", "disputes.reconsideration.total"}
    assert [line["old"] for line in logged(tmp_path / "b.changes.csv")] == ["", ""]
    assert values_of(loads(out.read_bytes())) == values_of(read(GOOD).report)


def test_nothing_is_written_where_nothing_is_accepted_or_proposed(tmp_path: Path) -> None:
    refused = invoke("fix", FAULTY, "-o", tmp_path / "a.json", answers="n\nn\n")
    right = invoke("fix", GOOD, "-o", tmp_path / "a.json")

    assert (refused.exit_code, right.exit_code) == (0, 0)
    assert "没有接受任何更正，未写入" in refused.stderr
    assert "没有可以建议的更正，未写入" in right.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_input_is_never_written_over(tmp_path: Path) -> None:
    source = tmp_path / "a.json"
    invoke("convert", FAULTY, "-o", source)
    before = source.read_bytes()

    for arguments in (("-o", source), ("-o", tmp_path / "b.json", "--log", source)):
        assert invoke("fix", source, *arguments, "--accept", "unique").exit_code == 2
    assert source.read_bytes() == before
    assert list(tmp_path.iterdir()) == [source]


def test_the_log_is_not_the_output(tmp_path: Path) -> None:
    out = tmp_path / "a.json"

    assert invoke("fix", FAULTY, "-o", out, "--log", out, "--accept", "unique").exit_code == 2
    assert not out.exists()


def test_what_cannot_be_read_is_told_and_what_cannot_be_written_too(tmp_path: Path) -> None:
    assert invoke("fix", tmp_path / "none.txt", "-o", tmp_path / "a.json").exit_code == 2
    assert invoke("fix", FAULTY, "-o", tmp_path / "a.exe").exit_code == 2
