"""Write the page that shows what a wide run read."""

from collections import Counter
from collections.abc import Iterator

from govinfo.testing.documents.deviations import DEVIATIONS, Deviation

#: What deviates, by the lines of the list of deviations; each is met by the deviations that name it.
LINES = {
    "Cells 1": "How a blank and a zero are written",
    "Cells 2": "Whole columns and blocks blank",
    "Cells 3": "Padding, separators, units and signs of numbers",
    "Cells 4": "A remark beside the number",
    "Cells 5": "Signs in words, two numbers, spaces, sentences, units elsewhere",
    "Cells 6": "A number split over cells or lines",
    "Labels 1": "Line breaks and spaces inside labels",
    "Labels 2": "Other wordings, brackets and numbering",
    "Labels 3": "Headers cut, doubled or replaced",
    "Labels 4": "Radicals, compatibility forms, text injected by a hijacked site",
    "Labels 5": "First characters or whole labels lost",
    "Labels 6": "Remarks in labels, rows and columns that are not on the form",
    "Labels 7": "Traditional characters and words, pinyin",
    "Labels 8": "Editions mixed, other processing as one row, the old form later",
    "Labels 9": "Rows with fewer numbers than columns, columns lost",
    "Table shape 1": "Physical columns, blocks and other tables of a page",
    "Table shape 2": "Tables cut by pages, rows as tables of their own",
    "Table shape 3": "Table 4 in its shapes",
    "Table shape 4": "Group labels once or on every row; the forms of text are formats",
    "Table shape 5": "Prose as tables, prose glued to tables, blocks cut at their caption",
    "Table shape 6": "Labels above, below and between rows, page numbers inside",
    "Table shape 7": "Tables that are pictures",
    "Table shape 8": "Repeated tokens dropped, merged values, prose for a table",
    "Sections 1": "Titles",
    "Sections 2": "Headings, their numbers, a preface inside section 1",
    "Sections 3": "Instructions of the form, sections that say none",
    "Sections 4": "Lines of a page around the report; encodings are formats",
    "Sections 5": "What section 6 says of the fee",
    "Met since 4": "Paragraphs that are wrapped",
    "Met since 5": "Pinyin in all labels and headings",
    "Met since 6": "A preface that is wrapped",
    "Outline 1": "Parts named like sections",
    "Outline 2": "Lists of the names of sections, tables of contents",
    "Outline 3": "Headings put together in other words, marks before them",
    "Outline 4": "A heading lost or misprinted",
    "Outline 5": "Texts beside the tables",
    "Frame 1": "What stands around a title, titles about a year or with another topic, headings of the page",
    "Frame 2": "Prefaces that resemble titles, or stand in place of one",
    "Frame 3": "The day below the title and below the signature",
    "Frame 4": "What a page tells of a report as a table",
    "Wrong at the source": "Figures that contradict each other are read as printed",
}
#: What tables of a PDF without any rules, or with horizontal ones alone, are counted as.
PDF_WITHOUT_RULES = "pdf without rules"
_NAMES = {
    "text": "text",
    "html": "HTML",
    "docx": "DOCX",
    "xlsx": "XLSX",
    "xls": "XLS",
    "pdf": "PDF",
    PDF_WITHOUT_RULES: "PDF without rules †",
}
_HEAD = """# How deviations are read

<!-- Written by `make wide`. -->

Generated reports are printed in every format and with every deviation that published reports show, and read again.
Each field gives the share of cells that are right, then, where there are any, how many are blank without a note, how
many are wrong beside a note, and how many are wrong without one. A cell that is not right is otherwise blank, with a
note. Cells that are not printed any more are not counted. The last column counts the characters of the lines around
the tables that are found neither in the report nor in a note, over all formats. Formats stand for all their variants.
Seed, format and names repeat any case: `python -m tests.readers.wide_cases text/tabs 1 radicals`.

The aim is 99.5 % right for every deviation without a mark, and nothing blank without a note or wrong; `make wide` ends
with status 1 until it is met. Tables that are pictures are printed as headings without a table. Bad spans, unclosed
tags, nested tables and encodings are variants of HTML, and are drawn with every deviation.

"""


#: What is counted, by format and deviation.
_Table = dict[tuple[str, str], Counter[str]]
#: The column of the characters that were found nowhere.
_LOST_TEXT = "characters lost"


def page(table: _Table, lost: _Table, run: Counter[str]) -> str:
    """
    Write the page of a run: its cells by format and deviation, and its cases by kind of format.

    `lost` counts the characters of each line that was found nowhere.
    """
    kinds = [kind for kind in _NAMES if run[kind]]
    by_kind: _Table = {}
    for (format_, row), counts in table.items():
        by_kind.setdefault((format_.partition("/")[0], row), Counter()).update(counts)
    for (_, row), lines in lost.items():
        by_kind.setdefault((_LOST_TEXT, row), Counter()).update(lines)
    return _HEAD + "\n".join([*_result(by_kind, kinds, run), "", *_destroying(), ""])


def _result(table: dict[tuple[str, str], Counter[str]], kinds: list[str], run: Counter[str]) -> Iterator[str]:
    yield f"Cases: {', '.join(f'{_NAMES[kind]} {run[kind]:,}' for kind in kinds)}.\n"
    yield f"| deviation | {' | '.join(_NAMES[kind] for kind in kinds)} | {_LOST_TEXT} |"
    yield "|---" * (len(kinds) + 2) + "|"
    for row in ("(official layout)", "(pairs)"):
        yield _row(row.strip("()"), row, table, kinds)
    for line, told in LINES.items():
        yield f"| **{line}: {told}** |" + " |" * (len(kinds) + 1)
        for name, deviation in DEVIATIONS.items():
            if deviation.line == line:
                mark = " †" if deviation.loses else " ‡" if deviation.loses_in else ""
                yield _row(f"{name.replace('_', ' ')}{mark}", name, table, kinds)


def _row(shown: str, row: str, table: dict[tuple[str, str], Counter[str]], kinds: list[str]) -> str:
    lost = table.get((_LOST_TEXT, row), Counter()).total()
    return f"| {shown} | {' | '.join(_cell(table.get((kind, row))) for kind in kinds)} | {lost:,} |"


def _cell(counts: Counter[str] | None) -> str:
    if not counts:
        return ""
    whole = (counts.total() - counts["lost"]) or 1
    parts = [f"{100 * counts['right'] / whole:.2f} %"]
    parts += [f"{counts[kind]:,} {kind}" for kind in ("blank, silent", "wrong, noted", "wrong") if counts[kind]]
    return "; ".join(parts)


def _destroying() -> Iterator[str]:
    yield "## What destroys information\n"
    yield "† A reader can only leave these cells blank, and say so.\n"
    yield "- PDF without rules: which lines that stand close are one row, and in which column a part of them stands."
    for name, deviation in DEVIATIONS.items():
        if deviation.loses:
            yield f"- {_told(name, deviation)}: {deviation.loses}."
    yield "\n‡ In some formats these destroy something.\n"
    for name, deviation in DEVIATIONS.items():
        for format_, what in deviation.loses_in:
            yield f"- {_told(name, deviation)}, in {format_}: {what}."


def _told(name: str, deviation: Deviation) -> str:
    return f"{name.replace('_', ' ')} ({deviation.line})"
