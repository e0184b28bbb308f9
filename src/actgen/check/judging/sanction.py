"""What families lose who do not join: «Учащихся, которых нет в MAX, к занятиям не допускать» obliges by a sanction."""

from __future__ import annotations

import re

from actgen.check.judging.signals import Signal
from actgen.check.syntax.units import Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import ConditionRequirement

_REASON = (
    "за отказ документ лишает того, что положено всем, и тем обязывает, а можно лишь предложить"
)
_OTHER_WAY = frozenset({"иной канал"})
_ABSENT = re.compile(
    r"\bне\s+(?:установи|вступи|вступа|зарегистриров|присоедини|подключи|воспольз|войд[её]т|войдут|захо[тч]|пожела|состоящ|состоит|состоят|пользу|имеющ|вошедш)"
    r"|\bнет\s+(?:в|их в)\b|\bбез\s+(?=max\b|мах\b|регистрац)|\bу\s+(?:кого|которых)\s+нет\b|\bотказавш\w+\s+от\b"
    r"|\bбез\s+(?:подписанн|заполненн|такого|этого|эт)\w*\s+(?:бланк|согласи|заявлени|расписк|отметк)",
    re.IGNORECASE,
)
# a denial of what is due («не допускать», «не выдавать»), or a loss that is itself not denied («лишать», «отстранить»)
_LOSS = re.compile(
    r"\bне\s+(?:допуска|допусти|допуст|выда|получ|аттест|зачисл|приним|бер[её]м|берут|брать|сообща|предоставл)\w*"
    r"|(?<!не )\b(?:лиша|лиши|отстран|снижа|снизи|отказыва|отказать)\w*",
    re.IGNORECASE,
)
_THOSE = re.compile(r"\b(?:тех|тем|те|кто|таки[ех]|таким|их|им|остальны[ех])\b", re.IGNORECASE)
_DUE = re.compile(
    r"\b(?:занят|урок|успеваем|оцен|отмет|балл|справк|экзамен|аттестат|документ|сведени|кружк|поездк|питани|прослушиван|конкурс|концерт|соревнован|выступлен|зач[её]т|тренировк|репетиц|праздник)\w*",
    re.IGNORECASE,
)


def sanctioned(requirement: ConditionRequirement, unit: Unit) -> Signal | None:
    """A violation of «лишь предложить», if those of the people who are not in the service are to lose something."""
    service, people = requirement.meaning[1], requirement.meaning[-1]
    named = unit.names()
    if unit.beside and _THOSE.search(unit.text):
        named |= unit.beside[-1].names()  # «Студентам предложить … . Тех, кто не воспользуется, …»
    if named & _OTHER_WAY or not (named & set(people) and named & set(service)):
        return None
    if not all(pattern.search(unit.text) for pattern in (_ABSENT, _LOSS, _DUE)):
        return None
    return Signal(Verdict.VIOLATED, _REASON, (unit.evidence(),))
