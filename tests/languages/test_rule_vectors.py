"""Laws: every engine finds in every vector exactly what the vector says, and no rule can change unnoticed."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
import orjson
import pytest

from govinfo import Finding, check, dumps, loads, rules
from govinfo.messages import finding_message
from govinfo.rules import LinearRule, Rule, catalogue
from govinfo.testing import RuleVector, rule_vectors
from tests.languages import rule_vectors as writer
from tests.languages.drawn import several
from tests.programs import answers_of_node

HERE = Path(__file__).parent
VECTORS = tuple(rule_vectors())
EQUATIONS = [rule for rule in rules() if isinstance(rule, LinearRule)]


def plain(finding: Finding) -> dict[str, Any]:
    told = ("rule", "severity", "outcome", "cells", "left", "right", "difference")
    values = {name: getattr(finding, name) for name in told}
    return values | {"severity": str(finding.severity), "outcome": str(finding.outcome), "cells": list(finding.cells)}


def found_by_python(vector: RuleVector) -> tuple[str, list[dict[str, Any]]]:
    found = check(loads(orjson.dumps(vector.report)))
    return str(found.verdict), [plain(finding) for finding in found]


def found_by_node(documents: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return answers_of_node(HERE / "evaluate.mjs", documents)


def told(vector: RuleVector) -> tuple[str, list[dict[str, Any]]]:
    return vector.verdict, list(vector.findings)


def test_the_vectors_are_those_that_are_written() -> None:
    written = {(writer.FOLDER / each.path): each.content() for each in writer.vectors()}

    assert {path: path.read_bytes() for path in writer.FOLDER.rglob("*.json")} == written, "stale: run `make vectors`"


def test_every_rule_has_a_vector_for_each_of_its_outcomes() -> None:
    shown = {(vector.rule, vector.outcome) for vector in VECTORS}

    assert shown == {
        *((rule.id, outcome) for rule in rules() for outcome in ("satisfied", "violated")),
        *((rule.id, "undecided") for rule in EQUATIONS),
    }


@pytest.mark.parametrize("vector", VECTORS, ids=[vector.name for vector in VECTORS])
def test_python_finds_what_a_vector_says(vector: RuleVector) -> None:
    outcomes = {finding["outcome"] for finding in vector.findings if finding["rule"] == vector.rule}

    assert found_by_python(vector) == told(vector)
    assert outcomes == ({vector.outcome} - {"satisfied"})


def test_javascript_finds_what_the_vectors_say() -> None:
    answers = found_by_node([{"report": vector.report} for vector in VECTORS])

    for vector, answer in zip(VECTORS, answers, strict=True):
        findings = [{key: value for key, value in each.items() if key != "message"} for each in answer["findings"]]
        assert (answer["verdict"], findings) == told(vector), vector.name


def test_python_and_javascript_find_the_same_in_the_same_words() -> None:
    drawn = several()
    answers = found_by_node(
        [{"report": orjson.loads(dumps(report)), "lang": ("zh", "en")[n % 2]} for n, report in enumerate(drawn)]
    )

    assert len(drawn) >= 2_000
    for number, (report, answer) in enumerate(zip(drawn, answers, strict=True)):
        found = check(report)
        expected = [plain(each) | {"message": finding_message(each, ("zh", "en")[number % 2])} for each in found]
        assert (answer["verdict"], answer["findings"]) == (found.verdict, expected)
        outcomes = {each.rule: str(each.outcome) for each in found}
        for rule in EQUATIONS:
            balance = answer["balances"][rule.id]
            assert balance is None or balance["outcome"] == outcomes.get(rule.id, "satisfied")
            assert balance is not None or rule.id not in outcomes


def mutants() -> Iterator[tuple[Rule, Rule | None]]:
    """Give each rule with None, as it is deleted, and each equation with each coefficient of another sign."""
    for rule in rules():
        yield rule, None
    for equation in EQUATIONS:
        for side in ("left", "right"):
            terms = getattr(equation, side)
            for place, term in enumerate(terms):
                with attrs.validators.disabled():
                    flipped = attrs.evolve(term, coefficient=-term.coefficient)
                change: dict[str, Any] = {side: (*terms[:place], flipped, *terms[place + 1 :])}
                yield equation, attrs.evolve(equation, **change)


def forget() -> None:
    """Empty what the engine has made ready."""
    for name, module in list(sys.modules.items()):
        if name.startswith(("govinfo.rules", "govinfo.validation")):
            for each in vars(module).values():
                if hasattr(each, "cache_clear") and each is not catalogue._catalogue:
                    each.cache_clear()


def test_no_rule_and_no_coefficient_can_change_unnoticed_in_python(monkeypatch: pytest.MonkeyPatch) -> None:
    every = rules()
    own = {rule.id: [vector for vector in VECTORS if vector.rule == rule.id] for rule in every}
    unnoticed = []
    for rule, mutant in mutants():
        mutated = tuple(mutant if each is rule else each for each in every if each is not rule or mutant)
        with monkeypatch.context() as patched:
            patched.setattr(catalogue, "_catalogue", lambda mutated=mutated: mutated)
            forget()
            if not any(_is_red(vector) for vector in (*own[rule.id], *own["requests.concluded.natural_person"])):
                unnoticed.append((rule.id, mutant))
    forget()

    assert unnoticed == []


def _is_red(vector: RuleVector) -> bool:
    try:
        return found_by_python(vector) != told(vector)
    except (KeyError, RuntimeError):
        return True


def test_no_rule_and_no_coefficient_can_change_unnoticed_in_javascript() -> None:
    (answer,) = answers_of_node(HERE / "mutate.mjs", [])

    assert answer["unnoticed"] == []
    assert answer["mutants"] == len(list(mutants()))
