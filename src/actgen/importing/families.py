"""Which builder makes an act of which family out of its source."""

from __future__ import annotations

from collections.abc import Callable

from actgen.importing.documents import LETTER, document, is_letter
from actgen.importing.extracts import extract, extract_of_minutes
from actgen.importing.kinds import EXTRACT, is_extract, original_kind
from actgen.importing.orders import order
from actgen.importing.piece import Piece
from actgen.importing.records import MINUTES
from actgen.importing.source import Source
from actgen.source.kinds import family_of

Builder = Callable[[Source, str], Piece]
"""Source and kind (in the nominative, lower case) → data of the act."""

BUILDERS: dict[str, Builder] = {
    "order": order,
}
"""Family → builder; any other family is a document that orders nothing."""


def build(source: Source) -> Piece:
    """The data of the act in a source."""
    found = source.requisites.kind
    kind = found.value if found else LETTER if is_letter(source) else "документ"
    if kind == EXTRACT:
        kind = original_kind(source) or kind
    if is_extract(source) and family_of(kind) == "order":
        return extract(source, kind)
    if is_extract(source) and kind == MINUTES:
        return extract_of_minutes(source)
    return BUILDERS.get(family_of(kind), document)(source, kind)
