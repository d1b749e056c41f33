"""Word what the command line says beside findings and notes."""

from enum import Enum

from govinfo.messages.lang import Lang, Wording


class Text(Enum):
    """A sentence of the command line, in each language."""

    VERDICT = Wording("结论", "Verdict")


def text(which: Text, lang: Lang, **parameters: object) -> str:
    """Return a sentence in one language with its parameters filled."""
    return which.value.fill(lang, **parameters)
