"""Cite what the rules rest on, where it is the form itself or another text than the Regulation."""

from govinfo.codes.law import Basis

FORM_BALANCE = Basis(
    zh="表三表头自注：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
    en="printed in the header of table 3: line one plus line two equals line three plus line four",
)
FORM_CONCLUDED = Basis(zh="表三“三、本年度办理结果”之“（七）总计”", en="table 3, line 三, row （七） total")
FORM_TOTAL = Basis(zh="表三“总计”列", en="table 3, column total")
FORM_DISPUTES = Basis(zh="表四“总计”列", en="table 4, columns total")
FORM_ISSUED = Basis(
    zh="国办公开办函〔2021〕30号；国办公开办函〔2019〕60号",
    en="国办公开办函〔2021〕30号 and 国办公开办函〔2019〕60号, which issue the form",
)
REPORT_DUE = Basis.article(49)
REPORT_CONTENT = Basis.article(50)
RULE_MAKING = Basis(zh="《立法法》第九十一条、第九十三条", en="Legislation Law, Art. 91 and 93")
PROCESSING_FEE = Basis(
    zh="《政府信息公开条例》第四十二条；国办函〔2020〕109号", en="Regulation, Art. 42; 国办函〔2020〕109号"
)
