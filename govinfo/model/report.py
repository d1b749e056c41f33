"""Model the annual report as a whole."""

from datetime import date
from typing import Self

import attrs
from attrs import frozen

from govinfo.codes import Edition, NarrativePart, Section, TableSide
from govinfo.codes.report_keys import ReportKey
from govinfo.model.agency import Agency
from govinfo.model.disclosure import ProactiveDisclosure
from govinfo.model.disclosure_2019 import ProactiveDisclosure2019
from govinfo.model.disputes import Disputes
from govinfo.model.fields import absent_struct, form_fields, many, required, struct, value
from govinfo.model.kinds import DAY, LINE, YEAR, coded
from govinfo.model.narrative import Paragraph, TableText, paragraphs_of
from govinfo.model.notes import Note
from govinfo.model.origin import Origin
from govinfo.model.processing_fee import ProcessingFee
from govinfo.model.requests import ApplicantCounts, OtherProcessing, Outcomes, Requests


@frozen(kw_only=True)
class AnnualReport:
    """
    One annual report (政府信息公开工作年度报告), as its document prints it.

    A table that the document lacks is None. Totals are as printed, never
    computed. Values are frozen: `govinfo.replace` and `attrs.evolve` give a
    changed report.
    """

    #: The edition of the form that the document follows.
    edition: Edition = required(ReportKey.EDITION, coded(Edition))
    agency: Agency = struct(ReportKey.AGENCY, Agency)
    #: The calendar year reported on; None if lost in the document.
    year: int | None = value(ReportKey.YEAR, YEAR)
    title: str | None = value(ReportKey.TITLE, LINE)
    published: date | None = value(ReportKey.PUBLISHED, DAY)
    #: What the page around the report tells of its origin.
    origin: Origin = struct(ReportKey.ORIGIN, Origin)
    preface: tuple[Paragraph, ...] = many(ReportKey.PREFACE, Paragraph)
    #: Section 1, 总体情况.
    overview: tuple[Paragraph, ...] = many(Section.OVERVIEW, Paragraph)
    #: Section 2 of edition 2021.
    proactive_disclosure: ProactiveDisclosure | None = absent_struct(
        Section.PROACTIVE_DISCLOSURE, ProactiveDisclosure, frozenset({Edition.E2021})
    )
    #: Section 2 of edition 2019.
    proactive_disclosure_2019: ProactiveDisclosure2019 | None = absent_struct(
        Section.PROACTIVE_DISCLOSURE, ProactiveDisclosure2019, frozenset({Edition.E2019})
    )
    #: Section 3.
    requests: Requests | None = absent_struct(Section.REQUESTS, Requests)
    #: Section 4.
    disputes: Disputes | None = absent_struct(Section.DISPUTES, Disputes)
    #: What stands in words beside the tables of sections 2, 3 and 4, in reading order.
    table_texts: tuple[TableText, ...] = many(ReportKey.TABLE_TEXTS, TableText)
    #: Section 5, 存在的主要问题及改进情况.
    improvement: tuple[Paragraph, ...] = many(Section.IMPROVEMENT, Paragraph)
    #: Section 6, 其他需要报告的事项.
    other_matters: tuple[Paragraph, ...] = many(Section.OTHER_MATTERS, Paragraph)
    #: What section 6 says of the information-processing fee.
    processing_fee: ProcessingFee = struct(ReportKey.PROCESSING_FEE, ProcessingFee)
    #: What a reader noted.
    notes: tuple[Note, ...] = many(ReportKey.NOTES, Note)

    @classmethod
    def blank(cls, edition: Edition | str, **known: object) -> Self:
        """
        Make the official form of an edition with every cell blank.

        `known` are further fields (`year=2025`). Raises `InvalidValue` for a
        field that cannot hold what is given.
        """
        edition = Edition(edition)
        rows = {
            declared.name: ApplicantCounts()
            for declared in form_fields(OtherProcessing)
            if edition in declared.editions
        }
        tables = {
            declared.name: declared.struct()
            for declared in form_fields(cls)
            if isinstance(declared.code, Section) and declared.struct is not Paragraph and declared.struct
            if edition in declared.editions
        }
        tables["requests"] = Requests(outcomes=Outcomes(other_processing=OtherProcessing(**rows)))
        return cls(edition=edition, **{**tables, **known})

    def overview_of(self, topic: NarrativePart | str) -> tuple[Paragraph, ...]:
        """Return the paragraphs of one topic of section 1, without its heading."""
        return paragraphs_of(self.overview, NarrativePart.of(topic))

    def texts_beside(self, table: Section | str, side: TableSide | str) -> tuple[str, ...]:
        """Return the texts that stand before, or after, the table of a section."""
        section, where = Section.of(table), TableSide.of(side)
        return tuple(each.text for each in self.table_texts if each.section is section and each.side is where)

    @property
    def problems(self) -> tuple[Paragraph, ...]:
        """The problems that section 5 reports, without heading and lead-ins."""
        return paragraphs_of(self.improvement, NarrativePart.PROBLEMS)

    @property
    def measures(self) -> tuple[Paragraph, ...]:
        """The measures that section 5 reports, without heading and lead-ins."""
        return paragraphs_of(self.improvement, NarrativePart.MEASURES)

    def with_notes(self, *notes: Note) -> Self:
        """Return the report with further notes."""
        return attrs.evolve(self, notes=(*self.notes, *notes))
