"""The salutation of a letter: «Уважаемая Мария Николаевна!», «Уважаемые коллеги!»

Sources: ГОСТ Р 7.0.97-2016, 5.17 (the salutation is a part of the text); Русская речевая
культура делового письма: by first name and patronymic, else «господин» with the surname or post,
never with initials.
"""

from __future__ import annotations

from actgen.russian.cases import Case
from actgen.russian.gender import Gender
from actgen.russian.name_order import is_patronymic
from actgen.russian.names import Declined, PersonName
from actgen.russian.phrases import head_gender, heads
from actgen.russian.posts import decline_phrase

_DEAR = {Gender.MASC: "Уважаемый", Gender.FEMN: "Уважаемая", None: "Уважаемый(ая)"}
_MISTER = {Gender.MASC: "господин", Gender.FEMN: "госпожа", None: "господин (госпожа)"}


def dear_person(name: PersonName) -> Declined:
    """By first name and patronymic; with initials only or a foreign name, «господин» and the surname.

    >>> dear_person(PersonName.parse("Корсакова Мария Николаевна")).text
    'Уважаемая Мария Николаевна!'
    >>> dear_person(PersonName.parse("Ким А.И.", Gender.FEMN)).text
    'Уважаемая госпожа Ким!'
    >>> dear_person(PersonName.parse("Ким А.И."))
    Declined(text='Уважаемый(ая) господин (госпожа) Ким!', is_guess=True)
    """
    foreign = bool(name.patronymic) and not (
        name.patronymic.endswith(".") or is_patronymic(name.patronymic)
    )
    if name.first and not name.first.endswith(".") and not (foreign or name.as_written):
        patronymic = "" if name.patronymic.endswith(".") else name.patronymic
        called = f"{name.first} {patronymic}".strip()
    else:
        called = f"{_MISTER[name.gender]} {name.full if name.as_written else name.surname}"
    return Declined(f"{_DEAR[name.gender]} {called}!", name.is_guess)


def dear_post(post: str, gender: Gender | None = None) -> Declined:
    """By the post, without its organisation if the caller leaves that out.

    The gender is that of the person; the post tells it only if it is feminine («заведующая»).

    >>> dear_post("директор", Gender.MASC).text, dear_post("директор", Gender.FEMN).text
    ('Уважаемый господин директор!', 'Уважаемая госпожа директор!')
    >>> dear_post("заведующая"), dear_post("директор").is_guess
    (Declined(text='Уважаемая госпожа заведующая!', is_guess=False), True)
    """
    known = gender or _gender_of_post(post)
    person = known or Gender.MASC
    return Declined(f"{_DEAR[person]} {_MISTER[person]} {_small(post)}!", known is None)


def dear_group(people: str) -> str:
    """Several people by what they are, in the nominative plural.

    >>> dear_group("коллеги"), dear_group("Родители (законные представители)")
    ('Уважаемые коллеги!', 'Уважаемые родители (законные представители)!')
    """
    return f"Уважаемые {_small(decline_phrase(people, Case.NOMN))}!"


def _gender_of_post(post: str) -> Gender | None:
    """Feminine forms name women; a masculine post is held by men and women."""
    first = heads(post)[:1]
    noun = first[0].words[-1][1] if first else None
    adjectival = noun is not None and noun.pos != "NOUN"
    return Gender.FEMN if head_gender(post) == "femn" and adjectival else None


def _small(text: str) -> str:
    """With a small first letter, but for an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
