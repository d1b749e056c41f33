"""Name cells, rows and tables as a clerk knows them: 表三 · 三（六）3.其他 · 自然人."""

from functools import cache

from govinfo.cells import Cell, cell, group
from govinfo.codes import Code, Section, chinese_numeral
from govinfo.codes.report_keys import ReportKey
from govinfo.exceptions import UnknownAddress
from govinfo.messages.lang import Lang, Wording
from govinfo.model import Place

_SEPARATORS = Wording(" · ", " / ")
#: In English the form's numbers are written so that any console can show them: 三（三）1. is 3(3)1.
_PLAIN_NUMBERS = str.maketrans(
    {chinese_numeral(number): str(number) for number in range(1, 10)} | {"（": "(", "）": ")"}
)
#: A column label this short says little without the heading above it.
_SHORT = 2

_TABLE = Wording("表{number}", "Table {number}")
_PLACE = (
    ("page", Wording("第{number}页", "page {number}")),
    ("table", Wording("第{number}个表格", "table {number}")),
    ("row", Wording("第{number}行", "row {number}")),
    ("column", Wording("第{number}列", "column {number}")),
)


def table_name(section: Section, lang: Lang = "zh") -> str:
    """Name a table by its number: 表三."""
    number = section.ordinal
    return _TABLE.fill(lang, number=chinese_numeral(number) if lang == "zh" else number)


def row_name(codes: tuple[Code, ...], lang: Lang = "zh") -> str:
    """
    Name a row by its own label under the numbers of the labels above it.

    In table 2, where the labels above are articles, by its own label alone.
    """
    *above, own = codes
    words = [_label(code, lang) for code in above if isinstance(code, type(own)) and not code.number]
    number = "".join(code.number.rstrip("、") for code in above) + own.number
    return joined([*words, _numbered(number, _label(own, lang), lang)], lang)


def _numbered(number: str, label: str, lang: Lang) -> str:
    if lang == "zh" or not number:
        return number + label
    return f"{number.rstrip('、').translate(_PLAIN_NUMBERS).rstrip('.')}. {label}"


def joined(levels: list[str], lang: Lang) -> str:
    """Join the levels of a name."""
    return _SEPARATORS.in_(lang).join(levels)


def column_name(codes: tuple[Code, ...], lang: Lang = "zh") -> str:
    """Name a column by its own label, with the heading above it where the label alone says little."""
    *above, own = codes
    label = _label(own, lang)
    if above and len(own.zh) <= _SHORT:
        opening, closing = ("（", "）") if lang == "zh" else (" (", ")")
        return label + opening + _label(above[-1], lang) + closing
    return label


@cache
def cell_name(address: str, lang: Lang = "zh") -> str:
    """Name what an address of a report means: a cell, a row, a table, or another key of the report."""
    try:
        found = cell(address)
    except UnknownAddress:
        return _name_of_part(address, lang)
    return joined(_levels(found, lang), lang)


def _levels(found: Cell, lang: Lang) -> list[str]:
    return [
        table_name(found.section, lang),
        row_name(found.row_codes, lang),
        column_name(found.column_codes, lang),
    ]


def _name_of_part(address: str, lang: Lang) -> str:
    """Name a row, block or table, or another key of the report by its label."""
    try:
        found = group(address)
    except UnknownAddress:
        key = _labelled_keys().get(address)
        return address if key is None else _label(key, lang)
    table = table_name(found.section, lang)
    return joined([table, row_name(found.codes, lang)], lang) if found.codes else table


@cache
def _labelled_keys() -> dict[str, Code]:
    return {str(code.value): code for codes in (Section, ReportKey) for code in codes}


def place_name(place: Place, lang: Lang = "zh") -> str:
    """Name a place in a document: 第3页 第2个表格 第14行. Empty where nothing is known."""
    known = [(wording, getattr(place, name)) for name, wording in _PLACE]
    words = [wording.fill(lang, number=number) for wording, number in known if number is not None]
    return ("" if lang == "zh" else ", ").join(words)


def _label(code: Code, lang: Lang) -> str:
    """Give a code's label without the remark in brackets behind it."""
    label, opening = (code.zh, "（") if lang == "zh" else (code.en, " (")
    return label.partition(opening)[0] or label
