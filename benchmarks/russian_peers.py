"""What well-known libraries make of the lists of ``./run russian``.

They do what they are made for: pytrovich declines surname, first name and patronymic, its gender
detector helped by the gender of the list; pymorphy3 inflects word by word in its best nominative reading.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import pymorphy3
from pytrovich import enums
from pytrovich.detector import PetrovichGenderDetector
from pytrovich.maker import PetrovichDeclinationMaker

from actgen.russian.cases import Case
from actgen.russian.gender import Gender

_PYTROVICH_CASES = dict(
    zip(
        tuple(Case)[1:],
        "GENITIVE DATIVE ACCUSATIVE INSTRUMENTAL PREPOSITIONAL".split(),
        strict=True,
    )
)


def pytrovich_name(name: str, case: Case, gender: Gender | None) -> str:
    """pytrovich: surname, first name, patronymic in this order; initials stand."""
    maker, detector = _peers()
    words = name.split()
    bare = [word for word in words if not word.endswith(".")]
    whole = dict(zip(("lastname", "firstname", "middlename"), bare, strict=False))
    if gender:
        sex = enums.Gender.FEMALE if gender is Gender.FEMN else enums.Gender.MALE
    else:
        sex = detector.detect(**whole)
    parts = (enums.NamePart.LASTNAME, enums.NamePart.FIRSTNAME, enums.NamePart.MIDDLENAME)
    made = dict(zip(bare, parts, strict=False))
    return " ".join(
        str(maker.make(made[word], sex, enums.Case[_PYTROVICH_CASES[case]], word))
        if word in made
        else word
        for word in words
    )


def pymorphy_phrase(phrase: str, case: Case) -> str:
    """pymorphy3: every word in the case."""
    return re.sub(r"[А-Яа-яЁё-]+(?!\w*\.)", lambda match: _inflected(match.group(), case), phrase)


def _inflected(word: str, case: Case) -> str:
    for parse in _pymorphy().parse(word):
        if "nomn" in parse.tag and (form := parse.inflect({case.value})):
            if word.isupper():
                return str(form.word).upper()
            return str(form.word).capitalize() if word[:1].isupper() else str(form.word)
    return word


def pymorphy_count(number: str, phrase: str) -> str:
    """pymorphy3: every word agrees with the number; it knows the nominative only."""
    if not number.isdigit():
        return ""
    made = [
        _pymorphy().parse(word)[0].make_agree_with_number(int(number)) for word in phrase.split()
    ]
    return f"{number} " + " ".join(str(word.word) for word in made if word)


def pymorphy_approved(kind: str) -> str:
    """pymorphy3: gender and number of the first word."""
    tag = _pymorphy().parse(kind.split()[0])[0].tag
    ending = "Ы" if tag.number == "plur" else {"femn": "А", "neut": "О"}.get(str(tag.gender), "")
    return f"УТВЕРЖДЕН{ending}, прилага{'ю' if ending == 'Ы' else 'е'}тся"


@lru_cache(maxsize=1)
def _peers() -> tuple[Any, Any]:
    return PetrovichDeclinationMaker(), PetrovichGenderDetector()


@lru_cache(maxsize=1)
def _pymorphy() -> Any:
    return pymorphy3.MorphAnalyzer()
