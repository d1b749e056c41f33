"""Which code of the form a printed label stands for."""

import opencc  # type: ignore[import-untyped]  # it has no types
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo.cells import cells
from govinfo.codes import (
    Applicant,
    Code,
    DisclosureItem,
    DisclosureMeasure,
    DisclosureMeasure2019,
    Disposition,
    NarrativePart,
    Section,
)
from govinfo.readers.words.labels import Labels, Match, label_of, normalise

DISPOSITIONS = Labels([code for code in Disposition if code is not Disposition.UNDIVIDED])
APPLICANTS = Labels(Applicant)
ITEMS = Labels(DisclosureItem)
MEASURES = Labels(DisclosureMeasure)
MEASURES_2019 = Labels(DisclosureMeasure2019)
LISTS = {
    Applicant: APPLICANTS,
    DisclosureItem: ITEMS,
    DisclosureMeasure: MEASURES,
    DisclosureMeasure2019: MEASURES_2019,
}


@pytest.mark.parametrize("labels", LISTS.items(), ids=lambda each: each[0].__name__)
def test_every_official_label_is_its_own(labels: tuple[type[Code], Labels]) -> None:
    codes, known = labels

    assert [known.match(code.printed) for code in codes] == [Match(code, is_official=True) for code in codes]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("（三）\n不予公开", Disposition.DENIED),
        ("(三)不予公开", Disposition.DENIED),
        ("（三)不予公开", Disposition.DENIED),
        ("㈢不予公开", Disposition.DENIED),
        ("（⼀）予以公开", Disposition.GRANTED),
        ("1、属于国家秘密", Disposition.STATE_SECRET),
        ("①属于国家秘密", Disposition.STATE_SECRET),
        ("1 属于国家秘密", Disposition.STATE_SECRET),
        ("2.其他法律行政法规禁\n止公开", Disposition.PROHIBITED_BY_LAW),
        ('3.危及"三安全一稳定"', Disposition.SECURITY_AND_STABILITY),
        ("(二) 部分公开 (区分处理的,只计这一情形,不计其他情形)", Disposition.PARTIALLY_GRANTED),
        ("3.其他", Disposition.MISCELLANEOUS),
    ],
)
def test_spacing_brackets_and_numbering_are_no_variants(text: str, code: Disposition) -> None:
    assert DISPOSITIONS.match(text) == Match(code, is_official=True)


@pytest.mark.parametrize(
    ("labels", "text", "code"),
    [
        (DISPOSITIONS, "2.其他法律法规禁止公开", Disposition.PROHIBITED_BY_LAW),
        (DISPOSITIONS, "2.其他法律行政止公开", Disposition.PROHIBITED_BY_LAW),
        (DISPOSITIONS, "1.逾期不补正", Disposition.CORRECTION_OVERDUE),
        (DISPOSITIONS, "属于国家秘密", Disposition.STATE_SECRET),
        (DISPOSITIONS, "4.保护第三方合法", Disposition.THIRD_PARTY_RIGHTS),
        (DISPOSITIONS, "1.信访举报某某网站投诉类申请", Disposition.PETITION_OR_COMPLAINT),
        (DISPOSITIONS, "（一）予以公(gong)开", Disposition.GRANTED),
        (ITEMS, "规范性文件", DisclosureItem.NORMATIVE_DOCUMENTS),
        (ITEMS, "政许可", DisclosureItem.LICENSING),
        (ITEMS, "政处罚", DisclosureItem.PENALTIES),
        (ITEMS, "规章（设区的市、自治州人民政府应提供相关数据）", DisclosureItem.GOVERNMENT_RULES),
        (MEASURES, "本年度制发数", DisclosureMeasure.ISSUED),
        (MEASURES, "本年发件", DisclosureMeasure.ISSUED),
        (MEASURES, "年废止件数", DisclosureMeasure.REPEALED),
        (MEASURES, "现行有效件", DisclosureMeasure.IN_FORCE),
        (MEASURES, "处理决定数量（2023年办件量）", DisclosureMeasure.DECISIONS),
        (MEASURES_2019, "本年增/", DisclosureMeasure2019.CHANGE),
        (MEASURES_2019, "采购总金额（万元）", DisclosureMeasure2019.AMOUNT),
        (APPLICANTS, "合计", Applicant.TOTAL),
    ],
)
def test_a_variant_is_known_as_one(labels: Labels, text: str, code: Code) -> None:
    assert labels.match(text) == Match(code, is_official=False)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("3.要求提供公開出版物", Disposition.PUBLISHED_MATERIAL),
        ("5.屬於三類內部事務資訊", Disposition.INTERNAL_AFFAIRS),
    ],
)
def test_traditional_characters_are_read_as_simplified_ones(text: str, code: Disposition) -> None:
    assert DISPOSITIONS.match(text) == Match(code, is_official=True)


