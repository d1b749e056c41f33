"""
Distort printed reports as published reports are distorted.

All deviations by name are in `DEVIATIONS`. Of those that change the spelling
or the cut of one table alone: `SAME` are read exactly and without a note,
`LOSSY` destroy information.
"""

from random import Random

from govinfo.codes import Section
from tests.readers import (
    deviations_cells,
    deviations_labels,
    deviations_losses,
    deviations_sections,
    deviations_shapes,
)
from tests.readers.deviations_kit import (
    DEVIATIONS,
    TABLES,
    Change,
    Deviation,
    Printed,
    deviated_by,
)
from tests.readers.layouts import Rows

__all__ = ["DEVIATIONS", "LOSSY", "MODULES", "SAME", "TABLES", "Change", "Deviation", "Printed", "deviated"]

#: Where they are defined.
MODULES = (deviations_cells, deviations_labels, deviations_shapes, deviations_sections, deviations_losses)


def _is_of_texts(each: Deviation) -> bool:
    return each.change is not None and each.rewriting is None and each.can_be_printed("text/")


_OF_TABLES = {name: each for name, each in DEVIATIONS.items() if _is_of_texts(each)}
SAME = {name: each for name, each in _OF_TABLES.items() if not each.loses and not each.is_noted}
LOSSY = {name: each for name, each in _OF_TABLES.items() if each.loses}


def deviated(
    tables: dict[Section, list[Rows]], deviation: Change, section: Section, seed: int
) -> dict[Section, list[Rows]]:
    """Print one table otherwise, the others as they are; one that cannot deviate so stays, too."""
    if isinstance(deviation, Deviation) and section not in deviation.sections:
        return tables
    chance = Random(seed)  # noqa: S311 - chance that a failing example can repeat, not a secret
    return deviated_by(deviation, tables, section, chance)
