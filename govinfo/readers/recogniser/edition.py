"""Tell which edition of the form a document follows."""

from govinfo.codes import Edition, NoteCode
from govinfo.model.disclosure import ProactiveDisclosure
from govinfo.model.disclosure_2019 import ProactiveDisclosure2019
from govinfo.model.requests import Requests
from govinfo.readers.remarks import Remarks


def edition_of(
    table_2: ProactiveDisclosure | ProactiveDisclosure2019 | None,
    table_3: Requests | None,
    year: int | None,
    remarks: Remarks,
) -> Edition:
    """
    Tell the edition by table 2, else by table 3, else by the year; note where it is inferred.

    One row 其他处理 in table 3 says 2019 only where the year does not say
    otherwise: reports of 2021 and later print it, too.
    """
    if isinstance(table_2, ProactiveDisclosure):
        return Edition.E2021
    if isinstance(table_2, ProactiveDisclosure2019):
        return Edition.E2019
    remarks.add(NoteCode.EDITION_INFERRED)
    rows = table_3.outcomes.other_processing if table_3 else None
    if rows and (rows.correction_overdue or rows.fee_overdue or rows.miscellaneous):
        return Edition.E2021
    if year is not None:
        return Edition.of_year(year) or min(Edition, key=lambda edition: edition.first_year)
    return Edition.E2019 if rows and rows.undivided else max(Edition, key=lambda edition: edition.first_year)
