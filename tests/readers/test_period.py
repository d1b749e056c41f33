"""The period of the figures, in all its wordings."""

import pytest

from govinfo.readers.page.period import period_in


@pytest.mark.parametrize(
    "text",
    [
        "本报告所列数据的统计期限自2022年1月1日起至12月31日止。",
        "所涉数据统计起止时间为2022年1月1日至2022年12月31日。",
        "数据统计时限：2022年1月1日—12月31日",
        "统计周期为2022.1.1-2022.12.31。",
        "统计时间为2022年1月至12月。",
        "本报告期为2022年1月1日00:00至2022年12月31日24:00。",
        "依据规定编制，报告中使用的各项统计数据的期限自 2022 年 1 月 1 日起，至 2022 年 12 月 31 日止。",
        "本報告所列數據的統計期限自2022年1月1日起至12月31日止。",
        "数据统计期限自二〇二二年一月一日至十二月三十一日。",
        "本年度报告数据统计期限为2022年度。",
        "所列数据统计截止2022年12月31日。",
        "按照要求编制数据统计区间为2022年1月1日至12月31日。",
    ],
)
def test_the_year_of_the_figures_is_read_in_other_words(text: str) -> None:
    period = period_in([text])

    assert period is not None
    assert period.year == 2022
    assert period.text in text


@pytest.mark.parametrize(
    "text",
    [
        "2022年1月1日至12月31日，全县共受理申请3件。",
        "上年度数据的统计期限为2022年1月1日至12月31日。",
        "行政许可统计时间：2022年1月1日至12月31日。",
        "除处罚外，其他单位数据统计期限为2022年1月1日至12月31日。",
        "数据统计期限为2022年4月1日至2023年3月31日。",
        "数据统计期限为2022年1月1日至2023年12月31日。",
        "统计期限为2022年1月1日至12月31日。统计期限为2021年1月1日至12月31日。",
        "数据" * 5_000,
        "",
    ],
)
def test_other_times_are_no_period_of_a_year(text: str) -> None:
    assert period_in([text]) is None
