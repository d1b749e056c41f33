"""From the bytes of a page to its characters."""

import codecs

import pytest

from govinfo.codes import NoteCode
from govinfo.exceptions import UnreadableFile
from govinfo.readers.formats import format_of
from govinfo.readers.html import document_of
from tests.readers.shown import notes_of, shown_of

_TEXT = "政府信息公开工作年度报告，主动公开政府信息情况，收到和处理政府信息公开申请情况"
_PAGE = f"<html><head>{{}}</head><body>{_TEXT}</body></html>"


@pytest.mark.parametrize(
    ("declared", "encoding", "raw"),
    [
        ("", "utf-8", None),
        ("<meta charset=utf-8>", "utf-8", None),
        ("<meta charset=gb2312>", "gb18030", None),
        ("<meta http-equiv=Content-Type content='text/html; charset=GBK'>", "gb18030", None),
        ("", "gb18030", None),
        ("<meta charset=utf-8>", "gb18030", "utf-8 | gb18030"),
        ("<meta charset=gb2312>", "utf-8", "gb2312 | utf-8"),
        ("<meta charset=iso-8859-1>", "gb18030", "iso-8859-1 | gb18030"),
        ("<meta charset=big5>", "gb18030", "big5 | gb18030"),
        ("", "utf-16", None),
        ("<meta charset=gbk>", "utf-16-le", None),
        ("", "utf-16-be", None),
        ("<meta charset=gbk>", "utf-8-sig", None),
    ],
)
def test_a_page_is_decoded_whatever_it_declares(declared: str, encoding: str, raw: str | None) -> None:
    content = _PAGE.format(declared).encode(encoding)

    assert shown_of(document_of(content)) == [_TEXT]
    assert notes_of(content) == ([(NoteCode.ENCODING_WRONG, raw)] if raw else [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "big5hkscs", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_page_is_told_from_a_text_without_a_name(encoding: str) -> None:
    assert format_of("<html><body>政府</body></html>".encode(encoding)).name == "HTML"
    assert format_of("政府 <html>".encode(encoding.replace("-le", "").replace("-be", ""))).name == "text"


def test_an_xml_declaration_is_a_declaration() -> None:
    content = f"<?xml version='1.0' encoding='gbk'?><html><body>{_TEXT}</body></html>".encode()

    assert shown_of(document_of(content)) == [_TEXT]
    assert notes_of(content) == [(NoteCode.ENCODING_WRONG, "gbk | utf-8")]


@pytest.mark.parametrize(("declared", "raw"), [("big5", None), ("", None), ("gb2312", "gb2312 | big5")])
def test_traditional_pages_are_told_from_simplified_ones(declared: str, raw: str | None) -> None:
    text = "政府資訊公開工作年度報告，本年度的主要工作情況，收到和處理政府資訊公開申請的情況"
    content = f"<meta charset='{declared}'><p>{text}".encode("big5")

    assert shown_of(document_of(content)) == [text]
    assert notes_of(content) == ([(NoteCode.ENCODING_WRONG, raw)] if raw else [])


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_stray_byte_spoils_its_own_cell_alone(encoding: str) -> None:
    content = f"<meta charset={encoding}><p>{_TEXT * 20}<table><tr><td>1<td>25</table>".encode(encoding)
    content = content.replace(b"<td>25", b"<td>2\xb05")

    assert shown_of(document_of(content)) == [_TEXT * 20, [["1", "2\ufffd5"]]]
    assert notes_of(content) == [(NoteCode.ENCODING_WRONG, f"{encoding} | {encoding} | \ufffd × 1")]


@pytest.mark.parametrize("content", [b"<p>" + bytes(range(256)) * 4, b"<\xff\xff\xff\xff" * 20])
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile):
        document_of(content)


def test_half_a_character_is_no_character() -> None:
    assert shown_of(document_of(codecs.BOM_UTF16_LE + b"\x00\xd8a\x00p\x00")) == ["\ufffdap"]
