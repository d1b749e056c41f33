"""Laws of the three outcomes: they agree with trying every completion of the blanks."""

from collections.abc import Iterator
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from govinfo.cells import replace
from govinfo.codes import Edition, Severity
from govinfo.findings import Outcome
from govinfo.model import AnnualReport, DisputeCounts
from govinfo.rules import LinearRule, Term
from govinfo.validation import check
from govinfo.validation.equations import broken, planned

Side = list[tuple[int, int | None]]

#: A side of an equation: coefficient and value of each cell, None if blank. −1 has been printed.
SIDES = st.lists(st.tuples(st.integers(1, 3), st.none() | st.integers(-1, 3)), min_size=1, max_size=4)


def contributions(side: Side, most: int) -> Iterator[int]:
    """Give what a side can sum to when each blank contributes from 0 to `most`."""
    known = sum(coefficient * value for coefficient, value in side if value is not None)
    blanks = sum(value is None for _, value in side)
    return (known + sum(added) for added in product(range(most + 1), repeat=min(blanks, 2)))


def by_trying(left: Side, right: Side) -> Outcome:
    """Decide an equation by form.md's words, trying all completions that could matter."""
    most = 3 * 3 * 4 + 3 * 4
    if next(contributions(left, 0)) == next(contributions(right, 0)):
        return Outcome.SATISFIED
    reachable = set(contributions(left, most)) & set(contributions(right, most))
    return Outcome.UNDECIDED if reachable else Outcome.VIOLATED


@settings(max_examples=400)
@given(SIDES, SIDES, st.integers(0, 2))
def test_an_outcome_is_what_trying_all_completions_gives(left: Side, right: Side, absent: int) -> None:
    cells = [*left, *right]
    addresses = [f"cell.{place}" for place in range(len(cells))]
    terms = [Term(address=address, coefficient=each[0]) for address, each in zip(addresses, cells, strict=True)]
    gone = [Term(address=f"absent.{place}", coefficient=2) for place in range(absent)]
    rule = LinearRule(
        id="a",
        family="a",
        severity=Severity.ERROR,
        basis=(),
        left=(*gone[:1], *terms[: len(left)]),
        right=(*terms[len(left) :], *gone[1:]),
    )
    values = tuple(value for _, value in cells)

    found = list(broken([planned(rule, {address: place for place, address in enumerate(addresses)})], values))

    expected = by_trying(left, right)
    assert [finding.outcome for finding in found] == ([] if expected is Outcome.SATISFIED else [expected])
    for finding in found:
        assert (finding.cells, finding.values) == (tuple(addresses), values)
        assert finding.left == next(contributions(left, 0))
        assert finding.right == next(contributions(right, 0))
        assert finding.difference == next(contributions(left, 0)) - next(contributions(right, 0))


@given(st.lists(st.none() | st.integers(0, 3), min_size=5, max_size=5))
def test_a_block_of_table_4_is_decided_as_trying_all_its_completions_does(values: list[int | None]) -> None:
    *parts, total = values
    block = DisputeCounts(**dict(zip(("upheld", "corrected", "other", "pending", "total"), values, strict=True)))
    report = replace(AnnualReport.blank(Edition.E2021), "disputes.litigation.direct", block)

    found = [finding.outcome for finding in check(report) if finding.rule == "disputes.total.litigation.direct"]

    expected = by_trying([(1, part) for part in parts], [(1, total)])
    assert found == ([] if expected is Outcome.SATISFIED else [expected])
