"""Give the findings of many reports as one JSON document, `govinfo.findings/1.0`."""

from typing import Any

import orjson
from attrs import frozen

from govinfo.cli.sources import Failure, Source
from govinfo.convert import unstructure
from govinfo.findings import Finding
from govinfo.messages import Lang, finding_message
from govinfo.rules.fingerprint import RULESET_VERSION, ruleset_sha256
from govinfo.validation import Findings

FORMAT = "govinfo.findings/1.0"


@frozen(kw_only=True)
class Checked:
    """A document that was read and checked."""

    source: Source
    findings: Findings


def findings_document(checked: list[Checked], failures: list[Failure], lang: Lang) -> bytes:
    """Write the findings of all reports, and the documents that could not be read."""
    document = {
        "format": FORMAT,
        "ruleset": {"version": RULESET_VERSION, "sha256": ruleset_sha256()},
        "reports": [_report(each, lang) for each in checked],
        "errors": [{"source": each.source, "code": each.code, "message": each.message} for each in failures],
    }
    return orjson.dumps(document, default=str, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _report(checked: Checked, lang: Lang) -> dict[str, Any]:
    report = checked.source.reading.report
    return {
        "source": checked.source.source,
        "agency": report.agency.name,
        "year": report.year,
        "edition": report.edition,
        "verdict": checked.findings.verdict,
        "notes": unstructure(report)["notes"],
        "findings": [_finding(finding, lang) for finding in checked.findings],
    }


def _finding(finding: Finding, lang: Lang) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "outcome": finding.outcome,
        "cells": finding.cells,
        "left": finding.left,
        "right": finding.right,
        "difference": finding.difference,
        "message": finding_message(finding, lang),
        "suggestions": list(finding.suggestions),
    }
