"""Hold the code lists against the facts of the form and of the law."""

import re
from decimal import Decimal

import pytest

from govinfo import codes
from govinfo.codes import (
    NO_BASIS,
    AgencyLevel,
    Applicant,
    Basis,
    Code,
    DisclosureBlock,
    DisclosureItem,
    DisclosureItem2019,
    DisclosureMeasure,
    DisclosureMeasure2019,
    Disposition,
    DisputeChannel,
    DisputeOutcome,
    Edition,
    NarrativePart,
    NoteCode,
    RequestLine,
    Section,
    chinese_numeral,
    cite,
)
from govinfo.model.kinds import MAX_AMOUNT, MAX_COUNT

CODE_LISTS = [each for each in map(vars(codes).get, codes.__all__) if isinstance(each, type) and issubclass(each, Code)]
CODE_LISTS.remove(Code)

D = Disposition
_2019, _2021 = frozenset({Edition.E2019}), frozenset({Edition.E2021})
BOTH = _2019 | _2021

#: Code, number on the form, label, parent, editions, articles of the Regulation.
DISPOSITIONS = [
    ("granted", "（一）", "予以公开", None, BOTH, ["Art. 36(1)", "Art. 36(2)"]),
    ("partially_granted", "（二）", "部分公开（区分处理的，只计这一情形，不计其他情形）", None, BOTH, ["Art. 37"]),
    ("denied", "（三）", "不予公开", None, BOTH, []),
    ("state_secret", "1.", "属于国家秘密", D.DENIED, BOTH, ["Art. 14"]),
    ("prohibited_by_law", "2.", "其他法律行政法规禁止公开", D.DENIED, BOTH, ["Art. 14"]),
    ("security_and_stability", "3.", "危及“三安全一稳定”", D.DENIED, BOTH, ["Art. 14"]),
    ("third_party_rights", "4.", "保护第三方合法权益", D.DENIED, BOTH, ["Art. 15", "Art. 32"]),
    ("internal_affairs", "5.", "属于三类内部事务信息", D.DENIED, BOTH, ["Art. 16 ¶1"]),
    ("deliberative_process", "6.", "属于四类过程性信息", D.DENIED, BOTH, ["Art. 16 ¶2"]),
    ("enforcement_file", "7.", "属于行政执法案卷", D.DENIED, BOTH, ["Art. 16 ¶2"]),
    ("administrative_inquiry", "8.", "属于行政查询事项", D.DENIED, BOTH, ["Art. 36(7)"]),
    ("unavailable", "（四）", "无法提供", None, BOTH, []),
    ("not_held", "1.", "本机关不掌握相关政府信息", D.UNAVAILABLE, BOTH, ["Art. 36(4)", "Art. 36(5)"]),
    ("needs_creation", "2.", "没有现成信息需要另行制作", D.UNAVAILABLE, BOTH, ["Art. 38"]),
    ("still_unclear", "3.", "补正后申请内容仍不明确", D.UNAVAILABLE, BOTH, ["Art. 29", "Art. 30"]),
    ("not_processed", "（五）", "不予处理", None, BOTH, []),
    ("petition_or_complaint", "1.", "信访举报投诉类申请", D.NOT_PROCESSED, BOTH, ["Art. 39 ¶1"]),
    ("duplicate", "2.", "重复申请", D.NOT_PROCESSED, BOTH, ["Art. 36(6)"]),
    ("published_material", "3.", "要求提供公开出版物", D.NOT_PROCESSED, BOTH, ["Art. 39 ¶2"]),
    ("excessive_repetition", "4.", "无正当理由大量反复申请", D.NOT_PROCESSED, BOTH, ["Art. 35"]),
    ("confirmation_or_reissue", "5.", "要求行政机关确认或重新出具已获取信息", D.NOT_PROCESSED, BOTH, []),
    ("other_processing", "（六）", "其他处理", None, BOTH, []),
    (
        "correction_overdue",
        "1.",
        "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        D.OTHER_PROCESSING,
        _2021,
        ["Art. 30"],
    ),
    (
        "fee_overdue",
        "2.",
        "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        D.OTHER_PROCESSING,
        _2021,
        ["Art. 42"],
    ),
    ("miscellaneous", "3.", "其他", D.OTHER_PROCESSING, _2021, []),
    ("undivided", "（六）", "其他处理", D.OTHER_PROCESSING, _2019, []),
]


