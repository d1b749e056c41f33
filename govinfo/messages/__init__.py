"""
Word what the library has to say, in Chinese (default) and English.

The wording of findings, notes and the command line is here and nowhere else;
the labels of the form come from the code lists.
"""

from govinfo.messages.command_line import Text, text
from govinfo.messages.findings import finding_message, full_statement, verdict_line
from govinfo.messages.lang import LANGS, Lang
from govinfo.messages.names import cell_name, column_name, place_name, row_name, table_name
from govinfo.messages.notes import left_out_messages, note_message
from govinfo.messages.rules import basis_of, example_of, statement
from govinfo.messages.suggestions import candidate_message, completion_messages, fault_messages, impossible_message

__all__ = [
    "LANGS",
    "Lang",
    "Text",
    "basis_of",
    "candidate_message",
    "cell_name",
    "column_name",
    "completion_messages",
    "example_of",
    "fault_messages",
    "finding_message",
    "full_statement",
    "impossible_message",
    "left_out_messages",
    "note_message",
    "place_name",
    "row_name",
    "statement",
    "table_name",
    "text",
    "verdict_line",
]
