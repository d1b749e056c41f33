"""Collect the deviations that the modules beside this one define."""

from govinfo.testing.documents import cells, fees, labels, losses, outlines, sections, shapes, titles, wrapping
from govinfo.testing.documents.kit import DEVIATIONS, TABLES, Change, Deviation, Printed, deviated_by

__all__ = ["DEVIATIONS", "MODULES", "TABLES", "Change", "Deviation", "Printed", "deviated_by"]

#: Where they are defined: importing a module adds its deviations to `DEVIATIONS`.
MODULES = (cells, labels, losses, outlines, sections, fees, shapes, titles, wrapping)
