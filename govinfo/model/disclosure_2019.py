"""Model table 2 of edition 2019: 主动公开政府信息情况."""

from attrs import frozen

from govinfo.codes import AmountUnit, DisclosureItem2019, DisclosureMeasure2019, Unit
from govinfo.codes.report_keys import ReportKey
from govinfo.model.fields import amount, count, struct, value
from govinfo.model.kinds import Amount, Count, coded


@frozen(kw_only=True)
class DocumentCounts2019:
    """Rules or normative documents (件): made and disclosed this year, and disclosed in total."""

    made: Count = count(DisclosureMeasure2019.MADE)
    newly_disclosed: Count = count(DisclosureMeasure2019.NEWLY_DISCLOSED)
    disclosed_total: Count = count(DisclosureMeasure2019.DISCLOSED_TOTAL)


@frozen(kw_only=True)
class ServiceCounts2019:
    """Services to the public: items (项) of last year, their change (signed), and decisions (件)."""

    previous_items: Count = count(DisclosureMeasure2019.PREVIOUS_ITEMS, Unit.PROJECTS)
    change: Count = count(DisclosureMeasure2019.CHANGE, Unit.PROJECTS, signed=True)
    decisions: Count = count(DisclosureMeasure2019.DECISIONS)


@frozen(kw_only=True)
class FeeItems2019:
    """Administrative fees: items (项) of last year, and their change (signed)."""

    previous_items: Count = count(DisclosureMeasure2019.PREVIOUS_ITEMS, Unit.PROJECTS)
    change: Count = count(DisclosureMeasure2019.CHANGE, Unit.PROJECTS, signed=True)


@frozen(kw_only=True)
class Procurement2019:
    """Centralised procurement: projects (项), and their amount in the unit that the document prints."""

    projects: Count = count(DisclosureMeasure2019.PROJECTS, Unit.PROJECTS)
    amount: Amount = amount(DisclosureMeasure2019.AMOUNT, Unit.AS_PRINTED)
    #: The unit that the document prints; the form fixes none. Not a cell.
    amount_unit: AmountUnit | None = value(ReportKey.PROCUREMENT_UNIT, coded(AmountUnit))


@frozen(kw_only=True)
class ProactiveDisclosure2019:
    """Table 2 of edition 2019: 22 cells under Art. 20(1), (5), (6), (8) and (9) of the Regulation."""

    government_rules: DocumentCounts2019 = struct(DisclosureItem2019.GOVERNMENT_RULES, DocumentCounts2019)
    normative_documents: DocumentCounts2019 = struct(DisclosureItem2019.NORMATIVE_DOCUMENTS, DocumentCounts2019)
    licensing: ServiceCounts2019 = struct(DisclosureItem2019.LICENSING, ServiceCounts2019)
    other_services: ServiceCounts2019 = struct(DisclosureItem2019.OTHER_SERVICES, ServiceCounts2019)
    penalties: ServiceCounts2019 = struct(DisclosureItem2019.PENALTIES, ServiceCounts2019)
    coercion: ServiceCounts2019 = struct(DisclosureItem2019.COERCION, ServiceCounts2019)
    fees: FeeItems2019 = struct(DisclosureItem2019.FEES, FeeItems2019)
    procurement: Procurement2019 = struct(DisclosureItem2019.PROCUREMENT, Procurement2019)
