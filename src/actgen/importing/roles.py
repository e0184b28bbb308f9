"""Signatures by role, as minutes and acts of commissions have them: chair, members one under another, secretary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from actgen.importing.names import surname_first
from actgen.importing.piece import Piece
from actgen.importing.signatures import by_hand, signature
from actgen.importing.source import Source
from actgen.model.meeting import Commission, Meeting
from actgen.model.parties import Signature
from actgen.read.signs.marks import split_signature
from actgen.render.parts.meeting import commission_signatures, meeting_signatures

ROLE = re.compile(
    r"^(?:Заместитель председателя|Председатель(?:ствующий)?|Секретарь|Члены?)"
    r"(?: (?:комиссии|рабочей группы|совета|заседания|собрания|жюри|педагогического совета|экспертной группы))?:?$"
)
_MOST = 40


def role_of(text: str) -> str | None:
    """The role that a text is, without its colon.

    >>> role_of("Члены комиссии:"), role_of("Председатель Собрания депутатов")
    ('Члены комиссии', None)
    """
    said = " ".join(text.split())
    return said.rstrip(":") if ROLE.match(said) else None


def role_signatures(source: Source, start: int, stop: int, piece: Piece, used: set[int]) -> None:
    """Take the signatures of a record off the lines below its text if roles stand among them."""
    found: list[Piece] = []
    taken: list[int] = []
    post: list[str] = []
    for k in range(start, min(stop, start + _MOST)):
        text = source.paragraphs[k].text.strip()
        before, name = split_signature(text)
        if k in used or source.paragraphs[k].cell is not None:
            break
        if not name:
            if role_of(text) is None and not post and found:
                break
            post.append(text)
            taken.append(k)
            continue
        said = by_hand(source, k, " ".join([*post, " ".join(before.split())]).strip(" _"), name)
        role = role_of(said) if said else _above(found)
        if not said and role is None:
            break
        if role is not None:
            found.append(Piece(k).put(роль=role, имя=surname_first(name)))
        elif "\t" in text or post:
            found.append(signature(said, name, k))
        else:
            break
        taken.append(k)
        post = []
    if any("роль" in each for each in found) and not post:
        used.update(taken)
        if not _automatic(piece, found):
            piece["подпись"] = found


def _above(found: Sequence[Piece]) -> str | None:
    """The role that a name without one goes on with."""
    return found[-1].get("роль") if found else None


def _automatic(piece: Piece, found: Sequence[Piece]) -> bool:
    """Whether the program makes the very signatures of the people of the meeting or the commission."""
    made: Sequence[Signature] = ()
    if "заседание" in piece:
        made = meeting_signatures(Meeting.model_validate(piece["заседание"]))
    elif "комиссия" in piece:
        made = commission_signatures(Commission.model_validate(piece["комиссия"]))
    return automatic(made, found)


def automatic(made: Sequence[Signature], found: Sequence[dict[str, Any]]) -> bool:
    """Whether signatures say what the program would print by itself."""
    usual = [(each.role or each.post, surname_first(each.name, initials=True)) for each in made]
    written = [
        (each.get("роль") or each.get("должность"), surname_first(each["имя"], initials=True))
        for each in found
    ]
    plain = all(set(each) <= {"роль", "должность", "имя"} for each in found)
    return bool(made) and plain and usual == written
