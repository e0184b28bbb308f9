"""One part of a name in a case: pytrovich, with an override dictionary and pymorphy3's opinion."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources
from typing import Any, Literal, NamedTuple

import yaml
from pytrovich import enums
from pytrovich.maker import PetrovichDeclinationMaker

from actgen.russian.cases import Case
from actgen.russian.gender import Gender
from actgen.russian.morphology import parses
from actgen.russian.overrides import Overrides
from actgen.russian.spelling import like_source
from actgen.russian.surnames import (
    SurnameForm,
    decline_male_noun,
    instrumental_in_a,
    is_noun_in_oy,
)

Part = Literal["surname", "first", "patronymic"]


class Form(NamedTuple):
    """A declined part of a name, and whether the two engines disagree about it."""

    text: str
    is_doubtful: bool


_CASES = {
    Case.GENT: enums.Case.GENITIVE,
    Case.DATV: enums.Case.DATIVE,
    Case.ACCS: enums.Case.ACCUSATIVE,
    Case.ABLT: enums.Case.INSTRUMENTAL,
    Case.LOCT: enums.Case.PREPOSITIONAL,
}
_PARTS = {
    "surname": enums.NamePart.LASTNAME,
    "first": enums.NamePart.FIRSTNAME,
    "patronymic": enums.NamePart.MIDDLENAME,
}
_GENDERS = {Gender.MASC: enums.Gender.MALE, Gender.FEMN: enums.Gender.FEMALE}
_GRAMMEMES = {"surname": "Surn", "first": "Name", "patronymic": "Patr"}
_SECTIONS = {"surname": "surnames", "first": "first_names", "patronymic": "patronymics"}


def decline_part(
    text: str, part: Part, gender: Gender, case: Case, overrides: Overrides | None = None
) -> Form:
    """A surname, first name or patronymic in a case; capitals are kept.

    The user's `overrides` go before the dictionary of the package, that before all rules.

    >>> decline_part("ИВАНОВ", "surname", Gender.MASC, Case.DATV).text
    'ИВАНОВУ'
    >>> decline_part("Магомед-Расул", "first", Gender.MASC, Case.DATV).text
    'Магомед-Расулу'
    """
    if case is Case.NOMN or not text or text.endswith("."):
        return Form(text, False)
    if overrides and (own := overrides.name(text, gender, case)):
        return Form(own, False)
    if overrides is None:
        return _by_rules(text, part, gender, case)
    return _decline_part(text, part, gender, case, overrides)


@lru_cache(maxsize=2048)  # first names and patronymics are few
def _by_rules(text: str, part: Part, gender: Gender, case: Case) -> Form:
    return _decline_part(text, part, gender, case, None)


def _decline_part(
    text: str, part: Part, gender: Gender, case: Case, overrides: Overrides | None
) -> Form:
    if text.isupper() and len(text) > 1:  # pytrovich would make «ИВАНОВу»
        lowered = "-".join(piece.capitalize() for piece in text.split("-"))
        form = decline_part(lowered, part, gender, case, overrides)
        return Form(form.text.upper(), form.is_doubtful)
    if part == "first" and gender is Gender.MASC and "-" in text:
        fixed, _, last = text.rpartition("-")
        form = decline_part(last, part, gender, case, overrides)
        return Form(f"{fixed}-{form.text}", form.is_doubtful)
    if part == "first" and (short := _short_name_in_iya(text, gender, case)):
        return Form(short, False)
    if part == "patronymic" and text.endswith("ыч"):  # «Силыч», which pytrovich does not know
        regular = decline_part(f"{text[:-2]}ич", part, gender, case)
        return Form(f"{text[:-2]}ыч{regular.text[len(text) :]}", regular.is_doubtful)
    if "-" not in text and (own := _override(text, part, gender, case)):
        return Form(own, False)
    if part == "surname" and (noun := _noun_surname(text, gender, case, overrides)):
        return noun
    made = _maker().make(_PARTS[part], _GENDERS[gender], _CASES[case], text)
    made = like_source(text, made)
    second = _second_opinion(text, part, gender, case)
    return Form(made, second is not None and second != made.lower().replace("ё", "е"))


def _noun_surname(
    text: str, gender: Gender, case: Case, overrides: Overrides | None
) -> Form | None:
    """A surname that follows the nouns; None for the great majority, which pytrovich knows."""
    if _bare(text) in _listed("indeclinable_surnames"):
        return Form(text, False)
    first, hyphen, last = text.partition("-")
    if hyphen and _bare(first) in _listed("indeclinable_first_parts"):
        form = decline_part(last, "surname", gender, case, overrides)
        return Form(f"{first}-{form.text}", form.is_doubtful)
    pieces = text.split("-")
    if len(pieces) > 1:
        if not any(_noun_surname(piece, gender, case, overrides) for piece in pieces):
            return None
        forms = [decline_part(piece, "surname", gender, case, overrides) for piece in pieces]
        return Form("-".join(f.text for f in forms), any(f.is_doubtful for f in forms))
    if gender is Gender.FEMN and is_noun_in_oy(text):
        return Form(text, False)
    found = decline_male_noun(text.lower(), case) if gender is Gender.MASC else None
    if found is None and case is Case.ABLT and (ending := instrumental_in_a(text.lower())):
        found = SurnameForm(ending)
    if found is None:
        return None
    return Form(like_source(text, _capitalised(text, found.text)), found.is_doubtful)


def _short_name_in_iya(text: str, gender: Gender, case: Case) -> str | None:
    """«Ия», «Лия», «Мия»: a stem of one syllable has «-ие» (Правила 2006, § 70)."""
    wanted = gender is Gender.FEMN and case in (Case.DATV, Case.LOCT)
    if wanted and re.fullmatch("[^аеёиоуыэюя]?ия", text.lower()):
        return text[:-1] + "е"
    return None


def _capitalised(source: str, form: str) -> str:
    return form[:1].upper() + form[1:] if source[:1].isupper() else form


def _override(text: str, part: Part, gender: Gender, case: Case) -> str | None:
    found = _data().get(_SECTIONS[part], {}).get(gender.value, {}).get(_bare(text))
    if found is None:
        return None
    form = found[list(_CASES).index(case)]
    return like_source(text, _capitalised(text, form))


def _second_opinion(text: str, part: Part, gender: Gender, case: Case) -> str | None:
    """What pymorphy3 says, if its dictionary knows the name; without «ё»."""
    for parse in parses(text):
        if parse.known and parse.has(_GRAMMEMES[part], "sing", "nomn"):
            same_gender = parse.gender == gender.value or parse.has("Ms-f")
            form = parse.inflect("sing", case.value) if same_gender else None
            if form:
                return form.replace("ё", "е")
    return None


@lru_cache(maxsize=1)
def _maker() -> PetrovichDeclinationMaker:
    return PetrovichDeclinationMaker()


def _bare(text: str) -> str:
    return text.lower().replace("ё", "е")


def _listed(section: str) -> list[str]:
    listed: list[str] = _data()[section]
    return listed


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    source = resources.files("actgen.russian").joinpath("overrides.yaml")
    loaded: dict[str, Any] = yaml.safe_load(source.read_text("utf-8"))
    return loaded
