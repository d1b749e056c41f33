"""Laws: the published SQL gives, in every engine, what the Python engine gives."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs
import duckdb
import orjson
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, Phase, settings

from govinfo import AnnualReport, cells_of, check, dumps, loads, replace, values_of
from govinfo.cells import shape_of
from govinfo.codes import Edition
from govinfo.model.kinds import MAX_COUNT
from govinfo.rules import LinearRule, Term, equations
from govinfo.schema import published
from govinfo.schema.sql import rule_query
from govinfo.testing import rule_vectors
from govinfo.testing.forms import forms, with_values
from govinfo.validation.equations import plan
from tests.languages import engines
from tests.languages.arrow import arrow_schema, arrow_table
from tests.languages.drawn import DENSE, several
from tests.languages.engines import Outcomes

Engine = Callable[[pa.Table, str, Path], Outcomes]

ROOT = Path(__file__).parent.parent.parent
QUERY = published("rules.sql").decode()
VECTORS = list(rule_vectors())
DRAWING = settings(database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))


def in_engines(*several: Engine) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("engine", several, ids=[each.__name__ for each in several])


in_every_engine = in_engines(*engines.EVERY)
in_duckdb_and_polars = in_engines(engines.in_duckdb, engines.in_polars)
on_arrow = in_engines(engines.in_duckdb_on_arrow, engines.in_polars_on_arrow)


def by_python(several: Iterable[AnnualReport]) -> Outcomes:
    """Say what the Python engine finds, in the words of the SQL: `check` tells of broken rules only."""
    found: Outcomes = {}
    for source, report in enumerate(several):
        values = values_of(report)
        broken = {finding.rule: finding for finding in check(report) if finding.difference is not None}
        for rule in (each.rule for each in plan(shape_of(report)).rules):
            if rule.id in broken:
                told = broken[rule.id]
                found[str(source), rule.id] = (str(told.outcome), told.left, told.right, told.difference)
            else:
                found[str(source), rule.id] = ("satisfied", *sums(rule, values), 0)
    return found


def sums(rule: LinearRule, values: Mapping[str, Any]) -> list[int]:
    return [
        sum(each.coefficient * (values.get(each.address) or 0) for each in side) for side in (rule.left, rule.right)
    ]


@pytest.fixture(scope="module", name="several")
def _several() -> list[AnnualReport]:
    """Give the reports of the vectors, and thousands more."""
    return [*(loads(orjson.dumps(vector.report)) for vector in VECTORS), *several()]


@pytest.fixture(scope="module")
def expected(several: list[AnnualReport]) -> Outcomes:
    return by_python(several)


@pytest.fixture(scope="module")
def table(several: list[AnnualReport]) -> pa.Table:
    return arrow_table(several)


def test_the_reports_show_every_equation_with_each_outcome_and_without_any(
    several: list[AnnualReport], expected: Outcomes
) -> None:
    assert len(several) >= 2_000
    assert {(rule, outcome) for (_, rule), (outcome, *_) in expected.items()} == {
        (rule.id, outcome) for rule in equations() for outcome in ("satisfied", "violated", "undecided")
    }
    for rule in equations():
        assert any((str(source), rule.id) not in expected for source in range(len(several)))


@in_every_engine
def test_every_engine_gives_what_the_vectors_and_the_python_engine_say(
    engine: Engine, table: pa.Table, expected: Outcomes, tmp_path: Path
) -> None:
    found = engine(table, QUERY, tmp_path)

    assert found == expected
    assert told_of_vectors(found) == {
        (str(source), each["rule"]): (each["outcome"], each["left"], each["right"], each["difference"])
        for source, vector in enumerate(VECTORS)
        for each in vector.findings
        if each["difference"] is not None
    }


def told_of_vectors(found: Outcomes) -> Outcomes:
    """Give what was found in the vectors, but for what is satisfied."""
    return {
        (source, rule): told
        for (source, rule), told in found.items()
        if int(source) < len(VECTORS) and told[0] != "satisfied"
    }


# Numbers.


@in_duckdb_and_polars
def test_sums_of_the_largest_numbers_are_exact(engine: Engine, tmp_path: Path) -> None:
    found = engine(arrow_table([filled(MAX_COUNT)]), QUERY, tmp_path)

    assert found["0", "requests.concluded.total"] == ("violated", 21 * MAX_COUNT, MAX_COUNT, 20 * MAX_COUNT)
    assert found == by_python([filled(MAX_COUNT)])


@in_duckdb_and_polars
def test_columns_of_32_bits_do_not_wrap_around(engine: Engine, tmp_path: Path) -> None:
    largest = 2**31 - 1
    table = arrow_table([filled(largest)])
    narrow = table.cast(pa.schema([pa.field(each.name, narrowed(each.type)) for each in table.schema]))

    found = engine(narrow, QUERY, tmp_path)

    assert found["0", "requests.concluded.total"] == ("violated", 21 * largest, largest, 20 * largest)
    assert found == by_python([filled(largest)])


def filled(number: int) -> AnnualReport:
    """Put one number into every cell of tables 3 and 4 of the official form of 2021."""
    zeros = forms(Edition.E2021)[0].zeros
    return with_values(zeros, {cell.address: number for cell in cells_of(zeros) if cell.table > 2})


def narrowed(type_: pa.DataType) -> pa.DataType:
    """Make the counts within a type numbers of 32 bits."""
    if pa.types.is_struct(type_):
        return pa.struct([pa.field(each.name, narrowed(each.type)) for each in type_])
    return pa.int32() if type_ == pa.int64() else type_


# What is absent.


@on_arrow
def test_numbers_that_arrow_keeps_under_an_absent_table_or_row_are_not_seen(engine: Engine, tmp_path: Path) -> None:
    shapes = [each.zeros for each in forms(None)]
    absent = [*shapes, *(attrs.evolve(each, requests=None) for each in shapes)]
    full = arrow_table([full_of_sevens(shapes[0])] * len(absent)).column("requests").combine_chunks()
    table = arrow_table(absent)
    place = table.schema.get_field_index("requests")
    hidden = masked(full, table.column("requests").combine_chunks())

    found = engine(table.set_column(place, "requests", hidden), QUERY, tmp_path)

    assert {pair for pair in found if pair[1].startswith("requests.")} == {
        pair for pair in by_python(absent) if pair[1].startswith("requests.")
    }
    assert found["0", "requests.concluded.total"][1] == (18 + present_others(absent[0])) * 7


def present_others(report: AnnualReport) -> int:
    assert report.requests is not None
    return sum(value is not None for value in attrs.astuple(report.requests.outcomes.other_processing, recurse=False))


def full_of_sevens(report: AnnualReport) -> AnnualReport:
    """Give a report with all four rows of 其他处理 and 7 in each cell of table 3."""
    for row in ("correction_overdue", "fee_overdue", "miscellaneous", "undivided"):
        report = replace(
            report, f"requests.outcomes.other_processing.{row}", report.requests and report.requests.received
        )
    return with_values(report, {cell.address: 7 for cell in cells_of(report) if cell.table == 3})


def masked(full: Any, shape: Any) -> Any:
    """Give one struct array the absences of another, and leave the numbers beneath them in place."""
    if not pa.types.is_struct(full.type):
        return full
    inner = [masked(full.field(place), shape.field(place)) for place in range(full.type.num_fields)]
    return pa.StructArray.from_arrays(inner, fields=list(full.type), mask=shape.is_null())


# The page that shows how.


def test_the_page_on_sql_runs_as_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (ROOT / "docs" / "how-to" / "check-with-sql.md").read_text(encoding="utf-8")
    (commands,), (program,) = (re.findall(rf"```{each}\n(.*?)```", page, re.DOTALL) for each in ("sh", "python"))
    shutil.copy(ROOT / "docs" / "examples" / "example-2025-with-errors.txt", tmp_path / "report.txt")
    monkeypatch.chdir(tmp_path)
    for command in commands.splitlines():
        name, *arguments = command.split()
        if name == "mkdir":
            Path(*arguments).mkdir()
        else:
            subprocess.run([sys.executable, "-m", name, *arguments], check=True, capture_output=True)

    exec(compile(program, "check-with-sql.md", "exec"), {})  # noqa: S102 - it is our own page

    broken = [each for each in check(loads(Path("records/report.json").read_bytes())).errors if each.difference]
    assert len(broken) >= 2
    assert [line.partition(": ")[2] for line in capsys.readouterr().out.splitlines()] == [
        f"{each.rule}: {each.left} is not {each.right}, off by {each.difference}"
        for each in sorted(broken, key=lambda finding: finding.rule)
    ]
    assert pq.read_table("reports.parquet").column_names == arrow_schema().names


def test_duckdb_reads_documents_as_they_are(several: list[AnnualReport], tmp_path: Path) -> None:
    chosen = several[::20]
    for place, report in enumerate(chosen):
        (tmp_path / f"{place:04}.json").write_bytes(dumps(report))
    with duckdb.connect() as database:
        database.execute(published("duckdb.sql").decode())
        read: Any = database.sql(f"FROM govinfo_reports('{tmp_path}/*.json') ORDER BY source").to_arrow_table()

    columns = arrow_schema().names[1:]
    assert read.select(columns).to_pylist() == arrow_table(chosen).select(columns).to_pylist()


# Mutation: what is published cannot change unnoticed.


def test_the_query_is_made_of_every_equation() -> None:
    assert rule_query() == QUERY
    with pytest.raises(ValueError, match="at least one"):
        rule_query(())


def test_a_rule_that_is_left_out_is_missed(table: pa.Table, expected: Outcomes, tmp_path: Path) -> None:
    left_out = equations()[7]

    found = engines.in_duckdb(table, rule_query(each for each in equations() if each is not left_out), tmp_path)

    assert {rule for _, rule in expected.keys() - found.keys()} == {left_out.id}


def test_every_changed_coefficient_is_noticed(table: pa.Table, expected: Outcomes, tmp_path: Path) -> None:
    of_each_family = {rule.family: rule for rule in equations()}.values()
    mutants = [mutant for rule in of_each_family for side in ("left", "right") for mutant in doubled(rule, side)]

    found = engines.in_duckdb(table.slice(len(table) - DENSE), rule_query(mutants), tmp_path)

    noticed = {
        mutant for (source, mutant), told in found.items() if expected[source, mutant.partition("#")[0]][1:] != told[1:]
    }
    assert noticed == {mutant.id for mutant in mutants}
    assert len(mutants) == sum(len(tuple(rule.addresses())) for rule in of_each_family)


def doubled(rule: LinearRule, side: str) -> Sequence[LinearRule]:
    """Give the rule once for each term of a side, with that term taken twice; its id says which it is."""
    terms: tuple[Term, ...] = getattr(rule, side)
    mutants = []
    for place, term in enumerate(terms):
        changed: dict[str, Any] = {
            "id": f"{rule.id}#{side}{place}",
            side: (*terms[:place], attrs.evolve(term, coefficient=2), *terms[place + 1 :]),
        }
        mutants.append(attrs.evolve(rule, **changed))
    return mutants


@pytest.mark.parametrize(
    ("written", "changed"),
    [
        ("left_sum < right_sum AND left_blanks", "left_sum < right_sum AND right_blanks"),
        ("left_sum > right_sum AND right_blanks", "left_sum > right_sum AND left_blanks"),
        ("left_sum - right_sum", "right_sum - left_sum"),
        ("WHEN requests.outcomes.other_processing.fee_overdue IS NULL THEN 0 ", ""),
        ("FROM reports WHERE requests IS NOT NULL", "FROM reports"),
    ],
)
def test_every_other_change_of_the_text_is_noticed(
    written: str, changed: str, table: pa.Table, expected: Outcomes, tmp_path: Path
) -> None:
    assert written in QUERY
    assert engines.in_duckdb(table, QUERY.replace(written, changed), tmp_path) != expected
