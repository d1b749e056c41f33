"""
Adapt what only an office program reads (DOC, WPS, ODT, RTF, ODS): LibreOffice converts it, another adapter reads that.

LibreOffice runs without a window, with a profile of its own that is made for
the one conversion and removed with it, so that several can run at once. The
profile forbids macros and links, and has every request of the network go to a
proxy that does not exist. Whatever of it still runs when the time is over is
ended.
"""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve, frozen

from govinfo.codes import NoteCode
from govinfo.exceptions import MissingProgram, UnreadableFile
from govinfo.model.notes import Note
from govinfo.readers.document import Document
from govinfo.readers.formats import adapter, format_of
from govinfo.readers.limits import DEFAULT_LIMITS, Limits
from govinfo.readers.packages import checked

#: The names of the program, in the order in which they are looked for.
_PROGRAMS = ("soffice", "libreoffice")
#: A report takes some 2 seconds, the first conversion on a machine up to 10.
_SECONDS = 60.0

_NOT_CONVERTED = "LibreOffice could not open it: it may be damaged, or protected by a password"
_TOO_SLOW = "LibreOffice did not convert it in time"

_PACKAGE = b"PK"
_NOWHERE = "http://127.0.0.1:9"
#: The program fetches nothing, and writes numbers and days the same on every machine.
_SAME_EVERYWHERE = {
    "http_proxy": _NOWHERE,
    "https_proxy": _NOWHERE,
    "no_proxy": "",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
}

#: Where settings stand, their names and values.
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Save/Document", "WarnAlienFormat", "false"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Writer/Content/Update", "Field", "false"),
    ("Office.Calc/Content/Update", "Link", "1"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
{items}
</oor:items>
"""
_ITEM = (
    '<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
)


@frozen(kw_only=True)
class _Conversion:
    """From what, to what."""

    source: str
    target: str
    #: The output filter of LibreOffice.
    filter: str = "MS Word 2007 XML"
    #: The adapter of what comes out, and its extra.
    module: str = "docx"
    extra: str = "docx"


#: By the name of the format.
_CONVERSIONS = {
    "DOC or WPS": _Conversion(source="doc", target="docx"),
    "RTF": _Conversion(source="rtf", target="docx"),
    "ODT": _Conversion(source="odt", target="docx"),
    "ODS": _Conversion(source="ods", target="xlsx", filter="Calc MS Excel 2007 XML", module="sheets", extra="xlsx"),
}


def document_of(content: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """
    Convert a document and read what comes out; the conversion is noted.

    Raises `MissingProgram` if LibreOffice is not on the path,
    `UnreadableFile` if it cannot open the document or takes too long, and
    what the adapter of the result raises.
    """
    conversion = _conversion_of(content)
    if content.startswith(_PACKAGE):
        checked(content, limits)
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise MissingProgram("LibreOffice", _PROGRAMS[0])
    converted = _converted(content, conversion, program, limits)
    document = adapter(conversion.module, conversion.extra)(converted, limits)
    note = Note.of(NoteCode.FORMAT_CONVERTED, raw=f"{conversion.source} -> {conversion.target}")
    return evolve(document, notes=(note, *document.notes))


def _conversion_of(content: bytes) -> _Conversion:
    return _CONVERSIONS[format_of(content).name]


def _converted(content: bytes, conversion: _Conversion, program: str, limits: Limits) -> bytes:
    with TemporaryDirectory(prefix="govinfo-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        profile, out = folder / "profile", folder / "out"
        (profile / "user").mkdir(parents=True)
        out.mkdir()
        items = "\n".join(_ITEM.format(path=path, name=key, value=value) for path, key, value in _SETTINGS)
        (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE.format(items=items), encoding="utf-8")
        source = folder / f"document.{conversion.source}"
        source.write_bytes(content)
        _run(
            [
                program,
                f"-env:UserInstallation={profile.as_uri()}",
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--nodefault",
                "--nologo",
                "--convert-to",
                f"{conversion.target}:{conversion.filter}",
                "--outdir",
                str(out),
                str(source),
            ],
            folder,
        )
        try:
            with (out / f"document.{conversion.target}").open("rb") as file:
                converted = file.read(limits.bytes + 1)
        except OSError:
            raise UnreadableFile(_NOT_CONVERTED) from None
        limits.hold("bytes", len(converted))
        return converted


def _run(command: list[str], folder: Path) -> None:
    environment = {**os.environ, **_SAME_EVERYWHERE, "HOME": str(folder)}
    try:
        process = subprocess.Popen(  # noqa: S603 - the program is LibreOffice, every argument our own
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        raise UnreadableFile(_NOT_CONVERTED) from None
    try:
        process.wait(_SECONDS)
    except subprocess.TimeoutExpired:
        raise UnreadableFile(_TOO_SLOW) from None
    finally:
        if process.returncode is None:
            _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a program and all that it has started."""
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
