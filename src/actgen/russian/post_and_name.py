"""A post and a name written together: «директор школы Иванова Мария Петровна», in any case."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from actgen.russian.cases import Case
from actgen.russian.lookalikes import fold
from actgen.russian.morphology import parses
from actgen.russian.names import (
    INITIALS,
    SURNAME,
    TURKIC,
    WORD,
    Gender,
    PersonName,
    is_first_name,
    is_patronymic,
)
from actgen.russian.posts import decline_phrase

NameForm = Literal["surname_initials", "initials_surname", "full"]

# «школа им. А.С. Пушкина»: a name, but not that of the party.
_NAMED_AFTER = re.compile(r"\b(?:им\.|имени|памяти)\s*$", re.IGNORECASE)
_NAMES = (
    rf"(?P<name>{SURNAME}\s+{INITIALS}|{INITIALS}\s*{SURNAME}"
    rf"|{SURNAME}\s+{WORD}\s+{WORD}(?:[\s-]+{TURKIC})?|{WORD}\s+{WORD})"
)
_NAME_AT_END = re.compile(rf"(?:^|(?<=[\s,(–—»\"-])){_NAMES}$")
_NAME_AT_START = re.compile(rf"{_NAMES}(?=\s*,|\s+[–—-]\s|$)")
_BETWEEN_PARTIES = re.compile(r"\s*;\s*|\s*,\s*(?:а также\s+)?|\s+и\s+")


@dataclass(frozen=True)
class Declined:
    """A declined text, and whether a person should look at it before it is printed."""

    text: str
    is_guess: bool


@dataclass(frozen=True)
class _Party:
    post: str
    name: PersonName | None
    name_first: bool = False


def split_post_and_name(text: str, gender: Gender | None = None) -> tuple[str, PersonName | None]:
    """Take a post and a name apart; the text is in the nominative, either part may be missing.

    >>> post, name = split_post_and_name("директор МБОУ «СОШ № 5» М.П. Иванова")
    >>> post, name.surname_first
    ('директор МБОУ «СОШ № 5»', 'Иванова\\xa0М.П.')
    >>> split_post_and_name("директор школы им. А.С. Пушкина")
    ('директор школы им. А.С. Пушкина', None)
    """
    party = _read(text, gender)
    return party.post, party.name


def decline_party(
    text: str,
    case: Case,
    name_form: NameForm = "surname_initials",
    gender: Gender | None = None,
) -> Declined:
    """Post and name in a case, as they stand in running text; several parties may be listed.

    >>> decline_party("первый заместитель директора Астахова Светлана Викторовна", Case.ACCS).text
    'первого заместителя директора Астахову\\xa0С.В.'
    """
    parties, links = _parties(text, gender)
    declined = [_decline(party, case, name_form) for party in parties]
    pieces = [declined[0].text]
    for link, one in zip(links, declined[1:], strict=True):
        pieces += link, one.text
    return Declined("".join(pieces), any(one.is_guess for one in declined))


def _parties(text: str, gender: Gender | None) -> tuple[list[_Party], list[str]]:
    """Several parties if every piece of the list has a name of its own, else one."""
    pieces, links, start = [], [], 0
    for match in _BETWEEN_PARTIES.finditer(text):
        if _read(text[start : match.start()], None).name and _has_name(text[match.end() :]):
            pieces.append(text[start : match.start()])
            links.append(match.group())
            start = match.end()
    parties = [_read(piece, gender) for piece in (*pieces, text[start:])]
    if all(party.name and party.post for party in parties) or all(
        party.name and not party.post for party in parties
    ):
        return parties, links
    return [_read(text, gender)], []


def _has_name(text: str) -> bool:
    first = _BETWEEN_PARTIES.split(text, maxsplit=1)[0]
    return bool(_read(text, None).name or _read(first, None).name)


def _read(text: str, gender: Gender | None) -> _Party:
    text = fold(text).strip().rstrip(",;")
    match = _NAME_AT_END.search(text)
    while match is not None:
        name = _name(match["name"], text[: match.start()], gender)
        if name is not None:
            post = text[: match.start()].rstrip(" \u00a0\n\t,–—-")
            return _Party(post, _with_gender_of_post(name, post))
        match = _NAME_AT_END.search(text, match.start() + 1)
    match = _NAME_AT_START.match(text)
    name = _name(match["name"], "", gender) if match else None
    if match and name:
        post = text[match.end() :].lstrip(" \u00a0\n\t,–—-")
        return _Party(post, _with_gender_of_post(name, post), name_first=True)
    return _Party(text, None)


def _name(found: str, before: str, gender: Gender | None) -> PersonName | None:
    """The name, unless it is part of an organisation's name or no name at all."""
    if _NAMED_AFTER.search(before) or before.count("«") > before.count("»"):
        return None
    words = found.split()
    if "." not in found:
        named = any(is_patronymic(word) for word in words[1:]) or (
            len(words) == 2 and any(is_first_name(word) for word in words)
        )
        turkic = re.search(rf"{TURKIC}$", found, re.IGNORECASE)
        if not (named or turkic) or any(word.isupper() and len(word) < 4 for word in words):
            return None
    return PersonName.parse(found, gender)


def _with_gender_of_post(name: PersonName, post: str) -> PersonName:
    """«заведующая … Ким А.А.» is a woman."""
    first = post.split(" ", 1)[0]
    if name.is_guess and any(
        p.pos in ("PRTF", "ADJF") and p.has("femn", "nomn") for p in parses(first)
    ):
        return PersonName(name.surname, name.first, name.patronymic, Gender.FEMN)
    return name


def _decline(party: _Party, case: Case, name_form: NameForm) -> Declined:
    post = decline_phrase(party.post, case)
    if party.name is None:
        return Declined(post, False)
    declined = party.name.decline(case)
    printed = {
        "surname_initials": declined.surname_first,
        "initials_surname": declined.initials_first,
        "full": declined.full,
    }[name_form]
    if not post:
        return Declined(printed, declined.is_guess)
    text = f"{printed}, {post}" if party.name_first else f"{post} {printed}"
    return Declined(text, declined.is_guess)
