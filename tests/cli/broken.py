"""Broken inputs, each with the code that the command line must give it."""

import io
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import orjson

from govinfo import AnnualReport, dumps
from govinfo.convert.syntax import MAX_BYTES, MAX_VALUES

#: File name, what makes its content, and the code of the error.
Broken = tuple[str, Callable[[], bytes], str]

#: A document that only an office program reads, and that is none.
_WITHOUT_OFFICE = "file.unreadable" if shutil.which("soffice") or shutil.which("libreoffice") else "program.missing"

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "example-2025.txt"


@cache
def right() -> bytes:
    return dumps(AnnualReport.blank("2021", year=2025))


def changed(**changes: Any) -> bytes:
    """Give a document with values at dotted addresses changed; Ellipsis drops a key."""
    document = orjson.loads(right())
    for address, value in changes.items():
        *path, last = address.split(".")
        part = document
        for step in path:
            part = part[step]
        if value is ...:
            del part[last]
        else:
            part[last] = value
    return json.dumps(document).encode()


def twice(key: str) -> bytes:
    """Give a document in which a key of the root stands twice."""
    value = orjson.dumps(orjson.loads(right())[key])
    return right()[:-1] + b',"' + key.encode() + b'":' + value + b"}"


def archive(**members: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as opened:
        for name, content in members.items():
            opened.writestr(name.replace("__", "/"), content)
    return file.getvalue()


def broken() -> Iterator[Broken]:
    """Give all cases."""
    yield from _not_json()
    yield from _not_a_report_document()
    yield from _too_much()
    yield from _other_formats()
    yield from _no_report()


def _not_json() -> Iterator[Broken]:
    for name, content in {
        "truncated": right()[: len(right()) // 2],
        "one-brace": b"{",
        "trailing-comma": b'{"a":1,}',
        "nan": right().replace(b"null", b"NaN", 1),
        "infinity": right().replace(b"null", b"-Infinity", 1),
        "huge-exponent": right().replace(b"null", b"1e999", 1),
        "huge-integer": right().replace(b"null", b"9" * 5000, 1),
        "single-quotes": b"{'format': 1}",
        "comment": b'{"format": 1} // no',
        "two-documents": right() + right(),
        "lone-surrogate": b'{"format": "\\ud800"}',
        "raw-control": b'{"format": "a\x01"}',
        "not-utf-8": b'{"format": "\xff"}',
        "surrogate-in-utf-8": b'{"format": "\xed\xa0\x80"}',
        "utf-16": right().decode().encode("utf-16"),
        "spaces": b" \n ",
    }.items():
        yield f"{name}.json", lambda content=content: content, "json.syntax"  # type: ignore[misc] # bound at once
    yield "empty.json", bytes, "file.unreadable"


def _not_a_report_document() -> Iterator[Broken]:
    for name, content in {
        "null": b"null",
        "number": b"12",
        "text": b'"x"',
        "array": b"[]",
        "empty-object": b"{}",
        "another-format": changed(format="govinfo.report/9.9"),
        "no-format": changed(format=...),
        "missing-key": changed(year=...),
        "unknown-key": changed(surplus=1),
        "count-as-text": changed(**{"requests.received.total": "12"}),
        "count-as-float": changed(**{"requests.received.total": 1.9}),
        "count-as-true": changed(**{"requests.received.total": True}),
        "count-too-large": changed(**{"requests.received.total": 10**15}),
        "row-absent": changed(**{"requests.received": None}),
        "table-as-array": changed(requests=[]),
        "edition-unknown": changed(edition="2020"),
        "amount-too-precise": changed(**{"proactive_disclosure.fees.amount_10k_yuan": 0.1234567}),
        "day-of-no-calendar": changed(published="2026-02-30"),
        "line-break-in-title": changed(title="a\nb"),
        "wrong-check-digit": changed(**{"agency.credit_code": "91350100M000100Y44"}),
    }.items():
        yield f"{name}.json", lambda content=content: content, "report.invalid"  # type: ignore[misc] # bound at once
    yield "duplicate-key.json", lambda: twice("year"), "key.duplicate"
    yield "duplicate-section.json", lambda: twice("overview"), "key.duplicate"
    yield "duplicate-table.json", lambda: twice("requests"), "key.duplicate"


def _too_much() -> Iterator[Broken]:
    yield "one-line.json", lambda: b'{"a":"' + b"x" * 10_000_000 + b'"}', "report.invalid"
    yield "too-many-bytes.json", lambda: b" " + b"9" * MAX_BYTES, "limit.exceeded"
    yield "too-many-values.json", lambda: b"[" + b"0," * (MAX_VALUES + 1) + b"0]", "limit.exceeded"
    yield "nested-brackets.json", lambda: b"[" * 100_000, "limit.exceeded"
    yield "nested-braces.json", lambda: b'{"a":' * 100_000, "limit.exceeded"
    yield "one-line.txt", lambda: "表".encode() * 3_333_333, "limit.exceeded"
    yield "many-lines.txt", lambda: b"a\n" * 300_000, "limit.exceeded"
    yield "many-tabs.txt", lambda: b"a" + b"\t0" * 50_000, "limit.exceeded"
    yield "many-pipes.md", lambda: b"|0" * 50_000 + b"|", "limit.exceeded"


def _other_formats() -> Iterator[Broken]:
    pdf, ole = b"%PDF-1.7\n%\xe2\xe3\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
    word = archive(word__document_xml=b"x").replace(b"document_xml", b"document.xml")
    yield "pdf-renamed.json", lambda: pdf, "file.unreadable"
    yield "report.pdf", lambda: pdf, "file.unreadable"
    yield "pdf-renamed.txt", lambda: pdf, "file.unreadable"
    yield "zip-renamed.json", lambda: archive(a=b"x"), "format.unsupported"
    yield "report.docx", lambda: word, "file.unreadable"
    yield "report.doc", lambda: ole, _WITHOUT_OFFICE
    yield "image.txt", lambda: b"\x89PNG\r\n\x1a\n" + bytes(64), "format.unsupported"
    yield "page.html", lambda: b"<!DOCTYPE html><html><body>x</body></html>", "report.none"


def _no_report() -> Iterator[Broken]:
    yield "empty.txt", bytes, "file.unreadable"
    yield "prose.txt", "今天天气很好。\n".encode, "report.none"
    yield "binary.txt", lambda: bytes(range(256)) * 8, "file.unreadable"
    yield "list-page.txt", "政府信息公开年报\n2024年\n2023年\n下一页\n".encode, "report.none"
