"""
Give Hypothesis strategies for the tests of whoever uses the form (extra `testing`).

Every strategy is valid by construction and named after what it draws:

    from govinfo.testing import reports

    @given(reports(edition="2021"))
    def test_my_database_keeps_a_report(report): ...

Raises `MissingExtra` on import where Hypothesis is not installed.
"""

from govinfo.exceptions import MissingExtra

try:
    from govinfo.testing.documents import DrawnDeviation, DrawnDocument, documents
    from govinfo.testing.reports import reports, unruly_reports
    from govinfo.testing.values import amounts, cells_of_tables, counts, deltas, lines
    from govinfo.testing.vectors import (
        InvalidVector,
        RuleVector,
        ValidVector,
        invalid_vectors,
        rule_vectors,
        valid_vectors,
    )
    from govinfo.testing.wrong import Planted, WrongReport, wrong_reports
except ModuleNotFoundError as missing:
    if missing.name != "hypothesis":
        raise
    raise MissingExtra("testing") from missing

__all__ = [
    "DrawnDeviation",
    "DrawnDocument",
    "InvalidVector",
    "Planted",
    "RuleVector",
    "ValidVector",
    "WrongReport",
    "amounts",
    "cells_of_tables",
    "counts",
    "deltas",
    "documents",
    "invalid_vectors",
    "lines",
    "reports",
    "rule_vectors",
    "unruly_reports",
    "valid_vectors",
    "wrong_reports",
]
