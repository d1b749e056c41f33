"""Convert whole documents: fast where all is well, with every problem told where it is not."""

from typing import Any

import orjson

from govinfo.convert.fast import converter
from govinfo.convert.problems import FORMAT, FORMAT_KEY, FORMAT_VERSION, load_report
from govinfo.convert.syntax import parse
from govinfo.exceptions import GovinfoError
from govinfo.model import AnnualReport
from govinfo.model.kinds import Refusal

__all__ = ["FORMAT", "FORMAT_VERSION", "dumps", "loads", "structure", "unstructure"]


def loads(data: bytes | str) -> AnnualReport:
    """
    Read a report from its JSON document.

    Raises `InvalidJSON` with line and column, `InvalidReport` with every
    problem, `LimitExceeded` for what is too large or too deep. Duplicate keys
    are not noticed here; see `duplicate_keys`.
    """
    return structure(parse(data))


def dumps(report: AnnualReport, *, indent: bool = False) -> bytes:
    """Write a report as its JSON document, in UTF-8; indented by two spaces on request."""
    return orjson.dumps(unstructure(report), option=orjson.OPT_INDENT_2 if indent else None)


def structure(document: Any) -> AnnualReport:
    """
    Make a report of a parsed JSON document.

    Raises `InvalidReport` with every problem.
    """
    try:
        body = document.copy() if document.__class__ is dict else {}
        if body.pop(FORMAT_KEY) == FORMAT:
            report: AnnualReport = converter().structure(body, AnnualReport)
            return report
    except (GovinfoError, Refusal, ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        # Something is unusual: look closely, and tell what is wrong, if anything is.
        pass
    return load_report(document)


def unstructure(report: AnnualReport) -> dict[str, Any]:
    """Give the JSON document of a report as plain values, its keys in the order of the form."""
    return {FORMAT_KEY: FORMAT, **converter().unstructure(report)}
