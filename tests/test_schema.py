"""Hold the published files to what they are derived from, and the schema to the converter."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

from govinfo import AnnualReport, InvalidReport, Problem, cells, dumps, schema_errors
from govinfo.codes import (
    AgencyLevel,
    AmountUnit,
    Edition,
    Mistake,
    NarrativePart,
    NoteCode,
    Section,
    Severity,
    TableSide,
)
from govinfo.convert import structure
from govinfo.findings import Verdict
from govinfo.schema import published, published_names
from govinfo.schema.draft07 import draft_07
from govinfo.schema.generate import generated
from govinfo.schema.lists import CODE_LISTS
from govinfo.testing import reports, unruly_reports

#: What structuring refuses and the schema accepts; published in the README of the format.
REFUSED_BY_STRUCTURING_ALONE = {"date", "check_digit", "precision"}

#: Keywords that mean the same in Draft 2020-12 and Draft 7 (where `$defs` is `definitions`).
KEYWORDS = {
    "$schema", "$id", "$comment", "$ref", "title", "description", "type", "properties", "required",
    "additionalProperties", "items", "enum", "const", "minimum", "maximum", "minLength", "maxLength", "pattern", "not",
}  # fmt: skip

#: Every published schema, by the name of its file, in both drafts.
SCHEMAS = {name: json.loads(published(name)) for name in published_names() if name.endswith(".schema.json")}
SCHEMA, FINDINGS_SCHEMA = SCHEMAS["report.schema.json"], SCHEMAS["findings.schema.json"]
TWINS = {name: name.replace(".schema.", ".draft-07.schema.") for name in SCHEMAS if ".draft-07." not in name}
DEFINITIONS = {
    "https://json-schema.org/draft/2020-12/schema": "$defs",
    "http://json-schema.org/draft-07/schema#": "definitions",
}


def schemas(schema: Any) -> Iterator[dict[str, Any]]:
    """Give a schema and all schemas inside it."""
    yield schema
    for keyword in ("properties", "$defs", "definitions"):
        for inner in schema.get(keyword, {}).values():
            yield from schemas(inner)
    for keyword in ("items", "additionalProperties", "not"):
        if isinstance(schema.get(keyword), dict):
            yield from schemas(schema[keyword])


@pytest.mark.parametrize("name", sorted(generated()))
def test_what_is_published_is_not_stale(name: str) -> None:
    assert published(name) == generated()[name], "stale: run `make generate`"


@pytest.mark.parametrize(
    "name", ["", ".", "codes", "../README.md", "codes/../cells.csv", "./cells.csv", "/cells.csv", "none"]
)
def test_a_name_that_is_not_published_is_refused(name: str) -> None:
    with pytest.raises(LookupError, match=r"is not published in version 1\.0; published: "):
        published(name)


def test_nothing_else_is_published_but_what_is_written_by_hand_and_vectors() -> None:
    by_hand = {"README.md", "package.json", *(name for name in published_names() if name.startswith("js/"))}
    names = {name for name in published_names() if not name.startswith("vectors/")}

    assert names == {*generated(), *by_hand}


def test_each_schema_has_a_twin_in_draft_7() -> None:
    assert set(TWINS) == {"report.schema.json", "rules.schema.json", "findings.schema.json"}
    assert set(SCHEMAS) == {*TWINS, *TWINS.values()}


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_schema_is_one_in_its_draft(name: str) -> None:
    validator: Any = Draft7Validator if name in TWINS.values() else Draft202012Validator

    assert SCHEMAS[name]["$schema"] == validator.META_SCHEMA.get("$id")
    validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_only_keywords_that_mean_the_same_in_both_drafts_are_used(name: str) -> None:
    definitions = DEFINITIONS[SCHEMAS[name]["$schema"]]

    assert {keyword for schema in schemas(SCHEMAS[name]) for keyword in schema} <= {*KEYWORDS, definitions}
    assert all(schema is SCHEMAS[name] or definitions not in schema for schema in schemas(SCHEMAS[name]))


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_nothing_stands_beside_a_reference_and_none_leaves_the_file(name: str) -> None:
    definitions = DEFINITIONS[SCHEMAS[name]["$schema"]]
    references = [schema for schema in schemas(SCHEMAS[name]) if "$ref" in schema]

    assert references
    for schema in references:
        assert set(schema) == {"$ref"}
        assert schema["$ref"].startswith(f"#/{definitions}/")
        assert schema["$ref"].removeprefix(f"#/{definitions}/") in SCHEMAS[name][definitions]


@pytest.mark.parametrize("name", sorted(TWINS))
def test_a_twin_differs_in_its_draft_its_id_and_where_definitions_stand(name: str) -> None:
    schema, twin = SCHEMAS[name], dict(SCHEMAS[TWINS[name]])
    draft = {"$schema": schema["$schema"], "$id": twin["$id"].removesuffix(":draft-07")}

    as_it_was = json.loads(json.dumps({**twin, **draft}).replace("#/definitions/", "#/$defs/"))

    assert {"$defs": as_it_was.pop("definitions"), **as_it_was} == schema
    assert twin["$id"] != schema["$id"]


def test_what_stands_beside_a_reference_has_no_twin() -> None:
    schema = {"$id": "a", "properties": {"a": {"$ref": "#/$defs/A", "title": "A"}}}

    with pytest.raises(ValueError, match="beside a reference"):
        draft_07(schema)


def test_a_twin_leaves_values_as_they_are() -> None:
    schema = {"$id": "a", "properties": {"$defs": {"const": {"$ref": "#/$defs/A", "$defs": 1}}}, "$defs": {"B": True}}

    assert draft_07(schema) == {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "a:draft-07",
        "properties": schema["properties"],
        "definitions": schema["$defs"],
    }


@pytest.mark.parametrize("name", sorted(TWINS))
def test_the_ids_are_urns(name: str) -> None:
    document = name.partition(".")[0]

    assert SCHEMAS[name]["$id"] == f"urn:govinfo:schema:{document}:1.0"
    assert SCHEMAS[TWINS[name]]["$id"] == f"urn:govinfo:schema:{document}:1.0:draft-07"


@pytest.mark.parametrize("schema", [SCHEMA, FINDINGS_SCHEMA], ids=["report", "findings"])
def test_every_key_but_references_is_labelled_in_chinese_and_english(schema: dict[str, Any]) -> None:
    for inner in schemas(schema):
        for named in inner.get("properties", {}).values():
            if "$ref" not in named:
                assert named["title"]
                assert named["description"]


def lists_of(schema: dict[str, Any]) -> set[tuple[str, ...]]:
    return {tuple(code for code in inner["enum"] if code) for inner in schemas(schema) if "enum" in inner}


_CODE_LISTS = (Edition, AgencyLevel, NarrativePart, TableSide, AmountUnit, NoteCode, Severity)


def test_every_code_list_of_the_schema_is_the_enumeration() -> None:
    assert lists_of(SCHEMA) == {
        *(tuple(each.value for each in codes) for codes in _CODE_LISTS),
        tuple(section.value for section in Section if section.is_table),
    }


def test_findings_have_the_enumerations_but_for_what_gives_no_finding() -> None:
    assert lists_of(FINDINGS_SCHEMA) == {
        *(tuple(each.value for each in codes) for codes in (Edition, Mistake, NoteCode, Severity, Verdict)),
        ("violated", "undecided"),
        ("unique", "ambiguous"),
    }


@pytest.mark.parametrize("name", sorted(CODE_LISTS))
def test_a_code_list_says_what_the_enumeration_says(name: str) -> None:
    lines = list(csv.DictReader(io.StringIO(published(f"codes/{name}.csv").decode(), newline="")))

    assert [(line["code"], line["number"], line["label_zh"], line["label_en"]) for line in lines] == [
        (code.value, code.number, code.zh, code.en) for code in CODE_LISTS[name]
    ]
    assert all(line["basis_zh"] and line["basis_en"] and line["since"] for line in lines)
    assert all(line["deprecated"] == ("true" if line["until"] else "false") for line in lines)


def test_the_lists_in_one_file_say_what_the_files_of_one_list_say() -> None:
    document = json.loads(published("codes.json"))
    spelled = {None: "", True: "true", False: "false"}

    assert list(document["lists"]) == list(CODE_LISTS)
    for name, codes in {**document["lists"], "editions": document["editions"]}.items():
        told = [{key: spelled.get(value, str(value)) for key, value in code.items()} for code in codes]
        assert told == list(csv.DictReader(io.StringIO(published(f"codes/{name}.csv").decode(), newline="")))


def test_a_code_is_deprecated_if_no_edition_in_force_has_it() -> None:
    lists = json.loads(published("codes.json"))["lists"]
    deprecated = {name: {code["code"] for code in codes if code["deprecated"]} for name, codes in lists.items()}

    assert {name: codes for name, codes in deprecated.items() if codes} == {
        "disclosure_blocks": {"article_20_9"},
        "disclosure_items_2019": {code.value for code in CODE_LISTS["disclosure_items_2019"]},
        "disclosure_measures_2019": {code.value for code in CODE_LISTS["disclosure_measures_2019"]},
        "dispositions": {"undivided"},
    }


def test_a_parent_is_a_code_of_the_list_or_of_the_list_that_the_readme_names() -> None:
    lists = json.loads(published("codes.json"))["lists"]
    above = {"narrative_parts": "sections"} | {
        name: "disclosure_blocks" for name in CODE_LISTS if name.startswith(("disclosure_items", "disclosure_measures"))
    }

    for name, codes in lists.items():
        known = {code["code"] for code in lists[above.get(name, name)]}
        assert {code["parent"] for code in codes} - {None} <= known


def test_the_cell_list_has_every_cell_with_its_pointer() -> None:
    lines = list(csv.DictReader(io.StringIO(published("cells.csv").decode(), newline="")))

    assert [(line["address"], line["pointer"], line["unit"]) for line in lines] == [
        (cell.address, cell.pointer, cell.unit.value) for cell in cells()
    ]
    assert len(lines) == 10 + 22 + 182 + 15


@given(reports(blanks=True) | unruly_reports())
def test_what_is_dumped_is_accepted_by_the_schema(report: AnnualReport) -> None:
    assert schema_errors(orjson.loads(dumps(report))) == ()


def test_an_error_of_the_schema_says_what_and_where() -> None:
    document = orjson.loads(dumps(AnnualReport.blank("2021")))
    document["requests"]["received"]["total"] = "3"
    document["surplus"] = 1
    del document["year"]

    assert [(each.code, each.address, each.got) for each in schema_errors(document)] == [
        ("type", "requests.received.total", "'3'"),
        ("key.unknown", "surplus", "1"),
        ("key.missing", "year", None),
    ]


def test_what_is_no_parsed_document_is_a_wrong_call() -> None:
    with pytest.raises(TypeError, match="bytes"):
        schema_errors(b"{}")


#: Values that stand where they should not, or just should.
INTRUDERS: list[Any] = [
    None, True, False, 0, -1, 12.0, 1.5, 0.1234567, 10**14, 10**14 + 1, -(10**14) - 1, 10**9, 2**70, 1e300, -0.0,
    "", "0", "12", " a", "a\n", "a\u2028", "甲", "2021", "2025-02-30", "2025-02-28", "2025-2-28", "county",
    "overview", "problems", "error", "610000", "610000\n", "91350100M000100Y43", "91350100M000100Y44", "a.b", "A",
    [], [None], [{}], [{"text": "甲", "part": None}], [{"text": "甲"}], {}, {"a": 1}, {"text": "甲", "part": "x"},
]  # fmt: skip


def places(document: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Give the path of every value in a document."""
    yield path
    if isinstance(document, dict):
        for key in document:
            yield from places(document[key], (*path, key))
    elif isinstance(document, list):
        for index, item in enumerate(document):
            yield from places(item, (*path, index))


@st.composite
def mutated_documents(draw: st.DrawFn) -> Any:
    """Draw a right document with one to three changes, most of them wrong."""
    holder = [orjson.loads(dumps(draw(reports(blanks=True))))]
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(list(places(holder[0]))))
        part: Any = holder
        last: Any = 0
        for step in path:
            part, last = part[last], step
        change = draw(st.sampled_from(("drop", "add", "set", "set")))
        if change == "set":
            part[last] = draw(st.sampled_from(INTRUDERS))
        elif change == "drop" and isinstance(part, dict):
            del part[last]
        elif change == "add" and isinstance(part[last], dict):
            part[last][draw(st.sampled_from(("surplus", "total", "Total", "year", "")))] = draw(
                st.sampled_from(INTRUDERS)
            )
    return holder[0]


@given(mutated_documents())
def test_structuring_and_the_schema_refuse_the_same_at_the_same_addresses(document: Any) -> None:
    try:
        structure(document)
        refused: tuple[Problem, ...] = ()
    except InvalidReport as error:
        refused = error.problems

    by_schema = {problem.address for problem in schema_errors(document)}
    by_structuring = {each.address for each in refused if each.code not in REFUSED_BY_STRUCTURING_ALONE}
    assert by_schema == by_structuring
