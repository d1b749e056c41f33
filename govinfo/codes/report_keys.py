"""Label the keys of a report that are neither a section nor a cell of its tables."""

from govinfo.codes.code import Code, entry


class ReportKey(Code):
    """A key of the report document. The value is the key itself; keys of parts are qualified."""

    REPORT = entry("report", "政府信息公开工作年度报告", "Annual report on government information disclosure")
    FORMAT = entry("format", "文档格式", "Format and version of the document")
    EDITION = entry("edition", "表式版本", "Edition of the form that the report follows")
    AGENCY = entry("agency", "报告机关", "The body that reports")
    AGENCY_NAME = entry("agency.name", "机关名称", "Name of the body")
    AGENCY_LEVEL = entry("agency.level", "机关层级", "Level of administration")
    DIVISION_CODE = entry(
        "agency.division_code", "行政区划代码（GB/T 2260）", "Administrative division code (GB/T 2260)"
    )
    CREDIT_CODE = entry(
        "agency.credit_code", "统一社会信用代码（GB 32100）", "Unified social credit identifier (GB 32100)"
    )
    YEAR = entry("year", "报告年度", "Report year")
    TITLE = entry("title", "标题", "Title")
    PUBLISHED = entry("published", "公布日期", "Date of publication")
    ORIGIN = entry("origin", "页面所载来源信息", "What the page tells of where the report comes from")
    INDEX_NUMBER = entry("origin.index_number", "索引号", "Index number")
    PUBLISHER = entry("origin.publisher", "发布机构", "Publisher")
    DOCUMENT_NUMBER = entry("origin.document_number", "发文字号", "Document number")
    PREFACE = entry("preface", "前言", "Preface")
    PARAGRAPH = entry("paragraph", "段落", "Paragraph")
    PARAGRAPH_TEXT = entry("paragraph.text", "文字", "Text, without line breaks")
    PARAGRAPH_PART = entry("paragraph.part", "所属部分", "The part of its section that it belongs to")
    TABLE_TEXTS = entry("table_texts", "表格前后的文字", "Texts before and after the tables of sections 2, 3 and 4")
    TABLE_TEXT = entry("table_text", "表格前后的一段文字", "A text before or after a table")
    TABLE_TEXT_SECTION = entry("table_text.section", "所在部分", "The section that it stands in")
    TABLE_TEXT_SIDE = entry("table_text.side", "在表格之前或之后", "Whether it stands before or after the table")
    TABLE_TEXT_TEXT = entry("table_text.text", "文字", "Text, without line breaks")
    PROCESSING_FEE = entry("processing_fee", "政府信息公开信息处理费", "Information-processing fee")
    FEE_NOTICES = entry("processing_fee.notices", "发出收费通知的件数", "Fee notices sent")
    FEE_CHARGED = entry("processing_fee.charged_yuan", "收费通知总金额", "Total of the fee notices")
    FEE_COLLECTED = entry("processing_fee.collected_yuan", "实际收取的总金额", "Total collected")
    PROCUREMENT_UNIT = entry("procurement.amount_unit", "采购总金额的单位", "Unit printed with the amount")
    NOTES = entry("notes", "读取说明", "What a reader noted on the document")
    NOTE_CODE = entry("note.code", "说明代码", "Code of the note")
    NOTE_SEVERITY = entry("note.severity", "严重程度", "Severity")
    NOTE_ADDRESS = entry("note.address", "单元格地址", "Address of the cell, row or table concerned")
    NOTE_RAW = entry("note.raw", "原文", "The text as it stands in the document")
    PLACE = entry("place", "在文件中的位置", "Place in the document")
    PLACE_PAGE = entry("place.page", "页", "Page, from 1")
    PLACE_TABLE = entry("place.table", "表", "Table of the document, from 1")
    PLACE_ROW = entry("place.row", "行", "Row of the table, or line of a text, from 1")
    PLACE_COLUMN = entry("place.column", "列", "Column of the table, from 1")
