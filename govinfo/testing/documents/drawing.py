"""
Draw a report that deviations can be seen in, and lay it out with them.

All chance is a `Random`: a seed repeats the same report and the same print.
"""

from collections.abc import Iterable, Sequence
from random import Random

import attrs

from govinfo.codes import AgencyLevel, Edition, NarrativePart, Section
from govinfo.model import Agency, AnnualReport, Origin, Paragraph
from govinfo.testing.documents.kit import Deviation, Printed
from govinfo.testing.documents.layouts import AGENCY, Line, Tables, flow, official, with_many_figures
from govinfo.testing.forms import Form, forms, with_values

#: The years of the reports: one of each edition.
YEARS = {Edition.E2021: 2024, Edition.E2019: 2020}


def shapes_for(deviations: Iterable[Deviation], edition: Edition | None = None) -> tuple[Form, ...]:
    """Give the shapes of a report, of an edition or of both, that can deviate in all these ways."""
    wanted = tuple(deviations)
    return tuple(form for form in forms(edition) if all(each.fits(form.zeros) for each in wanted))


def drawn(chance: Random, shapes: Sequence[Form]) -> AnnualReport:
    """Draw a report of one of some shapes: figures everywhere, or a few, or none."""
    report = chance.choice([form.zeros for form in shapes])
    report = with_values(report, {"year": YEARS[report.edition]})
    share = chance.choice((0, 0.03, 0.03, None, None, None, None, None))
    if share != 0:
        report = with_many_figures(report, chance.randrange(2**32), share)
    return report


def framed(printed: Printed) -> AnnualReport:
    """Give a report what its print says around the tables: agency, title and texts of the official one, and its fee."""
    report = printed.report
    said = _said(report)
    return attrs.evolve(
        report,
        agency=Agency(name=AGENCY, level=AgencyLevel.TOWNSHIP),
        title=said["title"][0].text,
        published=None,
        origin=Origin(),
        preface=said["preface"],
        overview=said[Section.OVERVIEW],
        improvement=said[Section.IMPROVEMENT],
        other_matters=said[Section.OTHER_MATTERS],
        table_texts=(),
        processing_fee=printed.telling.fee,
        notes=(),
    )


def _said(report: AnnualReport) -> dict[str, tuple[Paragraph, ...]]:
    """Give the paragraphs of a report by the section that they stand in, with the parts that they belong to."""
    sections = {section.printed: section for section in Section}
    said: dict[str, tuple[Paragraph, ...]] = {}
    place = "preface"
    for line in flow(report, {}):
        if not isinstance(line, Line):
            continue
        if line.kind == "heading":
            place = sections[line.text]
        else:
            where = "title" if line.kind == "title" else place
            above = said.get(where, ())
            part = _part_of(line.text) or (above[-1].part if above else None)
            said[where] = (*above, Paragraph(text=line.text, part=part))
    return said


def _part_of(text: str) -> NarrativePart | None:
    return next((part for part in NarrativePart if text.startswith(part.printed)), None)


def laid_out(report: AnnualReport, deviations: Iterable[Deviation], chance: Random) -> Printed:
    """Lay a report out, with deviations in one table or in all that can deviate so."""
    printed = Printed(report=report, tables=Tables(official(report)))
    for deviation in sorted(deviations, key=lambda each: each.rank):
        one_alone = (chance.choice(deviation.sections),)
        sections = deviation.sections if deviation.rewriting else chance.choice((one_alone, deviation.sections))
        printed = deviation.applied(printed, chance, sections)
    return printed
