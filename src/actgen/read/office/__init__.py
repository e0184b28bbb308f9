"""DOC, RTF, ODT and their kin → DOCX through LibreOffice, in a process of its own with limits.

LibreOffice gets a profile of its own for every process of ours (two of them cannot share one), with macros, updates of
links and the network switched off; it is made at the first need and removed at the end.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path

from actgen.errors import ReadError
from actgen.read.formats import Format
from actgen.read.office.opendocument import inspect, well_formed
from actgen.read.office.rtf import with_typed_labels

SUFFIXES = {
    Format.DOC: ".doc",
    Format.RTF: ".rtf",
    Format.ODT: ".odt",
    Format.FODT: ".fodt",
    Format.WORD_XML: ".xml",
}
"""The formats that LibreOffice reads for us, and the suffixes it knows them by."""

START = 45.0
"""Seconds allowed for its start, with a new profile on a busy machine."""
EACH = 30.0
"""Seconds allowed for each document of one call."""
MEMORY = 6 * 2**30
"""Address space of LibreOffice in bytes; it reserves far more than it uses."""

_FILTER = "docx:MS Word 2007 XML"
_RESAVE = "Откройте файл в том редакторе, где он сделан, и сохраните как DOCX."
_LOCK = threading.Lock()
_running: set[subprocess.Popen[bytes]] = set()
_profiles: dict[int, Path] = {}  # by process: a forked one makes its own

# Macros never run, linked files and pictures are not fetched, and whoever tries the network finds a dead proxy.
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Office.Common/Load", "UpdateDocMode", "0"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def command() -> str | None:
    """LibreOffice's command, None if it is not installed or lacks Writer, which opens documents."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        return None
    folder = Path(found).resolve().parent
    parts = {each.name for each in folder.iterdir()}
    whole = "soffice.bin" not in parts or parts & {"libswlo.so", "swlo.dll"}
    return found if whole else None


def to_docx(data: bytes, format_: Format) -> bytes:
    """One document as DOCX. Raises ReadError: no LibreOffice, a password, a damaged file, too long."""
    (result,) = convert([(data, format_)])
    if isinstance(result, ReadError):
        raise result
    return result


def convert(documents: Sequence[tuple[bytes, Format]]) -> list[bytes | ReadError]:
    """Every document as DOCX, or what is wrong with it, in one start of LibreOffice.

    When the call fails as a whole, the documents it has not come to are tried one by one.
    """
    program = command()
    if program is None:
        return [_missing(format_) for _, format_ in documents]
    prepared = [_prepared(data, format_) for data, format_ in documents]
    good = [k for k, each in enumerate(prepared) if isinstance(each, bytes)]
    results = list(prepared)
    done = _run(program, [(prepared[k], documents[k][1]) for k in good])  # type: ignore[misc]
    for k, result in zip(good, done, strict=True):
        if isinstance(result, ReadError) and len(good) > 1:
            (result,) = _run(program, [(prepared[k], documents[k][1])])  # type: ignore[list-item]
        results[k] = result
    return results


def abandon() -> None:
    """End the conversions under way in other threads: they fail there."""
    for process in list(_running):
        _end(process)


def _missing(format_: Format) -> ReadError:
    return ReadError(
        f"{format_}: для чтения нужен LibreOffice, а он не установлен",
        advice="Как установить, скажет «actgen doctor»; или откройте файл и сохраните как DOCX.",
    )


def _prepared(data: bytes, format_: Format) -> bytes | ReadError:
    """The document as it is handed to LibreOffice, or why it is not.

    LibreOffice reads as much as there is of a file that was cut off, so what is not whole is refused here.
    """
    try:
        if format_ is Format.ODT:
            inspect(data)
        elif format_ is Format.RTF:
            return with_typed_labels(data)
        elif format_ in (Format.FODT, Format.WORD_XML):
            well_formed(data, format_)
        return data
    except ReadError as error:
        return error


def _run(program: str, documents: Sequence[tuple[bytes, Format]]) -> list[bytes | ReadError]:
    """What comes out of one call, document by document."""
    if not documents:
        return []
    with _LOCK, tempfile.TemporaryDirectory(prefix="actgen-") as folder:
        base = Path(folder)
        sources = []
        for number, (data, format_) in enumerate(documents):
            source = base / f"{number}{SUFFIXES[format_]}"
            source.write_bytes(data)
            sources.append(source)
        seconds = START + EACH * len(documents)
        in_time = _call(program, sources, base / "out", seconds)
        results: list[bytes | ReadError] = []
        for (_, format_), source in zip(documents, sources, strict=True):
            made = base / "out" / f"{source.stem}.docx"
            if made.is_file() and (content := made.read_bytes()):
                results.append(content)
            else:
                results.append(_fault(format_, in_time, seconds))
        return results


def _fault(format_: Format, in_time: bool, seconds: float) -> ReadError:
    if in_time:
        return ReadError(
            f"{format_}: файл повреждён или защищён паролем, LibreOffice не смог его открыть",
            advice=_RESAVE,
        )
    return ReadError(f"{format_}: LibreOffice не открыл файл за {seconds:g} с", advice=_RESAVE)


def _call(program: str, sources: Sequence[Path], out: Path, seconds: float) -> bool:
    """Run LibreOffice on the files; False when it had to be ended. Its exit status says nothing."""
    arguments = [
        program, f"-env:UserInstallation={_profile().as_uri()}", "--headless", "--norestore", "--nolockcheck",
        "--nologo", "--nodefault", "--convert-to", _FILTER, "--outdir", str(out), *map(str, sources),
    ]  # fmt: skip
    if os.name == "posix":  # limits are inherited: set in a shell that then becomes LibreOffice
        arguments = [
            "/bin/sh",
            "-c",
            f'ulimit -c 0 -v {MEMORY // 1024}; exec "$@"',
            "sh",
            *arguments,
        ]
    process = subprocess.Popen(
        arguments, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={**os.environ, "SAL_USE_VCLPLUGIN": "svp", "SAL_DISABLE_OPENCL": "1"}, start_new_session=True,
    )  # fmt: skip
    _running.add(process)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    finally:  # soffice is a script with children of its own
        _running.discard(process)
        _end(process)
    return True


def _end(process: subprocess.Popen[bytes]) -> None:
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        process.kill()
    process.wait()


def _profile() -> Path:
    """This process's profile folder, made at the first need."""
    made = _profiles.get(os.getpid())
    if made is None or not made.is_dir():
        from multiprocessing import util  # its finalizers run in forked processes too

        made = Path(tempfile.mkdtemp(prefix="actgen-office-"))
        user = made / "user"
        user.mkdir()
        (user / "registrymodifications.xcu").write_text(_registry(), encoding="utf-8")
        _profiles[os.getpid()] = made
        util.Finalize(None, shutil.rmtree, (made,), {"ignore_errors": True}, exitpriority=0)
    return made


def _registry() -> str:
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"'
        ' xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{items}</oor:items>"
    )
