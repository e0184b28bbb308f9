"""Whether the text layer of a page says what the page shows: by measure, before anything is built on it.

A PDF may show «ПРИКАЗ» and hold «TIPI4KA3», «(cid:31)(cid:4)», «Ïðèêàç» or nothing: it was recognised as English,
its font does not tell which letter is which, or it is a scan. How often the measure errs is printed by
``python -m benchmarks.text_layer``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from actgen.read.page import Page
from actgen.russian.lookalikes import fold
from actgen.russian.morphology import is_known


class TextLayer(StrEnum):
    """What the words of a page are worth."""

    OK = "ok"
    GARBAGE = "garbage"
    NONE = "none"


LEGIBLE = 0.6
"""Share of a page's letters that must stand in right words; sound pages measure 0.84 and more, garbage 0.26 at most."""

_ENOUGH = 40  # letters; fewer of them cannot be measured
_SCANNED = 0.5  # of the page: a picture as large is the page itself
_STAMPED = 450  # letters over such a picture: a stamp of the electronic signature, a heading of the scanner
_OUTLINES = 60  # shapes on a page without words: letters drawn as curves
_LOST = 0.1  # of the characters: without a letter, private, controls
_WORDS = 400  # of a page that are looked at

# What stands for letters that nobody knows.
_LOST_ONES = re.compile(
    r"[\ufffd\ue000-\uf8ff\x00-\x1f\x7f-\x9f]+|\(cid:\d+\)|\?{2,}", re.IGNORECASE
)
_EDGES = "«»\"'“”„()[]{}.,;:!?…–—-/\\|_*№%<>=+"
_RUSSIAN = re.compile(r"[А-Яа-яЁё]+(?:[-–/.’'][А-Яа-яЁё]+)*")
_ENGLISH = re.compile(r"[A-Za-z]+(?:[-–/.@_'’][A-Za-z]+)*")
_PARTS = re.compile(r"[^\W\d_]+")
# «word», «Word», «WORD», «WhatsApp», «eBay», but not «nporpaMMa», «COfNACOBAHO»
_CASED = re.compile(r"[A-Z]?[a-z]+(?:[A-Z][a-z]+)?|[A-Z]+")
# «127-од», «8б», «ФЗ-273», «2-й», «школа5»: figures before or after letters, not among them
_WITH_FIGURES = re.compile(r"[\d.,:/-]+[-/]?[^\W\d_]{1,12}|[^\W\d_]+[-/]?[\d.,:/-]+")
_ADDRESS = re.compile(
    r"[\w.+-]+@[\w.-]+|(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,8}(?:/\S*)?"
)

# A language written in Latin letters shows itself by these; nothing Russian is misread as them.
_LATIN_TEXT = re.compile(
    r"\b(?:the|of|and|for|with|that|this|from|are|shall|which|not|have|you|und|der|die|das|mit|für|ist|les|des|est|pour|dans)\b",
    re.IGNORECASE,
)
_LATIN_WORD = re.compile(r"(?<![^\W_])[A-Za-z]{2,}(?![^\W_])")
_SPOKEN = 0.05  # of the words are such; in English prose it is one in six
_FEW = 12  # words in Latin letters: names of programs, an address

# The commonest pairs of letters of English prose.
_PAIRS = frozenset(
    first + second
    for first, seconds in {
        "a": "bcdgilmnprstvy", "b": "aeiloruy", "c": "aehiklortu", "d": "aeiosu", "e": "acdeilmnprstvwxy",
        "f": "aefiortu", "g": "aehiloru", "h": "aeiot", "i": "acdefglmnorstvz", "k": "eins", "l": "adeiklostuvy",
        "m": "abeimopu", "n": "acdegiklostuvy", "o": "bcdfgiklmnoprstuvw", "p": "aehiloprstu", "q": "u",
        "r": "acdegiklmnorstuvy", "s": "aceehikmopstuwy", "t": "aehiorstuwy", "u": "abcdegilmnprst", "v": "aeio",
        "w": "aehino", "x": "apt", "y": "oes", "z": "ae", "j": "uo",
    }.items()
    for second in seconds
)  # fmt: skip


def text_layer_verdict(page: Page) -> TextLayer:
    """``NONE``: there is something to see, but no text of it. ``GARBAGE``: there is text, but not what is seen."""
    texts = [word.text for word in page.words]
    if page.pictures >= _SCANNED and _letters("".join(texts)) < _STAMPED:
        return TextLayer.NONE
    if not texts:
        drawn = page.pictures > 0 or page.shapes >= _OUTLINES
        return TextLayer.NONE if drawn or page.unmapped else TextLayer.OK
    if page.shapes >= 20 * len(texts) and _letters("".join(texts)) < _STAMPED:
        return TextLayer.NONE
    return TextLayer.OK if is_legible(texts, page.unmapped) else TextLayer.GARBAGE


