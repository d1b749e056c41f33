"""Tell what a new file does not hold of the document that it was made from."""

from pathlib import Path

import click

from govinfo.cli.sources import STANDARD, Source
from govinfo.messages import Lang, Text, left_out_messages, text

_JSON = ".json"


def tell_left_out(source: Source, out: str, lang: Lang) -> None:
    """
    Name on standard error what was not carried over, a line for each kind; say nothing where nothing was left out.

    A report in JSON has notes, which tell of it; no other file has any.
    """
    lines = list(left_out_messages(source.reading.left_out, lang))
    if not lines:
        return
    has_notes = out == STANDARD or Path(out).suffix.lower() == _JSON
    lead = Text.LEFT_OUT_NOTED if has_notes else Text.LEFT_OUT
    click.echo(text(lead, lang, source=source.source), err=True)
    for line in lines:
        click.echo(f"    - {line}", err=True)
