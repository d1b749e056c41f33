"""State, as data, what must hold of a report. The rule list is here and nowhere else."""

from govinfo.rules.catalogue import RULESET_VERSION, equations, position, rule, rules, total_addresses
from govinfo.rules.linear import LinearRule, Rule, Term

__all__ = ["RULESET_VERSION", "LinearRule", "Rule", "Term", "equations", "position", "rule", "rules", "total_addresses"]
