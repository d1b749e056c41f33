"""Draw a faulty table as the form has it, with the sums that do not hold marked beside and below."""

from collections.abc import Iterator

from attrs import frozen
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from govinfo.cells import Cell, cell, cells_of, get
from govinfo.cli.as_json import Checked
from govinfo.cli.console import can_show
from govinfo.cli.layout import Column, Layout, fitted
from govinfo.codes import Code, Section
from govinfo.findings import Finding
from govinfo.messages import Lang, Text, row_name, table_name, text
from govinfo.model import AnnualReport
from govinfo.rules import LinearRule, rule
from govinfo.validation import Findings

_BROKEN = "bold red"
_PART = "yellow"
#: What is drawn where the console has these characters, and where it has not.
_MARKS = (("≠", "·", "→"), ("!=", ".", "->"))
_FRAME = "┌─┬┐│├┼┤└┴┘"
#: Sums down a column, told below the table.
_DOWNWARD = ((Text.SUM_OF_OUTCOMES, "requests.concluded"), (Text.BALANCE, "requests.balance"))

_Codes = tuple[Code, ...]


@frozen(kw_only=True)
class _Picture:
    """What is drawn: rows and columns of a table with the text of each cell, and what does not hold."""

    rows: tuple[_Codes, ...]
    columns: tuple[_Codes, ...]
    numbers: dict[tuple[_Codes, _Codes], Styled]
    #: By row, what is told beside it.
    beside: dict[_Codes, str]
    #: What is told below, by column.
    below: tuple[tuple[str, dict[_Codes, str]], ...]

    def telling(self, marked: set[tuple[_Codes, _Codes]]) -> "_Picture":
        """Keep the rows and columns that have a marked cell: a narrow console has no room for others."""
        rows, columns = {row for row, _ in marked}, {column for _, column in marked}
        return _Picture(
            rows=tuple(row for row in self.rows if row in rows),
            columns=tuple(column for column in self.columns if column in columns),
            numbers=self.numbers,
            beside=self.beside,
            below=self.below,
        )

    def layout(self, width: int, lang: Lang, *, telling: bool) -> Layout | None:
        """Fit it to a width."""
        columns = [
            Column(
                heading=_label(column[-1], lang),
                numbers=[
                    *(self.numbers[row, column].plain for row in self.rows if (row, column) in self.numbers),
                    *(told.get(column, "") for _, told in self.below),
                ],
            )
            for column in self.columns
        ]
        columns.append(Column(heading=text(Text.ROW_CHECK, lang), numbers=list(self.beside.values())))
        return fitted(width, columns, [row_name(row, lang) for row in self.rows], lang, telling=telling)


def faulty_tables(report: AnnualReport, findings: Findings) -> Iterator[Section]:
    """Give the tables in which a rule of severity error is broken over numbers, in their order."""
    addresses = {address for finding in _broken(findings) for address in finding.cells}
    present = cells_of(report)
    for section in Section:
        if any(each.section is section and each.address in addresses for each in present):
            yield section


def draw(console: Console, checked: Checked, section: Section, lang: Lang) -> None:
    """Draw one table, whole or, on a narrow console, the rows and columns concerned; say so if neither fits."""
    report, findings = checked.source.reading.report, checked.findings
    unequal, blank, becomes = next(
        marks for marks in _MARKS if marks == _MARKS[-1] or can_show("".join(marks), console.file)
    )
    cells = [each for each in cells_of(report) if each.section is section]
    own = {each.address for each in cells}
    errors = [finding for finding in _broken(findings) if own.issuperset(finding.cells)]
    styles = _styles(errors)
    proposed = {change.address: change.new for change in checked.localisation.located}
    picture = _Picture(
        rows=tuple(dict.fromkeys(each.row_codes for each in cells)),
        columns=tuple(dict.fromkeys(each.column_codes for each in cells)),
        numbers={
            (each.row_codes, each.column_codes): _number(
                get(report, each.address), styles.get(each.address), _right(proposed, each, becomes), blank
            )
            for each in cells
        },
        beside=_beside(errors, unequal),
        below=tuple(
            (text(words, lang, mark=unequal), told)
            for words, family in _DOWNWARD
            if (told := _below(errors, family, unequal))
        ),
    )
    layout = picture.layout(console.width, lang, telling=False)
    if layout is None:
        picture = picture.telling({(each.row_codes, each.column_codes) for each in cells if each.address in styles})
        layout = picture.layout(console.width, lang, telling=True)
    if layout is None:
        console.print(text(Text.TOO_NARROW, lang, table=table_name(section, lang)))
        return
    console.print(_drawn(console, picture, layout, section, lang))
    console.print(text(Text.LEGEND, lang, mark=unequal, blank=blank, becomes=becomes))


