"""
Find the title of a report among the lines before its first section.

Every line, and every few lines together, that can be read as a title is a
candidate. What a candidate does not say, and where it stands, costs; the
cheapest is taken, of equally cheap ones the last. What the others tell
otherwise is left open, unless they cost much more.
"""

from collections.abc import Collection, Sequence

from attrs import evolve, frozen

from govinfo.readers.page.agency import is_same_body
from govinfo.readers.page.particulars import is_of_the_page
from govinfo.readers.page.preface import ends_in_the_middle, goes_on_after, is_of_a_preface
from govinfo.readers.page.title_line import LONGEST_TITLE, TitleLine, title_line
from govinfo.readers.words.labels import normalise
from govinfo.readers.words.titles import TITLE_TOPICS

__all__ = ["LONGEST_TITLE", "MOST_LINES", "Title", "differ", "title_from", "title_in"]

#: A title stands among the first lines of a document.
_FIRST_LINES = 500
#: A title stands on at most so many lines.
MOST_LINES = 4

#: What a candidate costs. A line more is the smallest oddity: it is worth an agency, and an agency is worth two marks.
_NO_YEAR, _NO_AGENCY, _MORE_LINES, _CUT_OUT, _UNMARKED, _BELOW_THE_PREFACE = 4, 2, 1, 1, 3, 3
#: Candidates that cost so much more than the cheapest do not count against it.
_MARGIN = 3


@frozen(kw_only=True)
class Title:
    """A title: the lines that it stands on (from `start` to before `end`), as one text, and what it says."""

    start: int
    end: int
    text: str
    agency: str | None
    year: int | None
    #: What stands before it and behind it on its lines; `preface` if that is the beginning of the preface.
    before: str = ""
    behind: str = ""
    preface: str = ""

    @classmethod
    def of(cls, line: TitleLine, start: int, end: int) -> "Title":
        """Make a title of some lines that were read as one."""
        return cls(
            start=start,
            end=end,
            text=line.text,
            agency=line.agency,
            year=line.year,
            before=line.before,
            behind="" if line.has_preface else line.behind,
            preface=line.behind if line.has_preface else "",
        )

    @property
    def cost(self) -> int:
        """What is unlikely about it, wherever it stands."""
        cost = _NO_YEAR * (self.year is None) + _NO_AGENCY * (self.agency is None)
        is_cut_out = bool(self.before or self.behind)
        return cost + _MORE_LINES * (self.end - self.start > 1) + _CUT_OUT * is_cut_out


def title_in(lines: Sequence[str], headings: Collection[int] = ()) -> Title | None:
    """
    Find the title among the first of the lines before the first section.

    `headings` are the places of lines that the document marks as such. Titles
    of several reports that follow each other are a list of links. Where titles
    that are left tell different years or agencies, that is not known.
    """
    found = [*_candidates(lines)]
    found = _without_lists(found) or found
    if not found:
        return None
    costs = _costs(lines, found, headings)
    least = min(costs)
    best = next(title for title, cost in zip(reversed(found), reversed(costs), strict=True) if cost == least)
    rivals = [title for title, cost in zip(found, costs, strict=True) if cost < least + _MARGIN]
    return _agreed(best, rivals)


def titles_again(lines: Sequence[str], title: Title) -> list[Title]:
    """Return the titles on other lines that repeat the one that was taken: they say nothing of their own."""
    return [
        each
        for each in _candidates(lines)
        if not _overlap(each, title) and not differ(each, title) and each.agency and not each.preface
    ]


def title_from(lines: Sequence[str], least: int) -> Title | None:
    """Find the title that begins with the first of some lines and takes at least so many: the cheapest one."""
    ends = range(least, min(len(lines), MOST_LINES) + 1)
    titles = [title for end in ends if (title := _title(lines, 0, end))]
    return min(titles, key=lambda title: title.cost, default=None)


def differ(one: Title, other: Title) -> bool:
    """Whether two titles are of different years or agencies, as far as both tell."""
    if None not in {one.year, other.year} and one.year != other.year:
        return True
    return one.agency is not None and other.agency is not None and not is_same_body(one.agency, other.agency)


