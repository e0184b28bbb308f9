"""How Russian a text looks: by the pairs of letters in it, without any dictionary."""

from __future__ import annotations

import re
from itertools import pairwise

RUSSIAN = 0.25
"""From this measure on a text counts as Russian."""

# The commonest pairs of letters of Russian official prose.
_PAIRS = frozenset(
    pair
    for first, seconds in {
        "а": "аклнмсртзця", "б": "оруы", "в": "аеоинын", "г": "о", "д": "аеоил", "е": "атрмснлд", "ж": "е", "з": "ао",
        "и": "аетсияихлкмнц", "й": "", "к": "аиол", "л": "иаеоь", "м": "аеоиу", "н": "аоиенытя", "о": "вирмгстнблйдр",
        "п": "оре", "р": "аоеи", "с": "стко", "т": "ьаоевир", "у": "сюч", "ц": "и", "ч": "ае", "ш": "ке", "щ": "е",
        "ы": "йхме", "ь": "нт", "ю": "щ", "я": "",
    }.items()
    for second in seconds
    for pair in (first + second,)
)  # fmt: skip
_LETTERS = re.compile(r"[А-Яа-яЁё]+")


def measure(text: str) -> float:
    """How Russian a text looks, from 0 to 1: the share of common pairs among its pairs of letters.

    A pair in which a small letter is followed by a capital one counts against («пРИКАЗ» is KOI8-R read as cp1251).
    """
    total = good = 0
    for word in _LETTERS.findall(text):
        for first, second in pairwise(word):
            total += 1
            if first.islower() and second.isupper():
                good -= 1
            elif (first + second).lower() in _PAIRS:
                good += 1
    strange = sum(
        1 for c in text if c > "\x7f" and not c.isalpha() and c not in "«»–—№“”„…•·§°\u00a0\u00ad"
    )
    return good / (total + 2 * strange) if total else 0.0
