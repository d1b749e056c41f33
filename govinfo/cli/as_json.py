"""Give the findings of many reports as one JSON document, `govinfo.findings/1.0`."""

from attrs import frozen

from govinfo.cli.sources import Source
from govinfo.convert.fast import converter
from govinfo.convert.indented import indented
from govinfo.convert.problems import FORMAT_KEY
from govinfo.findings import Finding
from govinfo.messages import Lang, candidate_message, completion_messages, finding_message
from govinfo.rules import RULESET_VERSION
from govinfo.schema import findings_document as written
from govinfo.schema.rules import ruleset_sha256
from govinfo.suggestions import Candidate, Change, Completion, Localisation, Located
from govinfo.validation import Findings
from govinfo.validation.blanks import RULE as BLANK


@frozen(kw_only=True)
class Checked:
    """A document that was read and checked."""

    source: Source
    findings: Findings
    localisation: Localisation


def findings_of(checked: list[Checked], failures: list[written.Failure], lang: Lang) -> written.FindingsDocument:
    """Give the findings of all reports, worded, and the documents that could not be read."""
    return written.FindingsDocument(
        ruleset=written.Ruleset(version=RULESET_VERSION, sha256=ruleset_sha256()),
        reports=tuple(_report(each, lang) for each in checked),
        errors=tuple(failures),
    )


def findings_document(document: written.FindingsDocument) -> bytes:
    """Write the document of findings as JSON."""
    return indented({FORMAT_KEY: written.FINDINGS_FORMAT, **converter().unstructure(document)})


def _report(checked: Checked, lang: Lang) -> written.CheckedReport:
    report = checked.source.reading.report
    return written.CheckedReport(
        source=checked.source.source,
        agency=report.agency.name,
        year=report.year,
        edition=report.edition,
        verdict=checked.findings.verdict,
        notes=report.notes,
        findings=tuple(_finding(finding, checked.localisation, lang) for finding in checked.findings),
        impossible=checked.localisation.impossible,
    )


def _finding(finding: Finding, localisation: Localisation, lang: Lang) -> written.Finding:
    return written.Finding(
        rule=finding.rule,
        severity=finding.severity,
        outcome=finding.outcome,
        cells=finding.cells,
        left=finding.left,
        right=finding.right,
        difference=finding.difference,
        message=finding_message(finding, lang),
        suggestions=(
            *(
                _correction(candidate, fault.verdict, lang)
                for fault in localisation.faults
                if finding.rule in fault.rules
                for candidate in fault.candidates
            ),
            *(
                _completion(completion, lang)
                for completion in localisation.completions
                if finding.rule == BLANK and completion.address in finding.cells
            ),
        ),
    )


def _correction(candidate: Candidate, verdict: Located, lang: Lang) -> written.Suggestion:
    return written.Suggestion(
        verdict=verdict,
        changes=tuple(_change(change) for change in candidate.changes),
        mistakes=candidate.mistakes,
        message=candidate_message(candidate, lang),
    )


def _completion(completion: Completion, lang: Lang) -> written.Suggestion:
    return written.Suggestion(
        verdict=Located.UNIQUE,
        changes=(_change(completion.change),),
        rules=completion.rules,
        message=next(completion_messages([completion], lang)),
    )


def _change(change: Change) -> written.Change:
    return written.Change(cell=change.address, old=change.old, new=change.new, is_nearest=change.is_nearest)
