"""Run the main job on a document: read it, check it, write JSON, hold the JSON against the published schema."""

import json
import subprocess
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[2]
EXAMPLES = Path("docs", "examples")
OUT = Path("build", "demo")


def govinfo(*arguments: str | Path) -> int:
    """Run the command line as a person would, and show the command; give its exit code."""
    print("$ govinfo", *arguments, flush=True)
    return _run(*arguments).returncode


def _run(*arguments: str | Path, capture: bool = False) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "govinfo", *map(str, arguments)]
    return subprocess.run(command, check=False, cwd=ROOT, stdout=subprocess.PIPE if capture else None)


def main() -> int:
    """Run it; give 0 if everything is as it should be."""
    (ROOT / OUT).mkdir(parents=True, exist_ok=True)
    written = OUT / "example-2025.json"
    print("— a document without errors\n")
    fine = govinfo("check", EXAMPLES / "example-2025.txt")
    print("\n— the same as JSON, held against the published schema\n")
    converted = govinfo("convert", EXAMPLES / "example-2025.txt", "-o", written)
    schema = json.loads(_run("schema", capture=True).stdout)
    document = (ROOT / written).read_bytes()
    errors = list(Draft202012Validator(schema).iter_errors(json.loads(document)))
    print(f"{written}: {len(document):,} bytes, errors of the schema: {len(errors)}")
    print("\n— the same document with three planted errors\n")
    wrong = govinfo("check", EXAMPLES / "example-2025-with-errors.txt", "--picture")
    return 0 if (fine, converted, errors, wrong) == (0, 0, [], 1) else 1


if __name__ == "__main__":
    sys.exit(main())
