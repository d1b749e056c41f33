"""
Compare the dispositions with the outcomes that other countries count.

A draft: no lawyer has reviewed it. The question behind each line is: would a
request that is concluded so in China be counted there, by that country's own
definitions? As a rule (`broad`), or now and then (`related`)?
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from attrs import frozen

from govinfo.codes.dispositions import Disposition as D  # noqa: N817 - it stands on every other line here
from govinfo.codes.foreign import CaTarget as Ca
from govinfo.codes.foreign import Target, Vocabulary
from govinfo.codes.foreign import UsTarget as Us

#: How far the crosswalk can be relied on: nobody has reviewed it.
CROSSWALK_STATUS: Final = "draft"


class Relation(StrEnum):
    """
    How a target relates to a disposition: the mapping relations of SKOS, and none.

    Read from the disposition to the target: "the target is … the disposition".
    """

    EXACT = "exact"
    CLOSE = "close"
    BROAD = "broad"
    NARROW = "narrow"
    RELATED = "related"
    NONE = "none"

    @property
    def meaning(self) -> str:
        """The relation in a sentence."""
        return _MEANINGS[self]


_MEANINGS = {
    Relation.EXACT: "the target means the same as the disposition",
    Relation.CLOSE: "the target means nearly the same; for many purposes one may stand for the other",
    Relation.BROAD: "the target is broader: as a rule it would count what the disposition counts, and more",
    Relation.NARROW: "the target is narrower: as a rule the disposition would count what it counts, and more",
    Relation.RELATED: "the two overlap or touch; neither contains the other",
    Relation.NONE: "the vocabulary has no counterpart",
}

_CLOSE, _BROAD, _NARROW = Relation.CLOSE, Relation.BROAD, Relation.NARROW
_RELATED, _NONE = Relation.RELATED, Relation.NONE


@frozen(kw_only=True)
class Match:
    """One line of the crosswalk: a disposition, a target, and how the target relates to it."""

    disposition: D
    vocabulary: Vocabulary
    #: None where the vocabulary has no counterpart.
    target: Target | None
    relation: Relation
    #: What the relation leaves out, in English.
    note: str


#: A relation to a target, or none to a vocabulary as a whole; and the note.
_Line = tuple[Relation, Target | Vocabulary, str]

_EXEMPTIONS = "Withheld in full under an exemption, as a rule."
_TWO_REASONS = "The form merges what does not exist (Art. 36(4)) with what is another body's (Art. 36(5))."
_LEFT_OVER = "Both are what is left over, but of different lists."
_BY_EXHAUSTION = "The form has no row for a request that is withdrawn: if it is counted at all, it stands here."

_LINES: Mapping[D, tuple[_Line, ...]] = {
    D.GRANTED: (
        (
            _CLOSE,
            Us.FULL_GRANT,
            "A Chinese grant also counts telling the applicant where the published information is (Art. 36(1)).",
        ),
        (_CLOSE, Ca.ALL_DISCLOSED, "Art. 36(1), pointing to what is published, is no disclosure in Canada."),
        (_RELATED, Ca.ALL_EXCLUDED, "Information already published: granted by Art. 36(1), outside the Act by s. 68."),
    ),
    D.PARTIALLY_GRANTED: (
        (_CLOSE, Us.PARTIAL_GRANT, "In the US the part withheld rests on an exemption; here on any lawful reason."),
        (_CLOSE, Ca.DISCLOSED_IN_PART, "In Canada the rest is exempted or excluded; here withheld for any reason."),
    ),
    D.STATE_SECRET: (
        (_BROAD, Us.FULL_EXEMPTION_DENIAL, _EXEMPTIONS),
        (_CLOSE, Us.EX_1, "State secrets are classified under another law, with a wider field."),
        (_BROAD, Ca.ALL_EXEMPTED, "Nearest: s. 13 and 15 (received in confidence; international affairs, defence)."),
        (_RELATED, Ca.ALL_EXCLUDED, "Cabinet confidences are excluded (s. 69); some would be state secrets."),
    ),
    D.PROHIBITED_BY_LAW: (
        (_RELATED, Us.FULL_EXEMPTION_DENIAL, "A prohibition by mere regulation is no exemption in the US."),
        (_CLOSE, Us.EX_3, "Exemption 3 takes statutes alone; here administrative regulations count too."),
        (_RELATED, Ca.ALL_EXEMPTED, "Nearest: s. 24, a closed list of provisions of other acts."),
    ),
    D.SECURITY_AND_STABILITY: (
        (_RELATED, Us.FULL_EXEMPTION_DENIAL, "Social stability and economic security are no grounds by themselves."),
        (_RELATED, Us.EX_1, "National security, if classified."),
        (_RELATED, Us.EX_7, "Public security, in records of law enforcement: 7(E) and 7(F)."),
        (_RELATED, Ca.ALL_EXEMPTED, "Nearest: s. 15 to 18 (defence, enforcement, safety, economic interests)."),
    ),
    D.THIRD_PARTY_RIGHTS: (
        (_BROAD, Us.FULL_EXEMPTION_DENIAL, _EXEMPTIONS),
        (_NARROW, Us.EX_4, "Trade secrets and other business information."),
        (_NARROW, Us.EX_6, "Personal privacy."),
        (_RELATED, Us.EX_7, "Privacy in records of law enforcement: 7(C)."),
        (_BROAD, Ca.ALL_EXEMPTED, "Nearest: s. 19 (personal information) and s. 20 (third party information)."),
    ),
    D.INTERNAL_AFFAIRS: (
        (_RELATED, Us.FULL_EXEMPTION_DENIAL, "Logistics and internal procedure are no grounds by themselves."),
        (_NARROW, Us.EX_2, "Personnel matters alone; not logistics, not internal procedure."),
        (_RELATED, Ca.ALL_EXEMPTED, "No exemption for internal affairs as such; s. 21(1)(d) comes near."),
    ),
    D.DELIBERATIVE_PROCESS: (
        (_BROAD, Us.FULL_EXEMPTION_DENIAL, _EXEMPTIONS),
        (_CLOSE, Us.EX_5, "Exemption 5 asks for a privilege, and covers those of lawyers too."),
        (_BROAD, Ca.ALL_EXEMPTED, "Nearest: s. 21 (advice, deliberations, drafts)."),
        (_RELATED, Ca.ALL_EXCLUDED, "Deliberations of the Cabinet are excluded (s. 69)."),
    ),
    D.ENFORCEMENT_FILE: (
        (_RELATED, Us.FULL_EXEMPTION_DENIAL, "The US exempts no file as a whole: harm is asked for."),
        (
            _RELATED,
            Us.EX_7,
            "Both are about enforcement; Exemption 7 takes criminal cases too, and one of six harms must be shown.",
        ),
        (_RELATED, Ca.ALL_EXEMPTED, "Nearest: s. 16 (law enforcement and investigations)."),
    ),
    D.ADMINISTRATIVE_INQUIRY: (
        (_RELATED, Us.IMPROPER_REQUEST, "The applicant is sent to a procedure of its own, as for a register."),
        (_RELATED, Us.OTHER, "There is no column for records that another law gives access to."),
        (_RELATED, Ca.ALL_EXCLUDED, "Material that the public can buy is outside the Act (s. 68)."),
    ),
    D.NOT_HELD: (
        (_CLOSE, Us.NO_RECORDS, _TWO_REASONS),
        (_RELATED, Us.REFERRED, "Art. 36(5): a Chinese body names the right one, and passes nothing on."),
        (_RELATED, Us.NOT_AGENCY, "Art. 36(5) is about who must disclose, not about what a record is."),
        (_CLOSE, Ca.NO_RECORDS_EXIST, _TWO_REASONS),
        (_RELATED, Ca.REQUEST_TRANSFERRED, "Art. 36(5): a Chinese body names the right one, and transfers nothing."),
    ),
    D.NEEDS_CREATION: (
        (_RELATED, Us.NO_RECORDS, "Nothing need be created in the US either; such requests often end here."),
        (_RELATED, Us.IMPROPER_REQUEST, "Or here, where the request is a question or asks for an analysis."),
        (_RELATED, Ca.NO_RECORDS_EXIST, "But records must be produced from machine-readable ones (s. 4(3))."),
    ),
    D.STILL_UNCLEAR: (
        (_BROAD, Us.NOT_DESCRIBED, "Also counts requests that were never corrected."),
        (
            _NONE,
            Vocabulary.CA,
            "No outcome: a request without sufficient detail (s. 6) is not complete, so not closed.",
        ),
    ),
    D.PETITION_OR_COMPLAINT: (
        (_BROAD, Us.IMPROPER_REQUEST, "If it is logged as a request at all."),
        (_NONE, Vocabulary.CA, "No outcome: not a request for records."),
    ),
    D.DUPLICATE: (
        (
            _CLOSE,
            Us.DUPLICATE,
            "Art. 36(6) asks that the first request was answered; in the US it may still be open.",
        ),
        (
            _RELATED,
            Ca.DECLINED_TO_ACT,
            "A repeated request can be an abuse of the right (s. 6.1); repeating alone is none.",
        ),
    ),
    D.PUBLISHED_MATERIAL: (
        (_RELATED, Us.NOT_AGENCY, "Library material is no agency record."),
        (_RELATED, Us.OTHER, "There is no column for what is already published or on sale."),
        (_BROAD, Ca.ALL_EXCLUDED, "Published material is outside the Act (s. 68); so are other things."),
    ),
    D.EXCESSIVE_REPETITION: (
        (_NONE, Vocabulary.US, "No outcome: the law knows no refusal for the number or frequency of requests."),
        (
            _CLOSE,
            Ca.DECLINED_TO_ACT,
            "Canada asks for the approval of the Information Commissioner, and also counts bad faith.",
        ),
    ),
    D.CONFIRMATION_OR_REISSUE: (
        (_RELATED, Us.IMPROPER_REQUEST, "Asking for a confirmation is no request for records."),
        (_RELATED, Us.DUPLICATE, "Asking for the same again."),
        (_NONE, Vocabulary.CA, "No outcome for it."),
    ),
    D.CORRECTION_OVERDUE: (
        (_RELATED, Us.NOT_DESCRIBED, "The request stays as it was: not described well enough."),
        (_RELATED, Us.WITHDRAWN, "A requester's silence may be counted here: in 2016 no guidance said where."),
        (_RELATED, Us.OTHER, "Or here, explained as no response from the requester."),
        (_BROAD, Ca.REQUEST_ABANDONED, "Also counts withdrawals and other silence."),
    ),
    D.FEE_OVERDUE: (
        (_BROAD, Us.FEE_RELATED, "Also counts earlier fees not paid and no agreement to pay."),
        (_RELATED, Ca.REQUEST_ABANDONED, "Canada charges for applying only; silence on it may be counted here."),
    ),
    D.MISCELLANEOUS: (
        (_RELATED, Us.OTHER, _LEFT_OVER),
        (_NARROW, Us.WITHDRAWN, _BY_EXHAUSTION),
        (_RELATED, Ca.REQUEST_ABANDONED, "Silence has rows of its own. " + _BY_EXHAUSTION),
    ),
    D.UNDIVIDED: (
        (_RELATED, Us.OTHER, _LEFT_OVER),
        (_NARROW, Us.WITHDRAWN, _BY_EXHAUSTION),
        (_RELATED, Us.NOT_DESCRIBED, "Holds corrections that are overdue."),
        (_RELATED, Us.FEE_RELATED, "Holds fees that are overdue, in reports on 2021 and later."),
        (_RELATED, Ca.REQUEST_ABANDONED, "Holds silence too. " + _BY_EXHAUSTION),
    ),
}


def _match(disposition: D, relation: Relation, to: Target | Vocabulary, note: str) -> Match:
    vocabulary, target = (to.vocabulary, to) if isinstance(to, Target) else (to, None)
    return Match(disposition=disposition, vocabulary=vocabulary, target=target, relation=relation, note=note)


#: All lines, disposition by disposition, in the order of the form.
CROSSWALK: tuple[Match, ...] = tuple(_match(each, *line) for each, lines in _LINES.items() for line in lines)
