"""Hold `documents`: what is drawn is read right or blank with a note; it varies, repeats, and says what it is."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZipFile

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, seed, settings

import govinfo
from govinfo.codes import Edition
from govinfo.exceptions import NotAReport
from govinfo.model import Origin
from govinfo.testing import DrawnDocument, documents
from govinfo.testing.documents import drawing
from govinfo.testing.documents.deviations import DEVIATIONS
from govinfo.testing.documents.layouts import Line, flow
from govinfo.testing.documents.printers import PRINTERS
from govinfo.testing.documents.strategy import FORMATS
from tests.readers.values import figures
from tests.readers.wide_cases import NOTED, RIGHT, WRONG_NOTED, kind_of

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "testing.md"

#: To look for one example needs no shrinking and no luck.
LOOKING = settings(max_examples=5000, database=None, derandomize=True, phases=[Phase.generate])


def kinds_of(drawn: DrawnDocument) -> set[str]:
    """Give what became of the cells of a document, by the law of the readers' own tests."""
    try:
        got = govinfo.read(drawn.content).report
    except NotAReport:
        return {NOTED}
    values, printed = figures(got), figures(drawn.report)
    return {kind_of(address, printed.get(address), values.get(address), got.notes) for address in {**values, **printed}}


@settings(max_examples=200, derandomize=True)
@given(documents())
def test_each_cell_of_a_document_is_read_right_or_blank_with_a_note(drawn: DrawnDocument) -> None:
    allowed = {RIGHT, NOTED, WRONG_NOTED} if drawn.destroys else {RIGHT, NOTED}

    assert kinds_of(drawn) <= allowed


@settings(max_examples=60, derandomize=True)
@given(documents(most_deviations=3, formats=["txt", "html"]))
def test_a_document_with_several_deviations_has_no_wrong_number_where_nothing_is_destroyed(
    drawn: DrawnDocument,
) -> None:
    if not drawn.destroys:
        assert kinds_of(drawn) <= {RIGHT, NOTED}


@pytest.mark.parametrize("format_", FORMATS)
def test_a_document_in_the_official_layout_is_read_as_the_report_that_it_prints(format_: str) -> None:
    @settings(max_examples=25)
    @given(documents(formats=[format_], most_deviations=0))
    def read_back(drawn: DrawnDocument) -> None:
        # What the page around a report tells of it is no part of what is drawn.
        got = attrs.evolve(govinfo.read(drawn.content).report, notes=(), origin=Origin())

        assert got == drawn.report or drawn.variant == "html/big5"

    read_back()


@settings(max_examples=30)
@given(documents(most_deviations=2, edition="2019", formats=["md", "html"]))
def test_what_is_asked_for_is_drawn(drawn: DrawnDocument) -> None:
    assert drawn.report.proactive_disclosure_2019 is not None
    assert drawn.suffix in {".md", ".html"}
    assert len(drawn.deviations) <= 2


@pytest.mark.parametrize(
    "wanted",
    [
        lambda drawn: drawn.report.edition is Edition.E2019,
        lambda drawn: drawn.report.edition is Edition.E2021,
        lambda drawn: not drawn.deviations,
        lambda drawn: len(drawn.deviations) == 2,
        lambda drawn: drawn.destroys,
        lambda drawn: len(drawn.deviations) == 2 and not drawn.destroys,
        lambda drawn: sum(value != 0 for value in figures(drawn.report).values()) > 100,
        lambda drawn: sum(value not in {0, None} for value in figures(drawn.report).values()) == 0,
        lambda drawn: None in [*figures(drawn.report).values()][:-1],
    ],
)
def test_documents_vary_in_what_they_print(wanted: Callable[[DrawnDocument], object]) -> None:
    find(documents(most_deviations=2), lambda drawn: bool(wanted(drawn)), settings=LOOKING)


