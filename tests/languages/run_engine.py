"""
Run a SELECT statement in Daft or Spark, in a process of its own: `run_engine.py ENGINE PARQUET STATEMENT OUTPUT`.

PARQUET is the file of the table `reports`, STATEMENT that of the text; OUTPUT
gets the rows and the types of the columns as JSON.
"""

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

Answer = tuple[list[list[Any]], list[str]]


def in_daft(table: str, statement: str) -> Answer:
    """Run it in Daft."""
    daft = import_module("daft")
    answer = daft.sql(statement, reports=daft.read_parquet(table))
    return [list(row.values()) for row in answer.to_pylist()], [str(field.dtype) for field in answer.schema()]


def in_spark(table: str, statement: str) -> Answer:
    """Run it in Spark on one core of this machine, with the reserved words of the standard."""
    builder = import_module("pyspark.sql").SparkSession.builder.master("local[1]")
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.sql.ansi.enabled": "true",
        "spark.sql.ansi.enforceReservedKeywords": "true",
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.read.parquet(table).createOrReplaceTempView("reports")
    answer = session.sql(statement)
    rows = [list(row) for row in answer.collect()]
    types = [type_ for _, type_ in answer.dtypes]
    session.stop()
    return rows, types


ENGINES = {"daft": in_daft, "spark": in_spark}

if __name__ == "__main__":
    engine, table, statement, output = sys.argv[1:]
    answered = ENGINES[engine](table, Path(statement).read_text(encoding="utf-8"))
    Path(output).write_text(json.dumps(answered), encoding="utf-8")
