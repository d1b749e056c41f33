"""Write to consoles of every encoding: nothing raises, nothing is lost."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from rich.console import Console

from govinfo.findings import Verdict
from govinfo.messages import Lang, verdict_line


def prepare_streams() -> None:
    """Let a character that a console does not have be written as an escape; write to nowhere where one is closed."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open until the end
        stream = getattr(sys, name)
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def language(asked: Lang | None) -> Lang:
    """Choose the language: as asked, else Chinese wherever the console can show it."""
    if asked is not None:
        return asked
    return "zh" if can_show(verdict_line(Verdict.CONSISTENT, 0, "zh"), sys.stdout) else "en"


def can_show(text: str, stream: IO[str]) -> bool:
    """Tell whether the encoding of a stream has all characters of a text."""
    try:
        text.encode(getattr(stream, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


#: What is not a terminal has no width; a picture of table 3 fits into this.
_WIDTH_OF_A_FILE = 130


def console_for(stream: IO[str]) -> Console:
    """Make a console that draws on a stream; on none but a terminal with colours."""
    width = None if stream.isatty() or "COLUMNS" in os.environ else _WIDTH_OF_A_FILE
    return Console(file=stream, width=width, highlight=False, markup=False, emoji=False, legacy_windows=False)


def leave_quietly() -> None:
    """Close what a reader on the other side of a pipe has closed already."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
