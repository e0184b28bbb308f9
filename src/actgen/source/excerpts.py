"""The very line of YAML that a fault of a requirement speaks of, shown with its message."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from actgen.errors import ActgenError
from actgen.model.place import Place
from actgen.source.rules.requirements import requirements_in
from actgen.source.tree import Positions

E = TypeVar("E", bound=ActgenError)

_LONGEST = 100
"""Characters of a line that are shown."""
_BEFORE = 40
"""Of a longer line: so many before the place."""


def line_of(positions: Positions, place: Place) -> str:
    """The line of the source at a place with its number: «12 | вид: чаат»; of a long line the part about the place.

    «» for a place without a line.
    """
    if place.line is None:
        return ""
    line = positions.source.split("\n")[place.line - 1].rstrip()
    text = line.lstrip()
    first = max(0, (place.column or 1) - 1 - (len(line) - len(text)) - _BEFORE)
    if len(text) <= _LONGEST:
        first = 0
    shown = text[first : first + _LONGEST].strip()
    before, after = "… " * (first > 0), " …" * (first + _LONGEST < len(text))
    return f"{place.line} | {before}{shown}{after}"


def with_line(error: E, positions: Positions) -> E:
    """The error with the line it speaks of, unless it has one."""
    if not error.excerpt and error.place.document == positions.document:
        error.excerpt = line_of(positions, error.place)
    return error


def show_requirements(errors: Sequence[E], data: Any, positions: Positions) -> None:
    """Gives every error that stands within a requirement the line it speaks of."""
    spans = [positions.lines(path) for path, _ in requirements_in(data)]
    for error in errors:
        line = error.place.line
        inside = line is not None and any(first <= line <= last for first, last in spans)
        if inside and error.place.document == positions.document and not error.excerpt:
            error.excerpt = line_of(positions, error.place)
