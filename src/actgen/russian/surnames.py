"""Surnames that decline as nouns do, where pytrovich has no rule or a wrong one.

«Топчий» → «Топчия» (no adjective), «Цой» → «Цоя», «Казачок» → «Казачка» (fleeting vowel), «Груша» →
«Грушей». Whether the vowel drops is at last the bearer's choice, so those forms are doubtful, unless
they stand in the override dictionary.

Sources: Розенталь, «Справочник по правописанию и литературной правке», § 149; Калакуцкая,
«Склонение фамилий и личных имён в русском литературном языке», 1984 (fleeting vowels).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from actgen.russian.cases import Case
from actgen.russian.morphology import Parse, parses

_VOWELS = "аеёиоуыэюя"
_CONSONANT = f"[^{_VOWELS}ьъй-]"
_HARD = {Case.GENT: "а", Case.DATV: "у", Case.ACCS: "а", Case.ABLT: "ом", Case.LOCT: "е"}
_SOFT = {Case.GENT: "я", Case.DATV: "ю", Case.ACCS: "я", Case.ABLT: "ем", Case.LOCT: "е"}
_IY = _SOFT | {Case.LOCT: "и"}

# Stem without its fleeting vowel, for surnames the dictionary does not know.
_FLEETING = (
    (re.compile(rf"(.*[{_VOWELS}])ец"), r"\1йц"),  # Коломиец, Коломийца
    (re.compile(rf"(.*[{_VOWELS}])лец"), r"\1льц"),  # Москалец, Москальца
    (re.compile(rf"(.*[{_VOWELS}]{_CONSONANT})ец"), r"\1ц"),  # Горобец, but «Кузнец»
    (re.compile(rf"(.*[{_VOWELS}](?:{_CONSONANT}|{_CONSONANT}[чшж]))ок"), r"\1к"),  # Казачок
    (re.compile(rf"(.*[{_VOWELS}]{_CONSONANT})ёк"), r"\1ьк"),  # Линёк
)


class SurnameForm(NamedTuple):
    """A declined surname, and whether the bearer may decline it otherwise."""

    text: str
    is_doubtful: bool = False


def decline_male_noun(surname: str, case: Case) -> SurnameForm | None:
    """A man's surname that is a noun with a form of its own, in lower case; None for all others.

    >>> decline_male_noun("топчий", Case.GENT), decline_male_noun("горький", Case.GENT)
    (SurnameForm(text='топчия', is_doubtful=False), None)
    >>> decline_male_noun("казачок", Case.DATV).text, decline_male_noun("москалец", Case.ABLT).text
    ('казачку', 'москальцом')
    """
    if is_noun_in_oy(surname):
        return SurnameForm(surname[:-1] + _SOFT[case])
    if _is_noun_in_iy(surname):
        return SurnameForm(surname[:-1] + _IY[case])
    if case is Case.ABLT and (form := _instrumental(surname)):
        return SurnameForm(form)
    return _without_fleeting_vowel(surname, case)


def instrumental_in_a(surname: str) -> str | None:
    """The instrumental of a surname in «-ша», «-ча», «-ца», «-я», where the stress decides.

    >>> [instrumental_in_a(name) for name in ("груша", "саранча", "заря", "глинка")]
    ['грушей', 'саранчой', 'зарёй', None]
    """
    if not re.search(rf"(?:[жшчщц]а|{_CONSONANT}я)$", surname):
        return None
    noun = _noun(surname, "femn") or _noun(surname, "masc")
    form = noun.inflect("sing", "ablt") if noun else None
    return form or surname[:-1] + "ей"


def is_noun_in_oy(surname: str) -> bool:
    """Whether a surname in «-ой» declines as a noun («Бой», «Цой»), not as «Толстой» does.

    >>> [is_noun_in_oy(surname) for surname in ("Бой", "Цой", "Герой", "Толстой", "Злой")]
    [True, True, True, False, False]
    """
    if not surname.lower().endswith("ой"):
        return False
    genitives = [
        parse.inflect("sing", "gent") or ""
        for parse in parses(surname)
        if parse.known and parse.has("masc", "nomn", "sing")
    ]
    if any(form.endswith("ого") for form in genitives):
        return False
    return _syllables(surname) == 1 or any(form.endswith("оя") for form in genitives)


def _is_noun_in_iy(surname: str) -> bool:
    """«Палий», «Топчий»; after г, к, х, ж, ш, щ, н an adjective, and whatever the dictionary says."""
    if not re.search(r"[^гкхжшщн]ий$", surname):
        return False
    return not any(p.known and p.pos in ("ADJF", "PRTF") for p in parses(surname))


def _instrumental(surname: str) -> str | None:
    """«Кирпичом», «Королём», where the stress of the noun decides; «Сухим», not «Сухым»."""
    if re.search("[гкхжшч]ой$", surname):
        return surname[:-2] + "им"
    noun = _noun(surname, "masc") if re.search("[жшчщць]$", surname) else None
    return noun.inflect("sing", "ablt") if noun else None


def _without_fleeting_vowel(surname: str, case: Case) -> SurnameForm | None:
    if _syllables(surname) < 2 or surname[-1] in _VOWELS:
        return None
    noun = _noun(surname, "masc")
    if noun:
        genitive = noun.inflect("sing", "gent") or ""
        if _syllables(genitive) > _syllables(surname):  # «пророк», «пророка»: nothing drops
            return None
        of_person = Case.GENT if case is Case.ACCS else case
        form = noun.inflect("sing", of_person.value)
        return SurnameForm(form, is_doubtful=True) if form else None
    for pattern, stem in _FLEETING:
        if match := pattern.fullmatch(surname):
            unstressed = case is Case.ABLT and match.expand(stem).endswith("йц")
            ending = "ем" if unstressed else _HARD[case]
            return SurnameForm(match.expand(stem) + ending, is_doubtful=True)
    return None


def _noun(word: str, gender: str) -> Parse | None:
    """The word as a common noun of the dictionary."""
    for parse in parses(word):
        if parse.known and parse.has("NOUN", gender, "nomn", "sing"):
            if parse.grammemes & {"Name", "Surn", "Patr", "Geox", "Abbr", "Fixd"}:
                continue
            return parse
    return None


def _syllables(word: str) -> int:
    return len(re.findall(f"[{_VOWELS}]", word, re.IGNORECASE))
