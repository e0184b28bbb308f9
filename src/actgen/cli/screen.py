"""What goes to the terminal: text without control signs, errors, progress; colours only where they are wanted."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from actgen.errors import ActgenError, ErrorList

_DEFAULT_WIDTH = 100
_MOST_ERRORS = 50
_PATIENCE = 0.7  # seconds before progress is shown
_QUIET_SIGNS = {"\n", "\t", "\u00a0"}


def width() -> int:
    """The width to print in: COLUMNS, else the terminal's, else 100; never less than 40."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit() and int(columns):
        return max(40, int(columns))
    if sys.stdout.isatty():
        return max(40, min(shutil.get_terminal_size().columns, 120))
    return _DEFAULT_WIDTH


def colored(stream: TextIO | None = None) -> bool:
    """Whether a stream (standard output unless given) is a terminal that wants colours."""
    stream = stream or sys.stdout
    dull = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return stream.isatty() and not dull


def say(text: str) -> None:
    """Print to standard output. A reader that has gone away («| head») is no fault."""
    _write(sys.stdout, text)


def warn(text: str) -> None:
    """Print to standard error, without any control signs that names and quotes may hold."""
    _write(
        sys.stderr, "".join(c if c.isprintable() or c in _QUIET_SIGNS else "\ufffd" for c in text)
    )


def complain(error: ActgenError) -> None:
    """Print an error, or all of a list, for the user."""
    errors = error.errors if isinstance(error, ErrorList) else (error,)
    for each in errors[:_MOST_ERRORS]:
        warn(str(each))
    if len(errors) > _MOST_ERRORS:
        warn(f"… и ещё ошибок: {len(errors) - _MOST_ERRORS}")


@contextmanager
def progress(title: str) -> Iterator[None]:
    """Show on a terminal that something is going on, once it takes longer than a moment."""
    if not (sys.stderr.isatty() and os.environ.get("TERM") != "dumb"):
        yield
        return
    from threading import Timer

    from rich.console import Console

    status = Console(stderr=True, no_color=not colored(sys.stderr)).status(title)
    timer = Timer(_PATIENCE, status.start)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        status.stop()


def _write(stream: TextIO, text: str) -> None:
    try:
        stream.write(text if text.endswith("\n") else f"{text}\n")
        stream.flush()
    except BrokenPipeError:
        _silence(stream)


def _silence(stream: TextIO) -> None:
    """Nobody reads any more: what is still to come, and Python's own flush at the end, go nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
