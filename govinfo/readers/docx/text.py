"""
Read what a person sees of a paragraph of a Word document.

A person sees what was inserted and not what was deleted, the results of fields
and not their codes, and no hidden text. A text that is struck through is taken
as deleted. What is left out is told.
"""

from collections.abc import Callable, Iterable

from attrs import field, frozen, mutable

from govinfo.readers.docx.names import (
    ALTERNATES,
    BREAK,
    CHARACTER,
    DELETED,
    DELETED_TEXT,
    DRAWING,
    DROP_DOWN,
    FIELD_CHARACTER,
    FIELD_CHARACTER_TYPE,
    FONT,
    INSERTED,
    LIST_ENTRY,
    MATH,
    MATH_STRUCTURES,
    MATH_TEXT,
    NO_BREAK_HYPHEN,
    NOTE_REFERENCES,
    OBJECT,
    OWN_MARK,
    P_PR,
    P_STYLE,
    PICT,
    PLACED_TAB,
    PLACEHOLDER,
    R_PR,
    R_STYLE,
    RESULT,
    RETURN,
    RUBY,
    RUBY_BASE,
    SDT,
    SDT_CONTENT,
    SDT_PR,
    SYMBOL,
    TAB,
    TYPE,
    VAL,
    WRAPPERS,
    Element,
    Properties,
    R,
    T,
    child_of,
    children_of,
    is_on,
    number_in,
)
from govinfo.readers.docx.numbering import Numbering
from govinfo.readers.docx.parts import Parts
from govinfo.readers.docx.shapes import Shape, chosen, shapes_in
from govinfo.readers.docx.styles import PLAIN, Look, Style, Styles, heading_of, list_of, look_of

#: Breaks that begin a page or a column: in the text they are nothing.
_NO_LINE_BREAKS = frozenset({"page", "column"})
_PICTORIAL = frozenset({DRAWING, PICT, OBJECT})
#: Where the characters of a font of symbols stand.
_SYMBOLS = range(0xF020, 0xF100)


@mutable
class Paragraph:
    """What was read of a paragraph."""

    #: The pieces of its text, as they come.
    pieces: list[str] = field(factory=list)
    #: Its number in a list, as it is shown.
    number: str = ""
    level: int = 0
    #: The texts that were inserted, deleted or struck through, and those that are hidden.
    changed: list[str] = field(factory=list)
    hidden: list[str] = field(factory=list)
    shapes: list[Shape] = field(factory=list)
    #: Whether its end was deleted: it continues in the next.
    is_open: bool = False

    @property
    def text(self) -> str:
        """Its text, with its number before it."""
        text = "".join(self.pieces)
        if not self.number:
            return text
        is_apart = text[:1].isdigit() or self.number[-1:].isalnum()
        return self.number + " " * is_apart + text


@frozen(kw_only=True)
class _Context:
    """Where a text stands: its look by the styles around it, and the paragraph that it belongs to."""

    look: Look
    said: Paragraph


