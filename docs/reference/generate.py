"""Write the generated pages of the documentation: `make generate`."""

import inspect
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import attrs

import govinfo
import govinfo.testing
from govinfo import LinearRule, Rule
from govinfo.codes import (
    CROSSWALK,
    CROSSWALK_STATUS,
    TARGETS,
    Applicant,
    Edition,
    Match,
    Relation,
    Section,
    Severity,
    TargetKind,
    Vocabulary,
)
from govinfo.convert import FORMAT_VERSION
from govinfo.localisation.lint import dependent_equations, signature_classes, system_of, uncovered_cells
from govinfo.messages import LANGS, basis_of, example_of, note_message, statement
from govinfo.messages.note_examples import EXAMPLES
from govinfo.schema.documents import summary_of
from govinfo.schema.lists import CODE_LISTS

HERE = Path(__file__).parent
_PERSON_AND_TOTAL = {Applicant.NATURAL_PERSON, Applicant.TOTAL}
MARK = "<!-- Written by `make generate`. -->\n"


def rules_page() -> Iterator[str]:
    """Give the page of the rules: each family with its statement, basis, example, counter-example and ids."""
    yield f"# Rules\n\n{MARK}\n"
    yield (
        "A rule is data. An equation says that two sums of cells are equal, tolerance 0; over blanks it is\n"
        "satisfied, violated or undecided ([why](../explanation/blank-is-not-zero.md)). A rule whose row or\n"
        "table a report lacks is not applicable. Of the 43 equations, 42 apply to an official report of\n"
        "edition 2021 and 40 to one of 2019. Ids are published and never given to another rule.\n"
    )
    families: dict[str, list[Rule]] = {}
    for rule in govinfo.rules():
        families.setdefault(rule.family, []).append(rule)
    for family, members in families.items():
        yield from _family(family, members)


def _family(family: str, members: list[Rule]) -> Iterator[str]:
    first = members[0]
    editions = ", ".join(sorted({edition for member in members for edition in member.editions}))
    yield f"\n## `{family}`\n\nSeverity: {first.severity}. Editions: {editions}.\n\n"
    yield "| | 中文 | English |\n|---|---|---|\n"
    examples = [example_of(first, lang) for lang in LANGS]
    yield _line("statement", [statement(first, lang) for lang in LANGS])
    yield _line("basis", [basis_of(first, lang) for lang in LANGS])
    yield _line("example", [right for right, _ in examples])
    yield _line("counter-example", [wrong for _, wrong in examples])
    if isinstance(first, LinearRule):
        yield f"\n{len(members)} equations:\n\n| id | left | right |\n|---|---|---|\n"
        for member in members:
            if isinstance(member, LinearRule):
                yield f"| `{member.id}` | {_sum(member.left)} | {_sum(member.right)} |\n"


def _line(name: str, texts: list[str]) -> str:
    return f"| {name} | " + " | ".join(texts) + " |\n"


def _sum(terms: tuple[govinfo.Term, ...]) -> str:
    few = 6
    addresses = [f"`{term.address}`" for term in terms]
    if len(addresses) > few:
        return f"{addresses[0]} + … + {addresses[-1]} ({len(addresses)} rows)"
    return " + ".join(addresses)


def glossary_page() -> Iterator[str]:
    """Give the glossary: every code with its Chinese and English label."""
    yield f"# Glossary\n\n{MARK}\n"
    yield "The terms of the form, as its code lists have them. The code is the name in Python, JSON, SQL and CSV.\n"
    for name, codes in CODE_LISTS.items():
        yield f"\n## `{name}`\n\n{summary_of(codes)}\n\n| code | 中文 | English |\n|---|---|---|\n"
        for code in codes:
            yield f"| `{code.value}` | {code.printed} | {code.en} |\n"


