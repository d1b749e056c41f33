"""See the lines before the first section, and part them: the title, the preface, and what is of the page around."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from govinfo.model.notes import BETWEEN_TEXTS
from govinfo.readers.document import TextBlock
from govinfo.readers.page.agency import is_body
from govinfo.readers.page.particulars import (
    Kind,
    Particular,
    is_of_the_page,
    label_alone,
    particulars_in,
    particulars_of,
    tells_of_a_report,
)
from govinfo.readers.page.published import bare_day
from govinfo.readers.page.title import Title, title_in, titles_again
from govinfo.readers.printed import Piece
from govinfo.readers.recogniser.tables import PlacedPiece, is_of_a_table
from govinfo.readers.words.labels import normalise

#: The level of the least heading that can be a title.
_LEAST_HEADING = 3
_BARS = " \t|\uff5c"
#: The value of a label that has a line of its own is no longer.
_LONGEST_VALUE = 100
#: A bare day below a title stands in one of the next lines.
_LINES_BELOW = 4


@frozen(kw_only=True)
class FrontLine:
    """A line before the first section, with what it tells of the report behind labels."""

    block: TextBlock
    particulars: tuple[Particular, ...] = ()
    #: Whether it is a row of a table of the page, or the value of a label above it.
    is_of_the_page: bool = False


@frozen(kw_only=True)
class Front:
    """The lines before the first section, parted."""

    title: Title | None
    lines: tuple[FrontLine, ...]
    #: The preface.
    inside: tuple[TextBlock, ...]
    #: What is not of the report.
    outside: tuple[TextBlock, ...]

    def value_of(self, kind: Kind) -> str | None:
        """Return the first value that a label of a kind has."""
        values = (each.value for line in self.lines for each in line.particulars if each.kind is kind)
        return next(filter(None, values), None)

    def particulars_of_the_report(self) -> Iterator[Particular]:
        """Yield what labels tell; above the title a day that its label does not explain may be any."""
        start = self.title.start if self.title else 0
        for place, line in enumerate(self.lines):
            for each in line.particulars:
                if place >= start or line.is_of_the_page or each.kind is not Kind.DAY:
                    yield each

    def body_below_the_title(self) -> str | None:
        """Return the name of a body that has the line below the title for itself."""
        below = self.lines[self.title.end : self.title.end + 1] if self.title else ()
        return next((line.block.text.strip() for line in below if is_body(normalise(line.block.text))), None)

    def below_the_title(self) -> list[str]:
        """Return the next lines below the title that are of the page."""
        if self.title is None:
            return []
        below = self.lines[self.title.end : self.title.end + _LINES_BELOW]
        texts = [line.block.text for line in below]
        return [text for lines, text in enumerate(texts) if is_of_the_page(text) or _is_signed(text, lines)]


def front_of(blocks: Sequence[TextBlock], pieces: Sequence[PlacedPiece] = ()) -> Front:
    """Part the lines before the first section, with the rows of the tables among them that tell of the report."""
    lines = _with_values(_lines(blocks, pieces))
    texts = ["" if line.is_of_the_page else line.block.text for line in lines]
    headings = {place for place, line in enumerate(lines) if 0 < line.block.level <= _LEAST_HEADING}
    title = title_in(texts, headings)
    again = {place for each in (titles_again(texts, title) if title else ()) for place in range(each.start, each.end)}
    inside: list[TextBlock] = []
    outside = [line.block for line in lines[: title.start]] if title else []
    if title:
        before, behind, preface = _around(title, lines)
        outside += [*before, *behind]
        inside += preface
    for place in range(title.end if title else 0, len(lines)):
        line = lines[place]
        is_outside = line.is_of_the_page or place in again or is_of_the_page(line.block.text)
        is_outside = is_outside or _is_signed(line.block.text, place - title.end if title else _LINES_BELOW)
        (outside if is_outside else inside).append(line.block)
    return Front(title=title, lines=tuple(lines), inside=tuple(inside), outside=tuple(outside))


def _is_signed(text: str, lines: int) -> bool:
    """Whether a line so many lines below a title names who reports, or when; a sentence may follow, too."""
    is_name = lines == 0 and len(text) <= _LONGEST_VALUE and is_body(normalise(text))
    return is_name or (lines < _LINES_BELOW and bare_day(text) is not None)


def _around(title: Title, lines: Sequence[FrontLine]) -> Iterator[list[TextBlock]]:
    """Yield what stands on the lines of a title before it, behind it, and the preface that begins on them."""
    first, last = lines[title.start].block, lines[title.end - 1].block
    for text, block in ((title.before, first), (title.behind, last), (title.preface, last)):
        yield [evolve(block, text=text, level=0)] if text.strip() else []


def _lines(blocks: Sequence[TextBlock], pieces: Sequence[PlacedPiece]) -> list[FrontLine]:
    """Return texts and rows in reading order: each table has the texts above it."""
    lines: list[FrontLine] = []
    done = 0
    for each in pieces:
        behind = done + len(each.above)
        lines += map(_line, blocks[done:behind])
        done = behind
        if not is_of_a_table(each):
            lines += _rows(each.piece, is_told=any(tells_of_a_report(particulars_of(row.texts)) for row in each.piece))
    return [*lines, *map(_line, blocks[done:])]


def _line(block: TextBlock) -> FrontLine:
    return FrontLine(block=block, particulars=tuple(particulars_in(block.text)))


def _rows(piece: Piece, *, is_told: bool) -> Iterator[FrontLine]:
    """
    Yield the rows of a table of the page as lines; a text alone in its row is a line of the page's text.

    `is_told` is whether the table tells of the report: a menu or a list of other documents does not.
    """
    for row in piece:
        if len(row.texts) == 1:
            yield _line(TextBlock(text=row.texts[0].strip(), place=row.place))
        elif row.texts:
            texts = [" ".join(text.split()) for text in row.texts]
            block = TextBlock(text=BETWEEN_TEXTS.join(texts), place=row.place)
            cells = [cell.text for cell in row.cells]
            yield FrontLine(
                block=block, particulars=tuple(particulars_of(cells) if is_told else ()), is_of_the_page=True
            )


def _without_bar(text: str) -> str:
    """Return a cell that has a line of its own without the bar behind it."""
    return text.strip(_BARS)


def _with_values(lines: Sequence[FrontLine]) -> list[FrontLine]:
    """Give each label that has a line of its own the line below it as its value, which is then of the page."""
    valued = [*lines]
    for place, line in enumerate(lines[:-1]):
        label, below = _without_bar(line.block.text), _without_bar(lines[place + 1].block.text)
        kind = label_alone(label)
        if kind is None or valued[place].is_of_the_page or label_alone(below) or len(below) > _LONGEST_VALUE:
            continue
        if kind is Kind.TITLE or title_in([below]) or below.endswith("\u3002"):
            continue
        if kind is Kind.OTHER or particulars_in(below):
            continue
        valued[place] = evolve(line, particulars=(Particular(kind, label, below),), is_of_the_page=True)
        valued[place + 1] = evolve(valued[place + 1], is_of_the_page=True)
    return valued
