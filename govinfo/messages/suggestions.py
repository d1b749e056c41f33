"""Word what should be looked at: wrong cells with their right values, and blanks that the rules force."""

from collections.abc import Iterator, Sequence

from govinfo.messages.lang import Lang, Wording, listed
from govinfo.messages.names import cell_name
from govinfo.suggestions import Candidate, Change, Completion, Fault

_CHANGE = Wording("{cell}，现为 {old}，应为 {new}", "{cell} is {old}, should be {new}")
_NEAREST = Wording(
    "{cell}，现为 {old}，至少应改到 {new}（邻近有空白）",
    "{cell} is {old}, should be {new} or beyond (blanks beside it)",
)
_EXPLAINED = Wording("{changes}（{mistakes}）", "{changes} ({mistakes})")
_CHECK = Wording("建议核对：{candidate}", "To be checked: {candidate}")
_ONE_OF = Wording(
    "建议核对：{where}有 {found} 种可能，最可能的在前：{candidates}{rest}",
    "To be checked: {where}: {found} possibilities, the likeliest first: {candidates}{rest}",
)
_BETWEEN = Wording("；", "; ")
_REST = Wording("；等", "; and others")
_ALIKE = Wording("（这些格参与的等式完全相同，无法区分）", " (no rule tells these cells apart)")
_UNLOCATED = Wording(
    "{where}：至少有 {at_least} 格有误，无法定位，请逐格核对",
    "{where}: at least {at_least} cells are wrong; they cannot be located, check cell by cell",
)
_COMPLETION = Wording("{cells}：空白 → {value}（由 {rules} 推出）", "{cells}: blank → {value} (forced by {rules})")
_IMPOSSIBLE = Wording(
    "空白无论填什么数都不能使各等式同时成立：{rules}",
    "No values for the blanks fulfil these rules together: {rules}",
)
#: Of many possibilities so many are told.
_MOST_TOLD = 4


def candidate_message(candidate: Candidate, lang: Lang = "zh") -> str:
    """Say which cells change, from what to what, and how it may have come about."""
    return _BETWEEN.in_(lang).join(_told(candidate, lang))


def _told(candidate: Candidate, lang: Lang) -> list[str]:
    """Tell each change with its explanation, or all with their common one."""
    changes = [_change(change, lang) for change in candidate.changes]
    reasons = [mistake.zh if lang == "zh" else mistake.en for mistake in candidate.mistakes]
    if len(reasons) < len(changes):
        changes = [_BETWEEN.in_(lang).join(changes)]
    return [
        _EXPLAINED.fill(lang, changes=change, mistakes=reason) for change, reason in zip(changes, reasons, strict=True)
    ]


def _change(change: Change, lang: Lang) -> str:
    wording = _NEAREST if change.is_nearest else _CHANGE
    return wording.fill(lang, cell=cell_name(change.address, lang), old=change.old, new=change.new)


def fault_messages(fault: Fault, lang: Lang = "zh") -> Iterator[str]:
    """Say which cells of a fault should be looked at, a line each, or that they cannot be located."""
    where = cell_name(fault.scope, lang)
    if fault.unique:
        yield from (_CHECK.fill(lang, candidate=told) for told in _told(fault.unique, lang))
        return
    if not fault.candidates:
        yield _UNLOCATED.fill(lang, where=where, at_least=fault.at_least)
        return
    told = [
        f"{number}. {candidate_message(each, lang)}" for number, each in enumerate(fault.candidates[:_MOST_TOLD], 1)
    ]
    rest = _REST.in_(lang) if fault.found > len(told) else ""
    words = _BETWEEN.in_(lang).join(told)
    alike = _ALIKE.in_(lang) if fault.alike else ""
    yield _ONE_OF.fill(lang, where=where, found=fault.found, candidates=words, rest=rest) + alike


def completion_messages(completions: Sequence[Completion], lang: Lang = "zh") -> Iterator[str]:
    """Say which blanks must be what; those that the same rules force to the same value together."""
    alike: dict[tuple[int, tuple[str, ...]], list[str]] = {}
    for each in completions:
        alike.setdefault((each.value, each.rules), []).append(each.address)
    for (value, rules), addresses in alike.items():
        cells = listed([cell_name(address, lang) for address in addresses], lang)
        yield _COMPLETION.fill(lang, cells=cells, value=value, rules=listed([*rules], lang))


def impossible_message(rules: Sequence[str], lang: Lang = "zh") -> str:
    """Say that blanks hide a contradiction (`blanks.impossible`)."""
    return _IMPOSSIBLE.fill(lang, rules=listed([*rules], lang))
