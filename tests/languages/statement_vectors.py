"""Tell the vectors of the rules that are no equation, with what each must find."""

from collections.abc import Iterator, Sequence
from typing import Any

from tests.contract.written import contract
from tests.languages.oracle import Finding, blank, other
from tests.languages.vector_reports import base, changed

_DISCLOSED = "proactive_disclosure"
_RULES = f"{_DISCLOSED}.government_rules"
_RULES_2019 = "proactive_disclosure_2019.government_rules"
_OTHER = "requests.outcomes.other_processing"
_COLUMNS = ("natural_person", "commercial_enterprise", "research_institution", "public_welfare_organization")


def statement_vectors() -> Iterator[dict[str, Any]]:
    """Give the arguments of each vector."""
    yield from _of_the_report()
    yield from _of_the_tables()
    yield from _of_numbers()
    yield from _of_the_narrative()
    yield from _of_blanks()


def _held(rule: str, name: str, report: dict[str, Any]) -> dict[str, Any]:
    return {"rule": rule, "name": name, "outcome": "satisfied", "report": report}


def _broken(rule: str, name: str, report: dict[str, Any], *others: Finding) -> dict[str, Any]:
    return {"rule": rule, "name": name, "outcome": "violated", "report": report, "others": others}


def _of_the_report() -> Iterator[dict[str, Any]]:
    report = base("2021")
    for rule, address in (("agency.missing", "agency.name"), ("year.missing", "year")):
        yield _held(rule, "printed", report)
        yield _broken(rule, "lost", changed(report, {address: None}), other(rule, "warning", [address]))
    told = other("edition.year", "warning", ["edition", "year"])
    for edition, year, outcome in (
        ("2021", 2021, _held), ("2021", 2035, _held), ("2019", 2019, _held), ("2019", 2020, _held),
        ("2021", 2020, _broken), ("2019", 2021, _broken), ("2019", 2018, _broken),
    ):  # fmt: skip
        found = () if outcome is _held else (told,)
        yield outcome("edition.year", f"edition_{edition}_in_{year}", changed(base(edition), {"year": year}), *found)
    yield _held("edition.year", "no_year", changed(report, {"year": None})) | {
        "others": (other("year.missing", "warning", ["year"]),)
    }


def _of_the_tables() -> Iterator[dict[str, Any]]:
    for edition, own, foreign in (
        ("2021", _DISCLOSED, "proactive_disclosure_2019"),
        ("2019", "proactive_disclosure_2019", _DISCLOSED),
    ):
        report = base(edition)
        strange = base("2019" if edition == "2021" else "2021")[foreign]
        both = changed(report, {foreign: strange})
        in_its_place = changed(both, {own: None})
        yield _held("edition.tables", f"own_table_2_{edition}", report)
        told = other("edition.tables", "warning", ["edition", own, foreign])
        yield _broken("edition.tables", f"both_tables_2_{edition}", both, told)
        told = other("edition.tables", "warning", ["edition", foreign])
        yield _broken("edition.tables", f"another_table_2_{edition}", in_its_place, told)
        yield _held("table.missing", f"another_table_2_{edition}", in_its_place) | {"others": (told,)}
        yield _held("table.missing", f"all_tables_{edition}", report)
        for table in (own, "requests", "disputes"):
            told = other("table.missing", "error", [table])
            yield _broken("table.missing", f"without_{table}_{edition}", changed(report, {table: None}), told)
    nothing = changed(base("2021"), {_DISCLOSED: None, "requests": None, "disputes": None})
    told_all = [other("table.missing", "error", [table]) for table in (_DISCLOSED, "requests", "disputes")]
    yield _broken("table.missing", "without_any", nothing, *told_all)
    yield from _of_other_processing()


def _of_other_processing() -> Iterator[dict[str, Any]]:
    rule = "requests.other_processing.double"
    yield _held(rule, "divided", base("2021"))
    yield _held(rule, "undivided", base("2019"))
    zeros = dict.fromkeys(base("2021")["requests"]["received"], 0)
    doubled = changed(base("2021"), {f"{_OTHER}.undivided": zeros})
    rows = ("correction_overdue", "fee_overdue", "miscellaneous", "undivided")
    yield _broken(rule, "both", doubled, other(rule, "error", [f"{_OTHER}.{row}.total" for row in rows]))
    one = changed(base("2019"), {f"{_OTHER}.miscellaneous": zeros})
    yield _broken(rule, "one_of_three", one, other(rule, "error", [f"{_OTHER}.{row}.total" for row in rows[2:]]))


