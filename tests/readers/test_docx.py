"""What a Word document shows: texts, numbers of lists, tables, changes, what is hidden."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
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


def test_headers_and_footers_are_left_out() -> None:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "页眉"
    made.sections[0].footer.paragraphs[0].text = "- 1 -"
    made.add_paragraph("正文")

    assert texts(adapted(made)) == ["正文"]


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
