"""The names of variables that an act uses, and those that it gives a value to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from actgen.source.placeholders import (
    PIECE,
    names_used,
    unclear_name,
)

DATA_KEYS = ("данные", "data")
"""Under which an act gives values to variables."""


def names_in(data: Mapping[str, Any]) -> set[str]:
    """The dotted names of all variables that the texts use or «данные» define, and of what encloses them."""
    return names_printed(data) | names_defined(data)


def names_printed(data: Mapping[str, Any]) -> set[str]:
    """The dotted names of all variables that the texts use, and of what encloses them."""
    return {name for piece in _pieces(data) for name in names_used(piece)}


def unclear_names(data: Mapping[str, Any]) -> set[str]:
    """What stands in «{{ … }}» of the texts in place of a name and cannot be one: «школа.e-mail»."""
    return {name for piece in _pieces(data) if (name := unclear_name(piece))}


def _pieces(data: Mapping[str, Any]) -> Iterator[str]:
    """Every «{{ … }}» of the texts."""
    for key, value in data.items():
        if key not in DATA_KEYS:
            for text in _texts(value):
                yield from (piece[0] for piece in PIECE.finditer(text))


def names_defined(data: Mapping[str, Any]) -> set[str]:
    """The dotted names that «данные» of an act define, and of what encloses them."""
    return {name for key in DATA_KEYS if key in data for name in _defined(data[key])}


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)


def _defined(value: Any, prefix: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield f"{prefix}{key}"
            yield from _defined(item, f"{prefix}{key}.")
