"""Make reports of given values, and give the values that a report prints."""

from decimal import Decimal
from typing import Any

from govinfo.cells import cells_of, replace, values_of
from govinfo.model import AnnualReport


def zeros(edition: str, **values: Any) -> AnnualReport:
    """Make an official report with 0 in every cell but those given, `__` in their addresses for a dot."""
    report = AnnualReport.blank(edition, year=2023 if edition == "2021" else 2020)
    for cell in cells_of(report):
        report = replace(report, cell.address, Decimal(0) if cell.kind == "decimal" else 0)
    for address, value in values.items():
        report = replace(report, address.replace("__", "."), value)
    return report


def figures(report: AnnualReport) -> dict[str, Any]:
    """Give all that a report's tables print: the cells, and the unit of an amount."""
    table = report.proactive_disclosure_2019
    unit = table.procurement.amount_unit if table and table.procurement.amount is not None else None
    return {**values_of(report), "unit": unit}
