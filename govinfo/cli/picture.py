"""Draw a faulty table as the form has it, with the sums that do not hold marked beside and below."""

from collections.abc import Iterator

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from govinfo.cells import Cell, cell, cells_of, get
from govinfo.cli.console import can_show
from govinfo.codes import Code, Section, Severity
from govinfo.findings import Finding, Outcome
from govinfo.messages import Lang, Text, row_name, table_name, text
from govinfo.model import AnnualReport
from govinfo.rules import LinearRule, rule
from govinfo.validation import Findings

_BROKEN = "bold red"
_PART = "yellow"
#: What is drawn where the console has these characters, and where it has not.
_MARKS = (("≠", "·"), ("!=", "."))
_LEAST_LABEL, _LABEL = 20, 44
#: Headings are folded to this, as on the form; numbers never are.
_HEADING = 8
#: Below this, the whole of table 3 does not fit.
_NARROW = 90


def faulty_tables(report: AnnualReport, findings: Findings) -> Iterator[Section]:
    """Give the tables in which a rule of severity error is broken, in their order."""
    addresses = {address for finding in findings.errors for address in finding.cells}
    present = cells_of(report)
    for section in Section:
        if any(each.section is section and each.address in addresses for each in present):
            yield section


def draw(console: Console, report: AnnualReport, findings: Findings, section: Section, lang: Lang) -> None:
    """Draw one table."""
    unequal, blank = next(marks for marks in _MARKS if marks == _MARKS[-1] or can_show("".join(marks), console.file))
    errors = [finding for finding in findings.errors if _is_in(finding, section)]
    cells = [each for each in cells_of(report) if each.section is section]
    marked = _marked(errors)
    if console.width < _NARROW:
        cells = _telling(cells, marked)
    columns = list(dict.fromkeys(each.column_codes for each in cells))
    longest = max(len(str(get(report, each.address))) for each in cells)
    drawn = _frame(console, section, columns, lang, longest=longest)
    by_place = {(each.row_codes, each.column_codes): each for each in cells}
    for row in dict.fromkeys(each.row_codes for each in cells):
        numbers = [_number(report, by_place.get((row, column)), marked, blank) for column in columns]
        drawn.add_row(Styled(row_name(row, lang)), *numbers, _row_check(errors, by_place, row, unequal))
    for words, family in ((Text.SUM_OF_OUTCOMES, "requests.concluded"), (Text.BALANCE, "requests.balance")):
        checks = [_column_check(errors, family, column, unequal) for column in columns]
        if any(checks):
            label = Styled(text(words, lang, mark=unequal), style=_BROKEN)
            drawn.add_section()
            drawn.add_row(label, *(Styled(check, style=_BROKEN) for check in checks), Styled(""))
    console.print(drawn)
    console.print(text(Text.LEGEND, lang, mark=unequal, blank=blank))


def _telling(cells: list[Cell], marked: dict[str, str]) -> list[Cell]:
    """Keep the rows and columns that have a marked cell: on a narrow console there is no room for others."""
    telling = [each for each in cells if each.address in marked]
    rows, columns = {each.row_codes for each in telling}, {each.column_codes for each in telling}
    return [each for each in cells if each.row_codes in rows and each.column_codes in columns]


def _frame(console: Console, section: Section, columns: list[tuple[Code, ...]], lang: Lang, *, longest: int) -> Table:
    style = box.SQUARE if can_show("┌─┬┐│├┼┤└┴┘", console.file) else box.ASCII
    drawn = Table(title=f"{table_name(section, lang)}  {_label(section, lang)}", box=style, title_justify="left")
    drawn.add_column(text(Text.ROWS, lang), min_width=_LEAST_LABEL, max_width=_LABEL, overflow="fold")
    for column in columns:
        drawn.add_column(
            _label(column[-1], lang), justify="right", overflow="fold", max_width=max(_HEADING, longest + 2)
        )
    drawn.add_column(text(Text.ROW_CHECK, lang), style=_BROKEN, overflow="fold")
    return drawn


def _label(code: Code, lang: Lang) -> str:
    return code.zh if lang == "zh" else code.en


def _is_in(finding: Finding, section: Section) -> bool:
    """Tell whether a finding is about cells of a table; other findings are about keys that are no cells."""
    found = rule(finding.rule)
    first = finding.cells[0] if finding.cells else ""
    if isinstance(found, LinearRule):
        return cell(first).section is section
    return first.partition(".")[0].startswith(section.value)


def _marked(errors: list[Finding]) -> dict[str, str]:
    """Give the style of each cell of a broken rule: its total and its parts other than 0 also get brackets."""
    marked: dict[str, str] = {}
    for finding in errors:
        found = rule(finding.rule)
        totals = {term.address for term in found.right} if isinstance(found, LinearRule) else set(finding.cells)
        for address, value in zip(finding.cells, finding.values, strict=True):
            if address in totals:
                marked[address] = _BROKEN
            elif value:
                marked.setdefault(address, _PART)
    return marked


def _number(report: AnnualReport, at: Cell | None, marked: dict[str, str], blank: str) -> Styled:
    if at is None:
        return Styled("")
    value = get(report, at.address)
    shown = blank if value is None else str(value)
    style = marked.get(at.address)
    return Styled(f"[{shown}]", style=style) if style else Styled(shown)


def _row_check(
    errors: list[Finding],
    by_place: dict[tuple[tuple[Code, ...], tuple[Code, ...]], Cell],
    row: tuple[Code, ...],
    unequal: str,
) -> Styled:
    addresses = {each.address for (codes, _), each in by_place.items() if codes == row}
    told = [_sides(finding, unequal) for finding in errors if addresses.issuperset(finding.cells)]
    return Styled("; ".join(filter(None, told)))


def _column_check(errors: list[Finding], family: str, column: tuple[Code, ...], unequal: str) -> str:
    for finding in errors:
        if rule(finding.rule).family == family and cell(finding.cells[0]).column_codes == column:
            return _sides(finding, unequal)
    return ""


def _sides(finding: Finding, unequal: str) -> str:
    """Write both sides of a broken equation."""
    is_equation = finding.outcome is Outcome.VIOLATED and finding.severity is Severity.ERROR
    return f"{finding.left}{unequal}{finding.right}" if is_equation and finding.left is not None else ""
