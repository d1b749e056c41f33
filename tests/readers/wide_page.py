"""Write the page that shows the result of a wide run."""

from collections import Counter


def page(table: dict[tuple[str, str], Counter[str]], run: Counter[str]) -> str:
    """Write the page."""
    del table, run
    return ""
