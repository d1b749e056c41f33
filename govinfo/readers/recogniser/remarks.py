"""Collect what is to be noted, and group it so that a real doubt is not buried."""

from collections.abc import Iterable
from itertools import takewhile

from govinfo.codes import NoteCode
from govinfo.model.notes import Note, Place

#: More notes of a kind than these in one table are told as one.
_MOST_SINGLE = 3
#: More texts than these, and longer ones, are cut.
_MOST_TEXTS = 40
_LONGEST_TEXT = 200
_BETWEEN = " | "


class Remarks:
    """Notes in the making."""

    def __init__(self) -> None:
        """Start with none."""
        self._notes: dict[tuple[NoteCode, str | None], list[Note]] = {}

    def add(self, code: NoteCode, *, address: str | None = None, place: Place | None = None, raw: str = "") -> None:
        """Note something about a part of the report or of the document."""
        text = raw if len(raw) <= _LONGEST_TEXT else raw[:_LONGEST_TEXT] + "\u2026"
        address = address and str(address)
        note = Note(code=code, severity=code.severity, address=address, place=place or Place(), raw=text)
        self._notes.setdefault((code, address and address.partition(".")[0]), []).append(note)

    def take(self, notes: Iterable[Note]) -> None:
        """Note what the adapter of the document noticed."""
        for note in notes:
            self._notes.setdefault((note.code, note.address and note.address.partition(".")[0]), []).append(note)

    def notes(self) -> tuple[Note, ...]:
        """Give the notes: at most three of a kind for each table, else one that tells them all."""
        return tuple(
            note
            for alike in self._notes.values()
            for note in (alike if len(alike) <= _MOST_SINGLE else [_grouped(alike)])
        )


def _grouped(notes: list[Note]) -> Note:
    """Make one note, at the first place, about the least part of the report that contains all."""
    texts = list(dict.fromkeys(note.raw for note in notes if note.raw))
    shown = _BETWEEN.join(texts[:_MOST_TEXTS]) + (_BETWEEN + "\u2026" if len(texts) > _MOST_TEXTS else "")
    first = notes[0]
    return Note(
        code=first.code,
        severity=first.severity,
        address=_common([note.address for note in notes if note.address]),
        place=first.place,
        raw=shown,
    )


def _common(addresses: Iterable[str]) -> str | None:
    levels = zip(*(address.split(".") for address in addresses), strict=False)
    return ".".join(names[0] for names in takewhile(lambda names: len(set(names)) == 1, levels)) or None
