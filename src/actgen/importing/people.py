"""Who signs, who agreed, who drafted, who has read it: everything below the text of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.importing.acquainted import acquaintance
from actgen.importing.drafted_by import drafted_by
from actgen.importing.names import surname_first
from actgen.importing.piece import Piece
from actgen.importing.signatures import BLANK_SIGNATURE, signatures
from actgen.importing.source import Source
from actgen.read.signs.marks import split_signature
from actgen.read.signs.words import NAME
from actgen.russian.dates import figures, find_dates

_AGREED = re.compile(r"^согласовано:?$", re.IGNORECASE)
_REMARKS = "замечания прилагаются"


def is_name(text: str) -> bool:
    """Whether a line is a name and nothing else."""
    post, name = split_signature(text)
    return bool(name) and not post


def tail(source: Source, start: int, stop: int, piece: Piece, used: set[int]) -> None:
    """Signatures, visas, executor and acquaintance in a range of paragraphs."""
    indexes = [k for k in range(start, stop) if k not in used]
    indexes = acquaintance(source, indexes, piece, used)
    indexes = _agreed_below(source, indexes, piece, used)
    indexes = signatures(source, indexes, piece, used)
    indexes = _visas(source, indexes, piece, used)
    drafted_by(source, indexes, piece, used)


def _agreed_below(
    source: Source, indexes: Sequence[int], piece: Piece, used: set[int]
) -> list[int]:
    """«СОГЛАСОВАНО» with posts and names below the signature: the visas of an act that orders something."""
    start = next((k for k in indexes if _AGREED.match(source.paragraphs[k].text.strip())), None)
    above = [k for k in indexes if start is not None and k < start]
    if start is None or not any(NAME.search(source.paragraphs[k].text) for k in above):
        return list(indexes)
    agreed = Piece(None)
    below = [k for k in indexes if k > start]
    rest = signatures(source, below, agreed, used)
    visas = [each for each in agreed.get("подпись", []) if each.get("должность")]
    if not visas or len(visas) < len(agreed["подпись"]):
        used.difference_update(below)
        return list(indexes)
    piece.put(визы=visas)
    source.dropped.add(start)
    used.add(start)
    return [*above, *rest]


def _visas(source: Source, indexes: Sequence[int], piece: Piece, used: set[int]) -> list[int]:
    """Post, a line for the signature with the name, date: one visa after another."""
    visas: list[Piece] = []
    post: list[str] = []
    remarks = False
    rest = list(indexes)
    begun: int | None = None
    for position, k in enumerate(indexes):
        text = source.paragraphs[k].text.strip()
        if BLANK_SIGNATURE.match(text) and is_name(text) and post:
            visa = Piece(
                begun, должность=" ".join(post), имя=surname_first(split_signature(text)[1])
            )
            below = (
                source.paragraphs[indexes[position + 1]].text if position + 1 < len(indexes) else ""
            )
            date = next((d.value for d in find_dates(below) if d.value), None)
            visa.put(дата=figures(date) if date else None, замечания="да" if remarks else None)
            visas.append(visa)
            post, remarks, begun = [], False, None
            rest = [other for other in rest if other > k]
        elif visas and not post and (find_dates(text) or re.match(r"^«_+»", text)):
            rest = [other for other in rest if other > k]
        elif text.lower() == _REMARKS:
            remarks = True
        else:
            begun = k if begun is None else begun
            post.append(text)
    used.update(k for k in indexes if k not in rest)
    piece.put(визы=[*piece.get("визы", []), *visas])
    return rest
