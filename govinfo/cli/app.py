"""Define the commands and their options; each command's work is done elsewhere."""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, NoReturn

import click
from rich import box
from rich.table import Table

from govinfo.cli.as_json import Checked, findings_document, findings_of
from govinfo.cli.as_sarif import sarif_log
from govinfo.cli.as_text import tell, tell_verdict
from govinfo.cli.carried import tell_left_out
from govinfo.cli.console import can_show, console_for, language, leave_quietly, prepare_streams
from govinfo.cli.fix import ACCEPTS, accepted, fixed, log_of
from govinfo.cli.questions import Questions
from govinfo.cli.reading import show_reading
from govinfo.cli.sources import STANDARD, read_one, sources
from govinfo.codes import Edition
from govinfo.convert.indented import indented
from govinfo.exceptions import GovinfoError, InvalidValue
from govinfo.findings import Verdict
from govinfo.localisation import localise
from govinfo.messages import LANGS, Lang, Text, basis_of, statement, text
from govinfo.messages.command_line import error_message
from govinfo.model import Agency, AnnualReport
from govinfo.rules import equations
from govinfo.rules import rules as rules_of
from govinfo.schema import published, published_names
from govinfo.schema.findings_document import Failure
from govinfo.schema.lists import CODE_LISTS
from govinfo.schema.rules import rule_list
from govinfo.schema.sql import rule_query
from govinfo.validation import check as check_report
from govinfo.writers import FORMS, LIVE, MARKERS, WRITERS, Writer
from govinfo.writers.marks import marks_of

WRONG, UNREADABLE = 1, 2
_WRONG_VERDICTS = frozenset({Verdict.UNREAD, Verdict.INCONSISTENT})
_BOTH = "{}\n\n{}"


def _help(which: Text) -> str:
    return _BOTH.format(text(which, "zh"), text(which, "en"))


def _option_help(which: Text) -> str:
    return f"{text(which, 'zh')} / {text(which, 'en')}"


_lang = click.option("--lang", type=click.Choice(LANGS), default=None, help=_option_help(Text.OPTION_LANG))
_format_text_json = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help=_option_help(Text.OPTION_FORMAT)
)
_format_text_csv = click.option(
    "--format", "form", type=click.Choice(["text", "csv"]), default="text", help=_option_help(Text.OPTION_FORMAT)
)
_out = click.option("-o", "--out", default=STANDARD, help=_option_help(Text.OPTION_OUT))


@click.group(help=_help(Text.PROGRAM), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="govinfo")
def app() -> None:
    """Group the commands."""


def run() -> None:
    """Run the command line on the arguments of the process."""
    prepare_streams()
    try:
        app(prog_name="govinfo")
    except BrokenPipeError:
        leave_quietly()
        sys.exit(UNREADABLE)


@app.command(help=_help(Text.CHECK))
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", *MARKERS]),
    default="text",
    help=_option_help(Text.OPTION_FORMAT),
)
@click.option("--picture/--no-picture", default=None, help=_option_help(Text.OPTION_PICTURE))
@_out
@_lang
def check(paths: tuple[str, ...], form: str, picture: bool | None, out: str, lang: Lang | None) -> None:  # noqa: FBT001 - an option of click is a parameter
    """Check every document, tell what was found, and exit accordingly."""
    chosen = language(lang)
    found = list(sources(paths, chosen))
    checked = [
        Checked(source=each, findings=check_report(each.reading), localisation=localise(each.reading))
        for each in found
        if not isinstance(each, Failure)
    ]
    failures = [each for each in found if isinstance(each, Failure)]
    inputs = (*paths, *(each.source.source for each in checked))
    if form == "json":
        _write(findings_document(findings_of(checked, failures, chosen)), out, chosen, inputs)
    elif form == "sarif":
        _write(sarif_log(checked, failures, chosen), out, chosen, inputs)
    elif form in MARKERS:
        marked = [(each.source.reading.report, marks_of(each.findings, each.localisation, chosen)) for each in checked]
        _write(_made(MARKERS[form], marked, out, chosen), out, chosen, inputs)
        for each in checked:
            tell_left_out(each.source, out, chosen)
    elif out == STANDARD:
        _tell_all(checked, sys.stdout, chosen, picture=sys.stdout.isatty() if picture is None else picture)
    else:
        with _opened(out, chosen, inputs) as file:
            _tell_all(checked, file, chosen, picture=bool(picture))
    sys.stdout.flush()
    for failure in failures:
        _tell_failure(failure, chosen)
    if failures:
        sys.exit(UNREADABLE)
    sys.exit(WRONG if any(each.findings.verdict in _WRONG_VERDICTS for each in checked) else 0)


def _tell_all(checked: list[Checked], stream: IO[str], lang: Lang, *, picture: bool) -> None:
    console = console_for(stream)
    for each in checked:
        tell(console, each, lang, picture=picture)
    for each in checked:
        tell_verdict(console, each, lang)


