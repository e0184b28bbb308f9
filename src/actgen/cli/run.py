"""The outermost layer: whatever happens, the user gets a sentence in Russian and an exit status."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Sequence
from typing import Any

from actgen import __version__
from actgen.cli.screen import complain, warn
from actgen.errors import EXIT_UNUSABLE, ActgenError

EXIT_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit status and raises nothing.

    0 and 1 are what commands say, 2 is any failure, 130 an interruption.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # a console that lacks a letter shows «?» instead of failing
            reconfigure(errors="replace")
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return _interrupted()
    except ActgenError as error:
        complain(error)
        return error.exit_code
    except SystemExit as leave:
        return leave.code if isinstance(leave.code, int) else EXIT_UNUSABLE
    except BrokenPipeError:
        return EXIT_UNUSABLE
    except Exception as error:
        if hasattr(error, "format_message"):  # the way all versions of Typer mark faults of usage
            return _usage(error)
        if isinstance(error, FileNotFoundError) and error.errno is None:
            warn(str(error))  # a folder of the program itself is missing; the message is ours
            return EXIT_UNUSABLE
        return _internal(error)


def _run(arguments: Sequence[str] | None) -> int:
    import typer

    from actgen.cli.app import app
    from actgen.cli.completion import in_russian

    command = in_russian(typer.main.get_command(app))
    try:
        status: Any = command.main(
            args=None if arguments is None else list(arguments),
            prog_name="actgen",
            standalone_mode=False,
        )
    except typer.Abort:
        return _interrupted()
    if status == EXIT_INTERRUPTED:
        return _interrupted()
    return status if isinstance(status, int) else 0


def _interrupted() -> int:
    warn("Прервано.")
    return EXIT_INTERRUPTED


def _usage(error: Exception) -> int:
    from actgen.cli.help import usage_message

    message, advice = usage_message(error)
    warn(f"{message}\n  {advice}")
    return EXIT_UNUSABLE


def _internal(error: Exception) -> int:
    try:
        where = f"подробности записаны в файл {_saved_traceback(error)}, пришлите его разработчикам"
    except OSError:
        where = "подробности записать не удалось"
    warn(f"внутренняя ошибка программы ({type(error).__name__}): {where}")
    return EXIT_UNUSABLE


def _saved_traceback(error: Exception) -> str:
    handle, path = tempfile.mkstemp(prefix="actgen-oshibka-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
        file.write(
            f"actgen {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
        )
        file.write(f"{sys.argv}\n\n")
        traceback.print_exception(error, file=file)
    return path
