"""List what section 6 says of the information-processing fee (信息处理费), and in which words. Data only."""

#: What section 6 says of the processing fee.
FEE = "信息处理费"
#: A sentence with one of these speaks of another year, another body, or the tariff.
FEE_ELSEWHERE = (
    r"去年|上年|上一年|往年|标准(?:为|是|:)|每件|每页|全[省市县区镇乡].{0,60}本级|本级.{0,60}全[省市县区镇乡]"
)
FEE_YEAR = r"(?<!\d)((?:19|20)\d\d)年"
#: An amount beside one of these was not collected, or not by this body in this year, or is the tariff.
FEE_NOT_COLLECTED = (
    r"应收|应缴|应当|拟收|拟向|免收|免除|减免|豁免|退还|退回|撤销|累计|历年|所属|下属|其中|未能|元/|元每|"
    r"未(?:实际)?收取[^。；;，,0-9]{0,20}[0-9]|(?:增加|减少|下降|增长)[^。；;，,0-9]{0,6}[0-9]"
)
#: What is denied is another thing than the fee.
FEE_OTHERWISE_DENIED = r"违规|违法|超标准|乱收|引发|争议|投诉"
FEE_NONE = (
    r"(?:未(?![来成能经必])|没有|从未|并未|均未|无|不存在|不涉及)[^。；;！，,]{0,60}?"
    r"(?:收取|收到|产生|征收|收费)[^。；;！，,]{0,40}?信息处理费"
)
FEE_NONE_AFTER = (
    r"信息处理费[^。；;！，,0-9]{0,16}(?:未收取|未产生|没有收取|未发生|未涉及|(?:情况)?[:：]?无(?=$|[。；;，,]))"
)
FEE_NONE_COLLECTED = r"(?:未(?![来成能经必])|没有|无)[^。；;！，,0-9]{0,20}?(?:收取|产生)[^。；;！，,0-9]{0,10}?费用"
FEE_NUMBER = r"(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)"
FEE_NOTICES = rf"(?:发出|出具|下达)[^。；;，,0-9]{{0,12}}收费通知[^。；;，,0-9]{{0,12}}?{FEE_NUMBER}(?:件|份|次)"
FEE_CHARGED = (
    r"(?:收费通知[^。；;，,0-9]{0,8}?总?金额|通知[^。；;，,0-9]{0,4}总金额)"
    rf"[^。；;，,0-9]{{0,6}}?{FEE_NUMBER}(?P<unit>万元|元)"
)
FEE_COLLECTED = (
    rf"(?:实际收取|收取|实收)[^。；;，,0-9]{{0,24}}?{FEE_NUMBER}(?P<unit>万元|元)",
    rf"信息处理费[^。；;，,0-9]{{0,16}}?{FEE_NUMBER}(?P<unit>万元|元)",
)
