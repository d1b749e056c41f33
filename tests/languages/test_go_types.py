"""Go: the page's commands make types from the schema, its program runs, and the types lose nothing of a report."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from govinfo import AnnualReport, dumps, loads, replace
from tests.languages.validators import FOLDER, HERE, vectors
from tests.programs import ROOT, built_by_go, node_module

PAGE = ROOT / "docs" / "how-to" / "use-from-go.md"
OFFICIAL = FOLDER / "vectors" / "valid" / "official-2021.json"
NOTHING_KNOWN = FOLDER / "vectors" / "valid" / "all-null-or-empty.json"
REFUSED = FOLDER / "vectors" / "invalid" / "type" / "total-as-text.json"
TOTAL = "requests.received.total"
#: What Go's decoder does not read into an integer: the page says so.
UNREAD = {"counts-with-zero-fraction"}


def block(language: str) -> str:
    (found,) = re.findall(rf"```{language}\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    return str(found)


@pytest.fixture(scope="module")
def types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder in which the commands of the page have made `report.go`."""
    folder = tmp_path_factory.mktemp("go")
    programs = node_module(".bin", "quicktype").parent
    (folder / "schema").symlink_to(ROOT / "schema", target_is_directory=True)
    environment = {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}
    subprocess.run(["/bin/sh", "-ec", block("sh")], cwd=folder, env=environment, check=True, timeout=120)
    return folder


@pytest.fixture(scope="module")
def example(types: Path) -> Path:
    """Give the compiled program of the page."""
    (types / "main.go").write_text(block("go"), encoding="utf-8")
    return built_by_go(types, types / "main.go", types / "report.go")


def run(example: Path, document: Path) -> subprocess.CompletedProcess[str]:
    command = [str(example), str(document)]
    return subprocess.run(command, cwd=example.parent, check=False, timeout=60, capture_output=True, encoding="utf-8")


def test_the_program_of_the_page_prints_agency_and_total(example: Path) -> None:
    report = loads(OFFICIAL.read_bytes())
    assert report.requests is not None

    told = f"agency: {report.agency.name}\nreceived: {report.requests.received.total}\n"
    assert run(example, OFFICIAL).stdout == told


@pytest.mark.parametrize(("value", "told"), [(None, "blank"), (0, "0"), (10**14, "100000000000000")])
def test_a_blank_is_told_from_a_printed_0(example: Path, value: int | None, told: str, tmp_path: Path) -> None:
    report: AnnualReport = replace(loads(OFFICIAL.read_bytes()), TOTAL, value)
    document = tmp_path / "report.json"
    document.write_bytes(dumps(report))

    assert run(example, document).stdout.splitlines()[1] == f"received: {told}"


def test_an_absent_table_and_a_lost_name_are_told(example: Path) -> None:
    assert run(example, NOTHING_KNOWN).stdout == "received: table 3 is absent\n"


def test_the_program_of_the_page_refuses_what_the_schema_refuses(example: Path) -> None:
    refused = run(example, REFUSED)

    assert refused.returncode == 1
    assert "requests.received.total" in refused.stdout


def test_the_types_read_and_write_every_valid_document_as_it_is(types: Path) -> None:
    source = types / "round_trip.go"
    shutil.copy(HERE / source.name, source)
    program = built_by_go(types, source, types / "report.go")
    files = vectors("valid")
    done = subprocess.run(
        [str(program)], input="\n".join(map(str, files)), check=True, timeout=60, capture_output=True, encoding="utf-8"
    )
    written = [json.loads(line) for line in done.stdout.split("\n") if line]

    assert {file.stem for file, document in zip(files, written, strict=True) if document is None} == UNREAD
    for file, document in zip(files, written, strict=True):
        if file.stem not in UNREAD:
            assert document == json.loads(file.read_bytes())


def test_the_types_have_english_names(types: Path) -> None:
    names = re.findall(r"^type (\S+)", (types / "report.go").read_text(encoding="utf-8"), re.MULTILINE)

    assert "Outcomes" in names
    assert all(name.isascii() for name in names)
