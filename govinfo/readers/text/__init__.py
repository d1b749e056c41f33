"""
Adapt plain text and Markdown: bytes to a document.

A text may write a table with tabs between its cells, with bars (Markdown's
`| a | b |`, or `a|b`), with spaces or commas (see `spaced`), or one cell a
line (see `tokens`, and `broken_rows` for a bar behind each). A line that
stands between two rows of a table, without a blank line beside it, is a row of
one cell, and so is a number alone below the last row. The lines of a paragraph
that is wrapped are joined (see `wrapped`).

Markdown's own marks are not part of the text that a person reads, and are
left out: the `#` of a heading, the `- ` of a list (the text of `- 1、…` is
`1、…`), the `**` around a whole line, and the stroke that escapes any of them
or a bar.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from attrs import evolve

from govinfo.model.notes import Note, Place
from govinfo.readers.decoding import decoded
from govinfo.readers.document import Block, Document, Grid, GridCell, TextBlock
from govinfo.readers.limits import DEFAULT_LIMITS, Limits
from govinfo.readers.text.broken_rows import broken_tables
from govinfo.readers.text.pages import TextLine, page_in, parts_of
from govinfo.readers.text.rows import BAR, Found, cells_of_rows, spans_of_rows
from govinfo.readers.text.spaced import comma_tables, spaced_tables
from govinfo.readers.text.tokens import flat_tables, rows_of_tokens, token_runs
from govinfo.readers.text.wrapped import joined

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
_BULLET = re.compile(r"[-*+\u2022]\s+(?!\d+\s*[-\u2013\u2014]$)(?=\S)")
#: A line that only draws, as above and below a table, or as the bars of blank cells.
_DRAWN = re.compile(rf"[\s\-=+_*\u2014\u2500-\u257f]{{3,}}|\s*{BAR}(?:\s|{BAR})*")
#: The ruler below the header of a Markdown table, where what it rules is no table by itself.
_RULER = re.compile(r"(?:\s*\|)?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?)?\s*")
#: A number alone on the line below a table may be the rest of one in its last row.
_LOOSE_NUMBER = re.compile(r"[.,\uff0c\uff0e]?\d[\d.,\uff0c\uff0e]*")
_STRONG = ("**", "__")
_ESCAPED = re.compile(r"\\(?=[#\-*+>|\\])")

#: A table of the text: its rows, each the texts of its cells.
_Rows = Sequence[Sequence[str]]


def document_of(content: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """
    Read a text.

    Raises `UnreadableFile` for bytes that are no text, `LimitExceeded` for a
    text beyond the limits.
    """
    parts: list[Iterable[Block]] = []
    notes: list[Note] = []
    for is_page, lines in parts_of(_lines(decoded(content), limits)):
        page = page_in(lines, limits) if is_page else None
        parts.append(page.blocks if page else blocks_of(_paragraphs(lines), limits, joined))
        notes += page.notes if page else ()
    return Document(blocks=tuple(numbered_on(parts, limits)), notes=tuple(notes))


def numbered_on(parts: Iterable[Iterable[Block]], limits: Limits) -> Iterator[Block]:
    """Count the tables of parts on from those before; raises `LimitExceeded` for too many cells in all."""
    tables = cells = 0
    for part in parts:
        before = tables
        for block in part:
            if not isinstance(block, Grid):
                yield block
                continue
            cells += len(block.cells)
            limits.hold("cells", cells)
            tables = max(tables, before + block.table)
            yield evolve(block, table=before + block.table)


def blocks_of(
    paragraphs: Iterable[list[TextLine]],
    limits: Limits,
    join: Callable[[Sequence[TextLine]], Sequence[TextLine]] = list,
) -> Iterator[Block]:
    """
    Tell the tables from the text, in lines of which some stand together; raises `LimitExceeded`.

    `join` makes paragraphs of the lines that are in no table with tabs, bars, spaces or commas.
    """
    tables = 0
    for piece in _pieces(paragraphs, join):
        if isinstance(piece, TextLine):
            yield _text_block(piece)
            continue
        tables += 1
        # Before it is built: `numbered_on` holds what they all come to.
        limits.hold("cells", sum(map(len, piece)))
        limits.hold("columns", max(map(len, piece)))
        yield _grid(piece, tables)


def _lines(text: str, limits: Limits) -> list[TextLine]:
    lines = _BREAK.split(text)
    limits.hold("lines", len(lines))
    limits.hold("characters_of_a_line", max(map(len, lines)))
    return [TextLine(number, line) for number, line in enumerate(lines, 1)]


def _paragraphs(lines: Iterable[TextLine]) -> Iterator[list[TextLine]]:
    """Give the lines that stand together without a blank line between them."""
    for is_blank, together in groupby(lines, key=lambda line: not line.text.strip()):
        if not is_blank:
            yield list(together)


def _pieces(
    paragraphs: Iterable[list[TextLine]], join: Callable[[Sequence[TextLine]], Sequence[TextLine]]
) -> Iterator[TextLine | _Rows]:
    """Tell the tables from the lines of text."""
    pieces = [piece for together in paragraphs for piece in _split_at_tables(together)]
    # All lines of the text tell how broad it is; then those of one paragraph have the number of its first.
    kept = {line.number: line for line in join([piece for piece in pieces if isinstance(piece, TextLine)])}
    prose: list[TextLine] = []
    for piece in pieces:
        if not isinstance(piece, TextLine):
            yield from _with_token_tables(prose)
            prose = []
            yield piece
        elif piece.number in kept:
            prose.append(kept[piece.number])
    yield from _with_token_tables(prose)


def _split_at_tables(lines: list[TextLine]) -> Iterator[TextLine | _Rows]:
    texts = [line.text for line in lines]
    barred = list(_barred_tables(texts))
    found = _with_tables_without_bars(texts, barred)
    done = 0
    for first, behind, rows in found:
        yield from _not_drawn(lines[done:first])
        yield rows
        done = behind
    yield from _not_drawn(lines[done:])


def _barred_tables(texts: Sequence[str]) -> Iterator[Found]:
    """Find the tables with tabs or bars; where those are broken at bars, cells may stand around the lines with bars."""
    spans = list(spans_of_rows(texts))
    done = 0
    for place, (start, last) in enumerate(spans):
        end = last
        while end < len(texts) and _LOOSE_NUMBER.fullmatch(texts[end].strip()):
            end += 1
        rows = cells_of_rows(texts[start:end])
        if rows is not None:
            yield start, end, rows
            done = end
            continue
        behind = spans[place + 1][0] if place + 1 < len(spans) else len(texts)
        broken = _moved(broken_tables(texts[done:behind]), done)
        yield from broken
        done = broken[-1][1] if broken else done


def _moved(found: Iterable[Found], by: int) -> list[Found]:
    """Return tables of a part of a text as those of the text: the part begins so many lines below its beginning."""
    return [(by + start, by + end, rows) for start, end, rows in found]


def _with_tables_without_bars(texts: Sequence[str], barred: Sequence[Found]) -> list[Found]:
    """Find tables in the lines before, between and behind those with bars."""
    starts, ends = [0, *(end for _, end, _ in barred)], [*(start for start, _, _ in barred), len(texts)]
    found = list(barred)
    for start, end in zip(starts, ends, strict=True):
        part = texts[start:end]
        found += _moved(spaced_tables(part) or comma_tables(part) or flat_tables(part), start)
    return sorted(found, key=lambda each: each[0])


def _not_drawn(lines: list[TextLine]) -> Iterator[TextLine]:
    return (line for line in lines if not (_DRAWN.fullmatch(line.text) or _RULER.fullmatch(line.text)))


def _with_token_tables(lines: list[TextLine]) -> Iterator[TextLine | _Rows]:
    texts = [line.text.strip() for line in lines]
    done = 0
    for start, end in token_runs(texts):
        yield from lines[done:start]
        yield rows_of_tokens(texts[start:end])
        done = end
    yield from lines[done:]


def _text_block(line: TextLine) -> TextBlock:
    text = line.text.strip()
    if _ESCAPED.match(text):
        return TextBlock(text=_ESCAPED.sub("", text), place=Place(row=line.number))
    heading = _HEADING.match(text)
    text = text[heading.end() :].rstrip("#").rstrip() if heading else _without_bullet(text)
    for mark in _STRONG:
        if text.startswith(mark) and text.endswith(mark) and len(text) > 2 * len(mark):
            text = text[len(mark) : -len(mark)].strip()
    return TextBlock(
        text=text.replace("\\|", "|"), place=Place(row=line.number), level=len(heading[1]) if heading else 0
    )


def _without_bullet(text: str) -> str:
    bullet = _BULLET.match(text)
    return text[bullet.end() :] if bullet else text


def _grid(rows: _Rows, table: int) -> Grid:
    return Grid(
        cells=tuple(
            GridCell(text=text, row=number, column=column)
            for number, row in enumerate(rows, 1)
            for column, text in enumerate(row, 1)
        ),
        table=table,
        is_exact=False,
    )
