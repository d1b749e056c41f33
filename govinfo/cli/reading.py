"""Show what was recognised in a document, and where it stood."""

from rich import box
from rich.console import Console
from rich.table import Table

from govinfo.cells import cells_of, get
from govinfo.cli.as_text import headline, say
from govinfo.cli.console import can_show
from govinfo.codes import Section
from govinfo.messages import Lang, Text, cell_name, note_message, place_name, table_name, text
from govinfo.model import AnnualReport, Reading
from govinfo.model.fields import Shape, form_fields

_TABLES = tuple(section for section in Section if section.is_table)


def show_reading(console: Console, source: str, reading: Reading, lang: Lang, *, cells: bool) -> None:
    """Show the head, the sections, the tables with their counts, the fee and the notes; on request every cell."""
    report = reading.report
    say(console, f"{source}  {headline(report, lang)}")
    if report.title:
        say(console, f"  {report.title}")
    for declared in form_fields(AnnualReport):
        if declared.shape is Shape.MANY and isinstance(declared.code, Section):
            count = len(getattr(report, declared.name))
            label = declared.code.zh if lang == "zh" else declared.code.en
            say(console, "  " + text(Text.PARAGRAPHS, lang, section=label, count=count))
    for section in _TABLES:
        say(console, "  " + _counts(report, section, lang))
    fee = report.processing_fee
    amounts = {"notices": fee.notices, "charged": fee.charged_yuan, "collected": fee.collected_yuan}
    say(console, "  " + text(Text.FEE, lang, **{name: _shown(value, lang) for name, value in amounts.items()}))
    if report.notes:
        say(console, "  " + text(Text.NOTES, lang, count=len(report.notes)))
        for note in report.notes:
            say(console, f"    - {note_message(note, lang)}")
    if cells:
        _show_cells(console, reading, lang)


def _counts(report: AnnualReport, section: Section, lang: Lang) -> str:
    values = [get(report, each.address) for each in cells_of(report) if each.section is section]
    if not values:
        return text(Text.TABLE_ABSENT, lang, table=table_name(section, lang))
    blank = sum(value is None for value in values)
    return text(
        Text.TABLE_COUNT,
        lang,
        table=table_name(section, lang),
        cells=len(values),
        printed=len(values) - blank,
        blank=blank,
    )


def _shown(value: object, lang: Lang) -> str:
    return text(Text.BLANK, lang) if value is None else str(value)


def _show_cells(console: Console, reading: Reading, lang: Lang) -> None:
    """Show every cell with its value, the place that it was read from and the text that stood there."""
    drawn = Table(box=box.SIMPLE if can_show("─", console.file) else box.ASCII)
    for heading in (Text.CELL, Text.VALUE, Text.PLACE, Text.RAW):
        drawn.add_column(text(heading, lang), overflow="fold", justify="right" if heading is Text.VALUE else "left")
    for each in cells_of(reading.report):
        where = reading.cells.get(each.address)
        drawn.add_row(
            cell_name(each.address, lang),
            _shown(get(reading.report, each.address), lang),
            place_name(where.place, lang) if where else "",
            where.raw if where else "",
        )
    console.print(drawn)
