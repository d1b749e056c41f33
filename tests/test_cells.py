"""Hold the cell list against the contract files, and the reading and replacing of cells."""

from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import given

from govinfo.cells import cell, cells, cells_of, get, group, groups, replace, values_of
from govinfo.codes import Edition, Section
from govinfo.exceptions import InvalidValue, UnknownAddress
from govinfo.model import AnnualReport, ApplicantCounts, Paragraph
from govinfo.testing import reports, unruly_reports

CONTRACT = Path(__file__).parent / "contract"

Contract = dict[str, list[dict[str, str]]]

OTHER = "requests.outcomes.other_processing"


@pytest.mark.parametrize(("edition", "number"), [("2021", 200), ("2019", 198)])
def test_the_cells_of_an_edition_equal_the_contract_in_order_and_in_every_field(
    edition: str, number: int, contract: Contract
) -> None:
    ours = [
        {
            "address": each.address,
            "table": str(each.table),
            "row": " > ".join(each.row),
            "column": " > ".join(each.column),
            "kind": each.kind,
            "unit": each.unit.value,
        }
        for each in cells(edition)
    ]

    assert ours == contract[edition]
    assert len(ours) == number


@pytest.mark.parametrize("edition", Edition)
def test_the_contract_is_the_shared_one_byte_for_byte(edition: Edition, shared: Path) -> None:
    name = f"cells-{edition}.tsv"

    assert (CONTRACT / name).read_bytes() == (shared / "form" / name).read_bytes()


def test_all_cells_are_those_of_both_editions_each_once() -> None:
    both = {each.address for edition in Edition for each in cells(edition)}
    addresses = [each.address for each in cells()]

    assert set(addresses) == both
    assert len(addresses) == len(both) == 200 + 22 + 7


def test_a_cell_says_to_which_editions_it_belongs() -> None:
    assert cell("requests.received.total").editions == {Edition.E2019, Edition.E2021}
    assert cell(f"{OTHER}.undivided.total").editions == {Edition.E2019}
    assert cell(f"{OTHER}.fee_overdue.total").editions == {Edition.E2021}
    assert cell("proactive_disclosure.fees.amount_10k_yuan").editions == {Edition.E2021}
    assert cell("proactive_disclosure_2019.fees.change").editions == {Edition.E2019}


def test_an_edition_that_does_not_exist_has_no_cells() -> None:
    with pytest.raises(ValueError, match="2020"):
        cells("2020")


@pytest.mark.parametrize(
    "address", ["", "requests", "requests.received", "requests.received.totals", "Requests.received"]
)
def test_what_is_no_cell_has_no_entry(address: str) -> None:
    with pytest.raises(UnknownAddress) as raised:
        cell(address)

    assert (raised.value.address, raised.value.absent) == (address, False)


def test_a_pointer_is_the_address_with_slashes() -> None:
    denied = cell("requests.outcomes.denied.state_secret.natural_person")

    assert denied.pointer == "/requests/outcomes/denied/state_secret/natural_person"
    assert denied.row_address == "requests.outcomes.denied.state_secret"
    assert denied.table_address == "requests"


def test_every_cell_stands_in_the_groups_that_its_address_names() -> None:
    for each in cells():
        steps = each.address.split(".")
        above = [group(".".join(steps[:depth])) for depth in range(1, len(steps))]

        assert above[-1].address == each.row_address
        assert {found.section for found in above} == {each.section}
        assert each.editions <= above[0].editions


def test_groups_that_a_document_may_lack_are_four_tables_and_four_rows() -> None:
    assert [each.address for each in groups() if each.optional] == [
        "proactive_disclosure",
        "proactive_disclosure_2019",
        "requests",
        f"{OTHER}.correction_overdue",
        f"{OTHER}.fee_overdue",
        f"{OTHER}.miscellaneous",
        f"{OTHER}.undivided",
        "disputes",
    ]


def test_what_is_no_group_is_not_found() -> None:
    with pytest.raises(UnknownAddress):
        group("requests.received.total")


@pytest.mark.parametrize("edition", Edition)
def test_a_blank_form_has_exactly_the_official_cells(edition: Edition) -> None:
    blank = AnnualReport.blank(edition)

    assert cells_of(blank) == cells(edition)
    assert values_of(blank) == {each.address: None for each in cells(edition)}


