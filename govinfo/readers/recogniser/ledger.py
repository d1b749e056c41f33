"""Keep what was read: the values of cells, where they stood, and what was noted."""

from decimal import Decimal
from typing import Any

from attrs import field, frozen

from govinfo.cells import Cell
from govinfo.codes import AmountUnit, NoteCode, Unit
from govinfo.model.fields import Shape, form_fields
from govinfo.model.notes import Place, Provenance
from govinfo.readers.document import GridCell
from govinfo.readers.printed import PrintedRow
from govinfo.readers.remarks import Remarks
from govinfo.readers.words.numbers import Number, number_of


@frozen(kw_only=True, eq=False)
class Ledger:
    """The values and places of cells, and the notes, of a report in the making."""

    values: dict[str, int | Decimal | None] = field(factory=dict)
    places: dict[str, Provenance] = field(factory=dict)
    remarks: Remarks = field(factory=Remarks)
    #: The unit of money printed with an amount whose unit the form leaves open, by the address of its row.
    units: dict[str, AmountUnit] = field(factory=dict)

    def enter(self, cell: Cell, printed: GridCell, row: PrintedRow, unit_beside: AmountUnit | None = None) -> None:
        """Read a printed cell as a cell of the form."""
        if not printed.text.strip():
            self.values.setdefault(cell.address, None)
            return
        place = _place(row, printed)
        number = _in_unit(number_of(printed.text, cell.kind), cell, unit_beside)
        self.values[cell.address] = number.value
        self.places[cell.address] = Provenance(place=place, raw=printed.text)
        if cell.unit is Unit.AS_PRINTED and number.unit and number.value is not None:
            self.units[cell.row_address] = number.unit
        if number.note:
            self.remarks.add(number.note, address=cell.address, place=place, raw=printed.text)

    def withdraw(self, address: str) -> None:
        """Leave a cell blank after all."""
        self.values[address] = None


def _place(row: PrintedRow, printed: GridCell) -> Place:
    return row.grid.place_of(printed)


def _in_unit(number: Number, cell: Cell, unit_beside: AmountUnit | None) -> Number:
    """Refuse an amount in another unit than the form's; a unit in the cell goes before one beside it."""
    unit = number.unit or unit_beside
    if number.value is None or cell.kind != "decimal":
        return number
    if cell.unit is Unit.TEN_THOUSAND_YUAN and unit is AmountUnit.YUAN:
        return Number(note=NoteCode.VALUE_UNIT)
    return Number(number.value, unit, number.note)


def build(cls: type[Any], address: str, ledger: Ledger, present: frozenset[str]) -> Any:
    """Make the part of a report at an address out of what was read; optional rows only where `present` has them."""
    given: dict[str, Any] = {}
    for declared in form_fields(cls):
        inner = f"{address}.{declared.name}"
        if declared.is_cell:
            given[declared.name] = ledger.values.get(inner)
        elif declared.struct is None:
            given[declared.name] = ledger.units.get(address)
        elif declared.shape is Shape.ONE or inner in present:
            given[declared.name] = build(declared.struct, inner, ledger, present)
    return cls(**given)
