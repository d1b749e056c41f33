"""Make documents that the schema refuses, each for one mistake as people and programs make them."""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from tests.languages.edits import at, renamed, without
from tests.languages.valid_documents import LARGEST_COUNT, only, short
from tests.languages.vector_reports import base

_DROPPED = object()
_CODE = {
    "code": "value.unreadable",
    "severity": "warning",
    "address": None,
    "place": {"page": None, "table": 2, "row": 3, "column": 4},
    "raw": "8 0",
}
_TABLE_TEXT = {"section": "disputes", "side": "after", "text": "以上案件均已审结。"}
_CELL = "requests.received.total"
_FEES = "proactive_disclosure.fees.amount_10k_yuan"
_OTHER = "requests.outcomes.other_processing"


@frozen(kw_only=True)
class Mistake:
    """One mistake in a document: its problem's code, its address, and what stands there."""

    code: str
    #: What the file is called.
    name: str
    #: The offending place; of a key that is missing or unknown, the address of the key.
    address: str
    value: Any = None
    #: The key that is missing because it has a wrong name.
    instead_of: str = ""

    @property
    def file(self) -> str:
        """Where the document stands below the folder of the invalid documents."""
        return f"{self.code}/{self.name}.json"

    @property
    def document(self) -> Any:
        """The document with the mistake, short: with those tables alone that the mistake needs."""
        right = _around(self.address)
        if not self.address:
            return self.value
        if self.instead_of:
            return renamed(right, self.instead_of, self.address.rpartition(".")[2])
        return without(right, self.address) if self.value is _DROPPED else at(right, {self.address: self.value})

    @property
    def line(self) -> dict[str, str]:
        """Its line of the index."""
        told = {"file": self.file, "code": self.code, "address": self.address}
        return {**told, "instead_of": self.instead_of} if self.instead_of else told


def mistakes() -> Iterator[Mistake]:
    """Give all mistakes, in the order of their codes."""
    for code, told in _MISTAKES.items():
        if code == "key.unknown":
            for name, right, address in _MISSPELT:
                yield Mistake(code=code, name=name, address=address, instead_of=right)
        for name, address, value in told:
            yield Mistake(code=code, name=name, address=address, value=value)


def _around(address: str) -> Any:
    table = address.partition(".")[0]
    edition = "2019" if table == "proactive_disclosure_2019" else "2021"
    document = only(base(edition), table)
    items = {"notes": _CODE, "table_texts": _TABLE_TEXT}
    return at(document, {table: [items[table]]}) if table in items else document


