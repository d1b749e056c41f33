"""Make documents that the schema accepts: both editions, and all that a report may lack or print."""

from collections.abc import Iterator
from typing import Any

from govinfo.codes import AgencyLevel, AmountUnit, NarrativePart, NoteCode, Section, TableSide
from tests.contract.written import contract
from tests.languages.edits import at
from tests.languages.vector_reports import base

Document = dict[str, Any]

LARGEST_COUNT = 10**14
LARGEST_AMOUNT = 999999999.999999

_TABLES = ("proactive_disclosure", "proactive_disclosure_2019", "requests", "disputes")
_ROWS = ("correction_overdue", "fee_overdue", "miscellaneous", "undivided")
_OTHER = "requests.outcomes.other_processing"
_FEES = "proactive_disclosure.fees.amount_10k_yuan"
_PROCUREMENT = "proactive_disclosure_2019.procurement"


def valid_documents() -> Iterator[tuple[str, Document]]:
    """Give each document with its name."""
    yield "official-2021", base("2021")
    yield "official-2019", base("2019")
    yield from _blanks_and_absences()
    yield from _numbers()
    yield from _heads()
    yield from _texts()
    yield from _notes()


def only(document: Document, *tables: str) -> Document:
    """Give a document with no other tables than these, to keep it short."""
    return at(document, {table: None for table in _TABLES if table not in tables})


def filled(edition: str, count: Any, amount: Any) -> Document:
    """Give the official form with one value in every count, and one in every amount."""
    values = {line["address"]: amount if line["kind"] == "decimal" else count for line in contract()[edition]}
    return at(base(edition), values)


def short() -> Document:
    """Give a document without tables."""
    return only(base("2021"))


def _blanks_and_absences() -> Iterator[tuple[str, Document]]:
    for edition in ("2021", "2019"):
        yield f"all-blank-{edition}", filled(edition, None, None)
    yield "all-zero-2021", filled("2021", 0, 0)
    yield "total-blank", at(only(base("2021"), "requests"), {"requests.received.total": None})
    yield "all-null-or-empty", _nothing_known()
    yield "tables-absent", short()
    yield "table-3-absent", at(base("2021"), {"requests": None})
    yield "table-4-absent", at(base("2019"), {"disputes": None})
    requests = only(base("2021"), "requests")
    yield "other-rows-absent", at(requests, {f"{_OTHER}.{row}": None for row in _ROWS})
    row = requests["requests"]["received"]
    yield "other-rows-all-four", at(requests, {f"{_OTHER}.{each}": row for each in _ROWS})
    yield "table-2-of-2019-in-2021", _mixed(base("2021"), base("2019"))
    both = {"proactive_disclosure_2019": base("2019")["proactive_disclosure_2019"]}
    yield "table-2-of-both-editions", at(only(base("2021"), "proactive_disclosure"), both)


def _nothing_known() -> Document:
    document = short()
    lists: Document = {key: [] for key, value in document.items() if isinstance(value, list)}
    lost = {part: dict.fromkeys(document[part]) for part in ("agency", "origin", "processing_fee")}
    return at(document, {"year": None, "title": None, "published": None, **lists, **lost})


def _mixed(document: Document, earlier: Document) -> Document:
    table = "proactive_disclosure_2019"
    return at(document, {"proactive_disclosure": None, table: earlier[table]})


def _numbers() -> Iterator[tuple[str, Document]]:
    yield "counts-largest", filled("2021", LARGEST_COUNT, LARGEST_AMOUNT)
    yield "counts-least", filled("2019", -LARGEST_COUNT, -LARGEST_AMOUNT)
    requests = only(base("2021"), "requests")
    yield "counts-negative", at(requests, {"requests.carried_over.total": -1, "requests.concluded.total": -12})
    yield (
        "counts-with-zero-fraction",
        at(requests, {"requests.received.total": 12.0, "requests.concluded.natural_person": 0.0}),
    )
    yield "sums-that-do-not-match", at(requests, {"requests.received.total": 1, "requests.concluded.total": 99999})
    yield "amount-of-one-fen", at(only(base("2021"), "proactive_disclosure"), {_FEES: 0.000001})
    yield "amount-with-many-digits", at(only(base("2021"), "proactive_disclosure"), {_FEES: 59237.244901})
    yield "amount-negative", at(only(base("2021"), "proactive_disclosure"), {_FEES: -7.5})
    table = only(base("2019"), "proactive_disclosure_2019")
    for unit in (*AmountUnit, None):
        name = f"in-{unit.value.replace('_', '-')}" if unit else "without-unit"
        values = {f"{_PROCUREMENT}.amount": 4068.208, f"{_PROCUREMENT}.amount_unit": unit}
        yield f"procurement-{name}", at(table, values)


