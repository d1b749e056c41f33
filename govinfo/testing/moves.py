"""
Derive from the rule list how one request, or one dispute, passes through the tables.

A move is the set of cells that one more case raises, totals included: where it
came from, where it ended, and every sum that contains one of the two. A sum of
moves satisfies every equation, and every solution is such a sum.
"""

from collections.abc import Iterator
from functools import cache

from govinfo.rules import LinearRule, equations

#: The addresses that one case raises, each with the number that it is raised by.
Move = tuple[tuple[str, int], ...]


@cache
def moves(present: frozenset[str]) -> tuple[Move, ...]:
    """List the moves through the tables of a report that has the cells `present`, in the order of the rules."""
    sums = _sums(present)
    starts = list(dict.fromkeys((*_ways(sums, present), *_lone_parts(sums))))
    return tuple(tuple(_closed(start, sums).items()) for start in starts)


def _sums(present: frozenset[str]) -> dict[LinearRule, tuple[str, ...]]:
    """Map each rule that says what a total is to the parts of the total."""
    return {
        rule: tuple(term.address for term in rule.left if term.address in present)
        for rule in equations()
        if len(rule.right) == 1 and rule.right[0].address in present
    }


def _ways(sums: dict[LinearRule, tuple[str, ...]], present: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Give the pairs of cells, neither a total, that keep a balance when both are raised."""
    parts_of = {rule.right[0].address: parts for rule, parts in sums.items()}
    for rule in equations():
        left, right = ([term.address for term in side if term.address in present] for side in (rule.left, rule.right))
        if len(rule.right) > 1 and parts_of.keys().isdisjoint(left):
            ends = [part for address in right for part in parts_of.get(address, (address,))]
            yield from ((source, end) for source in left for end in ends)


def _lone_parts(sums: dict[LinearRule, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Give the cells that take part in one sum and in nothing else, and are no totals themselves."""
    others = {address for rule in equations() if len(rule.right) > 1 for address in rule.addresses()}
    others |= {rule.right[0].address for rule in sums}
    parts = [part for rule_parts in sums.values() for part in rule_parts]
    yield from ((part,) for part in parts if part not in others and parts.count(part) == 1)


def _closed(start: tuple[str, ...], sums: dict[LinearRule, tuple[str, ...]]) -> dict[str, int]:
    """Raise the cells of `start` by one and every total that follows from them; totals of totals need another turn."""
    raised = dict.fromkeys(start, 1)
    for _ in sums:
        before = dict(raised)
        for rule, parts in sums.items():
            total = sum(raised.get(part, 0) for part in parts)
            if total:
                raised[rule.right[0].address] = total
        if raised == before:
            break
    return raised
