"""The same bytes are read the same on every machine: whatever its time zone, its locale, its home folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from govinfo.testing.documents.layouts import with_many_figures
from tests.readers.values import zeros
from tests.readers.wide_cases import printers

_PROGRAM = """
import sys
from pathlib import Path
from govinfo.readers import read

for file in sorted(Path(sys.argv[1]).iterdir()):
    sys.stdout.buffer.write(f"{file.name}: {read(file)!r}\\n".encode())
"""
_FORMATS = (
    "text/tabs",
    "text/markdown",
    "html/html",
    "html/undeclared",
    "docx/docx",
    "xlsx/xlsx",
    "xls/xls",
    "pdf/pdf",
)
#: The suffix of a file, where it is not the kind of its format.
_SUFFIXES = {"text/tabs": "txt", "text/markdown": "md"}
_MACHINES = (
    {"TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8"},
    {"TZ": "America/New_York", "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "7"},
)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a report in each format."""
    folder = tmp_path_factory.mktemp("documents")
    report = with_many_figures(zeros("2021"), 11)
    for name in _FORMATS:
        kind, _, variant = name.partition("/")
        suffix = _SUFFIXES.get(name, kind)
        (folder / f"{variant}.{suffix}").write_bytes(printers()[name](report, None))
    return folder


def _read_on(machine: dict[str, str], documents: Path, home: Path) -> bytes:
    paths = {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    environment = {**paths, **machine, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")}
    command = [sys.executable, "-c", _PROGRAM, str(documents)]
    return subprocess.run(command, env=environment, cwd=home, check=True, capture_output=True, timeout=120).stdout


def test_a_report_in_each_format_is_read_the_same_on_all_machines(documents: Path, tmp_path: Path) -> None:
    homes = [tmp_path / str(number) for number in range(len(_MACHINES))]
    for home in homes:
        home.mkdir()
    first, *others = (_read_on(machine, documents, home) for machine, home in zip(_MACHINES, homes, strict=True))

    assert len(first.splitlines()) == len(_FORMATS)
    assert all(other == first for other in others)
