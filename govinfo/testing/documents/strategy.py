"""Draw documents: a report printed in some format, with deviations that published reports show."""

from collections.abc import Iterable, Sequence
from functools import cache
from random import Random

from attrs import field, frozen
from hypothesis import strategies as st

from govinfo.codes import Edition
from govinfo.model import AnnualReport
from govinfo.testing.documents.deviations import DEVIATIONS, Deviation
from govinfo.testing.documents.drawing import YEARS, drawn, framed, laid_out, shapes_for
from govinfo.testing.documents.printers import PRINTERS
from govinfo.testing.forms import Form, with_values
from govinfo.testing.reports import reports_of

_SEEDS = st.integers(0, 2**32 - 1)


def _format_of(variant: str) -> str:
    kind, _, way = variant.partition("/")
    return kind if kind != "text" else "md" if way == "markdown" else "txt"


def _by_format() -> dict[str, tuple[str, ...]]:
    by_format: dict[str, tuple[str, ...]] = {}
    for variant in PRINTERS:
        name = _format_of(variant)
        by_format[name] = (*by_format.get(name, ()), variant)
    return by_format


#: The ways in which each format is printed, by the suffix of the format without its dot.
_VARIANTS = _by_format()
#: The formats that can be drawn.
FORMATS = tuple(_VARIANTS)


@frozen(kw_only=True)
class DrawnDeviation:
    """One way in which a drawn document deviates from the official layout."""

    #: Such as `cut_in_two`; the table of deviations in the documentation has the same names.
    name: str
    #: What is printed otherwise, in one sentence.
    description: str
    #: What it destroys in this format, such that no reader can tell it; nothing if empty.
    destroys: str


def _size(content: bytes) -> str:
    return f"<{len(content):,} bytes>"


@frozen(kw_only=True)
class DrawnDocument:
    """A document, beside the report that it prints."""

    content: bytes = field(repr=_size)
    #: The suffix of its file, with the dot: `.html`.
    suffix: str
    #: The way in which the format is printed: `html/unclosed`, `text/tabs in gb18030`.
    variant: str
    #: In the order in which they were applied; none in the official layout.
    deviations: tuple[DrawnDeviation, ...]
    #: What is printed. Its texts are those of the official layout: deviations may word them otherwise, and
    #: `html/big5` prints them in traditional characters.
    report: AnnualReport

    @property
    def destroys(self) -> tuple[str, ...]:
        """What the deviations destroy; where it is empty, every cell can be read."""
        return tuple(each.destroys for each in self.deviations if each.destroys)


def documents(
    *, formats: Iterable[str] = FORMATS, most_deviations: int = 1, edition: Edition | str | None = None
) -> st.SearchStrategy[DrawnDocument]:
    """
    Draw reports as documents, with 0 to `most_deviations` deviations each.

    `formats` are suffixes without their dot: `txt`, `md`, `html`, `docx`. Each
    is printed in several ways, encodings and bad markup among them. `edition`
    is that of table 2; both if None. Some reports are sparse, some have figures
    everywhere, and with some deviations they have blanks or numbers that
    contradict each other. The same example has the same bytes.

    A reader has to read each cell of `report`, or leave it blank and say so.
    Raises ValueError for a format that cannot be drawn, for none at all, for
    a negative `most_deviations`, and for an edition that does not exist.
    """
    asked = tuple(dict.fromkeys(formats))
    if not asked or not set(asked) <= set(FORMATS):
        message = f"the formats that can be drawn are {', '.join(FORMATS)}, not {', '.join(asked) or 'none'}"
        raise ValueError(message)
    if most_deviations < 0:
        message = f"a document has 0 deviations or more, not {most_deviations}"
        raise ValueError(message)
    return _documents(asked, most_deviations, None if edition is None else Edition(edition))


@st.composite
def _documents(draw: st.DrawFn, formats: Sequence[str], most: int, edition: Edition | None) -> DrawnDocument:
    name = draw(st.sampled_from(formats))
    variant = draw(st.sampled_from(_VARIANTS[name]))
    chosen = draw(_choices(variant, most, edition))
    report = draw(_printable_reports(shapes_for(chosen, edition)))
    printed = laid_out(report, chosen, Random(draw(_SEEDS)))  # noqa: S311 - repeatable chance, not a secret
    return DrawnDocument(
        content=PRINTERS[variant](printed.report, printed.tables),
        suffix=f".{name}",
        variant=variant,
        deviations=tuple(_told(each, variant) for each in chosen),
        report=framed(printed),
    )


@cache
def _choices(variant: str, most: int, edition: Edition | None) -> st.SearchStrategy[tuple[Deviation, ...]]:
    """Draw deviations that the format can show and that one report can have, in the order of their application."""
    possible = [each for each in DEVIATIONS.values() if each.can_be_printed(variant) and shapes_for([each], edition)]
    number = st.integers(0, most) | st.just(most)
    chosen = number.flatmap(lambda each: st.lists(st.sampled_from(possible), min_size=each, max_size=each, unique=True))
    return chosen.filter(lambda each: bool(shapes_for(each, edition))).map(_in_order)


def _in_order(deviations: list[Deviation]) -> tuple[Deviation, ...]:
    return tuple(sorted(deviations, key=lambda each: each.rank))


@cache
def _printable_reports(shapes: tuple[Form, ...]) -> st.SearchStrategy[AnnualReport]:
    """Draw reports of some shapes: sparse ones first, since examples shrink to them."""
    sparse = reports_of(shapes, blanks=False).map(_of_a_printed_year)
    many = _SEEDS.map(lambda seed: drawn(Random(seed), shapes))  # noqa: S311 - repeatable chance, not a secret
    return sparse | many


def _of_a_printed_year(report: AnnualReport) -> AnnualReport:
    return with_values(report, {"year": YEARS[report.edition]})


def _told(deviation: Deviation, variant: str) -> DrawnDeviation:
    return DrawnDeviation(name=deviation.name, description=deviation.description, destroys=deviation.destroys(variant))
