"""Numbers with what they count: «3 рабочих дня», «в течение 3 (трёх) рабочих дней», «на 3 л.»

Source: Розенталь, «Справочник по правописанию и литературной правке», §§ 163–166, 193 (adjectives
after 2, 3, 4: «2 рабочих дня», but «2 рабочие недели»); ГОСТ Р 7.0.97-2016, 5.20 (sheets, copies).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from actgen.russian.cases import Case
from actgen.russian.morphology import Parse, parses
from actgen.russian.number_words import spell

NBSP = "\u00a0"
# Nouns whose form after five and more is another word.
_COUNTED = {"год": "лет", "человек": "человек"}


def plural(number: int, one: str, few: str, many: str) -> str:
    """The form that goes with a number in the nominative.

    >>> [plural(n, "чат", "чата", "чатов") for n in (1, 3, 5, 11, 21, 112)]
    ['чат', 'чата', 'чатов', 'чатов', 'чат', 'чатов']
    """
    last, teens = abs(number) % 10, abs(number) % 100
    if 11 <= teens <= 14:
        return many
    return one if last == 1 else few if 2 <= last <= 4 else many


@lru_cache(maxsize=1024)
def count_phrase(number: int, phrase: str, case: Case = Case.NOMN, *, spelled: bool = False) -> str:
    """A number with what it counts; the phrase is given in the nominative singular.

    >>> count_phrase(3, "рабочий день"), count_phrase(21, "рабочий день")
    ('3 рабочих дня', '21 рабочий день')
    >>> count_phrase(3, "рабочий день", Case.GENT, spelled=True)
    '3 (трёх) рабочих дней'
    """
    words = phrase.split()
    index, noun = _noun(words)
    animate = noun is not None and (noun.has("anim") or noun.pos != "NOUN")
    form = _form_after(number, case, animate)
    if noun is not None:
        words[:index] = [_adjective(word, noun, form) for word in words[:index]]
        words[index] = _counted_noun(words[index], noun, form)
    counted = " ".join(words)
    if not spelled:
        return f"{number} {counted}"
    gender = (noun.gender if noun else None) or "masc"
    return f"{number} ({spell(number, case, gender, animate)}) {counted}"


class _Form(NamedTuple):
    """What a number asks of the words after it: «one» день, «few» дня, «many» дней, in a case."""

    amount: Literal["one", "few", "many"]
    case: Case


def _noun(words: list[str]) -> tuple[int, Parse | None]:
    """The first noun of the phrase, or the adjective that serves as one («обучающийся»)."""
    for index, word in enumerate(words):
        for parse in parses(word):
            if parse.has("NOUN", "nomn", "sing"):
                modifies = index + 1 < len(words) and any(
                    next_.has("NOUN", "nomn", "sing") for next_ in parses(words[index + 1])
                )
                if not (modifies and any(other.pos == "ADJF" for other in parses(word))):
                    return index, parse
    return _adjectives_alone(words)


def _adjectives_alone(words: list[str]) -> tuple[int, Parse | None]:
    """The last of the adjectives that the phrase begins with."""
    found: tuple[int, Parse | None] = len(words) - 1, None
    for index, word in enumerate(words):
        adjective = _as_adjective(word)
        if adjective is None:
            break
        found = index, adjective
    return found


def _as_adjective(word: str) -> Parse | None:
    for parse in parses(word):
        if parse.pos in ("ADJF", "PRTF") and parse.has("nomn", "sing"):
            return parse
    return None


def _form_after(number: int, case: Case, animate: bool) -> _Form:
    one, few = plural(number, "one", "few", "many") == "one", plural(number, "", "few", "") == "few"
    if one:
        return _Form("one", case)
    if case not in (Case.NOMN, Case.ACCS):
        return _Form("many", case)
    return _Form("few" if few and not (case is Case.ACCS and animate) else "many", Case.GENT)


def _counted_noun(word: str, noun: Parse, form: _Form) -> str:
    if noun.pos != "NOUN":
        return _adjective(word, noun, form)
    if form == _Form("many", Case.GENT) and noun.lemma in _COUNTED:
        return _COUNTED[noun.lemma]
    return noun.inflect("plur" if form.amount == "many" else "sing", form.case.value) or word


def _adjective(word: str, noun: Parse, form: _Form) -> str:
    adjective = _as_adjective(word)
    if adjective is None:
        return word
    if form.amount == "few":  # «2 рабочих дня», but «2 рабочие недели»
        return adjective.inflect("plur", "nomn" if noun.gender == "femn" else "gent") or word
    if form.amount == "many":
        return adjective.inflect("plur", form.case.value) or word
    wanted = {"sing", form.case.value, noun.gender or "masc"}
    if form.case is Case.ACCS and noun.gender == "masc":
        wanted.add("anim" if noun.has("anim") or noun.pos != "NOUN" else "inan")
    return adjective.inflect(*wanted) or word


def sheets(number: int, copies: int = 1) -> str:
    """The note of an attachment (ГОСТ Р 7.0.97-2016, requisite 19).

    >>> sheets(3, 2)
    'на 3\\xa0л. в 2\\xa0экз.'
    """
    return f"на {number}{NBSP}л. в {copies}{NBSP}экз."
