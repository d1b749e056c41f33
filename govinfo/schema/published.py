"""Find the published files: in an installed wheel within the package, in a checkout at its root."""

from functools import cache
from pathlib import Path, PurePosixPath

from govinfo.convert import FORMAT_VERSION

#: The schema of the report document.
REPORT_SCHEMA = "report.schema.json"
#: The schema of what `check --format json` writes.
FINDINGS_SCHEMA = "findings.schema.json"
#: The rules, and the schema of the rules.
RULES = "rules.json"
RULES_SCHEMA = "rules.schema.json"
#: The equations as SQL, and what reads documents into DuckDB.
RULES_SQL = "rules.sql"
DUCKDB_SQL = "duckdb.sql"

_PACKAGE = Path(__file__).parent.parent


def published_folder() -> Path:
    """Return the folder that holds the published versions, one folder each."""
    in_wheel = _PACKAGE / "_published"
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent / "schema"


@cache
def published(name: str, version: str = FORMAT_VERSION) -> bytes:
    """
    Return a published file by its name, as `report.schema.json` or `codes/dispositions.csv`.

    Raises LookupError for a name that is not published.
    """
    path = published_folder() / version / name
    if not _is_plain(name) or not path.is_file():
        message = f"{name!r} is not published in version {version}; published: {', '.join(published_names(version))}"
        raise LookupError(message)
    return path.read_bytes()


def _is_plain(name: str) -> bool:
    """Tell whether a name is written as `published_names` writes it, and so leads nowhere else."""
    path = PurePosixPath(name)
    return path.as_posix() == name and not path.is_absolute() and ".." not in path.parts and "\\" not in name


@cache
def published_names(version: str = FORMAT_VERSION) -> tuple[str, ...]:
    """List the names of the files that a version publishes, in order."""
    folder = published_folder() / version
    return tuple(sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()))
