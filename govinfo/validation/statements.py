"""Check the rules that are no equation: one function a rule, registered under its id."""

from collections.abc import Callable, Iterator
from typing import Any

from govinfo.cells import get
from govinfo.codes import Edition
from govinfo.findings import Finding, Outcome, Value
from govinfo.model import AnnualReport
from govinfo.model.fields import form_fields
from govinfo.model.processing_fee import ProcessingFee
from govinfo.model.requests import OtherProcessing
from govinfo.rules import rule
from govinfo.validation.subject import Subject

#: Gives, for each time that the rule is broken, the addresses concerned.
Check = Callable[[Subject], Iterator[tuple[str, ...]]]

#: The shortest statement that says something: 无 alone says that there is nothing.
_SHORTEST_STATEMENT = 3

#: By the id of the rule.
CHECKS: dict[str, Check] = {}


def _checks(rule_id: str) -> Callable[[Check], Check]:
    def register(function: Check) -> Check:
        CHECKS[rule_id] = function
        return function

    return register


def broken_statements(subject: Subject) -> Iterator[Finding]:
    """Give a finding for each time that a rule other than the equations and the blanks is broken."""
    for rule_id, check in CHECKS.items():
        for addresses in check(subject):
            yield Finding(
                rule=rule_id,
                severity=rule(rule_id).severity,
                outcome=Outcome.VIOLATED,
                cells=addresses,
                values=tuple(_value(subject.report, address) for address in addresses),
            )


def _value(report: AnnualReport, address: str) -> Value:
    value: Any = get(report, address)
    return value if isinstance(value, Value) else None


@_checks("agency.missing")
def _agency_missing(subject: Subject) -> Iterator[tuple[str, ...]]:
    if subject.report.agency.name is None:
        yield ("agency.name",)


@_checks("year.missing")
def _year_missing(subject: Subject) -> Iterator[tuple[str, ...]]:
    if subject.report.year is None:
        yield ("year",)


@_checks("edition.year")
def _edition_of_another_year(subject: Subject) -> Iterator[tuple[str, ...]]:
    report = subject.report
    if report.year is not None and Edition.of_year(report.year) is not report.edition:
        yield ("edition", "year")


@_checks("edition.tables")
def _table_2_of_another_edition(subject: Subject) -> Iterator[tuple[str, ...]]:
    report = subject.report
    own, foreign = _tables_2(report.edition)
    if getattr(report, foreign) is not None:
        yield ("edition", foreign) if getattr(report, own) is None else ("edition", own, foreign)


@_checks("table.missing")
def _table_missing(subject: Subject) -> Iterator[tuple[str, ...]]:
    report = subject.report
    own, foreign = _tables_2(report.edition)
    if getattr(report, own) is None and getattr(report, foreign) is None:
        yield (own,)
    if report.requests is None:
        yield ("requests",)
    if report.disputes is None:
        yield ("disputes",)


def _tables_2(edition: Edition) -> tuple[str, str]:
    """Give the key of an edition's table 2, and that of the other edition's."""
    both = ("proactive_disclosure", "proactive_disclosure_2019")
    return both if edition is Edition.E2021 else (both[1], both[0])


@_checks("counts.non_negative")
def _negative(subject: Subject) -> Iterator[tuple[str, ...]]:
    if min(filter(None, subject.values), default=0) < 0:
        for cell, value in zip(subject.cells, subject.values, strict=True):
            if value is not None and value < 0 and cell.kind != "signed":
                yield (cell.address,)
    for declared in form_fields(ProcessingFee):
        if (getattr(subject.report.processing_fee, declared.name) or 0) < 0:
            yield (f"processing_fee.{declared.name}",)


@_checks("government_rules.competence")
def _rules_without_competence(subject: Subject) -> Iterator[tuple[str, ...]]:
    level = subject.report.agency.level
    if level is None or level.can_make_rules:
        return
    cells = tuple(
        f"{name}.government_rules.{column.name}"
        for name in ("proactive_disclosure", "proactive_disclosure_2019")
        if (table := getattr(subject.report, name)) is not None
        for column in form_fields(type(table.government_rules))
        if getattr(table.government_rules, column.name)
    )
    if cells:
        yield cells


@_checks("documents.in_force")
def _fewer_in_force_than_issued(subject: Subject) -> Iterator[tuple[str, ...]]:
    table = subject.report.proactive_disclosure
    if table is None:
        return
    for name, row in (("government_rules", table.government_rules), ("normative_documents", table.normative_documents)):
        if row.issued is None or row.repealed is None or row.in_force is None:
            continue
        if row.in_force < row.issued - row.repealed:
            yield tuple(f"proactive_disclosure.{name}.{column}" for column in ("in_force", "issued", "repealed"))


@_checks("requests.other_processing.double")
def _other_processing_twice(subject: Subject) -> Iterator[tuple[str, ...]]:
    requests = subject.report.requests
    if requests is None or requests.outcomes.other_processing.undivided is None:
        return
    rows = requests.outcomes.other_processing
    printed = [row.name for row in form_fields(OtherProcessing) if getattr(rows, row.name) is not None]
    if len(printed) > 1:
        yield tuple(f"requests.outcomes.other_processing.{name}.total" for name in printed)


@_checks("improvement.empty")
def _improvement_empty(subject: Subject) -> Iterator[tuple[str, ...]]:
    statements = (paragraph for paragraph in subject.report.improvement if not paragraph.is_heading)
    if not any(len(paragraph.text) >= _SHORTEST_STATEMENT for paragraph in statements):
        yield ("improvement",)


@_checks("other_matters.fee")
def _fee_not_stated(subject: Subject) -> Iterator[tuple[str, ...]]:
    if not subject.report.processing_fee.is_stated:
        yield ("processing_fee",)