def crosswalk_page() -> Iterator[str]:
    """Give the crosswalk: each disposition beside the outcomes that other countries count."""
    published = f"../../schema/{FORMAT_VERSION}"
    yield f"# Crosswalk\n\n{MARK}\n"
    yield (
        f"**Status: {CROSSWALK_STATUS}. No lawyer has reviewed this page.** It may help to read two countries'\n"
        "statistics side by side. It is no ground for a legal conclusion, and no recipe for adding or ranking\n"
        "figures.\n\n"
        "Each line leads from a disposition of table 3 to a target: a line of another country's statistics on access\n"
        "to information. The relation is read in that direction, as SKOS has it: *the target is … the disposition*.\n"
        "The question behind it: would a request that is concluded so in China be counted there, by that country's\n"
        "own definitions?\n\n| relation | lines | says |\n|---|---|---|\n"
    )
    for relation in Relation:
        lines = sum(match.relation is relation for match in CROSSWALK)
        yield f"| `{relation}` | {lines} | {relation.meaning} |\n"
    yield (
        "\nA target is an **outcome** (it counts requests, each once) or a **reason** (it counts how often a ground\n"
        "was relied on, several for one request, also where a part was granted). A line to a reason compares the\n"
        "grounds, not the figures: never add outcomes and reasons. The same lines are data in\n"
        f"[`crosswalk.csv`]({published}/crosswalk.csv), the targets in\n"
        f"[`crosswalk_targets.csv`]({published}/crosswalk_targets.csv).\n"
    )
    for vocabulary in Vocabulary:
        yield from _vocabulary(vocabulary)


def _vocabulary(vocabulary: Vocabulary) -> Iterator[str]:
    yield f"\n## `{vocabulary}`\n\n{vocabulary.source}.\n\n"
    yield "| disposition | 中文 | relation | target | what the relation leaves out |\n|---|---|---|---|---|\n"
    for match in CROSSWALK:
        if match.vocabulary is vocabulary:
            code = match.disposition
            yield f"| `{code}` | {code.zh} | {match.relation} | {_target(match)} | {match.note} |\n"
    led_to = {match.target for match in CROSSWALK}
    yield "\nThe targets:\n\n| target | label | kind | what is counted | led to |\n|---|---|---|---|---|\n"
    for target in TARGETS:
        if target.vocabulary is vocabulary:
            answer = "yes" if target in led_to else "no"
            yield f"| `{target}` | {target.label} | {target.kind} | {target.meaning} | {answer} |\n"


def _target(match: Match) -> str:
    if match.target is None:
        return "—"
    return f"`{match.target}`" + (" (reason)" if match.target.kind is TargetKind.REASON else "")


def notes_page() -> Iterator[str]:
    """Give the page of the notes: each code with its gravity and an example in both languages."""
    yield f"# What the notes mean\n\n{MARK}\n"
    yield (
        "A reader notes every doubt and every inference. A note has a code, a gravity, the part of the report that it\n"
        "is about (`address`), where it stands in the document (`place`: page, table, row and column, from 1), and\n"
        "what is printed there (`raw`). More than three of a kind in one table become one note, at the least part of\n"
        "the report that contains them all. Notes travel with the report: in `report.notes`, in its JSON, in the\n"
        "output of `govinfo check` and `govinfo read`.\n\n"
        "An **error** says that a part of the form is lost, a **warning** that a cell is blank or may be doubted, an\n"
        "**info** that what was read is certain and only printed otherwise.\n"
    )
    for severity in Severity:
        yield f"\n## {severity.value}\n\n| code | 示例 | example |\n|---|---|---|\n"
        for note in EXAMPLES:
            if note.severity is severity:
                texts = (note_message(note, lang).replace("|", "\\|") for lang in LANGS)
                yield f"| `{note.code.value}` | " + " | ".join(texts) + " |\n"


def api_page() -> Iterator[str]:
    """Give the page of the public names: each with its signature and its docstring."""
    yield f"# Python reference\n\n{MARK}\n"
    yield "What is here is public. It is imported from `govinfo`; the last part, for tests, from `govinfo.testing`.\n"
    public = [(name, getattr(govinfo, name)) for name in govinfo.__all__]
    groups = {
        "Functions": [each for each in public if inspect.isfunction(each[1])],
        "Enumerations": [each for each in public if inspect.isclass(each[1]) and issubclass(each[1], Enum)],
        "Exceptions": [each for each in public if inspect.isclass(each[1]) and issubclass(each[1], Exception)],
    }
    told = {name for members in groups.values() for name, _ in members}
    groups["Classes"] = [each for each in public if inspect.isclass(each[1]) and each[0] not in told]
    for title, members in groups.items():
        yield f"\n## {title}\n"
        yield from _described(members)
    yield f"\n## Constants\n\n`FORMAT`: {govinfo.FORMAT!r}, what every document says under the key `format`.\n"
    yield "\n## For tests\n\nThese are imported from `govinfo.testing` ([how they fit together](testing.md)).\n"
    yield from _described([(name, getattr(govinfo.testing, name)) for name in govinfo.testing.__all__])


