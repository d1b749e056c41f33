"""What `read` accepts and what it refuses."""

import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo.codes import NoteCode
from govinfo.exceptions import GovinfoError, LimitExceeded, MissingExtra, NotAReport, UnreadableFile, UnsupportedFormat
from govinfo.model import AnnualReport
from govinfo.readers import Limits, read, recognise
from govinfo.readers.document import Document, Grid, GridCell, TextBlock
from govinfo.readers.formats import format_of
from govinfo.testing.documents.layouts import tabs, text_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: The modules of the adapters.
ADAPTERS = tuple(f"govinfo.readers.{name}" for name in ("html", "docx", "pdf", "sheets", "office"))
TEXT = text_of(AnnualReport.blank("2021", year=2023), tabs)


def test_a_path_a_string_and_bytes_give_the_same_reading(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text(TEXT, encoding="utf-8")

    assert read(path) == read(str(path)) == read(TEXT.encode()) == read(TEXT.encode("gb18030"), name="x.txt")


@pytest.mark.parametrize(
    ("content", "name", "format_"),
    [
        (b"%PDF-1.7\n", None, "PDF"),
        (b"%PDF-1.7\n", "x.json", "PDF"),
        (b"\n\n%PDF-1.7\n", None, "PDF"),
        (b"PK\x03\x04....word/document.xml", None, "DOCX"),
        (b"PK\x03\x04....xl/workbook.xml", "x.docx", "XLSX"),
        (b"PK\x03\x04", None, "ZIP"),
        (OLE + "Workbook".encode("utf-16-le") + b"\0\0", "x.doc", "XLS"),
        (OLE + "WordDocument".encode("utf-16-le"), "x.xls", "DOC or WPS"),
        (b"{\\rtf1", None, "RTF"),
        (b"\x89PNG\r\n", None, "image"),
        (b"\xef\xbb\xbf <!DOCTYPE html><p>", None, "HTML"),
        (b"<table ><tr>", None, "HTML"),
        (b"{}", "x.json", "JSON"),
        (b'{"format": "govinfo.report/1.0"', None, "JSON"),
        (b"abc", "x.docx", "text"),
    ],
)
def test_a_format_is_told_by_its_content_first(content: bytes, name: str | None, format_: str) -> None:
    assert format_of(content, Path(name or "").suffix).name == format_


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"\x89PNG\r\n", b'{"format": "govinfo.report/1.0"'])
def test_a_format_without_a_reader_is_refused_by_its_name(content: bytes) -> None:
    with pytest.raises(UnsupportedFormat) as refused:
        read(content)

    assert refused.value.format == format_of(content).name
    assert {"PDF", "DOCX", "HTML", "text"} <= set(refused.value.supported)


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_a_package_that_lost_its_end_is_what_its_suffix_says(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"报告{suffix}"
    path.write_bytes(b"PK\x03\x04, and the download broke off")

    with pytest.raises(UnreadableFile, match="cut short or damaged"):
        read(path)


def test_a_wrong_suffix_is_noted(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_text(TEXT, encoding="utf-8")

    note = read(path).report.notes[0]

    assert (note.code, note.raw) == (NoteCode.SUFFIX_WRONG, ".docx | text")


@pytest.mark.parametrize("content", [b"", b"  \n", b"\xff\xfe\xff", b"\0" * 100, b"GIF87", b"\x1f\x8b\x08\0"])
def test_what_is_empty_or_no_text_is_refused(content: bytes) -> None:
    with pytest.raises((UnreadableFile, UnsupportedFormat)):
        read(content)


def test_a_path_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path, "a\0b"):
        with pytest.raises(UnreadableFile):
            read(path)


@pytest.mark.parametrize(
    ("limits", "limit"),
    [
        (Limits(bytes=100), "bytes"),
        (Limits(lines=10), "lines"),
        (Limits(characters_of_a_line=30), "characters of a line"),
        (Limits(cells=50), "cells"),
        (Limits(columns=3), "columns"),
    ],
)
def test_what_exceeds_a_limit_is_refused(limits: Limits, limit: str) -> None:
    with pytest.raises(LimitExceeded) as refused:
        read(TEXT.encode(), limits=limits)

    assert refused.value.limit == limit


TITLE = "某镇2023年政府信息公开工作年度报告\n"
TABLE_2 = "二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
HOSTILE = {
    "one long line": b"a" * 10_000_000,
    "brackets": b"[" * 100_000,
    "chinese brackets": "（".encode() * 60_000,
    "numerals": "一、".encode() * 60_000,
    "tabs": b"\t" * 100_000,
    "bars": b"|" * 100_000,
    "numbers": b"1\n" * 100_000,
    "labels and numbers": "规章\n1\n2\n3\n".encode() * 10_000,
    "rows": "3.其他\t1\t2\n".encode() * 15_000,
    "rows without labels": "规章\t1\n\t1\n".encode() * 10_000,
    "rows that may lack a number": (TABLE_2 + "规章\t1\t2\t\n\t7\n" * 8_000).encode(),
    "headings": "一、总体情况\n".encode() * 50_000,
    "headings of two sections": "一、总体情况\n".encode() * 30_000 + "六、其他需要报告的事项\n".encode() * 30_000,
    "titles": TITLE.encode() * 20_000,
    "lines of the page": (TITLE + "".join(f"来源：{n}\n" for n in range(20_000)) + "一、总体情况\n").encode(),
    "lines of the page between sentences": (TITLE + "六、其他事项\n" + "来源：甲\n一句。\n两句。\n" * 6_000).encode(),
    "agencies": "某".encode() * 60_000 + "政府信息公开".encode(),
    "fees": "六、其他事项\n".encode() + "未收取收取收取信息处理".encode() * 5_000,
    "spaces": b" " * 199_999 + b"x",
    "stars": b"- " * 90_000,
    "bytes": bytes(range(256)) * 1_000,
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_is_refused_or_read_in_bounded_time(content: bytes) -> None:
    start = time.process_time()
    with suppress(GovinfoError):
        read(content)

    assert time.process_time() - start < 5


def test_a_document_without_a_block_is_no_report() -> None:
    with pytest.raises(NotAReport):
        recognise(Document())


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with suppress(GovinfoError):
        read(content)


@given(st.data())
def test_a_mutated_report_is_read_or_refused(data: st.DataObject) -> None:
    content = bytearray(TEXT.encode())
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(content) - 1))
        length = data.draw(st.integers(0, 200))
        content[place : place + length] = data.draw(
            st.binary(max_size=20) | st.sampled_from([b"\t", b"\n", b"|", b"0"])
        )
    with suppress(GovinfoError):
        read(bytes(content))


