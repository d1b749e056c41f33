"""Model the sections that are told in words."""

from collections.abc import Iterable

from attrs import frozen

from govinfo.codes import NarrativePart, Section, TableSide
from govinfo.codes.report_keys import ReportKey
from govinfo.model.fields import required, value
from govinfo.model.kinds import LINE, coded

#: What introduces something ends with one of these.
LEAD_IN_ENDS = (":", "\uff1a")
#: A statement ends with one of these, a heading does not.
SENTENCE_ENDS = (".", ";", "\u3002", "\uff1b")
#: How many characters longer than its words a heading is: "no more than the label, its number and a word or two".
HEADING_MARGIN = 10
_TABLES = [section for section in Section if section.is_table]


@frozen(kw_only=True)
class Paragraph:
    """One paragraph of the source: a single line of text, stripped, never empty."""

    text: str = required(ReportKey.PARAGRAPH_TEXT, LINE)
    #: The topic or part of its section; None where the document does not say.
    part: NarrativePart | None = value(ReportKey.PARAGRAPH_PART, coded(NarrativePart))

    @property
    def is_heading(self) -> bool:
        """Whether it only introduces what follows: a part's heading, or a text that ends in a colon."""
        if self.text.endswith(LEAD_IN_ENDS):
            return True
        return (
            self.part is not None
            and self.part.zh in self.text
            and len(self.text) <= len(self.part.zh) + HEADING_MARGIN
            and not self.text.endswith(SENTENCE_ENDS)
        )


@frozen(kw_only=True)
class TableText:
    """
    A paragraph that a report prints beside the table of section 2, 3 or 4.

    The official form has none there; published reports do.
    """

    section: Section = required(ReportKey.TABLE_TEXT_SECTION, coded(_TABLES))
    side: TableSide = required(ReportKey.TABLE_TEXT_SIDE, coded(TableSide))
    text: str = required(ReportKey.TABLE_TEXT_TEXT, LINE)


def paragraphs_of(section: Iterable[Paragraph], part: NarrativePart) -> tuple[Paragraph, ...]:
    """Return the paragraphs of one part, in order, its heading and lead-ins left out."""
    return tuple(paragraph for paragraph in section if paragraph.part is part and not paragraph.is_heading)