def _described(members: list[tuple[str, Any]]) -> Iterator[str]:
    for name, each in members:
        yield f"\n### `{name}{_signature(each)}`\n\n{inspect.getdoc(each)}\n"
        yield from _members(each)


def _signature(each: Any) -> str:
    if inspect.isclass(each):
        return ""
    return re.sub(r"(?:\w+\.)+(\w)", r"\1", str(inspect.signature(each))).replace("'", "")


def _members(each: Any) -> Iterator[str]:
    """List the codes of an enumeration, the fields of a class."""
    if inspect.isclass(each) and issubclass(each, Enum):
        yield "\n" + ", ".join(f"`{member.value}`" for member in each) + "\n"
    elif attrs.has(each) and attrs.fields(each):
        yield "\nFields: " + ", ".join(f"`{field.name}`" for field in attrs.fields(each)) + "\n"


#: Columns of table 3 that reports leave blank, and how they are called.
_BLANK_COLUMNS = (
    ("none", ()),
    ("the total", ("total",)),
    ("one kind of applicant", ("other_organization",)),
    ("all organisations", tuple(each.value for each in Applicant if each not in _PERSON_AND_TOTAL)),
    ("all but the total", tuple(each.value for each in Applicant if each is not Applicant.TOTAL)),
)


def locating_page() -> Iterator[str]:
    """Give the page of what the equations tell apart: their rank, and the classes of cells by what is blank."""
    yield f"# What the equations tell apart\n\n{MARK}\n"
    yield (
        "If one cell alone is wrong, the equations that it bears on break, and no others. Cells with the same set of\n"
        "equations are a class: none of them can be told from the others. A class of one cell is located by itself\n"
        "([how](../explanation/localisation.md)). An equation with a blank in it is left out: it may break or not.\n"
    )
    for edition in Edition:
        system = system_of(edition)
        yield f"\n## Edition {edition}\n\n"
        for section in (Section.REQUESTS, Section.DISPUTES):
            own = [each for each in system.form.plan.rules if each.rule.scope.startswith(section)]
            dependent = dependent_equations(system, section)
            follow = f" ({', '.join(f'`{each}`' for each in dependent)} follow from the others)" if dependent else ""
            uncovered = sum(1 for _ in uncovered_cells(system, section))
            yield (
                f"- Table {section.ordinal}: {len(own)} equations of rank {len(own) - len(dependent)}{follow};\n"
                f"  cells that none contains: {uncovered}.\n"
            )
        yield "\nTable 3, by the columns that are blank:\n\n"
        yield "| blank | printed cells | classes | of one cell | the largest |\n|---|---|---|---|---|\n"
        for name, blank in _BLANK_COLUMNS:
            classes = signature_classes(system_of(edition, blank), Section.REQUESTS)
            alone = sum(len(each) == 1 for each in classes)
            cells = sum(map(len, classes))
            yield f"| {name} | {cells} | {len(classes)} | {alone} | {max(map(len, classes))} |\n"
        largest = ", ".join(str(len(each)) for each in signature_classes(system, Section.DISPUTES))
        yield f"\nTable 4 has one equation for each block, so each block is one class: {largest} cells.\n"


PAGES = {
    "api.md": api_page,
    "rules.md": rules_page,
    "notes.md": notes_page,
    "locating.md": locating_page,
    "glossary.md": glossary_page,
    "crosswalk.md": crosswalk_page,
}


def main() -> None:
    """Write all pages."""
    for name, page in PAGES.items():
        (HERE / name).write_text("".join(page()), encoding="utf-8")


if __name__ == "__main__":
    main()