def _drawn(console: Console, picture: _Picture, layout: Layout, section: Section, lang: Lang) -> Table:
    drawn = Table(
        title=f"{table_name(section, lang)}  {_label(section, lang)}",
        title_justify="left",
        title_style="bold",
        box=box.SQUARE if can_show(_FRAME, console.file) else box.ASCII,
        padding=(0, layout.padding),
    )
    drawn.add_column(text(Text.ROWS, lang), width=layout.label, overflow="fold")
    for column, width in zip(picture.columns, layout.columns, strict=False):
        drawn.add_column(_label(column[-1], lang), justify="right", overflow="fold", width=width)
    drawn.add_column(text(Text.ROW_CHECK, lang), style=_BROKEN, overflow="fold", width=layout.columns[-1])
    for row in picture.rows:
        numbers = [picture.numbers.get((row, column), Styled("")) for column in picture.columns]
        drawn.add_row(Styled(row_name(row, lang)), *numbers, picture.beside.get(row, ""))
    for words, told in picture.below:
        drawn.add_section()
        drawn.add_row(words, *(told.get(column, "") for column in picture.columns), style=_BROKEN)
    return drawn


def _label(code: Code, lang: Lang) -> str:
    return code.zh if lang == "zh" else code.en


def _broken(findings: Findings) -> list[Finding]:
    """Give the errors that are about numbers: a table that is missing or wholly blank is not drawn."""
    return [each for each in findings.errors if any(value is not None for value in each.values)]


def _styles(errors: list[Finding]) -> dict[str, str]:
    """Give the style of each cell of a broken rule: its total, and its parts other than 0."""
    styles: dict[str, str] = {}
    for finding in errors:
        found = rule(finding.rule)
        totals = {term.address for term in found.right} if isinstance(found, LinearRule) else set(finding.cells)
        for address, value in zip(finding.cells, finding.values, strict=True):
            if address in totals:
                styles[address] = _BROKEN
            elif value:
                styles.setdefault(address, _PART)
    return styles


def _right(proposed: dict[str, int], at: Cell, becomes: str) -> str:
    return f"{becomes}{proposed[at.address]}" if at.address in proposed else ""


def _number(value: object, style: str | None, right: str, blank: str) -> Styled:
    """Write a number; one that is concerned is in brackets, so that colour is never the only mark."""
    shown = (blank if value is None else str(value)) + right
    style = _BROKEN if right else style
    return Styled(f"[{shown}]", style=style) if style else Styled(shown)


def _beside(errors: list[Finding], unequal: str) -> dict[_Codes, str]:
    """Tell the sums along a row that do not hold."""
    told = {}
    for finding in errors:
        rows = {cell(address).row_codes for address in finding.cells}
        if len(rows) == 1 and isinstance(rule(finding.rule), LinearRule):
            told[rows.pop()] = f"{finding.left}{unequal}{finding.right}"
    return told


def _below(errors: list[Finding], family: str, unequal: str) -> dict[_Codes, str]:
    """Tell the sums down a column that do not hold, of one family."""
    return {
        cell(finding.cells[0]).column_codes: f"{finding.left}{unequal}{finding.right}"
        for finding in errors
        if rule(finding.rule).family == family
    }
