"""Whether documents that are judged together are of one institution: told by the proper names of their issuers, or of
those whose order approves them («УТВЕРЖДЕНО приказом директора МОУ «Рождественская СОШ» …»)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.model.text import StructuredText

_QUOTED = re.compile(r"«([^«»]*)»?")
_NUMBER = re.compile(r"№\s*(\d+)")
_WORD = re.compile(r"[А-ЯЁ][а-яё]{2,}")
_ORDINARY = re.compile(
    r"(?:средн|основн|начальн|общеобразоват|школ|детск|сад|гимнази|лице|дом|центр|дворец|дворц|техникум|колледж|имен"
    r"|учреждени|муниципальн|бюджетн|автономн|казенн|творчеств|дополнительн|образовани|станци)\w*",
    re.IGNORECASE,
)
"""What an institution is, not what it is called: «Средняя», «Детский», «Гимназия»."""
_STAMPED = re.compile(
    rf"\b(?!(?i:приказ|распоряж|постановл|протокол|решени|УТВЕРЖД|СОГЛАС|ПРИНЯТ|РАССМОТР))(?:[А-ЯЁ]{{2,}}|{_ORDINARY.pattern})"
    r"(?:\s+[А-Яа-яЁё-]+){0,6}?\s*(?:№\s*\d+(?:\s*«[^«»]*»?)?|«[^«»]*(?:«[^«»]*)?»*)"
)
"""An institution in an approval stamp, from what it is to its name or its number; no number of an order."""


def issued_by(document: StructuredText) -> str:
    """The name of the institution that issued a document, or approved it; «» where neither is told by a name."""
    issuer = document.requisites.issuer
    if issuer and _names(issuer.value):
        return issuer.value
    approval = document.requisites.approval
    stamped = _STAMPED.search(" ".join(approval.value.split())) if approval else None
    return stamped[0] if stamped else issuer.value if issuer else ""


def issuers_apart(documents: Sequence[StructuredText]) -> tuple[StructuredText, ...]:
    """One document of every institution, if the documents were issued by several; nothing otherwise.

    Institutions are the same if a proper name or a number is («Берёзовская средняя школа», «Берёзовская СОШ»); an
    issuer that has neither could be any, and is not counted.
    """
    groups: list[tuple[set[str], StructuredText]] = []
    for document in documents:
        names = _names(issued_by(document))
        if not names:
            continue
        akin = [group for group in groups if group[0] & names]
        merged = set(names).union(*(group[0] for group in akin))
        first = akin[0][1] if akin else document
        groups = [group for group in groups if group not in akin]
        groups.append((merged, first))
    if len(groups) < 2:
        return ()
    order = {id(document): number for number, document in enumerate(documents)}
    return tuple(sorted((first for _, first in groups), key=lambda each: order[id(each)]))


def _names(issuer: str) -> frozenset[str]:
    """The proper names in quotes and the numbers, as they can be compared."""
    quoted = " ".join(_QUOTED.findall(issuer)).replace("ё", "е").replace("Ё", "Е")
    words = {word.lower() for word in _WORD.findall(quoted) if not _ORDINARY.fullmatch(word)}
    return frozenset(words | {f"№{number}" for number in _NUMBER.findall(issuer)})
