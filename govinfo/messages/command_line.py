"""Word what the command line says beside findings and notes."""

from enum import Enum

from govinfo.exceptions import (
    GovinfoError,
    InvalidJSON,
    InvalidReport,
    LimitExceeded,
    MissingExtra,
    MissingProgram,
    NotAReport,
    NoText,
    Problem,
    UnreadableFile,
    UnsupportedFormat,
)
from govinfo.messages.lang import Lang, Wording

#: Of very many problems so many are told.
_MOST_PROBLEMS = 50


class Text(Enum):
    """A sentence or word of the command line, in each language."""

    PROGRAM = Wording(
        "政府信息公开工作年度报告：读取、核对、转换。",
        "Annual reports on government information disclosure: read, check, convert.",
    )
    CHECK = Wording(
        "核对报告的勾稽关系，指出有误的单元格。退出码：0 无误，1 有误或未读全，2 有文件无法读取。",
        "Check reports and name the cells that are wrong. Exit code: 0 fine, 1 wrong or not fully read, 2 unreadable.",
    )
    READ = Wording("显示从文件中读到了什么、在哪里。", "Show what was read from a document, and where.")
    CONVERT = Wording(
        "转换格式，按后缀名：JSON、网页、Word、Excel、Markdown、文本、CSV。",
        "Convert by suffix: JSON, page, Word, Excel, Markdown, text, CSV.",
    )
    NEW = Wording("生成空白表式，供填写。", "Write a blank form to fill in.")
    OPTION_AGENCY = Wording("机关名称", "name of the body")
    OPTION_YEAR = Wording("报告年度", "year that is reported on")
    OPTION_FORM = Wording("表式版本；默认按年度", "edition of the form; by the year unless given")
    FIX = Wording(
        "列出建议的更正，只改您接受的，另存为新文件，并记下每处改动；不改动原文件。",
        "List the corrections that are proposed, apply only those accepted, write a new file and a log of all changes.",
    )
    OPTION_ACCEPT = Wording(
        "不询问：unique 接受唯一的更正，blanks 填上可由等式推出的空白；可重复",
        "ask nothing: unique takes the corrections that are unique, blanks fills the forced blanks; repeatable",
    )
    OPTION_LOG = Wording("改动记录（CSV）；默认在输出文件旁", "the log of changes (CSV); beside the output by default")
    CHOOSE = Wording("接受哪一个？（0 都不接受）", "Which one? (0 for none)")
    ACCEPT = Wording("接受吗？", "Accept it?")
    NOTHING_TO_FIX = Wording("没有可以建议的更正，未写入", "nothing to propose, nothing was written")
    NOTHING_ACCEPTED = Wording("没有接受任何更正，未写入", "nothing was accepted, nothing was written")
    FIXED = Wording("改动 {count} 格，已写入 {path}，记录见 {log}", "changed cells: {count}; wrote {path}, log {log}")
    LOG_IS_OUT = Wording("改动记录不能与输出文件相同：{path}", "the log cannot be the output itself: {path}")
    SCHEMA = Wording("输出已发布的模式文件。", "Print a published file; the report schema unless named.")
    RULES = Wording("列出全部规则。", "List the rules.")
    CODES = Wording("列出代码表。", "List the code lists, or one of them.")
    OPTION_FORMAT = Wording("输出格式", "output format")
    OPTION_OUT = Wording("输出文件，“-”为标准输出", "output file, “-” for standard output")
    OPTION_LANG = Wording("语言", "language")
    OPTION_PICTURE = Wording(
        "是否画出有误的表格；默认仅在终端上画", "draw the faulty tables, or not; by default on a terminal only"
    )
    OPTION_CELLS = Wording("列出每个单元格的值、位置和原文", "list every cell with its value, place and text")
    OPTION_FORMULAS = Wording("总计写成公式（仅限 .xlsx）", "totals as formulas (.xlsx only)")
    OPTION_EDITION = Wording("仅列某一版表式的规则", "only the rules of one edition")
    OPTION_LIST = Wording("列出已发布的文件", "list the published files")

    AGENCY_UNKNOWN = Wording("（机关不详）", "(body unknown)")
    YEAR = Wording("{year}年度", "{year}")
    YEAR_UNKNOWN = Wording("（年度不详）", "(year unknown)")
    EDITION = Wording("{edition}年表式", "edition {edition}")
    NOTES = Wording("读取说明（{count} 条）", "Notes of the reader ({count})")
    ERRORS = Wording("错误（{count} 条）", "Errors ({count})")
    WARNINGS = Wording("提示（{count} 条）", "Warnings ({count})")
    UNDECIDED = Wording("因空白无法判断（{count} 条）", "Undecided because of blanks ({count})")
    REMARKS = Wording("说明（{count} 条）", "Remarks ({count})")
    SUGGESTIONS = Wording("建议（{count} 条）", "Suggestions ({count})")
    COMPLETIONS = Wording("可由等式推出的空白（{count} 格）", "Blanks that the rules force ({count})")
    MORE_COMPLETIONS = Wording("……（全部见 govinfo fix 或 --format json）", "… (all by govinfo fix or --format json)")
    SUMMARY = Wording("{source}  {verdict}", "{source}  {verdict}")
    TABLE_ABSENT = Wording("{table}：无", "{table}: absent")
    TABLE_COUNT = Wording(
        "{table}：{cells} 格，其中有数 {printed}，空白 {blank}",
        "{table}: {cells} cells, {printed} with a number, {blank} blank",
    )
    PARAGRAPHS = Wording("{section}：{count} 段", "{section}: {count} paragraphs")
    FEE = Wording(
        "信息处理费：通知 {notices} 件，通知金额 {charged} 元，实收 {collected} 元",
        "Processing fee: notices {notices}, charged {charged} yuan, collected {collected} yuan",
    )
    BLANK = Wording("空白", "blank")

    CELL = Wording("单元格", "cell")
    VALUE = Wording("值", "value")
    PLACE = Wording("位置", "place")
    RAW = Wording("原文", "text")
    RULE = Wording("编号", "rule")
    SEVERITY = Wording("级别", "severity")
    STATEMENT = Wording("内容", "statement")
    BASIS = Wording("依据", "basis")
    CODE = Wording("代码", "code")
    NUMBER = Wording("序号", "number")
    LABEL_IN_ENGLISH = Wording("英文名称", "label in English")
    LABEL = Wording("名称", "label")
    ROWS = Wording("项目", "row")
    ROW_CHECK = Wording("行核对", "row check")
    SUM_OF_OUTCOMES = Wording("（一）至（六）之和 {mark} （七）总计", "sum of outcomes {mark} total concluded")
    BALANCE = Wording("一加二之和 {mark} （七）加四之和", "received + carried over {mark} concluded + carried forward")
    LEGEND = Wording(
        "{mark} 等式不成立  [ ] 错误所涉及的数  {becomes} 建议改为  {blank} 空白",
        "{mark} a sum that does not hold  [ ] a number concerned  {becomes} should be  {blank} blank",
    )
    TOO_NARROW = Wording("{table}：窗口太窄，画不下", "{table}: the console is too narrow to draw it")

    FAILED = Wording("{source}：无法读取：{reason}", "{source}: {reason}")
    NO_FILES = Wording("文件夹里没有可读取的文件（{suffixes}）", "no file in this folder can be read ({suffixes})")
    NO_MATCH = Wording("没有与之相符的文件", "no file matches")
    DUPLICATE_KEYS = Wording("JSON 中有重复的键：{problems}", "keys stand twice in the JSON: {problems}")
    OUT_IS_INPUT = Wording(
        "输出文件就是输入文件，未写入：{path}", "the output is the input, nothing was written: {path}"
    )
    NOT_WRITTEN = Wording("无法写入 {path}：{reason}", "cannot write {path}: {reason}")
    SUFFIX = Wording("不能写成“{suffix}”；可以写成：{supported}", "cannot write “{suffix}”; can write: {supported}")
    UNKNOWN_NAME = Wording("没有“{name}”；可选：{known}", "there is no “{name}”; there are: {known}")
    LEFT_OUT = Wording("{source}：以下内容未写入新文件：", "{source}: not carried over to the new file:")
    LEFT_OUT_NOTED = Wording(
        "{source}：以下内容不在报告之内，新文件只在读取说明（notes）中提及：",
        "{source}: not part of the report, the new file tells of it in its notes only:",
    )
    WRITTEN = Wording("已写入 {path}", "wrote {path}")


