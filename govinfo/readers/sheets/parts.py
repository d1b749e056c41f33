"""
Look at the parts of a workbook (XLSX) for what python-calamine does not tell.

That is: which rows and columns are hidden, the texts of errors, formulas
without a result, number formats, pictures. And how much the workbook would
unpack to: calamine takes the memory for every cell between the first and the
last one, and for every text as often as it is used.
"""

import posixpath
import re
from collections.abc import Callable
from xml.parsers.expat import ExpatError, ParserCreate

from attrs import field, frozen

from govinfo.exceptions import UnreadableFile
from govinfo.readers.limits import Limits
from govinfo.readers.packages import DAMAGED
from govinfo.readers.sheets.model import Position

_REFERENCE = re.compile(r"([A-Za-z]{1,3})([1-9]\d{0,6})", re.ASCII)
_LAST_ROW, _LAST_COLUMN = 1 << 20, 1 << 14
#: Columns are told once; more than some times all of them is no way to write a sheet.
_MOST_HIDDEN_COLUMNS = 16 * _LAST_COLUMN
_TRUE = frozenset({"1", "true"})
#: The number formats that have a number and no entry of their own, as far as they change what a number says.
_BUILT_IN = {9: "0%", 10: "0.00%"}

Attributes = dict[str, str]


