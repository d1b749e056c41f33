"""Generate what is published: everything in a version's folder but its README."""

from pathlib import Path

from govinfo.convert import FORMAT_VERSION
from govinfo.convert.indented import indented
from govinfo.schema.documents import findings_schema, report_schema
from govinfo.schema.draft07 import draft_07, twin_name
from govinfo.schema.lists import (
    CODE_LISTS,
    all_codes,
    cell_list,
    code_list,
    crosswalk_list,
    edition_list,
    target_list,
)
from govinfo.schema.published import DUCKDB_SQL, FINDINGS_SCHEMA, REPORT_SCHEMA, RULES, RULES_SCHEMA, RULES_SQL
from govinfo.schema.rules import rule_list
from govinfo.schema.rules_schema import rules_schema
from govinfo.schema.sql import duckdb_macro, rule_query


def generated() -> dict[str, bytes]:
    """Give the generated files of the current format version, by name."""
    lists = {f"codes/{name}.csv": code_list(codes) for name, codes in CODE_LISTS.items()}
    return {
        **_schemas(),
        RULES: indented(rule_list()),
        RULES_SQL: rule_query().encode(),
        DUCKDB_SQL: duckdb_macro().encode(),
        "cells.csv": cell_list(),
        "codes.json": indented(all_codes()),
        "codes/editions.csv": edition_list(),
        "crosswalk.csv": crosswalk_list(),
        "crosswalk_targets.csv": target_list(),
        **lists,
    }


def _schemas() -> dict[str, bytes]:
    """Give every schema, and beside it its twin in Draft 7."""
    schemas = {
        REPORT_SCHEMA: report_schema(),
        RULES_SCHEMA: rules_schema(),
        FINDINGS_SCHEMA: findings_schema(),
    }
    twins = {twin_name(name): draft_07(schema) for name, schema in schemas.items()}
    return {name: indented(schema) for name, schema in (*schemas.items(), *twins.items())}


def write(folder: Path) -> None:
    """Write the generated files into the folder of the current format version below `folder`."""
    for name, content in generated().items():
        path = folder / FORMAT_VERSION / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
