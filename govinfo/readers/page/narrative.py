"""Read what is told in words: preface, sections 1, 5 and 6."""

from collections.abc import Iterable, Iterator

from attrs import define

from govinfo.codes import NarrativePart, NoteCode, Section
from govinfo.model.narrative import Paragraph
from govinfo.readers.remarks import Remarks
from govinfo.readers.words.headings import Numbering, PartHeading, part_heading_of
from govinfo.readers.words.lines import as_line

#: From the highest level to the lowest. What has no number is above all: numbers below it count what it names.
_LEVELS = (Numbering.NONE, *(each for each in Numbering if each is not Numbering.NONE))


def paragraphs(
    texts: Iterable[str], section: Section | None = None, remarks: Remarks | None = None
) -> Iterator[Paragraph]:
    """
    Yield the paragraphs of a section, each with the part that it opens or that was opened last before it.

    A part that is named in other words than the form's is noted. A numbered
    heading of the same level as a part's that names none opens one that the
    form does not have: what follows it belongs to no part.
    """
    opened = _Opened()
    for text in texts:
        line = as_line(text)
        if not line:
            continue
        heading = part_heading_of(line, section) if section is not None else None
        if heading is not None and opened.takes(heading) and not heading.is_exact and heading.part and remarks:
            remarks.add(NoteCode.PART_INFERRED, address=section, raw=line)
        yield Paragraph(text=line, part=opened.part)


@define
class _Opened:
    """The part that was opened last, and the level of its heading; None before the first one."""

    part: NarrativePart | None = None
    level: int | None = None

    def takes(self, heading: PartHeading) -> bool:
        """Open a part by a heading; tell whether it does: one of a lower level stands inside the part that is open."""
        level = _LEVELS.index(heading.numbering)
        if not heading.is_exact and self.level is not None and level > self.level:
            return False
        self.part, self.level = heading.part, level
        return True
