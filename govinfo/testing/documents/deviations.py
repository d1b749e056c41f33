"""Collect the deviations that the modules beside this one define."""

from govinfo.testing.documents import cells, fees, labels, losses, sections, shapes
from govinfo.testing.documents.kit import DEVIATIONS, TABLES, Change, Deviation, Printed, deviated_by

__all__ = ["DEVIATIONS", "MODULES", "TABLES", "Change", "Deviation", "Printed", "deviated_by"]

#: Where they are defined: importing a module adds its deviations to `DEVIATIONS`.
MODULES = (cells, labels, losses, sections, fees, shapes)
