"""Hold the suite to its word: nothing leaves the machine, in any way that Python has."""

import asyncio
import socket
import threading
from collections.abc import Callable
from typing import Any
from urllib.request import urlopen

import pytest

#: Addresses that are for documentation alone: RFC 5737, RFC 3849.
V4, V6 = ("192.0.2.1", 9), ("2001:db8::1", 9, 0, 0)


def tcp(family: socket.AddressFamily) -> socket.socket:
    return socket.socket(family, socket.SOCK_STREAM)


def udp(family: socket.AddressFamily) -> socket.socket:
    return socket.socket(family, socket.SOCK_DGRAM)


def used(opened: socket.socket, act: Callable[[socket.socket], Any]) -> None:
    with opened:
        opened.settimeout(1)
        act(opened)


#: Every way out, by name.
WAYS: dict[str, Callable[[], Any]] = {
    "connect": lambda: used(tcp(socket.AF_INET), lambda each: each.connect(V4)),
    "connect, IPv6": lambda: used(tcp(socket.AF_INET6), lambda each: each.connect(V6)),
    "connect_ex": lambda: used(tcp(socket.AF_INET), lambda each: each.connect_ex(V4)),
    "connect_ex, IPv6": lambda: used(tcp(socket.AF_INET6), lambda each: each.connect_ex(V6)),
    "connect, UDP": lambda: used(udp(socket.AF_INET), lambda each: each.connect(V4)),
    "sendto": lambda: used(udp(socket.AF_INET), lambda each: each.sendto(b"a", V4)),
    "sendto with flags": lambda: used(udp(socket.AF_INET), lambda each: each.sendto(b"a", 0, V4)),
    "sendto, IPv6": lambda: used(udp(socket.AF_INET6), lambda each: each.sendto(b"a", V6)),
    "sendmsg": lambda: used(udp(socket.AF_INET), lambda each: each.sendmsg([b"a"], [], 0, V4)),
    "sendmsg, IPv6": lambda: used(udp(socket.AF_INET6), lambda each: each.sendmsg([b"a"], [], 0, V6)),
    "create_connection": lambda: socket.create_connection(V4, timeout=1),
    "create_connection, IPv6": lambda: socket.create_connection(V6[:2], timeout=1),
    "create_connection by name": lambda: socket.create_connection(("host.example", 9), timeout=1),
    "getaddrinfo": lambda: socket.getaddrinfo("host.example", 9),
    "getaddrinfo of bytes": lambda: socket.getaddrinfo(b"host.example", 9),
    "gethostbyname": lambda: socket.gethostbyname("host.example"),
    "gethostbyname_ex": lambda: socket.gethostbyname_ex("host.example"),
    "gethostbyaddr": lambda: socket.gethostbyaddr("192.0.2.1"),
    "urlopen": lambda: urlopen("https://host.example/report.schema.json", timeout=1),
    "asyncio": lambda: asyncio.run(asyncio.wait_for(asyncio.open_connection(*V4), 1)),
}


@pytest.mark.parametrize("way", WAYS)
def test_no_way_leads_out_of_the_machine(way: str) -> None:
    with pytest.raises(AssertionError, match=r"a test (opened a connection to|looked up)"):
        WAYS[way]()


def test_no_way_leads_out_of_another_thread() -> None:
    refused = []

    def connect() -> None:
        try:
            WAYS["connect"]()
        except AssertionError as error:
            refused.append(error)

    thread = threading.Thread(target=connect)
    thread.start()
    thread.join()

    assert len(refused) == 1


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_the_machine_itself_can_be_reached(host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()
    with udp(socket.AF_INET) as receiver, udp(socket.AF_INET) as sender:
        receiver.bind(("127.0.0.1", 0))
        assert sender.sendto(b"a", (host, receiver.getsockname()[1])) == 1
        assert receiver.recv(1) == b"a"


def test_sockets_that_have_no_host_are_let_be() -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"a")
        assert other.recv(1) == b"a"
