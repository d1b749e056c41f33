"""
Give the findings of many reports as a SARIF 2.1.0 log, for viewers of code reviews.

The rules and what a reader can note are the rules of the tool; findings and
notes are results. A document is an artifact, a cell a logical location: there
are no lines to point at. What could not be read is a notification.
"""

from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

import attrs

from govinfo.cli.as_json import Checked, findings_of
from govinfo.codes import NoteCode, Severity
from govinfo.convert.indented import indented
from govinfo.findings import Outcome
from govinfo.messages import (
    LANGS,
    Lang,
    basis_of,
    cell_name,
    full_statement,
    impossible_message,
    note_message,
    verdict_line,
)
from govinfo.model import Note, Place, Reading
from govinfo.model.notes import Provenance
from govinfo.rules import rules
from govinfo.schema import findings_document as written

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_TOOL: Final = "govinfo"
_LANGUAGES: Final[dict[Lang, str]] = {"zh": "zh-CN", "en": "en-US"}
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
#: Before the code of a note: some rules have the same ids.
_NOTED: Final = "note/"

Json = dict[str, Any]


def sarif_log(checked: list[Checked], failures: list[written.Failure], lang: Lang) -> bytes:
    """Write one run with the findings of all reports, and the documents that could not be read."""
    document = findings_of(checked, failures, lang)
    artifacts = {each.source.source: _artifact(each, lang) for each in checked}
    artifacts |= {each.source: {"location": {"uri": _uri(each.source)}} for each in failures}
    indices = {source: index for index, source in enumerate(artifacts)}
    results = [
        result
        for told, each in zip(document.reports, checked, strict=True)
        for result in _results(told, each.source.reading, indices[told.source], lang)
    ]
    run = {
        "tool": {"driver": _driver(document.ruleset, lang)},
        "language": _LANGUAGES[lang],
        "translations": [_translation(other) for other in LANGS if other != lang],
        "invocations": [_invocation(document.errors, indices)],
        "artifacts": list(artifacts.values()),
        "results": results,
    }
    return indented({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(ruleset: written.Ruleset, lang: Lang) -> Json:
    return {
        "name": _TOOL,
        "version": version(_TOOL),
        "language": _LANGUAGES[lang],
        "rules": [{**rule, **level} for rule, level in zip(_worded_rules(lang), _levels(), strict=True)],
        "properties": {"ruleset": {"version": ruleset.version, "sha256": ruleset.sha256}},
    }


def _translation(lang: Lang) -> Json:
    return {
        "name": _TOOL,
        "language": _LANGUAGES[lang],
        "contents": ["localizedData"],
        "associatedComponent": {"name": _TOOL},
        "rules": list(_worded_rules(lang)),
    }


def _worded_rules(lang: Lang) -> list[Json]:
    """Word each rule, and behind the rules each thing that a reader can note."""
    return [
        *(
            {
                "id": rule.id,
                "shortDescription": {"text": full_statement(rule, lang)},
                "help": {"text": basis_of(rule, lang)},
            }
            for rule in rules()
        ),
        *(
            {"id": _NOTED + code, "shortDescription": {"text": code.zh if lang == "zh" else code.en}}
            for code in NoteCode
        ),
    ]


def _levels() -> list[Json]:
    return [{"defaultConfiguration": {"level": _LEVELS[each.severity]}} for each in (*rules(), *NoteCode)]


def _invocation(failures: tuple[written.Failure, ...], indices: dict[str, int]) -> Json:
    return {
        "executionSuccessful": not failures,
        "toolExecutionNotifications": [
            {
                "descriptor": {"id": failure.code},
                "level": "error",
                "message": _message(failure.message),
                "locations": [_location(failure.source, indices[failure.source])],
            }
            for failure in failures
        ],
    }


def _artifact(checked: Checked, lang: Lang) -> Json:
    """Describe a report by its verdict."""
    report, findings = checked.source.reading.report, checked.findings
    return {
        "location": {"uri": _uri(checked.source.source)},
        "description": {"text": verdict_line(findings.verdict, findings.broken_rules, lang)},
        "properties": {
            "verdict": findings.verdict,
            "agency": report.agency.name,
            "year": report.year,
            "edition": report.edition,
        },
    }


def _results(told: written.CheckedReport, reading: Reading, index: int, lang: Lang) -> list[Json]:
    """Give what was found and noted in a report, and whether its blanks hide a contradiction."""
    numbers = _numbers()
    location = _location(told.source, index)
    found = [
        *(_of_note(note, location, lang) for note in told.notes),
        *(_of_finding(finding, location, reading, lang) for finding in told.findings),
    ]
    if told.impossible:
        found.append(
            {
                "ruleId": told.impossible[0],
                "level": "warning",
                "message": _message(impossible_message(told.impossible, lang)),
                "locations": [location],
                "properties": {"rules": told.impossible},
            }
        )
    return [{"ruleIndex": numbers[each["ruleId"]], **each} for each in found]


@cache
def _numbers() -> dict[str, int]:
    ids = (*(rule.id for rule in rules()), *(_NOTED + code for code in NoteCode))
    return {id_: number for number, id_ in enumerate(ids)}


def _of_note(note: Note, location: Json, lang: Lang) -> Json:
    about = {"logicalLocations": [_cell(note.address, lang)]} if note.address else {}
    place = _known(note.place)
    return {
        "ruleId": _NOTED + note.code,
        "level": _LEVELS[note.severity],
        "message": _message(note_message(note, lang)),
        "locations": [location | about],
        "properties": {"severity": note.severity, **({"place": place} if place else {})},
    }


def _of_finding(finding: written.Finding, location: Json, reading: Reading, lang: Lang) -> Json:
    """Give one result; what blanks leave open is no failure, and has no level."""
    is_open = finding.outcome is Outcome.UNDECIDED
    balance = {"left": finding.left, "right": finding.right, "difference": finding.difference}
    return {
        "ruleId": finding.rule,
        "kind": "open" if is_open else "fail",
        "level": "none" if is_open else _LEVELS[finding.severity],
        "message": _message(finding.message),
        "locations": [location | _cells(finding.cells, reading, lang)],
        "relatedLocations": [
            {
                **location,
                **_cells([change.cell for change in suggestion.changes], reading, lang),
                "message": _message(suggestion.message),
            }
            for suggestion in finding.suggestions
        ],
        "properties": {
            "severity": finding.severity,
            "outcome": finding.outcome,
            **(balance if finding.left is not None else {}),
        },
    }


def _cells(addresses: Iterable[str], reading: Reading, lang: Lang) -> Json:
    """Give cells as logical locations, each with the place that it was read from, where that is known."""
    return {"logicalLocations": [_cell(address, lang, reading.cells.get(address)) for address in addresses]}


def _cell(address: str, lang: Lang, provenance: Provenance | None = None) -> Json:
    cell: Json = {"name": cell_name(address, lang), "fullyQualifiedName": address}
    if provenance is None:
        return cell
    return {**cell, "properties": {"place": _known(provenance.place), "raw": provenance.raw}}


def _known(place: Place) -> dict[str, int]:
    return {name: number for name, number in attrs.asdict(place).items() if number is not None}


def _message(text: str) -> Json:
    """Give a message; a brace is doubled, since a single one would open a placeholder."""
    return {"text": text.replace("{", "{{").replace("}", "}}")}


def _location(source: str, index: int) -> Json:
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(source), "index": index}}}


def _uri(source: str) -> str:
    """Give the URI of a file, relative as its name is; of standard input, which has none, its name."""
    path = PurePath(source)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
