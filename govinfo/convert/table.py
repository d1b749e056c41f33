"""Write lines as CSV (RFC 4180), the first line the names of the columns."""

import csv
import io
from collections.abc import Iterable, Sequence


def csv_bytes(columns: Sequence[str], lines: Iterable[Sequence[object]], *, is_for_spreadsheets: bool = False) -> bytes:
    """Write lines in UTF-8; for spreadsheets with the mark that they tell it by. None is an empty field."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(lines)
    return written.getvalue().encode("utf-8-sig" if is_for_spreadsheets else "utf-8")
