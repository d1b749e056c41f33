"""
Hold every released folder of schema/ to the hash that it had when it was released.

    python -m tests.released 1.0

releases a version: it writes the hash of its folder into tests/released.json.
"""

import json
import sys
from hashlib import sha256
from pathlib import Path

SCHEMA = Path(__file__).parent.parent / "schema"
LIST = Path(__file__).parent / "released.json"


def released(path: Path = LIST) -> dict[str, str]:
    """Give the hash of each released folder, by version."""
    hashes: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return hashes


def folder_hash(folder: Path) -> str:
    """
    Hash the names and the contents of all files of a folder, in order: 64 hexadecimal digits.

    Raises FileNotFoundError if there is no such folder.
    """
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    lines = (f"{sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names)
    return sha256("".join(lines).encode()).hexdigest()


def changed(hashes: dict[str, str], schema: Path = SCHEMA) -> list[str]:
    """Name the versions whose folder is not what it was when it was released, or is gone."""
    return [
        version
        for version, expected in hashes.items()
        if not (schema / version).is_dir() or folder_hash(schema / version) != expected
    ]


def release(version: str, path: Path = LIST, schema: Path = SCHEMA) -> None:
    """Add the hash of a folder to the list; raise ValueError if the version has been released already."""
    hashes = released(path)
    if version in hashes:
        message = f"version {version} is released, and a released version never changes"
        raise ValueError(message)
    hashes[version] = folder_hash(schema / version)
    path.write_text(json.dumps(hashes, indent=2, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for each in sys.argv[1:]:
        release(each)
