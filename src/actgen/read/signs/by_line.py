"""What was found in a line, kept for a while: one after the other, the finders of an act ask the same of its lines."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

T = TypeVar("T")

_LINES = 256
_LONGEST = 1_000
"""Characters; what was found in a longer text is not kept, so that memory stays bounded."""


def by_line(find: Callable[[str], T]) -> Callable[[str], T]:
    """The same function, what it found in the lines asked of last kept; that must not be changed by anybody."""
    known = lru_cache(_LINES)(find)

    @wraps(find)
    def found(text: str) -> T:
        return known(text) if len(text) <= _LONGEST else find(text)

    return found
