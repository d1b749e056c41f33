"""Install the wheel, and the checkout, in environments of their own and use them from an empty folder."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from govinfo import AnnualReport, dumps
from govinfo.schema.generate import generated

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.packaging

#: Checks a report and holds it against the published schema, with what the wheel carries alone.
PROGRAM = """
import sys, json
from pathlib import Path
import govinfo
from govinfo.schema import published, published_names

data = Path(sys.argv[1]).read_bytes()
report = govinfo.loads(data)
assert govinfo.schema_errors(json.loads(data)) == ()
assert "report.schema.json" in published_names() and b"urn:govinfo" in published("report.schema.json")
print(govinfo.check(report).verdict, Path(govinfo.__file__).parent)
"""


def _run(*command: str | Path, cwd: Path) -> str:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _fresh_python(folder: Path) -> Path:
    venv.create(folder, with_pip=True)
    return folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"


def _check_from_an_empty_folder(python: Path, folder: Path) -> str:
    empty = folder / "empty"
    empty.mkdir()
    report = folder / "report.json"
    report.write_bytes(dumps(AnnualReport.blank("2021", year=2025)))
    return _run(python, "-c", PROGRAM, report, cwd=empty)


def test_the_wheel_checks_a_report_from_an_empty_folder(tmp_path: Path) -> None:
    _run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, ROOT, cwd=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {f"govinfo/_published/1.0/{name}" for name in generated()} <= names
    assert "govinfo/py.typed" in names
    assert not [name for name in names if name.startswith(("tests", "docs"))]

    python = _fresh_python(tmp_path / "environment")
    _run(python, "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)

    verdict, where = _check_from_an_empty_folder(python, tmp_path).split()
    assert verdict == "unread"
    assert Path(where).is_relative_to(tmp_path)


def test_an_editable_install_checks_a_report_from_an_empty_folder(tmp_path: Path) -> None:
    python = _fresh_python(tmp_path / "environment")
    _run(python, "-m", "pip", "install", "--quiet", "--editable", ROOT, cwd=tmp_path)

    verdict, where = _check_from_an_empty_folder(python, tmp_path).split()
    assert verdict == "unread"
    assert Path(where) == ROOT / "govinfo"
