"""Reading many documents one after the other does not fill the memory."""

import gc
import tracemalloc

import pytest

from govinfo.readers import read
from tests.benchmarks.memory import FORMATS, document_for

MOST_GROWTH = 1_000_000


@pytest.mark.parametrize("adapter", FORMATS)
def test_memory_does_not_grow_with_the_number_of_documents(adapter: str) -> None:
    content = document_for(adapter)
    for _ in range(2):
        read(content)
    gc.collect()
    tracemalloc.start()
    read(content)
    gc.collect()
    before, _ = tracemalloc.get_traced_memory()
    for _ in range(10):
        read(content)
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert after - before < MOST_GROWTH
