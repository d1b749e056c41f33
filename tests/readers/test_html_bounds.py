"""Pages that are made to hurt, and pages of any bytes."""

from contextlib import suppress
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govinfo.exceptions import GovinfoError, LimitExceeded
from govinfo.readers import Limits
from govinfo.readers.document import Grid
from govinfo.readers.html import document_of
from govinfo.testing.documents.printers.html import PRINTERS
from tests.readers.shown import shown_of
from tests.readers.values import zeros


@pytest.mark.parametrize(
    ("page", "limit"),
    [
        ("<div>" * 100_000, "depth"),
        ("<b><div></b>" * 20_000, "depth"),
        ("<div><table><tr><td></div>" * 20_000, "depth"),
        ("<ul><li>" * 20_000, "depth"),
        ("<svg><g>" * 20_000, "depth"),
        ("<table><tr><td>" * 20_000, "depth"),
        ("<span>" * 300 + "</span>" * 300, "depth"),
        ("<!--><div>" * 1_000, "depth"),
        ("".join(f"<font size={size}>" for size in range(200)) + "<p>x" * 5_000, "elements"),
        ("<p>x" * 500_001, "elements"),
        ("<p>x" * 200_001, "lines"),
        ("x" * 200_001, "characters of a line"),
        (f"<p {' '.join(f'a{number}' for number in range(20_000))}>", "attributes"),
        ("<table><tr>" + "<td>1" * 1_001, "columns"),
        ("<table><tr><td>a<td colspan=1000000>b<td>c", "columns"),
        ("<table>" + "<tr><td>1<td>2" * 25_001, "cells"),
    ],
)
def test_a_page_beyond_the_limits_is_refused_in_short_time(page: str, limit: str) -> None:
    start = process_time()
    with pytest.raises(LimitExceeded) as caught:
        document_of(page.encode())

    assert caught.value.limit == limit
    assert process_time() - start < 10


@pytest.mark.parametrize(
    "piece",
    [
        "<p><font size={}>x",
        "<li><font size={}>x",
        "<dt><b>x<dd><span>y",
        "<div><p><span><b>x</div>",
        "<table><tr><td><font color={}><div><b>x</table>",
        "<tr><td><font color={}><div>x",
        "<p><a href={}>x",
        "<center><font size={}>x</center>",
    ],
)
def test_tags_that_are_never_closed_are_no_depth_where_others_end_them(piece: str) -> None:
    page = "".join(piece.format(number % 5) for number in range(1_000))

    document = document_of(("<ul>" + page if "li" in piece else "<table>" + page).encode())

    assert "x" in str(shown_of(document))


@pytest.mark.parametrize(
    "page",
    [
        "<td>" + "x" * 1_000_000,
        "<!--" * 100_000,
        "<script>" * 100_000,
        "<script><div></div>" + "<" * 100_000,
        "<" * 100_000,
        "&" * 1_000_000,
        "<table>" + "x<tr>" * 50_000,
        "<table><tr>" + "<td rowspan=65534>" * 1_000 + "<tr><td colspan=1000>x" * 20_000,
        "<p>" + "</p>" * 200_000,
        "<p hidden>" * 100_000,
        "<select>" + "<option>" * 100_000,
        "<font>x" * 100_000,
        "<a href=x>" * 100_000,
        "<br>" * 200_000,
        "<img src='data:image/png;base64," + "A" * 1_000_000 + "'>",
    ],
)
def test_a_page_made_to_hurt_takes_linear_time(page: str) -> None:
    start = process_time()
    with suppress(LimitExceeded):
        document_of(page.encode())

    assert process_time() - start < 10


#: What pages are made of, one piece a word; `~` stands for a space.
_MARKUP = """
    <table> </table> <tr> </tr> <td> <td~rowspan=3> <td~colspan=4> <td~rowspan=0> </td> <thead> <tfoot> <tbody>
    <caption> </caption> <p> <div> </div> <b> </b> <sup> </sup> <pre> </pre> <br> <img> 1 甲 &amp; <select> <option>
    <p~hidden> <svg> <!-- --> <script> </script> <template> <frameset> <body> </html> <s>
    <button> <a> <title> <math> ~
"""


@settings(max_examples=200)
@given(st.lists(st.sampled_from([tag.replace("~", " ") for tag in _MARKUP.split()]), max_size=60))
def test_any_markup_gives_a_document_without_overlaps(tags: list[str]) -> None:
    for block in document_of("".join(tags).encode()).blocks:
        if isinstance(block, Grid):
            places = [
                (cell.row + y, column) for cell in block.cells for y in range(cell.row_span) for column in cell.columns
            ]
            assert len(set(places)) == len(places)
            assert all(cell.row_span > 0 and cell.column_span > 0 for cell in block.cells)


@settings(max_examples=100)
@given(content=st.binary(max_size=400), data=st.data())
def test_any_bytes_give_a_document_or_an_error_of_ours(content: bytes, data: st.DataObject) -> None:
    page = PRINTERS["html"](zeros("2021"), None)
    place = data.draw(st.integers(0, len(page)))
    for each in (content, b"<p>" + content, page[:place] + content + page[place:]):
        try:
            document_of(each, Limits())
        except GovinfoError:
            continue