def test_every_variant_and_every_deviation_of_the_formats_is_drawn() -> None:
    variants: set[str] = set()
    names: set[str] = set()

    @settings(max_examples=5000, database=None, derandomize=True, phases=[Phase.generate])
    @given(documents(most_deviations=4, formats=["txt", "md"]))
    def drawn(drawn: DrawnDocument) -> None:
        variants.add(drawn.variant)
        names.update(each.name for each in drawn.deviations)

    drawn()
    of_texts = {name for name in PRINTERS if name.startswith("text/")}
    assert variants == of_texts
    assert names == {
        name for name, each in DEVIATIONS.items() if any(each.can_be_printed(variant) for variant in of_texts)
    }


def test_the_same_example_has_the_same_bytes() -> None:
    def contents() -> list[bytes]:
        drawn: list[bytes] = []

        @seed(7)
        @settings(max_examples=40, database=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
        @given(documents(most_deviations=2))
        def keep(each: DrawnDocument) -> None:
            drawn.append(each.content)

        keep()
        return drawn

    first = contents()
    assert len(set(first)) > 20
    assert first == contents()


@settings(max_examples=20)
@given(documents(formats=["docx"]))
def test_no_part_of_a_word_file_says_when_it_was_written(drawn: DrawnDocument) -> None:
    with ZipFile(BytesIO(drawn.content)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@settings(max_examples=60)
@given(documents(most_deviations=3))
def test_a_document_says_in_which_ways_it_deviates(drawn: DrawnDocument) -> None:
    own = [DEVIATIONS[each.name] for each in drawn.deviations]

    assert [each.description for each in drawn.deviations] == [each.description for each in own]
    assert [each.destroys for each in drawn.deviations] == [each.destroys(drawn.variant) for each in own]
    assert drawn.destroys == tuple(each.destroys for each in drawn.deviations if each.destroys)
    assert len({*own}) == len(own)


def test_every_deviation_is_described_in_a_sentence_of_its_own() -> None:
    descriptions = {each.description for each in DEVIATIONS.values()}

    assert [each for each in descriptions if not re.fullmatch(r"[A-Z][^.\n]+\.", each)] == []
    assert len(descriptions) == len(DEVIATIONS)


def test_the_content_of_a_failing_example_is_not_shown() -> None:
    drawn = find(documents(most_deviations=0, formats=["txt"]), lambda _: True, settings=LOOKING)

    assert repr(drawn).startswith(f"DrawnDocument(content=<{len(drawn.content):,} bytes>, suffix='.txt'")


@settings(max_examples=80)
@given(documents(most_deviations=2))
def test_no_equation_is_violated_but_where_a_deviation_is_about_it(drawn: DrawnDocument) -> None:
    if {each.name for each in drawn.deviations}.isdisjoint({"figures_wrong_at_the_source", "a_negative_count"}):
        equations = {rule.id for rule in govinfo.rules() if isinstance(rule, govinfo.LinearRule)}
        violated = {finding.rule for finding in govinfo.check(drawn.report) if finding.outcome == "violated"}

        assert violated & equations == set()


def test_any_deviations_can_be_printed_together() -> None:
    """They change what others have changed before: rows of any width, and none."""
    names = sorted(DEVIATIONS)
    for number in range(1500):
        chance = Random(number)  # noqa: S311 - repeatable chance, not a secret
        chosen = [DEVIATIONS[name] for name in chance.sample(names, chance.choice((2, 4, 6)))]
        if shapes := drawing.shapes_for(chosen):
            printed = drawing.laid_out(drawing.drawn(chance, shapes), chosen, chance)
            grids = [each for each in flow(printed.report, printed.tables) if not isinstance(each, Line)]
            assert all(any(rows) for rows in grids)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"formats": ["pdf"]}, "the formats that can be drawn are txt, md, html, docx, not pdf"),
        ({"formats": []}, "not none"),
        ({"most_deviations": -1}, "0 deviations or more, not -1"),
        ({"edition": "2020"}, "2020"),
    ],
)
def test_what_cannot_be_drawn_is_refused(asked: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        documents(**asked)


def test_the_python_of_the_page_runs() -> None:
    programs = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    ran = []
    for program in programs:
        known: dict[str, Any] = {}
        exec(compile(program, PAGE.name, "exec"), known)  # noqa: S102 - it is our own page
        for name, each in known.items():
            if name.startswith("test_"):
                each()
                ran.append(name)

    assert "test_my_reader_reads_what_is_printed" in ran
