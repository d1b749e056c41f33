"""Word what a reader noted."""

from govinfo.messages.lang import Lang, Wording
from govinfo.messages.names import cell_name, place_name
from govinfo.model import Note
from govinfo.model.notes import BETWEEN_TEXTS

_MOST_TEXTS = 3
_MOST_CHARACTERS = 100
_MORE = Wording(" 等 {count} 处", " and more, {count} in all")


def note_message(note: Note, lang: Lang = "zh") -> str:
    """Say what a reader noted, about which part of the report, where, and what stands there."""
    about = note.code.zh if lang == "zh" else note.code.en
    colon, opening, closing = ("：", "“", "”") if lang == "zh" else (": ", '"', '"')
    words = [cell_name(note.address, lang) + colon + about if note.address else about]
    place = place_name(note.place, lang)
    if place:
        words.append(f"（{place}）" if lang == "zh" else f" ({place})")
    if note.raw:
        words.append(colon + opening + _shortened(note.raw, lang) + closing)
    return "".join(words)


def _shortened(raw: str, lang: Lang) -> str:
    """Show the first of several texts, and of a long text its beginning."""
    texts = raw.split(BETWEEN_TEXTS)
    shown = BETWEEN_TEXTS.join(texts[:_MOST_TEXTS])
    if len(shown) > _MOST_CHARACTERS:
        shown = shown[:_MOST_CHARACTERS] + "…"
    return shown + _MORE.fill(lang, count=len(texts)) if len(texts) > _MOST_TEXTS else shown
