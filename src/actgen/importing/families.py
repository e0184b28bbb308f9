"""Which builder makes an act of which family out of its source."""

from __future__ import annotations

from collections.abc import Callable

from actgen.importing.orders import order
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.source.kinds import family_of

Builder = Callable[[Source, str], Piece]
"""Source and kind (in the nominative, lower case) → data of the act."""

BUILDERS: dict[str, Builder] = {
    "order": order,
}
"""Family → builder; a family without one is built like an order, without an operative word."""


def build(source: Source) -> Piece:
    """The data of the act in a source."""
    found = source.requisites.kind
    kind = found.value if found else "документ"
    return BUILDERS.get(family_of(kind), order)(source, kind)
