"""Draw the picture of a broken grid for the explanation: python docs/examples/broken_grid.py."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

import govinfo
from govinfo import LinearRule
from govinfo.codes import Section
from govinfo.messages import row_name

HERE = Path(__file__).parent
PICTURE = HERE.parent / "images" / "broken-grid.svg"
WRONG = "requests.outcomes.unavailable.not_held.natural_person"

#: Points.
_LABEL, _WIDTH, _HEIGHT, _HEAD = 330, 74, 19, 34


def main() -> None:
    """Exchange two digits of one cell of the right example, and mark the sums that break."""
    right = govinfo.read(HERE / "example-2025.txt").report
    printed = govinfo.get(right, WRONG)
    report = govinfo.replace(right, WRONG, printed + 18)
    PICTURE.write_text("".join(picture(report)), encoding="utf-8")


def picture(report: govinfo.AnnualReport) -> Iterator[str]:
    """Give the picture of table 3: broken sums beside the rows and below the columns, the cell where they cross."""
    cells = [cell for cell in govinfo.cells_of(report) if cell.section is Section.REQUESTS]
    rows = list(dict.fromkeys(cell.row_address for cell in cells))
    columns = list(dict.fromkeys(cell.column_codes for cell in cells))
    broken = {finding.rule: finding for finding in govinfo.check(report).errors}
    equations = {rule.id: rule for rule in govinfo.rules() if rule.id in broken and isinstance(rule, LinearRule)}
    (fault,) = govinfo.localise(report).faults
    (change,) = fault.candidates[0].changes
    marked = {address for rule in equations.values() for address in rule.addresses()}
    width, height = _LABEL + _WIDTH * (len(columns) + 1), _HEAD + _HEIGHT * (len(rows) + 2)
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
    yield 'font-family="sans-serif" font-size="11">\n'
    yield f'<rect width="{width}" height="{height}" fill="white"/>\n'
    for place, codes in enumerate(columns):
        yield _text(_LABEL + _WIDTH * (place + 0.5), _HEAD - 10, codes[-1].zh, anchor="middle")
    for line, row in enumerate(rows):
        top = _HEAD + _HEIGHT * line
        codes = next(cell.row_codes for cell in cells if cell.row_address == row)
        yield _text(4, top + 13, row_name(codes)[:26])
        for place, cell in enumerate(each for each in cells if each.row_address == row):
            left = _LABEL + _WIDTH * place
            fill = "#ffb3ab" if cell.address == change.address else "#fff3c4" if cell.address in marked else "white"
            yield f'<rect x="{left}" y="{top}" width="{_WIDTH}" height="{_HEIGHT}" fill="{fill}" stroke="#bbb"/>\n'
            value = str(govinfo.get(report, cell.address))
            told = f"{value} → {change.new}" if cell.address == change.address else value
            yield _text(left + _WIDTH - 5, top + 13, told, anchor="end", bold=cell.address == change.address)
        for rule_id, rule in equations.items():
            if rule.scope == row:
                yield _text(_LABEL + _WIDTH * len(columns) + 6, top + 13, _unequal(broken[rule_id]), bold=True)
    for rule_id, rule in equations.items():
        if rule.scope == "requests":
            place = next(n for n, codes in enumerate(columns) if rule_id.endswith(f".{codes[-1].value}"))
            below = _HEAD + _HEIGHT * len(rows) + 16
            yield _text(_LABEL + _WIDTH * (place + 0.5), below, _unequal(broken[rule_id]), anchor="middle", bold=True)
    yield "</svg>\n"


def _unequal(finding: govinfo.Finding) -> str:
    return f"{finding.left} ≠ {finding.right}"


def _text(x: float, y: float, words: str, *, anchor: str = "start", bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}"{weight}>{escape(words)}</text>\n'


if __name__ == "__main__":
    main()
