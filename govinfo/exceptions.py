"""
Define what is raised: wrong calls and files that cannot be read.

What is wrong in the data of a report is never raised; it is returned as
findings and notes. Each class carries data; its sentence is made in `__str__`.
"""

from typing import ClassVar

from attrs import field, frozen


class GovinfoError(Exception):
    """The root of all that this library raises."""

    #: A stable code for programs and for the command line's JSON.
    code: ClassVar[str] = "error"


@frozen
class InvalidValue(GovinfoError, ValueError):
    """A value that the form cannot hold was given for a field."""

    code: ClassVar[str] = "value.invalid"

    #: The name of the field.
    name: str
    #: What would be right.
    expected: str
    #: What was given.
    got: object = field(repr=False)

    def __str__(self) -> str:
        return f"{self.name}: expected {self.expected}, got {shown(self.got)}"


@frozen
class UnknownAddress(GovinfoError, LookupError):
    """No cell or part of a report has this address, or the report lacks it."""

    code: ClassVar[str] = "address.unknown"

    #: The address that was asked for.
    address: str
    #: Whether the form has the address and only this report lacks it.
    absent: bool = False

    def __str__(self) -> str:
        if self.absent:
            return f"{self.address}: the report does not have this row or table"
        return f"{self.address}: the form has no such cell; see govinfo.cells()"


@frozen(kw_only=True)
class Problem:
    """
    One reason why a document is not a report.

    `address` is dotted, as for cells; list items are numbered from 0
    (`overview.3.text`); empty for the document itself.
    """

    #: One of the codes listed in the format's README.
    code: str
    #: Where.
    address: str
    #: What would be right.
    expected: str
    #: What stands there; None where nothing does.
    got: str | None

    def __str__(self) -> str:
        return f"{self.address or '(document)'}: expected {self.expected}" + (f", got {self.got}" if self.got else "")


@frozen
class InvalidReport(GovinfoError, ValueError):
    """A JSON document does not have the format of a report. All reasons are given at once."""

    code: ClassVar[str] = "report.invalid"

    #: The reasons, in the order of the format.
    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        head = f"not a report document (problems: {len(self.problems)})"
        return "\n  ".join([head, *map(str, self.problems[:20])])


@frozen
class InvalidJSON(GovinfoError, ValueError):
    """A text is not JSON (RFC 8259; NaN and Infinity are not JSON)."""

    code: ClassVar[str] = "json.syntax"

    #: What the parser says.
    reason: str
    #: Line, from 1.
    line: int
    #: Column, from 1.
    column: int

    def __str__(self) -> str:
        return f"not JSON: {self.reason} (line {self.line}, column {self.column})"


@frozen
class UnreadableFile(GovinfoError):
    """A file cannot be opened, or its bytes are not what they claim to be."""

    code: ClassVar[str] = "file.unreadable"

    #: What is wrong.
    reason: str

    def __str__(self) -> str:
        return f"cannot read the file: {self.reason}"


@frozen
class UnsupportedFormat(GovinfoError):
    """The bytes are of a format for which there is no reader, or the suffix one for which there is no writer."""

    code: ClassVar[str] = "format.unsupported"

    #: What the format seems to be.
    format: str
    #: The formats that are supported.
    supported: tuple[str, ...]

    def __str__(self) -> str:
        return f"no support for {self.format}; supported: {', '.join(self.supported)}"


@frozen
class LimitExceeded(GovinfoError):
    """A file is larger or deeper than a reader accepts."""

    code: ClassVar[str] = "limit.exceeded"

    #: Which limit.
    limit: str
    #: The most that is accepted.
    most: int

    def __str__(self) -> str:
        return f"the file exceeds a limit: {self.limit} (at most {self.most:,})"


@frozen
class NotAReport(GovinfoError):
    """A document has neither the title of an annual report nor any of its three tables."""

    code: ClassVar[str] = "report.none"

    def __str__(self) -> str:
        return "no annual report: neither its title nor any of its three tables was found"


@frozen
class NoText(GovinfoError):
    """A document is a scan, or nothing but pictures: whether it is a report cannot be told without reading them."""

    code: ClassVar[str] = "report.scanned"

    def __str__(self) -> str:
        return "a scan, or nothing but pictures: there is no text to read"


@frozen
class MissingExtra(GovinfoError, ImportError):
    """A package of an optional extra is not installed."""

    code: ClassVar[str] = "extra.missing"

    #: The extra that brings the package.
    extra: str

    def __str__(self) -> str:
        return f"this needs the extra {self.extra!r}: pip install 'govinfo[{self.extra}]'"


@frozen
class MissingProgram(GovinfoError):
    """A program that converts a format is not on the path."""

    code: ClassVar[str] = "program.missing"

    #: The program.
    program: str
    #: The command that is looked for.
    command: str

    def __str__(self) -> str:
        return f"this needs {self.program}: install it and put {self.command} on the path, or save the file as DOCX"


#: Longer whole numbers are not printed: the interpreter itself refuses those of many thousand digits.
_MOST_BITS = 200


def shown(value: object, *, most: int = 60) -> str:
    """Show a value in an error, bounded: a hostile document must not print a megabyte."""
    if isinstance(value, str | bytes):
        return repr(value[:most]) + ("…" if len(value) > most else "")
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() > _MOST_BITS:
        return "a whole number of more than 60 digits"
    if value is None or isinstance(value, bool | int | float):
        return str(value)
    return type(value).__name__
