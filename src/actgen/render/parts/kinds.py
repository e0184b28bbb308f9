"""Kinds of acts and their operative words, from ``source/kinds.yaml``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from actgen.model.parties import Author
from actgen.russian.agreement import gender_number
from actgen.source.kinds import kinds_table

_NO_WORD = "нет"


@dataclass(frozen=True, slots=True)
class Operative:
    """The operative word in capitals («» for none), who says it («» unless a body does), where it stands."""

    word: str
    subject: str
    own_line: bool


def operative(
    kind: str, author: Author, override: str | None, coauthors: Sequence[Author] = ()
) -> Operative:
    """The operative word of an act: ПРИКАЗЫВАЮ, ПОСТАНОВЛЯЕТ, РЕШИЛА … or what its author wrote instead.

    Of a joint act it is in the plural; bodies that speak are all named.
    """
    rules = kinds_table()["виды"].get(kind.lower(), {})
    voice = _voice(author, rules)
    subject = author.name[0] if len(author.name) == 1 else " ".join(author.name)
    own_line = rules.get("строка") == "своя"
    if override is not None:
        word = "" if override.lower() == _NO_WORD else override.rstrip(":").upper()
        return Operative(word, "", own_line)
    if coauthors and "совместно" in rules:
        bodies = [subject, *(" ".join(each.name) for each in coauthors)]
        third = rules.get("по умолчанию", "я") != "я" and voice != "я"
        return Operative(rules["совместно"], " и ".join(bodies) if third else "", own_line)
    found = rules.get(voice) or rules.get(rules.get("по умолчанию", "я"), "")
    if isinstance(found, dict):
        found = found[gender_number(subject).value]
    speaks = voice == "орган" or rules.get("по умолчанию") == "мы"
    return Operative(found, subject if found and speaks else "", own_line)


def _voice(author: Author, rules: dict[str, Any]) -> str:
    """Who speaks: an official («я»), a body («орган»), a collegial body («мы»)."""
    table = kinds_table()
    first = author.name[0].split()[0].lower()
    if author.official is not None or first in table["должностные лица"]:
        return "я"
    if first in table["органы"] and "орган" in rules:
        return "орган"
    return str(rules.get("по умолчанию", "я"))
