"""Set up the whole suite: no network, Hypothesis profiles, the contract, and the folder beside the project."""

import os
import socket
from collections.abc import Callable, Generator, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from govinfo.cells import cells_of, replace
from govinfo.codes import AgencyLevel, NarrativePart
from govinfo.model import Agency, AnnualReport, Paragraph, ProcessingFee
from tests.contract import written
from tests.programs import ROOT

#: Wall time says nothing on a shared machine; each profile bounds the work by its number of examples.
settings.register_profile("default", max_examples=60, deadline=None)
settings.register_profile("ci", max_examples=60, deadline=None, derandomize=True, database=None)
settings.register_profile("thorough", max_examples=3000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "default"))

#: Set by `make test-all`, where everything that a test can need is there.
_SKIPS_FAIL = bool(os.environ.get("GOVINFO_SKIPS_FAIL"))

_LOCAL_HOSTS = {"127.0.0.1", "::1", "localhost"}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Make a skip a failure where it must not happen."""
    report = yield
    if _SKIPS_FAIL and report.skipped:
        report.outcome = "failed"
        report.longrepr = f"skipped, and must not be: {report.longrepr}"
    return report


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Refuse in the process of the tests what would leave the machine: connections, datagrams, look-ups of names."""
    with pytest.MonkeyPatch.context() as patched:
        for name in ("connect", "connect_ex", "sendto", "sendmsg"):
            if hasattr(socket.socket, name):  # Windows has no sendmsg.
                patched.setattr(socket.socket, name, _only_local(getattr(socket.socket, name)))
        for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex", "gethostbyaddr"):
            patched.setattr(socket, name, _only_known(getattr(socket, name)))
        yield


def _only_local(send: Callable[..., Any]) -> Callable[..., Any]:
    """Let a method of sockets go to addresses of this machine alone; an address of the internet is a tuple."""

    def refuse(self: socket.socket, *given: Any) -> Any:
        is_of_internet = self.family in {socket.AF_INET, socket.AF_INET6}
        addresses = [each for each in given if isinstance(each, tuple) and is_of_internet]
        if any(address[0] not in _LOCAL_HOSTS for address in addresses):
            message = f"a test opened a connection to {addresses}"
            raise AssertionError(message)
        return send(self, *given)

    return refuse


def _only_known(look_up: Callable[..., Any]) -> Callable[..., Any]:
    """Let a function look up the names of this machine alone; no name stands for any address of it."""

    def refuse(host: Any, *rest: Any, **named: Any) -> Any:
        if (host.decode() if isinstance(host, bytes) else host or "localhost") not in _LOCAL_HOSTS:
            message = f"a test looked up {host!r}"
            raise AssertionError(message)
        return look_up(host, *rest, **named)

    return refuse


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of facts and samples beside the project, where there is one."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder ../shared is not beside the project")
    return folder


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that takes an `equation` once for each that the contract implies, whatever our rule list says."""
    if "equation" in metafunc.fixturenames:
        equations = written.equations()
        metafunc.parametrize("equation", equations, ids=[id_ for id_, _, _ in equations])


@pytest.fixture(scope="session")
def contract() -> dict[str, list[dict[str, str]]]:
    """Give the lines of the contract files, the official cells, by edition."""
    return written.contract()


@pytest.fixture(scope="session")
def written_equations() -> list[written.Written]:
    """Give the equations that the contract implies, each as id, left and right."""
    return written.equations()


@pytest.fixture(scope="session")
def clean() -> dict[str, AnnualReport]:
    """Give, by edition, the official form with 0 in every cell and nothing that a rule finds wanting."""
    return {edition: _clean(edition) for edition in ("2019", "2021")}


def _clean(edition: str) -> AnnualReport:
    report = AnnualReport.blank(
        edition,
        agency=Agency(name="某县人民政府", level=AgencyLevel.PREFECTURAL),
        year=int(edition),
        improvement=(Paragraph(text="更新不够及时。", part=NarrativePart.PROBLEMS),),
        processing_fee=ProcessingFee(collected_yuan=Decimal(0)),
    )
    for cell in cells_of(report):
        report = replace(report, cell.address, Decimal(0) if cell.kind == "decimal" else 0)
    return report
