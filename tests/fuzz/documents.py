"""Draw documents that no adapter would make: grids of the form's labels and of numbers, cut and spanned at random."""

from random import Random

from govinfo.cells import cells
from govinfo.codes import Section
from govinfo.model.notes import Place
from govinfo.readers.document import Block, Document, Grid, GridCell, Picture, TextBlock

_LABELS = sorted({label for cell in cells() for label in (*cell.row, *cell.column)})
_TEXTS = (
    "",
    " ",
    "0",
    "12",
    "-",
    "－3",
    "1,234",
    "2.5",
    "1 6",
    "22（其中修订16件）",
    "—",
    "无",
    "O",
    "规章000",
    "\n",
    "9" * 40,
)
_HEADINGS = [section.printed for section in Section]


def drawn(chance: Random) -> Document:
    """Draw a document."""
    blocks: list[Block] = []
    for number in range(1, chance.randrange(2, 14)):
        kind = chance.random()
        if kind < 0.5:
            blocks.append(_grid(number, chance))
        elif kind < 0.9:
            text = chance.choice(
                (*_HEADINGS, *_LABELS, *_TEXTS, "某县2023年政府信息公开工作年度报告", "本年度收取信息处理费0元。")
            )
            blocks.append(TextBlock(text=text, place=Place(row=number), level=chance.randrange(3)))
        else:
            blocks.append(Picture(place=Place(page=number)))
    return Document(blocks=tuple(blocks))


def _grid(number: int, chance: Random) -> Grid:
    rows, columns = chance.randrange(1, 30), chance.randrange(1, 14)
    share = chance.random()
    taken: set[tuple[int, int]] = set()
    found: list[GridCell] = []
    for row in range(1, rows + 1):
        for column in range(1, columns + 1):
            if (row, column) in taken or chance.random() < 0.05:
                continue
            height, width = (chance.choice((1, 1, 1, 1, 2, 5)) for _ in range(2))
            area = {(row + y, column + x) for y in range(height) for x in range(width)}
            if not area.isdisjoint(taken):
                height = width = 1
                area = {(row, column)}
            taken |= area
            text = chance.choice(_LABELS if chance.random() < share else _TEXTS)
            found.append(GridCell(text=text, row=row, column=column, row_span=height, column_span=width))
    return Grid(cells=tuple(found), table=number, page=chance.choice((None, 1, 2)))
