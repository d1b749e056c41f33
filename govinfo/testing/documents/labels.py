"""Print labels as published reports print them: lines `Labels` of the list."""

from random import Random

from govinfo.testing.documents.kit import (
    CUTTING,
    MEANING,
    TABLE_2,
    TABLE_3,
    body_of,
    is_label,
    labels_changed,
    of_table,
    one_label_changed,
)
from govinfo.testing.documents.layouts import ABOVE, LEFT, Rows

#: What is lost where the columns have no places.
_SUBTOTAL = "which of eight numbers is the subtotal"

_WITH_LINES = ("html", "docx", "xlsx", "pdf")


@of_table("Labels 1")
def spaces_in_labels(rows: Rows, chance: Random) -> list[Rows]:
    """Print spaces inside labels."""

    def spaced(label: str) -> str:
        place = chance.randrange(len(label) + 1)
        return label[:place] + chance.choice((" ", "  ", "\u3000", "\u00a0")) + label[place:] if label else label

    return labels_changed(rows, spaced)


@of_table("Labels 1", only=_WITH_LINES)
def line_breaks_in_labels(rows: Rows, chance: Random) -> list[Rows]:
    """Break labels over several lines."""

    def broken(label: str) -> str:
        places = sorted(chance.sample(range(1, len(label)), min(len(label) - 1, chance.randrange(1, 4))))
        parts = [label[start:end] for start, end in zip([0, *places], [*places, len(label)], strict=True)]
        return chance.choice(("\n", "\n ", " \n")).join(parts)

    return labels_changed(rows, broken)


@of_table("Labels 1", is_noted=True)
def strokes_and_spaces_in_totals(rows: Rows, chance: Random) -> list[Rows]:
    """Print a stroke or a space inside the label of totals."""
    between = chance.choice((" / ", " ", "　"))
    return labels_changed(rows, lambda label: label.replace("总计", f"总{between}计"))


#: Other wordings, by the official one.
_WORDINGS = {
    "2.其他法律行政法规禁止公开": ("2.其他法律法规禁止公开", "2.其他法律行政止公开", "2.其他法律、行政法规禁止公开"),
    "规范性文件": ("行政规范性文件",),
    "行政规范性文件": ("规范性文件",),
    "本年制发件数": ("本年度制发数", "本年制发数", "本年 制发件数"),
    "本年废止件数": ("本年度废止数", "本年废止数"),
    "现行有效件数": ("现行有效数",),
    "本年处理决定数量": ("处理决定数量", "本年度处理决定数量", "处理决定数量（2023年办件量）"),
    "总计": ("合计",),
    "（七）总计": ("（七）合计",),
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请": (
        "1.逾期不补正",
        "1.申请人无正当理由逾期不补正",
    ),
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请": (
        "2.申请人逾期未按收费通知要求缴纳费用",
        "2.逾期未缴费",
    ),
    "本年收费金额（单位：万元）": ("本年收费金额", "本年收费总金额（单位：万元）"),
}


@of_table("Labels 2", is_noted=True)
def other_wordings(rows: Rows, chance: Random) -> list[Rows]:
    """Print labels in other words."""
    share = chance.choice((0.3, 1))
    chosen = {label: chance.choice(others) for label, others in _WORDINGS.items() if chance.random() < share}
    return labels_changed(rows, lambda label: chosen.get(label, label))


@of_table("Labels 2")
def narrow_brackets(rows: Rows, chance: Random) -> list[Rows]:
    """Print the punctuation of labels in half width."""
    table = str.maketrans(
        {"（": "(", "）": chance.choice(")）"), "，": ",", "：": ":", "“": '"', "”": '"', "、": chance.choice("、,")}
    )
    return labels_changed(rows, lambda label: label.translate(table))


@of_table("Labels 2")
def other_numbering(rows: Rows, chance: Random) -> list[Rows]:
    """Number labels in another way, with circled digits or other marks."""
    after = chance.choice(("、", "．", " ", ""))

    def renumbered(label: str) -> str:
        if label[:1].isdigit() and label[1:2] == ".":
            circled = chr(0x2460 + int(label[0]) - 1)
            return (circled if chance.random() < 0.5 else label[0] + after) + label[2:]
        return label

    return labels_changed(rows, renumbered)


@of_table("Labels 2")
def enumeration_commas_lost(rows: Rows, chance: Random) -> list[Rows]:
    """Lose the enumeration commas of labels."""
    del chance
    return labels_changed(rows, lambda label: label.replace("、", ""))


