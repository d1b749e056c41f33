"""Run the main job on two documents: read, check, write JSON, hold the JSON against the published schema."""

import json
import subprocess
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

from govinfo import schema_errors
from govinfo.schema import published

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
OUT = ROOT / "build" / "demo"


def govinfo(*arguments: str | Path) -> int:
    """Run the command line as a person would, show the command, and give its exit code."""
    told = [shown(each) for each in arguments]
    print("$ govinfo", *told, flush=True)
    return subprocess.run([sys.executable, "-m", "govinfo", *told], cwd=ROOT, check=False).returncode


def shown(argument: str | Path) -> str:
    """Show a path as it is seen from the root of the project."""
    return argument.relative_to(ROOT).as_posix() if isinstance(argument, Path) else argument


def is_accepted(written: Path) -> bool:
    """Hold a written document against the published schema, by our function and by the file itself."""
    document = json.loads(written.read_bytes())
    schema = json.loads(published("report.schema.json"))
    errors = [*schema_errors(document), *Draft202012Validator(schema).iter_errors(document)]
    print(f"{shown(written)}: {written.stat().st_size:,} bytes, errors of the schema: {len(errors)}", flush=True)
    return not errors


def job(name: str, expected: int, *options: str) -> bool:
    """Check a document, convert it, and tell whether all went as expected."""
    document, written = HERE / f"{name}.docx", OUT / f"{name}.json"
    print(f"\n--- {name}: check\n", flush=True)
    checked = govinfo("check", document, *options)
    print(f"\n--- {name}: write JSON and validate it\n", flush=True)
    return (checked, govinfo("convert", document, "-o", written)) == (expected, 0) and is_accepted(written)


def main() -> int:
    """Run it; give 0 if everything is as it should be."""
    OUT.mkdir(parents=True, exist_ok=True)
    done = [job("example-2025", 0, "--lang", "zh"), job("example-2025-with-errors", 1, "--picture", "--lang", "zh")]
    print("\n--- all as expected" if all(done) else "\n--- NOT as expected", flush=True)
    return 0 if all(done) else 1


if __name__ == "__main__":
    sys.exit(main())
