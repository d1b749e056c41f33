"""Read what the contract files say: the official cells, and the equations that they imply. Nothing of ours is asked."""

import csv
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent
_OTHER = "requests.outcomes.other_processing"

#: An equation: id, addresses on its left, addresses on its right.
Written = tuple[str, list[str], list[str]]


@cache
def contract() -> dict[str, list[dict[str, str]]]:
    """Give the lines of the contract files, the official cells, by edition."""
    lines = {}
    for edition in ("2019", "2021"):
        path = _FOLDER / f"cells-{edition}.tsv"
        with path.open(encoding="utf-8", newline="") as file:
            lines[edition] = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return lines


@cache
def equations() -> list[Written]:
    """Write all equations down from the published cell lists alone: id, left, right."""
    lines = contract()
    addresses = [line["address"] for line in lines["2021"]]
    after_the_three = addresses.index(f"{_OTHER}.miscellaneous.total") + 1
    addresses[after_the_three:after_the_three] = [
        line["address"] for line in lines["2019"] if ".undivided." in line["address"]
    ]
    requests = list(dict.fromkeys(each.rpartition(".")[0] for each in addresses if each.startswith("requests.")))
    disputes = list(dict.fromkeys(each.rpartition(".")[0] for each in addresses if each.startswith("disputes.")))
    columns = [each.rpartition(".")[2] for each in addresses if each.startswith("requests.received.")]
    outcomes = [row for row in requests if row.startswith("requests.outcomes.")]

    def cells(rows: Iterable[str], columns: Iterable[str]) -> list[str]:
        return [f"{row}.{column}" for row in rows for column in columns]

    def named(family: str, row: str) -> str:
        return f"{family}.{row.partition('.')[2]}"

    came, went = ("requests.received", "requests.carried_over"), ("requests.concluded", "requests.carried_forward")
    results = ("upheld", "corrected", "other", "pending")
    return [
        *((f"requests.balance.{each}", cells(came, [each]), cells(went, [each])) for each in columns),
        *((f"requests.concluded.{each}", cells(outcomes, [each]), [f"requests.concluded.{each}"]) for each in columns),
        *((named("requests.total", row), cells([row], columns[:-1]), [f"{row}.total"]) for row in requests),
        *((named("disputes.total", row), cells([row], results), [f"{row}.total"]) for row in disputes),
    ]
