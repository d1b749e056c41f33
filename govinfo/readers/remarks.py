"""Collect what is to be noted, and group it so that a real doubt is not buried."""

from collections.abc import Container, Iterable
from itertools import takewhile

from attrs import evolve

from govinfo.codes import NoteCode, Section
from govinfo.model.notes import BETWEEN_TEXTS, Note, Place

#: More notes of a kind than these in one table are told as one.
_MOST_SINGLE = 3
#: More texts than these, and longer ones, are cut.
_MOST_TEXTS = 40
_LONGEST_TEXT = 200


class Remarks:
    """Notes in the making."""

    def __init__(self) -> None:
        """Start with none."""
        self._notes: dict[tuple[NoteCode, str | None], list[Note]] = {}

    def add(self, code: NoteCode, *, address: str | None = None, place: Place | None = None, raw: str = "") -> None:
        """Note something about a part of the report or of the document."""
        self.take([Note.of(code, address=address and str(address), place=place, raw=shortened(raw))])

    def add_whole(self, code: NoteCode, *, address: str | None = None, place: Place | None, raw: str) -> None:
        """Note something with the text concerned, however long: it stands nowhere else, or is to be looked at whole."""
        self.take([Note.of(code, address=address and str(address), place=place, raw=raw)])

    def take(self, notes: Iterable[Note]) -> None:
        """Note what the adapter of the document noticed."""
        for note in notes:
            self._notes.setdefault((note.code, note.address and note.address.partition(".")[0]), []).append(note)

    def tell_of(self, codes: Container[NoteCode]) -> bool:
        """Tell whether one of these codes was noted."""
        return any(code in codes for code, _ in self._notes)

    def sections_of(self, code: NoteCode) -> frozenset[Section]:
        """Return the sections that a note with a code is about."""
        about = {part for each, part in self._notes if each is code and part}
        return frozenset(section for section in Section if any(part.startswith(section) for part in about))

    def notes(self) -> tuple[Note, ...]:
        """Give the notes: at most three of a kind for each table, else one that tells them all."""
        return tuple(
            note
            for alike in self._notes.values()
            for note in (alike if len(alike) <= _MOST_SINGLE else [_grouped(alike)])
        )

    def left_out(self) -> tuple[Note, ...]:
        """Return the notes of what the report does not hold, each by itself: they are counted."""
        return tuple(note for alike in self._notes.values() for note in alike if note.code.is_left_out)


def shortened(raw: str) -> str:
    """Cut a long text for a note."""
    return raw if len(raw) <= _LONGEST_TEXT else raw[:_LONGEST_TEXT] + "\u2026"


def _grouped(notes: list[Note]) -> Note:
    """Make one note, at the first place, about the least part of the report that contains all."""
    texts = list(dict.fromkeys(note.raw for note in notes if note.raw))
    shown = BETWEEN_TEXTS.join(texts[:_MOST_TEXTS]) + (BETWEEN_TEXTS + "\u2026" if len(texts) > _MOST_TEXTS else "")
    return evolve(notes[0], address=_common([note.address for note in notes if note.address]), raw=shown)


def _common(addresses: Iterable[str]) -> str | None:
    levels = zip(*(address.split(".") for address in addresses), strict=False)
    return ".".join(names[0] for names in takewhile(lambda names: len(set(names)) == 1, levels)) or None
