"""Publish the rules as data: what each demands, how its findings are worded, and the names of what they speak of."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from typing import Any

import attrs

from govinfo.cells import cells, groups
from govinfo.codes import Edition
from govinfo.codes.edition import report_years
from govinfo.convert import FORMAT_VERSION
from govinfo.messages import LANGS
from govinfo.messages.findings import name_of_scope, scope_name
from govinfo.messages.lang import Wording, Words
from govinfo.messages.rules import wording_of
from govinfo.rules import RULESET_VERSION, LinearRule, Rule, rules
from govinfo.rules.conditions import AnyPresentRule, FilledRule
from govinfo.rules.plain_rules import table_2_of
from govinfo.schema.published import RULES, published

RULES_FORMAT = f"govinfo.rules/{FORMAT_VERSION}"
#: The fields of a rule that are told in another way than by their names.
TOLD = frozenset({attribute.name for attribute in attrs.fields(Rule)})


@cache
def ruleset_sha256() -> str:
    """Hash the published file of the rules, `rules.json`, byte by byte: what `sha256sum` gives."""
    return sha256(published(RULES)).hexdigest()


def rule_list(edition: Edition | str | None = None) -> dict[str, Any]:
    """
    Give the rules that apply to the official form of an edition, all rules if None, as they are published.

    Raises ValueError for an edition that does not exist.
    """
    return {
        "format": RULES_FORMAT,
        "version": RULESET_VERSION,
        "editions": [
            {
                "code": str(each),
                "since": each.first_year,
                "until": each.last_year,
                "table_2": table_2_of(each),
            }
            for each in Edition
        ],
        "rules": [_rule(each) for each in rules(edition)],
        "words": {each.name.lower(): _wording(each.value) for each in Words},
        "names": {address: _named(address) for address in _addresses()},
    }


def _rule(rule: Rule) -> dict[str, Any]:
    wording = wording_of(rule)
    since, until = report_years(rule.editions)
    if isinstance(rule, AnyPresentRule):
        since = max(since, rule.first_year)
    return {
        "id": rule.id,
        "kind": rule.kind,
        "family": rule.family,
        "severity": str(rule.severity),
        "scope": rule.scope,
        "editions": sorted(map(str, rule.editions)),
        "since": since,
        "until": until,
        "absent": str(rule.absence),
        "blank": str(rule.blankness),
        **_data_of(rule),
        "statement": _wording(wording.statement),
        "messages": {
            "violated": _wording(wording.violated),
            "undecided": _wording(wording.undecided) if wording.undecided else None,
        },
        "where": {lang: scope_name(rule, lang) for lang in LANGS} if isinstance(rule, LinearRule) else None,
        "basis": [{"zh": each.zh, "en": each.en} for each in rule.basis],
    }


def _data_of(rule: Rule) -> dict[str, Any]:
    """Give what a kind of rule has beside what all have."""
    names = (field.name for field in attrs.fields(type(rule)) if field.name not in TOLD)
    return {name: _plain(getattr(rule, name)) for name in names}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if attrs.has(type(value)):
        return {field.name: _plain(getattr(value, field.name)) for field in attrs.fields(type(value))}
    return str(value) if isinstance(value, str) else value


def _wording(wording: Wording) -> dict[str, str]:
    return {lang: wording.in_(lang) for lang in LANGS}


def _named(address: str) -> dict[str, str]:
    return {lang: name_of_scope(address, lang) for lang in LANGS}


def _addresses() -> Iterator[str]:
    """Give all addresses that a finding can name: of cells, rows, tables and columns, and what rules speak of."""
    known: dict[str, None] = {}
    for rule in rules():
        if isinstance(rule, FilledRule):
            known |= dict.fromkeys(group.scope for table in rule.tables for group in table.groups if group.scope)
        elif not isinstance(rule, LinearRule):
            known |= dict.fromkeys([rule.scope] if rule.scope else [])
            known |= dict.fromkeys(getattr(rule, "cells", ()))
    known |= dict.fromkeys(each.address for each in groups())
    known |= dict.fromkeys(each.address for each in cells())
    return iter(sorted(known))
