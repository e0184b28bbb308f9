"""What a statement says by the place it gives another thing («вместо чата в Сферуме – группа в Viber»), or by leaving
people without any («семьям без MAX новостей не сообщать»)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.check.judging.people import PEOPLE
from actgen.check.judging.refusal import HOME
from actgen.check.syntax.mood import DENYING
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.model.requirement import ConditionRequirement

_INSTEAD = frozenset({"вместо", "взамен"})
_LEFT_OUT = "без max"
_NEWS = r"(?:информаци|сведени|новост|объявлени|расписани|задани|сообщени|рассылк|извещени|уведомлени|известит)\w*"
_SENT = (
    r"не\s+(?:(?:будет|будут|стоит|следует|надо|нужно|подлежит|подлежат|обязан[аы]?)\s+)?"
    r"(?:направл|рассыл|высыл|присыл|посыл|отправл|отсыл|перед|предоставл|довод|довест|доводят|дублир|сообща|сообщ|дают|"
    r"давать|да[её]т|публику|размеща|полага|получа|поступа|приход)\w*"
)
# «информация не направляется», «не получают объявлений», «остаются без новостей», «не оповещаются»
_TOLD_NOTHING = re.compile(
    rf"\b{_NEWS}[^.;:,]{{0,60}}\b{_SENT}|\b{_SENT}[^.;:,]{{0,40}}\b{_NEWS}"
    rf"|\b(?:без|лиша\w+|лишены)\s+(?:\w+\s+)?{_NEWS}"
    r"|\bне\s+(?:информиру|уведомля|оповеща|извеща)\w+",
    re.IGNORECASE,
)
# «не оставлять без новостей», «не должны остаться без объявлений»: they are told all the same
_NOT_LEFT = re.compile(
    r"\b(?:не|нельзя)\s+(?:\w+\s+)?(?:остав|оста|лиш|забы|обойти|обходи)\w*|\bнедопустимо\b",
    re.IGNORECASE,
)
# «для не вступивших»; not «сведения о не вступивших», «данные не вступивших»
_FOR = frozenset({"для", "у", "до"})
_ABOUT = frozenset({"о", "об", "про", "насчет", "насчёт"})
_ASIDE = ("повторн", "дополнительн", "приглашени")


def supplanted(requirement: ConditionRequirement, unit: Unit) -> bool:
    """«Вместо Сферума колледж подключить к Discord»: the service asked for gives way to another; all else that is
    meant is named beside it."""
    if requirement.not_only or _INSTEAD.isdisjoint(unit.sentence.texts):
        return False
    if any(g.set_aside for g in unit.sentence.naming(requirement.elsewhere)):
        return False  # «вместо Telegram использовать учебный профиль»
    services = {name for choice in (*requirement.meaning, requirement.theme) for name in choice}
    services &= HOME
    homes = unit.sentence.naming(services) if services else []
    meant = [unit.sentence.naming(choice) for choice in requirement.meaning[1:]]
    if not homes or not meant or not all(meant):
        return False
    things = [g for found in meant for g in found if not g.mention.means(PEOPLE)]
    # «вместо групп в Сферуме»: the service stands behind what gives way
    at_home = any(HOME & set(choice) for choice in requirement.meaning)
    apart = not at_home and bool(things) and all(g.set_aside for g in things)
    return apart or all(g.set_aside for g in homes)


def gone_without(requirement: ConditionRequirement, unit: Unit) -> bool:
    """«Семьям без MAX новостей не передавать»: who has no other way is told nothing."""
    if not requirement.not_only or _LEFT_OUT not in unit.names():
        return False
    left_out = [g for g in unit.sentence.naming((_LEFT_OUT,)) if _is_whom(unit, g)]
    if not left_out or _NOT_LEFT.search(unit.text):
        return False
    meant = {name for choice in requirement.meaning[1:] for name in choice} - PEOPLE - {_LEFT_OUT}
    if unit.sentence.naming(meant - {"объявления"}):
        return False  # another way is named; the statement itself is judged
    if _is_told_nothing(unit, left_out):
        return True
    told = [
        g
        for g in unit.sentence.naming(requirement.meaning[0])
        if not any(o.mention.first <= g.mention.first <= o.mention.last for o in left_out)
        and not g.subordinate
    ]
    return bool(told) and all(unit.mood(g) in DENYING for g in told)


def _is_told_nothing(unit: Unit, left_out: Sequence[Governed]) -> bool:
    """«Не вступившим в чаты информация о школе не направляется»: nothing is sent to them by any verb; not «сведения о
    не вступивших никому не передаются», «повторные приглашения не направляются»."""
    found = _TOLD_NOTHING.search(unit.text)
    if found is None or any(text.startswith(_ASIDE) for text in unit.sentence.texts):
        return False
    return bool(left_out)


def _is_whom(unit: Unit, item: Governed) -> bool:
    tokens, first = unit.sentence.tokens, item.mention.first
    near = {token.text for token in tokens[max(0, first - 2) : first]}
    if near & _ABOUT:
        return False
    owned = any(
        token.text.endswith(("ших", "щих")) for token in tokens[first : item.mention.last + 1]
    )
    return not owned or bool(near & _FOR) or _is_said_of_people(unit, item)


def _is_said_of_people(unit: Unit, item: Governed) -> bool:
    """«Родителей, не поставивших MAX, не предупреждать»: the participle says of them who they are."""
    before = [
        g.mention for g in unit.sentence.naming(PEOPLE) if g.mention.last < item.mention.first
    ]
    return bool(before) and before[-1].last + 2 == item.mention.first