def text(which: Text, lang: Lang, **parameters: object) -> str:
    """Return a sentence in one language with its parameters filled."""
    return which.value.fill(lang, **parameters)


def error_message(error: GovinfoError, lang: Lang) -> str:
    """Say what was raised: in English the error's own words, in Chinese the same facts."""
    if isinstance(error, InvalidReport):
        return _INVALID_REPORT.fill(lang, count=len(error.problems), told=problems_told(error.problems, lang))
    if lang == "en" or error.code not in _ERRORS:
        return str(error)
    facts: dict[str, object] = {name: getattr(error, name) for name in getattr(error, "__match_args__", ())}
    return _ERRORS[error.code].format(**{name: _in_chinese(fact) for name, fact in facts.items()})


def _in_chinese(fact: object) -> object:
    """Word what an error carries: a reason or a limit, where it is known; a list of formats."""
    if isinstance(fact, tuple):
        return "、".join(str(_in_chinese(each)) for each in fact)
    return _FACTS.get(fact, fact) if isinstance(fact, str) else fact


_INVALID_REPORT = Wording("不符合报告格式（{count} 处）：{told}", "not a report document (problems: {count}): {told}")


#: In Chinese, by the error's code; `{…}` are the fields of its class.
_ERRORS = {
    InvalidJSON.code: "不是正确的 JSON：{reason}（第{line}行第{column}列）",
    LimitExceeded.code: "超出限度：{limit} 最多 {most:,}",
    UnsupportedFormat.code: "不支持 {format} 格式；目前支持：{supported}",
    UnreadableFile.code: "{reason}",
    MissingExtra.code: "缺少读取该格式的组件，请先运行：pip install 'govinfo[{extra}]'",
    MissingProgram.code: "读取该格式需要 {program}：请安装，并将 {command} 加入 PATH；或将文件另存为 DOCX",
    NotAReport.code: "不是年度报告：未见标题，也未见三个表格中的任何一个",
    NoText.code: "扫描件或图片，没有可读取的文字",
}


