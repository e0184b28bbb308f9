"""What an importer makes: mappings of the act language that remember the paragraph they were read from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Path = tuple[str | int, ...]
"""Keys and indexes from the root of an act's data: ("пункты", 2, "срок")."""


class Piece(dict[str, Any]):
    """A mapping with Russian keys; ``at`` is the index of the paragraph that it begins with.

    Values that are absent or empty are not kept: a clerk does not write them.
    """

    __slots__ = ("at",)

    def __init__(self, at: int | None = None, /, **values: Any) -> None:
        super().__init__()
        self.at = at
        self.put(**values)

    def put(self, **values: Any) -> Piece:
        """Set what is neither None nor empty; a blank of a key is written «_»."""
        for key, value in values.items():
            if value is not None and value != "" and value != [] and value != {}:
                self[key.replace("_", " ")] = value
        return self


def anchors(data: Any, path: Path = ()) -> Iterator[tuple[int, Path]]:
    """Which paragraph each piece begins with, in the order of the data."""
    if isinstance(data, Piece) and data.at is not None:
        yield data.at, path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from anchors(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from anchors(value, (*path, index))
