"""Generate what is published: everything in a version's folder but its README."""

from pathlib import Path
from typing import Any

import orjson

from govinfo.convert import FORMAT_VERSION
from govinfo.schema.lists import CODE_LISTS, cell_list, code_list, edition_list
from govinfo.schema.published import REPORT_SCHEMA, RULES, RULES_SCHEMA
from govinfo.schema.report import report_schema
from govinfo.schema.rules import rule_list
from govinfo.schema.rules_schema import rules_schema


def as_json(document: dict[str, Any]) -> bytes:
    """Write a published document as JSON, indented, in UTF-8."""
    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def generated() -> dict[str, bytes]:
    """Give the generated files of the current format version, by name."""
    lists = {f"codes/{name}.csv": code_list(codes) for name, codes in CODE_LISTS.items()}
    return {
        REPORT_SCHEMA: as_json(report_schema()),
        RULES: as_json(rule_list()),
        RULES_SCHEMA: as_json(rules_schema()),
        "cells.csv": cell_list(),
        "codes/editions.csv": edition_list(),
        **lists,
    }


def write(folder: Path) -> None:
    """Write the generated files into the folder of the current format version below `folder`."""
    for name, content in generated().items():
        path = folder / FORMAT_VERSION / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
