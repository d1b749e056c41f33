"""Tell the findings of one report to a person."""

from rich.console import Console
from rich.text import Text as Styled

from govinfo.cli.as_json import Checked
from govinfo.cli.picture import draw, faulty_tables
from govinfo.codes import Severity
from govinfo.findings import Finding, Outcome, Verdict
from govinfo.messages import (
    Lang,
    Text,
    completion_messages,
    fault_messages,
    finding_message,
    impossible_message,
    note_message,
    text,
    verdict_line,
)
from govinfo.model import AnnualReport
from govinfo.suggestions import Localisation

#: More lines of forced blanks are told on request only.
_MOST_COMPLETIONS = 5

_VERDICT_STYLES = {
    Verdict.UNREAD: "bold red",
    Verdict.INCONSISTENT: "bold red",
    Verdict.INCOMPLETE: "bold yellow",
    Verdict.CONSISTENT: "bold green",
}


def tell(console: Console, checked: Checked, lang: Lang, *, picture: bool) -> None:
    """Tell what was noted on a report and what was found, and draw its faulty tables on request."""
    report = checked.source.reading.report
    say(console, Styled(f"{checked.source.source}  {headline(report, lang)}", style="bold"))
    _tell_group(console, Text.NOTES, [note_message(note, lang) for note in report.notes], lang)
    for title, items in _groups(tuple(checked.findings)):
        _tell_group(console, title, [finding_message(finding, lang) for finding in items], lang)
    _tell_suggestions(console, checked.localisation, lang)
    if picture:
        for section in faulty_tables(report, checked.findings):
            draw(console, checked, section, lang)
    console.print()


def _tell_suggestions(console: Console, localisation: Localisation, lang: Lang) -> None:
    """Tell which cells to look at first, and which blanks the rules force."""
    faults = [line for fault in localisation.faults for line in fault_messages(fault, lang)]
    if localisation.impossible:
        faults.append(impossible_message(localisation.impossible, lang))
    _tell_group(console, Text.SUGGESTIONS, faults, lang)
    forced = list(completion_messages(localisation.completions, lang))
    _tell_group(console, Text.COMPLETIONS, forced[:_MOST_COMPLETIONS], lang, count=len(localisation.completions))
    if len(forced) > _MOST_COMPLETIONS:
        say(console, "    - " + text(Text.MORE_COMPLETIONS, lang))


def tell_verdict(console: Console, checked: Checked, lang: Lang) -> None:
    """Tell the verdict of one report in one line."""
    verdict = checked.findings.verdict
    line = verdict_line(verdict, checked.findings.broken_rules, lang)
    words = text(Text.SUMMARY, lang, source=checked.source.source, verdict=line)
    say(console, Styled(words, style=_VERDICT_STYLES[verdict]))


def headline(report: AnnualReport, lang: Lang) -> str:
    """Name a report by its body, its year and its edition."""
    year = text(Text.YEAR_UNKNOWN, lang) if report.year is None else text(Text.YEAR, lang, year=report.year)
    edition = text(Text.EDITION, lang, edition=report.edition)
    return "  ".join([report.agency.name or text(Text.AGENCY_UNKNOWN, lang), year, edition])


def say(console: Console, words: Styled | str) -> None:
    """Print a line as it is: what is not drawn is never wrapped, so that it can be searched."""
    console.print(words, soft_wrap=True)


def _tell_group(console: Console, title: Text, lines: list[str], lang: Lang, *, count: int | None = None) -> None:
    if lines:
        say(console, "  " + text(title, lang, count=len(lines) if count is None else count))
        for line in lines:
            say(console, f"    - {line}")


def _groups(findings: tuple[Finding, ...]) -> list[tuple[Text, list[Finding]]]:
    violated = [finding for finding in findings if finding.outcome is Outcome.VIOLATED]
    titles = {Text.ERRORS: Severity.ERROR, Text.WARNINGS: Severity.WARNING, Text.REMARKS: Severity.INFO}
    groups = [
        (title, [finding for finding in violated if finding.severity is severity]) for title, severity in titles.items()
    ]
    undecided = [finding for finding in findings if finding.outcome is Outcome.UNDECIDED]
    return [groups[0], (Text.UNDECIDED, undecided), *groups[1:]]