@app.command(help=_help(Text.READ))
@click.argument("path")
@click.option("--cells", is_flag=True, help=_option_help(Text.OPTION_CELLS))
@_lang
def read(path: str, cells: bool, lang: Lang | None) -> None:  # noqa: FBT001 - an option of click is a parameter
    """Show what was recognised in one document."""
    chosen = language(lang)
    found = read_one(path, chosen)
    if isinstance(found, Failure):
        _fail(found, chosen)
    show_reading(console_for(sys.stdout), found.source, found.reading, chosen, cells=cells)


@app.command(help=_help(Text.CONVERT))
@click.argument("path")
@click.option("-o", "--out", required=True, help=_option_help(Text.OPTION_OUT))
@click.option("--formulas", is_flag=True, help=_option_help(Text.OPTION_FORMULAS))
@_lang
def convert(path: str, out: str, formulas: bool, lang: Lang | None) -> None:  # noqa: FBT001 - an option of click is a parameter
    """Read one document and write it in the format of a suffix."""
    chosen = language(lang)
    writer = _writer_for(out, LIVE if formulas else WRITERS, chosen)
    found = read_one(path, chosen)
    if isinstance(found, Failure):
        _fail(found, chosen)
    _write(_made(writer, found.reading.report, out, chosen), out, chosen, (path,))
    if out != STANDARD:
        click.echo(text(Text.WRITTEN, chosen, path=out), err=True)
    tell_left_out(found, out, chosen)


@app.command(help=_help(Text.FIX))
@click.argument("path")
@click.option("-o", "--out", required=True, help=_option_help(Text.OPTION_OUT))
@click.option("--accept", multiple=True, type=click.Choice(ACCEPTS), help=_option_help(Text.OPTION_ACCEPT))
@click.option("--log", default=None, help=_option_help(Text.OPTION_LOG))
@_lang
def fix(path: str, out: str, accept: tuple[str, ...], log: str | None, lang: Lang | None) -> None:
    """Propose corrections, and write what was accepted to a new file."""
    chosen = language(lang)
    writer = _writer_for(out, WRITERS, chosen)
    log = log or str(Path(out).with_suffix(".changes.csv"))
    if Path(log) == Path(out):
        raise click.UsageError(text(Text.LOG_IS_OUT, chosen, path=log))
    found = read_one(path, chosen)
    if isinstance(found, Failure):
        _fail(found, chosen)
    proposed = localise(found.reading)
    if not proposed.completions and not any(fault.candidates for fault in proposed.faults):
        click.echo(text(Text.NOTHING_TO_FIX, chosen), err=True)
        return
    ask = Questions(chosen)
    changes = accepted(
        proposed,
        (lambda fault: fault.unique if "unique" in accept else None) if accept else ask.choose,
        (lambda _: "blanks" in accept) if accept else ask.confirm,
        chosen,
    )
    if not changes:
        click.echo(text(Text.NOTHING_ACCEPTED, chosen), err=True)
        return
    for target in (out, log):
        _checked_path(target, chosen, (path,))
    _write(_made(writer, fixed(found.reading.report, changes), out, chosen), out, chosen, (path,))
    _write(log_of(changes, chosen), log, chosen, (path,))
    click.echo(text(Text.FIXED, chosen, count=len(changes), path=out, log=log), err=True)
    tell_left_out(found, out, chosen)


@app.command(help=_help(Text.NEW))
@click.option("--agency", required=True, help=_option_help(Text.OPTION_AGENCY))
@click.option("--year", required=True, type=click.IntRange(1000, 9999), help=_option_help(Text.OPTION_YEAR))
@click.option("--edition", type=click.Choice([str(each) for each in Edition]), help=_option_help(Text.OPTION_FORM))
@click.option("-o", "--out", required=True, help=_option_help(Text.OPTION_OUT))
@_lang
def new(agency: str, year: int, edition: str | None, out: str, lang: Lang | None) -> None:
    """Write a blank form to fill in."""
    chosen = language(lang)
    writer = _writer_for(out, FORMS, chosen)
    try:
        named = Agency(name=agency)
    except InvalidValue as error:
        raise click.UsageError(error_message(error, chosen)) from None
    blank = AnnualReport.blank(edition or Edition.of_year(year) or Edition.E2021, agency=named, year=year)
    _write(_made(writer, blank, out, chosen), out, chosen, ())
    if out != STANDARD:
        click.echo(text(Text.WRITTEN, chosen, path=out), err=True)


@app.command(help=_help(Text.SCHEMA))
@click.argument("name", default="report.schema.json")
@click.option("--list", "listing", is_flag=True, help=_option_help(Text.OPTION_LIST))
@_out
@_lang
def schema(name: str, listing: bool, out: str, lang: Lang | None) -> None:  # noqa: FBT001 - an option of click is a parameter
    """Print one of the published files."""
    known = published_names()
    if listing:
        _write("".join(f"{each}\n" for each in known).encode(), out, language(lang), ())
        return
    if name not in known:
        raise click.UsageError(text(Text.UNKNOWN_NAME, language(lang), name=name, known=" ".join(known)))
    _write(published(name), out, language(lang), ())


