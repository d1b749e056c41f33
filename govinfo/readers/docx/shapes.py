"""Look into the drawings of a Word document: text boxes, texts drawn as pictures, and pictures."""

import re
from collections.abc import Iterator

from attrs import frozen

from govinfo.readers.docx.names import (
    ALTERNATES,
    BOX,
    CHOICE,
    DRAWING_PROPERTIES,
    EXTENT,
    FALLBACK,
    OFFSET,
    PICTURES,
    POSITION,
    TEXT_PATH,
    Element,
    child_of,
)

#: The least width of a picture that can be a table: some 5 cm, in English Metric Units.
_LEAST_WIDTH = 1_800_000
_UNITS = {"pt": 12_700, "in": 914_400, "cm": 360_000, "mm": 36_000, "px": 9_525, "": 12_700}
_WIDTH = re.compile(r"(?:^|;)\s*width:\s*(\d{1,6}(?:\.\d*)?)(pt|in|cm|mm|px|)\s*(?:;|$)")
_INVISIBLE = re.compile(r"visibility:\s*hidden|display:\s*none")
#: What drawings need that a reader knows; another choice is for programs that know more.
_KNOWN = frozenset({"wps", "wpg", "wpc", "wpi", "w14", "w15", "wp14", "a14", "c14", "cx", "cx1"})


@frozen(kw_only=True)
class Shape:
    """One thing that is drawn."""

    #: The content of a text box.
    box: Element | None = None
    #: A text that is drawn as a picture.
    text: str = ""
    #: Whether it is a picture, and whether it is as wide as a table can be.
    is_picture: bool = False
    is_wide: bool = False
    #: Whether it is hidden.
    is_hidden: bool = False
    #: Whether it stands above the paragraph that it belongs to.
    is_above: bool = False


def chosen(alternates: Element) -> Element | None:
    """Give the one of several writings of the same that is shown."""
    for choice in alternates.iterchildren(CHOICE):
        if _KNOWN.issuperset(choice.get("Requires", "").split()):
            return choice
    return child_of(alternates, FALLBACK)


def shapes_in(drawing: Element) -> Iterator[Shape]:
    """Give what is drawn, in the order in which it is written."""
    wide, above, hidden = _is_wide(drawing), _is_above(drawing), _is_hidden(drawing)
    for element in _drawn(drawing):
        if element.tag == BOX:
            yield Shape(box=element, is_above=above, is_hidden=hidden)
        elif element.tag == TEXT_PATH:
            yield Shape(text=element.get("string", ""), is_above=above, is_hidden=hidden)
        else:
            yield Shape(is_picture=True, is_wide=wide, is_above=above, is_hidden=hidden)


_WHOLE = PICTURES | {BOX, TEXT_PATH}


def _drawn(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag in _WHOLE:
            yield child
        elif child.tag == ALTERNATES:
            branch = chosen(child)
            if branch is not None:
                yield from _drawn(branch)
        else:
            yield from _drawn(child)


def _is_wide(drawing: Element) -> bool:
    """Tell whether it is as wide as a table can be; it is where its width is not told."""
    extent = drawing.find(f".//{EXTENT}")
    if extent is not None:
        width = extent.get("cx", "")
        return not width.isdigit() or int(width) >= _LEAST_WIDTH
    widths = [match for style in _styles(drawing) for match in [_WIDTH.search(style)] if match]
    return not widths or any(float(match[1]) * _UNITS[match[2]] >= _LEAST_WIDTH for match in widths)


def _is_above(drawing: Element) -> bool:
    """Tell whether it is placed above its paragraph; one that is placed on the page is, if near its top."""
    position = drawing.find(f".//{POSITION}")
    offset = None if position is None else child_of(position, OFFSET)
    return offset is not None and (offset.text or "").startswith("-") and position.get("relativeFrom") in _OF_PARAGRAPH


_OF_PARAGRAPH = frozenset({"paragraph", "line"})


def _is_hidden(drawing: Element) -> bool:
    properties = drawing.find(f".//{DRAWING_PROPERTIES}")
    if properties is not None:
        return properties.get("hidden") in {"1", "true"}
    return any(_INVISIBLE.search(style) for style in _styles(drawing))


def _styles(drawing: Element) -> list[str]:
    return [style for child in drawing for style in [child.get("style", "")] if style]
