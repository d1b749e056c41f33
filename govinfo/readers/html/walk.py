"""
Walk through a parsed page and gather what it shows.

The tree may be as deep as the limits allow; the walk does not call itself.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from attrs import define, field, frozen
from selectolax.lexbor import LexborNode

from govinfo.readers.html.parts import Flow, Image, Item, Table
from govinfo.readers.html.style import Style, is_large, style_of
from govinfo.readers.html.tables import items_of_table
from govinfo.readers.limits import Limits

#: What a browser never shows, or shows in a window of its own.
_TAGS_LEFT_OUT = """
    script style noscript template head title meta link base iframe frame noframes object embed applet audio video
    canvas svg datalist area param source track rt rp col colgroup noembed
"""
_BLOCK_TAGS = """
    address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table
    caption tr td th ul xmp listing plaintext
"""
_LEFT_OUT, _BLOCKS = (frozenset(tags.split()) for tags in (_TAGS_LEFT_OUT, _BLOCK_TAGS))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CELLS = frozenset({"td", "th"})
_RAISED = frozenset({"sup", "sub"})
_RAISED_DIGITS = str.maketrans("0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")
_SHOWN_IN_ONE_LINE = frozenset({"select", "math"})
_STRUCK = frozenset({"del", "s", "strike"})
_KEEPING_BREAKS = frozenset({"pre", "textarea", "xmp", "listing", "plaintext"})
#: Elements in which a text is taken otherwise than around them.
_CHANGING = _HEADINGS.keys() | _RAISED | _KEEPING_BREAKS
_FIELDS = frozenset({"", "text", "number", "tel", "search"})
#: More digits are more rows and columns than any limit.
_DIGITS = re.compile(r"\s*\+?(\d{1,9})", re.ASCII)

_Attributes = Mapping[str, str | None]


@frozen
class _State:
    """What an element passes on to all that is in it."""

    style: Style = field(factory=Style)
    level: int = 0
    keeps_breaks: bool = False
    is_raised: bool = False


@define(eq=False)
class Shown:
    """What a page shows, and the texts that it does not show or shows struck through."""

    items: list[Item]
    hidden: list[str]
    struck: list[str]
    #: Whether a part of a table is hidden.
    hides_cells: bool


def shown_in(body: LexborNode, limits: Limits) -> Shown:
    """Gather what a page shows; raises `LimitExceeded` for one that is too deep."""
    walk = _Walk(limits)
    walk.through(body)
    return Shown(walk.page.items, walk.hidden, walk.struck, walk.hides_cells)


class _Walk:
    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.page = Flow()
        self.hidden: list[str] = []
        self.struck: list[str] = []
        self.hides_cells = False
        self._state = _State()
        self._flows: list[Flow] = [self.page]
        self._tables: list[Table] = []
        self._cells = 0
        self._enter: dict[str, Callable[[LexborNode, _Attributes], None]] = {
            "table": self._enter_table,
            "caption": self._enter_caption,
            "tr": self._enter_row,
            "td": self._enter_cell,
            "th": self._enter_cell,
            "img": self._enter_image,
            "input": self._enter_field,
            "br": self._enter_break,
            "thead": self._enter_group,
            "tbody": self._enter_group,
            "tfoot": self._enter_group,
        }
        self._leave: dict[str, Callable[[], None]] = {
            "table": self._leave_table,
            "caption": self._leave_flow,
            "td": self._leave_flow,
            "th": self._leave_flow,
        }

    def through(self, body: LexborNode) -> None:
        #: For each element that is open: its tag, the state around it, and what follows it.
        ancestors: list[tuple[str, _State, LexborNode | None]] = []
        node: LexborNode | None = body
        while True:
            if node is None:
                if not ancestors:
                    break
                tag, around, node = ancestors.pop()
                self._close(tag)
                self._state = around
                continue
            following = node.next if ancestors else None
            around = self._state
            tag = self._opened(node)
            if tag:
                ancestors.append((tag, around, following))
                if len(ancestors) > self._limits.depth:
                    self._limits.hold("depth", len(ancestors))
            node = node.first_child if tag else following
        self.page.end_line(0)

    def _close(self, tag: str) -> None:
        if tag in _BLOCKS or self._state.style.is_block:
            self._flows[-1].end_line(self._state.level)
        leave = self._leave.get(tag)
        if leave:
            leave()

    def _opened(self, node: LexborNode) -> str:
        """Take a node in; return its tag if there is something in it to walk through, else nothing."""
        if node.is_text_node:
            self._add(node.text_content or "")
            return ""
        tag = node.tag or ""
        if not node.is_element_node or tag in _LEFT_OUT:
            return ""
        attributes, state = node.attributes, self._state
        style = style_of(tag, attributes, state.style.inherited)
        if not style.is_displayed or tag in _STRUCK or style.is_struck:
            self._leave_out(node, is_struck=style.is_displayed)
            return ""
        if tag in _SHOWN_IN_ONE_LINE:
            self._add(_chosen_in(node) if tag == "select" else "".join(_texts_in(node)))
            return ""
        if tag in _BLOCKS or style.is_block:
            self._flows[-1].end_line(state.level)
        if tag in _CHANGING or style is not state.style or (state.level and tag in _CELLS):
            self._state = self._state_in(tag, style)
        enter = self._enter.get(tag)
        if enter:
            enter(node, attributes)
        return tag

    def _state_in(self, tag: str, style: Style) -> _State:
        return _State(
            style=style,
            level=_HEADINGS.get(tag, 0 if tag in _CELLS else self._state.level),
            keeps_breaks=self._state.keeps_breaks or tag in _KEEPING_BREAKS,
            is_raised=self._state.is_raised or tag in _RAISED,
        )

    def _leave_out(self, node: LexborNode, *, is_struck: bool) -> None:
        texts = _texts_in(node)
        if is_struck:
            self.struck += texts
            return
        self.hides_cells |= bool(self._tables and texts)
        self.hidden += texts

    def _add(self, text: str) -> None:
        if not self._state.style.is_visible:
            if not text.isspace():
                self.hidden.append(text.strip())
                self.hides_cells |= bool(self._tables)
            return
        if self._state.is_raised:
            text = text.translate(_RAISED_DIGITS)
        flow = self._flows[-1]
        if not self._state.keeps_breaks:
            flow.words.append(text)
            return
        first, *others = text.splitlines() or [""]
        flow.words.append(first)
        flow.has_tabs = flow.has_tabs or "\t" in first
        for other in others:
            flow.end_line(self._state.level)
            flow.words.append(other)
            flow.has_tabs = "\t" in other

    def _enter_break(self, _node: LexborNode, _attributes: _Attributes) -> None:
        self._flows[-1].end_line(self._state.level)

    def _enter_field(self, _node: LexborNode, attributes: _Attributes) -> None:
        if (attributes.get("type") or "").lower() in _FIELDS:
            self._add(attributes.get("value") or "")

    def _enter_image(self, _node: LexborNode, attributes: _Attributes) -> None:
        if is_large(attributes) and self._state.style.is_visible:
            flow = self._flows[-1]
            flow.end_line(self._state.level)
            flow.items.append(Image())

    def _enter_table(self, _node: LexborNode, _attributes: _Attributes) -> None:
        self._tables.append(Table())

    def _leave_table(self) -> None:
        self._flows[-1].items += items_of_table(self._tables.pop(), self._limits)

    def _enter_caption(self, _node: LexborNode, _attributes: _Attributes) -> None:
        self._flows.append(self._tables[-1].captions)

    def _leave_flow(self) -> None:
        self._flows.pop().close()

    def _enter_group(self, node: LexborNode, _attributes: _Attributes) -> None:
        self._tables[-1].open_group(node.tag or "")

    def _enter_row(self, _node: LexborNode, attributes: _Attributes) -> None:
        self._tables[-1].open_row(is_flat=(attributes.get("height") or "").strip() == "0")

    def _enter_cell(self, _node: LexborNode, attributes: _Attributes) -> None:
        self._cells += 1
        if self._cells > self._limits.cells:
            self._limits.hold("cells", self._cells)
        row_span, column_span = attributes.get("rowspan"), attributes.get("colspan")
        self._flows.append(
            self._tables[-1].open_cell(_span(row_span) if row_span else 1, _span(column_span) if column_span else 1)
        )


def _span(text: str) -> int:
    """Read a span as browsers do: the digits at its beginning; 1 without any."""
    found = _DIGITS.match(text)
    return int(found[1]) if found else 1


def _chosen_in(node: LexborNode) -> str:
    """Give the option that a list shows: the one that is marked, else the first."""
    options = [inner for inner in _inside(node) if inner.tag == "option"]
    chosen = next((option for option in options if "selected" in option.attributes), next(iter(options), None))
    return " ".join(_texts_in(chosen)) if chosen is not None else ""


def _texts_in(node: LexborNode) -> list[str]:
    """Give the texts in an element, those of scripts left out."""
    texts = ((inner.text_content or "").strip() for inner in _inside(node) if inner.is_text_node)
    return [text for text in texts if text]


def _inside(node: LexborNode) -> Iterator[LexborNode]:
    """Give what is in an element, in order; nothing from inside what is never shown."""
    following = [node.first_child]
    while following:
        inner = following.pop()
        if inner is not None:
            yield inner
            following.append(inner.next)
            if inner.is_element_node and inner.tag not in _LEFT_OUT:
                following.append(inner.first_child)
