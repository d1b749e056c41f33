"""
Print reports as documents, with the deviations that published reports show.

A report is laid out as lines and grids (`layouts`), deviations change these
(`kit` says what one is), and `printers` turn them into bytes. `documents`
draws all three.
"""

from govinfo.testing.documents.strategy import DrawnDeviation, DrawnDocument, documents

__all__ = ["DrawnDeviation", "DrawnDocument", "documents"]
