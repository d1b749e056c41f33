"""Tell from an element's attributes whether and how it is shown; style sheets are not read."""

import re
from collections.abc import Mapping
from functools import lru_cache

from attrs import evolve, frozen

#: The fewest pixels of a picture that may be a table; smaller ones are icons.
_LARGE = 200
_TELLING = re.compile(r"none|hidden|visible|collapse|opacity|font-size|line-through|block|table|flex|grid")
#: Begins where a name begins, so that a name of a million letters is not tried at each.
_DECLARATION = re.compile(r"(?<![a-z-])([a-z-]+)\s*:\s*([^;!]+)")
_BLOCK_DISPLAYS = frozenset({"block", "table", "flex", "grid", "list-item", "table-row", "flow-root"})
_ZERO = re.compile(r"0+(?:\.0+)?\s*(?:px|pt|em|rem|%)?")
#: Letters that nobody can read.
_TINY = re.compile(r"(?:0?\.\d+|1(?:\.\d+)?)\s*(?:px|pt)")
_PIXELS = re.compile(r"\s*(\d{1,6})(?:\.\d+)?(?:\s*px)?\s*", re.IGNORECASE)


@frozen
class Style:
    """How an element is shown, as far as its own attributes and those around it tell."""

    is_displayed: bool = True
    is_block: bool = False
    is_struck: bool = False
    #: Whether its text has a colour and a size; it takes its place even if not.
    has_ink: bool = True
    has_size: bool = True

    @property
    def is_visible(self) -> bool:
        """Whether its text can be seen."""
        return self.has_ink and self.has_size

    @property
    def inherited(self) -> "Style":
        """What an element in it is shown like."""
        return evolve(self, is_block=False) if self.is_block else self


def style_of(tag: str, attributes: Mapping[str, str | None], around: Style) -> Style:
    """Tell how an element is shown; `around` is what it inherits."""
    style = around
    if "hidden" in attributes or (tag == "dialog" and "open" not in attributes):
        return evolve(style, is_displayed=False)
    declared = _declared(attributes.get("style") or "")
    if not declared:
        return style
    display, visibility, size = (declared.get(name, "") for name in ("display", "visibility", "font-size"))
    return Style(
        is_displayed=display != "none" and not _is_zero(declared.get("opacity", "")),
        is_block=display in _BLOCK_DISPLAYS,
        is_struck="line-through" in declared.get("text-decoration", "") + declared.get("text-decoration-line", ""),
        has_ink=visibility not in {"hidden", "collapse"} if visibility in _VISIBILITIES else style.has_ink,
        has_size=not (_is_zero(size) or _TINY.fullmatch(size)) if size else style.has_size,
    )


@lru_cache(maxsize=1_024)
def _declared(written: str) -> Mapping[str, str]:
    """Take a style apart, if it has something to tell; cells by the hundred have the same one."""
    written = written.lower()
    if not _TELLING.search(written):
        return {}
    return {name: value.strip() for name, value in _DECLARATION.findall(written)}


_VISIBILITIES = frozenset({"hidden", "collapse", "visible"})


def _is_zero(size: str) -> bool:
    return bool(_ZERO.fullmatch(size))


def is_large(attributes: Mapping[str, str | None]) -> bool:
    """Tell whether a picture may be large enough to show a table, as far as its attributes say how large it is."""
    declared = dict(_DECLARATION.findall((attributes.get("style") or "").lower()))
    for side in ("width", "height"):
        pixels = _PIXELS.fullmatch(declared.get(side) or attributes.get(side) or "")
        if pixels and int(pixels[1]) < _LARGE:
            return False
    return True
