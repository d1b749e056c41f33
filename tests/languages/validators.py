"""Hold documents against the published schema in every language at hand, and tell errors in one form."""

import json
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import jsonschema
import jsonschema_rs
from attrs import frozen

from govinfo import InvalidReport, loads, schema_errors
from govinfo.schema import published
from govinfo.schema.published import REPORT_SCHEMA
from tests.programs import ROOT, built_by_go, node_module

HERE = Path(__file__).parent
FOLDER = ROOT / "schema" / "1.0"
TWIN = REPORT_SCHEMA.replace(".schema.", ".draft-07.schema.")
_SECONDS = 120


@frozen(kw_only=True)
class Fault:
    """One error of one implementation."""

    #: Where, dotted; of a missing or unknown key, that of the object.
    address: str
    #: The key that it names as missing or unknown, if it does.
    key: str | None
    message: str

    @property
    def told(self) -> str:
        """The message, with the key where the message itself does not name it."""
        return self.message if self.key is None or self.key in self.message else f"{self.message} ({self.key})"


#: What an implementation says of some files: nothing of those that it accepts.
Faults = dict[Path, list[Fault]]
Validator = Callable[[Sequence[Path]], Faults]


def by_loads(files: Iterable[Path]) -> Faults:
    """Hold files against the converter."""
    return {file: list(map(_of_problem, problems_of(file))) for file in files}


def problems_of(file: Path) -> tuple[Any, ...]:
    """Give the problems that the converter finds in a file."""
    try:
        loads(file.read_bytes())
    except InvalidReport as refused:
        return refused.problems
    return ()


def by_schema_errors(files: Iterable[Path]) -> Faults:
    """Hold files against the schema, as the library tells its errors."""
    return {file: list(map(_of_problem, schema_errors(json.loads(file.read_bytes())))) for file in files}


def _of_problem(problem: Any) -> Fault:
    message = f"expected {problem.expected}" + (f", got {problem.got}" if problem.got else "")
    if not problem.code.startswith("key."):
        return Fault(address=problem.address, key=None, message=message)
    holder, _, key = problem.address.rpartition(".")
    return Fault(address=holder, key=key, message=message)


def by_jsonschema(files: Iterable[Path], name: str = REPORT_SCHEMA) -> Faults:
    """Hold files against a published schema with jsonschema (Python)."""
    schema = json.loads(published(name))
    validator = jsonschema.validators.validator_for(schema)(schema)
    return {file: list(_of_jsonschema(validator.iter_errors(json.loads(file.read_bytes())))) for file in files}


def _of_jsonschema(errors: Iterable[jsonschema.ValidationError]) -> Iterator[Fault]:
    for error in errors:
        quoted = re.search(r"'([^']*)'", error.message)
        names_key = error.validator in {"required", "additionalProperties"}
        yield Fault(
            address=_dotted(error.absolute_path),
            key=quoted[1] if names_key and quoted else None,
            message=error.message,
        )


def by_jsonschema_rs(files: Iterable[Path], name: str = REPORT_SCHEMA) -> Faults:
    """Hold files against a published schema with jsonschema-rs (Rust)."""
    validator = jsonschema_rs.validator_for(json.loads(published(name)))
    return {file: list(map(_of_rust, validator.iter_errors(json.loads(file.read_bytes())))) for file in files}


def _of_rust(error: Any) -> Fault:
    told = error.kind.as_dict()
    key = told.get("property") or next(iter(told.get("unexpected", ())), None)
    return Fault(address=_dotted(error.instance_path), key=key, message=error.message)


def by_ajv(files: Iterable[Path], name: str = REPORT_SCHEMA) -> Faults:
    """Hold files against a published schema with ajv (JavaScript), all in one process; skip without Node."""
    node_module("ajv", "dist", "2020.js")
    return _by_program(("node", str(HERE / "validate.mjs")), name, files)


def by_gojsonschema(files: Iterable[Path]) -> Faults:
    """Hold files against the Draft-7 twin with gojsonschema (Go), all in one process; skip without Go."""
    with TemporaryDirectory() as folder:
        return _by_program((str(built_by_go(Path(folder), HERE / "validate.go")),), TWIN, files)


def _by_program(command: tuple[str, ...], name: str, files: Iterable[Path]) -> Faults:
    done = subprocess.run(
        [*command, str(FOLDER / name)],
        input="\n".join(map(str, files)),
        check=True,
        timeout=_SECONDS,
        capture_output=True,
        encoding="utf-8",
    )
    verdicts = [json.loads(line) for line in done.stdout.split("\n") if line]
    # An implementation that says no without a word would not be one that says yes.
    assert all(each["valid"] == (not each["errors"]) for each in verdicts)
    return {Path(each["file"]): list(map(_of_program, each["errors"])) for each in verdicts}


def _of_program(error: dict[str, Any]) -> Fault:
    steps = [step.replace("~1", "/").replace("~0", "~") for step in error["pointer"].split("/")[1:]]
    return Fault(address=_dotted(steps), key=error["key"], message=error["message"])


def _dotted(path: Iterable[object]) -> str:
    return ".".join(map(str, path))


#: The implementations, by the name and the draft under which the documentation knows them.
VALIDATORS: dict[str, Validator] = {
    "govinfo.loads": by_loads,
    "govinfo.schema_errors": by_schema_errors,
    "jsonschema": by_jsonschema,
    "jsonschema, Draft 7": lambda files: by_jsonschema(files, TWIN),
    "jsonschema-rs": by_jsonschema_rs,
    "jsonschema-rs, Draft 7": lambda files: by_jsonschema_rs(files, TWIN),
    "ajv": by_ajv,
    "ajv, Draft 7": lambda files: by_ajv(files, TWIN),
    "gojsonschema": by_gojsonschema,
}


@cache
def faults(name: str) -> Faults:
    """Give what an implementation says of every vector: valid, invalid and strict."""
    return VALIDATORS[name](vectors("valid", "invalid", "strict"))


def vectors(*folders: str) -> list[Path]:
    """Give the documents of some folders of vectors."""
    found = (path for folder in folders for path in sorted((FOLDER / "vectors" / folder).rglob("*.json")))
    return [path for path in found if path.name != "index.json"]
