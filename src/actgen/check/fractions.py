"""Shares that are told as a part of a whole: «половина», «девять десятых», «семи учителей из десяти»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actgen.russian.number_words import cardinal_number

_OF = re.compile(r"((?:\w+ ){1,3})из (?:каждых )?(\w+)\b", re.IGNORECASE)
_OF_EVERY = re.compile(r"\bиз каждых (\w+) ((?:[\w-]+ ?){1,7})", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:([а-яё]+) )?(половин\w+|трет(?:ь|и|ей|ью)|четверт(?:ь|и|ей|ью)|(?:пят|десят)(?:ая|ой|ую|ых))\b",
    re.IGNORECASE,
)
_PARTS = {"пол": 2, "тре": 3, "чет": 4, "пят": 5, "дес": 10}
_PLAIN = 3  # «треть» is a share by itself, «вторая четверть» a time, «пятая школа» a name
_COLLECTIVE = {
    "двоих": 2,
    "троих": 3,
    "четверых": 4,
    "пятерых": 5,
    "шестерых": 6,
    "семерых": 7,
    "восьмерых": 8,
    "девятерых": 9,
}


def ratios(text: str) -> Iterator[tuple[float, str, int]]:
    """Per cent, wording and offset of «300 из 400», «семи учителей из десяти», «из каждых десяти – восьмерых».

    >>> [round(share) for share, _, _ in ratios("Подключить не менее семи учителей из десяти.")]
    [70]
    """
    if " из " not in f" {text.lower()}":
        return
    found = [(m, m[1].split(), m[2]) for m in _OF.finditer(text)]
    found += [(m, m[2].split(), m[1]) for m in _OF_EVERY.finditer(text)]
    for match, words, of in found:
        whole = _number(of)
        part = next((n for n in map(_number, reversed(words)) if n), None)
        if whole and part and part <= whole:
            yield 100 * part / whole, match.group().strip(), match.start()


def fraction(text: str) -> float | None:
    """Per cent of the first «половина», «две трети», «девять десятых»; None where there is none.

    >>> fraction("Охватить три четверти педагогов."), fraction("Во второй четверти провести семинар.")
    (75.0, None)
    """
    for found in _PART.finditer(text):
        many = cardinal_number(found[1]) if found[1] else None
        of = _PARTS[found[2][:3].lower()]
        if many or of <= _PLAIN:
            return 100 * (many or 1) / of
    return None


def _number(written: str) -> int | None:
    if written.isdigit():
        return int(written)
    return _COLLECTIVE.get(written.lower()) or cardinal_number(written)
