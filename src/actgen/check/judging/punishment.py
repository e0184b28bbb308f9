"""Penalties: «За использование иностранных мессенджеров – дисциплинарное взыскание» forbids what it punishes."""

from __future__ import annotations

import re

from actgen.check.syntax.units import Unit, once
from actgen.check.words.needed import Pattern

_PENALTY = r"(?:ответственност|взыскани|наказани|выговор|замечани)\w*"
_PUNISHED = Pattern(
    r"(?<!не )\b(?:(?:по)?нес[уе]т|подлеж[аи]т|привлека\w+|влеч[её]т|следует|наступает|грозит|объявл\w+|наказыва\w+)"
    rf"\b[^.;]*?\b{_PENALTY}|[–—]\s*(?:\w+\s+)?{_PENALTY}",
    re.IGNORECASE,
)
# who is punished, or what for
_FOR_USE = Pattern(
    r"\b(?:за|уличённ\w+|уличенн\w+|замеченн\w+)\s+(?:\w+\s+)?(?:использовани|применени|пользовани|переписк|общени|установк)\w*"
    r"|\b(?:использующ|применяющ|пользующ|продолжающ)\w+",
    re.IGNORECASE,
)


@once
def punished(unit: Unit) -> bool:
    """Whether the statement threatens those who use a service."""
    return bool(_FOR_USE.search(unit.text) and _PUNISHED.search(unit.text))
