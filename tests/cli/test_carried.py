"""What a new file does not hold of the document that it was made from is told, each time."""

import io
import struct
import zlib
from base64 import b64encode
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result
from docx.shared import Cm

from govinfo import read, replace
from govinfo.cli.app import app
from govinfo.codes import NoteCode
from govinfo.messages import left_out_messages
from govinfo.model import Note
from govinfo.writers.docx import docx_of
from govinfo.writers.html import html_of

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
GOOD, FAULTY = EXAMPLES / "example-2025.docx", EXAMPLES / "example-2025-with-errors.docx"
FOOT, ATTACHMENT, SIGNATURE = "内部资料 注意保存", "附件：2025年公开目录", "青溪县数据管理局"


def invoke(*arguments: str | Path) -> Result:
    return CliRunner(env={"COLUMNS": "130"}).invoke(app, [str(each) for each in arguments])


def picture() -> bytes:
    """Draw one grey point as PNG."""
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0\x80")),
        (b"IEND", b""),
    )
    parts = (
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def word(folder: Path, pictures: int = 1) -> Path:
    """Write a Word document with a picture, a table of the narrative, a footer, an attachment and a signature."""
    made = docx.Document(str(FAULTY))
    below = {text: each for each in made.paragraphs for text in [each.text.strip()]}
    first = next(each for text, each in below.items() if text.startswith("二、"))
    for _ in range(pictures):
        first.insert_paragraph_before().add_run().add_picture(io.BytesIO(picture()), width=Cm(8))
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "整改事项", "责任单位"
    last = next(each for text, each in below.items() if text.startswith("六、"))
    last._p.addprevious(table._tbl)
    made.sections[0].footer.paragraphs[0].text = FOOT
    for text in (ATTACHMENT, SIGNATURE, "2026年1月20日"):
        made.add_paragraph(text)
    path = folder / "a.docx"
    made.save(str(path))
    return path


def page(folder: Path) -> Path:
    """Write the same as a page, which has no footers."""
    text = html_of(read(FAULTY).report).decode()
    image = f'<p><img width="600" height="300" src="data:image/png;base64,{b64encode(picture()).decode()}"></p>'
    table = "<table><tr><td>整改事项</td><td>责任单位</td></tr></table>"
    end = "".join(f"<p>{each}</p>" for each in (ATTACHMENT, SIGNATURE, "2026年1月20日"))
    for heading, inserted in (("二、", image), ("六、", table)):
        start = text.rindex("<h", 0, text.index(heading, text.index("<body")))
        text = text[:start] + inserted + text[start:]
    place = text.rindex("</article>") if "</article>" in text else text.rindex("</body>")
    path = folder / "a.html"
    path.write_text(text[:place] + end + text[place:], encoding="utf-8")
    return path


COMMANDS = {
    "convert": ("convert", "-o", "b.docx"),
    "convert to text": ("convert", "-o", "b.txt"),
    "fix": ("fix", "--accept", "unique", "-o", "b.docx"),
    "check as a page": ("check", "--format", "html", "-o", "b.html"),
    "check as Word": ("check", "--format", "docx", "-o", "b.docx"),
    "check as a workbook": ("check", "--format", "xlsx", "-o", "b.xlsx"),
}


def called(command: str, path: Path, *others: str) -> Result:
    name, *options, out = COMMANDS[command]
    return invoke(name, path, *options, path.parent / out, *others)


@pytest.mark.parametrize("command", COMMANDS)
def test_what_a_word_document_has_beside_the_report_is_told(command: str, tmp_path: Path) -> None:
    path = word(tmp_path)
    told = called(command, path).stderr

    assert f"{path}：以下内容未写入新文件：" in told
    assert "    - 图片 1 处\n" in told
    assert "    - 表式之外的表格 1 个（“整改事项 | 责任单位”）\n" in told
    assert f"    - 页眉、页脚（“{FOOT}”）\n" in told
    (outside,) = (line for line in told.splitlines() if "报告之外的文字" in line)
    assert ATTACHMENT in outside
    assert SIGNATURE in outside


@pytest.mark.parametrize("command", COMMANDS)
def test_what_a_page_has_beside_the_report_is_told(command: str, tmp_path: Path) -> None:
    told = called(command, page(tmp_path)).stderr

    assert "    - 图片 1 处\n" in told
    assert "    - 表式之外的表格 1 个（“整改事项 | 责任单位”）\n" in told
    assert ATTACHMENT in told
    assert SIGNATURE in told


def test_every_picture_is_counted_however_the_notes_group_them(tmp_path: Path) -> None:
    assert "    - 图片 5 处\n" in called("convert", word(tmp_path, pictures=5)).stderr


def test_it_is_told_in_english_on_request(tmp_path: Path) -> None:
    path = word(tmp_path)
    told = called("convert", path, "--lang", "en").stderr

    assert f"{path}: not carried over to the new file:\n" in told
    assert "    - pictures: 1\n" in told
    assert f'    - running heads and feet ("{FOOT}")\n' in told


def test_json_tells_of_it_in_its_notes_alone_and_standard_output_stays_clean(tmp_path: Path) -> None:
    path = word(tmp_path)
    result = invoke("convert", path, "-o", "-")

    assert "只在读取说明（notes）中提及" in result.stderr
    assert result.stdout.startswith("{")
    assert "未写入" not in result.stdout


def test_a_report_in_json_loses_nothing_more(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    invoke("convert", word(tmp_path), "-o", path)

    assert all("未写入新文件" not in called(command, path).stderr for command in COMMANDS)


def test_each_of_several_files_is_named(tmp_path: Path) -> None:
    first, second = word(tmp_path), page(tmp_path)
    told = invoke("check", first, second, GOOD, "--format", "html", "-o", tmp_path / "b.html").stderr

    assert [line.partition("：")[0] for line in told.splitlines() if not line.startswith(" ")] == [
        str(first),
        str(second),
    ]


@pytest.mark.parametrize("command", COMMANDS)
def test_of_a_document_in_the_official_layout_nothing_is_told(command: str, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(docx_of(replace(read(FAULTY).report, "requests.received.natural_person", 6)))

    assert "    - " not in called(command, path).stderr.partition("未写入")[2]
    assert read(path).left_out == ()


def test_every_code_of_what_is_left_out_has_words() -> None:
    codes = [code for code in NoteCode if code.is_left_out]
    told = [list(left_out_messages([Note.of(code, raw="甲")])) for code in codes]

    assert [len(each) for each in told] == [1] * len(codes)
    assert all("甲" in line for each in told for line in each)
