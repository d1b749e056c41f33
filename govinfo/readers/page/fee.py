"""
Read what section 6 says of the information-processing fee (信息处理费).

Amounts are taken as printed. That none was collected may be told in words:
then 0 was collected, and a note says so. Statements that contradict each
other leave it blank.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from attrs import field, mutable

from govinfo.codes import NoteCode
from govinfo.model.kinds import AMOUNT_DECIMALS, MAX_AMOUNT, MAX_COUNT
from govinfo.model.narrative import Paragraph
from govinfo.model.processing_fee import ProcessingFee
from govinfo.readers.remarks import Remarks
from govinfo.readers.words.fees import (
    FEE,
    FEE_CHARGED,
    FEE_COLLECTED,
    FEE_ELSEWHERE,
    FEE_NONE,
    FEE_NONE_AFTER,
    FEE_NONE_COLLECTED,
    FEE_NOT_COLLECTED,
    FEE_NOTICES,
    FEE_OTHERWISE_DENIED,
    FEE_YEAR,
)
from govinfo.readers.words.figures import TEN_THOUSAND_YUAN_UNITS
from govinfo.readers.words.labels import normalise

_ADDRESS = "processing_fee"
_NONE = tuple(map(re.compile, (FEE_NONE, FEE_NONE_AFTER, FEE_NONE_COLLECTED)))
_NOTICES = re.compile(FEE_NOTICES)
_CHARGED = re.compile(FEE_CHARGED)
_COLLECTED = tuple(map(re.compile, FEE_COLLECTED))
_NOT_COLLECTED = re.compile(FEE_NOT_COLLECTED)
_OTHERWISE_DENIED = re.compile(FEE_OTHERWISE_DENIED)
_ELSEWHERE = re.compile(FEE_ELSEWHERE)
_YEAR = re.compile(FEE_YEAR)
_SENTENCE_END = re.compile(r"[\u3002\uff1b;!\uff01]")
#: A longer sentence is no statement on the fee.
_LONGEST_SENTENCE = 400


@mutable
class _Statements:
    """What the sentences say, each statement with its text."""

    notices: dict[Decimal, str] = field(factory=dict)
    charged_yuan: dict[Decimal, str] = field(factory=dict)
    collected_yuan: dict[Decimal, str] = field(factory=dict)
    #: Sentences that say in words that none was collected.
    none: list[str] = field(factory=list)
    #: Sentences on another year, another body or the tariff.
    elsewhere: list[str] = field(factory=list)
    #: Sentences with an amount that may not have been collected.
    doubted: list[str] = field(factory=list)
    #: Statements in another unit than 元.
    other_unit: list[str] = field(factory=list)


def fee_of(section: Iterable[Paragraph], remarks: Remarks, year: int | None = None) -> ProcessingFee:
    """
    Read the fee from the paragraphs of section 6, and note what was told in words or is contradicted.

    What is said of a year other than the report's, of other bodies or of the
    tariff is no statement; if nothing else is said, a note quotes it. An amount
    that was waived, paid back or never paid leaves it blank, with a note.
    """
    said = _Statements()
    about = [paragraph.text for paragraph in section if FEE in normalise_long(paragraph.text)]
    for text in about:
        for sentence in _sentences(text):
            if _is_elsewhere(sentence, year):
                said.elsewhere.append(sentence)
            else:
                _take(sentence, said)
    told = said.notices or said.charged_yuan or said.collected_yuan or said.none or said.other_unit
    if said.doubted or (about and not told):
        raw = (said.doubted or said.elsewhere or about)[0]
        remarks.add(NoteCode.VALUE_UNREADABLE, address=f"{_ADDRESS}.collected_yuan", raw=raw)
    for text in said.other_unit:
        remarks.add(NoteCode.VALUE_UNIT, address=_ADDRESS, raw=text)
    collected = _one(said.collected_yuan, "collected_yuan", remarks)
    if said.doubted:
        collected = None
    elif said.none and not (said.collected_yuan or said.other_unit):
        collected = Decimal(0)
        remarks.add(NoteCode.FEE_IN_WORDS, address=f"{_ADDRESS}.collected_yuan", raw=said.none[0])
    elif said.none and (collected or said.other_unit):
        collected = None
        remarks.add(NoteCode.VALUE_UNREADABLE, address=f"{_ADDRESS}.collected_yuan", raw=said.none[0])
    notices = _one(said.notices, "notices", remarks)
    return ProcessingFee(
        notices=int(notices) if notices is not None and abs(notices) <= MAX_COUNT else None,
        charged_yuan=_one(said.charged_yuan, "charged_yuan", remarks),
        collected_yuan=collected,
    )


def normalise_long(text: str) -> str:
    """Bring a sentence or paragraph into the form in which it is searched."""
    return normalise(text) if len(text) <= _LONGEST_SENTENCE else text


def _sentences(text: str) -> Iterator[str]:
    return (part.strip() for part in _SENTENCE_END.split(text) if 0 < len(part.strip()) <= _LONGEST_SENTENCE)


def _is_elsewhere(sentence: str, year: int | None) -> bool:
    text = normalise(sentence)
    if _ELSEWHERE.search(text):
        return True
    years = {int(found) for found in _YEAR.findall(text)}
    return bool(years) and year is not None and years != {year}


def _take(sentence: str, said: _Statements) -> None:
    text = normalise(sentence)
    for pattern, statements in ((_NOTICES, said.notices), (_CHARGED, said.charged_yuan)):
        for found in pattern.finditer(text):
            _put(found, sentence, statements, said)
        text = pattern.sub("\u3002", text)
    is_doubtful = _NOT_COLLECTED.search(text) is not None
    for pattern in _COLLECTED:
        for found in pattern.finditer(text):
            if is_doubtful:
                said.doubted.append(sentence)
                continue
            _put(found, sentence, said.collected_yuan, said)
        text = pattern.sub("\u3002", text)
    if not _OTHERWISE_DENIED.search(text) and any(pattern.search(text) for pattern in _NONE):
        said.none.append(sentence)


def _put(found: "re.Match[str]", sentence: str, statements: dict[Decimal, str], said: _Statements) -> None:
    amount = Decimal(found["number"].replace(",", ""))
    if found.groupdict().get("unit") in TEN_THOUSAND_YUAN_UNITS:
        said.other_unit.append(sentence)
    elif abs(amount) <= MAX_AMOUNT and amount == round(amount, AMOUNT_DECIMALS):
        statements[amount] = sentence


def _one(statements: dict[Decimal, str], name: str, remarks: Remarks) -> Decimal | None:
    if len(statements) > 1:
        raw = " | ".join(dict.fromkeys(statements.values()))
        remarks.add(NoteCode.VALUE_UNREADABLE, address=f"{_ADDRESS}.{name}", raw=raw)
        return None
    return next(iter(statements), None)
