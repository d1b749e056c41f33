"""Write docs/reference/errors.md, what each implementation says first of a mistake: run by `make errors`."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from tests.languages.invalid_documents import Mistake, mistakes
from tests.languages.validators import Fault, faults
from tests.languages.write_vectors import VECTORS
from tests.programs import NODE, ROOT

PAGE = ROOT / "docs" / "reference" / "errors.md"
SHOWN = ("govinfo.loads", "jsonschema", "jsonschema-rs", "ajv", "gojsonschema")
_OF_EACH_CODE = 9
_LONGEST = 64
_INTRODUCTION = """\
# What is said of a mistake

<!-- Written by `make errors`. -->

Each line is one document of [`invalid/`](../../schema/1.0/vectors/README.md) with one mistake, the place of it, and the
**first** thing that each implementation says of it, shortened. Each of them points at that place; tests hold this for
all documents of `invalid/`, for Draft 2020-12 and Draft 7. Of a missing or unknown key they point at the object and
name the key; `(…)` is a key that is named beside the message. A misspelt key is told as two errors: one key is missing,
another is unknown.

`govinfo.loads` is the converter of the Python package. The others hold the document against the published schema:
jsonschema (Python), jsonschema-rs (Rust), ajv (JavaScript) and gojsonschema (Go, the Draft-7 twin). A line break at the
end of a text is told by `not`: in some languages `$` also matches before it, so that a pattern alone would let it pass.
"""


def typical() -> list[Mistake]:
    """Give the first mistakes of each code, which are the most typical ones."""
    seen: Counter[str] = Counter()
    found = []
    for mistake in mistakes():
        seen[mistake.code] += 1
        if seen[mistake.code] <= _OF_EACH_CODE:
            found.append(mistake)
    return found


def first_faults(name: str) -> dict[Path, Fault]:
    """Give the first error of an implementation for every document that it refuses."""
    return {file: errors[0] for file, errors in faults(name).items() if errors}


def page() -> str:
    """Give the whole page."""
    return "".join([_INTRODUCTION, f"\n{versions()}\n", *_table()])


@cache
def versions() -> str:
    """Say which versions the messages are of."""
    ajv = json.loads((NODE / "node_modules" / "ajv" / "package.json").read_text(encoding="utf-8"))["version"]
    return f"Messages of jsonschema {version('jsonschema')}, jsonschema-rs {version('jsonschema-rs')}, ajv {ajv}."


def _table() -> Iterator[str]:
    code = ""
    said = {name: first_faults(name) for name in SHOWN}
    for mistake in typical():
        if mistake.code != code:
            code = mistake.code
            yield f"\n## `{code}`\n\n| mistake | address | {' | '.join(SHOWN)} |\n{'|---' * (len(SHOWN) + 2)}|\n"
        messages = [_cell(said[name][VECTORS / "invalid" / mistake.file].told) for name in SHOWN]
        yield f"| {head(mistake)} | {' | '.join(messages)} |\n"


def head(mistake: Mistake) -> str:
    """Give the first two cells of a line: the mistake and its address."""
    named = mistake.name.replace("-", " ")
    return f"{named} | {f'`{mistake.address}`' if mistake.address else 'the document'}"


def _cell(message: str) -> str:
    """Shorten a message in its middle, and show it as it stands."""
    text = json.dumps(message, ensure_ascii=False)[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    text = re.sub(
        "[\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u3000\ufffe\uffff]", lambda found: f"\\u{ord(found[0]):04x}", text
    )
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 3 :]}"
    return "`" + text.replace("|", "\\|").replace("`", "'") + "`"


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
