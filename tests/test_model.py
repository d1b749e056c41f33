"""Hold the classes of the report: what they refuse, that they are frozen, and what they derive."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given

from govinfo import model
from govinfo.codes import AgencyLevel, AmountUnit, Edition, NarrativePart, NoteCode, Severity
from govinfo.exceptions import InvalidValue
from govinfo.model import (
    Agency,
    AnnualReport,
    ApplicantCounts,
    FeeAmount,
    Note,
    OtherProcessing,
    Paragraph,
    Place,
    ProactiveDisclosure,
    ProcessingFee,
    Procurement2019,
    Requests,
)
from govinfo.model.fields import form_fields
from govinfo.testing import unruly_reports

CLASSES = [each for each in map(vars(model).get, model.__all__) if isinstance(each, type)]

NUMBER = "a whole number from -100000000000000 to 100000000000000"
MONEY = "a number between -999999999.999999 and 999999999.999999 with at most 6 decimals"
LINE = "a text that is not empty, without space at its ends, line breaks or control characters"
E2021 = Edition.E2021


@pytest.mark.parametrize(
    ("make", "name", "expected", "got"),
    [
        (lambda got: ApplicantCounts(total=got), "total", NUMBER, "12"),
        (lambda got: ApplicantCounts(total=got), "total", NUMBER, 1.9),
        (lambda got: ApplicantCounts(total=got), "total", NUMBER, True),
        (lambda got: ApplicantCounts(total=got), "total", NUMBER, 10**14 + 1),
        (lambda got: ApplicantCounts(total=got), "total", NUMBER, -(10**14) - 1),
        (lambda got: FeeAmount(amount_10k_yuan=got), "amount_10k_yuan", MONEY, 1.5),
        (lambda got: FeeAmount(amount_10k_yuan=got), "amount_10k_yuan", MONEY, Decimal("Infinity")),
        (lambda got: FeeAmount(amount_10k_yuan=got), "amount_10k_yuan", MONEY, Decimal("NaN")),
        (lambda got: FeeAmount(amount_10k_yuan=got), "amount_10k_yuan", MONEY, Decimal(10**9)),
        (lambda got: FeeAmount(amount_10k_yuan=got), "amount_10k_yuan", MONEY, Decimal("0.0000001")),
        (lambda got: ProcessingFee(notices=got), "notices", NUMBER, Decimal(1)),
        (lambda got: Procurement2019(amount_unit=got), "amount_unit", "one of yuan, 10k_yuan", "yuan"),
        (lambda got: AnnualReport(edition=got), "edition", "one of 2019, 2021", "2021"),
        (lambda got: AnnualReport(edition=E2021, year=got), "year", "a whole number from 1000 to 9999", 999),
        (lambda got: AnnualReport(edition=E2021, title=got), "title", LINE, ""),
        (lambda got: AnnualReport(edition=E2021, title=got), "title", LINE, "a\nb"),
        (lambda got: AnnualReport(edition=E2021, title=got), "title", LINE, "\u3000a"),
        (lambda got: AnnualReport(edition=E2021, published=got), "published", "a date as YYYY-MM-DD", "2025-01-31"),
        (
            lambda got: AnnualReport(edition=E2021, published=got),
            "published",
            "a date as YYYY-MM-DD",
            datetime(2025, 1, 31, tzinfo=UTC),
        ),
        (lambda got: AnnualReport(edition=E2021, requests=got), "requests", "Requests", ProactiveDisclosure()),
        (lambda got: AnnualReport(edition=E2021, agency=got), "agency", "Agency", None),
        (lambda got: AnnualReport(edition=E2021, overview=got), "overview", "Paragraph", (Paragraph(text="a"), "b")),
        (lambda got: AnnualReport(edition=E2021, overview=got), "overview", "a sequence", None),
        (lambda got: AnnualReport(edition=E2021, overview=got), "overview", "a sequence", "text"),
        (lambda got: Requests(received=got), "received", "ApplicantCounts", None),
        (lambda got: OtherProcessing(undivided=got), "undivided", "ApplicantCounts", 0),
        (lambda got: Paragraph(text=got), "text", LINE, None),
        (lambda got: Paragraph(text=got), "text", LINE, "a\ud800"),
        (lambda got: Place(row=got), "row", "a whole number from 1 to 2147483647", 0),
        (lambda got: Agency(division_code=got), "division_code", "6, 9 or 12 digits (GB/T 2260)", "4113231"),
        (
            lambda got: Agency(level=got),
            "level",
            "one of national, provincial, prefectural, county, township",
            "county",
        ),
    ],
)
def test_a_wrong_value_is_refused_with_field_expectation_and_value(
    make: Callable[[Any], object], name: str, expected: str, got: object
) -> None:
    with pytest.raises(InvalidValue) as raised:
        make(got)

    assert (raised.value.name, raised.value.expected) == (name, expected)
    assert raised.value.got is got


@pytest.mark.parametrize(
    ("code", "is_right"),
    [
        ("91350100M000100Y43", True),  # the example of GB 32100-2015
        ("91350100M000100Y44", False),
        ("9135010OM000100Y43", False),
        ("91350100M000100Y4", False),
    ],
)
def test_the_check_character_of_a_credit_code_is_verified(code: str, *, is_right: bool) -> None:
    if is_right:
        assert Agency(credit_code=code).credit_code == code
    else:
        with pytest.raises(InvalidValue):
            Agency(credit_code=code)


@pytest.mark.parametrize("code", ["411323", "411323104", "411323104000"])
def test_a_division_code_has_six_nine_or_twelve_digits(code: str) -> None:
    assert Agency(division_code=code).division_code == code


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_class_is_frozen_and_keyword_only(cls: type[Any]) -> None:
    assert all(attribute.kw_only for attribute in attrs.fields(cls))

    made: Any = object.__new__(cls)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(made, attrs.fields(cls)[0].name, None)


@given(unruly_reports())
def test_a_report_can_be_hashed_and_equal_reports_are_one(report: AnnualReport) -> None:
    assert len({report, attrs.evolve(report)}) == 1


def test_an_edition_has_no_default() -> None:
    with pytest.raises(TypeError, match="edition"):
        AnnualReport()


def test_a_row_is_blank_unless_given() -> None:
    assert set(attrs.asdict(ApplicantCounts()).values()) == {None}


def test_only_whole_tables_and_the_rows_of_other_processing_are_absent_unless_given() -> None:
    report = AnnualReport(edition=E2021)
    tables = (report.proactive_disclosure, report.proactive_disclosure_2019, report.requests, report.disputes)

    assert tables == (None, None, None, None)
    assert set(attrs.asdict(OtherProcessing()).values()) == {None}
    assert Requests().outcomes.denied.state_secret == ApplicantCounts()


@pytest.mark.parametrize(
    ("edition", "rows"),
    [("2021", {"correction_overdue", "fee_overdue", "miscellaneous"}), ("2019", {"undivided"})],
)
def test_the_blank_form_of_an_edition_has_its_own_tables_and_rows(edition: str, rows: set[str]) -> None:
    blank = AnnualReport.blank(edition, year=2025)
    assert blank.requests is not None
    other = attrs.asdict(blank.requests.outcomes.other_processing, recurse=False)

    assert blank.edition is Edition(edition)
    assert blank.year == 2025
    assert (blank.proactive_disclosure is None, blank.proactive_disclosure_2019 is None) == (
        edition == "2019",
        edition == "2021",
    )
    assert {name for name, row in other.items() if row == ApplicantCounts()} == rows
    assert {name for name, row in other.items() if row is None} == set(other) - rows


def test_a_blank_form_may_lack_a_table_and_refuses_what_does_not_fit() -> None:
    assert AnnualReport.blank("2021", disputes=None).disputes is None
    with pytest.raises(InvalidValue):
        AnnualReport.blank("2021", year="2025")
    with pytest.raises(ValueError, match="2020"):
        AnnualReport.blank("2020")


def test_a_list_of_paragraphs_is_kept_as_a_tuple() -> None:
    said = [Paragraph(text="a"), Paragraph(text="b", part=NarrativePart.PLATFORM)]

    assert AnnualReport(edition=E2021, overview=said).overview == tuple(said)  # type: ignore[arg-type] # what the converter is for


def test_numbers_at_the_bounds_are_held() -> None:
    assert ApplicantCounts(total=-(10**14), natural_person=10**14).natural_person == 10**14
    assert FeeAmount(amount_10k_yuan=Decimal("-999999999.999999")).amount_10k_yuan == Decimal("-999999999.999999")
    assert FeeAmount(amount_10k_yuan=Decimal("1.500")) == FeeAmount(amount_10k_yuan=Decimal("1.5"))
    assert Procurement2019(amount_unit=AmountUnit.YUAN).amount_unit is AmountUnit.YUAN
    assert AnnualReport(edition=E2021, published=date(2026, 1, 31)).published == date(2026, 1, 31)


@pytest.mark.parametrize(
    ("text", "part", "is_heading"),
    [
        ("（一）主动公开方面：", NarrativePart.PROACTIVE_DISCLOSURE, True),
        ("下列问题:", None, True),
        ("一、存在的主要问题", NarrativePart.PROBLEMS, True),
        ("（一）主动公开情况", NarrativePart.PROACTIVE_DISCLOSURE, True),
        ("一、存在的主要问题", None, False),
        ("主动公开40件。", NarrativePart.PROACTIVE_DISCLOSURE, False),
        ("（一）主动公开。全年公开信息四十件", NarrativePart.PROACTIVE_DISCLOSURE, False),
        ("公开不够及时", NarrativePart.PROBLEMS, False),
    ],
)
def test_a_heading_is_told_from_a_statement(text: str, part: NarrativePart | None, *, is_heading: bool) -> None:
    assert Paragraph(text=text, part=part).is_heading is is_heading


def test_the_parts_of_a_narrative_are_given_without_headings() -> None:
    platform, problems, measures = NarrativePart.PLATFORM, NarrativePart.PROBLEMS, NarrativePart.MEASURES
    report = AnnualReport(
        edition=E2021,
        overview=(
            Paragraph(text="总体：", part=None),
            Paragraph(text="平台建设：", part=platform),
            Paragraph(text="网站改版。", part=platform),
            Paragraph(text="公众号上线。", part=platform),
        ),
        improvement=(
            Paragraph(text="（一）存在的主要问题", part=problems),
            Paragraph(text="更新慢。", part=problems),
            Paragraph(text="加强培训。", part=measures),
        ),
    )

    assert report.overview_of("platform") == report.overview[2:]
    assert report.overview_of(NarrativePart.SUPERVISION) == ()
    assert report.problems == report.improvement[1:2]
    assert report.measures == report.improvement[2:]
    with pytest.raises(ValueError, match="platforms"):
        report.overview_of("platforms")


def test_notes_are_added_after_those_there() -> None:
    first, second = (Note(code=NoteCode.YEAR_UNKNOWN, severity=Severity.WARNING, raw=raw) for raw in "ab")
    report = AnnualReport(edition=E2021, notes=(first,))

    assert report.with_notes(second) == AnnualReport(edition=E2021, notes=(first, second))
    assert report.notes == (first,)


@pytest.mark.parametrize(
    ("fee", "is_stated"),
    [
        (ProcessingFee(), False),
        (ProcessingFee(collected_yuan=Decimal(0)), True),
        (ProcessingFee(charged_yuan=Decimal(0)), True),
        (ProcessingFee(notices=0), True),
    ],
)
def test_a_fee_of_nought_is_stated_and_no_fee_is_not(fee: ProcessingFee, *, is_stated: bool) -> None:
    assert fee.is_stated is is_stated


@pytest.mark.parametrize("cls", [each for each in CLASSES if form_fields(each)], ids=lambda cls: cls.__name__)
def test_every_declared_field_has_the_label_of_a_code(cls: type[Any]) -> None:
    for declared in form_fields(cls):
        assert declared.code.zh
        assert declared.code.en
        assert declared.is_cell == (declared.unit is not None)
        assert declared.struct is None or attrs.has(declared.struct)


def test_an_agency_may_be_known_in_part() -> None:
    assert Agency(level=AgencyLevel.TOWNSHIP) == Agency(name=None, level=AgencyLevel.TOWNSHIP)
