"""Derive the equations of the form from its classes."""

from collections.abc import Iterable, Iterator

from govinfo.cells import Group, groups
from govinfo.codes import Applicant, DisputeOutcome, RequestLine, Severity
from govinfo.codes.rule_basis import FORM_BALANCE, FORM_CONCLUDED, FORM_DISPUTES, FORM_TOTAL
from govinfo.model.disputes import DisputeCounts
from govinfo.model.fields import FormField, form_fields
from govinfo.model.requests import ApplicantCounts
from govinfo.rules.linear import LinearRule, Term

REQUESTS = "requests"
DISPUTES = "disputes"


def balances() -> Iterator[LinearRule]:
    """Give, per column of table 3: received + carried over = concluded + carried forward."""
    line = {group.codes[-1]: group.address for group in _rows_of_table_3()}
    for column in form_fields(ApplicantCounts):
        yield LinearRule(
            id=f"requests.balance.{column.name}",
            family="requests.balance",
            severity=Severity.ERROR,
            basis=(FORM_BALANCE,),
            scope=REQUESTS,
            left=_terms([line[RequestLine.RECEIVED], line[RequestLine.CARRIED_OVER]], column),
            right=_terms([line[RequestLine.CONCLUDED], line[RequestLine.CARRIED_FORWARD]], column),
        )


def conclusions() -> Iterator[LinearRule]:
    """Give, per column of table 3: the outcome rows that the report has sum to concluded."""
    rows = _rows_of_table_3()
    outcomes = [row.address for row in rows if RequestLine.OUTCOMES in row.codes[:-1]]
    concluded = [row.address for row in rows if row.codes[-1] is RequestLine.CONCLUDED]
    for column in form_fields(ApplicantCounts):
        yield LinearRule(
            id=f"requests.concluded.{column.name}",
            family="requests.concluded",
            severity=Severity.ERROR,
            basis=(FORM_CONCLUDED,),
            scope=REQUESTS,
            left=_terms([address for address in outcomes if address not in concluded], column),
            right=_terms(concluded, column),
        )


def request_totals() -> Iterator[LinearRule]:
    """Give, per row of table 3: the six kinds of applicant sum to the total."""
    for row in _rows_of_table_3():
        yield _row_total(row, "requests.total", form_fields(ApplicantCounts), Applicant.TOTAL)


def dispute_totals() -> Iterator[LinearRule]:
    """Give, per block of table 4: the four results sum to the total."""
    for block in groups():
        if block.holds is DisputeCounts:
            yield _row_total(block, "disputes.total", form_fields(DisputeCounts), DisputeOutcome.TOTAL)


def _rows_of_table_3() -> list[Group]:
    return [group for group in groups() if group.holds is ApplicantCounts]


def _terms(rows: Iterable[str], column: FormField) -> tuple[Term, ...]:
    return tuple(Term(address=f"{row}.{column.name}") for row in rows)


def _row_total(
    row: Group, family: str, columns: tuple[FormField, ...], total: Applicant | DisputeOutcome
) -> LinearRule:
    table, _, within = row.address.partition(".")
    basis = FORM_TOTAL if table == REQUESTS else FORM_DISPUTES
    parts = [column for column in columns if column.code is not total]
    totals = [column for column in columns if column.code is total]
    return LinearRule(
        id=f"{family}.{within}",
        family=family,
        severity=Severity.ERROR,
        basis=(basis,),
        scope=row.address,
        editions=row.editions,
        left=tuple(Term(address=f"{row.address}.{column.name}") for column in parts),
        right=tuple(Term(address=f"{row.address}.{column.name}") for column in totals),
    )