def parse(
    content: bytes,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Hand the elements of XML over, their names without namespaces; raises `UnreadableFile` if it is damaged."""
    parser = ParserCreate()
    parser.buffer_text = True

    def started(name: str, attributes: Attributes) -> None:
        start(name.rpartition(":")[2], attributes)

    parser.StartElementHandler = started
    if end is not None:
        ended = end
        parser.EndElementHandler = lambda name: ended(name.rpartition(":")[2])
    if text is not None:
        parser.CharacterDataHandler = text
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat takes no keywords
    except ExpatError:
        raise UnreadableFile(DAMAGED) from None


def relations_of(content: bytes, part: str) -> dict[str, str]:
    """Give the parts that a part refers to, by the identifiers that it uses; what stands outside the package not."""
    targets: dict[str, str] = {}

    def start(name: str, attributes: Attributes) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.join(posixpath.dirname(part), target)
            targets[attributes.get("Id", "")] = posixpath.normpath(path)

    parse(content, start)
    return targets


@frozen(kw_only=True)
class Contents:
    """What the main part of a workbook tells."""

    #: The identifier of the part of each sheet, in order.
    sheets: list[str] = field(factory=list)
    #: Whether all is calculated anew when it is opened, so that the results of formulas are not to be relied on.
    is_calculated_on_load: list[bool] = field(factory=list)


def contents_of(content: bytes) -> Contents:
    """Read the main part of a workbook."""
    contents = Contents()

    def start(name: str, attributes: Attributes) -> None:
        if name == "sheet":
            own = [value for key, value in attributes.items() if key.endswith(":id")]
            contents.sheets.append(own[0] if own else "")
        elif name == "calcPr" and attributes.get("fullCalcOnLoad", "0").lower() in _TRUE:
            contents.is_calculated_on_load.append(True)

    parse(content, start)
    return contents


def formats_of(content: bytes) -> list[str]:
    """Give the number format of each style of a cell."""
    named: dict[str, str] = {}
    styles: list[str] = []
    inside: list[bool] = []

    def start(name: str, attributes: Attributes) -> None:
        if name == "numFmt":
            named.setdefault(attributes.get("numFmtId", ""), attributes.get("formatCode", ""))
        elif name == "cellXfs":
            inside.append(True)
        elif name == "xf" and inside:
            styles.append(attributes.get("numFmtId", "0"))

    def end(name: str) -> None:
        if name == "cellXfs":
            inside.clear()

    parse(content, start, end)
    built_in = {str(number): code for number, code in _BUILT_IN.items()}
    return [named.get(number, built_in.get(number, "General")) for number in styles]


def lengths_of(content: bytes) -> list[int]:
    """Give the length of each shared text."""
    lengths: list[int] = []

    def start(name: str, _attributes: Attributes) -> None:
        if name == "si":
            lengths.append(0)

    def text(characters: str) -> None:
        if lengths:
            lengths[-1] += len(characters)

    parse(content, start, text=text)
    return lengths


def picture_rows_of(content: bytes) -> tuple[int, ...]:
    """Give the rows, from 1, that the pictures of a drawing begin in."""
    rows: list[int] = []
    open_: list[str] = []
    row: list[str] = []

    def start(name: str, _attributes: Attributes) -> None:
        open_.append(name)
        if name == "pic" and "pic" not in open_[:-1]:
            number = "".join(row).strip()
            rows.append(int(number) + 1 if number.isascii() and number.isdigit() and len(number) < 8 else 1)  # noqa: PLR2004 - no row has 8 digits
        elif name == "from":
            row.clear()

    def end(_name: str) -> None:
        open_.pop()

    def text(characters: str) -> None:
        if open_[-2:] == ["from", "row"]:
            row.append(characters)

    parse(content, start, end, text)
    return tuple(sorted(rows))


class SheetPart:
    """What the part of a sheet tells beside its values."""

    def __init__(self, content: bytes, lengths: list[int], limits: Limits) -> None:
        """
        Read a part; `lengths` are those of the shared texts.

        Raises `LimitExceeded` if the sheet has more cells, or between its
        first and last one, than the limits allow, `UnreadableFile` if it is
        damaged.
        """
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        #: The texts of errors.
        self.errors: dict[Position, str] = {}
        #: The styles of cells that have one.
        self.styles: dict[Position, int] = {}
        self.formulas: set[Position] = set()
        self.uncomputed: set[Position] = set()
        #: The identifier of its drawing; empty if it has none.
        self.drawing = ""
        #: How many cells with something in them it has, and how many characters these have together.
        self.cells = self.characters = 0
        self._lengths, self._limits = lengths, limits
        self._row = self._column = 0
        self._last_row = self._last_column = 0
        self._kind = ""
        self._cell: Position | None = None
        self._value: list[str] = []
        self._in_value = False
        self._merged = self._columns = 0
        parse(content, self._start, self._end, self._text)

    def _start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            self._start_cell(attributes)
        elif name in {"v", "is"}:
            self._in_value = self._cell is not None
        elif name == "f" and self._cell:
            self.formulas.add(self._cell)
        elif name == "row":
            self._start_row(attributes)
        elif name == "col" and (attributes.get("hidden") in _TRUE or _is_zero(attributes.get("width"))):
            first, last = (_number(attributes.get(key)) for key in ("min", "max"))
            columns = range(first, min(last, _LAST_COLUMN) + 1)
            self._columns += len(columns)
            if self._columns > _MOST_HIDDEN_COLUMNS:
                raise UnreadableFile(DAMAGED)
            self.hidden_columns.update(columns)
        elif name == "drawing":
            self.drawing = next((value for key, value in attributes.items() if key.endswith(":id")), "")
        elif name == "mergeCell":
            self._merged += 1
            self._limits.hold("cells", self._merged)

    def _start_row(self, attributes: Attributes) -> None:
        self._row = _number(attributes.get("r")) if "r" in attributes else self._row + 1
        self._column = 0
        if self._row > _LAST_ROW:
            raise UnreadableFile(DAMAGED)
        if attributes.get("hidden") in _TRUE or _is_zero(attributes.get("ht")):
            self.hidden_rows.add(self._row)

    def _start_cell(self, attributes: Attributes) -> None:
        self._column += 1
        row = self._row
        if "r" in attributes:
            row, self._column = position_of(attributes["r"])
        if self._column > _LAST_COLUMN:
            raise UnreadableFile(DAMAGED)
        self._cell = row, self._column
        self._kind = attributes.get("t", "n")
        self._value = []
        style = attributes.get("s", "0")
        if style.isascii() and style.isdigit() and style.strip("0"):
            self._style = int(style[:9])
        else:
            self._style = 0

    def _text(self, characters: str) -> None:
        if self._in_value:
            self._value.append(characters)

    def _end(self, name: str) -> None:
        if name in {"v", "is"}:
            self._in_value = False
        elif name == "c" and self._cell:
            self._end_cell(self._cell, "".join(self._value))
            self._cell = None

    def _end_cell(self, cell: Position, value: str) -> None:
        if cell in self.formulas and not value.strip() and self._kind != "str":
            self.uncomputed.add(cell)
        if not value and cell not in self.formulas:
            return
        if self._kind == "e":
            self.errors[cell] = value
        if self._style:
            self.styles[cell] = self._style
        self._measure(cell, value)

    def _measure(self, cell: Position, value: str) -> None:
        self.cells += 1
        self._last_row, self._last_column = max(self._last_row, cell[0]), max(self._last_column, cell[1])
        self._limits.hold("cells", max(self.cells, self._last_row * self._last_column))
        length = len(value)
        if self._kind == "s":
            index = _number(value.strip())
            length = self._lengths[index] if index < len(self._lengths) else 0
        self._limits.hold("characters_of_a_line", length)
        self.characters += length


def position_of(reference: str) -> Position:
    """Read `AB12` as row 12, column 28; raises `UnreadableFile` for what is no reference of a cell."""
    found = _REFERENCE.fullmatch(reference)
    column = 0
    for letter in found[1].upper() if found else "":
        column = column * 26 + ord(letter) - ord("A") + 1
    if not found or column > _LAST_COLUMN or int(found[2]) > _LAST_ROW:
        raise UnreadableFile(DAMAGED)
    return int(found[2]), column


def _number(text: str | None) -> int:
    if text is None or not text.isascii() or not text.isdigit() or len(text) > 9:  # noqa: PLR2004 - no number here is longer
        raise UnreadableFile(DAMAGED)
    return int(text)


def _is_zero(length: str | None) -> bool:
    return length is not None and bool(re.fullmatch(r"0+(?:\.0*)?", length.strip(), re.ASCII))
