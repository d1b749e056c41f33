"""Find the title of a report, and in it the agency and the year."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from attrs import evolve, frozen

from govinfo.codes import AgencyLevel
from govinfo.readers.words.labels import normalise
from govinfo.readers.words.titles import (
    AGENCY_REST,
    AGENCY_STEM,
    AGENCY_SUFFIX,
    LEVEL_ENDINGS,
    NO_AGENCY,
    OF_A_PREFACE,
    TITLE_ENDINGS,
    TITLE_KINDS,
    TITLE_MARKS,
    TITLE_PREFIXES,
    TITLE_TOPICS,
    TITLE_YEAR,
    YEAR_DIGITS,
)

#: No title is longer.
LONGEST_TITLE = 100
#: A title stands among the first lines of a document.
_FIRST_LINES = 500
#: A title stands on at most so many lines.
MOST_LINES = 4
_LONGEST_AGENCY = 40

_NO_MARKS = str.maketrans("", "", TITLE_MARKS)
_ENDINGS = tuple(normalise(ending) for ending in TITLE_ENDINGS if ending not in TITLE_KINDS)
_YEAR = re.compile(TITLE_YEAR)
_REST = re.compile(rf"(?P<agency>.*?)(?:{'|'.join(TITLE_TOPICS)})(?:{'|'.join(TITLE_KINDS)})")
_OF_A_PREFACE = re.compile(OF_A_PREFACE)
_NO_AGENCY = re.compile(NO_AGENCY)
_BRACKETS = "()[]{}\u3010\u3011\u300a\u300b<>"
_NO_NAME = re.compile(r"[,.:;!?\u3002\uff0c\u3001>/|]")


@frozen(kw_only=True)
class Title:
    """A title: the lines that it stands on (from `start` to before `end`), as one text, and what it says."""

    start: int
    end: int
    text: str
    agency: str | None
    year: int | None


def title_in(lines: Sequence[str], headings: Collection[int] = ()) -> Title | None:
    """
    Find the title among the first of the lines before the first section: the fullest one, of these the last.

    A title over several lines is taken together where that adds its agency or
    its year. `headings` are the places of lines that the document marks as
    such: a title there goes before all others. Titles of several reports that
    follow each other are a list of links. Where titles that are left tell
    different years or agencies, that is not known.
    """
    found = [
        title
        for end in range(1, min(len(lines), _FIRST_LINES) + 1)
        for start in range(end - 1, max(end - 1 - MOST_LINES, -1), -1)
        if (title := _title(lines, start, end))
    ]
    marked = [title for title in found if any(line in headings for line in range(title.start, title.end))]
    found = marked or _without_lists(found) or found
    best: Title | None = None
    for title in found:
        if best is None or _is_fuller(title, best):
            best = title
    return best and _agreed(best, found)


def title_from(lines: Sequence[str], least: int) -> Title | None:
    """Find the title that begins with the first of some lines and takes at least so many: the fullest one."""
    titles = [title for end in range(least, min(len(lines), MOST_LINES) + 1) if (title := _title(lines, 0, end))]
    return max(titles, key=_fullness, default=None)


def level_of(agency: str | None) -> AgencyLevel | None:
    """Tell an agency's level by how its name ends; None where the name leaves it open."""
    fitting = {
        len(ending): level for level, endings in LEVEL_ENDINGS for ending in endings if (agency or "").endswith(ending)
    }
    return fitting[max(fitting)] if fitting else None


def _without_lists(found: Sequence[Title]) -> list[Title]:
    """Leave out lists of links: titles of different reports on lines that follow each other."""
    by_line = {title.start: title for title in found if title.end - title.start == 1}
    listed = {
        line
        for start, title in by_line.items()
        if start + 1 in by_line and differ(title, by_line[start + 1])
        for line in (start, start + 1)
    }
    return [title for title in found if listed.isdisjoint(range(title.start, title.end))]


def differ(one: Title, other: Title) -> bool:
    """Tell whether two titles are of different years or agencies, as far as both tell."""
    of_years = None not in {one.year, other.year} and one.year != other.year
    return of_years or (None not in {one.agency, other.agency} and one.agency != other.agency)


def _agreed(best: Title, found: Sequence[Title]) -> Title:
    """Leave open what another title, on other lines, tells otherwise."""
    others = [title for title in found if title.end <= best.start or title.start >= best.end]
    years, agencies = {title.year for title in others} - {None}, {title.agency for title in others} - {None}
    return evolve(
        best,
        year=best.year if years <= {best.year} else None,
        agency=best.agency if agencies <= {best.agency} else None,
    )


def _is_fuller(title: Title, other: Title) -> bool:
    """Tell whether a title says more than one found before; of two with the same end the shorter one counts."""
    if title.end == other.end:
        return _fullness(title) > _fullness(other)
    return _fullness(title) >= _fullness(other)


def _fullness(title: Title) -> tuple[bool, int]:
    return title.year is not None, (title.agency is not None) * 2 - (title.end - title.start > 1)


def _title(lines: Sequence[str], start: int, end: int) -> Title | None:
    parts = [line.strip() for line in lines[start:end]]
    if not all(parts) or sum(map(len, parts)) > LONGEST_TITLE:
        return None
    told = _told("".join(normalise(part) for part in parts))
    if told is None:
        return None
    agency, year = told
    return Title(start=start, end=end, text="".join(parts), agency=agency, year=year)


@lru_cache(maxsize=8_192)
def _told(text: str) -> tuple[str | None, int | None] | None:
    """Return the agency and the year that a title tells; None for what is no title."""
    text = text.translate(_NO_MARKS)
    if not any(topic in text for topic in TITLE_TOPICS):
        return None
    for ending in _ENDINGS:
        text = text.removesuffix(ending)
    years = list(_YEAR.finditer(text))
    if len(years) > 1:
        return None
    year = _year(years[0]["year"]) if years else None
    rest = _REST.fullmatch((text[: years[0].start()] + text[years[0].end() :] if years else text).replace("()", ""))
    if rest is None or _OF_A_PREFACE.search(rest["agency"]):
        return None
    return _agency(rest["agency"], text), year


def _year(text: str) -> int:
    for character, digit in YEAR_DIGITS:
        text = text.replace(character, digit)
    return int(text)


def _agency(text: str, title: str) -> str | None:
    for prefix in TITLE_PREFIXES:
        text = text.removeprefix(prefix)
    text = text.removesuffix(AGENCY_SUFFIX).strip(_BRACKETS)
    if text.endswith(AGENCY_STEM) and AGENCY_STEM + AGENCY_REST in title:
        text += AGENCY_REST
    if not text or len(text) > _LONGEST_AGENCY or _NO_NAME.search(text) or _NO_AGENCY.search(text):
        return None
    return text
