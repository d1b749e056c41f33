"""
Read what one sentence claims of the fee.

A sentence is read clause by clause. A figure has the role that the words
between it and the figure before it name, else the role of that figure. One
that stands among words that are not known counts for nothing: it is told
without bounds, and whoever decides leaves the value open.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any

from attrs import evolve, frozen, mutable

from govinfo.readers.page.claims import Claim, Scope
from govinfo.readers.page.fee_tokens import Kind, Token, tokens_of
from govinfo.readers.words.fees import FEE_GRAND_TOTAL, FEE_PAYMENT
from govinfo.readers.words.labels import normalise


class Role(StrEnum):
    """What a figure on the fee counts."""

    NOTICES = "notices"
    CHARGED = "charged"
    COLLECTED = "collected"
    REMITTED = "remitted"
    #: To be collected, or collected for another.
    DUE = "due"
    WAIVED = "waived"
    #: Denied: it was not collected.
    DENIED = "denied"
    #: Of another fee.
    FOREIGN = "foreign"
    UNKNOWN = "unknown"


#: So told, a figure is not the fee collected, and casts doubt on what is said beside it.
DOUBTFUL = frozenset({Role.DUE, Role.WAIVED, Role.DENIED, Role.UNKNOWN})


@frozen(kw_only=True)
class Sentence:
    """What a sentence says of the fee."""

    text: str
    claims: tuple[Claim, ...] = ()
    #: Whether it speaks of the fee at all.
    is_about: bool = False
    #: Whether an amount that it speaks of was not paid, or not kept.
    is_undone: bool = False


#: Digits parted by a space are thousands, or may be two numbers: a comma shows which.
_BETWEEN_DIGITS = re.compile(r"(?<=\d)\s+(?=\d)")
_PAYMENT = re.compile(FEE_PAYMENT)
_FIGURES = frozenset({Kind.AMOUNT, Kind.COUNT, Kind.NUMBER})
_NAMES_A_ROLE = frozenset({Kind.NOTICE, Kind.COLLECT, Kind.ACTUAL})
_HEADS = frozenset(
    {*_NAMES_A_ROLE, Kind.FEE, Kind.COST, Kind.SUM, Kind.REMIT, Kind.DUE, Kind.WAIVE, Kind.FOREIGN, Kind.SPENT}
)
_ROLES_BY_WORD = (
    (Kind.SPENT, Role.FOREIGN),
    (Kind.WAIVE, Role.WAIVED),
    (Kind.DUE, Role.DUE),
    (Kind.REMIT, Role.REMITTED),
)
#: What may stand behind a word for none, so that it denies the fee and nothing else.
_DENIABLE = frozenset(
    {Kind.FILLER, Kind.AND, Kind.FEE, Kind.COST, Kind.COLLECT, Kind.ACTUAL, Kind.OCCUR, Kind.NOTICE, Kind.SUM}
    | {Kind.THIS_YEAR, Kind.YEAR, Kind.AREA}
)
_STRANGE = frozenset({Kind.OTHER, Kind.NOT_NONE})
#: Totals that end a list of parts; a single 共 may stand within.
_ENDS_PARTS = frozenset(word for word in FEE_GRAND_TOTAL if len(word) > 1)


@mutable
class _State:
    """What the words so far leave to the figures that follow."""

    role: Role | None = None
    is_part: bool = False
    body: str | None = None


def read_sentence(text: str, year: int | None, *, is_expected: bool = False) -> Sentence:
    """Read a sentence; one behind a heading on the fee, or a sentence on it, need not name it again."""
    compared = normalise(_BETWEEN_DIGITS.sub(",", text))
    tokens = tokens_of(compared)
    is_undone = any(token.kind is Kind.UNDONE for token in tokens)
    if not _is_about(tokens, is_expected=is_expected):
        return Sentence(text=text, is_undone=is_undone and _PAYMENT.search(compared) is not None)
    state = _State(Role.COLLECTED if is_expected else None)
    claims: list[Claim] = []
    for unit in _units(tokens):
        if _is_elsewhere(unit, year):
            state = _State()
        else:
            claims += _Unit(unit, text, tokens).claims(state)
    return Sentence(
        text=text,
        claims=tuple(_undone(claims) if is_undone else claims),
        is_about=True,
        is_undone=is_undone,
    )


def _kinds(tokens: Sequence[Token]) -> set[Kind]:
    return {token.kind for token in tokens}


def _is_about(tokens: list[Token], *, is_expected: bool) -> bool:
    """Whether it names the fee; or, of no other matter, tells of fees or goes on where the fee was named."""
    kinds = _kinds(tokens)
    if {Kind.FEE, Kind.NOTICE} & kinds:
        return True
    if _STRANGE & kinds:
        return False
    tells_of_fees = bool({Kind.COLLECT, Kind.ACTUAL, Kind.COST, Kind.NOTHING} & kinds)
    return is_expected or (tells_of_fees and Kind.FOREIGN not in kinds)


def _units(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    yield from _split(tokens, lambda token: token.kind is Kind.BREAK and token.text == ";")


def _clauses(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    yield from _split(tokens, lambda token: token.kind is Kind.BREAK)


def _split(tokens: Sequence[Token], is_end: Callable[[Token], bool]) -> Iterator[list[Token]]:
    part: list[Token] = []
    for token in tokens:
        if is_end(token):
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _is_elsewhere(unit: list[Token], year: int | None) -> bool:
    """Whether it speaks of another year, another body or the tariff; or of an area and its head, which is unsure."""
    kinds = _kinds(unit)
    if Kind.ELSEWHERE in kinds or {Kind.AREA, Kind.LEVEL} <= kinds:
        return True
    years = {token.value for token in unit if token.kind is Kind.YEAR}
    return len(years) > 1 or (bool(years) and year is not None and years != {year})


def _undone(claims: list[Claim]) -> Iterator[Claim]:
    """Leave open what was collected, unless more was charged: then what was not paid is the rest."""
    charged = max((claim.value or 0 for claim in claims if claim.kind == Role.CHARGED), default=0)
    for claim in claims:
        is_open = claim.kind == Role.COLLECTED and claim.value and claim.value >= charged
        yield evolve(claim, least=None, most=None) if is_open else claim


class _Unit:
    """The claims of the clauses between two semicolons."""

    def __init__(self, tokens: list[Token], text: str, sentence: list[Token]) -> None:
        self._tokens = tokens
        self._text = text
        self._sentence = sentence
        self._kinds = _kinds(tokens)
        years = [token.value for token in tokens if token.kind is Kind.YEAR and token.value is not None]
        self._year = int(years[0]) if years else None

    def claims(self, state: _State) -> Iterator[Claim]:
        """Yield them in order."""
        place = next((n for n, token in enumerate(self._tokens) if token.kind in {Kind.ALL, Kind.EACH}), None)
        heads = [*_heads_of(self._tokens[:place])] if place is not None else []
        if place is not None and len(heads) > 1:
            yield from self._of_each(heads, self._tokens[place], self._tokens[place + 1 :])
            return
        for clause in _clauses(self._tokens):
            denied = [*self._denied(clause, state)]
            yield from denied or self._of_figures(clause, state)

    def _claim(self, role: Role, token: Token, bounds: tuple[Decimal | None, Decimal | None], **more: Any) -> Claim:
        return Claim(
            kind=role,
            least=bounds[0],
            most=bounds[1],
            year=self._year,
            span=(token.start, token.end),
            text=self._text,
            **more,
        )

    def _of_each(self, heads: list[Role], joint: Token, after: list[Token]) -> Iterator[Claim]:
        """Yield the figures that follow the names of several things, in their order; one 0 is that of all."""
        figures = [token for token in after if token.kind in _FIGURES]
        if figures and all(token.is_zero for token in figures):
            figures = [figures[0]] * len(heads)
        elif joint.kind is Kind.ALL or len(figures) != len(heads):
            figures = []
        for number, role in enumerate(heads):
            token = figures[number] if figures else joint
            is_fit = token.is_zero or (token.kind is Kind.AMOUNT) is (role is not Role.NOTICES)
            value = token.value if figures and is_fit and not token.is_ten_thousand else None
            yield self._claim(role, token, (value, value), is_in_other_unit=token.is_ten_thousand)

    def _denied(self, clause: list[Token], state: _State) -> Iterator[Claim]:
        """Yield the claims of a clause that denies the fee."""
        place = next((n for n, token in enumerate(clause) if token.kind in {Kind.NONE, Kind.NOTHING}), None)
        if place is None or not self._can_deny(clause, place):
            return
        before, after = _kinds(clause[:place]), _kinds(clause[place + 1 :])
        is_named = bool({Kind.COLLECT, Kind.ACTUAL, Kind.FEE, Kind.COST} & after) or clause[place].kind is Kind.NOTHING
        is_open = bool(_HEADS & before) or state.role is Role.COLLECTED
        is_bare = all(token.text.isascii() or token.kind is Kind.AND for token in clause[place + 1 :])
        value = None if Kind.LIMITED in self._kinds else Decimal(0)
        more = {"is_in_words": True, "body": self._body(clause, state)}
        if Kind.NOTICE in after:
            yield self._claim(Role.NOTICES, clause[place], (value, value), **more)
            is_named = bool({Kind.COLLECT, Kind.ACTUAL} & after)
            is_open = False
        if is_named or (is_open and (is_bare or Kind.OCCUR in after)):
            state.role = Role.COLLECTED
            yield self._claim(Role.COLLECTED, clause[place], (value, value), **more)

    def _can_deny(self, clause: list[Token], place: int) -> bool:
        """Whether what follows a word for none is known, and the fee's."""
        before, after = clause[:place], clause[place + 1 :]
        if {Kind.NOT_NONE, Kind.DUE, Kind.WAIVE} & _kinds(before):
            return False
        allowed = _DENIABLE | {Kind.FOREIGN} if Kind.FEE in _kinds(clause) else _DENIABLE
        return all(token.kind in allowed or (token.kind in _FIGURES and token.is_zero) for token in after)

    def _of_figures(self, clause: list[Token], state: _State) -> Iterator[Claim]:
        """Yield the claims of the figures of a clause."""
        start = 0
        for place, token in enumerate(clause):
            figure = _figure(token, clause[start:place], clause[place + 1 :])
            if figure is not None:
                yield from self._of_figure(clause, (start, place), figure, state)
                start = place + 1
        self._enter(clause[start:], clause, state)

    def _enter(self, segment: list[Token], clause: list[Token], state: _State) -> bool:
        """Take what a segment says of the figures at its end and behind; return whether it names their role."""
        role = self._role(segment, state)
        state.role = role or state.role
        if Kind.PART in _kinds(segment):
            state.is_part = True
        if any(token.text in _ENDS_PARTS for token in segment):
            state.is_part = False
        state.body = self._body(clause, state)
        return role is not None

    def _body(self, clause: list[Token], state: _State) -> str | None:
        """Return the body that a clause names, else the one before; an area with all its bodies is none."""
        if Kind.AREA in _kinds(clause):
            return None
        named = "".join(token.text for token in clause if token.kind is Kind.BODY)
        return named or state.body

    def _role(self, segment: list[Token], state: _State) -> Role | None:
        """Return the role that the words of a segment name; None if they name none."""
        kinds = _kinds(segment)
        if Kind.FOREIGN in kinds and Kind.SPENT not in kinds:
            return Role.UNKNOWN if Kind.FEE in kinds else Role.FOREIGN
        if {Kind.NONE, Kind.NOT_NONE} & kinds and _HEADS & kinds:
            return Role.DENIED
        for kind, role in _ROLES_BY_WORD:
            if kind in kinds:
                return role
        naming = [token.kind for token in segment if token.kind in _NAMES_A_ROLE]
        if naming:
            return Role.CHARGED if naming[-1] is Kind.NOTICE else Role.COLLECTED
        if Kind.SUM in kinds and state.role is None and Kind.ACTUAL in _kinds(self._sentence):
            return Role.CHARGED
        return (state.role or Role.COLLECTED) if {Kind.FEE, Kind.COST, Kind.SUM} & kinds else None

    def _of_figure(self, clause: list[Token], span: tuple[int, int], token: Token, state: _State) -> Iterator[Claim]:
        """Yield the claim of a figure; `span` is where the words stand that lead to it."""
        start, place = span
        segment = clause[start:place]
        is_named = self._enter(segment, clause[:place], state)
        role = self._role_of(token, segment, clause[place + 1 :], state.role)
        if role is None:
            return
        is_count_of_none = token.kind is Kind.COUNT and role is Role.COLLECTED
        if is_count_of_none and not (token.is_zero and is_named):
            return
        is_sure = token.is_zero or (self._is_sure(clause, segment, place) and _is_exact(clause, segment, place))
        value = token.value if is_sure and not token.is_ten_thousand else None
        is_total = bool({Kind.GRAND_TOTAL, Kind.CUMULATIVE} & _kinds(segment))
        is_part = state.is_part and Kind.LEVEL not in _kinds(clause)
        yield self._claim(
            role,
            token,
            (value, value),
            scope=Scope.PART if is_part else Scope.WHOLE,
            body=None if is_total and Kind.BODY not in _kinds(clause[:place]) else state.body,
            is_total=is_total,
            is_named=is_named,
            is_in_words=is_count_of_none,
            is_in_other_unit=token.is_ten_thousand and role is not Role.FOREIGN,
        )

    def _role_of(self, token: Token, before: list[Token], after: list[Token], role: Role | None) -> Role | None:
        """Return the role of a figure, by the words before it and its unit; None if it tells nothing of the fee."""
        if token.kind is Kind.AMOUNT and role is None:
            return Role.FOREIGN if Kind.OTHER in _kinds(before) else Role.UNKNOWN
        if token.kind is Kind.COUNT:
            next_word = next((each.kind for each in after if each.kind not in {Kind.FILLER, Kind.FEE}), None)
            if role is Role.CHARGED or next_word is Kind.NOTICE:
                return Role.NOTICES
        return role

    def _is_sure(self, clause: list[Token], segment: list[Token], place: int) -> bool:
        """Whether all words around a figure are known, and none of them limits it."""
        if {Kind.LIMITED, Kind.UNTIL} & self._kinds or (Kind.PART in self._kinds and Kind.LEVEL in _kinds(clause)):
            return False
        if Kind.CUMULATIVE in self._kinds and not {Kind.THIS_YEAR, Kind.YEAR} & self._kinds:
            return False
        first = next((n for n, token in enumerate(segment) if token.kind in _HEADS), 0)
        after = clause[place + 1 :]
        end = next((n for n, token in enumerate(after) if token.kind in _FIGURES), len(after))
        return not _STRANGE & _kinds([*segment[max(first - 1, 0) :], *after[:end]])


