"""Name the languages of the wording."""

from enum import Enum
from typing import Literal, get_args

from attrs import frozen

Lang = Literal["zh", "en"]

#: All languages, the default first.
LANGS: tuple[Lang, ...] = get_args(Lang)


@frozen
class Wording:
    """One wording in each language; `{…}` are named parameters."""

    zh: str
    en: str

    def in_(self, lang: Lang) -> str:
        """Return it in one language, its parameters open; raise ValueError for a language that there is not."""
        if lang not in LANGS:
            message = f"{lang!r} is none of the languages {', '.join(LANGS)}"
            raise ValueError(message)
        return self.zh if lang == "zh" else self.en

    def fill(self, lang: Lang, **parameters: object) -> str:
        """Return it in one language with its parameters filled."""
        return self.in_(lang).format(**parameters)


class Words(Enum):
    """What lists and sums in messages are made of."""

    BLANK = Wording("空白", "blank")
    BLANKS = Wording("{count} 个空白", "{count} blank")
    ZEROS = Wording("，其余为 0", ", the rest 0")
    COMMA = Wording("、", ", ")
    #: Follows the first names of a list; `count` is that of all of them, `rest` that of the others.
    REST = Wording("等 {count} 项", " and {rest} more")


def listed(names: list[str], lang: Lang, *, most: int = 4) -> str:
    """Join names; of more than `most` the first ones and how many there are."""
    told = Words.COMMA.value.in_(lang).join(names[:most])
    if len(names) <= most:
        return told
    return told + Words.REST.value.fill(lang, count=len(names), rest=len(names) - most)
