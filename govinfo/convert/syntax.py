"""Parse JSON within limits, and find keys that stand twice."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import orjson

from govinfo.exceptions import InvalidJSON, LimitExceeded, Problem, shown

#: A report is some 15 kB; the longest narratives seen make it some 200 kB.
MAX_BYTES: Final = 16 * 2**20
#: Values, at the least: a document of many small values takes a hundred times its size in memory.
MAX_VALUES: Final = 2**20
#: How deep the parser goes; a report is seven levels deep.
MAX_DEPTH: Final = 1024

_LONE_SURROGATE = "a lone surrogate is no character"
_DEPTH = "nesting depth"
_BOM = b"\xef\xbb\xbf"
#: What orjson says beyond its depth.
_TOO_DEEP = ("depth limit", "recursion limit")


def parse(data: bytes | str) -> Any:
    """
    Parse a JSON text (RFC 8259) in UTF-8, with or without byte order mark.

    Raises `InvalidJSON` (NaN, Infinity and lone surrogates are not JSON) and
    `LimitExceeded`.
    """
    content = _bytes(data)
    # A text shorter than that cannot exceed any limit but the parser's own.
    if len(content) > MAX_VALUES:
        _hold_limits(content)
    try:
        return orjson.loads(content)
    except orjson.JSONDecodeError as error:
        if any(words in error.msg.lower() for words in _TOO_DEEP):
            raise LimitExceeded(_DEPTH, MAX_DEPTH) from None
        raise InvalidJSON(error.msg, error.lineno, error.colno) from None


def _bytes(data: bytes | str) -> bytes:
    if isinstance(data, str):
        data = _encoded(data)
    if not isinstance(data, bytes):
        message = f"the bytes or the text of a JSON document are expected, got {type(data).__name__}"  # type: ignore[unreachable] # not every caller is type-checked
        raise TypeError(message)
    return data.removeprefix(_BOM)


def _encoded(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        column = error.start - text.rfind("\n", 0, error.start)
        raise InvalidJSON(_LONE_SURROGATE, line, column) from None


def _hold_limits(content: bytes) -> None:
    if len(content) > MAX_BYTES:
        raise LimitExceeded("bytes", MAX_BYTES)
    if sum(map(content.count, (b",", b"[", b"{"))) > MAX_VALUES:
        raise LimitExceeded("values", MAX_VALUES)


class _Object(list[tuple[str, Any]]):
    """An object as its pairs, duplicates and all."""


def duplicate_keys(data: bytes | str) -> tuple[Problem, ...]:
    """
    Find the keys that stand more than once in one object; parsers keep the last, in silence.

    Raises `InvalidJSON` and `LimitExceeded` as `loads` does.
    """
    parse(data)
    try:
        pairs = json.loads(_bytes(data), object_pairs_hook=_Object, parse_int=str, parse_float=str, parse_constant=str)
    except RecursionError:
        raise LimitExceeded(_DEPTH, MAX_DEPTH) from None
    return tuple(_duplicates(pairs))


def _duplicates(document: Any) -> Iterator[Problem]:
    """Walk a document without recursion: it may be as deep as the parsers allow."""
    waiting = [("", document)]
    while waiting:
        address, value = waiting.pop()
        inner: Iterator[tuple[str, Any]] = iter(())
        if isinstance(value, _Object):
            inner = iter(value)
            for key, times in Counter(key for key, _ in value).items():
                if times > 1:
                    yield Problem(
                        code="key.duplicate",
                        address=f"{address}.{shown(key)[1:-1]}".lstrip("."),
                        expected="each key once",
                        got=f"{times} times",
                    )
        elif isinstance(value, list):
            inner = ((str(index), item) for index, item in enumerate(value))
        waiting += [(f"{address}.{key}".lstrip("."), item) for key, item in inner if isinstance(item, list)]
