"""Set up the whole suite: no network, Hypothesis profiles, the contract, and the folder beside the project."""

import csv
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent

#: Wall time says nothing on a shared machine; each profile bounds the work by its number of examples.
settings.register_profile("default", max_examples=60, deadline=None)
settings.register_profile("ci", max_examples=60, deadline=None, derandomize=True, database=None)
settings.register_profile("thorough", max_examples=3000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "default"))

_LOCAL_HOSTS = {"127.0.0.1", "::1", "localhost"}


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Refuse every connection that would leave the machine."""

    def refuse(self: socket.socket, address: Any, *rest: Any) -> Any:
        if self.family in {socket.AF_INET, socket.AF_INET6} and address[0] not in _LOCAL_HOSTS:
            message = f"a test opened a connection to {address}"
            raise AssertionError(message)
        return connect(self, address, *rest)

    connect = socket.socket.connect
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(socket.socket, "connect", refuse)
        patched.setattr(socket.socket, "connect_ex", refuse)
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of facts and samples beside the project, where there is one."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder ../shared is not beside the project")
    return folder


@pytest.fixture(scope="session")
def contract() -> dict[str, list[dict[str, str]]]:
    """Give the lines of the contract files, the official cells, by edition."""
    lines = {}
    for edition in ("2019", "2021"):
        path = ROOT / "tests" / "contract" / f"cells-{edition}.tsv"
        with path.open(encoding="utf-8", newline="") as file:
            lines[edition] = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return lines
