"""What section 6 says of the fee: sentences, and what a person reads in them."""

from decimal import Decimal

import pytest

from govinfo.codes import NoteCode
from govinfo.model import Paragraph, ProcessingFee
from govinfo.readers.page.claims import Scope
from govinfo.readers.page.fee import fee_of
from govinfo.readers.page.fee_claims import read_sentence
from govinfo.readers.page.fee_tokens import tokens_of, value_of
from govinfo.readers.remarks import Remarks
from govinfo.readers.words.labels import normalise

Values = tuple[int | None, float | None, float | None]

IN_WORDS, UNREADABLE, UNIT = NoteCode.FEE_IN_WORDS, NoteCode.VALUE_UNREADABLE, NoteCode.VALUE_UNIT
YEAR = 2023

#: Paragraphs parted by bars; notices, charged, collected; the codes of the notes.
FIGURES = [
    # One amount, however it is written.
    ("本年度收取信息处理费0元。", (None, None, 0), []),
    ("信息处理费情况：共收取0元。", (None, None, 0), []),
    ("信息处理费：0", (None, None, 0), []),
    ("依申请公开信息处理费为零。", (None, None, 0), []),
    ("收取信息处理费０元，与上年持平。", (None, None, 0), []),
    ("本年度收取政府信息公开处理费２００元。", (None, None, 200), []),
    ("收取信息处理费1，240.50元。", (None, None, 1240.5), []),
    ("收取信息处理费 1 240 元。", (None, None, 1240), []),
    ("收取信息处理费￥85。", (None, None, 85), []),
    ("收取信息处理费人民币六十元整。", (None, None, 60), []),
    ("收取信息处理费叁佰贰拾元。", (None, None, 320), []),
    ("收取信息处理费一百元。", (None, None, 100), []),
    ("本年度无其他需要报告的事项，全年收取信息处理费叁佰元。", (None, None, 300), []),
    ("依申请公开收费1件，45元。", (None, None, 45), []),
    ("按《办法》收取信息处理费120元，并全额上缴国库。", (None, None, 120), []),
    ("信息处理费收入为36元，均已缴入国库。", (None, None, 36), []),
    ("某县某乡人民政府2023年对3件政府信息公开申请收取了信息处理费75元。", (None, None, 75), []),
    ("收取信息处理费30元，未收到其他政府信息公开申请。", (None, None, 30), []),
    ("制发收费通知书6份，应收信息处理费660元，实收600元。", (6, None, 600), []),
    ("应收信息处理费660元。", (None, None, None), [UNREADABLE]),
    ("全年累计收取信息处理费75元。", (None, None, 75), []),
    ("本年度办理申请4件|信息处理费收取情况|共收取30元。", (None, None, 30), []),
    # The three that the rules on the fee ask for.
    ("2023年发出收费通知0件、总金额0元、实际收取的总金额0元。", (0, 0, 0), []),
    (
        "2023年发出收费通知2件，收费通知的总金额1,300元，实际收取的信息处理费总金额为1200.5元。",
        (2, 1300, 1200.5),
        [],
    ),
    ("根据《信息处理费办法》（某办函〔2020〕9号），收费通知件数、总金额以及实际收取总金额均为0。", (0, 0, 0), []),
    ("发出收费通知的件数和总金额以及实际收取的总金额分别为3件、90元、70元。", (3, 90, 70), []),
    ("发出收费通知的件数和总金额以及实际收取的总金额分别为3件、90元。", (None, None, None), [UNREADABLE] * 3),
    ("收费通知（件）：4；总金额（元）：160；实际收取（元）：120", (4, 160, 120), []),
    ("发出5件收费通知书，收费总金额200元，实收200元。", (5, 200, 200), []),
    ("发出收费通知3件，总金额90元。", (3, 90, None), []),
    ("发出收费通知2件，共计60元，申请人均未缴纳，实际收取0元。", (2, 60, 0), []),
    ("发出收费通知约3件，总金额90元，实收90元。", (None, 90, 90), [UNREADABLE]),
    # Totals and their parts.
    ("收取信息处理费20元、30元，共计50元。", (None, None, 50), []),
    ("信息处理费收取情况：县水利局15元、县司法局25元，合计40元。", (None, None, 40), []),
    ("全市共收取信息处理费700元，其中，甲区2件300元；乙区4件400元。", (None, None, 700), []),
    ("全县共收取信息处理费2400元，其中县教育局300元。", (None, None, 2400), []),
    ("收取信息处理费合计110元，其中县财政局1件，收取110元。", (None, None, 110), []),
    ("信息处理费：县政府办0元、县公安局50元，合计50元。", (None, None, 50), []),
    ("收取信息处理费20元、30元，共计60元。", (None, None, None), [UNREADABLE]),
    ("收取信息处理费50元，其中甲局20元、乙局40元。", (None, None, None), [UNREADABLE]),
    ("县水利局收取信息处理费20元，县司法局35元。", (None, None, None), [UNREADABLE]),
    ("县水利局收取信息处理费20元；县司法局收取信息处理费20元。", (None, None, None), [UNREADABLE]),
    ("甲局共收取信息处理费20元，乙局共收取20元。", (None, None, None), [UNREADABLE]),
    ("收取信息处理费20元、20元。", (None, None, None), [UNREADABLE]),
    ("收取信息处理费5元。其中县级收取信息处理费3元。", (None, None, None), [UNREADABLE]),
    ("收取信息处理费50元。全年实际收取50元。", (None, None, 50), []),
    ("收取信息处理费50元。全年实际收取信息处理费60元。", (None, None, None), [UNREADABLE]),
    # Estimates, bounds and ranges.
    ("收取信息处理费约40元。", (None, None, None), [UNREADABLE]),
    ("收取信息处理费40元左右。", (None, None, None), [UNREADABLE]),
    ("收取信息处理费40余元。", (None, None, None), [UNREADABLE]),
    ("收取信息处理费不到40元。", (None, None, None), [UNREADABLE]),
    ("收取信息处理费40元以上。", (None, None, None), [UNREADABLE]),
    ("收取信息处理费不超过40元。", (None, None, None), [UNREADABLE]),
    ("收取信息处理费20至40元。", (None, None, None), [UNREADABLE]),
    ("收取信息处理费20元-40元。", (None, None, None), [UNREADABLE]),
    ("收取信息处理费1,2000元。", (None, None, None), [UNREADABLE]),
    ("收取信息处理费5 0元。", (None, None, None), [UNREADABLE]),
    ("收取信息处理费近百元。", (None, None, None), [UNREADABLE]),
    # Other units, other money.
    ("收取信息处理费0.5万元。", (None, None, None), [UNIT]),
    ("全县收取信息处理费1.2万元，其中县水利局50元。", (None, None, None), [UNIT]),
    ("收取信息处理费80元，上缴财政60元。", (None, None, 80), []),
    ("上缴信息处理费60元。", (None, None, None), [UNREADABLE]),
    ("收取行政事业性收费900元，未收取信息处理费。", (None, None, 0), [IN_WORDS]),
    ("信息处理费预算5000元，收取信息处理费0元。", (None, None, 0), []),
    ("信息公开费用支出5000元。", (None, None, None), [UNREADABLE]),
    ("信息公开工作经费5000元。", (None, None, None), []),
    ("未发生行政事业性收费。", (None, None, None), []),
    ("无其他需要报告的事项。", (None, None, None), []),
    # Other years.
    ("去年收取信息处理费50元。", (None, None, None), [UNREADABLE]),
    ("2024年收取信息处理费120元，今年未收取。", (None, None, None), [UNREADABLE]),
    ("去年未收取信息处理费，今年收取信息处理费50元。", (None, None, None), [UNREADABLE]),
    ("上年收取信息处理费50元。本年收取信息处理费7元。", (None, None, 7), []),
    ("2022年收取信息处理费50元；2023年收取信息处理费7元。", (None, None, 7), []),
    ("全县共收取信息处理费80元，本级未收取。", (None, None, None), [UNREADABLE]),
    ("信息处理费收取标准为每件10元。", (None, None, None), [UNREADABLE]),
    ("未来将规范信息处理费的收取。", (None, None, None), [UNREADABLE]),
]  # fmt: skip

