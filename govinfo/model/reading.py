"""Model a reading: a report with the places that it was read from."""

from collections.abc import Mapping

from attrs import field, frozen

from govinfo.model.notes import Note, Provenance
from govinfo.model.report import AnnualReport


@frozen(kw_only=True)
class Reading:
    """What a reader made of a document: the report with its notes, and where each printed cell stood."""

    report: AnnualReport
    #: By address; a cell that the document does not print has no entry.
    cells: Mapping[str, Provenance] = field(factory=dict)
    #: What the document shows and the report does not hold: one note for each thing, where those of the report may
    #: tell several things as one. Empty for a report that was read from JSON: there is nothing else in it.
    left_out: tuple[Note, ...] = ()
