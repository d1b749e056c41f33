"""Read what is told in words: preface, sections 1, 5 and 6."""

from collections.abc import Iterable, Iterator

from govinfo.codes import NarrativePart, Section
from govinfo.model.narrative import Paragraph
from govinfo.readers.words.headings import part_of
from govinfo.readers.words.lines import as_line


def paragraphs(texts: Iterable[str], section: Section | None = None) -> Iterator[Paragraph]:
    """Give the paragraphs of a section, each with the part that was opened last before it or by it."""
    part: NarrativePart | None = None
    for text in texts:
        line = as_line(text)
        if not line:
            continue
        if section is not None:
            part = part_of(line, section) or part
        yield Paragraph(text=line, part=part)