def articles(code: Code) -> list[str]:
    return [re.match(r"Regulation, (Art\. \d+(?: ¶\d)?(?:\(\d\))?)", basis.en)[1] for basis in code.basis]  # type: ignore[index] # a basis of another form must fail


def test_the_dispositions_are_those_of_the_form_with_their_articles() -> None:
    assert [
        (each.value, each.number, each.zh, each.parent, each.editions, articles(each)) for each in D
    ] == DISPOSITIONS


@pytest.mark.parametrize(
    ("code", "basis"),
    [
        (D.GRANTED, "《政府信息公开条例》第三十六条第（一）项；《政府信息公开条例》第三十六条第（二）项"),
        (D.SECURITY_AND_STABILITY, "《政府信息公开条例》第十四条（国家安全、公共安全、经济安全、社会稳定）"),
        (D.INTERNAL_AFFAIRS, "《政府信息公开条例》第十六条第一款（人事管理、后勤管理、内部工作流程）"),
        (
            D.NOT_HELD,
            "《政府信息公开条例》第三十六条第（四）项（不存在）；《政府信息公开条例》第三十六条第（五）项（不属本机关）",
        ),
        (D.STILL_UNCLEAR, "《政府信息公开条例》第二十九条（推定）；《政府信息公开条例》第三十条（推定）"),
        (D.CORRECTION_OVERDUE, "《政府信息公开条例》第三十条末句"),
        (D.FEE_OVERDUE, "《政府信息公开条例》第四十二条，国办函〔2020〕109号"),
        (D.CONFIRMATION_OR_REISSUE, "无"),
        (DisclosureItem.COERCION, "《政府信息公开条例》第二十条第（六）项"),
    ],
)
def test_a_basis_is_cited_in_chinese_as_the_law_numbers_it(code: Code, basis: str) -> None:
    assert cite(*code.basis, zh=True) == basis


def test_no_basis_is_a_value() -> None:
    assert cite(zh=True) == NO_BASIS.zh == "无"
    assert cite(zh=False) == NO_BASIS.en == "none"
    assert cite(Basis(zh="甲", en="a"), Basis(zh="乙", en="b"), zh=False) == "a; b"


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (36, "三十六"), (50, "五十"), (99, "九十九")],
)
def test_numerals_are_written_as_laws_number_their_articles(number: int, written: str) -> None:
    assert chinese_numeral(number) == written


def test_the_groups_are_the_dispositions_that_others_stand_under() -> None:
    assert [each for each in D if each.is_group] == [D.DENIED, D.UNAVAILABLE, D.NOT_PROCESSED, D.OTHER_PROCESSING]
    assert len([each for each in D if not each.is_group and each is not D.UNDIVIDED]) == 21


def test_the_sections_are_numbered_as_printed() -> None:
    assert [(each.ordinal, each.printed) for each in Section] == [
        (1, "一、总体情况"),
        (2, "二、主动公开政府信息情况"),
        (3, "三、收到和处理政府信息公开申请情况"),
        (4, "四、政府信息公开行政复议、行政诉讼情况"),
        (5, "五、存在的主要问题及改进情况"),
        (6, "六、其他需要报告的事项"),
    ]


def test_the_lines_of_table_3_are_numbered_as_printed() -> None:
    assert [(each.printed, each.parent) for each in RequestLine] == [
        ("一、本年新收政府信息公开申请数量", None),
        ("二、上年结转政府信息公开申请数量", None),
        ("三、本年度办理结果", None),
        ("（七）总计", RequestLine.OUTCOMES),
        ("四、结转下年度继续办理", None),
    ]


def test_the_applicants_are_a_person_five_organisations_and_a_total() -> None:
    assert [(each.zh, each.parent) for each in Applicant] == [
        ("自然人", None),
        ("法人或其他组织", None),
        ("商业企业", Applicant.ORGANIZATIONS),
        ("科研机构", Applicant.ORGANIZATIONS),
        ("社会公益组织", Applicant.ORGANIZATIONS),
        ("法律服务机构", Applicant.ORGANIZATIONS),
        ("其他", Applicant.ORGANIZATIONS),
        ("总计", None),
    ]


def test_the_disputes_have_three_blocks_of_five_columns() -> None:
    assert [(each.zh, each.parent) for each in DisputeChannel] == [
        ("行政复议", None),
        ("行政诉讼", None),
        ("未经复议直接起诉", DisputeChannel.LITIGATION),
        ("复议后起诉", DisputeChannel.LITIGATION),
    ]
    assert [each.zh for each in DisputeOutcome] == ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]


