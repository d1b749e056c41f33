"""List what a reader may have to say about a document, and how grave it is."""

from enum import StrEnum

from govinfo.codes.code import Code, entry


class Severity(StrEnum):
    """How grave a finding or a note is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class NoteCode(Code):
    """What a reader noticed, and how grave it is. The sentence for each is made in `govinfo.messages`."""

    SUFFIX_WRONG = entry("suffix.wrong", "文件后缀与内容不符", "The suffix of the file is not that of its content")
    ENCODING_WRONG = entry("encoding.wrong", "声明的编码与内容不符", "The declared encoding is not that of the content")
    FORMAT_CONVERTED = entry("format.converted", "经 LibreOffice 转换后读取", "Read after a conversion by LibreOffice")
    CONTENT_HIDDEN = entry("content.hidden", "隐藏的内容未读入", "Hidden content was left out")
    CONTENT_ATTACHED = entry("content.attached", "附件或嵌入的文件未读入", "Attached or embedded files were left out")
    CONTENT_FOREIGN = entry(
        "content.foreign", "另一报告或另一年度的内容未读入", "Content of another report or year was left out"
    )
    TEXT_REVISED = entry("text.revised", "含有未接受的修订", "There are changes that nobody has accepted yet")
    PAGE_IMAGE = entry("page.image", "某页没有文字层", "A page has no text, only a picture")
    FORM_OLDER = entry("form.older", "2019年以前的旧版式", "The form is one of before 2019")
    TEXT_UNDECODABLE = entry(
        "text.undecodable",
        "某页有文字无法解码（字体没有注明是哪些字符）",
        "A page has text that cannot be decoded: its font does not say which characters it prints",
    )
    AGENCY_UNKNOWN = entry("agency.unknown", "未识别出机关名称", "No name of an agency was recognised")
    YEAR_UNKNOWN = entry("year.unknown", "未识别出报告年度", "No report year was recognised")
    YEAR_CONTRADICTION = entry(
        "year.contradiction",
        "标题年度与数据统计期限不一致",
        "The title's year is not that of the period of the figures",
    )
    EDITION_INFERRED = entry("edition.inferred", "版式为推定", "The edition was inferred")
    TITLE_MISSING = entry("title.missing", "未识别出标题", "No title was recognised")
    TITLE_INFERRED = entry(
        "title.inferred",
        "标题、机关或年度取自标题以外的文字",
        "The title, the agency or the year was taken from other words than a title's",
    )
    TEXT_OUTSIDE = entry("text.outside", "报告之外的文字未读入", "Text outside the report was left out")
    RUNNING_TEXT = entry("text.running", "页眉、页脚未读入", "Running heads and feet were left out")
    SECTION_MISSING = entry("section.missing", "缺少某一部分的标题", "The heading of a section is missing")
    SECTION_REPEATED = entry("section.repeated", "某一部分的标题重复", "The heading of a section is repeated")
    SECTION_INFERRED = entry(
        "section.inferred",
        "某一部分的标题缺失或有误，起始处为推定",
        "The heading of a section is lost or misprinted; where it begins was inferred",
    )
    TEXT_BESIDE_TABLE = entry(
        "text.beside_table", "表格前后另有文字，已保留", "There is text beside a table; it was kept"
    )
    TABLE_OTHER = entry("table.other", "表式之外的表格未读入", "A table that is not on the form was left out")
    PICTURE_OUTSIDE = entry("picture.outside", "图片未读入", "A picture was left out")
    TABLE_MISSING = entry("table.missing", "缺少某一表格", "A table is missing")
    TABLE_REPEATED = entry("table.repeated", "表格重复", "A table is repeated")
    TABLE_JOINED = entry("table.joined", "表格由几段拼接而成", "A table was joined from pieces")
    TABLE_UNREADABLE = entry("table.unreadable", "表格无法读取", "A table could not be read")
    TABLE_IMAGE = entry("table.image", "表格是图片，无法读取", "A table is a picture and cannot be read")
    COLUMN_MISSING = entry("column.missing", "缺少某一列", "A column is missing")
    COLUMN_EXTRA = entry("column.extra", "表式之外的列", "A column is not on the form")
    HEADER_UNREADABLE = entry("header.unreadable", "表头无法读取", "The header could not be read")
    ROW_MISSING = entry("row.missing", "缺少某一行", "A row is missing")
    ROW_EXTRA = entry("row.extra", "表式之外的行", "A row is not on the form")
    ROW_REPEATED = entry("row.repeated", "某一行重复", "A row is repeated")
    ROW_SHORT = entry("row.short", "某行数值少于列数", "A row has fewer numbers than columns")
    ROW_LONG = entry("row.long", "某行数值多于列数", "A row has more numbers than columns")
    ROW_UNDIVIDED = entry("row.undivided", "其他处理印为一行", "Other processing is printed as one row")
    LABEL_VARIANT = entry("label.variant", "行列名称与表式不同", "A label differs from the form")
    VALUE_UNREADABLE = entry("value.unreadable", "数值无法读取", "A value could not be read")
    VALUE_ANNOTATED = entry("value.annotated", "数值带有说明", "A value has a remark beside it")
    VALUE_UNIT = entry("value.unit", "数值带有另一单位", "A value has another unit than the form's")
    VALUE_UNCOMPUTED = entry("value.uncomputed", "公式没有计算结果", "A formula has no computed value")
    VALUE_SPACED = entry("value.spaced", "数字之间有空格", "A number has spaces inside")
    VALUE_UNSURE = entry("value.unsure", "字母O读作0", "A letter O was read as 0")
    FEE_IN_WORDS = entry("fee.in_words", "信息处理费以文字说明", "The processing fee is told in words")
    PART_INFERRED = entry("part.inferred", "叙述部分的归属为推定", "The part of a paragraph was inferred")

    @property
    def severity(self) -> Severity:
        """
        How grave it is.

        An error where a part of the form is lost, a remark where what was read
        is certain, else a warning.
        """
        if self in _ERRORS:
            return Severity.ERROR
        return Severity.INFO if self in _REMARKS else Severity.WARNING

    @property
    def is_left_out(self) -> bool:
        """Whether it tells of something in the document that the report does not hold, and no writer can write."""
        return self in _LEFT_OUT


_ERRORS = frozenset({NoteCode.FORM_OLDER, NoteCode.TABLE_MISSING, NoteCode.TABLE_UNREADABLE, NoteCode.TABLE_IMAGE})
_REMARKS = frozenset(
    {
        NoteCode.SUFFIX_WRONG,
        NoteCode.ENCODING_WRONG,
        NoteCode.FORMAT_CONVERTED,
        NoteCode.CONTENT_HIDDEN,
        NoteCode.CONTENT_ATTACHED,
        NoteCode.EDITION_INFERRED,
        NoteCode.TEXT_OUTSIDE,
        NoteCode.RUNNING_TEXT,
        NoteCode.SECTION_MISSING,
        NoteCode.SECTION_REPEATED,
        NoteCode.SECTION_INFERRED,
        NoteCode.TEXT_BESIDE_TABLE,
        NoteCode.TABLE_OTHER,
        NoteCode.PICTURE_OUTSIDE,
        NoteCode.TABLE_JOINED,
        NoteCode.COLUMN_EXTRA,
        NoteCode.ROW_EXTRA,
        NoteCode.ROW_UNDIVIDED,
        NoteCode.LABEL_VARIANT,
        NoteCode.VALUE_ANNOTATED,
        NoteCode.FEE_IN_WORDS,
        NoteCode.PART_INFERRED,
    }
)
_LEFT_OUT = frozenset(
    {
        NoteCode.CONTENT_HIDDEN,
        NoteCode.CONTENT_ATTACHED,
        NoteCode.CONTENT_FOREIGN,
        NoteCode.TEXT_REVISED,
        NoteCode.PAGE_IMAGE,
        NoteCode.TEXT_UNDECODABLE,
        NoteCode.TEXT_OUTSIDE,
        NoteCode.RUNNING_TEXT,
        NoteCode.TABLE_OTHER,
        NoteCode.PICTURE_OUTSIDE,
        NoteCode.TABLE_UNREADABLE,
        NoteCode.TABLE_IMAGE,
        NoteCode.COLUMN_EXTRA,
        NoteCode.ROW_EXTRA,
        NoteCode.VALUE_UNREADABLE,
        NoteCode.VALUE_ANNOTATED,
        NoteCode.VALUE_UNIT,
    }
)