class Texts:
    """Reads the paragraphs of a document in their order: numbers count on, and fields go over paragraphs."""

    def __init__(self, parts: Parts) -> None:
        """Take the parts of a document."""
        self._styles = Styles(parts.styles)
        self._numbering = Numbering(parts.numbering)
        self._has_looks = parts.has_looks
        #: For each field that is open: whether its code goes on, which nobody sees.
        self._fields: list[bool] = []

    def paragraph(self, element: Element, before: Paragraph | None = None) -> Paragraph:
        """Read a paragraph; `before` is the one above it, if that continues in it."""
        properties = children_of(child_of(element, P_PR))
        named = properties.get(P_STYLE)
        style = self._styles.paragraph(None if named is None else named.get(VAL))
        said = before or Paragraph()
        said.is_open = False
        said.level = heading_of(properties, style.heading)
        self._inline(element, _Context(look=style.look, said=said))
        # The code of a field that is never closed hides no more than its own paragraph.
        if self._fields:
            self._fields = [False] * len(self._fields)
        mark = children_of(properties.get(R_PR))
        if not DELETED.isdisjoint(mark):
            said.is_open = True
        elif said.pieces or not look_of(mark, style.look).is_hidden:
            said.number = self._number(properties, style)
        return said

    def _number(self, properties: Properties, style: Style) -> str:
        name, level = list_of(properties)
        if level is None:
            level = style.list_level
        if name is None:
            name = style.list
            if name is not None and level is None:
                level = self._numbering.level_of(name, style.list_style)
        return "" if name is None else self._numbering.next_of(name, level or 0)

    def _inline(self, parent: Element, context: _Context) -> None:
        said = context.said
        for child in parent:
            tag = child.tag
            if tag == R:
                self._run(child, context)
            elif tag in INSERTED:
                start = len(said.pieces)
                self._inline(child, context)
                said.changed.append("".join(said.pieces[start:]))
            elif tag in DELETED:
                said.changed.append(deleted_in(child))
            elif tag in WRAPPERS or tag == RUBY_BASE:
                self._inline(child, context)
            elif tag == SDT:
                self._control(child, context)
            elif tag == ALTERNATES:
                branch = chosen(child)
                if branch is not None:
                    self._inline(branch, context)
            elif tag == MATH:
                said.pieces.append(_math(child))

    def _control(self, control: Element, context: _Context) -> None:
        content = child_of(control, SDT_CONTENT)
        if content is None:
            return
        if is_placeholder(control):
            context.said.hidden += placeholder_in(content)
        else:
            self._inline(content, context)

    def _run(self, run: Element, context: _Context) -> None:
        properties = children_of(child_of(run, R_PR)) if self._has_looks else {}
        look, styled = context.look, properties.get(R_STYLE)
        if styled is not None:
            look = _over(look, self._styles.text(styled.get(VAL)).look)
        look = look_of(properties, look)
        said = context.said
        if look is PLAIN.look or look == PLAIN.look:
            self._characters(run, said)
            return
        apart = Paragraph()
        self._characters(run, apart)
        text = "".join(apart.pieces)
        if look.is_hidden:
            said.hidden.append(text)
        elif look.is_struck:
            said.changed.append(text)
        else:
            said.shapes += apart.shapes
            said.pieces.append(_raised(text, said.pieces))

    def _characters(self, run: Element, said: Paragraph) -> None:
        for child in run:
            tag = child.tag
            if tag == FIELD_CHARACTER:
                self._field(child, said)
            elif self._fields and any(self._fields):
                continue
            elif tag == T:
                said.pieces.append(child.text or "")
            elif tag in _CHARACTERS:
                said.pieces.append(_CHARACTERS[tag](child))
            elif tag in _PICTORIAL:
                said.shapes += shapes_in(child)
            elif tag in {ALTERNATES, RUBY}:
                self._inner(child, said)
            elif tag in NOTE_REFERENCES and child.get(OWN_MARK) is not None:
                return

    def _inner(self, element: Element, said: Paragraph) -> None:
        if element.tag == RUBY:
            self._inline(element, _Context(look=PLAIN.look, said=said))
            return
        branch = chosen(element)
        if branch is not None:
            self._characters(branch, said)

    def _field(self, character: Element, said: Paragraph) -> None:
        kind = character.get(FIELD_CHARACTER_TYPE)
        if kind == "begin":
            choices = character.find(f".//{DROP_DOWN}")
            if choices is not None and not any(self._fields):
                said.pieces.append(_choice(choices))
            self._fields.append(True)
        elif self._fields and kind == "separate":
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._fields.pop()


def _over(look: Look, styled: Look) -> Look:
    """Give the look of a text whose style adds to that of its paragraph."""
    return Look(
        is_hidden=look.is_hidden or styled.is_hidden,
        is_struck=look.is_struck or styled.is_struck,
        is_raised=look.is_raised or styled.is_raised,
    )


def deleted_in(element: Element) -> str:
    """Give the text of what was deleted."""
    return "".join(each.text or "" for each in element.iter(DELETED_TEXT, T))


def is_placeholder(control: Element) -> bool:
    """Tell whether a content control is not filled in, and shows a text that says so."""
    properties = child_of(control, SDT_PR)
    return properties is not None and is_on(child_of(properties, PLACEHOLDER))


def placeholder_in(content: Element) -> Iterable[str]:
    """Give the text of a placeholder if it has a figure: it may be one that was filled in."""
    text = "".join(each.text or "" for each in content.iter(T))
    return (text,) if any(map(str.isdigit, text)) else ()


def _raised(text: str, before: list[str]) -> str:
    """Set a raised text behind a digit in brackets: it is a mark of a remark, no digit of the number."""
    stands_behind = "".join(before[-2:]).rstrip()[-1:].isdigit()
    return f"[{text}]" if stands_behind and any(map(str.isalnum, text)) else text


def _symbol(symbol: Element) -> str:
    """Give the character of a symbol; one that only its font knows stays as it is."""
    try:
        code = int(symbol.get(CHARACTER, ""), 16)
        if code in _SYMBOLS and symbol.get(FONT) == "Symbol" and chr(code - 0xF000).isdigit():
            code -= 0xF000
        return "" if 0xD800 <= code < 0xE000 else chr(code)  # noqa: PLR2004 - surrogates are no characters
    except (ValueError, OverflowError):
        return ""


#: What stands for a character, and for which.
_CHARACTERS: dict[str, Callable[[Element], str]] = {
    TAB: lambda _tab: "\t",
    PLACED_TAB: lambda _tab: "\t",
    RETURN: lambda _return: "\n",
    NO_BREAK_HYPHEN: lambda _hyphen: "-",
    BREAK: lambda found: "" if found.get(TYPE) in _NO_LINE_BREAKS else "\n",
    SYMBOL: _symbol,
}


def _choice(choices: Element) -> str:
    """Give the entry of a list that is chosen in a form of the old kind."""
    entries = [each.get(VAL, "") for each in choices.iterchildren(LIST_ENTRY)]
    place = number_in(child_of(choices, RESULT), 0)
    return entries[place] if place < len(entries) else ""


def _math(formula: Element) -> str:
    """Give the text of a formula; where it is more than a line of signs, its parts stand apart."""
    texts = [each.text or "" for each in formula.iter(MATH_TEXT)]
    is_line = next(formula.iter(*MATH_STRUCTURES), None) is None
    return ("" if is_line else "/").join(texts)
