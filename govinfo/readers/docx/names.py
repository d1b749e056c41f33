"""Name the elements and attributes of a Word document that a reader looks at."""

from typing import Any, TypeAlias

from docx.oxml.ns import qn

#: An element as lxml has it; lxml declares no types.
Element: TypeAlias = Any

#: The properties of something, by the kinds of their elements.
Properties: TypeAlias = dict[str, Element]

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_V = "{urn:schemas-microsoft-com:vml}"

BODY, P, R, T, TBL, TR, TC, SDT = map(qn, ("w:body", "w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:sdt"))
P_PR, R_PR, TR_PR, TC_PR, SDT_PR = map(qn, ("w:pPr", "w:rPr", "w:trPr", "w:tcPr", "w:sdtPr"))
SDT_CONTENT, PLACEHOLDER, ALT_CHUNK = map(qn, ("w:sdtContent", "w:showingPlcHdr", "w:altChunk"))
VAL, TYPE, ID, DEFAULT = map(qn, ("w:val", "w:type", "w:styleId", "w:default"))
STYLE, P_STYLE, R_STYLE, BASED_ON = map(qn, ("w:style", "w:pStyle", "w:rStyle", "w:basedOn"))
NAME, OUTLINE = map(qn, ("w:name", "w:outlineLvl"))
NUM_PR, NUM_ID, ILVL = map(qn, ("w:numPr", "w:numId", "w:ilvl"))
VANISH, STRIKE, DOUBLE_STRIKE, VERTICAL = map(qn, ("w:vanish", "w:strike", "w:dstrike", "w:vertAlign"))

TAB, PLACED_TAB, BREAK, RETURN = map(qn, ("w:tab", "w:ptab", "w:br", "w:cr"))
NO_BREAK_HYPHEN, SYMBOL, CHARACTER, FONT = map(qn, ("w:noBreakHyphen", "w:sym", "w:char", "w:font"))
FIELD_CHARACTER, FIELD_CHARACTER_TYPE = map(qn, ("w:fldChar", "w:fldCharType"))
LIST_ENTRY, RESULT, DROP_DOWN = map(qn, ("w:listEntry", "w:result", "w:ddList"))
RUBY, RUBY_BASE, DELETED_TEXT = map(qn, ("w:ruby", "w:rubyBase", "w:delText"))
OWN_MARK = qn("w:customMarkFollows")
NOTE_REFERENCES = frozenset(map(qn, ("w:footnoteReference", "w:endnoteReference")))
MATH, MATH_TEXT = qn("m:oMath"), qn("m:t")
MATH_STRUCTURES = frozenset(map(qn, ("m:f", "m:sSup", "m:sSub", "m:sSubSup", "m:rad", "m:d", "m:m", "m:nary")))

INSERTED = frozenset(map(qn, ("w:ins", "w:moveTo")))
DELETED = frozenset(map(qn, ("w:del", "w:moveFrom")))
ROW_DELETED, ROW_INSERTED = qn("w:del"), qn("w:ins")
CELL_DELETED, CELL_INSERTED = qn("w:cellDel"), qn("w:cellIns")
#: Elements that only wrap what a person sees.
WRAPPERS = frozenset(
    map(qn, ("w:customXml", "w:smartTag", "w:hyperlink", "w:fldSimple", "w:dir", "w:bdo", "m:oMathPara"))
)

SECTION, FIRST_PAGE, EVEN_PAGES, RELATIONSHIP = map(qn, ("w:sectPr", "w:titlePg", "w:evenAndOddHeaders", "r:id"))
RUNNING_REFERENCES = (qn("w:headerReference"), qn("w:footerReference"))

GRID_BEFORE, GRID_SPAN = map(qn, ("w:gridBefore", "w:gridSpan"))
V_MERGE, H_MERGE, ROW_HIDDEN = map(qn, ("w:vMerge", "w:hMerge", "w:hidden"))

DRAWING, PICT, OBJECT = map(qn, ("w:drawing", "w:pict", "w:object"))
ALTERNATES, CHOICE, FALLBACK = (_MC + name for name in ("AlternateContent", "Choice", "Fallback"))
BOX = qn("w:txbxContent")
PICTURES = frozenset({qn("a:blip"), qn("c:chart"), qn("dgm:relIds"), _V + "imagedata"})
TEXT_PATH, EXTENT, DRAWING_PROPERTIES = _V + "textpath", qn("wp:extent"), qn("wp:docPr")
POSITION, OFFSET = qn("wp:positionV"), qn("wp:posOffset")

NUMBERING_STYLE_LINK, STYLE_LINK = map(qn, ("w:numStyleLink", "w:styleLink"))
ABSTRACT_NUM, ABSTRACT_NUM_ID, NUM = map(qn, ("w:abstractNum", "w:abstractNumId", "w:num"))
LVL, LVL_OVERRIDE, START_OVERRIDE, START = map(qn, ("w:lvl", "w:lvlOverride", "w:startOverride", "w:start"))
NUM_FORMAT, LVL_TEXT, LVL_RESTART, IS_LEGAL = map(qn, ("w:numFmt", "w:lvlText", "w:lvlRestart", "w:isLgl"))


def child_of(element: Element, tag: str) -> Element | None:
    """Give the first child of a kind. Properties stand first: this finds them four times as fast as lxml's `find`."""
    for child in element:
        if child.tag == tag:
            return child
    return None


def children_of(element: Element | None) -> Properties:
    """Give the children by their kinds, of which properties have each but once."""
    return {} if element is None else {child.tag: child for child in element}


def is_on(element: Element | None) -> bool:
    """Tell whether a property of the kind that is on or off is there and on."""
    return element is not None and element.get(VAL, "1") not in _OFF


_OFF = frozenset({"0", "false", "off", "none"})


def number_in(element: Element | None, default: int) -> int:
    """Give the whole number that is the value of an element, none below 0; the default if it has none."""
    value = "" if element is None else element.get(VAL, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) <= _DIGITS else default


#: No count or number of a list in a document is longer.
_DIGITS = 9
