"""List the dispositions: how a request for information was concluded (table 3, line 三)."""

from govinfo.codes.code import Code, entry
from govinfo.codes.edition import Edition
from govinfo.codes.law import Basis

_2019 = frozenset({Edition.E2019})
_2021 = frozenset({Edition.E2021})
_article = Basis.article


class Disposition(Code):
    """
    One way to conclude a request, or a group of them.

    Each request counts in exactly one leaf. The legal basis of each is in
    `basis`. `UNDIVIDED` is edition 2019's one row 其他处理, which edition 2021
    divides into three; some reports of 2021 and later still print it.
    """

    GRANTED = entry(
        "granted", "予以公开", "Granted", number="（一）", basis=(_article(36, item=1), _article(36, item=2))
    )
    PARTIALLY_GRANTED = entry(
        "partially_granted",
        "部分公开（区分处理的，只计这一情形，不计其他情形）",
        "Partially granted (severable information counts here only)",
        number="（二）",
        basis=(_article(37),),
    )

    DENIED = entry("denied", "不予公开", "Denied", number="（三）")
    STATE_SECRET = entry(
        "state_secret", "属于国家秘密", "State secret", number="1.", parent=DENIED, basis=(_article(14),)
    )
    PROHIBITED_BY_LAW = entry(
        "prohibited_by_law",
        "其他法律行政法规禁止公开",
        "Disclosure prohibited by other laws or administrative regulations",
        number="2.",
        parent=DENIED,
        basis=(_article(14),),
    )
    SECURITY_AND_STABILITY = entry(
        "security_and_stability",
        "危及“三安全一稳定”",
        "Endangers national, public or economic security or social stability",
        number="3.",
        parent=DENIED,
        basis=(
            _article(
                14,
                remark=(
                    "（国家安全、公共安全、经济安全、社会稳定）",
                    " (national, public and economic security, social stability)",
                ),
            ),
        ),
    )
    THIRD_PARTY_RIGHTS = entry(
        "third_party_rights",
        "保护第三方合法权益",
        "Protects the lawful rights of a third party",
        number="4.",
        parent=DENIED,
        basis=(_article(15), _article(32)),
    )
    INTERNAL_AFFAIRS = entry(
        "internal_affairs",
        "属于三类内部事务信息",
        "Internal affairs of three kinds",
        number="5.",
        parent=DENIED,
        basis=(
            _article(
                16,
                paragraph=1,
                remark=(
                    "（人事管理、后勤管理、内部工作流程）",
                    " (personnel, logistics, internal procedure)",
                ),
            ),
        ),
    )
    DELIBERATIVE_PROCESS = entry(
        "deliberative_process",
        "属于四类过程性信息",
        "Deliberative information of four kinds",
        number="6.",
        parent=DENIED,
        basis=(
            _article(
                16,
                paragraph=2,
                remark=(
                    "（讨论记录、过程稿、磋商信函、请示报告）",
                    " (records of discussion, drafts, letters of consultation, requests for instructions)",
                ),
            ),
        ),
    )
    ENFORCEMENT_FILE = entry(
        "enforcement_file",
        "属于行政执法案卷",
        "File of an administrative enforcement case",
        number="7.",
        parent=DENIED,
        basis=(_article(16, paragraph=2),),
    )
    ADMINISTRATIVE_INQUIRY = entry(
        "administrative_inquiry",
        "属于行政查询事项",
        "Matter of administrative inquiry",
        number="8.",
        parent=DENIED,
        basis=(
            _article(
                36,
                item=7,
                remark=("（工商、不动产登记资料等）", " (company and real-estate registers and the like)"),
            ),
        ),
    )

    UNAVAILABLE = entry("unavailable", "无法提供", "Unavailable", number="（四）")
    NOT_HELD = entry(
        "not_held",
        "本机关不掌握相关政府信息",
        "Information not held by this body",
        number="1.",
        parent=UNAVAILABLE,
        basis=(
            _article(36, item=4, remark=("（不存在）", " (does not exist)")),
            _article(36, item=5, remark=("（不属本机关）", " (not this body's)")),
        ),
    )
    NEEDS_CREATION = entry(
        "needs_creation",
        "没有现成信息需要另行制作",
        "No ready information; it would have to be created",
        number="2.",
        parent=UNAVAILABLE,
        basis=(_article(38),),
    )
    STILL_UNCLEAR = entry(
        "still_unclear",
        "补正后申请内容仍不明确",
        "Request still unclear after correction",
        number="3.",
        parent=UNAVAILABLE,
        basis=(
            _article(29, remark=("（推定）", " (inferred)")),
            _article(30, remark=("（推定）", " (inferred)")),
        ),
    )

    NOT_PROCESSED = entry("not_processed", "不予处理", "Not processed", number="（五）")
    PETITION_OR_COMPLAINT = entry(
        "petition_or_complaint",
        "信访举报投诉类申请",
        "Petition, report of wrongdoing or complaint",
        number="1.",
        parent=NOT_PROCESSED,
        basis=(_article(39, paragraph=1),),
    )
    DUPLICATE = entry(
        "duplicate", "重复申请", "Duplicate request", number="2.", parent=NOT_PROCESSED, basis=(_article(36, item=6),)
    )
    PUBLISHED_MATERIAL = entry(
        "published_material",
        "要求提供公开出版物",
        "Asks for published material",
        number="3.",
        parent=NOT_PROCESSED,
        basis=(_article(39, paragraph=2),),
    )
    EXCESSIVE_REPETITION = entry(
        "excessive_repetition",
        "无正当理由大量反复申请",
        "Excessive repeated requests without proper reason",
        number="4.",
        parent=NOT_PROCESSED,
        basis=(_article(35),),
    )
    CONFIRMATION_OR_REISSUE = entry(
        "confirmation_or_reissue",
        "要求行政机关确认或重新出具已获取信息",
        "Asks to confirm or reissue information already obtained",
        number="5.",
        parent=NOT_PROCESSED,
    )

    OTHER_PROCESSING = entry("other_processing", "其他处理", "Other processing", number="（六）")
    CORRECTION_OVERDUE = entry(
        "correction_overdue",
        "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "Not corrected in time without proper reason, no longer processed",
        number="1.",
        parent=OTHER_PROCESSING,
        basis=(_article(30, remark=("末句", ", last sentence")),),
        editions=_2021,
    )
    FEE_OVERDUE = entry(
        "fee_overdue",
        "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "Fee not paid in time, no longer processed",
        number="2.",
        parent=OTHER_PROCESSING,
        basis=(_article(42, remark=("，国办函〔2020〕109号", " with 国办函〔2020〕109号")),),
        editions=_2021,
    )
    MISCELLANEOUS = entry(
        "miscellaneous", "其他", "Miscellaneous", number="3.", parent=OTHER_PROCESSING, editions=_2021
    )
    UNDIVIDED = entry(
        "undivided",
        "其他处理",
        "Other processing, undivided",
        number="（六）",
        parent=OTHER_PROCESSING,
        editions=_2019,
    )
