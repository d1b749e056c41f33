"""
Decide what section 6 says of the information-processing fee (信息处理费).

Its sentences are read into claims; a value is set only where one reading of
them is left. That none was collected may be told in words: then 0 was
collected, and a note says so. Claims that contradict each other, are bounds or
estimates, or may not be the body's own of this year leave the value blank,
with a note that quotes them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from attrs import evolve, field, frozen

from govinfo.codes import NoteCode
from govinfo.model.kinds import AMOUNT_DECIMALS, MAX_AMOUNT, MAX_COUNT
from govinfo.model.narrative import SENTENCE_ENDS, Paragraph
from govinfo.model.processing_fee import ProcessingFee
from govinfo.readers.page.claims import Claim, Scope
from govinfo.readers.page.fee_claims import DOUBTFUL, Role, Sentence, read_sentence
from govinfo.readers.remarks import Remarks
from govinfo.readers.words.fees import FEE
from govinfo.readers.words.labels import normalise

_ADDRESS = "processing_fee"
_NOTICES = "notices"
#: What a report states of the fee.
_STATED = frozenset({Role.NOTICES, Role.CHARGED, Role.COLLECTED})
_FEE = re.compile(FEE)
_SENTENCE_END = re.compile(r"[\u3002!\uff01?\uff1f]")
#: A longer sentence is no statement on the fee.
_LONGEST_SENTENCE = 400
#: A longer paragraph says something itself, and is no heading of the next.
_LONGEST_HEADING = 40


@frozen(kw_only=True)
class _Said:
    """All that a section says of the fee."""

    sentences: tuple[Sentence, ...]
    #: The paragraphs that name the fee.
    about: tuple[str, ...]
    claims: tuple[Claim, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        claims = tuple(claim for sentence in self.sentences for claim in sentence.claims)
        object.__setattr__(self, "claims", claims)

    @property
    def in_other_unit(self) -> tuple[str, ...]:
        """The sentences with amounts in another unit than the report has."""
        return tuple(dict.fromkeys(claim.text for claim in self.claims if claim.is_in_other_unit))

    def of(self, role: Role) -> list[Claim]:
        """Return the claims of a role, in order."""
        return [claim for claim in self.claims if claim.kind == role]


def fee_of(section: Iterable[Paragraph], remarks: Remarks, year: int | None = None) -> ProcessingFee:
    """
    Read the fee from the paragraphs of section 6, and note what was told in words or is contradicted.

    What is said of a year other than the report's, of other bodies or of the
    tariff is no claim; if nothing else is said, a note quotes it.
    """
    said = _said(tuple(section), year)
    for text in said.in_other_unit:
        remarks.add(NoteCode.VALUE_UNIT, address=_ADDRESS, raw=text)
    collected = _collected(said, remarks)
    charged = _value(said.of(Role.CHARGED), "charged_yuan", remarks)
    notices = _value(said.of(Role.NOTICES), _NOTICES, remarks)
    return ProcessingFee(
        notices=None if notices is None else int(notices),
        charged_yuan=charged,
        collected_yuan=collected,
    )


def normalise_long(text: str) -> str:
    """Bring a sentence or paragraph into the form in which it is searched."""
    return normalise(text) if len(text) <= _LONGEST_SENTENCE else text


def _is_count(value: Decimal) -> bool:
    return value <= MAX_COUNT and value == int(value)


def _is_amount(value: Decimal) -> bool:
    return value <= MAX_AMOUNT and value == round(value, AMOUNT_DECIMALS)


def _said(section: Sequence[Paragraph], year: int | None) -> _Said:
    sentences: list[Sentence] = []
    about: list[str] = []
    heading_above = False
    for paragraph in section:
        read = [*_read(paragraph.text, year, is_expected=heading_above)]
        sentences += read
        if _FEE.search(normalise_long(paragraph.text)):
            about.append(paragraph.text)
        heading_above = _is_heading(paragraph.text, read)
    return _Said(sentences=tuple(sentences), about=tuple(about))


def _is_heading(text: str, read: Sequence[Sentence]) -> bool:
    """Whether a paragraph names the fee, and leaves it to the next to say something of it."""
    names_it = any(sentence.is_about for sentence in read) and not any(sentence.claims for sentence in read)
    return names_it and len(text) <= _LONGEST_HEADING and not text.endswith(SENTENCE_ENDS)


def _read(text: str, year: int | None, *, is_expected: bool) -> Iterator[Sentence]:
    """Yield what each sentence of a paragraph says; an amount is open if the next says that it was not paid or kept."""
    before: Sentence | None = None
    for part in map(str.strip, _SENTENCE_END.split(text)):
        if not part or len(part) > _LONGEST_SENTENCE:
            continue
        sentence = read_sentence(part, year, is_expected=is_expected)
        is_expected = sentence.is_about
        if before is not None:
            yield _reopened(before) if _takes_back(sentence) else before
        before = sentence
    if before is not None:
        yield before


def _takes_back(sentence: Sentence) -> bool:
    return sentence.is_undone and not any(claim.kind == Role.COLLECTED for claim in sentence.claims)


def _reopened(sentence: Sentence) -> Sentence:
    claims = tuple(
        evolve(claim, least=None, most=None) if claim.kind == Role.COLLECTED and claim.value else claim
        for claim in sentence.claims
    )
    return evolve(sentence, claims=claims)


def _collected(said: _Said, remarks: Remarks) -> Decimal | None:
    """Return what was collected, if one reading is left."""
    address = f"{_ADDRESS}.collected_yuan"
    claims = said.of(Role.COLLECTED)
    told = [claim for claim in claims if not claim.is_in_words]
    denied = [claim for claim in claims if claim.is_in_words]
    doubtful = [claim for claim in said.claims if _casts_doubt(claim, told)]
    if doubtful:
        remarks.add(NoteCode.VALUE_UNREADABLE, address=address, raw=doubtful[0].text)
        return None
    if denied and (said.in_other_unit or any(claim.value != 0 for claim in claims)):
        remarks.add(NoteCode.VALUE_UNREADABLE, address=address, raw=denied[0].text)
        return None
    if said.in_other_unit:
        return None
    if denied and not told:
        remarks.add(NoteCode.FEE_IN_WORDS, address=address, raw=denied[0].text)
        return Decimal(0)
    if said.about and not any(claim.kind in _STATED for claim in said.claims):
        remarks.add(NoteCode.VALUE_UNREADABLE, address=address, raw=said.about[0])
    return _value(told, "collected_yuan", remarks)


def _casts_doubt(claim: Claim, told: Sequence[Claim]) -> bool:
    """Whether a claim speaks of an amount that may be the one collected; not so if the sentence tells that, too."""
    if claim.kind not in DOUBTFUL or claim.value == 0 or claim.is_in_other_unit:
        return False
    return claim.kind != Role.DUE or not any(each.value is not None and each.text == claim.text for each in told)


def _value(claims: Sequence[Claim], name: str, remarks: Remarks) -> Decimal | None:
    """Return the one value that some claims of a role can mean; None, with a note, if there is no such value."""
    if not claims:
        return None
    if any(claim.is_in_other_unit for claim in claims):
        return None
    value = _one(claims)
    if value is not None and not (_is_count(value) if name == _NOTICES else _is_amount(value)):
        value = None
    texts = dict.fromkeys(claim.text for claim in claims)
    if value is None:
        remarks.add(NoteCode.VALUE_UNREADABLE, address=f"{_ADDRESS}.{name}", raw=" | ".join(texts))
    elif all(claim.is_in_words for claim in claims):
        remarks.add(NoteCode.FEE_IN_WORDS, address=f"{_ADDRESS}.{name}", raw=next(iter(texts)))
    return value


def _one(claims: Sequence[Claim]) -> Decimal | None:
    """Return the total that is told, or what all say, provided that the parts told beside it fit."""
    if any(claim.value is None for claim in claims if claim.scope is Scope.WHOLE):
        return None
    wholes = [claim for claim in claims if claim.scope is Scope.WHOLE]
    totals = [claim for claim in wholes if claim.is_total]
    value = _agreed(totals or wholes)
    if value is None:
        return None
    others = [claim.value or 0 for claim in wholes if totals and claim.value != value]
    if sum(others) not in {0, value}:
        return None
    parts = [claim.value or 0 for claim in claims if claim.scope is Scope.PART]
    return value if sum(parts) <= value else None


def _agreed(claims: Sequence[Claim]) -> Decimal | None:
    """Return the value that all claims give; None if they are of several bodies, or one of a list without its total."""
    values = {claim.value for claim in claims}
    bodies = {claim.body for claim in claims if claim.body and claim.value}
    is_list = len(claims) > 1 and not all(claim.is_named or claim.value == 0 for claim in claims)
    return values.pop() if len(values) == 1 and len(bodies) <= 1 and not is_list else None
