"""Check the rules that are no equation: one function for each kind of rule, made ready once for each rule."""

from collections.abc import Callable, Iterator
from functools import cache
from operator import attrgetter
from typing import Any

from govinfo.cells import groups
from govinfo.codes import Edition
from govinfo.findings import Finding, Outcome, Value
from govinfo.model import AnnualReport
from govinfo.rules import Rule, rules
from govinfo.rules.conditions import (
    AnyPresentRule,
    AtLeastDifferenceRule,
    EditionOfYearRule,
    NonNegativeRule,
    OwnTable2Rule,
    PresentRule,
    StatementRule,
    TablesPresentRule,
    UndividedOrDividedRule,
    ZeroForLevelsRule,
)
from govinfo.rules.plain_rules import table_2_of
from govinfo.validation.subject import Subject

#: Gives, for each time that the rule is broken, the addresses concerned.
Check = Callable[[Subject], Iterator[tuple[str, ...]]]
#: Reads what stands at an address; None if it is blank, or in a row or table that is absent.
Reader = Callable[[AnnualReport], Any]

#: Makes the check of a rule, by the class of the rule.
_MAKERS: dict[type[Rule], Callable[[Any], Check]] = {}


def _checks(kind: type[Rule]) -> Callable[[Callable[[Any], Check]], Callable[[Any], Check]]:
    def register(function: Callable[[Any], Check]) -> Callable[[Any], Check]:
        _MAKERS[kind] = function
        return function

    return register


@cache
def checks() -> tuple[tuple[Rule, Check], ...]:
    """Give the rules that are checked here, each with its check, in the order of the rule list."""
    return tuple((rule, _MAKERS[type(rule)](rule)) for rule in rules() if type(rule) in _MAKERS)


def broken_statements(subject: Subject) -> Iterator[Finding]:
    """Give a finding for each time that a rule other than the equations and the blanks is broken."""
    for rule, check in checks():
        for addresses in check(subject):
            yield Finding(
                rule=rule.id,
                severity=rule.severity,
                outcome=Outcome.VIOLATED,
                cells=addresses,
                values=tuple(_value(subject.report, address) for address in addresses),
            )


def _value(report: AnnualReport, address: str) -> Value:
    value = _reader(address)(report)
    return value if isinstance(value, Value) else None


@cache
def _reader(address: str) -> Reader:
    absent = [each.address for each in groups() if each.optional and f"{address}.".startswith(f"{each.address}.")]
    if not absent or absent == [address]:
        return attrgetter(address)
    *_, innermost = (each for each in absent if each != address)
    part, inner = _reader(innermost), attrgetter(address.removeprefix(f"{innermost}."))

    def read(report: AnnualReport) -> Any:
        found = part(report)
        return None if found is None else inner(found)

    return read


@_checks(PresentRule)
def _present(rule: PresentRule) -> Check:
    value = _reader(rule.scope)

    def check(subject: Subject) -> Iterator[tuple[str, ...]]:
        if value(subject.report) is None:
            yield (rule.scope,)

    return check


@_checks(EditionOfYearRule)
def _edition_of_year(_rule: EditionOfYearRule) -> Check:
    def check(subject: Subject) -> Iterator[tuple[str, ...]]:
        report = subject.report
        if report.year is not None and Edition.of_year(report.year) is not report.edition:
            yield ("edition", "year")

    return check


@_checks(OwnTable2Rule)
def _own_table_2(_rule: OwnTable2Rule) -> Check:
    tables = {edition: table_2_of(edition) for edition in Edition}
    others = {own: [name for name in tables.values() if name != own] for own in tables.values()}

    def check(subject: Subject) -> Iterator[tuple[str, ...]]:
        report = subject.report
        own = tables[report.edition]
        foreign = [name for name in others[own] if getattr(report, name) is not None]
        if foreign:
            yield ("edition", *foreign) if getattr(report, own) is None else ("edition", own, *foreign)

    return check


@_checks(TablesPresentRule)
def _tables_present(rule: TablesPresentRule) -> Check:
    tables = {edition: table_2_of(edition) for edition in Edition}

    def check(subject: Subject) -> Iterator[tuple[str, ...]]:
        report = subject.report
        for group in rule.alternatives:
            if all(getattr(report, name) is None for name in group):
                own = tables[report.edition]
                yield (own if own in group else group[0],)

    return check


@_checks(NonNegativeRule)
def _non_negative(rule: NonNegativeRule) -> Check:
    held = frozenset(rule.cells)
    others = tuple(address for address in rule.cells if address.startswith("processing_fee."))
    read_others = attrgetter(*others)

    def check(subject: Subject) -> Iterator[tuple[str, ...]]:
        if min(filter(None, subject.values), default=0) < 0:
            for cell, value in zip(subject.cells, subject.values, strict=True):
                if value is not None and value < 0 and cell.address in held:
                    yield (cell.address,)
        for address, value in zip(others, read_others(subject.report), strict=True):
            if value is not None and value < 0:
                yield (address,)

    return check


@_checks(ZeroForLevelsRule)
def _zero_for_levels(rule: ZeroForLevelsRule) -> Check:
    readers = [(address, _reader(address)) for address in rule.cells]

    def check(subject: Subject) -> Iterator[tuple[str, ...]]:
        if subject.report.agency.level in rule.levels:
            cells = tuple(address for address, read in readers if read(subject.report))
            if cells:
                yield cells

    return check


@_checks(AtLeastDifferenceRule)
def _at_least_difference(rule: AtLeastDifferenceRule) -> Check:
    rows = [(row, [_reader(address) for address in row]) for row in rule.rows]

    def check(subject: Subject) -> Iterator[tuple[str, ...]]:
        for row, readers in rows:
            least, issued, repealed = (read(subject.report) for read in readers)
            if None not in (least, issued, repealed) and least < issued - repealed:
                yield row

    return check


@_checks(UndividedOrDividedRule)
def _undivided_or_divided(rule: UndividedOrDividedRule) -> Check:
    rows = [(address, _reader(address.rpartition(".")[0])) for address in rule.cells]
    _, undivided = rows[-1]

    def check(subject: Subject) -> Iterator[tuple[str, ...]]:
        if undivided(subject.report) is not None:
            printed = tuple(address for address, read in rows if read(subject.report) is not None)
            if len(printed) > 1:
                yield printed

    return check


@_checks(StatementRule)
def _statement(rule: StatementRule) -> Check:
    section = _reader(rule.scope)

    def check(subject: Subject) -> Iterator[tuple[str, ...]]:
        paragraphs = section(subject.report)
        if not any(len(each.text) >= rule.shortest and not each.is_heading for each in paragraphs):
            yield (rule.scope,)

    return check


@_checks(AnyPresentRule)
def _any_present(rule: AnyPresentRule) -> Check:
    readers = [_reader(address) for address in rule.cells]

    def check(subject: Subject) -> Iterator[tuple[str, ...]]:
        report = subject.report
        year = report.edition.last_year if report.year is None else report.year
        is_asked = year is None or year >= rule.first_year
        if is_asked and all(read(report) is None for read in readers):
            yield (rule.scope,)

    return check
