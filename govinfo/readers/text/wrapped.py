"""
Join the lines of paragraphs that are wrapped by hand, or by a program.

Nothing in a text says that its lines are wrapped; their widths do. Where a
paragraph is wrapped, its lines but the last reach a margin: the next character,
or the next word, had no place any more. So the margin is looked for first: in
the whole text, else in each section, else in each stretch of lines between
blank lines, tables and numbers. It is the greatest width of a line that ends within a sentence and has a
line below it that can go on with it, and it is believed where

- no line of prose is wider,
- most of the lines that break a sentence off reach it,
- several do so exactly, and their paragraphs come to the end of a sentence; or
  one does, and breaks off where no paragraph ends: in brackets, behind a comma.

Widths are measured as a terminal shows them, or in characters. In a text whose
lines are paragraphs, the widest lines end sentences, so it has no margin and
nothing is joined; neither is a line to one that opens something: indented, with
a number, a bullet or a mark of Markdown. Titles, headings of sections, the
form's labels, rows of tables, lines of a page and days are no prose. A line at
the margin that ends a sentence goes on where the text marks the beginnings of
its paragraphs, or has long ones.

Western words are joined with a space, Chinese without; the place of a paragraph
is that of its first line.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import pairwise
from unicodedata import category, east_asian_width

from attrs import frozen

from govinfo.cells import cells
from govinfo.readers.text.pages import TextLine
from govinfo.readers.words.headings import is_section_heading
from govinfo.readers.words.labels import label_of
from govinfo.readers.words.lines import is_caption, is_instruction, is_of_header, is_page_number, is_page_text
from govinfo.readers.words.numbers import is_value
from govinfo.readers.words.openings import (
    UNIT,
    ends_sentence,
    has_mark,
    has_punctuation,
    is_cut,
    is_day,
    is_title,
    is_within_brackets,
)

#: The narrowest measure is one of 30 columns, less what a character that is not parted leaves.
_LEAST_WIDTH = 28
#: The broadest is one of 80 full-width characters, with punctuation that hangs over the margin.
_MOST_WIDTH = 166
#: So much of the measure a person who wraps by hand leaves free.
_RAGGED = 0.1
#: Two lines that reach the same margin exactly are no accident where nothing is wider; by about, four.
_FEWEST_EXACT = 2
_FEWEST_ABOUT = 4
#: Of the lines that break a sentence off, so many reach the margin: others are lines of addresses and lists.
_SHARE_AT_MARGIN = 2 / 3
#: A line that ends a sentence at the margin goes on, if lines are so many times the paragraphs.
_LINES_OF_LONG_PARAGRAPHS = 3
_GAP = re.compile(r"\S(?:[ \u00a0\u3000]{2,}|\t)\S")
_INDENT = re.compile(r"[\s\u3000]*")
#: A bullet or a number behind which the lines of an item hang.
_HANGING = re.compile(r"(?:[-*+\u2022]|\d{1,2}[.)])[ ]{1,3}(?=\S)")
_WORD_END, _WORD_START = re.compile(r"[A-Za-z0-9]\Z"), re.compile(r"[A-Za-z0-9]")

Measure = Callable[[str], int]


def joined(lines: Sequence[TextLine]) -> list[TextLine]:
    """Join the lines of wrapped paragraphs; what is no line of one stays as it is."""
    if not _may_be_wrapped(lines):
        return list(lines)
    printed = [_Line(number=line.number, text=line.text) for line in lines]
    goes_on: set[int] = set()
    for scope in _scopes(printed):
        goes_on |= scope
    paragraphs: list[TextLine] = []
    is_open = False
    for line in lines:
        if is_open:
            paragraphs[-1] = TextLine(paragraphs[-1].number, _glued(paragraphs[-1].text, line.text))
        else:
            paragraphs.append(line)
        is_open = line.number in goes_on
    return paragraphs


def _may_be_wrapped(lines: Sequence[TextLine]) -> bool:
    """Whether there is a line that breaks a sentence off, and one below it: most texts have none and cost nothing."""
    return any(
        below.number == line.number + 1 and len(line.text) >= _LEAST_WIDTH // 2 and not ends_sentence(line.text)
        for line, below in pairwise(lines)
    )


def _glued(text: str, rest: str) -> str:
    text, rest = text.rstrip(), rest.strip()
    end, start = _WORD_END.search(text), _WORD_START.match(rest)
    # A number that is broken is one number: two would not stand beside each other without a space.
    is_number = end and start and end[0].isdigit() and start[0].isdigit()
    return f"{text} {rest}" if end and start and not is_number else text + rest


@frozen(kw_only=True, eq=False)
class _Line:
    """A line, and what tells whether it goes on."""

    number: int
    text: str

    @cached_property
    def shown(self) -> str:
        """What it shows, with the space before it, which has its width, too."""
        return self.text.expandtabs(4).rstrip()

    @cached_property
    def bare(self) -> str:
        return self.text.strip()

    @cached_property
    def indent(self) -> int:
        space = _INDENT.match(self.shown)
        return _cells(space[0]) if space else 0

    @cached_property
    def hanging(self) -> int:
        """Where the other lines of an item of a list begin; 0 for what is none."""
        marker = _HANGING.match(self.bare)
        return self.indent + len(marker[0]) if marker else 0

    @cached_property
    def has_mark(self) -> bool:
        return has_mark(self.bare)

    @cached_property
    def ends_sentence(self) -> bool:
        return ends_sentence(self.bare)

    @cached_property
    def is_prose(self) -> bool:
        """Whether it can be a line of a paragraph."""
        return not (_GAP.search(self.bare) or _stands_alone(self.bare))

    @cached_property
    def may_be_heading(self) -> bool:
        """Whether it has a number and no punctuation, as the heading of a part has."""
        return self.has_mark and not has_punctuation(self.bare)


def _stands_alone(text: str) -> bool:
    known = (is_value, is_section_heading, is_title, is_day, is_page_number, is_page_text)
    if any(test(text) for test in known):
        return True
    of_form = (is_caption, is_of_header, is_instruction)
    return label_of(text).key in _labels() or any(test(text) for test in of_form)


@cache
def _labels() -> frozenset[str]:
    return frozenset(label_of(label).key for cell in cells() for label in (*cell.row, *cell.column))


def _cells(text: str) -> int:
    """Measure a text in the cells of a terminal, as fonts for Chinese have them."""
    return sum(map(_cells_of, text))


@cache
def _cells_of(character: str) -> int:
    if category(character) in {"Mn", "Cf", "Cc"}:
        return 0
    return 2 if east_asian_width(character) in "WFA" else 1


def _narrow_cells(text: str) -> int:
    """Measure a text in cells, as programs do for which a Chinese quotation mark is as broad as a Western one."""
    return sum(1 if east_asian_width(character) == "A" else _cells_of(character) for character in text)


#: A text in characters is half as broad as in cells: the limits are in cells.
_MEASURES: tuple[tuple[Measure, int], ...] = ((_cells, 1), (_narrow_cells, 1), (len, 2))


def _scopes(lines: Sequence[_Line]) -> Iterator[set[int]]:
    """Yield the numbers of the lines that go on: by the margin of the text, or those of its sections or stretches."""
    whole = _Scope.of(lines)
    if whole is not None:
        yield whole.going_on()
        return
    for section in _divided(lines, lambda _, line: is_section_heading(line.bare)):
        scope = _Scope.of(section)
        if scope is not None:
            yield scope.going_on()
            continue
        for stretch in _divided(section, lambda above, line: line.has_mark or line.number != above.number + 1):
            scope = _Scope.of(stretch)
            if scope is not None:
                yield scope.going_on()


def _divided(lines: Sequence[_Line], opens: Callable[[_Line, _Line], bool]) -> Iterator[Sequence[_Line]]:
    start = 0
    for place in range(1, len(lines)):
        if opens(lines[place - 1], lines[place]):
            yield lines[start:place]
            start = place
    yield lines[start:]


@frozen(kw_only=True, eq=False)
class _Break:
    """Two lines of which the second may go on with the first, and the width of the first."""

    line: _Line
    below: _Line
    width: int
    #: What the first would have measured with the first word of the second.
    tried: int
    #: Whether it cannot be the end of a paragraph.
    is_cut: bool

    @property
    def ends_sentence(self) -> bool:
        return self.line.ends_sentence and not self.is_cut


@frozen(kw_only=True, eq=False)
class _Scope:
    """Lines that are wrapped at one margin."""

    breaks: tuple[_Break, ...]
    margin: int
    #: So much less than the margin a line may measure that reaches it.
    slack: int

    @classmethod
    def of(cls, lines: Sequence[_Line]) -> "_Scope | None":
        """Find the margin of some lines; None if they are not wrapped."""
        pairs = list(_pairs(lines))
        if not any(not line.ends_sentence for line, _, _ in pairs):
            return None
        wrapped = (cls._measured(lines, pairs, *measure) for measure in _MEASURES)
        found = [scope for scope in wrapped if scope is not None]
        return max(found, key=lambda scope: len(scope.exact()), default=None)

    @classmethod
    def _measured(
        cls, lines: Sequence[_Line], pairs: Iterable[tuple[_Line, _Line, bool]], measure: Measure, share: int
    ) -> "_Scope | None":
        breaks = tuple(_broken(line, below, measure, is_cut=cut) for line, below, cut in pairs)
        ends = [each for each in breaks if not each.ends_sentence]
        widest = max(each.width for each in ends)
        prose = [measure(_without_hanging(line.shown)) for line in lines if line.is_prose]
        # A sentence may end in the last place, where no character broke off.
        margin = max((width for width in prose if width <= widest + 2 // share), default=widest)
        if not _LEAST_WIDTH <= share * margin <= _MOST_WIDTH or max(prose) > margin:
            return None
        scope = cls(breaks=breaks, margin=margin, slack=max(2 // share, round(margin * _RAGGED)))
        return scope if scope._is_believed(ends) else None

    def _is_believed(self, ends: Sequence[_Break]) -> bool:
        long = [each for each in ends if 2 * each.width >= self.margin]
        at_margin = [each for each in long if self.reaches(each)]
        if len(at_margin) < _SHARE_AT_MARGIN * len(long):
            return False
        ending = self._numbers_of_whole_paragraphs()
        evidence = [each for each in at_margin if each.line.number in ending and not each.line.may_be_heading]
        exact = sum(2 if each.is_cut else 1 for each in evidence if each.tried > self.margin)
        return exact >= _FEWEST_EXACT or len(evidence) >= _FEWEST_ABOUT

    def _numbers_of_whole_paragraphs(self) -> set[int]:
        """Return the numbers of the lines that, going on, come to the end of a sentence."""
        whole: set[int] = set()
        for each in reversed(self.breaks):
            if each.below.ends_sentence or each.below.number in whole:
                whole.add(each.line.number)
        return whole

    def reaches(self, each: _Break) -> bool:
        """Whether the line above a break reaches the margin."""
        return each.tried > self.margin - self.slack

    def exact(self) -> list[_Break]:
        """Return the breaks within a sentence whose line reaches the margin exactly."""
        return [each for each in self.breaks if not each.ends_sentence and each.tried > self.margin]

    def going_on(self) -> set[int]:
        """Return the numbers of the lines that go on in the next one."""
        within = [each for each in self.breaks if not each.ends_sentence and self.reaches(each)]
        short = [each for each in self.breaks if each.ends_sentence and not self.reaches(each)]
        # Where no short line that ends a sentence has an unmarked one below it, beginnings are marked.
        are_marked = not short
        are_long = len(within) >= (_LINES_OF_LONG_PARAGRAPHS - 1) * (len(short) + 1)
        going = {each.line.number for each in within if not self._is_heading(each)}
        for each in self.breaks:
            if each.ends_sentence and (are_marked or are_long) and each.tried > self.margin:
                going.add(each.line.number)
        return going

    def _is_heading(self, each: _Break) -> bool:
        """Whether a line is a heading that happens to come near the margin."""
        return each.line.may_be_heading and each.tried <= self.margin


def _pairs(lines: Sequence[_Line]) -> Iterator[tuple[_Line, _Line, bool]]:
    """Yield the lines of prose that stand below each other and open nothing; tell whether they are one for certain."""
    base = min((line.indent for line in lines if line.is_prose and not line.has_mark), default=0)
    hanging = 0
    for line, below in pairwise(lines):
        is_below = below.number == line.number + 1
        hanging = line.hanging or (hanging if is_below and line.indent == hanging else 0)
        if not (is_below and line.is_prose and below.is_prose):
            continue
        is_indented = below.indent > base and not (hanging and below.indent == hanging)
        if is_indented or (below.has_mark and not is_within_brackets(line.bare, below.bare)):
            continue
        yield line, below, is_cut(line.bare, below.bare)


def _broken(line: _Line, below: _Line, measure: Measure, *, is_cut: bool) -> _Break:
    width = measure(_without_hanging(line.shown))
    first = UNIT.match(below.bare)
    return _Break(
        line=line,
        below=below,
        width=width,
        tried=measure(line.shown) + measure(first[0] if first else below.bare[:1]),
        is_cut=is_cut,
    )


def _without_hanging(text: str) -> str:
    """Leave out the punctuation at the end of a line, which may stand beyond the margin, if a text stands before it."""
    return text[:-1] if len(text) > 1 and has_punctuation(text[-1]) else text