_WORDS = st.sampled_from(
    sorted({*TEXT.replace("\t", "\n").split("\n"), "0", "2", "-", "O", "1 6", "5（其中2）", "万元"})
)
_CELLS = st.builds(
    GridCell,
    text=_WORDS | st.text(max_size=5),
    row=st.integers(1, 6),
    column=st.integers(1, 6),
    row_span=st.integers(1, 3),
    column_span=st.integers(1, 3),
)
_BLOCKS = st.builds(TextBlock, text=_WORDS) | st.builds(
    Grid, cells=st.lists(_CELLS, min_size=1, max_size=30).map(tuple), table=st.integers(1, 5)
)


@given(st.lists(_BLOCKS, max_size=8))
def test_any_document_is_recognised_or_refused(blocks: list[TextBlock | Grid]) -> None:
    """Even one whose cells overlap, which no adapter should make."""
    with suppress(NotAReport):
        recognise(Document(blocks=tuple(blocks)))


def test_importing_the_readers_imports_no_extra() -> None:
    heavy = ("jsonschema", "click", "rich", "hypothesis")
    program = f"import sys, govinfo.readers; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("module", "content", "extra"),
    [
        ("selectolax", b"<!DOCTYPE html><p>", "html"),
        ("docx", b"PK\x03\x04....word/document.xml", "docx"),
        ("pypdfium2", b"%PDF-1.7\n", "pdf"),
        ("python_calamine", b"PK\x03\x04....xl/workbook.xml", "xlsx"),
    ],
)
def test_a_missing_extra_is_named_with_the_command_that_installs_it(
    module: str, content: bytes, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == module or name.startswith(ADAPTERS)]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, module, None)

    with pytest.raises(MissingExtra) as missing:
        read(content)

    assert missing.value.extra == extra
    assert f"pip install 'govinfo[{extra}]'" in str(missing.value)