@of_table("Labels 3", sections=(TABLE_2,), is_noted=True)
def headers_clipped(rows: Rows, chance: Random) -> list[Rows]:
    """Clip one header of table 2 at its end."""
    clipped = {
        "现行有效件数": "现行有效件",
        "本年制发件数": "本年发件",
        "本年增/减": "本年增/",
        "本年废止件数": "本年废止件",
    }
    return one_label_changed(rows, chance, clipped)


@of_table("Labels 3", sections=(TABLE_2,), loses="which of two headers is which")
def headers_cut_alike(rows: Rows, chance: Random) -> list[Rows]:
    """Cut two headers such that they are the same."""
    del chance
    cut = {"本年新制作数量": "本年新", "本年新公开数量": "本年新", "本年制发件数": "本年", "本年废止件数": "本年"}
    return labels_changed(rows, lambda label: cut.get(label, label))


@of_table("Labels 3", rank=CUTTING, loses="a header, and which of two columns is which")
def a_header_twice(rows: Rows, chance: Random) -> list[Rows]:
    """Print one header of a row twice, in place of another."""
    headers = [n for n in range(len(rows)) if n not in body_of(rows) and sum(map(is_label, rows[n])) > 1]
    if not headers:
        return [rows]
    hit = chance.choice(headers)
    one, other = chance.sample([place for place, cell in enumerate(rows[hit]) if is_label(cell)], 2)
    row = [*rows[hit]]
    row[other] = row[one]
    return [[*rows[:hit], row, *rows[hit + 1 :]]]


@of_table("Labels 3", rank=CUTTING, sections=(TABLE_2, TABLE_3), loses="a header, and with it what the values are of")
def a_header_replaced_by_values(rows: Rows, chance: Random) -> list[Rows]:
    """Print values in place of a row of headers."""
    body = body_of(rows)
    headers = [n - 1 for n in body if n and n - 1 not in body and len(rows[n - 1]) == len(rows[n])]
    if not headers:
        return [rows]
    hit = chance.choice(headers)
    row = [
        str(below) or cell if is_label(cell) and place else cell
        for place, (cell, below) in enumerate(zip(rows[hit], rows[hit + 1], strict=True))
    ]
    return [[*rows[:hit], row, *rows[hit + 1 :]]]


@of_table("Labels 4")
def radicals(rows: Rows, chance: Random) -> list[Rows]:
    """Print radicals, which look like characters, in labels."""
    table = str.maketrans("一二八十人工行用自", "⼀⼆⼋⼗⼈⼯⾏⽤⾃")
    del chance
    return labels_changed(rows, lambda label: label.translate(table))


@of_table("Labels 4")
def compatibility_forms(rows: Rows, chance: Random) -> list[Rows]:
    """Print compatibility forms of characters in labels."""
    del chance
    table = str.maketrans(
        {"行": "\ufa08", "不": "\uf967", "年": "\uf98e", "理": "\uf9e4", "律": "\uf9d8", "立": "\uf9f7"}
    )
    return labels_changed(rows, lambda label: label.translate(table))


@of_table("Labels 4", rank=CUTTING, loses="what a label that was written over said")
def a_label_with_injected_text(rows: Rows, chance: Random) -> list[Rows]:
    """Print the text of a hijacked site inside a label."""
    injected = chance.choice(("澳门新葡京官网www.example.com", "<a href=x>彩票开户</a>"))
    places = [(n, p) for n, row in enumerate(rows) for p, cell in enumerate(row) if is_label(cell) and len(cell) > 2]
    if not places:
        return [rows]
    hit = chance.choice(places)
    return [
        [
            [cell[:2] + injected + cell[2:] if (n, p) == hit else cell for p, cell in enumerate(row)]
            for n, row in enumerate(rows)
        ]
    ]


@of_table("Labels 5", is_noted=True)
def first_characters_lost(rows: Rows, chance: Random) -> list[Rows]:
    """Lose the first character of a label."""
    lost = {"行政许可": "政许可", "行政处罚": "政处罚", "本年废止件数": "年废止件数", "自然人": "然人"}
    hit = chance.choice([*lost])
    return labels_changed(rows, lambda label: lost[label] if label == hit else label)


@of_table("Labels 5", rank=CUTTING, sections=(TABLE_2,), loses="the label of a row")
def a_label_lost(rows: Rows, chance: Random) -> list[Rows]:
    """Lose a label with its cell, or the text alone."""
    with_cell = chance.random() < 0.5
    return [[(row[1:] if with_cell else ["", *row[1:]]) if row and row[0] == "规章" else row for row in rows]]


