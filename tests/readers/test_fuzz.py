"""A changed file is read or refused by an exception of ours; `make fuzz` tries many more."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.run import Target, targets

TARGETS = {target.name: target for target in targets()}


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
@given(seed=st.integers(0, 2**32))
def test_a_changed_file_is_read_or_refused(target: Target, seed: int) -> None:
    target.attempt(Random(seed))  # noqa: S311 - chance that a failing example can repeat, not a secret
