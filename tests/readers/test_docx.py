"""What a Word document shows: texts, numbers of lists, tables, changes, what is hidden."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm
from hypothesis import given, settings
from hypothesis import strategies as st

from govinfo.codes import NoteCode, Section
from govinfo.exceptions import UnreadableFile
from govinfo.readers import read
from govinfo.readers.document import Document, Grid, TextBlock
from govinfo.readers.docx import document_of
from govinfo.testing.documents.layouts import official, with_many_figures
from govinfo.testing.documents.printers.docx import PRINTERS
from tests.readers.values import figures, zeros


def adapted(made: Any) -> Document:
    file = io.BytesIO()
    made.save(file)
    return document_of(file.getvalue())


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, TextBlock)]


def grid_of(document: Document) -> Grid:
    (grid,) = (block for block in document.blocks if isinstance(block, Grid))
    return grid


def codes(document: Document) -> list[NoteCode]:
    return [note.code for note in document.notes]


def with_part(package: bytes, part: str, changed: Callable[[bytes], bytes]) -> bytes:
    """Write a package anew, with one of its parts changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, changed(old.read(name)) if name == part else old.read(name))
    return file.getvalue()


def run(xml: str) -> Any:
    return parse_xml(f"<w:r {nsdecls('w')}>{xml}</w:r>")


@pytest.mark.parametrize("name", PRINTERS)
@settings(max_examples=4)
@given(seed=st.integers(0, 2**32), edition=st.sampled_from(["2019", "2021"]))
def test_a_report_is_read_exactly_in_every_way_of_writing_it(name: str, seed: int, edition: str) -> None:
    report = with_many_figures(zeros(edition), seed)

    assert figures(read(PRINTERS[name](report, official(report))).report) == figures(report)


def test_paragraphs_headings_tabs_and_breaks_are_lines() -> None:
    made = docx.Document()
    made.add_heading("一、总体情况", level=1)
    made.add_paragraph("左\t右").add_run().add_break()
    made.paragraphs[-1].add_run("下一行")
    document = adapted(made)

    assert texts(document) == ["一、总体情况", "左\t右", "下一行"]
    assert [block.level for block in document.blocks if isinstance(block, TextBlock)] == [1, 0, 0]


def test_merged_cells_are_one_cell_each() -> None:
    made = docx.Document()
    table = made.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "横"
    table.cell(1, 2).merge(table.cell(2, 2)).text = "竖"
    cells = {
        cell.text: (cell.row, cell.column, cell.row_span, cell.column_span) for cell in grid_of(adapted(made)).cells
    }

    assert (cells["横"], cells["竖"]) == ((1, 1, 1, 2), (2, 3, 2, 1))


def test_insertions_are_taken_and_deletions_left_out_with_a_note() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("办理")._p
    for tag, inner in (("w:del", "<w:delText>12</w:delText>"), ("w:ins", "<w:t>21</w:t>")):
        change = OxmlElement(tag)
        change.append(run(inner))
        paragraph.append(change)
    document = adapted(made)

    assert texts(document) == ["办理21"]
    assert codes(document) == [NoteCode.TEXT_REVISED]


def test_hidden_text_is_left_out_with_a_note() -> None:
    made = docx.Document()
    made.add_paragraph("看得见").add_run("看不见").font.hidden = True
    document = adapted(made)

    assert texts(document) == ["看得见"]
    assert codes(document) == [NoteCode.CONTENT_HIDDEN]


@pytest.mark.parametrize(
    "before",
    [
        "",
        '<w:tblStylePr w:type="a"><w:rPr/></w:tblStylePr>',
        '<w:tblStylePr w:type="a"/>',
        '<w:tblStylePr w:type="a"/><w:tblStylePr w:type="b"></w:tblStylePr>',
        '<w:tblStylePr w:type="a"><w:tblStylePr w:type="b"></w:tblStylePr></w:tblStylePr>',
        '<!-- <w:tblStylePr w:type="a"> -->',
        '<?a <w:tblStylePr w:type="a"> ?>',
        '<w:name w:val="a"><![CDATA[<w:tblStylePr ]]></w:name>',
    ],
)
def test_formats_of_tables_hide_no_style_that_stands_behind_them(before: str) -> None:
    made = docx.Document()
    hidden = made.add_paragraph("可见").add_run("不可见")
    hidden._r.append(parse_xml(f'<w:rPr {nsdecls("w")}><w:rStyle w:val="隐"/></w:rPr>'))
    made.add_paragraph("末")
    file = io.BytesIO()
    made.save(file)
    behind = '<w:style w:type="character" w:styleId="隐"><w:rPr><w:vanish/></w:rPr></w:style>'
    end = '<w:style w:type="table" w:styleId="b"><w:tblStylePr w:type="c"><w:rPr/></w:tblStylePr></w:style></w:styles>'
    styles = f"<w:style w:type='table' w:styleId='a'>{before}</w:style>{behind}{end}"

    document = document_of(
        with_part(file.getvalue(), "word/styles.xml", lambda part: part.replace(b"</w:styles>", styles.encode()))
    )

    assert texts(document) == ["可见", "末"]
    assert codes(document) == [NoteCode.CONTENT_HIDDEN]


