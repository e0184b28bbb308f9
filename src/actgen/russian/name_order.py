"""Which word of a full name is the surname, the first name, the patronymic, and whether that can be known.

«Роман Иванов» and «Иванов Роман» can be told apart; «Ким Ден Ир», «Нгуен Тхи Лан», «Чжан Вэй» cannot, since their
bearers write the parts in either order and two words may be one first name. Initials made of them would be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.russian.morphology import parses

TURKIC = r"(?i:оглы|оглу|углы|улы|уулу|кызы|гызы|кизи)"

_GLUED = r"(?<=[а-яё]{3})"  # «Вагифоглы»
MALE_PATRONYMIC = re.compile(
    rf"(?:ич|[лн]ыч|[\s-](?:оглы|оглу|углы|улы|уулу)|{_GLUED}(?:оглы|уулу))$", re.IGNORECASE
)
FEMALE_PATRONYMIC = re.compile(
    rf"(?:вна|чна|[\s-](?:кызы|гызы|кизи)|{_GLUED}(?:кызы|гызы))$", re.IGNORECASE
)
# Endings that no Korean, Vietnamese or Chinese name has in a word of this length.
_PLAIN_SURNAME = re.compile(
    r"[а-яё-]+(?:[оеё]ва?|[а-яё]{2}[иы]на?|[сц]к(?:ий|ая|ой)|енко|[цч]ук|[еи]дзе|швили|[иы]х|н?ян)",
    re.IGNORECASE,
)
_SHORT = 3  # letters of a word that may be a syllable of a Korean or Chinese name


def is_patronymic(word: str) -> bool:
    """Whether a word looks like a patronymic in the nominative.

    >>> is_patronymic("Николаевна"), is_patronymic("Ильич"), is_patronymic("Корсакова")
    (True, True, False)
    """
    return bool(MALE_PATRONYMIC.search(word) or FEMALE_PATRONYMIC.search(word))


def is_first_name(word: str) -> bool:
    """Whether the dictionary knows the word as a first name in the nominative."""
    return any(p.known and p.has("Name", "nomn", "sing") for p in parses(word))


def ordered(words: Sequence[str]) -> tuple[str, str, str]:
    """Surname, first name and patronymic of a full name, whatever their order; a patronymic is one word."""
    if len(words) > 1 and words[0][0].islower():  # «де Голль Шарль»
        words = [f"{words[0]} {words[1]}", *words[2:]]
    if len(words) > 3:  # «ван дер …»: the particle belongs to the surname
        words = [" ".join(words[:-2]), *words[-2:]]
    match words:
        case [surname]:
            return surname, "", ""
        case [one, two] if is_patronymic(two) and is_first_name(one):
            return "", one, two
        case [one, two] if _is_first_before_surname(one, two):
            return two, one, ""
        case [one, two]:
            return one, two, ""
        case [one, two, three] if not is_patronymic(three) and is_patronymic(two):
            return three, one, two
        case [one, two, three] if (
            is_patronymic(two) and is_first_name(one) and not is_first_name(two)
        ):
            return three, one, two
        case [one, two, three] if (is_first_name(one) and is_first_name(two)) and not (
            is_patronymic(three) or is_first_name(three)
        ):
            return three, one, two
        case [one, two, three] if _is_plain(three) and is_first_name(one) and not _is_plain(one):
            return three, one, two
        case _:
            return words[0], words[1], words[2]


def is_order_known(words: Sequence[str]) -> bool:
    """Whether the parts of a full name can be told apart, so that initials may stand for some.

    >>> is_order_known(["Ким", "Ден", "Ир"]), is_order_known(["Чжан", "Вэй"])
    (False, False)
    >>> is_order_known(["Ким", "Анна", "Мария"]), is_order_known(["Эльхан", "Петров"])
    (True, True)
    """
    if len(words) < 2 or any(map(is_patronymic, words[1:])) or any(w[0].islower() for w in words):
        return True
    match words:
        case [one, two]:
            return _is_pair_known(one, two)
        case [one, two, three]:
            plain = _is_plain(one), _is_plain(two), _is_plain(three)
            return (
                plain == (True, False, False)
                or (plain == (False, False, True) and is_first_name(one))
                or (_are_two_first_names(two, three) and _may_be_surname(one))
                or (_are_two_first_names(one, two) and _may_be_surname(three))
            )
        case _:
            return False


def _is_pair_known(one: str, two: str) -> bool:
    if is_first_name(two) and _score(two, "Name") >= _score(two, "Surn"):
        return True
    if is_first_name(one):
        is_syllable = len(one) <= _SHORT and _score(one, "Name") > _score(one, "Surn")
        return not is_syllable or (_is_plain(two) or len(two) > _SHORT and _score(two, "Surn") > 0)
    return _is_plain(one) or _score(one, "Surn") > 0


def _are_two_first_names(one: str, two: str) -> bool:
    return is_first_name(one) and is_first_name(two) and max(len(one), len(two)) > _SHORT


def _may_be_surname(word: str) -> bool:
    return len(word) > _SHORT or _score(word, "Surn") > 0


def _is_plain(word: str) -> bool:
    """«Иванов», «Петренко»: a surname by its ending, and no first name («Роман» is none by it)."""
    return bool(_PLAIN_SURNAME.fullmatch(word)) and not is_first_name(word)


def _is_first_before_surname(one: str, two: str) -> bool:
    """«Роман Иванов», «Вера Ким», but not «Ли Чен»: a surname at least as often, and no surname after it."""
    if not is_first_name(one):
        return False
    first = _score(one, "Name") > _score(one, "Surn")
    if is_first_name(two):
        return first and 0 < _score(two, "Name") <= _score(two, "Surn")
    return first or _score(two, "Surn") > 0


def _score(word: str, grammeme: str) -> float:
    readings = [p for p in parses(word) if p.known and p.has(grammeme, "nomn", "sing")]
    return max((p.score for p in readings), default=0.0)
