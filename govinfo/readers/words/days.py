"""List how days are written. Data only."""

from govinfo.readers.words.characters import NUMERALS

#: Numbers from 0 to 10 in characters.
CHARACTERS = "〇" + NUMERALS
DAY_IN_FIGURES = (
    r"(?P<year>(?:19|20)[0-9]{2})\s?(?:年|[-/.])\s?(?P<month>[0-9]{1,2})\s?(?:月|[-/.])\s?"
    r"(?P<day>[0-9]{1,2})(?![0-9])\s?日?"
)
_DIGITS = "一二三四五六七八九"
DAY_IN_CHARACTERS = (
    rf"(?P<year_>[一二][〇零○O0{_DIGITS}]{{3}})年(?P<month_>[{NUMERALS}]{{1,2}})月(?P<day_>[{NUMERALS}]{{1,3}})日"
)
TIME_OF_DAY = r"(?:[\sT]?[0-9]{1,2}(?::[0-9]{2}){1,2}|\s?[0-9]{1,2}时[0-9]{1,2}分)?"
#: What a day in the head of a page has that is only today's.
TODAY = "今天|星期|周[一二三四五六日]|当前|现在"
#: Words beside a signature.
SEAL = r"[（(](?:盖章|公章|印章|章)[)）]"
#: What follows a day from which on something lasts.
LASTS = r"\s?(?:[至到起~～—–]|-\s?[0-9])"
