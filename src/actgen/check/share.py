"""Shares: «100 %», «девяноста процентов», «большинство», and whether they fall short."""

from __future__ import annotations

import re

from actgen.check.people import PEOPLE
from actgen.check.units import Unit
from actgen.russian.number_words import cardinal_number

_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*(?:%|процент)")
_PERCENT_IN_WORDS = re.compile(r"([а-яё]+(?: [а-яё]+)?) процент\w*", re.IGNORECASE)
_FEW = ("часть",)


def _spelled_number(words: str) -> int | None:
    """«девяноста», «девяноста пяти»; a word before them is left out."""
    return cardinal_number(words) or cardinal_number(words.split()[-1])


def _few(unit: Unit, group: frozenset[str]) -> bool:
    """«часть педагогов», «большинство учеников»; not «всех педагогов, а также желающих родителей»."""
    plain = [g for g in unit.sentence.governed if g.mention.plain]
    for few in unit.sentence.naming(_FEW):
        after = [g for g in plain if g.mention.first > few.mention.first]
        if not after or after[0].mention.means(group) or not after[0].mention.means(PEOPLE):
            return True
    return False


def below_threshold(unit: Unit, threshold: int, group: frozenset[str]) -> str:
    """A Russian reason if the statement asks for less than ``threshold`` per cent, else empty."""
    for source in (unit, *unit.beside):
        spelled = _PERCENT_IN_WORDS.search(source.text)
        value = _spelled_number(spelled.group(1)) if spelled else None
        if spelled and value is not None and value < threshold:
            return f"указано «{spelled.group()}», а требуется {threshold} %"
        for match in _PERCENT.finditer(source.text):
            if float(match.group(1).replace(",", ".")) < threshold:
                return f"указано {match.group(1)} %, а требуется {threshold} %"
    if _few(unit, group):
        return f"охвачена лишь часть, а требуется {threshold} %"
    return ""