def test_a_report_without_tables_has_no_cells() -> None:
    bare = AnnualReport(edition=Edition.E2021)

    assert cells_of(bare) == ()
    assert values_of(bare) == {}


def test_the_rows_that_a_document_lacks_are_not_among_its_cells() -> None:
    undivided = replace(AnnualReport.blank("2021"), OTHER, get(AnnualReport.blank("2019"), OTHER))

    assert len(cells_of(undivided)) == 186
    assert len([each for each in cells_of(undivided) if each.section is Section.REQUESTS]) == 161


def test_getting_reads_cells_rows_tables_and_what_is_no_cell() -> None:
    report = replace(AnnualReport.blank("2021", year=2025), "requests.received.total", 3)

    assert get(report, "requests.received.total") == 3
    assert get(report, "requests.received.natural_person") is None
    assert get(report, "requests.received") == ApplicantCounts(total=3)
    assert get(report, "requests") is report.requests
    assert get(report, f"{OTHER}.undivided") is None
    assert get(report, "year") == 2025
    assert get(report, "agency.name") is None


@pytest.mark.parametrize(
    "address",
    [
        "",
        "x",
        "requests.",
        ".requests",
        "requests.received.sum",
        "requests.received.total.x",
        "agency.name.x",
        "year.real",
    ],
)
def test_getting_what_the_form_does_not_have_is_refused(address: str) -> None:
    for act in (lambda report: get(report, address), lambda report: replace(report, address, 0)):
        with pytest.raises(UnknownAddress) as raised:
            act(AnnualReport.blank("2021", year=2025))

        assert (raised.value.address, raised.value.absent) == (address, False)


@pytest.mark.parametrize(
    "address",
    [
        f"{OTHER}.undivided.total",
        "proactive_disclosure_2019.fees.change",
        "proactive_disclosure_2019.fees",
    ],
)
def test_getting_what_only_this_report_lacks_says_so(address: str) -> None:
    for act in (lambda report: get(report, address), lambda report: replace(report, address, 0)):
        with pytest.raises(UnknownAddress) as raised:
            act(AnnualReport.blank("2021"))

        assert (raised.value.address, raised.value.absent) == (address, True)


def test_an_absent_row_can_be_put_in() -> None:
    row = ApplicantCounts(total=1)
    report = replace(AnnualReport.blank("2021"), f"{OTHER}.undivided", row)

    assert get(report, f"{OTHER}.undivided.total") == 1
    assert len(cells_of(report)) == 207


@pytest.mark.parametrize(
    ("address", "value"),
    [
        ("requests.received.total", "3"),
        ("requests.received.total", 3.0),
        ("requests.received.total", True),
        ("requests.received.total", 10**14 + 1),
        ("proactive_disclosure.fees.amount_10k_yuan", 3),
        ("proactive_disclosure.fees.amount_10k_yuan", Decimal("NaN")),
        ("requests.received", None),
        ("edition", "2021"),
    ],
)
def test_replacing_with_what_a_field_cannot_hold_is_refused(address: str, value: object) -> None:
    with pytest.raises(InvalidValue) as raised:
        replace(AnnualReport.blank("2021"), address, value)

    assert raised.value.name == address.rpartition(".")[2]


@given(unruly_reports())
def test_values_are_what_getting_each_cell_gives(report: AnnualReport) -> None:
    assert values_of(report) == {each.address: get(report, each.address) for each in cells_of(report)}


@given(reports())
def test_replacing_changes_one_cell_and_leaves_the_report_as_it_was(report: AnnualReport) -> None:
    before = attrs.evolve(report)
    for each in cells_of(report)[::20]:
        changed = replace(report, each.address, None)

        assert values_of(changed) == values_of(report) | {each.address: None}
        assert replace(changed, each.address, get(report, each.address)) == report
    assert report == before


def test_replacing_a_section_of_words_keeps_the_rest() -> None:
    report = AnnualReport.blank("2021", year=2025)
    said = (Paragraph(text="x"),)

    assert replace(report, "overview", said) == attrs.evolve(report, overview=said)