def _heads_of(tokens: Sequence[Token]) -> Iterator[Role]:
    """Yield the roles that a list of things names, in order."""
    for part in _split(tokens, lambda token: token.kind in {Kind.BREAK, Kind.AND}):
        kinds = _kinds(part)
        if {Kind.COLLECT, Kind.ACTUAL} & kinds:
            yield Role.COLLECTED
        elif Kind.SUM in kinds:
            yield Role.CHARGED
        elif Kind.NOTICE in kinds:
            yield Role.NOTICES


def _figure(token: Token, before: list[Token], after: list[Token]) -> Token | None:
    """
    Return a figure with its unit, which may stand in the label before it; None if it is none.

    A 0 needs no unit where it ends a clause that names what it is.
    """
    if token.kind is not Kind.NUMBER:
        return token if token.kind in _FIGURES else None
    kinds = _kinds(before)
    if not all(each.kind is Kind.FILLER for each in after) or not _HEADS & kinds:
        return None
    if Kind.UNIT_LABEL in kinds:
        return evolve(token, kind=Kind.AMOUNT)
    if Kind.COUNT_LABEL in kinds:
        return evolve(token, kind=Kind.COUNT)
    is_count = token.is_zero and before[-1].kind is Kind.NOTICE
    return evolve(token, kind=Kind.COUNT if is_count else Kind.AMOUNT) if token.is_zero else None


def _is_exact(clause: list[Token], segment: list[Token], place: int) -> bool:
    """Whether a figure is neither rounded, nor a bound, nor an end of a range."""
    token = clause[place]
    before = clause[place - 1].kind if place else None
    after = clause[place + 1].kind if place + 1 < len(clause) else None
    is_bound = Kind.BOUND_BEFORE in _kinds(segment) or after is Kind.BOUND_AFTER
    return not (token.is_rounded or is_bound or Kind.RANGE in {before, after})
