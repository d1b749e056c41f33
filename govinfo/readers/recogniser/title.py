"""Find the title of a report, and in it the agency and the year."""

import re
from collections.abc import Sequence

from attrs import frozen

from govinfo.codes import AgencyLevel
from govinfo.readers.recogniser.labels import normalise
from govinfo.readers.recogniser.variants import (
    AGENCY_REST,
    AGENCY_STEM,
    LEVEL_ENDINGS,
    TITLE_ENDINGS,
    TITLE_KINDS,
    TITLE_MARKS,
    TITLE_PREFIXES,
    TITLE_TOPICS,
    TITLE_YEAR,
    YEAR_DIGITS,
)

#: No title is longer.
_LONGEST_TITLE = 100
#: A title stands among the first lines of a document.
_FIRST_LINES = 500
#: A title stands on at most so many lines.
_MOST_LINES = 4
_LONGEST_AGENCY = 40

_YEAR = re.compile(TITLE_YEAR)
_REST = re.compile(rf"(?P<agency>.*?)(?:{'|'.join(TITLE_TOPICS)})(?:{'|'.join(TITLE_KINDS)})")
_NO_NAME = re.compile(r"[,.:;!?\u3002\uff0c\u3001>/|]")


@frozen(kw_only=True)
class Title:
    """A title: the lines that it stands on (from `start` to before `end`), as one text, and what it says."""

    start: int
    end: int
    text: str
    agency: str | None
    year: int | None


def title_in(lines: Sequence[str]) -> Title | None:
    """
    Find the title among the first of the lines before the first section: the fullest one, of these the last.

    A title over several lines is taken together where that adds its agency or
    its year.
    """
    best: Title | None = None
    for end in range(1, min(len(lines), _FIRST_LINES) + 1):
        for start in range(end - 1, max(end - 1 - _MOST_LINES, -1), -1):
            title = _title(lines, start, end)
            if title and (best is None or _is_fuller(title, best)):
                best = title
    return best


def level_of(agency: str | None) -> AgencyLevel | None:
    """Tell an agency's level by how its name ends; None where the name leaves it open."""
    fitting = {
        len(ending): level for level, endings in LEVEL_ENDINGS for ending in endings if (agency or "").endswith(ending)
    }
    return fitting[max(fitting)] if fitting else None


def _is_fuller(title: Title, other: Title) -> bool:
    """Tell whether a title says more than one found before; of two with the same end the shorter one counts."""
    if title.end == other.end:
        return _fullness(title) > _fullness(other)
    return _fullness(title) >= _fullness(other)


def _fullness(title: Title) -> tuple[bool, int]:
    return title.year is not None, (title.agency is not None) * 2 - (title.end - title.start > 1)


def _title(lines: Sequence[str], start: int, end: int) -> Title | None:
    parts = [line.strip() for line in lines[start:end]]
    if not all(parts) or sum(map(len, parts)) > _LONGEST_TITLE:
        return None
    text = "".join(normalise(part) for part in parts).strip(TITLE_MARKS)
    text = text.translate(str.maketrans("", "", TITLE_MARKS))
    for ending in TITLE_ENDINGS:
        text = text.removesuffix(normalise(ending)) if ending not in TITLE_KINDS else text
    years = list(_YEAR.finditer(text))
    if len(years) > 1:
        return None
    year = _year(years[0]["year"]) if years else None
    rest = _REST.fullmatch((text[: years[0].start()] + text[years[0].end() :] if years else text).replace("()", ""))
    if rest is None:
        return None
    return Title(start=start, end=end, text="".join(parts), agency=_agency(rest["agency"], text), year=year)


def _year(text: str) -> int:
    for character, digit in YEAR_DIGITS:
        text = text.replace(character, digit)
    return int(text)


def _agency(text: str, title: str) -> str | None:
    for prefix in TITLE_PREFIXES:
        text = text.removeprefix(prefix)
    if text.endswith(AGENCY_STEM) and AGENCY_STEM + AGENCY_REST in title:
        text += AGENCY_REST
    if not text or len(text) > _LONGEST_AGENCY or _NO_NAME.search(text):
        return None
    return text
