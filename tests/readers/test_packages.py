"""Packages are looked at before any parser sees them: no bomb, no entity, no password gets through."""

import io
import zipfile

import pytest

from govinfo.exceptions import LimitExceeded, UnreadableFile
from govinfo.readers.limits import DEFAULT_LIMITS, Limits
from govinfo.readers.packages import checked

XML = b'<?xml version="1.0" encoding="UTF-8"?><a/>'


def package(**members: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    return packed.getvalue()


def test_a_sound_package_passes() -> None:
    checked(package(a__xml=XML, b__png=bytes(1000)), DEFAULT_LIMITS)


def test_a_member_that_unpacks_to_much_more_is_refused_at_the_limit() -> None:
    bomb = package(a__xml=b"<a>" + b" " * 5_000_000 + b"</a>")
    assert len(bomb) < 10_000

    with pytest.raises(LimitExceeded) as exceeded:
        checked(bomb, Limits(unpacked_bytes=1_000_000))

    assert exceeded.value.limit == "unpacked bytes"


def test_members_are_counted_together() -> None:
    many = package(**{f"a{number}__bin": bytes(1000) for number in range(30)})

    with pytest.raises(LimitExceeded):
        checked(many, Limits(members=29))
    with pytest.raises(LimitExceeded):
        checked(many, Limits(unpacked_bytes=29_999))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("declaration", ['<!DOCTYPE a [<!ENTITY b "c">]>', '<!DOCTYPE a SYSTEM "http://x/y">'])
def test_xml_that_declares_anything_is_refused(encoding: str, declaration: str) -> None:
    with pytest.raises(UnreadableFile, match="declares"):
        checked(package(a__xml=f"{declaration}<a/>".encode(encoding)), DEFAULT_LIMITS)


def test_a_declaration_that_is_cut_by_the_pieces_is_seen() -> None:
    for before in range((1 << 18) - 12, (1 << 18) + 2):
        content = b"<a>" + b" " * (before - 3) + b"<!ENTITY b 'c'>"
        with pytest.raises(UnreadableFile, match="declares"):
            checked(package(a__xml=content), DEFAULT_LIMITS)


def test_an_encoding_in_which_a_declaration_could_hide_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="encoding"):
        checked(package(a__xml=b'<?xml version="1.0" encoding="UTF-7"?><a/>'), DEFAULT_LIMITS)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"x" * 100])
def test_what_is_no_package_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile):
        checked(content, DEFAULT_LIMITS)


def test_changed_bytes_are_refused() -> None:
    sound = package(a__bin=bytes(range(256)) * 40)
    changed = bytearray(sound)
    changed[60] ^= 0xFF

    with pytest.raises(UnreadableFile):
        checked(bytes(changed), DEFAULT_LIMITS)
