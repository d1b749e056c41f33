"""
Read any report in every format with every deviation, and print what became of its cells.

    python -m tests.readers.wide --cases 20 --pairs 200 --formats text/tabs html --seed 1

Ends with status 1 if a cell is wrong, or blank without a note, if a character
of a line is found nowhere, or if fewer than 99.5 % of the cells are right where
nothing is destroyed.
"""

import argparse
import multiprocessing
import sys
import time
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

from govinfo.testing.documents.deviations import DEVIATIONS
from govinfo.testing.documents.layouts import Printer
from tests.readers.wide_cases import (
    KINDS,
    LOST,
    NOTED,
    RIGHT,
    SILENT,
    WRONG,
    WRONG_NOTED,
    Case,
    Failure,
    Verdict,
    fit_together,
    judged,
    printers,
)
from tests.readers.wide_page import PDF_WITHOUT_RULES, page

LEAST_RIGHT = 0.995
#: Nothing in them tells which lines that stand close are one row, and in which column a part of a number stands.
_WITHOUT_RULES = {"pdf/without_lines", "pdf/horizontal_rules"}
PLAIN, PAIRS = "(official layout)", "(pairs)"
#: Cells by format and deviation.
Table = dict[tuple[str, str], Counter[str]]


def main(arguments: list[str] | None = None) -> int:
    """Run the cases, print the table and the failures; give the exit status."""
    asked = _parser().parse_args(arguments)
    cases = [*_cases(asked)]
    start = time.monotonic()
    table: Table = {}
    lost: dict[tuple[str, str], Counter[str]] = {}
    failures: list[Failure] = []
    run: Counter[str] = Counter()
    with multiprocessing.Pool(asked.processes) as pool:
        for verdict in pool.imap_unordered(_judged, cases, chunksize=8):
            key = _family(verdict.case.format), _row(verdict.case)
            table.setdefault(key, Counter()).update(verdict.counts)
            lost.setdefault(key, Counter()).update({line: len(line) for line in verdict.lost_lines})
            run[key[0].partition("/")[0]] += 1
            failures += [each for each in verdict.failures if _counts(each) or asked.all]
    _print_table(table, lost)
    status = max(_print_failures(table, failures, asked.failures), _print_lost(lost))
    sys.stdout.write(f"\n{len(cases):,} cases in {time.monotonic() - start:.0f} s; status {status}\n")
    if asked.page:
        asked.page.write_text(page(table, lost, run), encoding="utf-8")
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Read reports in every format with every deviation.")
    parser.add_argument("--cases", type=int, default=6, help="cases for each format and deviation")
    parser.add_argument("--pairs", type=int, default=60, help="cases with two deviations for each format")
    parser.add_argument("--formats", nargs="*", default=[""], help="beginnings of their names")
    parser.add_argument("--deviations", nargs="*", default=[], help="names; all if none")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--failures", type=int, default=3, help="most failing cases shown of each kind and deviation")
    parser.add_argument("--all", action="store_true", help="show cells that are blank with a note, too")
    parser.add_argument("--page", type=Path, help="the page to write the result to")
    return parser


def _cases(asked: argparse.Namespace) -> Iterator[Case]:
    """Give the cases: as many for each form of text, and for each other kind of format, whatever its variants."""
    chance = Random(asked.seed)  # noqa: S311 - repeatable chance, not a secret
    variants: dict[str, list[str]] = {}
    for format_ in _printers():
        if format_.startswith(tuple(asked.formats)):
            variants.setdefault(_family(format_), []).append(format_)
    for formats in variants.values():
        names = [name for name in asked.deviations or DEVIATIONS if DEVIATIONS[name].can_be_printed(formats[0])]
        rows: list[tuple[str, ...]] = [(name,) for name in names]
        if not asked.deviations:
            rows.append(())
        for row in rows:
            yield from (Case(chance.choice(formats), row, asked.seed + number) for number in range(asked.cases))
        for number in range(asked.pairs if len(names) > 1 else 0):
            one, other = chance.sample(names, 2)
            if fit_together(one, other):
                yield Case(chance.choice(formats), (one, other), asked.seed + number)


