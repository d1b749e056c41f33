"""List what goes wrong when people write figures down."""

from govinfo.codes.code import Code, entry


class Mistake(Code):
    """How a wrong figure may have come about; an explanation, never a proof."""

    CELLS_EXCHANGED = entry("cells.exchanged", "两格数互换", "two cells exchanged")
    CELL_BESIDE = entry("cell.beside", "写入了相邻的格", "written into the cell beside")
    LINES_EXCHANGED = entry("lines.exchanged", "两行或两列互换", "two rows or columns exchanged")
    NUMBER_SPLIT = entry("number.split", "一个数拆入相邻两格", "one number split over two cells")
    LINE_SHIFTED = entry("line.shifted", "整行或整列错开一格", "a row or column moved on by one cell")
    DIGITS_EXCHANGED = entry("digits.exchanged", "数字颠倒", "digits exchanged")
    SIGN_WRONG = entry("sign.wrong", "正负号有误", "wrong sign")
    TOTAL_COPIED = entry("total.copied", "照抄了邻格的数", "copied from the cell beside it")
    DIGIT_LOST = entry("digit.lost", "漏写一位数字", "a digit lost")
    DIGIT_DOUBLED = entry("digit.doubled", "一位数字重复", "a digit doubled")
    DIGIT_ADDED = entry("digit.added", "多写一位数字", "a digit too many")
    DIGIT_WRONG = entry("digit.wrong", "一位数字有误", "one digit wrong")
    TOTAL_STALE = entry("total.stale", "总计未随各项更新", "total not updated")
    ZERO_FOR_FIGURE = entry("zero.for_figure", "应有数而写 0", "0 written for a figure")
    OTHER = entry("other", "数有误", "wrong figure")