_MISTAKES: dict[str, list[tuple[str, str, Any]]] = {
    "type": [
        ("total-as-text", _CELL, "75"),
        ("blank-as-empty-text", "requests.received.other_organization", ""),
        ("count-with-fraction", "requests.outcomes.denied.state_secret.natural_person", 1.5),
        ("count-as-true", "requests.concluded.total", True),
        ("amount-as-text", _FEES, "4068.21"),
        ("year-as-text", "year", "2025"),
        ("table-as-list", "requests", []),
        ("row-null", "requests.received", None),
        ("paragraph-as-text", "overview.0", "全年有序推进。"),
        ("blank-as-stroke", "requests.outcomes.granted.total", "-"),
        ("blank-as-slash-2019", "proactive_disclosure_2019.government_rules.made", "/"),
        ("count-as-false", "requests.carried_forward.natural_person", False),
        ("count-with-unit", "proactive_disclosure.licensing.decisions", "12件"),
        ("count-in-a-list", "disputes.litigation.direct.total", [3]),
        ("count-in-an-object", "disputes.reconsideration.upheld", {"value": 3}),
        ("amount-with-thousands-comma", "processing_fee.collected_yuan", "1,200.50"),
        ("amount-as-true", "proactive_disclosure_2019.procurement.amount", True),
        ("year-with-fraction", "year", 2025.5),
        ("edition-as-number", "edition", 2021),
        ("edition-null", "edition", None),
        ("division-code-as-number", "agency.division_code", 411323),
        ("credit-code-as-number", "agency.credit_code", 913501000000000000),
        ("date-as-number", "published", 20260131),
        ("title-as-list", "title", ["某县", "年度报告"]),
        ("agency-as-text", "agency", "某县人民政府"),
        ("agency-null", "agency", None),
        ("table-as-text", "disputes", "无"),
        ("table-as-zero", "proactive_disclosure", 0),
        ("row-as-number", "requests.outcomes.partially_granted", 75),
        ("row-as-list-of-cells", "requests.carried_over", [1, 0, 0, 0, 0, 0, 1]),
        ("absent-row-as-zero", f"{_OTHER}.undivided", 0),
        ("group-null", "requests.outcomes.denied", None),
        ("block-null", "disputes.litigation", None),
        ("fee-null", "processing_fee", None),
        ("fee-as-number", "processing_fee", 0),
        ("section-as-text", "overview", "全年有序推进。"),
        ("section-null", "improvement", None),
        ("section-as-object", "other_matters", {"text": "无", "part": None}),
        ("paragraph-text-null", "improvement.1.text", None),
        ("paragraph-null", "overview.0", None),
        ("notes-null", "notes", None),
        ("note-as-text", "notes.0", "value.unreadable"),
        ("note-null", "notes.0", None),
        ("note-code-null", "notes.0.code", None),
        ("note-severity-null", "notes.0.severity", None),
        ("note-address-as-list", "notes.0.address", ["requests", "received"]),
        ("note-place-null", "notes.0.place", None),
        ("note-row-as-text", "notes.0.place.row", "3"),
        ("note-raw-as-number", "notes.0.raw", 80),
        ("note-raw-null", "notes.0.raw", None),
        ("nothing", "", None),
        ("list-of-reports", "", [short()]),
        ("report-as-text", "", "{}"),
    ],
    "range": [
        ("count-too-large", _CELL, LARGEST_COUNT + 1),
        ("count-too-small", "disputes.reconsideration.total", -LARGEST_COUNT - 1),
        ("amount-too-large", _FEES, 1000000000),
        ("amount-too-small", "processing_fee.charged_yuan", -1000000000),
        ("year-of-two-digits", "year", 25),
        ("year-with-month", "year", 202501),
        ("year-just-too-small", "year", 999),
        ("year-just-too-large", "year", 10000),
        ("note-row-from-zero", "notes.0.place.row", 0),
        ("note-page-negative", "notes.0.place.page", -1),
        ("note-column-too-large", "notes.0.place.column", 2**31),
    ],
    "enum": [
        ("edition-unknown", "edition", "2025"),
        ("edition-empty", "edition", ""),
        ("level-in-chinese", "agency.level", "县级"),
        ("level-in-capitals", "agency.level", "COUNTY"),
        ("level-empty", "agency.level", ""),
        ("unit-in-chinese", "proactive_disclosure_2019.procurement.amount_unit", "万元"),
        ("part-unknown", "improvement.0.part", "improvement"),
        ("table-text-of-a-section-in-words", "table_texts.0.section", "overview"),
        ("table-text-beside", "table_texts.0.side", "beside"),
        ("note-code-unknown", "notes.0.code", "value.strange"),
        ("note-severity-unknown", "notes.0.severity", "fatal"),
    ],
    "pattern": [
        ("date-with-slashes", "published", "2026/01/31"),
        ("date-without-zeros", "published", "2026-1-31"),
        ("date-in-chinese", "published", "2026年1月31日"),
        ("date-with-time", "published", "2026-01-31T00:00:00"),
        ("date-with-line-break", "published", "2026-01-31\n"),
        ("date-empty", "published", ""),
        ("division-code-too-short", "agency.division_code", "4113"),
        ("division-code-with-space", "agency.division_code", "411 323"),
        ("division-code-with-line-break", "agency.division_code", "411323\n"),
        ("division-code-in-full-width", "agency.division_code", "４１１３２３"),
        ("credit-code-in-small-letters", "agency.credit_code", "91350100m000100y43"),
        ("credit-code-too-short", "agency.credit_code", "91350100M000100Y4"),
        ("credit-code-with-letter-o", "agency.credit_code", "9135O100M000100Y43"),
        ("credit-code-with-line-break", "agency.credit_code", "91350100M000100Y43\n"),
        ("note-address-as-pointer", "notes.0.address", "/requests/received/total"),
        ("note-address-empty", "notes.0.address", ""),
        ("note-address-with-line-break", "notes.0.address", "requests.received\n"),
    ],
    "text": [
        ("name-empty", "agency.name", ""),
        ("name-with-space-before", "agency.name", " 某县人民政府"),
        ("name-with-space-after", "agency.name", "某县人民政府 "),
        ("title-with-line-break", "title", "某县人民政府\n2025年年度报告"),
        ("title-with-line-break-at-its-end", "title", "某县人民政府2025年年度报告\n"),
        ("title-with-wide-space-before", "title", "\u3000\u3000年度报告"),
        ("paragraph-empty", "overview.0.text", ""),
        ("paragraph-with-wide-space-after", "overview.0.text", "全年有序推进。\u3000"),
        ("paragraph-with-tab", "improvement.0.text", "一、\t问题"),
        ("paragraph-with-carriage-return", "other_matters.0.text", "无\r其他"),
        ("paragraph-with-line-separator", "overview.0.text", "全年\u2028有序推进。"),
        ("paragraph-with-line-break-at-its-end", "overview.0.text", "全年有序推进。\n"),
    ],
    "key.missing": [
        ("format-missing", "format", _DROPPED),
        ("year-missing", "year", _DROPPED),
        ("agency-name-missing", "agency.name", _DROPPED),
        ("table-missing", "disputes", _DROPPED),
        ("table-2-of-2019-missing", "proactive_disclosure_2019", _DROPPED),
        ("row-missing", "requests.outcomes.denied.state_secret", _DROPPED),
        ("absent-row-missing", f"{_OTHER}.undivided", _DROPPED),
        ("total-missing", _CELL, _DROPPED),
        ("blank-missing", "requests.outcomes.granted.other_organization", _DROPPED),
        ("amount-missing", _FEES, _DROPPED),
        ("amount-unit-missing", "proactive_disclosure_2019.procurement.amount_unit", _DROPPED),
        ("paragraph-part-missing", "overview.0.part", _DROPPED),
        ("fee-missing", "processing_fee.collected_yuan", _DROPPED),
        ("note-code-missing", "notes.0.code", _DROPPED),
        ("note-page-missing", "notes.0.place.page", _DROPPED),
    ],
    "key.unknown": [
        ("key-of-the-writer", "province", "某省"),
        ("comment", "_comment", "draft"),
        ("total-in-chinese", "requests.received.合计", 75),
        ("row-of-ones-own", f"{_OTHER}.other", None),
        ("note-with-message", "notes.0.message", "The number is spaced."),
        ("paragraph-with-number", "overview.0.number", 1),
        ("total-of-a-table-without", "proactive_disclosure.licensing.total", 3),
        ("key-empty", "agency.", None),
    ],
    "format": [
        ("version-unknown", "format", "govinfo.report/2.0"),
        ("version-as-number", "format", 1.0),
        ("format-of-findings", "format", "govinfo.findings/1.0"),
        ("format-null", "format", None),
    ],
}

#: Misspelt keys: the name of the file, the right address, the address as it is written.
_MISSPELT = [
    ("total-misspelt", _CELL, "requests.received.totals"),
    ("total-in-capitals", "disputes.reconsideration.total", "disputes.reconsideration.Total"),
    ("applicant-in-camel-case", "requests.concluded.natural_person", "requests.concluded.naturalPerson"),
    ("row-misspelt", "requests.outcomes.partially_granted", "requests.outcomes.partialy_granted"),
    ("table-misspelt", "disputes", "dispute"),
    ("year-in-chinese", "year", "年度"),
]