NONE = [
    "本单位未收取信息处理费。",
    "2023年没有收取任何政府信息公开信息处理费。",
    "收取信息处理费情况：无。",
    "信息处理费：本年度未产生。",
    "本机关未收取依申请公开信息处理费用。",
    "依申请公开工作未发生收费情况。",
    "政府信息公开未涉及收费事项。",
    "本年度无信息处理费收取情况。",
    "2023年未向申请人收取任何费用。",
    "本年度零收费。",
    "信息处理费收取情况|2023年未收取。",
    "信息处理费收取情况|无",
    "未收取信息处理费，也不存在乱收费现象。",
    "未收取信息处理费等行政事业性收费。",
    "因无申请，2023年我局未产生政府信息公开信息处理费。",
    "收取信息处理费0件。",
    "本机关在办理申请过程中，未发生依据《信息处理费管理办法》收取信息处理费的情况。",
    "截至2023年12月31日，未向公民、法人或其他组织收取信息处理费。",
    "全区各单位均未收取信息处理费。",
]

OPEN = [
    "发出收费通知1件，应收取信息处理费500元，申请人逾期未缴纳。",
    "收取信息处理费25元，申请人未缴费。",
    "全年共免收信息处理费320元。",
    "本年度减免信息处理费120元。",
    "发出收费通知2件，未能收取信息处理费200元。",
    "本年度未收取信息处理费200元，申请人已放弃申请。",
    "本年度拟收取信息处理费300元，因申请人撤回申请，最终未收取。",
    "本年度收取信息处理费300元，已全额退还申请人。",
    "按照信息处理费100元/件的规定执行，本年度实际未收取。",
    "本机关历年累计收取信息处理费5000元。",
    "截至年底，累计收取信息处理费5000元。",
    "所属中心收取信息处理费200元，本局未收取。",
    "除县水利局收取信息处理费20元外，其余均未收取。",
    "部分单位未收取信息处理费。",
    "申请人不服收取信息处理费100元的决定，法院判决撤销该决定。",
    "信息处理费比上一年增加200元。",
    "本机关没有违规收取信息处理费的情况。",
    "本年度没有因收取信息处理费引发的争议。",
    "不收取信息处理费。",
    "未按规定收取信息处理费。",
    "本年度没有全额收取信息处理费。",
    "本机关未依法收取信息处理费。",
    "收取张某信息处理费用于邮寄的30元。",
]


