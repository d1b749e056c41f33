"""From the bytes of a document that only an office program reads to a report."""

import os
import shutil
import socket
import stat
import subprocess
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import openpyxl
import pytest

from govinfo.codes import NoteCode
from govinfo.exceptions import LimitExceeded, MissingProgram, UnreadableFile
from govinfo.model import AnnualReport
from govinfo.readers import office, read, read_document
from govinfo.readers.document import Grid
from govinfo.readers.formats import format_of
from govinfo.readers.limits import DEFAULT_LIMITS, Limits
from govinfo.testing.documents.layouts import Line, flow, with_many_figures
from govinfo.testing.documents.spans import spanned
from tests import programs
from tests.readers.printers.xlsx import PRINTERS
from tests.readers.values import figures, zeros

REPORT = with_many_figures(zeros("2021"), 7)
KINDS = ("doc", "odt", "rtf")
RTF = b"{\\rtf1 a}"

needs_office = pytest.mark.skipif(programs.office() is None, reason="LibreOffice, or fonts for it, are not installed")


def _printed(report: AnnualReport) -> bytes:
    document = docx.Document()
    for item in flow(report):
        if isinstance(item, Line):
            document.add_paragraph(item.text)
            continue
        table = document.add_table(len(item), len(item[0]), style="Table Grid")
        for cell in (cell for line in spanned(item) for cell in line):
            first = table.cell(cell.row, cell.column)
            first.merge(table.cell(cell.row + cell.rows - 1, cell.column + cell.columns - 1)).text = cell.text
        document.add_paragraph()
    content = BytesIO()
    document.save(content)
    return content.getvalue()


