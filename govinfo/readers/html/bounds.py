"""
Bound a page before it is parsed.

A parser that repairs pages as browsers do takes quadratic time for elements
within each other, and for the attributes of one element; formatting that is
never closed is opened anew in each paragraph below, and grows the page beyond
its bytes. So tags are counted first, as the parser will see them, roughly.
"""

import re

from attrs import field, frozen

from govinfo.readers.limits import Limits

_TAG = re.compile(r"<(?:(!--)|(/?)([a-zA-Z][^\s/>]*)([^>]*))")
_COMMENT_ENDS = re.compile(r"--!?>")
#: As `_FORMATTING`.
_FORMATTING_TAG = re.compile(r"<(?:b|big|code|em|font|i|s|small|strike|strong|tt|u)\b", re.IGNORECASE)
#: Whatever stands within each other among so many tags, it takes little time.
_FEW_TAGS = 5_000
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_WORD = re.compile(r"[^\s/]+")
#: Each attribute takes two characters at least.
_SHORT = 2_000
#: Elements that hold no others, or that the next of their kind closes, whatever stands in it.
_FLAT_TAGS = """
    area base br col embed hr img input link meta param source track wbr option optgroup rp rt a nobr
    html head body
"""
#: The parts of a table: each ends all that is open in the one before it.
_PARTS_OF_A_TABLE = frozenset({"caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th"})
#: They end a paragraph.
_BLOCK_TAGS = """
    address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3
    h4 h5 h6 header hgroup hr li dt dd listing main menu nav ol p pre search section summary table ul xmp plaintext
"""
#: Elements that hold characters alone, and in which no tag begins another.
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript"})
_ITEMS = {"li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}}
#: What may stand between an item and the one before it, which it closes.
_IN_ITEMS = frozenset({"address", "div", "p"})
_FOREIGN = frozenset({"svg", "math"})
#: No end of another element closes them.
_SCOPES = _FOREIGN | {"table", "object", "applet", "marquee", "template", "button"}
_FORMATTING = frozenset({"b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"})
#: Formatting ends with them at the latest.
_FORMATTING_ENDS = frozenset({"td", "th", "caption", "object", "applet", "marquee", "template"})
#: The same tag counts so often as formatting that is still open.
_MOST_OF_A_TAG = 3
_FLAT, _BLOCKS = (frozenset(tags.split()) for tags in (_FLAT_TAGS, _BLOCK_TAGS))
#: The count may see more depth than there is.
_SLACK = 2


def check_bounds(text: str, limits: Limits) -> None:
    """Raise `LimitExceeded` for a page with more elements, depth or attributes than the limits allow."""
    tags = text.count("<")
    limits.hold("elements", tags)
    is_small = tags <= _FEW_TAGS and max(map(len, text.split("<"))) <= _SHORT
    if not is_small or _may_grow(text, tags, limits):
        _Count(limits).count(text)


def _may_grow(text: str, tags: int, limits: Limits) -> bool:
    """Tell whether formatting that is opened anew in each tag would be too much; most pages have too few tags."""
    most = limits.elements
    return tags * (tags - text.count("</")) > most and tags * len(_FORMATTING_TAG.findall(text)) > most


@frozen
class _Scope:
    """An element whose content no end of another closes: what is open in it, in order and how often."""

    tag: str
    open: list[str] = field(factory=list)
    times: dict[str, int] = field(factory=dict)


class _Count:
    """What is open at a place of a page, and how many elements there are up to it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._elements = 0
        self._depth = 0
        self._scopes = [_Scope("")]
        self._formatting: dict[str, dict[str, int]] = {}
        self._formats = 0

    def count(self, text: str) -> None:
        """Go through the tags of a page once."""
        place = 0
        while found := _TAG.search(text, place):
            place = found.end()
            comment, closes, name, rest = found.groups()
            if comment:
                end = _COMMENT_ENDS.search(text, place - 2)
                place = end.end() if end else len(text)
                continue
            tag = name.lower()
            if len(rest) > _SHORT:
                self._limits.hold("attributes", len(_WORD.findall(_QUOTED.sub("x", rest))))
            if closes:
                self._close(tag)
            else:
                self._open(tag, rest)
                if tag in _RAW and self._scopes[-1].tag not in _FOREIGN:
                    place = text.find("</", place)
                    while place >= 0 and text[place + 2 : place + 2 + len(tag)].lower() != tag:
                        place = text.find("</", place + 2)
                    if place < 0:
                        return

    def _open(self, tag: str, rest: str) -> None:
        if tag in _FORMATTING_ENDS:
            self._formatting, self._formats = {}, 0
        if tag in _ITEMS:
            self._close_item(_ITEMS[tag])
        if tag in _BLOCKS:
            self._close("p")
        if tag in _FORMATTING:
            same = self._formatting.setdefault(tag, {})
            if same.get(rest, 0) < _MOST_OF_A_TAG:
                same[rest] = same.get(rest, 0) + 1
                self._formats += 1
        scope = self._scopes[-1]
        if tag in _SCOPES:
            self._scopes.append(_Scope(tag))
            self._depth += 1
        elif tag in _PARTS_OF_A_TABLE:
            self._end_part(scope)
        elif tag not in _FLAT:
            scope.open.append(tag)
            scope.times[tag] = scope.times.get(tag, 0) + 1
            self._depth += 1
        self._elements += 1 + self._formats
        self._limits.hold("elements", self._elements)
        self._limits.hold("depth", (self._depth + self._formats) // _SLACK)

    def _close(self, tag: str) -> None:
        if tag in _FORMATTING_ENDS:
            self._formatting, self._formats = {}, 0
        scope = self._scopes[-1]
        if tag in _FORMATTING:
            self._close_format(tag, scope)
        elif tag in _SCOPES:
            self._close_scope(tag)
        elif tag in _PARTS_OF_A_TABLE:
            self._end_part(scope)
        else:
            while scope.times.get(tag):
                last = scope.open.pop()
                scope.times[last] -= 1
                self._depth -= 1
                if last == tag:
                    return

    def _close_scope(self, tag: str) -> None:
        is_open = any(scope.tag == "table" for scope in self._scopes) if tag == "table" else self._scopes[-1].tag == tag
        while is_open:
            scope = self._scopes.pop()
            self._depth -= 1 + len(scope.open)
            is_open = scope.tag != tag

    def _close_item(self, items: set[str]) -> None:
        for each in reversed(self._scopes[-1].open):
            if each in items:
                self._close(each)
                return
            if each in _BLOCKS and each not in _IN_ITEMS:
                return

    def _end_part(self, scope: _Scope) -> None:
        if scope.tag == "table":
            self._depth -= len(scope.open)
            scope.open.clear()
            scope.times.clear()

    def _close_format(self, tag: str, scope: _Scope) -> None:
        """Close formatting; what was opened inside it and is not closed yet stays open."""
        if scope.times.get(tag):
            scope.times[tag] -= 1
            del scope.open[len(scope.open) - 1 - scope.open[::-1].index(tag)]
            self._depth -= 1
        same = self._formatting.get(tag)
        if not same:
            return
        rest, times = same.popitem()
        if times > 1:
            same[rest] = times - 1
        self._formats -= 1
