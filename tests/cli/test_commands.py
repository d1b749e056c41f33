"""Hold the commands to their contract: exit codes, what stands on which stream, the picture."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.cells import cell_len

from govinfo import FORMAT, cells, check, loads, read, rules, values_of
from govinfo.cli.app import app
from govinfo.rules import equations
from govinfo.schema import published
from govinfo.schema.rules import ruleset_sha256

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
GOOD, FAULTY = EXAMPLES / "example-2025.txt", EXAMPLES / "example-2025-with-errors.txt"


def invoke(*arguments: str | Path, data: bytes | None = None) -> Result:
    return CliRunner(env={"COLUMNS": "130"}).invoke(app, [str(each) for each in arguments], input=data)


def process(*arguments: str | Path, encoding: str = "utf-8", data: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "COLUMNS": "130"}
    command = [sys.executable, "-m", "govinfo", *map(str, arguments)]
    return subprocess.run(command, input=data, capture_output=True, check=False, env=environment)


def test_a_document_without_errors_is_consistent() -> None:
    result = invoke("check", GOOD)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines()[-1] == f"{GOOD}  结论：一致"


def test_the_example_has_every_cell_and_no_note() -> None:
    reading = read(GOOD)

    assert reading.report.notes == ()
    assert set(reading.cells) == {cell.address for cell in cells("2021")}
    assert tuple(check(reading)) == ()
    assert len(reading.report.preface) == 1
    assert len(reading.report.problems) == len(reading.report.measures) == 2


def test_planted_errors_are_told_and_drawn() -> None:
    result = invoke("check", FAULTY, "--picture")

    assert result.exit_code == 1
    assert [
        line.strip("- ").partition("：")[0] for line in result.stdout.splitlines() if line.startswith("    - ")
    ] == [
        "表三 · 总计",
        "表三 · 自然人",
        "表三 · 三（四）1.本机关不掌握相关政府信息",
        "表三 · 四、结转下年度继续办理",
        "表四 · 行政复议",
        *["建议核对"] * 3,
    ]
    assert "建议核对：表三 · 三（四）1.本机关不掌握相关政府信息 · 自然人，现为 6，应为 9" in result.stdout
    for mark in ("8≠11", "3≠4", "56≠59", "79≠80", "5≠0", "[11]", "[59]"):
        assert mark in result.stdout
    assert "│ 四、结转下年度继续办理" in result.stdout
    assert result.stdout.splitlines()[-1] == f"{FAULTY}  结论：不一致（5 条规则不成立）"


def test_off_a_terminal_nothing_is_drawn_unless_asked_for() -> None:
    assert "│" not in invoke("check", FAULTY).stdout


def drawn(width: int, lang: str) -> list[str]:
    """Give the lines of the pictures of the faulty example."""
    arguments = ["check", str(FAULTY), "--picture", "--lang", lang]
    result = CliRunner(env={"COLUMNS": str(width)}).invoke(app, arguments)
    assert result.exit_code == 1
    return [line for line in result.stdout.splitlines() if line.startswith(("│", "├", "┌", "└"))]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [60, 70, 80, 90, 100, 115, 130, 200])
def test_the_picture_fits_every_console_and_loses_nothing(width: int, lang: str) -> None:
    lines = drawn(width, lang)

    assert max(map(cell_len, lines)) <= width
    assert {line[-1] for line in lines} == set("│┤┐┘")
    marks = ("8≠11", "3≠4", "56≠59", "79≠80", "5≠0", "[11]", "[59]", "[76]", "[6→9]", "[4→3]", "[0→5]")
    assert [mark for mark in marks if mark not in "".join(lines)] == []


def test_the_whole_table_is_drawn_wherever_it_can_be_read() -> None:
    assert all("科研" in "".join(drawn(width, "zh")) for width in (80, 100, 200))
    assert all("Research" in "".join(drawn(width, "en")) for width in (100, 200))
    assert "科研" not in "".join(drawn(60, "zh"))


def test_a_console_with_no_room_for_a_table_is_told_so() -> None:
    result = CliRunner(env={"COLUMNS": "30"}).invoke(app, ["check", str(FAULTY), "--picture"])

    assert "表三：窗口太窄，画不下" in result.stdout
    assert result.stdout.splitlines()[-1].endswith("结论：不一致（5 条规则不成立）")


def test_only_numbers_are_drawn(tmp_path: Path) -> None:
    lines = GOOD.read_text(encoding="utf-8").splitlines(keepends=True)
    first = next(number for number, line in enumerate(lines) if line.startswith("行政复议\t"))
    path = tmp_path / "without-table-4.txt"
    path.write_text(
        "".join(lines[:first] + lines[first + 4 :]).replace("行政处罚\t2", "行政处罚\t-2"), encoding="utf-8"
    )

    result = invoke("check", path, "--picture")

    assert result.exit_code == 1
    assert "[-2]" in result.stdout
    assert "表二  " in result.stdout
    assert "表四  " not in result.stdout
    assert result.stdout.splitlines()[-1].partition("结论：")[2].startswith("未能读全")


def test_english_is_spoken_on_request() -> None:
    result = invoke("check", FAULTY, "--lang", "en")

    assert "the kinds of applicant sum to 8 (6 + 2 + 0 + 0 + 0 + 0), the total is 11" in result.stdout
    assert result.stdout.splitlines()[-1] == f"{FAULTY}  Verdict: inconsistent (rules broken: 5)"


def test_findings_as_json_are_nothing_but_json() -> None:
    result = invoke("check", FAULTY, GOOD, "--format", "json")
    document = json.loads(result.stdout)

    assert result.exit_code == 1
    assert list(document) == ["format", "ruleset", "reports", "errors"]
    assert document["format"] == "govinfo.findings/1.0"
    assert document["ruleset"] == {"version": "1.0", "sha256": ruleset_sha256()}
    faulty, good = document["reports"]
    assert (good["verdict"], good["findings"], good["notes"]) == ("consistent", [], [])
    assert (faulty["agency"], faulty["year"], faulty["edition"]) == ("青溪县数据管理局", 2025, "2021")
    assert faulty["findings"][-1] == {
        "rule": "disputes.total.reconsideration",
        "severity": "error",
        "outcome": "violated",
        "cells": [f"disputes.reconsideration.{each}" for each in ("upheld", "corrected", "other", "pending", "total")],
        "left": 5,
        "right": 0,
        "difference": 5,
        "message": "表四 · 行政复议：四种结果之和为 5（3 + 1 + 0 + 1），总计为 0，相差 5",
        "suggestions": [
            {
                "verdict": "unique",
                "changes": [{"cell": "disputes.reconsideration.total", "old": 0, "new": 5, "is_nearest": False}],
                "mistakes": ["total.stale"],
                "rules": [],
                "message": "表四 · 行政复议 · 总计，现为 0，应为 5（总计未随各项更新）",
            }
        ],
    }


def test_a_document_converted_to_json_checks_the_same(tmp_path: Path) -> None:
    out = tmp_path / "a.json"
    assert invoke("convert", FAULTY, "-o", out).exit_code == 0

    converted = json.loads(invoke("check", out, "--format", "json").stdout)["reports"][0]
    original = json.loads(invoke("check", FAULTY, "--format", "json").stdout)["reports"][0]

    assert {**converted, "source": ""} == {**original, "source": ""}
    assert loads(out.read_bytes()) == read(FAULTY).report
    assert json.loads(out.read_bytes())["format"] == FORMAT


def test_standard_input_and_output_are_a_dash() -> None:
    converted = process("convert", "-", "-o", "-", data=GOOD.read_bytes())
    checked = process("check", "-", data=converted.stdout)

    assert (converted.returncode, checked.returncode) == (0, 0)
    assert loads(converted.stdout) == read(GOOD).report
    assert checked.stdout.decode().splitlines()[-1] == "-  结论：一致"


def test_an_input_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    invoke("convert", GOOD, "-o", path)
    before = path.read_bytes()

    assert invoke("convert", path, "-o", path).exit_code == 2
    assert invoke("check", path, "-o", path).exit_code == 2
    assert path.read_bytes() == before


def test_what_cannot_be_written_is_a_wrong_call(tmp_path: Path) -> None:
    assert invoke("convert", GOOD, "-o", tmp_path / "a.exe").exit_code == 2
    assert invoke("convert", GOOD, "-o", tmp_path / "none" / "a.json").exit_code == 2
    assert invoke("check").exit_code == 2


def test_a_document_of_a_folder_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(GOOD.read_bytes())

    assert invoke("check", tmp_path, "-o", path).exit_code == 2
    assert path.read_bytes() == GOOD.read_bytes()


def test_findings_are_written_to_a_file(tmp_path: Path) -> None:
    result = invoke("check", FAULTY, "-o", tmp_path / "findings.txt", "--picture")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "79≠80" in (tmp_path / "findings.txt").read_text(encoding="utf-8")


def test_a_pattern_is_expanded_by_us(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_bytes(GOOD.read_bytes())

    document = json.loads(invoke("check", tmp_path / "*.txt", "--format", "json").stdout)

    assert [Path(each["source"]).name for each in document["reports"]] == ["a.txt", "b.txt"]


@pytest.mark.parametrize("encoding", ["cp936", "ascii", "cp437", "gb18030", "latin-1"])
def test_a_console_of_any_encoding_gets_the_verdict(encoding: str) -> None:
    done = process("check", FAULTY, "--picture", encoding=encoding)

    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    last = done.stdout.decode(encoding).splitlines()[-1]
    assert last.endswith("结论：不一致（5 条规则不成立）" if encoding in {"cp936", "gb18030"} else "(rules broken: 5)")


def test_a_reader_that_goes_away_is_no_traceback() -> None:
    command = [sys.executable, "-m", "govinfo", "read", str(GOOD), "--cells"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert b"Traceback" not in running.stderr.read()


@pytest.mark.skipif(sys.platform == "win32", reason="names of files are Unicode there")
def test_a_name_that_is_no_unicode_is_told_in_escapes(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    Path(os.fsdecode(path)).write_bytes(GOOD.read_bytes())

    done = process("check", tmp_path, "--format", "json")

    assert done.returncode == 0
    assert json.loads(done.stdout)["reports"][0]["source"].endswith("udcff.txt")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell that can close streams")
def test_closed_streams_are_no_traceback() -> None:
    command = f"{sys.executable} -m govinfo check"
    closed_in = subprocess.run(f"{command} - <&-", shell=True, capture_output=True, check=False)  # noqa: S602 - our own words
    closed_out = subprocess.run(f"{command} '{FAULTY}' >&-", shell=True, capture_output=True, check=False)  # noqa: S602 - our own words

    assert (closed_in.returncode, b"Traceback" in closed_in.stderr) == (2, False)
    assert (closed_out.returncode, b"Traceback" in closed_out.stderr) == (1, False)


def test_reading_shows_what_was_recognised_and_where() -> None:
    result = invoke("read", GOOD, "--cells")

    assert result.exit_code == 0
    assert "表三：175 格，其中有数 175，空白 0" in result.stdout
    assert "信息处理费：通知 1 件，通知金额 120 元，实收 120 元" in result.stdout
    assert "第2个表格第4行第4列" in result.stdout.replace("\n", "")


def test_a_published_file_is_printed_as_it_is() -> None:
    assert process("schema").stdout == published("report.schema.json")
    assert process("schema", "cells.csv").stdout == published("cells.csv")
    assert "codes/dispositions.csv" in invoke("schema", "--list").stdout.splitlines()
    assert invoke("schema", "none").exit_code == 2


def test_the_rules_are_listed_with_their_terms() -> None:
    document = json.loads(invoke("rules", "--format", "json").stdout)

    assert [each["id"] for each in document["rules"]] == [rule.id for rule in rules()]
    assert process("rules", "--format", "json").stdout == published("rules.json")
    assert ruleset_sha256() == sha256(published("rules.json")).hexdigest()
    assert len([each for each in document["rules"] if "left" in each]) == 43
    assert "requests.balance.total" in invoke("rules", "--edition", "2019").stdout


def test_the_equations_are_printed_as_sql() -> None:
    of_2019 = invoke("rules", "--format", "sql", "--edition", "2019").stdout

    assert process("rules", "--format", "sql").stdout == published("rules.sql")
    assert re.findall(r"'(.*)' AS rule", of_2019) == [rule.id for rule in equations("2019")]


def test_the_code_lists_are_printed() -> None:
    lines = list(csv.DictReader(io.StringIO(process("codes", "dispositions", "--format", "csv").stdout.decode())))

    assert [line["code"] for line in lines][:2] == ["granted", "partially_granted"]
    assert "dispositions" in invoke("codes").stdout.splitlines()
    assert "予以公开" in invoke("codes", "dispositions").stdout
    assert invoke("codes", "none").exit_code == 2


def test_the_version_is_that_of_the_package() -> None:
    assert invoke("--version").stdout.strip().endswith("0.1.0")


def test_help_is_in_both_languages() -> None:
    told = invoke("check", "--help").stdout

    assert "勾稽关系" in told
    assert "Check reports" in told


def test_without_its_libraries_the_command_line_says_how_to_get_them() -> None:
    program = "import sys; sys.modules['click'] = None; from govinfo.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "govinfo: this needs the extra 'cli': pip install 'govinfo[cli]'\n"


def test_the_demonstration_runs() -> None:
    done = subprocess.run([sys.executable, str(EXAMPLES / "demo.py")], capture_output=True, check=False)

    assert done.returncode == 0


def test_the_seed_is_incomplete_and_its_changed_total_is_found(shared: Path, tmp_path: Path) -> None:
    seed = shared / "samples" / "xiping-2025.txt"
    wrong = tmp_path / "wrong.txt"
    wrong.write_text(
        seed.read_text(encoding="utf-8").replace("3.其他\t2\t0\t0\t0\t2", "3.其他\t2\t0\t0\t0\t3"), "utf-8"
    )

    right = invoke("check", seed, "--format", "json")
    changed = invoke("check", wrong, "--format", "json")

    assert (right.exit_code, json.loads(right.stdout)["reports"][0]["verdict"]) == (0, "incomplete")
    (report,) = json.loads(changed.stdout)["reports"]
    assert (changed.exit_code, report["verdict"]) == (1, "inconsistent")
    assert [(each["rule"], each["outcome"]) for each in report["findings"] if each["left"] is not None] == [
        ("requests.concluded.total", "violated"),
        ("requests.total.outcomes.other_processing.miscellaneous", "undecided"),
    ]


def test_a_check_is_written_as_one_page_for_all_reports(tmp_path: Path) -> None:
    out = tmp_path / "check.html"
    result = invoke("check", FAULTY, GOOD, "--format", "html", "-o", out)
    page = out.read_text(encoding="utf-8")

    assert (result.exit_code, result.stdout) == (1, "")
    assert page.count("<article>") == 2
    assert "应为 9" in page
    assert page.index("结论：不一致") < page.index("结论：一致")


def test_a_report_is_converted_to_a_page_that_reads_the_same(tmp_path: Path) -> None:
    assert invoke("convert", GOOD, "-o", tmp_path / "a.html").exit_code == 0

    assert read(tmp_path / "a.html").report == read(GOOD).report


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
@pytest.mark.parametrize(("year", "cells"), [("2025", 200), ("2019", 198)])
def test_a_blank_form_has_every_cell_of_its_edition_blank(tmp_path: Path, suffix: str, year: str, cells: int) -> None:
    out = tmp_path / f"form{suffix}"
    assert invoke("new", "--agency", "某县人民政府", "--year", year, "-o", out).exit_code == 0

    report = read(out).report
    assert (report.agency.name, report.year, len(values_of(report))) == ("某县人民政府", int(year), cells)
    assert set(values_of(report).values()) == {None}


def test_a_form_is_made_in_formats_that_can_be_filled_in(tmp_path: Path) -> None:
    assert invoke("new", "--agency", "某县", "--year", "2025", "-o", tmp_path / "a.html").exit_code == 2
    assert invoke("new", "--agency", "a\nb", "--year", "2025", "-o", tmp_path / "a.docx").exit_code == 2
    assert list(tmp_path.iterdir()) == []
