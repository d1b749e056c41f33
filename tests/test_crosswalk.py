"""Hold the crosswalk: whole, typed, and no more than it claims to be."""

import csv
import io
from collections import Counter
from pathlib import Path

import pytest

from govinfo.codes import (
    CROSSWALK,
    CROSSWALK_STATUS,
    TARGETS,
    CaTarget,
    Disposition,
    Match,
    Relation,
    Target,
    TargetKind,
    UsTarget,
    Vocabulary,
)
from govinfo.schema import published

R = Relation
LEAVES = [each for each in Disposition if not each.is_group]
#: Targets that no disposition leads to: no ground of the Regulation is like them.
NOT_LED_TO = {UsTarget.EX_8, UsTarget.EX_9, CaTarget.NEITHER_CONFIRMED_NOR_DENIED}


def lines(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(published(name).decode(), newline="")))


def matches(disposition: Disposition, vocabulary: Vocabulary) -> list[Match]:
    return [each for each in CROSSWALK if each.disposition is disposition and each.vocabulary is vocabulary]


@pytest.mark.parametrize("vocabulary", Vocabulary)
@pytest.mark.parametrize("disposition", LEAVES)
def test_every_disposition_has_counterparts_or_none_in_each_vocabulary(
    disposition: Disposition, vocabulary: Vocabulary
) -> None:
    own = matches(disposition, vocabulary)

    assert own
    assert ([each.relation for each in own] == [R.NONE]) == any(each.target is None for each in own)
    assert all((each.relation is R.NONE) == (each.target is None) for each in own)


def test_the_lines_stand_in_the_order_of_the_form_and_lead_from_no_group() -> None:
    assert list(dict.fromkeys(each.disposition for each in CROSSWALK)) == LEAVES


def test_two_codes_are_related_in_one_way_alone() -> None:
    pairs = Counter((each.disposition, each.vocabulary, each.target) for each in CROSSWALK)

    assert set(pairs.values()) == {1}


def test_a_target_belongs_to_the_vocabulary_of_its_line() -> None:
    assert all(each.target.vocabulary is each.vocabulary for each in CROSSWALK if each.target is not None)
    assert {type(each): each.vocabulary for each in TARGETS} == {UsTarget: Vocabulary.US, CaTarget: Vocabulary.CA}


def test_every_target_is_led_to_but_for_those_that_are_named() -> None:
    assert set(TARGETS) - {each.target for each in CROSSWALK} == NOT_LED_TO


def test_an_outcome_that_contains_another_countrys_disposition_is_claimed_once() -> None:
    for disposition in LEAVES:
        for vocabulary in Vocabulary:
            claims = [
                each
                for each in matches(disposition, vocabulary)
                if each.target is not None
                and each.target.kind is TargetKind.OUTCOME
                and each.relation in {R.EXACT, R.CLOSE, R.BROAD}
            ]
            assert len(claims) <= 1


@pytest.mark.parametrize(
    ("target", "code", "kind"),
    [
        (UsTarget.FULL_GRANT, "FullGrant", TargetKind.OUTCOME),
        (UsTarget.FULL_EXEMPTION_DENIAL, "FullExemptionDenial", TargetKind.OUTCOME),
        (UsTarget.NOT_DESCRIBED, "NotDescribed", TargetKind.OUTCOME),
        (UsTarget.EX_7, "Ex7", TargetKind.REASON),
        (CaTarget.DISCLOSED_IN_PART, "DisclosedInPart", TargetKind.OUTCOME),
    ],
)
def test_a_target_is_its_code(target: Target, code: str, kind: TargetKind) -> None:
    assert (str(target), target.value, target.kind) == (code, code, kind)


def test_the_vocabularies_are_those_of_the_two_reports() -> None:
    assert [each.value for each in UsTarget] == [
        *("FullGrant", "PartialGrant", "FullExemptionDenial", "NoRecords", "Referred", "Withdrawn", "FeeRelated"),
        *("NotDescribed", "ImproperRequest", "NotAgency", "Duplicate", "Other"),
        *(f"Ex{number}" for number in range(1, 10)),
    ]
    assert [each.label for each in CaTarget] == [
        *("All disclosed", "Disclosed in part", "All exempted", "All excluded", "No records exist"),
        *("Request transferred", "Request abandoned", "Neither confirmed nor denied"),
        "Decline to act with the approval of the Information Commissioner",
    ]


@pytest.mark.parametrize(
    ("disposition", "target", "relation"),
    [
        (Disposition.GRANTED, UsTarget.FULL_GRANT, R.CLOSE),
        (Disposition.FEE_OVERDUE, UsTarget.FEE_RELATED, R.BROAD),
        (Disposition.STILL_UNCLEAR, UsTarget.NOT_DESCRIBED, R.BROAD),
        (Disposition.THIRD_PARTY_RIGHTS, UsTarget.EX_6, R.NARROW),
        (Disposition.ENFORCEMENT_FILE, UsTarget.EX_7, R.RELATED),
        (Disposition.PUBLISHED_MATERIAL, CaTarget.ALL_EXCLUDED, R.BROAD),
    ],
)
def test_the_relation_is_read_from_the_disposition_to_the_target(
    disposition: Disposition, target: Target, relation: Relation
) -> None:
    assert [each.relation for each in CROSSWALK if (each.disposition, each.target) == (disposition, target)] == [
        relation
    ]


def test_the_published_crosswalk_is_a_draft_and_says_what_the_values_say() -> None:
    told = lines("crosswalk.csv")

    assert CROSSWALK_STATUS == "draft"
    assert {each["status"] for each in told} == {"draft"}
    assert {each["relation"] for each in told} <= {"exact", "close", "broad", "narrow", "related", "none"}
    assert [
        (
            each["disposition"],
            each["label_zh"],
            each["vocabulary"],
            each["target"],
            each["target_kind"],
            each["relation"],
        )
        for each in told
    ] == [
        (
            match.disposition.value,
            match.disposition.zh,
            match.vocabulary.value,
            match.target.value if match.target else "",
            match.target.kind.value if match.target else "",
            match.relation.value,
        )
        for match in CROSSWALK
    ]
    assert all(each["note"] and each["note"] == each["note"].strip() for each in told)


def test_the_published_targets_hold_every_target_of_the_crosswalk() -> None:
    known = {(each["vocabulary"], each["target"]): each["label"] for each in lines("crosswalk_targets.csv")}

    assert len(known) == len(TARGETS)
    for each in lines("crosswalk.csv"):
        if each["relation"] != "none":
            assert known[each["vocabulary"], each["target"]] == each["target_label"]


@pytest.mark.parametrize("page", ["docs/reference/crosswalk.md", "schema/1.0/README.md"])
def test_every_page_on_it_says_that_no_lawyer_has_reviewed_it(page: str) -> None:
    text = (Path(__file__).parent.parent / page).read_text(encoding="utf-8").lower()

    assert "no lawyer has reviewed" in text
    assert "draft" in text
    assert "the target is … the disposition" in text