def _family(format_: str) -> str:
    """
    Give what a format is counted as: a form of text as itself, of other kinds all variants together.

    Tables that are printed without rules are counted apart: that is a deviation by itself.
    """
    if format_ in _WITHOUT_RULES:
        return PDF_WITHOUT_RULES
    return format_ if format_.startswith("text/") else format_.partition("/")[0]


def _judged(case: Case) -> Verdict:
    return judged(case, _printers()[case.format])


@cache
def _printers() -> dict[str, Printer]:
    return printers()


def _row(case: Case) -> str:
    return PLAIN if not case.deviations else case.deviations[0] if len(case.deviations) == 1 else PAIRS


def _counts(failure: Failure) -> bool:
    return failure.kind in {SILENT, WRONG, WRONG_NOTED} or not failure.address


def destroyed(format_: str, row: str) -> str:
    """Tell what a deviation destroys in a format; nothing if empty."""
    if row == PAIRS:
        return "what either of the two destroys"
    if format_ == PDF_WITHOUT_RULES and row != PLAIN:
        return "which lines are one row, and in which column they stand"
    return "" if row == PLAIN else DEVIATIONS[row].destroys(format_)


def printed_cells(counts: Counter[str]) -> int:
    """Count the cells without those that are not printed any more."""
    return counts.total() - counts[LOST]


def _print_table(table: Table, lost: Table) -> None:
    sys.stdout.write(
        f"{'format':20} {'deviation':46} {'cells':>8} "
        + " ".join(f"{kind:>13}" for kind in (*KINDS, "lost text"))
        + "\n"
    )
    for (format_, row), counts in sorted(table.items()):
        whole = printed_cells(counts) or 1
        shares = " ".join(
            f"{counts[kind] / whole:13.2%}" if kind in {RIGHT, NOTED} else f"{counts[kind]:13,}" for kind in KINDS
        )
        mark = "" if not destroyed(format_, row) else " destroys"
        sys.stdout.write(
            f"{format_:20} {row:46} {printed_cells(counts):8,} {shares} {lost[format_, row].total():13,}{mark}\n"
        )


def _print_lost(lost: Table) -> int:
    """Print the lines that were found nowhere; give the exit status."""
    for (format_, row), lines in sorted(lost.items()):
        for line in lines:
            sys.stdout.write(f"lost: {format_} {row}: {line!r}\n")
    return int(any(lines.total() for lines in lost.values()))


def _print_failures(table: Table, failures: list[Failure], most: int) -> int:
    status = 0
    for (format_, row), counts in sorted(table.items()):
        few = counts[RIGHT] < LEAST_RIGHT * printed_cells(counts) and not destroyed(format_, row)
        if few or counts[WRONG] or counts[WRONG_NOTED] or counts[SILENT]:
            status = 1
        if few:
            sys.stdout.write(f"below {LEAST_RIGHT:.1%}: {format_} {row} {counts[RIGHT] / printed_cells(counts):.2%}\n")
    shown: Counter[tuple[str, str]] = Counter()
    for kind in reversed(KINDS):
        for each in sorted((f for f in failures if f.kind == kind), key=repr):
            key = kind, _row(each.case) if len(each.case.deviations) < 2 else str(each.case.deviations)
            shown[key] += 1
            if shown[key] <= most:
                sys.stdout.write(
                    f"{kind}: {each.address or 'report'}: expected {each.expected!r}, got {each.got!r}; {each.case}; "
                    f"{'; '.join(each.notes)}\n"
                )
    for (kind, row), count in sorted(shown.items()):
        sys.stdout.write(f"{kind}: {row}: {count:,}\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
