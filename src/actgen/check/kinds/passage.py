"""формулировка: a passage with its sub-points stands in a document, in whatever words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from actgen.check.documents.reading import Reading
from actgen.check.judging.other_talk import of_other_talk
from actgen.check.judging.phrases import said_in
from actgen.check.judging.refusal import HOME
from actgen.check.judging.refused_passage import refused
from actgen.check.judging.role import left_open, taken
from actgen.check.judging.signals import REASON_OF_MOOD, Case, Signal, decisive, verdict_of
from actgen.check.judging.statements import ELSEWHERE, as_condition, statements
from actgen.check.syntax.mood import Mood, mood_of
from actgen.check.syntax.units import Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import PassageRequirement, SubPoint

_PLAN = "план контроля"


@dataclass(slots=True)
class _Passage:
    """The statements of one passage, and what the statement that makes it one says; ``whole`` if only with all its
    sub-points it is one."""

    reading: Reading
    gist: Signal | None
    whole: bool = False


def judge(requirement: PassageRequirement, case: Case) -> Signal | None:
    """Satisfied when one passage says the gist and all sub-points; partial when some are lacking, and it is said which.

    A passage is the statement with the gist, its lead-ins, its items and its neighbours under the same lead-in;
    without a gist, it is the whole document. A sub-point that is denied is a violation there; beside a gist it makes
    the point partial.
    """
    points = requirement.points + requirement.points_for.get(case.institution, ())
    signals = [
        signal
        for passage in _passages(requirement, case.readings)
        if (signal := _weigh(requirement, points, passage)) is not None
    ]
    held = [signal for signal in signals if signal.reason != ELSEWHERE]
    said = any(signal.verdict in {Verdict.SATISFIED, Verdict.PARTIAL} for signal in held)
    found = held if said else signals  # said in full, one more chat elsewhere is another point
    return (
        decisive(found)
        or refused(requirement, case.readings)
        or _points_alone(requirement, points, case.readings)
    )


def _points_alone(
    requirement: PassageRequirement, points: Sequence[SubPoint], readings: Sequence[Reading]
) -> Signal | None:
    """«Классный руководитель проводит в учебном профиле дистанционные мероприятия»: the half of what is asked for."""
    if not requirement.points_alone:
        return None
    for point in points:
        asked = as_condition(
            requirement, point.meaning, by=requirement.by, elsewhere=requirement.elsewhere
        )
        for _, unit, signal in statements(asked, readings):
            said = signal.verdict in {Verdict.SATISFIED, Verdict.PARTIAL}
            near = unit.names(wide=True)
            if said and not near.isdisjoint(HOME) and _PLAN not in near:
                reason = f"из формулировки сказано лишь: {point.text}"
                return Signal(Verdict.PARTIAL, reason, signal.evidence)
    return None


def _passages(requirement: PassageRequirement, readings: Iterable[Reading]) -> Iterator[_Passage]:
    if not requirement.gist:
        yield from (_Passage(reading, None) for reading in readings)
        return
    readings, said = list(readings), set[int]()
    for meaning in filter(None, (requirement.gist, requirement.along)):
        asked = as_condition(
            requirement,
            meaning,
            by=requirement.by,
            not_by=requirement.not_by,
            elsewhere=requirement.elsewhere,
        )
        for reading, unit, signal in statements(asked, readings):
            if of_other_talk(unit):
                continue
            whole = meaning is not requirement.gist
            if not (whole and id(unit) in said):
                said.add(id(unit))
                yield _Passage(replace(reading, units=_around(unit)), signal, whole)


def _around(unit: Unit) -> list[Unit]:
    """The statement, what leads it in, stands beside and below it, and the other items of its lead-in; but not what
    only puts a theme into a plan of control."""
    siblings = unit.above[0].below if unit.above else []
    near = (*unit.above, *unit.beside, *unit.below, *siblings)
    found = (unit, *(each for each in near if _PLAN not in each.names()))
    return list({id(each): each for each in found}.values())


def _weigh(
    requirement: PassageRequirement, points: Sequence[SubPoint], passage: _Passage
) -> Signal | None:
    """What a passage says of the point; ``rank`` is the number of sub-points that it lacks."""
    gist = passage.gist
    short = gist is not None and gist.verdict is not Verdict.SATISFIED
    # mere talk elsewhere neither says nor denies it, the points on the chats judge that; all of it there is a refusal
    elsewhere = gist is not None and gist.reason == ELSEWHERE
    if short and not (passage.whole or elsewhere):
        return gist
    found = {point.text: _of_point(requirement, point, passage.reading) for point in points}
    if (passage.whole or elsewhere) and None in found.values():
        return None
    if short:
        return gist
    said = [signal for signal in found.values() if signal is not None]
    evidence = (
        *(passage.gist.evidence if passage.gist else ()),
        *(e for s in said for e in s.evidence),
    )
    if not evidence:
        return None
    for point, signal in found.items():
        if signal is not None and signal.verdict is Verdict.VIOLATED:
            denied = Verdict.VIOLATED if gist is None else Verdict.PARTIAL
            return replace(signal, verdict=denied, reason=f"сказано обратное: {point}")
    lacking = [point for point, signal in found.items() if signal is None]
    less = next((s for s in said if s.verdict is not Verdict.SATISFIED), None)
    unique = tuple(dict.fromkeys(evidence))[:3]
    if lacking:
        reason = f"в формулировке не хватает: {'; '.join(lacking)}"
        return Signal(Verdict.PARTIAL, reason, unique, rank=len(lacking))
    if less is not None:
        return replace(less, rank=0)
    return Signal(Verdict.SATISFIED, "формулировка есть, со всеми подпунктами", unique)


def _of_point(requirement: PassageRequirement, point: SubPoint, passage: Reading) -> Signal | None:
    """What the passage says of one sub-point: found by its concepts, or by the words of its text."""
    if point.meaning:
        asked = as_condition(requirement, point.meaning, elsewhere=requirement.elsewhere)
        stated = decisive(signal for _, _, signal in statements(asked, [passage]))
        found_role = stated or _named(point, passage) or _as_role(point, passage)
        choice = next((unit for unit in passage.units if left_open(point.text, unit)), None)
        if found_role is not None and found_role.verdict is Verdict.SATISFIED and choice:
            return Signal(Verdict.PARTIAL, "роль оставлена на выбор", (choice.evidence(),))
        return found_role
    found = []
    for unit in passage.units:
        if said_in(point.text, unit):
            mood = mood_of((*unit.lead, *unit.sentence.open_chain))
            verdict = verdict_of(mood, requirement.status)
            if verdict is not None:
                found.append(Signal(verdict, REASON_OF_MOOD[mood], (unit.evidence(),)))
    return decisive(found)


def _as_role(point: SubPoint, passage: Reading) -> Signal | None:
    """«заходят в сообщество … учителями»: the role stands in no phrase of its own."""
    for unit in passage.units:
        if taken(point.text, unit):
            return Signal(Verdict.SATISFIED, REASON_OF_MOOD[Mood.DO], (unit.evidence(),))
    return None


def _named(point: SubPoint, passage: Reading) -> Signal | None:
    """What no statement of the passage orders may be named in passing: «…, не исключая дистанционных занятий»."""
    denied = None
    for unit in passage.units:
        named = [unit.sentence.naming(choice) for choice in point.meaning]
        if not all(named):
            continue
        moods = [{unit.mood(g) for g in found if not g.excepted} for found in named]
        if all(found - {Mood.BAN} for found in moods):
            return Signal(Verdict.SATISFIED, REASON_OF_MOOD[Mood.DO], (unit.evidence(),))
        if any(found == {Mood.BAN} for found in moods):
            denied = Signal(Verdict.VIOLATED, REASON_OF_MOOD[Mood.BAN], (unit.evidence(),))
    return denied
