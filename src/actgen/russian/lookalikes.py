"""Latin letters typed, or recognised on a scan, where a Cyrillic letter of the same shape belongs.

«Cферум» with a Latin C is not found by a search for «Сферум», and «Теlegram» with a Cyrillic Те
slips past a ban. Four kinds of words are repaired, letter for letter, so offsets stay valid:

- a word of both alphabets whose Latin letters all have a Cyrillic twin: becomes Cyrillic;
- a word of both alphabets whose Cyrillic letters all have a Latin twin: becomes Latin;
- a purely Latin word of look-alikes that is a Russian function word or dictionary word («He», «B»)
  and stands among Russian words. Names such as VK, MAX, Telegram, WhatsApp are left alone;
- a word of spaced letters of both alphabets («П P И К A З»): becomes Cyrillic.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from actgen.russian.morphology import is_known

_LATIN = "ABCEHKMOPTXYacekopxyÈËèë"
_CYRILLIC = "АВСЕНКМОРТХУасекорхуЁЁёё"
_TO_CYRILLIC = dict(zip(_LATIN, _CYRILLIC, strict=True))
_TO_LATIN = {cyrillic: latin for latin, cyrillic in _TO_CYRILLIC.items() if latin.isascii()}

# For a word that holds letters peculiar to both alphabets («ОКSиDM»): the letter that was meant.
_MEANT = _TO_CYRILLIC | dict(
    zip("DFGILNRSUVZbdfghilmnrstuvz", "ДФГИЛНРСУВЗьдфгхилмнрстувз", strict=True)
)

# Purely Latin, all look-alikes, and yet a name.
_NAMES = frozenset({"max", "ok", "tamtam", "bbc", "box", "xbox", "ph", "ppt", "kpop"})
_ONE_LETTER = frozenset("авоксу")
# «с.», «х.», «о.», «р.»: a village, a farm, an island, a river, before its name. What may stand right before them:
# a sign, a preposition, another abbreviation; «вариант c. Далее» is no village.
_ABBREVIATED = frozenset("схор")
_BEFORE_PLACE = re.compile(
    r"(?:^|[,;:.(«\n]|(?<!\w)(?:в|во|из|на|под|с|до|от|для|у|около|близ))\s*$", re.IGNORECASE
)
_FUNCTION_WORDS = frozenset({"не", "на", "но", "во", "со", "ко", "та", "то", "те", "ту", "ее"})
_SHORTEST_DICTIONARY_WORD = 4

_CYRILLIC_LETTER = re.compile("[А-Яа-яЁё]")
_LATIN_LETTER = re.compile("[A-Za-zÀ-ÿ]")
_WORD = re.compile(r"[A-Za-zÀ-ÿА-Яа-яЁё]+")
_UP_TO_A_WORD = re.compile(r'[\u00a0 \t\n«"]*(?:\d{1,2}(?:[–-]\d{1,2})?[\u00a0 ])?')
_SPACED = re.compile(r"(?<!\w)(?:[A-Za-zА-Яа-яЁё] ){3,}[A-Za-zА-Яа-яЁё](?!\w)")  # «П P И К A З»
_INITIALS = re.compile(
    r"(?<![\w.])[A-ZА-ЯЁ]\.\s?[A-ZА-ЯЁ]\.(?=\s?[А-ЯЁ][а-яё])|(?<=[а-яё]\s)[A-ZА-ЯЁ]\.\s?[A-ZА-ЯЁ]\."
)


@dataclass(frozen=True)
class Repair:
    """A word that `fold` rewrites: where it stands, what was found, what it became."""

    start: int
    stop: int
    found: str
    repaired: str


def fold(text: str) -> str:
    """Repair look-alike letters; the length of the text never changes.

    >>> fold("прикaз o создании чата в VK-мессенджере «Cферум»")
    'приказ о создании чата в VK-мессенджере «Сферум»'
    >>> fold("OKSiDM, MAX и WhatsApp")
    'OKSiDM, MAX и WhatsApp'
    """
    if not _LATIN_LETTER.search(text):
        return text
    pieces: list[str] = []
    end = 0
    for repair in mixed_words(text):
        pieces += text[end : repair.start], repair.repaired
        end = repair.stop
    return "".join([*pieces, text[end:]])


def is_ambiguous(word: str) -> bool:
    """Whether a word in Latin letters may as well be a Cyrillic one: all its letters have a twin.

    >>> is_ambiguous("MOYO"), is_ambiguous("Viber")
    (True, False)
    """
    return all(letter in _TO_CYRILLIC for letter in word)


def as_cyrillic(word: str) -> str:
    """The word with every Latin letter that has a Cyrillic twin replaced by it.

    >>> as_cyrillic("273-P")
    '273-Р'
    """
    return "".join(_TO_CYRILLIC.get(letter, letter) for letter in word)


def mixed_words(text: str) -> list[Repair]:
    """The words that `fold` repairs, in their order.

    >>> mixed_words("по прикaзу")
    [Repair(start=3, stop=10, found='прикaзу', repaired='приказу')]
    """
    return list(_mixed_words(text))


@lru_cache(maxsize=2048)
def _mixed_words(text: str) -> tuple[Repair, ...]:
    if text.isascii() or not _LATIN_LETTER.search(text):
        return ()
    return tuple(_repairs(text, list(_WORD.finditer(text))))


def _with_latin(text: str, words: list[re.Match[str]]) -> list[int]:
    """The places in a row of words of those that have a Latin letter: few of a Russian text."""
    starts = [match.start() for match in words]
    letters = _LATIN_LETTER.finditer(text)
    return sorted({bisect_right(starts, letter.start()) - 1 for letter in letters})


def _repairs(text: str, words: list[re.Match[str]]) -> Iterator[Repair]:
    latin = _with_latin(text, words)
    # initials and spaced words are words of one letter; the two long searches are for texts that have such Latin ones
    alone = any(words[index].end() - words[index].start() == 1 for index in latin)
    initials = _initials(text) if alone else set()
    spaced = _spaced(text) if alone else set()
    for index in latin:
        match = words[index]
        word = match.group()
        if match.start() in spaced:
            repaired = as_cyrillic(word)
        elif _has_cyrillic(word):
            repaired = _mixed(word)
        elif not all(letter in _TO_CYRILLIC for letter in word):
            continue
        elif (len(word) == 1 and match.start() in initials) or _is_russian(text, words, index):
            repaired = as_cyrillic(word)
        else:
            continue
        if repaired != word:
            yield Repair(match.start(), match.end(), word, repaired)


def _initials(text: str) -> set[int]:
    """Where letters of initials stand that may be Cyrillic ones."""
    return {
        start
        for match in _INITIALS.finditer(text)
        for start, letter in enumerate(match.group(), match.start())
        if letter in _TO_CYRILLIC
    }


def _spaced(text: str) -> set[int]:
    """Where letters of spaced words stand."""
    return {at for m in _SPACED.finditer(text) if _has_cyrillic(m[0]) for at in range(*m.span())}


def _mixed(word: str) -> str:
    """The one alphabet a word of two was meant in."""
    latin = [letter for letter in word if _has_latin(letter)]
    cyrillic = [letter for letter in word if _has_cyrillic(letter)]
    if _is_glued(word):
        return word
    if all(letter in _TO_CYRILLIC for letter in latin):
        return as_cyrillic(word)
    if all(letter in _TO_LATIN for letter in cyrillic):
        return "".join(_TO_LATIN.get(letter, letter) for letter in word)
    if len(cyrillic) >= len(latin):
        return "".join(_MEANT.get(letter, letter) for letter in word)
    return word


def _is_glued(word: str) -> bool:
    """«Telegramканал», «MAXмессенджер»: two words without a space, nothing to repair."""
    match = re.fullmatch(r"([A-Za-z]{2,})([а-яё]{2,})|([а-яё]{2,})([A-Z][A-Za-z]+)", word)
    if not match:
        return False
    latin = match.group(1) or match.group(4)
    return latin.lower() in _NAMES or not all(letter in _TO_CYRILLIC for letter in latin)


def _is_russian(text: str, words: list[re.Match[str]], index: int) -> bool:
    """Whether a purely Latin word is a Russian one in disguise, judging by its neighbours."""
    match = words[index]
    word = as_cyrillic(match.group()).lower()
    before = words[index - 1] if index else None
    after = words[index + 1] if index + 1 < len(words) else None
    if match.group().lower() in _NAMES or not _stands_alone(text, match):
        return False
    if after is not None and not _has_cyrillic(after.group()):
        return False
    if before is not None and not _has_cyrillic(before.group()):
        return False
    if len(word) == 1:
        return after is not None and (
            (word in _ONE_LETTER and _is_preposition(text, match, before, after))
            or (word in _ABBREVIATED and _is_place(text, match, after))
        )
    if before is None and after is None:
        return False
    return word in _FUNCTION_WORDS or (len(word) >= _SHORTEST_DICTIONARY_WORD and is_known(word))


def _is_preposition(
    text: str, match: re.Match[str], before: re.Match[str] | None, after: re.Match[str]
) -> bool:
    """One letter right before a Russian word or its number («B 5–9 классах»); a capital opens a sentence or stands in
    capitals.

    So «категории B и C» and «5 A класс» keep their Latin letters.
    """
    if not _UP_TO_A_WORD.fullmatch(text, match.end(), after.start()):
        return False
    if match.group().islower():
        return True
    if before is None or (after.group().isupper() and len(after.group()) > 1):
        return True
    return bool(
        re.search(r"[.!?:;»\n]\s*$|\d[.)]\s*$", text[max(0, match.start() - 9) : match.start()])
    )


def _is_place(text: str, match: re.Match[str], after: re.Match[str]) -> bool:
    """«c. Верхнеозёрское»: the abbreviation of a place before its name."""
    between = text[match.end() : after.start()]
    named = after.group()[0].isupper() and re.fullmatch(r"\.[ \u00a0]?", between) is not None
    return (
        named
        and match.group().islower()
        and _BEFORE_PLACE.search(text[max(0, match.start() - 9) : match.start()]) is not None
    )


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Not a part of an address, a number, a hyphenated or dotted word."""
    before = text[max(0, match.start() - 1) : match.start()]
    after = text[match.end() : match.end() + 1]
    return (not before or before.isspace() or before in '«"(') and (
        not after or after.isspace() or after in '»"),;:.!?'
    )


def _has_latin(word: str) -> bool:
    return _LATIN_LETTER.search(word) is not None


def _has_cyrillic(word: str) -> bool:
    return _CYRILLIC_LETTER.search(word) is not None
