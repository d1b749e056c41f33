"""List all rules, in the order in which findings are reported."""

from functools import cache
from typing import Final

from govinfo.codes import Edition
from govinfo.rules.equations import balances, conclusions, dispute_totals, request_totals
from govinfo.rules.linear import LinearRule, Rule
from govinfo.rules.plain_rules import every_cell, of_table_2, of_the_narrative, of_the_report, other_processing

#: Changes whenever what a rule demands does.
RULESET_VERSION: Final = "1.0"


@cache
def _catalogue() -> tuple[Rule, ...]:
    return (
        *of_the_report(),
        *of_table_2(),
        *balances(),
        *conclusions(),
        *request_totals(),
        other_processing(),
        *dispute_totals(),
        *of_the_narrative(),
        every_cell(_totals()),
    )


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
    return frozenset(_totals())


def _totals() -> tuple[str, ...]:
    sums = (rule for rule in (*conclusions(), *request_totals(), *dispute_totals()) if len(rule.right) == 1)
    return tuple(dict.fromkeys(term.address for rule in sums for term in rule.right))


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
