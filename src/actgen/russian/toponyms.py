"""Adjectives made of the names of places: «Калининский», «Светлоборская»; they keep their capital in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from actgen.russian.morphology import is_known, parses

# The suffix with what may stand before it: Калинин-ск-ий, Свердл-овск-ая, Арханг-ельск-ое.
_SUFFIX = re.compile(
    r"(?=(?:(?:ов|ев|ин|ан|ян|ен|ей|ьс)?(?:ск|цк)(?:ий|ого|ому|им|ом|ой|ая|ую|ое|ою))$)"
)
# How the name itself may end where the adjective has lost it: Твер(ь), Моск(ва), Ярослав(ль).
_ENDS = ("", "а", "ь", "о", "ск", "ов", "ва", "ье", "ия", "ы", "и", "е", "ель", "ль", "к", "ц", "я")


@lru_cache(maxsize=1024)
def is_place_adjective(word: str) -> bool:
    """Whether an adjective is made of the name of a place, known to the dictionary or not.

    >>> is_place_adjective("Калининский"), is_place_adjective("Светлоборская"), is_place_adjective("Городская")
    (True, True, False)
    """
    lowered = word.lower()
    if not _SUFFIX.search(lowered):
        return False
    if not is_known(lowered):
        return True
    return any(
        parse.has("Geox") for base in _bases(lowered) if is_known(base) for parse in parses(base)
    )


def _bases(word: str) -> Iterator[str]:
    for cut in _SUFFIX.finditer(word):
        yield from (word[: cut.start()] + end for end in _ENDS)
