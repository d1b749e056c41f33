"""
Write the vectors of the rules: schema/1.0/vectors/rules/<rule>/<name>_<outcome>.json.

Run by `make vectors`. What a vector expects is told by hand, or by the plain
arithmetic of `oracle`, never by an engine.
"""

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
from attrs import frozen

from tests.contract.written import Written, contract, equations
from tests.languages.oracle import Finding, blank, expected, other, value_at
from tests.languages.statement_vectors import statement_vectors
from tests.languages.vector_reports import base, changed
from tests.programs import ROOT

FOLDER = ROOT / "schema" / "1.0" / "vectors" / "rules"
#: The largest count of the format.
LARGEST = 10**14
_CLEAN: tuple[Finding, ...] = ()
_OF_EACH_FAMILY = (
    "requests.balance.total",
    "requests.concluded.natural_person",
    "requests.total.outcomes.granted",
    "disputes.total.reconsideration",
)


@frozen(kw_only=True)
class Vector:
    """One case of one rule."""

    rule: str
    name: str
    outcome: str
    report: dict[str, Any]
    #: The findings of rules that are no equation.
    others: tuple[Finding, ...] = _CLEAN

    @property
    def path(self) -> Path:
        """Where it stands below the folder."""
        return Path(self.rule, f"{self.name}_{self.outcome}.json")

    def content(self) -> bytes:
        """Give it as JSON."""
        told = {"rule": self.rule, "outcome": self.outcome, "expected": expected(self.report, self.others)}
        return orjson.dumps({**told, "report": self.report}) + b"\n"


def vectors() -> Iterator[Vector]:
    """Give all vectors."""
    for equation in equations():
        yield from _of_equation(equation)
    yield from _of_both_editions()
    yield from (Vector(**each) for each in statement_vectors())


def _of_equation(equation: Written) -> Iterator[Vector]:
    id_, left, right = equation
    edition = "2019" if "undivided" in id_ else "2021"
    report = base(edition)
    part = next(cell for cell in left if ".undivided." not in cell or edition == "2019")
    total = right[0]
    printed = value_at(report, total)
    yield Vector(rule=id_, name="printed", outcome="satisfied", report=report)
    yield Vector(rule=id_, name="sum_too_large", outcome="violated", report=changed(report, {total: printed + 3}))
    yield Vector(
        rule=id_,
        name="blank_on_the_short_side",
        outcome="undecided",
        report=changed(report, {part: None}),
        others=(blank(part),),
    )
    yield Vector(
        rule=id_,
        name="blank_on_the_long_side",
        outcome="violated",
        report=changed(report, {part: None, total: printed - value_at(report, part) - 1}),
        others=(blank(part),),
    )


def _of_both_editions() -> Iterator[Vector]:
    """Give cases of both editions: the largest values, all sums wrong, blank sums, negative numbers, absent rows."""
    for edition in ("2019", "2021"):
        report = base(edition)
        counted = [
            line["address"]
            for line in contract()[edition]
            if line["table"] in {"3", "4"} and not line["address"].endswith(".total")
        ]
        for id_, left, right in equations():
            if id_ not in _OF_EACH_FAMILY:
                continue
            largest = changed(report, dict.fromkeys(counted, LARGEST))
            holds = "satisfied" if len(left) == len(right) else "violated"
            yield Vector(rule=id_, name=f"largest_values_{edition}", outcome=holds, report=largest)
            sums = {cell: value_at(report, cell) + 1 for cell in right}
            wrong = changed(report, sums)
            yield Vector(rule=id_, name=f"every_sum_too_large_{edition}", outcome="violated", report=wrong)
            yield Vector(rule=id_, name=f"printed_{edition}", outcome="satisfied", report=report)
            yield Vector(
                rule=id_,
                name=f"blank_sum_{edition}",
                outcome="undecided",
                report=changed(report, {right[0]: None}),
                others=(blank(right[0]),),
            )
            negative = changed(report, {left[0]: -1})
            yield Vector(
                rule=id_,
                name=f"negative_part_{edition}",
                outcome="violated",
                report=negative,
                others=(other("counts.non_negative", "error", [left[0]]),),
            )
    yield from _of_absent_rows()


def _of_absent_rows() -> Iterator[Vector]:
    """Give reports without one of the rows that a report may lack: it takes no part in any sum."""
    for row in ("correction_overdue", "fee_overdue", "miscellaneous"):
        report = copy.deepcopy(base("2021"))
        lost = report["requests"]["outcomes"]["other_processing"][row]
        report["requests"]["outcomes"]["other_processing"][row] = None
        for column, value in lost.items():
            yield Vector(
                rule=f"requests.concluded.{column}",
                name=f"without_{row}",
                outcome="violated",
                report=report,
            )
            report = changed(
                report, {f"requests.concluded.{column}": value_at(report, f"requests.concluded.{column}") - value}
            )
        yield Vector(rule="requests.concluded.total", name=f"without_{row}", outcome="satisfied", report=report)


def main() -> None:
    """Write them all; remove what is no vector any more."""
    written = set()
    for vector in vectors():
        path = FOLDER / vector.path
        assert path not in written, f"two vectors are called {vector.path}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(vector.content())
        written.add(path)
    for path in FOLDER.rglob("*.json"):
        if path not in written:
            path.unlink()


if __name__ == "__main__":
    main()
