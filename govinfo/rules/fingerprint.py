"""Name the rule list, so that two systems can tell whether they hold the same rules."""

import json
from functools import cache
from hashlib import sha256
from typing import Any, Final

from govinfo.rules.catalogue import rules
from govinfo.rules.linear import LinearRule, Rule

#: Changes whenever a rule does.
RULESET_VERSION: Final = "1.0"


@cache
def ruleset_sha256() -> str:
    """Hash the rules as canonical JSON: keys sorted, no white space, UTF-8."""
    canonical = json.dumps([plain(rule) for rule in rules()], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(canonical.encode()).hexdigest()


def plain(rule: Rule) -> dict[str, Any]:
    """Give what a rule demands as plain values, its wording left out."""
    told: dict[str, Any] = {
        "id": rule.id,
        "family": rule.family,
        "severity": str(rule.severity),
        "scope": rule.scope,
        "editions": sorted(rule.editions),
    }
    if isinstance(rule, LinearRule):
        for name, side in (("left", rule.left), ("right", rule.right)):
            told[name] = [{"address": term.address, "coefficient": term.coefficient} for term in side]
    return told
