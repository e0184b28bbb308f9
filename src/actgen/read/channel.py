"""Messages between this process and a worker: length and bytes; results unpickled with distrust."""

from __future__ import annotations

import importlib
import io
import pickle
import socket
import time
from dataclasses import is_dataclass
from enum import Enum

_LENGTH = 8
_CHUNK = 1 << 20
_DATA = ("actgen.model.", "actgen.read.raw", "actgen.read.page")
"""Modules whose data classes and enumerations may come from a worker."""


class Gone(Exception):
    """The other side has closed the channel."""


class Silent(Gone):
    """The other side does not answer in time."""


def send(channel: socket.socket, message: bytes) -> None:
    """Send a message whole. Raises Gone."""
    try:
        channel.settimeout(None)
        channel.sendall(len(message).to_bytes(_LENGTH, "little"))
        channel.sendall(message)
    except OSError as error:
        raise Gone from error


def receive(channel: socket.socket, seconds: float | None = None) -> bytearray:
    """The next message. Raises Gone when the channel is closed, Silent after so many seconds."""
    until = None if seconds is None else time.monotonic() + seconds
    length = int.from_bytes(_exactly(channel, _LENGTH, until), "little")
    return _exactly(channel, length, until)


def _exactly(channel: socket.socket, length: int, until: float | None) -> bytearray:
    data = bytearray()
    while len(data) < length:
        try:
            channel.settimeout(None if until is None else max(until - time.monotonic(), 0.001))
            piece = channel.recv(min(length - len(data), _CHUNK))
        except TimeoutError as error:
            raise Silent from error
        except OSError as error:
            raise Gone from error
        if not piece:
            raise Gone
        data += piece
    return data


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        if (module, name) in (("datetime", "date"), ("builtins", "bytearray")):
            return super().find_class(module, name)
        if f"{module}.".startswith(_DATA) or module in _DATA:
            found = getattr(importlib.import_module(module), name, None)
            if isinstance(found, type) and _is_data(found):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no data")


def _is_data(kind: type) -> bool:
    return is_dataclass(kind) or issubclass(kind, Enum | tuple)


def unpickle(message: bytes | bytearray) -> object:
    """The object a worker has sent: plain data and documents as read. Raises UnpicklingError for anything else."""
    try:
        return _Unpickler(io.BytesIO(message)).load()
    except pickle.UnpicklingError:
        raise
    except Exception as error:  # a damaged pickle raises many kinds
        raise pickle.UnpicklingError(str(error)) from error
