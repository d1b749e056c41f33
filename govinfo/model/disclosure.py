"""Model table 2 of edition 2021: 主动公开政府信息情况."""

from attrs import frozen

from govinfo.codes import DisclosureItem, DisclosureMeasure, Unit
from govinfo.model.fields import amount, count, struct
from govinfo.model.kinds import Amount, Count


@frozen(kw_only=True)
class DocumentCounts:
    """Rules or normative documents (件): issued and repealed this year, and in force."""

    issued: Count = count(DisclosureMeasure.ISSUED)
    repealed: Count = count(DisclosureMeasure.REPEALED)
    in_force: Count = count(DisclosureMeasure.IN_FORCE)


@frozen(kw_only=True)
class DecisionCount:
    """Decisions made this year (件)."""

    decisions: Count = count(DisclosureMeasure.DECISIONS)


@frozen(kw_only=True)
class FeeAmount:
    """Administrative fees charged this year, in 万元 (10,000 yuan)."""

    amount_10k_yuan: Amount = amount(DisclosureMeasure.AMOUNT_10K_YUAN, Unit.TEN_THOUSAND_YUAN)


@frozen(kw_only=True)
class ProactiveDisclosure:
    """Table 2 of edition 2021: 10 cells under Art. 20(1), (5), (6) and (8) of the Regulation."""

    government_rules: DocumentCounts = struct(DisclosureItem.GOVERNMENT_RULES, DocumentCounts)
    normative_documents: DocumentCounts = struct(DisclosureItem.NORMATIVE_DOCUMENTS, DocumentCounts)
    licensing: DecisionCount = struct(DisclosureItem.LICENSING, DecisionCount)
    penalties: DecisionCount = struct(DisclosureItem.PENALTIES, DecisionCount)
    coercion: DecisionCount = struct(DisclosureItem.COERCION, DecisionCount)
    fees: FeeAmount = struct(DisclosureItem.FEES, FeeAmount)
