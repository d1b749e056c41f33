"""Hold the picture of a faulty table to its laws: it fits, it is whole, and it tells every sum that is wrong."""

import io

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from govinfo import AnnualReport, Reading, check, localise, rules
from govinfo.cli.as_json import Checked
from govinfo.cli.picture import draw, faulty_tables
from govinfo.cli.sources import Source
from govinfo.codes import Section
from govinfo.messages import LANGS, Lang
from govinfo.rules import LinearRule
from govinfo.testing import WrongReport, unruly_reports, wrong_reports

EQUATIONS = {rule.id for rule in rules() if isinstance(rule, LinearRule)}


def drawn(report: AnnualReport, section: Section, width: int, lang: Lang) -> list[str]:
    file = io.StringIO()
    source = Source(source="", reading=Reading(report=report))
    checked = Checked(source=source, findings=check(report), localisation=localise(report))
    draw(Console(file=file, width=width, highlight=False, markup=False), checked, section, lang)
    return file.getvalue().splitlines()


@given(wrong_reports(), st.sampled_from(LANGS))
def test_every_sum_that_is_wrong_is_told(wrong: WrongReport, lang: Lang) -> None:
    findings = check(wrong.report)

    told = "\n".join(
        line for section in faulty_tables(wrong.report, findings) for line in drawn(wrong.report, section, 250, lang)
    )

    broken = [finding for finding in findings.errors if finding.rule in EQUATIONS]
    assert broken
    assert [each for each in broken if f"{each.left}≠{each.right}" not in told] == []


@given(unruly_reports(), st.integers(min_value=20, max_value=250), st.sampled_from(LANGS))
def test_a_picture_is_never_wider_than_its_console(report: AnnualReport, width: int, lang: Lang) -> None:
    for section in faulty_tables(report, check(report)):
        assert max(map(cell_len, drawn(report, section, width, lang))) <= width
