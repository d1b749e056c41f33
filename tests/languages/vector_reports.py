"""Write the reports that vectors start from: no cell is 0, every equation holds."""

import copy
from collections.abc import Mapping
from functools import cache
from typing import Any

from tests.contract.written import contract, equations
from tests.languages.oracle import is_there, value_at

_TABLE_2 = {"2021": "proactive_disclosure", "2019": "proactive_disclosure_2019"}


@cache
def base(edition: str) -> dict[str, Any]:
    """Give the report document of an edition that satisfies every rule, a different number in each part."""
    report: dict[str, Any] = {
        "format": "govinfo.report/1.0",
        "edition": edition,
        "agency": {"name": "某省人民政府", "level": "provincial", "division_code": None, "credit_code": None},
        "year": int(edition),
        "title": f"某省人民政府{edition}年政府信息公开工作年度报告",
        "published": None,
        "origin": {"index_number": None, "publisher": None, "document_number": None},
        "preface": [],
        "overview": [{"text": "全年有序推进。", "part": None}],
        **dict.fromkeys(_TABLE_2.values()),
        "requests": None,
        "disputes": None,
        "table_texts": [],
        "improvement": [
            {"text": "（一）存在的主要问题", "part": "problems"},
            {"text": "更新不够及时。", "part": "problems"},
        ],
        "other_matters": [{"text": "本年度未收取信息处理费。", "part": None}],
        "processing_fee": {"notices": None, "charged_yuan": None, "collected_yuan": 0},
        "notes": [],
    }
    for number, line in enumerate(contract()[edition]):
        _put(report, line["address"], _first_value(number, line["kind"]))
    rows = report["requests"]["outcomes"]["other_processing"]
    for row in ("correction_overdue", "fee_overdue", "miscellaneous", "undivided"):
        rows.setdefault(row, None)
    if edition == "2019":
        report[_TABLE_2[edition]]["procurement"]["amount_unit"] = "10k_yuan"
    for _ in range(2):
        _add_up(report)
    return report


def changed(report: dict[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """Give a report with other values at some addresses."""
    other = copy.deepcopy(report)
    for address, value in values.items():
        *path, name = address.split(".")
        (value_at(other, ".".join(path)) if path else other)[name] = value
    return other


def _first_value(number: int, kind: str) -> Any:
    if kind == "decimal":
        return 7730.28
    return 3 + number * 7 % 89


def _put(report: dict[str, Any], address: str, value: Any) -> None:
    *path, name = address.split(".")
    part = report
    for step in path:
        if part.get(step) is None:
            part[step] = {}
        part = part[step]
    part[name] = value


def _add_up(report: dict[str, Any]) -> None:
    """Set each sum to that of its parts; what was received, to what the balance leaves."""
    for id_, left, right in equations():
        values = [value_at(report, cell) for cell in left if is_there(report, cell)]
        if len(right) == 1 and is_there(report, right[0]):
            _put(report, right[0], sum(values))
        elif id_.startswith("requests.balance."):
            received, carried_over = left
            _put(report, received, sum(value_at(report, cell) for cell in right) - value_at(report, carried_over))
