"""People named in a text with their posts: «директор Морозова Н.В.», lists of them."""

from __future__ import annotations

import re

from actgen.importing.names import surname_first
from actgen.importing.piece import Piece
from actgen.read.signs.words import NAME
from actgen.russian.names import PersonName, PersonNameError
from actgen.russian.post_and_name import split_post_and_name

_BETWEEN = re.compile(r"[,;]\s+|\s+и\s+(?=[а-яё])")
_NAME_FIRST = re.compile(rf"^(?P<name>{NAME.pattern})\s*(?:,|[–—-])\s*(?P<post>[а-яё].*)$")


def person(text: str, at: int | None = None) -> Piece:
    """One person: name and, where there is one, post.

    >>> person("заместитель директора по информатизации Гаджиева А.М.")
    {'имя': 'Гаджиева А.М.', 'должность': 'заместитель директора по информатизации'}
    """
    said = " ".join(text.split()).strip(" ,;")
    said = re.sub(r"(?<=[а-яё]{3})\.$", "", said)
    if match := _NAME_FIRST.match(said):
        return Piece(at).put(имя=surname_first(match["name"]), должность=match["post"])
    post, name = split_post_and_name(said)
    if name is None or not post or post.startswith("("):
        return Piece(at, имя=surname_first(said))
    return Piece(at).put(имя=name.full.replace("\u00a0", " "), должность=post)


def people(text: str, at: int | None = None) -> list[Piece]:
    """Several people, one after another; [] for a text that names nobody.

    >>> [each["имя"] for each in people("директор Белова О.А., завуч Дюма К.А.")]
    ['Белова О.А.', 'Дюма К.А.']
    """
    said = " ".join(text.split())
    found: list[str] = []
    for piece in _BETWEEN.split(said):
        if found and not NAME.search(found[-1]):
            found[-1] = f"{found[-1]}, {piece}"
        else:
            found.append(piece)
    if len(found) > 1 and not NAME.search(found[-1]):
        found[-2:] = [f"{found[-2]}, {found[-1]}"]
    return [person(each, at) for each in found] if all(NAME.search(each) for each in found) else []


def is_name(text: str) -> bool:
    """Whether a text is a name and nothing else."""
    try:
        PersonName.parse(text)
    except PersonNameError:
        return False
    return bool(NAME.fullmatch(text.strip()))
