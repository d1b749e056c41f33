"""List all rules, in the order in which findings are reported."""

from functools import cache

from govinfo.codes import ALL_EDITIONS, Basis, Edition, Severity
from govinfo.codes.rule_basis import (
    FORM_ISSUED,
    PROCESSING_FEE,
    REPORT_CONTENT,
    REPORT_DUE,
    RULE_MAKING,
)
from govinfo.rules.equations import balances, conclusions, dispute_totals, request_totals
from govinfo.rules.linear import LinearRule, Rule

_E2021 = frozenset({Edition.E2021})


@cache
def _catalogue() -> tuple[Rule, ...]:
    error, warning, info = Severity.ERROR, Severity.WARNING, Severity.INFO
    return (
        _rule("agency.missing", warning, FORM_ISSUED, scope="agency.name"),
        _rule("year.missing", warning, REPORT_DUE, scope="year"),
        _rule("edition.year", warning, FORM_ISSUED, scope="edition"),
        _rule("edition.tables", warning, FORM_ISSUED, scope="edition"),
        _rule("table.missing", error, REPORT_CONTENT),
        _rule("counts.non_negative", error, FORM_ISSUED),
        _rule(
            "government_rules.competence",
            warning,
            RULE_MAKING,
            scope="proactive_disclosure.government_rules",
        ),
        _rule("documents.in_force", warning, FORM_ISSUED, scope="proactive_disclosure", editions=_E2021),
        *balances(),
        *conclusions(),
        *request_totals(),
        _rule("requests.other_processing.double", error, FORM_ISSUED, scope="requests.outcomes.other_processing"),
        *dispute_totals(),
        _rule("improvement.empty", warning, REPORT_CONTENT, scope="improvement"),
        _rule("other_matters.fee", warning, PROCESSING_FEE, scope="processing_fee"),
        _rule("cells.blank", info, FORM_ISSUED),
    )


def _rule(
    id_: str, severity: Severity, basis: Basis, *, scope: str = "", editions: frozenset[Edition] = ALL_EDITIONS
) -> Rule:
    return Rule(id=id_, family=id_, severity=severity, basis=(basis,), scope=scope, editions=editions)


def rules(edition: Edition | str | None = None) -> tuple[Rule, ...]:
    """
    List the rules that apply to the official form of an edition; all rules if None.

    Raises ValueError for an edition that does not exist.
    """
    chosen = None if edition is None else Edition(edition)
    return tuple(rule for rule in _catalogue() if chosen is None or chosen in rule.editions)


@cache
def equations(edition: Edition | str | None = None) -> tuple[LinearRule, ...]:
    """List the equations among the rules: 43; 42 of them for edition 2021, 40 for edition 2019."""
    return tuple(rule for rule in rules(edition) if isinstance(rule, LinearRule))


@cache
def total_addresses() -> frozenset[str]:
    """Give the addresses of all totals: the cells that an equation says are a sum of others."""
    sums = (rule for rule in equations() if len(rule.right) == 1)
    return frozenset(term.address for rule in sums for term in rule.right)


@cache
def _positions() -> dict[str, int]:
    return {rule.id: place for place, rule in enumerate(_catalogue())}


def position(rule_id: str) -> int:
    """Return the place of a rule in the list, from 0; raise KeyError if there is none."""
    return _positions()[rule_id]


@cache
def _by_id() -> dict[str, Rule]:
    return {rule.id: rule for rule in _catalogue()}


def rule(rule_id: str) -> Rule:
    """Return the rule with an id; raise KeyError if there is none."""
    return _by_id()[rule_id]
