"""Write schema/1.0/vectors/valid, invalid and strict: run by `make vectors`."""

import json
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tests.languages.edits import at
from tests.languages.invalid_documents import mistakes
from tests.languages.valid_documents import only, short, valid_documents
from tests.languages.vector_reports import base
from tests.programs import ROOT

VECTORS = ROOT / "schema" / "1.0" / "vectors"
FOLDERS = ("valid", "invalid", "strict")
_LONGEST_LINE = 200

#: What the schema accepts and a strict reader refuses: code, name, address, value.
STRICT = (
    ("date", "day-that-is-none", "published", "2026-02-30"),
    ("date", "month-that-is-none", "published", "2026-13-01"),
    ("check_digit", "credit-code-mistyped", "agency.credit_code", "91350100M000100Y44"),
    ("precision", "amount-with-seven-decimals", "proactive_disclosure.fees.amount_10k_yuan", 0.1234567),
)
_YEAR = '"year": 2021'


def vector_files() -> Iterator[tuple[str, str]]:
    """Give path and text of each file below the folder of the vectors."""
    for name, document in valid_documents():
        yield f"valid/{name}.json", readable(document, in_ascii=name == "texts-escaped") + "\n"
    for mistake in mistakes():
        yield f"invalid/{mistake.file}", readable(mistake.document) + "\n"
    yield "invalid/index.json", _index(each.line for each in mistakes())
    yield from _strict()


def _strict() -> Iterator[tuple[str, str]]:
    for code, name, address, value in STRICT:
        document = at(only(base("2021"), address.partition(".")[0]), {address: value})
        yield f"strict/{code}/{name}.json", readable(document) + "\n"
    twice = readable(short()).replace(_YEAR, f"{_YEAR}, {_YEAR}")
    yield "strict/key.duplicate/year-twice.json", twice + "\n"
    told = [(code, name, address) for code, name, address, _ in STRICT]
    yield (
        "strict/index.json",
        _index(
            {"file": f"{code}/{name}.json", "code": code, "address": address}
            for code, name, address in [*told, ("key.duplicate", "year-twice", "year")]
        ),
    )


def readable(value: Any, indent: str = "", *, in_ascii: bool = False) -> str:
    """Write JSON with a line for each row: what is short stands on one line."""
    line = json.dumps(value, ensure_ascii=in_ascii)
    if len(indent) + len(line) <= _LONGEST_LINE or not isinstance(value, dict | list) or not value:
        return line
    inner = indent + "  "
    if isinstance(value, dict):
        items = [
            f"{json.dumps(key, ensure_ascii=in_ascii)}: {readable(item, inner, in_ascii=in_ascii)}"
            for key, item in value.items()
        ]
        return "{\n" + ",\n".join(inner + item for item in items) + f"\n{indent}}}"
    items = [readable(item, inner, in_ascii=in_ascii) for item in value]
    return "[\n" + ",\n".join(inner + item for item in items) + f"\n{indent}]"


def _index(lines: Iterable[dict[str, str]]) -> str:
    return "[\n" + ",\n".join("  " + json.dumps(line, ensure_ascii=False) for line in lines) + "\n]\n"


def main() -> None:
    """Write the files anew; what is no longer among them goes."""
    for folder in FOLDERS:
        shutil.rmtree(VECTORS / folder, ignore_errors=True)
    for name, text in vector_files():
        path = Path(VECTORS, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
