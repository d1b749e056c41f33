"""
Turn a document into a reading: find the parts of the form in it, and attribute what it prints.

Never a number that the document does not print in that place; what cannot be
attributed stays blank, and every doubt is noted.
"""

from govinfo.readers.recogniser.recognise import recognise

__all__ = ["recognise"]
