"""Who drafted a document: a name at its foot, with post, unit, phone and e-mail."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.importing.names import surname_first
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.read.signs.words import NAME

EXECUTOR = re.compile(r"^исп(?:олнитель)?\s*[.:]+\s*(?=[А-ЯЁ])", re.IGNORECASE)
"""What stands before the name of the one who drafted a document: «Исп. », «Исполнитель: »."""
_PHONE = re.compile(
    r"^(?:тел(?:ефон|\.)?[:.]?\s*)?(?P<phone>(?:\+7|8)?[\s(]*\d[\d\s()-]{3,})(?:\s*доб\..*)?$",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")


def drafted_by(source: Source, indexes: Sequence[int], piece: Piece, used: set[int]) -> None:
    """A name in full with post, unit, phone and e-mail on the lines below it."""
    lines = [k for k in indexes if source.paragraphs[k].cell is None]
    if not lines:
        return
    first = source.paragraphs[lines[0]].text.strip()
    named = EXECUTOR.sub("", first)
    match = NAME.search(named)
    if not match or match.start() > 0:
        return
    if named != first:
        source.meant[lines[0]] = named
    executor = Piece(lines[0], имя=surname_first(match[0]))
    used.add(lines[0])
    reach = [named[match.end() :].strip(" ,")] if named[match.end() :].strip(" ,") else []
    for k in lines[1:4]:
        reach.append(source.paragraphs[k].text.strip())
        used.add(k)
    for text in reach:
        email = _EMAIL.search(text)
        phone = _PHONE.match(_EMAIL.sub("", text).strip(" ,"))
        if phone:
            executor.put(
                телефон=_EMAIL.sub("", text).strip(" ,"), почта=email[0] if email else None
            )
        elif email and email[0] == text:
            executor.put(почта=text)
        elif "должность" not in executor:
            post, _, unit = text.partition(", ")
            executor.put(должность=post[:1].lower() + post[1:], подразделение=unit)
        else:
            executor.put(подразделение=text)
    piece.put(исполнитель=executor)
