"""List the items and columns of table 2, in each of its editions."""

from functools import partial

from govinfo.codes.code import Code, entry
from govinfo.codes.edition import Edition
from govinfo.codes.law import Basis

_2019 = frozenset({Edition.E2019})
_of_2019 = partial(entry, editions=_2019)
_of_2021 = partial(entry, editions=frozenset({Edition.E2021}))


class DisclosureBlock(Code):
    """The blocks of table 2, each named after an item of Art. 20 of the Regulation."""

    ARTICLE_20_1 = entry("article_20_1", "第二十条第（一）项", "Art. 20(1)", basis=(Basis.article(20, item=1),))
    ARTICLE_20_5 = entry("article_20_5", "第二十条第（五）项", "Art. 20(5)", basis=(Basis.article(20, item=5),))
    ARTICLE_20_6 = entry("article_20_6", "第二十条第（六）项", "Art. 20(6)", basis=(Basis.article(20, item=6),))
    ARTICLE_20_8 = entry("article_20_8", "第二十条第（八）项", "Art. 20(8)", basis=(Basis.article(20, item=8),))
    ARTICLE_20_9 = entry(
        "article_20_9", "第二十条第（九）项", "Art. 20(9)", basis=(Basis.article(20, item=9),), editions=_2019
    )


_B = DisclosureBlock


class DisclosureItem(Code):
    """The rows of edition 2021's table 2."""

    GOVERNMENT_RULES = _of_2021("government_rules", "规章", "Government rules", parent=_B.ARTICLE_20_1)
    NORMATIVE_DOCUMENTS = _of_2021(
        "normative_documents", "行政规范性文件", "Administrative normative documents", parent=_B.ARTICLE_20_1
    )
    LICENSING = _of_2021("licensing", "行政许可", "Administrative licensing", parent=_B.ARTICLE_20_5)
    PENALTIES = _of_2021("penalties", "行政处罚", "Administrative penalties", parent=_B.ARTICLE_20_6)
    COERCION = _of_2021("coercion", "行政强制", "Administrative coercion", parent=_B.ARTICLE_20_6)
    FEES = _of_2021("fees", "行政事业性收费", "Administrative fees", parent=_B.ARTICLE_20_8)


class DisclosureMeasure(Code):
    """The columns of edition 2021's table 2."""

    ISSUED = _of_2021("issued", "本年制发件数", "Issued this year")
    REPEALED = _of_2021("repealed", "本年废止件数", "Repealed this year")
    IN_FORCE = _of_2021("in_force", "现行有效件数", "In force")
    DECISIONS = _of_2021("decisions", "本年处理决定数量", "Decisions made this year")
    AMOUNT_10K_YUAN = _of_2021("amount_10k_yuan", "本年收费金额（单位：万元）", "Fees charged this year (10,000 yuan)")


class DisclosureItem2019(Code):
    """The rows of edition 2019's table 2."""

    GOVERNMENT_RULES = _of_2019("government_rules", "规章", "Government rules", parent=_B.ARTICLE_20_1)
    NORMATIVE_DOCUMENTS = _of_2019("normative_documents", "规范性文件", "Normative documents", parent=_B.ARTICLE_20_1)
    LICENSING = _of_2019("licensing", "行政许可", "Administrative licensing", parent=_B.ARTICLE_20_5)
    OTHER_SERVICES = _of_2019(
        "other_services", "其他对外管理服务事项", "Other administrative services to the public", parent=_B.ARTICLE_20_5
    )
    PENALTIES = _of_2019("penalties", "行政处罚", "Administrative penalties", parent=_B.ARTICLE_20_6)
    COERCION = _of_2019("coercion", "行政强制", "Administrative coercion", parent=_B.ARTICLE_20_6)
    FEES = _of_2019("fees", "行政事业性收费", "Administrative fees", parent=_B.ARTICLE_20_8)
    PROCUREMENT = _of_2019("procurement", "政府集中采购", "Centralised government procurement", parent=_B.ARTICLE_20_9)


class DisclosureMeasure2019(Code):
    """The columns of edition 2019's table 2."""

    MADE = _of_2019("made", "本年新制作数量", "Newly made this year")
    NEWLY_DISCLOSED = _of_2019("newly_disclosed", "本年新公开数量", "Newly disclosed this year")
    DISCLOSED_TOTAL = _of_2019("disclosed_total", "对外公开总数量", "Disclosed in total")
    PREVIOUS_ITEMS = _of_2019("previous_items", "上一年项目数量", "Items of the previous year")
    CHANGE = _of_2019("change", "本年增/减", "Change this year")
    DECISIONS = _of_2019("decisions", "处理决定数量", "Decisions made")
    PROJECTS = _of_2019("projects", "采购项目数量", "Procurement projects")
    AMOUNT = _of_2019("amount", "采购总金额", "Total amount of procurement")
