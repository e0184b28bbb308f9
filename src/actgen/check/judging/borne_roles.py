"""Roles of people who are told something: «Администратору платформы Кудеярову С.С. создать чаты …» says who that is."""

from __future__ import annotations

import re

from actgen.check.judging.charge import Role
from actgen.check.judging.people import is_dative
from actgen.check.syntax.sentence import Sentence
from actgen.check.syntax.units import Unit
from actgen.check.words.names import names
from actgen.check.words.tokens import DASHES, QUOTES
from actgen.model.requirement import AppointmentRequirement

_POST_APART = 6  # words of a post between commas: «ответственному за MAX, учителю физики …»
_POST = 3  # words of the post between the role and the name
_SERVICES = frozenset({"платформа", "профиль", "max"})
_BARE = re.compile(
    r"^\W*(?:\d+\W+)?(?:(?:нов\w+|теперь|отныне|вместо\s+(?:него|не[её]))\s+)*"
    r"(?:(?:назначить\s+)?(?:ответственн\w+|администратор\w*)\s*(?:теперь\s*|отныне\s*|назнач\w+\s*)?"
    r"|(?<=\bнего\s)назначить\s|(?<=\bне[её]\s)назначить\s)[–—:-]?\s*(?!за\b)",
    re.IGNORECASE,
)
_OF = frozenset({"платформа", "сообщество", "школа", "профиль"})


def is_borne(unit: Unit, role: Role) -> bool:
    """«Администратору платформы Кудеярову С.С. …», «администратору – лицу, исполняющему …», «ответственному за
    MAX, учителю физики Лукиной О.В., …»: told who that is."""
    sentence = unit.sentence
    last = role.item.mention.last
    while last + 1 < len(sentence.tokens) and _is_of_role(sentence, last + 1):
        last += 1
    at = sentence.tokens[last].stop - sentence.start
    if any(not unit.text[at:start].strip(' »"–—') for start, _ in names(unit.text) if start >= at):
        return True
    behind = sentence.tokens[last + 1].text if last + 1 < len(sentence.tokens) else ""
    if behind == "," and is_dative(sentence.tokens, last + 2):
        person = next((a for a, _ in names(unit.text) if a >= at), None)
        post = unit.text[at:person] if person is not None else ""
        return bool(post) and len(post.split()) <= _POST_APART and post.count(",") == 1
    return behind in DASHES and is_dative(sentence.tokens, last + 2)


def succeeds(unit: Unit, requirement: AppointmentRequirement) -> bool:
    """«Приказ, которым ответственной за MAX назначена …, отменить. Ответственная – Соболь К.М.»: the role of the
    sentence before, with a name right behind it."""
    if not unit.beside or not unit.beside[-1].names() & {*requirement.for_what, *requirement.role}:
        return False
    bare = _BARE.match(unit.text)
    people = names(unit.text) if bare else []
    if bare is None or not people:
        return False
    between = unit.text[bare.end() : people[0][0]]
    return len(between.split()) <= _POST and " за " not in f" {between} "


def _is_of_role(sentence: Sentence, at: int) -> bool:
    """«администратору [платформы «Сферум»]»: quotation marks, and what the administrator is of."""
    if sentence.tokens[at].text in QUOTES:
        return True
    word = sentence.tokens[at].word
    if word is None or word.finite or word.infinitive:
        return False
    of = any(g.mention.first <= at <= g.mention.last for g in sentence.naming(_SERVICES))
    return of or bool(word.lemmas & _OF)