def _of_numbers() -> Iterator[dict[str, Any]]:
    rule = "counts.non_negative"
    yield _held(rule, "positive", base("2021"))
    for cell in (f"{_RULES}.issued", f"{_DISCLOSED}.fees.amount_10k_yuan", "processing_fee.collected_yuan"):
        report = changed(base("2021"), {cell: -1})
        yield _broken(rule, cell.replace(".", "_"), report, other(rule, "error", [cell]))
    two = [f"{_DISCLOSED}.licensing.decisions", "processing_fee.notices"]
    yield _broken(rule, "two_of_them", changed(base("2021"), dict.fromkeys(two, -2)), *(
        other(rule, "error", [cell]) for cell in two
    ))  # fmt: skip
    signed = [line["address"] for line in contract()["2019"] if line["kind"] == "signed"]
    yield _held(rule, "a_change_may_be_negative", changed(base("2019"), dict.fromkeys(signed, -1)))
    rule = "documents.in_force"
    row = [f"{_RULES}.{column}" for column in ("in_force", "issued", "repealed")]
    for name, values, outcome in (
        ("as_many_as_issued", (4, 5, 1), _held), ("fewer_than_issued", (3, 5, 1), _broken),
        ("blank", (None, 5, 1), _held), ("zero", (0, 1, 0), _broken),
    ):  # fmt: skip
        report = changed(base("2021"), dict(zip(row, values, strict=True)))
        found = (other(rule, "warning", row),) if outcome is _broken else (blank(row[0]),) if None in values else ()
        yield outcome(rule, name, report) | {"others": found}
    yield from _of_competence()


def _of_competence() -> Iterator[dict[str, Any]]:
    rule = "government_rules.competence"
    for edition, row in (("2021", _RULES), ("2019", _RULES_2019)):
        report = base(edition)
        cells = [f"{row}.{name}" for name in report[row.partition(".")[0]]["government_rules"]]
        for level in ("county", "township"):
            of_level = changed(report, {"agency.level": level})
            yield _broken(rule, f"{level}_{edition}", of_level, other(rule, "warning", cells))
            zeros = changed(of_level, dict.fromkeys(cells, 0))
            yield _held(rule, f"{level}_with_zeros_{edition}", zeros)
            one = changed(zeros, {cells[-1]: 2})
            yield _broken(rule, f"{level}_with_one_{edition}", one, other(rule, "warning", cells[-1:]))
        yield _held(rule, f"province_{edition}", report)
        yield _held(rule, f"unknown_level_{edition}", changed(report, {"agency.level": None}))


def _of_the_narrative() -> Iterator[dict[str, Any]]:
    rule = "improvement.empty"
    told = other(rule, "warning", ["improvement"])
    for name, paragraphs, outcome in (
        ("a_sentence", [("更新不够。", None)], _held),
        ("nothing", [], _broken),
        ("none", [("无", None)], _broken),
        ("two_characters_of_four_units", [("\U00020000\U00020001", None)], _broken),
        ("three_characters", [("无问题", None)], _held),
        ("headings_alone", [("（一）存在的主要问题", "problems"), ("（二）改进情况", "measures")], _broken),
        ("a_lead_in_alone", [("主要有以下问题：", None)], _broken),
        ("a_lead_in_with_a_plain_colon", [("主要有以下问题:", "problems")], _broken),
        ("the_words_of_a_heading_without_a_part", [("（一）存在的主要问题", None)], _held),
        ("the_words_of_another_part", [("（一）存在的主要问题", "measures")], _held),
        ("a_heading_that_ends_as_a_sentence", [("存在的主要问题较少。", "problems")], _held),
        ("a_heading_that_is_just_short_enough", [("存在的主要问题" + "甲" * 10, "problems")], _broken),
        ("a_heading_that_is_too_long", [("存在的主要问题" + "甲" * 11, "problems")], _held),
    ):
        section = [{"text": text, "part": part} for text, part in paragraphs]
        found = (told,) if outcome is _broken else ()
        yield outcome(rule, name, changed(base("2021"), {"improvement": section}), *found)
    rule = "other_matters.fee"
    yield _held(rule, "collected", base("2021"))
    for name, fee in (("notices", {"notices": 0}), ("charged", {"charged_yuan": 0.5})):
        values: dict[str, Any] = {
            f"processing_fee.{key}": None for key in ("notices", "charged_yuan", "collected_yuan")
        }
        values |= {f"processing_fee.{key}": value for key, value in fee.items()}
        yield _held(rule, name, changed(base("2021"), values))
    told = other(rule, "warning", ["processing_fee"])
    wrong_year = other("edition.year", "warning", ["edition", "year"])
    no_year = other("year.missing", "warning", ["year"])
    for name, edition, year, outcome, others in (
        ("not_stated", "2021", 2021, _broken, ()),
        ("not_stated_in_2020", "2019", 2020, _held, ()),
        ("not_stated_in_2020_on_the_form_of_2021", "2021", 2020, _held, (wrong_year,)),
        ("not_stated_in_2021_on_the_form_of_2019", "2019", 2021, _broken, (wrong_year,)),
        ("not_stated_without_a_year", "2021", None, _broken, (no_year,)),
        ("not_stated_without_a_year_on_the_form_of_2019", "2019", None, _held, (no_year,)),
    ):
        unstated = changed(base(edition), {"processing_fee.collected_yuan": None, "year": year})
        found = (*others, told) if outcome is _broken else others
        yield outcome(rule, name, unstated) | {"others": found}