@app.command(help=_help(Text.RULES))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sql"]),
    default="text",
    help=_option_help(Text.OPTION_FORMAT),
)
@click.option("--edition", type=click.Choice([str(each) for each in Edition]), help=_option_help(Text.OPTION_EDITION))
@_lang
def rules(form: str, edition: str | None, lang: Lang | None) -> None:
    """List the rules."""
    chosen = language(lang)
    if form == "json":
        _write(indented(rule_list(edition)), STANDARD, chosen, ())
        return
    if form == "sql":
        _write(rule_query(equations(edition)).encode(), STANDARD, chosen, ())
        return
    lines = [
        (each.id, str(each.severity), statement(each, chosen), basis_of(each, chosen)) for each in rules_of(edition)
    ]
    _print_table([Text.RULE, Text.SEVERITY, Text.STATEMENT, Text.BASIS], lines, chosen)


@app.command(help=_help(Text.CODES))
@click.argument("name", required=False)
@click.option(
    "--format", "form", type=click.Choice(["text", "csv"]), default="text", help=_option_help(Text.OPTION_FORMAT)
)
@_lang
def codes(name: str | None, form: str, lang: Lang | None) -> None:
    """List the code lists, or the codes of one."""
    chosen = language(lang)
    if name is None:
        click.echo("\n".join(CODE_LISTS))
        return
    if name not in CODE_LISTS:
        raise click.UsageError(text(Text.UNKNOWN_NAME, chosen, name=name, known=" ".join(CODE_LISTS)))
    if form == "csv":
        _write(published(f"codes/{name}.csv"), STANDARD, chosen, ())
        return
    lines = [(str(code.value), code.number, code.zh, code.en) for code in CODE_LISTS[name]]
    _print_table([Text.CODE, Text.NUMBER, Text.LABEL, Text.LABEL_IN_ENGLISH], lines, chosen)


def _made(write: Callable[..., bytes], given: object, out: str, lang: Lang) -> bytes:
    """Write bytes; tell of a library that is missing, or of a text that a format cannot hold."""
    try:
        return write(given)
    except GovinfoError as error:
        raise click.UsageError(text(Text.NOT_WRITTEN, lang, path=out, reason=error_message(error, lang))) from None


def _writer_for(out: str, writers: Mapping[str, Writer], lang: Lang) -> Writer:
    """Give what writes a file of this name; on standard output the first one. Refuses other suffixes."""
    suffix = next(iter(writers)) if out == STANDARD else Path(out).suffix
    writer = writers.get(suffix.lower())
    if writer is None:
        raise click.UsageError(text(Text.SUFFIX, lang, suffix=suffix, supported=" ".join(writers)))
    return writer


def _print_table(headings: list[Text], lines: Sequence[tuple[str, ...]], lang: Lang) -> None:
    drawn = Table(box=box.SIMPLE if can_show("─", sys.stdout) else box.ASCII)
    for heading in headings:
        drawn.add_column(text(heading, lang), overflow="fold")
    for line in lines:
        drawn.add_row(*line)
    console_for(sys.stdout).print(drawn)


def _tell_failure(failure: Failure, lang: Lang) -> None:
    click.echo(text(Text.FAILED, lang, source=failure.source, reason=failure.message), err=True)


def _fail(failure: Failure, lang: Lang) -> NoReturn:
    _tell_failure(failure, lang)
    sys.exit(UNREADABLE)


def _write(content: bytes, out: str, lang: Lang, inputs: tuple[str, ...]) -> None:
    """Write bytes to a file or to standard output, as they are: JSON and CSV are UTF-8 on every console."""
    if out == STANDARD:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    path = _checked_path(out, lang, inputs)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise click.UsageError(text(Text.NOT_WRITTEN, lang, path=out, reason=error.strerror)) from None


def _opened(out: str, lang: Lang, inputs: tuple[str, ...]) -> IO[str]:
    try:
        return _checked_path(out, lang, inputs).open("w", encoding="utf-8")
    except OSError as error:
        raise click.UsageError(text(Text.NOT_WRITTEN, lang, path=out, reason=error.strerror)) from None


def _checked_path(out: str, lang: Lang, inputs: tuple[str, ...]) -> Path:
    """Refuse to write over a document that is being read."""
    path = Path(out)
    if any(name != STANDARD and _is_same(path, Path(name)) for name in inputs):
        raise click.UsageError(text(Text.OUT_IS_INPUT, lang, path=out))
    return path


def _is_same(one: Path, other: Path) -> bool:
    """Tell whether two names are of one file; a file that is not there is no other."""
    try:
        return one.samefile(other)
    except OSError:
        return False
