"""
Read changed files for as long as wanted: `make fuzz`.

Each format is given its share of the time. What is looked for: an exception
that is not ours, an input that takes long, a process that grows.
"""

import argparse
import resource
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from time import perf_counter, process_time

from attrs import frozen

from govinfo.exceptions import GovinfoError
from govinfo.readers import Limits, read, recognise
from govinfo.testing.documents.layouts import official
from tests.fuzz.documents import drawn
from tests.fuzz.mutations import mutated
from tests.readers.values import zeros
from tests.readers.wide_cases import printers

#: Small limits, so that an input within them is quick, and most of the time goes into other inputs.
LIMITS = Limits(bytes=2_000_000, unpacked_bytes=8_000_000, cells=20_000)
#: An input that takes longer is told.
_SLOW_SECONDS = 5.0

Attempt = Callable[[Random], bytes | None]


@frozen
class Target:
    """What is fuzzed: its name, and what makes and reads one input."""

    name: str
    attempt: Attempt


def targets(names: Sequence[str] = ()) -> Iterator[Target]:
    """Give one target for each way to print a report, and one for the recogniser alone; those named, or all."""
    if not names or "recogniser" in names:
        yield Target("recogniser", _recognised)
    for name, printer in printers().items():
        if names and name not in names:
            continue
        seeds = [printer(report, official(report)) for report in (zeros("2021"), zeros("2019"))]
        yield Target(name, _reader(seeds))


def _reader(seeds: list[bytes]) -> Attempt:
    def attempt(chance: Random) -> bytes:
        content = mutated(chance.choice(seeds), chance)
        try:
            read(content, limits=LIMITS)
        except GovinfoError as error:
            str(error)
        return content

    return attempt


def _recognised(chance: Random) -> None:
    document = drawn(chance)
    try:
        recognise(document)
    except GovinfoError as error:
        str(error)


def main() -> int:
    """Fuzz for a time; print what was tried, and keep each input that failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=3600)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, default=Path("build/fuzz"))
    chosen = parser.parse_args()
    every = list(targets())
    failures = 0
    print(f"{'target':30} {'inputs':>9} {'failed':>7} {'slowest':>9} {'memory':>9}")  # noqa: T201 - a report
    for target in every:
        failures += _fuzz(target, chosen.seconds / len(every), chosen.seed, chosen.keep)
    return 1 if failures else 0


def _fuzz(target: Target, seconds: float, seed: int, keep: Path) -> int:
    start, slowest, inputs, failed = perf_counter(), 0.0, 0, 0
    while perf_counter() - start < seconds:
        name = f"{target.name} {seed} {inputs}"
        before = process_time()  # a busy machine is no hang
        try:
            target.attempt(Random(name))  # noqa: S311 - repeatable chance, not a secret
        except Exception as error:  # noqa: BLE001 - any exception that is not ours is what is looked for
            failed += 1
            _tell(f"{name}: {error!r}", keep)
        took = process_time() - before
        if took > _SLOW_SECONDS:
            failed += 1
            _tell(f"{name}: {took:.1f} s", keep)
        slowest, inputs = max(slowest, took), inputs + 1
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{target.name:30} {inputs:9,} {failed:7} {slowest:7.2f} s {memory:6.0f} MB", flush=True)  # noqa: T201 - a report
    return failed


def _tell(line: str, keep: Path) -> None:
    keep.mkdir(parents=True, exist_ok=True)
    with (keep / "failures.txt").open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    print(line, file=sys.stderr)  # noqa: T201 - a report


if __name__ == "__main__":
    sys.exit(main())
