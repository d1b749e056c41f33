"""Take the visible sheets of a workbook in the package format (XLSX, XLSM): values by python-calamine."""

import posixpath
from io import BytesIO

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from govinfo.exceptions import GovinfoError, UnreadableFile
from govinfo.readers.limits import Limits
from govinfo.readers.packages import DAMAGED, PROTECTED, checked, part_of
from govinfo.readers.sheets.formats import text_of
from govinfo.readers.sheets.model import Position, Sheet, Workbook
from govinfo.readers.sheets.parts import (
    Contents,
    SheetPart,
    contents_of,
    formats_of,
    lengths_of,
    picture_rows_of,
    relations_of,
)

_MAIN = "xl/workbook.xml"
#: Sheets hold more elements than pages, most of them cells that are only formatted.
_TAGS_FOR_AN_ELEMENT = 4
_STYLES, _TEXTS = "xl/styles.xml", "xl/sharedStrings.xml"


class _Package:
    """The parts of a checked package, by names without case, as office programs and calamine look for them."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._archive = checked(content, limits)
        self._limits = limits
        self._elements = 0
        self._names = {name.lower(): name for name in self._archive.namelist()}
        if len(self._names) != len(self._archive.namelist()):
            # Of two parts with one name another program may read the other one.
            raise UnreadableFile(DAMAGED)

    def part(self, name: str) -> bytes | None:
        """Unpack a part; None if there is none."""
        own = self._names.get(name.lower())
        if own is None:
            return None
        content = part_of(self._archive, own)
        self._elements += content.count(b"<")
        self._limits.hold("elements", self._elements // _TAGS_FOR_AN_ELEMENT)
        return content

    def relations(self, name: str) -> dict[str, str]:
        """Give the parts that a part refers to."""
        folder, _, file = name.rpartition("/")
        content = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        return {} if content is None else relations_of(content, name)


class _Reader:
    """What all sheets of one workbook share."""

    def __init__(self, package: _Package, contents: Contents, limits: Limits) -> None:
        self._package, self._contents = package, contents
        styles, texts = package.part(_STYLES), package.part(_TEXTS)
        self._formats = formats_of(styles) if styles else []
        lengths = lengths_of(texts) if texts else []
        self._targets = package.relations(_MAIN)
        # All that could be taken for a sheet is measured, hidden ones too, before calamine takes memory for any.
        self._parts: dict[str, SheetPart] = {}
        characters = cells = 0
        for identifier in contents.sheets:
            name = self._targets.get(identifier, "")
            content = package.part(name)
            if name in self._parts:
                # One sheet under many names is read as often as it is named.
                raise UnreadableFile(DAMAGED)
            if content is not None:
                part = self._parts[name] = SheetPart(content, lengths, limits)
                characters, cells = characters + part.characters, cells + part.cells
                limits.hold("bytes", characters)
                limits.hold("cells", cells)

    def sheet(self, index: int, sheet: CalamineSheet) -> Sheet:
        """Take one sheet."""
        name = self._targets.get(self._contents.sheets[index], "")
        part = self._parts.get(name)
        if part is None:
            raise UnreadableFile(DAMAGED)
        uncomputed = frozenset(part.formulas if self._contents.is_calculated_on_load else part.uncomputed)
        texts = self._texts(sheet, part) | part.errors | dict.fromkeys(uncomputed, "")
        return Sheet(
            name=sheet.name,
            texts=texts,
            merged=tuple(
                (top + 1, left + 1, bottom + 1, right + 1)
                for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
            ),
            hidden_rows=frozenset(part.hidden_rows),
            hidden_columns=frozenset(part.hidden_columns),
            uncomputed=uncomputed,
            pictures=self._pictures(name, part),
        )

    def _texts(self, sheet: CalamineSheet, part: SheetPart) -> dict[Position, str]:
        texts: dict[Position, str] = {}
        if sheet.start is None:
            return texts
        left = sheet.start[1] + 1
        for row, values in enumerate(sheet.iter_rows(), 1):
            for column, value in enumerate(values, left):
                if value != "":
                    style = part.styles.get((row, column), 0)
                    code = self._formats[style] if style < len(self._formats) else "General"
                    texts[row, column] = text_of(value, code)
        return texts

    def _pictures(self, name: str, part: SheetPart) -> tuple[int, ...]:
        drawing = self._package.part(self._package.relations(name).get(part.drawing, "")) if part.drawing else None
        return picture_rows_of(drawing) if drawing else ()


def workbook_of(content: bytes, limits: Limits) -> Workbook:
    """
    Read a workbook.

    Raises `UnreadableFile` for one that is damaged or protected, and
    `LimitExceeded` for one beyond the limits.
    """
    package = _Package(content, limits)
    main = package.part(_MAIN)
    if main is None:
        raise UnreadableFile(DAMAGED)
    contents = contents_of(main)
    try:
        reader = _Reader(package, contents, limits)
        with CalamineWorkbook.from_filelike(BytesIO(content)) as book:
            return _workbook(book, reader, contents)
    except PasswordError:
        raise UnreadableFile(PROTECTED) from None
    except GovinfoError:
        raise
    except (CalamineError, MemoryError, OverflowError, ValueError):
        raise UnreadableFile(DAMAGED) from None
    except BaseException as error:
        # A panic of the Rust library is no Exception.
        if type(error).__name__ == "PanicException":
            raise UnreadableFile(DAMAGED) from None
        raise


def _workbook(book: CalamineWorkbook, reader: _Reader, contents: Contents) -> Workbook:
    if len(book.sheets_metadata) != len(contents.sheets):
        raise UnreadableFile(DAMAGED)
    sheets: list[Sheet] = []
    hidden: list[str] = []
    for index, about in enumerate(book.sheets_metadata):
        if about.visible != SheetVisibleEnum.Visible:
            hidden.append(about.name)
        elif about.typ == SheetTypeEnum.WorkSheet:
            sheets.append(reader.sheet(index, book.get_sheet_by_index(index)))
    return Workbook(sheets=tuple(sheets), hidden=tuple(hidden))
