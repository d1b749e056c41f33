"""What is located in the real documents."""

from pathlib import Path

import pytest

from govinfo import Change, Located, Mistake, Verdict, check, localise, read, values_of
from govinfo.messages import completion_messages, fault_messages


def test_two_totals_of_the_first_sample(shared: Path) -> None:
    found = localise(read(shared / "samples" / "hongze-2023.pdf"))
    first, third = found.faults

    assert (first.scope, first.verdict) == ("disputes.reconsideration", Located.UNIQUE)
    assert first.candidates[0].changes == (Change(address="disputes.reconsideration.total", old=0, new=11),)
    block = "disputes.litigation.after_reconsideration"
    assert (third.scope, third.verdict, third.found) == (block, Located.AMBIGUOUS, 2)
    assert [candidate.changes for candidate in third.candidates] == [
        (Change(address=f"{block}.total", old=0, new=5),),
        (Change(address=f"{block}.upheld", old=5, new=0),),
    ]
    assert third.candidates[0].mistakes == (Mistake.TOTAL_STALE,)
    assert next(fault_messages(first)) == "建议核对：表四 · 行政复议 · 总计，现为 0，应为 11（总计未随各项更新）"
    assert found.completions == ()


def test_all_blanks_of_the_second_sample_are_forced(shared: Path) -> None:
    report = read(shared / "samples" / "xiping-2025.txt").report
    found = localise(report)
    completed = found.completed(report)

    assert len(found.completions) == 101
    assert all(each.value == 0 and each.rules for each in found.completions)
    assert len(values_of(completed)) == 200
    assert None not in values_of(completed).values()
    assert check(completed).verdict is Verdict.CONSISTENT


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_forced_blanks_are_told_with_the_rules_that_force_them(shared: Path, lang: str) -> None:
    found = localise(read(shared / "samples" / "xiping-2025.txt"))
    lines = list(completion_messages(found.completions, lang))  # type: ignore[arg-type]  # one of the languages

    assert 20 < len(lines) < 50
    assert all("requests." in line for line in lines)
