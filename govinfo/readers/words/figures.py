"""List the words that stand in cells in place of a number or beside it. Data only."""

#: A unit of money that the form does not have, and numbers told in thousands or more.
OTHER_UNITS = "亿元|千元|百元|[万千百亿](?:件|项|个|条|宗|次|份)"
LOSS_WORDS = "减|降|少"
YUAN_SIGNS = "¥￥"

#: Words for a blank cell. Signs are in `numbers`.
BLANK_WORDS = ("无", "空", "不适用")
#: Words for 0.
ZERO_WORDS = ("零", "〇")
#: A sign in words, before the number of a change.
PLUS_WORDS = ("增加", "增", "新增")
MINUS_WORDS = ("减少", "减")
#: Units beside a number, and what each is: of counts, or of money (in 元).
COUNT_UNITS = ("件", "项", "个", "件次", "条")
TEN_THOUSAND_YUAN_UNITS = ("万元", "万")
YUAN_UNITS = ("元",)
#: The units that may stand behind a number on a page on which nothing is drawn.
PRINTED_UNITS = "万?元|件"
#: A unit of money, wherever it stands.
MONEY_UNIT = r"亿元|万元|元"
