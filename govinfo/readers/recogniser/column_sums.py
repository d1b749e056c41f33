"""Hold the columns of table 3 against their sums, as a proof that its rows stand where they were read."""

from collections.abc import Sequence

from govinfo.codes import Disposition, RequestLine
from govinfo.readers.recogniser.alignment import Alignment, Fit

#: The lines that take no part in the sum of the outcomes.
_OTHER_LINES = (RequestLine.RECEIVED, RequestLine.CARRIED_OVER, RequestLine.CARRIED_FORWARD)


def borne_out(aligned: Sequence[Alignment]) -> list[Alignment]:
    """
    Give the rows that the columns prove, the total apart.

    The outcomes and their printed sum, if they add up in each column; the
    other lines too, if each column balances. A blank counts as nothing; a row
    that is not attributed proves nothing.
    """
    whole = [each for each in aligned if each.fit is Fit.WHOLE]
    if len(whole) < len([each for each in aligned if each.fit is not Fit.BLANK]):
        return []
    outcomes = [each for each in whole if isinstance(each.row.form.code, Disposition)]
    lines = {each.row.form.code: _figures(each) for each in whole if isinstance(each.row.form.code, RequestLine)}
    concluded = lines.get(RequestLine.CONCLUDED, [])
    figures = [_figures(each) for each in outcomes]
    if not outcomes or not all(figures) or not any(concluded) or _added(figures) != concluded:
        return []
    received, carried_over, carried_forward = (lines.get(code, []) for code in _OTHER_LINES)
    balances = all((received, carried_over, carried_forward)) and (
        _added([received, carried_over]) == _added([concluded, carried_forward])
    )
    return whole if balances else [each for each in whole if each.row.form.code not in _OTHER_LINES]


def _added(rows: Sequence[Sequence[int]]) -> list[int]:
    return [sum(column) for column in zip(*rows, strict=True)]


def _figures(each: Alignment) -> list[int]:
    """Give the figures of a row in the form's columns but the total; nothing if one cannot be read."""
    if each.counts is None:
        return []
    figures = dict(zip(sorted(each.cells), each.counts, strict=True))
    return [figures.get(index, 0) for index in range(each.row.columns.official - 1)]
