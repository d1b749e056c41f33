"""Run one SELECT statement over a table of reports in each of the four engines."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

#: What an engine gives: by report and rule the outcome, the left and right sum, and the difference.
Outcomes = dict[tuple[str, str], tuple[Any, ...]]

_PROGRAM = Path(__file__).parent / "run_engine.py"
_SECONDS = 600
_COLUMNS = ["source", "rule", "outcome", "left_sum", "right_sum", "difference"]
#: Nothing is reported to anyone, and nothing leaves the machine.
_QUIET = {
    "DAFT_ANALYTICS_ENABLED": "0",
    "DO_NOT_TRACK": "true",
    "DAFT_PROGRESS_BAR": "0",
    "SPARK_LOCAL_IP": "127.0.0.1",
}


def in_duckdb(table: pa.Table, statement: str, folder: Path) -> Outcomes:
    """Run it in DuckDB over a Parquet file."""
    with duckdb.connect() as database:
        database.from_parquet(str(_parquet(table, folder))).create_view("reports")
        return _of_duckdb(database, statement)


def in_duckdb_on_arrow(table: pa.Table, statement: str, _folder: Path) -> Outcomes:
    """Run it in DuckDB over the Arrow table itself."""
    with duckdb.connect() as database:
        database.register("reports", table)
        return _of_duckdb(database, statement)


def in_polars(table: pa.Table, statement: str, folder: Path) -> Outcomes:
    """Run it in Polars over a Parquet file, which it reads as it goes."""
    return _of_polars(pl.scan_parquet(_parquet(table, folder)), statement)


def in_polars_on_arrow(table: pa.Table, statement: str, _folder: Path) -> Outcomes:
    """Run it in Polars over a frame made of the Arrow table."""
    return _of_polars(pl.from_arrow(table), statement)


def in_daft(table: pa.Table, statement: str, folder: Path) -> Outcomes:
    """Run it in Daft over a Parquet file; skip where Daft is not installed."""
    if find_spec("daft") is None:
        pytest.skip("Daft is not installed: make programs")
    rows, types = _of_program("daft", table, statement, folder)
    assert types == ["String"] * 3 + ["Int64"] * 3
    return _outcomes(rows)


def in_spark(table: pa.Table, statement: str, folder: Path) -> Outcomes:
    """Run it in Spark over a Parquet file; skip where Spark or Java is not installed."""
    if find_spec("pyspark") is None or shutil.which("java") is None:
        pytest.skip("PySpark or Java is not installed: make programs")
    rows, types = _of_program("spark", table, statement, folder)
    assert types == ["string"] * 3 + ["bigint"] * 3
    return _outcomes(rows)


EVERY: tuple[Callable[[pa.Table, str, Path], Outcomes], ...] = (
    in_duckdb,
    in_duckdb_on_arrow,
    in_polars,
    in_polars_on_arrow,
    in_daft,
    in_spark,
)


def _of_duckdb(database: duckdb.DuckDBPyConnection, statement: str) -> Outcomes:
    answer = database.sql(statement)
    assert answer.columns == _COLUMNS
    assert [str(each) for each in answer.types] == ["VARCHAR"] * 3 + ["BIGINT"] * 3
    return _outcomes(answer.fetchall())


def _of_polars(reports: Any, statement: str) -> Outcomes:
    answer = pl.SQLContext(reports=reports).execute(statement, eager=True)
    assert dict(answer.schema) == dict(zip(_COLUMNS, [pl.String] * 3 + [pl.Int64] * 3, strict=True))
    return _outcomes(answer.rows())


def _of_program(engine: str, table: pa.Table, statement: str, folder: Path) -> tuple[list[list[Any]], list[str]]:
    text, output = folder / "statement.sql", folder / "answer.json"
    text.write_text(statement, encoding="utf-8")
    command = [sys.executable, str(_PROGRAM), engine, str(_parquet(table, folder)), str(text), str(output)]
    done = subprocess.run(
        command, cwd=folder, env=os.environ | _QUIET, timeout=_SECONDS, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-4000:]
    rows, types = json.loads(output.read_text(encoding="utf-8"))
    return rows, types


def _outcomes(rows: Iterable[Iterable[Any]]) -> Outcomes:
    """Map each report and rule to what was found; no pair may come twice."""
    found: Outcomes = {}
    for source, rule, *rest in rows:
        assert (source, rule) not in found
        found[source, rule] = tuple(rest)
    return found


def _parquet(table: pa.Table, folder: Path) -> Path:
    path = folder / "reports.parquet"
    pq.write_table(table, path)
    return path
