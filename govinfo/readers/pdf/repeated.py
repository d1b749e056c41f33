"""Tell what stands on each page beside the text: page numbers, running heads and feet."""

import re
from collections.abc import Iterator, Sequence

from govinfo.readers.pdf.lines import Line
from govinfo.readers.pdf.shapes import Page
from govinfo.readers.words.page_lines import PRINTED_PAGE_NUMBER

#: The parts of a page, at its top and its bottom, in which they stand.
_EDGE = 0.12
#: Points; a line at another place of its page is another one.
_SAME_HEIGHT = 6.0
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(PRINTED_PAGE_NUMBER, re.IGNORECASE)


def is_page_number(text: str) -> bool:
    """Tell whether a line is no more than the number of its page."""
    return bool(_PAGE_NUMBER.fullmatch(text))


def without_furniture(pages: Sequence[tuple[Page, Sequence[Line]]]) -> list[list[Line]]:
    """Leave out page numbers, and what stands at the same place at the edge of several pages, digits aside."""
    seen: dict[tuple[str, int], set[int]] = {}
    for page, lines in pages:
        for line in lines:
            if _is_at_edge(line, page):
                for height in (0, 1):
                    seen.setdefault((_key(line), _slot(line) + height), set()).add(page.number)
    return [list(_without(page, lines, seen)) for page, lines in pages]


def running_texts(pages: Sequence[tuple[Page, Sequence[Line]]]) -> list[str]:
    """Return the running heads and feet that `without_furniture` leaves out, each once; page numbers aside."""
    found: dict[str, str] = {}
    for (_, lines), kept in zip(pages, without_furniture(pages), strict=True):
        rest = iter(kept)
        next_kept = next(rest, None)
        for line in lines:
            if line is next_kept:
                next_kept = next(rest, None)
            elif not is_page_number(line.text):
                found.setdefault(_key(line), line.text)
    return list(found.values())


def _without(page: Page, lines: Sequence[Line], seen: dict[tuple[str, int], set[int]]) -> Iterator[Line]:
    first = min((line.box.y0 for line in lines), default=0.0)
    last = max((line.box.y1 for line in lines), default=0.0)
    for line in lines:
        is_outermost = line.box.y0 <= first or line.box.y1 >= last
        if not (_is_at_edge(line, page) and _is_furniture(line, seen, is_outermost=is_outermost)):
            yield line


def _is_furniture(line: Line, seen: dict[tuple[str, int], set[int]], *, is_outermost: bool) -> bool:
    if is_page_number(line.text):
        return is_outermost
    return any(len(seen.get((_key(line), _slot(line) + height), ())) > 1 for height in (0, 1))


def _is_at_edge(line: Line, page: Page) -> bool:
    return line.box.y1 <= _EDGE * page.height or line.box.y0 >= (1 - _EDGE) * page.height


def _key(line: Line) -> str:
    return _DIGITS.sub("0", line.text)


def _slot(line: Line) -> int:
    return int(line.box.y0 // _SAME_HEIGHT)
