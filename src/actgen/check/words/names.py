"""Names of people in running text, in any case: with initials, with a patronymic, or only as a surname after a post."""

from __future__ import annotations

import re
from functools import lru_cache

from actgen.russian.morphology import parses

_SURNAME = r"(?:[А-ЯЁ][а-яё]+|[А-ЯЁ]{3,})(?:-(?:[А-ЯЁ][а-яё]+|[А-ЯЁ]{3,}))?"
_PATRONYMIC = r"[А-ЯЁ][а-яё]+(?:ич|вн|ичн)(?:а|у|ем|ом|е|ы|ой|ою)?(?![а-яё])"
_TURKIC = r"[А-ЯЁ][а-яё]+[\s-](?:[Оо]глы|[Кк]ызы|[Уу]лы)(?![а-яё])"
# A search is much quicker for a pattern that begins with a letter than for one that begins with what must not stand
# before it, so the patterns below look back behind their first letter.
_INITIAL = r"[А-ЯЁ](?<!\w[А-ЯЁ])"  # of a word
_REST_OF_SURNAME = _SURNAME.removeprefix("(?:[А-ЯЁ][а-яё]+|[А-ЯЁ]{3,})")
_BEHIND_INITIAL = rf"(?:[а-яё]+|[А-ЯЁ]{{2,}}){_REST_OF_SURNAME}\s+"
NAME = re.compile(
    rf"{_INITIAL}(?:{_BEHIND_INITIAL}[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?"  # Лукину О.В.
    rf"|\.\s?(?:[А-ЯЁ]\.\s?)?{_SURNAME}"  # О.В. Лукину
    # Лукину Ольгу Викторовну, Гусева Льва Лукича, Ольгу Викторовну Лукину
    rf"|{_BEHIND_INITIAL}(?:{_SURNAME}\s+)?(?:{_PATRONYMIC}|{_TURKIC})(?:\s+{_SURNAME})?"
    rf"|{_BEHIND_INITIAL}(?:[Оо]глы|[Кк]ызы)(?![а-яё]))"
)
_UNQUOTED = r"[А-ЯЁ](?<![«\"“„\w][А-ЯЁ])[а-яё]+"
_CAPITALISED = re.compile(rf"{_UNQUOTED}(?![а-яё])")
_PAIR = re.compile(
    rf"(?P<one>{_UNQUOTED}(?:-[А-ЯЁ][а-яё]+)?)\s+(?P<other>[А-ЯЁ][а-яё]+)(?![а-яё-])"
)
_PHRASE = re.compile(r"(?:[А-Яа-яЁё-]+\s+){1,4}$")
_POST_BEHIND = re.compile(r",\s+(?P<post>[а-яё]+)")
_NAMESAKE = re.compile(
    r"\b(?:(?:имени|памяти|им\.)\s+(?:[а-яё]+\s+){0,4}|им\s+)$", re.IGNORECASE
)  # «школа имени Героя Советского Союза …»; not «им является учитель …»
_ENDINGS = tuple(
    stem + case for stem in ("ов", "ев", "ин", "ын") for case in ("", "а", "у", "ым", "е", "ой")
) + tuple("ский ского скому ским ская скую ской енко ук юк ян швили дзе".split())
_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})


def names(text: str) -> list[tuple[int, int]]:
    """Half-open ranges of the names of people.

    >>> [text[a:b] for text in ["За учителем Гусевым Львом Лукичом"] for a, b in names(text)]
    ['Гусевым Львом Лукичом']
    """
    found = [m.span() for m in NAME.finditer(text) if _is_name(text, m)]
    found = found or [m.span() for m in _PAIR.finditer(text) if _is_pair(text, m)]
    return found or [m.span() for m in _CAPITALISED.finditer(text) if _stands_after_post(text, m)]


def _is_name(text: str, found: re.Match[str]) -> bool:
    """With a surname, and not that of a namesake: «Еву Марковну» alone names nobody."""
    words = found[0].split()
    bare = len(words) == 2 and "." not in found[0] and _is_first_name(words[0].lower())
    return not bare and not _NAMESAKE.search(text[: found.start()])


def _is_pair(text: str, found: re.Match[str]) -> bool:
    """«Копытов Савелий», «Олега Кузьмина»: a first name beside a surname; not «на улице Ивана Лебедева»."""
    words = [found["one"].lower(), found["other"].lower()]
    if sum(map(_is_given, words)) != 1 or not any(map(_may_be_surname, words)):
        return False
    before = _PHRASE.search(text[: found.start()])
    if before is None:
        return not _NAMESAKE.search(text[: found.start()])
    *_, former = phrase = before[0].lower().split()
    cases = frozenset().union(*(_given_cases(word) for word in words))
    bears = not _is_thing(former) or any(cases & _post_cases(word) for word in phrase)
    return bears and not _NAMESAKE.search(text[: found.start()])


@lru_cache(maxsize=2000)
def _is_given(word: str) -> bool:
    return any(p.has("Name") for p in parses(word))


@lru_cache(maxsize=2000)
def _given_cases(word: str) -> frozenset[str]:
    return frozenset().union(*(p.grammemes & _CASES for p in parses(word) if p.has("Name")))


@lru_cache(maxsize=2000)
def _may_be_surname(word: str) -> bool:
    """A surname, or a word unknown otherwise; not «Вера Надежда» nor «Москва»."""
    if _is_given(word):
        return False
    return any(p.has("Surn") for p in parses(word)) or word.endswith(_ENDINGS)


@lru_cache(maxsize=2000)
def _is_thing(word: str) -> bool:
    """«улице», «имени», «корпуса»: what a person gives the name to."""
    return any(p.has("NOUN", "inan") for p in parses(word.lower())[:1])


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
    if not any(p.has("NOUN", "anim") and not p.plural and not p.has("Name") for p in best):
        return frozenset()
    return frozenset().union(
        *(p.grammemes & _CASES for p in parses(word) if p.has("NOUN", "anim") and not p.plural)
    )