@pytest.fixture(scope="session")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Give a report in each kind of document, as LibreOffice writes it."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "report.docx").write_bytes(_printed(REPORT))
    (folder / "sheet.xlsx").write_bytes(PRINTERS["xlsx"](REPORT, None))
    program = shutil.which("soffice")
    assert program
    made = {}
    for kind, source in [*((kind, "report.docx") for kind in KINDS), ("ods", "sheet.xlsx")]:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(folder / source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        made[kind] = (folder / source).with_suffix(f".{kind}").read_bytes()
    return made


@needs_office
@pytest.mark.parametrize("kind", KINDS)
def test_a_document_is_read_exactly_and_its_conversion_noted(kind: str, documents: dict[str, bytes]) -> None:
    pytest.importorskip("govinfo.readers.docx")
    got = read(documents[kind], name=f"report.{kind}").report

    assert figures(got) == figures(REPORT)
    assert [(note.code, note.raw) for note in got.notes] == [(NoteCode.FORMAT_CONVERTED, f"{kind} -> docx")]


@needs_office
@pytest.mark.parametrize("kind", KINDS)
def test_a_conversion_keeps_every_table(kind: str, documents: dict[str, bytes]) -> None:
    conversion = office._conversion_of(documents[kind])
    program = shutil.which("soffice") or ""
    converted = office._converted(documents[kind], conversion, program, DEFAULT_LIMITS)

    assert len(docx.Document(BytesIO(converted)).tables) == 3


@needs_office
def test_ods_is_read_exactly_and_its_conversion_noted(documents: dict[str, bytes]) -> None:
    got = read(documents["ods"], name="report.ods").report

    assert figures(got) == figures(REPORT)
    assert [(note.code, note.raw) for note in got.notes] == [(NoteCode.FORMAT_CONVERTED, "ods -> xlsx")]


@needs_office
def test_conversions_run_beside_each_other(documents: dict[str, bytes]) -> None:
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(read_document, [documents["ods"]] * 2)

    assert first == second
    assert sum(isinstance(block, Grid) for block in first.blocks) == 3


@needs_office
@pytest.mark.parametrize("suffix", ["doc", "ods"])
def test_a_broken_document_is_refused(suffix: str, documents: dict[str, bytes]) -> None:
    content = documents[suffix]

    with pytest.raises(UnreadableFile):
        read_document(content[:8] + bytes(len(content) - 8) if suffix == "doc" else content[: len(content) // 2])


@pytest.fixture
def server() -> Iterator[tuple[int, list[str]]]:
    """Count the connections to a port of this machine."""
    seen: list[str] = []
    listener = socket.create_server(("127.0.0.1", 0))

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            seen.append("connected")
            connection.close()

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    yield listener.getsockname()[1], seen
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join()


@needs_office
def test_nothing_that_a_document_links_to_is_fetched(
    documents: dict[str, bytes], server: tuple[int, list[str]]
) -> None:
    port, seen = server
    href = f'xlink:href="http://127.0.0.1:{port}/a.png"'
    link = f'{href} xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"'
    content = BytesIO()
    with ZipFile(BytesIO(documents["odt"])) as old, ZipFile(content, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "content.xml":
                frame = (
                    '<text:p><draw:frame svg:width="2cm" svg:height="2cm" text:anchor-type="as-char">'
                    f"<draw:image {link}/></draw:frame></text:p>"
                    f'<text:section text:name="s"><text:section-source {href} xlink:type="simple"/>'
                    "<text:p>a</text:p></text:section></office:text>"
                )
                part = part.replace(b"</office:text>", frame.encode())
                assert b"draw:image" in part
            new.writestr(name, part)
    conversion = office._conversion_of(content.getvalue())
    office._converted(content.getvalue(), conversion, shutil.which("soffice") or "", DEFAULT_LIMITS)

    assert seen == []


# What the program does is not ours: a script stands for it.


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the path of a program that is found as LibreOffice."""
    if os.name != "posix":
        pytest.skip("a script stands for the program on POSIX alone")
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")
    return folder / "soffice"


def _write(script: Path, *lines: str) -> None:
    script.write_text("\n".join(["#!/bin/sh", *lines]) + "\n")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)


def test_a_missing_program_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(MissingProgram) as raised:
        office.document_of(RTF)
    assert "LibreOffice" in str(raised.value)


@pytest.mark.parametrize("line", ["exit 1", "exit 0", "kill -9 $$"])
def test_a_program_that_gives_nothing_leaves_a_clear_error(line: str, script: Path) -> None:
    _write(script, line)

    with pytest.raises(UnreadableFile):
        office.document_of(RTF)


def test_a_program_that_cannot_be_started_leaves_a_clear_error(script: Path) -> None:
    script.write_bytes(b"\x7fELF")
    script.chmod(0o755)

    with pytest.raises(UnreadableFile):
        office.document_of(RTF)


def test_a_program_that_takes_too_long_is_ended_with_all_that_it_started(
    script: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "_SECONDS", 0.5)
    started = tmp_path / "started"
    _write(script, "sleep 60 &", f"echo $! > {started}", "wait")
    begin = time.monotonic()

    with pytest.raises(UnreadableFile, match="in time"):
        office.document_of(RTF)
    assert time.monotonic() - begin < 10
    assert not _runs(int(started.read_text()))


def _runs(process: int) -> bool:
    """Tell whether a process runs; one that ended and that nobody asked about does not."""
    for _ in range(50):
        try:
            state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return False
        if state == "Z":
            return False
        time.sleep(0.1)
    return True


def test_what_comes_out_is_bounded_and_read_by_its_own_adapter(script: Path) -> None:
    ods = BytesIO()
    with ZipFile(ods, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    book, made = openpyxl.Workbook(), script.parent / "made"
    book.worksheets[0].append(["甲", 1])
    book.save(made)
    _write(script, 'while [ "$1" != --outdir ]; do shift; done', f"cp {made} $2/document.xlsx")

    grid = office.document_of(ods.getvalue()).blocks[0]
    assert isinstance(grid, Grid)
    assert [cell.text for cell in grid.cells] == ["甲", "1"]
    with pytest.raises(LimitExceeded):
        office.document_of(ods.getvalue(), Limits(bytes=100))
    made.write_bytes(b"PK no package")
    with pytest.raises(UnreadableFile):
        office.document_of(ods.getvalue())


def test_a_package_is_unpacked_by_nobody_before_it_is_looked_at(script: Path) -> None:
    _write(script, f"touch {script.parent}/ran")
    odt = BytesIO()
    with ZipFile(odt, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<a>" + " " * 2_000_000)

    with pytest.raises(LimitExceeded):
        office.document_of(odt.getvalue(), Limits(unpacked_bytes=1_000_000))
    assert not (script.parent / "ran").exists()


@pytest.mark.parametrize(
    ("members", "name"),
    [
        ({"xl/workbook.xml": b"<a/>"}, "XLSX"),
        ({"word/document.xml": b"<a/>"}, "DOCX"),
        # A workbook in a document, and a document in a workbook, as they are packed.
        ({"xl/workbook.xml": b"<a/>", "xl/embeddings/a.docx": b"PK\x03\x04word/document.xml"}, "XLSX"),
        ({"word/document.xml": b"<a/>", "word/embeddings/a.xlsx": b"PK\x03\x04xl/workbook.xml"}, "DOCX"),
        ({"mimetype": b"application/vnd.oasis.opendocument.text"}, "ODT"),
        ({"mimetype": b"application/vnd.oasis.opendocument.text-template"}, "ODT"),
        ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, "ODS"),
        ({"mimetype": b"application/vnd.oasis.opendocument.presentation"}, "ZIP"),
        ({"xl/workbook.bin": b""}, "ZIP"),
        ({"a.txt": b"word/document.xml"}, "ZIP"),
    ],
)
def test_packages_are_told_by_the_names_of_their_parts(members: dict[str, bytes], name: str) -> None:
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for member, part in members.items():
            archive.writestr(member, part)

    assert format_of(content.getvalue()).name == name