@of_table("Labels 6", is_noted=True)
def remarks_in_labels(rows: Rows, chance: Random) -> list[Rows]:
    """Print a remark in brackets behind a label."""
    remarks = {
        "规章": "规章（设区的市、自治州人民政府应提供相关数据）",
        "行政处罚": "行政处罚（不含简易程序）",
        "（一）予以公开": "（一）予以公开（含主动公开）",
        "总计": "总计（件）",
        "商业企业": "商业企业（含个体工商户）",
    }
    return one_label_changed(rows, chance, remarks)


@of_table("Labels 6", rank=CUTTING, sections=(TABLE_2, TABLE_3), is_noted=True)
def extra_rows(rows: Rows, chance: Random) -> list[Rows]:
    """Print a row that is not on the form."""
    body = body_of(rows)
    if not body:
        return [rows]
    hit = chance.choice(body)
    if any(cell == "规章" for row in rows for cell in row):
        label, hit = chance.choice(("其他主动公开文件", "小计", "行政检查", "行政确认")), min(hit, len(rows) - 1)
    else:
        label = "小计"
    row = [
        label if is_label(cell) else str(chance.randrange(9)) if not is_label(cell) and cell else cell
        for cell in rows[hit]
    ]
    if rows[hit][0] is ABOVE or not rows[hit][0]:
        row = [ABOVE if cell is ABOVE else cell for cell in row]
    else:
        row = [label, *[LEFT if is_label(cell) else cell for cell in row[1:]]]
    return [[*rows[: hit + 1], row, *rows[hit + 1 :]]]


@of_table(
    "Labels 6",
    rank=MEANING,
    sections=(TABLE_3,),
    is_noted=True,
    loses_in=(
        ("text/tokens", _SUBTOTAL),
        ("text/own_bars", _SUBTOTAL),
        ("text/broken_bars", _SUBTOTAL),
        ("text/bars_below", _SUBTOTAL),
    ),
)
def a_column_of_subtotals(rows: Rows, chance: Random) -> list[Rows]:
    """Add a column for all organisations, before the total or before the kinds of them."""
    wide = max(map(len, rows))
    body = body_of(rows)
    if not body or wide < 8 or any(len(row) != wide for row in rows):
        return [rows]
    column = chance.choice((wide - 1, wide - 6))
    named = chance.choice(("小计", "法人或其他组织小计"))
    changed = []
    for number, row in enumerate(rows):
        if number in body:
            cell = str(sum(int(value) for value in row[wide - 6 : wide - 1] if value.isdigit()))
        else:
            cell = named if number == body[0] - 1 else LEFT if number < body[0] - 1 else ABOVE
        changed.append([*row[:column], cell, *row[column:]])
    if column == wide - 6 and len(changed) > 1:
        above = changed[1]
        above[column], above[column + 1] = above[column + 1], LEFT
    return [changed]


_SIMPLIFIED = (
    "开务机关数制发废现规范处许罚强业费额单万项总计请无据资结转复维纠审诉讼经济类"
    "组织构营团对属于国法护执检举报认获个众来会动"
)
_TRADITIONAL = (
    "開務機關數製發廢現規範處許罰強業費額單萬項總計請無據資結轉復維糾審訴訟經濟類"
    "組織構營團對屬於國法護執檢舉報認獲個眾來會動"
)


@of_table("Labels 7")
def traditional_characters(rows: Rows, chance: Random) -> list[Rows]:
    """Print labels in traditional characters."""
    del chance
    table = str.maketrans(_SIMPLIFIED, _TRADITIONAL)
    return labels_changed(rows, lambda label: label.translate(table))


@of_table("Labels 7", is_noted=True)
def traditional_words(rows: Rows, chance: Random) -> list[Rows]:
    """Print labels in traditional characters, and in words of regions that use them."""
    del chance
    table = str.maketrans(_SIMPLIFIED, _TRADITIONAL)
    return labels_changed(rows, lambda label: label.translate(table).replace("信息", "資訊").replace("文件", "檔案"))


@of_table("Labels 7", is_noted=True)
def pinyin_noise(rows: Rows, chance: Random) -> list[Rows]:
    """Print the pinyin of a character behind it, inside labels."""
    noise = {"公": "公(gong)", "行": "行(xing)", "政": "政(zheng)", "企": "企(qi)", "年": "年(nian)"}
    hit = chance.choice([*noise])
    share = chance.choice((0.2, 1))
    return labels_changed(rows, lambda label: label.replace(hit, noise[hit], 1) if chance.random() < share else label)