def _of_blanks() -> Iterator[dict[str, Any]]:
    rule = "cells.blank"
    yield _held(rule, "none_2021", base("2021"))
    yield _held(rule, "none_2019", base("2019"))
    for edition, name, groups in _BLANKS:
        found = [blank(*cells, severity=severity) for cells, severity in groups]
        cells = [cell for own, _ in groups for cell in own]
        yield _broken(rule, name, changed(base(edition), dict.fromkeys(cells)), *found)


def _below(edition: str, *prefixes: str) -> list[str]:
    addresses = (line["address"] for line in contract()[edition])
    return [address for address in addresses if address.startswith(prefixes)]


def _column(edition: str, name: str) -> list[str]:
    return [address for address in _below(edition, "requests.") if address.endswith(f".{name}")]


_Groups = Sequence[tuple[Sequence[str], str | None]]
_NEXT = _below("2021", "requests.carried_forward.")
_BLANKS: tuple[tuple[str, str, _Groups], ...] = (
    ("2021", "one_cell", [(["proactive_disclosure.licensing.decisions"], "info")]),
    ("2021", "table_2", [(_below("2021", "proactive_disclosure."), "error")]),
    ("2019", "table_2_of_2019", [(_below("2019", "proactive_disclosure_2019."), "error")]),
    ("2021", "table_3", [(_below("2021", "requests."), "error")]),
    ("2019", "table_4", [(_below("2019", "disputes."), "error")]),
    ("2021", "a_column", [(_column("2021", "other_organization"), "warning")]),
    ("2019", "a_column_with_undivided", [(_column("2019", "natural_person"), "warning")]),
    ("2021", "a_column_of_totals", [(_column("2021", "total"), "warning")]),
    ("2021", "a_group_of_rows", [(_below("2021", "requests.outcomes.denied."), "warning")]),
    ("2021", "a_row", [(_below("2021", "requests.received."), "warning")]),
    ("2021", "an_article_without_an_address", [
        (_below("2021", "proactive_disclosure.penalties.", "proactive_disclosure.coercion."), "info"),
    ]),
    ("2021", "a_row_of_table_2", [(_below("2021", _RULES + "."), "info")]),
    ("2021", "a_block_of_table_4", [(_below("2021", "disputes.reconsideration."), "warning")]),
    ("2021", "all_litigation", [(_below("2021", "disputes.litigation."), "warning")]),
    ("2021", "a_column_and_a_row", [
        (_column("2021", "other_organization"), "warning"),
        ([cell for cell in _NEXT if not cell.endswith(".other_organization")], "warning"),
    ]),
    ("2021", "a_row_and_single_cells", [
        (_below("2021", "requests.carried_over."), "warning"),
        ([f"requests.outcomes.granted.{name}" for name in _COLUMNS[:2]], "info"),
    ]),
    ("2021", "cells_of_two_tables", [
        (["proactive_disclosure.penalties.decisions"], "info"),
        (["disputes.reconsideration.total"], "warning"),
    ]),
)  # fmt: skip
