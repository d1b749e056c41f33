"""Check the rules that are no equation: one function a rule, registered under its id."""

from collections.abc import Callable, Iterator
from typing import Any

from govinfo.cells import Cell, cells_of, get, values_of
from govinfo.codes import Edition
from govinfo.findings import Finding, Outcome
from govinfo.model import AnnualReport
from govinfo.rules import Rule, rule

Check = Callable[[AnnualReport], Iterator[tuple[str, ...]]]

#: The shortest statement that says something: 无 alone says that there is nothing.
_SHORTEST_STATEMENT = 3

CHECKS: dict[str, Check] = {}


def _checks(rule_id: str) -> Callable[[Check], Check]:
    def register(function: Check) -> Check:
        CHECKS[rule_id] = function
        return function

    return register


def findings_of(rule_id: str, report: AnnualReport) -> Iterator[Finding]:
    """Check one rule; each group of addresses that its check gives is one finding."""
    found: Rule = rule(rule_id)
    for addresses in CHECKS[rule_id](report):
        yield Finding(
            rule=rule_id,
            severity=found.severity,
            outcome=Outcome.VIOLATED,
            cells=addresses,
            values=tuple(_value(report, address) for address in addresses),
        )


def _value(report: AnnualReport, address: str) -> Any:
    value = get(report, address)
    return value if value is None or isinstance(value, int | str) or hasattr(value, "as_tuple") else None


@_checks("agency.missing")
def _agency_missing(report: AnnualReport) -> Iterator[tuple[str, ...]]:
    if report.agency.name is None:
        yield ("agency.name",)


@_checks("year.missing")
def _year_missing(report: AnnualReport) -> Iterator[tuple[str, ...]]:
    if report.year is None:
        yield ("year",)


@_checks("edition.year")
def _edition_of_another_year(report: AnnualReport) -> Iterator[tuple[str, ...]]:
    if report.year is not None and Edition.of_year(report.year) is not report.edition:
        yield ("edition", "year")


@_checks("edition.tables")
def _table_2_of_another_edition(report: AnnualReport) -> Iterator[tuple[str, ...]]:
    tables = {
        Edition.E2021: ("proactive_disclosure", report.proactive_disclosure),
        Edition.E2019: ("proactive_disclosure_2019", report.proactive_disclosure_2019),
    }
    foreign = tuple(name for edition, (name, table) in tables.items() if edition is not report.edition and table)
    if foreign:
        yield ("edition", *foreign)


@_checks("table.missing")
def _table_missing(report: AnnualReport) -> Iterator[tuple[str, ...]]:
    if report.proactive_disclosure is None and report.proactive_disclosure_2019 is None:
        yield ("proactive_disclosure" if report.edition is Edition.E2021 else "proactive_disclosure_2019",)
    if report.requests is None:
        yield ("requests",)
    if report.disputes is None:
        yield ("disputes",)


@_checks("counts.non_negative")
def _negative(report: AnnualReport) -> Iterator[tuple[str, ...]]:
    def is_negative(cell: Cell) -> bool:
        value = values[cell.address]
        return value is not None and value < 0 and cell.kind != "signed"

    values = values_of(report)
    yield from ((cell.address,) for cell in cells_of(report) if is_negative(cell))
    fee = report.processing_fee
    for name in ("notices", "charged_yuan", "collected_yuan"):
        if (getattr(fee, name) or 0) < 0:
            yield (f"processing_fee.{name}",)


@_checks("government_rules.competence")
def _rules_without_competence(report: AnnualReport) -> Iterator[tuple[str, ...]]:
    level = report.agency.level
    if level is None or level.can_make_rules:
        return
    values = values_of(report)
    cells = tuple(address for address, value in values.items() if ".government_rules." in address and value)
    if cells:
        yield cells


@_checks("documents.in_force")
def _fewer_in_force_than_issued(report: AnnualReport) -> Iterator[tuple[str, ...]]:
    table = report.proactive_disclosure
    if table is None:
        return
    for name, row in (("government_rules", table.government_rules), ("normative_documents", table.normative_documents)):
        if row.issued is None or row.repealed is None or row.in_force is None:
            continue
        if row.in_force < row.issued - row.repealed:
            yield tuple(f"proactive_disclosure.{name}.{column}" for column in ("in_force", "issued", "repealed"))


@_checks("requests.other_processing.double")
def _other_processing_twice(report: AnnualReport) -> Iterator[tuple[str, ...]]:
    if report.requests is None:
        return
    rows = report.requests.outcomes.other_processing
    divided = [name for name in ("correction_overdue", "fee_overdue", "miscellaneous") if getattr(rows, name)]
    if rows.undivided is not None and divided:
        yield tuple(f"requests.outcomes.other_processing.{name}.total" for name in ("undivided", *divided))


@_checks("improvement.empty")
def _improvement_empty(report: AnnualReport) -> Iterator[tuple[str, ...]]:
    statements = (paragraph for paragraph in report.improvement if not paragraph.is_heading)
    if not any(len(paragraph.text) >= _SHORTEST_STATEMENT for paragraph in statements):
        yield ("improvement",)


@_checks("other_matters.fee")
def _fee_not_stated(report: AnnualReport) -> Iterator[tuple[str, ...]]:
    if not report.processing_fee.is_stated:
        yield ("processing_fee",)