def running(document: Document) -> list[str]:
    return [note.raw for note in document.notes if note.code is NoteCode.RUNNING_TEXT]


def test_headers_and_footers_are_left_out_with_a_note_of_all_their_texts() -> None:
    made = docx.Document()
    made.add_paragraph("正文")
    made.sections[0].header.paragraphs[0].text = "页眉"
    cells = made.sections[0].footer.add_table(1, 2, width=Cm(10)).rows[0].cells
    cells[0].text, cells[1].text = "联系电话：12345", "第 1 页 共 3 页"
    made.add_section().footer.is_linked_to_previous = False
    made.sections[1].footer.paragraphs[0].text = "12345"
    document = adapted(made)

    assert texts(document) == ["正文"]
    assert codes(document) == [NoteCode.RUNNING_TEXT]
    assert set(running(document)[0].split(" | ")) == {"页眉", "联系电话：12345", "12345"}


@pytest.mark.parametrize(
    "text", ["", "- 1 -", "－ １ －", "— 12 —", "第1页", "第 2 页，共 9 页", "第 页 共 页", "Page 1 of 3", "3/12"]
)
def test_a_footer_of_nothing_but_the_number_of_the_page_is_not_noted(text: str) -> None:
    made = docx.Document()
    made.sections[0].footer.paragraphs[0].text = text

    assert adapted(made).notes == ()


def test_headers_that_no_page_shows_are_not_noted() -> None:
    made = docx.Document()
    section = made.sections[0]
    section.first_page_header.paragraphs[0].text = "首页"
    section.even_page_header.paragraphs[0].text = "偶数页"
    hidden = running(adapted(made))
    section.different_first_page_header_footer = True
    of_first = running(adapted(made))
    made.settings.odd_and_even_pages_header_footer = True

    assert (hidden, of_first) == ([], ["首页"])
    assert set(running(adapted(made))[0].split(" | ")) == {"首页", "偶数页"}


def test_the_wide_picture_of_a_header_is_noted() -> None:
    made = docx.Document()
    made.add_paragraph("正文")
    drawing = '<w:pict><v:shape style="width:300pt"><v:imagedata/></v:shape></w:pict>'
    names = f'{nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"'
    made.sections[0].header.paragraphs[0]._p.append(parse_xml(f"<w:r {names}>{drawing}</w:r>"))

    assert codes(adapted(made)) == [NoteCode.PICTURE_OUTSIDE]


def test_an_embedded_file_is_noted_by_its_name() -> None:
    made = docx.Document()
    made.add_paragraph("正文")
    part = Part(PackURI("/word/embeddings/Worksheet1.xlsx"), "application/octet-stream", b"PK", made.part.package)
    made.part.relate_to(part, RELATIONSHIP_TYPE.PACKAGE)
    (note,) = adapted(made).notes

    assert (note.code, note.raw) == (NoteCode.CONTENT_ATTACHED, "Worksheet1.xlsx")


def test_fields_show_their_result() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("共")._p
    for xml in (
        '<w:fldChar w:fldCharType="begin"/>',
        "<w:instrText>=SUM(LEFT)</w:instrText>",
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>75</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    ):
        paragraph.append(run(xml))

    assert texts(adapted(made)) == ["共75"]


def test_a_raised_digit_is_no_digit_of_the_number() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("12")
    paragraph.add_run("3").font.superscript = True

    assert texts(adapted(made)) == ["12[3]"]


def test_an_empty_cell_is_a_blank_cell() -> None:
    made = docx.Document()
    table = made.add_table(1, 3)
    table.cell(0, 0).text, table.cell(0, 2).text = "规章", "1"

    assert [cell.text for cell in grid_of(adapted(made)).cells] == ["规章", "", "1"]


def test_many_cells_take_time_in_proportion() -> None:
    report = zeros("2021")
    content = PRINTERS["docx"](report, {Section.REQUESTS: official(report)[Section.REQUESTS] * 20})

    assert sum(isinstance(block, Grid) for block in document_of(content).blocks) == 20


@pytest.mark.parametrize("part", ["word/document.xml", "[Content_Types].xml", "word/styles.xml"])
def test_damaged_parts_are_refused_or_done_without(part: str) -> None:
    file = io.BytesIO()
    docx.Document().save(file)
    packed = with_part(file.getvalue(), part, lambda _content: b"<broken")
    if part == "[Content_Types].xml":
        assert document_of(packed).blocks == ()
    else:
        with pytest.raises(UnreadableFile):
            document_of(packed)


def test_a_table_cell_without_a_paragraph_is_blank() -> None:
    made = docx.Document()
    table = made.add_table(1, 2)
    table.cell(0, 1).text = "1"
    cell = table.cell(0, 0)._tc
    for paragraph in cell.findall(qn("w:p")):
        cell.remove(paragraph)

    assert [each.text for each in grid_of(adapted(made)).cells] == ["", "1"]
