"""Duties of a post as an order tells them to those who hold it."""

from __future__ import annotations

import re

from actgen.annotation.extending import amending_clause
from actgen.annotation.situation import Situation
from actgen.annotation.wordings import capital, told_to_do
from actgen.model.finding import Finding
from actgen.russian.morphology import parses

_POST = re.compile(r"должностн\w+ инструкци\w+ (?P<words>[а-яё -]+)")


def as_duty_of_holders(finding: Finding, situation: Situation, wording: str) -> str:
    """«создаёт чат» → «Классным руководителям создавать чат», where the superior act says whose duty it is; «» where it
    does not, or the wording is no such duty."""
    holders = holders_of(amending_clause(finding, situation)[1])
    return f"{capital(holders)} {told_to_do(wording)}" if holders and wording[:1].islower() else ""


def holders_of(wording: str) -> str:
    """Those whose job description a wording amends, in the dative plural; «» if it names none.

    >>> holders_of("Внести в должностную инструкцию классного руководителя пункт о работе в профиле.")
    'классным руководителям'
    >>> holders_of("Дополнить должностную инструкцию педагога дополнительного образования пунктом")
    'педагогам дополнительного образования'
    >>> holders_of("Создать чат.")
    ''
    """
    found = _POST.search(wording)
    told: list[str] = []
    named = False
    for word in found["words"].split() if found else ():
        best = next((p for p in parses(word) if p.has("gent") and p.pos in ("NOUN", "ADJF")), None)
        if best is None:
            break
        many = word if named else best.inflect("plur", "datv")
        if many is None:
            return ""
        told.append(many)
        named |= best.pos == "NOUN"
    return " ".join(told) if named else ""
