"""Tell the fee of section 6 as published reports tell it: line `Sections 5` of the list."""

from decimal import Decimal
from random import Random

from govinfo.model import ProcessingFee
from govinfo.testing.documents.kit import Telling, of_fee

_NONE = (
    "本年度未收取信息处理费。",
    "本年度未收取政府信息公开处理费。",
    "本机关没有收取任何政府信息公开信息处理费。",
    "本年度依申请公开未发生收费情况。",
    "政府信息公开工作未涉及收费事项。",
    "本年度未产生信息处理费。",
    "收取信息处理费情况：无。",
    "信息处理费：本年度未收取。",
    "本年度无信息处理费收取情况。",
    "本年度未向申请人收取任何费用。",
    "按照《政府信息公开信息处理费管理办法》规定，本机关没有产生信息处理费。",
)


@of_fee("Sections 5")
def fee_denied_in_words(chance: Random) -> Telling:
    """Say in words that no fee was collected."""
    return Telling(chance.choice(_NONE), ProcessingFee(collected_yuan=Decimal(0)))


_THREE = (
    "本年度发出收费通知{n}件、总金额{charged}元、实际收取的总金额{collected}元。",
    "本年度共发出收费通知{n}件，收费通知的总金额为{charged}元，实际收取的总金额为{collected}元。",
    "信息处理费收取情况：发出收费通知书{n}份，金额{charged}元，实收{collected}元。",
    "发出收费通知的件数、总金额以及实际收取的总金额分别为{n}件、{charged}元、{collected}元。",
    "发出收费通知（件）：{n}；总金额（元）：{charged}；实际收取（元）：{collected}。",
)


@of_fee("Sections 5")
def fee_in_three_figures(chance: Random) -> Telling:
    """Tell the fee notices, their total and the amount collected, as the rules on the fee ask for them."""
    notices = chance.choice((0, chance.randrange(1, 40)))
    charged = Decimal(notices * chance.choice((10, 40, 320)))
    collected = Decimal(chance.randrange(int(charged) + 1))
    text = chance.choice(_THREE).format(n=notices, charged=f"{charged:,}", collected=f"{collected:,}")
    return Telling(text, ProcessingFee(notices=notices, charged_yuan=charged, collected_yuan=collected))


_WITH_PARTS = (
    "全县共收取信息处理费{total}元，其中，县公安局{n}件{one}元；县教育局{m}件{other}元。",
    "本年度收取信息处理费共计{total}元，其中县民政局{one}元、县住建局{other}元。",
    "收取信息处理费{total}元（其中：县水利局{one}元，县司法局{other}元）。",
    "信息处理费收取情况：县公安局{one}元、县教育局{other}元，共计{total}元。",
    "县卫健局收取信息处理费{one}元，县财政局收取{other}元，合计{total}元。",
    "收取信息处理费{one}元、{other}元，共计{total}元。",
)


@of_fee("Sections 5")
def fee_with_parts(chance: Random) -> Telling:
    """Tell the amount collected beside those of its parts."""
    one, other = chance.randrange(1, 2000), chance.randrange(1, 900)
    figures = {"one": f"{one:,}", "other": f"{other:,}", "total": f"{one + other:,}"}
    text = chance.choice(_WITH_PARTS).format(n=chance.randrange(1, 9), m=chance.randrange(1, 9), **figures)
    return Telling(text, ProcessingFee(collected_yuan=Decimal(one + other)))
