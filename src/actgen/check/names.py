"""Names of people in running text, in any case: with initials, with a patronymic, or only as a surname after a post."""

from __future__ import annotations

import re
from functools import lru_cache

from actgen.russian.morphology import parses

_SURNAME = r"(?:[А-ЯЁ][а-яё]+|[А-ЯЁ]{3,})(?:-(?:[А-ЯЁ][а-яё]+|[А-ЯЁ]{3,}))?"
_PATRONYMIC = r"[А-ЯЁ][а-яё]+(?:ич|вн|ичн)(?:а|у|ем|ом|е|ы|ой|ою)?(?![а-яё])"
_TURKIC = r"[А-ЯЁ][а-яё]+[\s-](?:[Оо]глы|[Кк]ызы|[Уу]лы)(?![а-яё])"
NAME = re.compile(
    rf"\b{_SURNAME}\s+[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?"  # Лукину О.В.
    rf"|\b[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?{_SURNAME}"  # О.В. Лукину
    # Лукину Ольгу Викторовну, Гусева Льва Лукича, Ольгу Викторовну Лукину
    rf"|\b{_SURNAME}\s+(?:{_SURNAME}\s+)?(?:{_PATRONYMIC}|{_TURKIC})(?:\s+{_SURNAME})?"
    rf"|\b{_SURNAME}\s+(?:[Оо]глы|[Кк]ызы)(?![а-яё])"
)
_CAPITALISED = re.compile(r"(?<![«\"“„\w])[А-ЯЁ][а-яё]+(?![а-яё])")
_PHRASE = re.compile(r"(?:[А-Яа-яЁё-]+\s+){1,4}$")
_POST_BEHIND = re.compile(r",\s+(?P<post>[а-яё]+)")
_NAMESAKE = re.compile(
    r"\b(?:(?:имени|памяти|им\.)\s+(?:[а-яё]+\s+){0,4}|им\s+)$", re.IGNORECASE
)  # «школа имени Героя Советского Союза …»; not «им является учитель …»
_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})


def names(text: str) -> list[tuple[int, int]]:
    """Half-open ranges of the names of people.

    >>> [text[a:b] for text in ["За учителем Гусевым Львом Лукичом"] for a, b in names(text)]
    ['Гусевым Львом Лукичом']
    """
    found = [m.span() for m in NAME.finditer(text) if _is_name(text, m)]
    return found or [m.span() for m in _CAPITALISED.finditer(text) if _stands_after_post(text, m)]


def _is_name(text: str, found: re.Match[str]) -> bool:
    """With a surname, and not that of a namesake: «Еву Марковну» alone names nobody."""
    words = found[0].split()
    bare = len(words) == 2 and "." not in found[0] and _is_first_name(words[0].lower())
    return not bare and not _NAMESAKE.search(text[: found.start()])


@lru_cache(maxsize=2000)
def _is_first_name(word: str) -> bool:
    plausible = parses(word)
    return any(p.has("Name") for p in plausible) and not any(p.has("Surn") for p in plausible)


def _stands_after_post(text: str, found: re.Match[str]) -> bool:
    """«учителя физики Лукину», «методисту Ким Ен Ук»: a surname in the case of the post before it."""
    before = _PHRASE.search(text[: found.start()])
    behind = _POST_BEHIND.match(text, found.end())
    if behind is not None and found.start():  # «Калитина, учитель физики»
        cases = _surname_cases(found[0].lower())
        if cases & _post_cases(behind["post"]):
            return True
    if before is None or _NAMESAKE.search(text[: found.start()]):
        return False
    cases = _surname_cases(found[0].lower())
    return any(cases & _post_cases(word.lower()) for word in before[0].split())


@lru_cache(maxsize=2000)
def _surname_cases(word: str) -> frozenset[str]:
    return frozenset().union(*(p.grammemes & _CASES for p in parses(word) if p.has("Surn")))


@lru_cache(maxsize=2000)
def _post_cases(word: str) -> frozenset[str]:
    """The cases of a word that names people by what they do; none for any other word."""
    best = parses(word)[:1]
    if not any(p.has("NOUN", "anim") and not p.plural for p in best):
        return frozenset()
    return frozenset().union(
        *(p.grammemes & _CASES for p in parses(word) if p.has("NOUN", "anim") and not p.plural)
    )
