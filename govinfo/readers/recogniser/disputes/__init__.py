"""
Read table 4: 政府信息公开行政复议、行政诉讼情况.

Three blocks of five results, printed beside each other, below each other, or
turned about; see `strips` for how a printed table is divided, `header` for what
its labels tell, `attribution` for where its numbers go, `sums` for what its
sums prove.
"""

from govinfo.readers.recogniser.disputes.form import is_block_label
from govinfo.readers.recogniser.disputes.reading import read_disputes

__all__ = ["is_block_label", "read_disputes"]
