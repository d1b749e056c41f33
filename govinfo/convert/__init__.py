"""
Convert between a report and its JSON document, strictly.

`"12"`, `1.9` and `true` are no whole numbers, `12.0` is 12. Every key of the
format is there, no other key is. What is wrong is told all at once, each
problem with its address.
"""

from govinfo.convert.documents import FORMAT, FORMAT_VERSION, dumps, loads, structure, unstructure
from govinfo.convert.syntax import duplicate_keys

__all__ = ["FORMAT", "FORMAT_VERSION", "dumps", "duplicate_keys", "loads", "structure", "unstructure"]
