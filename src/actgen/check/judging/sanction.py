"""What families lose who do not join: «Учащихся, которых нет в MAX, к занятиям не допускать» obliges by a sanction."""

from __future__ import annotations

import re

from actgen.check.judging.signals import Signal
from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern
from actgen.model.finding import Verdict
from actgen.model.requirement import ConditionRequirement

_REASON = (
    "за отказ документ лишает того, что положено всем, и тем обязывает, а можно лишь предложить"
)
_APART = Pattern(
    r"\b(?:независимо|вне зависимости|наравне|и без|не связыва|не зависит|нельзя|недопустим|запре[щт]|не только)",
    re.IGNORECASE,
)
LEFT_OUT = "без max"
"""Those who are not in the service: «ученик без MAX» names both."""

_OTHER_WAY = frozenset({"иной канал"})
_ABSENT = Pattern(
    r"\bне\s+(?:установи|вступи|вступа|зарегистриров|присоедини|подключи|подключа|подключ[её]н|воспольз|войд[её]т|войдут|захо[тч]|пожела"
    r"|состоящ|состоит|состоят|пользу|имеющ|вошедш|вош[её]л|вошл|постави|поставл|скачал|скачав)"
    r"|\bнет\s+(?:в|их в)\b|\b(?:без|вне)\s+(?=max\b|мах\b|регистрац|чат)"
    r"|\bу\s+(?:кого|которых|которого)\s+(?:max |мах )?нет\b"
    r"|\bmax\s+нет\b|\bотказавш\w+\s+от\b|\bотказ(?:ыва\w+|ал\w+)\s+от\b"
    r"|\b(?:за\s+)?(?:отказ|уклонени)\w*\s+(?:\w+\s+){0,3}?от\b"
    r"|\bбез\s+(?:подписанн|заполненн|такого|этого|эт|него)\w*\s*(?:бланк|согласи|заявлени|расписк|отметк|$|\W)",
    re.IGNORECASE,
)
# a denial of what is due («не допускать», «не выдавать»), or a loss that is itself not denied («лишать», «закрыта»)
_LOSS = Pattern(
    r"\bне\s+(?:допуска|допусти|допуст|выда|получ|аттест|зачисл|записыва|приним|приглаша|участву|бер[её]м|бер[её]т|берут|брать|возьм"
    r"|сообща|предоставл|учитыва)\w*"
    r"|(?<!не )\b(?:лиша|лиши|отстран|снижа|снизи|снизить|отказыва\w+\s+в|отказано|теря[ею]т|утрачива"
    r"|закрыт[аоы]?|закрыва|прекраща"
    r"|исключ[аи]|отчисл|переводит)\w*",
    re.IGNORECASE,
)
# «вызвать на совет профилактики», «приравнять к нарушению»: a punishment for those who stay away
_PUNISHED = Pattern(
    r"(?<!не )\b(?:вызыва\w+|вызвать|вызовет)\b[^.;]*\b(?:совет|профилактик|комисси|бесед|директор|педсовет)\w*"
    r"|(?<!не )\bприравн\w+\s+к\b|(?<!не )\b(?:счита\w+|призна\w+|явля\w+)\s+(?:\w+\s+)?(?:нарушени|проступк)\w+"
    r"|\b(?:выговор|взыскани|замечани[ея]\s+родител|родительский\s+суд|профилактическ\w+\s+уч[её]т|штраф)\w*",
    re.IGNORECASE,
)
_NO_PUNISHMENT = Pattern(
    r"\bнельзя\s+не\b|\b(?:запре[щт]\w+|недопустимо|недопустим)\b"
    r"|\b(?:не|ни|никак\w+|нельзя|без)\s+(?:\w+\s+){0,3}?"
    r"(?:вызыва|приравн|счита|призна|явля|выговор|взыскани|нарушени|проступк|уч[её]т|лиша|отстран|снижа|отказыва|закрыва|исключ|отчисл|влия)",
    re.IGNORECASE,
)
# «выдаются вступившим», «возможна лишь для семей, зарегистрированных в MAX»: what all are due is for those inside
_INSIDE = Pattern(
    r"(?<!не )(?<!не\s)\b(?:вступивш|состоящ|зарегистрированн|зарегистрировавш|подключ[её]нн"
    r"|подключивш|установивш|поставивш|присоединивш"
    r"|вошедш|имеющ)\w+|\bс\s+(?:уч[её]тной\s+записью|аккаунтом|профилем)\b|\bу\s+кого\s+(?:есть|стоит|установлен)\b",
    re.IGNORECASE,
)
_GRANTED = Pattern(
    r"(?<!не )\b(?:выда[юе]тся|выдавать|выдать|возможн[аоы]?|открыт[аоы]?|предоставля\w+|допуска\w+|принима\w+"
    r"|зачисля\w+|провод\w+|разреш\w+|только|лишь|исключительно)\b",
    re.IGNORECASE,
)
_THOSE = re.compile(r"\b(?:тех|тем|те|кто|таки[ех]|таким|их|им|остальны[ех])\b", re.IGNORECASE)
_DUE = Pattern(
    r"\b(?:занят|урок|успеваем|оцен|отмет|балл|справ(?:к|ок)|экзамен|аттестат|документ|сведени|кружк|кружок|поезд(?:к|ок)|питани|прослушиван|конкурс"
    r"|концерт|соревнован|выступлен|зач[её]т|трениров(?:к|ок)|репетиц|праздник|утренник|экскурси|секци|студи|общежити|заселени|пропуск"
    r"|стипенди|олимпиад|зачислен|практик|запис[ьи]\s+в|продл[её]нк|абонемент|при[её]м\s+(?:заявлени|документ)|мест[оа]\s+в|выпускн)\w*",
    re.IGNORECASE,
)


def sanctioned(requirement: ConditionRequirement, unit: Unit) -> Signal | None:
    """A violation of «лишь предложить», if those of the people who are not in the service are to lose something."""
    service, people = requirement.meaning[1], requirement.meaning[-1]
    named = unit.names()
    if unit.beside and _THOSE.search(unit.text):
        named |= unit.beside[-1].names()  # «Студентам предложить … . Тех, кто не воспользуется, …»
    outside = LEFT_OUT in named
    if named & _OTHER_WAY or not (outside or (named & set(people) and named & set(service))):
        return None
    if not (_loses(unit.text) or _is_for_those_inside(unit.text)):
        return None
    return Signal(Verdict.VIOLATED, _REASON, (unit.evidence(),))


def _loses(text: str) -> bool:
    """Whether who stays away loses what is due, or is punished."""
    if not _ABSENT.search(text) or _NO_PUNISHMENT.search(text):
        return False
    return bool((_LOSS.search(text) and _DUE.search(text)) or _PUNISHED.search(text))


def _is_for_those_inside(text: str) -> bool:
    """«Стипендия и справки выдаются студентам, вступившим в MAX»; not «справки выдаются независимо от …»."""
    if not (_INSIDE.search(text) and _GRANTED.search(text) and _DUE.search(text)):
        return False
    return not _APART.search(text)
