"""What is left of an offer that a statement makes to families: whether it is made at all firmly and to all, or taken
back («добровольность отменить», «для учащихся обязательно»)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actgen.check.judging.circle import of_some_classes
from actgen.check.judging.families_bound import binds_families, refuses_refusals
from actgen.check.judging.signals import Signal
from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern
from actgen.model.finding import Verdict
from actgen.model.requirement import ConditionRequirement

_OFFERING = (
    r"(?:предл[ао][жг]|пригла[шс]|позвать|зовут|зов[её]м|сообщ|объясн|разъясн|рассказ|напомн|довести"
    r"|довод|уведом|донес)"
)
# «по возможности предложить», «хотелось бы, чтобы педагоги объяснили»: the offer itself is but a wish
_HALF_HEARTED = Pattern(
    r"\b(?:по возможности|желательн\w+|рекоменд\w+|советую\w*|советуем|хорош\w+ (?:было )?бы|было бы|хотелось бы"
    r"|неплохо (?:было )?бы|(?:по)?стара(?:ться|емся|ются|йтесь)|(?:по)?пробовать"
    r"|если (?:позвол|оста[нё]тся|буд|найд[её]тся|получится|удастся|выпадет)\w*|при (?:случае|возможности))\b"
    rf"[^.;]{{0,70}}?\b{_OFFERING}",
    re.IGNORECASE,
)
_SOFT_CELL = Pattern(r"\bпо возможности\b|\bжелательно\b|\bпри возможности\b", re.IGNORECASE)
_NOT_COMPULSION = r"(?![^.;]*\b(?:прину|обяз|невол|застав|настаи|требова|понуж|уговар|торопи))"
# «…; прочих не касается», «а ученикам не делать»: the rest get no offer
_TO_SOME = Pattern(
    rf"[;,:(]\s*(?:(?:а|но|и|на|о|об|для|до)\s+)?(?:проч|остальн|друг|ины)\w*\s{_NOT_COMPULSION}[^.;]*\b(?:не|нет)\b"
    rf"|[;,]\s*(?:а|но)\s+(?:родител|учен|учащ|студент|обучающ|дет|семь)\w*{_NOT_COMPULSION}\s+(?:\w+\s+){{0,4}}?не\b"
    r"|\b(?:кроме|за исключением|исключая)\s+(?:тех|родител|семе|учен|учащ|обучающ|студент|дет|перв|выпуск"
    r"|старш|младш|\d)",
    re.IGNORECASE,
)
_PART = Pattern(
    r"\b(?:старш|младш|подготовительн|выпускн|начальн|ясельн)\w+\s+(?:и\s+\w+\s+)?(?:групп|класс|школ|отделени|курс)"
    r"|\b(?:перв|втор|треть|четв[её]рт|пят|выпускн)\w+\s+(?:курс|класс)\w*|\b\w+ого\s+отделени\w+",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[.;,:–—](?!\d)|\s-\s")
_BINDING = Pattern(
    rf"\bобязательн(?:о|ым|ом|ой|ыми|ое|а|ая|ы|ую)\b(?!\s+(?:\w+\s+)?(?:соглас|услов|{_OFFERING}))"
    r"|\b(?:по\s+приказу|в\s+приказном\s+порядке|принудительно|в\s+добровольно-принудительном)\b",
    re.IGNORECASE,
)
_BEING_THERE = Pattern(
    r"\b(?:участи|членств|присутстви|вступлени|регистраци|установк|наличи|подключени|пользовани|вступ(?:ить|а[ею]т)"
    r"|вход(?:ят|ит)\b|войти|присоедин|зарегистрир|установить|устанавлива|поставить|ставят)\w*",
    re.IGNORECASE,
)
_OF_STAFF = Pattern(
    r"\b(?:педагог|учител|преподавател|воспитател|работник|сотрудник|куратор|руководител|персонал)",
    re.IGNORECASE,
)
_DENYING = Pattern(
    r"\b(?:не|ни|нет|нельзя|никто|никому|никого)\b|\b(?:отмен|утрат|исключ|аннулир|упраздн|снят)\w*",
    re.IGNORECASE,
)
# «добровольность прекратить», «согласие родителей не требуется»: there was a choice, and it ends
_REPEALED = Pattern(r"\b(?:отмен|утрат|исключ|аннулир|упраздн|снят|снима)\w*", re.IGNORECASE)
_CHOICE_ENDS = Pattern(
    r"\b(?:добровольн\w*|свобод\w+ выбора|право (?:\w+ ){0,3}отказа\w*)\b"
    r"(?![^.;]*\bне (?:отмен|прекра|замен|снима|упраздн))"
    r"[^.;]*\b(?:прекра[тщ]\w+|отмен(?:ить|яю|яем|яется|[её]н\w*)|замени\w+|заменяе\w+|упраздн\w+|аннулир\w+|(?:за)?кончил\w+"
    r"|снима\w+|снять|исключ[аиеё]\w+|больше нет)"
    r"|\bсоглас\w+\b[^.;,]*\bне (?:требу|нуж|спраш|обязательн)",
    re.IGNORECASE,
)
_FORCING = Pattern(
    r"\b(?:обяз(?:ать|ыва)|застав[ил]|прину[жд]|понуж|невол|загон|загнать|тян[еу]т|тащ[иа]|навяз|давлени|давить|насильно|силой)\w*",
    re.IGNORECASE,
)
_BARRED = Pattern(
    r"\b(?:не|ни|никто|никого|нельзя|запре[щт]\w+|недопустим\w*|исключ[её]н\w*|воспре[щт]\w+|недопущени\w+|неприемлем\w*)\b",
    re.IGNORECASE,
)
_BINDS_AGAIN = "документ к этому обязывает, а можно лишь предложить"


def refined(unit: Unit, signal: Signal, people: Sequence[str]) -> Signal:
    """What an offer is worth, when the whole of the statement is heard."""
    if signal.verdict is not Verdict.SATISFIED:
        return signal
    if binds(unit) or refuses_refusals(unit):
        return replace(signal, verdict=Verdict.VIOLATED, reason=_BINDS_AGAIN)
    cells = [each.text for each in unit.beside if _SOFT_CELL.search(each.text)]
    if _HALF_HEARTED.search(unit.text) or (
        cells and re.search(_OFFERING, unit.text, re.IGNORECASE)
    ):
        reason = "предложить это документ лишь рекомендует"
        return replace(signal, verdict=Verdict.PARTIAL, reason=reason)
    if _TO_SOME.search(unit.text) or _to_a_part(unit, people):
        reason = "предложено лишь части родителей или обучающихся"
        return replace(signal, verdict=Verdict.PARTIAL, reason=reason)
    return signal


def binds(unit: Unit) -> bool:
    """«…, для учащихся 8–11 классов обязательное», «добровольность прекратить»; not «не является обязательным»."""
    if _CHOICE_ENDS.search(unit.text):
        return True
    return any(
        _BINDING.search(clause) and not _DENYING.search(clause) and not _OF_STAFF.search(clause)
        for clause in _CLAUSES.split(unit.text)
    )


def obliges(requirement: ConditionRequirement, unit: Unit) -> Signal | None:
    """«Участие родителей в MAX считать обязательным»: to be there is no action that is asked for, but is demanded."""
    named = unit.names()
    if named.isdisjoint(requirement.meaning[1]) or named.isdisjoint(requirement.meaning[-1]):
        return None
    if binds_families(unit, requirement.meaning[-1], requirement.meaning[1]):
        return Signal(Verdict.VIOLATED, _BINDS_AGAIN, (unit.evidence(),))
    demanded = any(
        _BINDING.search(clause)
        and _BEING_THERE.search(clause)
        and not _REPEALED.search(clause)  # «отменить пункт об обязательной регистрации родителей»
        and not _DENYING.search(clause)
        and not _OF_STAFF.search(clause)
        for clause in _CLAUSES.split(unit.text)
    )
    return Signal(Verdict.VIOLATED, _BINDS_AGAIN, (unit.evidence(),)) if demanded else None


def bars_force(unit: Unit) -> bool:
    """«Обязать родителя вступить не может никто», «насильно не тянуть», «давление недопустимо»."""
    return bool(_FORCING.search(unit.text) and _BARRED.search(unit.text))


def _to_a_part(unit: Unit, people: Sequence[str]) -> bool:
    return bool(_PART.search(unit.text)) or of_some_classes(unit, frozenset(people))
