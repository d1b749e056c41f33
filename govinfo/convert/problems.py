"""Structure a document with care: every problem is told, each with its address."""

from typing import Any, Final

from govinfo.exceptions import InvalidReport, Problem, shown
from govinfo.model import AnnualReport
from govinfo.model.fields import FormField, Shape, form_fields
from govinfo.model.kinds import Refusal

#: The version of the document format. It differs from the version of the package.
FORMAT_VERSION: Final = "1.0"
FORMAT_KEY: Final = "format"
#: What every document says under the key `format`.
FORMAT: Final = f"govinfo.report/{FORMAT_VERSION}"

_OBJECT = "an object"
_ARRAY = "an array"


def load_report(document: Any) -> AnnualReport:
    """Make a report of a parsed JSON document; raise `InvalidReport` with every problem."""
    problems: list[Problem] = []
    known = {}
    if type(document) is dict:
        known = {key: document[key] for key in document if key != FORMAT_KEY}
        if FORMAT_KEY not in document:
            problems.append(_problem("key.missing", FORMAT_KEY, repr(FORMAT)))
        elif document[FORMAT_KEY] != FORMAT:
            problems.append(_problem("format", FORMAT_KEY, repr(FORMAT), document[FORMAT_KEY]))
        document = known
    report: AnnualReport = _load(AnnualReport, document, "", problems)
    if problems:
        raise InvalidReport(tuple(problems))
    return report


def _load(cls: type[Any], document: Any, address: str, problems: list[Problem]) -> Any:
    if type(document) is not dict:
        problems.append(_problem("type", address, _OBJECT, document))
        return None
    fields = form_fields(cls)
    names = {declared.name for declared in fields}
    before = len(problems)
    loaded = {}
    for declared in fields:
        inner = _under(address, declared.name)
        if declared.name in document:
            loaded[declared.name] = _load_field(declared, document[declared.name], inner, problems)
        else:
            problems.append(_problem("key.missing", inner, _expected(declared)))
    problems.extend(
        _problem("key.unknown", _under(address, shown(key)[1:-1]), "no such key", document[key])
        for key in document
        if key not in names
    )
    return None if len(problems) > before else cls(**loaded)


def _load_field(declared: FormField, value: Any, address: str, problems: list[Problem]) -> Any:
    if value is None and declared.shape is Shape.OPTIONAL:
        return None
    if declared.shape is not Shape.MANY:
        return _load_one(declared, value, address, problems)
    if type(value) is not list:
        problems.append(_problem("type", address, _ARRAY, value))
        return ()
    return [_load_one(declared, item, f"{address}.{index}", problems) for index, item in enumerate(value)]


def _load_one(declared: FormField, value: Any, address: str, problems: list[Problem]) -> Any:
    if isinstance(declared.holds, type):
        return _load(declared.holds, value, address, problems)
    try:
        return declared.holds.load(value)
    except Refusal as refusal:
        expected = _expected(declared)
        problems.append(_problem(refusal.code, address, expected, value))
        return None


def _expected(declared: FormField) -> str:
    if declared.shape is Shape.MANY:
        return _ARRAY
    expected = _OBJECT if isinstance(declared.holds, type) else declared.holds.expected
    return f"{expected}, or null" if declared.shape is Shape.OPTIONAL else expected


_NOTHING: Final = object()


def _problem(code: str, address: str, expected: str, got: Any = _NOTHING) -> Problem:
    return Problem(code=code, address=address, expected=expected, got=None if got is _NOTHING else json_shown(got))


def json_shown(value: Any) -> str:
    """Show a value under the name that JSON gives it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return _OBJECT
    return _ARRAY if isinstance(value, list) else shown(value)


def _under(address: str, name: str) -> str:
    return f"{address}.{name}" if address else name
