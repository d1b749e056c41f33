"""List the rules that are no equation, with their data taken from the classes."""

from collections.abc import Iterator
from typing import Any

from govinfo.cells import Group, cells, groups
from govinfo.codes import (
    AgencyLevel,
    Basis,
    Code,
    DisclosureItem,
    DisclosureItem2019,
    Disposition,
    Edition,
    NarrativePart,
    Section,
    Severity,
)
from govinfo.codes.rule_basis import FORM_ISSUED, PROCESSING_FEE, REPORT_CONTENT, REPORT_DUE, RULE_MAKING
from govinfo.model.fields import form_fields
from govinfo.model.narrative import HEADING_MARGIN, LEAD_IN_ENDS, SENTENCE_ENDS
from govinfo.model.processing_fee import ProcessingFee
from govinfo.rules.cell_groups import tables_of_groups
from govinfo.rules.conditions import (
    AnyPresentRule,
    AtLeastDifferenceRule,
    EditionOfYearRule,
    FilledRule,
    Heading,
    NonNegativeRule,
    OwnTable2Rule,
    PresentRule,
    StatementRule,
    TablesPresentRule,
    UndividedOrDividedRule,
    ZeroForLevelsRule,
)
from govinfo.rules.linear import Rule

#: The shortest statement that says something: 无 alone says that there is nothing.
_SHORTEST_STATEMENT = 3
#: 国办函〔2020〕109号 is in force since 1 January 2021: reports on earlier years had no fee to state.
_FEE_FIRST_STATED = 2021


def table_2_of(edition: Edition) -> str:
    """Give the address of an edition's table 2."""
    tables = (each for each in _tables() if each.section is Section.PROACTIVE_DISCLOSURE)
    return next(each.address for each in tables if edition in each.editions)


def of_the_report() -> Iterator[Rule]:
    """Give the rules on the report as a whole."""
    warning, error = Severity.WARNING, Severity.ERROR
    yield PresentRule(**_named("agency.missing", warning, FORM_ISSUED), scope="agency.name")
    yield PresentRule(**_named("year.missing", warning, REPORT_DUE), scope="year")
    yield EditionOfYearRule(**_named("edition.year", warning, FORM_ISSUED), scope="edition")
    yield OwnTable2Rule(**_named("edition.tables", warning, FORM_ISSUED), scope="edition")
    by_section: dict[Section, list[str]] = {}
    for table in _tables():
        by_section.setdefault(table.section, []).append(table.address)
    yield TablesPresentRule(
        **_named("table.missing", error, REPORT_CONTENT), alternatives=tuple(map(tuple, by_section.values()))
    )
    counted = (cell.address for cell in cells() if cell.kind != "signed")
    yield NonNegativeRule(**_named("counts.non_negative", error, FORM_ISSUED), cells=(*counted, *_fee_values()))


def of_table_2() -> Iterator[Rule]:
    """Give the rules on government rules and normative documents."""
    own = (_row(DisclosureItem.GOVERNMENT_RULES), _row(DisclosureItem2019.GOVERNMENT_RULES))
    yield ZeroForLevelsRule(
        **_named("government_rules.competence", Severity.WARNING, RULE_MAKING),
        levels=tuple(level for level in AgencyLevel if not level.can_make_rules),
        cells=tuple(cell.address for cell in cells() if cell.row_address in own),
    )
    yield AtLeastDifferenceRule(
        **_named("documents.in_force", Severity.WARNING, FORM_ISSUED),
        scope=table_2_of(Edition.E2021),
        editions=frozenset({Edition.E2021}),
        rows=tuple(
            tuple(f"{_row(item)}.{column}" for column in ("in_force", "issued", "repealed"))
            for item in (DisclosureItem.GOVERNMENT_RULES, DisclosureItem.NORMATIVE_DOCUMENTS)
        ),
    )


def other_processing() -> Rule:
    """Give the rule that other processing is printed undivided or divided."""
    address = _row(Disposition.OTHER_PROCESSING)
    rows = [each for each in groups() if each.address.startswith(address + ".")]
    return UndividedOrDividedRule(
        **_named("requests.other_processing.double", Severity.ERROR, FORM_ISSUED),
        scope=address,
        cells=tuple(f"{row.address}.total" for row in rows),
    )


def of_the_narrative() -> Iterator[Rule]:
    """Give the rules on sections 5 and 6."""
    yield StatementRule(
        **_named("improvement.empty", Severity.WARNING, REPORT_CONTENT),
        scope=Section.IMPROVEMENT.value,
        shortest=_SHORTEST_STATEMENT,
        lead_in_ends=LEAD_IN_ENDS,
        sentence_ends=SENTENCE_ENDS,
        heading_margin=HEADING_MARGIN,
        headings=tuple(Heading(part=str(part.value), words=part.zh) for part in NarrativePart),
    )
    yield AnyPresentRule(
        **_named("other_matters.fee", Severity.WARNING, PROCESSING_FEE),
        scope="processing_fee",
        first_year=_FEE_FIRST_STATED,
        cells=_fee_values(),
    )


def every_cell(totals: tuple[str, ...]) -> Rule:
    """Give the rule that no cell is blank, told by table, column, block and row."""
    return FilledRule(
        **_named("cells.blank", Severity.INFO, FORM_ISSUED), totals=totals, tables=tuple(tables_of_groups())
    )


def _named(id_: str, severity: Severity, basis: Basis) -> dict[str, Any]:
    return {"id": id_, "family": id_, "severity": severity, "basis": (basis,)}


def _row(code: Code) -> str:
    """Give the address of the row or block that a code labels; codes of two lists may be equal as texts."""
    return next(each.address for each in groups() if each.codes and each.codes[-1] is code)


def _tables() -> Iterator[Group]:
    return (each for each in groups() if "." not in each.address)


def _fee_values() -> tuple[str, ...]:
    return tuple(f"processing_fee.{declared.name}" for declared in form_fields(ProcessingFee))
