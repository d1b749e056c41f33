"""Give one example of each note: where it stands, what it is about, what the document prints there."""

from govinfo.codes import NoteCode
from govinfo.model import Note
from govinfo.model.notes import Place

_ROW = "requests.outcomes.denied.state_secret"


def _note(code: NoteCode, raw: str, address: str | None = None, place: Place | None = None) -> Note:
    return Note.of(code, address=address, place=place, raw=raw)


#: In the order of the codes.
EXAMPLES = tuple(
    _note(*each)
    for each in (
        (NoteCode.SUFFIX_WRONG, ".doc | HTML"),
        (NoteCode.ENCODING_WRONG, "utf-8 | gb18030"),
        (NoteCode.FORMAT_CONVERTED, "doc | docx"),
        (NoteCode.CONTENT_HIDDEN, "Sheet2"),
        (NoteCode.CONTENT_ATTACHED, "Microsoft_Excel_Worksheet.xlsx"),
        (NoteCode.CONTENT_FOREIGN, "2022年度情况表", None, Place(table=4, row=1)),
        (NoteCode.TEXT_REVISED, "12 | 21", None, Place(table=2, row=5, column=4)),
        (NoteCode.PAGE_IMAGE, "", None, Place(page=3)),
        (NoteCode.FORM_OLDER, "收到申请总数 | 件 | 12", None, Place(table=1, row=8)),
        (NoteCode.TEXT_UNDECODABLE, "", None, Place(page=1)),
        (NoteCode.AGENCY_UNKNOWN, ""),
        (NoteCode.YEAR_UNKNOWN, ""),
        (
            NoteCode.YEAR_CONTRADICTION,
            "某县2024年政府信息公开工作年度报告 | 所列数据的统计期限自2023年1月1日起至12月31日止",
        ),
        (NoteCode.EDITION_INFERRED, ""),
        (NoteCode.TITLE_MISSING, ""),
        (NoteCode.TITLE_INFERRED, "某县2024年政府信息公开工作年度报告_某县人民政府"),
        (NoteCode.TEXT_OUTSIDE, "索引号：000000000/2024-00001 | 打印本页", None, Place(row=1)),
        (NoteCode.RUNNING_TEXT, "某县人民政府办公室 | 联系电话：000-0000000"),
        (NoteCode.SECTION_MISSING, "六、其他需要报告的事项", "other_matters"),
        (NoteCode.SECTION_REPEATED, "二、主动公开政府信息情况", "proactive_disclosure", Place(row=80)),
        (NoteCode.SECTION_INFERRED, "五、存在的主要问题和改进情况", "improvement", Place(row=72)),
        (NoteCode.TEXT_BESIDE_TABLE, "以上案件均已审结。", "disputes", Place(row=70)),
        (NoteCode.TABLE_OTHER, "网站 | 12 | 政务新媒体 | 30", "overview", Place(table=1)),
        (NoteCode.PICTURE_OUTSIDE, "", "overview", Place(page=2)),
        (NoteCode.TABLE_MISSING, "", "disputes"),
        (NoteCode.TABLE_REPEATED, "", "requests", Place(table=4)),
        (NoteCode.TABLE_JOINED, "", "requests", Place(page=4, table=3, row=1)),
        (NoteCode.TABLE_UNREADABLE, "", "disputes", Place(table=4, row=3)),
        (NoteCode.TABLE_IMAGE, "", "requests", Place(page=2)),
        (NoteCode.COLUMN_MISSING, "其他", "requests", Place(table=2, row=3)),
        (NoteCode.COLUMN_EXTRA, "小计", "requests", Place(table=2, row=3, column=9)),
        (NoteCode.HEADER_UNREADABLE, "本年新", "proactive_disclosure_2019", Place(table=1, row=2, column=2)),
        (NoteCode.ROW_MISSING, "", _ROW),
        (NoteCode.ROW_EXTRA, "行政检查", "proactive_disclosure", Place(table=1, row=8)),
        (NoteCode.ROW_REPEATED, "1.属于国家秘密", _ROW, Place(table=2, row=9)),
        (NoteCode.ROW_SHORT, "1.属于国家秘密", _ROW, Place(table=2, row=9)),
        (NoteCode.ROW_LONG, "1.属于国家秘密", _ROW, Place(table=2, row=9)),
        (NoteCode.ROW_UNDIVIDED, "", "requests.outcomes.other_processing.undivided", Place(table=2, row=24)),
        (
            NoteCode.LABEL_VARIANT,
            "2.其他法律行政止公开",
            "requests.outcomes.denied.prohibited_by_law",
            Place(page=3, table=2, row=10, column=3),
        ),
        (NoteCode.VALUE_UNREADABLE, "0/0", f"{_ROW}.total", Place(table=2, row=9, column=10)),
        (
            NoteCode.VALUE_ANNOTATED,
            "22（其中修订16件）",
            "proactive_disclosure.normative_documents.issued",
            Place(table=1, row=4),
        ),
        (
            NoteCode.VALUE_UNIT,
            "251000元",
            "proactive_disclosure.fees.amount_10k_yuan",
            Place(table=1, row=12, column=2),
        ),
        (NoteCode.VALUE_UNCOMPUTED, "=SUM(D5:I5)", f"{_ROW}.total", Place(table=1, row=30, column=10)),
        (NoteCode.VALUE_SPACED, "1 6", f"{_ROW}.total", Place(table=2, row=9, column=10)),
        (NoteCode.VALUE_UNSURE, "O", f"{_ROW}.total", Place(table=2, row=9, column=10)),
        (NoteCode.FEE_IN_WORDS, "本年度未收取信息处理费。", "processing_fee.collected_yuan"),
        (NoteCode.PART_INFERRED, "更新不够及时。", "improvement"),
    )
)
