"""The nearest of the known words: what a misspelt key, name or value was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_ENOUGH = 70.0
_ENOUGH_SHORT = 60.0  # one wrong letter of three


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like ``word``, or None if none resembles it.

    >>> nearest("загаловок", ["номер", "заголовок"])
    'заголовок'
    """
    from rapidfuzz import fuzz, process, utils

    candidates = list(known)
    if not word.strip() or not candidates:
        return None
    enough = _ENOUGH_SHORT if len(word) < 5 else _ENOUGH
    found = process.extractOne(
        word[:200],
        candidates,
        scorer=fuzz.ratio,
        processor=utils.default_process,
        score_cutoff=enough,
    )
    return found[0] if found else None


def alike(word: str, known: Iterable[str], limit: int = 5) -> list[str]:
    """The known words most like ``word``, whether or not they resemble it much; the best first."""
    from rapidfuzz import fuzz, process, utils

    found = process.extract(
        word[:200], list(known), scorer=fuzz.WRatio, processor=utils.default_process, limit=limit
    )
    return [each[0] for each in found]


def hint(word: str, known: Iterable[str]) -> str:
    """«Может быть, «заголовок»?», or an empty string."""
    found = nearest(word, known)
    return f"Может быть, «{found}»?" if found else ""


def listing(words: Sequence[str], limit: int = 40) -> str:
    """The words in Russian quotes, with commas.

    >>> listing(["а", "б"])
    '«а», «б»'
    """
    shown = ", ".join(f"«{word}»" for word in words[:limit])
    return f"{shown} …" if len(words) > limit else shown
