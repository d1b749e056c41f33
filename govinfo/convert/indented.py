"""Write JSON for people to read, too."""

from typing import Any

import orjson


def indented(document: dict[str, Any]) -> bytes:
    """Write a JSON document in UTF-8, indented, with a line break at its end."""
    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
