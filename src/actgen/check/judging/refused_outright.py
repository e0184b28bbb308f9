"""What nothing in the documents says, and one clause refuses in so many words: «вопрос о регламенте снять с
рассмотрения», «семинар по инструкции аннулировать», «пункт об учебном профиле – вон».

A refusal has more words than any grammar of actions: it may hit the thing itself, the question, the draft, the lesson.
So here only two things are asked: whether a clause names all that the requirement is about, and whether one of these
words stands in it, not denied in its turn. Where any statement says the point, or denies it by a verb of its own, that
is what counts, and this is not asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from actgen.check.documents.reading import Reading
from actgen.check.judging.refusal import HOME
from actgen.check.judging.signals import REASON_OF_MOOD, Signal
from actgen.check.syntax.anaphora import SERVICES
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.units import Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import (
    AppointmentRequirement,
    FamiliarisationRequirement,
    IssueRequirement,
    PassageRequirement,
    Requirement,
)

_REFUSAL = re.compile(
    r"\b(?:снят\w*|снима\w+|сняли)\s+с\s+(?:рассмотрени|повестк|утверждени|обсуждени|контрол|календар|план)\w*"
    r"|\b(?:занят|семинар|показ|читк|лекци|чтени|назначени|вопрос)\w*\b[^,.;:]*?\s(?:снять|снят|снимается|отмен\w+|прекращ\w+)\b"
    r"|\b(?:вычеркн|похорон|упраздн|аннулир|отозва|отзыва|выброс|выкин|сжечь|уничтож|изъять|вынуть|очист|похерить)\w*"
    r"|\b(?:отклон|забраков|отверг|отвергн|прекра[тщ])\w*|\bотказ(?:ать|ано|ана|ывает|ываемся|ываются|алась|ался|аться|ались|али)\b"
    r"|\bне\s+(?:буд[уе]\w*|стан[уе]\w*|намерен\w*|собира\w+|появ\w+|понадоб\w+|требу\w+|нуж\w+|быть|трога\w+|распростран\w+|"
    r"каса\w+|примен\w+|давать|выдавать|устраивать|допуска\w+ к)\b"
    r"|\b(?:ни\s+к\s+чему|незачем|вон|лишнее|лишн(?:им|ей|яя|юю|ий)|излишн\w+|роскошь\w*|обуз\w+|противопоказан\w*|"
    r"нежелательн\w+|неприменим\w*|нецелесообразн\w+|преждевременн\w+)\b"
    r"|\b(?:пуст\w+|напрасн\w+)\s+(?:трат\w+|формальност\w+|дел\w+)"
    r"|\b(?:надобност|нужд|необходимост|смысл)\w*\b[^.;]*\bне\s+(?:вид|испыт|усмат|наход)\w+|\bнадобности\s+нет\b"
    r"|\b(?:обойт|обход|обойд|оста|справ)\w*\s+(?:\w+\s+){0,3}?без\b|\bбез\s+[^,.;:]{0,60}?\b(?:обойд|обход|обойт|справ)\w*"
    r"|\bвоздерж\w+|\bпередума\w+|\bраздума\w+|\bпокончить\s+с\b|\bизбав\w+|\bза\s+рамками\b"
    r"|\b(?:на\s+)?неопредел[её]нн\w+\s+(?:срок|время|будущ\w+|период)|\bдо\s+лучших\s+врем[её]н\b"
    r"|\b(?:отложить|отложен\w*|откладыва\w+)\s+(?:до\s+(?:особ|появлени|лучш)|на\s+неопр)\w+"
    r"|\bбольше\s+не\s+возвраща\w+|\bдержать\s+в\s+тайне\b|\bв\s+известность\b[^.;]*\bне\s+став\w+|\bдоступ\b[^.;]*\bзакры\w+"
    r"|\bзакрыт[оаы]?\b|\bвернуть\s+(?:\w+\s+){0,3}?(?:без\s+(?:утвержд|подпис)\w+|обратно|текст)|\bзабира\w+\b"
    r"|\bв\s+(?:действующей|прежней|нынешней|старой)\s+редакции\b|\bсохранить\b[^.;]*\bпрежн\w+|\bбез\s+упоминания\b"
    r"|\bв\s+корзину\b|\bпод\s+сукно\b|\bникого\b(?!\s+не\s+(?:забы|обой|пропус))|\bвопрос\s+исчерпан\b|\bменять\s+запрещ\w+",
    re.IGNORECASE,
)
_STEMS = re.compile(
    r"сня|снима|вычерк|похорон|упраздн|аннулир|отозва|отзыва|выброс|выкин|сжечь|уничтож|изъять|вынуть|очист|отклон|забрак|"
    r"отверг|прекра|отказ|\bне\b|ни к чему|незачем|вон|лишн|роскош|обуз|противопоказан|нежелательн|неприменим|нецелесо|"
    r"преждевр|пуст|напрасн|надобн|обой|обход|оста|справ|воздерж|дума|покончить|избав|рамк|неопредел|лучших|отлож|откладыв|"
    r"тайне|закры|вернуть|забира|редакции|сохранить|упоминан|корзин|сукно|никого|исчерпан|отмен|заменить|вместо",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:не|ни|нельзя|недопустим\w*|запрещ\w+)\s+(?:\w+\s+)?$", re.IGNORECASE)
_UNDONE = re.compile(
    r"\bиначе\b|\bкроме\b|\bпомимо\b|\bнельзя\b|\bнедопустим|\bне\s+допуска|\bне\s+может\b|\bесли\b|\bотказ\w*\b[^.;]*\bотмен"
    r"|\bтолько\b|\bоткладыва\w+\s+не|\bв\s+нов\w+\s+редакци",
    re.IGNORECASE,
)
_MAKING_KNOWN = re.compile(
    r"ознаком|знаком|доступ|содержани|текст|в известность|доводить|довести", re.IGNORECASE
)
_CHARGED = re.compile(r"ответствен|отвеча|администр|работник|поручени|назначени", re.IGNORECASE)
_ACTS = ("акт", "локальный акт")
_BREAKS = re.compile(r"[;:]\s")
_KINDS = frozenset({"издание", "назначение", "ознакомление", "формулировка"})
_SWAP = frozenset({"вместо", "взамен", "заменить", "заменяется"})

Choices = tuple[tuple[str, ...], ...]


def refused_outright(requirement: Requirement, readings: Iterable[Reading]) -> Signal | None:
    """The violation by a clause that names what is asked for and refuses it; None without one."""
    if requirement.kind not in _KINDS:
        return None
    things, others = _named_by(requirement)
    if not things:
        return None
    return next(_refusals(requirement, things, others, readings), None)


def _refusals(
    requirement: Requirement, things: Sequence[str], others: Choices, readings: Iterable[Reading]
) -> Iterator[Signal]:
    wanted = frozenset(things)
    for reading in readings:
        if reading.names.isdisjoint(wanted):
            continue
        for unit in reading.units:
            if not unit.names().isdisjoint(wanted) and _refuses(requirement, wanted, others, unit):
                yield Signal(Verdict.VIOLATED, REASON_OF_MOOD[Mood.BAN], (unit.evidence(),))


def _named_by(requirement: Requirement) -> tuple[tuple[str, ...], Choices]:
    """The concepts of the thing refused, and what else must be named with it."""
    match requirement:
        case IssueRequirement():
            whose = (requirement.whose,) if requirement.whose else ()
            return tuple(requirement.documents), (*requirement.subject, *whose)
        case AppointmentRequirement():
            for_what = (requirement.for_what,) if requirement.for_what else ()
            return (*requirement.role, *requirement.for_what), for_what
        case FamiliarisationRequirement():
            anybody = tuple(name for choice in requirement.whom for name in choice)
            return requirement.with_what or _ACTS, (anybody,)
        case PassageRequirement():
            asked = requirement.refused or requirement.gist[1:]
            return (asked[-1], tuple(asked[:-1])) if asked else ((), ())
    return (), ()


def _refuses(requirement: Requirement, things: frozenset[str], others: Choices, unit: Unit) -> bool:
    text = unit.text
    if not _STEMS.search(text) or _UNDONE.search(text):
        return False
    names = unit.names().union(*(u.names() for u in (*unit.above, *unit.beside)))
    if any(names.isdisjoint(choice) for choice in others):
        return False
    of_act = isinstance(requirement, FamiliarisationRequirement) and not requirement.with_what
    if of_act and not _MAKING_KNOWN.search(text):
        return False
    if isinstance(requirement, AppointmentRequirement) and not _CHARGED.search(text):
        return False
    foreign = not unit.names().isdisjoint(SERVICES - HOME)
    if foreign and unit.sentence.texts.isdisjoint(_SWAP) and unit.names().isdisjoint(HOME):
        return False
    for item in unit.sentence.naming(things):
        if item.excepted or item.supposed:
            continue
        start, stop = _section(unit, item.mention.first)
        clause = text[start:stop]
        for found in _REFUSAL.finditer(clause):
            if not _DENIED.search(clause[: found.start()]):
                return True
    return False


def _section(unit: Unit, at: int) -> tuple[int, int]:
    """The stretch of the text around a token between semicolons and colons."""
    where = unit.sentence.tokens[at].start - unit.sentence.start
    marks = [m.start() for m in _BREAKS.finditer(unit.text)]
    start = max((m + 1 for m in marks if m < where), default=0)
    stop = min((m for m in marks if m > where), default=len(unit.text))
    return start, stop