@pytest.mark.parametrize(
    ("items", "blocks"),
    [
        (DisclosureItem, {"（一）": 2, "（五）": 1, "（六）": 2, "（八）": 1}),
        (DisclosureItem2019, {"（一）": 2, "（五）": 2, "（六）": 2, "（八）": 1, "（九）": 1}),
    ],
)
def test_the_items_of_table_2_stand_in_the_blocks_of_article_20(items: type[Code], blocks: dict[str, int]) -> None:
    parents = [item.parent for item in items]

    assert all(isinstance(parent, DisclosureBlock) for parent in parents)
    assert {str(item.parent and item.parent.zh) for item in items} == {f"第二十条第{number}项" for number in blocks}
    assert [parents.count(parent) for parent in dict.fromkeys(parents)] == list(blocks.values())


@pytest.mark.parametrize(
    ("codes_of_table_2", "editions"),
    [
        (DisclosureItem, _2021),
        (DisclosureMeasure, _2021),
        (DisclosureItem2019, _2019),
        (DisclosureMeasure2019, _2019),
    ],
)
def test_table_2_belongs_to_one_edition(codes_of_table_2: type[Code], editions: frozenset[Edition]) -> None:
    assert {each.editions for each in codes_of_table_2} == {editions}
    assert DisclosureBlock.ARTICLE_20_9.editions == _2019
    assert DisclosureBlock.ARTICLE_20_8.editions == BOTH


def test_the_narrative_has_five_topics_and_two_parts() -> None:
    assert [(each.zh, each.parent) for each in NarrativePart] == [
        ("主动公开", Section.OVERVIEW),
        ("依申请公开", Section.OVERVIEW),
        ("政府信息管理", Section.OVERVIEW),
        ("政府信息公开平台建设", Section.OVERVIEW),
        ("监督保障", Section.OVERVIEW),
        ("存在的主要问题", Section.IMPROVEMENT),
        ("改进情况", Section.IMPROVEMENT),
    ]
    assert articles(NarrativePart.SUPERVISION) == ["Art. 50(4)"]


def test_an_edition_is_official_from_its_year_to_the_next() -> None:
    assert [(each.issued_as, each.first_year, each.last_year) for each in Edition] == [
        ("国办公开办函〔2019〕60号", 2019, 2020),
        ("国办公开办函〔2021〕30号", 2021, None),
    ]
    assert [Edition.of_year(year) for year in (2018, 2019, 2020, 2021, 2025)] == [
        None,
        Edition.E2019,
        Edition.E2019,
        Edition.E2021,
        Edition.E2021,
    ]


def test_bodies_from_the_prefecture_up_can_make_rules() -> None:
    assert [each for each in AgencyLevel if each.can_make_rules] == [
        AgencyLevel.NATIONAL,
        AgencyLevel.PROVINCIAL,
        AgencyLevel.PREFECTURAL,
    ]


@pytest.mark.parametrize("codes_of_one_list", CODE_LISTS, ids=lambda each: each.__name__)
def test_every_code_has_two_labels_and_is_its_own_value(codes_of_one_list: type[Code]) -> None:
    for each in codes_of_one_list:
        assert re.fullmatch(r"[a-z0-9_.]+", each.value)
        assert codes_of_one_list.of(each.value) is each
        assert str(each) == each == each.value
        assert each.zh
        assert each.en.isascii()
        assert each.printed == each.number + each.zh
        assert each.parent is not each


@pytest.mark.parametrize("codes_of_one_list", CODE_LISTS, ids=lambda each: each.__name__)
def test_a_list_has_no_code_and_no_english_label_twice(codes_of_one_list: type[Code]) -> None:
    for texts in ([each.value for each in codes_of_one_list], [each.en for each in codes_of_one_list]):
        assert len(texts) == len(set(texts))


def test_a_code_that_a_list_lacks_is_refused() -> None:
    with pytest.raises(ValueError, match="'nobody' is not a code of Applicant"):
        Applicant.of("nobody")


def test_the_codes_of_notes_name_what_and_how() -> None:
    assert all(re.fullmatch(r"[a-z]+\.[a-z_]+", each.value) for each in NoteCode)


def test_the_bounds_keep_sums_and_amounts_exact_in_every_language() -> None:
    assert MAX_COUNT * 64 < 2**53
    assert Decimal(repr(float(MAX_AMOUNT))) == MAX_AMOUNT
