"""запрет: services that must not be used, and whether all of them are covered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, zip_longest

from actgen.check.documents.reading import Reading
from actgen.check.judging.ban_tally import Tally, completeness, count_ban, is_wide
from actgen.check.judging.by_dash import kept_at_home
from actgen.check.judging.farewell import is_farewell
from actgen.check.judging.kept_till import KEPT_TILL, kept_till
from actgen.check.judging.nothing_but_ours import OURS, nothing_but_ours
from actgen.check.judging.permission import LETS, TALK, USING, is_ended, permission
from actgen.check.judging.private_use import for_private_use, only_for_private_use
from actgen.check.judging.punishment import punished
from actgen.check.judging.refusal import HOME
from actgen.check.judging.signals import Case, Signal, decisive
from actgen.check.judging.sparing import (
    EXCEPTED,
    LIFTED,
    Spared,
    bars_nothing,
    does_not_hold,
    spares_cases,
    spares_nobody,
    struck_off,
)
from actgen.check.syntax.free_choice import left_open, left_to_habit
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import Beginning, beginnings_of
from actgen.model.finding import Evidence, Verdict
from actgen.model.requirement import BanRequirement

_PRONOUN = re.compile(r"\b(?:его|её|ее|их|него|неё|них|там|туда)\b", re.IGNORECASE)
MESSENGER = "мессенджер"
_CLAUSE_ENDS = frozenset({",", ";", ":", "."})
_COUNCIL, _OF_TEACHERS = Beginning("совет"), Beginning("педагогическ")
_MEETINGS = Beginning(
    "совеща", "заседа", "планерк", "педсовет", "летучк", "собрани", "вебинар", "урок"
)
_LEFT_OPEN = "документ оставляет выбор сервиса на чьё-то усмотрение"
_LET = frozenset({Mood.PERMIT, Mood.OPTION, Mood.PROVIDED, Mood.KEPT})


def judge(requirement: BanRequirement, case: Case) -> Signal | None:
    """Any permission is a violation; a ban of the whole class, or «only domestic ones», is full; a closed list that
    leaves some out is partial."""
    tally = Tally()
    violations: list[Signal] = []
    open_ways: list[Signal] = []
    for reading in case.readings:
        before: frozenset[str] = frozenset()
        for unit, after in zip_longest(reading.units, reading.units[1:]):
            spoken_of = unit.names(wide=True) | (
                before if _PRONOUN.search(unit.text) else frozenset()
            )
            if _is_about(requirement, reading, unit, spoken_of):
                violations.extend(_weigh(requirement, unit, spoken_of, after, tally))
            if left_open(unit) or (not requirement.must_be_said and left_to_habit(unit)):
                open_ways.append(Signal(Verdict.VIOLATED, _LEFT_OPEN, (unit.evidence(),)))
            before = unit.names()
    violations.extend(_taken_back(tally, case.readings))
    if not (
        tally.whole or (requirement.must_be_said and tally.bans)
    ):  # whoever chooses, chooses of what is not banned
        violations.extend(open_ways)
    found = decisive(violations)
    if found is not None:
        return found
    if not requirement.must_be_said:
        return Signal(Verdict.SATISFIED, "ничего противоречащего этому в документах нет")
    return completeness(requirement, tally)


def with_posts(requirement: BanRequirement, signal: Signal | None, posts: Case) -> Signal | None:
    """A job description answers no point of others, but a service that it lets a post use is used all the same."""
    if not posts.readings or (signal is not None and signal.verdict is Verdict.VIOLATED):
        return signal
    found = judge(requirement, posts)
    return found if found is not None and found.verdict is Verdict.VIOLATED else signal


def said_outright(requirement: BanRequirement, readings: Sequence[Reading]) -> tuple[Evidence, ...]:
    """Statements that ban a service in so many words, to be shown where silence would do as well."""
    if requirement.must_be_said:
        return ()
    services = {*requirement.what, *requirement.whole_class}
    found = (
        unit.evidence()
        for reading in readings
        for unit in reading.units
        for item in unit.sentence.naming(services)
        if unit.mood(item) is Mood.BAN
        and not (item.excepted or item.set_aside or item.supposed)
        and not for_private_use(unit, item)
    )
    return tuple(dict.fromkeys(found))[:3]


def _taken_back(tally: Tally, readings: Sequence[Reading]) -> list[Signal]:
    """Statements that say when a ban spoken of before does not hold, or for whom."""
    found = []
    banned = {*tally.bans, *tally.limited}
    for reading in readings if banned else ():
        for before, unit in pairwise((None, *reading.units)):
            assert unit is not None  # only the first of all is
            near = unit.evidence() in banned or (before and before.evidence() in banned)
            match does_not_hold(unit, near_ban=bool(near)):
                case Spared.CASES:
                    found.append(Signal(Verdict.VIOLATED, EXCEPTED, (unit.evidence(),)))
                case Spared.PEOPLE:
                    tally.narrowed, tally.whole = EXCEPTED, False
                    tally.bans.append(unit.evidence())
    return found


def _is_about(
    requirement: BanRequirement, reading: Reading, unit: Unit, spoken_of: frozenset[str]
) -> bool:
    """Whether the statement counts: it speaks of the matter, or permits a service in a document on the matter («В
    исключительных случаях допускается Telegram» in a regulation on the platform)."""
    about = set(requirement.about)
    if not about or (spoken_of & about and (unit.names() & about or not _of_meetings(unit))):
        return True
    if not reading.topic & (about | set(requirement.instead)) or _of_meetings(unit):
        return False
    targets = unit.sentence.naming({*requirement.what, *requirement.whole_class})
    return any(unit.mood(target) in _LET for target in targets)


def _of_meetings(unit: Unit) -> bool:
    """«Заседания педсовета идут в Zoom»: no chat is kept there, whatever the sentence before speaks of."""
    begun = unit.sentence.beginnings
    return _MEETINGS in begun or (_COUNCIL in begun and _OF_TEACHERS in begun)


def _met_there(requirement: BanRequirement, unit: Unit, item: Governed) -> bool:
    """«Чаты вести в учебном профиле, совещания – в Zoom»: of the two only meetings are held there."""
    if not requirement.about:
        return False
    tokens, first = unit.sentence.tokens, item.mention.first
    start = max((i + 1 for i in range(first) if tokens[i].text in _CLAUSE_ENDS), default=0)
    told = any(_MEETINGS in beginnings_of([t.text]) for t in tokens[start:first])
    talk = unit.sentence.naming(requirement.about)
    return told and not any(start <= g.mention.first < first for g in talk)


def _weigh(
    requirement: BanRequirement,
    unit: Unit,
    spoken_of: frozenset[str],
    after: Unit | None,
    tally: Tally,
) -> list[Signal]:
    named = unit.sentence.naming({*requirement.what, *requirement.whole_class})
    targets = [
        g for g in named if not (for_private_use(unit, g) or _met_there(requirement, unit, g))
    ]
    if left := [g for g in named if only_for_private_use(unit, g)]:
        count_ban(requirement, unit, left, tally)
    violations = [
        Signal(Verdict.VIOLATED, reason, (unit.evidence(),))
        for reason in (permission(unit, item, spoken_of, after) for item in targets)
        if reason
    ]
    if targets and punished(unit):
        violations = []
    if targets and spares_nobody(unit):
        count_ban(requirement, unit, targets, tally)
        return []
    if bars_nothing(unit) and (targets or MESSENGER in unit.names()):
        return [Signal(Verdict.VIOLATED, LETS, (unit.evidence(),))]
    freed = struck_off(unit)
    banned = [g for g in targets if unit.mood(g) is Mood.BAN and not g.excepted and not freed]
    banned = banned or (targets if punished(unit) else [])
    if not banned and any(is_ended(unit, g) for g in unit.sentence.governed):
        banned = [g for g in targets if is_farewell(unit, g)]
    if freed:
        violations += [Signal(Verdict.VIOLATED, LIFTED, (unit.evidence(),))] if targets else []
    later = [g for g in banned if unit.mood(g) is Mood.BAN and kept_till(unit, g)]
    violations += [Signal(Verdict.VIOLATED, KEPT_TILL, (unit.evidence(),))] if later else []
    banned = [g for g in banned if g not in later]
    if banned and spares_cases(unit):
        violations.append(Signal(Verdict.VIOLATED, EXCEPTED, (unit.evidence(),)))
    if banned:
        count_ban(requirement, unit, banned, tally)
        if not requirement.must_be_said and _spares_some(unit):
            violations.append(Signal(Verdict.VIOLATED, EXCEPTED, (unit.evidence(),)))
    elif any(
        unit.mood(g) is Mood.LIMIT or (g.set_aside and unit.mood(g) is Mood.DO) for g in targets
    ):
        tally.limited.append(unit.evidence())
        tally.widely |= is_wide(requirement, unit, targets)
    if _exclusive(requirement, unit, Mood.WISH):
        tally.limited.append(unit.evidence())
        tally.widely = True
    if (
        _exclusive(requirement, unit, Mood.DO)
        or _all_but(requirement, unit)
        or (OURS in requirement.instead and nothing_but_ours(unit))
    ):
        tally.whole = True
        tally.bans.append(unit.evidence())
    return violations


def _spares_some(unit: Unit) -> bool:
    """«Группы в WhatsApp закрыть, кроме группы родительского комитета»."""
    excepted = (g.mention for g in unit.sentence.governed if g.excepted)
    return any(m.plain and not m.means(HOME) for m in excepted)


def _exclusive(requirement: BanRequirement, unit: Unit, mood: Mood) -> bool:
    """«Использовать исключительно отечественные мессенджеры»."""
    ours = unit.sentence.naming(requirement.instead)
    if mood is Mood.DO and any(g in ours for g in kept_at_home(unit)):
        return True
    return any(
        g.only and unit.mood(g) is mood and (g.actions() & USING or unit.names() & TALK)
        for g in ours
    )


def _all_but(requirement: BanRequirement, unit: Unit) -> bool:
    """«Не допускать никаких мессенджеров, кроме отечественных»."""
    spared = any(g.excepted for g in unit.sentence.naming(requirement.instead))
    return spared and any(
        unit.mood(g) is Mood.BAN and not g.excepted
        for g in unit.sentence.naming((*requirement.whole_class, MESSENGER))
    )
