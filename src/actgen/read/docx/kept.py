"""What a part of a DOCX came to, kept for the next document: those of one template share their styles byte for byte."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")

_LARGEST = 2**17
"""Bytes of XML; a larger part is read anew each time, so that memory stays bounded."""


class Kept(Generic[T]):
    """The results of ``make`` by the packed bytes they were made from; a result is shared and must not be changed.

    Those of the latest ``parts`` are kept: the documents of an office come from a few templates.
    """

    def __init__(self, make: Callable[[bytes], T], parts: int = 16) -> None:
        self._make, self._parts = make, parts
        self._known: dict[bytes, T] = {}
        self._lock = Lock()

    def get(self, packed: bytes, unpack: Callable[[], bytes]) -> T:
        """The result for a part; ``unpack`` is asked for its content if there is none yet, and its errors pass."""
        with self._lock:
            found = self._known.pop(packed, None)
            if found is not None:
                self._known[packed] = found  # the latest stand last
                return found
        content = unpack()
        made = self._make(content)
        if len(content) <= _LARGEST:
            with self._lock:
                self._known[packed] = made
                while len(self._known) > self._parts:
                    del self._known[next(iter(self._known))]
        return made
