"""
Read what a page tells about a report: 索引号, 发布机构, 发布日期 and the like.

It stands in lines, several labels in one (来源：… 时间：…), between bars, with
each label on a line and its value on the next, or in the cells of a table.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from attrs import frozen

from govinfo.readers.page.days import DAY
from govinfo.readers.words.labels import normalise
from govinfo.readers.words.lines import is_page_number, is_page_text
from govinfo.readers.words.page_lines import (
    AGENCY_LINES,
    CREDIT_LABELS,
    DAY_LINES,
    DOCUMENT_DAYS,
    DOCUMENT_LABELS,
    INDEX_LABELS,
    LABELS_OF_SENTENCES,
    OTHER_DAYS,
    OTHER_LABELS,
    PAGE_WORDS,
    PLAIN_DAYS,
    TITLE_LABELS,
)


class Kind(Enum):
    """What a label is the label of."""

    AGENCY = auto()
    INDEX_NUMBER = auto()
    DOCUMENT_NUMBER = auto()
    CREDIT_CODE = auto()
    TITLE = auto()
    PUBLISHED = auto()
    WRITTEN = auto()
    #: 日期 or 时间: of what, the label does not say.
    DAY = auto()
    OTHER = auto()


_LABELS = (
    (Kind.AGENCY, AGENCY_LINES),
    (Kind.INDEX_NUMBER, INDEX_LABELS),
    (Kind.DOCUMENT_NUMBER, DOCUMENT_LABELS),
    (Kind.CREDIT_CODE, CREDIT_LABELS),
    (Kind.TITLE, TITLE_LABELS),
    (Kind.PUBLISHED, DAY_LINES),
    (Kind.WRITTEN, DOCUMENT_DAYS),
    (Kind.DAY, PLAIN_DAYS),
    (Kind.OTHER, (*OTHER_DAYS, *OTHER_LABELS)),
)
#: These alone make rows of a table what a page tells about a report: the others are words of many tables.
_TELLING = {Kind.AGENCY, Kind.INDEX_NUMBER, Kind.DOCUMENT_NUMBER, Kind.CREDIT_CODE, Kind.PUBLISHED, Kind.WRITTEN}
_KINDS = {label: kind for kind, labels in _LABELS for label in labels}

_LONGEST_LINE = 200
_LONGEST_VALUE = 100
_BARS = re.compile(r"[|\uff5c\u2502\t]")
_SPACE = re.compile(r"\s+")
_OPENING = "([{<\u3010\u3014\u300a\uff08"
_CLOSING = ")]}>\u3011\u3015\u300b\uff09"
_ANY_LABEL = re.compile(
    "|".join(r"\s?".join(map(re.escape, label)) + r"\s?[:\uff1a]" for label in sorted(_KINDS, key=len, reverse=True))
)
#: A label that is not known ends the value before it, too.
_NEXT_LABEL = re.compile(r"(?:\s|[(\uff08\u3010\[])[\u4e00-\u9fff]{2,8}\s?[:\uff1a]")
_IDEOGRAPH = re.compile(r"[\u4e00-\u9fff]")
_PATH = re.compile(r"[>\u203a\u00bb\uff1e\u2192]")
_FULL_STOP = "\u3002"
_WORDS_OF_A_PAGE = re.compile(rf"(?:(?:{PAGE_WORDS})[\s|:/()\[\]{{}}<>+\-.A\u3010\u3011\u3014\u3015]*)+")
#: What may stand among words of a page: the day of today.
_MARKS = "[]()<>|:-+/. \u3010\u3011"


@frozen
class Particular:
    """A label with its value, as printed."""

    kind: Kind
    label: str
    value: str


def particulars_in(line: str) -> list[Particular]:
    """Return the labels of a line, each with its value; none if it has none that is known."""
    if len(line) > _LONGEST_LINE:
        return []
    cells = [cell.strip() for cell in _BARS.split(line)]
    if len(cells) > 1 and any(_kind_of(cell) for cell in cells):
        return particulars_of(cells)
    return [each for cell in cells for each in _in_cell(cell)]


def particulars_of(cells: Sequence[str]) -> list[Particular]:
    """Return the labels of a row of cells, each with its value: behind it in its cell, or in the next."""
    found: list[Particular] = []
    for place, cell in enumerate(cells):
        kind = _kind_of(cell)
        if kind is None:
            found += _in_cell(cell)
            continue
        behind = cells[place + 1].strip() if place + 1 < len(cells) else ""
        value = "" if _kind_of(behind) else behind
        found.append(Particular(kind, _label(cell), value))
    return found


def label_alone(line: str) -> Kind | None:
    """Return what a line is the label of that has nothing else; None for any other line."""
    return _kind_of(line)


def tells_of_a_report(particulars: Sequence[Particular]) -> bool:
    """Whether particulars are such that a page tells of documents."""
    return any(each.kind in _TELLING for each in particulars)


def is_of_the_page(text: str) -> bool:
    """Whether a line before the first section is of the page around a report."""
    line = text.strip()
    if is_page_text(line) or is_page_number(line) or _is_mark_of_a_page(line):
        return True
    if len(line) > _LONGEST_LINE:
        return False
    return _has_labels(line) or _has_nothing_but_words(line) or _is_path(line) or is_day_line(line)


def is_day_line(text: str) -> bool:
    """Whether a line is nothing but a day, with its time, and labels behind it."""
    found = DAY.match(_compared(text).lstrip(_MARKS))
    if found is None:
        return False
    behind = found.string[found.end() :].strip(_MARKS)
    return not behind or bool(_WORDS_OF_A_PAGE.fullmatch(behind)) or bool(_ANY_LABEL.match(behind))


def _compared(text: str) -> str:
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", text)).strip()


def _kind_of(cell: str) -> Kind | None:
    return _KINDS.get(_label(cell)) if len(cell) <= 2 * _LONGEST_LABEL else None


_LONGEST_LABEL = max(map(len, _KINDS))


def _label(cell: str) -> str:
    return normalise(cell).strip("()<>").rstrip(":")


def _in_cell(cell: str) -> Iterator[Particular]:
    """Yield the labels of a text that have a colon behind them, each with what stands before the next."""
    labels = [found for found in _ANY_LABEL.finditer(cell) if _stands_alone(cell, found)]
    for number, found in enumerate(labels, 1):
        end = labels[number].start() if number < len(labels) else len(cell)
        label = _label(found[0])
        next_label = _NEXT_LABEL.search(cell, found.end(), end)
        value = cell[found.end() : next_label.start() if next_label else end]
        yield Particular(_KINDS[label], label, _without_brackets(value.strip())[:_LONGEST_VALUE])


def _stands_alone(cell: str, found: re.Match[str]) -> bool:
    """Whether a label is no part of a longer word."""
    return not found.start() or not _IDEOGRAPH.match(cell[found.start() - 1]) or _KINDS[_label(found[0])] in _TELLING


def _without_brackets(value: str) -> str:
    """Leave out the brackets that stand around a label and its value: only one of them is of the value."""
    for opening, closing in zip(_OPENING, _CLOSING, strict=True):
        if value.endswith(closing) and opening not in value:
            return value[:-1].strip()
    return value


def _has_labels(line: str) -> bool:
    """Whether a line is made of labels with their values, and no sentence."""
    found = particulars_in(line)
    if not found or found[0].kind is Kind.TITLE:
        return False
    first = _ANY_LABEL.search(line)
    before = line[: first.start()].strip(_MARKS) if first else ""
    if before and not (_BARS.search(line) or is_day_line(before) or _WORDS_OF_A_PAGE.fullmatch(before)):
        return False
    return not line.rstrip(" |").endswith(_FULL_STOP) or any(each.label in LABELS_OF_SENTENCES for each in found)


def _has_nothing_but_words(line: str) -> bool:
    words = _compared(line).strip(_MARKS)
    return bool(words) and bool(_WORDS_OF_A_PAGE.fullmatch(words))


def _is_path(line: str) -> bool:
    """Whether a line is the path to a page: names with strokes between, or one behind a stroke."""
    return bool(_PATH.search(line)) and not line.endswith(_FULL_STOP) and "\uff0c" not in line


_MARK_OF_A_PAGE = re.compile(r"(?:[Pp](?:age)?\.?\s?)?[-\u2013\u2014\s]*\d{1,4}[-\u2013\u2014\s]*(?:/\s?\d{1,4})?")


def _is_mark_of_a_page(line: str) -> bool:
    return bool(_MARK_OF_A_PAGE.fullmatch(line)) and not line.isdecimal()
