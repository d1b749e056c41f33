"""A changed file is read or refused by an exception of ours; `make fuzz` tries many more."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.run import Target, targets

#: One way to print a report for each adapter; `make fuzz` takes all.
NAMES = ("recogniser", "text/tabs", "text/tokens", "html/html", "docx/docx", "xlsx/xlsx", "xls/xls", "pdf/pdf")
TARGETS = {target.name: target for target in targets(NAMES)}


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
@settings(max_examples=25, derandomize=True)
@given(seed=st.integers(0, 2**32))
def test_a_changed_file_is_read_or_refused(target: Target, seed: int) -> None:
    target.attempt(Random(seed))  # noqa: S311 - chance that a failing example can repeat, not a secret


@pytest.mark.parametrize(("name", "number"), [("html/lying_spans", 1153)])
def test_what_once_failed_is_read_or_refused(name: str, number: int) -> None:
    (target,) = targets([name])

    target.attempt(Random(f"{name} 0 {number}"))  # noqa: S311 - the chance that found it
