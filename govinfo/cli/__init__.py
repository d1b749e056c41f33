"""The command line: the only part that prints or exits (extra `cli`)."""

import sys

from govinfo.exceptions import MissingExtra

_USAGE_ERROR = 2


def main() -> None:
    """Run the command line; without its libraries, say how to install them."""
    try:
        from govinfo.cli.app import run  # noqa: PLC0415 - without the extra, this is where it shows
    except ModuleNotFoundError as missing:
        if missing.name not in {"click", "rich"}:
            raise
        sys.stderr.write(f"govinfo: {MissingExtra('cli')}\n")
        sys.exit(_USAGE_ERROR)
    run()
