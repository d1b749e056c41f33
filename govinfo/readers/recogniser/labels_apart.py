"""
Join labels with numbers that stand above or below them.

Some PDFs print the label of a row on one line and its numbers on the next, or
on the one before. Where labels without numbers and numbers without a label take
turns, the first of them tells the order. A pair is one row of the form only if
no row of the form is missing where the pair stands: else the numbers may be
those of a row that lost its label.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from attrs import frozen

from govinfo.readers.printed import PrintedRow
from govinfo.readers.recogniser.rows import FormRow, Found


@frozen(kw_only=True, eq=False)
class Entry:
    """A printed row of a table's body: what was found in it, and the row of the form that it labels, if any."""

    printed: PrintedRow
    found: Found
    line: FormRow | None

    @property
    def is_label(self) -> bool:
        """Whether it is a label without numbers; signs for blanks are what a row of its own prints."""
        return self.line is not None and not self.found.printed

    @property
    def is_short(self) -> bool:
        """Whether it prints some values of a row of the form, and not all."""
        return self.line is not None and 0 < self.found.printed < len(self.line.cells)

    @property
    def is_numbers(self) -> bool:
        """Whether it is numbers without a label."""
        return self.found.label is None and self.found.has_values


@frozen(kw_only=True, eq=False)
class LabelsApart:
    """The labels and numbers of a table that stand apart."""

    #: The label of each row of numbers.
    label_of: dict[PrintedRow, Entry]
    #: Labels beside numbers that cannot be told to be theirs, and these numbers.
    doubtful: frozenset[PrintedRow]

    @classmethod
    def of(cls, entries: Sequence[Entry], forms: Sequence[FormRow]) -> "LabelsApart":
        """Join the labels and numbers of a table, in the order in which they are printed."""
        found: dict[PrintedRow, Entry] = {}
        doubtful: set[PrintedRow] = set()
        for run in _runs(entries):
            pairs = dict(_pairs(run))
            if any(label.line and numbers.found.is_fragment_of(label.line) for numbers, label in pairs.items()):
                pairs = {}
            if pairs and _follow_the_form(pairs, run, entries, forms):
                found.update((numbers.printed, label) for numbers, label in pairs.items())
            else:
                doubtful.update(each.printed for each in run)
        return cls(label_of=found, doubtful=frozenset(doubtful))


def _runs(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """
    Give the runs of labels and numbers that are apart, those that have both.

    Texts without numbers that label no row, such as a header that a page repeats, do not end a run.
    """
    telling = [entry for entry in entries if entry.line is not None or entry.found.has_values]
    for is_apart, together in groupby(telling, key=lambda entry: entry.is_label or entry.is_numbers):
        run = list(together)
        if is_apart and len({entry.is_label for entry in run}) > 1:
            yield run


def _pairs(run: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Give numbers with their label; nothing unless they take turns and each has its partner."""
    firsts, seconds = run[::2], run[1::2]
    if len(firsts) != len(seconds) or len({entry.is_label for entry in firsts}) > 1:
        return
    if any(first.is_label is second.is_label for first, second in zip(firsts, seconds, strict=True)):
        return
    for first, second in zip(firsts, seconds, strict=True):
        yield (second, first) if first.is_label else (first, second)


def _follow_the_form(
    pairs: dict[Entry, Entry], run: Sequence[Entry], entries: Sequence[Entry], forms: Sequence[FormRow]
) -> bool:
    """
    Tell whether no row of the form that a document must have is missing before, among or behind the pairs.

    Nor may a row stand there whose label is not recognised: the numbers may be of one of several rows in it. Numbers
    behind a row that has too few may be the rest of it.
    """
    first = entries.index(run[0])
    if run[0].is_numbers and first and entries[first - 1].is_short:
        return False
    labelled = [entry for entry in entries if entry.line is not None]
    inside = {id(label) for label in pairs.values()}
    places = [place for place, entry in enumerate(labelled) if id(entry) in inside]
    around = labelled[max(places[0] - 1, 0) : places[-1] + 2]
    start, end = entries.index(around[0]), entries.index(around[-1])
    if any(entry.line is None and not entry.is_numbers for entry in entries[start:end] if entry.found.has_values):
        return False
    indexes = [entry.line.index for entry in around if entry.line is not None]
    if run[0].is_numbers and places[0] == 0:
        indexes.insert(0, -1)
    if run[0].is_label and around[-1] is labelled[places[-1]]:
        indexes.append(len(forms))
    return all(
        below < above and all(form.optional for form in forms[below + 1 : above]) for below, above in pairwise(indexes)
    )
