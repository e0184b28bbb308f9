"""Bullets that a text layer names by a letter: Word sets them in Wingdings or Courier, and «§», «Ø», «o» come out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from actgen.read.layout.rows import Row
from actgen.read.page import Word

_SIGNS = {
    "§": "▪",
    "Ø": "➢",
    "ü": "✓",
    "v": "❖",
    "q": "☐",
    "o": "○",
    "¨": "☐",
    "ð": "•",
    "à": "•",
    "l": "•",
}
"""As the letter is read → as Wingdings (or Courier New, «o») draws it."""
_WITHOUT_DOUBT = "§Ø¨ð"  # no word of a Russian text
_GAP = 0.6  # of the size: a bullet stands so far before its text
_EDGE = 3.0  # points: bullets of one list stand so exactly below one another
_TEXT = re.compile(r"[«\"(]?[А-ЯЁа-яё]{2}")


def name_bullets(rows: Sequence[Row]) -> None:
    """Put the sign of the bullet in the place of the letter that opens a row.

    A letter that may be a word needs company: two rows that open with it, at one left edge.
    """
    lists: dict[tuple[str, int], list[Word]] = defaultdict(list)
    for row in rows:
        words = row.words
        if len(words) > 1 and words[0].text in _SIGNS and _stands_apart(words):
            lists[words[0].text, round(words[0].left / _EDGE)].append(words[0])
    for (letter, _), found in lists.items():
        if letter in _WITHOUT_DOUBT or len(found) > 1:
            for word in found:
                word.text = _SIGNS[letter]


def _stands_apart(words: Sequence[Word]) -> bool:
    """Whether more room follows the first word than there is between the others, and Russian text after it."""
    first, after = words[0], words[1]
    gaps = [b.left - a.right for a, b in pairwise(words)]
    usual = median(gaps[1:]) if len(gaps) > 1 else 0.0
    least = max(_GAP * (first.size or first.bottom - first.top), 1.5 * usual)
    return gaps[0] > least and _TEXT.match(after.text) is not None
