"""
Cite the texts that the form rests on.

"The Regulation" is the 中华人民共和国政府信息公开条例 (国务院令第711号), in force
since 2019-05-15.
"""

from typing import Self

from attrs import frozen

_DIGITS = "零一二三四五六七八九"
_TEN = "十"


def chinese_numeral(number: int) -> str:
    """Write a whole number from 1 to 99 as Chinese laws number their articles."""
    tens, ones = divmod(number, len(_DIGITS))
    if tens == 0:
        return _DIGITS[ones]
    return (_DIGITS[tens] if tens > 1 else "") + _TEN + (_DIGITS[ones] if ones else "")


@frozen(kw_only=True)
class Basis:
    """
    One citation: where the law or the form says what a code or a rule says.

    "None" is a value of its own (`NO_BASIS`): nothing in the law regulates it.
    """

    #: How a Chinese reader cites it.
    zh: str
    #: How an English reader cites it.
    en: str

    @classmethod
    def article(cls, number: int, *, paragraph: int = 0, item: int = 0, remark: tuple[str, str] = ("", "")) -> Self:
        """
        Cite an article of the Regulation.

        `paragraph` is a 款, `item` a 项 (0: the whole article); `remark` is
        appended, in Chinese and in English.
        """
        zh = f"《政府信息公开条例》第{chinese_numeral(number)}条"
        en = f"Regulation, Art. {number}"
        if paragraph:
            zh += f"第{chinese_numeral(paragraph)}款"
            en += f" ¶{paragraph}"
        if item:
            zh += f"第（{chinese_numeral(item)}）项"
            en += f"({item})"
        return cls(zh=zh + remark[0], en=en + remark[1])


#: No sentence of the law regulates it.
NO_BASIS = Basis(zh="无", en="none")


def cite(*bases: Basis, zh: bool) -> str:
    """Join citations into one text; no citation at all is "none"."""
    chosen = bases or (NO_BASIS,)
    return "；".join(basis.zh for basis in chosen) if zh else "; ".join(basis.en for basis in chosen)
