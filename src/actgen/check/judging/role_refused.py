"""A role that is refused: nobody is to have it, it is taken from somebody, or only denied to others."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.judging.charge import Role
from actgen.check.judging.named_for import is_named
from actgen.check.syntax.mood import DENYING, Form, Link, Mood
from actgen.check.syntax.sentence import WITHOUT
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import Token
from actgen.model.lexicon import Force

_APPOINTING = frozenset({"назначить"})
_HAVING = (
    "держ", "иск", "завод", "завест", "име", "выдел", "ввод", "ввест", "став", "занима", "набира", "выбор",
    "выбира", "избира", "избра", "выдвига", "прин",
)  # fmt: skip
_FORMER = ("бывш", "прежн", "числи", "состоя")
_PASSIVE = ("на", "но", "ны", "ен", "ется", "ются", "ится", "атся")
_TAKING_FROM = frozenset({Force.WAIVE, Force.LIFT})  # «слова «…» заменить словами «…»»
_VERBAL = frozenset({Form.INFINITIVE, Form.FINITE})


def is_denied(unit: Unit, role: Role) -> bool:
    """«администратора не назначать», «функции администратора ни за кем не закреплять», «координатор не нужен»."""
    if unit.mood(role.item) not in DENYING or role.is_told(unit.sentence):
        return False
    plain = [link for link in role.item.chain if link.force is None]
    if role.done or (plain and all(_appoints_or_has(link) for link in plain)):
        return True
    word = unit.sentence.tokens[role.head].word
    if not plain:  # «администрирование прекратить»; not «администратор исключает из чата …»
        needed = any(link.force is Force.NEED for link in role.item.chain)
        return needed or role.duty or (word is not None and "nomn" not in word.cases)
    if WITHOUT in role.item.chain:
        return True  # «обойтись без администратора»
    if any(link.negated and link.words.endswith(_PASSIVE) for link in plain):
        return role.duty or not is_attribute(unit.sentence.tokens, role.head)
    if any(link.names & _APPOINTING and link.form is Form.NOUN for link in plain):
        return True  # «возложение обязанностей … не производить»
    forms = _VERBAL if word is not None and "nomn" not in word.cases else {Form.INFINITIVE}
    negated = any(link.negated and link.form in forms for link in plain)
    return negated and not is_attribute(unit.sentence.tokens, role.head)


def _appoints_or_has(link: Link) -> bool:
    """«не назначать», «искать прекращаем», «заводить ни к чему»."""
    words = link.words.removeprefix("не ").removeprefix("ни ")
    return bool(link.names & _APPOINTING) or words.startswith(_HAVING)


def is_replaced(unit: Unit, refused: Sequence[Role], found: Sequence[Role]) -> bool:
    """«освободить Юдина К.К. от обязанностей администратора, назначить администратором Волгину Р.Т.»"""
    freed = all(any(k.force in _TAKING_FROM for k in role.item.chain) for role in refused)
    last = max(role.head for role in refused)
    return freed and any(
        role.head > last
        and role not in refused
        and not role.is_told(unit.sentence)
        and unit.mood(role.item) is Mood.DO
        for role in found
    )


def is_of_others(unit: Unit, refused: Sequence[Role], found: Sequence[Role]) -> bool:
    """«Распоряжается как администратор Гаврилюк М.С.; иным сотрудникам права администратора не выдаются»."""
    if not unit.sentence.texts.isdisjoint({"вместо", "взамен"}) or not is_named(unit):
        return False
    standing = [r for r in found if r not in refused and unit.mood(r.item) is Mood.DO]
    tokens = unit.sentence.tokens
    return any(
        not (r.item.excepted or (r.head and tokens[r.head - 1].text.startswith(_FORMER)))
        for r in standing
    )


def is_attribute(tokens: Sequence[Token], head: int) -> bool:
    """«ссылка администратора», «отчёт о координации»: said of a noun, or behind a preposition."""
    before = head - 1
    while before >= 0 and (word := tokens[before].word) is not None and word.adjective:
        before -= 1
    word = tokens[before].word if before >= 0 else None
    return word is not None and (word.preposition or (word.noun and not word.animate))
