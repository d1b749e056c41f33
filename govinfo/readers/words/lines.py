"""Tell what kind of line a text is: of the page around a report, of a table's frame, the number of a page."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from govinfo.cells import cells
from govinfo.codes import Caption, DisclosureBlock, RequestLine, Section
from govinfo.model.kinds import CONTROLS, SPACES
from govinfo.readers.words.labels import label_of, normalise, variants_of
from govinfo.readers.words.page_lines import (
    INSTRUCTIONS,
    MARKED_PAGE_NUMBER,
    PAGE_CONTAINS,
    PAGE_NUMBER,
    PAGE_STARTS,
    PRINTED_PAGE_NUMBER,
    REMARK_STARTS,
    UNCOMPUTED_PAGE_NUMBER,
)

_BROKEN = re.compile(f"[{CONTROLS}]+")
_PAGE_NUMBER = re.compile(PAGE_NUMBER)
_MARKED = re.compile(MARKED_PAGE_NUMBER)
_RUNNING = re.compile(rf"(?:page)?(?:{PRINTED_PAGE_NUMBER})|{UNCOMPUTED_PAGE_NUMBER}", re.IGNORECASE)
#: No report has a thousand pages: it is a telephone number, or a year.
_LONG_NUMBER = re.compile(r"\d{4}")
_LONGEST_PAGE_LINE = 120
_FULL_STOP = "\u3002"
_STOPS = ("\u3002", "\uff1b", "\uff01")
_REMARKS = tuple(REMARK_STARTS)
_LONGEST_INSTRUCTION = 40


def as_line(text: str) -> str:
    """Make one line of a text: without control characters and without space at its ends."""
    if text.isprintable():
        return text.strip(" ")
    without = "".join(character for character in text if not "\ud800" <= character <= "\udfff")
    return _BROKEN.sub(" ", without).strip(_SPACE)


def is_page_text(text: str) -> bool:
    """Tell whether a line is of the page around a report, not of the report."""
    line = normalise(text) if len(text) <= _LONGEST_PAGE_LINE else ""
    return (
        bool(line)
        and not line.endswith(_FULL_STOP)
        and (line.startswith(_STARTS) or any(mark in line for mark in _CONTAINS))
    )


def is_page_number(text: str) -> bool:
    """Tell whether a line is the number of a page."""
    return bool(_PAGE_NUMBER.fullmatch(text.strip())) if len(text) <= _LONGEST_INSTRUCTION else False


def is_marked_page_number(text: str) -> bool:
    """Tell whether a text is the number of a page, and cannot be a figure."""
    return len(text) <= _LONGEST_INSTRUCTION and bool(_MARKED.fullmatch(text.strip()))


def is_running_number(text: str) -> bool:
    """Whether a running head or foot is no more than the number of a page, or room for one."""
    if len(text) > _LONGEST_INSTRUCTION or _LONG_NUMBER.search(text):
        return False
    return bool(_RUNNING.fullmatch(unicodedata.normalize("NFKC", text).strip()))


def is_statement(text: str) -> bool:
    """Tell whether a line says something in a whole sentence, or as a remark: it is no cell of a table."""
    text = text.strip()
    return (text.endswith(_STOPS) or text.startswith(_REMARKS)) and not is_instruction(text)


def is_instruction(text: str) -> bool:
    """Tell whether a line is the form's own instruction."""
    return len(text) <= _LONGEST_INSTRUCTION and any(phrase in text for phrase in INSTRUCTIONS)


def is_caption(text: str) -> bool:
    """Tell whether a line is a caption that the form prints over its tables; bars beside it say nothing."""
    return len(text) <= _LONGEST_CAPTION and normalise(text).strip("|") in _CAPTIONS


def is_of_header(text: str) -> bool:
    """Tell whether a line is nothing but labels, or pieces of labels, that head the columns of a table."""
    words = [normalise(word) for word in text.split()] if len(text) <= _LONGEST_HEADER else []
    return bool(words) and all(any(word in label for label in _header_labels()) for word in words)


def is_label(text: str) -> bool:
    """Tell whether a line is the label of a row or column, or of a group of them, whatever its number."""
    return label_of(text).key in _labels()


@cache
def _labels() -> frozenset[str]:
    codes = {code for cell in cells() for code in (*cell.row_codes, *cell.column_codes)}
    texts = [text for code in codes for text in (code.printed, *variants_of(code))]
    return frozenset(label_of(text).key for text in (*texts, RequestLine.OUTCOMES.printed))


@cache
def _header_labels() -> frozenset[str]:
    own = {label for cell in cells() for label in cell.column}
    blocks = {label for cell in cells() if cell.section is Section.DISPUTES for label in cell.row}
    return _CAPTIONS.union(map(normalise, own | blocks))


def split_at_page(texts: Sequence[str]) -> int:
    """
    Return where the last section ends: at the first line of the page around the report.

    More than half of what follows it is no whole sentence: 附件：… may stand within a section, too.
    """
    lines = len(texts)
    statements = sum(map(is_statement, texts))
    for place, text in enumerate(texts):
        statements -= is_statement(text)
        if is_page_text(text) and 2 * statements <= lines - place - 1:
            return place
    return lines


_CAPTIONS = frozenset(normalise(code.printed) for codes in (DisclosureBlock, Caption) for code in codes)
_LONGEST_HEADER = 200
_LONGEST_CAPTION = 2 * max(map(len, _CAPTIONS))
_STARTS = tuple(map(normalise, PAGE_STARTS))
_CONTAINS = tuple(map(normalise, PAGE_CONTAINS))
_SPACE = "".join(chr(code) for code in range(0x3001) if re.fullmatch(f"[{SPACES}]", chr(code)))
