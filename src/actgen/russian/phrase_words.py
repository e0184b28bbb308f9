"""The words of a phrase, each with what may be done to it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actgen.russian.morphology import is_known

SHORT_NOUN = re.compile(r"(?:зам|зав|нач|пом|рук|чл|преп|секр|дир|инж)\.", re.IGNORECASE)
"""«зам.», «зав.»: a noun cut short stands, and what depends on it does, too."""
SHORT_ADJECTIVE = re.compile(r"(?:гл|ст|мл|вед|отв|соц)\.", re.IGNORECASE)
"""«гл.», «ст.»: an adjective cut short stands, the noun after it declines."""
_SHORT = rf"\b(?:{SHORT_NOUN.pattern}|{SHORT_ADJECTIVE.pattern})"
_WORD = re.compile(rf"\b[ИиВв]\.\s?[Оо]\.|(?i:{_SHORT})|[^\W_]+(?:-[^\W_]+)*")
_QUOTED = re.compile(r"\"[^\"]*\"|“.*?”|„.*?[“”]|\(\s*далее\b[^)]*\)", re.DOTALL)
MINISTRY = re.compile(r"Мин[а-яё]+(?:ия|ки|ры|да|та|ва|са|за)$")
"""«Минпросвещения»: never declines."""
ACTING = re.compile(r"[ив]\.\s?о\.|врио|ио|исполн\.?", re.IGNORECASE)
"""«и.о.», «врио»: nothing after it declines."""
ORDINAL = re.compile(r"\d+-(?:й|я|е)$")
"""«1-й»"""


@dataclass(frozen=True)
class Word:
    """A word of the phrase; `fixed` if nothing may change it (quoted, abbreviation, figure)."""

    start: int
    stop: int
    text: str
    fixed: bool
    gap: str  # what stands between the previous word and this one


def split_words(phrase: str) -> list[Word]:
    """The words in their order; what is quoted, «(далее – …)», abbreviated or a figure is fixed.

    >>> [(word.text, word.fixed) for word in split_words("директор МБОУ «Лицей»")]
    [('директор', False), ('МБОУ', True), ('Лицей', True)]
    """
    quoted = [match.span() for match in _QUOTED.finditer(phrase)]
    shouted = phrase.isupper()
    words, end = [], 0
    for match in _WORD.finditer(phrase):
        text = match.group()
        fixed = any(start <= match.start() < stop for start, stop in quoted)
        fixed |= phrase.count("«", 0, match.start()) > phrase.count("»", 0, match.start())
        capitals = sum(letter.isupper() for letter in text)
        if capitals > 1 and not ACTING.fullmatch(text):
            fixed |= not is_known(text) if shouted else True
        fixed |= text.endswith(".") and not ACTING.fullmatch(text)
        fixed |= bool(MINISTRY.match(text)) or (text[0].isdigit() and not ORDINAL.match(text))
        words.append(Word(match.start(), match.end(), text, fixed, phrase[end : match.start()]))
        end = match.end()
    return words