def _read(text: str) -> tuple[ProcessingFee, list[NoteCode], list[str]]:
    remarks = Remarks()
    fee = fee_of([Paragraph(text=each) for each in text.split("|")], remarks, YEAR)
    notes = remarks.notes()
    return fee, [note.code for note in notes], [note.raw for note in notes]


@pytest.mark.parametrize(("text", "values", "codes"), FIGURES)
def test_the_fee_is_read_as_told(text: str, values: Values, codes: list[NoteCode]) -> None:
    fee, noted, quoted = _read(text)

    assert (fee.notices, fee.charged_yuan, fee.collected_yuan) == values
    assert noted == codes
    assert all(raw and raw.rstrip("。") in text for raw in quoted if " | " not in raw)


@pytest.mark.parametrize("text", NONE)
def test_that_none_was_collected_is_read_from_words_with_a_note(text: str) -> None:
    fee, noted, _ = _read(text)

    assert (fee, noted) == (ProcessingFee(collected_yuan=Decimal(0)), [IN_WORDS])


@pytest.mark.parametrize("text", OPEN)
def test_an_amount_that_may_not_be_this_bodys_own_of_this_year_is_quoted_and_left_open(text: str) -> None:
    fee, noted, [quoted] = _read(text)

    assert (fee.collected_yuan, noted) == (None, [UNREADABLE])
    assert quoted.rstrip("。") == text.rstrip("。")


def test_a_sentence_behind_may_say_that_the_amount_was_not_kept() -> None:
    fee, noted, _ = _read("收取信息处理费90元。后经核实，已将该费用退还。")

    assert (fee.collected_yuan, noted) == (None, [UNREADABLE])


def test_no_notice_in_words_is_noted_for_the_notices() -> None:
    fee, noted, _ = _read("本年度未发出收费通知，未收取信息处理费。")

    assert (fee, noted) == (ProcessingFee(notices=0, collected_yuan=Decimal(0)), [IN_WORDS, IN_WORDS])


def test_an_amount_that_the_format_cannot_hold_is_quoted_and_left_open() -> None:
    fee, noted, _ = _read("收取信息处理费12345678901234元。")

    assert (fee, noted) == (ProcessingFee(), [UNREADABLE])


def test_a_claim_tells_its_role_its_scope_and_its_place() -> None:
    text = "2023年共收取信息处理费70元，其中县水利局40元。"
    whole, part = read_sentence(text, YEAR).claims

    assert (whole.kind, whole.value, whole.scope, whole.is_total) == ("collected", Decimal(70), Scope.WHOLE, True)
    assert (part.kind, part.value, part.scope, part.body) == ("collected", Decimal(40), Scope.PART, "县水利局")
    assert [normalise(text)[slice(*claim.span)] for claim in (whole, part)] == ["70元", "40元"]
    assert (whole.year, whole.text) == (2023, text)


@pytest.mark.parametrize(
    "text", ["", "费", "收取信息处理费3件、１，２00元（其中甲局¥5）！", "《《》》〔〕号(((", "一二三百千元"]
)
def test_tokens_cover_every_character(text: str) -> None:
    assert "".join(token.text for token in tokens_of(normalise(text))) == normalise(text)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *(("0", 0), ("1,300", 1300), ("12.5", Decimal("12.5")), ("十", 10), ("十五", 15), ("二十", 20)),
        *(("一百零五", 105), ("两百", 200), ("壹仟零伍拾", 1050), ("〇", 0)),
        *((text, None) for text in ("1,3000", "1.2.3", "百", "二三", "一百五", "千百")),
    ],
)
def test_a_number_is_read_only_if_it_is_well_written(written: str, value: Decimal | None) -> None:
    assert value_of(written) == value
