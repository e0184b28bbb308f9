"""чат: a chat with given participants."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from actgen.check.chats.inside import is_inside, is_not_let_in
from actgen.check.chats.left_out import leaves_out, some_stay_elsewhere
from actgen.check.chats.limits import is_for_some, is_left_to_discretion
from actgen.check.chats.mood import (
    goes_on_elsewhere,
    is_left_there,
    is_made,
    is_refused_council,
    stays_in_place,
)
from actgen.check.chats.owner import SIGNER, owned
from actgen.check.chats.place import (
    is_elsewhere,
    is_left_out,
    is_moved,
    is_ours,
    is_used,
    row_elsewhere,
    row_refused,
    stays_behind,
)
from actgen.check.chats.proper_names import told_otherwise
from actgen.check.chats.refusal import (
    ELSEWHERE,
    given_up_for,
    is_former,
    is_left,
    keeps_strangers_out,
    lacked_above,
    meant_beside,
    refuses_classes,
    refuses_families,
    speaks_of_the_rest,
)
from actgen.check.chats.scope import (
    Scope,
    is_aside,
    is_talked_in,
    present_in,
    scopes,
    takes_part,
)
from actgen.check.chats.spared import spares
from actgen.check.chats.talk import is_spoken, owner_named, talk_elsewhere, talk_refused
from actgen.check.documents.lists import led_names
from actgen.check.documents.reading import Reading
from actgen.check.judging.people import exempts, is_agent, mood_for
from actgen.check.judging.signals import REASON_OF_MOOD, Case, Signal, decisive, verdict_of
from actgen.check.judging.treatment import only_treated
from actgen.check.syntax.mood import DENYING, Mood
from actgen.check.syntax.units import Unit
from actgen.model.finding import Verdict
from actgen.model.lexicon import Force
from actgen.model.requirement import ChatRequirement

_MAKING = frozenset({"создать", "вести", "использовать", "подключить", "перейти", "пригласить"})
_HAVING = frozenset({"иметь", "держать", "завести"})  # «вменяется в обязанность иметь чат»
_IS_NOT = frozenset({"быть"})  # «с советом родителей – нет»
_NOT_MAKING = frozenset({"ознакомить", "назначить"})
_MEMBERSHIP = frozenset({"состоять"})
_NO_DUTY = re.compile(r"\bв обязанност\w+.*\bне вход", re.IGNORECASE)
_EXCEPTED = "из числа участников сделано исключение"


def judge(requirement: ChatRequirement, case: Case) -> Signal | None:
    """Satisfied when a chat with all participants is to be created or kept; see the conventions in 3-requirements."""
    special = requirement.participants_for.get(case.institution)
    if special:
        requirement = requirement.model_copy(update={"participants": special})
    signals: list[Signal] = []
    elsewhere: list[Signal] = []
    moved: list[
        Signal
    ] = []  # of these what is no reserve, and is not placed rightly in the same breath
    together: set[tuple[str, ...]] = set()
    apart: list[tuple[Signal, set[tuple[str, ...]]]] = []  # chats elsewhere, and who is in them
    told: list[Unit] = []  # statements that provide for the chat
    for reading in case.readings:
        talk = list(talk_elsewhere(requirement, reading))
        elsewhere.extend(signal for signal, _ in talk)
        elsewhere.extend(talk_refused(requirement, reading))
        firm = [signal for signal, plainly in talk if plainly]
        before = len(signals) + len(moved)
        if requirement.platform and not _names_platform(requirement, reading, case):
            if reading.names & set(requirement.elsewhere) and not requirement.separately:
                moved.extend(_moved(requirement, reading.units))
            moved.extend(firm)
            continue
        for unit in reading.units:
            stated = placed = False
            for scope in scopes(unit):
                signal = _of_scope(requirement, unit, scope, reading.topic)
                if signal is None or (stated and is_aside(unit, scope)):
                    continue
                if signal.verdict is not Verdict.VIOLATED and row_refused(unit):
                    signal = Signal(Verdict.VIOLATED, REASON_OF_MOOD[Mood.BAN], (unit.evidence(),))
                elsewhere_by_row = row_elsewhere(requirement, unit)
                if signal.verdict is not Verdict.VIOLATED and elsewhere_by_row:
                    moved.append(Signal(Verdict.VIOLATED, ELSEWHERE, (unit.evidence(),)))
                if stated and signal.verdict is Verdict.VIOLATED:
                    signal = replace(
                        signal, exempting=True
                    )  # «…; в младших классах чат не создают»
                stated = True
                kept = signal.reason == REASON_OF_MOOD[Mood.KEPT]
                placed_elsewhere = (kept or signal.verdict is not Verdict.VIOLATED) and (
                    elsewhere_by_row or is_elsewhere(requirement, unit, scope)
                )
                if placed_elsewhere:  # counts only where no document has the chat in its place
                    elsewhere.append(Signal(Verdict.VIOLATED, ELSEWHERE, signal.evidence))
                    apart.append((elsewhere[-1], present_in(requirement, unit, scope)))
                    continue
                if signal.verdict in {Verdict.SATISFIED, Verdict.PARTIAL}:
                    named = bool(unit.names(wide=True) & set(requirement.platform))
                    placed = placed or (named and signal.verdict is Verdict.SATISFIED)
                    told.append(unit)
                if signal.verdict is Verdict.SATISFIED:
                    together |= present_in(requirement, unit, scope)
                signals.append(signal)
            if not placed:
                moved.extend(_moved(requirement, (unit,)))
        if len(signals) + len(moved) == before:  # a paper that says nothing of the chat itself
            moved.extend(firm)
    if requirement.separately:
        if together:  # «чат педагогов – в Сферуме», «чаты с родителями остаются в Viber»
            signals += [signal for signal, whose in apart if whose and not whose & together]
        signals = _united(requirement, signals, together)
    if told and requirement.platform:
        moved.extend(told_otherwise(requirement, told, case.readings))
    if moved and requirement.platform:
        signals += moved  # «вести чат с родителями», and elsewhere: «чат с родителями – в WhatsApp»
    found = decisive(signals or elsewhere)
    if found is not None and found.verdict is Verdict.SATISFIED:
        firm_told = [unit for unit in told if unit.evidence() in found.evidence]
        freeing = spares(requirement, firm_told, case.readings)
        if freeing is not None:
            reason = "часть исполнителей или участников от этого освобождена"
            return Signal(Verdict.PARTIAL, reason, (*found.evidence, freeing.evidence()))
    return found


def _names_platform(requirement: ChatRequirement, reading: Reading, case: Case) -> bool:
    """Whether a paper speaks of the platform, itself or as the list that a clause of another paper refers to."""
    platform = frozenset(requirement.platform)
    if not reading.names.isdisjoint(platform):
        return True
    elsewhere = frozenset(requirement.elsewhere)
    return not platform.isdisjoint(led_names(reading, case.readings, elsewhere))


def _moved(requirement: ChatRequirement, units: Iterable[Unit]) -> Iterator[Signal]:
    for unit in units:
        if unit.names(wide=True).isdisjoint(requirement.elsewhere):
            continue
        if any(
            is_moved(requirement, unit, scope) or stays_behind(requirement, unit, scope)
            for scope in scopes(unit)
        ):
            yield Signal(Verdict.VIOLATED, ELSEWHERE, (unit.evidence(),))


def _of_scope(
    requirement: ChatRequirement, unit: Unit, scope: Scope, topic: frozenset[str]
) -> Signal | None:
    if is_left_out(requirement, unit, scope):
        reason = "для такого чата сделано исключение"
        return Signal(Verdict.VIOLATED, reason, (unit.evidence(),))
    present = present_in(requirement, unit, scope) or meant_beside(requirement, unit, scope)
    if not present and scope.chat is not None and is_made(requirement, unit, scope.chat):
        named = [g for g in scope.mentions if not g.excepted and g.piece <= scope.chat.piece]
        present = {c for c in requirement.participants for g in named if g.mention.means(c)}
    if not present and refuses_classes(requirement, unit, scope):
        return Signal(Verdict.VIOLATED, REASON_OF_MOOD[Mood.BAN], (unit.evidence(),))
    if not present:
        return None
    if not owned(requirement, unit, scope) and not is_refused_council(requirement, unit, scope):
        return None
    if not owner_named(requirement, unit, topic) and not refuses_families(
        requirement, unit, scope, topic
    ):
        return None  # «переписку с родителями вести в чатах», «резервная группа педагогов»
    if any(is_agent(unit, g) for g in unit.sentence.naming(requirement.not_by)):
        return None
    if scope.chat is not None and is_spoken(unit, scope.chat):
        return None
    if scope.chat is not None and only_treated(requirement, unit):
        return None  # «обучить классных руководителей созданию чатов с родителями»
    if scope.chat is not None and scope.chat.replaced:
        return given_up_for(requirement, unit, scope.chat)
    anchor = scope.chat or next(g for g in scope.mentions if takes_part(unit, g, requirement))
    if scope.chat is None and anchor.actions() - _IS_NOT and not anchor.actions() & _MAKING:
        return None  # an item about something else, led in by a word on chats
    actions = anchor.actions() | _lead_actions(unit)
    listed = scope.chat is None and "издать" in actions  # «Утвердить перечень чатов:»
    ended = bool(anchor.chain) and anchor.chain[-1].force in {Force.STOP, Force.LIFT}
    if actions & _NOT_MAKING and not ended and not (actions & (_MAKING | _HAVING) or listed):
        return None
    mood = mood_for(unit, anchor, [g for g in scope.mentions if takes_part(unit, g, requirement)])
    if scope.chat is None and (above := lacked_above(unit)) is not None:
        mood = above  # «Нельзя оставить без чата: а) учителей; б) …»
    if stays_in_place(requirement, unit, anchor, mood):
        mood = Mood.DO
    verdict = verdict_of(mood, requirement.status)
    if verdict is None:
        return None
    services = [g for g in unit.near(anchor) if g.mention.means(requirement.elsewhere)]
    others = any(not is_used(unit, g) for g in services)
    inside = is_inside(unit, anchor) and not goes_on_elsewhere(requirement, unit, anchor)
    done = frozenset().union(*(link.names for link in anchor.chain if link.force is None))
    let_in = inside and is_not_let_in(requirement, unit, anchor)
    talks = SIGNER in requirement.owner and is_talked_in(anchor)
    made = inside and mood is Mood.DO and is_made(requirement, unit, anchor)
    if inside and (
        "разместить" in actions
        or (done and not made and not (actions & _MAKING or let_in or talks))
    ):
        return None  # «приказ разместить в чате», «информировать родителей в чате»
    if (
        inside
        and (
            _NO_DUTY.search(unit.text)
            or not (actions & _MEMBERSHIP or is_not_let_in(requirement, unit, anchor))
        )
        and (verdict is Verdict.VIOLATED)
        and not is_left(requirement, unit, anchor)
    ):
        return None  # «в чате не допускается реклама»
    if verdict is Verdict.VIOLATED and mood in DENYING:
        if let_in and keeps_strangers_out(requirement, unit, scope):
            return None
        if speaks_of_the_rest(unit):
            some = "сказано лишь о части людей"
            return Signal(Verdict.PARTIAL, some, (unit.evidence(),), exempting=True)
    denied = verdict is Verdict.VIOLATED and mood is not Mood.KEPT
    if is_left_there(requirement, unit, anchor):
        return Signal(Verdict.VIOLATED, ELSEWHERE, (unit.evidence(),))
    if denied and others and not is_ours(requirement, unit, anchor):
        return None  # «чат в Telegram закрыть»
    if verdict is Verdict.VIOLATED and is_former(unit, anchor):
        return None  # «удалить старые группы»
    evidence = (unit.evidence(),)
    missing = [c for c in requirement.participants if c not in present]
    who = [g for g in scope.mentions if takes_part(unit, g, requirement)]
    if verdict is Verdict.SATISFIED and exempts(unit, who, scope.start, scope.stop):
        return Signal(Verdict.PARTIAL, _EXCEPTED, evidence)
    if verdict is Verdict.SATISFIED and missing and not requirement.separately:
        absent = ", ".join(choice[0] for choice in missing)
        return Signal(Verdict.PARTIAL, f"среди участников чата не названы: {absent}", evidence)
    reason = "документ предусматривает такой чат" if mood is Mood.DO else REASON_OF_MOOD[mood]
    limited = (
        is_for_some(requirement, unit, scope)
        or leaves_out(requirement, unit, anchor, others=bool(services))
        or some_stay_elsewhere(requirement, unit)
    )
    if verdict is Verdict.SATISFIED and limited:
        left = is_left_to_discretion(requirement, unit, scope)
        return Signal(Verdict.PARTIAL, REASON_OF_MOOD[Mood.OPTION] if left else _EXCEPTED, evidence)
    # beside such a chat those not let in are some of its participants
    freed = mood is Mood.WAIVED or (let_in and verdict is Verdict.VIOLATED)
    return Signal(verdict, reason, evidence, exempting=freed)


def _lead_actions(unit: Unit) -> frozenset[str]:
    return frozenset().union(*(link.names for link in unit.lead))


def _united(
    requirement: ChatRequirement, signals: list[Signal], together: set[tuple[str, ...]]
) -> list[Signal]:
    missing = [c for c in requirement.participants if c not in together]
    if not missing or not together:
        return signals
    who = ", ".join(choice[0] for choice in missing)
    return [
        Signal(Verdict.PARTIAL, f"в чатах не названы: {who}", s.evidence)
        if s.verdict is Verdict.SATISFIED
        else s
        for s in signals
    ]