def _candidates(lines: Sequence[str]) -> list[Title]:
    """Return all that can be a title: of those with the same end the shortest first."""
    goes_on = ends_in_the_middle(lines[:_FIRST_LINES])
    found: list[Title] = []
    for end in range(1, len(goes_on) + 1):
        if end < len(lines) and goes_on_after(lines[end]):
            continue
        for start in range(end - 1, max(end - 1 - MOST_LINES, -1), -1):
            title = None if start and goes_on[start - 1] else _title(lines, start, end)
            if title is not None:
                found.append(title)
    return found


def _title(lines: Sequence[str], start: int, end: int) -> Title | None:
    parts = [line.strip() for line in lines[start:end]]
    if not all(parts) or (len(parts) > 1 and _are_apart(parts)):
        return None
    line = title_line("".join(parts)[:_MOST_READ])
    if line is None or len(line.text) > LONGEST_TITLE or (line.has_preface and len(parts) > 1):
        return None
    if any(map(is_of_the_page, parts)) and not _ends_a_path(line, parts):
        return None
    title = Title.of(line, start, end)
    return evolve(title, preface=title.preface + parts[0][_MOST_READ:]) if title.preface else title


def _ends_a_path(line: TitleLine, parts: Sequence[str]) -> bool:
    """Whether a title that tells all begins behind what a page prints in its first line."""
    tells_all = line.agency is not None and line.year is not None
    return tells_all and len(line.before) < len(parts[0]) and not any(map(is_of_the_page, parts[1:]))


#: So much of a line is read for a title with a preface behind it.
_MOST_READ = 200


def _are_apart(parts: Sequence[str]) -> bool:
    """Whether lines are no title together: one is a heading of the page, a topic alone or a title, above a title."""
    if sum(map(len, parts)) > LONGEST_TITLE or normalise(parts[0]) in TITLE_TOPICS:
        return True
    for place in range(1, len(parts)):
        above, below = parts[place - 1], "".join(parts[place:])
        is_heading = normalise(above) in TITLE_TOPICS or title_line(above) is not None
        if is_heading and title_line(below) is not None:
            return True
    return False


def _without_lists(found: Sequence[Title]) -> list[Title]:
    """Leave out lists of links: titles of different reports on lines that follow each other."""
    by_line = {title.start: title for title in found if title.end - title.start == 1}
    listed: set[int] = set()
    for start, title in by_line.items():
        below = by_line.get(start + 1)
        if below is not None and differ(title, below):
            listed |= {start, start + 1}
    return [title for title in found if listed.isdisjoint(range(title.start, title.end))]


def _costs(lines: Sequence[str], found: Sequence[Title], headings: Collection[int]) -> list[int]:
    """Return what each candidate costs: what it does not say, and where it stands."""
    marked = [not set(headings).isdisjoint(range(title.start, title.end)) for title in found]
    preface = _end_of_preface(lines, found)
    return [
        title.cost + _UNMARKED * (any(marked) and not is_marked) + _BELOW_THE_PREFACE * (title.start >= preface)
        for title, is_marked in zip(found, marked, strict=True)
    ]


def _end_of_preface(lines: Sequence[str], found: Sequence[Title]) -> int:
    """Return the line behind the first one of the preface below the first title that tells all; the last if none."""
    first = next((title.end for title in found if title.year and title.agency), len(lines))
    return next((place + 1 for place in range(first, len(lines)) if is_of_a_preface(lines[place])), len(lines))


def _overlap(one: Title, other: Title) -> bool:
    return one.start < other.end and other.start < one.end


def _agreed(best: Title, found: Sequence[Title]) -> Title:
    """Leave open what another title, on other lines, tells otherwise."""
    others = [title for title in found if not _overlap(title, best)]
    years = {title.year for title in others} - {None}
    agencies = {title.agency for title in others if title.agency}
    name = best.agency
    is_agreed = name is not None and all(is_same_body(name, each) for each in agencies)
    return evolve(
        best, year=best.year if years <= {best.year} else None, agency=name if is_agreed or not agencies else None
    )
