"""Call what needs a library that may not be installed: importing govinfo never imports an extra."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from govinfo.exceptions import MissingExtra


def lazily(module: str, function: str, extra: str = "") -> Callable[..., Any]:
    """Give a function of a module that is imported when it is called; it raises `MissingExtra` without its library."""

    def call(*arguments: Any) -> Any:
        try:
            return getattr(import_module(module), function)(*arguments)
        except ModuleNotFoundError as error:
            if not extra or (error.name or "").startswith("govinfo"):
                raise
            raise MissingExtra(extra) from error

    return call
