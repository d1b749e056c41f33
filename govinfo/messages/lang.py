"""Name the languages of the wording."""

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


def listed(names: list[str], lang: Lang, *, most: int = 4) -> str:
    """Join names; of more than `most` the first ones and how many there are."""
    comma = "、" if lang == "zh" else ", "
    if len(names) <= most:
        return comma.join(names)
    rest = f"等 {len(names)} 项" if lang == "zh" else f" and {len(names) - most} more"
    return comma.join(names[:most]) + rest
