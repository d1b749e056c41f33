"""Word findings and verdicts, naming each cell as a clerk knows it, with the figures on both sides."""

from govinfo.cells import Cell, cell, cells, group
from govinfo.findings import Finding, Outcome, Value, Verdict
from govinfo.messages.lang import Lang, Wording, Words, listed
from govinfo.messages.names import cell_name, column_name, joined, table_name
from govinfo.messages.rules import statement, wording_of
from govinfo.rules import LinearRule, Rule, rule
from govinfo.rules.cell_groups import ANY_ROW
from govinfo.rules.conditions import AtLeastDifferenceRule, FilledRule

_OF_SCOPE = Wording("{where}：{statement}", "{where}: {statement}")
_WHOLE_COLUMN = Wording("（整列）", " (whole column)")
#: So many terms of a sum are written out, zeros and all.
_FEW = 6
_VERDICT_LINES = {
    Verdict.UNREAD: Wording(
        "结论：未能读全（有表格缺失、无法识别或全部空白，不能视为无误）",
        "Verdict: not fully read (a table is missing, unrecognised or wholly blank: no statement on its figures)",
    ),
    Verdict.INCONSISTENT: Wording(
        "结论：不一致（{errors} 条规则不成立）", "Verdict: inconsistent (rules broken: {errors})"
    ),
    Verdict.INCOMPLETE: Wording(
        "结论：不完整（未见矛盾，但有空白，无法全部核对）",
        "Verdict: incomplete (no contradiction, but blanks leave something open)",
    ),
    Verdict.CONSISTENT: Wording("结论：一致", "Verdict: consistent"),
}


def verdict_line(verdict: Verdict, errors: int, lang: Lang = "zh") -> str:
    """Say a verdict in one line."""
    return _VERDICT_LINES[verdict].fill(lang, errors=errors)


def finding_message(finding: Finding, lang: Lang = "zh") -> str:
    """Say what is wrong, in which cell, with the figures on both sides."""
    found = rule(finding.rule)
    wording = wording_of(found)
    template = wording.undecided if finding.outcome is Outcome.UNDECIDED and wording.undecided else wording.violated
    return template.fill(lang, **_parameters(found, finding, lang))


def _parameters(found: Rule, finding: Finding, lang: Lang) -> dict[str, object]:
    blank = Words.BLANK.value.in_(lang)
    parameters: dict[str, object] = {
        "where": _where(found, finding, lang),
        "cells": listed([cell_name(address, lang) for address in finding.cells], lang),
        "count": len(finding.cells),
        **{f"value_{place}": blank if value is None else value for place, value in enumerate(finding.values, 1)},
    }
    if isinstance(found, LinearRule):
        on_left = {term.address for term in found.left}
        sides = list(zip(finding.cells, finding.values, strict=True))
        parameters |= {
            "left": finding.left,
            "right": finding.right,
            "difference": finding.difference,
            "left_sum": _sum([value for address, value in sides if address in on_left], lang),
            "right_sum": _sum([value for address, value in sides if address not in on_left], lang),
        }
    return parameters


def _sum(values: list[Value], lang: Lang) -> str:
    """Write out the terms of a sum; where there are many, zeros and blanks are told together."""
    blank = Words.BLANK.value.in_(lang)
    blanks = sum(value is None for value in values)
    if len(values) <= _FEW and blanks <= 1:
        return " + ".join(blank if value is None else str(value) for value in values)
    terms = [str(value) for value in values if value]
    terms += [Words.BLANKS.value.fill(lang, count=blanks)] if blanks else []
    told = " + ".join(terms) or "0"
    return told + Words.ZEROS.value.in_(lang) if terms and any(value == 0 for value in values) else told


def _where(found: Rule, finding: Finding, lang: Lang) -> str:
    """Name the row, column or table that a finding is about."""
    if isinstance(found, LinearRule):
        return scope_name(found, lang)
    if isinstance(found, FilledRule):
        return _name_of_blanks(finding, lang)
    if isinstance(found, AtLeastDifferenceRule):
        return cell_name(cell(finding.cells[0]).row_address, lang)
    return cell_name(finding.cells[0], lang)


def full_statement(found: Rule, lang: Lang = "zh") -> str:
    """Say what must or should hold, of an equation also in which row, block or column."""
    told = statement(found, lang)
    return (
        _OF_SCOPE.fill(lang, where=scope_name(found, lang), statement=told) if isinstance(found, LinearRule) else told
    )


def scope_name(found: LinearRule, lang: Lang) -> str:
    """Name what an equation is about: the row or block of a total, the column of a balance."""
    return (
        cell_name(found.scope, lang)
        if group(found.scope).codes
        else _name_of_column(cell(found.right[0].address), lang)
    )


def name_of_scope(address: str, lang: Lang) -> str:
    """Name what an address of a report means, or a column whose address has `*` for the rows."""
    table, star, column = address.partition(f".{ANY_ROW}.")
    if not star:
        return cell_name(address, lang)
    first = next(each for each in cells() if each.table_address == table and each.address.endswith(f".{column}"))
    return _name_of_column(first, lang) + _WHOLE_COLUMN.in_(lang)


def _name_of_column(of: Cell, lang: Lang) -> str:
    return joined([table_name(of.section, lang), column_name(of.column_codes, lang)], lang)


def _name_of_blanks(finding: Finding, lang: Lang) -> str:
    """Name the table, column or row that is blank, else the rows or cells one by one."""
    if finding.scope:
        return name_of_scope(finding.scope, lang)
    blanks = [cell(address) for address in finding.cells]
    rows = list(dict.fromkeys(blank.row_address for blank in blanks))
    named = [blank.address for blank in blanks] if len(rows) == len(blanks) else rows
    return listed([cell_name(address, lang) for address in named], lang)
