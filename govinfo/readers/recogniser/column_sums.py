"""Hold the columns of table 3 against their sums, as a proof that its rows stand where they were read."""

from collections.abc import Sequence

from govinfo.codes import Disposition, RequestLine
from govinfo.readers.recogniser.alignment import Alignment, Fit


def columns_bear_out(aligned: Sequence[Alignment]) -> bool:
    """
    Tell whether in each column but the total the outcomes add up to their printed sum.

    A blank counts as nothing; a row that is not attributed proves nothing.
    """
    by_code = [(each.row.form.code, _figures(each)) for each in aligned if each.fit is Fit.WHOLE]
    outcomes = [figures for code, figures in by_code if isinstance(code, Disposition)]
    sums = [figures for code, figures in by_code if code is RequestLine.CONCLUDED]
    if len(by_code) < len([each for each in aligned if each.fit is not Fit.BLANK]) or len(sums) != 1 or not outcomes:
        return False
    if not all([*outcomes, *sums]) or not any(sums[0]):
        return False
    return [sum(column) for column in zip(*outcomes, strict=True)] == sums[0]


def _figures(each: Alignment) -> list[int]:
    """Give the figures of a row in the form's columns but the total; nothing if one cannot be read."""
    if each.counts is None:
        return []
    figures = dict(zip(sorted(each.cells), each.counts, strict=True))
    return [figures.get(index, 0) for index in range(each.row.columns.official - 1)]