def _heads() -> Iterator[tuple[str, Document]]:
    known = {"name": "西坪镇人民政府", "level": "township", "division_code": "411323101000"}
    yield "agency-with-codes", at(short(), {"agency": {**known, "credit_code": "91350100M000100Y43"}})
    codes = ("110000", "110000000", None, "110101", "110101001001")
    for level, code in zip(AgencyLevel, codes, strict=True):
        yield f"agency-{level.value}", at(short(), {"agency.level": level.value, "agency.division_code": code})
    yield "published-on-a-leap-day", at(short(), {"published": "2024-02-29", "year": 2023})
    yield "year-least", at(short(), {"year": 1000})
    yield "year-largest", at(short(), {"year": 9999})
    yield "fee-in-full", at(short(), {"processing_fee": {"notices": 3, "charged_yuan": 640, "collected_yuan": 610.55}})
    origin = {
        "index_number": "000014349/2026-00012",
        "publisher": "西坪镇人民政府",
        "document_number": "西政〔2026〕3号",
    }
    yield "origin-in-full", at(short(), {"origin": origin})
    yield "keys-in-another-order", _reversed(only(base("2021"), "disputes"))


def _reversed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _reversed(value[key]) for key in reversed(value)}
    return value


#: Texts that programs stumble over; each is one stripped line.
AWKWARD = (
    '“引号”与"双引号"、\\反斜杠\\、/斜杠/',
    "<b>不是标签</b> &amp; &lt;不是实体&gt;",
    "公式 =1+1、{花括号}、%s、$1、`反引号`",
    "全角数字１２３，罗马数字Ⅳ，①②③",
    "中间有　全角空格，也有\u00a0不换行空格",
    "生僻字𠮷𡈽，表情👨\u200d👩\u200d👧，组合字符e\u0301",
    "零宽\u200b空格，从右向左\u202eabc\u202c",
    "null",
    "0",
    "-",
    "x" * 5000,
)


def _texts() -> Iterator[tuple[str, Document]]:
    awkward = [{"text": text, "part": None} for text in AWKWARD]
    yield "texts-awkward", at(short(), {"title": AWKWARD[0], "preface": awkward, "other_matters": awkward})
    parts = [{"text": f"（{number}）", "part": part.value} for number, part in enumerate(NarrativePart, start=1)]
    yield "paragraphs-of-every-part", at(short(), {"overview": parts, "improvement": parts})
    beside = [
        {"section": section.value, "side": side.value, "text": f"{section.zh}（{side.zh}）"}
        for section in Section
        if section.is_table
        for side in TableSide
    ]
    yield "texts-beside-tables", at(only(base("2021"), "disputes"), {"table_texts": beside})
    yield "texts-escaped", at(short(), {"agency.name": "某县𠮷村"})


def _notes() -> Iterator[tuple[str, Document]]:
    place = {"page": 1, "table": 2, "row": 3, "column": 2**31 - 1}
    yield (
        "notes-of-every-code",
        at(
            short(),
            {
                "notes": [
                    {"code": code.value, "severity": code.severity.value, "address": None, "place": place, "raw": ""}
                    for code in NoteCode
                ]
            },
        ),
    )
    yield "note-with-raw-text", at(short(), {"notes": [_raw_note()]})


def _raw_note() -> Document:
    return {
        "code": "value.unreadable",
        "severity": "warning",
        "address": "requests.outcomes.denied.state_secret.natural_person",
        "place": {"page": None, "table": 2, "row": 9, "column": None},
        "raw": " 1\t2\n第三行\r\n\u0007",
    }
