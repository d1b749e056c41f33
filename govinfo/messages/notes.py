"""Word what a reader noted."""

from collections.abc import Iterator, Sequence
from enum import Enum

from govinfo.messages.lang import Lang, Wording
from govinfo.messages.names import cell_name, place_name
from govinfo.model import Note
from govinfo.model.notes import BETWEEN_TEXTS

_MOST_TEXTS = 3
_MOST_CHARACTERS = 100
_MORE = Wording(" 等 {count} 处", " and more, {count} in all")


class _LeftOut(Enum):
    """How what a new file does not hold is counted, by the code of its notes."""

    CONTENT_HIDDEN = Wording("隐藏的内容 {count} 处", "hidden content: {count}")
    CONTENT_ATTACHED = Wording("附件或嵌入的文件 {count} 个", "attached or embedded files: {count}")
    CONTENT_FOREIGN = Wording("另一报告或另一年度的内容 {count} 处", "content of another report or year: {count}")
    TEXT_REVISED = Wording("未接受的修订 {count} 处", "changes not accepted yet: {count}")
    PAGE_IMAGE = Wording("没有文字层的页 {count} 页", "pages without a text: {count}")
    TEXT_UNDECODABLE = Wording("文字无法解码的页 {count} 页", "pages with text that cannot be decoded: {count}")
    TEXT_OUTSIDE = Wording("报告之外的文字", "text outside the report")
    RUNNING_TEXT = Wording("页眉、页脚", "running heads and feet")
    TABLE_OTHER = Wording("表式之外的表格 {count} 个", "tables that are not on the form: {count}")
    PICTURE_OUTSIDE = Wording("图片 {count} 处", "pictures: {count}")
    TABLE_UNREADABLE = Wording("无法读取的表格 {count} 个", "tables that could not be read: {count}")
    TABLE_IMAGE = Wording("图片形式的表格 {count} 个", "tables that are pictures: {count}")
    COLUMN_EXTRA = Wording("表式之外的列 {count} 列", "columns that are not on the form: {count}")
    ROW_EXTRA = Wording("表式之外的行 {count} 行", "rows that are not on the form: {count}")
    VALUE_UNREADABLE = Wording("无法读取的数值 {count} 处", "values that could not be read: {count}")
    VALUE_ANNOTATED = Wording("数值旁的说明 {count} 处", "remarks beside values: {count}")
    VALUE_UNIT = Wording("以另一单位表示的数值 {count} 处", "values in another unit: {count}")


def left_out_messages(notes: Sequence[Note], lang: Lang = "zh") -> Iterator[str]:
    """Yield what the notes of a reading's `left_out` tell of, a line for each kind: how many, and their texts."""
    opening, closing = ("（“", "”）") if lang == "zh" else (' ("', '")')
    for kind in _LeftOut:
        alike = [note for note in notes if note.code.name == kind.name]
        if not alike:
            continue
        raw = BETWEEN_TEXTS.join(note.raw for note in alike if note.raw)
        quoted = opening + _shortened(raw, lang) + closing if raw else ""
        yield kind.value.fill(lang, count=len(alike)) + quoted


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