@pytest.mark.parametrize(
    ("labels", "text"),
    [
        (MEASURES_2019, "本年新"),
        (ITEMS, "行政"),
        (ITEMS, "行政检查"),
        (ITEMS, "行政确认"),
        (ITEMS, "其他主动公开文件"),
        (ITEMS, "行政检查和行政许可"),
        (ITEMS, "行政规范性文件（指红头文件）（含规章）"),
        (ITEMS, "行政处罚（指行政处罚，包括行政强制）"),
        (APPLICANTS, "小计"),
        (APPLICANTS, "法人或其他组织小计"),
        (DISPOSITIONS, "2.其他"),
        (DISPOSITIONS, "8.属于国家秘密的"),
        (DISPOSITIONS, "1.属于"),
        (DISPOSITIONS, ""),
        (DISPOSITIONS, "。"),
        (DISPOSITIONS, "其" * 100_000),
    ],
)
def test_what_could_be_two_labels_or_none_matches_none(labels: Labels, text: str) -> None:
    assert labels.match(text) is None


@given(st.sampled_from(Disposition), st.data())
def test_a_label_with_characters_lost_is_never_another_one(code: Disposition, data: st.DataObject) -> None:
    if code is Disposition.UNDIVIDED:
        return
    lost = data.draw(st.sets(st.integers(0, len(code.printed) - 1), max_size=4))
    text = "".join(character for place, character in enumerate(code.printed) if place not in lost)
    match = DISPOSITIONS.match(text)

    assert match is None or match.code is code or label_of(match.code.printed).key == label_of(text).key


@given(st.sampled_from(Disposition), st.data())
def test_spaces_and_invisible_characters_make_no_difference(code: Disposition, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(code.printed)))
    space = data.draw(st.sampled_from((" ", "\u3000", "\n", "\u00a0", "\u200b", "\ufeff", "\t")))

    assert normalise(code.printed[:place] + space + code.printed[place:]) == normalise(code.printed)


@pytest.mark.parametrize("standard", ["s2t", "s2tw", "s2hk", "s2twp"])
def test_labels_in_traditional_characters_are_the_official_ones(standard: str) -> None:
    convert = opencc.OpenCC(standard).convert
    codes = {id(code): code for cell in cells() for code in (*cell.row_codes, *cell.column_codes)}
    texts = [code.printed for code in (*codes.values(), *Section, *NarrativePart)]

    assert [text for text in texts if label_of(convert(text)).key != label_of(text).key] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("本年 （三）不 4.保护第三方合法权益", Disposition.THIRD_PARTY_RIGHTS),
        ("度办 予公开 5.属于三类内部事务信息", Disposition.INTERNAL_AFFAIRS),
        ("三、 3.危及“三安全一稳定”", Disposition.SECURITY_AND_STABILITY),
        ("（五）不 3.要求提供公开出版物", Disposition.PUBLISHED_MATERIAL),
        # No piece of a label over it; one with another number; a label that is not the official one.
        ("其中 2.重复申请", None),
        ("（四）不 2.重复申请", None),
        ("无法提供 2.重复申请", None),
        ("予公开 属于内部事务信息", None),
        ("、 2.重复申请", None),
    ],
)
def test_pieces_of_a_vertical_label_may_stand_before_one_in_its_group(text: str, code: Disposition | None) -> None:
    found = DISPOSITIONS.match(text)

    assert (found and found.code) is code
