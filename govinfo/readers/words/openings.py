"""Tell by its words whether a line stands for itself: a title, or a line that opens something new."""

import re

from govinfo.readers.words.characters import NUMERALS
from govinfo.readers.words.labels import normalise
from govinfo.readers.words.titles import OF_A_PREFACE, TITLE_KINDS, TITLE_TOPICS

_LONGEST_TITLE = 80
#: Behind the topic of a title stand its kind and at most a remark in brackets.
_TITLE = re.compile(
    rf"[^,;:\u3002]*(?:{'|'.join(TITLE_TOPICS)})[^,;:\u3002]{{0,12}}(?:{'|'.join(TITLE_KINDS)})(?:\([^()]{{1,12}}\))?"
)
_OF_A_PREFACE = re.compile(OF_A_PREFACE)
#: The number of a heading or of an item of a list; 3.5 is a figure, and so is 2023年 behind a break.
_NUMBER = re.compile(
    rf"第?[{NUMERALS}百]{{1,4}}(?:[、.．]|[章节条部]\s|是[^否])"
    rf"|[(（][{NUMERALS}]{{1,3}}[)）]|[(（]?\d{{1,2}}[)）]|\d{{1,2}}(?:[、．]|\.(?!\d))"
    r"|[①-⑳㈠-㈩⑴-⒇❶-❿]"
)
_BULLET = re.compile(r"[-*+•·●○◆◇■□▪►▶★☆※—]\s|[•●◆■□▪►▶★☆※]|#{1,6}\s|>|```|\*\*|__|!\[")
#: What a page or a form prints before a remark, a table or an annex.
_REMARK = re.compile(r"(?:注|附注|备注|说明|附件|附表|附|单位|表|图|标题|来源) {0,2}(?:\d{1,2} {0,2})?[:：]")
_DAY = re.compile(rf"\(?(?:\d{{4}}|[〇零○O{NUMERALS}]{{4}})年[\d{NUMERALS}]{{1,3}}月[\d{NUMERALS}]{{1,3}}日\)?")


def is_title(text: str) -> bool:
    """Whether a line is the title of a report, or the last line of one; a sentence that names a report is none."""
    line = normalise(text) if len(text) <= _LONGEST_TITLE else ""
    return bool(_TITLE.fullmatch(line)) and not _OF_A_PREFACE.match(line)


def has_mark(text: str) -> bool:
    """Whether a line begins with a number, a bullet, a mark of Markdown, or the name of a remark."""
    line = text.lstrip()
    return bool(_NUMBER.match(line) or _BULLET.match(line) or _REMARK.match(line))


def is_day(text: str) -> bool:
    """Whether a line is nothing but a day, as below a signature."""
    return bool(_DAY.fullmatch("".join(text.split())))


#: What ends a sentence, or divides it for a list; marks may close behind it.
_SENTENCE_END = re.compile(r"[。！？；：.!?;:…][”’」』）)】》\"']*\Z")
_PUNCTUATION = re.compile(r"[，。；：！？、,;!?]")
#: Where no paragraph ends, and where none begins.
_CUT_END = re.compile(r"[，、,《〈（(“‘【〔]\Z")
_CUT_START = re.compile(r"[，。、；：！？》〉）”’】〕%％]")
_BRACKETS = ("《》", "〈〉", "（）", "“”", "【】", "〔〕")
#: What is not parted at the end of a line: a character or a Western word, brackets and punctuation beside it.
UNIT = re.compile(r"[《〈（(“‘【〔「『]{0,3}(?:[A-Za-z0-9.%+/-]{1,40}|\S)[，。、；：！？》〉）)”’】〕」』,.;:!?%]{0,3}")


def ends_sentence(text: str) -> bool:
    """Whether a line ends a sentence, or divides it for a list."""
    return bool(_SENTENCE_END.search(text[-6:].rstrip()))


def has_punctuation(text: str) -> bool:
    """Whether a text has a mark that divides or ends a sentence, the comma behind its number apart."""
    number = _NUMBER.match(text)
    return bool(_PUNCTUATION.search(text, number.end() if number else 0))


def is_within_brackets(line: str, below: str) -> bool:
    """Whether a line opens a bracket that the line below it closes."""
    for opening, closing in map(tuple, _BRACKETS):
        is_open = line.rfind(opening) > line.rfind(closing)
        end, start = below.find(closing), below.find(opening)
        if is_open and end >= 0 and not 0 <= start < end:
            return True
    return False


def is_cut(line: str, below: str) -> bool:
    """Whether a line breaks off where no paragraph ends: behind a comma, within brackets."""
    is_at_comma = _CUT_END.search(line) or _CUT_START.match(below)
    return bool(is_at_comma) or is_within_brackets(line, below)