#: In Chinese, what errors carry in English.
_FACTS = {
    "it is empty": "文件是空的",
    "its name is not a path": "文件名不能用作路径",
    "it is not a text: it contains null characters": "不是文本文件（含有空字符）",
    "its bytes are no text in UTF-8, UTF-16 with a byte order mark, or GB18030": (
        "不是文本文件，或编码不是 UTF-8、带 BOM 的 UTF-16、GB18030"
    ),
    "its bytes are no text in an encoding of Chinese pages": "不是网页，或编码不是中文网页所用的编码",
    "it is cut short or damaged: no office program could open it": "文件不完整或已损坏，办公软件也无法打开",
    "a part of it is damaged": "文件的一部分已损坏",
    "it is protected by a password": "文件有密码保护",
    "a part of it is packed in a way that no office program uses": "文件的一部分以办公软件不用的方式压缩",
    "a part of it declares a document type or entities": "文件的一部分含有不应有的文档类型或实体声明",
    "it is not a Word document: its text is missing": "不是 Word 文档，或缺少正文",
    "a part of it is no well-formed XML": "文件的一部分不是正确的 XML",
    "a part of it is in an encoding that no office program uses": "文件的一部分使用办公软件不用的编码",
    "LibreOffice could not open it: it may be damaged, or protected by a password": (
        "LibreOffice 无法打开该文件：可能已损坏，或有密码保护"
    ),
    "LibreOffice did not convert it in time": "LibreOffice 未能在限定时间内完成转换",
    "it is a damaged PDF": "PDF 文件已损坏",
    "it is a PDF with a password": "PDF 文件设有密码",
    "No such file or directory": "文件不存在",
    "Is a directory": "这是文件夹，不是文件",
    "Permission denied": "没有读取权限",
    "File name too long": "文件名过长",
    "bytes": "字节数",
    "values": "值的个数",
    "nesting depth": "嵌套层数",
    "lines": "行数",
    "characters of a line": "一行的字数",
    "cells": "单元格数",
    "columns": "列数",
    "depth": "嵌套层数",
    "elements": "元素数",
    "attributes": "一个元素的属性数",
    "members": "压缩包内的文件数",
    "unpacked bytes": "解压后的字节数",
    "elements of a part": "文件一部分的元素数",
    "pages": "页数",
    "objects of a page": "一页内的对象数",
    "text": "文本",
    "unknown": "未知",
}


def problems_told(problems: tuple[Problem, ...], lang: Lang) -> str:
    """List the problems of a document, each with its address."""
    told = [_problem_told(problem, lang) for problem in problems[:_MOST_PROBLEMS]]
    if len(problems) > _MOST_PROBLEMS:
        told.append("……" if lang == "zh" else "…")
    return ("；" if lang == "zh" else "; ").join(told)


def _problem_told(problem: Problem, lang: Lang) -> str:
    if lang == "en":
        return str(problem)
    where = problem.address or "整个文件"
    got = f"，实为 {problem.got}" if problem.got else ""
    return f"{where}（{_PROBLEMS.get(problem.code, problem.code)}）应为 {problem.expected}{got}"


_PROBLEMS = {
    "type": "类型不符",
    "range": "超出范围",
    "precision": "小数位过多",
    "text": "文字不合要求",
    "pattern": "格式不符",
    "enum": "不在代码表中",
    "date": "不是日期",
    "check_digit": "校验码不符",
    "format": "格式或版本不符",
    "key.missing": "缺少",
    "key.unknown": "多余",
    "key.duplicate": "重复",
}
