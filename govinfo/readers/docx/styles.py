"""Resolve the styles of a Word document, as far as they change what a person sees."""

import re

from attrs import evolve, frozen

from govinfo.readers.docx.names import (
    BASED_ON,
    DEFAULT,
    DOUBLE_STRIKE,
    ID,
    ILVL,
    NAME,
    NUM_ID,
    NUM_PR,
    OUTLINE,
    P_PR,
    R_PR,
    STRIKE,
    STYLE,
    TYPE,
    VAL,
    VANISH,
    VERTICAL,
    Element,
    Properties,
    child_of,
    children_of,
    is_on,
    number_in,
)

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
#: From here on Word calls a level "body text".
_NO_LEVEL = 9


@frozen(kw_only=True)
class Look:
    """How a text is shown: not at all, struck through, raised or lowered."""

    is_hidden: bool = False
    is_struck: bool = False
    is_raised: bool = False


@frozen(kw_only=True)
class Style:
    """What a style says, with what it takes from the style that it is based on."""

    look: Look = Look()
    #: The level of a heading, from 1; 0 for none.
    heading: int = 0
    #: The list that its paragraphs are numbered in, and the level there, from 0; None where it names none.
    list: str | None = None
    list_level: int | None = None
    #: The style that names the list: its own name or that of one that it is based on.
    list_style: str | None = None


PLAIN = Style()


class Styles:
    """The styles of a document, by their names."""

    def __init__(self, root: Element | None) -> None:
        """Take the part of the styles, None if the document has none."""
        elements = [] if root is None else list(root.iterchildren(STYLE))
        self._elements = {each.get(ID): each for each in elements}
        self._resolved: dict[str | None, Style] = {}
        self._default = next(
            (each.get(ID) for each in elements if each.get(TYPE) == "paragraph" and each.get(DEFAULT) in _ON), None
        )

    def paragraph(self, name: str | None) -> Style:
        """Give the style of a paragraph that names it, or none."""
        return self._of(name if name in self._elements else self._default)

    def text(self, name: str) -> Style:
        """Give the style of a text by its name."""
        return self._of(name)

    def _of(self, name: str | None) -> Style:
        found = self._resolved.get(name)
        if found is not None:
            return found
        chain: list[str | None] = []
        while name in self._elements and name not in chain:
            chain.append(name)
            base = child_of(self._elements[name], BASED_ON)
            name = None if base is None else base.get(VAL)
        style = PLAIN
        for each in reversed(chain):
            style = self._resolved[each] = _applied(style, each, self._elements[each])
        return style


_ON = frozenset({"1", "true", "on"})


def look_of(properties: Properties, base: Look) -> Look:
    """Apply the properties of a text to the look that it has from its styles."""
    if _LOOKS.isdisjoint(properties):
        return base
    hidden, raised = properties.get(VANISH), properties.get(VERTICAL)
    struck = properties.get(STRIKE, properties.get(DOUBLE_STRIKE))
    return Look(
        is_hidden=base.is_hidden if hidden is None else is_on(hidden),
        is_struck=base.is_struck if struck is None else is_on(struck),
        is_raised=base.is_raised if raised is None else raised.get(VAL) in _RAISED,
    )


_LOOKS = frozenset({VANISH, STRIKE, DOUBLE_STRIKE, VERTICAL})
_RAISED = frozenset({"superscript", "subscript"})


def heading_of(properties: Properties, base: int) -> int:
    """Give the level of a heading that a paragraph's own properties name, else that of its style."""
    outline = properties.get(OUTLINE)
    if outline is None:
        return base
    level = number_in(outline, _NO_LEVEL)
    return level + 1 if level < _NO_LEVEL else 0


def list_of(properties: Properties) -> tuple[str | None, int | None]:
    """Give the list that properties name, and the level in it; None where they name none."""
    numbered = properties.get(NUM_PR)
    if numbered is None:
        return None, None
    name, level = child_of(numbered, NUM_ID), child_of(numbered, ILVL)
    return None if name is None else name.get(VAL), None if level is None else number_in(level, 0)


def _applied(base: Style, name: str | None, element: Element) -> Style:
    style = evolve(base, look=look_of(children_of(child_of(element, R_PR)), base.look))
    named = child_of(element, NAME)
    heading = None if named is None else _HEADING.fullmatch(named.get(VAL, ""))
    if heading:
        style = evolve(style, heading=int(heading[1]))
    properties = children_of(child_of(element, P_PR))
    style = evolve(style, heading=heading_of(properties, style.heading))
    number, level = list_of(properties)
    if number is not None:
        style = evolve(style, list=number, list_style=name)
    return style if level is None else evolve(style, list_level=level)
