"""назначение: somebody is appointed to a role, by name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from actgen.check.mood import Mood
from actgen.check.people import NAME, is_agent, named_person
from actgen.check.sentence import Governed
from actgen.check.signals import REASON_OF_MOOD, VERDICT_OF_MOOD, Case, Signal, decisive
from actgen.check.tokens import Token
from actgen.check.units import Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import AppointmentRequirement

_APPOINTING = frozenset({"назначить"})
_SERVICES = frozenset({"платформа", "профиль", "max"})
_RESPONSIBLE = "ответственн"
_CHOOSING = ("назнач", "определ")
_WANTED = ("ответственн", "администратор", "куратор")
_REACHED = 2  # words before the verb: somebody is told to appoint
_REACH = 9  # words between «ответственным за» and what it is for


def judge(requirement: AppointmentRequirement, case: Case) -> Signal | None:
    """Satisfied when a person is named; the norm repeated without a name is partial."""
    signals = [
        signal
        for reading in case.readings
        if not requirement.for_what or reading.names & set(requirement.for_what)
        for unit in reading.units
        if (signal := _of_unit(requirement, unit)) is not None
    ]
    return decisive(signals)


def _of_unit(requirement: AppointmentRequirement, unit: Unit) -> Signal | None:
    roles = [*unit.sentence.naming(requirement.role), *_charges(requirement, unit)]
    services = unit.names() & _SERVICES
    if not roles or (
        requirement.for_what and services and not services & set(requirement.for_what)
    ):
        return None  # nobody, or the administrator of another service
    appointing = unit.sentence.naming(_APPOINTING)
    named = _named(unit) and not _to_be_found(unit, appointing)
    denied = any(unit.mood(g) is Mood.BAN and g.actions() <= _APPOINTING for g in roles)
    if not appointing and not denied and not (named and any(_is_office(unit, g) for g in roles)):
        return None  # «Администратору разместить приказ»: told to act, not appointed
    mood = unit.mood((appointing or roles)[0])
    if denied:
        mood = Mood.BAN  # «администрирование прекратить»
    verdict = VERDICT_OF_MOOD.get(mood)
    if verdict is None:
        return None
    evidence = (unit.evidence(),)
    if verdict is Verdict.SATISFIED and not named:
        return Signal(Verdict.PARTIAL, "не названо, кто именно назначен", evidence)
    if verdict is Verdict.SATISFIED and unit.names() & set(requirement.unfit):
        return Signal(Verdict.PARTIAL, "назначен не педагогический работник", evidence)
    reason = "назначенный назван поимённо" if mood is Mood.DO else REASON_OF_MOOD[mood]
    return Signal(verdict, reason, evidence)


def _charges(requirement: AppointmentRequirement, unit: Unit) -> list[Governed]:
    """What somebody is responsible for: «ответственным за служебное общение в мессенджере MAX»."""
    tokens = unit.sentence.tokens
    begins = [
        at
        for at, (token, after) in enumerate(pairwise(tokens))
        if token.text.startswith(_RESPONSIBLE) and after.text == "за"
    ]
    begins += [
        at
        for at, token in enumerate(tokens)
        if token.text == "за"
        and any(_answers(near) for near in tokens[max(0, at - 1) : at + _REACH])
    ]
    return [
        item
        for item in unit.sentence.naming(requirement.for_what)
        if any(0 < item.mention.first - at <= _REACH for at in begins)
    ]


def _answers(token: Token) -> bool:
    """«За «Сферум» отвечает …»."""
    return token.word is not None and token.word.finite and "отвечать" in token.word.lemmas


def _to_be_found(unit: Unit, appointing: Sequence[Governed]) -> bool:
    """«Заместителю Пахотиной Я.Р. назначить ответственного за …»: who is named appoints, nobody is appointed."""
    tokens = unit.sentence.tokens
    for verb in appointing:
        at = verb.mention.first
        word = tokens[at].word
        if word is None or not word.infinitive or not tokens[at].text.startswith(_CHOOSING):
            continue
        wanted = next((t for t in tokens[at + 1 :] if t.text.startswith(_WANTED)), None)
        if wanted is None or wanted.word is None or "ablt" in wanted.word.cases or at < _REACHED:
            continue
        behind = unit.text[tokens[at].stop - unit.sentence.start :]
        if NAME.search(behind) is None:
            return True
    return False


def _is_office(unit: Unit, item: Governed) -> bool:
    """The role, or its duties; not the administrator who is told to do something."""
    duties = unit.sentence.tokens[item.mention.first].text.startswith(
        ("обязанност", "функци", "рол")
    )
    return duties or not is_agent(unit, item)


def _named(unit: Unit) -> bool:
    return any(
        named_person(u) for u in (unit, *unit.beside, *unit.below) if u.paragraph >= unit.paragraph
    )
