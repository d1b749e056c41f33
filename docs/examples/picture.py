"""Draw the picture that the README shows: python docs/examples/picture.py."""

import io
import re
from html import unescape
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console

import govinfo
from govinfo.cli.as_json import Checked
from govinfo.cli.as_text import tell, tell_verdict
from govinfo.cli.sources import Source

HERE = Path(__file__).parent
#: The width of a cell of the exported terminal.
_CELL = 12.2
PICTURE = HERE.parent / "images" / "check.svg"


def main() -> None:
    """Check the faulty example on a terminal that keeps what is drawn."""
    console = Console(record=True, width=128, file=io.StringIO(), highlight=False, markup=False, force_terminal=True)
    reading = govinfo.read(HERE / "example-2025-with-errors.txt")
    source = Source(source="example-2025-with-errors.txt", reading=reading)
    checked = Checked(source=source, findings=govinfo.check(reading), localisation=govinfo.localise(reading))
    tell(console, checked, "zh", picture=True)
    tell_verdict(console, checked, "zh")
    svg = console.export_svg(title="govinfo check")
    # The fonts of whoever looks at it will do: nothing is fetched from anywhere.
    svg = re.sub(r"@font-face\s*\{[^}]*\}|<!--.*?-->", "", svg)
    PICTURE.write_text(re.sub(r'textLength="[0-9.]+"([^>]*)>([^<]*)<', _widened, svg), encoding="utf-8")


def _widened(match: re.Match[str]) -> str:
    """Give a text the room that it takes on a terminal, where a Chinese character is two cells wide."""
    width = cell_len(unescape(match[2])) * _CELL
    return f'textLength="{width:.1f}"{match[1]}>{match[2]}<'


if __name__ == "__main__":
    main()