def is_legible(words: Sequence[str], unmapped: int = 0) -> bool:
    """Whether the words are those of a language; figures, abbreviations and too few letters are no evidence against."""
    text = "".join(words)
    if not text:
        return not unmapped
    lost = unmapped
    if _may_lack_letters(text):
        lost += sum(map(len, _LOST_ONES.findall(text)))
    if lost > _LOST * len(text):
        return False
    share, judged = legibility(words[:_WORDS])
    return judged < _ENOUGH or share >= LEGIBLE


def _may_lack_letters(text: str) -> bool:
    """Whether ``_LOST_ONES`` are worth looking for, which takes many times longer."""
    if not text.replace("\xa0", "").isprintable() or "\ufffd" in text or "??" in text:
        return True
    return "(c" in text or "(C" in text


def legibility(words: Sequence[str]) -> tuple[float, int]:
    """The share of letters that stand in right words, and how many letters were judged.

    A word that a narrow column has cut is right if its pieces, one after the other, make a right one.
    """
    text = "\xa0".join(words)
    tokens = text.split("\xa0")
    weigh = _weigh_russian if _is_latin_of_no_language(text) else _weigh
    weights = list(map(weigh, tokens))
    values, sizes = zip(*weights, strict=True)
    judged = sum(sizes)
    if sum(values) == judged:
        return 1.0, judged
    good = judged = position = 0
    while position < len(tokens):
        value, size = weights[position]
        taken = 1
        if size and not value:
            for taken in (2, 3):
                value, size = weigh("".join(tokens[position : position + taken]))
                if value:
                    break
            else:
                taken = 1
                value, size = weights[position]
        judged += size
        good += value
        position += taken
    return (good / judged if judged else 1.0), judged


def _is_latin_of_no_language(text: str) -> bool:
    """Whether many words are of Latin letters, and the words are missing that every language is held together by.

    Print recognised for another language looks so («rrprarcas no mrcone»): some such words have the pairs of letters
    that English has, and are no evidence that the page is right.
    """
    if len(latin := _LATIN_WORD.findall(text)) <= _FEW:
        return False
    return len(_LATIN_TEXT.findall(text)) < _SPOKEN * len(latin)


@lru_cache(maxsize=20_000)
def _weigh(token: str) -> tuple[int, int]:
    """How many letters of a token stand in right words, and how many can be judged."""
    value = _judge(token.strip(_EDGES))
    size = 0 if value is None else _letters(token)
    return (size if value else 0), size


@lru_cache(maxsize=20_000)
def _weigh_russian(token: str) -> tuple[int, int]:
    """The same where a token that may be a word of another language is no evidence."""
    good, size = _weigh(token)
    return (good, size) if not good or _has_russian(token) else (0, 0)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _has_russian(token: str) -> bool:
    return any("а" <= c <= "я" or c == "ё" for c in token.lower())


def _judge(token: str) -> bool | None:
    """Whether a token is a word, None for what may be anything."""
    if _letters(token) < 2:
        return None
    if _RUSSIAN.fullmatch(token):
        return _russian(token)
    if _ENGLISH.fullmatch(token):
        return _english(token)
    if _WITH_FIGURES.fullmatch(token) or _ADDRESS.fullmatch(token.lower()):
        return None
    folded = fold(token)
    if _RUSSIAN.fullmatch(folded) and any("а" <= c.lower() <= "я" for c in token):
        return _russian(folded)  # Latin letters among Russian ones, each of the same shape
    pieces = _PARTS.findall(token)
    if len(pieces) == 1 or all(len(piece) < 2 for piece in pieces):
        return False  # «Ka3», «)I(A», «Ïðèêàç»
    verdicts = [_judge(piece) for piece in pieces]
    return all(verdict is not False for verdict in verdicts)


def _russian(token: str) -> bool | None:
    verdicts = []
    for part in _PARTS.findall(token):
        if len(part) < 3 or (part.isupper() and len(part) <= 6):
            continue
        mixed = any(a.islower() and b.isupper() for a, b in pairwise(part))
        verdicts.append(not mixed and is_known(part))
    return all(verdicts) if verdicts else None


def _english(token: str) -> bool | None:
    verdicts = []
    for part in _PARTS.findall(token):
        if len(part) < 3 or (part.isupper() and len(part) <= 6):
            continue
        pairs = list(pairwise(part.lower()))
        known = sum(a + b in _PAIRS for a, b in pairs)
        verdicts.append(known >= 0.6 * len(pairs) and _CASED.fullmatch(part) is not None)
    return all(verdicts) if verdicts else None
